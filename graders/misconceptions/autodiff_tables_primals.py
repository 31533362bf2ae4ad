"""Known wrong answers to `forward_primals`, and to `forward_derivatives` by the wrong input."""

import math

from reference.autodiff_tables import _INTERMEDIATE, _LECTURE_POINT, _edges, _primals, forward_mode
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
        "The logarithm of the cross entropy is the natural one, not the one to base 2.",
        "交差エントロピーの対数は底が2の対数ではなく自然対数です。",
    ),
    lecture="1.1, eq. 10",
)
def primals_with_log2() -> dict[str, float]:
    v = _primals(**_LECTURE_POINT)
    return {**{node: v[node] for node in _INTERMEDIATE}, "v6": -math.log2(v["v5"])}


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
    "forward_primals",
    Text(
        "The loss v6 is negative here: the minus sign before the logarithm is lost. A cross entropy is never below 0.",
        "損失 v6 が負になっています。対数の前のマイナスが抜けています。交差エントロピーは 0 以上です。",
    ),
    lecture="1.1, eq. 10",
)
def primals_without_the_minus() -> dict[str, float]:
    v = _primals(**_LECTURE_POINT)
    return {**{node: v[node] for node in _INTERMEDIATE}, "v6": -v["v6"]}


@misconception(
    "forward_primals",
    Text(
        "v6 is the loss for the label 0; at the lecture's point y is 1, so that the other term counts.",
        "v6 がラベル 0 のときの損失になっています。講義の点では y = 1 なので、もう一方の項が残ります。",
    ),
    lecture="1.1, eq. 10",
)
def primals_with_the_label_0() -> dict[str, float]:
    v = _primals(**{**_LECTURE_POINT, "y": 0.0})
    return {node: v[node] for node in _INTERMEDIATE}


@misconception(
    "forward_primals",
    Text(
        "b is -1: here it is added as +1, so that v2 and everything after it is too large.",
        "b は -1 ですが、+1 として足しています。そのため v2 以降の値が大きくなっています。",
    ),
    lecture="1.3, fig. 5",
)
def primals_with_b_added() -> dict[str, float]:
    v = _primals(**{**_LECTURE_POINT, "b": 1.0})
    return {node: v[node] for node in _INTERMEDIATE}


@misconception(
    "forward_primals",
    Text(
        "b is left out: v2 is the same as v1 here.",
        "b が足されていません。v2 が v1 と同じ値になっています。",
    ),
    lecture="1.1, eq. 6",
)
def primals_without_b() -> dict[str, float]:
    v = _primals(**{**_LECTURE_POINT, "b": 0.0})
    return {node: v[node] for node in _INTERMEDIATE}


@misconception(
    "forward_primals",
    Text(
        "The sign in the sigmoid's exponential is wrong: a positive v4 should give more than one half.",
        "sigmoid の指数の符号が逆です。v4 が正なら v5 は 0.5 より大きくなります。",
    ),
    lecture="1.1, eq. 9",
)
def primals_with_the_sigmoid_mirrored() -> dict[str, float]:
    v = _primals(**_LECTURE_POINT)
    v5 = 1 - v["v5"]
    return {**{node: v[node] for node in _INTERMEDIATE}, "v5": v5, "v6": -math.log(v5)}


@misconception(
    "forward_primals",
    Text(
        "v3 is tan instead of tanh: the hyperbolic tangent never reaches 1 and is smaller than its argument here.",
        "v3 が tanh ではなく tan の値です。双曲線正接 (hyperbolic tangent) を使ってください。",
    ),
    lecture="1.1, eq. 7",
)
def primals_with_tan() -> dict[str, float]:
    v3 = math.tan(0.5)
    v4 = v3 + 0.5
    v5 = 1 / (1 + math.exp(-v4))
    return {"v1": 1.5, "v2": 0.5, "v3": v3, "v4": v4, "v5": v5, "v6": -math.log(v5)}


@misconception(
    "forward_primals",
    Text(
        "v3 is a sigmoid here; the first of the two functions is tanh, the sigmoid comes at v5.",
        "v3 が sigmoid の値になっています。v3 は tanh で、sigmoid は v5 です。",
    ),
    lecture="1.1, eq. 7",
)
def primals_with_sigmoid_for_tanh() -> dict[str, float]:
    v3 = 1 / (1 + math.exp(-0.5))
    v4 = v3 + 0.5
    v5 = 1 / (1 + math.exp(-v4))
    return {"v1": 1.5, "v2": 0.5, "v3": v3, "v4": v4, "v5": v5, "v6": -math.log(v5)}


@misconception(
    "forward_derivatives",
    Text(
        "These are the tangents by W, whatever wrt says: by b, v1 does not change, and b itself enters at v2.",
        "wrt に関わらず W についての微分になっています。b の場合、v1 は変化せず、b は v2 で初めて使われます。",
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
        "The two tables have changed places: this is the one by b where W is asked for, and the other way round.",
        "2つの表が入れ替わっています。W を指定すると b の表、b を指定すると W の表が返っています。",
    ),
    lecture="1.3, eq. 15",
)
def tangents_of_the_other_input(wrt: str) -> dict[str, float]:
    if wrt not in ("W", "b"):
        raise ValueError(wrt)
    table = forward_mode(**_LECTURE_POINT, wrt="b" if wrt == "W" else "W")
    return {node: table[node][1] for node in _INTERMEDIATE}


@misconception(
    "forward_derivatives",
    Text(
        "v1 = x W does not contain b: by b its tangent is 0, and b enters at v2.",
        "v1 = x W に b は含まれません。b で微分すると 0 で、b は v2 で初めて使われます。",
    ),
    lecture="1.3, eq. 15",
)
def tangent_of_v1_by_b(wrt: str) -> dict[str, float]:
    if wrt not in ("W", "b"):
        raise ValueError(wrt)
    table = forward_mode(**_LECTURE_POINT, wrt=wrt)
    return {node: 1.0 if (node, wrt) == ("v1", "b") else table[node][1] for node in _INTERMEDIATE}


@misconception(
    "forward_derivatives",
    Text(
        "These are the slopes of each step alone; the chain rule multiplies each by the tangent of the node before.",
        "各ステップだけの微分になっています。連鎖律に従い、前のノードの微分を掛けていってください。",
    ),
    lecture="1.3, eq. 15",
)
def tangents_are_local_slopes(wrt: str) -> dict[str, float]:
    if wrt not in ("W", "b"):
        raise ValueError(wrt)
    v = _primals(**_LECTURE_POINT)
    slopes = {child: slope for child, parent, slope in _edges(v) if parent in (*_INTERMEDIATE, "W")}
    return {**slopes, "v1": 0.5 if wrt == "W" else 0.0, "v2": 1.0}


@misconception(
    "forward_derivatives",
    Text(
        "A name that has no table brings an answer, too; anything but W and b should raise ValueError.",
        "表のない名前でも値が返っています。W と b 以外では ValueError を送出してください。",
    ),
    lecture="1.3, eq. 15",
)
def tangents_for_any_name(wrt: str) -> dict[str, float]:
    table = forward_mode(**_LECTURE_POINT, wrt="W" if wrt == "W" else "b")
    return {node: table[node][1] for node in _INTERMEDIATE}
