"""Dual numbers: forward mode by operators (appendix A.2, eqs 77-81)."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any


class Dual:
    """primal + tangent e, with e^2 = 0 (eq. 77)."""

    def __init__(self, primal: float, tangent: float = 0.0) -> None:
        self.primal = primal
        self.tangent = tangent

    def __repr__(self) -> str:
        return f"Dual({self.primal}, {self.tangent})"

    def __add__(self, other: Dual | float) -> Dual:
        other = _dual(other)
        return Dual(self.primal + other.primal, self.tangent + other.tangent)

    def __mul__(self, other: Dual | float) -> Dual:
        other = _dual(other)
        return Dual(self.primal * other.primal, self.primal * other.tangent + self.tangent * other.primal)

    def __pow__(self, other: Dual | float) -> Dual:
        if isinstance(other, Dual):
            return exp(other * log(self))  # type: ignore[no-any-return]
        return Dual(self.primal**other, other * self.primal ** (other - 1) * self.tangent)

    def __rpow__(self, other: float) -> Dual:
        return Dual(other) ** self

    def __neg__(self) -> Dual:
        return Dual(-self.primal, -self.tangent)

    def __sub__(self, other: Dual | float) -> Dual:
        return self + -other

    def __rsub__(self, other: float) -> Dual:
        return other + -self

    def __truediv__(self, other: Dual | float) -> Dual:
        return self * _dual(other) ** -1

    def __rtruediv__(self, other: float) -> Dual:
        return other * self**-1

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Dual | int | float):
            return NotImplemented
        other = _dual(other)
        return (self.primal, self.tangent) == (other.primal, other.tangent)

    __radd__ = __add__
    __rmul__ = __mul__


def _dual(x: Dual | float) -> Dual:
    """A number has the tangent 0."""
    return x if isinstance(x, Dual) else Dual(x)


def _lifted(x: Any, value: Callable[[float], float], slope: Callable[[float], float]) -> Any:
    """Eq. 78: a function of a Dual, from its value and its derivative at a number."""
    if not isinstance(x, Dual):
        return value(x)
    return Dual(value(x.primal), slope(x.primal) * x.tangent)


def exp(x: Any) -> Any:
    """e^x."""
    return _lifted(x, math.exp, math.exp)


def log(x: Any) -> Any:
    """The natural logarithm. Raises ValueError where the number or the primal is 0 or below."""
    return _lifted(x, math.log, lambda v: 1 / v)


def sin(x: Any) -> Any:
    """The sine."""
    return _lifted(x, math.sin, math.cos)


def cos(x: Any) -> Any:
    """The cosine."""
    return _lifted(x, math.cos, lambda v: -math.sin(v))


def tanh(x: Any) -> Any:
    """The hyperbolic tangent."""
    return _lifted(x, math.tanh, lambda v: 1 - math.tanh(v) ** 2)


def sigmoid(x: Any) -> Any:
    """1 / (1 + e^-x), by way of tanh, which does not overflow."""
    return (tanh(x / 2) + 1) / 2


def derivative(f: Callable[[Any], Any], x: float) -> float:
    """The coefficient of e in f(x + e) (eq. 80)."""
    return _dual(f(Dual(x, 1.0))).tangent


def gradient(f: Callable[[list[Any]], Any], xs: list[float]) -> list[float]:
    """One pass for each input, in which the others stand still."""

    def along(i: int) -> Callable[[Any], Any]:
        return lambda x: f([*map(Dual, xs[:i]), x, *map(Dual, xs[i + 1 :])])

    return [derivative(along(i), x) for i, x in enumerate(xs)]
