# mistake: forward_derivatives tangents_with_a_slope_of_x
def forward_derivatives(wrt):
    if wrt not in {"W", "b"}:
        raise ValueError("?")
    d = {}
    d["v1"] = 0.5 if wrt == "W" else 0
    d["v2"] = d["v1"] if wrt == "W" else 1
    d["v3"] = 0.786*d["v2"]
    d["v4"] = d["v3"] + 1          # x の微分は 1
    d["v5"] = 0.200*d["v4"]
    d["v6"] = -d["v5"]/0.724
    return d
