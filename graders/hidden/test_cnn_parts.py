"""Hidden checks for exercises/cnn_parts.py."""

from typing import Any

import numpy as np
from hypothesis import strategies as st

from graders.hidden import cnn_parts_cases as cases
from reference import cnn_parts as reference
from saiten.grading import EXACT, Text, Tolerance, call, check, untouched

CLOSE = Tolerance(1e-9, 1e-12, norm=True)

ONE_SHAPE = Text(
    "NumPy stretches arrays of different shapes to fit where it can; compare the shapes first.",
    "NumPy は形の違う配列を引き伸ばして合わせることがあります。先に shape を比べましょう。",
)


# -- pooling


@check(
    "max_pool",
    inputs=cases.poolings(),
    pool=16,
    draw=5,
    edges=cases.POOLINGS,
    tolerance=EXACT,
    reveal=True,
    weight=3,
    when={
        Text("some cells are left over", "余りが出る"): lambda x, k, s: any((side - k) % s for side in x.shape[:2]),
    },
    hint=Text(
        "Fig. 18: output (i, j) is the largest of the k x k cells from row s i and column s j on.",
        "図 18: 出力 (i, j) は、s i 行 s j 列から始まる k x k 個の中で最大の値です。",
    ),
)
def test_max_pool(x: np.ndarray, k: int, s: int) -> np.ndarray:
    """The largest value of every window that fits, channel by channel.

    収まるすべての window について、channel ごとに最大の値を取る。
    """
    return reference.max_pool(x, k, s)


test_max_pool_untouched = untouched(test_max_pool)


@check(
    "max_pool",
    edges=cases.NO_WINDOWS,
    raises=ValueError,
    weight=0.5,
    hint=Text("A window has at least one cell, and it moves on.", "window には 1 マス以上あり、必ず先へ動きます。"),
)
def test_max_pool_sizes(x: np.ndarray, k: int, s: int) -> np.ndarray:
    """A k or s below 1 is a ValueError.

    k か s が 1 より小さければ ValueError になる。
    """
    return reference.max_pool(x, k, s)


@check(
    "max_pool",
    edges=cases.TOO_LARGE_WINDOWS,
    raises=ValueError,
    weight=0.5,
    hint=Text("The window has to fit in height and in width.", "window は縦にも横にも収まる必要があります。"),
)
def test_max_pool_too_large(x: np.ndarray, k: int, s: int) -> np.ndarray:
    """A window that is higher or wider than the image is a ValueError.

    window が画像より縦か横に大きければ ValueError になる。
    """
    return reference.max_pool(x, k, s)


@check(
    "global_average_pool",
    inputs=cases.images,
    pool=16,
    draw=5,
    edges=cases.AVERAGED,
    tolerance=CLOSE,
    reveal=True,
    weight=3,
    hint=Text(
        "Section 3.2, GAP: one mean per channel. Height and width are 1 afterwards, they are not gone.",
        "3.2 節の GAP: channel ごとに平均が 1 つです。縦と横の軸は長さ 1 で残ります。",
    ),
)
def test_global_average_pool(x: np.ndarray) -> np.ndarray:
    """The mean of each channel over all positions, shape (1, 1, C).

    すべての位置にわたる channel ごとの平均で、形は (1, 1, C)。
    """
    return reference.global_average_pool(x)


test_global_average_pool_untouched = untouched(test_global_average_pool)


# -- activations


@check(
    "relu",
    inputs=st.builds(call, cases.arrays),
    pool=16,
    draw=4,
    edges=cases.RECTIFIED,
    tolerance=EXACT,
    reveal=True,
    weight=3,
    hint=Text("Eq. 51: the larger of 0 and x, for every x.", "式 (51): どの x についても、0 と x の大きい方です。"),
)
def test_relu(x: np.ndarray) -> np.ndarray:
    """Eq. 51 for every element.

    各要素について式 (51) の値になる。
    """
    return reference.relu(x)


test_relu_untouched = untouched(test_relu)


@check(
    "leaky_relu",
    inputs=st.builds(call, cases.arrays, cases.slopes),
    pool=16,
    draw=4,
    edges=cases.LEAKY,
    tolerance=CLOSE,
    reveal=True,
    weight=3,
    hint=Text(
        "Which side of zero has the slope? It may be above 1.",
        "傾きがかかるのは 0 のどちら側ですか。1 を超えることもあります。",
    ),
)
def test_leaky_relu(*args: Any, **kwargs: Any) -> np.ndarray:
    """Negative values are multiplied by the slope, the others are not.

    負の値だけが slope 倍になる。
    """
    return reference.leaky_relu(*args, **kwargs)


