"""Exercise: how many labelings can a model produce? Shattering, VC dimension, Rademacher complexity.

Lecture: section 2.2 (eqs 24-28, fig. 7).

A model puts the label +1 or -1 on every point. On N given points only the rows of N labels count that some model
of the class produces (eq. 24). The class shatters the points if all 2^N rows are among them (eq. 25). You decide
this for lines and for discs in the plane, measure the VC dimension on given points, and average over random
labels (eq. 26).

Two classes in the plane
- A line puts +1 on one of its sides and -1 on the other; which side gets +1 is free.
- A disc puts +1 inside of its circle and -1 outside, never the other way round; centre and radius are free.
- No point of yours may lie on the line or the circle. Nothing is lost by that: a line or circle that is right about
  finitely many points can be moved a little until it touches none of them. A line that has all points on one side
  is a line, too, and a disc may hold all of the points or none.

Rules
- points: array (N, 2) of whole numbers from -20 to 20, as floats or ints, one point a row. Your answers about them
  have to be exact.
- Two rows may be the same point. No model puts two labels on one point, so such rows are never shattered.
- Labels are the numbers 1 and -1, as floats or ints. N is at least 1.
- Means are floats, judged to 1e-9.
- Never change the arrays that you are given.

日本語: 2.2 節のシャッター、VC 次元、Rademacher 複雑度を計算します。直線はどちらの側を +1 にしても構いません。円は
内側が +1、外側が -1 で、逆は認めません。点が直線や円周の上に載ることはないものとします (有限個の点なら、直線や円を
少し動かせば避けられるので、答えは変わりません)。すべての点が直線の片側にあっても、円がすべての点を含んでも、1 つも
含まなくても構いません。同じ点が 2 回現れる場合は、2 つのラベルを付けられないのでシャッターできません。引数の配列は
変更しないでください。

The idea, with an example / 考え方と例題: handouts/capacity.html, handouts/capacity.ja.html
"""

from collections.abc import Callable

import numpy as np


def dichotomies_1d_thresholds(n: int) -> int:
    """How many labelings thresholds produce on n different points of the real line (section 2.2, eq. 24).

    The models are h(x) = +1 for x > t, and -1 for every other x, one for each real number t. n: an int from 1 to 12.
    Returns an int, the size of the set in eq. 24.

    >>> dichotomies_1d_thresholds(1)
    2
    """
    raise NotImplementedError


def is_linearly_separable(points: np.ndarray, labels: np.ndarray) -> bool:
    """Whether some line has all points labelled +1 on one side and all points labelled -1 on the other (fig. 7).

    points: array (N, 2), N up to 20. labels: array (N,). One label may be missing: the answer is True then.
    Returns True or False.
    Raises ValueError if points is not of shape (N, 2), if labels is not of shape (N,), or if a label is neither 1 nor
    -1.

    >>> is_linearly_separable(np.array([[0.0, 0.0], [1.0, 0.0], [2.0, 0.0]]), np.array([1, 1, -1]))
    True
    >>> is_linearly_separable(np.array([[0.0, 0.0], [1.0, 0.0], [2.0, 0.0]]), np.array([1, -1, 1]))
    False
    """
    raise NotImplementedError


def is_shattered_by_lines(points: np.ndarray) -> bool:
    """Whether lines produce every labeling of the points (section 2.2, eq. 25, fig. 7).

    points: array (N, 2), N up to 6. Returns True or False.
    Raises ValueError if points is not of shape (N, 2).

    >>> is_shattered_by_lines(np.array([[0.0, 0.0], [1.0, 0.0]]))
    True
    """
    raise NotImplementedError


def is_shattered_by_discs(points: np.ndarray) -> bool:
    """Whether discs, +1 inside and -1 outside, produce every labeling of the points (section 2.2, eq. 25).

    The lecture leaves the VC dimension of discs to you.

    points: array (N, 2), N up to 6. Returns True or False.
    Raises ValueError if points is not of shape (N, 2).

    >>> is_shattered_by_discs(np.array([[0.0, 0.0], [1.0, 0.0]]))
    True
    """
    raise NotImplementedError


def vc_dimension_on(points: np.ndarray, shatters: Callable[[np.ndarray], bool]) -> int:
    """The size of the largest part of the points that is shattered (section 2.2, below eq. 25).

    points: array (N, d) of any whole numbers, N up to 8, d from 1 to 3, one point a row.
    shatters: a function for some class of models. Your code calls it with an array (k, d) of k of the points, from 1
    to all N, in any order; it returns whether the class shatters these k. You may rely on what holds for every class:
    a part of a shattered set is shattered.
    Returns an int, 0 if no point by itself is shattered.

    >>> vc_dimension_on(np.array([[1.0], [2.0], [5.0]]), lambda some: len(some) <= 2)
    2
    """
    raise NotImplementedError


def empirical_rademacher(predictions: np.ndarray) -> float:
    """R_N of eq. 26, exactly: the mean over all 2^N vectors sigma, not over a random sample of them.

    predictions: array (m, N) of 1 and -1, m >= 1: row by row h(x_1), ..., h(x_N) of one model. Rows may be repeated.
    You are asked for N up to 10 and m up to 100. Returns a float.
    Raises ValueError if predictions is not two-dimensional, if a value is neither 1 nor -1, or if N > 20 (2^N would
    be too many).

    >>> empirical_rademacher(np.array([[1, 1], [-1, -1]]))  # eq. 28
    0.5
    """
    raise NotImplementedError


def rademacher_of_all_labelings(n: int) -> float:
    """R_N of a class that produces every labeling of its N = n points (section 2.2, below eq. 28).

    n: an int, at least 1. You are asked for n up to 8. Returns a float.
    Raises ValueError if n > 20.
    """
    raise NotImplementedError
