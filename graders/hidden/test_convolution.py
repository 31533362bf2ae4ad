"""Hidden checks for exercises/convolution.py."""

from typing import Any

import numpy as np

from graders.hidden import convolution_cases as cases
from reference import convolution as reference
from saiten.grading import Text, Tolerance, check, untouched

# Sums in another order, or by way of a Fourier transform, are as right.
CLOSE = Tolerance(1e-9, 1e-9, norm=True)

EQUATION_54 = Text(
    "Eq. 54: output (i, j, c') sums the padded x[s i + i', s j + j', c] times w[i', j', c, c'] over i', j' and c.",
    "式 (54): 出力 (i, j, c') は、padding 後の x[s i + i', s j + j', c] と w[i', j', c, c'] の積の和です。",
)
STEPS = Text(
    "A stride is at least 1, and a padding takes nothing away.",
    "stride は 1 以上です。padding は 0 を加えるもので、取り去るものではありません。",
)
FITS = Text(
    "Channels have to agree, and the kernel has to fit in height and in width, with the padding counted.",
    "チャンネル数が一致し、kernel が padding を含めて縦にも横にも収まる必要があります。",
)


def leaves_a_remainder(
    x: np.ndarray,
    w: np.ndarray,
    b: Any = None,  # noqa: ARG001 - conditions get all arguments
    stride: int = 1,
    padding: int = 0,
) -> bool:
    return any((side + 2 * padding - len(w)) % stride for side in x.shape[:2])


@check(
    "convolve1d",
    inputs=cases.sequences,
    edges=cases.SEQUENCES,
    draw=5,
    tolerance=CLOSE,
    reveal=True,
    weight=2,
    hint=Text(
        "Eq. 49: the indices of the two cells add up to x.", "式 (49): 掛け合わせる 2 つの index の和が x です。"
    ),
)
def test_convolve1d(f: np.ndarray, g: np.ndarray) -> np.ndarray:
    """All n + m - 1 values of eq. 49.

    式 (49) の値が n + m - 1 個すべてある。
    """
    return reference.convolve1d(f, g)


test_convolve1d_untouched = untouched(test_convolve1d)


@check(
    "convolve1d",
    edges=cases.EMPTY,
    raises=ValueError,
    weight=0.5,
    hint=Text("Look at the lengths before anything else.", "最初に長さを調べましょう。"),
)
def test_convolve1d_empty(f: np.ndarray, g: np.ndarray) -> np.ndarray:
    """An empty sequence is a ValueError.

    空の列は ValueError になる。
    """
    return reference.convolve1d(f, g)


@check(
    "correlate1d",
    inputs=cases.sequences,
    edges=cases.SEQUENCES,
    draw=5,
    tolerance=CLOSE,
    reveal=True,
    weight=2,
    hint=Text(
        "Eq. 50: x is the index in g minus the index in f. The smallest x comes first.",
        "式 (50): x は g の index から f の index を引いたものです。最小の x から並べます。",
    ),
)
def test_correlate1d(f: np.ndarray, g: np.ndarray) -> np.ndarray:
    """All n + m - 1 values of eq. 50, from x = -(n - 1) to m - 1.

    式 (50) の値が x = -(n - 1) から m - 1 まですべてある。
    """
    return reference.correlate1d(f, g)


test_correlate1d_untouched = untouched(test_correlate1d)


@check(
    "correlate1d",
    edges=cases.EMPTY,
    raises=ValueError,
    weight=0.5,
    hint=Text("Look at the lengths before anything else.", "最初に長さを調べましょう。"),
)
def test_correlate1d_empty(f: np.ndarray, g: np.ndarray) -> np.ndarray:
    """An empty sequence is a ValueError.

    空の列は ValueError になる。
    """
    return reference.correlate1d(f, g)


@check(
    "conv2d",
    inputs=cases.convolutions(),
    edges=cases.CONVOLUTIONS,
    draw=8,
    tolerance=CLOSE,
    reveal=True,
    weight=3,
    when={Text("the stride leaves a remainder", "stride で割り切れない"): leaves_a_remainder},
    hint=EQUATION_54,
)
def test_conv2d(*args: Any, **kwargs: Any) -> np.ndarray:
    """Eq. 54: the right sums at the right places, for whatever channels, bias, stride and padding.

    式 (54): どんなチャンネル数、バイアス、stride、padding でも、正しい和が正しい位置にある。
    """
    return reference.conv2d(*args, **kwargs)


test_conv2d_untouched = untouched(test_conv2d)


@check("conv2d", edges=cases.STRIDES_BELOW_1, raises=ValueError, weight=0.25, hint=STEPS)
def test_conv2d_small_stride(*args: Any, **kwargs: Any) -> np.ndarray:
    """A stride below 1 is a ValueError.

    1 未満の stride は ValueError になる。
    """
    return reference.conv2d(*args, **kwargs)


