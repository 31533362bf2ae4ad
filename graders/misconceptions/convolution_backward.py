"""Known wrong answers to `transposed_conv2d`."""

import numpy as np

from reference.convolution import conv2d
from saiten.grading import Text, misconception

Refusal = type[Exception] | None

OTHERWISE = Text(
    "Your code refuses bad arguments, but with another exception than ValueError, for example by an assert.",
    "使えない引数を拒否してはいますが、ValueError ではない例外 (assert によるものなど) になっています。",
)


def _spread(x: np.ndarray, s: int) -> np.ndarray:
    """The right dilation, for steps from 1."""
    out = np.zeros((s * (x.shape[0] - 1) + 1, s * (x.shape[1] - 1) + 1, x.shape[2]))
    out[::s, ::s] = x
    return out


def _check(
    x: np.ndarray,
    w: np.ndarray,
    stride: int,
    padding: int,
    *,
    of_steps: Refusal = ValueError,
    of_padding: Refusal = ValueError,
    of_output: Refusal = ValueError,
    of_channels: Refusal = ValueError,
) -> bool:
    """Raise these exceptions for bad arguments; where None lets them pass, say that there is no right answer."""
    k = len(w)
    if stride < 1 or padding < 0:
        if of_steps:
            raise of_steps("stride must be at least 1, padding at least 0")
        return False
    if x.shape[2] != w.shape[3]:
        if of_channels:
            raise of_channels("channels must agree")
        return False
    if padding > k - 1 and of_padding:
        raise of_padding("too much padding")
    if stride * (min(x.shape[:2]) - 1) + k - 2 * padding < 1:
        if of_output:
            raise of_output("nothing would be left")
        return False
    return True


def _laid_down(x: np.ndarray, w: np.ndarray, stride: int) -> np.ndarray:
    """The right answer before anything is cut away."""
    k = len(w)
    turned = w[::-1, ::-1].swapaxes(2, 3)
    return conv2d(_spread(x, stride), turned, padding=k - 1)


def _cut(full: np.ndarray, padding: int) -> np.ndarray:
    return full[padding : len(full) - padding, padding : full.shape[1] - padding]


