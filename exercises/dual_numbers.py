"""Exercise: dual numbers, or forward mode without a graph.

Lecture: appendix A.2 (eqs 77-81).

A dual number v + v' e carries a value and a derivative through a calculation; e is not 0, but e^2 is. You
write the class with its operators, some functions that take it, and then differentiate any function that is
built from these: `derivative` and `gradient` only have to call it.

Rules
- A plain number (int or float) may stand wherever a Dual may, on either side of an operator. It counts as
  a Dual with the tangent 0.
- An operation returns a new Dual; what it was given stays as it was.
- The functions return a Dual for a Dual, and a float for a number.

日本語: 付録 A.2 の dual number を class として書く演習です。v + v' e は値と微分を一緒に運びます (e は 0 では
ありませんが、e^2 は 0 です)。演算子の左右どちらに普通の数 (int, float) が来てもよく、それは tangent が 0 の
Dual とみなします。演算の結果は新しい Dual にし、渡されたものは変更しません。関数は Dual には Dual を、数には
float を返します。

The idea, with an example / 考え方と例題: handouts/dual_numbers.html, handouts/dual_numbers.ja.html
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


class Dual:
    """The dual number primal + tangent e (eq. 77). Both can be read as attributes: d.primal and d.tangent.

    Operators, each with Duals or numbers on either side: d + c, d - c, d * c, d / c, d ** c, and -d and ==.
    - Division raises ZeroDivisionError where the primal of the divisor is 0.
    - In a ** b, where b is a number, the derivative is that of a power; where b is a Dual, the primal of a has
      to be above 0, else it is a ValueError (its logarithm is in the derivative). A negative power of a primal
      of 0 is a ZeroDivisionError. Not asked: 0 to the power of 0 or of a fraction, fractions of a negative number.
    - Two Duals are equal if both parts are. A number equals a Dual with that primal and the tangent 0.

    >>> x = Dual(3.0, 1.0)
    >>> (2 * x - 1).primal, (2 * x - 1).tangent
    (5.0, 2.0)
    >>> (x * x).tangent, (1 / x).primal == 1 / 3, (x**2).tangent
    (6.0, True, 6.0)
    >>> Dual(4.0).tangent, Dual(4.0) == 4.0, x == 3.0
    (0.0, True, False)
    """

    def __init__(self, primal: float, tangent: float = 0.0) -> None:
        raise NotImplementedError

    def __add__(self, other: Dual | float) -> Dual:
        raise NotImplementedError

    def __radd__(self, other: float) -> Dual:
        """other + self, where other is a number: Python asks for it when the number does not know Duals."""
        raise NotImplementedError

    def __sub__(self, other: Dual | float) -> Dual:
        raise NotImplementedError

    def __rsub__(self, other: float) -> Dual:
        """other - self, where other is a number."""
        raise NotImplementedError

    def __mul__(self, other: Dual | float) -> Dual:
        raise NotImplementedError

    def __rmul__(self, other: float) -> Dual:
        """other * self, where other is a number."""
        raise NotImplementedError

    def __truediv__(self, other: Dual | float) -> Dual:
        raise NotImplementedError

    def __rtruediv__(self, other: float) -> Dual:
        """other / self, where other is a number."""
        raise NotImplementedError

    def __pow__(self, other: Dual | float) -> Dual:
        raise NotImplementedError

    def __rpow__(self, other: float) -> Dual:
        """other ** self, where other is a number."""
        raise NotImplementedError

    def __neg__(self) -> Dual:
        raise NotImplementedError

    def __eq__(self, other: object) -> bool:
        raise NotImplementedError


def exp(x: Any) -> Any:
    """The exponential of a Dual or a number (eqs 78, 81).

    >>> exp(0.0), exp(Dual(0.0, 3.0)).tangent
    (1.0, 3.0)
    """
    raise NotImplementedError


def log(x: Any) -> Any:
    """The natural logarithm. Raises ValueError where the number or the primal is 0 or below.

    >>> log(1.0), log(Dual(4.0, 2.0)).tangent
    (0.0, 0.5)
    """
    raise NotImplementedError


def sin(x: Any) -> Any:
    """The sine; angles in radians.

    >>> sin(0.0), sin(Dual(0.0, 2.0)).tangent
    (0.0, 2.0)
    """
    raise NotImplementedError


def cos(x: Any) -> Any:
    """The cosine; angles in radians.

    >>> cos(Dual(0.0, 2.0)).primal, abs(cos(Dual(0.0, 2.0)).tangent)
    (1.0, 0.0)
    """
    raise NotImplementedError


def tanh(x: Any) -> Any:
    """The hyperbolic tangent. Works for large numbers too: its value is -1.0 or 1.0 at -1000 and 1000.

    >>> tanh(1000.0), tanh(Dual(0.0, 2.0)).tangent
    (1.0, 2.0)
    """
    raise NotImplementedError


def sigmoid(x: Any) -> Any:
    """1 / (1 + exp(-x)). Works for large numbers too: its value is 0.0 or 1.0 at -1000 and 1000.

    >>> sigmoid(0.0), sigmoid(1000.0), sigmoid(Dual(0.0, 2.0)).tangent
    (0.5, 1.0, 0.5)
    """
    raise NotImplementedError


def derivative(f: Callable[[Any], Any], x: float) -> float:
    """The derivative of f at x: the coefficient of e in f(x + e) (eq. 80). Calls f once.

    f: takes a Dual and returns a Dual; where it does not depend on x, it may return a plain number.

    >>> derivative(lambda x: exp(x) + 3 * x**2 + 4 * x, 0.0)
    5.0
    >>> derivative(lambda x: 7.0, 2.0)
    0.0
    """
    raise NotImplementedError


def gradient(f: Callable[[list[Any]], Any], xs: list[float]) -> list[float]:
    """All partial derivatives of f at xs, one pass of forward mode for each input (sections 1.3 and A.2).

    f: takes a list of n Duals and returns a Dual or a plain number. xs: list of n >= 1 numbers, which stays as
    it is. Returns a list of n floats. Calls f n times, each time with a list of its own.

    >>> gradient(lambda v: v[0] * v[1], [3.0, 5.0])
    [5.0, 3.0]
    """
    raise NotImplementedError
