"""reference.cnn_parts against torch, and against what can be counted by hand."""

import math

import numpy as np
import pytest
import torch
from torch.nn import functional

from reference import cnn_parts

torch.set_num_threads(1)  # the tensors are tiny: more threads only wait for each other

RNG = np.random.default_rng(0)


def noise(*shape):
    return RNG.normal(size=shape)


def tensor(array):
    """Channels first, as torch has them."""
    return torch.from_numpy(np.array(array))


@pytest.mark.parametrize("k", [1, 2, 3, 5])
@pytest.mark.parametrize("s", [1, 2, 3, 8])
@pytest.mark.parametrize("shape", [(5, 5, 1), (5, 8, 3), (9, 6, 2)])
def test_max_pool_agrees_with_torch(shape, k, s):
    x = noise(*shape) - 1
    expected = functional.max_pool2d(tensor(x).movedim(2, 0)[None], k, s)[0].movedim(0, 2)
    np.testing.assert_array_equal(cnn_parts.max_pool(x, k, s), expected.numpy())


def test_global_average_pool_agrees_with_torch():
    x = noise(4, 7, 3)
    expected = functional.adaptive_avg_pool2d(tensor(x).movedim(2, 0)[None], 1)[0].movedim(0, 2)
    assert expected.shape == (1, 1, 3)
    np.testing.assert_allclose(cnn_parts.global_average_pool(x), expected.numpy(), rtol=1e-12)


def test_activations_agree_with_torch():
    x = noise(3, 4, 5)
    np.testing.assert_array_equal(cnn_parts.relu(x), functional.relu(tensor(x)).numpy())
    np.testing.assert_array_equal(cnn_parts.leaky_relu(x), functional.leaky_relu(tensor(x)).numpy())
    for slope in (0.0, 0.3, 1.0, 2.5):
        np.testing.assert_array_equal(cnn_parts.leaky_relu(x, slope), functional.leaky_relu(tensor(x), slope).numpy())


@pytest.mark.parametrize("scale", [1, 1000, 1e300])
@pytest.mark.parametrize("shape", [(4,), (3, 3), (2, 3, 4)])
def test_softmax_agrees_with_torch(shape, scale):
    x = noise(*shape) * scale
    answer = cnn_parts.softmax(x)
    np.testing.assert_allclose(answer, tensor(x).softmax(-1).numpy(), rtol=1e-12)
    np.testing.assert_allclose(answer.sum(axis=-1), 1, rtol=1e-12)


@pytest.mark.parametrize("shape", [(4,), (1, 4), (3, 3), (5, 2)])
def test_cross_entropy_agrees_with_torch_on_scores(shape):
    scores, y = noise(*shape), cnn_parts.softmax(noise(*shape))
    expected = functional.cross_entropy(tensor(scores), tensor(y), reduction="sum")
    assert cnn_parts.cross_entropy(y, cnn_parts.softmax(scores)) == pytest.approx(expected.item(), rel=1e-12)


def test_cross_entropy_of_certain_predictions():
    sure = np.eye(3)
    assert cnn_parts.cross_entropy(sure, sure) == 0
    assert cnn_parts.cross_entropy(sure, sure[::-1]) == math.inf
    assert cnn_parts.cross_entropy(sure, np.full((3, 3), 1 / 3)) == pytest.approx(3 * math.log(3), rel=1e-14)


@pytest.mark.parametrize("margin", [0.1, 0.5, 5.0])
def test_triplet_loss_is_torchs_with_squared_distances(margin):
    a, p, n = noise(3, 8, 4)
    loss = torch.nn.TripletMarginWithDistanceLoss(
        distance_function=lambda u, v: (u - v).square().sum(-1), margin=margin, reduction="sum"
    )
    answer = cnn_parts.triplet_loss(a, p, n, margin)
    assert answer == pytest.approx(loss(tensor(a), tensor(p), tensor(n)).item(), rel=1e-12)
    without_hinge = ((a - p) ** 2 - (a - n) ** 2).sum() + len(a) * margin
    assert answer > without_hinge + 1, "the hinge has to matter for this to mean anything"


@pytest.mark.parametrize("shape", [(6, 3), (1, 3), (2, 4, 5, 3), (3, 1, 1, 3)])
@pytest.mark.parametrize("eps", [1e-5, 0.5])
def test_batch_norm_is_torchs_in_training(shape, eps):
    x, gamma, beta = noise(*shape), noise(3), noise(3)
    first = tensor(x).movedim(-1, 1)
    if len(x) == 1:  # torch refuses a channel with one value in training; its formula still stands
        expected = np.broadcast_to(beta, shape)
    else:
        expected = functional.batch_norm(
            first, None, None, tensor(gamma), tensor(beta), training=True, eps=eps
        ).movedim(1, -1)
    np.testing.assert_allclose(cnn_parts.batch_norm(x, gamma, beta, eps), np.asarray(expected), rtol=1e-10, atol=1e-12)


def test_mixup_gives_the_cross_entropies_in_the_same_proportion():
    """What mixup is for: the loss under a mixed label is the mixture of both labels' losses."""
    x1, x2, p = noise(2, 3), noise(2, 3), cnn_parts.softmax(noise(4))
    y1, y2 = np.eye(4)[[1, 3]]
    for lam in (0.0, 0.25, 0.9, 1.0):
        x, y = cnn_parts.mixup(x1, y1, x2, y2, lam)
        np.testing.assert_allclose(x, tensor(x2).lerp(tensor(x1), lam).numpy(), atol=1e-12)
        expected = -lam * math.log(p[1]) - (1 - lam) * math.log(p[3])
        assert cnn_parts.cross_entropy(y, p) == pytest.approx(expected, rel=1e-12)


V, M, IMAGE = np.ones(2), np.ones((3, 2)), np.ones((4, 5, 1))


@pytest.mark.parametrize(
    "call",
    [
        lambda: cnn_parts.max_pool(IMAGE, 0, 1),
        lambda: cnn_parts.max_pool(IMAGE, 1, 0),
        lambda: cnn_parts.max_pool(IMAGE, 5, 1),
        lambda: cnn_parts.leaky_relu(V, -0.1),
        lambda: cnn_parts.cross_entropy(V, M),
        lambda: cnn_parts.triplet_loss(M, M, M[:1], 1.0),
        lambda: cnn_parts.batch_norm(M, V[:1], V, 1e-5),
        lambda: cnn_parts.batch_norm(M, V, V[:1], 1e-5),
        lambda: cnn_parts.batch_norm(M, V, V, 0.0),
        lambda: cnn_parts.mixup(M, V, M, V, 1.5),
        lambda: cnn_parts.mixup(M, V, M[:1], V, 0.5),
        lambda: cnn_parts.mixup(M, V, M, V[:1], 0.5),
    ],
)
def test_unusable_arguments_are_value_errors(call):
    with pytest.raises(ValueError, match=r"must|fit"):
        call()
