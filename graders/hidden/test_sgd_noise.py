"""Hidden checks for exercises/sgd_noise.py."""

from typing import Any

import numpy as np

from graders.hidden import sgd_noise_cases as cases
from graders.hidden import sgd_noise_statistics as judged
from graders.hidden.sgd_noise_cases import Array
from reference import sgd_noise as reference
from saiten.grading import Text, Tolerance, check, untouched

MATRIX = Tolerance(relative=1e-9, absolute=1e-9, norm=True)
RATIOS = Tolerance(relative=judged.RELATIVE, absolute=0.0, near_zero=0.5)

# -- evidence


@check(
    "log_evidence",
    inputs=cases.evidences,
    pool=16,
    draw=5,
    edges=cases.LOG_EVIDENCE,
    reveal=True,
    weight=2,
    when={Text("p is large", "p が大きい"): cases.has_many_parameters},
    hint=Text(
        "Section 2.4, eq. 41: half the logarithm of each eigenvalue over the weight decay, taken off.",
        "2.4 節の式 (41): 固有値と weight decay の比の対数を半分にして引きます。",
    ),
)
def test_log_evidence(cost: float, eigenvalues: Array, weight_decay: float) -> float:
    """The logarithm of equation 41, also for thousands of parameters.

    パラメタが数千個あっても正しい、式 (41) の対数。
    """
    return reference.log_evidence(cost, eigenvalues, weight_decay)


test_log_evidence_untouched = untouched(test_log_evidence, weight=0.5)


@check(
    "log_evidence_ratio",
    inputs=cases.evidence_ratios,
    pool=16,
    draw=5,
    edges=cases.LOG_EVIDENCE_RATIO,
    reveal=True,
    weight=2,
    hint=Text(
        "Section 2.4, above eq. 42: what does guessing give each of the N labels? The ratio is e to the power -E.",
        "2.4 節の式 (42) の上: 当て推量だと N 個のラベルの確率はいくつですか。比は e の -E 乗です。",
    ),
)
def test_log_evidence_ratio(cost: float, eigenvalues: Array, weight_decay: float, n: int, classes: int) -> float:
    """-E of equation 42.

    式 (42) の -E。
    """
    return reference.log_evidence_ratio(cost, eigenvalues, weight_decay, n, classes)


test_log_evidence_ratio_untouched = untouched(test_log_evidence_ratio, weight=0.5)

# -- SGD


@check(
    "noise_scale",
    inputs=cases.noise_calls(),
    pool=24,
    draw=8,
    edges=cases.NOISE,
    reveal=True,
    when={Text("there is momentum", "momentum がある"): cases.has_momentum},
    hint=Text(
        "Section 2.4, eq. 48 before its approximation; the footnote on momentum.",
        "2.4 節の近似する前の式 (48) と、momentum についての脚注です。",
    ),
)
def test_noise_scale(*args: Any, **kwargs: Any) -> float:
    """The noise scale with N/B - 1, with and without momentum.

    momentum がある場合とない場合の、N/B - 1 を使ったノイズスケール。
    """
    return reference.noise_scale(*args, **kwargs)


@check(
    "learning_rate_for",
    inputs=cases.learning_rate_calls(),
    pool=16,
    draw=6,
    edges=cases.LEARNING_RATES,
    reveal=True,
    hint=Text("Section 2.4, eq. 48, solved for epsilon.", "2.4 節の式 (48) を学習率について解きます。"),
)
def test_learning_rate_for(noise: float, n: int, batch_size: int) -> float:
    """The learning rate that gives this noise scale.

    与えられたノイズスケールになる学習率。
    """
    return reference.learning_rate_for(noise, n, batch_size)


@check(
    "gradient_noise_covariance",
    inputs=cases.covariance_calls(),
    pool=20,
    draw=8,
    edges=cases.COVARIANCES,
    tolerance=MATRIX,
    reveal=True,
    weight=3,
    hint=Text(
        "Section 2.4, eqs 44-45 and below: F is a mean over examples of deviations from the mean gradient.",
        "2.4 節の式 (44)(45) とその下: F は、平均からのずれについての、データに関する平均です。",
    ),
)
def test_gradient_noise_covariance(per_example_gradients: Array, batch_size: int) -> Array:
    """The matrix N (N/B - 1) F.

    行列 N (N/B - 1) F。
    """
    return reference.gradient_noise_covariance(per_example_gradients, batch_size)


test_gradient_noise_covariance_untouched = untouched(test_gradient_noise_covariance)

