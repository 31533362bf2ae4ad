# mistake: forward_mode every_input_moves
import math

def forward_mode(x, y, W, b, wrt):
    if wrt not in ("x", "y", "W", "b"): raise ValueError(wrt)
    if not 0 <= y <= 1: raise ValueError(y)
    one = 1.0
    v1, t1 = x*W, W*one + x*one
    v2, t2 = v1 + b, t1 + one
    v3 = math.tanh(v2)
    t3 = t2*(1 - v3**2)
    v4, t4 = v3 + x, t3 + one
    v5 = 1/(1 + math.exp(-v4))
    t5 = t4*v5*(1 - v5)
    v6 = -y*math.log(v5) - (1 - y)*math.log(1 - v5)
    t6 = -math.log(v5) - y*t5/v5 + math.log(1 - v5) + (1 - y)*t5/(1 - v5)
    return {"x": (x, one), "y": (y, one), "W": (W, one), "b": (b, one), "v1": (v1, t1), "v2": (v2, t2),
            "v3": (v3, t3), "v4": (v4, t4), "v5": (v5, t5), "v6": (v6, t6)}
