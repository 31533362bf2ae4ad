# mistake: Dual none
import math


class Dual:
    def __init__(self, primal, tangent=1.0):
        self.primal = primal
        self.tangent = tangent

    def __add__(self, other):
        if isinstance(other, Dual):
            return Dual(self.primal + other.primal, self.tangent + other.tangent)
        return Dual(self.primal + other, self.tangent)

    def __radd__(self, other):
        return Dual(other + self.primal, self.tangent)

    def __sub__(self, other):
        if isinstance(other, Dual):
            return Dual(self.primal - other.primal, self.tangent - other.tangent)
        return Dual(self.primal - other, self.tangent)

    def __rsub__(self, other):
        return Dual(other - self.primal, -self.tangent)

    def __mul__(self, other):
        if isinstance(other, Dual):
            return Dual(self.primal * other.primal, self.tangent * other.primal + self.primal * other.tangent)
        return Dual(self.primal * other, self.tangent * other)

    def __rmul__(self, other):
        return self.__mul__(other)

    def __truediv__(self, other):
        if isinstance(other, Dual):
            top = self.tangent * other.primal - self.primal * other.tangent
            return Dual(self.primal / other.primal, top / (other.primal * other.primal))
        return Dual(self.primal / other, self.tangent / other)

    def __rtruediv__(self, other):
        return Dual(other / self.primal, -other * self.tangent / self.primal**2)

    def __pow__(self, other):
        if isinstance(other, Dual):
            if self.primal <= 0:
                raise ValueError("the base must be positive")
            value = self.primal**other.primal
            return Dual(
                value,
                value * (other.tangent * math.log(self.primal) + other.primal * self.tangent / self.primal),
            )
        if other == 0:
            return Dual(1.0, 0.0)
        return Dual(self.primal**other, other * self.primal ** (other - 1) * self.tangent)

    def __rpow__(self, other):
        value = other**self.primal
        return Dual(value, value * math.log(other) * self.tangent)

    def __neg__(self):
        return Dual(-self.primal, -self.tangent)

    def __eq__(self, other):
        if isinstance(other, Dual):
            return self.primal == other.primal and self.tangent == other.tangent
        return self.primal == other and self.tangent == 0


def exp(x):
    if isinstance(x, Dual):
        e = math.exp(x.primal)
        return Dual(e, e * x.tangent)
    return math.exp(x)


def log(x):
    if isinstance(x, Dual):
        return Dual(math.log(x.primal), x.tangent / x.primal)
    return math.log(x)


def sin(x):
    if isinstance(x, Dual):
        return Dual(math.sin(x.primal), math.cos(x.primal) * x.tangent)
    return math.sin(x)


def cos(x):
    if isinstance(x, Dual):
        return Dual(math.cos(x.primal), -math.sin(x.primal) * x.tangent)
    return math.cos(x)


def tanh(x):
    if isinstance(x, Dual):
        t = math.tanh(x.primal)
        return Dual(t, (1 - t * t) * x.tangent)
    return math.tanh(x)


def sigmoid(x):
    if isinstance(x, Dual):
        s = sigmoid(x.primal)
        return Dual(s, s * (1 - s) * x.tangent)
    if x >= 0:
        return 1 / (1 + math.exp(-x))
    e = math.exp(x)
    return e / (1 + e)


def derivative(f, x):
    y = f(Dual(x, 1.0))
    if isinstance(y, Dual):
        return y.tangent
    return 0.0


def gradient(f, xs):
    answer = []
    for i in range(len(xs)):
        duals = []
        for k in range(len(xs)):
            duals.append(Dual(xs[k], float(k == i)))
        y = f(duals)
        answer.append(y.tangent if isinstance(y, Dual) else 0.0)
    return answer
