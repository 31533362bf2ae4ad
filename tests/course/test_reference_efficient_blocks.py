"""reference.efficient_blocks against torch's layers: convolutions with groups, channel_shuffle, ReLU6, sigmoid."""

import numpy as np
import pytest
import torch
from torch.nn import functional

from reference import efficient_blocks

torch.set_num_threads(1)  # the tensors are tiny: more threads only wait for each other


def random(*shape, seed=0):
    return np.random.default_rng([seed, *shape]).normal(size=shape)


def channels_first(x):
    return torch.as_tensor(x).permute(2, 0, 1)[None]


def channels_last(x):
    return x[0].permute(1, 2, 0).numpy()


def torch_conv(x, w, **options):
    """w: (k, k, C_in / groups, C_out)."""
    return functional.conv2d(x, torch.as_tensor(w).permute(3, 2, 0, 1), **options)


def pointwise(w):
    return w[None, None]


def close(answer, right):
    assert answer.dtype == np.float64
    assert answer.shape == right.shape
    np.testing.assert_allclose(answer, right, rtol=1e-12, atol=1e-12)


@pytest.mark.parametrize(("c_in", "c_out"), [(1, 1), (2, 5), (4, 3)])
def test_pointwise_conv_agrees_with_torch(c_in, c_out):
    x, w = random(3, 4, c_in), random(c_in, c_out)
    close(efficient_blocks.pointwise_conv(x, w), channels_last(torch_conv(channels_first(x), pointwise(w))))


@pytest.mark.parametrize("k", [1, 2, 3])
@pytest.mark.parametrize("stride", [1, 2, 5])
@pytest.mark.parametrize("padding", [0, 1, 3])
@pytest.mark.parametrize(("height", "width", "channels"), [(5, 5, 1), (6, 4, 3)])
def test_depthwise_conv_agrees_with_torch(height, width, channels, k, stride, padding):
    x, w = random(height, width, channels), random(k, k, channels)
    right = torch_conv(channels_first(x), w[:, :, None], stride=stride, padding=padding, groups=channels)
    close(efficient_blocks.depthwise_conv(x, w, stride, padding), channels_last(right))


