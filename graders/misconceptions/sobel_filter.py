"""Known wrong answers to `sobel_magnitude` and `sobel_filter`."""

import numpy as np
from PIL import Image

from reference.sobel import sobel_gradients, sobel_magnitude
from saiten.grading import Text, misconception


@misconception(
    "sobel_magnitude",
    Text(
        "This is |gx| + |gy|; the strength is the root of the sum of the squares.",
        "|gx| + |gy| になっています。強さは 2 乗の和の平方根です。",
    ),
    lecture="3.4",
)
def sum_of_absolute_values(image: np.ndarray) -> np.ndarray:
    gx, gy = sobel_gradients(image)
    return np.abs(gx) + np.abs(gy)


@misconception(
    "sobel_magnitude",
    Text(
        "This is the mean of |gx| and |gy|; the strength is the root of the sum of the squares.",
        "|gx| と |gy| の平均になっています。強さは 2 乗の和の平方根です。",
    ),
    lecture="3.4",
)
def mean_of_absolute_values(image: np.ndarray) -> np.ndarray:
    gx, gy = sobel_gradients(image)
    return (np.abs(gx) + np.abs(gy)) / 2


@misconception(
    "sobel_magnitude",
    Text(
        "The root is missing: this is the square of the strength.",
        "平方根を取っていません。強さの 2 乗になっています。",
    ),
    lecture="3.4",
)
def root_forgotten(image: np.ndarray) -> np.ndarray:
    gx, gy = sobel_gradients(image)
    return gx**2 + gy**2


@misconception(
    "sobel_magnitude",
    Text(
        "gx and gy are added first and squared then; square each of them, then add.",
        "gx と gy を足してから 2 乗しています。それぞれを 2 乗してから足してください。",
    ),
    lecture="3.4",
)
def added_before_squaring(image: np.ndarray) -> np.ndarray:
    gx, gy = sobel_gradients(image)
    return np.abs(gx + gy)


@misconception(
    "sobel_magnitude",
    Text(
        "The larger of |gx| and |gy| is taken; both count, as the two sides of a right triangle do.",
        "|gx| と |gy| の大きい方になっています。直角三角形の 2 辺のように、両方を使います。",
    ),
    lecture="3.4",
)
def larger_of_the_two(image: np.ndarray) -> np.ndarray:
    gx, gy = sobel_gradients(image)
    return np.maximum(np.abs(gx), np.abs(gy))


@misconception(
    "sobel_magnitude",
    Text(
        "The strength is cut at 255; that belongs in sobel_filter only.",
        "強さを 255 で打ち切っています。それは sobel_filter だけで行います。",
    ),
    lecture="3.4",
)
def magnitude_clipped(image: np.ndarray) -> np.ndarray:
    return np.minimum(np.hypot(*sobel_gradients(image)), 255)


@misconception(
    "sobel_magnitude",
    Text(
        "The strengths are scaled so that the largest becomes 255; they should stay as they are.",
        "最大値が 255 になるように拡大・縮小しています。そのままの値を返してください。",
    ),
    lecture="3.4",
)
def magnitude_scaled(image: np.ndarray) -> np.ndarray:
    magnitude = np.hypot(*sobel_gradients(image))
    with np.errstate(invalid="ignore"):
        return magnitude / magnitude.max() * 255


@misconception(
    "sobel_magnitude",
    Text(
        "The strengths are rounded to whole numbers; that belongs in sobel_filter only.",
        "強さを整数に丸めています。それは sobel_filter だけで行います。",
    ),
    lecture="3.4",
)
def magnitude_rounded(image: np.ndarray) -> np.ndarray:
    return np.rint(np.hypot(*sobel_gradients(image)))


@misconception(
    "sobel_filter",
    Text(
        "The strengths are cut off to whole numbers; round them to the nearest one before the conversion to uint8.",
        "小数部分を切り捨てています。uint8 に変換する前に四捨五入してください。",
    ),
    lecture="3.4",
)
def filter_cuts_off(picture: Image.Image) -> Image.Image:
    magnitude = sobel_magnitude(np.asarray(picture.convert("L")))
    return Image.fromarray(np.clip(magnitude, 0, 255).astype(np.uint8))


