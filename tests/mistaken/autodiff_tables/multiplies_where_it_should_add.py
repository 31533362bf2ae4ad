# mistake: forward_mode none
# mistake: forward_derivatives tables_refused_by_another_exception
import math

def forward_mode(x, y, W, b, wrt):
    seeds = dict(x=0.0, y=0.0, W=0.0, b=0.0)
    if wrt not in seeds or y < 0 or y > 1:
        raise ValueError("wrt or y")
    seeds[wrt] = 1.0
    dx, dy, dW, db = seeds["x"], seeds["y"], seeds["W"], seeds["b"]
    v1 = x*W; v2 = v1 + b; v3 = math.tanh(v2); v4 = v3 + x; v5 = 1/(1 + math.exp(-v4))
    v6 = -y*math.log(v5) - (1 - y)*math.log(1 - v5)
    d1 = dx*W + x*dW
    d2 = d1 + db
    d3 = (1 - v3**2)*d2
    d4 = d3*dx
    d5 = v5*(1 - v5)*d4
    d6 = dy*(math.log(1 - v5) - math.log(v5)) + (-y/v5 + (1 - y)/(1 - v5))*d5
    return {"x": (x, dx), "y": (y, dy), "W": (W, dW), "b": (b, db), "v1": (v1, d1), "v2": (v2, d2), "v3": (v3, d3),
            "v4": (v4, d4), "v5": (v5, d5), "v6": (v6, d6)}

def forward_derivatives(wrt):
    # KeyError, not ValueError
    return {"W": {"v1": 0.5, "v2": 0.5, "v3": 0.393, "v4": 0.393, "v5": 0.0786, "v6": -0.109},
            "b": {"v1": 0.0, "v2": 1.0, "v3": 0.786, "v4": 0.786, "v5": 0.157, "v6": -0.217}}[wrt]
