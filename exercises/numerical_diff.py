"""Exercise: numerical differentiation and its two errors.

Lecture: section 1.2 (eqs 11-14, fig. 2; the logistic map of fig. 4).

A difference quotient needs no formula of the derivative, only values of f. You write both quotients, the
gradient of a function of several variables, and the curves of figure 2: the error against the step h,
which falls with h until rounding takes over.

Rules
- f is a function that your code calls. Functions of one variable get a float and return a float;
  `gradient` has a function of an array.
- A step h that is 0 or negative is a `ValueError`, whichever function gets it.
- Never change the arrays or lists that you are given.

日本語: 差分による数値微分を書く演習です。f は関数として渡されるので、自分のコードから呼び出してください。
前進差分と中心差分、多変数関数の勾配を書き、図 2 のように h に対する誤差を調べます。h が 0 以下なら、どの
関数でも `ValueError` を送出してください。渡された配列やリストは変更しません。

The idea, with an example / 考え方と例題: handouts/numerical_diff.html, handouts/numerical_diff.ja.html
"""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray


def forward_difference(f: Callable[[float], float], x: float, h: float) -> float:
    """The difference quotient of eq. 11: from x one step h ahead, divided by the step.

    Raises ValueError if h <= 0.

    The slope of x^2 at 3 is 6; a step of 0.5 makes it half a step too much.

    >>> forward_difference(lambda x: x * x, 3.0, 0.5)
    6.5
    """
    raise NotImplementedError


def central_difference(f: Callable[[float], float], x: float, h: float) -> float:
    """The difference quotient of eq. 13: from one step h before x to one step h after it.

    Raises ValueError if h <= 0.

    For x^2 it is exact; for x^3, with the slope 12 at 2, it is not.

    >>> central_difference(lambda x: x * x, 3.0, 0.5)
    6.0
    >>> central_difference(lambda x: x**3, 2.0, 0.5)
    12.25
    """
    raise NotImplementedError


def gradient(f: Callable[[NDArray[np.float64]], float], x: NDArray[np.float64], h: float = 1e-5) -> NDArray[np.float64]:
    """All partial derivatives of f at x by central differences, one component after the other (eq. 13).

    f: takes a float64 array of shape (n,) and returns a float. x: array of shape (n,), n >= 1, of floats or
    of whole numbers. Returns a float64 array of shape (n,).
    Calls f 2n times, no more: section 1.2 names this cost.
    Raises ValueError if h <= 0 or if x is not one-dimensional.

    >>> gradient(lambda v: float(v[0] * v[1]), np.array([3.0, 5.0]), h=0.5).tolist()
    [5.0, 3.0]
    """
    raise NotImplementedError


def logistic_map(x: float, depth: int = 4) -> float:
    """The iterated map of fig. 4: l_1 = x, l_{m+1} = 4 l_m (1 - l_m). Returns l_depth.

    depth: an int. Raises ValueError if depth < 1.

    >>> logistic_map(0.25, depth=1)
    0.25
    >>> logistic_map(0.25, depth=2)
    0.75
    """
    raise NotImplementedError


def logistic_map_derivative(x: float, depth: int = 4) -> float:
    """The derivative of l_depth with respect to x, exact but for rounding: no difference quotient.

    Differentiate the recurrence, and carry the derivative along with l_m (automatic differentiation in
    fig. 4). depth: an int. Raises ValueError if depth < 1.

    >>> logistic_map_derivative(0.25, depth=1)
    1.0
    >>> logistic_map_derivative(0.25, depth=2)
    2.0
    """
    raise NotImplementedError


def error_curve(h_values: Sequence[float], x0: float = 0.2) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """The two curves of fig. 2: how far both difference quotients are from the derivative.

    The function is `logistic_map` at depth 4, the point x0. h_values: a list or an array of m >= 1 steps,
    in any order. Returns two float64 arrays of shape (m,) in the same order: the absolute errors of the forward
    difference, and those of the central difference.
    Raises ValueError if any step is <= 0.

    >>> forward, central = error_curve([0.1, 0.01])
    >>> np.round(forward, 3).tolist(), np.round(central, 3).tolist()
    ([2.013, 0.272], [5.539, 0.066])
    """
    raise NotImplementedError


def best_step(h_values: Sequence[float], errors: Sequence[float]) -> float:
    """The step with the smallest error: the lowest point of a curve of fig. 2. The first one if there are several.

    h_values, errors: lists or one-dimensional arrays of the same length, which go together. Returns a float.
    Raises ValueError if the lengths differ or if there is no step.

    >>> best_step([0.1, 0.01, 0.001], [2.5, 0.3, 0.7])
    0.01
    """
    raise NotImplementedError
