"""Known wrong answers to `forward_mode`."""

import math

from graders.misconceptions.autodiff_tables import (
    NO_SIGMOID,
    NO_TANH,
    ONE_TERM,
    SECH_NOT_SQUARED,
    SIGMOID_AT_V4,
    SIGMOID_TWICE,
    TANH_AT_V2,
    TANH_TWICE,
    V3_NOT_SQUARED,
)
from reference.autodiff_tables import _INPUTS, _edges, _primals
from saiten.grading import Text, misconception


def _values(x: float, y: float, W: float, b: float, wrt: str) -> dict[str, float]:
    if wrt not in _INPUTS:
        raise ValueError(wrt)
    return _primals(x, y, W, b)


def _table(
    v: dict[str, float], start: dict[str, float], slopes: dict[tuple[str, str], float]
) -> dict[str, tuple[float, float]]:
    """Forward mode from the tangents that are not 0; slopes: d child / d parent for each edge that is changed."""
    tangent = dict.fromkeys(v, 0.0) | start
    for child, parent, slope in _edges(v):
        tangent[child] += slopes.get((child, parent), slope) * tangent[parent]
    return {node: (v[node], tangent[node]) for node in v}


@misconception(
    "forward_mode",
    Text(
        "With respect to x, your code follows only the way through v1 and the tanh; x enters v4 directly too (fig. 1).",
        "x については、v1 と tanh を通る経路しかたどっていません。x は v4 にも直接入ります (図 1)。",
    ),
    lecture="1.1, fig. 1",
)
def tangent_of_x_on_one_path(x: float, y: float, W: float, b: float, wrt: str) -> dict[str, tuple[float, float]]:
    v = _values(x, y, W, b, wrt)
    return _table(v, {wrt: 1.0}, {("v4", "x"): 0.0})


@misconception(
    "forward_mode",
    Text(
        "With respect to x, your code takes v1 to be constant; x is one of the two factors of v1 (fig. 1).",
        "x について微分するとき、v1 を定数として扱っています。x は v1 の 2 つの因子の一方です (図 1)。",
    ),
    lecture="1.1, fig. 1",
)
def tangent_of_x_around_the_tanh(x: float, y: float, W: float, b: float, wrt: str) -> dict[str, tuple[float, float]]:
    v = _values(x, y, W, b, wrt)
    return _table(v, {wrt: 1.0}, {("v1", "x"): 0.0})


@misconception(
    "forward_mode",
    Text(
        "With respect to W, your code takes v1 to be constant; W is one of the two factors of v1 (fig. 1).",
        "W について微分するとき、v1 を定数として扱っています。W は v1 の 2 つの因子の一方です (図 1)。",
    ),
    lecture="1.1, fig. 1",
)
def tangent_of_v1_without_w(x: float, y: float, W: float, b: float, wrt: str) -> dict[str, tuple[float, float]]:
    v = _values(x, y, W, b, wrt)
    return _table(v, {wrt: 1.0}, {("v1", "W"): 0.0})


@misconception(
    "forward_mode",
    Text(
        "Your derivative of the product v1 multiplies the derivatives of its factors, which is not the product rule.",
        "積 v1 の微分を、2 つの因子の微分の積としています。積の微分の公式とは違います。",
    ),
    lecture="1.1, fig. 1",
)
def product_of_the_derivatives(x: float, y: float, W: float, b: float, wrt: str) -> dict[str, tuple[float, float]]:
    v = _values(x, y, W, b, wrt)
    # One of the two factors always has the derivative 0, and so has the product.
    return _table(v, {wrt: 1.0}, {("v1", "x"): 0.0, ("v1", "W"): 0.0})


@misconception("forward_mode", TANH_TWICE, lecture="1.3, fig. 5")
def tangent_with_tanh_twice(x: float, y: float, W: float, b: float, wrt: str) -> dict[str, tuple[float, float]]:
    v = _values(x, y, W, b, wrt)
    return _table(v, {wrt: 1.0}, {("v3", "v2"): 1 - math.tanh(v["v3"]) ** 2})


@misconception("forward_mode", TANH_AT_V2, lecture="1.3, fig. 5")
def tangent_with_the_slope_of_tanh_at_v2(
    x: float, y: float, W: float, b: float, wrt: str
) -> dict[str, tuple[float, float]]:
    v = _values(x, y, W, b, wrt)
    return _table(v, {wrt: 1.0}, {("v3", "v2"): 1 - v["v2"] ** 2})


@misconception("forward_mode", V3_NOT_SQUARED, lecture="1.3, fig. 5")
def tangent_with_v3_not_squared(x: float, y: float, W: float, b: float, wrt: str) -> dict[str, tuple[float, float]]:
    v = _values(x, y, W, b, wrt)
    return _table(v, {wrt: 1.0}, {("v3", "v2"): 1 - v["v3"]})


@misconception("forward_mode", SECH_NOT_SQUARED, lecture="1.3, fig. 5")
def tangent_with_sech_not_squared(x: float, y: float, W: float, b: float, wrt: str) -> dict[str, tuple[float, float]]:
    v = _values(x, y, W, b, wrt)
    return _table(v, {wrt: 1.0}, {("v3", "v2"): 1 / math.cosh(v["v2"])})


@misconception("forward_mode", NO_TANH, lecture="1.3, fig. 5")
def tangent_without_the_slope_of_tanh(
    x: float, y: float, W: float, b: float, wrt: str
) -> dict[str, tuple[float, float]]:
    v = _values(x, y, W, b, wrt)
    return _table(v, {wrt: 1.0}, {("v3", "v2"): 1.0})


