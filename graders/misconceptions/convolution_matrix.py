"""Known wrong answers to `conv_matrix` and `conv2d_input_gradient`."""

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


def _gradient(
    dy: np.ndarray, w: np.ndarray, shape: Shape, stride: int, padding: int, *, checked: bool = True
) -> np.ndarray:
    """The right gradient of the padded image. Unless checked, a dy of another shape is cut or filled up with zeros."""
    right = conv2d(np.zeros(shape), w, None, stride, padding).shape
    if dy.shape != right:
        if checked:
            raise ValueError("dy has another shape than the output")
        room = np.zeros(np.maximum(dy.shape, right))
        room[tuple(map(slice, dy.shape))] = dy
        dy = room[tuple(map(slice, right))]
    height, width, channels = shape
    padded = np.zeros((height + 2 * padding, width + 2 * padding, channels))
    k = len(w)
    for i in range(right[0]):
        for j in range(right[1]):
            padded[stride * i : stride * i + k, stride * j : stride * j + k] += w @ dy[i, j]
    return padded


def _inside(padded: np.ndarray, padding: int) -> np.ndarray:
    return padded[padding : len(padded) - padding, padding : padded.shape[1] - padding]


@misconception(
    "conv2d_input_gradient",
    Text(
        "Your code uses the kernel turned by 180 degrees: each weight goes back to the cell that it met.",
        "180 度回した kernel を使っています。どの重みも、掛かったマスにそのまま戻ります。",
    ),
    lecture="3.3",
)
def gradient_of_the_turned_kernel(
    dy: np.ndarray, w: np.ndarray, shape: Shape, stride: int = 1, padding: int = 0
) -> np.ndarray:
    return _inside(_gradient(dy, w[::-1, ::-1], shape, stride, padding), padding)


@misconception(
    "conv2d_input_gradient",
    Text(
        "Your answer lacks the cells that a left-over step did not reach; x has them, and their derivative is 0.",
        "stride で余ったマスが抜けています。x にはそのマスがあり、微分は 0 です。",
    ),
    lecture="3.3",
)
def left_over_cells_missing(
    dy: np.ndarray, w: np.ndarray, shape: Shape, stride: int = 1, padding: int = 0
) -> np.ndarray:
    padded = _gradient(dy, w, shape, stride, padding)
    reached = [stride * (side - 1) + len(w) for side in dy.shape[:2]]
    return _inside(padded[: reached[0], : reached[1]], padding)


@misconception(
    "conv2d_input_gradient",
    Text(
        "Your zeros for the left-over cells are at the top and on the left; what no step reached is at the other end.",
        "余ったマスの 0 が上と左にあります。stride が届かないのは下と右の端です。",
    ),
    lecture="3.3",
)
def left_over_cells_first(dy: np.ndarray, w: np.ndarray, shape: Shape, stride: int = 1, padding: int = 0) -> np.ndarray:
    padded = _gradient(dy, w, shape, stride, padding)
    rest = [full - stride * (side - 1) - len(w) for full, side in zip(padded.shape[:2], dy.shape[:2], strict=True)]
    return _inside(np.roll(padded, rest, (0, 1)), padding)


@misconception(
    "conv2d_input_gradient",
    Text(
        "Your answer still has the frame of the padding; it should have the shape of x.",
        "padding の枠が残っています。x と同じ形にします。",
    ),
    lecture="3.3",
)
def gradient_of_the_padded_image(
    dy: np.ndarray, w: np.ndarray, shape: Shape, stride: int = 1, padding: int = 0
) -> np.ndarray:
    return _gradient(dy, w, shape, stride, padding)


@misconception(
    "conv2d_input_gradient",
    Text(
        "In your code a later output overwrites what an earlier one gave to the same cell; they are added.",
        "同じマスへの寄与を、後の出力が上書きしています。足し合わせます。",
    ),
    lecture="3.3",
)
def gradient_overwritten(dy: np.ndarray, w: np.ndarray, shape: Shape, stride: int = 1, padding: int = 0) -> np.ndarray:
    padded = np.zeros_like(_gradient(dy, w, shape, stride, padding))
    k = len(w)
    for i in range(dy.shape[0]):
        for j in range(dy.shape[1]):
            padded[stride * i : stride * i + k, stride * j : stride * j + k] = w @ dy[i, j]
    return _inside(padded, padding)


@misconception(
    "conv2d_input_gradient",
    Text(
        "Your code divides each cell's sum by the number of outputs that read it; derivatives just add up.",
        "各マスの和を、読んだ出力の数で割っています。微分はそのまま足し合わせます。",
    ),
    lecture="3.3",
)
def gradient_averaged(dy: np.ndarray, w: np.ndarray, shape: Shape, stride: int = 1, padding: int = 0) -> np.ndarray:
    padded = _gradient(dy, w, shape, stride, padding)
    one = np.ones((*w.shape[:2], 1, 1))
    counts = _gradient(np.ones_like(dy[:, :, :1]), one, (shape[0], shape[1], 1), stride, padding)
    return _inside(padded / np.maximum(counts, 1), padding)


@misconception(
    "conv2d_input_gradient",
    Text(
        "Your code fails where the padding is k or more, as transposed_conv2d does; conv2d accepts it, so its "
        "derivative exists.",
        "padding が k 以上だと (transposed_conv2d と同じく) 失敗します。conv2d では使えるので、微分も存在します。",
    ),
    lecture="3.3",
)
def wide_padding_refused(dy: np.ndarray, w: np.ndarray, shape: Shape, stride: int = 1, padding: int = 0) -> np.ndarray:
    if padding > len(w) - 1:
        raise ValueError("too much padding")
    return _inside(_gradient(dy, w, shape, stride, padding), padding)


@misconception(
    "conv2d_input_gradient",
    Text(
        "Your code does not refuse a dy that does not have the shape of the output.",
        "出力と形の違う dy を拒否していません。",
    ),
    lecture="3.3",
)
def any_output_gradient_accepted(
    dy: np.ndarray, w: np.ndarray, shape: Shape, stride: int = 1, padding: int = 0
) -> np.ndarray:
    return _inside(_gradient(dy, w, shape, stride, padding, checked=False), padding)


@misconception(
    "conv2d_input_gradient",
    Text(
        "Your code does not refuse what conv2d would refuse for an x of that shape.",
        "その形の x で conv2d が断る引数を拒否していません。",
    ),
    lecture="3.3",
)
def unusable_convolution_accepted(
    dy: np.ndarray, w: np.ndarray, shape: Shape, stride: int = 1, padding: int = 0
) -> np.ndarray:
    fits = stride >= 1 and padding >= 0 and shape[2] == w.shape[2] and len(w) <= min(shape[:2]) + 2 * padding
    return _inside(_gradient(dy, w, shape, stride, padding), padding) if fits else np.zeros(shape)


@misconception("conv2d_input_gradient", OTHERWISE, lecture="3.3")
def gradient_by_another_exception(
    dy: np.ndarray, w: np.ndarray, shape: Shape, stride: int = 1, padding: int = 0
) -> np.ndarray:
    try:
        return _inside(_gradient(dy, w, shape, stride, padding), padding)
    except ValueError as error:
        raise AssertionError from error
