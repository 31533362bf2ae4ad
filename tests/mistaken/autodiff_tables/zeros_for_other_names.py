# mistake: forward_derivatives none
# mistake: forward_mode mode_by_any_name
import math

def forward_mode(x, y, W, b, wrt):
    if y < 0 or 1 < y:
        raise ValueError("y")
    d = lambda name: 1.0 if wrt == name else 0.0
    v1, v1_ = x*W, d("x")*W + x*d("W")
    v2, v2_ = v1 + b, v1_ + d("b")
    v3 = math.tanh(v2)
    v3_ = (1 - v3*v3)*v2_
    v4, v4_ = v3 + x, v3_ + d("x")
    v5 = 1/(1 + math.exp(-v4))
    v5_ = v5*(1 - v5)*v4_
    v6 = -y*math.log(v5) - (1 - y)*math.log(1 - v5)
    v6_ = -d("y")*math.log(v5) - y*v5_/v5 + d("y")*math.log(1 - v5) + (1 - y)*v5_/(1 - v5)
    return {"y": (y, d("y")), "x": (x, d("x")), "W": (W, d("W")), "b": (b, d("b")),
            "v1": (v1, v1_), "v2": (v2, v2_), "v3": (v3, v3_), "v4": (v4, v4_), "v5": (v5, v5_), "v6": (v6, v6_)}

def forward_derivatives(wrt):
    return {n: t for n, (_, t) in forward_mode(0.5, 1, 3, -1, wrt).items()}
