# One list of operations, used forwards and backwards.
import math


def table(x, y, W, b):
    if not 0 <= y <= 1:
        raise ValueError("0 <= y <= 1, please")
    v = dict(y=y, x=x, W=W, b=b)
    d = {}  # d[child, parent]

    v["v1"] = x * W
    d["v1", "x"], d["v1", "W"] = W, x

    v["v2"] = v["v1"] + b
    d["v2", "v1"] = d["v2", "b"] = 1.0

    v["v3"] = math.tanh(v["v2"])
    d["v3", "v2"] = 1 - v["v3"] ** 2

    v["v4"] = v["v3"] + x
    d["v4", "v3"] = d["v4", "x"] = 1.0

    p = 1 / (1 + math.exp(-v["v4"]))
    v["v5"] = p
    d["v5", "v4"] = p * (1 - p)

    v["v6"] = -y * math.log(p) - (1 - y) * math.log(1 - p)
    d["v6", "v5"] = (p - y) / (p * (1 - p))
    d["v6", "y"] = math.log((1 - p) / p)
    return v, d


def slope(top, bottom, d):
    """Sum over all paths from top down to bottom of the product of the edges."""
    if top == bottom:
        return 1.0
    return sum(edge * slope(parent, bottom, d) for (child, parent), edge in d.items() if child == top)


def forward_mode(x, y, W, b, wrt):
    if wrt not in ("x", "y", "W", "b"):
        raise ValueError("no such input")
    v, d = table(x, y, W, b)
    return {node: (v[node], slope(node, wrt, d)) for node in v}


def reverse_mode(x, y, W, b):
    v, d = table(x, y, W, b)
    return {node: (v[node], slope("v6", node, d)) for node in v}


def forward_primals():
    v, _ = table(0.5, 1, 3, -1)
    return v


def forward_derivatives(wrt):
    if wrt not in ("W", "b"):
        raise ValueError("W or b")
    return {node: pair[1] for node, pair in forward_mode(0.5, 1, 3, -1, wrt).items()}


def reverse_adjoints():
    return {node: pair[1] for node, pair in reverse_mode(0.5, 1, 3, -1).items()}
