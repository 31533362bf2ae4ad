"""Known wrong answers to `reverse_mode`."""

import math

from graders.misconceptions.autodiff_tables import (
    LOSS_FIRST,
    NO_SIGMOID,
    NO_TANH,
    ONE_TERM,
    SECH_NOT_SQUARED,
    SHORTCUT,
    SIGMOID_AT_V4,
    SIGMOID_TWICE,
    TANH_AT_V2,
    TANH_TWICE,
    V3_NOT_SQUARED,
    W_LIKE_V1,
)
from reference.autodiff_tables import _edges, _primals
from saiten.grading import Text, misconception


def _table(
    v: dict[str, float], slopes: dict[tuple[str, str], float], start: float = 1.0
) -> dict[str, tuple[float, float]]:
    """Reverse mode from the adjoint of v6; slopes: d child / d parent for each edge that is changed."""
    adjoint = dict.fromkeys(v, 0.0) | {"v6": start}
    for child, parent, slope in reversed(_edges(v)):
        adjoint[parent] += slopes.get((child, parent), slope) * adjoint[child]
    return {node: (v[node], adjoint[node]) for node in v}


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
    return _table(v, {("v4", "x"): 0.0})


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
    return _table(v, {("v1", "x"): 0.0})


@misconception("reverse_mode", W_LIKE_V1, lecture="1.3, fig. 6")
def adjoint_of_w_is_that_of_v1(x: float, y: float, W: float, b: float) -> dict[str, tuple[float, float]]:
    v = _primals(x, y, W, b)
    return _table(v, {("v1", "W"): 1.0})


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
    return _table(v, {("v1", "x"): x, ("v1", "W"): W})


@misconception("reverse_mode", TANH_TWICE, lecture="1.3, fig. 6")
def adjoint_with_tanh_twice(x: float, y: float, W: float, b: float) -> dict[str, tuple[float, float]]:
    v = _primals(x, y, W, b)
    return _table(v, {("v3", "v2"): 1 - math.tanh(v["v3"]) ** 2})


@misconception("reverse_mode", TANH_AT_V2, lecture="1.3, fig. 6")
def adjoint_with_the_slope_of_tanh_at_v2(x: float, y: float, W: float, b: float) -> dict[str, tuple[float, float]]:
    v = _primals(x, y, W, b)
    return _table(v, {("v3", "v2"): 1 - v["v2"] ** 2})


@misconception("reverse_mode", V3_NOT_SQUARED, lecture="1.3, fig. 6")
def adjoint_with_v3_not_squared(x: float, y: float, W: float, b: float) -> dict[str, tuple[float, float]]:
    v = _primals(x, y, W, b)
    return _table(v, {("v3", "v2"): 1 - v["v3"]})


@misconception("reverse_mode", SECH_NOT_SQUARED, lecture="1.3, fig. 6")
def adjoint_with_sech_not_squared(x: float, y: float, W: float, b: float) -> dict[str, tuple[float, float]]:
    v = _primals(x, y, W, b)
    return _table(v, {("v3", "v2"): 1 / math.cosh(v["v2"])})


@misconception("reverse_mode", NO_TANH, lecture="1.3, fig. 6")
def adjoint_without_the_slope_of_tanh(x: float, y: float, W: float, b: float) -> dict[str, tuple[float, float]]:
    v = _primals(x, y, W, b)
    return _table(v, {("v3", "v2"): 1.0})


@misconception("reverse_mode", SIGMOID_AT_V4, lecture="1.3, fig. 6")
def adjoint_with_the_slope_of_the_sigmoid_at_v4(
    x: float, y: float, W: float, b: float
) -> dict[str, tuple[float, float]]:
    v = _primals(x, y, W, b)
    return _table(v, {("v5", "v4"): v["v4"] * (1 - v["v4"])})


@misconception("reverse_mode", SIGMOID_TWICE, lecture="1.3, fig. 6")
def adjoint_with_sigmoid_twice(x: float, y: float, W: float, b: float) -> dict[str, tuple[float, float]]:
    v = _primals(x, y, W, b)
    return _table(v, {("v5", "v4"): math.exp(-v["v5"]) / (1 + math.exp(-v["v5"])) ** 2})


@misconception("reverse_mode", NO_SIGMOID, lecture="1.3, fig. 6")
def adjoint_without_the_slope_of_the_sigmoid(x: float, y: float, W: float, b: float) -> dict[str, tuple[float, float]]:
    v = _primals(x, y, W, b)
    return _table(v, {("v5", "v4"): 1.0})


