"""Known wrong answers to `noise_scale`, `learning_rate_for` and `gradient_noise_covariance`."""

import numpy as np

from saiten.grading import Text, misconception

Array = np.ndarray


@misconception(
    "noise_scale",
    Text(
        "Your code leaves the -1 out; the exact formula is asked for, which gives 0 for the whole set.",
        "-1 を省いた近似式になっています。全データを使うと 0 になる、近似しない式を使ってください。",
    ),
    lecture="2.4, eq. 48",
)
def approximated(learning_rate: float, n: int, batch_size: int, momentum: float = 0.0) -> float:
    return learning_rate * n / batch_size / (1 - momentum)


@misconception(
    "noise_scale",
    Text(
        "Your code leaves the -1 out where there is momentum, as the footnote does; it belongs there, too.",
        "momentum があるとき、脚注のとおり -1 を省いています。momentum があっても -1 は必要です。",
    ),
    lecture="2.4, footnote 13",
)
def approximated_with_momentum(learning_rate: float, n: int, batch_size: int, momentum: float = 0.0) -> float:
    return learning_rate * (n / batch_size - (momentum == 0)) / (1 - momentum)


@misconception(
    "noise_scale",
    Text("Momentum plays no part in your code.", "momentum が使われていません。"),
    lecture="2.4, footnote 13",
)
def momentum_ignored(learning_rate: float, n: int, batch_size: int, momentum: float = 0.0) -> float:
    del momentum
    return learning_rate * (n / batch_size - 1)


@misconception(
    "noise_scale",
    Text(
        "Your momentum lowers the noise; it sums up noise of earlier steps, so that the scale grows.",
        "momentum でノイズが小さくなっています。過去のノイズが足されるので、大きくなります。",
    ),
    lecture="2.4, footnote 13",
)
def momentum_multiplied(learning_rate: float, n: int, batch_size: int, momentum: float = 0.0) -> float:
    return learning_rate * (n / batch_size - 1) * (1 - momentum)


@misconception(
    "noise_scale",
    Text(
        "Your code divides by momentum, or by 1 + momentum; it is 1 - momentum.",
        "1 - momentum ではなく、momentum や 1 + momentum で割っています。",
    ),
    lecture="2.4, footnote 13",
)
def momentum_with_a_plus(learning_rate: float, n: int, batch_size: int, momentum: float = 0.0) -> float:
    return learning_rate * (n / batch_size - 1) / (1 + momentum)


@misconception(
    "noise_scale",
    Text(
        "N and B have changed places: small minibatches make the noise.",
        "N と B が逆です。ミニバッチが小さいほどノイズは大きくなります。",
    ),
    lecture="2.4, eq. 48",
)
def n_and_b_swapped(learning_rate: float, n: int, batch_size: int, momentum: float = 0.0) -> float:
    return learning_rate * (batch_size / n - 1) / (1 - momentum)


