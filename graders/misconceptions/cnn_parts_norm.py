"""Known wrong answers to `batch_norm`."""

import numpy as np

from saiten.grading import Text, misconception


def _axes(x: np.ndarray) -> tuple[int, ...]:
    return tuple(range(x.ndim - 1))


def _check(x: np.ndarray, gamma: np.ndarray, beta: np.ndarray, eps: float) -> None:
    if gamma.shape != x.shape[-1:] or beta.shape != x.shape[-1:] or eps <= 0:
        raise ValueError("gamma, beta or eps")


def _normalised(x: np.ndarray, axes: tuple[int, ...] | None, eps: float) -> np.ndarray:
    return (x - x.mean(axis=axes, keepdims=True)) / np.sqrt(x.var(axis=axes, keepdims=True) + eps)


@misconception(
    "batch_norm",
    Text(
        "Your variance divides by one less than the number of values; here it divides by the number itself.",
        "分散を「個数 - 1」で割っています。ここでは個数そのもので割ります。",
    ),
    lecture="3.2",
)
def norm_by_unbiased_variance(x: np.ndarray, gamma: np.ndarray, beta: np.ndarray, eps: float) -> np.ndarray:
    _check(x, gamma, beta, eps)
    m = x.size // x.shape[-1]
    with np.errstate(all="ignore"):
        variance = x.var(axis=_axes(x)) * np.float64(m) / (m - 1)
    return gamma * (x - x.mean(axis=_axes(x))) / np.sqrt(variance + eps) + beta


@misconception(
    "batch_norm",
    Text(
        "Your statistics go over the batch only, for every position by itself; positions belong together.",
        "位置ごとに、バッチの軸だけで平均と分散を取っています。位置の軸も含めます。",
    ),
    lecture="3.2",
)
def norm_of_each_position(x: np.ndarray, gamma: np.ndarray, beta: np.ndarray, eps: float) -> np.ndarray:
    _check(x, gamma, beta, eps)
    return gamma * _normalised(x, (0,), eps) + beta


@misconception(
    "batch_norm",
    Text(
        "Your statistics are those of each image by itself; batch normalisation takes them over the whole batch.",
        "画像ごとに平均と分散を取っています。バッチ全体で取ります。",
    ),
    lecture="3.2",
)
def norm_of_each_image(x: np.ndarray, gamma: np.ndarray, beta: np.ndarray, eps: float) -> np.ndarray:
    _check(x, gamma, beta, eps)
    return gamma * _normalised(x, (1, 2) if x.ndim == 4 else _axes(x), eps) + beta


@misconception(
    "batch_norm",
    Text(
        "Your statistics go over the channels of each example, as in layer normalisation; each channel has its own.",
        "layer normalization のように、例ごとに channel にわたって取っています。channel ごとに取ります。",
    ),
    lecture="3.2",
    variants=[{"images": False}, {"images": True}],
)
def norm_of_each_example(
    x: np.ndarray, gamma: np.ndarray, beta: np.ndarray, eps: float, *, images: bool = False
) -> np.ndarray:
    _check(x, gamma, beta, eps)
    return gamma * _normalised(x, tuple(range(1, x.ndim)) if images else (x.ndim - 1,), eps) + beta


@misconception(
    "batch_norm",
    Text(
        "Your code has one mean and one variance for everything; each channel has its own.",
        "平均と分散が全体で 1 つずつです。channel ごとに取ります。",
    ),
    lecture="3.2",
)
def norm_of_everything(x: np.ndarray, gamma: np.ndarray, beta: np.ndarray, eps: float) -> np.ndarray:
    _check(x, gamma, beta, eps)
    return gamma * _normalised(x, None, eps) + beta


@misconception(
    "batch_norm",
    Text(
        "Your code divides by the variance; it should divide by its square root.",
        "分散で割っています。その平方根で割ります。",
    ),
    lecture="3.2",
)
def norm_without_the_root(x: np.ndarray, gamma: np.ndarray, beta: np.ndarray, eps: float) -> np.ndarray:
    _check(x, gamma, beta, eps)
    return gamma * (x - x.mean(axis=_axes(x))) / (x.var(axis=_axes(x)) + eps) + beta


@misconception(
    "batch_norm",
    Text(
        "Your eps is added to the standard deviation; it is added to the variance, under the root.",
        "eps を標準偏差に足しています。平方根の中の分散に足します。",
    ),
    lecture="3.2",
)
def norm_eps_outside_the_root(x: np.ndarray, gamma: np.ndarray, beta: np.ndarray, eps: float) -> np.ndarray:
    _check(x, gamma, beta, eps)
    return gamma * (x - x.mean(axis=_axes(x))) / (x.std(axis=_axes(x)) + eps) + beta


