# 鈴木結衣   autodiff
# Part 1 is from my notebook, rounded to 3 digits at each line like in the lecture.
import math


def forward_primals():
    # tanh(0.5) = 0.462, sigmoid(0.962) = 0.724, -ln(0.724) = 0.323
    return {"v1": 1.5, "v2": 0.5, "v3": 0.462, "v4": 0.962, "v5": 0.724, "v6": 0.323}


def forward_derivatives(wrt):
    if wrt == "W":
        # 1 - 0.462^2 = 0.787;  0.787 * 0.5 = 0.394;  0.724 * 0.276 = 0.2;  -0.0788 / 0.724
        return {"v1": 0.5, "v2": 0.5, "v3": 0.394, "v4": 0.394, "v5": 0.0788, "v6": -0.109}
    if wrt == "b":
        return {"v1": 0, "v2": 1, "v3": 0.787, "v4": 0.787, "v5": 0.157, "v6": -0.217}
    raise ValueError("wrt has to be W or b")


def reverse_adjoints():
    v6 = 1
    v5 = -1.38  # -1 / 0.724
    v4 = -0.276  # fig. 6 has -0.217 here, I think that is wrong: -1.38 * 0.2
    v3 = -0.276
    v2 = -0.217
    v1 = -0.217
    b = -0.217
    W = -0.109
    return {"v6": v6, "v5": v5, "v4": v4, "v3": v3, "v2": v2, "v1": v1, "b": b, "W": W}


class Dual:
    """value + slope * eps, eps^2 = 0 (appendix A.2)"""

    def __init__(self, value, slope=0.0):
        self.value = value
        self.slope = slope

    def __add__(self, other):
        return Dual(self.value + other.value, self.slope + other.slope)

    def __mul__(self, other):
        return Dual(self.value * other.value, self.value * other.slope + self.slope * other.value)

    def apply(self, f, df):
        return Dual(f(self.value), df(self.value) * self.slope)


def sigmoid(t):
    return 1 / (1 + math.exp(-t))


def forward_mode(x, y, W, b, wrt):
    if y < 0 or y > 1:
        raise ValueError("y is a probability")
    if wrt not in ["x", "y", "W", "b"]:
        raise ValueError("wrt?")
    n = {"y": Dual(y), "x": Dual(x), "W": Dual(W), "b": Dual(b)}
    n[wrt].slope = 1.0
    one, minus = Dual(1.0), Dual(-1.0)
    n["v1"] = n["x"] * n["W"]
    n["v2"] = n["v1"] + n["b"]
    n["v3"] = n["v2"].apply(math.tanh, lambda t: 1 / math.cosh(t) ** 2)
    n["v4"] = n["v3"] + n["x"]
    n["v5"] = n["v4"].apply(sigmoid, lambda t: sigmoid(t) * sigmoid(-t))
    log_p = n["v5"].apply(math.log, lambda t: 1 / t)
    log_q = (one + minus * n["v5"]).apply(math.log, lambda t: 1 / t)
    n["v6"] = minus * (n["y"] * log_p + (one + minus * n["y"]) * log_q)
    return {name: (d.value, d.slope) for name, d in n.items()}


def reverse_mode(x, y, W, b):
    if y < 0 or y > 1:
        raise ValueError("y is a probability")
    v1 = x * W
    v2 = v1 + b
    v3 = math.tanh(v2)
    v4 = v3 + x
    v5 = sigmoid(v4)
    v6 = -y * math.log(v5) - (1 - y) * math.log(1 - v5)
    # backwards
    a6 = 1.0
    a5 = a6 * (-y / v5 + (1 - y) / (1 - v5))
    a4 = a5 * v5 * (1 - v5)
    a3 = a4
    a2 = a3 * (1 - v3**2)
    a1 = a2
    return {
        "y": (y, a6 * (math.log(1 - v5) - math.log(v5))),
        "x": (x, a1 * W + a4),  # two paths!
        "W": (W, a1 * x),
        "b": (b, a2),
        "v1": (v1, a1),
        "v2": (v2, a2),
        "v3": (v3, a3),
        "v4": (v4, a4),
        "v5": (v5, a5),
        "v6": (v6, a6),
    }
