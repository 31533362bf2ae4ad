"""Hidden checks for exercises/conv_shapes.py."""

from typing import Any

from hypothesis import strategies as st

from graders import strategies
from graders.hidden import conv_shapes_cases as cases
from graders.hidden.conv_shapes_cases import Layer
from reference import conv_shapes as reference
from saiten.grading import EXACT, Steps, Text, call, check, untouched

Shape = tuple[int, int, int]


def ints(english: str, japanese: str) -> Text:
    """The hint on unusable sizes, for the arguments at hand."""
    return Text(
        f"{english}. True and 3.0 do not count as ints here.",
        f"{japanese}です。True や 3.0 はここでは int とみなしません。",
    )


SIZES = ints("n, k and s are ints from 1, p is an int from 0", "n, k, s は 1 以上、p は 0 以上の int ")
LAYER_SIZES = ints("In a layer, k and s are ints from 1, p is an int from 0", "層の k, s は 1 以上、p は 0 以上の int ")


@check(
    "conv_output_size",
    inputs=strategies.convolution_sizes().map(lambda sizes: call(*sizes)),
    edges=cases.CONV,
    tolerance=EXACT,
    reveal=True,
    weight=2,
    when={Text("the stride leaves a remainder", "stride で割り切れない"): cases.leaves_a_remainder},
    hint=Text(
        "Section 3.3, eq. 54: the kernel starts at 0, s, 2s, ... while it stays inside the padded input.",
        "3.3 節の式 (54): kernel の開始位置は 0, s, 2s, ... で、padding した入力に収まる範囲です。",
    ),
)
def test_conv_output_size(*args: Any, **kwargs: Any) -> int:
    """The number of positions of the kernel, for any padding and stride.

    任意の padding と stride での、kernel を置ける位置の数。
    """
    return reference.conv_output_size(*args, **kwargs)


@check("conv_output_size", edges=cases.bad_sizes(cases.FITTING, "nkps"), raises=ValueError, hint=SIZES)
def test_conv_output_size_unusable(*args: Any, **kwargs: Any) -> int:
    """A size that is out of range, a bool or a float is a ValueError.

    サイズが範囲外のとき、bool や float のときは ValueError になる。
    """
    return reference.conv_output_size(*args, **kwargs)


@check(
    "conv_output_size",
    edges=cases.CONV_TOO_LARGE,
    raises=ValueError,
    hint=Text(
        "A kernel larger than the padded input has no position at all.",
        "padding した入力より大きい kernel を置ける位置はありません。",
    ),
)
def test_conv_output_size_does_not_fit(*args: Any, **kwargs: Any) -> int:
    """A kernel larger than the padded input is a ValueError, whatever the stride.

    padding した入力より大きい kernel は、stride に関わらず ValueError になる。
    """
    return reference.conv_output_size(*args, **kwargs)


@check(
    "same_output_size",
    inputs=st.builds(call, st.integers(1, 60), st.integers(1, 9)),
    edges=cases.SAME,
    tolerance=EXACT,
    reveal=True,
    when={Text("s divides n", "n が s で割り切れる"): lambda n, s=1: n % s == 0},
    hint=Text("Section 3.3: SAME rounds n / s up.", "3.3 節: SAME では n / s を切り上げます。"),
)
def test_same_output_size(*args: Any, **kwargs: Any) -> int:
    """n / s, rounded up.

    n / s を切り上げた値。
    """
    return reference.same_output_size(*args, **kwargs)


@check(
    "same_output_size",
    edges=cases.SAME_UNUSABLE,
    raises=ValueError,
    hint=ints("n and s are ints from 1", "n と s は 1 以上の int "),
)
def test_same_output_size_unusable(*args: Any, **kwargs: Any) -> int:
    """A size that is out of range, a bool or a float is a ValueError.

    サイズが範囲外のとき、bool や float のときは ValueError になる。
    """
    return reference.same_output_size(*args, **kwargs)


FITS_BACK = Text(
    "More padding than k - 1 would leave nothing of the outermost inputs; an output needs at least one cell.",
    "padding が k - 1 を超えると端の入力が失われます。また、出力は 1 以上でなければなりません。",
)


@check(
    "transposed_output_size",
    inputs=strategies.transposed_sizes().map(lambda sizes: call(*sizes)),
    edges=cases.TRANSPOSED,
    tolerance=EXACT,
    reveal=True,
    weight=2,
    hint=Text(
        "Section 3.3, fig. 26: s(n - 1) + 1 - 2p + (k - 1).",
        "3.3 節の図 26: s(n - 1) + 1 - 2p + (k - 1) です。",
    ),
)
def test_transposed_output_size(*args: Any, **kwargs: Any) -> int:
    """The side of the transposed convolution's output.

    transposed convolution の出力の一辺。
    """
    return reference.transposed_output_size(*args, **kwargs)


