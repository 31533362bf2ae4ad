"""Known wrong answers to `forward_derivatives`."""

import math

from graders.misconceptions.autodiff_tables import (
    NO_SIGMOID,
    NO_TANH,
    SECH_NOT_SQUARED,
    SIGMOID_AT_V4,
    SIGMOID_TWICE,
    TANH_AT_V2,
    TANH_TWICE,
    V3_NOT_SQUARED,
)
from reference.autodiff_tables import _INTERMEDIATE, _LECTURE_POINT, _edges, _primals
from saiten.grading import Text, misconception

_V = _primals(**_LECTURE_POINT)
_TANH = 1 - _V["v3"] ** 2
_SIGMOID = _V["v5"] * (1 - _V["v5"])


def _check(wrt: str) -> None:
    if wrt not in ("W", "b"):
        raise ValueError(wrt)


def _tangents(
    wrt: str, *, by_w: float = 0.5, tanh: float = _TANH, x: float = 0.0, sigmoid: float = _SIGMOID
) -> dict[str, float]:
    """The right column of figure 5, from the tangents of v1 (by W) and x and the derivatives of tanh and sigmoid."""
    _check(wrt)
    v1, v2 = (by_w, by_w) if wrt == "W" else (0.0, 1.0)
    v3 = tanh * v2
    v4 = v3 + x
    v5 = sigmoid * v4
    return {"v1": v1, "v2": v2, "v3": v3, "v4": v4, "v5": v5, "v6": -v5 / _V["v5"]}


@misconception(
    "forward_derivatives",
    Text(
        "Your tangent of v1 with respect to W is W's own value; of a product, the other factor remains.",
        "v1 を W で微分した値が W 自身の値です。積の微分で残るのは、もう一方の因子です。",
    ),
    lecture="1.3, fig. 5",
)
def tangents_with_w_for_x(wrt: str) -> dict[str, float]:
    return _tangents(wrt, by_w=3.0)


@misconception(
    "forward_derivatives",
    Text(
        "Your tangent of v1 with respect to W is that of W itself; v1 is a product, and its other factor counts too.",
        "v1 を W で微分した値が、W 自身の tangent と同じです。v1 は積なので、もう一方の因子も関係します。",
    ),
    lecture="1.3, fig. 5",
)
def tangents_without_the_factor_x(wrt: str) -> dict[str, float]:
    return _tangents(wrt, by_w=1.0)


@misconception("forward_derivatives", TANH_TWICE, lecture="1.3, fig. 5")
def tangents_with_tanh_twice(wrt: str) -> dict[str, float]:
    return _tangents(wrt, tanh=1 - math.tanh(_V["v3"]) ** 2)


@misconception("forward_derivatives", V3_NOT_SQUARED, lecture="1.3, fig. 5")
def tangents_with_v3_not_squared(wrt: str) -> dict[str, float]:
    return _tangents(wrt, tanh=1 - _V["v3"])


@misconception("forward_derivatives", SECH_NOT_SQUARED, lecture="1.3, fig. 5")
def tangents_with_sech_not_squared(wrt: str) -> dict[str, float]:
    return _tangents(wrt, tanh=1 / math.cosh(_V["v2"]))


@misconception("forward_derivatives", TANH_AT_V2, lecture="1.3, fig. 5")
def tangents_with_the_slope_of_tanh_at_v2(wrt: str) -> dict[str, float]:
    return _tangents(wrt, tanh=1 - _V["v2"] ** 2)


@misconception("forward_derivatives", NO_TANH, lecture="1.3, fig. 5")
def tangents_without_the_slope_of_tanh(wrt: str) -> dict[str, float]:
    return _tangents(wrt, tanh=1.0)


@misconception(
    "forward_derivatives",
    Text(
        "In your table v4 also changes with x; x stays as it is when W or b changes.",
        "v4 で x の変化まで数えています。W や b が変わっても x は変わりません。",
    ),
    lecture="1.3, fig. 5",
)
def tangents_with_a_slope_of_x(wrt: str) -> dict[str, float]:
    return _tangents(wrt, x=1.0)


