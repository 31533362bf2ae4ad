# mistake: Dual MovesByDefault
import math
from dataclasses import dataclass


@dataclass(frozen=True, eq=False)
class Dual:
    primal: float
    tangent: float = 1.0

    @staticmethod
    def of(x):
        return x if isinstance(x, Dual) else Dual(float(x))

    def __add__(self, other):
        other = Dual.of(other)
        return Dual(self.primal + other.primal, self.tangent + other.tangent)

    def __neg__(self):
        return Dual(-self.primal, -self.tangent)

    def __sub__(self, other):
        return self + (-Dual.of(other))

    def __rsub__(self, other):
        return Dual.of(other) - self

    def __mul__(self, other):
        other = Dual.of(other)
        return Dual(self.primal * other.primal, self.primal * other.tangent + other.primal * self.tangent)

    def inverse(self):
        return Dual(1 / self.primal, -self.tangent / self.primal**2)

    def __truediv__(self, other):
        return self * Dual.of(other).inverse()

    def __rtruediv__(self, other):
        return Dual.of(other) * self.inverse()

    def __pow__(self, n):
        if isinstance(n, Dual):
            return exp(n * log(self))
        return Dual(self.primal**n, n * self.primal ** (n - 1) * self.tangent)

    def __rpow__(self, base):
        return exp(self * log(base))

    def __eq__(self, other):
        if not isinstance(other, (Dual, int, float)):
            return False
        other = Dual.of(other)
        return (self.primal, self.tangent) == (other.primal, other.tangent)

    __radd__ = __add__
    __rmul__ = __mul__


def stable(x):
    return 0.5 * (1 + math.tanh(0.5 * x))


SLOPES = {
    "exp": (math.exp, math.exp),
    "log": (math.log, lambda v: 1 / v),
    "sin": (math.sin, math.cos),
    "cos": (math.cos, lambda v: -math.sin(v)),
    "tanh": (math.tanh, lambda v: 1 - math.tanh(v) ** 2),
    "sigmoid": (stable, lambda v: stable(v) * stable(-v)),
}


def made(name):
    value, slope = SLOPES[name]

    def function(x):
        return Dual(value(x.primal), slope(x.primal) * x.tangent) if isinstance(x, Dual) else value(x)

    function.__name__ = name
    return function


exp, log, sin, cos, tanh, sigmoid = map(made, SLOPES)


def derivative(f, x):
    return Dual.of(f(Dual(x, 1.0))).tangent


def gradient(f, xs):
    return [
        derivative(lambda x, i=i: f([x if k == i else Dual(other) for k, other in enumerate(xs)]), xs[i])
        for i in range(len(xs))
    ]
