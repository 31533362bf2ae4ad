"""Known wrong answers to `zero_pad`."""

import numpy as np

from saiten.grading import Text, misconception

EDGE_REPEATED = Text(
    "Your code repeats the outermost cells of the image around it; the frame should be of zeros (fig. 23).",
    "画像の外側で端の画素を繰り返しています。外側は 0 で埋めます (図 23)。",
)


def _check(image: np.ndarray, p: int) -> None:
    if image.ndim != 2 or p < 0:
        raise ValueError("image must be 2-D and p not negative")


@misconception("zero_pad", EDGE_REPEATED, lecture="3.3, fig. 23")
def border_repeats_the_edge(image: np.ndarray, p: int) -> np.ndarray:
    _check(image, p)
    return np.pad(image, p, mode="edge")


@misconception(
    "zero_pad",
    Text(
        "Your code mirrors the image at its border; the frame should be of zeros (fig. 23).",
        "画像を端で鏡のように折り返しています。外側は 0 で埋めます (図 23)。",
    ),
    lecture="3.3, fig. 23",
)
def border_mirrors_the_image(image: np.ndarray, p: int) -> np.ndarray:
    _check(image, p)
    return np.pad(image, p, mode="reflect")


@misconception(
    "zero_pad",
    Text(
        "Your code pads at the top and on the left only; the frame goes all round (fig. 23).",
        "上と左にしか枠がありません。枠は四方に付きます (図 23)。",
    ),
    lecture="3.3, fig. 23",
)
def border_on_two_sides(image: np.ndarray, p: int) -> np.ndarray:
    _check(image, p)
    return np.pad(image, ((p, 0), (p, 0)))


@misconception(
    "zero_pad",
    Text(
        "Your code pads at the bottom and on the right only; the frame goes all round (fig. 23).",
        "下と右にしか枠がありません。枠は四方に付きます (図 23)。",
    ),
    lecture="3.3, fig. 23",
)
def border_at_the_bottom_right(image: np.ndarray, p: int) -> np.ndarray:
    _check(image, p)
    return np.pad(image, ((0, p), (0, p)))


@misconception(
    "zero_pad",
    Text(
        "The size is right, but in your code the image sits in the top left corner, not in the middle.",
        "大きさは正しいのですが、画像が中央ではなく左上の隅に置かれています。",
    ),
    lecture="3.3, fig. 23",
)
def image_in_the_corner(image: np.ndarray, p: int) -> np.ndarray:
    _check(image, p)
    return np.pad(image, ((0, 2 * p), (0, 2 * p)))


@misconception(
    "zero_pad",
    Text(
        "Your code adds columns only; the frame has rows above and below too (fig. 23).",
        "列しか加えていません。枠は上下にも付きます (図 23)。",
    ),
    lecture="3.3, fig. 23",
)
def border_left_and_right_only(image: np.ndarray, p: int) -> np.ndarray:
    _check(image, p)
    return np.pad(image, ((0, 0), (p, p)))


@misconception(
    "zero_pad",
    Text(
        "Your code adds rows only; the frame has columns on the left and right too (fig. 23).",
        "行しか加えていません。枠は左右にも付きます (図 23)。",
    ),
    lecture="3.3, fig. 23",
)
def border_above_and_below_only(image: np.ndarray, p: int) -> np.ndarray:
    _check(image, p)
    return np.pad(image, ((p, p), (0, 0)))


@misconception(
    "zero_pad",
    Text("Your frame is always one cell wide; its width is p.", "枠の幅がいつも 1 です。幅は p です。"),
    lecture="3.3, fig. 23",
)
def border_always_one_wide(image: np.ndarray, p: int) -> np.ndarray:
    _check(image, p)
    return np.pad(image, 1)


@misconception(
    "zero_pad",
    Text(
        "Your code shares p out between opposite sides, so that the frame is too narrow on each.",
        "p を両側で分け合っているため、どの側の枠も狭すぎます。",
    ),
    lecture="3.3, fig. 23",
)
def border_shared_by_opposite_sides(image: np.ndarray, p: int) -> np.ndarray:
    _check(image, p)
    return np.pad(image, (p // 2, p - p // 2))


@misconception(
    "zero_pad",
    Text(
        "Your padded image holds whole numbers only, so that fractions are lost.",
        "padding 後の配列が整数型なので、小数部が失われています。",
    ),
    lecture="3.3",
)
def padded_image_of_whole_numbers(image: np.ndarray, p: int) -> np.ndarray:
    _check(image, p)
    with np.errstate(invalid="ignore"):
        return np.pad(image.astype(np.int64), p)


@misconception(
    "zero_pad",
    Text("Your code does not refuse a negative p.", "負の p を拒否していません。"),
    lecture="3.3",
)
def negative_padding_accepted(image: np.ndarray, p: int) -> np.ndarray:
    if image.ndim != 2:
        raise ValueError("image must be 2-D")
    return image[-p:p, -p:p] if p < 0 else np.pad(image, p)


@misconception(
    "zero_pad",
    Text(
        "Your code does not refuse arrays that are not 2-D, such as colour images.",
        "2 次元でない配列 (カラー画像など) を拒否していません。",
    ),
    lecture="3.3",
)
def any_number_of_axes_accepted(image: np.ndarray, p: int) -> np.ndarray:
    if p < 0:
        raise ValueError("p must not be negative")
    return np.pad(image, p) if image.ndim else image
