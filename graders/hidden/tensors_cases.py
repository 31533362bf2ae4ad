"""Inputs of the hidden checks for exercises/tensors.py: those that are drawn, and the named ones."""

import numpy as np
from hypothesis import strategies as st
from numpy.typing import NDArray

from saiten.grading import call
from saiten.values import Call

Array = NDArray[np.float64]

seeds = st.integers(0, 2**32 - 1)
sizes = st.integers(1, 3)


def noise(seed: int, *shape: int) -> Array:
    """Halves from -4 to 4."""
    return np.random.default_rng(seed).integers(-8, 9, shape) / 2


def square(*rows: list[float]) -> Array:
    return np.array(rows)


def _well_conditioned(matrix: Array) -> bool:
    return bool(np.linalg.cond(matrix) < 50)


# -- drawn

matrices = st.builds(lambda seed, n: noise(seed, n, n), seeds, sizes).filter(_well_conditioned)
vectors = st.builds(lambda basis, seed: call(noise(seed, len(basis)), basis), matrices, seeds)


def _tensor(A: Array, upper: int, lower: int, seed: int) -> Call:
    return call(noise(seed, *(len(A),) * (upper + lower)), A, upper, lower)


kinds = [(1, 0), (0, 1), (1, 1), (2, 0), (0, 2), (2, 1), (1, 2)]
tensors = st.builds(lambda A, kind, seed: _tensor(A, *kind, seed), matrices, st.sampled_from(kinds), seeds)


@st.composite
def contractions(draw: st.DrawFn) -> Call:
    n = draw(sizes)
    lengths = draw(st.lists(sizes, min_size=2, max_size=4))
    first, second = draw(st.permutations(range(len(lengths))))[:2]
    lengths[first] = lengths[second] = n
    return call(noise(draw(seeds), *lengths), first, second)


# -- matrices

SLANTED = square([1.0, 0.0], [1.0, 2.0])
OBTUSE = square([2.0, 1.0], [-1.0, 3.0])
THREE = square([2.0, 1.0, 0.0], [0.0, 1.0, -1.0], [1.0, 0.0, 4.0])
FOUR = square([1.0, 2.0, 0.0, 0.0], [0.0, 1.0, 0.5, 0.0], [0.0, 0.0, 2.0, -1.0], [1.0, 0.0, 0.0, 1.0])
TURNED = square([0.6, -0.8], [0.8, 0.6])
TRIANGLE = square([1.0, 1.0, 1.0], [0.0, 1.0, 1.0], [0.0, 0.0, 1.0])
SWAPPED = square([0.0, 1.0, 0.0], [0.0, 0.0, 1.0], [1.0, 0.0, 0.0])
STRETCHED = np.diag([2.0, 0.5, -4.0])

MATRICES = {
    "one dimension": square([-4.0]),
    "slanted": SLANTED,
    "at an obtuse angle": OBTUSE,
    "the ordinary basis": np.eye(3),
    "orthogonal, of different lengths": STRETCHED,
    "turned": TURNED,
    "in another order": SWAPPED,
    "triangular": TRIANGLE,
    "three dimensions": THREE,
    "four dimensions": FOUR,
    "long vectors": THREE * 1e5,
    "short vectors": THREE * 1e-5,
    "symmetric": square([2.0, 1.0], [1.0, 3.0]),
}
NO_SQUARES = {
    "one vector, without its axis": np.array([1.0, 2.0]),
    "one number": np.array([3.0]),
    "two vectors in space": square([1.0, 0.0, 0.0], [0.0, 1.0, 0.0]),
    "three vectors in the plane": square([1.0, 0.0], [0.0, 1.0], [1.0, 1.0]),
    "one vector in the plane": square([1.0, 2.0]),
    "a column": square([1.0], [2.0]),
    "three axes": THREE[np.newaxis],
    "three axes of length 2": np.stack([SLANTED, OBTUSE]),
    "three axes of length 1": np.array([[[2.0]]]),
}
# Small whole numbers, so that exact and numerical rank agree. Elimination leaves a tiny pivot in some of them
# instead of 0, so that `inv` answers without complaint.
SINGULAR = {
    "one dimension, 0": square([0.0]),
    "a vector twice": square([1.0, 2.0], [1.0, 2.0]),
    "a multiple of a vector": square([1.0, 3.0], [-3.0, -9.0]),
    "a vector of 0": square([1.0, 2.0], [0.0, 0.0]),
    "all 0": np.zeros((3, 3)),
    "1 to 9": np.arange(1.0, 10.0).reshape(3, 3),
    "a combination of two": square([9.0, -1.0, -1.0], [-2.0, 1.0, 0.0], [3.0, 2.0, -1.0]),
    "a difference": square([6.0, 2.0, 1.0], [7.0, 5.0, 2.0], [-1.0, -3.0, -1.0]),
    "vectors that add up to 0": square([4.0, -5.0, 9.0], [-6.0, 4.0, -1.0], [2.0, 1.0, -8.0]),
    "rank 2 of 3": square([3.0, 6.0, -7.0], [-1.0, 9.0, 8.0], [2.0, 15.0, 1.0]),
    "rank 1 of 3": square([1.0, 2.0, 3.0], [2.0, 4.0, 6.0], [3.0, 6.0, 9.0]),
    "rank 3 of 4": square([-2.0, 0.0, -6.0, 2.0], [-5.0, 7.0, 2.0, 0.0], [2.0, -6.0, -8.0, 2.0], [-4.0, 8.0, 0.0, 2.0]),
}

