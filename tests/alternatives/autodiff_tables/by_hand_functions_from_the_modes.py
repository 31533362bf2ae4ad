# ruff: noqa: B905
"""Everything from one generic graph: the tables call the modes; a tape of local slopes serves both."""

import math

GRAPH = [
    ("v1", ("x", "W"), lambda x, W: x * W, lambda x, W: (W, x)),
    ("v2", ("v1", "b"), lambda v1, b: v1 + b, lambda v1, b: (1, 1)),
    ("v3", ("v2",), math.tanh, lambda v2: (4 / (math.exp(v2) + math.exp(-v2)) ** 2,)),
    ("v4", ("v3", "x"), lambda v3, x: v3 + x, lambda v3, x: (1, 1)),
    ("v5", ("v4",), lambda v4: 1 / (1 + math.e ** (-v4)), lambda v4: (1 / (2 + math.exp(v4) + math.exp(-v4)),)),
    (
        "v6",
        ("y", "v5"),
        lambda y, v5: -(y * math.log(v5) + (1 - y) * math.log(1 - v5)),
        lambda y, v5: (math.log(1 / v5 - 1), -y / v5 + (1 - y) / (1 - v5)),
    ),
]
LECTURE = {"x": 0.5, "y": 1, "W": 3, "b": -1}


def evaluate(**inputs):
    if not 0 <= inputs["y"] <= 1:
        raise ValueError("y is a probability")
    values = dict(inputs)
    for name, parents, function, _ in GRAPH:
        values[name] = function(*(values[parent] for parent in parents))
    return values


def forward_mode(x, y, W, b, wrt):
    values = evaluate(x=x, y=y, W=W, b=b)
    if wrt not in tuple("xyWb"):
        raise ValueError("not an input")
    tangents = {name: 1.0 if name == wrt else 0.0 for name in "xyWb"}
    for name, parents, _, slopes in GRAPH:
        local = slopes(*(values[parent] for parent in parents))
        tangents[name] = math.fsum(s * tangents[parent] for s, parent in zip(local, parents))
    return {name: (values[name], tangents[name]) for name in values}


def reverse_mode(x, y, W, b):
    values = evaluate(x=x, y=y, W=W, b=b)
    adjoints = dict.fromkeys(values, 0.0) | {"v6": 1.0}
    for name, parents, _, slopes in GRAPH[::-1]:
        for s, parent in zip(slopes(*(values[parent] for parent in parents)), parents):
            adjoints[parent] += s * adjoints[name]
    return {name: (values[name], adjoints[name]) for name in values}


def forward_primals():
    return {name: pair[0] for name, pair in reverse_mode(**LECTURE).items()}


def forward_derivatives(wrt):
    if wrt in ("x", "y"):
        raise ValueError("only W and b")
    return {name: pair[1] for name, pair in forward_mode(**LECTURE, wrt=wrt).items()}


def reverse_adjoints():
    return {name: pair[1] for name, pair in reverse_mode(**LECTURE).items()}
