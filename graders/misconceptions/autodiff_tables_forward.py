"""Known wrong answers to `forward_mode`: the slopes before the loss."""

import math

from reference.autodiff_tables import _INPUTS, _edges, _primals
from saiten.grading import Text, misconception


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