@misconception(
    "transposed_conv2d",
    Text(
        "Your code does not turn the kernel: a convolution that reverses another needs it rotated by 180 degrees.",
        "kernel の向きがそのままです。逆向きの convolution では 180 度回した kernel を使います。",
    ),
    lecture="3.3, fig. 26",
)
def kernel_not_turned(x: np.ndarray, w: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    _check(x, w, stride, padding)
    return _cut(_laid_down(x, w[::-1, ::-1], stride), padding)


@misconception(
    "transposed_conv2d",
    Text(
        "Your code swaps the kernel's rows and columns; transposed is the big matrix of the convolution, not w.",
        "kernel の行と列が入れ替わっています。転置するのは convolution 全体の行列で、w ではありません。",
    ),
    lecture="3.3, fig. 26",
)
def kernel_transposed(x: np.ndarray, w: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    _check(x, w, stride, padding)
    return _cut(_laid_down(x, w.swapaxes(0, 1), stride), padding)


@misconception(
    "transposed_conv2d",
    Text(
        "Your code pads the dilated x by p; the equivalent convolution has the padding k - 1 - p (figs 25 and 26).",
        "広げた x を p だけ padding しています。等価な convolution の padding は k - 1 - p です (図 25, 26)。",
    ),
    lecture="3.3, figs 25-26",
)
def padded_by_p(x: np.ndarray, w: np.ndarray, stride: int = 1, padding: int = 0) -> object:
    _check(x, w, stride, padding)
    spread = _spread(x, stride)
    if len(w) > min(spread.shape[:2]) + 2 * padding:
        return ...  # some refuse it
    return conv2d(spread, w[::-1, ::-1].swapaxes(2, 3), padding=padding)


@misconception(
    "transposed_conv2d",
    Text(
        "Your code does not cut away p rows and columns on each side: padding makes this output smaller.",
        "四方の p 行・p 列を切り落としていません。padding があると、この出力は小さくなります。",
    ),
    lecture="3.3, figs 25-26",
)
def padding_not_cut_away(x: np.ndarray, w: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    _check(x, w, stride, padding)
    return _laid_down(x, w, stride)


@misconception(
    "transposed_conv2d",
    Text(
        "Your code adds a frame of zeros around the result; padding is cut away here.",
        "結果の周りに 0 の枠を付けています。ここでは padding の分を切り落とします。",
    ),
    lecture="3.3, figs 25-26",
)
def padding_added(x: np.ndarray, w: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    _check(x, w, stride, padding)
    return np.pad(_laid_down(x, w, stride), ((padding, padding), (padding, padding), (0, 0)))


@misconception(
    "transposed_conv2d",
    Text(
        "Your code ignores the stride; neighbouring cells of x lay their kernels down s cells apart.",
        "stride を使っていません。x の隣り合うマスは、kernel を s マス離して置きます。",
    ),
    lecture="3.3, fig. 26",
)
def transposed_stride_ignored(x: np.ndarray, w: np.ndarray, stride: int = 1, padding: int = 0) -> object:
    _check(x, w, stride, padding)
    if min(x.shape[:2]) - 1 + len(w) - 2 * padding < 1:
        return ...  # some refuse it
    return _cut(_laid_down(x, w, 1), padding)


@misconception(
    "transposed_conv2d",
    Text(
        "Your code steps over x by the stride; here the stride moves the cells of x apart, and every one counts.",
        "x の上を stride で飛んでいます。ここでは stride の分だけ x のマスの間を空け、すべてのマスを使います。",
    ),
    lecture="3.3, fig. 26",
)
def steps_over_x(x: np.ndarray, w: np.ndarray, stride: int = 1, padding: int = 0) -> object:
    _check(x, w, stride, padding)
    p, k = len(w) - 1 - padding, len(w)
    if k > min(x.shape[:2]) + 2 * p:
        return ...  # some refuse it
    return conv2d(x, w[::-1, ::-1].swapaxes(2, 3), None, stride, p)


@misconception(
    "transposed_conv2d",
    Text(
        "Your code puts zeros after the last position of x too, so the result is too large.",
        "x の最後の位置の後にも 0 を入れているので、結果が大きすぎます。",
    ),
    lecture="3.3, fig. 26",
)
def zeros_after_the_last(x: np.ndarray, w: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    _check(x, w, stride, padding)
    full = _laid_down(x, w, stride)
    return _cut(np.pad(full, ((0, stride - 1), (0, stride - 1), (0, 0))), padding)


@misconception(
    "transposed_conv2d",
    Text(
        "In your code a later kernel overwrites an earlier one; where they overlap they are added.",
        "後から置いた kernel が前のものを上書きしています。重なるところは足します。",
    ),
    lecture="3.3, figs 24-26",
)
def overlaps_overwritten(x: np.ndarray, w: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    _check(x, w, stride, padding)
    full = np.zeros_like(_laid_down(x, w, stride))
    k = len(w)
    for i in range(x.shape[0]):
        for j in range(x.shape[1]):
            full[stride * i : stride * i + k, stride * j : stride * j + k] = w @ x[i, j]
    return _cut(full, padding)


@misconception(
    "transposed_conv2d",
    Text(
        "Your code averages where kernels overlap; they are added.",
        "kernel の重なるところで平均を取っています。足すだけです。",
    ),
    lecture="3.3, figs 24-26",
)
def overlaps_averaged(x: np.ndarray, w: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    _check(x, w, stride, padding)
    covered = _laid_down(np.ones_like(x[:, :, :1]), np.ones((*w.shape[:2], 1, 1)), stride)
    return _cut(_laid_down(x, w, stride) / np.maximum(covered, 1), padding)


@misconception(
    "transposed_conv2d",
    Text(
        "Your code refuses neither a stride below 1 nor a negative padding.",
        "1 より小さい stride も、負の padding も拒否していません。",
    ),
    lecture="3.3",
)
def transposed_steps_not_checked(x: np.ndarray, w: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    return _cut(_laid_down(x, w, stride), padding) if _check(x, w, stride, padding, of_steps=None) else x


@misconception(
    "transposed_conv2d",
    Text(
        "Your code does not refuse a padding above k - 1.",
        "k - 1 を超える padding を拒否していません。",
    ),
    lecture="3.3, fig. 26",
)
def padding_above_k_minus_1_accepted(x: np.ndarray, w: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    _check(x, w, stride, padding, of_padding=None)
    return _cut(_laid_down(x, w, stride), padding)


@misconception(
    "transposed_conv2d",
    Text(
        "Your code does not refuse a padding that leaves no row or no column.",
        "行や列が残らなくなる padding を拒否していません。",
    ),
    lecture="3.3, fig. 26",
)
def empty_result_accepted(x: np.ndarray, w: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    return _cut(_laid_down(x, w, stride), padding) if _check(x, w, stride, padding, of_output=None) else x[:0]


@misconception(
    "transposed_conv2d",
    Text(
        "Your code refuses neither a padding above k - 1 nor one that leaves no row or column.",
        "k - 1 を超える padding も、行や列が残らなくなる padding も拒否していません。",
    ),
    lecture="3.3, fig. 26",
)
def any_padding_accepted(x: np.ndarray, w: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    right = _check(x, w, stride, padding, of_output=None, of_padding=None)
    return _cut(_laid_down(x, w, stride), padding) if right else x[:0]


@misconception(
    "transposed_conv2d",
    Text(
        "Your code does not refuse an x whose channels are not the C_out of the weights.",
        "チャンネル数が重みの C_out と違う x を拒否していません。",
    ),
    lecture="3.3",
)
def transposed_channels_not_checked(x: np.ndarray, w: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    return _cut(_laid_down(x, w, stride), padding) if _check(x, w, stride, padding, of_channels=None) else x


@misconception("transposed_conv2d", OTHERWISE, lecture="3.3")
def transposed_by_another_exception(x: np.ndarray, w: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    other = AssertionError
    _check(x, w, stride, padding, of_steps=other, of_padding=other, of_output=other, of_channels=other)
    return _cut(_laid_down(x, w, stride), padding)