@check("conv2d", edges=cases.NEGATIVE_PADDINGS, raises=ValueError, weight=0.25, hint=STEPS)
def test_conv2d_negative_padding(*args: Any, **kwargs: Any) -> np.ndarray:
    """A negative padding is a ValueError.

    負の padding は ValueError になる。
    """
    return reference.conv2d(*args, **kwargs)


@check("conv2d", edges=cases.OTHER_CHANNELS, raises=ValueError, weight=0.25, hint=FITS)
def test_conv2d_channels(*args: Any, **kwargs: Any) -> np.ndarray:
    """Weights for another number of channels are a ValueError.

    チャンネル数の合わない重みは ValueError になる。
    """
    return reference.conv2d(*args, **kwargs)


@check("conv2d", edges=cases.TOO_LARGE, raises=ValueError, weight=0.25, hint=FITS)
def test_conv2d_large_kernel(*args: Any, **kwargs: Any) -> np.ndarray:
    """A kernel larger than the padded image is a ValueError.

    padding した画像に収まらない kernel は ValueError になる。
    """
    return reference.conv2d(*args, **kwargs)


@check(
    "dilate",
    inputs=cases.dilations,
    edges=cases.DILATIONS,
    draw=5,
    tolerance=CLOSE,
    reveal=True,
    weight=2,
    hint=Text(
        "Fig. 26: position (i, j) moves to (s i, s j); nothing comes after the last one.",
        "図 26: 位置 (i, j) は (s i, s j) に移ります。最後の位置の後には何も付きません。",
    ),
)
def test_dilate(x: np.ndarray, s: int) -> np.ndarray:
    """s - 1 rows and columns of zeros between the positions, in every channel.

    どのチャンネルでも、位置の間に 0 の行と列が s - 1 個ずつ入る。
    """
    return reference.dilate(x, s)


test_dilate_untouched = untouched(test_dilate)


@check(
    "dilate",
    edges=cases.NO_STEP,
    raises=ValueError,
    weight=0.5,
    hint=Text("Two positions cannot share a place.", "2 つの位置が同じ場所に重なることはできません。"),
)
def test_dilate_small_step(x: np.ndarray, s: int) -> np.ndarray:
    """s below 1 is a ValueError.

    1 未満の s は ValueError になる。
    """
    return reference.dilate(x, s)


@check(
    "transposed_conv2d",
    inputs=cases.transposed_convolutions(),
    edges=cases.TRANSPOSED,
    draw=8,
    tolerance=CLOSE,
    reveal=True,
    weight=3,
    hint=Text(
        "Figs 24-26: where does each cell of x lay its kernel down, and what is cut away in the end?",
        "図 24-26: x の各マスは kernel をどこに置きますか。最後に切り落とすのはどこですか。",
    ),
)
def test_transposed_conv2d(*args: Any, **kwargs: Any) -> np.ndarray:
    """The kernel laid down for each cell of x, added up and cut, for whatever channels, stride and padding.

    どんなチャンネル数、stride、padding でも、x の各マスが置いた kernel の和が正しく切り取られている。
    """
    return reference.transposed_conv2d(*args, **kwargs)


test_transposed_conv2d_untouched = untouched(test_transposed_conv2d)


@check("transposed_conv2d", edges=cases.BAD_TRANSPOSED_STEPS, raises=ValueError, weight=0.25, hint=STEPS)
def test_transposed_conv2d_steps(*args: Any, **kwargs: Any) -> np.ndarray:
    """A stride below 1 or a negative padding is a ValueError.

    1 未満の stride と負の padding は ValueError になる。
    """
    return reference.transposed_conv2d(*args, **kwargs)


@check(
    "transposed_conv2d",
    edges=cases.TOO_MUCH_PADDING,
    raises=ValueError,
    weight=0.25,
    hint=Text(
        "Fig. 26: the equivalent convolution has the padding k - 1 - p.",
        "図 26: 等価な convolution の padding は k - 1 - p です。",
    ),
)
def test_transposed_conv2d_too_much_padding(*args: Any, **kwargs: Any) -> np.ndarray:
    """A padding above k - 1, or one that leaves no row or column, is a ValueError.

    k - 1 を超える padding と、行や列を残さない padding は ValueError になる。
    """
    return reference.transposed_conv2d(*args, **kwargs)


@check("transposed_conv2d", edges=cases.TRANSPOSED_CHANNELS, raises=ValueError, weight=0.25, hint=FITS)
def test_transposed_conv2d_channels(*args: Any, **kwargs: Any) -> np.ndarray:
    """An x without the C_out channels of the weights is a ValueError.

    チャンネル数が重みの C_out と違う x は ValueError になる。
    """
    return reference.transposed_conv2d(*args, **kwargs)


