"""Known wrong answers to `cross_correlate`: what is refused, and what isn't."""

import numpy as np

from reference.sobel import zero_pad
from saiten.grading import Text, misconception


@misconception(
    "cross_correlate",
    Text(
        "Kernels of even size are refused; a 2x2 or a 4x4 kernel is as good as any.",
        "サイズが偶数の kernel を受け付けていません。2x2 や 4x4 の kernel も使えます。",
    ),
    lecture="3.3, eq. 54",
)
def even_kernel_refused(image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    if len(set(kernel.shape)) != 1 or len(kernel) % 2 == 0 or stride < 1:
        raise ValueError("kernel must be square and odd, stride at least 1")
    windows = np.lib.stride_tricks.sliding_window_view(zero_pad(image, padding), kernel.shape)[::stride, ::stride]
    return np.einsum("ijkl,kl->ij", windows, kernel)


@misconception(
    "cross_correlate",
    Text(
        "A kernel that is larger than the padded image is accepted; it should raise ValueError.",
        "kernel が padding 後の画像より大きくても値が返っています。ValueError を送出してください。",
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
    "cross_correlate",
    Text(
        "The kernel's shape is not checked: a kernel that is not 2-D or not square should raise ValueError.",
        "kernel の形を確かめていません。2 次元でない、または正方形でない kernel では ValueError を送出してください。",
    ),
    lecture="3.3",
)
def kernel_of_any_shape_accepted(
    image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0
) -> np.ndarray:
    if stride < 1:
        raise ValueError("stride must be at least 1")
    kernel = np.atleast_2d(kernel)[:, :, ...].reshape(-1, np.atleast_2d(kernel).shape[1])
    windows = np.lib.stride_tricks.sliding_window_view(zero_pad(image, padding), kernel.shape)[::stride, ::stride]
    return np.einsum("ijkl,kl->ij", windows, kernel)


@misconception(
    "cross_correlate",
    Text(
        "A kernel with more rows than columns, or fewer, is accepted; it should raise ValueError.",
        "縦と横の大きさが違う kernel を受け付けています。ValueError を送出してください。",
    ),
    lecture="3.3",
)
def oblong_kernel_accepted(image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    if kernel.ndim != 2 or stride < 1:
        raise ValueError("kernel must be 2-D, stride at least 1")
    windows = np.lib.stride_tricks.sliding_window_view(zero_pad(image, padding), kernel.shape)[::stride, ::stride]
    return np.einsum("ijkl,kl->ij", windows, kernel)


@misconception(
    "cross_correlate",
    Text(
        "A stride of 0 or below is not refused; it should raise ValueError.",
        "stride が 0 以下でも ValueError になりません。ValueError を送出してください。",
    ),
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
    Text(
        "A negative padding is accepted; it should raise ValueError.",
        "padding が負でも値が返っています。ValueError を送出してください。",
    ),
    lecture="3.3",
)
def padding_below_zero_accepted(image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    if len(set(kernel.shape)) != 1 or stride < 1:
        raise ValueError("kernel must be square, stride at least 1")
    padded = image[-padding:padding, -padding:padding] if padding < 0 else zero_pad(image, padding)
    windows = np.lib.stride_tricks.sliding_window_view(padded, kernel.shape)[::stride, ::stride]
    return np.einsum("ijkl,kl->ij", windows, kernel)