@misconception(
    "noise_scale",
    Text(
        "Your code counts whole minibatches only; N/B need not be a whole number.",
        "N/B を整数に切り捨てています。割り切れなくても構いません。",
    ),
    lecture="2.4, eq. 48",
)
def whole_batches(learning_rate: float, n: int, batch_size: int, momentum: float = 0.0) -> float:
    return learning_rate * (n // batch_size - 1) / (1 - momentum)


@misconception(
    "noise_scale",
    Text(
        "Your code returns the learning rate squared: eq. 48 has divided both sides by epsilon / N.",
        "学習率が 2 乗になっています。式 (48) では両辺を epsilon / N で割っています。",
    ),
    lecture="2.4, eq. 48",
)
def learning_rate_squared(learning_rate: float, n: int, batch_size: int, momentum: float = 0.0) -> float:
    return learning_rate**2 * (n / batch_size - 1) / (1 - momentum)


@misconception(
    "learning_rate_for",
    Text(
        "Your code leaves the -1 out; noise_scale of your answer is not the noise that was asked for.",
        "-1 を省いた近似式です。答えを noise_scale に入れても、元のノイズに戻りません。",
    ),
    lecture="2.4, eq. 48",
)
def rate_approximated(noise: float, n: int, batch_size: int) -> float:
    return noise * batch_size / n


@misconception(
    "learning_rate_for",
    Text(
        "Your code computes a noise scale again; the formula has to be solved for the learning rate.",
        "ノイズスケールをもう一度計算しています。式を学習率について解いてください。",
    ),
    lecture="2.4, eq. 48",
)
def rate_not_solved(noise: float, n: int, batch_size: int) -> float:
    return noise * (n / batch_size - 1)


@misconception(
    "learning_rate_for",
    Text(
        "N/B - 1 is turned upside down piece by piece; the reciprocal of a difference is not that of its parts.",
        "N/B - 1 の逆数を、項ごとに取っています。差の逆数は、それぞれの逆数の差ではありません。",
    ),
    lecture="2.4, eq. 48",
)
def rate_from_b_over_n(noise: float, n: int, batch_size: int) -> float:
    return noise * (batch_size / n - 1)


@misconception(
    "learning_rate_for",
    Text(
        "Your code counts whole minibatches only; N/B need not be a whole number.",
        "N/B を整数に切り捨てています。割り切れなくても構いません。",
    ),
    lecture="2.4, eq. 48",
)
def rate_of_whole_batches(noise: float, n: int, batch_size: int) -> float:
    return ... if n // batch_size == 1 else noise / (n // batch_size - 1)  # type: ignore[return-value]


def _covariance(gradients: Array, *, centred: bool = True) -> Array:
    """F."""
    deviations = gradients - gradients.mean(axis=0) if centred else gradients
    return deviations.T @ deviations / len(gradients)


@misconception(
    "gradient_noise_covariance",
    Text(
        "Your code divides by N - 1, as np.cov does unless it is told otherwise; the mean of eq. 44 divides by N.",
        "N - 1 で割っています (np.cov の既定値)。式 (44) の平均は N で割ります。",
    ),
    lecture="2.4, eqs 44-45",
)
def divided_by_n_minus_1(per_example_gradients: Array, batch_size: int) -> object:
    n = len(per_example_gradients)
    if n == 1:
        return ...  # 0 / 0: a warning and nan, or an exception
    return n * (n / batch_size - 1) * _covariance(per_example_gradients) * (n / (n - 1))


@misconception(
    "gradient_noise_covariance",
    Text(
        "The mean gradient isn't taken off: F is about deviations from it.",
        "平均の勾配を引いていません。F は平均からのずれについてのものです。",
    ),
    lecture="2.4, eq. 45",
)
def mean_not_taken_off(per_example_gradients: Array, batch_size: int) -> Array:
    n = len(per_example_gradients)
    return n * (n / batch_size - 1) * _covariance(per_example_gradients, centred=False)


@misconception(
    "gradient_noise_covariance",
    Text(
        "Your code has N^2 / B, the approximation for N far above B; there is no noise at B = N.",
        "N が B よりずっと大きいときの近似 N^2 / B になっています。B = N ならノイズはありません。",
    ),
    lecture="2.4, below eq. 45",
)
def covariance_approximated(per_example_gradients: Array, batch_size: int) -> Array:
    return len(per_example_gradients) ** 2 / batch_size * _covariance(per_example_gradients)


@misconception(
    "gradient_noise_covariance",
    Text(
        "Your code stops at F; the minibatch plays no part yet.",
        "F で止まっています。ミニバッチの大きさがまだ使われていません。",
    ),
    lecture="2.4, below eq. 45",
)
def F_itself(per_example_gradients: Array, batch_size: int) -> Array:
    del batch_size
    return _covariance(per_example_gradients)


@misconception(
    "gradient_noise_covariance",
    Text(
        "The factor N in front is lost: alpha is the noise of a sum over N examples, not of their mean.",
        "前の N が抜けています。alpha は平均ではなく、N 個の和についてのノイズです。",
    ),
    lecture="2.4, below eq. 45",
)
def factor_n_lost(per_example_gradients: Array, batch_size: int) -> Array:
    return (len(per_example_gradients) / batch_size - 1) * _covariance(per_example_gradients)


@misconception(
    "gradient_noise_covariance",
    Text(
        "Yours is the covariance of a minibatch's mean gradient; alpha is N times that noise.",
        "ミニバッチの平均勾配の共分散になっています。alpha はそのノイズの N 倍です。",
    ),
    lecture="2.4, eq. 43",
)
def of_the_mean_gradient(per_example_gradients: Array, batch_size: int) -> Array:
    return (1 / batch_size - 1 / len(per_example_gradients)) * _covariance(per_example_gradients)


@misconception(
    "gradient_noise_covariance",
    Text(
        "Your matrix is (N, N), between examples; it should be (p, p), between parameters.",
        "データどうしの (N, N) の行列になっています。パラメタどうしの (p, p) の行列にしてください。",
    ),
    lecture="2.4, eq. 45",
)
def between_examples(per_example_gradients: Array, batch_size: int) -> Array:
    n = len(per_example_gradients)
    deviations = per_example_gradients - per_example_gradients.mean(axis=0)
    return n * (n / batch_size - 1) * (deviations @ deviations.T) / n


@misconception(
    "gradient_noise_covariance",
    Text(
        "Only the variances are there: the gradients of two parameters may go together.",
        "分散しか入っていません。2 つのパラメタの勾配は連動することがあります。",
    ),
    lecture="2.4, eq. 45",
)
def variances_only(per_example_gradients: Array, batch_size: int) -> Array:
    n = len(per_example_gradients)
    return n * (n / batch_size - 1) * np.diag(np.diag(_covariance(per_example_gradients)))


@misconception(
    "gradient_noise_covariance",
    Text(
        "Your answer is a vector of variances; a matrix (p, p) is asked for.",
        "分散のベクトルになっています。(p, p) の行列にしてください。",
    ),
    lecture="2.4, eq. 45",
)
def vector_of_variances(per_example_gradients: Array, batch_size: int) -> Array:
    n = len(per_example_gradients)
    return n * (n / batch_size - 1) * per_example_gradients.var(axis=0)
