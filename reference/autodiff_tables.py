"""Forward and reverse mode on the example graph (lecture 1.1-1.3, 1.5; figures 1, 5 and 6)."""

import math

_INPUTS = ("y", "x", "W", "b")
_INTERMEDIATE = ("v1", "v2", "v3", "v4", "v5", "v6")
_LECTURE_POINT = {"x": 0.5, "y": 1.0, "W": 3.0, "b": -1.0}


def _primals(x: float, y: float, W: float, b: float) -> dict[str, float]:
    """The values of all ten nodes, inputs first (equations 1-10)."""
    if not 0.0 <= y <= 1.0:
        raise ValueError(f"y is a label between 0 and 1, not {y}")
    v1 = x * W
    v2 = v1 + b
    v3 = math.tanh(v2)
    v4 = v3 + x
    v5 = 1.0 / (1.0 + math.exp(-v4))
    v6 = -y * math.log(v5) - (1.0 - y) * math.log(1.0 - v5)
    return {"y": y, "x": x, "W": W, "b": b, "v1": v1, "v2": v2, "v3": v3, "v4": v4, "v5": v5, "v6": v6}


def _edges(v: dict[str, float]) -> list[tuple[str, str, float]]:
    """(child, parent, d child / d parent) for every edge of figure 1, children in topological order."""
    return [
        ("v1", "x", v["W"]),
        ("v1", "W", v["x"]),
        ("v2", "v1", 1.0),
        ("v2", "b", 1.0),
        ("v3", "v2", 1.0 - v["v3"] ** 2),
        ("v4", "v3", 1.0),
        ("v4", "x", 1.0),
        ("v5", "v4", v["v5"] * (1.0 - v["v5"])),
        ("v6", "v5", (1.0 - v["y"]) / (1.0 - v["v5"]) - v["y"] / v["v5"]),
        ("v6", "y", math.log(1.0 - v["v5"]) - math.log(v["v5"])),
    ]


def forward_primals() -> dict[str, float]:
    """Values of v1..v6 at the lecture's point, worked by hand (left column of figure 5)."""
    v = _primals(**_LECTURE_POINT)
    return {node: v[node] for node in _INTERMEDIATE}


def forward_derivatives(wrt: str) -> dict[str, float]:
    """Tangents of v1..v6 at the lecture's point, worked by hand (right column of figure 5)."""
    if wrt not in ("W", "b"):
        raise ValueError(f'wrt is "W" or "b", not {wrt!r}')
    table = forward_mode(**_LECTURE_POINT, wrt=wrt)
    return {node: table[node][1] for node in _INTERMEDIATE}


def reverse_adjoints() -> dict[str, float]:
    """Adjoints of v1..v6, W and b at the lecture's point, worked by hand (right column of figure 6)."""
    table = reverse_mode(**_LECTURE_POINT)
    return {node: table[node][1] for node in (*_INTERMEDIATE, "W", "b")}


def forward_mode(x: float, y: float, W: float, b: float, wrt: str) -> dict[str, tuple[float, float]]:
    """(primal, tangent) of all ten nodes at any point (equations 1-10 and 15)."""
    if wrt not in _INPUTS:
        raise ValueError(f"wrt is one of {_INPUTS}, not {wrt!r}")
    v = _primals(x, y, W, b)
    tangent = dict.fromkeys(v, 0.0)
    tangent[wrt] = 1.0
    for child, parent, slope in _edges(v):
        tangent[child] += slope * tangent[parent]
    return {node: (v[node], tangent[node]) for node in v}


def reverse_mode(x: float, y: float, W: float, b: float) -> dict[str, tuple[float, float]]:
    """(primal, adjoint) of all ten nodes at any point (equations 1-10, 18 and 19)."""
    v = _primals(x, y, W, b)
    adjoint = dict.fromkeys(v, 0.0)
    adjoint["v6"] = 1.0
    for child, parent, slope in reversed(_edges(v)):
        adjoint[parent] += slope * adjoint[child]
    return {node: (v[node], adjoint[node]) for node in v}
