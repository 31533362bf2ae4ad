"""Known wrong answers to `autodiff_tables`. Each function stands in for one of the reference."""

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

# -- forward_primals


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


# -- forward_derivatives


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
        "The tangent of v1 = x W is W's own value here; differentiated by W, what remains is the other factor.",
        "v1 = x W の微分が W の値になっています。W で微分して残るのは、もう一方の因子です。",
    ),
    lecture="1.3, fig. 5",
)
def tangents_with_w_for_x(wrt: str) -> dict[str, float]:
    if wrt not in ("W", "b"):
        raise ValueError(wrt)
    v = _primals(**_LECTURE_POINT)
    v1, v2 = (3.0, 3.0) if wrt == "W" else (0.0, 1.0)
    v3 = (1 - v["v3"] ** 2) * v2
    v4 = v3
    v5 = v["v5"] * (1 - v["v5"]) * v4
    return {"v1": v1, "v2": v2, "v3": v3, "v4": v4, "v5": v5, "v6": -v5 / v["v5"]}


@misconception(
    "forward_derivatives",
    Text(
        "The tangent of v1 is 1 here, as for W itself; v1 is a product, and its other factor belongs to the slope.",
        "v1 の微分が 1 になっています。1 なのは W 自身の微分です。v1 は積なので、もう一方の因子が掛かります。",
    ),
    lecture="1.3, fig. 5",
)
def tangents_without_the_factor_x(wrt: str) -> dict[str, float]:
    if wrt not in ("W", "b"):
        raise ValueError(wrt)
    v = _primals(**_LECTURE_POINT)
    v1, v2 = (1.0, 1.0) if wrt == "W" else (0.0, 1.0)
    v3 = (1 - v["v3"] ** 2) * v2
    v4 = v3
    v5 = v["v5"] * (1 - v["v5"]) * v4
    return {"v1": v1, "v2": v2, "v3": v3, "v4": v4, "v5": v5, "v6": -v5 / v["v5"]}


@misconception(
    "forward_derivatives",
    Text(
        "In the slope of tanh the tanh is taken twice: v3 is the tanh already.",
        "tanh の微分で tanh を2回取っています。v3 がすでに tanh の値です。",
    ),
    lecture="1.3, fig. 5",
)
def tangents_with_tanh_twice(wrt: str) -> dict[str, float]:
    if wrt not in ("W", "b"):
        raise ValueError(wrt)
    v = _primals(**_LECTURE_POINT)
    v1, v2 = (0.5, 0.5) if wrt == "W" else (0.0, 1.0)
    v3 = (1 - math.tanh(v["v3"]) ** 2) * v2
    v4 = v3
    v5 = v["v5"] * (1 - v["v5"]) * v4
    return {"v1": v1, "v2": v2, "v3": v3, "v4": v4, "v5": v5, "v6": -v5 / v["v5"]}


@misconception(
    "forward_derivatives",
    Text(
        "The slope of tanh at v3 lacks the square: 1 minus the tanh itself is not its derivative.",
        "tanh の微分で2乗が抜けています。1 から tanh をそのまま引いたものは微分ではありません。",
    ),
    lecture="1.3, fig. 5",
)
def tangents_with_v3_not_squared(wrt: str) -> dict[str, float]:
    if wrt not in ("W", "b"):
        raise ValueError(wrt)
    v = _primals(**_LECTURE_POINT)
    v1, v2 = (0.5, 0.5) if wrt == "W" else (0.0, 1.0)
    v3 = (1 - v["v3"]) * v2
    v4 = v3
    v5 = v["v5"] * (1 - v["v5"]) * v4
    return {"v1": v1, "v2": v2, "v3": v3, "v4": v4, "v5": v5, "v6": -v5 / v["v5"]}


@misconception(
    "forward_derivatives",
    Text(
        "The slope of tanh is the square of sech; here sech is not squared.",
        "tanh の微分は sech の2乗ですが、2乗されていません。",
    ),
    lecture="1.3, fig. 5",
)
def tangents_with_sech_not_squared(wrt: str) -> dict[str, float]:
    if wrt not in ("W", "b"):
        raise ValueError(wrt)
    v = _primals(**_LECTURE_POINT)
    v1, v2 = (0.5, 0.5) if wrt == "W" else (0.0, 1.0)
    v3 = v2 / math.cosh(v["v2"])
    v4 = v3
    v5 = v["v5"] * (1 - v["v5"]) * v4
    return {"v1": v1, "v2": v2, "v3": v3, "v4": v4, "v5": v5, "v6": -v5 / v["v5"]}


