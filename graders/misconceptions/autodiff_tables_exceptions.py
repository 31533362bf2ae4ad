"""Unusable arguments that are refused, but not by the ValueError that is asked for."""

from reference.autodiff_tables import (
    _INPUTS,
    _INTERMEDIATE,
    _LECTURE_POINT,
    _edges,
    _primals,
    forward_mode,
)
from saiten.grading import Text, misconception

NAMES = Text(
    "Your code stops at a name that it does not know, but with another exception than ValueError, such as KeyError.",
    "知らない名前で止まってはいますが、ValueError ではなく KeyError などの別の例外になっています。",
)
LABELS = Text(
    "Your code refuses labels outside 0 to 1, but with another exception than ValueError, for example by an assert.",
    "0 から 1 の範囲にないラベルを拒否してはいますが、ValueError ではない例外 (assert によるものなど) になっています。",
)


@misconception("forward_derivatives", NAMES, lecture="1.3")
def tables_refused_by_another_exception(wrt: str) -> dict[str, float]:
    if wrt not in ("W", "b"):
        raise KeyError(wrt)
    table = forward_mode(**_LECTURE_POINT, wrt=wrt)
    return {node: table[node][1] for node in _INTERMEDIATE}


@misconception("forward_mode", NAMES, lecture="1.3")
def inputs_refused_by_another_exception(
    x: float, y: float, W: float, b: float, wrt: str
) -> dict[str, tuple[float, float]]:
    if wrt not in _INPUTS:
        raise KeyError(wrt)
    v = _primals(x, y, W, b)
    tangent = dict.fromkeys(v, 0.0) | {wrt: 1.0}
    for child, parent, slope in _edges(v):
        tangent[child] += slope * tangent[parent]
    return {node: (v[node], tangent[node]) for node in v}


@misconception("forward_mode", LABELS, lecture="1.1, eq. 10")
def labels_refused_by_another_exception(
    x: float, y: float, W: float, b: float, wrt: str
) -> dict[str, tuple[float, float]]:
    if wrt not in _INPUTS:
        raise ValueError(wrt)
    if not 0 <= y <= 1:
        raise AssertionError(y)
    v = _primals(x, y, W, b)
    tangent = dict.fromkeys(v, 0.0) | {wrt: 1.0}
    for child, parent, slope in _edges(v):
        tangent[child] += slope * tangent[parent]
    return {node: (v[node], tangent[node]) for node in v}


@misconception("reverse_mode", LABELS, lecture="1.1, eq. 10")
def sweep_labels_by_another_exception(x: float, y: float, W: float, b: float) -> dict[str, tuple[float, float]]:
    if not 0 <= y <= 1:
        raise AssertionError(y)
    v = _primals(x, y, W, b)
    adjoint = dict.fromkeys(v, 0.0) | {"v6": 1.0}
    for child, parent, slope in reversed(_edges(v)):
        adjoint[parent] += slope * adjoint[child]
    return {node: (v[node], adjoint[node]) for node in v}
