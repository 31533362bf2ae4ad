"""Known wrong answers to `reverse_mode`: the loss, the start of the sweep, the pairs."""

import math

from reference.autodiff_tables import (
    _edges,
    _primals,
)
from saiten.grading import Text, misconception


@misconception(
    "reverse_mode",
    Text(
        "Your derivative of the loss has the wrong sign in both terms, as figure 6 prints it.",
        "損失の微分の符号が 2 項とも逆です。図 6 の印刷のとおりですが、これは誤植です。",
    ),
    lecture="1.3, fig. 6",
)
def adjoint_with_the_printed_sign(x: float, y: float, W: float, b: float) -> dict[str, tuple[float, float]]:
    v = _primals(x, y, W, b)
    adjoint = dict.fromkeys(v, 0.0) | {"v6": 1.0}
    for child, parent, slope in reversed(_edges(v)):
        if (child, parent) == ("v6", "v5"):
            slope = -slope
        adjoint[parent] += slope * adjoint[child]
    return {node: (v[node], adjoint[node]) for node in v}


@misconception(
    "reverse_mode",
    Text(
        "In your derivative of the loss the second term has the wrong sign: it grows with v5.",
        "損失の第 2 項の微分の符号が逆です。この項は v5 とともに増えます。",
    ),
    lecture="1.1, eq. 10",
)
def adjoint_with_the_second_term_negative(x: float, y: float, W: float, b: float) -> dict[str, tuple[float, float]]:
    v = _primals(x, y, W, b)
    adjoint = dict.fromkeys(v, 0.0) | {"v6": 1.0}
    for child, parent, slope in reversed(_edges(v)):
        if (child, parent) == ("v6", "v5"):
            slope = -v["y"] / v["v5"] - (1 - v["y"]) / (1 - v["v5"])
        adjoint[parent] += slope * adjoint[child]
    return {node: (v[node], adjoint[node]) for node in v}


@misconception(
    "reverse_mode",
    Text(
        "Your code differentiates only the first term of the loss; for y below 1 the second counts too.",
        "損失の第 1 項しか微分していません。y が 1 より小さいときは第 2 項も必要です。",
    ),
    lecture="1.1, eq. 10",
)
def adjoint_of_one_term(x: float, y: float, W: float, b: float) -> dict[str, tuple[float, float]]:
    v = _primals(x, y, W, b)
    adjoint = dict.fromkeys(v, 0.0) | {"v6": 1.0}
    for child, parent, slope in reversed(_edges(v)):
        if (child, parent) == ("v6", "v5"):
            slope = -v["y"] / v["v5"]
        adjoint[parent] += slope * adjoint[child]
    return {node: (v[node], adjoint[node]) for node in v}


@misconception(
    "reverse_mode",
    Text(
        "Your adjoint of y stays 0; the loss contains the label directly (eq. 10).",
        "y の adjoint が 0 のままです。損失にはラベルが直接入っています (式 (10))。",
    ),
    lecture="1.1, eq. 10",
)
def adjoint_of_y_left_at_0(x: float, y: float, W: float, b: float) -> dict[str, tuple[float, float]]:
    v = _primals(x, y, W, b)
    adjoint = dict.fromkeys(v, 0.0) | {"v6": 1.0}
    for child, parent, slope in reversed(_edges(v)):
        if parent == "y":
            slope = 0.0
        adjoint[parent] += slope * adjoint[child]
    return {node: (v[node], adjoint[node]) for node in v}


@misconception(
    "reverse_mode",
    Text("Your adjoint of y has the wrong sign.", "y の adjoint の符号が逆です。"),
    lecture="1.1, eq. 10",
)
def adjoint_of_y_with_the_wrong_sign(x: float, y: float, W: float, b: float) -> dict[str, tuple[float, float]]:
    v = _primals(x, y, W, b)
    adjoint = dict.fromkeys(v, 0.0) | {"v6": 1.0}
    for child, parent, slope in reversed(_edges(v)):
        if parent == "y":
            slope = -slope
        adjoint[parent] += slope * adjoint[child]
    return {node: (v[node], adjoint[node]) for node in v}


