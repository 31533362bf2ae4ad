# mistake: forward_mode tangent_of_v1_without_w
from math import exp, log, tanh

def forward_mode(x, y, W, b, wrt):
    if y < 0 or y > 1:
        raise ValueError("y")
    dx = dy = dW = db = 0.0
    if wrt == "x": dx = 1.0
    elif wrt == "y": dy = 1.0
    elif wrt == "W": dW = 1.0
    elif wrt == "b": db = 1.0
    else: raise ValueError("wrt")
    v1, d1 = x*W, dx*W
    v2, d2 = v1 + b, d1 + db
    v3 = tanh(v2)
    d3 = d2 - d2*v3*v3
    v4, d4 = v3 + x, d3 + dx
    v5 = 1/(1 + exp(-v4))
    d5 = d4*(v5 - v5**2)
    v6 = -y*log(v5) - (1 - y)*log(1 - v5)
    d6 = -dy*log(v5) - y*d5/v5 + dy*log(1 - v5) + (1 - y)*d5/(1 - v5)
    return {"x": (x, dx), "y": (y, dy), "W": (W, dW), "b": (b, db), "v1": (v1, d1), "v2": (v2, d2),
            "v3": (v3, d3), "v4": (v4, d4), "v5": (v5, d5), "v6": (v6, d6)}
