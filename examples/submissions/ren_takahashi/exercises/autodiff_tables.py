from math import exp, log, tanh


def forward_primals():
    y, x, W, b = 1, 0.5, 3, -1
    v1 = x * W
    v2 = v1 + b
    v3 = tanh(v2)
    v4 = v3 + x
    v5 = 1 / (1 + exp(-v4))
    v6 = -y * log(v5)  # (1-y) = 0
    return {"v1": v1, "v2": v2, "v3": v3, "v4": v4, "v5": v5, "v6": v6}


def forward_derivatives(wrt):
    v = forward_primals()
    if wrt == "W":
        d1 = 0.5
        d2 = d1
    elif wrt == "b":
        d1 = 0
        d2 = 1
    else:
        raise ValueError(wrt)
    d3 = (1 - v["v3"] ** 2) * d2
    d4 = d3
    d5 = v["v5"] * (1 - v["v5"]) * d4
    d6 = -d5 / v["v5"]
    return {"v1": d1, "v2": d2, "v3": d3, "v4": d4, "v5": d5, "v6": d6}


def reverse_adjoints():
    pass  # tomorrow


def forward_mode(x, y, W, b, wrt):
    raise NotImplementedError


def reverse_mode(x, y, W, b):
    raise NotImplementedError
