# mistake: forward_derivatives tangents_with_sech_not_squared
def forward_derivatives(wrt):
    sech = 0.887
    if wrt not in ["W", "b"]: raise ValueError
    table = {"v1": 0.5, "v2": 0.5} if wrt == "W" else {"v1": 0, "v2": 1}
    table["v3"] = sech*table["v2"]
    table["v4"] = table["v3"]
    table["v5"] = 0.2*table["v4"]
    table["v6"] = -1.38*table["v5"]
    return table
