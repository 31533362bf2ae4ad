"""Known wrong answers to `convolve1d` and `correlate1d`."""

import numpy as np

from saiten.grading import Text, misconception

EMPTY = Text("Your code does not refuse an empty sequence.", "空の列を拒否していません。")
EMPTY_OTHERWISE = Text(
    "Your code refuses an empty sequence, but with another exception than ValueError.",
    "空の列を拒否してはいますが、ValueError ではない例外になっています。",
)
SAME = Text(
    "Your code returns only the middle part of the values; all n + m - 1 are wanted.",
    "真ん中の値だけを返しています。n + m - 1 個すべてを返します。",
)
VALID = Text(
    "Your code returns only the places where one sequence lies wholly on the other; all n + m - 1 are wanted.",
    "一方がもう一方に完全に重なる位置の値しか返していません。n + m - 1 個すべてを返します。",
)


def _check(f: np.ndarray, g: np.ndarray) -> None:
    if len(f) == 0 or len(g) == 0:
        raise ValueError("empty")


@misconception(
    "convolve1d",
    Text(
        "Your code does not flip: this is the cross-correlation of eq. 50, not the convolution of eq. 49.",
        "反転していません。式 (49) の畳み込みではなく、式 (50) の相互相関になっています。",
    ),
    lecture="3.2, eqs 49-50",
)
def convolution_not_flipped(f: np.ndarray, g: np.ndarray) -> np.ndarray:
    _check(f, g)
    return np.convolve(f[::-1], g)


@misconception(
    "convolve1d",
    Text(
        "Your code does not flip, and f and g have changed places too: eq. 49 takes one index away from x.",
        "反転しておらず、f と g も入れ替わっています。式 (49) では x から index を引きます。",
    ),
    lecture="3.2, eqs 49-50",
)
def convolution_as_numpy_correlate(f: np.ndarray, g: np.ndarray) -> np.ndarray:
    _check(f, g)
    return np.convolve(f, g[::-1])


@misconception("convolve1d", SAME, lecture="3.2, eq. 49")
def convolution_cut_to_the_same_length(f: np.ndarray, g: np.ndarray) -> np.ndarray:
    return np.convolve(f, g, "same")


@misconception("convolve1d", VALID, lecture="3.2, eq. 49")
def convolution_of_whole_overlaps(f: np.ndarray, g: np.ndarray) -> np.ndarray:
    return np.convolve(f, g, "valid")


@misconception(
    "convolve1d",
    Text(
        "In your code what goes beyond the end comes in again at the beginning; outside there should be zeros.",
        "末尾からはみ出した分が先頭に戻ってきています。範囲の外は 0 です。",
    ),
    lecture="3.2, eq. 49",
)
def convolution_in_a_circle(f: np.ndarray, g: np.ndarray) -> np.ndarray:
    _check(f, g)
    n = max(len(f), len(g))
    full = np.pad(np.convolve(f, g), (0, 2 * n - len(f) - len(g) + 1))
    return full[:n] + full[n : 2 * n]


@misconception(
    "convolve1d",
    Text(
        "Your code stops when f ends; g reaches beyond it, up to x = n + m - 2.",
        "f の終わりで止まっています。g はその先、x = n + m - 2 まで届きます。",
    ),
    lecture="3.2, eq. 49",
)
def convolution_ends_with_f(f: np.ndarray, g: np.ndarray) -> np.ndarray:
    _check(f, g)
    return np.convolve(f, g)[: len(f)]


@misconception("convolve1d", EMPTY, lecture="3.2")
def convolution_of_nothing(f: np.ndarray, g: np.ndarray) -> np.ndarray:
    return np.convolve(f, g) if len(f) and len(g) else np.zeros(max(len(f) + len(g) - 1, 0))


@misconception("convolve1d", EMPTY_OTHERWISE, lecture="3.2")
def convolution_of_nothing_by_another_exception(f: np.ndarray, g: np.ndarray) -> np.ndarray:
    if len(f) == 0 or len(g) == 0:
        raise AssertionError("empty")
    return np.convolve(f, g)


@misconception(
    "correlate1d",
    Text(
        "Your code flips one sequence: this is the convolution of eq. 49, not the cross-correlation of eq. 50.",
        "片方の列を反転しています。式 (50) の相互相関ではなく、式 (49) の畳み込みになっています。",
    ),
    lecture="3.2, eqs 49-50",
)
def correlation_flipped(f: np.ndarray, g: np.ndarray) -> np.ndarray:
    _check(f, g)
    return np.convolve(f, g)


@misconception(
    "correlate1d",
    Text(
        "Your values are in reverse order: x in eq. 50 moves along g, as index in g minus index in f.",
        "値が逆順です。式 (50) の x は g の上を動き、g の index から f の index を引いたものです。",
    ),
    lecture="3.2, eq. 50",
)
def correlation_the_other_way_round(f: np.ndarray, g: np.ndarray) -> np.ndarray:
    _check(f, g)
    return np.correlate(f, g, "full")


@misconception("correlate1d", SAME, lecture="3.2, eq. 50")
def correlation_cut_to_the_same_length(f: np.ndarray, g: np.ndarray) -> np.ndarray:
    return np.convolve(f[::-1], g, "same")


@misconception("correlate1d", VALID, lecture="3.2, eq. 50")
def correlation_of_whole_overlaps(f: np.ndarray, g: np.ndarray) -> np.ndarray:
    return np.convolve(f[::-1], g, "valid")


@misconception(
    "correlate1d",
    Text(
        "Your code begins at x = 0; x may be negative, and the first value belongs to x = -(n - 1).",
        "x = 0 から始めています。x は負にもなり、最初の値は x = -(n - 1) のものです。",
    ),
    lecture="3.2, eq. 50",
)
def correlation_from_zero(f: np.ndarray, g: np.ndarray) -> np.ndarray:
    _check(f, g)
    return np.convolve(f[::-1], g)[len(f) - 1 :]


@misconception(
    "correlate1d",
    Text(
        "Your code lets negative indices count from the end of g; before its beginning there should be zeros.",
        "負の index が g の末尾から数えられています。先頭より前は 0 です。",
    ),
    lecture="3.2, eq. 50",
)
def correlation_with_indices_from_the_end(f: np.ndarray, g: np.ndarray) -> np.ndarray:
    _check(f, g)
    cells = {i: g[i] for i in range(-len(g), len(g))}
    return np.array(
        [sum(f[i] * cells.get(x + i, 0) for i in range(len(f))) for x in range(1 - len(f), len(g))], dtype=np.float64
    )


@misconception("correlate1d", EMPTY, lecture="3.2")
def correlation_of_nothing(f: np.ndarray, g: np.ndarray) -> np.ndarray:
    return np.convolve(f[::-1], g) if len(f) and len(g) else np.zeros(max(len(f) + len(g) - 1, 0))


@misconception("correlate1d", EMPTY_OTHERWISE, lecture="3.2")
def correlation_of_nothing_by_another_exception(f: np.ndarray, g: np.ndarray) -> np.ndarray:
    if len(f) == 0 or len(g) == 0:
        raise AssertionError("empty")
    return np.convolve(f[::-1], g)
