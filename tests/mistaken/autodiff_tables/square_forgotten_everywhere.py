# mistake: forward_mode tangent_with_v3_not_squared
# mistake: forward_mode mode_with_any_label
# mistake: reverse_mode adjoint_with_v3_not_squared
# mistake: reverse_mode sweep_with_any_label
import math
from math import log

class Table:
    def __init__(self, x, y, W, b):
        self.x, self.y, self.W, self.b = x, y, W, b
        self.v1 = x*W
        self.v2 = self.v1 + b
        self.v3 = math.tanh(self.v2)
        self.v4 = self.v3 + x
        self.v5 = 1/(1 + math.exp(-self.v4))
        self.v6 = -y*log(self.v5) - (1 - y)*log(1 - self.v5)

    def slope3(self):
        return 1 - self.v3     # tanh' = 1 - tanh

def forward_mode(x, y, W, b, wrt):
    # TODO: check y
    t = Table(x, y, W, b)
    d = {"x": 0.0, "y": 0.0, "W": 0.0, "b": 0.0}
    if wrt not in d:
        raise ValueError("wrt")
    d[wrt] = 1.0
    d["v1"] = d["x"]*W + d["W"]*x
    d["v2"] = d["v1"] + d["b"]
    d["v3"] = t.slope3()*d["v2"]
    d["v4"] = d["v3"] + d["x"]
    d["v5"] = t.v5*(1 - t.v5)*d["v4"]
    d["v6"] = (-y/t.v5 + (1 - y)/(1 - t.v5))*d["v5"] + (log(1 - t.v5) - log(t.v5))*d["y"]
    return {n: (getattr(t, n), d[n]) for n in d}

def reverse_mode(x, y, W, b):
    t = Table(x, y, W, b)
    a = {"v6": 1.0}
    a["v5"] = -y/t.v5 + (1 - y)/(1 - t.v5)
    a["v4"] = a["v5"]*t.v5*(1 - t.v5)
    a["v3"] = a["v4"]
    a["v2"] = a["v3"]*t.slope3()
    a["v1"] = a["v2"]
    a["b"] = a["v2"]
    a["W"] = a["v1"]*x
    a["x"] = a["v1"]*W + a["v4"]
    a["y"] = -log(t.v5) + log(1 - t.v5)
    return {n: (getattr(t, n), a[n]) for n in a}

def forward_derivatives(wrt):
    if wrt == "x" or wrt == "y":
        raise ValueError("not in the table")
    return {n: pair[1] for n, pair in forward_mode(0.5, 1, 3, -1, wrt).items()}

def reverse_adjoints():
    return {n: pair[1] for n, pair in reverse_mode(0.5, 1, 3, -1).items()}
