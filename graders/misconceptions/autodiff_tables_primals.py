"""Known wrong answers to `forward_primals`."""

import math

from reference.autodiff_tables import _INTERMEDIATE, _LECTURE_POINT, _primals
from saiten.grading import Text, misconception


def _table(**inputs: float) -> dict[str, float]:
    """The left column of figure 5, with other values of some inputs."""
    v = _primals(**{**_LECTURE_POINT, **inputs})
    return {node: v[node] for node in _INTERMEDIATE}


def _table_from(v3: float, x: float = 0.5) -> dict[str, float]:
    """The left column of figure 5, with another v3 or another x added to it."""
    v4 = v3 + x
    v5 = 1 / (1 + math.exp(-v4))
    return {"v1": 1.5, "v2": 0.5, "v3": v3, "v4": v4, "v5": v5, "v6": -math.log(v5)}


@misconception(
    "forward_primals",
    Text(
        "Your v4 lacks x, which enters it directly too, past the tanh (fig. 1).",
        "v4 に x が足されていません。x は tanh を通らずに v4 にも直接入ります (図 1)。",
    ),
    lecture="1.1, eq. 8",
)
def primals_without_the_shortcut() -> dict[str, float]:
    return _table_from(v3=math.tanh(0.5), x=0.0)


@misconception(
    "forward_primals",
    Text(
        "Your v6 uses the base-10 logarithm; the cross entropy has the natural one.",
        "v6 に常用対数を使っています。交差エントロピーの対数は自然対数です。",
    ),
    lecture="1.1, eq. 10",
)
def primals_with_log10() -> dict[str, float]:
    v = _table()
    return {**v, "v6": -math.log10(v["v5"])}


@misconception(
    "forward_primals",
    Text(
        "Your v6 uses the base-2 logarithm; the cross entropy has the natural one.",
        "v6 に底が 2 の対数を使っています。交差エントロピーの対数は自然対数です。",
    ),
    lecture="1.1, eq. 10",
)
def primals_with_log2() -> dict[str, float]:
    v = _table()
    return {**v, "v6": -math.log2(v["v5"])}


@misconception(
    "forward_primals",
    Text(
        "You used the W that figure 6 prints, which is a misprint; figure 5 has the right one.",
        "図 6 に印刷された W を使っていますが、これは誤植です。正しい値は図 5 にあります。",
    ),
    lecture="1.3, fig. 6",
)
def primals_with_the_misprinted_w() -> dict[str, float]:
    return _table(W=0.3)


@misconception(
    "forward_primals",
    Text(
        "Your loss v6 is negative: the minus before the logarithm is lost.",
        "損失 v6 が負です。対数の前のマイナスが失われています。",
    ),
    lecture="1.1, eq. 10",
)
def primals_without_the_minus() -> dict[str, float]:
    v = _table()
    return {**v, "v6": -v["v6"]}


@misconception(
    "forward_primals",
    Text(
        "Your v6 is the loss for the label 0; the label of the lecture's point is another.",
        "v6 がラベル 0 のときの損失になっています。講義の点のラベルは 0 ではありません。",
    ),
    lecture="1.1, eq. 10",
)
def primals_with_the_label_0() -> dict[str, float]:
    return _table(y=0.0)


@misconception(
    "forward_primals",
    Text(
        "You lost the sign of b, so that v2 and everything after it is too large.",
        "b の符号を落としています。そのため v2 以降が大きくなっています。",
    ),
    lecture="1.3, fig. 5",
)
def primals_with_b_added() -> dict[str, float]:
    return _table(b=1.0)


@misconception(
    "forward_primals",
    Text("You left b out: your v2 is the same as v1.", "b が抜けています。v2 が v1 と同じ値です。"),
    lecture="1.1, eq. 6",
)
def primals_without_b() -> dict[str, float]:
    return _table(b=0.0)


@misconception(
    "forward_primals",
    Text(
        "In your sigmoid the sign of the exponent is wrong: a positive v4 should give more than one half.",
        "sigmoid の指数の符号が逆です。v4 が正なら 0.5 より大きくなるはずです。",
    ),
    lecture="1.1, eq. 9",
)
def primals_with_the_sigmoid_mirrored() -> dict[str, float]:
    v = _table()
    v5 = 1 - v["v5"]
    return {**v, "v5": v5, "v6": -math.log(v5)}


@misconception(
    "forward_primals",
    Text(
        "Your v3 is the tangent, not the hyperbolic tangent.", "v3 が双曲線正接 (tanh) ではなく、正接 (tan) の値です。"
    ),
    lecture="1.1, eq. 7",
)
def primals_with_tan() -> dict[str, float]:
    return _table_from(v3=math.tan(0.5))


@misconception(
    "forward_primals",
    Text(
        "Your v3 is a sigmoid; the sigmoid comes at v5 only (fig. 1).",
        "v3 が sigmoid の値です。sigmoid は v5 だけです (図 1)。",
    ),
    lecture="1.1, eq. 7",
)
def primals_with_sigmoid_for_tanh() -> dict[str, float]:
    return _table_from(v3=1 / (1 + math.exp(-0.5)))