@misconception(
    "forward_derivatives",
    Text(
        "In the slope of tanh, v2 is squared, which is what goes into the tanh; its value v3 belongs there.",
        "tanh の微分で、tanh に入れる値 v2 を2乗しています。2乗するのは tanh の値 v3 です。",
    ),
    lecture="1.3, fig. 5",
)
def tangents_with_the_slope_of_tanh_at_v2(wrt: str) -> dict[str, float]:
    if wrt not in ("W", "b"):
        raise ValueError(wrt)
    v = _primals(**_LECTURE_POINT)
    v1, v2 = (0.5, 0.5) if wrt == "W" else (0.0, 1.0)
    v3 = (1 - v["v2"] ** 2) * v2
    v4 = v3
    v5 = v["v5"] * (1 - v["v5"]) * v4
    return {"v1": v1, "v2": v2, "v3": v3, "v4": v4, "v5": v5, "v6": -v5 / v["v5"]}


@misconception(
    "forward_derivatives",
    Text(
        "The tangent passes through the tanh unchanged: the slope of tanh is left out at v3.",
        "tanh を通っても微分が変わっていません。v3 で tanh の微分が掛けられていません。",
    ),
    lecture="1.3, fig. 5",
)
def tangents_without_the_slope_of_tanh(wrt: str) -> dict[str, float]:
    if wrt not in ("W", "b"):
        raise ValueError(wrt)
    v = _primals(**_LECTURE_POINT)
    v1, v2 = (0.5, 0.5) if wrt == "W" else (0.0, 1.0)
    v3 = v2
    v4 = v3
    v5 = v["v5"] * (1 - v["v5"]) * v4
    return {"v1": v1, "v2": v2, "v3": v3, "v4": v4, "v5": v5, "v6": -v5 / v["v5"]}


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
    v1, v2 = (0.5, 0.5) if wrt == "W" else (0.0, 1.0)
    v3 = (1 - v["v3"] ** 2) * v2
    v4 = v3 + 1
    v5 = v["v5"] * (1 - v["v5"]) * v4
    return {"v1": v1, "v2": v2, "v3": v3, "v4": v4, "v5": v5, "v6": -v5 / v["v5"]}


@misconception(
    "forward_derivatives",
    Text(
        "The sigmoid's slope is worked out with v4, which is what goes into the sigmoid; its value v5 belongs there.",
        "sigmoid の微分を、sigmoid に入れる値 v4 で計算しています。使うのは sigmoid の値 v5 です。",
    ),
    lecture="1.3, fig. 5",
)
def tangents_with_the_slope_of_the_sigmoid_at_v4(wrt: str) -> dict[str, float]:
    if wrt not in ("W", "b"):
        raise ValueError(wrt)
    v = _primals(**_LECTURE_POINT)
    v1, v2 = (0.5, 0.5) if wrt == "W" else (0.0, 1.0)
    v3 = (1 - v["v3"] ** 2) * v2
    v4 = v3
    v5 = v["v4"] * (1 - v["v4"]) * v4
    return {"v1": v1, "v2": v2, "v3": v3, "v4": v4, "v5": v5, "v6": -v5 / v["v5"]}


@misconception(
    "forward_derivatives",
    Text(
        "In the slope of the sigmoid the sigmoid is taken twice: v5 is its value already.",
        "sigmoid の微分で sigmoid を2回取っています。v5 がすでに sigmoid の値です。",
    ),
    lecture="1.3, fig. 5",
)
def tangents_with_sigmoid_twice(wrt: str) -> dict[str, float]:
    if wrt not in ("W", "b"):
        raise ValueError(wrt)
    v = _primals(**_LECTURE_POINT)
    v1, v2 = (0.5, 0.5) if wrt == "W" else (0.0, 1.0)
    v3 = (1 - v["v3"] ** 2) * v2
    v4 = v3
    v5 = math.exp(-v["v5"]) / (1 + math.exp(-v["v5"])) ** 2 * v4
    return {"v1": v1, "v2": v2, "v3": v3, "v4": v4, "v5": v5, "v6": -v5 / v["v5"]}


@misconception(
    "forward_derivatives",
    Text(
        "The tangent passes through the sigmoid unchanged: the slope of the sigmoid is left out at v5.",
        "sigmoid を通っても微分が変わっていません。v5 で sigmoid の微分が掛けられていません。",
    ),
    lecture="1.3, fig. 5",
)
def tangents_without_the_slope_of_the_sigmoid(wrt: str) -> dict[str, float]:
    if wrt not in ("W", "b"):
        raise ValueError(wrt)
    v = _primals(**_LECTURE_POINT)
    v1, v2 = (0.5, 0.5) if wrt == "W" else (0.0, 1.0)
    v3 = (1 - v["v3"] ** 2) * v2
    v4 = v3
    v5 = v4
    return {"v1": v1, "v2": v2, "v3": v3, "v4": v4, "v5": v5, "v6": -v5 / v["v5"]}


