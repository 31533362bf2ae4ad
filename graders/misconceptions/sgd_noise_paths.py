"""Known wrong answers to `overdamped_paths`."""

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
