"""Known wrong answers to `autodiff_tables`."""

import math

from reference.autodiff_tables import (
    _INPUTS,
    _INTERMEDIATE,
    _LECTURE_POINT,
    _edges,
    _primals,
    forward_mode,
    reverse_mode,
)
from saiten.grading import Text, misconception


@misconception(
    "forward_primals",
    Text(
        "v4 lacks x: the arrow from x goes around the tanh, too (eq. 8).",
        "v4 に x が足されていません。x は tanh を通らない矢印でも v4 に入ります (式(8))。",
    ),
    lecture="1.1, eq. 8",
)
def primals_without_the_shortcut() -> dict[str, float]:
    v4 = math.tanh(0.5)
    v5 = 1 / (1 + math.exp(-v4))
    return {"v1": 1.5, "v2": 0.5, "v3": v4, "v4": v4, "v5": v5, "v6": -math.log(v5)}


@misconception(
    "forward_primals",
    Text(
        "The logarithm of the cross entropy is the natural one, not the one to base 10.",
        "交差エントロピーの対数は常用対数ではなく自然対数です。",
    ),
    lecture="1.1, eq. 10",
)
def primals_with_log10() -> dict[str, float]:
    v = _primals(**_LECTURE_POINT)
    return {**{node: v[node] for node in _INTERMEDIATE}, "v6": -math.log10(v["v5"])}


@misconception(
    "forward_primals",
    Text(
        "W is 3: the 0.3 in figure 6 is a misprint.",
        "W は 3 です。図6の 0.3 は誤植です。",
    ),
    lecture="1.3, fig. 6",
)
def primals_with_the_misprinted_w() -> dict[str, float]:
    v = _primals(**{**_LECTURE_POINT, "W": 0.3})
    return {node: v[node] for node in _INTERMEDIATE}


@misconception(
    "forward_derivatives",
    Text(
        "These are the tangents by W, whatever wrt says: by b, v1 does not change and v2 has slope 1.",
        "wrt に関わらず W についての微分になっています。b の場合、v1 は変化せず、v2 の微分は1です。",
    ),
    lecture="1.3, eq. 15",
)
def tangents_always_by_w(wrt: str) -> dict[str, float]:
    if wrt not in ("W", "b"):
        raise ValueError(wrt)
    table = forward_mode(**_LECTURE_POINT, wrt="W")
    return {node: table[node][1] for node in _INTERMEDIATE}


@misconception(
    "forward_derivatives",
    Text(
        "The slope of tanh is 1 - v3^2, and v3 is the tanh already: it is not taken again.",
        "tanh の微分は 1 - v3^2 です。v3 がすでに tanh の値なので、もう一度 tanh を取る必要はありません。",
    ),
    lecture="1.3, fig. 5",
)
def tangents_with_tanh_twice(wrt: str) -> dict[str, float]:
    if wrt not in ("W", "b"):
        raise ValueError(wrt)
    v = _primals(**_LECTURE_POINT)
    v1 = 0.5 if wrt == "W" else 0.0
    v2 = v1 if wrt == "W" else 1.0
    v3 = (1 - math.tanh(v["v3"]) ** 2) * v2
    v5 = v["v5"] * (1 - v["v5"]) * v3
    return {"v1": v1, "v2": v2, "v3": v3, "v4": v3, "v5": v5, "v6": -v5 / v["v5"]}


@misconception(
    "forward_derivatives",
    Text(
        "v4 = v3 + x changes only through v3: x stays as it is when W or b moves.",
        "v4 = v3 + x の変化は v3 を通るものだけです。W や b が変わっても x は変わりません。",
    ),
    lecture="1.3, fig. 5",
)
def tangents_with_a_slope_of_x(wrt: str) -> dict[str, float]:
    if wrt not in ("W", "b"):
        raise ValueError(wrt)
    v = _primals(**_LECTURE_POINT)
    v1 = 0.5 if wrt == "W" else 0.0
    v2 = v1 if wrt == "W" else 1.0
    v3 = (1 - v["v3"] ** 2) * v2
    v5 = v["v5"] * (1 - v["v5"]) * (v3 + 1)
    return {"v1": v1, "v2": v2, "v3": v3, "v4": v3 + 1, "v5": v5, "v6": -v5 / v["v5"]}


@misconception(
    "reverse_adjoints",
    Text(
        "The adjoints of v4 and v3 are those printed in figure 6, which are wrong: work them out.",
        "v4 と v3 の値が図6の印刷と同じですが、図6のこの2つは誤りです。自分で計算してください。",
    ),
    lecture="1.3, fig. 6",
)
def adjoints_copied_from_figure_6() -> dict[str, float]:
    printed = {"v6": 1.0, "v5": -1.38, "v4": -0.217, "v3": -0.217, "v2": -0.217, "v1": -0.217}
    return {**printed, "W": -0.109, "b": -0.217}


@misconception(
    "reverse_adjoints",
    Text(
        "The sign is lost at v5: f = -log v5 falls where v5 grows.",
        "v5 で符号が抜けています。f = -log v5 なので、v5 が増えると f は減ります。",
    ),
    lecture="1.3, eq. 19",
)
def adjoints_without_the_minus() -> dict[str, float]:
    table = reverse_mode(**_LECTURE_POINT)
    return {node: abs(table[node][1]) for node in (*_INTERMEDIATE, "W", "b")}


