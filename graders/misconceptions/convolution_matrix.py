"""Known wrong answers to `conv_matrix`."""

import numpy as np

from reference.convolution import conv2d
from saiten.grading import Text, misconception

Shape = tuple[int, int, int]

OTHERWISE = Text(
    "Your code refuses bad arguments, but with another exception than ValueError, for example by an assert.",
    "使えない引数を拒否してはいますが、ValueError ではない例外 (assert によるものなど) になっています。",
)


def _columns(shape: Shape, w: np.ndarray, stride: int, padding: int) -> np.ndarray:
    """The right matrix as an array of rank 6: the output's axes, then the input's."""
    units = np.eye(int(np.prod(shape))).reshape(-1, *shape)
    images = np.stack([conv2d(unit, w, None, stride, padding) for unit in units], axis=-1)
    return images.reshape(*images.shape[:3], *shape)


def _matrix(axes: np.ndarray) -> np.ndarray:
    return axes.reshape(int(np.prod(axes.shape[:3])), int(np.prod(axes.shape[3:])))


@misconception(
    "conv_matrix",
    Text(
        "Your matrix is the transposed one: it has a row for each output, and a column for each number of the image.",
        "転置した行列になっています。行が出力に、列が画像の数に対応します。",
    ),
    lecture="3.3",
)
def matrix_transposed(shape: Shape, w: np.ndarray, stride: int, padding: int) -> np.ndarray:
    return _matrix(_columns(shape, w, stride, padding)).T


@misconception(
    "conv_matrix",
    Text(
        "In your matrix the channel runs slowest, as in arrays with channels first; here it runs fastest.",
        "チャンネルが一番遅く変わっています (チャンネルが先頭の配列の順です)。ここでは一番速く変わります。",
    ),
    lecture="3.3",
)
def channels_run_slowest(shape: Shape, w: np.ndarray, stride: int, padding: int) -> np.ndarray:
    return _matrix(_columns(shape, w, stride, padding).transpose(2, 0, 1, 5, 3, 4))


@misconception(
    "conv_matrix",
    Text(
        "In the rows of your matrix the channel runs slowest; outputs come in the order of ravel, as inputs do.",
        "行の方だけチャンネルが一番遅く変わっています。出力も入力と同じく ravel の順に並べます。",
    ),
    lecture="3.3",
)
def output_channels_run_slowest(shape: Shape, w: np.ndarray, stride: int, padding: int) -> np.ndarray:
    return _matrix(_columns(shape, w, stride, padding).transpose(2, 0, 1, 3, 4, 5))


@misconception(
    "conv_matrix",
    Text(
        "Your matrix counts down the columns first; the order of ravel goes along the rows.",
        "列に沿って先に数えています。ravel の順では、行に沿って数えます。",
    ),
    lecture="3.3",
)
def columns_counted_first(shape: Shape, w: np.ndarray, stride: int, padding: int) -> np.ndarray:
    return _matrix(_columns(shape, w, stride, padding).transpose(1, 0, 2, 4, 3, 5))


@misconception(
    "conv_matrix",
    Text(
        "Your matrix has columns for the cells of padding; they are always 0, and have no column of their own.",
        "padding のマスにも列があります。常に 0 なので、列は作りません。",
    ),
    lecture="3.3, fig. 23",
)
def columns_for_padding(shape: Shape, w: np.ndarray, stride: int, padding: int) -> np.ndarray:
    _columns(shape, w, stride, padding)  # refuses what the right function refuses
    height, width, channels = shape
    return _matrix(_columns((height + 2 * padding, width + 2 * padding, channels), w, stride, 0))


@misconception(
    "conv_matrix",
    Text(
        "Your matrix belongs to a flipped kernel; eq. 54 does not flip it.",
        "kernel を反転した行列です。式 (54) では反転しません。",
    ),
    lecture="3.3, eq. 54",
)
def matrix_of_the_flipped_kernel(shape: Shape, w: np.ndarray, stride: int, padding: int) -> np.ndarray:
    return _matrix(_columns(shape, w[::-1, ::-1], stride, padding))


@misconception(
    "conv_matrix",
    Text("Your matrix is that of stride 1, whatever the stride.", "stride に関係なく、stride 1 の行列になっています。"),
    lecture="3.3, eq. 54",
)
def matrix_without_stride(shape: Shape, w: np.ndarray, stride: int, padding: int) -> np.ndarray:
    return _matrix(_columns(shape, w, min(stride, 1), padding))


@misconception(
    "conv_matrix",
    Text(
        "Your matrix is that of padding 0, whatever the padding.",
        "padding に関係なく、padding 0 の行列になっています。",
    ),
    lecture="3.3, eq. 57",
)
def matrix_without_padding(shape: Shape, w: np.ndarray, stride: int, padding: int) -> object:
    _columns(shape, w, stride, padding)  # refuses what the right function refuses
    if len(w) > min(shape[:2]):
        return ...  # some refuse it
    return _matrix(_columns(shape, w, stride, 0))


@misconception(
    "conv_matrix",
    Text(
        "Your code refuses neither a stride below 1 nor a negative padding.",
        "1 より小さい stride も、負の padding も拒否していません。",
    ),
    lecture="3.3",
)
def matrix_steps_not_checked(shape: Shape, w: np.ndarray, stride: int, padding: int) -> np.ndarray:
    return _matrix(_columns(shape, w, max(stride, 1), max(padding, 0)))


@misconception(
    "conv_matrix",
    Text(
        "Your code refuses neither a kernel that is too large nor weights for another number of channels.",
        "大きすぎる kernel も、チャンネル数の合わない重みも拒否していません。",
    ),
    lecture="3.3",
)
def matrix_shapes_not_checked(shape: Shape, w: np.ndarray, stride: int, padding: int) -> np.ndarray:
    if stride >= 1 and padding >= 0 and (shape[2] != w.shape[2] or len(w) > min(shape[:2]) + 2 * padding):
        return np.zeros((0, int(np.prod(shape))))
    return _matrix(_columns(shape, w, stride, padding))


@misconception("conv_matrix", OTHERWISE, lecture="3.3")
def matrix_by_another_exception(shape: Shape, w: np.ndarray, stride: int, padding: int) -> np.ndarray:
    try:
        return _matrix(_columns(shape, w, stride, padding))
    except ValueError as error:
        raise AssertionError from error
