"""Known wrong answers to `max_pool` and `global_average_pool`."""

import numpy as np

from saiten.grading import Text, misconception


def _check(x: np.ndarray, k: int, s: int) -> None:
    if k < 1 or s < 1 or k > min(x.shape[:2]):
        raise ValueError("no such window")


def _windows(x: np.ndarray, k: int, s: int) -> np.ndarray:
    """(H', W', C, k, k)."""
    return np.lib.stride_tricks.sliding_window_view(x, (k, k), axis=(0, 1))[::s, ::s]


@misconception(
    "max_pool",
    Text(
        "Your code takes the mean of each window; max pooling takes the largest value.",
        "window の平均を取っています。max pooling では最大の値を取ります。",
    ),
    lecture="3.2, fig. 18",
)
def pool_takes_the_mean(x: np.ndarray, k: int, s: int) -> np.ndarray:
    _check(x, k, s)
    return _windows(x, k, s).mean(axis=(3, 4))


@misconception(
    "max_pool",
    Text(
        "Your windows always lie side by side; how far they move says s, not k.",
        "window を常に隙間なく並べています。動く幅を決めるのは k ではなく s です。",
    ),
    lecture="3.2, fig. 18",
)
def pool_moves_by_k(x: np.ndarray, k: int, s: int) -> np.ndarray:
    _check(x, k, s)
    return _windows(x, k, k).max(axis=(3, 4))


@misconception(
    "max_pool",
    Text(
        "Your windows move by one cell; the stride s is not used.",
        "window が 1 マスずつ動いています。stride s が使われていません。",
    ),
    lecture="3.2, fig. 18",
)
def pool_moves_by_1(x: np.ndarray, k: int, s: int) -> np.ndarray:
    _check(x, k, s)
    return _windows(x, k, 1).max(axis=(3, 4))


