"""Known wrong answers to `conv2d_input_gradient`."""

import numpy as np

from reference.convolution import conv2d
from saiten.grading import Text, misconception

Shape = tuple[int, int, int]

OTHERWISE = Text(
    "Your code refuses bad arguments, but with another exception than ValueError, for example by an assert.",
    "使えない引数を拒否してはいますが、ValueError ではない例外 (assert によるものなど) になっています。",
)


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
