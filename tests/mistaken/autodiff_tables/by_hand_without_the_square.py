# mistake: forward_derivatives tangents_with_v3_not_squared
# mistake: reverse_adjoints adjoints_with_v3_not_squared
def forward_derivatives(wrt):
    if wrt == "W":
        return {"v1": 0.5, "v2": 0.5, "v3": 0.269, "v4": 0.269, "v5": 0.0537, "v6": -0.0742}
    if wrt == "b":
        return {"v1": 0, "v2": 1, "v3": 0.538, "v4": 0.538, "v5": 0.107, "v6": -0.149}
    raise ValueError(wrt)

def reverse_adjoints():
    return {"v6": 1, "v5": -1.38, "v4": -0.276, "v3": -0.276, "v2": -0.148, "v1": -0.148, "W": -0.0742, "b": -0.148}