@misconception("forward_mode", SIGMOID_AT_V4, lecture="1.3, fig. 5")
def tangent_with_the_slope_of_the_sigmoid_at_v4(
    x: float, y: float, W: float, b: float, wrt: str
) -> dict[str, tuple[float, float]]:
    v = _values(x, y, W, b, wrt)
    return _table(v, {wrt: 1.0}, {("v5", "v4"): v["v4"] * (1 - v["v4"])})


@misconception("forward_mode", SIGMOID_TWICE, lecture="1.3, fig. 5")
def tangent_with_sigmoid_twice(x: float, y: float, W: float, b: float, wrt: str) -> dict[str, tuple[float, float]]:
    v = _values(x, y, W, b, wrt)
    return _table(v, {wrt: 1.0}, {("v5", "v4"): math.exp(-v["v5"]) / (1 + math.exp(-v["v5"])) ** 2})


@misconception("forward_mode", NO_SIGMOID, lecture="1.3, fig. 5")
def tangent_without_the_slope_of_the_sigmoid(
    x: float, y: float, W: float, b: float, wrt: str
) -> dict[str, tuple[float, float]]:
    v = _values(x, y, W, b, wrt)
    return _table(v, {wrt: 1.0}, {("v5", "v4"): 1.0})


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
    v = _values(x, y, W, b, wrt)
    return _table(v, {wrt: 1.0}, {("v6", "v5"): -y / v["v5"] - (1 - y) / (1 - v["v5"])})


@misconception(
    "forward_mode",
    Text(
        "Your derivative of the loss has the wrong sign in both terms: the minus of the cross entropy is lost.",
        "損失の微分の符号が 2 項とも逆です。交差エントロピーのマイナスが失われています。",
    ),
    lecture="1.1, eq. 10",
)
def tangent_without_the_minus(x: float, y: float, W: float, b: float, wrt: str) -> dict[str, tuple[float, float]]:
    v = _values(x, y, W, b, wrt)
    by_v5 = y / v["v5"] - (1 - y) / (1 - v["v5"])
    by_y = math.log(v["v5"]) - math.log(1 - v["v5"])
    return _table(v, {wrt: 1.0}, {("v6", "v5"): by_v5, ("v6", "y"): by_y})


@misconception("forward_mode", ONE_TERM, lecture="1.1, eq. 10")
def tangent_of_one_term(x: float, y: float, W: float, b: float, wrt: str) -> dict[str, tuple[float, float]]:
    v = _values(x, y, W, b, wrt)
    return _table(v, {wrt: 1.0}, {("v6", "v5"): -y / v["v5"]})


@misconception(
    "forward_mode",
    Text(
        "With respect to y, your v6 does not change; the loss contains the label directly (eq. 10).",
        "y について微分すると v6 が変わらないことになっています。損失にはラベルが直接入っています (式 (10))。",
    ),
    lecture="1.1, eq. 10",
)
def tangent_without_the_label(x: float, y: float, W: float, b: float, wrt: str) -> dict[str, tuple[float, float]]:
    v = _values(x, y, W, b, wrt)
    return _table(v, {wrt: 1.0}, {("v6", "y"): 0.0})


@misconception(
    "forward_mode",
    Text("With respect to y, your derivative of v6 has the wrong sign.", "y についての v6 の微分の符号が逆です。"),
    lecture="1.1, eq. 10",
)
def tangent_by_y_with_the_wrong_sign(
    x: float, y: float, W: float, b: float, wrt: str
) -> dict[str, tuple[float, float]]:
    v = _values(x, y, W, b, wrt)
    return _table(v, {wrt: 1.0}, {("v6", "y"): math.log(v["v5"]) - math.log(1 - v["v5"])})


@misconception(
    "forward_mode",
    Text(
        "Your v6 has only the first term of the cross entropy; for y below 1 the second counts too (eq. 10).",
        "v6 が交差エントロピーの第 1 項だけです。y が 1 より小さいときは第 2 項も必要です (式 (10))。",
    ),
    lecture="1.1, eq. 10",
)
def loss_of_one_term(x: float, y: float, W: float, b: float, wrt: str) -> dict[str, tuple[float, float]]:
    v = _values(x, y, W, b, wrt)
    v["v6"] = -y * math.log(v["v5"])
    return _table(v, {wrt: 1.0}, {("v6", "v5"): -y / v["v5"], ("v6", "y"): -math.log(v["v5"])})


@misconception(
    "forward_mode",
    Text(
        "In your code all four inputs start with tangent 1, so that all derivatives are added up.",
        "4 つの入力すべての tangent を 1 として始めているので、全ての微分が足し合わされています。",
    ),
    lecture="1.3, eq. 17",
)
def every_input_moves(x: float, y: float, W: float, b: float, wrt: str) -> dict[str, tuple[float, float]]:
    v = _values(x, y, W, b, wrt)
    return _table(v, dict.fromkeys(_INPUTS, 1.0), {})


@misconception(
    "forward_mode",
    Text(
        "Your code always differentiates with respect to W, whatever wrt says.",
        "wrt に関わらず、いつも W で微分しています。",
    ),
    lecture="1.3, eq. 17",
)
def mode_always_by_w(x: float, y: float, W: float, b: float, wrt: str) -> dict[str, tuple[float, float]]:
    v = _values(x, y, W, b, wrt)
    return _table(v, {"W": 1.0}, {})


@misconception(
    "forward_mode",
    Text(
        "Your pairs are in the wrong order: the tangent stands before the value.",
        "組の順序が逆です。tangent が値より先に来ています。",
    ),
    lecture="1.3, fig. 5",
)
def tangent_before_the_primal(x: float, y: float, W: float, b: float, wrt: str) -> dict[str, tuple[float, float]]:
    table = _table(_values(x, y, W, b, wrt), {wrt: 1.0}, {})
    return {node: (tangent, value) for node, (value, tangent) in table.items()}
