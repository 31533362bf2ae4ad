# mistake: forward_mode forward_differences
# mistake: reverse_mode reverse_differences
import math

H = 0.001

def graph(point, node=None, step=0.0):
    v = dict(point)
    def put(name, value):
        v[name] = value + step if name == node else value
    for name in point:
        put(name, point[name])
    put("v1", v["x"] * v["W"])
    put("v2", v["v1"] + v["b"])
    put("v3", math.tanh(v["v2"]))
    put("v4", v["v3"] + v["x"])
    put("v5", 1 / (1 + math.exp(-v["v4"])))
    put("v6", -v["y"] * math.log(v["v5"]) - (1 - v["y"]) * math.log(1 - v["v5"]))
    return v

def checked(x, y, W, b):
    if not 0 <= y <= 1:
        raise ValueError("label")
    return {"x": x, "y": y, "W": W, "b": b}

def forward_mode(x, y, W, b, wrt):
    point = checked(x, y, W, b)
    if wrt not in point:
        raise ValueError("no such input")
    v, up, down = graph(point), graph(point, wrt, H), graph(point, wrt, -H)
    return {n: (v[n], (up[n] - down[n]) / (2 * H)) for n in v}

def reverse_mode(x, y, W, b):
    point = checked(x, y, W, b)
    v = graph(point)
    return {n: (v[n], (graph(point, n, H)["v6"] - graph(point, n, -H)["v6"]) / (2 * H)) for n in v}
