"""Inputs of the hidden checks for exercises/cnn_parts.py: those that are drawn, and the named ones."""

import numpy as np
from hypothesis import strategies as st
from numpy.typing import NDArray

from saiten.grading import call
from saiten.values import Call

Array = NDArray[np.float64]

seeds = st.integers(0, 2**32 - 1)
few = st.integers(1, 4)
margins = st.sampled_from([0.0, 0.25, 1.0])


def noise(seed: int, *shape: int) -> Array:
    """Eighths from -8 to 8."""
    return np.random.default_rng(seed).integers(-64, 65, shape) / 8


def probabilities(seed: int, *shape: int) -> Array:
    """Rows that add up to 1, none of them holding a 0."""
    weights = np.random.default_rng(seed).integers(1, 20, shape).astype(np.float64)
    shares: Array = weights / weights.sum(axis=-1, keepdims=True)
    return shares


def one_hot(classes: list[int], K: int) -> Array:
    return np.eye(K)[classes]


# -- drawn


@st.composite
def poolings(draw: st.DrawFn) -> Call:
    H, W = draw(st.integers(2, 6)), draw(st.integers(2, 6))
    k = draw(st.integers(1, min(H, W, 3)))
    return call(noise(draw(seeds), H, W, draw(st.integers(1, 3))), k, draw(st.integers(1, 3)))


images = st.builds(lambda seed, H, W, C: call(noise(seed, H, W, C)), seeds, few, few, few)
any_shapes = st.one_of(st.tuples(few), st.tuples(few, few), st.tuples(few, few, few))
arrays = st.builds(lambda seed, shape: noise(seed, *shape), seeds, any_shapes)
slopes = st.sampled_from([0.0, 0.125, 0.75, 1.5])


def _predictions(seed: int, B: int, K: int, hard: bool) -> Call:
    rng = np.random.default_rng(seed)
    y = one_hot(list(rng.integers(K, size=B)), K) if hard else probabilities(seed + 1, B, K)
    return call(y, probabilities(seed, B, K))


predictions = st.builds(_predictions, seeds, few, st.integers(2, 4), st.booleans())
triplets = st.builds(
    lambda seed, B, D, margin: call(*noise(seed, 3, B, D) / 4, margin), seeds, st.integers(2, 4), few, margins
)


def _batch(seed: int, axes: tuple[int, ...], C: int, eps: float) -> Call:
    gamma, beta = noise(seed + 1, 2, C)
    return call(noise(seed, *axes, C), gamma, beta, eps)


batches = st.builds(
    _batch,
    seeds,
    st.one_of(st.tuples(st.integers(2, 5)), st.tuples(st.integers(1, 3), st.integers(2, 3), st.integers(1, 3))),
    st.integers(1, 3),
    st.sampled_from([1e-5, 1e-3, 0.5]),
)


def _mixture(seed: int, shape: tuple[int, ...], K: int, eighths: int) -> Call:
    first, second = np.random.default_rng(seed).integers(K, size=2)
    x1, x2 = noise(seed, 2, *shape)
    return call(x1, one_hot(first, K), x2, one_hot(second, K), eighths / 8)


mixtures = st.builds(_mixture, seeds, any_shapes, st.integers(2, 4), st.integers(0, 8))

# -- pooling

RAMP = (np.arange(70.0).reshape(5, 7, 2) % 11) - 4
BELOW_0 = noise(1, 4, 4, 3) - 9
LARGE = noise(2, 6, 8, 2)

