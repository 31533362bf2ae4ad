# mistake: forward_derivatives tangents_with_tanh_twice
# mistake: reverse_adjoints adjoints_with_tanh_twice
from math import tanh

T = tanh(tanh(0.5))

def forward_derivatives(wrt):
    if wrt not in ("W", "b"):
        raise ValueError("W, b のみ")
    v2 = 0.5 if wrt == "W" else 1
    v3 = (1 - T*T)*v2
    v5 = 0.2*v3
    return {"v1": 0.5 if wrt == "W" else 0, "v2": v2, "v3": v3, "v4": v3, "v5": v5, "v6": -v5/0.724}

def reverse_adjoints():
    return {"v6": 1, "v5": -1.38, "v4": -0.276, "v3": -0.276, "v2": -0.225, "v1": -0.225, "W": -0.112, "b": -0.225}