@check(
    "conv_matrix",
    inputs=cases.matrices(),
    edges=cases.MATRICES,
    draw=6,
    tolerance=CLOSE,
    reveal=True,
    weight=3,
    hint=Text(
        "Column n is what the convolution makes of the image with a single 1, at its n-th number.",
        "第 n 列は、n 番目の数だけが 1 の画像を convolution した結果です。",
    ),
)
def test_conv_matrix(shape: tuple[int, int, int], w: np.ndarray, stride: int, padding: int) -> np.ndarray:
    """The matrix that turns a flattened image into its flattened convolution.

    平らに並べた画像を、平らに並べた convolution の結果に変える行列。
    """
    return reference.conv_matrix(shape, w, stride, padding)


test_conv_matrix_untouched = untouched(test_conv_matrix)


@check("conv_matrix", edges=cases.BAD_MATRIX_STEPS, raises=ValueError, weight=0.5, hint=STEPS)
def test_conv_matrix_steps(shape: tuple[int, int, int], w: np.ndarray, stride: int, padding: int) -> np.ndarray:
    """A stride below 1 or a negative padding is a ValueError.

    1 未満の stride と負の padding は ValueError になる。
    """
    return reference.conv_matrix(shape, w, stride, padding)


@check("conv_matrix", edges=cases.BAD_MATRIX_SHAPES, raises=ValueError, weight=0.5, hint=FITS)
def test_conv_matrix_shapes(shape: tuple[int, int, int], w: np.ndarray, stride: int, padding: int) -> np.ndarray:
    """A shape that the weights do not fit is a ValueError.

    重みの合わない shape は ValueError になる。
    """
    return reference.conv_matrix(shape, w, stride, padding)


GATHER = Text(
    "Eq. 54 backwards: each output passes its derivative on to every cell it read, times the weight that met the cell.",
    "式 (54) を逆にたどります。各出力は、読んだマスそれぞれに、そこに掛けた重みを掛けて微分を渡します。",
)


@check(
    "conv2d_input_gradient",
    inputs=cases.output_gradients(),
    edges=cases.GRADIENTS | cases.LEFT_OVER,
    draw=8,
    tolerance=CLOSE,
    reveal=True,
    weight=3,
    hint=GATHER,
)
def test_conv2d_input_gradient(*args: Any, **kwargs: Any) -> np.ndarray:
    """dL/dx, of the shape of x, for whatever channels, stride and padding; 0 where no output looked.

    どんなチャンネル数、stride、padding でも dL/dx が x の形で返り、どの出力も見ていないマスでは 0 になる。
    """
    return reference.conv2d_input_gradient(*args, **kwargs)


test_conv2d_input_gradient_untouched = untouched(test_conv2d_input_gradient)


@check(
    "conv2d_input_gradient",
    edges=cases.WIDE_PADDINGS,
    tolerance=CLOSE,
    reveal=True,
    weight=0.5,
    hint=Text(
        "An ordinary convolution may have any padding, so its derivative has to come back from there too.",
        "普通の convolution の padding に上限はないので、その微分も求められる必要があります。",
    ),
)
def test_conv2d_input_gradient_wide_padding(*args: Any, **kwargs: Any) -> np.ndarray:
    """A padding of k and more, where some outputs see nothing but padding.

    k 以上の padding。padding しか見ていない出力もある。
    """
    return reference.conv2d_input_gradient(*args, **kwargs)


@check(
    "conv2d_input_gradient",
    edges=cases.BAD_GRADIENT_STEPS | cases.BAD_GRADIENT_SHAPES,
    raises=ValueError,
    weight=0.5,
    hint=FITS,
)
def test_conv2d_input_gradient_unusable(*args: Any, **kwargs: Any) -> np.ndarray:
    """What conv2d refuses for an x of that shape is a ValueError.

    その形の x で conv2d が断る引数は ValueError になる。
    """
    return reference.conv2d_input_gradient(*args, **kwargs)


@check(
    "conv2d_input_gradient",
    edges=cases.OTHER_OUTPUTS,
    raises=ValueError,
    weight=0.5,
    hint=Text("Work out the shape of the output first, and compare.", "まず出力の形を計算し、dy の形と比べましょう。"),
)
def test_conv2d_input_gradient_other_output(*args: Any, **kwargs: Any) -> np.ndarray:
    """A dy that does not have the shape of the output is a ValueError.

    出力と形の違う dy は ValueError になる。
    """
    return reference.conv2d_input_gradient(*args, **kwargs)