@check("transposed_output_size", edges=cases.bad_sizes(cases.REVERSIBLE, "nkps"), raises=ValueError, hint=SIZES)
def test_transposed_output_size_unusable(*args: Any, **kwargs: Any) -> int:
    """A size that is out of range, a bool or a float is a ValueError.

    サイズが範囲外のとき、bool や float のときは ValueError になる。
    """
    return reference.transposed_output_size(*args, **kwargs)


@check("transposed_output_size", edges=cases.NO_OUTPUT, raises=ValueError, hint=FITS_BACK)
def test_transposed_output_size_does_not_fit(*args: Any, **kwargs: Any) -> int:
    """p > k - 1, or a result below 1, is a ValueError.

    p > k - 1 のときと、結果が 1 より小さいときは ValueError になる。
    """
    return reference.transposed_output_size(*args, **kwargs)


@check(
    "equivalent_convolution",
    inputs=strategies.transposed_sizes().map(lambda sizes: call(*sizes)),
    edges=cases.TRANSPOSED,
    tolerance=EXACT,
    reveal=True,
    weight=2,
    hint=Text(
        "Section 3.3, fig. 26: zeros between the inputs, padding k - 1 - p, stride 1.",
        "3.3 節の図 26: 入力の間に 0 を挟み、padding は k - 1 - p、stride は 1 です。",
    ),
)
def test_equivalent_convolution(*args: Any, **kwargs: Any) -> dict[str, int]:
    """The five numbers of the ordinary convolution that does the same.

    同じ働きをする普通の convolution を表す 5 つの数。
    """
    return reference.equivalent_convolution(*args, **kwargs)


@check("equivalent_convolution", edges=cases.bad_sizes(cases.REVERSIBLE, "nkps"), raises=ValueError, hint=SIZES)
def test_equivalent_convolution_unusable(*args: Any, **kwargs: Any) -> dict[str, int]:
    """A size that is out of range, a bool or a float is a ValueError.

    サイズが範囲外のとき、bool や float のときは ValueError になる。
    """
    return reference.equivalent_convolution(*args, **kwargs)


@check("equivalent_convolution", edges=cases.NO_OUTPUT, raises=ValueError, hint=FITS_BACK)
def test_equivalent_convolution_does_not_fit(*args: Any, **kwargs: Any) -> dict[str, int]:
    """p > k - 1, or an output below 1, is a ValueError.

    p > k - 1 のときと、出力が 1 より小さいときは ValueError になる。
    """
    return reference.equivalent_convolution(*args, **kwargs)


@check(
    "conv_weight_count",
    inputs=st.builds(call, st.integers(1, 9), st.integers(1, 600), st.integers(1, 600)),
    edges=cases.WEIGHTS,
    tolerance=EXACT,
    reveal=True,
    hint=Text("Section 3.3, below eq. 54.", "3.3 節の式 (54) の下を見てください。"),
)
def test_conv_weight_count(k: int, c_in: int, c_out: int) -> int:
    """One weight for each cell of the kernel and each pair of channels.

    重みは、kernel のマスごと、入力と出力のチャンネルの組ごとに 1 個ずつある。
    """
    return reference.conv_weight_count(k, c_in, c_out)


@check(
    "conv_weight_count",
    edges=cases.WEIGHTS_UNUSABLE,
    raises=ValueError,
    hint=ints("k is an int from 1", "k は 1 以上の int "),
)
def test_conv_weight_count_unusable(k: int, c_in: int, c_out: int) -> int:
    """A k below 1, a bool or a float is a ValueError.

    k が 1 より小さいとき、bool や float のときは ValueError になる。
    """
    return reference.conv_weight_count(k, c_in, c_out)


@check(
    "bias_count",
    inputs=st.builds(
        lambda sizes, c_out, each: call(sizes[0], sizes[1], c_out, sizes[2], sizes[3], each),
        strategies.convolution_sizes(),
        st.integers(1, 64),
        st.booleans(),
    ),
    edges=cases.BIASES,
    tolerance=EXACT,
    reveal=True,
    weight=2,
    hint=Text(
        "Section 3.3: b_{i,j,c} has an index for every output position, and indices start at 0.",
        "3.3 節: b_{i,j,c} の i, j は出力の位置で、0 から数えます。",
    ),
)
def test_bias_count(*args: Any, **kwargs: Any) -> int:
    """c_out, or with per_position one for each value of the output.

    c_out 個。per_position なら出力の値ごとに 1 個。
    """
    return reference.bias_count(*args, **kwargs)


@check("bias_count", edges=cases.BIASES_UNUSABLE, raises=ValueError, hint=SIZES)
def test_bias_count_unusable(*args: Any, **kwargs: Any) -> int:
    """A size that is out of range, a bool or a float is a ValueError, with and without per_position.

    per_position に関わらず、サイズが範囲外のとき、bool や float のときは ValueError になる。
    """
    return reference.bias_count(*args, **kwargs)


