"""Known wrong answers to the functions of appendix A.4."""

import math

import numpy as np

from saiten.grading import Text, misconception

Array = np.ndarray
Generator = np.random.Generator


def _walk(variance: float, steps: int, paths: int, rng: Generator) -> Array:
    """Right paths, but for the variance of a step."""
    x = np.zeros((paths, steps + 1))
    x[:, 1:] = np.cumsum(rng.normal(0, math.sqrt(variance), (paths, steps)), axis=1)
    return x


@misconception(
    "overdamped_paths",
    Text(
        "Your step grows with dt; it is the variance that grows with dt, the step only with its root.",
        "1 歩の大きさが dt に比例しています。dt に比例するのは分散で、1 歩は dt の平方根に比例します。",
    ),
    lecture="A.4, eq. 93",
)
def step_in_proportion_to_time(gamma: float, M: float, dt: float, steps: int, paths: int, rng: Generator) -> Array:
    return _walk(2 * M * gamma**2 * dt**2, steps, paths, rng)


@misconception(
    "overdamped_paths",
    Text(
        "Your steps don't depend on dt.",
        "1 歩の大きさが dt によりません。",
    ),
    lecture="A.4, eq. 93",
)
def step_without_time(gamma: float, M: float, dt: float, steps: int, paths: int, rng: Generator) -> Array:
    del dt
    return _walk(2 * M * gamma**2, steps, paths, rng)


@misconception(
    "overdamped_paths",
    Text(
        "The 2 is lost: the mean square is twice D t.",
        "2 が抜けています。二乗平均は D t の 2 倍です。",
    ),
    lecture="A.4, eq. 93",
)
def two_forgotten(gamma: float, M: float, dt: float, steps: int, paths: int, rng: Generator) -> Array:
    return _walk(M * gamma**2 * dt, steps, paths, rng)


@misconception(
    "overdamped_paths",
    Text(
        "gamma isn't squared in your variance: x is gamma times an integral, and its square is averaged.",
        "分散の gamma が 2 乗になっていません。x は積分の gamma 倍で、その 2 乗を平均しています。",
    ),
    lecture="A.4, eq. 93",
)
def gamma_not_squared(gamma: float, M: float, dt: float, steps: int, paths: int, rng: Generator) -> Array:
    return _walk(2 * M * gamma * dt, steps, paths, rng)


@misconception(
    "overdamped_paths",
    Text(
        "gamma plays no part in your code.",
        "gamma が使われていません。",
    ),
    lecture="A.4, eq. 92",
)
def gamma_ignored(gamma: float, M: float, dt: float, steps: int, paths: int, rng: Generator) -> Array:
    del gamma
    return _walk(2 * M * dt, steps, paths, rng)


@misconception(
    "overdamped_paths",
    Text(
        "Your code divides by gamma; here friction is 1 / gamma, so that a large gamma makes paths spread faster.",
        "gamma で割っています。ここでは摩擦が 1 / gamma なので、gamma が大きいほど速く広がります。",
    ),
    lecture="A.4, eq. 92",
)
def divided_by_gamma(gamma: float, M: float, dt: float, steps: int, paths: int, rng: Generator) -> Array:
    return _walk(2 * M / gamma**2 * dt, steps, paths, rng)


@misconception(
    "overdamped_paths",
    Text(
        "Your code gives the variance to a generator that asks for the standard deviation.",
        "標準偏差を渡すところに、分散を渡しています。",
    ),
    lecture="A.4, eq. 93",
)
def variance_for_deviation(gamma: float, M: float, dt: float, steps: int, paths: int, rng: Generator) -> Array:
    return _walk((2 * M * gamma**2 * dt) ** 2, steps, paths, rng)


@misconception(
    "overdamped_paths",
    Text(
        "Your steps aren't added up: each column is one random number, not the way so far.",
        "1 歩ずつを足していません。列は乱数そのものではなく、そこまでの和です。",
    ),
    lecture="A.4, eq. 92",
)
def not_added_up(gamma: float, M: float, dt: float, steps: int, paths: int, rng: Generator) -> Array:
    x = np.zeros((paths, steps + 1))
    x[:, 1:] = rng.normal(0, math.sqrt(2 * M * gamma**2 * dt), (paths, steps))
    return x


@misconception(
    "overdamped_paths",
    Text(
        "Every position is drawn anew with variance 2 D t; a path goes on from where it was.",
        "各時刻の位置を、分散 2Dt で引き直しています。パスは直前の位置から続くものです。",
    ),
    lecture="A.4, eqs 92-93",
)
def drawn_anew(gamma: float, M: float, dt: float, steps: int, paths: int, rng: Generator) -> Array:
    times = dt * np.arange(steps + 1)
    return rng.normal(size=(paths, steps + 1)) * np.sqrt(2 * M * gamma**2 * times)


@misconception(
    "overdamped_paths",
    Text(
        "The start is missing: column 0 is the position 0 at time 0, before the first step.",
        "始点がありません。列 0 は、1 歩目より前の時刻 0 の位置 0 です。",
    ),
    lecture="A.4, eq. 92",
)
def start_missing(gamma: float, M: float, dt: float, steps: int, paths: int, rng: Generator) -> Array:
    return _walk(2 * M * gamma**2 * dt, steps, paths, rng)[:, 1:]


@misconception(
    "overdamped_paths",
    Text(
        "Your paths start with a step: column 0 should be 0.",
        "最初の列が、もう 1 歩進んだ位置です。列 0 は 0 にしてください。",
    ),
    lecture="A.4, eq. 92",
)
def start_after_a_step(gamma: float, M: float, dt: float, steps: int, paths: int, rng: Generator) -> Array:
    return _walk(2 * M * gamma**2 * dt, steps + 1, paths, rng)[:, 1:]


@misconception(
    "overdamped_paths",
    Text(
        "Your array has a column for each path; paths go row by row.",
        "列がパスになっています。1 行を 1 つのパスにしてください。",
    ),
    lecture="A.4, eq. 92",
)
def columns_are_paths(gamma: float, M: float, dt: float, steps: int, paths: int, rng: Generator) -> Array:
    return _walk(2 * M * gamma**2 * dt, steps, paths, rng).T


@misconception(
    "overdamped_paths",
    Text(
        "Your steps have the right variance but aren't normally distributed: too few of them are small.",
        "1 歩の分散は正しいのですが、正規分布ではありません。小さな 1 歩が少なすぎます。",
    ),
    lecture="A.4, eq. 90",
)
def steps_not_normal(gamma: float, M: float, dt: float, steps: int, paths: int, rng: Generator) -> Array:
    half = math.sqrt(3 * 2 * M * gamma**2 * dt)
    x = np.zeros((paths, steps + 1))
    x[:, 1:] = np.cumsum(rng.uniform(-half, half, (paths, steps)), axis=1)
    return x


@misconception(
    "overdamped_paths",
    Text(
        "Your code draws from a generator of its own (or always from one seed), not from rng.",
        "rng ではなく、自分で作った乱数生成器 (またはいつも同じ seed) を使っています。",
    ),
    lecture="A.4, eq. 92",
    variants=[{"seed": None}, {"seed": 0}],
)
def generator_of_its_own(
    gamma: float, M: float, dt: float, steps: int, paths: int, rng: Generator, *, seed: int | None = None
) -> Array:
    del rng
    return _walk(2 * M * gamma**2 * dt, steps, paths, np.random.default_rng(seed))


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
