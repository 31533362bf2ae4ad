"""Every part a class with __call__, as in a framework; the functions only call them. Lists and 0-d arrays go out."""

from dataclasses import dataclass

import numpy as np


class Layer:
    def check(self, *arguments):
        pass

    def __call__(self, *arguments):
        self.check(*arguments)
        return self.forward(*(np.array(one, dtype=np.float64) for one in arguments))


@dataclass
class MaxPool(Layer):
    k: int
    s: int

    def check(self, x):
        if self.k < 1 or self.s < 1 or any(side < self.k for side in x.shape[:2]):
            raise ValueError(f"no {self.k} x {self.k} windows")

    def forward(self, x):
        rows = range(0, x.shape[0] - self.k + 1, self.s)
        columns = range(0, x.shape[1] - self.k + 1, self.s)
        # one shifted copy for each cell of the window, the largest of them
        shifted = [x[np.ix_([r + i for r in rows], [c + j for c in columns])] for i in range(self.k) for j in range(self.k)]
        return np.maximum.reduce(shifted)


class GlobalAverage(Layer):
    def forward(self, x):
        ones = np.full(x.shape[0] * x.shape[1], 1 / (x.shape[0] * x.shape[1]))
        return (ones @ x.reshape(len(ones), -1)).reshape(1, 1, -1)


@dataclass
class Leaky(Layer):
    slope: float = 0.0

    def check(self, x):
        if self.slope < 0:
            raise ValueError("negative slope")

    def forward(self, x):
        x[x < 0] *= self.slope  # a copy of the argument
        return x


class Softmax(Layer):
    def forward(self, x):
        # classes first
        x = np.moveaxis(x, -1, 0)
        x -= x.max(0)
        np.exp(x, out=x)
        x /= x.sum(0)
        return np.moveaxis(x, 0, -1)


class CrossEntropy(Layer):
    def check(self, y, p):
        if y.shape != p.shape:
            raise ValueError

    def forward(self, y, p):
        used = np.nonzero(y)
        with np.errstate(divide="ignore"):
            return np.array(-np.dot(y[used], np.log(p[used])))


@dataclass
class Triplet(Layer):
    margin: float

    def check(self, a, p, n):
        if len({a.shape, p.shape, n.shape}) > 1:
            raise ValueError("all three must have the same shape")

    def forward(self, a, p, n):
        # |a - p|^2 - |a - n|^2 = (n - p)(2a - p - n)
        costs = np.einsum("ij,ij->i", n - p, 2 * a - p - n) + self.margin
        return np.float64(costs[costs > 0].sum())


@dataclass
class BatchNorm(Layer):
    gamma: np.ndarray
    beta: np.ndarray
    eps: float

    def check(self, x):
        if any(one.shape != (x.shape[-1],) for one in (self.gamma, self.beta)):
            raise ValueError("channels")
        if self.eps <= 0:
            raise ValueError("eps")

    def forward(self, x):
        axes = (0, 1, 2)[: x.ndim - 1]
        centred = x - np.mean(x, axes, keepdims=True)
        scale = self.gamma / np.sqrt(np.mean(centred**2, axes, keepdims=True) + self.eps)
        return centred * scale + self.beta


def max_pool(x, k, s):
    return MaxPool(k, s)(x)


def global_average_pool(x):
    return GlobalAverage()(x)


def relu(x):
    return Leaky()(x)


def leaky_relu(x, slope=0.01):
    return Leaky(slope)(x)


def softmax(x):
    return Softmax()(x)


def cross_entropy(y, p):
    return CrossEntropy()(y, p)


def triplet_loss(a, p, n, margin):
    return Triplet(margin)(a, p, n)


def batch_norm(x, gamma, beta, eps):
    return BatchNorm(gamma, beta, eps)(x)


class Shapes(ValueError):
    pass


def mixup(x1, y1, x2, y2, lam):
    if np.clip(lam, 0, 1) != lam:
        raise ValueError("lam is a share")
    if (x1.shape, y1.shape) != (x2.shape, y2.shape):
        raise Shapes(x1.shape, x2.shape, y1.shape, y2.shape)
    return [x2 + lam * (x1 - x2), y2 + lam * (y1 - y2)]
