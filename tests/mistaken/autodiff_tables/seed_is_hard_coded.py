# mistake: forward_mode mode_always_by_w
import math
from collections import OrderedDict

def forward_mode(x, y, W, b, wrt):
    if wrt not in ("x", "y", "W", "b"): raise ValueError(wrt)
    if not 0 <= y <= 1: raise ValueError(y)
    table = OrderedDict()
    table["y"] = (y, 0.0)
    table["x"] = (x, 0.0)
    table["W"] = (W, 1.0)
    table["b"] = (b, 0.0)
    table["v1"] = (x*W, x)
    table["v2"] = (table["v1"][0] + b, x)
    v3 = math.tanh(table["v2"][0])
    table["v3"] = (v3, (1 - v3**2)*x)
    table["v4"] = (v3 + x, table["v3"][1])
    v5 = 1/(1 + math.exp(-v3 - x))
    table["v5"] = (v5, v5*(1 - v5)*table["v4"][1])
    table["v6"] = (-y*math.log(v5) - (1 - y)*math.log(1 - v5), (v5 - y)*table["v4"][1])
    return table
