"""Known wrong answers to `forward_derivatives`: tables with a wrong slope."""

import math

from reference.autodiff_tables import _LECTURE_POINT, _primals
from saiten.grading import Text, misconception


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
