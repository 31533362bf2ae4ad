"""Known wrong answers to `sobel_gradients`."""

import numpy as np

from graders.misconceptions.sobel_padding import EDGE_REPEATED
from reference.sobel import SOBEL_X, SOBEL_Y, cross_correlate
from saiten.grading import Text, misconception


def _gradients(image: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The right ones."""
    return cross_correlate(image, SOBEL_X, padding=1), cross_correlate(image, SOBEL_Y, padding=1)


@misconception(
    "sobel_gradients",
    Text("Your code returns the two gradients in the wrong order.", "2 つの勾配の順序が逆です。"),
    lecture="3.4",
)
def gradients_swapped(image: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    gx, gy = _gradients(image)
    return gy, gx


@misconception(
    "sobel_gradients",
    Text(
        "Your code returns the response to SOBEL_X twice; the second gradient is the response to the other kernel.",
        "SOBEL_X への応答を 2 回返しています。2 つ目の勾配は、もう一方の kernel への応答です。",
    ),
    lecture="3.4",
)
def gx_for_both(image: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    gx, _ = _gradients(image)
    return gx, gx


@misconception("sobel_gradients", EDGE_REPEATED, lecture="3.3, fig. 23")
def gradients_without_a_border_of_zeros(image: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    wide = np.pad(image, 1, mode="edge")
    return cross_correlate(wide, SOBEL_X), cross_correlate(wide, SOBEL_Y)


@misconception(
    "sobel_gradients",
    Text(
        "Your code does not pad, so that the gradients are smaller than the image (eq. 57).",
        "padding がないため、勾配が画像より小さくなっています (式 (57))。",
    ),
    lecture="3.3, eq. 57",
)
def gradients_without_padding(image: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    return cross_correlate(image, SOBEL_X), cross_correlate(image, SOBEL_Y)


@misconception(
    "sobel_gradients",
    Text(
        "Your code sets the outermost rows and columns to 0; there, too, the kernel meets cells of the image.",
        "外側の行と列を 0 にしています。そこでも kernel は画像の画素に掛かっています。",
    ),
    lecture="3.3, fig. 23",
)
def gradients_zero_at_the_border(image: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    gx, gy = _gradients(image)
    inner = np.zeros(image.shape)
    inner[1:-1, 1:-1] = 1
    return inner * gx, inner * gy


@misconception(
    "sobel_gradients",
    Text(
        "Your gradients have the wrong sign: they are negative where brightness grows.",
        "勾配の符号が逆です。明るくなるところで負になっています。",
    ),
    lecture="3.2, eqs 49-50",
)
def gradients_with_the_wrong_sign(image: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    gx, gy = _gradients(image)
    return -gx, -gy


@misconception(
    "sobel_gradients",
    Text(
        "Your code drops the signs; a gradient may be negative, where brightness falls.",
        "符号を落としています。暗くなるところでは、勾配は負になります。",
    ),
    lecture="3.4",
)
def gradients_without_signs(image: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    gx, gy = _gradients(image)
    return np.abs(gx), np.abs(gy)


@misconception(
    "sobel_gradients",
    Text(
        "Your code divides the responses by the sum of the weights; they are wanted as they are.",
        "応答を重みの合計で割っています。そのままの値を返します。",
    ),
    lecture="3.4",
)
def gradients_divided_by_8(image: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    gx, gy = _gradients(image)
    return gx / 8, gy / 8


@misconception(
    "sobel_gradients",
    Text(
        "In your second gradient rows and columns are swapped: it was worked out on the transposed image.",
        "2 つ目の勾配の行と列が入れ替わっています。画像を転置したまま計算しています。",
    ),
    lecture="3.4",
)
def gy_left_transposed(image: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    gx, _ = _gradients(image)
    turned, _ = _gradients(image.T)
    return gx, turned


@misconception(
    "sobel_gradients",
    Text(
        "Your gradients have the whole-number type of the image, and values that it cannot hold wrap around.",
        "勾配が画像と同じ整数型なので、その型で表せない値が別の値になっています。",
    ),
    lecture="3.4",
)
def gradients_wrap_around(image: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    gx, gy = _gradients(image)
    if image.dtype.kind == "f":
        return gx, gy
    return gx.astype(np.int64).astype(image.dtype), gy.astype(np.int64).astype(image.dtype)
