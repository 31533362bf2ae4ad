"""Hidden checks for exercises/sobel.py."""

from typing import Any

import numpy as np
from hypothesis import strategies as st
from PIL import Image

from graders import strategies
from graders.hidden import sobel_cases as cases
from reference import sobel as reference
from saiten.grading import EXACT, Text, Tolerance, call, check, untouched

# Sums in another order, or by way of a Fourier transform, are as right.
CLOSE = Tolerance(1e-9, 1e-9, norm=True)
# The same for numbers up to 2e9, whose sums may cancel to 0.
CLOSE_FOR_INTEGERS = Tolerance(1e-9, 1e-5, norm=True)

BRIGHT_SIDE = Text(
    "Sections 3.2-3.4: the weights are positive on the side where the image should be brighter.",
    "3.2-3.4 節: 重みが正になるのは、明るくなっていく先の側です。",
)
WRAPS = Text(
    "These images hold whole numbers (a uint8 goes from 0 to 255); the rules say to work in float64.",
    "この確認の画像は整数型です (uint8 は 0 から 255)。規則では float64 で計算します。",
)


@check(
    "SOBEL_X",
    tolerance=EXACT,
    hint=BRIGHT_SIDE,
)
def test_sobel_x() -> np.ndarray:
    """The kernel that responds positively where brightness grows with the column index.

    列の番号とともに明るくなるところで、正の値になる kernel。
    """
    return reference.SOBEL_X


@check(
    "SOBEL_Y",
    tolerance=EXACT,
    hint=BRIGHT_SIDE,
)
def test_sobel_y() -> np.ndarray:
    """The kernel that responds positively where brightness grows with the row index.

    行の番号とともに明るくなるところで、正の値になる kernel。
    """
    return reference.SOBEL_Y


@check(
    "zero_pad",
    inputs=st.builds(call, st.one_of(strategies.images, strategies.integer_images), st.integers(0, 3)),
    edges=cases.PADDED,
    tolerance=EXACT,
    reveal=True,
    hint=Text("Fig. 23: p rows and columns of zeros on every side.", "図 23: 四方に p 行・p 列の 0 を付けます。"),
)
def test_zero_pad(image: np.ndarray, p: int) -> np.ndarray:
    """A frame of p zeros on every side, the image unchanged inside.

    四方に p 個ずつの 0 の枠があり、内側の画像は変わらない。
    """
    return reference.zero_pad(image, p)


test_zero_pad_untouched = untouched(test_zero_pad)


@check(
    "zero_pad",
    edges=cases.UNPADDED,
    raises=ValueError,
    hint=Text("An image has two axes, and p is not negative.", "image の軸は 2 つで、p は負になりません。"),
)
def test_zero_pad_errors(image: np.ndarray, p: int) -> np.ndarray:
    """An image that is not 2-D, or a negative p, is a ValueError.

    2 次元でない画像と負の p は ValueError になる。
    """
    return reference.zero_pad(image, p)


@check(
    "cross_correlate",
    inputs=strategies.correlations(),
    edges=cases.CORRELATIONS,
    tolerance=CLOSE,
    reveal=True,
    illustration=call(cases.PIXELS, reference.SOBEL_X, padding=1),
    weight=2,
    hint=Text(
        "Eq. 54: output (i, j) is the sum over i', j' of the padded x[s i + i', s j + j'] times w[i', j'].",
        "式 (54): 出力 (i, j) は padding 後の x[s i + i', s j + j'] と w[i', j'] の積の和です。",
    ),
)
def test_cross_correlate(*args: Any, **kwargs: Any) -> np.ndarray:
    """Eq. 54 for one channel: the right sums at the right places, for whatever kernel, stride and padding.

    1 チャンネルの式 (54): どんな kernel、stride、padding でも、正しい和が正しい位置にある。
    """
    return reference.cross_correlate(*args, **kwargs)


test_cross_correlate_untouched = untouched(test_cross_correlate)


@check(
    "cross_correlate",
    inputs=strategies.correlations(strategies.integer_images),
    edges=cases.INTEGER_CORRELATIONS,
    tolerance=CLOSE_FOR_INTEGERS,
    reveal=True,
    illustration=call(cases.PIXELS.astype(np.uint8), reference.SOBEL_X, padding=1),
    hint=WRAPS,
)
def test_cross_correlate_integers(*args: Any, **kwargs: Any) -> np.ndarray:
    """Images of whole numbers (uint8 above all) do not wrap around.

    整数 (特に uint8) の画像でも、値があふれて 0 に戻ることがない。
    """
    return reference.cross_correlate(*args, **kwargs)


@check(
    "cross_correlate",
    edges=cases.NO_SQUARE,
    raises=ValueError,
    weight=0.25,
    hint=Text("A kernel has two axes of the same length.", "kernel の軸は 2 つで、長さは同じです。"),
)
def test_cross_correlate_kernel_shape(*args: Any, **kwargs: Any) -> np.ndarray:
    """A kernel that is not a square matrix is a ValueError.

    正方行列でない kernel は ValueError になる。
    """
    return reference.cross_correlate(*args, **kwargs)