@misconception(
    "forward_derivatives",
    Text(
        "The sign of v6 is lost: the loss falls where v5 grows.",
        "v6 の符号が抜けています。v5 が増えると損失は減ります。",
    ),
    lecture="1.3, fig. 5",
)
def tangents_without_the_minus(wrt: str) -> dict[str, float]:
    if wrt not in ("W", "b"):
        raise ValueError(wrt)
    v = _primals(**_LECTURE_POINT)
    v1, v2 = (0.5, 0.5) if wrt == "W" else (0.0, 1.0)
    v3 = (1 - v["v3"] ** 2) * v2
    v4 = v3
    v5 = v["v5"] * (1 - v["v5"]) * v4
    return {"v1": v1, "v2": v2, "v3": v3, "v4": v4, "v5": v5, "v6": v5 / v["v5"]}


@misconception(
    "forward_derivatives",
    Text(
        "At v6 the slope of the logarithm is left out: only the sign of v5's tangent was changed.",
        "v6 で対数の微分が掛けられていません。v5 の微分の符号を変えただけになっています。",
    ),
    lecture="1.3, fig. 5",
)
def tangents_without_the_slope_of_the_logarithm(wrt: str) -> dict[str, float]:
    if wrt not in ("W", "b"):
        raise ValueError(wrt)
    v = _primals(**_LECTURE_POINT)
    v1, v2 = (0.5, 0.5) if wrt == "W" else (0.0, 1.0)
    v3 = (1 - v["v3"] ** 2) * v2
    v4 = v3
    v5 = v["v5"] * (1 - v["v5"]) * v4
    return {"v1": v1, "v2": v2, "v3": v3, "v4": v4, "v5": v5, "v6": -v5}


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


# -- reverse_adjoints


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
        "The sign is lost at v5: the loss falls where v5 grows.",
        "v5 で符号が抜けています。v5 が増えると損失は減ります。",
    ),
    lecture="1.3, fig. 6",
)
def adjoints_without_the_minus() -> dict[str, float]:
    table = reverse_mode(**_LECTURE_POINT)
    return {node: abs(table[node][1]) for node in (*_INTERMEDIATE, "W", "b")}


@misconception(
    "reverse_adjoints",
    Text(
        "The adjoint of W is that of v1 unchanged: v1 = x W is a product, and its other factor belongs to the slope.",
        "W の値が v1 と同じです。v1 = x W は積なので、もう一方の因子を掛けてください。",
    ),
    lecture="1.3, fig. 6",
)
def adjoint_of_w_without_x() -> dict[str, float]:
    adjoints = {node: reverse_mode(**_LECTURE_POINT)[node][1] for node in (*_INTERMEDIATE, "W", "b")}
    return {**adjoints, "W": adjoints["v1"]}


@misconception(
    "reverse_adjoints",
    Text(
        "The adjoint of W has W itself as a factor; by W, the slope of v1 = x W is the other factor.",
        "W の値に W 自身が掛かっています。v1 = x W を W で微分して残るのは、もう一方の因子です。",
    ),
    lecture="1.3, fig. 6",
)
def adjoint_of_w_times_w() -> dict[str, float]:
    adjoints = {node: reverse_mode(**_LECTURE_POINT)[node][1] for node in (*_INTERMEDIATE, "W", "b")}
    return {**adjoints, "W": 3.0 * adjoints["v1"]}


@misconception(
    "reverse_adjoints",
    Text(
        "The adjoint of b has changed its sign: b is added at v2, so that its adjoint is that of v2 unchanged.",
        "b の値の符号が変わっています。b は v2 で足されるだけなので、v2 の値がそのまま伝わります。",
    ),
    lecture="1.3, fig. 6",
)
def adjoint_of_b_with_the_other_sign() -> dict[str, float]:
    adjoints = {node: reverse_mode(**_LECTURE_POINT)[node][1] for node in (*_INTERMEDIATE, "W", "b")}
    return {**adjoints, "b": -adjoints["b"]}


@misconception(
    "reverse_adjoints",
    Text(
        "The sweep begins with the value of the loss; it begins with 1, which is how f changes with itself.",
        "損失の値から始めています。f の f 自身による微分、つまり 1 から始めてください。",
    ),
    lecture="1.3, eq. 18",
)
def adjoints_begin_with_the_loss() -> dict[str, float]:
    table = reverse_mode(**_LECTURE_POINT)
    return {node: table["v6"][0] * table[node][1] for node in (*_INTERMEDIATE, "W", "b")}