@misconception(
    "reverse_mode",
    Text(
        "Your adjoint of y comes from the first term of the loss only; the second contains y too.",
        "y の adjoint が損失の第 1 項の分しかありません。第 2 項にも y が入っています。",
    ),
    lecture="1.1, eq. 10",
)
def adjoint_of_y_from_one_term(x: float, y: float, W: float, b: float) -> dict[str, tuple[float, float]]:
    v = _primals(x, y, W, b)
    adjoint = dict.fromkeys(v, 0.0) | {"v6": 1.0}
    for child, parent, slope in reversed(_edges(v)):
        if parent == "y":
            slope = -math.log(v["v5"])
        adjoint[parent] += slope * adjoint[child]
    return {node: (v[node], adjoint[node]) for node in v}


@misconception(
    "reverse_mode",
    Text(
        "Your sweep begins with the value of the loss; it begins with the derivative of f with respect to f itself.",
        "損失の値から始めています。最初の値は、f を f 自身で微分したものです。",
    ),
    lecture="1.3, eq. 18",
)
def sweep_begins_with_the_loss(x: float, y: float, W: float, b: float) -> dict[str, tuple[float, float]]:
    v = _primals(x, y, W, b)
    adjoint = dict.fromkeys(v, 0.0) | {"v6": v["v6"]}
    for child, parent, slope in reversed(_edges(v)):
        adjoint[parent] += slope * adjoint[child]
    return {node: (v[node], adjoint[node]) for node in v}


@misconception(
    "reverse_mode",
    Text(
        "Your pairs are in the wrong order: the adjoint stands before the value.",
        "組の順序が逆です。adjoint が値より先に来ています。",
    ),
    lecture="1.3, fig. 6",
)
def adjoint_before_the_primal(x: float, y: float, W: float, b: float) -> dict[str, tuple[float, float]]:
    v = _primals(x, y, W, b)
    adjoint = dict.fromkeys(v, 0.0) | {"v6": 1.0}
    for child, parent, slope in reversed(_edges(v)):
        adjoint[parent] += slope * adjoint[child]
    return {node: (adjoint[node], v[node]) for node in v}


@misconception(
    "reverse_mode",
    Text(
        "Your adjoint of v5 is the well-known difference for cross entropy with sigmoid; that shortcut belongs to "
        "another node.",
        "v5 の adjoint が、sigmoid と交差エントロピーの組でよく知られた差になっています。この近道は別のノードのもの"
        "です。",
    ),
    lecture="1.3, eq. 19",
)
def adjoint_of_v5_from_the_shortcut(x: float, y: float, W: float, b: float) -> dict[str, tuple[float, float]]:
    v = _primals(x, y, W, b)
    adjoint = dict.fromkeys(v, 0.0) | {"v6": 1.0}
    for child, parent, slope in reversed(_edges(v)):
        adjoint[parent] += slope * adjoint[child]
    adjoint["v5"] = adjoint["v4"]
    return {node: (v[node], adjoint[node]) for node in v}


@misconception(
    "reverse_mode",
    Text(
        "Your adjoint of v5 is the well-known difference for cross entropy with sigmoid, which contains the "
        "sigmoid's derivative already.",
        "v5 の adjoint が、sigmoid と交差エントロピーの組でよく知られた差です。これには sigmoid の微分がすでに入っ"
        "ています。",
    ),
    lecture="1.3, eq. 19",
)
def shortcut_and_the_sigmoid_again(x: float, y: float, W: float, b: float) -> dict[str, tuple[float, float]]:
    v = _primals(x, y, W, b)
    adjoint = dict.fromkeys(v, 0.0) | {"v6": 1.0}
    for child, parent, slope in reversed(_edges(v)):
        if (child, parent) == ("v6", "v5"):
            slope = v["v5"] - v["y"]
        adjoint[parent] += slope * adjoint[child]
    return {node: (v[node], adjoint[node]) for node in v}