@check(
    "cross_correlate",
    edges=cases.STRIDES_BELOW_1,
    raises=ValueError,
    weight=0.25,
    hint=Text("A stride of 0 would never move on.", "stride が 0 では kernel が進みません。"),
)
def test_cross_correlate_small_stride(*args: Any, **kwargs: Any) -> np.ndarray:
    """A stride below 1 is a ValueError.

    1 未満の stride は ValueError になる。
    """
    return reference.cross_correlate(*args, **kwargs)


@check(
    "cross_correlate",
    edges=cases.NEGATIVE_PADDINGS,
    raises=ValueError,
    weight=0.25,
    hint=Text(
        "Padding adds zeros; it takes nothing away.", "padding は 0 を加えるもので、取り去るものではありません。"
    ),
)
def test_cross_correlate_negative_padding(*args: Any, **kwargs: Any) -> np.ndarray:
    """A negative padding is a ValueError.

    負の padding は ValueError になる。
    """
    return reference.cross_correlate(*args, **kwargs)


@check(
    "cross_correlate",
    edges=cases.TOO_LARGE,
    raises=ValueError,
    weight=0.25,
    hint=Text(
        "The kernel has to fit in height and in width, with the padding counted.",
        "kernel は padding を含めて縦にも横にも収まる必要があります。",
    ),
)
def test_cross_correlate_large_kernel(*args: Any, **kwargs: Any) -> np.ndarray:
    """A kernel larger than the padded image is a ValueError.

    padding した画像に収まらない kernel は ValueError になる。
    """
    return reference.cross_correlate(*args, **kwargs)


@check(
    "sobel_gradients",
    inputs=st.builds(call, strategies.framed_images),
    edges=cases.SHAPES,
    tolerance=CLOSE,
    reveal=True,
    illustration=call(cases.PIXELS),
    hint=Text(
        "Eq. 54 with both kernels, stride 1, zero padding 1.",
        "式 (54) を 2 つの kernel で。stride 1、padding 1 です。",
    ),
)
def test_sobel_gradients(image: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """(gx, gy), both of the image's shape, zeros around the image.

    (gx, gy)。どちらも画像と同じ形で、画像の周りは 0 とする。
    """
    return reference.sobel_gradients(image)


test_sobel_gradients_untouched = untouched(test_sobel_gradients)


@check(
    "sobel_gradients",
    inputs=st.builds(call, strategies.framed_integer_images),
    edges=cases.NARROW | cases.WIDE,
    tolerance=CLOSE_FOR_INTEGERS,
    reveal=True,
    illustration=call(cases.PIXELS.astype(np.uint8)),
    hint=WRAPS,
)
def test_sobel_gradients_integers(image: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Images of whole numbers (uint8 above all) do not wrap around.

    整数 (特に uint8) の画像でも、値があふれて 0 に戻ることがない。
    """
    return reference.sobel_gradients(image)


@check(
    "sobel_magnitude",
    inputs=st.builds(call, strategies.framed_images),
    edges=cases.SHAPES | cases.MAGNITUDES,
    tolerance=CLOSE,
    reveal=True,
    illustration=call(cases.PIXELS),
    hint=Text("Section 3.4: sqrt(gx^2 + gy^2), as it is.", "3.4 節: sqrt(gx^2 + gy^2) をそのまま返します。"),
)
def test_sobel_magnitude(image: np.ndarray) -> np.ndarray:
    """sqrt(gx^2 + gy^2) at every position, neither clipped nor scaled.

    すべての位置での sqrt(gx^2 + gy^2)。範囲に収めたり拡大縮小したりしない。
    """
    return reference.sobel_magnitude(image)


test_sobel_magnitude_untouched = untouched(test_sobel_magnitude)


@check(
    "sobel_magnitude",
    inputs=st.builds(call, strategies.framed_integer_images),
    edges=cases.NARROW,
    tolerance=CLOSE_FOR_INTEGERS,
    reveal=True,
    illustration=call(cases.PIXELS.astype(np.uint8)),
    hint=WRAPS,
)
def test_sobel_magnitude_integers(image: np.ndarray) -> np.ndarray:
    """Images of whole numbers (uint8 above all) do not wrap around.

    整数 (特に uint8) の画像でも、値があふれて 0 に戻ることがない。
    """
    return reference.sobel_magnitude(image)


@check(
    "sobel_filter",
    inputs=st.builds(call, strategies.pictures),
    edges=cases.PICTURES,
    reveal=True,
    illustration=call(cases.DRAWING),
    hint=Text(
        "Section 3.4: convert to brightness, take the magnitude, round to nearest, clip to 0..255.",
        "3.4 節: 明るさに変換し、勾配の大きさを求め、四捨五入し、0..255 に収めます。",
    ),
)
def test_sobel_filter(picture: Image.Image) -> Image.Image:
    """Mode "L", the same size, and the magnitude, rounded to nearest and clipped to 0..255.

    モード "L"、同じ大きさ。値は四捨五入して 0..255 に収めた勾配の大きさ。
    """
    return reference.sobel_filter(picture)


test_sobel_filter_untouched = untouched(test_sobel_filter)
