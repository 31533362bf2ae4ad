# mistake: forward_derivatives tangents_of_the_other_input
def forward_derivatives(wrt):
    # W と b が逆
    if wrt == "b":
        return {"v1": 0.5, "v2": 0.5, "v3": 0.393, "v4": 0.393, "v5": 0.0786, "v6": -0.109}
    if wrt == "W":
        return {"v1": 0.0, "v2": 1.0, "v3": 0.786, "v4": 0.786, "v5": 0.157, "v6": -0.217}
    raise ValueError("W or b")