POOLINGS = {
    "k = 2, stride 2, nothing left over": call(LARGE, 2, 2),
    "a row and a column left over": call(RAMP, 2, 2),
    "a column left over": call(RAMP[:4].copy(), 2, 2),
    "a row left over": call(RAMP[:, :6].copy(), 2, 2),
    "two rows left over": call(noise(3, 8, 6, 1), 3, 3),
    "windows that overlap": call(RAMP, 3, 1),
    "windows that overlap, a step left over": call(LARGE, 3, 2),
    "stride larger than the window": call(RAMP, 2, 3),
    "stride larger than the image": call(RAMP, 2, 50),
    "one cell a window": call(RAMP, 1, 1),
    "every second cell": call(RAMP, 1, 2),
    "all values below 0": call(BELOW_0, 2, 2),
    "all values below 0, overlapping windows": call(BELOW_0, 3, 1),
    "one window": call(noise(4, 3, 3, 2), 3, 1),
    "window as high as the image": call(noise(5, 3, 6, 2), 3, 2),
    "window as wide as the image": call(noise(6, 6, 3, 2), 3, 2),
    "one cell": call(np.array([[[-2.5]]]), 1, 1),
    "one row": call(noise(7, 1, 5, 2), 1, 2),
    "many channels": call(noise(8, 3, 3, 7), 2, 1),
    "by keyword": call(x=RAMP, s=1, k=2),
}
NO_WINDOWS = {
    "k = 0": call(RAMP, 0, 1),
    "k = -1": call(RAMP, -1, 1),
    "k = -2, stride 2": call(RAMP, -2, 2),
    "stride 0": call(RAMP, 2, 0),
    "stride 0, one window": call(noise(4, 3, 3, 2), 3, 0),
    "stride -1": call(RAMP, 2, -1),
    "stride -2": call(LARGE, 3, -2),
    "stride -1, one window": call(noise(4, 3, 3, 2), 3, -1),
    "k and stride 0": call(RAMP, 0, 0),
}
TOO_LARGE_WINDOWS = {
    "larger than the image": call(RAMP, 8, 1),
    "larger by 1": call(noise(4, 3, 3, 2), 4, 1),
    "larger by 1, stride 2": call(noise(4, 3, 3, 2), 4, 2),
    "higher than the image": call(RAMP, 6, 1),
    "higher than the image, stride 6": call(RAMP, 6, 6),
    "wider than the image": call(RAMP.transpose(1, 0, 2).copy(), 6, 1),
    "wider than the image, stride 3": call(noise(9, 6, 2, 1), 3, 3),
    "one cell, k = 2": call(np.array([[[3.0]]]), 2, 2),
}

AVERAGED = {
    "one cell": call(np.array([[[4.0, -2.0]]])),
    "one channel": call(noise(1, 3, 4, 1)),
    "one row": call(noise(2, 1, 5, 3)),
    "one column": call(noise(3, 5, 1, 3)),
    "H = W = C": call(noise(4, 3, 3, 3)),
    "more rows than columns": call(noise(5, 6, 2, 3)),
    "many channels": call(noise(6, 2, 3, 8)),
    "negative values": call(-np.abs(noise(7, 3, 4, 2)) - 1),
    "by keyword": call(x=noise(8, 2, 2, 2)),
}

# -- elementwise

ELEMENTWISE = {
    "one number": np.array([-3.0]),
    "zeros": np.zeros(3),
    "positive and negative": np.array([-2.0, -0.5, 0.0, 0.25, 7.0]),
    "positive only": np.array([[1.5, 2.0], [0.5, 8.0]]),
    "negative only": np.array([[-1.5, -2.0], [-0.5, -8.0]]),
    "an image": noise(1, 3, 4, 2),
    "a batch of images": noise(2, 2, 3, 2, 2),
    "very large and very small": np.array([1e100, -1e100, 1e-100, -1e-100]),
}
RECTIFIED = {name: call(x) for name, x in ELEMENTWISE.items()} | {"by keyword": call(x=noise(3, 2, 2))}
LEAKY = (
    {f"{name}, slope 0.25": call(x, 0.25) for name, x in ELEMENTWISE.items()}
    | {f"{name}, slope 3": call(x, slope=3.0) for name, x in ELEMENTWISE.items() if "large" not in name}
    | {
        "the default slope": call(noise(4, 2, 3)),
        "the default slope, a large negative number": call(np.array([-500.0, 500.0])),
        "slope 0": call(noise(5, 2, 3), 0.0),
        "slope 1": call(noise(6, 2, 3), 1.0),
        "by keyword": call(x=noise(7, 4), slope=0.5),
    }
)
NEGATIVE_SLOPES = {
    "slope -0.01": call(noise(8, 3), -0.01),
    "slope -1": call(noise(9, 2, 3), slope=-1.0),
    "slope just below 0": call(np.array([1.0, 2.0]), -1e-12),
    "slope -2": call(np.array([-1.0, 3.0]), -2.0),
}

# -- softmax and losses

SCORES = {
    "one example": call(np.array([1.0, -1.0, 2.5])),
    "one class": call(np.array([[3.0], [-800.0]])),
    "equal scores": call(np.full((2, 4), 7.0)),
    "a batch": call(noise(1, 4, 3)),
    "as many examples as classes": call(noise(2, 3, 3)),
    "a batch of one": call(noise(3, 1, 4)),
    "three axes": call(noise(4, 2, 3, 4)),
    "three axes of the same length": call(noise(5, 3, 3, 3)),
    "large scores": call(np.array([[1000.0, 1001.0, 1002.5], [999.0, 1000.0, 998.0]])),
    "very negative scores": call(np.array([[-1000.0, -1001.0, -1002.5], [-999.0, -1000.0, -998.0]])),
    "huge scores": call(np.array([0.0, 1e300, -1e300])),
    "large and small in one row": call(np.array([[0.0, 1000.0, 998.0], [-1000.0, 0.0, 1.0]])),
    "a row far above the other": call(np.array([[1000.0, 1001.0], [-1.0, 1.0], [-900.0, -902.0]])),
    "by keyword": call(x=noise(6, 2, 3)),
}

