# mistake: forward_primals primals_with_the_misprinted_w
# mistake: reverse_adjoints adjoint_of_w_without_x
from math import tanh, exp, log

def forward_primals():
    x, W, b = 0.5, 0.3, -1
    v1 = x*W
    v2 = v1 + b
    v3 = tanh(v2)
    v4 = v3 + x
    v5 = 1/(1+exp(-v4))
    return {"v1": v1, "v2": v2, "v3": v3, "v4": v4, "v5": v5, "v6": -log(v5)}

def reverse_adjoints():
    return {"v6": 1, "v5": -1.38, "v4": -0.276, "v3": -0.276, "v2": -0.217, "v1": -0.217, "W": -0.217, "b": -0.217}