@misconception(
    "sobel_filter",
    Text(
        "Strengths above 255 start again at 0 in uint8: clip them first.",
        "255 を超える強さが uint8 で 0 に戻っています。先に 0..255 に収めてください。",
    ),
    lecture="3.4",
)
def filter_wraps_around(picture: Image.Image) -> Image.Image:
    magnitude = np.rint(sobel_magnitude(np.asarray(picture.convert("L"))))
    return Image.fromarray(magnitude.astype(np.int64).astype(np.uint8))


@misconception(
    "sobel_filter",
    Text(
        "The strengths become uint8 just so: fractions are cut off, and what is above 255 starts again at 0. "
        "Round first, then clip.",
        "強さをそのまま uint8 にしているため、小数は切り捨てられ、255 を超える値は 0 に戻ります。"
        "先に四捨五入し、0..255 に収めてください。",
    ),
    lecture="3.4",
)
def filter_neither_rounds_nor_clips(picture: Image.Image) -> Image.Image:
    magnitude = sobel_magnitude(np.asarray(picture.convert("L")))
    return Image.fromarray(magnitude.astype(np.int64).astype(np.uint8))


@misconception(
    "sobel_filter",
    Text(
        "The strengths are scaled so that the largest becomes 255; they should stay as they are.",
        "最大値が 255 になるように拡大・縮小しています。そのままの値を使ってください。",
    ),
    lecture="3.4",
)
def filter_scaled(picture: Image.Image) -> Image.Image:
    magnitude = sobel_magnitude(np.asarray(picture.convert("L")))
    return Image.fromarray(np.rint(magnitude * (255 / max(magnitude.max(), 1))).astype(np.uint8))


@misconception(
    "sobel_filter",
    Text(
        "The strength is |gx| + |gy| here; it is the root of the sum of the squares, as in sobel_magnitude.",
        "ここでは |gx| + |gy| を使っています。強さは sobel_magnitude と同じく、2 乗の和の平方根です。",
    ),
    lecture="3.4",
)
def filter_adds_absolute_values(picture: Image.Image) -> Image.Image:
    gx, gy = sobel_gradients(np.asarray(picture.convert("L")))
    return Image.fromarray(np.clip(np.abs(gx) + np.abs(gy), 0, 255).astype(np.uint8))


@misconception(
    "sobel_filter",
    Text(
        'Colours are averaged; picture.convert("L") weighs them as the eye does.',
        '色を単純に平均しています。picture.convert("L") は目の感度に合わせた重みを使います。',
    ),
    lecture="3.4",
)
def filter_averages_colours(picture: Image.Image) -> Image.Image:
    grey = np.asarray(picture.convert("RGB"), dtype=np.float64).mean(axis=2)
    return Image.fromarray(np.rint(np.clip(sobel_magnitude(grey), 0, 255)).astype(np.uint8))


@misconception(
    "sobel_filter",
    Text(
        "Only the red of the picture is used; brightness takes all three colours, as the conversion to mode L does.",
        "赤の成分だけを見ています。モード L への変換のように、3 色すべてから明るさを求めてください。",
    ),
    lecture="3.4",
)
def filter_takes_the_red(picture: Image.Image) -> Image.Image:
    red = np.asarray(picture.convert("RGB"))[..., 0]
    return Image.fromarray(np.rint(np.clip(sobel_magnitude(red), 0, 255)).astype(np.uint8))


@misconception(
    "sobel_filter",
    Text(
        "The picture is not converted to mode L, so that colours and palettes go wrong; begin with the conversion.",
        "最初にモード L へ変換していないため、カラーやパレットの画像で正しく動きません。まず変換してください。",
    ),
    lecture="3.4",
)
def filter_skips_the_conversion(picture: Image.Image) -> Image.Image:
    magnitude = sobel_magnitude(np.asarray(picture))
    return Image.fromarray(np.rint(np.clip(magnitude, 0, 255)).astype(np.uint8))