HALF = np.array([0.5, 0.25, 0.25])
THREE = probabilities(1, 3, 4)
LABELS = one_hot([2, 0, 3], 4)
PREDICTIONS = {
    "one example": call(np.array([0.0, 1.0, 0.0]), HALF),
    "one example, a soft label": call(np.array([0.75, 0.0, 0.25]), HALF),
    "a batch, one-hot": call(LABELS, THREE),
    "a batch, soft labels": call(probabilities(2, 3, 4), THREE),
    "a batch of one": call(LABELS[:1].copy(), THREE[:1].copy()),
    "as many examples as classes": call(one_hot([1, 1, 0], 3), probabilities(3, 3, 3)),
    "two classes": call(one_hot([0, 1, 1], 2), probabilities(4, 3, 2)),
    "label and prediction equal": call(THREE, THREE),
    "right and sure": call(LABELS, LABELS),
    "right and sure, one example": call(np.array([0.0, 1.0]), np.array([0.0, 1.0])),
    "sure of some": call(one_hot([0, 1], 3), np.array([[1.0, 0.0, 0.0], [0.25, 0.75, 0.0]])),
    "a tiny probability": call(one_hot([0, 1], 2), np.array([[1e-200, 1.0], [0.5, 0.5]])),
    "small probabilities": call(one_hot([0, 1], 2), np.array([[1e-9, 1 - 1e-9], [1 - 1e-7, 1e-7]])),
    "one class": call(np.array([[1.0], [1.0]]), np.array([[1.0], [1.0]])),
    "by keyword": call(p=HALF, y=np.array([1.0, 0.0, 0.0])),
}
IMPOSSIBLE = {
    "one example": call(np.array([0.0, 1.0]), np.array([1.0, 0.0])),
    "one of three examples": call(one_hot([0, 1, 1], 2), np.array([[0.5, 0.5], [1.0, 0.0], [0.25, 0.75]])),
    "a soft label": call(np.array([0.5, 0.25, 0.25]), np.array([0.5, 0.5, 0.0])),
    "all examples": call(one_hot([0, 1], 2), one_hot([1, 0], 2)),
}
OTHER_LABELS = {
    "y of one example, p of a batch": call(np.array([1.0, 0.0, 0.0, 0.0]), THREE),
    "p of one example, y of a batch": call(LABELS, THREE[0]),
    "y of a batch of one": call(LABELS[:1].copy(), THREE),
    "p of a batch of one": call(LABELS, THREE[:1].copy()),
    "one number an example": call(np.array([[1.0], [1.0], [1.0]]), THREE),
    "transposed": call(one_hot([0, 1, 0], 2), probabilities(5, 2, 3)),
    "flat": call(LABELS.ravel(), THREE),
    "one class more": call(one_hot([0, 1], 3), probabilities(6, 2, 2)),
    "an axis more": call(np.array([1.0, 0.0, 0.0]), HALF[np.newaxis]),
    "a column": call(np.array([1.0, 0.0, 0.0]), HALF[:, np.newaxis]),
}

