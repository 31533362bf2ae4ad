"""reference.conv_shapes against the shapes, values and gradients of torch's own layers."""

from itertools import product

import numpy as np
import pytest
import torch
from torch import nn

from reference import conv_shapes as shapes

torch.set_num_threads(1)  # the tensors are tiny: more threads only wait for each other

GRID = list(product([1, 2, 5, 8], [1, 2, 3, 5], [0, 1, 2, 4], [1, 2, 3]))  # n, k, p, s
FITTING = [(n, k, p, s) for n, k, p, s in GRID if k <= n + 2 * p]
REVERSIBLE = [(n, k, p, s) for n, k, p, s in GRID if p <= k - 1 and s * (n - 1) + k - 2 * p >= 1]


def torch_module(layer, channels):
    """The torch layer that a layer of trace_shapes or receptive_field stands for."""
    k, p = layer["k"], layer.get("p", 0)
    if layer["op"] == "pool":
        return nn.AvgPool2d(k, layer.get("s", k), p)
    kind = {"conv": nn.Conv2d, "transposed": nn.ConvTranspose2d}[layer["op"]]
    return kind(channels, layer["c"], k, layer.get("s", 1), p, bias=False)


def test_conv_output_size_agrees_with_torch():
    for n, k, p, s in FITTING:
        output = nn.Conv2d(1, 1, k, s, p)(torch.zeros(1, 1, n, n))
        assert shapes.conv_output_size(n, k, p, s) == output.shape[-1], (n, k, p, s)


def test_same_output_size_counts_the_positions_of_a_stride():
    for n, s in product(range(1, 30), range(1, 9)):
        assert shapes.same_output_size(n, s) == len(range(0, n, s))


def test_transposed_output_size_agrees_with_torch_and_leads_back():
    for n, k, p, s in REVERSIBLE:
        layer = nn.ConvTranspose2d(1, 1, k, s, p)
        size = shapes.transposed_output_size(n, k, p, s)
        assert size == layer(torch.zeros(1, 1, n, n)).shape[-1], (n, k, p, s)
        assert shapes.conv_output_size(size, k, p, s) == n


@pytest.mark.parametrize(("n", "k", "p", "s"), [(4, 3, 0, 1), (4, 3, 1, 1), (4, 3, 1, 2), (3, 5, 1, 3), (2, 2, 1, 4)])
def test_equivalent_convolution_gives_the_values_of_the_transposed_one(n, k, p, s):
    rng = torch.Generator().manual_seed(0)
    x = torch.rand(1, 1, n, n, generator=rng, dtype=torch.float64)
    w = torch.rand(1, 1, k, k, generator=rng, dtype=torch.float64)
    recipe = shapes.equivalent_convolution(n, k, p, s)
    dilated = torch.zeros(1, 1, recipe["dilated_size"], recipe["dilated_size"], dtype=torch.float64)
    step = recipe["zeros_between"] + 1
    dilated[..., ::step, ::step] = x
    realised = nn.functional.conv2d(dilated, w.flip(2, 3), stride=recipe["stride"], padding=recipe["padding"])
    np.testing.assert_allclose(realised, nn.functional.conv_transpose2d(x, w, stride=s, padding=p), atol=1e-12)
    assert realised.shape[-1] == recipe["output_size"] == shapes.transposed_output_size(n, k, p, s)


def test_weights_and_shared_biases_agree_with_torch():
    for k, c_in, c_out in product([1, 3, 4], [1, 5], [2, 7]):
        layer = nn.Conv2d(c_in, c_out, k)
        assert shapes.conv_weight_count(k, c_in, c_out) == layer.weight.numel()
        assert shapes.bias_count(9, k, c_out) == layer.bias.numel()


def test_biases_per_position_are_one_for_every_output_value():
    for n, k, p, s in FITTING:
        output = nn.Conv2d(1, 6, k, s, p)(torch.zeros(1, 1, n, n))
        assert shapes.bias_count(n, k, 6, p, s, per_position=True) == output.numel()


def test_shared_biases_do_not_depend_on_whether_the_kernel_fits():
    assert shapes.bias_count(2, 9, 4) == 4


STACKS = [
    [],
    [{"op": "conv", "k": 3, "c": 4}],
    [{"op": "conv", "k": 5, "c": 4, "p": 2, "s": 3}, {"op": "pool", "k": 2}],
    [{"op": "pool", "k": 3, "s": 2, "p": 1}, {"op": "conv", "k": 2, "c": 7, "s": 2}],
    [{"op": "pool", "k": 3}, {"op": "pool", "k": 2, "s": 1}, {"op": "conv", "k": 1, "c": 2, "s": 2}],
    [{"op": "conv", "k": 2, "c": 3, "s": 3}, {"op": "conv", "k": 3, "c": 3, "p": 1}, {"op": "pool", "k": 2}],
    [{"op": "pool", "k": 2}, {"op": "conv", "k": 2, "c": 2, "s": 3}, {"op": "conv", "k": 3, "c": 2}],
]
UPWARDS = [{"op": "conv", "k": 3, "c": 4, "s": 2}, {"op": "transposed", "k": 4, "c": 6, "p": 1, "s": 2}]


@pytest.mark.parametrize("layers", [*STACKS, UPWARDS, [*UPWARDS, {"op": "transposed", "k": 2, "c": 1}]])
def test_trace_shapes_agrees_with_torch_on_an_oblong_input(layers):
    x = torch.zeros(1, 3, 31, 24)
    expected = [(31, 24, 3)]
    for layer in layers:
        x = torch_module(layer, x.shape[1])(x)
        _, c, h, w = x.shape
        expected.append((h, w, c))
    assert shapes.trace_shapes((31, 24, 3), layers) == expected
    assert shapes.trace_shapes((31, 24, 3), [*layers, {"op": "gap"}]) == [*expected, (1, 1, expected[-1][2])]


