"""The gradient by way of the transposed convolution; dataclass for the geometry; im2col and one matrix product."""

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Geometry:
    height: int
    width: int
    channels: int
    k: int
    stride: int
    padding: int

    def __post_init__(self):
        if self.stride <= 0 or self.padding < 0:
            raise ValueError(f"{self.stride=} {self.padding=}")
        if self.k > min(self.height, self.width) + 2 * self.padding:
            raise ValueError("kernel does not fit")

    @property
    def out(self):
        return tuple(
            (side + 2 * self.padding - self.k + self.stride) // self.stride for side in (self.height, self.width)
        )

    @property
    def rest(self):
        return tuple((side + 2 * self.padding - self.k) % self.stride for side in (self.height, self.width))


def convolve1d(f, g):
    if f.size * g.size == 0:
        raise ValueError("need at least one value in both")
    table = np.outer(f, g)[::-1]
    return np.array([np.trace(table, offset) for offset in range(1 - len(f), len(g))])


def correlate1d(f, g):
    if f.size * g.size == 0:
        raise ValueError("need at least one value in both")
    table = np.multiply.outer(f, g)
    return np.array([table.trace(offset) for offset in range(1 - len(f), len(g))])


def conv2d(x, w, b=None, stride=1, padding=0):
    geometry = Geometry(*x.shape, len(w), stride, padding)
    if x.shape[-1] != w.shape[-2]:
        raise ValueError("channels")
    padded = np.pad(x, ((padding, padding), (padding, padding), (0, 0)), "constant")
    rows, columns = geometry.out
    patches = np.array(
        [
            padded[i * stride : i * stride + geometry.k, j * stride : j * stride + geometry.k].ravel()
            for i in range(rows)
            for j in range(columns)
        ]
    )
    y = patches @ w.reshape(-1, w.shape[-1])
    if b is not None:
        y += b
    return y.reshape(rows, columns, -1)


def dilate(x, s):
    if not s >= 1:
        raise ValueError(s)
    for axis in (0, 1):
        x = np.insert(x, np.repeat(np.arange(1, x.shape[axis]), s - 1), 0.0, axis=axis)
    return x


def transposed_conv2d(x, w, stride=1, padding=0):
    if padding < 0:
        raise ValueError("padding")
    flipped = np.swapaxes(np.rot90(w, 2), 2, 3)
    return conv2d(dilate(x, stride), flipped, padding=len(w) - 1 - padding)


def conv_matrix(shape, w, stride, padding):
    geometry = Geometry(*shape, len(w), stride, padding)
    if shape[-1] != w.shape[-2]:
        raise ValueError("channels")
    matrix = np.zeros((*geometry.out, w.shape[-1], *shape))
    for i, j in np.ndindex(*geometry.out):
        for a, b in np.ndindex(geometry.k, geometry.k):
            row, column = stride * i + a - padding, stride * j + b - padding
            if row in range(shape[0]) and column in range(shape[1]):
                matrix[i, j, :, row, column, :] = w[a, b].T
    return matrix.reshape(np.prod(geometry.out) * w.shape[-1], np.prod(shape))


def conv2d_input_gradient(dy, w, shape, stride=1, padding=0):
    geometry = Geometry(*shape, len(w), stride, padding)
    if dy.shape != (*geometry.out, w.shape[3]) or shape[2] != w.shape[2]:
        raise ValueError("dy, shape and w disagree")
    # without cutting first: so the padding may be as wide as it likes
    down, right = geometry.rest
    whole = np.pad(transposed_conv2d(dy, w, stride), ((0, down), (0, right), (0, 0)))
    if padding == 0:
        return whole
    return whole[padding:-padding, padding:-padding, :]
