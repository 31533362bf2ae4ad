"""Known wrong answers to `cross_correlate`: the kernel stands at the wrong places."""

import numpy as np

from reference.sobel import zero_pad
from saiten.grading import Text, misconception


def _windows(image: np.ndarray, kernel: np.ndarray, stride: int, padding: int) -> np.ndarray:
    """What the kernel would meet if it moved by one cell: (rows, columns, k, k)."""
    if len(set(kernel.shape)) != 1 or stride < 1:
        raise ValueError("kernel must be square, stride at least 1")
    return np.lib.stride_tricks.sliding_window_view(zero_pad(image, padding), kernel.shape)


def _sums(windows: np.ndarray, kernel: np.ndarray) -> np.ndarray:
    return np.einsum("ijkl,kl->ij", windows, kernel)


@misconception(
    "cross_correlate",
    Text(
        "In your code the stride changes nothing: the kernel always moves by one cell.",
        "stride が効いていません。kernel がいつも 1 ずつ動いています。",
    ),
    lecture="3.3, eq. 54",
)
def stride_ignored(image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    windows = _windows(image, kernel, stride, padding)
    return _sums(windows, kernel)


@misconception(
    "cross_correlate",
    Text(
        "Your code uses the stride downwards only; to the right the kernel still moves by one cell.",
        "stride が縦方向にしか効いていません。横には 1 ずつ動いています。",
    ),
    lecture="3.3, eq. 54",
)
def stride_downwards_only(image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    windows = _windows(image, kernel, stride, padding)[::stride]
    return _sums(windows, kernel)


@misconception(
    "cross_correlate",
    Text(
        "Your code uses the stride to the right only; downwards the kernel still moves by one cell.",
        "stride が横方向にしか効いていません。縦には 1 ずつ動いています。",
    ),
    lecture="3.3, eq. 54",
)
def stride_to_the_right_only(image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    windows = _windows(image, kernel, stride, padding)[:, ::stride]
    return _sums(windows, kernel)


@misconception(
    "cross_correlate",
    Text(
        "In your code the stride only makes the output smaller; the kernel still moves by one cell.",
        "stride で出力の大きさは変わりますが、kernel は 1 ずつしか動いていません。",
    ),
    lecture="3.3, eq. 54",
)
def stride_in_the_size_only(image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    windows = _windows(image, kernel, stride, padding)
    rows, columns = windows[::stride, ::stride].shape[:2]
    return _sums(windows[:rows, :columns], kernel)


@misconception(
    "cross_correlate",
    Text(
        "Your code takes a last step that leaves the image where the stride does not come out even.",
        "割り切れないとき、画像からはみ出す最後の 1 歩まで進んでいます。",
    ),
    lecture="3.3, eq. 54",
)
def size_rounded_up(image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    _windows(image, kernel, stride, padding)  # refuses a kernel that does not fit
    beyond = np.pad(image, (0, stride - 1))
    windows = _windows(beyond, kernel, stride, padding)[::stride, ::stride]
    return _sums(windows, kernel)


@misconception(
    "cross_correlate",
    Text(
        "Your output lacks its last row and column: the first position of the kernel counts as well as its steps.",
        "出力の最後の行と列が足りません。kernel の最初の位置も、動いた回数とは別に数えます。",
    ),
    lecture="3.3, eq. 54",
)
def last_position_left_out(image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    windows = _windows(image, kernel, stride, padding)
    rows, columns = ((size - 1) // stride for size in windows.shape[:2])
    return _sums(windows[::stride, ::stride][:rows, :columns], kernel)


@misconception(
    "cross_correlate",
    Text(
        "Your code leaves out the last position where the kernel ends exactly at the border; it still fits there.",
        "kernel がちょうど端で終わる最後の位置が抜けています。そこにも収まっています。",
    ),
    lecture="3.3, eq. 54",
)
def last_exact_fit_left_out(image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    windows = _windows(image, kernel, stride, padding)[:-1:stride, :-1:stride]
    return _sums(windows, kernel)


@misconception(
    "cross_correlate",
    Text(
        "Your output can lack its last row or column: the first position is counted before the division by the stride.",
        "最後の行や列が足りないことがあります。最初の位置の分を、stride で割る前に数えています。",
    ),
    lecture="3.3, eq. 54",
)
def one_added_before_the_division(
    image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0
) -> np.ndarray:
    windows = _windows(image, kernel, stride, padding)
    rows, columns = (size // stride for size in windows.shape[:2])
    return _sums(windows[::stride, ::stride][:rows, :columns], kernel)


@misconception(
    "cross_correlate",
    Text(
        "Your code takes the number of rows for the columns too; an image need not be square.",
        "行の数を列の数にも使っています。画像は正方形とは限りません。",
    ),
    lecture="3.3, eq. 54",
)
def square_image_assumed(image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    windows = _windows(image, kernel, stride, padding)[::stride, ::stride]
    rows, columns = windows.shape[:2]
    if columns < rows:
        raise IndexError("column out of range")
    return _sums(windows[:, :rows], kernel)


@misconception(
    "cross_correlate",
    Text(
        "In your function stride and padding have changed places in the order of the arguments.",
        "引数の stride と padding の順序が逆です。",
    ),
    lecture="3.3, eq. 54",
)
def stride_and_padding_swapped(image: np.ndarray, kernel: np.ndarray, padding: int = 0, stride: int = 1) -> np.ndarray:
    windows = _windows(image, kernel, stride, padding)[::stride, ::stride]
    return _sums(windows, kernel)