@misconception("forward_derivatives", SIGMOID_AT_V4, lecture="1.3, fig. 5")
def tangents_with_the_slope_of_the_sigmoid_at_v4(wrt: str) -> dict[str, float]:
    return _tangents(wrt, sigmoid=_V["v4"] * (1 - _V["v4"]))


@misconception("forward_derivatives", SIGMOID_TWICE, lecture="1.3, fig. 5")
def tangents_with_sigmoid_twice(wrt: str) -> dict[str, float]:
    return _tangents(wrt, sigmoid=math.exp(-_V["v5"]) / (1 + math.exp(-_V["v5"])) ** 2)


@misconception("forward_derivatives", NO_SIGMOID, lecture="1.3, fig. 5")
def tangents_without_the_slope_of_the_sigmoid(wrt: str) -> dict[str, float]:
    return _tangents(wrt, sigmoid=1.0)


@misconception(
    "forward_derivatives",
    Text(
        "At v6 your sign is lost: the loss falls where v5 grows.",
        "v6 で符号が失われています。v5 が増えると損失は減ります。",
    ),
    lecture="1.3, fig. 5",
)
def tangents_without_the_minus(wrt: str) -> dict[str, float]:
    tangents = _tangents(wrt)
    return {**tangents, "v6": tangents["v5"] / _V["v5"]}


@misconception(
    "forward_derivatives",
    Text(
        "At v6 you only changed the sign; the derivative of the logarithm is missing.",
        "v6 で符号を変えただけです。対数の微分が抜けています。",
    ),
    lecture="1.3, fig. 5",
)
def tangents_without_the_slope_of_the_logarithm(wrt: str) -> dict[str, float]:
    tangents = _tangents(wrt)
    return {**tangents, "v6": -tangents["v5"]}


@misconception(
    "forward_derivatives",
    Text(
        "Your tangents are those with respect to W, whatever wrt says.",
        "wrt に関わらず、W についての tangent になっています。",
    ),
    lecture="1.3, eq. 15",
)
def tangents_always_by_w(wrt: str) -> dict[str, float]:
    _check(wrt)
    return _tangents("W")


@misconception(
    "forward_derivatives",
    Text(
        "Your two tables have changed places: for W you give the one with respect to b, and the other way round.",
        "2 つの表が入れ替わっています。W を指定すると b の表、b を指定すると W の表になっています。",
    ),
    lecture="1.3, eq. 15",
)
def tangents_of_the_other_input(wrt: str) -> dict[str, float]:
    _check(wrt)
    return _tangents("b" if wrt == "W" else "W")


@misconception(
    "forward_derivatives",
    Text(
        "With respect to b, your v1 changes; b enters only later (fig. 1).",
        "b について微分したとき、v1 が変わることになっています。b が使われるのはその後です (図 1)。",
    ),
    lecture="1.3, eq. 15",
)
def tangent_of_v1_by_b(wrt: str) -> dict[str, float]:
    tangents = _tangents(wrt)
    return {**tangents, "v1": 1.0} if wrt == "b" else tangents


@misconception(
    "forward_derivatives",
    Text(
        "Your table holds the derivative of each step alone; the chain rule carries it on from node to node (eq. 15).",
        "各ステップだけの微分になっています。連鎖律では、ノードからノードへ掛けていきます (式 (15))。",
    ),
    lecture="1.3, eq. 15",
)
def tangents_are_local_slopes(wrt: str) -> dict[str, float]:
    _check(wrt)
    slopes = {child: slope for child, parent, slope in _edges(_V) if parent in (*_INTERMEDIATE, "W")}
    return {**slopes, "v1": 0.5 if wrt == "W" else 0.0, "v2": 1.0}


@misconception(
    "forward_derivatives",
    Text(
        "You also return an answer for names that have no table; they should be refused.",
        "表のない名前でも値を返しています。拒否しなければなりません。",
    ),
    lecture="1.3, eq. 15",
)
def tangents_for_any_name(wrt: str) -> dict[str, float]:
    return _tangents("W" if wrt == "W" else "b")