test_leaky_relu_untouched = untouched(test_leaky_relu)


@check(
    "leaky_relu",
    edges=cases.NEGATIVE_SLOPES,
    raises=ValueError,
    hint=Text("A slope of 0 is fine, one below it is not.", "傾きは 0 なら構いませんが、負の値は使えません。"),
)
def test_leaky_relu_negative_slope(x: np.ndarray, slope: float) -> np.ndarray:
    """A negative slope is a ValueError.

    負の slope は ValueError になる。
    """
    return reference.leaky_relu(x, slope)


# -- softmax and losses


@check(
    "softmax",
    inputs=st.builds(call, cases.arrays),
    pool=16,
    draw=5,
    edges=cases.SCORES,
    tolerance=CLOSE,
    reveal=True,
    weight=3,
    when={
        Text("some scores are far from 0", "0 から遠い値がある"): lambda x: bool(np.abs(x).max() > 700),
        Text("there are several examples", "例が複数ある"): lambda x: x.size > x.shape[-1],
    },
    hint=Text(
        "Subtracting one number from all scores of an example changes no probability. Sum over the last axis.",
        "1 つの例の全スコアから同じ数を引いても、確率は変わりません。和は最後の軸で取ります。",
    ),
)
def test_softmax(x: np.ndarray) -> np.ndarray:
    """Probabilities over the last axis, for scores of any size.

    どんな大きさのスコアでも、最後の軸に沿った確率になる。
    """
    return reference.softmax(x)


test_softmax_untouched = untouched(test_softmax)


@check(
    "cross_entropy",
    inputs=cases.predictions,
    pool=16,
    draw=5,
    edges=cases.PREDICTIONS,
    tolerance=CLOSE,
    reveal=True,
    weight=3,
    hint=Text(
        "Eq. 52: a sum, no mean. A term with y = 0 is 0, whatever p is.",
        "式 (52): 平均ではなく和です。y = 0 の項は、p が何でも 0 です。",
    ),
)
def test_cross_entropy(y: np.ndarray, p: np.ndarray) -> float:
    """Eq. 52, summed over classes and examples.

    式 (52) を、すべてのクラスと例について足した値になる。
    """
    return reference.cross_entropy(y, p)


test_cross_entropy_untouched = untouched(test_cross_entropy)


@check(
    "cross_entropy",
    edges=cases.IMPOSSIBLE,
    reveal=True,
    weight=0.5,
    hint=Text(
        "Section 3.2: what becomes of minus log p as p goes to 0? Nothing is to be added to p.",
        "3.2 節: p が 0 に近づくと、-log p はどうなりますか。p に小さな数を足してはいけません。",
    ),
)
def test_cross_entropy_impossible(y: np.ndarray, p: np.ndarray) -> float:
    """A true class with predicted probability 0 makes the loss infinite.

    正解のクラスの予測確率が 0 なら、loss は無限大になる。
    """
    return reference.cross_entropy(y, p)


@check("cross_entropy", edges=cases.OTHER_LABELS, raises=ValueError, weight=0.5, hint=ONE_SHAPE)
def test_cross_entropy_shapes(y: np.ndarray, p: np.ndarray) -> float:
    """Labels and predictions of different shapes are a ValueError.

    y と p の形が違えば ValueError になる。
    """
    return reference.cross_entropy(y, p)


@check(
    "triplet_loss",
    inputs=cases.triplets,
    pool=16,
    draw=5,
    edges=cases.TRIPLETS,
    tolerance=CLOSE,
    reveal=True,
    weight=3,
    hint=Text(
        "Eq. 53 with a hinge: each triplet by itself adds its squared distances and the margin, but never less than 0.",
        "式 (53) に hinge を付けます。triplet ごとに 2 乗距離の差と margin を足し、負なら 0 にします。",
    ),
)
def test_triplet_loss(a: np.ndarray, p: np.ndarray, n: np.ndarray, margin: float) -> float:
    """The sum of the hinged summands of eq. 53.

    hinge を付けた式 (53) の各項の和になる。
    """
    return reference.triplet_loss(a, p, n, margin)


test_triplet_loss_untouched = untouched(test_triplet_loss)