A = np.array([[0.0, 0.0, 1.0], [2.0, -1.0, 0.5], [1.0, 1.0, 1.0]])
P = np.array([[1.0, 0.0, 1.0], [0.0, 1.5, 0.5], [1.0, 3.0, 1.0]])
N = np.array([[0.5, 2.0, -1.0], [2.0, 1.0, 1.0], [1.0, 2.5, 0.0]])
TRIPLETS = {
    "right ones and wrong ones": call(A, P, N, 0.5),
    "all right": call(A, A + 0.125, N, 0.25),
    "all wrong": call(A, N, A + 0.25, 0.5),
    "margin 0": call(A, P, N, 0.0),
    "a large margin": call(A, P, N, 20.0),
    "one triplet, right": call(A[:1].copy(), P[:1].copy(), N[:1].copy(), 1.0),
    "one triplet, wrong": call(A[1:2].copy(), P[1:2].copy(), N[1:2].copy(), 1.0),
    "one right by far, one wrong": call(np.zeros((2, 1)), np.array([[0.0], [2.0]]), np.array([[9.0], [1.0]]), 1.0),
    "one component": call(A[:, :1].copy(), P[:, :1].copy(), N[:, :1].copy(), 1.0),
    "two right by less than the margin": call(
        np.zeros((2, 2)), np.array([[1.0, 0.0], [0.0, 1.0]]), np.array([[1.0, 0.5], [0.5, 1.0]]), 0.75
    ),
    "all at one point": call(A, A, A, 0.25),
    "lengths below 1": call(A / 8, P / 8, N / 8, 0.1),
    "far apart": call(A * 1e3, P * 1e3, N * 1e3, 2.0),
    "by keyword": call(margin=0.5, n=N, p=P, a=A),
}
OTHER_TRIPLETS = {
    "one anchor": call(A[:1].copy(), P, N, 0.5),
    "one positive": call(A, P[:1].copy(), N, 0.5),
    "one negative": call(A, P, N[:1].copy(), 0.5),
    "one anchor, without an axis for triplets": call(A[0], P, N, 0.5),
    "one negative, without an axis for triplets": call(A, P, N[0], 0.5),
    "anchors with one component": call(A[:, :1].copy(), P, N, 0.5),
    "positives with one component": call(A, P[:, :1].copy(), N, 0.5),
    "negatives with one component": call(A, P, N[:, :1].copy(), 0.5),
    "positives and negatives of one triplet": call(A, P[:1].copy(), N[:1].copy(), 0.5),
    "negatives of three triplets, the rest of one": call(A[:1].copy(), P[:1].copy(), N, 0.5),
    "fewer negatives": call(A, P, N[:2].copy(), 0.5),
}

# -- regularisation

TWO, PAIR = np.array([2.0, -0.5]), np.array([0.25, 3.0])
BATCH = np.array([[1.0, -2.0], [4.0, 0.5], [2.0, 0.0], [-3.0, 1.0]])
PHOTOS = noise(1, 3, 4, 5, 2)
CUBES = noise(2, 2, 2, 2, 2)
ONES, NOTHING = np.ones(2), np.zeros(2)
BATCHES = {
    "vectors": call(BATCH, TWO, PAIR, 1e-5),
    "images": call(PHOTOS, TWO, PAIR, 1e-5),
    "one vector": call(BATCH[:1].copy(), TWO, PAIR, 1e-3),
    "one image": call(PHOTOS[:1].copy(), TWO, PAIR, 1e-3),
    "one pixel each": call(PHOTOS[:, :1, :1].copy(), TWO, PAIR, 1e-3),
    "two vectors of two channels": call(BATCH[:2].copy(), TWO, PAIR, 1e-3),
    "B = H = W = C": call(CUBES, TWO, PAIR, 1e-3),
    "one channel": call(noise(3, 5, 1), np.array([1.5]), np.array([-1.0]), 1e-5),
    "many channels": call(noise(4, 3, 2, 2, 6), noise(5, 6), noise(6, 6), 1e-5),
    "a channel that never changes": call(np.array([[5.0, 1.0], [5.0, 2.0], [5.0, 4.0]]), TWO, PAIR, 1e-5),
    "gamma 1 and beta 0": call(BATCH, ONES, NOTHING, 1e-5),
    "gamma 0": call(BATCH, NOTHING, PAIR, 1e-5),
    "a large eps": call(BATCH, TWO, PAIR, 4.0),
    "small values": call(BATCH / 256, TWO, PAIR, 1e-5),
    "large values": call(BATCH * 1e4, TWO, PAIR, 1e-3),
    "far from 0": call(BATCH + 64, TWO, PAIR, 1e-3),
    "by keyword": call(eps=0.5, beta=PAIR, gamma=TWO, x=BATCH),
}
OTHER_CHANNELS = {
    "gamma for one channel": call(BATCH, np.array([2.0]), PAIR, 1e-5),
    "beta for one channel": call(BATCH, TWO, np.array([2.0]), 1e-5),
    "gamma a number": call(BATCH, np.array(2.0), PAIR, 1e-5),
    "beta a number": call(BATCH, TWO, np.array(2.0), 1e-5),
    "gamma a row": call(BATCH, TWO[np.newaxis], PAIR, 1e-5),
    "beta a row": call(BATCH, TWO, PAIR[np.newaxis], 1e-5),
    "gamma a column": call(BATCH[:2].copy(), TWO[:, np.newaxis], PAIR, 1e-5),
    "beta a column": call(BATCH[:2].copy(), TWO, PAIR[:, np.newaxis], 1e-5),
    "one gamma for each number": call(BATCH, np.ones((4, 2)), PAIR, 1e-5),
    "one beta for each number": call(BATCH, TWO, np.zeros((4, 2)), 1e-5),
    "a gamma and a beta for each example": call(BATCH, np.ones(4), np.zeros(4), 1e-5),
    "a gamma too many": call(BATCH, np.ones(3), PAIR, 1e-5),
    "a beta too many": call(BATCH, TWO, np.zeros(3), 1e-5),
    "one channel, two of gamma and beta": call(noise(3, 5, 1), TWO, PAIR, 1e-5),
    "one channel, two of beta": call(noise(3, 5, 1), np.array([2.0]), PAIR, 1e-5),
    "images, one gamma": call(PHOTOS, np.array([2.0]), np.array([0.5]), 1e-5),
}
NO_EPS = {
    "eps 0": call(BATCH, TWO, PAIR, 0.0),
    "eps 0, a channel that never changes": call(np.array([[5.0, 1.0], [5.0, 2.0]]), TWO, PAIR, 0.0),
    "eps just below 0": call(BATCH, TWO, PAIR, -1e-9),
    "eps -1": call(BATCH, TWO, PAIR, -1.0),
    "eps -100": call(PHOTOS, TWO, PAIR, -100.0),
}

