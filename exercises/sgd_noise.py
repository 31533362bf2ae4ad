"""Exercise: the evidence of a flat minimum, and the noise of SGD as Brownian motion (lecture 2.4 and A.4).

Three parts, in the lecture's letters:

    evidence     C cost at the minimum, lambda_i eigenvalues of its Hessian, lambda weight decay (eqs 31-42)
    SGD          epsilon learning rate, N examples, B examples in a minibatch, g noise scale (eqs 43-48)
    Langevin     friction force -v / gamma: a large gamma is LITTLE friction. The random force eta has mean 0
                 and <eta(t) eta(t')> = 2 M delta(t - t'); m is the mass, D the diffusion constant (eqs 90-96)

Rules
- All logarithms are natural. Numbers are floats unless said otherwise, n (the N of the formulas), batch_size
  and classes are ints from 1, with batch_size <= n.
- Eigenvalues, weight decay, mass, gamma, M, temperature, k_B, learning rate, dt are above 0, momentum is at
  least 0 and below 1. You need not check that.
- Results are judged to 1e-9 (relative error), those of random numbers as `overdamped_paths` says.
- Never change the arrays that you are given.

日本語: 2.4 節の evidence と SGD のノイズ、付録 A.4 の Langevin 方程式を計算します。対数はすべて自然対数です。
摩擦力は -v / gamma なので、gamma が大きいほど摩擦は小さくなります。引数の検査は要りません。overdamped_paths
では乱数をすべて引数の rng から引いてください (引く順番や形は自由です)。統計的に採点しますが、正しい答えが
偶然不合格になる確率は 100 万分の 1 未満です。引数の配列は変更しないでください。

The idea, with an example / 考え方と例題: handouts/sgd_noise.html, handouts/sgd_noise.ja.html
"""

import numpy as np


def log_evidence(cost: float, eigenvalues: np.ndarray, weight_decay: float) -> float:
    """ln P(y | x; M) around a minimum (section 2.4, equation 41, the logarithm of its right side).

    cost: C there, any number. eigenvalues: array (p,), p from 1 to 5000, those of the Hessian of C, between
    1e-6 and 1e6; so is weight_decay. The product of them all may leave the range of floats; the answer
    does not.

    >>> log_evidence(2.0, np.array([0.5, 0.5]), 0.5)  # as sharp as the prior: only the cost counts
    -2.0
    >>> round(log_evidence(2.0, np.array([0.5, 2.0]), 0.5), 6)
    -2.693147
    """
    raise NotImplementedError


def log_evidence_ratio(cost: float, eigenvalues: np.ndarray, weight_decay: float, n: int, classes: int) -> float:
    """-E, the logarithm of the evidence over that of guessing (section 2.4, equation 42).

    The null model gives each of `classes` labels the same probability, for each of n examples. Above 0, the
    model has learnt something. Arguments as in `log_evidence`.

    >>> round(log_evidence_ratio(2.0, np.array([0.5, 0.5]), 0.5, n=10, classes=2), 6)
    4.931472
    """
    raise NotImplementedError


def noise_scale(learning_rate: float, n: int, batch_size: int, momentum: float = 0.0) -> float:
    """g of equation 48, with the exact N/B - 1 (section 2.4).

    With momentum, the whole is divided by 1 - momentum (the footnote of section 2.4, without its
    approximation of N/B - 1).

    >>> noise_scale(0.5, n=100, batch_size=20)
    2.0
    >>> noise_scale(0.5, n=100, batch_size=20, momentum=0.75)
    8.0
    """
    raise NotImplementedError


def learning_rate_for(noise: float, n: int, batch_size: int) -> float:
    """The learning rate whose noise scale is `noise`, without momentum; batch_size < n (section 2.4, eq. 48).

    >>> learning_rate_for(2.0, n=100, batch_size=20)
    0.5
    """
    raise NotImplementedError


def gradient_noise_covariance(per_example_gradients: np.ndarray, batch_size: int) -> np.ndarray:
    """Covariance matrix of the noise alpha of equation 43 (section 2.4, equations 43-45).

    per_example_gradients: array (N, p), row i the gradient of C_i. Write F for the covariance of the rows, the
    mean over the N examples (divide by N) of (row - mean row) times itself, as a matrix (p, p): equation 45 for
    many parameters. The answer is N (N/B - 1) F, the text below equation 45 without its approximation.

    Returns an array (p, p); 1 <= batch_size <= N. Errors are judged relative to the norm of the matrix.

    Two examples that pull in opposite directions: F is [[1, 2], [2, 4]].

    >>> gradient_noise_covariance(np.array([[1.0, 2.0], [-1.0, -2.0]]), batch_size=1).tolist()
    [[2.0, 4.0], [4.0, 8.0]]
    """
    raise NotImplementedError


def overdamped_paths(gamma: float, M: float, dt: float, steps: int, paths: int, rng: np.random.Generator) -> np.ndarray:
    """Random paths of an overdamped particle without a potential, from x(0) = 0 (A.4, equation 92).

    steps, paths: ints from 1. Returns an array (paths, steps + 1): row by row a path, column k its position
    at the time k dt; column 0 is 0. The steps from one column to the next are independent and normally
    distributed, in each path and between paths. Their mean is 0; their variance follows from equation 93,
    which must hold at every time.

    rng: a NumPy generator, the only source of chance: from one seed come the same paths again, from another
    seed others. In which order and shape you draw is free.

    This is judged by statistics of some 10,000 steps: mean squares, means, independence, the share of small
    steps. A right function fails by chance with probability below 1 in 1,000,000.

    >>> x = overdamped_paths(0.5, 2.0, 0.1, steps=4, paths=3, rng=np.random.default_rng(0))
    >>> x.shape, x[:, 0].tolist()
    ((3, 5), [0.0, 0.0, 0.0])
    """
    raise NotImplementedError


def mean_squared_displacement(paths: np.ndarray) -> np.ndarray:
    """Mean over paths of the squared distance from the start, at each time (A.4, equation 93).

    paths: array (P, K), row by row a path, P >= 1, K >= 1; they may start anywhere, each at its own place.
    Returns an array (K,) whose first entry is 0.

    >>> mean_squared_displacement(np.array([[0.0, 1.0, 3.0], [5.0, 4.0, 4.0]])).tolist()
    [0.0, 1.0, 5.0]
    """
    raise NotImplementedError


def velocity_second_moment(t: float, v0_squared: float, mass: float, gamma: float, M: float) -> float:
    """<v(t)^2> of a particle with inertia, from <v(0)^2> = v0_squared (A.4, equation 95).

    t and v0_squared are at least 0.

    >>> velocity_second_moment(0.0, 9.0, mass=2.0, gamma=0.5, M=3.0)
    9.0
    >>> round(velocity_second_moment(100.0, 9.0, mass=2.0, gamma=0.5, M=3.0), 9)  # it forgets how it started
    0.75
    """
    raise NotImplementedError


def einstein_diffusion(gamma: float, temperature: float, k_B: float = 1.0) -> float:
    """The diffusion constant D at a temperature (A.4, equation 96); gamma as in the friction force -v / gamma.

    >>> einstein_diffusion(0.5, 300.0)
    150.0
    """
    raise NotImplementedError
