# mistake: forward_derivatives tangent_of_v1_by_b
# mistake: reverse_adjoints adjoint_of_w_times_w
def forward_derivatives(wrt):
    if wrt == "W":
        return {"v1": 0.5, "v2": 0.5, "v3": 0.393, "v4": 0.393, "v5": 0.0786, "v6": -0.109}
    if wrt == "b":
        return {"v1": 1, "v2": 1, "v3": 0.786, "v4": 0.786, "v5": 0.157, "v6": -0.217}
    raise ValueError(f"no table for {wrt}")

def reverse_adjoints():
    return {"v6": 1, "v5": -1.38, "v4": -0.276, "v3": -0.276, "v2": -0.217, "v1": -0.217, "b": -0.217, "W": -0.651}
