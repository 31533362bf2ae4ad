"""Hidden checks for exercises/mobilenet_params.py."""

from typing import Any

from hypothesis import strategies as st

from graders import strategies
from graders.hidden import mobilenet_params_cases as cases
from reference import mobilenet_params as reference
from saiten.grading import EXACT, Text, Tolerance, call, check

GROUPS = Text(
    "Section 4.1: with g groups each output channel sees c_in / g input channels. Biases: one per output channel.",
    "4.1 節: g 個のグループでは、出力の各チャンネルの入力は c_in / g チャンネルです。バイアスは出力ごとです。",
)


@check(
    "conv_params",
    inputs=st.builds(
        lambda k, c_in, c_out, groups, bias: call(k, c_in * groups, c_out * groups, groups, bias),
        st.integers(1, 7),
        st.integers(1, 64),
        st.integers(1, 64),
        st.integers(1, 8),
        st.booleans(),
    ),
    edges=cases.CONVOLUTIONS,
    tolerance=EXACT,
    reveal=True,
    weight=2,
    hint=GROUPS,
)
def test_conv_params(*args: Any, **kwargs: Any) -> int:
    """The weights of a convolution, in groups or not, with biases or not.

    convolution の重みの数。グループやバイアスはあってもなくてもよい。
    """
    return reference.conv_params(*args, **kwargs)


@check(
    "conv_params",
    edges=cases.NO_CONVOLUTIONS,
    raises=ValueError,
    hint=Text(
        "All four sizes are at least 1, and groups has to share out the inputs evenly, and the outputs too.",
        "4 つのサイズはどれも 1 以上です。groups は入力も出力も等しく分けられなければなりません。",
    ),
)
def test_conv_params_errors(*args: Any, **kwargs: Any) -> int:
    """A size below 1, or groups that do not divide both channel counts, is a ValueError.

    1 より小さいサイズや、両方のチャンネル数を割り切れない groups は ValueError になる。
    """
    return reference.conv_params(*args, **kwargs)


@check(
    "bottleneck_params",
    inputs=st.builds(call, st.integers(1, 600), st.integers(1, 200), st.integers(1, 7)),
    edges=cases.BOTTLENECKS,
    tolerance=EXACT,
    reveal=True,
    hint=Text("Fig. 20 and eq. 58: 1x1, k x k, 1x1.", "図 20 と式 (58): 1x1、k x k、1x1 の順です。"),
)
def test_bottleneck_params(*args: Any, **kwargs: Any) -> int:
    """The weights of the three convolutions.

    3 つの convolution の重みの数。
    """
    return reference.bottleneck_params(*args, **kwargs)


@check(
    "fire_module_params",
    inputs=st.builds(
        call, st.integers(1, 300), st.integers(1, 64), st.integers(1, 256), st.integers(1, 256), st.booleans()
    ),
    edges=cases.FIRES,
    tolerance=EXACT,
    reveal=True,
    hint=Text(
        "Section 4.1, fig. 27: both expansions read the squeezed map; each of the three may have biases.",
        "4.1 節の図 27: 2 つの expand はどちらも squeeze 後の層を入力とします。",
    ),
)
def test_fire_module_params(*args: Any, **kwargs: Any) -> int:
    """A squeeze and two expansions side by side, with biases or not.

    squeeze と、並んだ 2 つの expand。バイアスはあってもなくてもよい。
    """
    return reference.fire_module_params(*args, **kwargs)


@check(
    "depthwise_separable_params",
    inputs=st.builds(call, st.integers(1, 7), st.integers(1, 600), st.integers(1, 600)),
    edges=cases.SEPARABLES,
    tolerance=EXACT,
    reveal=True,
    hint=Text("Section 4.1, eqs 59 and 60.", "4.1 節の式 (59) と (60) です。"),
)
def test_depthwise_separable_params(k: int, c_in: int, c_out: int) -> int:
    """A depthwise convolution and the 1x1 convolution after it.

    depthwise convolution と、それに続く 1x1 の convolution。
    """
    return reference.depthwise_separable_params(k, c_in, c_out)


@check(
    "reduction_ratio",
    inputs=st.builds(call, st.integers(1, 9), st.integers(1, 1024)),
    edges=cases.RATIOS,
    tolerance=Tolerance(1e-9, 0.0),
    reveal=True,
    hint=Text("Section 4.1, eq. 61. A ratio is a float.", "4.1 節の式 (61)。比は float です。"),
)
def test_reduction_ratio(k: int, c_out: int) -> float:
    """Eq. 61 as a float.

    式 (61) の値を float で。
    """
    return reference.reduction_ratio(k, c_out)


