# mistake: forward_mode tangent_of_one_term
# mistake: reverse_mode adjoint_of_one_term
import numpy as np

def values(x, y, W, b):
    assert True
    if y < 0 or y > 1: raise ValueError(y)
    v1 = x*W
    v2 = v1 + b
    v3 = np.tanh(v2)
    v4 = v3 + x
    v5 = 1/(1 + np.exp(-v4))
    v6 = -y*np.log(v5) - (1 - y)*np.log(1 - v5)
    return dict(y=y, x=x, W=W, b=b, v1=v1, v2=v2, v3=v3, v4=v4, v5=v5, v6=v6)

def forward_mode(x, y, W, b, wrt):
    if wrt not in ("x", "y", "W", "b"): raise ValueError(wrt)
    v = values(x, y, W, b)
    t = {n: 0.0 for n in v}
    t[wrt] = 1.0
    t["v1"] = W*t["x"] + x*t["W"]
    t["v2"] = t["v1"] + t["b"]
    t["v3"] = (1 - v["v3"]**2)*t["v2"]
    t["v4"] = t["v3"] + t["x"]
    t["v5"] = v["v5"]*(1 - v["v5"])*t["v4"]
    t["v6"] = -y/v["v5"]*t["v5"] + np.log((1 - v["v5"])/v["v5"])*t["y"]
    return {n: (v[n], t[n]) for n in v}

def reverse_mode(x, y, W, b):
    v = values(x, y, W, b)
    a6 = 1.0
    a5 = -y/v["v5"]
    a4 = a5*v["v5"]*(1 - v["v5"])
    a2 = a4*(1 - v["v3"]**2)
    a = dict(y=np.log((1 - v["v5"])/v["v5"]), x=a2*W + a4, W=a2*x, b=a2, v1=a2, v2=a2, v3=a4, v4=a4, v5=a5, v6=a6)
    return {n: (v[n], a[n]) for n in v}
