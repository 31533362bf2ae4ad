"""Known wrong answers to `autodiff_tables`; the ones here are to `reverse_adjoints`."""

import math

from reference.autodiff_tables import _INTERMEDIATE, _LECTURE_POINT, _edges, _primals, forward_mode, reverse_mode
from saiten.grading import Text, misconception


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
