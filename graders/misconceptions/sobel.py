"""How the Sobel exercise really goes wrong. Each function stands in for one of reference/sobel.py."""

import numpy as np
from PIL import Image

from reference.sobel import SOBEL_X, SOBEL_Y, cross_correlate, sobel_gradients, sobel_magnitude, zero_pad
from saiten.grading import Text, misconception


@misconception(
    "zero_pad",
    Text(
        "The border repeats the outermost cells; it should hold zeros.",
        "外側が端の画素の繰り返しになっています。0 で埋めてください。",
    ),
    lecture="3.3, fig. 23",
)
def border_repeats_the_edge(image: np.ndarray, p: int) -> np.ndarray:
    if image.ndim != 2 or p < 0:
        raise ValueError("image must be 2-D and p not negative")
    return np.pad(image, p, mode="edge")


@misconception(
    "zero_pad",
    Text(
        "There is a border at the top left only; padding p adds p on all four sides.",
        "上と左にしか余白がありません。padding p は四方に p ずつ加えます。",
    ),
    lecture="3.3, fig. 23",
)
def border_on_two_sides(image: np.ndarray, p: int) -> np.ndarray:
    if image.ndim != 2 or p < 0:
        raise ValueError("image must be 2-D and p not negative")
    return np.pad(image, ((p, 0), (p, 0)))


@misconception(
    "zero_pad",
    Text(
        "A negative p cuts the image instead of raising ValueError.",
        "p が負のとき、ValueError ではなく画像が切り取られています。",
    ),
    lecture="3.3",
)
def negative_padding_accepted(image: np.ndarray, p: int) -> np.ndarray:
    if image.ndim != 2:
        raise ValueError("image must be 2-D")
    return image[-p:p, -p:p] if p < 0 else np.pad(image, p)


