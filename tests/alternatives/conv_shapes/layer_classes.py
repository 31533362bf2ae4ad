"""Layers as objects, named tuples for shapes, exact fractions for the divisions, an error class of its own."""

import math
from abc import ABC, abstractmethod
from dataclasses import dataclass
from fractions import Fraction
from operator import index
from typing import NamedTuple


class SizeError(ValueError):
    """A size that cannot be used."""


class Shape(NamedTuple):
    h: int
    w: int
    c: int


def size(value, least=1):
    if value is True or value is False:
        raise SizeError("a bool")
    try:
        whole = index(value)
    except TypeError:
        raise SizeError("not whole") from None
    if whole < least:
        raise SizeError("too small")
    return whole


@dataclass
class Window:
    k: int
    p: int = 0
    s: int = 1

    def __post_init__(self):
        self.k, self.p, self.s = size(self.k), size(self.p, 0), size(self.s)

    def forward(self, n):
        last = Fraction(size(n) + 2 * self.p - self.k, self.s)
        if last < 0:
            raise SizeError("too large a kernel")
        return math.floor(last) + 1

    def backward(self, n):
        dilated = self.s * (size(n) - 1) + 1
        if self.p > self.k - 1:
            raise SizeError("too much padding")
        return Window(self.k, self.k - 1 - self.p).forward(dilated)


class Layer(ABC):
    @classmethod
    def of(cls, spec):
        kinds = {"conv": Conv, "transposed": Transposed, "pool": Pool, "gap": Gap}
        try:
            return kinds[spec["op"]](spec)
        except KeyError as error:
            raise SizeError(f"unknown: {error}") from error

    @abstractmethod
    def after(self, shape): ...


class Gap(Layer):
    def __init__(self, spec):
        pass

    def after(self, shape):
        return Shape(1, 1, shape.c)


class Conv(Layer):
    def __init__(self, spec):
        self.c = spec["c"]
        self.window = Window(spec["k"], spec.get("p", 0), spec.get("s", 1))

    def after(self, shape):
        return Shape(self.window.forward(shape.h), self.window.forward(shape.w), self.c)


class Transposed(Conv):
    def after(self, shape):
        return Shape(self.window.backward(shape.h), self.window.backward(shape.w), self.c)


class Pool(Layer):
    def __init__(self, spec):
        self.window = Window(spec["k"], spec.get("p", 0), spec.get("s", spec["k"]))

    def after(self, shape):
        return shape._replace(h=self.window.forward(shape.h), w=self.window.forward(shape.w))


def conv_output_size(n, k, p=0, s=1):
    return Window(k, p, s).forward(n)


def same_output_size(n, s=1):
    return math.ceil(Fraction(size(n), size(s)))


def transposed_output_size(n, k, p=0, s=1):
    return Window(k, p, s).backward(n)


def equivalent_convolution(n, k, p=0, s=1):
    window = Window(k, p, s)
    output = window.backward(n)
    return {
        "dilated_size": (size(n) - 1) * window.s + 1,
        "zeros_between": window.s - 1,
        "padding": window.k - window.p - 1,
        "stride": 1,
        "output_size": output,
    }


def conv_weight_count(k, c_in, c_out):
    return size(k) * size(k) * c_in * c_out


def bias_count(n, k, c_out, p=0, s=1, per_position=False):
    window, n = Window(k, p, s), size(n)
    return pow(window.forward(n), 2) * c_out if per_position else c_out


def trace_shapes(shape, layers):
    shapes = [Shape(*shape)]
    for spec in layers:
        shapes.append(Layer.of(spec).after(shapes[-1]))
    return shapes


def receptive_field(layers):
    windows = []
    for spec in layers:
        layer = Layer.of(spec)
        if isinstance(layer, (Gap, Transposed)):
            raise SizeError("no window")
        windows.append(layer.window)
    field = 1
    for window in reversed(windows):
        field = (field - 1) * window.s + window.k
    return field
