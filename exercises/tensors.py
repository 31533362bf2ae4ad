"""Exercise: tensors, their components, and what happens to them when the basis changes.

Lecture: appendix A.1 (eqs 72-76).

An array of numbers is not yet a tensor: the numbers are its components in some basis, and another basis gives
other numbers for the same thing. Here you compute the dual basis, put a vector together from components, change
the components of any tensor to a new basis, and contract two indices. At the end you can check eq. 76 yourself:
components and basis change in opposite ways, and the vector stays where it is.

How everything is stored. V is R^n, and a vector is an array (n,) of its ordinary coordinates.
- A basis is an array (n, n) whose ROWS are the basis vectors: basis[i] is e_i. They need not be orthogonal, nor of
  length 1.
- A dual basis is an array (n, n), too: row i is e^i, as the n numbers that e^i multiplies a vector's coordinates
  with before it adds them up, e^i(v) = dual[i] @ v.
- A change of basis is an array A of shape (n, n), A[i, j] = A^i_j with the upper index first (the row):

      new e_j = sum over i of  A[i, j] * e_i                     (eq. 74)

  So column j of A holds the components of the new e_j in the old basis.
- The components of a (p, q)-tensor are an array with p + q axes of length n, as in eq. 73: first the p axes of the
  upper indices, in their order, then the q axes of the lower ones. A vector's components are a (1, 0)-tensor, those
  of a linear form a (0, 1)-tensor, those of a linear map (as eq. 74's A) a (1, 1)-tensor, those of an inner product
  a (0, 2)-tensor.

Rules
- Every array that you are given is a float64 NumPy array with at least one axis and no empty ones; axes, upper and
  lower are ints.
- Return float64 arrays. Answers count as right within a relative error of 1e-8, in norm, for matrices with a
  condition number up to 100. "Rank" is the numerical rank, what `numpy.linalg.matrix_rank` says.
- Any NumPy function may be used.
- Never change an array that you are given.
- Where a docstring lists an argument under "Raises", raise `ValueError` with a message of your own. Nothing
  else has to be checked.

日本語: 付録 A.1 の演習です。双対基底を求め、成分と基底からベクトルを組み立て、基底を変えたときのテンソルの成分を
計算し、添字の縮約をします。基底は (n, n) の配列で、行 basis[i] が e_i です。基底の変換 (式 74) は A[i, j] = A^i_j
(行が上付き添字) と書きます。(p, q)-型テンソルの成分は p + q 個の軸を持つ配列で、上付き添字の軸が先、下付き添字の
軸が後です。受け取った配列は書き換えず、"Raises" に書かれた引数には `ValueError` を送出してください。

The idea, with an example / 考え方と例題: handouts/tensors.html, handouts/tensors.ja.html
"""

import numpy as np


def dual_basis(basis: np.ndarray) -> np.ndarray:
    """The basis e^i of the dual space with e^i(e_j) = 1 where i = j, and 0 elsewhere (A.1, below eq. 71).

    basis: (n, n), row i is e_i. Returns (n, n), row i is e^i.

    Raises ValueError if basis is not 2-D and square, or its rank is below n (then it is no basis).

    By hand: e^0 has to give 1 for e_0 = (1, 0) and 0 for e_1 = (1, 2), so e^0 = (1, -1/2).

    >>> dual_basis(np.array([[1.0, 0.0], [1.0, 2.0]])).tolist()
    [[1.0, -0.5], [0.0, 0.5]]
    """
    raise NotImplementedError


def vector_from(components: np.ndarray, basis: np.ndarray) -> np.ndarray:
    """The vector with these components in this basis: the sum a^i e_i (A.1, Einstein's convention).

    components: (n,), the a^i. basis: (n, n), row i is e_i; that its rows are independent need not be checked.
    Returns the vector, (n,), in ordinary coordinates.

    Raises ValueError if basis is not 2-D and square, or components is not of shape (n,).

    By hand: 3 * (1, 0) + 5 * (1, 2).

    >>> vector_from(np.array([3.0, 5.0]), np.array([[1.0, 0.0], [1.0, 2.0]])).tolist()
    [8.0, 10.0]
    """
    raise NotImplementedError


def change_components(components: np.ndarray, A: np.ndarray, upper: int, lower: int) -> np.ndarray:
    """The components of a tensor in the new basis, from those in the old one (A.1, eqs 73-76).

    components: array with upper + lower axes of length n, the upper indices' axes first; upper + lower is at least
    1. A: (n, n), A[i, j] = A^i_j, the change of basis of eq. 74. upper: p, the number of upper indices, at least
    0. lower: q, the number of lower ones, at least 0.
    Returns an array of the same shape, its axes in the same order.

    Every lower index changes as the basis does, with A, every upper index with the inverse B of eq. 75. For a
    (1, 1)-tensor, for example:

        new T^i_j = sum over k and l of  B^i_k  A^l_j  T^k_l

    Raises ValueError if A is not 2-D and square, the rank of A is below n (also where no inverse is needed),
    upper < 0, lower < 0, or components does not have exactly upper + lower axes, each of length n.

    The new basis is 2 e_0 and e_0 + 4 e_1. A vector's components grow smaller as its basis grows longer: here
    6 e_0 + 4 e_1 = 2.5 (2 e_0) + 1 (e_0 + 4 e_1). Those of a linear form f grow with it: its values at the new
    basis vectors are f(2 e_0) = 2 * 6 and f(e_0 + 4 e_1) = 6 + 4 * 4.

    >>> A = np.array([[2.0, 1.0], [0.0, 4.0]])
    >>> change_components(np.array([6.0, 4.0]), A, upper=1, lower=0).tolist()
    [2.5, 1.0]
    >>> change_components(np.array([6.0, 4.0]), A, upper=0, lower=1).tolist()
    [12.0, 22.0]
    """
    raise NotImplementedError


def contract(t: np.ndarray, upper_axis: int, lower_axis: int) -> np.ndarray | float:
    """Contract an upper with a lower index: set both equal and sum over them (A.1, Einstein's convention).

    t: array with any number of axes. upper_axis, lower_axis: the two axes, as positions among ALL axes of t,
    counted from 0; either may come first.
    Returns an array with the other axes in their order; a float if there are none. (So the contraction of a
    linear map is its trace.)

    Raises ValueError if an axis is out of range (a negative one always is), both are the same, or the two axes
    are not of the same length.

    >>> float(contract(np.array([[1.0, 2.0], [3.0, 4.0]]), 0, 1))
    5.0
    >>> t = np.array([[[1.0, 2.0], [3.0, 4.0]], [[5.0, 6.0], [7.0, 8.0]]])
    >>> contract(t, 0, 2).tolist(), contract(t, 0, 1).tolist()
    ([7.0, 11.0], [8.0, 10.0])
    """
    raise NotImplementedError
