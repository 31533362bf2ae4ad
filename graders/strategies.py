"""Hypothesis strategies for the inputs of the exercises' functions."""

import math
from typing import Any

import numpy as np
from hypothesis import strategies as st
from numpy.typing import NDArray
from PIL import Image

from saiten.values import Call, call

# -- sobel

MODES = ["1", "L", "LA", "P", "RGB", "RGBA", "CMYK", "YCbCr", "HSV", "I", "F"]
BANDS = {"L": 1, "LA": 2, "P": 1, "RGB": 3, "RGBA": 4, "CMYK": 4, "YCbCr": 3, "HSV": 3}


Sides = tuple[int, int]  # the least and the most of a height or width


@st.composite
def _noise(draw: st.DrawFn, kind: str, heights: Sides, widths: Sides) -> np.ndarray:
    """Whole numbers of a type. Their bytes are drawn in one piece, which is much faster than cell by cell."""
    shape = draw(st.integers(*heights)), draw(st.integers(*widths))
    size = math.prod(shape) * np.dtype(kind).itemsize
    return np.frombuffer(draw(st.binary(min_size=size, max_size=size)), kind).reshape(shape)


def _images(sides: Sides) -> st.SearchStrategy[np.ndarray]:
    return _noise("int8", sides, sides).map(lambda noise: noise / 8)