@misconception(
    "batch_norm",
    Text(
        "In your code eps does nothing; it is added to the variance.",
        "eps が使われていません。分散に足します。",
    ),
    lecture="3.2",
)
def norm_without_eps(x: np.ndarray, gamma: np.ndarray, beta: np.ndarray, eps: float) -> np.ndarray:
    _check(x, gamma, beta, eps)
    with np.errstate(all="ignore"):
        return gamma * ((x - x.mean(axis=_axes(x))) / x.std(axis=_axes(x))) + beta


@misconception(
    "batch_norm",
    Text(
        "Your code uses an eps of its own; the argument says which one.",
        "eps に決まった値を使っています。引数の eps を使ってください。",
    ),
    lecture="3.2",
    variants=[{"always": 1e-5}, {"always": 1e-3}, {"always": 1e-8}],
)
def norm_with_its_own_eps(
    x: np.ndarray, gamma: np.ndarray, beta: np.ndarray, eps: float, *, always: float = 1e-5
) -> np.ndarray:
    _check(x, gamma, beta, eps)
    return gamma * _normalised(x, _axes(x), always) + beta


@misconception(
    "batch_norm",
    Text(
        "Your gamma multiplies beta too; it scales the normalised values only.",
        "gamma が beta にも掛かっています。掛けるのは正規化した値だけです。",
    ),
    lecture="3.2",
)
def norm_gamma_times_beta(x: np.ndarray, gamma: np.ndarray, beta: np.ndarray, eps: float) -> np.ndarray:
    _check(x, gamma, beta, eps)
    return gamma * (_normalised(x, _axes(x), eps) + beta)


@misconception(
    "batch_norm",
    Text(
        "gamma and beta have changed places: gamma multiplies, beta is added.",
        "gamma と beta が逆です。gamma を掛け、beta を足します。",
    ),
    lecture="3.2",
)
def norm_gamma_for_beta(x: np.ndarray, gamma: np.ndarray, beta: np.ndarray, eps: float) -> np.ndarray:
    _check(x, gamma, beta, eps)
    return beta * _normalised(x, _axes(x), eps) + gamma


@misconception(
    "batch_norm",
    Text(
        "gamma and beta are not used: your code only normalises.",
        "正規化だけで、gamma と beta を使っていません。",
    ),
    lecture="3.2",
)
def norm_without_gamma_and_beta(x: np.ndarray, gamma: np.ndarray, beta: np.ndarray, eps: float) -> np.ndarray:
    _check(x, gamma, beta, eps)
    return _normalised(x, _axes(x), eps)


@misconception(
    "batch_norm",
    Text(
        "Your code does not refuse a gamma or beta of another shape; NumPy stretches some of them to fit.",
        "形の違う gamma や beta を拒否していません。NumPy が引き伸ばして計算してしまうことがあります。",
    ),
    lecture="3.2",
)
def norm_channels_not_checked(x: np.ndarray, gamma: np.ndarray, beta: np.ndarray, eps: float) -> np.ndarray:
    if eps <= 0:
        raise ValueError("eps")
    return gamma * _normalised(x, _axes(x), eps) + beta


@misconception(
    "batch_norm",
    Text("Your code does not refuse an eps of 0 or below.", "0 以下の eps を拒否していません。"),
    lecture="3.2",
)
def norm_eps_not_checked(x: np.ndarray, gamma: np.ndarray, beta: np.ndarray, eps: float) -> np.ndarray:
    if gamma.shape != x.shape[-1:] or beta.shape != x.shape[-1:]:
        raise ValueError("gamma or beta")
    with np.errstate(all="ignore"):
        return gamma * _normalised(x, _axes(x), eps) + beta


@misconception(
    "batch_norm",
    Text(
        "Your code refuses bad arguments, but with another exception than ValueError, for example by an assert.",
        "使えない引数を拒否してはいますが、ValueError ではない例外 (assert によるものなど) になっています。",
    ),
    lecture="3.2",
)
def norm_by_another_exception(x: np.ndarray, gamma: np.ndarray, beta: np.ndarray, eps: float) -> np.ndarray:
    if gamma.shape != x.shape[-1:] or beta.shape != x.shape[-1:] or eps <= 0:
        raise AssertionError("gamma, beta or eps")
    return gamma * _normalised(x, _axes(x), eps) + beta
