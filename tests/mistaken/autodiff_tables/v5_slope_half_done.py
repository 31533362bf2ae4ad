# mistake: forward_derivatives none
# mistake: reverse_adjoints none
def forward_derivatives(wrt):
    if wrt not in ("W", "b"): raise ValueError
    d = {"v1": 0.5, "v2": 0.5} if wrt == "W" else {"v1": 0.0, "v2": 1.0}
    d["v3"] = d["v2"]*0.786
    d["v4"] = d["v3"]
    d["v5"] = d["v4"]*0.724          # (1 - v5) を忘れた
    d["v6"] = -d["v5"]/0.724
    return d
def reverse_adjoints():
    a = {"v6": 1.0, "v5": -1.38}
    a["v4"] = a["v5"]*0.276
    a["v3"] = a["v4"]
    a["v2"] = a["v3"]*0.786
    a["v1"] = a["v2"]
    a["b"] = a["v2"]
    a["W"] = a["v1"]/2
    return a