@misconception(
    "reverse_adjoints",
    Text(
        "At v5 only the minus sign is there: the slope of the logarithm is left out.",
        "v5 でマイナスの符号だけになっています。対数の微分が抜けています。",
    ),
    lecture="1.3, fig. 6",
)
def adjoints_without_the_slope_of_the_logarithm() -> dict[str, float]:
    v = _primals(**_LECTURE_POINT)
    v5 = -1.0
    v4 = v5 * v["v5"] * (1 - v["v5"])
    v2 = v4 * (1 - v["v3"] ** 2)
    return {"v6": 1.0, "v5": v5, "v4": v4, "v3": v4, "v2": v2, "v1": v2, "W": v2 / 2, "b": v2}


@misconception(
    "reverse_adjoints",
    Text(
        "The adjoint passes back through the sigmoid unchanged: its slope is left out between v5 and v4.",
        "sigmoid を逆向きに通っても値が変わっていません。v5 から v4 への微分が掛けられていません。",
    ),
    lecture="1.3, fig. 6",
)
def adjoints_without_the_slope_of_the_sigmoid() -> dict[str, float]:
    v = _primals(**_LECTURE_POINT)
    v5 = -1 / v["v5"]
    v4 = v5
    v2 = v4 * (1 - v["v3"] ** 2)
    return {"v6": 1.0, "v5": v5, "v4": v4, "v3": v4, "v2": v2, "v1": v2, "W": v2 / 2, "b": v2}


@misconception(
    "reverse_adjoints",
    Text(
        "The sigmoid's slope is worked out with v4, which is what goes into the sigmoid; its value v5 belongs there.",
        "sigmoid の微分を、sigmoid に入れる値 v4 で計算しています。使うのは sigmoid の値 v5 です。",
    ),
    lecture="1.3, fig. 6",
)
def adjoints_with_the_slope_of_the_sigmoid_at_v4() -> dict[str, float]:
    v = _primals(**_LECTURE_POINT)
    v5 = -1 / v["v5"]
    v4 = v5 * v["v4"] * (1 - v["v4"])
    v2 = v4 * (1 - v["v3"] ** 2)
    return {"v6": 1.0, "v5": v5, "v4": v4, "v3": v4, "v2": v2, "v1": v2, "W": v2 / 2, "b": v2}


@misconception(
    "reverse_adjoints",
    Text(
        "In the slope of the sigmoid the sigmoid is taken twice: v5 is its value already.",
        "sigmoid の微分で sigmoid を2回取っています。v5 がすでに sigmoid の値です。",
    ),
    lecture="1.3, fig. 6",
)
def adjoints_with_sigmoid_twice() -> dict[str, float]:
    v = _primals(**_LECTURE_POINT)
    v5 = -1 / v["v5"]
    v4 = v5 * math.exp(-v["v5"]) / (1 + math.exp(-v["v5"])) ** 2
    v2 = v4 * (1 - v["v3"] ** 2)
    return {"v6": 1.0, "v5": v5, "v4": v4, "v3": v4, "v2": v2, "v1": v2, "W": v2 / 2, "b": v2}


@misconception(
    "reverse_adjoints",
    Text(
        "The adjoint passes back through the tanh unchanged: its slope is left out between v3 and v2.",
        "tanh を逆向きに通っても値が変わっていません。v3 から v2 への微分が掛けられていません。",
    ),
    lecture="1.3, fig. 6",
)
def adjoints_without_the_slope_of_tanh() -> dict[str, float]:
    v = _primals(**_LECTURE_POINT)
    v5 = -1 / v["v5"]
    v4 = v5 * v["v5"] * (1 - v["v5"])
    v2 = v4
    return {"v6": 1.0, "v5": v5, "v4": v4, "v3": v4, "v2": v2, "v1": v2, "W": v2 / 2, "b": v2}


@misconception(
    "reverse_adjoints",
    Text(
        "In the slope of tanh the tanh is taken twice: v3 is the tanh already.",
        "tanh の微分で tanh を2回取っています。v3 がすでに tanh の値です。",
    ),
    lecture="1.3, fig. 6",
)
def adjoints_with_tanh_twice() -> dict[str, float]:
    v = _primals(**_LECTURE_POINT)
    v5 = -1 / v["v5"]
    v4 = v5 * v["v5"] * (1 - v["v5"])
    v2 = v4 * (1 - math.tanh(v["v3"]) ** 2)
    return {"v6": 1.0, "v5": v5, "v4": v4, "v3": v4, "v2": v2, "v1": v2, "W": v2 / 2, "b": v2}


