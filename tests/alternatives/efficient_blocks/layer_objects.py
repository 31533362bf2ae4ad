"""Channels first inside, layers as callable objects, a full convolution with zeros for what groups leave out."""

from functools import reduce

import numpy as np


def expect(condition, what):
    if not condition:
        raise ValueError(f"{what} cannot be used")


class Pointwise:
    def __init__(self, w):
        self.w = w

    def __call__(self, x):
        expect(len(self.w) == x.shape[-1], "w")
        return np.apply_along_axis(lambda cell: self.w.T @ cell, -1, x)


class Depthwise:
    def __init__(self, w, stride=1, padding=0):
        expect(stride >= 1, "stride")
        expect(padding >= 0, "padding")
        self.w, self.stride, self.padding = w, stride, padding

    def __call__(self, x):
        expect(self.w.shape[-1] == x.shape[-1], "w")
        return np.stack([self.channel(x[..., c], self.w[..., c]) for c in range(x.shape[-1])], axis=-1)

    def channel(self, image, kernel):
        p, s, k = self.padding, self.stride, len(kernel)
        image = np.pad(image, p)
        expect(k <= min(image.shape), "kernel")
        rows, columns = range(0, image.shape[0] - k + 1, s), range(0, image.shape[1] - k + 1, s)
        return np.array([[(image[i : i + k, j : j + k] * kernel).sum() for j in columns] for i in rows])


class Activation:
    def __init__(self, top=np.inf):
        self.top = top

    def __call__(self, x):
        return np.clip(x, 0, self.top)


def through(x, *layers):
    return reduce(lambda value, layer: layer(value), layers, x)


def full_convolution(x, w, padding=0):
    """One depthwise convolution for every output channel, then the sum over the channels."""
    return np.stack([Depthwise(w[..., d], 1, padding)(x).sum(axis=-1) for d in range(w.shape[-1])], axis=-1)


def pointwise_conv(x, w):
    return Pointwise(w)(x)


def depthwise_conv(x, w, stride=1, padding=0):
    return Depthwise(w, stride, padding)(x)


def group_conv(x, w, groups):
    expect(groups >= 1 and x.shape[-1] % groups == 0 and w.shape[-1] % groups == 0, "groups")
    n = x.shape[-1] // groups
    expect(w.shape[2] == n, "w")
    whole = np.zeros((*w.shape[:2], x.shape[-1], w.shape[-1]))
    for d in range(w.shape[-1]):
        g = d * groups // w.shape[-1]
        whole[:, :, g * n : (g + 1) * n, d] = w[:, :, :, d]
    return full_convolution(x, whole)


def channel_shuffle(x, groups):
    expect(groups >= 1 and x.shape[-1] % groups == 0, "groups")
    n = x.shape[-1] // groups
    return x[..., [(c % groups) * n + c // groups for c in range(x.shape[-1])]]


def squeeze_excite(x, w1, w2):
    expect(w1.shape[0] == x.shape[-1] and w2.shape == w1.T.shape, "weights")
    return x * through(np.average(x, axis=(0, 1)), lambda z: z @ w1, Activation(), lambda h: 1 / (1 + np.exp(-(h @ w2))))


def fire_module(x, squeeze, expand1, expand3):
    s = through(x, Pointwise(squeeze), Activation())
    return through(np.concatenate((Pointwise(expand1)(s), full_convolution(s, expand3, 1)), axis=2), Activation())


def inverted_residual(x, expand, depthwise, project, stride=1):
    six = Activation(6)
    y = through(x, Pointwise(expand), six, Depthwise(depthwise, stride, (len(depthwise) - 1) // 2), six, Pointwise(project))
    return x + y if (stride, x.shape[2]) == (1, y.shape[2]) else y
