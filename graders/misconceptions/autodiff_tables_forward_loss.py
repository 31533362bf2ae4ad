"""Known wrong answers to `forward_mode`: the loss, and with respect to what."""

import math

from reference.autodiff_tables import (
    _INPUTS,
    _edges,
    _primals,
)
from saiten.grading import Text, misconception


@misconception(
    "forward_mode",
    Text(
        "In your derivative of the loss the second term has the sign that figure 5 prints, which is wrong: that "
        "term grows with v5.",
        "損失の第 2 項の微分の符号が図 5 の印刷のとおりですが、これは誤植です。この項は v5 とともに増えます。",
    ),
    lecture="1.3, fig. 5",
)
def tangent_with_the_printed_sign(x: float, y: float, W: float, b: float, wrt: str) -> dict[str, tuple[float, float]]:
    if wrt not in _INPUTS:
        raise ValueError(wrt)
    v = _primals(x, y, W, b)
    tangent = dict.fromkeys(v, 0.0) | {wrt: 1.0}
    for child, parent, slope in _edges(v):
        if (child, parent) == ("v6", "v5"):
            slope = -v["y"] / v["v5"] - (1 - v["y"]) / (1 - v["v5"])
        tangent[child] += slope * tangent[parent]
    return {node: (v[node], tangent[node]) for node in v}


@misconception(
    "forward_mode",
    Text(
        "Your derivative of the loss has the wrong sign in both terms: the minus of the cross entropy is lost.",
        "損失の微分の符号が 2 項とも逆です。交差エントロピーのマイナスが失われています。",
    ),
    lecture="1.1, eq. 10",
)
def tangent_without_the_minus(x: float, y: float, W: float, b: float, wrt: str) -> dict[str, tuple[float, float]]:
    if wrt not in _INPUTS:
        raise ValueError(wrt)
    v = _primals(x, y, W, b)
    tangent = dict.fromkeys(v, 0.0) | {wrt: 1.0}
    for child, parent, slope in _edges(v):
        if child == "v6":
            slope = -slope
        tangent[child] += slope * tangent[parent]
    return {node: (v[node], tangent[node]) for node in v}


@misconception(
    "forward_mode",
    Text(
        "Your code differentiates only the first term of the loss; for y below 1 the second counts too.",
        "損失の第 1 項しか微分していません。y が 1 より小さいときは第 2 項も必要です。",
    ),
    lecture="1.1, eq. 10",
)
def tangent_of_one_term(x: float, y: float, W: float, b: float, wrt: str) -> dict[str, tuple[float, float]]:
    if wrt not in _INPUTS:
        raise ValueError(wrt)
    v = _primals(x, y, W, b)
    tangent = dict.fromkeys(v, 0.0) | {wrt: 1.0}
    for child, parent, slope in _edges(v):
        if (child, parent) == ("v6", "v5"):
            slope = -v["y"] / v["v5"]
        tangent[child] += slope * tangent[parent]
    return {node: (v[node], tangent[node]) for node in v}


@misconception(
    "forward_mode",
    Text(
        "With respect to y, your v6 does not change; the loss contains the label directly (eq. 10).",
        "y について微分すると v6 が変わらないことになっています。損失にはラベルが直接入っています (式 (10))。",
    ),
    lecture="1.1, eq. 10",
)
def tangent_without_the_label(x: float, y: float, W: float, b: float, wrt: str) -> dict[str, tuple[float, float]]:
    if wrt not in _INPUTS:
        raise ValueError(wrt)
    v = _primals(x, y, W, b)
    tangent = dict.fromkeys(v, 0.0) | {wrt: 1.0}
    for child, parent, slope in _edges(v):
        if parent == "y":
            slope = 0.0
        tangent[child] += slope * tangent[parent]
    return {node: (v[node], tangent[node]) for node in v}


@misconception(
    "forward_mode",
    Text("With respect to y, your derivative of v6 has the wrong sign.", "y についての v6 の微分の符号が逆です。"),
    lecture="1.1, eq. 10",
)
def tangent_by_y_with_the_wrong_sign(
    x: float, y: float, W: float, b: float, wrt: str
) -> dict[str, tuple[float, float]]:
    if wrt not in _INPUTS:
        raise ValueError(wrt)
    v = _primals(x, y, W, b)
    tangent = dict.fromkeys(v, 0.0) | {wrt: 1.0}
    for child, parent, slope in _edges(v):
        if parent == "y":
            slope = -slope
        tangent[child] += slope * tangent[parent]
    return {node: (v[node], tangent[node]) for node in v}


@misconception(
    "forward_mode",
    Text(
        "In your code all four inputs start with tangent 1, so that all derivatives are added up.",
        "4 つの入力すべての tangent を 1 として始めているので、全ての微分が足し合わされています。",
    ),
    lecture="1.3, eq. 17",
)
def every_input_moves(x: float, y: float, W: float, b: float, wrt: str) -> dict[str, tuple[float, float]]:
    if wrt not in _INPUTS:
        raise ValueError(wrt)
    v = _primals(x, y, W, b)
    tangent = dict.fromkeys(v, 0.0) | dict.fromkeys(_INPUTS, 1.0)
    for child, parent, slope in _edges(v):
        tangent[child] += slope * tangent[parent]
    return {node: (v[node], tangent[node]) for node in v}


@misconception(
    "forward_mode",
    Text(
        "Your code always differentiates with respect to W, whatever wrt says.",
        "wrt に関わらず、いつも W で微分しています。",
    ),
    lecture="1.3, eq. 17",
)
def mode_always_by_w(x: float, y: float, W: float, b: float, wrt: str) -> dict[str, tuple[float, float]]:
    if wrt not in _INPUTS:
        raise ValueError(wrt)
    v = _primals(x, y, W, b)
    tangent = dict.fromkeys(v, 0.0) | {"W": 1.0}
    for child, parent, slope in _edges(v):
        tangent[child] += slope * tangent[parent]
    return {node: (v[node], tangent[node]) for node in v}


@misconception(
    "forward_mode",
    Text(
        "Your pairs are in the wrong order: the tangent stands before the value.",
        "組の順序が逆です。tangent が値より先に来ています。",
    ),
    lecture="1.3, fig. 5",
)
def tangent_before_the_primal(x: float, y: float, W: float, b: float, wrt: str) -> dict[str, tuple[float, float]]:
    if wrt not in _INPUTS:
        raise ValueError(wrt)
    v = _primals(x, y, W, b)
    tangent = dict.fromkeys(v, 0.0) | {wrt: 1.0}
    for child, parent, slope in _edges(v):
        tangent[child] += slope * tangent[parent]
    return {node: (tangent[node], v[node]) for node in v}


@misconception(
    "forward_mode",
    Text(
        "Your v6 has only the first term of the cross entropy; for y below 1 the second counts too (eq. 10).",
        "v6 が交差エントロピーの第 1 項だけです。y が 1 より小さいときは第 2 項も必要です (式 (10))。",
    ),
    lecture="1.1, eq. 10",
)
def loss_of_one_term(x: float, y: float, W: float, b: float, wrt: str) -> dict[str, tuple[float, float]]:
    if wrt not in _INPUTS:
        raise ValueError(wrt)
    v = _primals(x, y, W, b)
    tangent = dict.fromkeys(v, 0.0) | {wrt: 1.0}
    for child, parent, slope in _edges(v):
        if child == "v6":
            slope = -v["y"] / v["v5"] if parent == "v5" else -math.log(v["v5"])
        tangent[child] += slope * tangent[parent]
    v["v6"] = -y * math.log(v["v5"])
    return {node: (v[node], tangent[node]) for node in v}
