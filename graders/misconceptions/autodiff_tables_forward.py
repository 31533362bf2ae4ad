"""Known wrong answers to `forward_mode`: the derivatives before the loss."""

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
        "With respect to x, your code follows only the way through v1 and the tanh; x enters v4 directly too (fig. 1).",
        "x については、v1 と tanh を通る経路しかたどっていません。x は v4 にも直接入ります (図 1)。",
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
        "With respect to x, your code takes v1 to be constant; x is one of the two factors of v1 (fig. 1).",
        "x について微分するとき、v1 を定数として扱っています。x は v1 の 2 つの因子の一方です (図 1)。",
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
        "Your derivative of tanh applies tanh to v3, which is the tanh already.",
        "tanh の微分で、すでに tanh の値である v3 にもう一度 tanh を適用しています。",
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
        "Your derivative of tanh squares v2, which goes into the tanh; it should be worked out from what comes out "
        "of it.",
        "tanh の微分で、tanh に入れる値 v2 を 2 乗しています。tanh から出てくる値で計算します。",
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
    Text("In your derivative of tanh the square is missing.", "tanh の微分で 2 乗が抜けています。"),
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
    Text("In your derivative of tanh the sech is not squared.", "tanh の微分で sech が 2 乗されていません。"),
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
        "Your derivative of the sigmoid is worked out from v4, which goes into it; it should be worked out from "
        "what comes out of it.",
        "sigmoid の微分を、sigmoid に入れる値 v4 から計算しています。sigmoid から出てくる値で計算します。",
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
        "Your derivative of the sigmoid applies the sigmoid to v5, which is its value already.",
        "sigmoid の微分で、すでに sigmoid の値である v5 にもう一度 sigmoid を適用しています。",
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
        "With respect to W, your code takes v1 to be constant; W is one of the two factors of v1 (fig. 1).",
        "W について微分するとき、v1 を定数として扱っています。W は v1 の 2 つの因子の一方です (図 1)。",
    ),
    lecture="1.1, fig. 1",
)
def tangent_of_v1_without_w(x: float, y: float, W: float, b: float, wrt: str) -> dict[str, tuple[float, float]]:
    if wrt not in _INPUTS:
        raise ValueError(wrt)
    v = _primals(x, y, W, b)
    tangent = dict.fromkeys(v, 0.0) | {wrt: 1.0}
    for child, parent, slope in _edges(v):
        if (child, parent) == ("v1", "W"):
            slope = 0.0
        tangent[child] += slope * tangent[parent]
    return {node: (v[node], tangent[node]) for node in v}


@misconception(
    "forward_mode",
    Text(
        "Your derivative of the product v1 multiplies the derivatives of its factors, which is not the product rule.",
        "積 v1 の微分を、2 つの因子の微分の積としています。積の微分の公式とは違います。",
    ),
    lecture="1.1, fig. 1",
)
def product_of_the_derivatives(x: float, y: float, W: float, b: float, wrt: str) -> dict[str, tuple[float, float]]:
    if wrt not in _INPUTS:
        raise ValueError(wrt)
    v = _primals(x, y, W, b)
    tangent = dict.fromkeys(v, 0.0) | {wrt: 1.0}
    for child, parent, slope in _edges(v):
        if child == "v1":
            slope = 0.0
        tangent[child] += slope * tangent[parent]
    return {node: (v[node], tangent[node]) for node in v}


@misconception(
    "forward_mode",
    Text(
        "In your table a derivative passes the tanh unchanged; the derivative of tanh is missing.",
        "tanh を通っても微分が変わっていません。tanh の微分が抜けています。",
    ),
    lecture="1.3, fig. 5",
)
def tangent_without_the_slope_of_tanh(
    x: float, y: float, W: float, b: float, wrt: str
) -> dict[str, tuple[float, float]]:
    if wrt not in _INPUTS:
        raise ValueError(wrt)
    v = _primals(x, y, W, b)
    tangent = dict.fromkeys(v, 0.0) | {wrt: 1.0}
    for child, parent, slope in _edges(v):
        if child == "v3":
            slope = 1.0
        tangent[child] += slope * tangent[parent]
    return {node: (v[node], tangent[node]) for node in v}


@misconception(
    "forward_mode",
    Text(
        "In your table a derivative passes the sigmoid unchanged; the derivative of the sigmoid is missing.",
        "sigmoid を通っても微分が変わっていません。sigmoid の微分が抜けています。",
    ),
    lecture="1.3, fig. 5",
)
def tangent_without_the_slope_of_the_sigmoid(
    x: float, y: float, W: float, b: float, wrt: str
) -> dict[str, tuple[float, float]]:
    if wrt not in _INPUTS:
        raise ValueError(wrt)
    v = _primals(x, y, W, b)
    tangent = dict.fromkeys(v, 0.0) | {wrt: 1.0}
    for child, parent, slope in _edges(v):
        if child == "v5":
            slope = 1.0
        tangent[child] += slope * tangent[parent]
    return {node: (v[node], tangent[node]) for node in v}
