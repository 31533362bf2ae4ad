"""Known wrong answers to the other functions of appendix A.4."""

import math

import numpy as np

from saiten.grading import Text, misconception

Array = np.ndarray


@misconception(
    "mean_squared_displacement",
    Text(
        "Displacements are measured from 0; they start at each path's own first position.",
        "0 からの距離になっています。変位は、それぞれのパスの最初の位置から測ります。",
    ),
    lecture="A.4, eq. 93",
)
def start_not_taken_off(paths: Array) -> Array:
    return np.mean(paths**2, axis=0)


@misconception(
    "mean_squared_displacement",
    Text(
        "Your mean is over the times of each path; it should be over paths, at each time.",
        "パスごとに時刻で平均しています。時刻ごとに、パスについて平均してください。",
    ),
    lecture="A.4, eq. 93",
)
def mean_over_times(paths: Array) -> Array:
    return np.mean((paths - paths[:, :1]) ** 2, axis=1)


@misconception(
    "mean_squared_displacement",
    Text(
        "Your code squares the mean; the mean of squares is asked for.",
        "平均の 2 乗になっています。2 乗の平均です。",
    ),
    lecture="A.4, eq. 93",
)
def mean_squared(paths: Array) -> Array:
    return np.mean(paths - paths[:, :1], axis=0) ** 2


@misconception(
    "mean_squared_displacement",
    Text(
        "Yours is a variance: the mean displacement is taken off, which belongs to the square.",
        "分散になっています。変位の平均は引きません。",
    ),
    lecture="A.4, eq. 93",
)
def variance_over_paths(paths: Array) -> Array:
    return np.var(paths - paths[:, :1], axis=0)


@misconception(
    "mean_squared_displacement",
    Text(
        "Your code takes the root in the end.",
        "最後に平方根を取っています。",
    ),
    lecture="A.4, eq. 93",
)
def root_taken(paths: Array) -> Array:
    return np.sqrt(np.mean((paths - paths[:, :1]) ** 2, axis=0))


@misconception(
    "mean_squared_displacement",
    Text(
        "Your code sums over the paths; it should take the mean.",
        "パスについての和になっています。平均してください。",
    ),
    lecture="A.4, eq. 93",
)
def sum_over_paths(paths: Array) -> Array:
    return np.sum((paths - paths[:, :1]) ** 2, axis=0)


@misconception(
    "mean_squared_displacement",
    Text(
        "Your squares are of single steps; displacements are from the start.",
        "1 歩ごとの 2 乗になっています。変位は始点から測ります。",
    ),
    lecture="A.4, eq. 93",
)
def squares_of_steps(paths: Array) -> Array:
    return np.mean(np.diff(paths, axis=1, prepend=paths[:, :1]) ** 2, axis=0)


@misconception(
    "mean_squared_displacement",
    Text(
        "All paths are measured from the first path's start; each has its own.",
        "すべて 1 番目のパスの始点から測っています。始点はパスごとに違います。",
    ),
    lecture="A.4, eq. 93",
)
def start_of_the_first_path(paths: Array) -> Array:
    return np.mean((paths - paths[0, 0]) ** 2, axis=0)


@misconception(
    "velocity_second_moment",
    Text(
        "The 2 in the exponent is lost: the square of a velocity is forgotten twice as fast.",
        "指数の 2 が抜けています。速度の 2 乗は、速度の 2 倍の速さで減衰します。",
    ),
    lecture="A.4, eq. 95",
)
def exponent_without_the_2(t: float, v0_squared: float, mass: float, gamma: float, M: float) -> float:
    left = math.exp(-t / (mass * gamma))
    return left * v0_squared + M * gamma / mass * (1 - left)


@misconception(
    "velocity_second_moment",
    Text(
        "Your gamma is a friction: here friction is 1 / gamma, and the time to forget is m gamma.",
        "gamma を摩擦とみなしています。ここでは摩擦が 1 / gamma で、減衰の時間は m gamma です。",
    ),
    lecture="A.4, eq. 95",
)
def gamma_as_friction(t: float, v0_squared: float, mass: float, gamma: float, M: float) -> float:
    left = math.exp(-2 * t * gamma / mass)
    return left * v0_squared + M / (gamma * mass) * (1 - left)


@misconception(
    "velocity_second_moment",
    Text(
        "The noise has its full effect from the start; it builds up while the start is forgotten.",
        "ノイズの効果が最初から全部入っています。初速を忘れるにつれて大きくなります。",
    ),
    lecture="A.4, eq. 95",
)
def noise_from_the_start(t: float, v0_squared: float, mass: float, gamma: float, M: float) -> float:
    return math.exp(-2 * t / (mass * gamma)) * v0_squared + M * gamma / mass


@misconception(
    "velocity_second_moment",
    Text(
        "The noise is missing: it keeps the particle moving when the start is forgotten.",
        "ノイズの項がありません。初速を忘れた後も、粒子はノイズで動き続けます。",
    ),
    lecture="A.4, eq. 95",
)
def noise_forgotten(t: float, v0_squared: float, mass: float, gamma: float, M: float) -> float:
    del M
    return math.exp(-2 * t / (mass * gamma)) * v0_squared


@misconception(
    "velocity_second_moment",
    Text(
        "v0_squared is the square already; your code squares it again.",
        "v0_squared はすでに 2 乗です。もう一度 2 乗しています。",
    ),
    lecture="A.4, eq. 95",
)
def start_squared_again(t: float, v0_squared: float, mass: float, gamma: float, M: float) -> float:
    left = math.exp(-2 * t / (mass * gamma))
    return left * v0_squared**2 + M * gamma / mass * (1 - left)


@misconception(
    "velocity_second_moment",
    Text(
        "The balance is M gamma / m in the lecture's letters; yours is another fraction.",
        "平衡での値は M gamma / m です。分数が違っています。",
    ),
    lecture="A.4, eq. 95",
    variants=[{"m": -2, "g": 1}, {"m": 1, "g": 1}, {"m": 0, "g": 1}, {"m": -1, "g": 0}],
)
def balance_mixed_up(
    t: float, v0_squared: float, mass: float, gamma: float, M: float, *, m: int = -2, g: int = 1
) -> float:
    left = math.exp(-2 * t / (mass * gamma))
    return left * v0_squared + M * gamma**g * mass**m * (1 - left)


@misconception(
    "einstein_diffusion",
    Text(
        "Your code divides by gamma, as it is in books whose friction is -gamma v; here it is -v / gamma.",
        "gamma で割っています。摩擦を -gamma v とする本の式で、ここでは -v / gamma です。",
    ),
    lecture="A.4, eq. 96",
)
def diffusion_over_friction(gamma: float, temperature: float, k_B: float = 1.0) -> float:
    return k_B * temperature / gamma


@misconception(
    "einstein_diffusion",
    Text("k_B plays no part in your code.", "k_B が使われていません。"),
    lecture="A.4, eq. 96",
)
def k_B_ignored(gamma: float, temperature: float, k_B: float = 1.0) -> float:
    del k_B
    return gamma * temperature


@misconception(
    "einstein_diffusion",
    Text(
        "Your D is off by the factor 2 that stands in 2 D t.",
        "2Dt の 2 を D に含めています。",
    ),
    lecture="A.4, eqs 93 and 96",
    variants=[{"factor": 2.0}, {"factor": 0.5}],
)
def diffusion_with_the_2(gamma: float, temperature: float, k_B: float = 1.0, *, factor: float = 2.0) -> float:
    return factor * gamma * k_B * temperature
