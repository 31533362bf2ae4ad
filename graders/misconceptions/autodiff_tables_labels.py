"""Labels and names of inputs that are refused or not."""

import math

from reference.autodiff_tables import (
    _INPUTS,
    _INTERMEDIATE,
    _LECTURE_POINT,
    _edges,
    _primals,
    forward_mode,
)
from saiten.grading import Text, misconception


@misconception(
    "forward_mode",
    Text(
        "Your code refuses labels between 0 and 1; y may be any number from 0 to 1.",
        "0 と 1 の間のラベルを拒否しています。y は 0 以上 1 以下のどんな数でも構いません。",
    ),
    lecture="1.1, eq. 10",
)
def hard_labels_only(x: float, y: float, W: float, b: float, wrt: str) -> dict[str, tuple[float, float]]:
    if wrt not in _INPUTS or y not in (0, 1):
        raise ValueError(wrt)
    v = _primals(x, y, W, b)
    tangent = dict.fromkeys(v, 0.0) | {wrt: 1.0}
    for child, parent, slope in _edges(v):
        tangent[child] += slope * tangent[parent]
    return {node: (v[node], tangent[node]) for node in v}


@misconception(
    "forward_mode",
    Text(
        "Your code refuses y = 0 and y = 1; both ends are allowed.", "y = 0 と y = 1 を拒否しています。両端も使えます。"
    ),
    lecture="1.1, eq. 10",
)
def label_at_the_ends_refused(x: float, y: float, W: float, b: float, wrt: str) -> dict[str, tuple[float, float]]:
    if wrt not in _INPUTS or not 0 < y < 1:
        raise ValueError(wrt)
    v = _primals(x, y, W, b)
    tangent = dict.fromkeys(v, 0.0) | {wrt: 1.0}
    for child, parent, slope in _edges(v):
        tangent[child] += slope * tangent[parent]
    return {node: (v[node], tangent[node]) for node in v}


@misconception(
    "forward_mode",
    Text(
        "Your code does not refuse labels below 0 or above 1.",
        "0 より小さいラベルや 1 より大きいラベルを拒否していません。",
    ),
    lecture="1.1, eq. 10",
)
def mode_with_any_label(x: float, y: float, W: float, b: float, wrt: str) -> dict[str, tuple[float, float]]:
    if wrt not in _INPUTS:
        raise ValueError(wrt)
    v = _primals(x, 1.0, W, b) | {"y": y}
    v["v6"] = -y * math.log(v["v5"]) - (1 - y) * math.log(1 - v["v5"])
    tangent = dict.fromkeys(v, 0.0) | {wrt: 1.0}
    for child, parent, slope in _edges(v):
        tangent[child] += slope * tangent[parent]
    return {node: (v[node], tangent[node]) for node in v}


@misconception(
    "forward_mode",
    Text(
        "You also return an answer for names that are no inputs; they should be refused.",
        "入力でない名前でも値を返しています。拒否しなければなりません。",
    ),
    lecture="1.3, eq. 15",
)
def mode_by_any_name(x: float, y: float, W: float, b: float, wrt: str) -> dict[str, tuple[float, float]]:
    v = _primals(x, y, W, b)
    tangent = {node: float(node == wrt and node in _INPUTS) for node in v}
    for child, parent, slope in _edges(v):
        tangent[child] += slope * tangent[parent]
    return {node: (v[node], tangent[node]) for node in v}


@misconception(
    "reverse_mode",
    Text(
        "Your code refuses labels between 0 and 1; y may be any number from 0 to 1.",
        "0 と 1 の間のラベルを拒否しています。y は 0 以上 1 以下のどんな数でも構いません。",
    ),
    lecture="1.1, eq. 10",
)
def soft_labels_refused(x: float, y: float, W: float, b: float) -> dict[str, tuple[float, float]]:
    if y not in (0, 1):
        raise ValueError(y)
    v = _primals(x, y, W, b)
    adjoint = dict.fromkeys(v, 0.0) | {"v6": 1.0}
    for child, parent, slope in reversed(_edges(v)):
        adjoint[parent] += slope * adjoint[child]
    return {node: (v[node], adjoint[node]) for node in v}


@misconception(
    "reverse_mode",
    Text(
        "Your code refuses y = 0 and y = 1; both ends are allowed.", "y = 0 と y = 1 を拒否しています。両端も使えます。"
    ),
    lecture="1.1, eq. 10",
)
def labels_0_and_1_refused(x: float, y: float, W: float, b: float) -> dict[str, tuple[float, float]]:
    if not 0 < y < 1:
        raise ValueError(y)
    v = _primals(x, y, W, b)
    adjoint = dict.fromkeys(v, 0.0) | {"v6": 1.0}
    for child, parent, slope in reversed(_edges(v)):
        adjoint[parent] += slope * adjoint[child]
    return {node: (v[node], adjoint[node]) for node in v}


@misconception(
    "reverse_mode",
    Text(
        "Your code does not refuse labels below 0 or above 1.",
        "0 より小さいラベルや 1 より大きいラベルを拒否していません。",
    ),
    lecture="1.1, eq. 10",
)
def sweep_with_any_label(x: float, y: float, W: float, b: float) -> dict[str, tuple[float, float]]:
    v = _primals(x, 1.0, W, b) | {"y": y}
    v["v6"] = -y * math.log(v["v5"]) - (1 - y) * math.log(1 - v["v5"])
    adjoint = dict.fromkeys(v, 0.0) | {"v6": 1.0}
    for child, parent, slope in reversed(_edges(v)):
        adjoint[parent] += slope * adjoint[child]
    return {node: (v[node], adjoint[node]) for node in v}


@misconception(
    "forward_derivatives",
    Text(
        "You also return an answer for names that have no table; they should be refused.",
        "表のない名前でも値を返しています。拒否しなければなりません。",
    ),
    lecture="1.3, eq. 15",
)
def tangents_for_any_name(wrt: str) -> dict[str, float]:
    table = forward_mode(**_LECTURE_POINT, wrt="W" if wrt == "W" else "b")
    return {node: table[node][1] for node in _INTERMEDIATE}
