"""Hidden checks for exercises/efficient_blocks.py."""

from typing import Any

import numpy as np

from graders.hidden import efficient_blocks_cases as cases
from reference import efficient_blocks as reference
from saiten.grading import Text, Tolerance, check, untouched

# Sums in another order are as right.
CLOSE = Tolerance(1e-9, 1e-9, norm=True)

CHANNELS = Text(
    "Compare the numbers of channels before you calculate.", "計算の前に、チャンネル数どうしを比べましょう。"
)
STEPS = Text(
    "A stride is at least 1, and a padding takes nothing away.",
    "stride は 1 以上です。padding は 0 を加えるもので、取り去るものではありません。",
)
PARTS = Text(
    "Groups are equal parts of the channels; there is at least one.",
    "グループはチャンネルを等しく分けたもので、少なくとも 1 つあります。",
)


def leaves_a_remainder(x: np.ndarray, w: np.ndarray, stride: int = 1, padding: int = 0) -> bool:
    return any((side + 2 * padding - len(w)) % stride for side in x.shape[:2])


def has_a_shortcut(
    x: np.ndarray,
    expand: np.ndarray,  # noqa: ARG001 - conditions get all arguments
    depthwise: np.ndarray,  # noqa: ARG001
    project: np.ndarray,
    stride: int = 1,
) -> bool:
    return stride == 1 and project.shape[1] == x.shape[2]


@check(
    "pointwise_conv",
    inputs=cases.pointwise(),
    edges=cases.POINTWISE,
    draw=5,
    tolerance=CLOSE,
    reveal=True,
    weight=2,
    hint=Text("Eq. 55: one sum over the input's channels.", "式 (55): 入力のチャンネルについての和です。"),
)
def test_pointwise_conv(x: np.ndarray, w: np.ndarray) -> np.ndarray:
    """Eq. 55: the channels of every position mixed by the same weights.

    式 (55): どの位置でも、同じ重みでチャンネルを混ぜる。
    """
    return reference.pointwise_conv(x, w)


test_pointwise_conv_untouched = untouched(test_pointwise_conv)


@check("pointwise_conv", edges=cases.OTHER_CHANNELS, raises=ValueError, weight=0.5, hint=CHANNELS)
def test_pointwise_conv_channels(x: np.ndarray, w: np.ndarray) -> np.ndarray:
    """Weights for another number of channels are a ValueError.

    チャンネル数の合わない重みは ValueError になる。
    """
    return reference.pointwise_conv(x, w)


@check(
    "depthwise_conv",
    inputs=cases.depthwise(),
    edges=cases.DEPTHWISE,
    draw=8,
    tolerance=CLOSE,
    reveal=True,
    weight=3,
    when={Text("the stride leaves a remainder", "stride で割り切れない"): leaves_a_remainder},
    hint=Text(
        "Eq. 59: channel c of the output sums over i' and j' only, with the kernel of channel c.",
        "式 (59): 出力のチャンネル c は i' と j' だけの和で、チャンネル c の kernel を使います。",
    ),
)
def test_depthwise_conv(*args: Any, **kwargs: Any) -> np.ndarray:
    """Eq. 59: every channel with its own kernel, for whatever stride and padding.

    式 (59): どんな stride、padding でも、チャンネルごとに自分の kernel を使う。
    """
    return reference.depthwise_conv(*args, **kwargs)


test_depthwise_conv_untouched = untouched(test_depthwise_conv)


@check("depthwise_conv", edges=cases.BAD_STEPS, raises=ValueError, weight=0.5, hint=STEPS)
def test_depthwise_conv_steps(*args: Any, **kwargs: Any) -> np.ndarray:
    """A stride below 1 or a negative padding is a ValueError.

    1 未満の stride と負の padding は ValueError になる。
    """
    return reference.depthwise_conv(*args, **kwargs)


