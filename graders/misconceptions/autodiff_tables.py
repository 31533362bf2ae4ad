"""Known wrong answers to `reverse_adjoints`, and what is said of more functions than one."""

import math

from reference.autodiff_tables import _LECTURE_POINT, _edges, _primals, forward_mode, reverse_adjoints
from saiten.grading import Text, misconception

NO_SIGMOID = Text(
    "In your table a derivative passes the sigmoid unchanged; the derivative of the sigmoid is missing.",
    "sigmoid を通っても微分が変わっていません。sigmoid の微分が抜けています。",
)
SIGMOID_AT_V4 = Text(
    "Your derivative of the sigmoid is worked out from v4, which goes into it; it should be worked out from "
    "what comes out of it.",
    "sigmoid の微分を、sigmoid に入れる値 v4 から計算しています。sigmoid から出てくる値で計算します。",
)
SIGMOID_TWICE = Text(
    "Your derivative of the sigmoid applies the sigmoid to v5, which is its value already.",
    "sigmoid の微分で、すでに sigmoid の値である v5 にもう一度 sigmoid を適用しています。",
)
NO_TANH = Text(
    "In your table a derivative passes the tanh unchanged; the derivative of tanh is missing.",
    "tanh を通っても微分が変わっていません。tanh の微分が抜けています。",
)
TANH_AT_V2 = Text(
    "Your derivative of tanh squares v2, which goes into the tanh; it should be worked out from what comes out of it.",
    "tanh の微分で、tanh に入れる値 v2 を 2 乗しています。tanh から出てくる値で計算します。",
)
TANH_TWICE = Text(
    "Your derivative of tanh applies tanh to v3, which is the tanh already.",
    "tanh の微分で、すでに tanh の値である v3 にもう一度 tanh を適用しています。",
)
V3_NOT_SQUARED = Text("In your derivative of tanh the square is missing.", "tanh の微分で 2 乗が抜けています。")
SECH_NOT_SQUARED = Text(
    "In your derivative of tanh the sech is not squared.", "tanh の微分で sech が 2 乗されていません。"
)
ONE_TERM = Text(
    "Your code differentiates only the first term of the loss; for y below 1 the second counts too.",
    "損失の第 1 項しか微分していません。y が 1 より小さいときは第 2 項も必要です。",
)
W_LIKE_V1 = Text(
    "Your adjoint of W is that of v1 unchanged; v1 is a product, and its other factor counts too.",
    "W の adjoint が v1 と同じです。v1 は積なので、もう一方の因子も関係します。",
)
LOSS_FIRST = Text(
    "Your sweep begins with the value of the loss; it begins with the derivative of f with respect to f itself.",
    "損失の値から始めています。最初の値は、f を f 自身で微分したものです。",
)
SHORTCUT = Text(
    "Your adjoint of v5 is the well-known difference for cross entropy with sigmoid; that shortcut belongs to "
    "another node.",
    "v5 の adjoint が、sigmoid と交差エントロピーの組でよく知られた差になっています。この近道は別のノードのものです。",
)

# A constant: in a submission with one of these mistakes, the function itself is the wrong one by the time it is called.
_RIGHT = reverse_adjoints()
_V = _primals(**_LECTURE_POINT)
_V5 = -1 / _V["v5"]
_V4 = _V5 * _V["v5"] * (1 - _V["v5"])
_TANH = 1 - _V["v3"] ** 2


def _adjoints(v5: float = _V5, v4: float = _V4, tanh: float = _TANH) -> dict[str, float]:
    """The right column of figure 6, from the adjoints of v5 and v4 and the derivative of tanh."""
    v2 = tanh * v4
    return {"v6": 1.0, "v5": v5, "v4": v4, "v3": v4, "v2": v2, "v1": v2, "W": v2 / 2, "b": v2}


@misconception(
    "reverse_adjoints",
    Text(
        "Your adjoints of v4 and v3 are those printed in figure 6, which are wrong; work them out yourself.",
        "v4 と v3 の adjoint が図 6 の印刷のとおりですが、この 2 つは誤りです。自分で計算してください。",
    ),
    lecture="1.3, fig. 6",
)
def adjoints_copied_from_figure_6() -> dict[str, float]:
    printed = {"v6": 1.0, "v5": -1.38, "v4": -0.217, "v3": -0.217, "v2": -0.217, "v1": -0.217}
    return {**printed, "W": -0.109, "b": -0.217}


@misconception(
    "reverse_adjoints",
    Text(
        "In your table the sign is lost at v5: the loss falls where v5 grows.",
        "v5 で符号が失われています。v5 が増えると損失は減ります。",
    ),
    lecture="1.3, fig. 6",
)
def adjoints_without_the_minus() -> dict[str, float]:
    return {node: abs(adjoint) for node, adjoint in _RIGHT.items()}


