"""Known wrong answers to `cross_correlate`: the kernel stands at the wrong places."""

import numpy as np

from reference.sobel import zero_pad
from saiten.grading import Text, misconception


@misconception(
    "cross_correlate",
    Text(
        "The stride changes nothing: the kernel should move s cells at a time, down as well as to the right.",
        "stride が効いていません。kernel は縦にも横にも s ずつ動かします。",
    ),
    lecture="3.3, eq. 54",
)
def stride_ignored(image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    if len(set(kernel.shape)) != 1 or stride < 1:
        raise ValueError("kernel must be square, stride at least 1")
    windows = np.lib.stride_tricks.sliding_window_view(zero_pad(image, padding), kernel.shape)
    return np.einsum("ijkl,kl->ij", windows, kernel)


@misconception(
    "cross_correlate",
    Text(
        "The stride is used downwards only; to the right the kernel still moves one cell at a time.",
        "stride が縦方向にしか効いておらず、横には 1 ずつ動いています。横にも s ずつ動かしてください。",
    ),
    lecture="3.3, eq. 54",
)
def stride_downwards_only(image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    if len(set(kernel.shape)) != 1 or stride < 1:
        raise ValueError("kernel must be square, stride at least 1")
    windows = np.lib.stride_tricks.sliding_window_view(zero_pad(image, padding), kernel.shape)[::stride]
    return np.einsum("ijkl,kl->ij", windows, kernel)


@misconception(
    "cross_correlate",
    Text(
        "The stride is used to the right only; downwards the kernel still moves one cell at a time.",
        "stride が横方向にしか効いておらず、縦には 1 ずつ動いています。縦にも s ずつ動かしてください。",
    ),
    lecture="3.3, eq. 54",
)
def stride_to_the_right_only(image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    if len(set(kernel.shape)) != 1 or stride < 1:
        raise ValueError("kernel must be square, stride at least 1")
    windows = np.lib.stride_tricks.sliding_window_view(zero_pad(image, padding), kernel.shape)[:, ::stride]
    return np.einsum("ijkl,kl->ij", windows, kernel)


@misconception(
    "cross_correlate",
    Text(
        "The output's size fits the stride, but the kernel still moves one cell at a time instead of s.",
        "出力の大きさは stride に合っていますが、kernel が s ずつではなく 1 ずつ動いています。",
    ),
    lecture="3.3, eq. 54",
)
def stride_in_the_size_only(image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    if len(set(kernel.shape)) != 1 or stride < 1:
        raise ValueError("kernel must be square, stride at least 1")
    windows = np.lib.stride_tricks.sliding_window_view(zero_pad(image, padding), kernel.shape)
    rows, columns = windows[::stride, ::stride].shape[:2]
    return np.einsum("ijkl,kl->ij", windows[:rows, :columns], kernel)


@misconception(
    "cross_correlate",
    Text(
        "Where the stride does not come out even, there is one step too many: the size is rounded down, not up.",
        "割り切れないとき 1 つ多くなっています。サイズは切り上げではなく切り捨てです。",
    ),
    lecture="3.3, eq. 54",
)
def size_rounded_up(image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    if len(set(kernel.shape)) != 1 or stride < 1 or len(kernel) > min(zero_pad(image, padding).shape):
        raise ValueError("kernel must be square and fit, stride at least 1")
    padded = np.pad(zero_pad(image, padding), (0, stride - 1))
    windows = np.lib.stride_tricks.sliding_window_view(padded, kernel.shape)[::stride, ::stride]
    return np.einsum("ijkl,kl->ij", windows, kernel)


@misconception(
    "cross_correlate",
    Text(
        "The last row and column of the output are missing: the kernel also stands where it just fits, which adds 1.",
        "出力の最後の行と列が足りません。ちょうど収まる位置も数えるので、ステップの数に 1 を足します。",
    ),
    lecture="3.3, eq. 54",
)
def last_position_left_out(image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    if len(set(kernel.shape)) != 1 or stride < 1:
        raise ValueError("kernel must be square, stride at least 1")
    windows = np.lib.stride_tricks.sliding_window_view(zero_pad(image, padding), kernel.shape)
    rows, columns = ((size - 1) // stride for size in windows.shape[:2])
    return np.einsum("ijkl,kl->ij", windows[::stride, ::stride][:rows, :columns], kernel)


@misconception(
    "cross_correlate",
    Text(
        "Where the kernel's last step ends just at the border, that step is missing: a place that just fits counts.",
        "kernel がちょうど端で終わるとき、その位置が抜けています。ぎりぎり収まる位置も数えます。",
    ),
    lecture="3.3, eq. 54",
)
def last_exact_fit_left_out(image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    if len(set(kernel.shape)) != 1 or stride < 1:
        raise ValueError("kernel must be square, stride at least 1")
    windows = np.lib.stride_tricks.sliding_window_view(zero_pad(image, padding), kernel.shape)
    return np.einsum("ijkl,kl->ij", windows[:-1:stride, :-1:stride], kernel)


@misconception(
    "cross_correlate",
    Text(
        "The 1 is added before the division by the stride, so that the last step is sometimes lost; add it afterwards.",
        "stride で割る前に 1 を足しているため、最後の位置が抜けることがあります。1 は割った後に足します。",
    ),
    lecture="3.3, eq. 54",
)
def one_added_before_the_division(
    image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0
) -> np.ndarray:
    if len(set(kernel.shape)) != 1 or stride < 1:
        raise ValueError("kernel must be square, stride at least 1")
    windows = np.lib.stride_tricks.sliding_window_view(zero_pad(image, padding), kernel.shape)
    rows, columns = (size // stride for size in windows.shape[:2])
    return np.einsum("ijkl,kl->ij", windows[::stride, ::stride][:rows, :columns], kernel)


@misconception(
    "cross_correlate",
    Text(
        "The number of rows is used for the columns, too; an image need not be square, each side has its own size.",
        "行の数を列の数にも使っています。画像は正方形とは限らないので、縦と横を別々に計算してください。",
    ),
    lecture="3.3, eq. 54",
)
def square_image_assumed(image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    if len(set(kernel.shape)) != 1 or stride < 1:
        raise ValueError("kernel must be square, stride at least 1")
    windows = np.lib.stride_tricks.sliding_window_view(zero_pad(image, padding), kernel.shape)[::stride, ::stride]
    rows, columns = windows.shape[:2]
    if columns < rows:
        raise IndexError("column out of range")
    return np.einsum("ijkl,kl->ij", windows[:, :rows], kernel)


@misconception(
    "cross_correlate",
    Text(
        "stride and padding have changed places: stride is the third argument, padding the fourth.",
        "stride と padding の順序が逆です。3 番目の引数が stride、4 番目が padding です。",
    ),
    lecture="3.3, eq. 54",
)
def stride_and_padding_swapped(image: np.ndarray, kernel: np.ndarray, padding: int = 0, stride: int = 1) -> np.ndarray:
    if len(set(kernel.shape)) != 1 or stride < 1:
        raise ValueError("kernel must be square, stride at least 1")
    windows = np.lib.stride_tricks.sliding_window_view(zero_pad(image, padding), kernel.shape)[::stride, ::stride]
    return np.einsum("ijkl,kl->ij", windows, kernel)
