"""Linear systems with more parameters than data (lecture 2.3, 2.5 and A.3; equations 82-89).

N data points with d features each form the matrix X, one row a data point; y holds their N labels. With
N <= d and linearly independent rows (rank N) the system

    X w = y

can be solved exactly, and for N < d it has infinitely many solutions w. They all fit the data; here you
compute the special one, the solution of least L2 norm (2.5 item 1):

    w = X^T (X X^T)^-1 y                        (equation 86)

and see why it is special: it is what SGD that starts at w = 0 finds (equations 84 and 85), while the
curvature of the loss cannot tell it from the other solutions (equation 83). The proofs (2.5 items 2-4) are
the written part: `written/minimum_norm.md`.

Everything is a NumPy array of float64; no function may change the arrays that it is given. "Rank" is the
numerical rank, what `numpy.linalg.matrix_rank` says. Accuracy asked: for a condition number of X up to 1000,
||Xw - y|| <= 1e-8 ||y||, and w and alpha within a relative error of 1e-6. Equation 86 as it stands, QR, SVD
and `numpy.linalg` routines all reach that.

A worked example, one data point with two features: X = [[3, 4]], y = [50]. X X^T = [[25]], so
alpha = 50 / 25 = 2 and w = 2 * (3, 4) = (6, 8), of norm 10. (50/3, 0) solves the system too, but its norm is
16.7.

日本語: データ数 N より特徴量の次元 d が大きい線形システム Xw = y を考えます。X の行が線形独立なら解は存在し、
N < d では無限個あります。その中で L2 ノルムが最小の解 (式86) を計算し、それが w = 0 から始めた SGD で得られる
解の形 (式84, 85) であること、損失の曲率 (式83) では解を区別できないことを確かめます。引数の配列を書き換えない
でください。証明問題 (2.5 の2から4) は written/minimum_norm.md に解答します。

The idea, with an example / 考え方と例題: handouts/minimum_norm.html, handouts/minimum_norm.ja.html
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray


def minimum_norm_solution(X: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.float64]:
    """The solution w of Xw = y of least L2 norm (2.5 item 1, A.3, equation 86).

    X has shape (N, d) with 1 <= N <= d and rank N; y has shape (N,). Returns w, shape (d,).

    Errors: ValueError when X is not 2-D, y is not of shape (N,), N > d, or the rank of X is below N.

    >>> minimum_norm_solution(np.array([[3.0, 4.0]]), np.array([50.0])).round(6).tolist()
    [6.0, 8.0]
    >>> minimum_norm_solution(np.array([[1.0, 2.0], [2.0, 4.0]]), np.array([1.0, 2.0]))
    Traceback (most recent call last):
    ValueError: ...
    """
    raise NotImplementedError


def gram_coefficients(X: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.float64]:
    """The coefficients alpha with X X^T alpha = y (A.3, equation 85).

    They write the solution of least norm as a sum of data points: w = X^T alpha = sum_i alpha_i x_i.

    X has shape (N, d) with 1 <= N <= d and rank N; y has shape (N,). Returns alpha, shape (N,).

    Errors: the same as for `minimum_norm_solution`.

    >>> gram_coefficients(np.array([[3.0, 4.0]]), np.array([50.0])).round(6).tolist()
    [2.0]
    """
    raise NotImplementedError


def nearest_solution(X: NDArray[np.float64], y: NDArray[np.float64], z: NDArray[np.float64]) -> NDArray[np.float64]:
    """The solution w of Xw = y that lies nearest to z (A.3, equations 86-89 with z as the origin).

    Among all w with Xw = y it makes ||w - z|| least; with z = 0 it is the solution of least norm, and a z
    that solves the system is its own answer.

    X has shape (N, d) with 1 <= N <= d and rank N; y has shape (N,); z has shape (d,). Returns w, shape (d,).

    Errors: the same as for `minimum_norm_solution`, and ValueError when z is not of shape (d,).

    >>> nearest_solution(np.array([[3.0, 4.0]]), np.array([50.0]), np.array([25.0, 0.0])).round(6).tolist()
    [22.0, -4.0]
    """
    raise NotImplementedError


def loss_hessian(X: NDArray[np.float64], beta: NDArray[np.float64]) -> NDArray[np.float64]:
    """The Hessian (1/N) X^T diag(beta) X of the mean loss at a solution of Xw = y (A.3, equation 83).

    beta_i is the second derivative of the loss of data point i at z = y_i. No w appears: at every solution
    the curvature is the same.

    X has shape (N, d), any N >= 1 and d, any rank; beta has shape (N,), any signs. Returns shape (d, d).

    Errors: ValueError when beta is not of shape (N,).

    >>> loss_hessian(np.array([[1.0, 2.0], [3.0, 4.0]]), np.array([2.0, -2.0])).tolist()
    [[-8.0, -10.0], [-10.0, -12.0]]
    """
    raise NotImplementedError


def sgd_from_zero(
    X: NDArray[np.float64],
    y: NDArray[np.float64],
    learning_rate: float,
    order: Sequence[int] | NDArray[np.int64],
) -> NDArray[np.float64]:
    """The parameters w after one step of SGD per index in order, from w = 0 (A.3, equation 84).

    The loss of data point i is (z - y_i)^2 / 2 with z = w^T x_i, and the learning rate eta stays the same
    in all steps.

    X has shape (N, d), any N >= 1 and d, any rank; y has shape (N,); learning_rate is a positive number;
    `order` is a list, tuple or integer array of row numbers from 0 to N - 1, possibly empty (then w = 0) or
    repeating. Returns w, shape (d,).

    Errors: ValueError when an index is out of range (a negative one always is), or learning_rate <= 0.

    By hand: from w = (0, 0), data point 0 has error 0 - 1 = -1, so w becomes (0.5, 0); data point 1 has
    error 0.5 - 3 = -2.5, so w becomes (0.5, 0) + 0.5 * 2.5 * (1, 2).

    >>> X, y = np.array([[1.0, 0.0], [1.0, 2.0]]), np.array([1.0, 3.0])
    >>> sgd_from_zero(X, y, learning_rate=0.5, order=[0, 1]).tolist()
    [1.75, 2.5]
    >>> sgd_from_zero(X, y, learning_rate=0.5, order=[-1])
    Traceback (most recent call last):
    ValueError: ...
    """
    raise NotImplementedError
