# mistake: forward_derivatives tangents_for_any_name
def forward_derivatives(wrt):
    if wrt == "W":
        return {"v1": 0.5, "v2": 0.5, "v3": 0.393, "v4": 0.393, "v5": 0.0786, "v6": -0.109}
    else:
        return {"v1": 0.0, "v2": 1.0, "v3": 0.786, "v4": 0.786, "v5": 0.157, "v6": -0.217}
