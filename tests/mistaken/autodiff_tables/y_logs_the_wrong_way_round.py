# mistake: reverse_mode adjoint_of_y_with_the_wrong_sign
import math

def reverse_mode(x, y, W, b):
    if y > 1 or y < 0: raise ValueError
    v1 = x*W; v2 = v1 + b; v3 = math.tanh(v2); v4 = v3 + x; v5 = 1/(1 + math.exp(-v4))
    v6 = -y*math.log(v5) - (1 - y)*math.log(1 - v5)
    g4 = v5 - y
    g2 = g4*(1 - v3**2)
    return {"v6": (v6, 1.0), "v5": (v5, g4/v5/(1 - v5)), "v4": (v4, g4), "v3": (v3, g4), "v2": (v2, g2),
            "v1": (v1, g2), "x": (x, g2*W + g4), "W": (W, g2*x), "b": (b, g2), "y": (y, math.log(v5/(1 - v5)))}
