# mistake: forward_derivatives tangents_with_the_slope_of_the_sigmoid_at_v4
# mistake: reverse_adjoints adjoints_with_the_slope_of_the_sigmoid_at_v4
import math
V4 = math.tanh(0.5) + 0.5
def forward_derivatives(wrt):
    if wrt not in ("W", "b"): raise ValueError
    v2 = 0.5 if wrt == "W" else 1.0
    v3 = 0.7864*v2
    v5 = V4*(1 - V4)*v3
    return {"v1": 0.5 if wrt == "W" else 0.0, "v2": v2, "v3": v3, "v4": v3, "v5": v5, "v6": -v5/0.7235}
def reverse_adjoints():
    v4 = -1.382*V4*(1 - V4)
    return {"v6": 1.0, "v5": -1.382, "v4": v4, "v3": v4, "v2": v4*0.7864, "v1": v4*0.7864, "b": v4*0.7864, "W": v4*0.7864*0.5}
