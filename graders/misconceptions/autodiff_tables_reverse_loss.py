"""Known wrong answers to `reverse_mode`: the loss, its start and labels, the pairs."""

import math

from reference.autodiff_tables import _edges, _primals
from saiten.grading import Text, misconception


@misconception(
    "reverse_mode",
    Text(
        "Both terms of the loss have the wrong sign in their slope, as figure 6 prints it; -log v5 falls as v5 grows.",
        "図6の印刷のとおり、損失の v5 による微分の符号が2項とも逆です。v5 が増えると y の項は減ります。",
    ),
    lecture="1.3, fig. 6",
)
def adjoint_with_the_printed_sign(x: float, y: float, W: float, b: float) -> dict[str, tuple[float, float]]:
    v = _primals(x, y, W, b)
    adjoint = dict.fromkeys(v, 0.0) | {"v6": 1.0}
    for child, parent, slope in reversed(_edges(v)):
        if (child, parent) == ("v6", "v5"):
            slope = -slope
        adjoint[parent] += slope * adjoint[child]
    return {node: (v[node], adjoint[node]) for node in v}


@misconception(
    "reverse_mode",
    Text(
        "The second term of the loss has the wrong sign in its slope by v5: that term grows with v5.",
        "損失の第2項の v5 による微分の符号が逆です。この項は v5 とともに増えます。",
    ),
    lecture="1.1, eq. 10",
)
def adjoint_with_the_second_term_negative(x: float, y: float, W: float, b: float) -> dict[str, tuple[float, float]]:
    v = _primals(x, y, W, b)
    adjoint = dict.fromkeys(v, 0.0) | {"v6": 1.0}
    for child, parent, slope in reversed(_edges(v)):
        if (child, parent) == ("v6", "v5"):
            slope = -v["y"] / v["v5"] - (1 - v["y"]) / (1 - v["v5"])
        adjoint[parent] += slope * adjoint[child]
    return {node: (v[node], adjoint[node]) for node in v}


@misconception(
    "reverse_mode",
    Text(
        "Only the term of the loss with y is differentiated: for y below 1 the other term counts, too.",
        "損失の y の項だけを微分しています。y が1より小さいときは、もう一方の項も必要です。",
    ),
    lecture="1.1, eq. 10",
)
def adjoint_of_one_term(x: float, y: float, W: float, b: float) -> dict[str, tuple[float, float]]:
    v = _primals(x, y, W, b)
    adjoint = dict.fromkeys(v, 0.0) | {"v6": 1.0}
    for child, parent, slope in reversed(_edges(v)):
        if (child, parent) == ("v6", "v5"):
            slope = -v["y"] / v["v5"]
        adjoint[parent] += slope * adjoint[child]
    return {node: (v[node], adjoint[node]) for node in v}


@misconception(
    "reverse_mode",
    Text(
        "y gets no adjoint: the loss contains y directly, so that its slope by y is not 0.",
        "y の微分が 0 のままです。損失には y が直接入っているので、y による微分は 0 ではありません。",
    ),
    lecture="1.1, eq. 10",
)
def adjoint_of_y_left_at_0(x: float, y: float, W: float, b: float) -> dict[str, tuple[float, float]]:
    v = _primals(x, y, W, b)
    adjoint = dict.fromkeys(v, 0.0) | {"v6": 1.0}
    for child, parent, slope in reversed(_edges(v)):
        if parent == "y":
            slope = 0.0
        adjoint[parent] += slope * adjoint[child]
    return {node: (v[node], adjoint[node]) for node in v}


@misconception(
    "reverse_mode",
    Text(
        "The adjoint of y has the wrong sign: where v5 is above one half, a larger y makes the loss smaller.",
        "y の微分の符号が逆です。v5 が 0.5 より大きいとき、y が増えると損失は減ります。",
    ),
    lecture="1.1, eq. 10",
)
def adjoint_of_y_with_the_wrong_sign(x: float, y: float, W: float, b: float) -> dict[str, tuple[float, float]]:
    v = _primals(x, y, W, b)
    adjoint = dict.fromkeys(v, 0.0) | {"v6": 1.0}
    for child, parent, slope in reversed(_edges(v)):
        if parent == "y":
            slope = -slope
        adjoint[parent] += slope * adjoint[child]
    return {node: (v[node], adjoint[node]) for node in v}