@check("depthwise_conv", edges=cases.BAD_SHAPES, raises=ValueError, weight=0.5, hint=CHANNELS)
def test_depthwise_conv_shapes(*args: Any, **kwargs: Any) -> np.ndarray:
    """Kernels for another number of channels, or larger than the padded image, are a ValueError.

    チャンネル数の合わない kernel や、padding した画像に収まらない kernel は ValueError になる。
    """
    return reference.depthwise_conv(*args, **kwargs)


@check(
    "group_conv",
    inputs=cases.group_convolutions(),
    edges=cases.GROUPS,
    draw=8,
    tolerance=CLOSE,
    reveal=True,
    weight=3,
    hint=Text(
        "Fig. 31: which channels of x does the first group of the output see, and through which kernels?",
        "図 31: 出力の最初のグループは、x のどのチャンネルを、どの kernel を通して見ますか。",
    ),
)
def test_group_conv(x: np.ndarray, w: np.ndarray, groups: int) -> np.ndarray:
    """Each group of outputs sees its own group of channels and nothing else.

    出力の各グループは、自分のグループのチャンネルだけを見る。
    """
    return reference.group_conv(x, w, groups)


test_group_conv_untouched = untouched(test_group_conv)


@check("group_conv", edges=cases.BAD_GROUPS, raises=ValueError, weight=0.5, hint=PARTS)
def test_group_conv_bad_groups(x: np.ndarray, w: np.ndarray, groups: int) -> np.ndarray:
    """Groups below 1, or that do not divide both C_in and C_out, are a ValueError.

    1 未満の groups や、C_in と C_out の両方を割り切らない groups は ValueError になる。
    """
    return reference.group_conv(x, w, groups)


@check("group_conv", edges=cases.BAD_GROUP_KERNELS, raises=ValueError, weight=0.5, hint=CHANNELS)
def test_group_conv_bad_kernels(x: np.ndarray, w: np.ndarray, groups: int) -> np.ndarray:
    """Kernels not made for C_in / groups channels, or larger than the image, are a ValueError.

    C_in / groups 個のチャンネル用でない kernel や、画像に収まらない kernel は ValueError になる。
    """
    return reference.group_conv(x, w, groups)


@check(
    "channel_shuffle",
    inputs=cases.shuffles(),
    edges=cases.SHUFFLES,
    draw=6,
    tolerance=CLOSE,
    reveal=True,
    weight=2,
    hint=Text(
        "Fig. 31 c: after the shuffle, the first channels come from different groups.",
        "図 31 (c): シャッフルの後、先頭のチャンネルたちは別々のグループから来ています。",
    ),
)
def test_channel_shuffle(x: np.ndarray, groups: int) -> np.ndarray:
    """One channel of every group in turn, positions unchanged.

    各グループから順に 1 チャンネルずつ並び、位置は変わらない。
    """
    return reference.channel_shuffle(x, groups)


test_channel_shuffle_untouched = untouched(test_channel_shuffle)


@check("channel_shuffle", edges=cases.BAD_SHUFFLES, raises=ValueError, weight=0.5, hint=PARTS)
def test_channel_shuffle_bad_groups(x: np.ndarray, groups: int) -> np.ndarray:
    """Groups below 1, or that do not divide the channels, are a ValueError.

    1 未満の groups や、チャンネル数を割り切らない groups は ValueError になる。
    """
    return reference.channel_shuffle(x, groups)


@check(
    "squeeze_excite",
    inputs=cases.excitations(),
    edges=cases.EXCITATIONS,
    draw=6,
    tolerance=CLOSE,
    reveal=True,
    weight=3,
    hint=Text(
        "Fig. 22: pool, two small layers, and back onto the image. Which activation follows which layer?",
        "図 22: 平均を取り、小さな 2 層を通し、画像に掛けます。どの層の後にどの活性化関数が来ますか。",
    ),
)
def test_squeeze_excite(x: np.ndarray, w1: np.ndarray, w2: np.ndarray) -> np.ndarray:
    """Every channel of x times one number between 0 and 1, which depends on all channel means.

    x の各チャンネルに、全チャンネルの平均から決まる 0 から 1 の数を 1 つ掛ける。
    """
    return reference.squeeze_excite(x, w1, w2)


