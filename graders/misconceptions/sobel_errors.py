"""Known wrong answers to `cross_correlate`: what is refused, and what isn't."""

import numpy as np

from reference.sobel import zero_pad
from saiten.grading import Text, misconception


def _check(kernel: np.ndarray, stride: int) -> None:
    if kernel.ndim != 2 or kernel.shape[0] != kernel.shape[1] or stride < 1:
        raise ValueError("kernel must be square, stride at least 1")


def _correlate(padded: np.ndarray, kernel: np.ndarray, stride: int) -> np.ndarray:
    """The right answer; it refuses only a kernel that does not fit."""
    windows = np.lib.stride_tricks.sliding_window_view(padded, kernel.shape)[::stride, ::stride]
    return np.einsum("ijkl,kl->ij", windows, kernel)


@misconception(
    "cross_correlate",
    Text(
        "Your code refuses kernels of even size, although k may be odd or even.",
        "サイズが偶数の kernel を拒否しています。k は奇数でも偶数でも構いません。",
    ),
    lecture="3.3, eq. 54",
)
def even_kernel_refused(image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    _check(kernel, stride)
    if len(kernel) % 2 == 0:
        raise ValueError("kernel must be odd")
    return _correlate(zero_pad(image, padding), kernel, stride)


@misconception(
    "cross_correlate",
    Text(
        "Your code does not refuse a kernel that is larger than the padded image.",
        "padding 後の画像より大きい kernel を拒否していません。",
    ),
    lecture="3.3",
)
def too_large_a_kernel_accepted(image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    _check(kernel, stride)
    padded, k = zero_pad(image, padding), len(kernel)
    rows, columns = (max(0, (side - k) // stride + 1) for side in padded.shape)
    output = np.zeros((rows, columns))
    for i in range(rows):
        for j in range(columns):
            top, left = i * stride, j * stride
            output[i, j] = (padded[top : top + k, left : left + k] * kernel).sum()
    return output


@misconception(
    "cross_correlate",
    Text(
        "Your code does not refuse kernels that are not square matrices.", "正方行列でない kernel を拒否していません。"
    ),
    lecture="3.3",
)
def kernel_of_any_shape_accepted(
    image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0
) -> np.ndarray:
    if stride < 1:
        raise ValueError("stride must be at least 1")
    kernel = np.atleast_2d(kernel)[:, :, ...].reshape(-1, np.atleast_2d(kernel).shape[1])
    return _correlate(zero_pad(image, padding), kernel, stride)


@misconception(
    "cross_correlate",
    Text(
        "Your code does not refuse kernels with more rows than columns, or fewer.",
        "縦と横の大きさが違う kernel を拒否していません。",
    ),
    lecture="3.3",
)
def oblong_kernel_accepted(image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    if kernel.ndim != 2 or stride < 1:
        raise ValueError("kernel must be 2-D, stride at least 1")
    return _correlate(zero_pad(image, padding), kernel, stride)


@misconception(
    "cross_correlate",
    Text("Your code does not refuse a stride below 1.", "1 より小さい stride を拒否していません。"),
    lecture="3.3",
)
def stride_below_one_accepted(image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    if len(set(kernel.shape)) != 1:
        raise ValueError("kernel must be square")
    windows = np.lib.stride_tricks.sliding_window_view(zero_pad(image, padding), kernel.shape)
    rows, columns = (max(0, (size - 1) // stride + 1) for size in windows.shape[:2])
    return np.einsum("ijkl,kl->ij", windows[::stride, ::stride][:rows, :columns], kernel)


@misconception(
    "cross_correlate",
    Text("Your code does not refuse a negative padding.", "負の padding を拒否していません。"),
    lecture="3.3",
)
def padding_below_zero_accepted(image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    _check(kernel, stride)
    padded = image[-padding:padding, -padding:padding] if padding < 0 else zero_pad(image, padding)
    return _correlate(padded, kernel, stride)


@misconception(
    "cross_correlate",
    Text(
        "Your code refuses kernels that fit thanks to the padding: it compares them with the image before padding.",
        "padding すれば収まる kernel まで拒否しています。padding する前の画像と比べています。",
    ),
    lecture="3.3",
)
def fit_checked_before_padding(image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    _check(kernel, stride)
    if len(kernel) > min(image.shape):
        raise ValueError("kernel must fit")
    return _correlate(zero_pad(image, padding), kernel, stride)


@misconception(
    "cross_correlate",
    Text(
        "Your code refuses a kernel exactly as high or as wide as the padded image; it still fits.",
        "padding 後の画像と高さや幅が同じ kernel まで拒否しています。ちょうど収まります。",
    ),
    lecture="3.3",
)
def exact_fit_refused(image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    _check(kernel, stride)
    if len(kernel) >= min(zero_pad(image, padding).shape):
        raise ValueError("kernel must fit")
    return _correlate(zero_pad(image, padding), kernel, stride)
