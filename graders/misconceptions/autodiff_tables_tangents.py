"""Known wrong answers to `forward_derivatives`: a wrong derivative on the way."""

import math

from reference.autodiff_tables import (
    _LECTURE_POINT,
    _primals,
)
from saiten.grading import Text, misconception


@misconception(
    "forward_derivatives",
    Text(
        "Your tangent of v1 with respect to W is W's own value; of a product, the other factor remains.",
        "v1 を W で微分した値が W 自身の値です。積の微分で残るのは、もう一方の因子です。",
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
        "Your tangent of v1 with respect to W is that of W itself; v1 is a product, and its other factor counts too.",
        "v1 を W で微分した値が、W 自身の tangent と同じです。v1 は積なので、もう一方の因子も関係します。",
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
        "Your derivative of tanh applies tanh to v3, which is the tanh already.",
        "tanh の微分で、すでに tanh の値である v3 にもう一度 tanh を適用しています。",
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
    Text("In your derivative of tanh the square is missing.", "tanh の微分で 2 乗が抜けています。"),
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
    Text("In your derivative of tanh the sech is not squared.", "tanh の微分で sech が 2 乗されていません。"),
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
        "Your derivative of tanh squares v2, which goes into the tanh; it should be worked out from what comes out "
        "of it.",
        "tanh の微分で、tanh に入れる値 v2 を 2 乗しています。tanh から出てくる値で計算します。",
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
        "In your table a derivative passes the tanh unchanged; the derivative of tanh is missing.",
        "tanh を通っても微分が変わっていません。tanh の微分が抜けています。",
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
        "In your table v4 also changes with x; x stays as it is when W or b changes.",
        "v4 で x の変化まで数えています。W や b が変わっても x は変わりません。",
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
        "Your derivative of the sigmoid is worked out from v4, which goes into it; it should be worked out from "
        "what comes out of it.",
        "sigmoid の微分を、sigmoid に入れる値 v4 から計算しています。sigmoid から出てくる値で計算します。",
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
        "Your derivative of the sigmoid applies the sigmoid to v5, which is its value already.",
        "sigmoid の微分で、すでに sigmoid の値である v5 にもう一度 sigmoid を適用しています。",
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
        "In your table a derivative passes the sigmoid unchanged; the derivative of the sigmoid is missing.",
        "sigmoid を通っても微分が変わっていません。sigmoid の微分が抜けています。",
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
        "At v6 your sign is lost: the loss falls where v5 grows.",
        "v6 で符号が失われています。v5 が増えると損失は減ります。",
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
        "At v6 you only changed the sign; the derivative of the logarithm is missing.",
        "v6 で符号を変えただけです。対数の微分が抜けています。",
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