@misconception(
    "reverse_adjoints",
    Text(
        "The slope of tanh between v3 and v2 lacks the square.",
        "v3 から v2 への tanh の微分で2乗が抜けています。",
    ),
    lecture="1.3, fig. 6",
)
def adjoints_with_v3_not_squared() -> dict[str, float]:
    v = _primals(**_LECTURE_POINT)
    v5 = -1 / v["v5"]
    v4 = v5 * v["v5"] * (1 - v["v5"])
    v2 = v4 * (1 - v["v3"])
    return {"v6": 1.0, "v5": v5, "v4": v4, "v3": v4, "v2": v2, "v1": v2, "W": v2 / 2, "b": v2}


@misconception(
    "reverse_adjoints",
    Text(
        "In the slope of tanh, v2 is squared, which is what goes into the tanh; its value v3 belongs there.",
        "tanh の微分で、tanh に入れる値 v2 を2乗しています。2乗するのは tanh の値 v3 です。",
    ),
    lecture="1.3, fig. 6",
)
def adjoints_with_the_slope_of_tanh_at_v2() -> dict[str, float]:
    v = _primals(**_LECTURE_POINT)
    v5 = -1 / v["v5"]
    v4 = v5 * v["v5"] * (1 - v["v5"])
    v2 = v4 * (1 - v["v2"] ** 2)
    return {"v6": 1.0, "v5": v5, "v4": v4, "v3": v4, "v2": v2, "v1": v2, "W": v2 / 2, "b": v2}


@misconception(
    "reverse_adjoints",
    Text(
        "These are the slopes of each step alone; eq. 19 multiplies each by the adjoint of the node that comes after.",
        "各ステップだけの微分になっています。式(19)のように、後のノードの値を掛けていってください。",
    ),
    lecture="1.3, eq. 19",
)
def adjoints_are_local_slopes() -> dict[str, float]:
    slopes = {parent: slope for _, parent, slope in _edges(_primals(**_LECTURE_POINT))} | {"v6": 1.0}
    return {node: slopes[node] for node in (*_INTERMEDIATE, "W", "b")}


@misconception(
    "reverse_adjoints",
    Text(
        "These are the tangents by W, the table of figure 5; an adjoint says how the loss changes with the node.",
        "図5の表、つまり W についての forward mode の微分です。ここで求めるのは、各ノードによる損失の微分です。",
    ),
    lecture="1.3, eq. 18",
)
def adjoints_are_tangents() -> dict[str, float]:
    table = forward_mode(**_LECTURE_POINT, wrt="W")
    return {node: table[node][1] for node in (*_INTERMEDIATE, "W", "b")}


# -- forward_mode


@misconception(
    "forward_mode",
    Text(
        "v4 = v3 + x lacks the direct arrow from x: by x, it changes through v3 and by itself.",
        "v4 = v3 + x の x の分の微分が抜けています。x で微分すると、v3 を通る分と x 自身の分の両方があります。",
    ),
    lecture="1.1, fig. 1",
)
def tangent_of_x_on_one_path(x: float, y: float, W: float, b: float, wrt: str) -> dict[str, tuple[float, float]]:
    if wrt not in _INPUTS:
        raise ValueError(wrt)
    v = _primals(x, y, W, b)
    tangent = dict.fromkeys(v, 0.0) | {wrt: 1.0}
    for child, parent, slope in _edges(v):
        if (child, parent) == ("v4", "x"):
            slope = 0.0
        tangent[child] += slope * tangent[parent]
    return {node: (v[node], tangent[node]) for node in v}


@misconception(
    "forward_mode",
    Text(
        "By x only the direct arrow to v4 is followed; x also enters v1 = x W, and from there the tanh.",
        "x については v4 への直接の矢印だけをたどっています。x は v1 = x W にも入り、そこから tanh を通ります。",
    ),
    lecture="1.1, fig. 1",
)
def tangent_of_x_around_the_tanh(x: float, y: float, W: float, b: float, wrt: str) -> dict[str, tuple[float, float]]:
    if wrt not in _INPUTS:
        raise ValueError(wrt)
    v = _primals(x, y, W, b)
    tangent = dict.fromkeys(v, 0.0) | {wrt: 1.0}
    for child, parent, slope in _edges(v):
        if (child, parent) == ("v1", "x"):
            slope = 0.0
        tangent[child] += slope * tangent[parent]
    return {node: (v[node], tangent[node]) for node in v}


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
        "The arguments are taken in another order: x is the first, y the second.",
        "引数の順序が違います。1 番目が x、2 番目が y です。",
    ),
    lecture="1.1, fig. 1",
)
def forward_arguments_with_y_first(y: float, x: float, W: float, b: float, wrt: str) -> dict[str, tuple[float, float]]:
    if wrt not in _INPUTS:
        raise ValueError(wrt)
    v = _primals(x, y, W, b)
    tangent = dict.fromkeys(v, 0.0) | {wrt: 1.0}
    for child, parent, slope in _edges(v):
        tangent[child] += slope * tangent[parent]
    return {node: (v[node], tangent[node]) for node in v}