test_squeeze_excite_untouched = untouched(test_squeeze_excite)


@check("squeeze_excite", edges=cases.BAD_EXCITATIONS, raises=ValueError, weight=0.5, hint=CHANNELS)
def test_squeeze_excite_bad_weights(x: np.ndarray, w1: np.ndarray, w2: np.ndarray) -> np.ndarray:
    """A w1 without C rows, or a w2 that is not of the shape (R, C), is a ValueError.

    C 行でない w1 や、形が (R, C) でない w2 は ValueError になる。
    """
    return reference.squeeze_excite(x, w1, w2)


@check(
    "fire_module",
    inputs=cases.fires,
    edges=cases.FIRES,
    draw=6,
    tolerance=CLOSE,
    reveal=True,
    weight=3,
    hint=Text(
        "Fig. 27: squeeze, then both expansions of the squeezed image side by side, a ReLU after each of the three.",
        "図 27: squeeze した画像から 2 種類の expand を並べます。ReLU は 3 つの convolution それぞれの後です。",
    ),
)
def test_fire_module(x: np.ndarray, squeeze: np.ndarray, expand1: np.ndarray, expand3: np.ndarray) -> np.ndarray:
    """E1 + E3 channels of the right values, for whatever numbers of channels.

    どんなチャンネル数でも、E1 + E3 チャンネルの値が正しい。
    """
    return reference.fire_module(x, squeeze, expand1, expand3)


test_fire_module_untouched = untouched(test_fire_module)


@check("fire_module", edges=cases.BAD_FIRES, raises=ValueError, weight=0.5, hint=CHANNELS)
def test_fire_module_channels(
    x: np.ndarray, squeeze: np.ndarray, expand1: np.ndarray, expand3: np.ndarray
) -> np.ndarray:
    """Weights whose numbers of channels do not fit are a ValueError.

    チャンネル数の合わない重みは ValueError になる。
    """
    return reference.fire_module(x, squeeze, expand1, expand3)


@check(
    "inverted_residual",
    inputs=cases.residuals(),
    edges=cases.RESIDUALS,
    draw=6,
    tolerance=CLOSE,
    reveal=True,
    weight=3,
    when={Text("the shapes allow a shortcut", "ショートカットのある形"): has_a_shortcut},
    hint=Text(
        "Fig. 29 b: ReLU6 twice, nothing after the projection, and a shortcut only between equal shapes.",
        "図 29 (b): ReLU6 は 2 回、project の後には何もなく、ショートカットは形が同じときだけです。",
    ),
)
def test_inverted_residual(*args: Any, **kwargs: Any) -> np.ndarray:
    """Widened, filtered, narrowed, and x added where the shapes allow it.

    広げ、フィルタをかけ、狭め、形が合うときは x を足す。
    """
    return reference.inverted_residual(*args, **kwargs)


test_inverted_residual_untouched = untouched(test_inverted_residual)


@check("inverted_residual", edges=cases.BAD_RESIDUALS, raises=ValueError, weight=0.25, hint=STEPS)
def test_inverted_residual_small_stride(*args: Any, **kwargs: Any) -> np.ndarray:
    """A stride below 1 is a ValueError.

    1 未満の stride は ValueError になる。
    """
    return reference.inverted_residual(*args, **kwargs)


@check("inverted_residual", edges=cases.BAD_RESIDUAL_CHANNELS, raises=ValueError, weight=0.5, hint=CHANNELS)
def test_inverted_residual_channels(*args: Any, **kwargs: Any) -> np.ndarray:
    """Weights whose numbers of channels do not fit are a ValueError.

    チャンネル数の合わない重みは ValueError になる。
    """
    return reference.inverted_residual(*args, **kwargs)