V1_TABLE = Text(
    "Section 4.1, fig. 28: every c becomes int(c * w), each worked out from the figure's own c.",
    "4.1 節の図 28: 図のチャンネル数 c をそれぞれ int(c * w) に置き換えます。",
)


@check(
    "mobilenet_v1_params",
    inputs=st.builds(call, strategies.widths, strategies.class_counts, st.booleans()),
    edges=cases.V1,
    tolerance=EXACT,
    reveal=True,
    weight=2,
    hint=V1_TABLE,
)
def test_mobilenet_v1_params(*args: Any, **kwargs: Any) -> int:
    """The exact count for any width and number of classes, with batch norm or without.

    どんな width とクラス数でも正確な数。batch norm はあってもなくてもよい。
    """
    return reference.mobilenet_v1_params(*args, **kwargs)


@check(
    "mobilenet_v1_params",
    edges=cases.NO_V1,
    raises=ValueError,
    hint=Text(
        "width is above 0 and classes at least 1. How many channels does a small width leave to each layer?",
        "width は 0 より大きく、classes は 1 以上です。小さな width では各層に何チャンネル残りますか。",
    ),
)
def test_mobilenet_v1_params_errors(*args: Any, **kwargs: Any) -> int:
    """width <= 0, classes < 1, or a layer without channels is a ValueError.

    width <= 0、classes < 1、チャンネルのない層は ValueError になる。
    """
    return reference.mobilenet_v1_params(*args, **kwargs)


@check(
    "mobilenet_v2_params",
    inputs=st.builds(call, strategies.widths, strategies.class_counts),
    edges=cases.V2,
    tolerance=EXACT,
    reveal=True,
    weight=2,
    hint=Text(
        "Section 4.1, figs 29 and 30, and the rounding rule at the top of the exercise's file.",
        "4.1 節の図 29 と図 30、そして課題のファイルの冒頭にある丸めの規則を見てください。",
    ),
)
def test_mobilenet_v2_params(*args: Any, **kwargs: Any) -> int:
    """The exact count for any width and number of classes.

    どんな width とクラス数でも正確な数。
    """
    return reference.mobilenet_v2_params(*args, **kwargs)


@check(
    "mobilenet_v2_params",
    edges=cases.NO_V2,
    raises=ValueError,
    hint=Text("width is above 0 and classes at least 1.", "width は 0 より大きく、classes は 1 以上です。"),
)
def test_mobilenet_v2_params_errors(*args: Any, **kwargs: Any) -> int:
    """width <= 0 or classes < 1 is a ValueError.

    width <= 0 と classes < 1 は ValueError になる。
    """
    return reference.mobilenet_v2_params(*args, **kwargs)


@check(
    "mobilenet_v1_multiply_adds",
    inputs=st.builds(call, st.integers(1, 300), strategies.widths, strategies.class_counts),
    edges=cases.MULTIPLY_ADDS,
    tolerance=EXACT,
    reveal=True,
    weight=2,
    hint=Text(
        "Section 4.1, fig. 28: each weight works once per output position. SAME padding: ceil(n / s).",
        "4.1 節の図 28: 重みは出力の位置ごとに 1 回ずつ使われます。SAME padding では ceil(n / s) です。",
    ),
)
def test_mobilenet_v1_multiply_adds(*args: Any, **kwargs: Any) -> int:
    """The exact count for any resolution, width and number of classes.

    どんな resolution、width、クラス数でも正確な数。
    """
    return reference.mobilenet_v1_multiply_adds(*args, **kwargs)


@check(
    "mobilenet_v1_multiply_adds",
    edges=cases.NO_MULTIPLY_ADDS,
    raises=ValueError,
    hint=Text(
        "resolution and classes are at least 1, width is above 0. How many channels does it leave to each layer?",
        "resolution と classes は 1 以上、width は 0 より大きい値です。各層に何チャンネル残りますか。",
    ),
)
def test_mobilenet_v1_multiply_adds_errors(*args: Any, **kwargs: Any) -> int:
    """resolution < 1, width <= 0, classes < 1, or a layer without channels is a ValueError.

    resolution < 1、width <= 0、classes < 1、チャンネルのない層は ValueError になる。
    """
    return reference.mobilenet_v1_multiply_adds(*args, **kwargs)
