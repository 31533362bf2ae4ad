# mistake: reverse_mode factors_of_the_product_swapped
import math

def reverse_mode(x, y, W, b):
    if not (0 <= y <= 1):
        raise ValueError("y")
    values = {"x": x, "y": y, "W": W, "b": b}
    values["v1"] = values["x"]*values["W"]
    values["v2"] = values["v1"] + values["b"]
    values["v3"] = math.tanh(values["v2"])
    values["v4"] = values["v3"] + values["x"]
    values["v5"] = 1/(1 + math.exp(-values["v4"]))
    p = values["v5"]
    values["v6"] = -y*math.log(p) - (1 - y)*math.log(1 - p)
    grads = {name: 0.0 for name in values}
    grads["v6"] = 1.0
    grads["v5"] += grads["v6"]*(-y/p + (1 - y)/(1 - p))
    grads["y"] += grads["v6"]*(math.log(1 - p) - math.log(p))
    grads["v4"] += grads["v5"]*p*(1 - p)
    grads["v3"] += grads["v4"]
    grads["x"] += grads["v4"]
    grads["v2"] += grads["v3"]*(1 - values["v3"]**2)
    grads["v1"] += grads["v2"]
    grads["b"] += grads["v2"]
    grads["x"] += grads["v1"]*values["x"]
    grads["W"] += grads["v1"]*values["W"]
    return {name: (values[name], grads[name]) for name in values}
