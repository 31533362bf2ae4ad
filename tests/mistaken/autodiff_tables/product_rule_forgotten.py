# mistake: forward_mode product_of_the_derivatives
# mistake: reverse_mode adjoint_with_sech_not_squared
import math


class Dual:
    def __init__(self, value, slope):
        self.value, self.slope = value, slope

    def __add__(self, other):
        return Dual(self.value + other.value, self.slope + other.slope)

    def __mul__(self, other):
        return Dual(self.value * other.value, self.slope * other.slope)


def forward_mode(x, y, W, b, wrt):
    if wrt not in ["x", "y", "W", "b"] or not 0 <= y <= 1:
        raise ValueError("argument")
    n = {name: Dual(value, float(name == wrt)) for name, value in zip("xyWb", (x, y, W, b))}
    n["v1"] = n["x"] * n["W"]
    n["v2"] = n["v1"] + n["b"]
    t = math.tanh(n["v2"].value)
    n["v3"] = Dual(t, (1 - t * t) * n["v2"].slope)
    n["v4"] = n["v3"] + n["x"]
    s = 1 / (1 + math.exp(-n["v4"].value))
    n["v5"] = Dual(s, s * (1 - s) * n["v4"].slope)
    loss = -y * math.log(s) - (1 - y) * math.log(1 - s)
    by_s, by_y = (s - y) / (s * (1 - s)), math.log(1 - s) - math.log(s)
    n["v6"] = Dual(loss, by_s * n["v5"].slope + by_y * n["y"].slope)
    return {name: (d.value, d.slope) for name, d in n.items()}


def reverse_mode(x, y, W, b):
    if not 0 <= y <= 1:
        raise ValueError("y")
    u = x * W + b
    t = math.tanh(u)
    s = 1 / (1 + math.exp(-t - x))
    e = s - y
    g = e / math.cosh(u)
    return {
        "v1": (x * W, g), "v2": (u, g), "v3": (t, e), "v4": (t + x, e), "v5": (s, e / (s * (1 - s))),
        "v6": (-y * math.log(s) - (1 - y) * math.log(1 - s), 1.0),
        "W": (W, g * x), "b": (b, g), "x": (x, g * W + e), "y": (y, math.log(1 - s) - math.log(s)),
    }
