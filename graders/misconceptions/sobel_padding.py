"""Known wrong answers to `zero_pad`."""

import numpy as np

from saiten.grading import Text, misconception


@misconception(
    "zero_pad",
    Text(
        "The border repeats the outermost cells of the image; it should hold zeros.",
        "外側が端の画素の繰り返しになっています。0 で埋めてください。",
    ),
    lecture="3.3, fig. 23",
)
def border_repeats_the_edge(image: np.ndarray, p: int) -> np.ndarray:
    if image.ndim != 2 or p < 0:
        raise ValueError("image must be 2-D and p not negative")
    return np.pad(image, p, mode="edge")


@misconception(
    "zero_pad",
    Text(
        "The border is a mirror image of the cells inside; it should hold zeros.",
        "外側が画像を鏡のように折り返した値になっています。0 で埋めてください。",
    ),
    lecture="3.3, fig. 23",
)
def border_mirrors_the_image(image: np.ndarray, p: int) -> np.ndarray:
    if image.ndim != 2 or p < 0:
        raise ValueError("image must be 2-D and p not negative")
    return np.pad(image, p, mode="reflect")


@misconception(
    "zero_pad",
    Text(
        "There is a border at the top and on the left only; padding p adds p on all four sides.",
        "上と左にしか余白がありません。padding p は四方に p ずつ加えます。",
    ),
    lecture="3.3, fig. 23",
)
def border_on_two_sides(image: np.ndarray, p: int) -> np.ndarray:
    if image.ndim != 2 or p < 0:
        raise ValueError("image must be 2-D and p not negative")
    return np.pad(image, ((p, 0), (p, 0)))


@misconception(
    "zero_pad",
    Text(
        "There is a border at the bottom and on the right only; padding p adds p on all four sides.",
        "下と右にしか余白がありません。padding p は四方に p ずつ加えます。",
    ),
    lecture="3.3, fig. 23",
)
def border_at_the_bottom_right(image: np.ndarray, p: int) -> np.ndarray:
    if image.ndim != 2 or p < 0:
        raise ValueError("image must be 2-D and p not negative")
    return np.pad(image, ((0, p), (0, p)))


@misconception(
    "zero_pad",
    Text(
        "The size is right, but the image sits in the top left corner; it belongs in the middle, p from each side.",
        "大きさは正しいのですが、画像が左上の隅に置かれています。各辺から p ずつ離して中央に置いてください。",
    ),
    lecture="3.3, fig. 23",
)
def image_in_the_corner(image: np.ndarray, p: int) -> np.ndarray:
    if image.ndim != 2 or p < 0:
        raise ValueError("image must be 2-D and p not negative")
    return np.pad(image, ((0, 2 * p), (0, 2 * p)))


@misconception(
    "zero_pad",
    Text(
        "Only columns are added, on the left and right; p rows of zeros belong above and below, too.",
        "左右に列を加えただけです。上下にも 0 の行を p 行ずつ加えてください。",
    ),
    lecture="3.3, fig. 23",
)
def border_left_and_right_only(image: np.ndarray, p: int) -> np.ndarray:
    if image.ndim != 2 or p < 0:
        raise ValueError("image must be 2-D and p not negative")
    return np.pad(image, ((0, 0), (p, p)))


@misconception(
    "zero_pad",
    Text(
        "Only rows are added, above and below; p columns of zeros belong on the left and right, too.",
        "上下に行を加えただけです。左右にも 0 の列を p 列ずつ加えてください。",
    ),
    lecture="3.3, fig. 23",
)
def border_above_and_below_only(image: np.ndarray, p: int) -> np.ndarray:
    if image.ndim != 2 or p < 0:
        raise ValueError("image must be 2-D and p not negative")
    return np.pad(image, ((p, p), (0, 0)))


@misconception(
    "zero_pad",
    Text(
        "The border is always one cell wide, whatever p is: p says how wide it should be, and 0 means none.",
        "p に関わらず余白の幅がいつも 1 になっています。幅は p で決まり、0 なら余白はありません。",
    ),
    lecture="3.3, fig. 23",
)
def border_always_one_wide(image: np.ndarray, p: int) -> np.ndarray:
    if image.ndim != 2 or p < 0:
        raise ValueError("image must be 2-D and p not negative")
    return np.pad(image, 1)


@misconception(
    "zero_pad",
    Text(
        "p is shared between opposite sides, so that the image grows by p in all; each side should get p of its own.",
        "p を両側で分け合っているため、全体で p しか大きくなりません。それぞれの側に p ずつ加えてください。",
    ),
    lecture="3.3, fig. 23",
)
def border_shared_by_opposite_sides(image: np.ndarray, p: int) -> np.ndarray:
    if image.ndim != 2 or p < 0:
        raise ValueError("image must be 2-D and p not negative")
    return np.pad(image, (p // 2, p - p // 2))


@misconception(
    "zero_pad",
    Text(
        "The padded image is made of whole numbers, so that the digits behind the decimal point are lost; use floats.",
        "padding 後の配列が整数型なので、小数点以下が失われています。float の配列にしてください。",
    ),
    lecture="3.3",
)
def padded_image_of_whole_numbers(image: np.ndarray, p: int) -> np.ndarray:
    if image.ndim != 2 or p < 0:
        raise ValueError("image must be 2-D and p not negative")
    with np.errstate(invalid="ignore"):
        return np.pad(image.astype(np.int64), p)


@misconception(
    "zero_pad",
    Text(
        "A negative p is accepted, and something comes back; it should raise ValueError.",
        "p が負でも値が返っています。ValueError を送出してください。",
    ),
    lecture="3.3",
)
def negative_padding_accepted(image: np.ndarray, p: int) -> np.ndarray:
    if image.ndim != 2:
        raise ValueError("image must be 2-D")
    return image[-p:p, -p:p] if p < 0 else np.pad(image, p)


@misconception(
    "zero_pad",
    Text(
        "Arrays that are not 2-D, a colour image for one, are padded, too; they should raise ValueError.",
        "2 次元でない配列(1 次元の配列やカラー画像など)も受け入れています。ValueError を送出してください。",
    ),
    lecture="3.3",
)
def any_number_of_axes_accepted(image: np.ndarray, p: int) -> np.ndarray:
    if p < 0:
        raise ValueError("p must not be negative")
    return np.pad(image, p) if image.ndim else image
