"""Labels and names of inputs that are refused where they should not be, not refused, or not by a ValueError."""

import math

from reference.autodiff_tables import _INPUTS, _INTERMEDIATE, _LECTURE_POINT, _edges, _primals, forward_mode
from saiten.grading import Text, misconception

HARD_LABELS = Text(
    "Your code refuses labels between 0 and 1; y may be any number from 0 to 1.",
    "0 と 1 の間のラベルを拒否しています。y は 0 以上 1 以下のどんな数でも構いません。",
)
NO_ENDS = Text(
    "Your code refuses y = 0 and y = 1; both ends are allowed.", "y = 0 と y = 1 を拒否しています。両端も使えます。"
)
ANY_LABEL = Text(
    "Your code does not refuse labels below 0 or above 1.",
    "0 より小さいラベルや 1 より大きいラベルを拒否していません。",
)
OTHER_FOR_NAMES = Text(
    "Your code stops at a name that it does not know, but with another exception than ValueError, such as KeyError.",
    "知らない名前で止まってはいますが、ValueError ではなく KeyError などの別の例外になっています。",
)
OTHER_FOR_LABELS = Text(
    "Your code refuses labels outside 0 to 1, but with another exception than ValueError, for example by an assert.",
    "0 から 1 の範囲にないラベルを拒否してはいますが、ValueError ではない例外 (assert によるものなど) になっています。",
)


def _unchecked(x: float, y: float, W: float, b: float) -> dict[str, float]:
    """The values of all nodes for any label."""
    v = _primals(x, 1.0, W, b) | {"y": y}
    return v | {"v6": -y * math.log(v["v5"]) - (1 - y) * math.log(1 - v["v5"])}


def _forward(v: dict[str, float], start: dict[str, float]) -> dict[str, tuple[float, float]]:
    """Forward mode from the tangents that are not 0."""
    tangent = dict.fromkeys(v, 0.0) | start
    for child, parent, slope in _edges(v):
        tangent[child] += slope * tangent[parent]
    return {node: (v[node], tangent[node]) for node in v}


def _reverse(v: dict[str, float]) -> dict[str, tuple[float, float]]:
    adjoint = dict.fromkeys(v, 0.0) | {"v6": 1.0}
    for child, parent, slope in reversed(_edges(v)):
        adjoint[parent] += slope * adjoint[child]
    return {node: (v[node], adjoint[node]) for node in v}


@misconception("forward_mode", HARD_LABELS, lecture="1.1, eq. 10")
def hard_labels_only(x: float, y: float, W: float, b: float, wrt: str) -> dict[str, tuple[float, float]]:
    if wrt not in _INPUTS or y not in (0, 1):
        raise ValueError(wrt)
    return _forward(_primals(x, y, W, b), {wrt: 1.0})


@misconception("forward_mode", NO_ENDS, lecture="1.1, eq. 10")
def label_at_the_ends_refused(x: float, y: float, W: float, b: float, wrt: str) -> dict[str, tuple[float, float]]:
    if wrt not in _INPUTS or not 0 < y < 1:
        raise ValueError(wrt)
    return _forward(_primals(x, y, W, b), {wrt: 1.0})


@misconception("forward_mode", ANY_LABEL, lecture="1.1, eq. 10")
def mode_with_any_label(x: float, y: float, W: float, b: float, wrt: str) -> dict[str, tuple[float, float]]:
    if wrt not in _INPUTS:
        raise ValueError(wrt)
    return _forward(_unchecked(x, y, W, b), {wrt: 1.0})


@misconception("forward_mode", OTHER_FOR_LABELS, lecture="1.1, eq. 10")
def labels_refused_by_another_exception(
    x: float, y: float, W: float, b: float, wrt: str
) -> dict[str, tuple[float, float]]:
    if wrt not in _INPUTS:
        raise ValueError(wrt)
    if not 0 <= y <= 1:
        raise AssertionError(y)
    return _forward(_primals(x, y, W, b), {wrt: 1.0})


@misconception(
    "forward_mode",
    Text(
        "You also return an answer for names that are no inputs; they should be refused.",
        "入力でない名前でも値を返しています。拒否しなければなりません。",
    ),
    lecture="1.3, eq. 15",
)
def mode_by_any_name(x: float, y: float, W: float, b: float, wrt: str) -> dict[str, tuple[float, float]]:
    return _forward(_primals(x, y, W, b), {wrt: 1.0} if wrt in _INPUTS else {})


@misconception("forward_mode", OTHER_FOR_NAMES, lecture="1.3")
def inputs_refused_by_another_exception(
    x: float, y: float, W: float, b: float, wrt: str
) -> dict[str, tuple[float, float]]:
    if wrt not in _INPUTS:
        raise KeyError(wrt)
    return _forward(_primals(x, y, W, b), {wrt: 1.0})


@misconception("forward_derivatives", OTHER_FOR_NAMES, lecture="1.3")
def tables_refused_by_another_exception(wrt: str) -> dict[str, float]:
    if wrt not in ("W", "b"):
        raise KeyError(wrt)
    table = forward_mode(**_LECTURE_POINT, wrt=wrt)
    return {node: table[node][1] for node in _INTERMEDIATE}


@misconception("reverse_mode", HARD_LABELS, lecture="1.1, eq. 10")
def soft_labels_refused(x: float, y: float, W: float, b: float) -> dict[str, tuple[float, float]]:
    if y not in (0, 1):
        raise ValueError(y)
    return _reverse(_primals(x, y, W, b))


@misconception("reverse_mode", NO_ENDS, lecture="1.1, eq. 10")
def labels_0_and_1_refused(x: float, y: float, W: float, b: float) -> dict[str, tuple[float, float]]:
    if not 0 < y < 1:
        raise ValueError(y)
    return _reverse(_primals(x, y, W, b))


@misconception("reverse_mode", ANY_LABEL, lecture="1.1, eq. 10")
def sweep_with_any_label(x: float, y: float, W: float, b: float) -> dict[str, tuple[float, float]]:
    return _reverse(_unchecked(x, y, W, b))


@misconception("reverse_mode", OTHER_FOR_LABELS, lecture="1.1, eq. 10")
def sweep_labels_by_another_exception(x: float, y: float, W: float, b: float) -> dict[str, tuple[float, float]]:
    if not 0 <= y <= 1:
        raise AssertionError(y)
    return _reverse(_primals(x, y, W, b))