# -- vectors

VECTORS = {name: call(np.arange(1.0, len(basis) + 1) ** 2 - 2, basis) for name, basis in MATRICES.items()} | {
    "components of 0": call(np.zeros(2), SLANTED),
    "one basis vector": call(np.array([0.0, 1.0, 0.0]), THREE),
    "vectors that are no basis": call(np.array([2.0, 3.0]), square([1.0, 2.0], [2.0, 4.0])),
    "by keyword": call(basis=OBTUSE, components=np.array([3.0, -1.0])),
}
NO_VECTORS = {
    "a component too few": call(np.array([1.0, 2.0]), THREE),
    "a component too many": call(np.array([1.0, 2.0, 3.0]), SLANTED),
    "one component": call(np.array([2.0]), SLANTED),
    "components in a row": call(np.array([[1.0, 2.0]]), SLANTED),
    "components in a column": call(np.array([[1.0], [2.0]]), SLANTED),
    "components in a square": call(OBTUSE, SLANTED),
    "components in a square, one dimension": call(np.array([[2.0]]), square([3.0])),
    "two vectors in space": call(np.array([1.0, 2.0]), NO_SQUARES["two vectors in space"]),
    "two vectors in space, three components": call(np.array([1.0, 2.0, 3.0]), NO_SQUARES["two vectors in space"]),
    "three vectors in the plane": call(np.array([1.0, 2.0, 3.0]), NO_SQUARES["three vectors in the plane"]),
    "three vectors in the plane, two components": call(np.array([1.0, 2.0]), NO_SQUARES["three vectors in the plane"]),
    "one vector, without its axis": call(np.array([1.0, 2.0]), np.array([3.0, 4.0])),
    "a basis with three axes": call(np.array([1.0, 2.0]), NO_SQUARES["three axes of length 2"]),
}

# -- tensors

V2, V3 = np.array([3.0, -1.0]), np.array([1.0, 2.0, -4.0])
MAP = square([1.0, 2.0], [-3.0, 0.5])
METRIC = square([2.0, 1.0], [1.0, 5.0])
TENSORS = (
    {f"a vector, {name}": call(noise(1, len(A)), A, 1, 0) for name, A in MATRICES.items()}
    | {f"a linear form, {name}": call(noise(2, len(A)), A, 0, 1) for name, A in MATRICES.items()}
    | {
        "a linear map": call(MAP, OBTUSE, 1, 1),
        "a linear map of space": call(noise(3, 3, 3), THREE, 1, 1),
        "the identity map": call(np.eye(2), OBTUSE, 1, 1),
        "an inner product": call(METRIC, SLANTED, 0, 2),
        "a bilinear form that is not symmetric": call(MAP, SLANTED, 0, 2),
        "two upper indices": call(MAP, OBTUSE, 2, 0),
        "two upper indices in space": call(noise(4, 3, 3), THREE, 2, 0),
        "type (2, 1)": call(noise(5, 2, 2, 2), OBTUSE, 2, 1),
        "type (1, 2)": call(noise(6, 3, 3, 3), THREE, 1, 2),
        "type (3, 0)": call(noise(7, 2, 2, 2), SLANTED, 3, 0),
        "type (0, 3)": call(noise(8, 2, 2, 2), SLANTED, 0, 3),
        "type (2, 2)": call(noise(9, 2, 2, 2, 2), OBTUSE, 2, 2),
        "type (1, 3)": call(noise(10, 2, 2, 2, 2), TURNED, 1, 3),
        "type (1, 2), one dimension": call(np.array([[[6.0]]]), square([2.0]), 1, 2),
        "by keyword": call(lower=1, upper=1, A=SLANTED, components=MAP),
    }
)
NO_CHANGES = (
    {f"singular, {name}": call(noise(1, len(A)), A, 1, 0) for name, A in SINGULAR.items()}
    | {f"singular, a linear form, {name}": call(noise(2, len(A)), A, 0, 1) for name, A in SINGULAR.items()}
    | {"singular, an inner product": call(METRIC, SINGULAR["a vector twice"], 0, 2)}
    | {f"not square, {name}": call(V2, A, 0, 1) for name, A in NO_SQUARES.items()}
    | {
        "not square, a vector of the other length": call(V3, NO_SQUARES["two vectors in space"], 1, 0),
        "not square, a linear form": call(V3, NO_SQUARES["three vectors in the plane"], 0, 1),
        "not square, a vector": call(V2, NO_SQUARES["three vectors in the plane"], 1, 0),
    }
)
NO_KINDS = {
    "a vector with two indices": call(V2, OBTUSE, 1, 1),
    "a vector without indices": call(V2, OBTUSE, 0, 0),
    "a matrix with one upper index": call(MAP, OBTUSE, 1, 0),
    "a matrix with one lower index": call(MAP, OBTUSE, 0, 1),
    "a matrix with three indices": call(MAP, OBTUSE, 1, 2),
    "two upper indices too many": call(MAP, OBTUSE, 4, 0),
    "minus one upper index": call(V2, OBTUSE, -1, 2),
    "minus one lower index": call(V2, OBTUSE, 2, -1),
    "minus two lower indices": call(MAP, OBTUSE, 4, -2),
    "minus one upper index, a matrix": call(MAP, OBTUSE, -1, 3),
}
NO_LENGTHS = {
    "a vector of space, a basis of the plane": call(V3, OBTUSE, 1, 0),
    "a vector of the plane, a basis of space": call(V2, THREE, 1, 0),
    "a linear form of space, a basis of the plane": call(V3, OBTUSE, 0, 1),
    "a vector of length 1": call(np.array([2.0]), OBTUSE, 1, 0),
    "the second index too long": call(noise(1, 2, 3), OBTUSE, 1, 1),
    "the first index too long": call(noise(2, 3, 2), OBTUSE, 1, 1),
    "the last index of length 1": call(noise(3, 2, 2, 1), OBTUSE, 1, 2),
    "a matrix of space, a basis of the plane": call(noise(4, 3, 3), OBTUSE, 0, 2),
}

