"""Known wrong answers to `relu` and `leaky_relu`."""

import numpy as np

from saiten.grading import Text, misconception


@misconception(
    "relu",
    Text(
        "Your code takes absolute values; negative numbers become 0 (eq. 51).",
        "絶対値を取っています。負の数は 0 になります (式 (51))。",
    ),
    lecture="3.2, eq. 51",
)
def relu_absolute(x: np.ndarray) -> np.ndarray:
    return np.abs(x)


@misconception(
    "relu",
    Text(
        "Your code keeps negative numbers and cuts positive ones: the smaller of 0 and x, not the larger.",
        "負の数が残り、正の数が 0 になっています。0 と x の小さい方ではなく大きい方です。",
    ),
    lecture="3.2, eq. 51",
)
def relu_takes_the_smaller(x: np.ndarray) -> np.ndarray:
    return np.minimum(0, x)


@misconception(
    "relu",
    Text(
        "Your code returns 1 for positive numbers, which is the slope of ReLU, not its value.",
        "正の数に 1 を返しています。それは ReLU の傾きで、値ではありません。",
    ),
    lecture="3.2, eq. 51",
)
def relu_derivative(x: np.ndarray) -> np.ndarray:
    return np.where(x > 0, 1.0, 0.0)


@misconception(
    "relu",
    Text(
        "Your code drops the negative numbers, so that the shape changes; they become 0 in their places.",
        "負の数を取り除いているので形が変わります。その場所で 0 にします。",
    ),
    lecture="3.2, eq. 51",
    variants=[{"zeros": False}, {"zeros": True}],
)
def relu_drops_negative_numbers(x: np.ndarray, *, zeros: bool = False) -> np.ndarray:
    return x[x >= 0] if zeros else x[x > 0]


@misconception(
    "relu",
    Text(
        "Your code returns one number, the largest of all; eq. 51 is applied to every element.",
        "全体の最大の値を 1 つ返しています。式 (51) は要素ごとに使います。",
    ),
    lecture="3.2, eq. 51",
)
def relu_largest_of_all(x: np.ndarray) -> float:
    return max(0.0, float(x.max()))


@misconception(
    "relu",
    Text(
        "Your code cuts large values at 6, as ReLU6 does; eq. 51 has no upper end.",
        "ReLU6 のように大きい値を 6 で切っています。式 (51) に上限はありません。",
    ),
    lecture="3.2, eq. 51",
    variants=[{"most": 6.0}, {"most": 1.0}],
)
def relu_with_an_upper_end(x: np.ndarray, *, most: float = 6.0) -> np.ndarray:
    return np.clip(x, 0, most)


def _refuse(slope: float) -> None:
    if slope < 0:
        raise ValueError("slope must not be negative")


@misconception(
    "leaky_relu",
    Text(
        "The larger of x and slope * x is right only for slopes up to 1.",
        "x と slope * x の大きい方で正しいのは、傾きが 1 以下のときだけです。",
    ),
    lecture="3.2",
)
def leaky_larger_of_both(x: np.ndarray, slope: float = 0.01) -> np.ndarray:
    _refuse(slope)
    return np.maximum(x, slope * x)


@misconception(
    "leaky_relu",
    Text(
        "Your code turns the sign of negative numbers: they should stay negative, slope * x.",
        "負の数の符号が変わっています。slope * x なので負のままです。",
    ),
    lecture="3.2",
)
def leaky_turns_the_sign(x: np.ndarray, slope: float = 0.01) -> np.ndarray:
    _refuse(slope)
    return np.where(x > 0, x, slope * np.abs(x))


@misconception(
    "leaky_relu",
    Text(
        "Your code makes negative numbers 0, as plain ReLU does; they should be slope * x.",
        "普通の ReLU のように、負の数を 0 にしています。slope * x にします。",
    ),
    lecture="3.2",
)
def leaky_is_plain(x: np.ndarray, slope: float = 0.01) -> np.ndarray:
    _refuse(slope)
    return np.maximum(x, 0)


@misconception(
    "leaky_relu",
    Text(
        "Your code gives the slope to the positive numbers; it belongs to the negative ones.",
        "正の数の方に slope を掛けています。掛けるのは負の数です。",
    ),
    lecture="3.2",
)
def leaky_on_the_other_side(x: np.ndarray, slope: float = 0.01) -> np.ndarray:
    _refuse(slope)
    return np.where(x < 0, x, slope * x)


@misconception(
    "leaky_relu",
    Text(
        "Your code replaces negative numbers by the slope itself; they should be slope * x.",
        "負の数を slope の値そのものにしています。slope * x にします。",
    ),
    lecture="3.2",
)
def leaky_slope_for_the_value(x: np.ndarray, slope: float = 0.01) -> np.ndarray:
    _refuse(slope)
    return np.where(x > 0, x, np.where(x < 0, slope, 0.0))


@misconception(
    "leaky_relu",
    Text(
        "Your code always uses the slope 0.01; the argument says which one.",
        "傾きが常に 0.01 です。引数の slope を使ってください。",
    ),
    lecture="3.2",
)
def leaky_always_by_a_hundredth(x: np.ndarray, slope: float = 0.01) -> np.ndarray:
    _refuse(slope)
    return np.where(x > 0, x, 0.01 * x)


@misconception(
    "leaky_relu",
    Text("Your code does not refuse a negative slope.", "負の slope を拒否していません。"),
    lecture="3.2",
)
def leaky_negative_slope_accepted(x: np.ndarray, slope: float = 0.01) -> np.ndarray:
    return np.where(x > 0, x, slope * x)


@misconception(
    "leaky_relu",
    Text(
        "Your code refuses a negative slope, but with another exception than ValueError, for example by an assert.",
        "負の slope を拒否してはいますが、ValueError ではない例外 (assert によるものなど) になっています。",
    ),
    lecture="3.2",
)
def leaky_slope_by_another_exception(x: np.ndarray, slope: float = 0.01) -> np.ndarray:
    if slope < 0:
        raise AssertionError("slope")
    return np.where(x > 0, x, slope * x)
