"""reference.convolution against NumPy's 1-D sums, torch's convolutions and torch's back propagation."""

import numpy as np
import pytest
import torch

from reference import convolution

torch.set_num_threads(1)  # the tensors are tiny: more threads only wait for each other

# height, width, C_in, C_out, k, stride, padding: remainders, even kernels, oblong images, padding beyond the kernel
GEOMETRIES = [
    (5, 5, 1, 1, 3, 1, 0),
    (6, 5, 2, 3, 3, 2, 0),
    (7, 4, 3, 2, 2, 3, 1),
    (4, 6, 2, 2, 4, 2, 1),
    (3, 8, 1, 2, 1, 2, 0),
    (1, 3, 2, 1, 3, 1, 1),
    (2, 3, 2, 2, 2, 1, 3),
    (5, 4, 3, 3, 3, 4, 2),
]


def random(*shape, seed=0):
    return np.random.default_rng([seed, *shape]).normal(size=shape)


def torch_conv2d(x, w, b=None, stride=1, padding=0):
    """torch has channels first, and the output's before the input's."""
    answer = torch.nn.functional.conv2d(
        torch.as_tensor(x).permute(2, 0, 1)[None],
        torch.as_tensor(w).permute(3, 2, 0, 1),
        None if b is None else torch.as_tensor(b),
        stride=stride,
        padding=padding,
    )
    return answer[0].permute(1, 2, 0)


@pytest.mark.parametrize(("n", "m"), [(1, 1), (1, 4), (4, 1), (3, 5), (5, 3), (6, 6)])
def test_sequences_agree_with_numpy(n, m):
    f, g = random(n), random(m, seed=1)
    np.testing.assert_allclose(convolution.convolve1d(f, g), np.convolve(f, g), atol=1e-12)
    np.testing.assert_allclose(convolution.correlate1d(f, g), np.correlate(g, f, "full"), atol=1e-12)


def test_correlation_is_equation_50_for_every_shift():
    f, g = random(3), random(5, seed=1)
    shifts = range(-2, 5)
    right = [sum(f[i] * g[x + i] for i in range(3) if 0 <= x + i < 5) for x in shifts]
    np.testing.assert_allclose(convolution.correlate1d(f, g), right, atol=1e-12)


@pytest.mark.parametrize("geometry", GEOMETRIES)
@pytest.mark.parametrize("with_bias", [False, True])
def test_conv2d_agrees_with_torch(geometry, with_bias):
    height, width, c_in, c_out, k, stride, padding = geometry
    x, w = random(height, width, c_in), random(k, k, c_in, c_out)
    b = random(c_out) if with_bias else None
    answer = convolution.conv2d(x, w, b, stride, padding)
    assert answer.dtype == np.float64
    np.testing.assert_allclose(answer, torch_conv2d(x, w, b, stride, padding).numpy(), atol=1e-12)


@pytest.mark.parametrize("k", [1, 2, 3, 4])
@pytest.mark.parametrize("stride", [1, 2, 5])
@pytest.mark.parametrize("c_in", [1, 3])
def test_transposed_conv2d_agrees_with_torch(k, stride, c_in):
    for padding in range(k):
        x, w = random(4, 6, 2), random(k, k, c_in, 2)
        right = torch.nn.functional.conv_transpose2d(
            torch.as_tensor(x).permute(2, 0, 1)[None],
            torch.as_tensor(w).permute(3, 2, 0, 1),  # of conv_transpose2d the first axis is the input's
            stride=stride,
            padding=padding,
        )[0].permute(1, 2, 0)
        answer = convolution.transposed_conv2d(x, w, stride, padding)
        np.testing.assert_allclose(answer, right.numpy(), atol=1e-12)


@pytest.mark.parametrize("s", [1, 2, 3])
def test_dilate_is_a_transposed_convolution_with_a_kernel_of_1(s):
    x = random(3, 4, 2)
    right = torch.nn.functional.conv_transpose2d(
        torch.as_tensor(x).permute(2, 0, 1)[None], torch.ones(2, 1, 1, 1, dtype=torch.float64), stride=s, groups=2
    )
    np.testing.assert_array_equal(convolution.dilate(x, s), right[0].permute(1, 2, 0).numpy())