# -- contractions

CUBE = noise(11, 3, 3, 3)
LONG = noise(12, 2, 4, 3, 2)
CONTRACTIONS = {
    "a linear map": call(MAP, 0, 1),
    "a linear map, the lower index first": call(MAP, 1, 0),
    "one dimension": call(np.array([[5.0]]), 0, 1),
    "the identity of space": call(np.eye(3), 0, 1),
    "type (2, 1), the first upper index": call(CUBE, 0, 2),
    "type (2, 1), the second upper index": call(CUBE, 1, 2),
    "the first two of three": call(CUBE, 0, 1),
    "the first two of three, the other way round": call(CUBE, 1, 0),
    "the last two of three, the other way round": call(CUBE, 2, 1),
    "the outer ones of four": call(LONG, 0, 3),
    "the outer ones of four, the other way round": call(LONG, 3, 0),
    "the middle ones of four": call(noise(13, 2, 3, 3, 4), 1, 2),
    "the second and the fourth": call(noise(14, 2, 3, 4, 3), 1, 3),
    "the third and the first": call(noise(15, 3, 2, 3, 4), 2, 0),
    "two of five": call(noise(16, 2, 1, 3, 2, 3), 2, 4),
    "axes of length 1": call(noise(17, 1, 3, 1), 0, 2),
    "a product of a vector and a linear form": call(np.outer(V3, [2.0, 0.5, 1.0]), 0, 1),
    "by keyword": call(lower_axis=1, upper_axis=2, t=CUBE),
}
NO_AXES = {
    "a vector has one axis": call(V3, 0, 1),
    "the axis after the last": call(CUBE, 0, 3),
    "the axis after the last for the upper index": call(CUBE, 3, 1),
    "axes counted from 1": call(MAP, 1, 2),
    "far out of range": call(MAP, 0, 9),
    "axis -1": call(MAP, 0, -1),
    "axis -1 for the upper index": call(CUBE, -1, 0),
    "axes -1 and -2": call(CUBE, -1, -2),
    "axis -3 of three": call(CUBE, 1, -3),
    "axis -9": call(CUBE, 1, -9),
}
SAME_AXES = {
    "a vector with itself": call(V3, 0, 0),
    "a linear map, twice axis 0": call(MAP, 0, 0),
    "a linear map, twice axis 1": call(MAP, 1, 1),
    "twice the middle of three": call(CUBE, 1, 1),
    "twice the last of four": call(LONG, 3, 3),
}
UNEQUAL_AXES = {
    "a 2 x 3 matrix": call(noise(1, 2, 3), 0, 1),
    "a 3 x 2 matrix": call(noise(2, 3, 2), 0, 1),
    "a 1 x 3 matrix": call(noise(3, 1, 3), 1, 0),
    "3 and 1 of three axes": call(noise(4, 3, 2, 1), 0, 2),
    "4 and 3 of four axes": call(LONG, 1, 2),
    "3 and 4 of four axes": call(LONG, 2, 1),
}