# -- Langevin


@check(
    "overdamped_paths",
    edges=cases.PATHS,
    tolerance=RATIOS,
    measure=judged.statistics,
    reveal=True,
    weight=4,
    hint=Text(
        "A.4, eqs 92-93: each path adds up independent normal steps, and eq. 93 over dt is the variance of one.",
        "付録 A.4 の式 (92)(93): 独立な正規乱数を足していきます。時間 dt の式 (93) が 1 歩の分散です。",
    ),
)
def test_overdamped_paths(*args: Any, **kwargs: Any) -> Array:
    """Independent normal steps whose mean square displacement is 2 D t (by chance wrong: below 1 in a million).

    独立な正規乱数の和で、平均二乗変位が 2Dt になる (偶然不合格になる確率は 100 万分の 1 未満)。
    """
    return reference.overdamped_paths(*args, **kwargs)


@check(
    "overdamped_paths",
    edges=cases.SMALL_PATHS,
    measure=judged.shape_of,
    reveal=True,
    hint=Text(
        "A row for each path, a column for each time; time 0 is one of them.",
        "行がパス、列が時刻です。時刻 0 も列に含めます。",
    ),
)
def test_overdamped_paths_shape(*args: Any, **kwargs: Any) -> Array:
    """A row for each path, one column more than steps, and 0 in the first.

    行はパスの数、列は steps より 1 つ多く、最初の列は 0。
    """
    return reference.overdamped_paths(*args, **kwargs)


@check(
    "overdamped_paths",
    edges=cases.SEEDS,
    measure=judged.repeatable,
    probe="lambda gamma, M, dt, steps, paths, seed: "
    "[overdamped_paths(gamma, M, dt, steps, paths, np.random.default_rng(one)) for one in (seed, seed, seed + 1)]",
    reveal=True,
    hint=Text("Draw from rng, and from nothing else.", "乱数はすべて rng から引きます。"),
)
def test_overdamped_paths_from_rng(gamma: float, M: float, dt: float, steps: int, paths: int, seed: int) -> list[Array]:
    """All chance comes from the generator that is given.

    乱数はすべて、渡された rng から引かれている。
    """
    seeds = (seed, seed, seed + 1)
    return [reference.overdamped_paths(gamma, M, dt, steps, paths, np.random.default_rng(one)) for one in seeds]


@check(
    "mean_squared_displacement",
    inputs=cases.displacements,
    pool=20,
    draw=8,
    edges=cases.DISPLACEMENTS,
    reveal=True,
    weight=2,
    hint=Text(
        "A.4, eq. 93: the mean is over paths, at each time. Displacements are from each path's own start.",
        "付録 A.4 の式 (93): 時刻ごとに、パスについて平均します。変位は、それぞれのパスの始点から測ります。",
    ),
)
def test_mean_squared_displacement(paths: Array) -> Array:
    """The mean over paths at each time, from each path's start.

    それぞれの始点からの変位の 2 乗の、時刻ごとの平均。
    """
    return reference.mean_squared_displacement(paths)


test_mean_squared_displacement_untouched = untouched(test_mean_squared_displacement)


@check(
    "velocity_second_moment",
    inputs=cases.velocities,
    pool=24,
    draw=8,
    edges=cases.VELOCITIES,
    reveal=True,
    hint=Text(
        "A.4, eq. 95: friction is 1 / gamma, so a large gamma forgets slowly.",
        "付録 A.4 の式 (95): 摩擦は 1 / gamma なので、gamma が大きいほど初速を忘れるのに時間がかかります。",
    ),
)
def test_velocity_second_moment(t: float, v0_squared: float, mass: float, gamma: float, M: float) -> float:
    """The mean square velocity at any time.

    任意の時刻での、速度の 2 乗の平均。
    """
    return reference.velocity_second_moment(t, v0_squared, mass, gamma, M)


@check(
    "einstein_diffusion",
    inputs=cases.diffusions,
    pool=16,
    draw=6,
    edges=cases.DIFFUSIONS,
    tolerance=Tolerance(relative=1e-9, absolute=0.0),
    reveal=True,
    hint=Text("A.4, eq. 96.", "付録 A.4 の式 (96) です。"),
)
def test_einstein_diffusion(*args: Any, **kwargs: Any) -> float:
    """D at any temperature, also where k_B is tiny.

    k_B がとても小さくても正しい、任意の温度での D。
    """
    return reference.einstein_diffusion(*args, **kwargs)