@misconception(
    "cross_correlate",
    Text(
        "The kernel is turned by 180 degrees, as in mathematics; the lecture's convolution does not flip it.",
        "kernel を 180 度回転させています(数学の畳み込み)。講義の convolution は反転しません。",
    ),
    lecture="3.2, eqs 49-50",
)
def kernel_flipped(image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    if kernel.ndim != 2 or kernel.shape[0] != kernel.shape[1] or stride < 1:
        raise ValueError("kernel must be square, stride at least 1")
    padded, k = zero_pad(image, padding), len(kernel)
    if k > min(padded.shape):
        raise ValueError("kernel too large")
    windows = np.lib.stride_tricks.sliding_window_view(padded, kernel.shape)[::stride, ::stride]
    flipped: np.ndarray = np.einsum("ijkl,kl->ij", windows, kernel[::-1, ::-1])
    return flipped


@misconception(
    "cross_correlate",
    Text(
        "The stride changes nothing: the kernel should move s cells at a time, down as well as to the right.",
        "stride が効いていません。kernel は縦にも横にも s ずつ動かします。",
    ),
    lecture="3.3, eq. 54",
)
def stride_ignored(image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    if kernel.ndim != 2 or kernel.shape[0] != kernel.shape[1] or stride < 1:
        raise ValueError("kernel must be square, stride at least 1")
    padded, k = zero_pad(image, padding), len(kernel)
    if k > min(padded.shape):
        raise ValueError("kernel too large")
    windows = np.lib.stride_tricks.sliding_window_view(padded, kernel.shape)
    dense: np.ndarray = np.einsum("ijkl,kl->ij", windows, kernel)
    return dense


@misconception(
    "cross_correlate",
    Text(
        "Where the stride does not come out even, there is one step too many: the size is rounded down, not up.",
        "割り切れないとき 1 つ多くなっています。サイズは切り上げではなく切り捨てです。",
    ),
    lecture="3.3, eq. 54",
)
def size_rounded_up(image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    if kernel.ndim != 2 or kernel.shape[0] != kernel.shape[1] or stride < 1:
        raise ValueError("kernel must be square, stride at least 1")
    padded, k = zero_pad(image, padding), len(kernel)
    if k > min(padded.shape):
        raise ValueError("kernel too large")
    rows, columns = (-((k - side) // stride) + 1 for side in padded.shape)
    padded = np.pad(padded, ((0, stride), (0, stride)))
    output = np.zeros((rows, columns))
    for i in range(rows):
        for j in range(columns):
            top, left = i * stride, j * stride
            output[i, j] = (padded[top : top + k, left : left + k] * kernel).sum()
    return output


@misconception(
    "cross_correlate",
    Text(
        "Sums are kept in the image's own type, so that uint8 starts again at 0 after 255; use float64.",
        "画像の型のまま足しているため、uint8 では 255 の次が 0 に戻ります。float64 を使ってください。",
    ),
    lecture="3.3, eq. 54",
)
def sums_wrap_around(image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    if kernel.ndim != 2 or kernel.shape[0] != kernel.shape[1] or stride < 1 or padding < 0:
        raise ValueError("kernel must be square, stride at least 1, padding not negative")
    padded, k = np.pad(image, padding), len(kernel)
    rows, columns = ((side - k) // stride + 1 for side in padded.shape)
    if min(rows, columns) < 1:
        raise ValueError("kernel too large")
    output = np.zeros((rows, columns), dtype=image.dtype)
    for i in range(rows):
        for j in range(columns):
            window = padded[i * stride : i * stride + k, j * stride : j * stride + k]
            total = (window * kernel).sum()
            output[i, j] = total if image.dtype.kind == "f" else np.int64(total).astype(image.dtype)
    return output


@misconception(
    "cross_correlate",
    Text(
        "A kernel that is larger than the padded image gives an empty answer; it should raise ValueError.",
        "kernel が padding 後の画像より大きいとき、空の配列ではなく ValueError にしてください。",
    ),
    lecture="3.3",
)
def too_large_a_kernel_accepted(image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    if kernel.ndim != 2 or kernel.shape[0] != kernel.shape[1] or stride < 1:
        raise ValueError("kernel must be square, stride at least 1")
    padded, k = zero_pad(image, padding), len(kernel)
    rows, columns = (max(0, (side - k) // stride + 1) for side in padded.shape)
    output = np.zeros((rows, columns))
    for i in range(rows):
        for j in range(columns):
            top, left = i * stride, j * stride
            output[i, j] = (padded[top : top + k, left : left + k] * kernel).sum()
    return output


@misconception(
    "sobel_gradients",
    Text(
        "The two answers are in the wrong order: gx, the response to SOBEL_X, comes first.",
        "2 つの値の順序が逆です。SOBEL_X への応答 gx が先です。",
    ),
    lecture="3.4",
)
def gradients_swapped(image: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    gx, gy = cross_correlate(image, SOBEL_X, padding=1), cross_correlate(image, SOBEL_Y, padding=1)
    return gy, gx


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
    "sobel_magnitude",
    Text(
        "This is |gx| + |gy|; the strength is sqrt(gx^2 + gy^2).",
        "|gx| + |gy| になっています。sqrt(gx^2 + gy^2) です。",
    ),
    lecture="3.4",
)
def sum_of_absolute_values(image: np.ndarray) -> np.ndarray:
    gx, gy = sobel_gradients(image)
    total: np.ndarray = np.abs(gx) + np.abs(gy)
    return total


@misconception(
    "sobel_magnitude",
    Text(
        "The strength is cut at 255; that belongs in sobel_filter only.",
        "強さを 255 で打ち切っています。それは sobel_filter だけで行います。",
    ),
    lecture="3.4",
)
def magnitude_clipped(image: np.ndarray) -> np.ndarray:
    gx, gy = sobel_gradients(image)
    clipped: np.ndarray = np.minimum(np.hypot(gx, gy), 255)
    return clipped


@misconception(
    "sobel_filter",
    Text(
        "The strengths are cut off to whole numbers; round them to the nearest one before the conversion to uint8.",
        "小数部分を切り捨てています。uint8 に変換する前に四捨五入してください。",
    ),
    lecture="3.4",
)
def filter_cuts_off(picture: Image.Image) -> Image.Image:
    magnitude = sobel_magnitude(np.asarray(picture.convert("L")))
    return Image.fromarray(np.clip(magnitude, 0, 255).astype(np.uint8))


@misconception(
    "sobel_filter",
    Text(
        "Strengths above 255 start again at 0 in uint8: clip them first.",
        "255 を超える強さが uint8 で 0 に戻っています。先に 0..255 に収めてください。",
    ),
    lecture="3.4",
)
def filter_wraps_around(picture: Image.Image) -> Image.Image:
    magnitude = np.rint(sobel_magnitude(np.asarray(picture.convert("L"))))
    return Image.fromarray(magnitude.astype(np.int64).astype(np.uint8))


@misconception(
    "sobel_filter",
    Text(
        "The strengths are scaled so that the largest becomes 255; they should stay as they are.",
        "最大値が 255 になるように拡大・縮小しています。そのままの値を使ってください。",
    ),
    lecture="3.4",
)
def filter_scaled(picture: Image.Image) -> Image.Image:
    magnitude = sobel_magnitude(np.asarray(picture.convert("L")))
    return Image.fromarray(np.rint(magnitude * (255 / max(magnitude.max(), 1))).astype(np.uint8))


@misconception(
    "sobel_filter",
    Text(
        'Colours are averaged; picture.convert("L") weighs them as the eye does.',
        '色を単純に平均しています。picture.convert("L") は目の感度に合わせた重みを使います。',
    ),
    lecture="3.4",
)
def filter_averages_colours(picture: Image.Image) -> Image.Image:
    grey = np.asarray(picture.convert("RGB"), dtype=np.float64).mean(axis=2)
    return Image.fromarray(np.rint(np.clip(sobel_magnitude(grey), 0, 255)).astype(np.uint8))