@misconception(
    "forward_mode",
    Text(
        "In the slope of tanh the tanh is taken twice: v3 is the tanh already.",
        "tanh の微分で tanh を2回取っています。v3 がすでに tanh の値です。",
    ),
    lecture="1.3, fig. 5",
)
def tangent_with_tanh_twice(x: float, y: float, W: float, b: float, wrt: str) -> dict[str, tuple[float, float]]:
    if wrt not in _INPUTS:
        raise ValueError(wrt)
    v = _primals(x, y, W, b)
    tangent = dict.fromkeys(v, 0.0) | {wrt: 1.0}
    for child, parent, slope in _edges(v | {"v3": math.tanh(v["v3"])}):
        tangent[child] += slope * tangent[parent]
    return {node: (v[node], tangent[node]) for node in v}


@misconception(
    "forward_mode",
    Text(
        "In the slope of tanh, v2 is squared, which is what goes into the tanh; its value v3 belongs there.",
        "tanh の微分で、tanh に入れる値 v2 を2乗しています。2乗するのは tanh の値 v3 です。",
    ),
    lecture="1.3, fig. 5",
)
def tangent_with_the_slope_of_tanh_at_v2(
    x: float, y: float, W: float, b: float, wrt: str
) -> dict[str, tuple[float, float]]:
    if wrt not in _INPUTS:
        raise ValueError(wrt)
    v = _primals(x, y, W, b)
    tangent = dict.fromkeys(v, 0.0) | {wrt: 1.0}
    for child, parent, slope in _edges(v | {"v3": v["v2"]}):
        tangent[child] += slope * tangent[parent]
    return {node: (v[node], tangent[node]) for node in v}


@misconception(
    "forward_mode",
    Text(
        "The slope of tanh at v3 lacks the square: 1 minus the tanh itself is not its derivative.",
        "tanh の微分で2乗が抜けています。1 から tanh をそのまま引いたものは微分ではありません。",
    ),
    lecture="1.3, fig. 5",
)
def tangent_with_v3_not_squared(x: float, y: float, W: float, b: float, wrt: str) -> dict[str, tuple[float, float]]:
    if wrt not in _INPUTS:
        raise ValueError(wrt)
    v = _primals(x, y, W, b)
    tangent = dict.fromkeys(v, 0.0) | {wrt: 1.0}
    for child, parent, slope in _edges(v):
        if child == "v3":
            slope = 1 - v["v3"]
        tangent[child] += slope * tangent[parent]
    return {node: (v[node], tangent[node]) for node in v}


@misconception(
    "forward_mode",
    Text(
        "The slope of tanh is the square of sech; here sech is not squared.",
        "tanh の微分は sech の2乗ですが、2乗されていません。",
    ),
    lecture="1.3, fig. 5",
)
def tangent_with_sech_not_squared(x: float, y: float, W: float, b: float, wrt: str) -> dict[str, tuple[float, float]]:
    if wrt not in _INPUTS:
        raise ValueError(wrt)
    v = _primals(x, y, W, b)
    tangent = dict.fromkeys(v, 0.0) | {wrt: 1.0}
    for child, parent, slope in _edges(v):
        if child == "v3":
            slope = 1 / math.cosh(v["v2"])
        tangent[child] += slope * tangent[parent]
    return {node: (v[node], tangent[node]) for node in v}


@misconception(
    "forward_mode",
    Text(
        "The sigmoid's slope is worked out with v4, which is what goes into the sigmoid; its value v5 belongs there.",
        "sigmoid の微分を、sigmoid に入れる値 v4 で計算しています。使うのは sigmoid の値 v5 です。",
    ),
    lecture="1.3, fig. 5",
)
def tangent_with_the_slope_of_the_sigmoid_at_v4(
    x: float, y: float, W: float, b: float, wrt: str
) -> dict[str, tuple[float, float]]:
    if wrt not in _INPUTS:
        raise ValueError(wrt)
    v = _primals(x, y, W, b)
    tangent = dict.fromkeys(v, 0.0) | {wrt: 1.0}
    for child, parent, slope in _edges(v):
        if child == "v5":
            slope = v["v4"] * (1 - v["v4"])
        tangent[child] += slope * tangent[parent]
    return {node: (v[node], tangent[node]) for node in v}


