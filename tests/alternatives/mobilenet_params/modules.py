"""Small modules with a list of (weights, outputs, positions) each; everything else is a sum over it."""

from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise


@dataclass(frozen=True)
class Layer:
    k: int
    c_in: int
    c_out: int
    groups: int = 1
    side: int = 1

    def __post_init__(self):
        if self.k <= 0 or self.c_in <= 0 or self.c_out <= 0 or self.groups <= 0:
            raise ValueError("sizes start at 1")
        if self.c_in % self.groups or self.c_out % self.groups:
            raise ValueError("uneven groups")

    @property
    def weights(self):
        return self.groups * self.k**2 * (self.c_in // self.groups) * (self.c_out // self.groups)


def count(layers, bias=False):
    return sum(layer.weights + (layer.c_out if bias else 0) for layer in layers)


def conv_params(k, c_in, c_out, groups=1, bias=False):
    return count([Layer(k, c_in, c_out, groups)], bias)


def bottleneck_params(channels=256, reduced=64, k=3):
    return count([Layer(1, channels, reduced), Layer(k, reduced, reduced), Layer(1, reduced, channels)])


def fire_module_params(c_in, s1x1, e1x1, e3x3, bias=False):
    return count([Layer(1, c_in, s1x1), Layer(1, s1x1, e1x1), Layer(3, s1x1, e3x3)], bias)


def separable(k, c_in, c_out, side=1):
    return [Layer(k, c_in, c_in, c_in, side), Layer(1, c_in, c_out, side=side)]


def depthwise_separable_params(k, c_in, c_out):
    return count(separable(k, c_in, c_out))


def reduction_ratio(k, c_out):
    return float(Fraction(count(separable(k, 1, c_out)), count([Layer(k, 1, c_out)])))


def v1(width, classes, resolution=224):
    if not width > 0 or not classes >= 1 or not resolution >= 1:
        raise ValueError("width, classes and resolution must be positive")
    exact = Fraction(width)
    channels = [int(exact * c) for c in [32, 64] + 2 * [128] + 2 * [256] + 6 * [512] + 2 * [1024]]
    strides = [1, 2] * 3 + [1] * 5 + [2, 1]
    side = (resolution + 1) // 2
    layers = [Layer(3, 3, channels[0], side=side)]
    for (c_in, c_out), stride in zip(pairwise(channels), strides, strict=True):
        side = (side + stride - 1) // stride
        layers += separable(3, c_in, c_out, side)
    return layers, Layer(1, channels[-1], classes)


def mobilenet_v1_params(width=1.0, classes=1000, batch_norm=True):
    layers, classifier = v1(width, classes)
    norms = 2 * batch_norm * sum(layer.c_out for layer in layers)
    return count(layers) + norms + count([classifier], bias=True)


def mobilenet_v1_multiply_adds(resolution=224, width=1.0, classes=1000):
    layers, classifier = v1(width, classes, resolution)
    return sum(layer.side * layer.side * layer.weights for layer in [*layers, classifier])


def eights(channels):
    nearest = int(Fraction(channels) / 8 + Fraction(1, 2)) * 8 or 8
    return nearest if nearest * 10 >= channels * 9 else nearest + 8


def mobilenet_v2_params(width=1.0, classes=1000):
    if width <= 0 or classes <= 0:
        raise ValueError("width and classes must be positive")
    width = Fraction(width)
    rows = [(1, 16), *[(6, 24)] * 2, *[(6, 32)] * 3, *[(6, 64)] * 4, *[(6, 96)] * 3, *[(6, 160)] * 3, (6, 320)]
    channels = [eights(32 * width)] + [eights(c * width) for _, c in rows]
    layers = [Layer(3, 3, channels[0])]
    for (c_in, c_out), (t, _) in zip(pairwise(channels), rows, strict=True):
        if t > 1:
            layers.append(Layer(1, c_in, t * c_in))
        layers += separable(3, t * c_in, c_out)
    layers.append(Layer(1, channels[-1], max(1280, eights(1280 * width))))
    norms = 2 * sum(layer.c_out for layer in layers)
    return count(layers) + norms + count([Layer(1, layers[-1].c_out, classes)], bias=True)
