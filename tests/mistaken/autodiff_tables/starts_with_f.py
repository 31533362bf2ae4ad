# mistake: reverse_adjoints adjoints_begin_with_the_loss
# mistake: reverse_mode sweep_begins_with_the_loss
import math

def reverse_mode(x, y, W, b):
    if not 0 <= y <= 1: raise ValueError("y")
    v1 = x*W
    v2 = v1 + b
    v3 = math.tanh(v2)
    v4 = v3 + x
    v5 = 1/(1 + math.exp(-v4))
    v6 = -y*math.log(v5) - (1 - y)*math.log(1 - v5)
    g6 = v6
    g5 = g6*(-y/v5 + (1 - y)/(1 - v5))
    g4 = g5*v5*(1 - v5)
    g3 = g4
    g2 = g3*(1 - v3**2)
    g1 = g2
    return {"v6": (v6, g6), "v5": (v5, g5), "v4": (v4, g4), "v3": (v3, g3), "v2": (v2, g2), "v1": (v1, g1),
            "x": (x, g1*W + g4), "W": (W, g1*x), "b": (b, g2), "y": (y, g6*math.log((1 - v5)/v5))}

def reverse_adjoints():
    return {"v6": 0.323, "v5": -0.446, "v4": -0.0891, "v3": -0.0891, "v2": -0.0701, "v1": -0.0701, "W": -0.0350, "b": -0.0701}