@pytest.mark.parametrize("geometry", GEOMETRIES)
def test_conv_matrix_is_the_jacobian_of_torchs_convolution(geometry):
    height, width, c_in, c_out, k, stride, padding = geometry
    w = random(k, k, c_in, c_out)
    matrix = convolution.conv_matrix((height, width, c_in), w, stride, padding)
    x = torch.as_tensor(random(height, width, c_in))
    jacobian = torch.autograd.functional.jacobian(lambda x: torch_conv2d(x, w, None, stride, padding).flatten(), x)
    np.testing.assert_allclose(matrix, jacobian.flatten(1).numpy(), atol=1e-12)


@pytest.mark.parametrize("geometry", GEOMETRIES)
def test_input_gradient_agrees_with_torchs_back_propagation(geometry):
    height, width, c_in, c_out, k, stride, padding = geometry
    w = random(k, k, c_in, c_out)
    x = torch.as_tensor(random(height, width, c_in)).requires_grad_()
    y = torch_conv2d(x, w, None, stride, padding)
    dy = random(*y.shape, seed=3)
    y.backward(torch.as_tensor(dy))
    answer = convolution.conv2d_input_gradient(dy, w, (height, width, c_in), stride, padding)
    np.testing.assert_allclose(answer, x.grad.numpy(), atol=1e-12)


@pytest.mark.parametrize(
    ("height", "width", "k", "stride", "padding"), [(5, 7, 3, 2, 1), (4, 4, 2, 2, 0), (4, 6, 3, 1, 2)]
)
def test_without_a_remainder_the_transposed_convolution_is_the_transposed_matrix(height, width, k, stride, padding):
    w = random(k, k, 2, 3)
    matrix = convolution.conv_matrix((height, width, 2), w, stride, padding)
    y = convolution.conv2d(random(height, width, 2), w, None, stride, padding)
    answer = convolution.transposed_conv2d(y, w, stride, padding)
    assert answer.shape == (height, width, 2)
    np.testing.assert_allclose(matrix.T @ y.ravel(), answer.ravel(), atol=1e-12)
    np.testing.assert_allclose(
        convolution.conv2d_input_gradient(y, w, (height, width, 2), stride, padding), answer, atol=1e-12
    )


def test_nothing_given_is_changed():
    x, w, b = random(4, 5, 2), random(3, 3, 2, 2), random(2)
    for array in (x, w, b):
        array.flags.writeable = False  # a write would raise
    y = convolution.conv2d(x, w, b)
    convolution.dilate(x, 1)[0, 0, 0] = 9.0
    convolution.transposed_conv2d(x, w)
    convolution.conv2d_input_gradient(y, w, x.shape)


X, W = np.ones((4, 4, 2)), np.ones((2, 2, 2, 1))


@pytest.mark.parametrize(
    "call",
    [
        lambda: convolution.convolve1d(np.zeros(0), np.ones(2)),
        lambda: convolution.convolve1d(np.ones(2), np.zeros(0)),
        lambda: convolution.correlate1d(np.zeros(0), np.ones(2)),
        lambda: convolution.conv2d(X, W, stride=0),
        lambda: convolution.conv2d(X, W, padding=-1),
        lambda: convolution.conv2d(X, np.ones((2, 2, 1, 1))),
        lambda: convolution.conv2d(X, np.ones((5, 5, 2, 1))),
        lambda: convolution.dilate(X, 0),
        lambda: convolution.transposed_conv2d(X, W.swapaxes(2, 3), stride=0),
        lambda: convolution.transposed_conv2d(X, W.swapaxes(2, 3), padding=-1),
        lambda: convolution.transposed_conv2d(X, W.swapaxes(2, 3), padding=2),
        lambda: convolution.transposed_conv2d(X, W),
        lambda: convolution.transposed_conv2d(X[:1], np.ones((4, 4, 1, 2)), padding=2),
        lambda: convolution.conv_matrix((4, 4, 2), W, 0, 0),
        lambda: convolution.conv_matrix((4, 4, 2), W, 1, -1),
        lambda: convolution.conv_matrix((4, 4, 1), W, 1, 0),
        lambda: convolution.conv_matrix((1, 4, 2), W, 1, 0),
        lambda: convolution.conv2d_input_gradient(np.ones((3, 3, 1)), W, (4, 4, 2), padding=-1),
        lambda: convolution.conv2d_input_gradient(np.ones((3, 3, 1)), W, (4, 4, 3)),
        lambda: convolution.conv2d_input_gradient(np.ones((3, 2, 1)), W, (4, 4, 2)),
    ],
)
def test_unusable_arguments_are_value_errors(call):
    with pytest.raises(ValueError, match=r"must|fit|channels"):
        call()