@pytest.mark.parametrize("layers", STACKS)
def test_receptive_field_is_where_the_gradient_reaches(layers):
    """Padding is dropped, so that no part of the patch lies outside the input."""
    x = torch.ones(1, 1, 40, 40, requires_grad=True)
    y = x
    for layer in layers:
        module = torch_module(layer | {"p": 0}, y.shape[1])
        for weight in module.parameters():
            nn.init.ones_(weight)  # positive, so that no contribution cancels
        y = module(y)
    y[0, :, 1, 1].sum().backward()
    seen = torch.nonzero(x.grad[0, 0])
    sides = seen.max(dim=0).values - seen.min(dim=0).values + 1
    assert sides.tolist() == [shapes.receptive_field(layers)] * 2


def test_nothing_given_is_changed():
    layers = [{"op": "pool", "k": 2}, {"op": "conv", "k": 3, "c": 4}]
    shape = [9, 9, 1]
    shapes.trace_shapes(shape, layers)
    shapes.receptive_field(layers)
    assert layers == [{"op": "pool", "k": 2}, {"op": "conv", "k": 3, "c": 4}]
    assert shape == [9, 9, 1]


def test_numpy_ints_are_ints_and_large_sizes_stay_exact():
    assert shapes.conv_output_size(np.uint8(200), np.uint8(1), np.uint8(100)) == 400
    assert shapes.transposed_output_size(np.int8(100), np.int8(3), s=np.int8(100)) == 9903
    assert shapes.conv_output_size(2**31 - 1, 1, 2**31 - 1, 2) == 3 * (2**31 - 1) // 2 + 1
    assert shapes.same_output_size(2**60 + 1, 2) == 2**59 + 1


SIZED = {
    "conv_output_size": (lambda **size: shapes.conv_output_size(**size), "nkps"),
    "same_output_size": (lambda **size: shapes.same_output_size(**size), "ns"),
    "transposed_output_size": (lambda **size: shapes.transposed_output_size(**size), "nkps"),
    "equivalent_convolution": (lambda **size: shapes.equivalent_convolution(**size), "nkps"),
    "conv_weight_count": (lambda k: shapes.conv_weight_count(k, 2, 2), "k"),
    "bias_count": (lambda **size: shapes.bias_count(c_out=2, **size), "nkps"),
    "bias_count per position": (lambda **size: shapes.bias_count(c_out=2, per_position=True, **size), "nkps"),
    "trace_shapes conv": (
        lambda **size: shapes.trace_shapes((9, 9, 1), [{"op": "conv", "c": 1, **size}]),
        "kps",
    ),
    "trace_shapes transposed": (
        lambda **size: shapes.trace_shapes((9, 9, 1), [{"op": "transposed", "c": 1, **size}]),
        "kps",
    ),
    "trace_shapes pool": (lambda **size: shapes.trace_shapes((9, 9, 1), [{"op": "pool", **size}]), "kps"),
    "receptive_field conv": (lambda **size: shapes.receptive_field([{"op": "conv", **size}]), "kps"),
    "receptive_field pool": (lambda **size: shapes.receptive_field([{"op": "pool", **size}]), "kps"),
}


@pytest.mark.parametrize("name", SIZED)
def test_sizes_out_of_range_bools_and_floats_are_value_errors(name):
    call, letters = SIZED[name]
    good = {letter: {"n": 5, "k": 3, "p": 1, "s": 2}[letter] for letter in letters}
    call(**good)
    for letter in letters:
        lowest = 0 if letter == "p" else 1
        for bad in (lowest - 1, -5, True, False, 3.0, 1.5, np.float64(2), np.bool_(True)):
            with pytest.raises(ValueError, match=f"{letter} must be an int"):
                call(**good | {letter: bad})


@pytest.mark.parametrize(
    "call",
    [
        lambda: shapes.conv_output_size(3, 4),
        lambda: shapes.conv_output_size(3, 6, p=1, s=9),
        lambda: shapes.transposed_output_size(5, 3, p=3),
        lambda: shapes.transposed_output_size(1, 3, p=2),
        lambda: shapes.transposed_output_size(1, 2, p=1, s=9),
        lambda: shapes.equivalent_convolution(5, 3, p=3),
        lambda: shapes.equivalent_convolution(1, 3, p=2),
        lambda: shapes.bias_count(2, 9, 4, per_position=True),
        lambda: shapes.trace_shapes((8, 8, 1), [{"op": "dense", "k": 1, "c": 1}]),
        lambda: shapes.trace_shapes((2, 8, 1), [{"op": "conv", "k": 3, "c": 1}]),
        lambda: shapes.trace_shapes((8, 2, 1), [{"op": "pool", "k": 3}]),
        lambda: shapes.trace_shapes((8, 8, 1), [{"op": "gap"}, {"op": "pool", "k": 2}]),
        lambda: shapes.trace_shapes((8, 8, 1), [{"op": "transposed", "k": 3, "c": 1, "p": 3}]),
        lambda: shapes.receptive_field([{"op": "gap"}]),
        lambda: shapes.receptive_field([{"op": "transposed", "k": 3, "c": 1}]),
        lambda: shapes.receptive_field([{"op": "dense", "k": 3, "c": 1}]),
    ],
)
def test_what_does_not_fit_or_is_unknown_is_a_value_error(call):
    with pytest.raises(ValueError, match=r"does not fit|more than k - 1|unknown op|no receptive field"):
        call()
