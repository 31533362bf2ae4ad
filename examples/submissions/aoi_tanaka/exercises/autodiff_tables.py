"""Complex step: nudge one node by 1e-20 i, read the derivative off the imaginary part of everything after it."""

import cmath

STEP = 1e-20
POINT = dict(x=0.5, y=1.0, W=3.0, b=-1.0)
NODES = ["v1", "v2", "v3", "v4", "v5", "v6"]


def evaluate(x, y, W, b, nudged=None):
    v = {}

    def put(name, value):
        v[name] = value + (STEP * 1j if name == nudged else 0)

    put("y", y)
    put("x", x)
    put("W", W)
    put("b", b)
    put("v1", v["x"] * v["W"])
    put("v2", v["v1"] + v["b"])
    put("v3", cmath.tanh(v["v2"]))
    put("v4", v["v3"] + v["x"])
    put("v5", 1 / (1 + cmath.exp(-v["v4"])))
    put("v6", -v["y"] * cmath.log(v["v5"]) - (1 - v["y"]) * cmath.log(1 - v["v5"]))
    return {name: complex(value) for name, value in v.items()}


def forward_mode(x, y, W, b, wrt):
    check_y(y)
    if wrt not in ("x", "y", "W", "b"):
        raise ValueError("can't differentiate by " + repr(wrt))
    nudged = evaluate(x, y, W, b, nudged=wrt)
    return {name: (value.real, value.imag / STEP) for name, value in nudged.items()}


def reverse_mode(x, y, W, b):
    # ten forward sweeps instead of one backward sweep. Slow, but the same numbers
    check_y(y)
    primals = evaluate(x, y, W, b)
    return {
        name: (primals[name].real, evaluate(x, y, W, b, nudged=name)["v6"].imag / STEP) for name in primals
    }


def check_y(y):
    if not 0 <= y <= 1:
        raise ValueError("y must be in [0, 1]")


def forward_primals():
    return {name: value.real for name, value in evaluate(**POINT).items() if name in NODES}


def forward_derivatives(wrt):
    if wrt not in ("W", "b"):
        raise ValueError("only W and b")
    return {name: pair[1] for name, pair in forward_mode(**POINT, wrt=wrt).items() if name in NODES}


def reverse_adjoints():
    return {name: pair[1] for name, pair in reverse_mode(**POINT).items()}