@misconception(
    "forward_mode",
    Text(
        "In the slope of the sigmoid the sigmoid is taken twice: v5 is its value already.",
        "sigmoid の微分で sigmoid を2回取っています。v5 がすでに sigmoid の値です。",
    ),
    lecture="1.3, fig. 5",
)
def tangent_with_sigmoid_twice(x: float, y: float, W: float, b: float, wrt: str) -> dict[str, tuple[float, float]]:
    if wrt not in _INPUTS:
        raise ValueError(wrt)
    v = _primals(x, y, W, b)
    tangent = dict.fromkeys(v, 0.0) | {wrt: 1.0}
    for child, parent, slope in _edges(v):
        if child == "v5":
            slope = math.exp(-v["v5"]) / (1 + math.exp(-v["v5"])) ** 2
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


# -- reverse_mode


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
    adjoint = dict.fromkeys(v, 0.0) | {"v6": 1.0}
    for child, parent, slope in reversed(_edges(v)):
        if (child, parent) == ("v4", "x"):
            slope = 0.0
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
    adjoint = dict.fromkeys(v, 0.0) | {"v6": 1.0}
    for child, parent, slope in reversed(_edges(v)):
        if (child, parent) == ("v1", "x"):
            slope = 0.0
        adjoint[parent] += slope * adjoint[child]
    return {node: (v[node], adjoint[node]) for node in v}


@misconception(
    "reverse_mode",
    Text(
        "Both terms of the loss have the wrong sign in their slope, as figure 6 prints it; -log v5 falls as v5 grows.",
        "図6の印刷のとおり、損失の v5 による微分の符号が2項とも逆です。v5 が増えると y の項は減ります。",
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
        "The second term of the loss has the wrong sign in its slope by v5: that term grows with v5.",
        "損失の第2項の v5 による微分の符号が逆です。この項は v5 とともに増えます。",
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
        "Only the term of the loss with y is differentiated: for y below 1 the other term counts, too.",
        "損失の y の項だけを微分しています。y が1より小さいときは、もう一方の項も必要です。",
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
        "y gets no adjoint: the loss contains y directly, so that its slope by y is not 0.",
        "y の微分が 0 のままです。損失には y が直接入っているので、y による微分は 0 ではありません。",
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
    Text(
        "The adjoint of y has the wrong sign: where v5 is above one half, a larger y makes the loss smaller.",
        "y の微分の符号が逆です。v5 が 0.5 より大きいとき、y が増えると損失は減ります。",
    ),
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
        "For the adjoint of y only the first term of the loss is differentiated; the second contains y, too.",
        "y の微分が損失の第1項だけから計算されています。第2項にも y が入っています。",
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
        "The adjoint of W is that of v1 unchanged: v1 = x W is a product, and its other factor belongs to the slope.",
        "W の値が v1 と同じです。v1 = x W は積なので、もう一方の因子を掛けてください。",
    ),
    lecture="1.3, fig. 6",
)
def adjoint_of_w_is_that_of_v1(x: float, y: float, W: float, b: float) -> dict[str, tuple[float, float]]:
    v = _primals(x, y, W, b)
    adjoint = dict.fromkeys(v, 0.0) | {"v6": 1.0}
    for child, parent, slope in reversed(_edges(v)):
        if parent == "W":
            slope = 1.0
        adjoint[parent] += slope * adjoint[child]
    return {node: (v[node], adjoint[node]) for node in v}


@misconception(
    "reverse_mode",
    Text(
        "At v1 = x W the slopes have changed places: by x the slope is W, and by W it is x.",
        "v1 = x W の微分が入れ替わっています。x で微分すると W、W で微分すると x です。",
    ),
    lecture="1.3, fig. 6",
)
def factors_of_the_product_swapped(x: float, y: float, W: float, b: float) -> dict[str, tuple[float, float]]:
    v = _primals(x, y, W, b)
    adjoint = dict.fromkeys(v, 0.0) | {"v6": 1.0}
    for child, parent, slope in reversed(_edges(v)):
        if child == "v1":
            slope = v[parent]
        adjoint[parent] += slope * adjoint[child]
    return {node: (v[node], adjoint[node]) for node in v}


@misconception(
    "reverse_mode",
    Text(
        "The sweep begins with the value of the loss; it begins with 1, which is how f changes with itself.",
        "損失の値から始めています。f の f 自身による微分、つまり 1 から始めてください。",
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
        "The arguments are taken in another order: x is the first, y the second.",
        "引数の順序が違います。1 番目が x、2 番目が y です。",
    ),
    lecture="1.1, fig. 1",
)
def reverse_arguments_with_y_first(y: float, x: float, W: float, b: float) -> dict[str, tuple[float, float]]:
    v = _primals(x, y, W, b)
    adjoint = dict.fromkeys(v, 0.0) | {"v6": 1.0}
    for child, parent, slope in reversed(_edges(v)):
        adjoint[parent] += slope * adjoint[child]
    return {node: (v[node], adjoint[node]) for node in v}


