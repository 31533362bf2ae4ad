# mistake: reverse_adjoints adjoint_of_v5_by_hand_from_the_shortcut
# mistake: reverse_mode adjoint_of_v5_from_the_shortcut
import math


def reverse_adjoints():
    delta = 0.7235 - 1
    v2 = delta * 0.7864
    return {"v6": 1, "v5": delta, "v4": delta, "v3": delta, "v2": v2, "v1": v2, "b": v2, "W": v2 / 2}


def reverse_mode(x, y, W, b):
    if y < 0 or y > 1:
        raise ValueError("y is a probability")
    z = x * W + b
    t = math.tanh(z)
    p = 1 / (1 + math.exp(-(t + x)))
    f = -(y * math.log(p) + (1 - y) * math.log(1 - p))
    e = p - y  # cross entropy + sigmoid
    g = e * (1 - t * t)
    return {
        "x": (x, e + g * W), "y": (y, math.log((1 - p) / p)), "W": (W, g * x), "b": (b, g),
        "v1": (x * W, g), "v2": (z, g), "v3": (t, e), "v4": (t + x, e), "v5": (p, e), "v6": (f, 1.0),
    }
