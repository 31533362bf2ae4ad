"""When an answer is wrong: told where the inputs that pass show that it is no accident."""

import itertools

import numpy as np
import pytest
from PIL import Image

from saiten.grading.circumstances import only_when, sizes
from saiten.text import Text
from saiten.values import call


def convolve(image, kernel, stride=1, padding=0):
    """Only its signature is used."""


def count(n, k=3):
    """Only its signature is used."""


def told(function, inputs, fails, conditions=None):
    found = only_when(function, [(one, fails(*one[0], **one[1])) for one in inputs], conditions or {})
    return found.en if found is not None else None


IMAGES = [np.arange(float(r * c)).reshape(r, c) for r, c in itertools.product((1, 2, 3), (1, 2, 4))]
CONVOLUTIONS = [
    call(image, np.ones((k, k)), stride=stride) for image in IMAGES for k in (1, 2, 3) for stride in (1, 2, 3)
]


@pytest.mark.parametrize(
    ("fails", "words"),
    [
        (lambda image, kernel, stride=1: stride > 1, "stride is above 1"),
        (lambda image, kernel, stride=1: len(kernel) % 2 == 0, "kernel has an even side"),
        (lambda image, kernel, stride=1: len(image) == 1, "image has one row"),
        (lambda image, kernel, stride=1: image.shape[0] != image.shape[1], "image is not square"),
        (lambda image, kernel, stride=1: True, None),
        (lambda image, kernel, stride=1: (image.size + stride) % 3 == 0, None),
    ],
)
def test_of_matrices(fails, words):
    assert told(convolve, CONVOLUTIONS, fails) == (f"Only when {words}." if words else None)


@pytest.mark.parametrize(
    ("fails", "words"),
    [
        (lambda n, k=3: n % 2 == 0, "n is even"),
        (lambda n, k=3: n == 1, "n is 1"),
        (lambda n, k=3: n == 0, "n is 0"),
        (lambda n, k=3: n > 10**6, "n is very large"),
        (lambda n, k=3: n in (3, 12), None),
    ],
)
def test_of_whole_numbers(fails, words):
    inputs = [call(n, k) for n in (0, 1, 2, 3, 5, 8, 12, 2**31 - 1) for k in (1, 2, 3)]
    assert told(count, inputs, fails) == (f"Only when {words}." if words else None)


def test_of_layers_pictures_and_words():
    def trace(layers):
        """Only its signature is used."""

    layers = [{"op": "conv", "k": 3}, {"op": "pool", "k": 2}, {"op": "conv", "k": 1, "s": 2}]
    stacks = [call(list(some)) for length in (0, 1, 2, 3) for some in itertools.permutations(layers, length)]
    assert told(trace, stacks, lambda some: layers[1] in some) == "Only when layers has an item with 'op' = 'pool'."
    assert told(trace, stacks, lambda some: layers[2] in some) == "Only when layers has an item with 's'."
    pictures = [call(Image.new(mode, (size, 1))) for mode in ("L", "RGB", "1", "F") for size in (1, 2, 3)]
    assert told(trace, pictures, lambda one: one.mode == "RGB") == "Only when layers has the mode RGB."
    assert told(trace, pictures, lambda one: one.mode != "L") == "Only when layers does not have the mode L."
    names = [call(name) for name in ("x", "y", "W", "b") * 3]
    assert told(trace, names, lambda one: one == "x") == "Only when layers is 'x'."


def test_the_authors_own_conditions_come_first():
    inputs = [call(n, k) for n in range(1, 9) for k in (2, 3)]
    words = Text("a remainder is left", "余りがある")
    assert told(count, inputs, lambda n, k=3: n % k > 0, {words: lambda n, k=3: n % k > 0}) == f"Only when {words.en}."
    assert told(count, inputs, lambda n, k=3: k == 2, {words: lambda n, k=3: k == 2}) == f"Only when {words.en}."
    assert (
        told(count, inputs, lambda n, k=3: n % k == 0, {words: lambda n, k=3: n % k > 0}) == f"Never when {words.en}."
    )


def test_few_inputs_say_nothing():
    few = [call(n) for n in (1, 2, 3, 4)]
    assert told(count, few, lambda n: n % 2 == 0) is None
    assert told(count, [call(n) for n in range(20)], lambda n: n == 7) is None


def test_defaults_count_and_odd_calls_do_no_harm():
    inputs = [call(n) for n in range(2, 9)] + [call(n, 1) for n in range(2, 9)]
    assert told(count, inputs, lambda n, k=3: k == 3) == "Only when k is above 1."
    assert only_when(count, [(call(1, 2, 3, 4), True)] * 9 + [(call(), False)] * 9, {}) is None
    assert only_when(np.array([1.0]), [(call(), True)] * 9 + [(call(), False)] * 9, {}) is None


def test_sizes():
    assert sizes(convolve, call(np.ones((2, 5)), np.ones((3, 3)), padding=4)) == {
        "image.shape[0]": 2,
        "image.shape[1]": 5,
        "kernel.shape[0]": 3,
        "kernel.shape[1]": 3,
        "stride": 1,
        "padding": 4,
    }
