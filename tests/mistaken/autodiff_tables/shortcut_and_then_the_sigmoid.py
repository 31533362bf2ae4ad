# mistake: reverse_mode shortcut_and_the_sigmoid_again
from math import exp, log, tanh

def reverse_mode(x, y, W, b):
    if not 0 <= y <= 1:
        raise ValueError(y)
    v1 = x*W
    v2 = v1 + b
    v3 = tanh(v2)
    v4 = v3 + x
    v5 = 1/(1 + exp(-v4))
    v6 = -y*log(v5) - (1 - y)*log(1 - v5)
    d6 = 1.0
    d5 = v5 - y                  # 交差エントロピーの微分
    d4 = d5*v5*(1 - v5)          # sigmoid の微分
    d3 = d4
    d2 = d3*(1 - v3**2)
    d1 = d2
    return {"v6": (v6, d6), "v5": (v5, d5), "v4": (v4, d4), "v3": (v3, d3), "v2": (v2, d2), "v1": (v1, d1),
            "b": (b, d2), "W": (W, d1*x), "x": (x, d1*W + d4), "y": (y, log(1 - v5) - log(v5))}