@check(
    "bias_count",
    edges=cases.BIASES_TOO_LARGE,
    raises=ValueError,
    hint=Text(
        "With per_position the kernel has to fit the padded input: without a position there is no bias.",
        "per_position なら、kernel は padding した入力に収まる必要があります。位置がなければバイアスもありません。",
    ),
)
def test_bias_count_does_not_fit(*args: Any, **kwargs: Any) -> int:
    """With per_position, a kernel larger than the padded input is a ValueError.

    per_position なら、padding した入力より大きい kernel は ValueError になる。
    """
    return reference.bias_count(*args, **kwargs)


@check(
    "trace_shapes",
    inputs=st.builds(call, strategies.large_shapes, strategies.layer_stacks),
    edges=cases.STACKS,
    tolerance=EXACT,
    reveal=True,
    weight=3,
    view=Steps(("h", "w", "c"), cases.steps),
    when={Text("height and width differ", "高さと幅が異なる"): cases.is_not_square},
    hint=Text(
        "Section 3.3: treat height and width each on its own, and watch the defaults (a pool steps by its own k).",
        "3.3 節: 高さと幅は別々に計算します。既定値に注意してください (pool の s は k)。",
    ),
)
def test_trace_shapes(shape: Shape, layers: list[Layer]) -> list[Shape]:
    """(h, w, c) of the input and after every layer, for any mix of layers and defaults.

    層や既定値をどう組み合わせても、入力と各層の後の (h, w, c) が並ぶ。
    """
    return reference.trace_shapes(shape, layers)


test_trace_shapes_untouched = untouched(test_trace_shapes)


@check("trace_shapes", edges=cases.STACKS_UNUSABLE, raises=ValueError, hint=LAYER_SIZES)
def test_trace_shapes_unusable(shape: Shape, layers: list[Layer]) -> list[Shape]:
    """A k, p or s in a layer that is out of range, a bool or a float is a ValueError.

    層の k、p、s が範囲外のとき、bool や float のときは ValueError になる。
    """
    return reference.trace_shapes(shape, layers)


@check(
    "trace_shapes",
    edges=cases.STACKS_THAT_DO_NOT_FIT,
    raises=ValueError,
    hint=Text("Each layer has to fit in height and in width.", "どの層も縦・横の両方に収まる必要があります。"),
)
def test_trace_shapes_does_not_fit(shape: Shape, layers: list[Layer]) -> list[Shape]:
    """A layer that does not fit what comes before it is a ValueError.

    前の層の出力に収まらない層は ValueError になる。
    """
    return reference.trace_shapes(shape, layers)


@check(
    "trace_shapes",
    edges=cases.STACKS_OF_UNKNOWN_OPS,
    raises=ValueError,
    hint=Text("The ops are conv, transposed, pool and gap.", "op は conv, transposed, pool, gap のどれかです。"),
)
def test_trace_shapes_unknown_op(shape: Shape, layers: list[Layer]) -> list[Shape]:
    """Any other op is a ValueError.

    それ以外の op は ValueError になる。
    """
    return reference.trace_shapes(shape, layers)


@check(
    "receptive_field",
    inputs=st.builds(call, st.lists(strategies.window_layers, max_size=5)),
    edges=cases.FIELDS,
    tolerance=EXACT,
    reveal=True,
    weight=2,
    hint=Text(
        "Eq. 54: which inputs does one output see? After a stride s, neighbouring outputs see cells s apart.",
        "式 (54): 1 つの出力が見る範囲は? stride が s なら、隣どうしの出力が見る範囲は s マスずれます。",
    ),
)
def test_receptive_field(layers: list[Layer]) -> int:
    """The side of the patch of the input, for any stack of convolutions and pools.

    convolution と pool をどう重ねても、見ている入力の範囲の一辺になる。
    """
    return reference.receptive_field(layers)


test_receptive_field_untouched = untouched(test_receptive_field)


@check("receptive_field", edges=cases.FIELDS_UNUSABLE, raises=ValueError, hint=LAYER_SIZES)
def test_receptive_field_unusable(layers: list[Layer]) -> int:
    """A k or s that is out of range, a bool or a float is a ValueError.

    k か s が範囲外のとき、bool や float のときは ValueError になる。
    """
    return reference.receptive_field(layers)


@check(
    "receptive_field",
    edges=cases.FIELDS_OF_OTHER_OPS,
    raises=ValueError,
    hint=Text("The ops are conv and pool.", "op は conv と pool のどちらかです。"),
)
def test_receptive_field_other_ops(layers: list[Layer]) -> int:
    """Any op but conv and pool is a ValueError.

    conv と pool 以外の op は ValueError になる。
    """
    return reference.receptive_field(layers)
