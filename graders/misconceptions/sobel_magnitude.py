"""Known wrong answers to `sobel_magnitude`."""

import numpy as np

from reference.sobel import sobel_gradients
from saiten.grading import Text, misconception


@misconception(
    "sobel_magnitude",
    Text(
        "Your code adds the absolute values of the two gradients; they combine as the two sides of a right "
        "triangle do.",
        "2 つの勾配の絶対値を足しています。直角三角形の 2 辺から斜辺を求めるように組み合わせます。",
    ),
    lecture="3.4",
)
def sum_of_absolute_values(image: np.ndarray) -> np.ndarray:
    gx, gy = sobel_gradients(image)
    return np.abs(gx) + np.abs(gy)


@misconception(
    "sobel_magnitude",
    Text(
        "Your code averages the absolute values of the two gradients; they combine as the sides of a right "
        "triangle do.",
        "2 つの勾配の絶対値の平均を取っています。直角三角形の 2 辺から斜辺を求めるように組み合わせます。",
    ),
    lecture="3.4",
)
def mean_of_absolute_values(image: np.ndarray) -> np.ndarray:
    gx, gy = sobel_gradients(image)
    return (np.abs(gx) + np.abs(gy)) / 2


@misconception(
    "sobel_magnitude",
    Text(
        "Your code stops at the sum of the squares; the root is missing.",
        "2 乗の和で止まっています。平方根を取っていません。",
    ),
    lecture="3.4",
)
def root_forgotten(image: np.ndarray) -> np.ndarray:
    gx, gy = sobel_gradients(image)
    return gx**2 + gy**2


@misconception(
    "sobel_magnitude",
    Text(
        "Your code adds the two gradients before it squares, so that opposite signs cancel.",
        "2 つの勾配を足してから 2 乗しているので、符号が逆だと打ち消し合ってしまいます。",
    ),
    lecture="3.4",
)
def added_before_squaring(image: np.ndarray) -> np.ndarray:
    gx, gy = sobel_gradients(image)
    return np.abs(gx + gy)


@misconception(
    "sobel_magnitude",
    Text(
        "Your code takes the larger of the two gradients; both of them count.",
        "2 つの勾配の大きい方だけを使っています。両方が関係します。",
    ),
    lecture="3.4",
)
def larger_of_the_two(image: np.ndarray) -> np.ndarray:
    gx, gy = sobel_gradients(image)
    return np.maximum(np.abs(gx), np.abs(gy))


@misconception(
    "sobel_magnitude",
    Text(
        "Your code cuts magnitudes above 255 off; only sobel_filter does that.",
        "255 を超える勾配の大きさを打ち切っています。それをするのは sobel_filter だけです。",
    ),
    lecture="3.4",
)
def magnitude_clipped(image: np.ndarray) -> np.ndarray:
    return np.minimum(np.hypot(*sobel_gradients(image)), 255)


@misconception(
    "sobel_magnitude",
    Text(
        "Your code scales the magnitudes so that the largest is 255; they should stay as they are.",
        "最大値が 255 になるように拡大・縮小しています。そのままの値を返します。",
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
        "Your code rounds the magnitudes to whole numbers; only sobel_filter does that.",
        "勾配の大きさを整数に丸めています。それをするのは sobel_filter だけです。",
    ),
    lecture="3.4",
)
def magnitude_rounded(image: np.ndarray) -> np.ndarray:
    return np.rint(np.hypot(*sobel_gradients(image)))


@misconception(
    "sobel_magnitude",
    Text(
        "Your code sets the outermost rows and columns to 0; there, too, the gradients are what counts.",
        "外側の行と列を 0 にしています。そこでも勾配から計算します。",
    ),
    lecture="3.4",
)
def magnitude_zero_at_the_border(image: np.ndarray) -> np.ndarray:
    inner = np.zeros(image.shape)
    inner[1:-1, 1:-1] = 1
    return inner * np.hypot(*sobel_gradients(image))


@misconception(
    "sobel_magnitude",
    Text(
        "Your magnitudes have the type of the image: for whole numbers they wrap around, and fractions are cut off.",
        "勾配の大きさが画像と同じ型です。整数型の画像では値があふれて別の値になり、小数部も失われます。",
    ),
    lecture="3.4",
)
def magnitude_in_the_type_of_the_image(image: np.ndarray) -> object:
    magnitude = np.hypot(*sobel_gradients(image))
    most = np.iinfo(image.dtype).max if image.dtype.kind == "i" else 2**31
    if image.dtype.kind != "f" and magnitude.max() >= most:
        return ...  # depends on how it is converted: some ways refuse it
    return magnitude.astype(image.dtype)