@misconception(
    "reverse_mode",
    Text(
        "For the adjoint of y only the first term of the loss is differentiated; the second contains y, too.",
        "y の微分が損失の第1項だけから計算されています。第2項にも y が入っています。",
    ),
    lecture="1.1, eq. 10",
)
def adjoint_of_y_from_one_term(x: float, y: float, W: float, b: float) -> dict[str, tuple[float, float]]:
    v = _primals(x, y, W, b)
    adjoint = dict.fromkeys(v, 0.0) | {"v6": 1.0}
    for child, parent, slope in reversed(_edges(v)):
        if parent == "y":
            slope = -math.log(v["v5"])
        adjoint[parent] += slope * adjoint[child]
    return {node: (v[node], adjoint[node]) for node in v}


@misconception(
    "reverse_mode",
    Text(
        "The sweep begins with the value of the loss; it begins with 1, which is how f changes with itself.",
        "損失の値から始めています。f の f 自身による微分、つまり 1 から始めてください。",
    ),
    lecture="1.3, eq. 18",
)
def sweep_begins_with_the_loss(x: float, y: float, W: float, b: float) -> dict[str, tuple[float, float]]:
    v = _primals(x, y, W, b)
    adjoint = dict.fromkeys(v, 0.0) | {"v6": v["v6"]}
    for child, parent, slope in reversed(_edges(v)):
        adjoint[parent] += slope * adjoint[child]
    return {node: (v[node], adjoint[node]) for node in v}


@misconception(
    "reverse_mode",
    Text(
        "The pairs are in the wrong order: the value of the node comes first, its adjoint second.",
        "組の順序が逆です。先がノードの値、後が微分です。",
    ),
    lecture="1.3, fig. 6",
)
def adjoint_before_the_primal(x: float, y: float, W: float, b: float) -> dict[str, tuple[float, float]]:
    v = _primals(x, y, W, b)
    adjoint = dict.fromkeys(v, 0.0) | {"v6": 1.0}
    for child, parent, slope in reversed(_edges(v)):
        adjoint[parent] += slope * adjoint[child]
    return {node: (adjoint[node], v[node]) for node in v}


@misconception(
    "reverse_mode",
    Text(
        "A label between 0 and 1 is refused; y may be any number from 0 to 1, not only 0 or 1.",
        "0 と 1 の間のラベルを受け付けていません。y は 0 以上 1 以下ならどんな数でも構いません。",
    ),
    lecture="1.1, eq. 10",
)
def soft_labels_refused(x: float, y: float, W: float, b: float) -> dict[str, tuple[float, float]]:
    if y not in (0, 1):
        raise ValueError(y)
    v = _primals(x, y, W, b)
    adjoint = dict.fromkeys(v, 0.0) | {"v6": 1.0}
    for child, parent, slope in reversed(_edges(v)):
        adjoint[parent] += slope * adjoint[child]
    return {node: (v[node], adjoint[node]) for node in v}


@misconception(
    "reverse_mode",
    Text(
        "y = 0 and y = 1 are refused; the label may be any number from 0 to 1, both ends included.",
        "y = 0 と y = 1 を受け付けていません。ラベルは 0 以上 1 以下で、両端も含みます。",
    ),
    lecture="1.1, eq. 10",
)
def labels_0_and_1_refused(x: float, y: float, W: float, b: float) -> dict[str, tuple[float, float]]:
    if not 0 < y < 1:
        raise ValueError(y)
    v = _primals(x, y, W, b)
    adjoint = dict.fromkeys(v, 0.0) | {"v6": 1.0}
    for child, parent, slope in reversed(_edges(v)):
        adjoint[parent] += slope * adjoint[child]
    return {node: (v[node], adjoint[node]) for node in v}


@misconception(
    "reverse_mode",
    Text(
        "A label below 0 or above 1 is accepted; it should raise ValueError.",
        "0 より小さい、または 1 より大きいラベルを受け付けています。ValueError を送出してください。",
    ),
    lecture="1.1, eq. 10",
)
def sweep_with_any_label(x: float, y: float, W: float, b: float) -> dict[str, tuple[float, float]]:
    v = _primals(x, 1.0, W, b) | {"y": y}
    v["v6"] = -y * math.log(v["v5"]) - (1 - y) * math.log(1 - v["v5"])
    adjoint = dict.fromkeys(v, 0.0) | {"v6": 1.0}
    for child, parent, slope in reversed(_edges(v)):
        adjoint[parent] += slope * adjoint[child]
    return {node: (v[node], adjoint[node]) for node in v}
