# mistake: forward_derivatives tangents_with_sigmoid_twice
# mistake: reverse_adjoints adjoints_with_sigmoid_twice
import math
s = 1/(1 + math.exp(-0.724))
def forward_derivatives(wrt):
    if wrt == "W": a, c = 0.5, 0.5
    elif wrt == "b": a, c = 0.0, 1.0
    else: raise ValueError("wrt")
    return {"v1": a, "v2": c, "v3": c*0.786, "v4": c*0.786, "v5": c*0.786*s*(1-s), "v6": -c*0.786*s*(1-s)/0.724}
def reverse_adjoints():
    v4 = -1.38*s*(1-s)
    v2 = v4*0.786
    return {"v6": 1.0, "v5": -1.38, "v4": v4, "v3": v4, "v2": v2, "v1": v2, "W": v2*0.5, "b": v2}
