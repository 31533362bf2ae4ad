"""Known wrong answers to `cross_correlate`: the wrong sums at the right places."""

import numpy as np

from reference.sobel import zero_pad
from saiten.grading import Text, misconception


@misconception(
    "cross_correlate",
    Text(
        "The kernel is turned by 180 degrees, as in mathematics; the lecture's convolution does not flip it.",
        "kernel を 180 度回転させています(数学の畳み込み)。講義の convolution は反転しません。",
    ),
    lecture="3.2, eqs 49-50",
)
def kernel_flipped(image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    if len(set(kernel.shape)) != 1 or stride < 1:
        raise ValueError("kernel must be square, stride at least 1")
    windows = np.lib.stride_tricks.sliding_window_view(zero_pad(image, padding), kernel.shape)[::stride, ::stride]
    return np.einsum("ijkl,kl->ij", windows, kernel[::-1, ::-1])


@misconception(
    "cross_correlate",
    Text(
        "Rows and columns of the kernel are swapped: i' counts rows in the image as well as in the kernel.",
        "kernel の行と列が入れ替わっています。i' は画像でも kernel でも行の番号です。",
    ),
    lecture="3.3, eq. 54",
)
def kernel_transposed(image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    if len(set(kernel.shape)) != 1 or stride < 1:
        raise ValueError("kernel must be square, stride at least 1")
    windows = np.lib.stride_tricks.sliding_window_view(zero_pad(image, padding), kernel.shape)[::stride, ::stride]
    return np.einsum("ijkl,lk->ij", windows, kernel)


@misconception(
    "cross_correlate",
    Text(
        "The padding changes nothing: put zeros around the image, p on each side, before the kernel moves over it.",
        "padding が効いていません。kernel を動かす前に、画像の四方に 0 を p ずつ加えてください。",
    ),
    lecture="3.3, eq. 57",
)
def padding_ignored(image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    if len(set(kernel.shape)) != 1 or stride < 1 or padding < 0:
        raise ValueError("kernel must be square, stride at least 1, padding not negative")
    windows = np.lib.stride_tricks.sliding_window_view(zero_pad(image, 0), kernel.shape)[::stride, ::stride]
    return np.einsum("ijkl,kl->ij", windows, kernel)


@misconception(
    "cross_correlate",
    Text(
        "The size counts the padding once, but there is padding on both sides: the last rows and columns are missing.",
        "サイズの計算で padding を 1 回しか数えていないため、最後の行と列が足りません。padding は両側にあります。",
    ),
    lecture="3.3, eq. 57",
)
def padding_counted_once(image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    if len(set(kernel.shape)) != 1 or stride < 1:
        raise ValueError("kernel must be square, stride at least 1")
    windows = np.lib.stride_tricks.sliding_window_view(zero_pad(image, padding), kernel.shape)
    rows, columns = ((size - 1 - padding) // stride + 1 for size in windows.shape[:2])
    return np.einsum("ijkl,kl->ij", windows[::stride, ::stride][: max(rows, 0), : max(columns, 0)], kernel)


@misconception(
    "cross_correlate",
    Text(
        "The padding repeats the outermost cells of the image; it should be zeros.",
        "padding が端の画素の繰り返しになっています。0 で埋めてください。",
    ),
    lecture="3.3, fig. 23",
)
def padding_repeats_the_edge(image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    if len(set(kernel.shape)) != 1 or stride < 1 or padding < 0:
        raise ValueError("kernel must be square, stride at least 1, padding not negative")
    padded = np.pad(image.astype(np.float64), padding, mode="edge")
    windows = np.lib.stride_tricks.sliding_window_view(padded, kernel.shape)[::stride, ::stride]
    return np.einsum("ijkl,kl->ij", windows, kernel)


@misconception(
    "cross_correlate",
    Text(
        "The padding is always half the kernel's size; how many zeros there are is up to the argument padding alone.",
        "padding がいつも kernel の半分の大きさになっています。0 を何個付けるかは引数 padding だけで決まります。",
    ),
    lecture="3.3, eq. 57",
)
def padding_chosen_from_the_kernel(
    image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0
) -> np.ndarray:
    if len(set(kernel.shape)) != 1 or stride < 1 or len(kernel) > min(zero_pad(image, padding).shape):
        raise ValueError("kernel must be square and fit, stride at least 1")
    padded = zero_pad(image, len(kernel) // 2)
    windows = np.lib.stride_tricks.sliding_window_view(padded, kernel.shape)[::stride, ::stride]
    return np.einsum("ijkl,kl->ij", windows, kernel)


@misconception(
    "cross_correlate",
    Text(
        "The products are averaged over the kernel; the formula adds them up.",
        "積の平均を取っています。式 (54) は積の和です。",
    ),
    lecture="3.3, eq. 54",
)
def mean_for_sum(image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    if len(set(kernel.shape)) != 1 or stride < 1:
        raise ValueError("kernel must be square, stride at least 1")
    windows = np.lib.stride_tricks.sliding_window_view(zero_pad(image, padding), kernel.shape)[::stride, ::stride]
    return np.einsum("ijkl,kl->ij", windows, kernel) / kernel.size


@misconception(
    "cross_correlate",
    Text(
        "Sums are kept in the image's own type: uint8 starts again at 0 after 255 and loses fractions. Use float64.",
        "和を画像と同じ型で保存しています。uint8 では 255 の次が 0 になり、小数も消えます。float64 を使ってください。",
    ),
    lecture="3.3, eq. 54",
)
def sums_wrap_around(image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    if len(set(kernel.shape)) != 1 or stride < 1:
        raise ValueError("kernel must be square, stride at least 1")
    windows = np.lib.stride_tricks.sliding_window_view(zero_pad(image, padding), kernel.shape)[::stride, ::stride]
    with np.errstate(invalid="ignore"):
        return np.einsum("ijkl,kl->ij", windows, kernel).astype(image.dtype)


@misconception(
    "cross_correlate",
    Text(
        "Every sum is made into a byte (uint8), where negative, large and fractional sums are lost; keep floats.",
        "和をすべて uint8 にしているため、負の値、大きい値、小数が失われます。float のまま返してください。",
    ),
    lecture="3.3, eq. 54",
)
def sums_as_bytes(image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    if len(set(kernel.shape)) != 1 or stride < 1:
        raise ValueError("kernel must be square, stride at least 1")
    windows = np.lib.stride_tricks.sliding_window_view(zero_pad(image, padding), kernel.shape)[::stride, ::stride]
    with np.errstate(invalid="ignore"):
        return np.einsum("ijkl,kl->ij", windows, kernel).astype(np.uint8)


@misconception(
    "cross_correlate",
    Text(
        "The output is an array of whole numbers, so that the digits behind the decimal point are lost; use floats.",
        "出力の配列が整数型なので、小数点以下が失われています。float の配列にしてください。",
    ),
    lecture="3.3, eq. 54",
)
def sums_cut_to_whole_numbers(image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    if len(set(kernel.shape)) != 1 or stride < 1:
        raise ValueError("kernel must be square, stride at least 1")
    windows = np.lib.stride_tricks.sliding_window_view(zero_pad(image, padding), kernel.shape)[::stride, ::stride]
    with np.errstate(invalid="ignore"):
        return np.einsum("ijkl,kl->ij", windows, kernel).astype(np.int64)


@misconception(
    "cross_correlate",
    Text(
        "Sums below 0 and above 255 are cut off; a sum is no brightness and should stay as it is.",
        "0 より小さい和と 255 より大きい和を切り捨てています。和は明るさではないので、そのまま返してください。",
    ),
    lecture="3.3, eq. 54",
)
def sums_clipped(image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    if len(set(kernel.shape)) != 1 or stride < 1:
        raise ValueError("kernel must be square, stride at least 1")
    windows = np.lib.stride_tricks.sliding_window_view(zero_pad(image, padding), kernel.shape)[::stride, ::stride]
    return np.clip(np.einsum("ijkl,kl->ij", windows, kernel), 0, 255)