X1, X2 = noise(7, 4), noise(8, 4)
DOG, CAT = np.array([1.0, 0.0, 0.0]), np.array([0.0, 0.0, 1.0])
MIXTURES = {
    "three quarters": call(X1, DOG, X2, CAT, 0.75),
    "a quarter": call(X1, DOG, X2, CAT, 0.25),
    "a half": call(X1, DOG, X2, CAT, 0.5),
    "a tenth": call(X1, DOG, X2, CAT, 0.1),
    "all of the first": call(X1, DOG, X2, CAT, 1.0),
    "all of the second": call(X1, DOG, X2, CAT, 0.0),
    "whole numbers for lam": call(X1, DOG, X2, CAT, 1),
    "the same label": call(X1, DOG, X2, DOG, 0.375),
    "the same input": call(X1, CAT, X1, DOG, 0.375),
    "soft labels": call(X1, np.array([0.5, 0.5]), X2, np.array([0.125, 0.875]), 0.75),
    "images": call(noise(9, 3, 2, 2), CAT, noise(10, 3, 2, 2), DOG, 0.625),
    "batches": call(noise(11, 2, 3), one_hot([0, 1], 2), noise(12, 2, 3), one_hot([1, 1], 2), 0.625),
    "one pixel": call(np.array([4.0]), np.array([1.0, 0.0]), np.array([-4.0]), np.array([0.0, 1.0]), 0.875),
    "by keyword": call(lam=0.75, y2=CAT, x2=X2, y1=DOG, x1=X1),
}
NO_SHARES = {
    "-0.1": call(X1, DOG, X2, CAT, -0.1),
    "-1": call(X1, DOG, X2, CAT, -1.0),
    "just below 0": call(X1, DOG, X2, CAT, -1e-12),
    "1.1": call(X1, DOG, X2, CAT, 1.1),
    "2": call(X1, DOG, X2, CAT, 2.0),
    "just above 1": call(X1, DOG, X2, CAT, 1 + 1e-12),
    "per cent": call(X1, DOG, X2, CAT, 75.0),
}
OTHER_EXAMPLES = {
    "x1 is one number": call(np.array([2.0]), DOG, X2, CAT, 0.5),
    "x2 is one number": call(X1, DOG, np.array([2.0]), CAT, 0.5),
    "x2 has an axis more": call(X1, DOG, X2[np.newaxis], CAT, 0.5),
    "x1 has an axis more": call(X1[:, np.newaxis], DOG, X2, CAT, 0.5),
    "x2 is too short": call(X1, DOG, X2[:3].copy(), CAT, 0.5),
    "images of another width": call(noise(9, 3, 2, 2), DOG, noise(9, 3, 1, 2), CAT, 0.5),
    "y1 is one number": call(X1, np.array([1.0]), X2, CAT, 0.5),
    "y2 is one number": call(X1, DOG, X2, np.array([1.0]), 0.5),
    "y1 has an axis more": call(X1, DOG[np.newaxis], X2, CAT, 0.5),
    "y2 has an axis more": call(X1, DOG, X2, CAT[:, np.newaxis], 0.5),
    "y2 is too short": call(X1, DOG, X2, CAT[:2].copy(), 0.5),
    "y1 is too short": call(X1, DOG[:2].copy(), X2, CAT, 0.5),
}