@check("triplet_loss", edges=cases.OTHER_TRIPLETS, raises=ValueError, weight=0.5, hint=ONE_SHAPE)
def test_triplet_loss_shapes(a: np.ndarray, p: np.ndarray, n: np.ndarray, margin: float) -> float:
    """Anchors, positives and negatives of different shapes are a ValueError.

    a、p、n の形がそろっていなければ ValueError になる。
    """
    return reference.triplet_loss(a, p, n, margin)


# -- regularisation


@check(
    "batch_norm",
    inputs=cases.batches,
    pool=16,
    draw=5,
    edges=cases.BATCHES,
    tolerance=Tolerance(1e-9, 1e-10, norm=True),
    reveal=True,
    weight=3,
    when={Text("x holds images", "x が画像のバッチである"): lambda x, *_args, **_kwargs: x.ndim == 4},
    hint=Text(
        "Mean and variance of a channel are taken over every axis but the last one; eps is added to the variance.",
        "平均と分散は、最後の軸を除くすべての軸で取ります。eps は分散に足します。",
    ),
)
def test_batch_norm(x: np.ndarray, gamma: np.ndarray, beta: np.ndarray, eps: float) -> np.ndarray:
    """Every channel normalised by its own statistics over the batch and all positions.

    channel ごとに、バッチとすべての位置にわたる平均と分散で正規化される。
    """
    return reference.batch_norm(x, gamma, beta, eps)


test_batch_norm_untouched = untouched(test_batch_norm)


@check("batch_norm", edges=cases.OTHER_CHANNELS, raises=ValueError, weight=0.5, hint=ONE_SHAPE)
def test_batch_norm_channels(x: np.ndarray, gamma: np.ndarray, beta: np.ndarray, eps: float) -> np.ndarray:
    """A gamma or beta that is not of shape (C,) is a ValueError.

    gamma か beta の形が (C,) でなければ ValueError になる。
    """
    return reference.batch_norm(x, gamma, beta, eps)


@check(
    "batch_norm",
    edges=cases.NO_EPS,
    raises=ValueError,
    weight=0.5,
    hint=Text(
        "eps keeps the root away from 0: so 0 itself is no eps either.",
        "eps は平方根を 0 から遠ざけるためのものです。0 も使えません。",
    ),
)
def test_batch_norm_eps(x: np.ndarray, gamma: np.ndarray, beta: np.ndarray, eps: float) -> np.ndarray:
    """An eps of 0 or below is a ValueError.

    eps が 0 以下なら ValueError になる。
    """
    return reference.batch_norm(x, gamma, beta, eps)


@check(
    "mixup",
    inputs=cases.mixtures,
    pool=16,
    draw=5,
    edges=cases.MIXTURES,
    tolerance=CLOSE,
    reveal=True,
    weight=3,
    hint=Text(
        "lam of the first example, the rest of the second: of the inputs and of the labels.",
        "1 つ目の例が lam、残りが 2 つ目の例です。入力にもラベルにも同じ割合を使います。",
    ),
)
def test_mixup(x1: np.ndarray, y1: np.ndarray, x2: np.ndarray, y2: np.ndarray, lam: float) -> object:
    """Input and label mixed in the same proportion.

    入力とラベルが同じ割合で混ざる。
    """
    return reference.mixup(x1, y1, x2, y2, lam)


test_mixup_untouched = untouched(test_mixup)


@check(
    "mixup",
    edges=cases.NO_SHARES,
    raises=ValueError,
    weight=0.5,
    hint=Text("A share is never below 0 and never above 1.", "割合は 0 より小さくも 1 より大きくもなりません。"),
)
def test_mixup_share(x1: np.ndarray, y1: np.ndarray, x2: np.ndarray, y2: np.ndarray, lam: float) -> object:
    """A lam below 0 or above 1 is a ValueError.

    lam が 0 より小さいか 1 より大きければ ValueError になる。
    """
    return reference.mixup(x1, y1, x2, y2, lam)


@check("mixup", edges=cases.OTHER_EXAMPLES, raises=ValueError, weight=0.5, hint=ONE_SHAPE)
def test_mixup_shapes(x1: np.ndarray, y1: np.ndarray, x2: np.ndarray, y2: np.ndarray, lam: float) -> object:
    """Inputs of different shapes, or labels of different shapes, are a ValueError.

    2 つの入力、または 2 つのラベルの形が違えば ValueError になる。
    """
    return reference.mixup(x1, y1, x2, y2, lam)
