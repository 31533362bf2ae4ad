"""With NumPy's functions, and everything by one rule for functions of two variables."""
import numpy as np


class Dual:
    __array_ufunc__ = None  # so that NumPy's floats on the left ask this class

    def __init__(self, primal, tangent=0.0):
        self.primal, self.tangent = primal, tangent

    def __repr__(self):
        return f"{self.primal} + {self.tangent} e"

    def combined(self, other, value, by_first, by_second):
        other = lift(other)
        a, b = float(self.primal), float(other.primal)
        return Dual(value(a, b), by_first(a, b) * self.tangent + by_second(a, b) * other.tangent)

    def __add__(self, other):
        return self.combined(other, lambda a, b: a + b, lambda a, b: 1, lambda a, b: 1)

    def __sub__(self, other):
        return self.combined(other, lambda a, b: a - b, lambda a, b: 1, lambda a, b: -1)

    def __mul__(self, other):
        return self.combined(other, lambda a, b: a * b, lambda a, b: b, lambda a, b: a)

    def __truediv__(self, other):
        return self.combined(other, lambda a, b: a / b, lambda a, b: 1 / b, lambda a, b: -a / b**2)

    def __pow__(self, other):
        if isinstance(other, Dual) and self.primal <= 0:
            raise ValueError("base")
        return self.combined(
            other,
            lambda a, b: a**b,
            lambda a, b: b * a ** (b - 1),
            lambda a, b: a**b * np.log(a) if a > 0 else 0.0,
        )

    def __radd__(self, other):
        return lift(other) + self

    def __rsub__(self, other):
        return lift(other) - self

    def __rmul__(self, other):
        return lift(other) * self

    def __rtruediv__(self, other):
        return lift(other) / self

    def __rpow__(self, other):
        return lift(other) ** self

    def __neg__(self):
        return 0 - self

    def __eq__(self, other):
        other = lift(other)
        return bool(self.primal == other.primal and self.tangent == other.tangent)


def lift(x):
    return x if isinstance(x, Dual) else Dual(x)


def unary(x, value, slope):
    if isinstance(x, Dual):
        return Dual(float(value(x.primal)), float(slope(x.primal)) * x.tangent)
    return float(value(x))


def exp(x):
    return unary(x, np.exp, np.exp)


def log(x):
    if lift(x).primal <= 0:
        raise ValueError("log")
    return unary(x, np.log, np.reciprocal)


def sin(x):
    return unary(x, np.sin, np.cos)


def cos(x):
    return unary(x, np.cos, lambda v: -np.sin(v))


def tanh(x):
    return unary(x, np.tanh, lambda v: (1 - np.tanh(v)) * (1 + np.tanh(v)))


def sigmoid(x):
    def value(v):
        return np.exp(-np.logaddexp(0, -v))

    return unary(x, value, lambda v: value(v) * value(-v))


def derivative(f, x):
    return float(lift(f(Dual(x, 1.0))).tangent)


def gradient(f, xs):
    answer = np.zeros(len(xs))
    for i, e in enumerate(np.eye(len(xs))):
        answer[i] = lift(f([Dual(x, t) for x, t in zip(xs, e)])).tangent
    return answer.tolist()