@misconception(
    "reverse_adjoints",
    Text(
        "The adjoint of W lacks the factor x: v1 = x W has slope x by W.",
        "W の値に x が掛かっていません。v1 = x W の W による微分は x です。",
    ),
    lecture="1.3, fig. 6",
)
def adjoint_of_w_without_x() -> dict[str, float]:
    adjoints = {node: reverse_mode(**_LECTURE_POINT)[node][1] for node in (*_INTERMEDIATE, "W", "b")}
    return {**adjoints, "W": adjoints["v1"]}


@misconception(
    "forward_mode",
    Text(
        "v4 = v3 + x lacks the direct arrow from x: differentiated by x it has slope v3' + 1.",
        "v4 = v3 + x の x の分の微分が抜けています。x で微分すると v3' + 1 です。",
    ),
    lecture="1.1, fig. 1",
)
def tangent_of_x_on_one_path(x: float, y: float, W: float, b: float, wrt: str) -> dict[str, tuple[float, float]]:
    if wrt not in _INPUTS:
        raise ValueError(wrt)
    v = _primals(x, y, W, b)
    tangent = dict.fromkeys(v, 0.0)
    tangent[wrt] = 1.0
    for child, parent, slope in _edges(v):
        if (child, parent) != ("v4", "x"):
            tangent[child] += slope * tangent[parent]
    return {node: (v[node], tangent[node]) for node in v}


@misconception(
    "forward_mode",
    Text(
        "The second term of the loss has the wrong sign: its slope by v5 is +(1-y)/(1-v5).",
        "損失の第2項の符号が逆です。v5 による微分は +(1-y)/(1-v5) です。",
    ),
    lecture="1.3, fig. 5",
)
def tangent_with_the_printed_sign(x: float, y: float, W: float, b: float, wrt: str) -> dict[str, tuple[float, float]]:
    if wrt not in _INPUTS:
        raise ValueError(wrt)
    v = _primals(x, y, W, b)
    tangent = dict.fromkeys(v, 0.0)
    tangent[wrt] = 1.0
    for child, parent, slope in _edges(v):
        if (child, parent) == ("v6", "v5"):
            slope = -v["y"] / v["v5"] - (1 - v["y"]) / (1 - v["v5"])
        tangent[child] += slope * tangent[parent]
    return {node: (v[node], tangent[node]) for node in v}


@misconception(
    "forward_mode",
    Text(
        "The loss depends on the label too: differentiated by y, v6 has slope log(1-v5) - log v5.",
        "損失は y にも依存します。v6 を y で微分すると log(1-v5) - log v5 です。",
    ),
    lecture="1.1, eq. 10",
)
def tangent_without_the_label(x: float, y: float, W: float, b: float, wrt: str) -> dict[str, tuple[float, float]]:
    if wrt not in _INPUTS:
        raise ValueError(wrt)
    v = _primals(x, y, W, b)
    tangent = dict.fromkeys(v, 0.0)
    tangent[wrt] = 1.0
    for child, parent, slope in _edges(v):
        if parent != "y":
            tangent[child] += slope * tangent[parent]
    return {node: (v[node], tangent[node]) for node in v}


@misconception(
    "reverse_mode",
    Text(
        "x feeds v1 and v4: its adjoint is the sum of both paths, and this is the one through v1.",
        "x は v1 と v4 の両方に使われます。v1 を通る経路だけでなく、両方の和を取ってください。",
    ),
    lecture="1.3, eq. 19",
)
def adjoint_of_x_through_v1(x: float, y: float, W: float, b: float) -> dict[str, tuple[float, float]]:
    v = _primals(x, y, W, b)
    adjoint = dict.fromkeys(v, 0.0)
    adjoint["v6"] = 1.0
    for child, parent, slope in reversed(_edges(v)):
        if (child, parent) != ("v4", "x"):
            adjoint[parent] += slope * adjoint[child]
    return {node: (v[node], adjoint[node]) for node in v}


@misconception(
    "reverse_mode",
    Text(
        "x feeds v1 and v4: its adjoint is the sum of both paths, and this is the one through v4.",
        "x は v1 と v4 の両方に使われます。v4 を通る経路だけでなく、両方の和を取ってください。",
    ),
    lecture="1.3, eq. 19",
)
def adjoint_of_x_through_v4(x: float, y: float, W: float, b: float) -> dict[str, tuple[float, float]]:
    v = _primals(x, y, W, b)
    adjoint = dict.fromkeys(v, 0.0)
    adjoint["v6"] = 1.0
    for child, parent, slope in reversed(_edges(v)):
        if (child, parent) != ("v1", "x"):
            adjoint[parent] += slope * adjoint[child]
    return {node: (v[node], adjoint[node]) for node in v}


@misconception(
    "reverse_mode",
    Text(
        "Only the term of the loss with y is differentiated: for y below 1 the other term counts too.",
        "損失の y の項だけを微分しています。y が1より小さいときは、もう一方の項も必要です。",
    ),
    lecture="1.1, eq. 10",
)
def adjoint_of_one_term(x: float, y: float, W: float, b: float) -> dict[str, tuple[float, float]]:
    v = _primals(x, y, W, b)
    adjoint = dict.fromkeys(v, 0.0)
    adjoint["v6"] = 1.0
    for child, parent, slope in reversed(_edges(v)):
        if (child, parent) == ("v6", "v5"):
            slope = -v["y"] / v["v5"]
        adjoint[parent] += slope * adjoint[child]
    return {node: (v[node], adjoint[node]) for node in v}
