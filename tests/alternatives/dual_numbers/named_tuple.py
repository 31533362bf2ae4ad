"""A tuple of two numbers with other operators; powers by repeated thought about logarithms."""
import math
from typing import NamedTuple


class Dual(NamedTuple):
    primal: float
    tangent: float = 0.0

    def __add__(self, other):
        p, t = parts(other)
        return Dual(self.primal + p, self.tangent + t)

    def __radd__(self, other):
        return self + other

    def __neg__(self):
        return Dual(-self.primal, -self.tangent)

    def __sub__(self, other):
        p, t = parts(other)
        return Dual(self.primal - p, self.tangent - t)

    def __rsub__(self, other):
        return -self + other

    def __mul__(self, other):
        p, t = parts(other)
        return Dual(self.primal * p, self.primal * t + self.tangent * p)

    def __rmul__(self, other):
        return self * other

    def __truediv__(self, other):
        p, t = parts(other)
        return Dual(self.primal / p, (self.tangent - self.primal / p * t) / p)

    def __rtruediv__(self, other):
        return Dual(other) / self

    def __pow__(self, other):
        if isinstance(other, Dual):
            value = self.primal**other.primal if self.primal > 0 else math.log(0)
            slope = other.tangent * math.log(self.primal) + other.primal * self.tangent / self.primal
            return Dual(value, value * slope)
        return Dual(self.primal**other, self.tangent * other * self.primal ** (other - 1))

    def __rpow__(self, other):
        return Dual(other) ** self

    def __eq__(self, other):
        return (self.primal, self.tangent) == parts(other)

    def __ne__(self, other):
        return not self == other

    __hash__ = None


def parts(x):
    if isinstance(x, Dual):
        return x.primal, x.tangent
    return x, 0.0


def exp(x):
    p, t = parts(x)
    return Dual(math.exp(p), t * math.exp(p)) if isinstance(x, Dual) else math.exp(x)


def log(x):
    if parts(x)[0] <= 0:
        raise ValueError("no logarithm")
    return Dual(math.log(x.primal), x.tangent / x.primal) if isinstance(x, Dual) else math.log(x)


def sin(x):
    return Dual(math.sin(x.primal), x.tangent * math.cos(x.primal)) if isinstance(x, Dual) else math.sin(x)


def cos(x):
    return sin(x + math.pi / 2)


def tanh(x):
    return Dual(math.tanh(x.primal), x.tangent / math.cosh(min(abs(x.primal), 300)) ** 2) if isinstance(x, Dual) else math.tanh(x)


def sigmoid(x):
    return 0.5 + tanh(x * 0.5) * 0.5


def derivative(f, x):
    return parts(f(Dual(x, 1.0)))[1]


def gradient(f, xs):
    rows = [[float(i == k) for k in range(len(xs))] for i in range(len(xs))]
    return [parts(f(list(map(Dual, xs, row))))[1] for row in rows]
