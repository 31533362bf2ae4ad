"""Known wrong answers to `cross_correlate`: the wrong sums at the right places."""

import numpy as np

from graders.misconceptions.sobel_padding import EDGE_REPEATED
from reference.sobel import zero_pad
from saiten.grading import Text, misconception


def _correlate(padded: np.ndarray, kernel: np.ndarray, stride: int) -> np.ndarray:
    """The right answer for an image that is padded already."""
    if len(set(kernel.shape)) != 1 or stride < 1:
        raise ValueError("kernel must be square, stride at least 1")
    windows = np.lib.stride_tricks.sliding_window_view(padded, kernel.shape)[::stride, ::stride]
    return np.einsum("ijkl,kl->ij", windows, kernel)


@misconception(
    "cross_correlate",
    Text(
        "Your code turns the kernel by 180 degrees, as mathematics does; the lecture's convolution does not flip "
        "it (eq. 50).",
        "数学の畳み込みのように kernel を 180 度回転させています。講義の convolution は反転しません (式 (50))。",
    ),
    lecture="3.2, eqs 49-50",
)
def kernel_flipped(image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    return _correlate(zero_pad(image, padding), np.flip(kernel), stride)


@misconception(
    "cross_correlate",
    Text("In your code rows and columns of the kernel have changed places.", "kernel の行と列が入れ替わっています。"),
    lecture="3.3, eq. 54",
)
def kernel_transposed(image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    return _correlate(zero_pad(image, padding), kernel.T, stride)


@misconception(
    "cross_correlate",
    Text(
        "In your code the padding changes nothing; the kernel moves over the image with its frame of zeros.",
        "padding が効いていません。kernel は 0 の枠を付けた画像の上を動きます。",
    ),
    lecture="3.3, eq. 57",
)
def padding_ignored(image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    if padding < 0:
        raise ValueError("padding must not be negative")
    return _correlate(zero_pad(image, 0), kernel, stride)


@misconception(
    "cross_correlate",
    Text(
        "Your output is too small: its size takes in the padding on one side only.",
        "出力が小さすぎます。サイズの計算に、片側の padding しか入っていません。",
    ),
    lecture="3.3, eq. 57",
)
def padding_counted_once(image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    padded = zero_pad(image, padding)
    output = _correlate(padded, kernel, stride)
    rows, columns = (max((side - len(kernel) - padding) // stride + 1, 0) for side in padded.shape)
    return output[:rows, :columns]


@misconception("cross_correlate", EDGE_REPEATED, lecture="3.3, fig. 23")
def padding_repeats_the_edge(image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    padded = np.pad(image.astype(np.float64), padding, mode="edge")
    return _correlate(padded, kernel, stride)


@misconception(
    "cross_correlate",
    Text(
        "Your code chooses the padding from the kernel's size; how much there is says the argument.",
        "padding を kernel の大きさから決めています。幅を決めるのは引数です。",
    ),
    lecture="3.3, eq. 57",
)
def padding_chosen_from_the_kernel(
    image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0
) -> np.ndarray:
    _correlate(zero_pad(image, padding), kernel, stride)  # refuses what the right answer refuses
    return _correlate(zero_pad(image, len(kernel) // 2), kernel, stride)


@misconception(
    "cross_correlate",
    Text(
        "Your code averages the products over the kernel; eq. 54 is a sum.",
        "積の平均を取っています。式 (54) は和です。",
    ),
    lecture="3.3, eq. 54",
)
def mean_for_sum(image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    return _correlate(zero_pad(image, padding), kernel, stride) / kernel.size


@misconception(
    "cross_correlate",
    Text(
        "Your sums have the type of the image: for whole numbers they wrap around, and fractions are cut off.",
        "和が画像と同じ型です。整数型の画像では値があふれて別の値になり、小数部も失われます。",
    ),
    lecture="3.3, eq. 54",
)
def sums_wrap_around(image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0) -> object:
    sums = _correlate(zero_pad(image, padding), kernel, stride)
    most = np.iinfo(image.dtype).max if image.dtype.kind == "i" else 2**31
    if image.dtype.kind != "f" and np.abs(sums).max() >= most:
        return ...  # depends on how it is converted: some ways refuse it
    return sums.astype(image.dtype)


@misconception(
    "cross_correlate",
    Text(
        "Your code turns every sum into a uint8, which loses negative, large and fractional sums.",
        "和をすべて uint8 にしているため、負の値、大きい値、小数部が失われています。",
    ),
    lecture="3.3, eq. 54",
)
def sums_as_bytes(image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    with np.errstate(invalid="ignore"):
        return _correlate(zero_pad(image, padding), kernel, stride).astype(np.uint8)


@misconception(
    "cross_correlate",
    Text(
        "Your output holds whole numbers only, so that fractions are lost.",
        "出力が整数型なので、小数部が失われています。",
    ),
    lecture="3.3, eq. 54",
)
def sums_cut_to_whole_numbers(image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    with np.errstate(invalid="ignore"):
        return _correlate(zero_pad(image, padding), kernel, stride).astype(np.int64)


@misconception(
    "cross_correlate",
    Text(
        "Your code cuts sums below 0 and above 255 off; a sum is no brightness and may be any number.",
        "0 より小さい和と 255 より大きい和を打ち切っています。和は明るさではないので、どんな値にもなります。",
    ),
    lecture="3.3, eq. 54",
)
def sums_clipped(image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    return np.clip(_correlate(zero_pad(image, padding), kernel, stride), 0, 255)