@misconception(
    "reverse_mode",
    Text(
        "Your derivative of the loss has the wrong sign in both terms, as figure 6 prints it.",
        "損失の微分の符号が 2 項とも逆です。図 6 の印刷のとおりですが、これは誤植です。",
    ),
    lecture="1.3, fig. 6",
)
def adjoint_with_the_printed_sign(x: float, y: float, W: float, b: float) -> dict[str, tuple[float, float]]:
    v = _primals(x, y, W, b)
    return _table(v, {("v6", "v5"): y / v["v5"] - (1 - y) / (1 - v["v5"])})


@misconception(
    "reverse_mode",
    Text(
        "In your derivative of the loss the second term has the wrong sign: it grows with v5.",
        "損失の第 2 項の微分の符号が逆です。この項は v5 とともに増えます。",
    ),
    lecture="1.1, eq. 10",
)
def adjoint_with_the_second_term_negative(x: float, y: float, W: float, b: float) -> dict[str, tuple[float, float]]:
    v = _primals(x, y, W, b)
    return _table(v, {("v6", "v5"): -y / v["v5"] - (1 - y) / (1 - v["v5"])})


@misconception("reverse_mode", ONE_TERM, lecture="1.1, eq. 10")
def adjoint_of_one_term(x: float, y: float, W: float, b: float) -> dict[str, tuple[float, float]]:
    v = _primals(x, y, W, b)
    return _table(v, {("v6", "v5"): -y / v["v5"]})


@misconception(
    "reverse_mode",
    Text(
        "Your adjoint of y stays 0; the loss contains the label directly (eq. 10).",
        "y の adjoint が 0 のままです。損失にはラベルが直接入っています (式 (10))。",
    ),
    lecture="1.1, eq. 10",
)
def adjoint_of_y_left_at_0(x: float, y: float, W: float, b: float) -> dict[str, tuple[float, float]]:
    v = _primals(x, y, W, b)
    return _table(v, {("v6", "y"): 0.0})


@misconception(
    "reverse_mode",
    Text("Your adjoint of y has the wrong sign.", "y の adjoint の符号が逆です。"),
    lecture="1.1, eq. 10",
)
def adjoint_of_y_with_the_wrong_sign(x: float, y: float, W: float, b: float) -> dict[str, tuple[float, float]]:
    v = _primals(x, y, W, b)
    return _table(v, {("v6", "y"): math.log(v["v5"]) - math.log(1 - v["v5"])})


@misconception(
    "reverse_mode",
    Text(
        "Your adjoint of y comes from the first term of the loss only; the second contains y too.",
        "y の adjoint が損失の第 1 項の分しかありません。第 2 項にも y が入っています。",
    ),
    lecture="1.1, eq. 10",
)
def adjoint_of_y_from_one_term(x: float, y: float, W: float, b: float) -> dict[str, tuple[float, float]]:
    v = _primals(x, y, W, b)
    return _table(v, {("v6", "y"): -math.log(v["v5"])})


@misconception(
    "reverse_mode",
    Text(
        "Your adjoint of v5 is the well-known difference for cross entropy with sigmoid, which contains the "
        "sigmoid's derivative already.",
        "v5 の adjoint が、sigmoid と交差エントロピーの組でよく知られた差です。これには sigmoid の微分がすでに入っ"
        "ています。",
    ),
    lecture="1.3, eq. 19",
)
def shortcut_and_the_sigmoid_again(x: float, y: float, W: float, b: float) -> dict[str, tuple[float, float]]:
    v = _primals(x, y, W, b)
    return _table(v, {("v6", "v5"): v["v5"] - y})


@misconception("reverse_mode", SHORTCUT, lecture="1.3, eq. 19")
def adjoint_of_v5_from_the_shortcut(x: float, y: float, W: float, b: float) -> dict[str, tuple[float, float]]:
    v = _primals(x, y, W, b)
    table = _table(v, {})
    return {**table, "v5": (v["v5"], table["v4"][1])}


@misconception("reverse_mode", LOSS_FIRST, lecture="1.3, eq. 18")
def sweep_begins_with_the_loss(x: float, y: float, W: float, b: float) -> dict[str, tuple[float, float]]:
    v = _primals(x, y, W, b)
    return _table(v, {}, start=v["v6"])


@misconception(
    "reverse_mode",
    Text(
        "Your pairs are in the wrong order: the adjoint stands before the value.",
        "組の順序が逆です。adjoint が値より先に来ています。",
    ),
    lecture="1.3, fig. 6",
)
def adjoint_before_the_primal(x: float, y: float, W: float, b: float) -> dict[str, tuple[float, float]]:
    table = _table(_primals(x, y, W, b), {})
    return {node: (adjoint, value) for node, (value, adjoint) in table.items()}
