# mistake: forward_derivatives tangents_without_the_factor_x
def forward_derivatives(wrt):
    seed = {"W": {"v1": 1, "v2": 1}, "b": {"v1": 0, "v2": 1}}
    if wrt not in seed:
        raise ValueError(wrt)
    d = dict(seed[wrt])
    d["v3"] = 0.786*d["v2"]
    d["v4"] = d["v3"]
    d["v5"] = 0.2*d["v4"]
    d["v6"] = -1.38*d["v5"]
    return d