@pytest.mark.parametrize(("groups", "c_in", "c_out"), [(1, 3, 2), (2, 4, 6), (3, 6, 3), (4, 4, 4), (3, 3, 9)])
@pytest.mark.parametrize("k", [1, 2, 3])
def test_group_conv_agrees_with_torch(groups, c_in, c_out, k):
    x, w = random(4, 5, c_in), random(k, k, c_in // groups, c_out)
    right = torch_conv(channels_first(x), w, groups=groups)
    close(efficient_blocks.group_conv(x, w, groups), channels_last(right))


@pytest.mark.parametrize(("groups", "channels"), [(1, 4), (2, 6), (3, 6), (4, 12), (3, 12), (5, 5)])
def test_channel_shuffle_is_torchs(groups, channels):
    x = random(3, 2, channels)
    answer = efficient_blocks.channel_shuffle(x, groups)
    np.testing.assert_array_equal(answer, channels_last(torch.channel_shuffle(channels_first(x), groups)))


@pytest.mark.parametrize(("channels", "hidden"), [(1, 1), (4, 2), (2, 5)])
def test_squeeze_excite_agrees_with_torch(channels, hidden):
    x, w1, w2 = random(3, 5, channels), random(channels, hidden), random(hidden, channels)
    image = channels_first(x)
    pooled = functional.adaptive_avg_pool2d(image, 1)
    gate = torch.sigmoid(torch_conv(torch.relu(torch_conv(pooled, pointwise(w1))), pointwise(w2)))
    close(efficient_blocks.squeeze_excite(x, w1, w2), channels_last(image * gate))


@pytest.mark.parametrize(("height", "width"), [(1, 1), (1, 4), (4, 3)])
def test_fire_module_agrees_with_torch(height, width):
    x, squeeze, expand1, expand3 = random(height, width, 4), random(4, 3), random(3, 2), random(3, 3, 3, 5)
    squeezed = torch.relu(torch_conv(channels_first(x), pointwise(squeeze)))
    both = [torch_conv(squeezed, pointwise(expand1)), torch_conv(squeezed, expand3, padding="same")]
    close(
        efficient_blocks.fire_module(x, squeeze, expand1, expand3),
        channels_last(torch.relu(torch.cat(both, dim=1))),
    )


@pytest.mark.parametrize("stride", [1, 2, 3])
@pytest.mark.parametrize("c_out", [2, 3])
@pytest.mark.parametrize("k", [1, 3, 5])
def test_inverted_residual_agrees_with_torch(stride, c_out, k):
    x, expand, depthwise, project = 3 * random(5, 6, 2), random(2, 7), random(k, k, 7), random(7, c_out)
    image = channels_first(x)
    wide = functional.relu6(torch_conv(image, pointwise(expand)))
    assert (wide == 6).any()
    assert (wide == 0).any()
    filtered = torch_conv(wide, depthwise[:, :, None], stride=stride, padding=(k - 1) // 2, groups=7)
    right = torch_conv(functional.relu6(filtered), pointwise(project))
    if stride == 1 and c_out == 2:
        right = right + image
    answer = efficient_blocks.inverted_residual(x, expand, depthwise, project, stride)
    assert answer.shape[:2] == (4 // stride + 1, 5 // stride + 1)
    close(answer, channels_last(right))


def test_nothing_given_is_changed():
    x, w = random(4, 4, 4), random(4, 4)
    for array in (x, w):
        array.flags.writeable = False  # a write would raise
    efficient_blocks.pointwise_conv(x, w)
    efficient_blocks.depthwise_conv(x, random(1, 1, 4))[0, 0, 0] = 9.0
    efficient_blocks.channel_shuffle(x, 1)[0, 0, 0] = 9.0
    efficient_blocks.squeeze_excite(x, w, w)
    efficient_blocks.fire_module(x, w, w, random(3, 3, 4, 1))
    efficient_blocks.inverted_residual(x, w, random(3, 3, 4), w)


X = np.ones((4, 4, 2))


@pytest.mark.parametrize(
    "call",
    [
        lambda: efficient_blocks.pointwise_conv(X, np.ones((3, 2))),
        lambda: efficient_blocks.depthwise_conv(X, np.ones((2, 2, 1))),
        lambda: efficient_blocks.depthwise_conv(X, np.ones((2, 2, 2)), stride=0),
        lambda: efficient_blocks.depthwise_conv(X, np.ones((2, 2, 2)), padding=-1),
        lambda: efficient_blocks.depthwise_conv(X[:1], np.ones((2, 2, 2))),
        lambda: efficient_blocks.group_conv(X, np.ones((1, 1, 2, 2)), 0),
        lambda: efficient_blocks.group_conv(X, np.ones((1, 1, 1, 3)), 2),
        lambda: efficient_blocks.group_conv(X, np.ones((1, 1, 2, 2)), 2),
        lambda: efficient_blocks.group_conv(X[:, :1], np.ones((2, 2, 1, 2)), 2),
        lambda: efficient_blocks.channel_shuffle(X, 0),
        lambda: efficient_blocks.channel_shuffle(X, 3),
        lambda: efficient_blocks.squeeze_excite(X, np.ones((3, 1)), np.ones((1, 3))),
        lambda: efficient_blocks.squeeze_excite(X, np.ones((2, 3)), np.ones((3, 1))),
        lambda: efficient_blocks.fire_module(X, np.ones((2, 2)), np.ones((2, 1)), np.ones((3, 3, 1, 1))),
        lambda: efficient_blocks.inverted_residual(X, np.ones((2, 4)), np.ones((3, 3, 4)), np.ones((4, 2)), 0),
        lambda: efficient_blocks.inverted_residual(X, np.ones((2, 4)), np.ones((3, 3, 1)), np.ones((4, 2))),
    ],
)
def test_unusable_arguments_are_value_errors(call):
    with pytest.raises(ValueError):  # noqa: PT011 - some are NumPy's own
        call()