@misconception(
    "reverse_mode",
    Text(
        "In the slope of tanh the tanh is taken twice: v3 is the tanh already.",
        "tanh の微分で tanh を2回取っています。v3 がすでに tanh の値です。",
    ),
    lecture="1.3, fig. 6",
)
def adjoint_with_tanh_twice(x: float, y: float, W: float, b: float) -> dict[str, tuple[float, float]]:
    v = _primals(x, y, W, b)
    adjoint = dict.fromkeys(v, 0.0) | {"v6": 1.0}
    for child, parent, slope in reversed(_edges(v | {"v3": math.tanh(v["v3"])})):
        adjoint[parent] += slope * adjoint[child]
    return {node: (v[node], adjoint[node]) for node in v}


@misconception(
    "reverse_mode",
    Text(
        "In the slope of tanh, v2 is squared, which is what goes into the tanh; its value v3 belongs there.",
        "tanh の微分で、tanh に入れる値 v2 を2乗しています。2乗するのは tanh の値 v3 です。",
    ),
    lecture="1.3, fig. 6",
)
def adjoint_with_the_slope_of_tanh_at_v2(x: float, y: float, W: float, b: float) -> dict[str, tuple[float, float]]:
    v = _primals(x, y, W, b)
    adjoint = dict.fromkeys(v, 0.0) | {"v6": 1.0}
    for child, parent, slope in reversed(_edges(v | {"v3": v["v2"]})):
        adjoint[parent] += slope * adjoint[child]
    return {node: (v[node], adjoint[node]) for node in v}


@misconception(
    "reverse_mode",
    Text(
        "The slope of tanh between v3 and v2 lacks the square.",
        "v3 から v2 への tanh の微分で2乗が抜けています。",
    ),
    lecture="1.3, fig. 6",
)
def adjoint_with_v3_not_squared(x: float, y: float, W: float, b: float) -> dict[str, tuple[float, float]]:
    v = _primals(x, y, W, b)
    adjoint = dict.fromkeys(v, 0.0) | {"v6": 1.0}
    for child, parent, slope in reversed(_edges(v)):
        if child == "v3":
            slope = 1 - v["v3"]
        adjoint[parent] += slope * adjoint[child]
    return {node: (v[node], adjoint[node]) for node in v}


@misconception(
    "reverse_mode",
    Text(
        "The sigmoid's slope is worked out with v4, which is what goes into the sigmoid; its value v5 belongs there.",
        "sigmoid の微分を、sigmoid に入れる値 v4 で計算しています。使うのは sigmoid の値 v5 です。",
    ),
    lecture="1.3, fig. 6",
)
def adjoint_with_the_slope_of_the_sigmoid_at_v4(
    x: float, y: float, W: float, b: float
) -> dict[str, tuple[float, float]]:
    v = _primals(x, y, W, b)
    adjoint = dict.fromkeys(v, 0.0) | {"v6": 1.0}
    for child, parent, slope in reversed(_edges(v)):
        if child == "v5":
            slope = v["v4"] * (1 - v["v4"])
        adjoint[parent] += slope * adjoint[child]
    return {node: (v[node], adjoint[node]) for node in v}


@misconception(
    "reverse_mode",
    Text(
        "In the slope of the sigmoid the sigmoid is taken twice: v5 is its value already.",
        "sigmoid の微分で sigmoid を2回取っています。v5 がすでに sigmoid の値です。",
    ),
    lecture="1.3, fig. 6",
)
def adjoint_with_sigmoid_twice(x: float, y: float, W: float, b: float) -> dict[str, tuple[float, float]]:
    v = _primals(x, y, W, b)
    adjoint = dict.fromkeys(v, 0.0) | {"v6": 1.0}
    for child, parent, slope in reversed(_edges(v)):
        if child == "v5":
            slope = math.exp(-v["v5"]) / (1 + math.exp(-v["v5"])) ** 2
        adjoint[parent] += slope * adjoint[child]
    return {node: (v[node], adjoint[node]) for node in v}


@misconception(
    "reverse_mode",
    Text(
        "The pairs are in the wrong order: the value of the node comes first, its adjoint second.",
        "組の順序が逆です。先がノードの値、後が微分です。",
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
        "A label between 0 and 1 is refused; y may be any number from 0 to 1, not only 0 or 1.",
        "0 と 1 の間のラベルを受け付けていません。y は 0 以上 1 以下ならどんな数でも構いません。",
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
        "y = 0 and y = 1 are refused; the label may be any number from 0 to 1, both ends included.",
        "y = 0 と y = 1 を受け付けていません。ラベルは 0 以上 1 以下で、両端も含みます。",
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
        "A label below 0 or above 1 is accepted; it should raise ValueError.",
        "0 より小さい、または 1 より大きいラベルを受け付けています。ValueError を送出してください。",
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
