"""Known wrong answers to `sobel_filter`."""

import numpy as np
from PIL import Image

from reference.sobel import sobel_gradients, sobel_magnitude
from saiten.grading import Text, misconception


def _magnitude(picture: Image.Image) -> np.ndarray:
    return sobel_magnitude(np.asarray(picture.convert("L")))


def _picture(magnitude: np.ndarray) -> Image.Image:
    """Magnitudes rounded and clipped."""
    return Image.fromarray(np.clip(np.rint(magnitude), 0, 255).astype(np.uint8))


@misconception(
    "sobel_filter",
    Text(
        "Your code cuts the fractions of the magnitudes off; it should round to the nearest whole number.",
        "勾配の大きさの小数部を切り捨てています。最も近い整数に丸めます。",
    ),
    lecture="3.4",
)
def filter_cuts_off(picture: Image.Image) -> Image.Image:
    return _picture(np.floor(_magnitude(picture)))


@misconception(
    "sobel_filter",
    Text(
        "In your picture magnitudes above 255 start again at 0, as a uint8 does; they should stay at 255.",
        "255 を超える勾配の大きさが、uint8 のため 0 に戻っています。255 のままにします。",
    ),
    lecture="3.4",
)
def filter_wraps_around(picture: Image.Image) -> Image.Image:
    return Image.fromarray(np.rint(_magnitude(picture)).astype(np.int64).astype(np.uint8))


@misconception(
    "sobel_filter",
    Text(
        "Your magnitudes become uint8 as they are: fractions are cut off, and what is above 255 starts again at 0.",
        "勾配の大きさをそのまま uint8 にしているため、小数部は切り捨てられ、255 を超える値は 0 に戻っています。",
    ),
    lecture="3.4",
)
def filter_neither_rounds_nor_clips(picture: Image.Image) -> Image.Image:
    return Image.fromarray(_magnitude(picture).astype(np.int64).astype(np.uint8))


@misconception(
    "sobel_filter",
    Text(
        "Your code scales the magnitudes so that the largest is 255; they should stay as they are.",
        "最大値が 255 になるように拡大・縮小しています。そのままの値を使います。",
    ),
    lecture="3.4",
)
def filter_scaled(picture: Image.Image) -> Image.Image:
    magnitude = _magnitude(picture)
    return _picture(magnitude * (255 / max(magnitude.max(), 1)))


@misconception(
    "sobel_filter",
    Text(
        "Your code adds the absolute values of the two gradients here; sobel_magnitude combines them otherwise.",
        "ここで 2 つの勾配の絶対値を足しています。組み合わせ方は sobel_magnitude と同じです。",
    ),
    lecture="3.4",
)
def filter_adds_absolute_values(picture: Image.Image) -> Image.Image:
    gx, gy = sobel_gradients(np.asarray(picture.convert("L")))
    return _picture(np.abs(gx) + np.abs(gy))


@misconception(
    "sobel_filter",
    Text(
        "Your code takes the plain mean of the three colours for brightness; Pillow's mode L weighs them differently.",
        "3 色の単純な平均を明るさにしています。Pillow のモード L では色ごとに重みが違います。",
    ),
    lecture="3.4",
)
def filter_averages_colours(picture: Image.Image) -> Image.Image:
    grey = np.asarray(picture.convert("RGB"), dtype=np.float64).mean(axis=2)
    return _picture(sobel_magnitude(grey))


@misconception(
    "sobel_filter",
    Text(
        "Your code takes the red channel for brightness; brightness depends on all three colours.",
        "赤の成分を明るさとしています。明るさは 3 色すべてで決まります。",
    ),
    lecture="3.4",
)
def filter_takes_the_red(picture: Image.Image) -> Image.Image:
    red = np.asarray(picture.convert("RGB"))[..., 0]
    return _picture(sobel_magnitude(red))


@misconception(
    "sobel_filter",
    Text(
        "Your code works with the raw numbers of the picture; what they mean depends on its mode.",
        "画像の数値をそのまま使っています。その意味は画像のモードによって違います。",
    ),
    lecture="3.4",
)
def filter_skips_the_conversion(picture: Image.Image) -> Image.Image:
    return _picture(sobel_magnitude(np.asarray(picture)))


@misconception(
    "sobel_filter",
    Text(
        "Your code averages the numbers of a pixel, whatever they stand for; that depends on the mode, and mode L "
        "weighs colours differently.",
        "モードによらず、画素の数値を平均しています。数値の意味はモードで異なり、モード L では色ごとに重みが違います。",
    ),
    lecture="3.4",
)
def filter_averages_numbers(picture: Image.Image) -> object:
    numbers = np.asarray(picture, dtype=np.float64)
    if numbers.ndim == 3 and numbers.shape[2] != 3:
        return ...  # all of them, or the first three
    grey = numbers.mean(axis=2) if numbers.ndim == 3 else numbers
    return _picture(sobel_magnitude(grey))