def _integer_images(sides: Sides) -> st.SearchStrategy[np.ndarray]:
    # An eighth of the range: so int64 can hold the sum of two squared gradients.
    moderate = _noise("int32", sides, sides).map(lambda noise: noise // np.int32(8))
    return st.one_of(*(_noise(kind, sides, sides) for kind in ("uint8", "int8", "uint16")), moderate)


images, integer_images = _images((1, 6)), _integer_images((1, 6))
# The smallest still have a border and an inside: whoever treats one of them wrongly sees which.
framed_images, framed_integer_images = _images((5, 7)), _integer_images((5, 7))


@st.composite
def correlations(draw: st.DrawFn, images: st.SearchStrategy[np.ndarray] = images) -> Call:
    """Arguments of ``cross_correlate`` that fit: the kernel is at most as large as the padded image."""
    image, padding = draw(images), draw(st.integers(0, 2))
    k = draw(st.integers(1, min(4, min(image.shape) + 2 * padding)))
    kernel = draw(_noise("int8", (k, k), (k, k))) / 16
    return call(image, kernel, stride=draw(st.integers(1, 3)), padding=padding)


def picture(mode: str, width: int, height: int, brightest: int = 40, seed: int = 0) -> Image.Image:
    """A picture of noise in any of ``MODES``; with the default most edges stay below 255."""
    rng = np.random.default_rng(seed)
    match mode:
        case "1":
            return Image.fromarray(rng.integers(0, 2, (height, width)).astype(np.bool_))
        case "I":
            return Image.fromarray(rng.integers(-20, brightest + 20, (height, width), dtype=np.int32))
        case "F":
            return Image.fromarray(rng.uniform(-20, brightest + 20, (height, width)).astype(np.float32))
    noise = rng.integers(0, brightest, BANDS[mode] * width * height, dtype=np.uint8)
    made = Image.frombytes(mode, (width, height), noise.tobytes())
    if mode == "P":
        made.putpalette(rng.integers(0, brightest, 3 * 256, dtype=np.uint8).tobytes())
    return made


pictures = st.builds(
    picture,
    st.sampled_from(MODES),
    st.integers(1, 6),
    st.integers(1, 6),
    st.sampled_from([40, 256]),
    st.integers(0, 1000),
)

# -- conv_shapes


@st.composite
def convolution_sizes(draw: st.DrawFn) -> tuple[int, int, int, int]:
    """(n, k, p, s) with a kernel that fits."""
    n, p = draw(st.integers(1, 40)), draw(st.integers(0, 4))
    return n, draw(st.integers(1, min(9, n + 2 * p))), p, draw(st.integers(1, 5))


@st.composite
def transposed_sizes(draw: st.DrawFn) -> tuple[int, int, int, int]:
    """(n, k, p, s) with p < k; n >= k is enough for an output."""
    k = draw(st.integers(1, 7))
    return draw(st.integers(k, 40)), k, draw(st.integers(0, k - 1)), draw(st.integers(1, 5))


def _layers(op: str, k: tuple[int, int], most_p: int, *, c: bool) -> st.SearchStrategy[dict[str, Any]]:
    channels = {"c": st.integers(1, 16)} if c else {}
    required = {"op": st.just(op), "k": st.integers(*k)} | channels
    optional = {"p": st.integers(0, most_p), "s": st.integers(1, 3)}
    return st.fixed_dictionaries(required, optional=optional)


# Any three of these layers fit these shapes.
large_shapes = st.tuples(st.integers(70, 99), st.integers(70, 99), st.integers(1, 9))
window_layers = st.one_of(_layers("conv", (1, 4), 3, c=True), _layers("pool", (1, 4), 2, c=False))
upward_layers = _layers("transposed", (3, 5), 1, c=True)
layer_stacks = st.lists(st.one_of(window_layers, upward_layers), min_size=1, max_size=3)

# -- mobilenet_params

# Whole 256ths, so that channels times width is exact and nobody's rounding differs.
widths = st.integers(8, 512).map(lambda number: number / 256)
class_counts = st.integers(1, 2000)


# -- autodiff_tables


def _point(x: float, y: float, W: float, v2: float) -> tuple[float, float, float, float]:
    return x, y, W, v2 - x * W


# |v2| and |v4| stay below 6: beyond it 1 - v5 and 1 - tanh^2 lose too many digits
points = st.builds(
    _point,
    st.integers(-490, 490).map(lambda n: n / 100),
    st.one_of(st.sampled_from([0.0, 1.0]), st.integers(1, 99).map(lambda n: n / 100)),
    st.integers(-40, 40).map(lambda n: n / 10),
    st.integers(-590, 590).map(lambda n: n / 100),
)


def points_and_input(*names: str) -> st.SearchStrategy[Call]:
    """Calls of `forward_mode` at any point, with respect to one of the named inputs."""
    return st.builds(lambda point, wrt: call(*point, wrt), points, st.sampled_from(names))


# -- minimum_norm

_seeds = st.integers(0, 2**32 - 1)
_rows = st.integers(1, 4)


def _halves(seed: int, *shape: int) -> NDArray[np.float64]:
    return np.random.default_rng(seed).integers(-9, 10, shape) / 2.0


def _well_conditioned(X: NDArray[np.float64]) -> bool:
    singular_values = np.linalg.svd(X, compute_uv=False)
    return bool(singular_values[-1] > 0.02 * singular_values[0])


wide_matrices = st.builds(lambda N, more, seed: _halves(seed, N, N + more), _rows, st.integers(0, 3), _seeds).filter(
    _well_conditioned
)


def _labelled(X: NDArray[np.float64], seed: int) -> Call:
    return call(X, _halves(seed, len(X)))


def _labelled_with_origin(X: NDArray[np.float64], seed: int) -> Call:
    y, z = np.split(_halves(seed, sum(X.shape)), [len(X)])
    return call(X, y, z)


systems = st.builds(_labelled, wide_matrices, _seeds)
systems_and_origins = st.builds(_labelled_with_origin, wide_matrices, _seeds)


def _with_curvatures(N: int, d: int, seed: int) -> Call:
    return call(_halves(seed, N, d), _halves(seed + 1, N))


matrices_and_curvatures = st.builds(_with_curvatures, _rows, _rows, _seeds)


@st.composite
def descents(draw: st.DrawFn) -> Call:
    """Calls of `sgd_from_zero` with every kind of `order`."""
    N, d, seed = draw(_rows), draw(_rows), draw(_seeds)
    rate = draw(st.sampled_from([0.01, 0.05, 0.1, 0.5]))
    order = draw(st.lists(st.integers(0, N - 1), max_size=6))
    container = draw(st.sampled_from([order, tuple(order), np.array(order, dtype=np.int64)]))
    return call(_halves(seed, N, d), _halves(seed + 1, N), rate, container)
