"""Known wrong answers to `reverse_mode`: the slopes before the loss."""

import math

from reference.autodiff_tables import _edges, _primals
from saiten.grading import Text, misconception


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