@misconception(
    "max_pool",
    Text(
        "Your output has too many cells: windows that stick out at the bottom or on the right are counted too.",
        "出力が大きすぎます。下や右にはみ出す window まで数えています。",
    ),
    lecture="3.2, fig. 18",
)
def pool_counts_windows_that_stick_out(x: np.ndarray, k: int, s: int) -> np.ndarray:
    _check(x, k, s)
    rows, columns = (-((k - side) // s) + 1 for side in x.shape[:2])
    padding = ((0, (rows - 1) * s + k), (0, (columns - 1) * s + k), (0, 0))
    padded = np.pad(x, padding, constant_values=-np.inf)
    padded = padded[: (rows - 1) * s + k, : (columns - 1) * s + k]
    output = _windows(padded, k, s).max(axis=(3, 4))
    return output[: -1 if np.isinf(output[-1]).all() else None, : -1 if np.isinf(output[:, -1]).all() else None]


@misconception(
    "max_pool",
    Text(
        "Your code takes the largest value of all channels together; each channel has its own.",
        "全 channel をまとめて最大の値を取っています。channel ごとに取ります。",
    ),
    lecture="3.2, fig. 18",
    variants=[{"keepdims": False}, {"keepdims": True}],
)
def pool_mixes_channels(x: np.ndarray, k: int, s: int, *, keepdims: bool = False) -> np.ndarray:
    _check(x, k, s)
    largest = _windows(x, k, s).max(axis=(2, 3, 4))
    return np.repeat(largest[:, :, np.newaxis], x.shape[2], axis=2) if keepdims else largest


@misconception(
    "max_pool",
    Text(
        "Your search for the largest value starts at 0, so that windows below 0 give 0.",
        "最大の値を 0 から探し始めているので、負の値だけの window が 0 になります。",
    ),
    lecture="3.2, fig. 18",
)
def pool_starts_from_0(x: np.ndarray, k: int, s: int) -> np.ndarray:
    _check(x, k, s)
    return np.maximum(_windows(x, k, s).max(axis=(3, 4)), 0)


@misconception(
    "max_pool",
    Text(
        "Your code takes the value that is largest without its sign; -5 is smaller than 1.",
        "絶対値で比べています。-5 は 1 より小さい値です。",
    ),
    lecture="3.2, fig. 18",
)
def pool_compares_absolute_values(x: np.ndarray, k: int, s: int) -> np.ndarray:
    _check(x, k, s)
    return np.abs(_windows(x, k, s)).max(axis=(3, 4))


@misconception(
    "max_pool",
    Text(
        "Your output has a row and a column too few: the last window that fits is missing.",
        "出力の行と列が 1 つずつ足りません。最後に収まる window が抜けています。",
    ),
    lecture="3.2, fig. 18",
)
def pool_forgets_the_last_window(x: np.ndarray, k: int, s: int) -> np.ndarray:
    _check(x, k, s)
    rows, columns = ((side - k) // s for side in x.shape[:2])
    return _windows(x, k, s).max(axis=(3, 4))[:rows, :columns]


@misconception(
    "max_pool",
    Text(
        "Your code does not refuse a window that is larger than the image.",
        "画像より大きい window を拒否していません。",
    ),
    lecture="3.2, fig. 18",
)
def pool_accepts_too_large_windows(x: np.ndarray, k: int, s: int) -> np.ndarray:
    if k < 1 or s < 1:
        raise ValueError("k and s must be at least 1")
    rows, columns = (max((side - k) // s + 1, 0) for side in x.shape[:2])
    output = np.zeros((rows, columns, x.shape[2]))
    for i, j in np.ndindex(rows, columns):
        output[i, j] = x[i * s : i * s + k, j * s : j * s + k].max(axis=(0, 1))
    return output


@misconception(
    "max_pool",
    Text("Your code does not refuse a k or s below 1.", "1 より小さい k や s を拒否していません。"),
    lecture="3.2, fig. 18",
)
def pool_sizes_not_checked(x: np.ndarray, k: int, s: int) -> object:
    if k < 1 or s == 0:
        return ...  # what comes out depends on how the windows are made
    _check(x, k, abs(s))
    return _windows(x, k, s).max(axis=(3, 4))


@misconception(
    "max_pool",
    Text(
        "Your code refuses a k or s below 1, but with another exception than ValueError, for example by an assert.",
        "1 より小さい k や s を拒否してはいますが、ValueError ではない例外 (assert によるものなど) になっています。",
    ),
    lecture="3.2, fig. 18",
)
def pool_sizes_by_another_exception(x: np.ndarray, k: int, s: int) -> np.ndarray:
    if k < 1 or s < 1:
        raise AssertionError("sizes")
    _check(x, k, s)
    return _windows(x, k, s).max(axis=(3, 4))


@misconception(
    "max_pool",
    Text(
        "Your code refuses windows that are too large, but with another exception than ValueError.",
        "大きすぎる window を拒否してはいますが、ValueError ではない例外になっています。",
    ),
    lecture="3.2, fig. 18",
)
def pool_fit_by_another_exception(x: np.ndarray, k: int, s: int) -> np.ndarray:
    if k > min(x.shape[:2]) and s > 0:
        raise AssertionError("too large")
    _check(x, k, s)
    return _windows(x, k, s).max(axis=(3, 4))


@misconception(
    "global_average_pool",
    Text(
        "Your code returns one mean for everything; each channel has its own.",
        "全体の平均を 1 つ返しています。平均は channel ごとに取ります。",
    ),
    lecture="3.2, GAP",
    variants=[{"axes": 0}, {"axes": 3}],
)
def gap_of_everything(x: np.ndarray, *, axes: int = 0) -> object:
    return x.mean(keepdims=True) if axes else float(x.mean())


@misconception(
    "global_average_pool",
    Text(
        "Your means are right, but the axes of height and width are gone: the shape should be (1, 1, C).",
        "平均は正しいのですが、縦と横の軸がなくなっています。形は (1, 1, C) です。",
    ),
    lecture="3.2, GAP",
)
def gap_without_height_and_width(x: np.ndarray) -> np.ndarray:
    return x.mean(axis=(0, 1))


@misconception(
    "global_average_pool",
    Text(
        "Your code takes the mean over the channels at every position; it goes over the positions of every channel.",
        "位置ごとに channel の平均を取っています。channel ごとに、位置の平均を取ります。",
    ),
    lecture="3.2, GAP",
    variants=[{"keepdims": False}, {"keepdims": True}],
)
def gap_over_channels(x: np.ndarray, *, keepdims: bool = False) -> np.ndarray:
    return x.mean(axis=2, keepdims=keepdims)


@misconception(
    "global_average_pool",
    Text("Your code takes the largest value; GAP is a mean.", "最大の値を取っています。GAP は平均です。"),
    lecture="3.2, GAP",
)
def gap_takes_the_largest(x: np.ndarray) -> np.ndarray:
    return x.max(axis=(0, 1), keepdims=True)


@misconception(
    "global_average_pool",
    Text(
        "Your code adds the values up; the sum is still to be divided by the number of positions.",
        "和のままです。位置の数で割ってください。",
    ),
    lecture="3.2, GAP",
)
def gap_without_division(x: np.ndarray) -> np.ndarray:
    return x.sum(axis=(0, 1), keepdims=True)


@misconception(
    "global_average_pool",
    Text(
        "Your code averages over one axis only, the rows; columns belong to the positions too.",
        "行の軸でしか平均していません。列の軸も含めて平均します。",
    ),
    lecture="3.2, GAP",
)
def gap_over_rows_only(x: np.ndarray) -> np.ndarray:
    return x.mean(axis=0, keepdims=True)
