"""Known wrong answers to `reverse_mode`: the derivatives before the loss."""

import math

from reference.autodiff_tables import (
    _edges,
    _primals,
)
from saiten.grading import Text, misconception


@misconception(
    "reverse_mode",
    Text(
        "Your adjoint of x comes back along one path only, through v1; x is used twice (fig. 1).",
        "x の adjoint が、v1 を通る 1 つの経路の分しかありません。x は 2 回使われています (図 1)。",
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
        "Your adjoint of x comes back along one path only, directly from v4; x is used twice (fig. 1).",
        "x の adjoint が、v4 から直接戻る 1 つの経路の分しかありません。x は 2 回使われています (図 1)。",
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
        "Your adjoint of W is that of v1 unchanged; v1 is a product, and its other factor counts too.",
        "W の adjoint が v1 と同じです。v1 は積なので、もう一方の因子も関係します。",
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
        "At v1 you took the wrong factor of the product for x, and for W too: you differentiate each with its own "
        "value.",
        "v1 の積の微分で、x にも W にも逆の因子を使っています。それぞれ自分自身の値が掛かっています。",
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
        "Your derivative of tanh applies tanh to v3, which is the tanh already.",
        "tanh の微分で、すでに tanh の値である v3 にもう一度 tanh を適用しています。",
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
        "Your derivative of tanh squares v2, which goes into the tanh; it should be worked out from what comes out "
        "of it.",
        "tanh の微分で、tanh に入れる値 v2 を 2 乗しています。tanh から出てくる値で計算します。",
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
    Text("In your derivative of tanh the square is missing.", "tanh の微分で 2 乗が抜けています。"),
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
        "Your derivative of the sigmoid is worked out from v4, which goes into it; it should be worked out from "
        "what comes out of it.",
        "sigmoid の微分を、sigmoid に入れる値 v4 から計算しています。sigmoid から出てくる値で計算します。",
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
        "Your derivative of the sigmoid applies the sigmoid to v5, which is its value already.",
        "sigmoid の微分で、すでに sigmoid の値である v5 にもう一度 sigmoid を適用しています。",
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
    Text("In your derivative of tanh the sech is not squared.", "tanh の微分で sech が 2 乗されていません。"),
    lecture="1.3, fig. 6",
)
def adjoint_with_sech_not_squared(x: float, y: float, W: float, b: float) -> dict[str, tuple[float, float]]:
    v = _primals(x, y, W, b)
    adjoint = dict.fromkeys(v, 0.0) | {"v6": 1.0}
    for child, parent, slope in reversed(_edges(v)):
        if child == "v3":
            slope = 1 / math.cosh(v["v2"])
        adjoint[parent] += slope * adjoint[child]
    return {node: (v[node], adjoint[node]) for node in v}


@misconception(
    "reverse_mode",
    Text(
        "In your table a derivative passes the tanh unchanged; the derivative of tanh is missing.",
        "tanh を通っても微分が変わっていません。tanh の微分が抜けています。",
    ),
    lecture="1.3, fig. 6",
)
def adjoint_without_the_slope_of_tanh(x: float, y: float, W: float, b: float) -> dict[str, tuple[float, float]]:
    v = _primals(x, y, W, b)
    adjoint = dict.fromkeys(v, 0.0) | {"v6": 1.0}
    for child, parent, slope in reversed(_edges(v)):
        if child == "v3":
            slope = 1.0
        adjoint[parent] += slope * adjoint[child]
    return {node: (v[node], adjoint[node]) for node in v}


@misconception(
    "reverse_mode",
    Text(
        "In your table a derivative passes the sigmoid unchanged; the derivative of the sigmoid is missing.",
        "sigmoid を通っても微分が変わっていません。sigmoid の微分が抜けています。",
    ),
    lecture="1.3, fig. 6",
)
def adjoint_without_the_slope_of_the_sigmoid(x: float, y: float, W: float, b: float) -> dict[str, tuple[float, float]]:
    v = _primals(x, y, W, b)
    adjoint = dict.fromkeys(v, 0.0) | {"v6": 1.0}
    for child, parent, slope in reversed(_edges(v)):
        if child == "v5":
            slope = 1.0
        adjoint[parent] += slope * adjoint[child]
    return {node: (v[node], adjoint[node]) for node in v}