@misconception("reverse_adjoints", W_LIKE_V1, lecture="1.3, fig. 6")
def adjoint_of_w_without_x() -> dict[str, float]:
    return {**_RIGHT, "W": _RIGHT["v1"]}


@misconception(
    "reverse_adjoints",
    Text(
        "Your adjoint of W contains W itself; of a product, the derivative with respect to one factor is the other.",
        "W の adjoint に W 自身が掛かっています。積を一方の因子で微分すると、残るのはもう一方です。",
    ),
    lecture="1.3, fig. 6",
)
def adjoint_of_w_times_w() -> dict[str, float]:
    return {**_RIGHT, "W": 3.0 * _RIGHT["v1"]}


@misconception(
    "reverse_adjoints",
    Text(
        "Your adjoint of b has the wrong sign; b is only added, whatever its own sign.",
        "b の adjoint の符号が逆です。b の値の正負に関わらず、b は足されるだけです。",
    ),
    lecture="1.3, fig. 6",
)
def adjoint_of_b_with_the_other_sign() -> dict[str, float]:
    return {**_RIGHT, "b": -_RIGHT["b"]}


@misconception("reverse_adjoints", LOSS_FIRST, lecture="1.3, eq. 18")
def adjoints_begin_with_the_loss() -> dict[str, float]:
    return {node: _V["v6"] * adjoint for node, adjoint in _RIGHT.items()}


@misconception(
    "reverse_adjoints",
    Text(
        "At v5 your table has the sign only; the derivative of the logarithm is missing.",
        "v5 で符号を変えただけです。対数の微分が抜けています。",
    ),
    lecture="1.3, fig. 6",
)
def adjoints_without_the_slope_of_the_logarithm() -> dict[str, float]:
    return _adjoints(v5=-1.0, v4=-_V["v5"] * (1 - _V["v5"]))


@misconception("reverse_adjoints", NO_SIGMOID, lecture="1.3, fig. 6")
def adjoints_without_the_slope_of_the_sigmoid() -> dict[str, float]:
    return _adjoints(v4=_V5)


@misconception("reverse_adjoints", SIGMOID_AT_V4, lecture="1.3, fig. 6")
def adjoints_with_the_slope_of_the_sigmoid_at_v4() -> dict[str, float]:
    return _adjoints(v4=_V5 * _V["v4"] * (1 - _V["v4"]))


@misconception("reverse_adjoints", SIGMOID_TWICE, lecture="1.3, fig. 6")
def adjoints_with_sigmoid_twice() -> dict[str, float]:
    return _adjoints(v4=_V5 * math.exp(-_V["v5"]) / (1 + math.exp(-_V["v5"])) ** 2)


@misconception("reverse_adjoints", NO_TANH, lecture="1.3, fig. 6")
def adjoints_without_the_slope_of_tanh() -> dict[str, float]:
    return _adjoints(tanh=1.0)


@misconception("reverse_adjoints", TANH_TWICE, lecture="1.3, fig. 6")
def adjoints_with_tanh_twice() -> dict[str, float]:
    return _adjoints(tanh=1 - math.tanh(_V["v3"]) ** 2)


@misconception("reverse_adjoints", V3_NOT_SQUARED, lecture="1.3, fig. 6")
def adjoints_with_v3_not_squared() -> dict[str, float]:
    return _adjoints(tanh=1 - _V["v3"])


@misconception("reverse_adjoints", TANH_AT_V2, lecture="1.3, fig. 6")
def adjoints_with_the_slope_of_tanh_at_v2() -> dict[str, float]:
    return _adjoints(tanh=1 - _V["v2"] ** 2)


@misconception(
    "reverse_adjoints",
    Text(
        "Your table holds the derivative of each step alone; the chain rule carries it on from node to node (eq. 19).",
        "各ステップだけの微分になっています。連鎖律では、ノードからノードへ掛けていきます (式 (19))。",
    ),
    lecture="1.3, eq. 19",
)
def adjoints_are_local_slopes() -> dict[str, float]:
    slopes = {parent: slope for _, parent, slope in _edges(_V)} | {"v6": 1.0}
    return {node: slopes[node] for node in _RIGHT}


@misconception(
    "reverse_adjoints",
    Text(
        "Your table is that of figure 5, the tangents with respect to W; an adjoint says how the loss changes with "
        "the node.",
        "図 5 の表、つまり W についての tangent になっています。adjoint は、そのノードが変わると損失がどう変わるか"
        "を表します。",
    ),
    lecture="1.3, eq. 18",
)
def adjoints_are_tangents() -> dict[str, float]:
    table = forward_mode(**_LECTURE_POINT, wrt="W")
    return {node: table[node][1] for node in _RIGHT}


@misconception("reverse_adjoints", SHORTCUT, lecture="1.3, fig. 6")
def adjoint_of_v5_by_hand_from_the_shortcut() -> dict[str, float]:
    return {**_RIGHT, "v5": _RIGHT["v4"]}
