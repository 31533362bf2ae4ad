# mistake: forward_mode tangent_with_the_printed_sign
import math

def forward_mode(x, y, W, b, wrt):
    if wrt not in ("x", "y", "W", "b"):
        raise ValueError("wrt")
    if not 0 <= y <= 1:
        raise ValueError("y")
    y_, x_, W_, b_ = [int(wrt == n) for n in ("y", "x", "W", "b")]
    v1, v1_ = x*W, x_*W + x*W_
    v2, v2_ = v1 + b, v1_ + b_
    v3, v3_ = math.tanh(v2), v2_/math.cosh(v2)**2
    v4, v4_ = v3 + x, v3_ + x_
    v5, v5_ = 1/(1+math.exp(-v4)), math.exp(-v4)/(1+math.exp(-v4))**2*v4_
    v6 = -y*math.log(v5) - (1-y)*math.log(1-v5)
    v6_ = -y_*math.log(v5) - y*v5_/v5 + y_*math.log(1-v5) - (1-y)*v5_/(1-v5)
    names = "y x W b v1 v2 v3 v4 v5 v6".split()
    return {n: pair for n, pair in zip(names, [(y, y_), (x, x_), (W, W_), (b, b_), (v1, v1_), (v2, v2_), (v3, v3_),
                                               (v4, v4_), (v5, v5_), (v6, v6_)])}
