"""Known wrong answers to `forward_mode`: the loss, the inputs and labels, the pairs."""

import math

from reference.autodiff_tables import _INPUTS, _edges, _primals
from saiten.grading import Text, misconception


@misconception(
    "forward_mode",
    Text(
        "The second term of the loss has the wrong sign in its slope, as printed in figure 5: the term grows with v5.",
        "損失の第2項の微分の符号が逆です。図5のこの箇所は誤植です。この項は v5 とともに増えます。",
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
        "The minus sign of the loss is lost in the slope of v6: both terms have the wrong sign.",
        "v6 の微分で損失のマイナスが抜けています。両方の項の符号が逆です。",
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
        "Only the term of the loss with y is differentiated: for y below 1 the other term counts, too.",
        "損失の y の項だけを微分しています。y が1より小さいときは、もう一方の項も必要です。",
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
        "The loss depends on the label, too: by y, v6 has a slope that is not 0.",
        "損失は y にも依存します。y で微分しても v6 の微分は 0 ではありません。",
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
    Text(
        "By y, the slope of v6 has the wrong sign: where v5 is above one half, a larger y makes the loss smaller.",
        "y で微分したときの v6 の符号が逆です。v5 が 0.5 より大きいとき、y が増えると損失は減ります。",
    ),
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
        "All four inputs start with tangent 1; only the input that wrt names does, the others start with 0.",
        "4つの入力すべての微分を1にして始めています。1 にするのは wrt の入力だけで、他は 0 です。",
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
        "The derivative is taken by W, whatever wrt says.",
        "wrt に関わらず W で微分しています。",
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
        "The pairs are in the wrong order: the value of the node comes first, its tangent second.",
        "組の順序が逆です。先がノードの値、後が微分です。",
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
        "v6 has only the term with y: for y below 1 the other term of the cross entropy counts, too.",
        "v6 が y の項だけです。y が1より小さいときは、交差エントロピーのもう一方の項も必要です。",
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


@misconception(
    "forward_mode",
    Text(
        "A label between 0 and 1 is refused; y may be any number from 0 to 1, not only 0 or 1.",
        "0 と 1 の間のラベルを受け付けていません。y は 0 以上 1 以下ならどんな数でも構いません。",
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
        "y = 0 and y = 1 are refused; the label may be any number from 0 to 1, both ends included.",
        "y = 0 と y = 1 を受け付けていません。ラベルは 0 以上 1 以下で、両端も含みます。",
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
        "A label below 0 or above 1 is accepted; it should raise ValueError.",
        "0 より小さい、または 1 より大きいラベルを受け付けています。ValueError を送出してください。",
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
        "A name that is no input brings an answer, too; anything but x, y, W and b should raise ValueError.",
        "入力でない名前でも値が返っています。x, y, W, b 以外では ValueError を送出してください。",
    ),
    lecture="1.3, eq. 15",
)
def mode_by_any_name(x: float, y: float, W: float, b: float, wrt: str) -> dict[str, tuple[float, float]]:
    v = _primals(x, y, W, b)
    tangent = {node: float(node == wrt and node in _INPUTS) for node in v}
    for child, parent, slope in _edges(v):
        tangent[child] += slope * tangent[parent]
    return {node: (v[node], tangent[node]) for node in v}
