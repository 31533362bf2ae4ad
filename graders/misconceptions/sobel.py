"""How the Sobel exercise really goes wrong. Each function stands in for one of reference/sobel.py."""

import numpy as np

from reference.sobel import SOBEL_X, SOBEL_Y, cross_correlate
from saiten.grading import Text, misconception


@misconception(
    "sobel_gradients",
    Text(
        "The two answers are in the wrong order: gx, the response to SOBEL_X, comes first.",
        "2 つの値の順序が逆です。SOBEL_X への応答 gx が先です。",
    ),
    lecture="3.4",
)
def gradients_swapped(image: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    return cross_correlate(image, SOBEL_Y, padding=1), cross_correlate(image, SOBEL_X, padding=1)


@misconception(
    "sobel_gradients",
    Text(
        "Both answers are the response to SOBEL_X; the second, gy, is the response to SOBEL_Y.",
        "2 つとも SOBEL_X への応答になっています。2 つ目の gy は SOBEL_Y への応答です。",
    ),
    lecture="3.4",
)
def gx_for_both(image: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    return cross_correlate(image, SOBEL_X, padding=1), cross_correlate(image, SOBEL_X, padding=1)


@misconception(
    "sobel_gradients",
    Text(
        "The border is filled with copies of the outermost cells; the exercise asks for zeros around the image.",
        "画像の外側を端の画素で埋めています。この課題では 0 で埋めます。",
    ),
    lecture="3.3, fig. 23",
)
def gradients_without_a_border_of_zeros(image: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    wide = np.pad(image, 1, mode="edge")
    return cross_correlate(wide, SOBEL_X), cross_correlate(wide, SOBEL_Y)


@misconception(
    "sobel_gradients",
    Text(
        "There is no padding, so that the answers are two rows and columns smaller than the image; pad by 1.",
        "padding がないため、画像より縦横 2 ずつ小さくなっています。padding は 1 です。",
    ),
    lecture="3.3, eq. 57",
)
def gradients_without_padding(image: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    return cross_correlate(image, SOBEL_X), cross_correlate(image, SOBEL_Y)


@misconception(
    "sobel_gradients",
    Text(
        "The outermost rows and columns of the answers are just 0; there, too, the kernel meets cells of the image.",
        "外側の行と列を 0 にしているだけです。そこでも、0 で囲んだ画像に kernel を当ててください。",
    ),
    lecture="3.3, fig. 23",
)
def gradients_zero_at_the_border(image: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    inner = np.zeros(image.shape)
    inner[1:-1, 1:-1] = 1
    return inner * cross_correlate(image, SOBEL_X, padding=1), inner * cross_correlate(image, SOBEL_Y, padding=1)


@misconception(
    "sobel_gradients",
    Text(
        "Both answers have the wrong sign: they should be positive where brightness grows to the right and downwards.",
        "どちらも符号が逆です。右へ、下へ明るくなるところで正になります。",
    ),
    lecture="3.2, eqs 49-50",
)
def gradients_with_the_wrong_sign(image: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    return -cross_correlate(image, SOBEL_X, padding=1), -cross_correlate(image, SOBEL_Y, padding=1)


@misconception(
    "sobel_gradients",
    Text(
        "The signs are lost: a gradient is negative where brightness falls, and should stay so.",
        "符号が失われています。暗くなるところの勾配は負で、そのまま返します。",
    ),
    lecture="3.4",
)
def gradients_without_signs(image: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    gx, gy = cross_correlate(image, SOBEL_X, padding=1), cross_correlate(image, SOBEL_Y, padding=1)
    return np.abs(gx), np.abs(gy)


@misconception(
    "sobel_gradients",
    Text(
        "The responses are divided by 8, the sum of the weights; the exercise wants them as they are.",
        "応答を重みの合計 8 で割っています。割らずにそのまま返してください。",
    ),
    lecture="3.4",
)
def gradients_divided_by_8(image: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    return cross_correlate(image, SOBEL_X / 8, padding=1), cross_correlate(image, SOBEL_Y / 8, padding=1)


@misconception(
    "sobel_gradients",
    Text(
        "In gy rows and columns are swapped: it comes from the transposed image and was not turned back.",
        "gy の行と列が入れ替わっています。画像を転置して計算したなら、最後に元の向きに戻してください。",
    ),
    lecture="3.4",
)
def gy_left_transposed(image: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    return cross_correlate(image, SOBEL_X, padding=1), cross_correlate(image.T, SOBEL_X, padding=1)


@misconception(
    "sobel_gradients",
    Text(
        "The gradients are kept in the image's own whole-number type and wrap around: uint8 has no negative numbers, "
        "and none above 255. Use float64.",
        "勾配を画像と同じ整数型で計算しているため、値が回り込んでいます。uint8 は負の数も 255 を超える数も表せません。"
        "float64 を使ってください。",
    ),
    lecture="3.4",
)
def gradients_wrap_around(image: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    gx, gy = cross_correlate(image, SOBEL_X, padding=1), cross_correlate(image, SOBEL_Y, padding=1)
    if image.dtype.kind == "f":
        return gx, gy
    return gx.astype(np.int64).astype(image.dtype), gy.astype(np.int64).astype(image.dtype)
