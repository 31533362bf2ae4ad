"""reference.mobilenet_params against published counts and against real torch modules, layer by layer."""

import math

import pytest
import torch
from torch import nn

from reference import mobilenet_params as counts

torch.set_num_threads(1)  # the tensors are tiny: more threads only wait for each other


@pytest.fixture(autouse=True)
def without_values():
    """Modules are built on torch's meta device: parameters have shapes, but cost no memory and no time."""
    with torch.device("meta"):
        yield


def conv_norm(c_in, c_out, k=1, stride=1, groups=1):
    convolution = nn.Conv2d(c_in, c_out, k, stride, k // 2, groups=groups, bias=False)
    return nn.Sequential(convolution, nn.BatchNorm2d(c_out), nn.ReLU6())


class MobileNetV1(nn.Sequential):
    def __init__(self, width=1.0, classes=1000):
        # (c_in, c_out, stride) of the depthwise separable blocks, row by row from fig. 28.
        rows = [(32, 64, 1), (64, 128, 2), (128, 128, 1), (128, 256, 2), (256, 256, 1), (256, 512, 2)]
        rows += [(512, 512, 1)] * 5 + [(512, 1024, 2), (1024, 1024, 1)]
        super().__init__(conv_norm(3, int(32 * width), 3, 2))
        for c_in, c_out, stride in rows:
            c_in, c_out = int(c_in * width), int(c_out * width)
            self.append(conv_norm(c_in, c_in, 3, stride, groups=c_in))
            self.append(conv_norm(c_in, c_out))
        self.extend([nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(c_out, classes)])


def make_divisible(v):
    """The V2 paper's rule, said another way: the first multiple of 8 from the nearest on that keeps 90 %."""
    candidate = max(8, 8 * math.floor(v / 8 + 0.5))
    while candidate < 0.9 * v:
        candidate += 8
    return candidate


class InvertedResidual(nn.Module):
    def __init__(self, c_in, c_out, stride, t):
        super().__init__()
        hidden = c_in * t
        self.shortcut = stride == 1 and c_in == c_out
        self.body = nn.Sequential(
            nn.Identity() if t == 1 else conv_norm(c_in, hidden),
            conv_norm(hidden, hidden, 3, stride, groups=hidden),
            nn.Conv2d(hidden, c_out, 1, bias=False),
            nn.BatchNorm2d(c_out),
        )

    def forward(self, x):
        return x + self.body(x) if self.shortcut else self.body(x)


class MobileNetV2(nn.Sequential):
    def __init__(self, width=1.0, classes=1000):
        # t, c, n, s, as in fig. 30.
        rows = [(1, 16, 1, 1), (6, 24, 2, 2), (6, 32, 3, 2), (6, 64, 4, 2)]
        rows += [(6, 96, 3, 1), (6, 160, 3, 2), (6, 320, 1, 1)]
        c_in = make_divisible(32 * width)
        super().__init__(conv_norm(3, c_in, 3, 2))
        for t, c, n, s in rows:
            for repeat in range(n):
                c_out = make_divisible(c * width)
                self.append(InvertedResidual(c_in, c_out, s if repeat == 0 else 1, t))
                c_in = c_out
        last = 1280 if width <= 1 else make_divisible(1280 * width)
        self.extend([conv_norm(c_in, last), nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(last, classes)])


def params_of(module, without=()):
    return sum(p.numel() for m in module.modules() if not isinstance(m, without) for p in m.parameters(recurse=False))


def multiply_adds_of(module, resolution):
    """Measured in a forward pass: every output value of a layer costs one multiply-add per weight it sees."""
    total = 0

    def count(layer, _inputs, output):
        nonlocal total
        total += output.numel() * layer.weight[0].numel()

    for layer in module.modules():
        if isinstance(layer, nn.Conv2d | nn.Linear):
            layer.register_forward_hook(count)
    module.to_empty(device="cpu").eval()
    with torch.inference_mode():
        module(torch.zeros(1, 3, resolution, resolution, device="cpu"))
    return total


@pytest.mark.parametrize(
    ("width", "published"), [(1.0, 4_231_976), (0.75, 2_585_560), (0.5, 1_331_592), (0.25, 470_072)]
)
def test_v1_has_the_published_parameters(width, published):
    assert counts.mobilenet_v1_params(width) == published


def test_v2_has_the_published_parameters():
    assert counts.mobilenet_v2_params() == 3_504_872


@pytest.mark.parametrize(
    ("width", "millions"), [(1.4, 6.06), (1.3, 5.34), (1.0, 3.47), (0.75, 2.61), (0.5, 1.95), (0.35, 1.66)]
)
def test_v2_has_the_published_millions_without_batch_norm(width, millions):
    module = MobileNetV2(width)
    norms = params_of(module) - params_of(module, without=nn.BatchNorm2d)
    assert (counts.mobilenet_v2_params(width) - norms) / 1e6 == pytest.approx(millions, abs=0.006)


@pytest.mark.parametrize(("width", "millions"), [(1.0, 569), (0.75, 325), (0.5, 149), (0.25, 41)])
def test_v1_has_the_published_multiply_adds(width, millions):
    assert counts.mobilenet_v1_multiply_adds(width=width) / 1e6 == pytest.approx(millions, abs=0.6)


@pytest.mark.parametrize(
    ("width", "classes"),
    [
        (0.1, 5),
        (0.25, 1),
        (0.35, 1000),
        (0.6, 10),
        (0.75, 1000),
        (0.9, 2),
        (1, 1000),
        (1.01, 1),
        (1.3, 10),
        (2.0, 3),
    ],
)
def test_networks_agree_with_real_modules(width, classes):
    v1, v2 = MobileNetV1(width, classes), MobileNetV2(width, classes)
    assert counts.mobilenet_v1_params(width, classes) == params_of(v1)
    without = params_of(v1, without=nn.BatchNorm2d)
    assert counts.mobilenet_v1_params(width, classes, batch_norm=False) == without
    assert counts.mobilenet_v2_params(width, classes) == params_of(v2)


@pytest.mark.parametrize(
    ("resolution", "width"),
    [(1, 0.6), (2, 0.25), (17, 0.6), (33, 1), (65, 0.25), (100, 0.25), (224, 0.25), (224, 1)],
)
def test_multiply_adds_agree_with_a_measured_pass(resolution, width):
    measured = multiply_adds_of(MobileNetV1(width, 7), resolution)
    assert counts.mobilenet_v1_multiply_adds(resolution, width, 7) == measured


@pytest.mark.parametrize("groups", [1, 2, 4])
@pytest.mark.parametrize("bias", [False, True])
@pytest.mark.parametrize("k", [1, 3, 4])
def test_conv_params_agrees_with_torch(k, groups, bias):
    module = nn.Conv2d(8, 12, k, groups=groups, bias=bias)
    assert counts.conv_params(k, 8, 12, groups, bias) == params_of(module)


@pytest.mark.parametrize(("channels", "reduced", "k"), [(256, 64, 3), (256, 256, 3), (10, 3, 5)])
def test_bottleneck_agrees_with_torch(channels, reduced, k):
    block = nn.Sequential(
        nn.Conv2d(channels, reduced, 1, bias=False),
        nn.Conv2d(reduced, reduced, k, bias=False),
        nn.Conv2d(reduced, channels, 1, bias=False),
    )
    assert counts.bottleneck_params(channels, reduced, k) == params_of(block)


def test_bottleneck_gives_the_numbers_of_the_lecture():
    assert counts.bottleneck_params() == 69_632
    assert counts.bottleneck_params(reduced=256) == 720_896


@pytest.mark.parametrize("bias", [False, True])
def test_fire_module_agrees_with_torch(bias):
    squeeze, expand_1, expand_3 = (
        nn.Conv2d(96, 16, 1, bias=bias),
        nn.Conv2d(16, 64, 1, bias=bias),
        nn.Conv2d(16, 48, 3, bias=bias),
    )
    total = params_of(squeeze) + params_of(expand_1) + params_of(expand_3)
    assert counts.fire_module_params(96, 16, 64, 48, bias) == total


@pytest.mark.parametrize(("k", "c_in", "c_out"), [(3, 32, 64), (5, 7, 3), (1, 1, 1)])
def test_depthwise_separable_and_its_ratio_agree_with_torch(k, c_in, c_out):
    separable = params_of(nn.Conv2d(c_in, c_in, k, groups=c_in, bias=False))
    separable += params_of(nn.Conv2d(c_in, c_out, 1, bias=False))
    assert counts.depthwise_separable_params(k, c_in, c_out) == separable
    ordinary = params_of(nn.Conv2d(c_in, c_out, k, bias=False))
    assert counts.reduction_ratio(k, c_out) == pytest.approx(separable / ordinary, rel=1e-14)


@pytest.mark.parametrize("name", ["mobilenet_v1_params", "mobilenet_v2_params", "mobilenet_v1_multiply_adds"])
@pytest.mark.parametrize("bad", [{"width": 0}, {"width": -0.5}, {"width": -1e-9}, {"classes": 0}, {"classes": -1}])
def test_networks_refuse_unusable_arguments(name, bad):
    with pytest.raises(ValueError, match=r"width|at least 1"):
        getattr(counts, name)(**bad)


@pytest.mark.parametrize("resolution", [0, -224])
def test_multiply_adds_refuse_an_empty_picture(resolution):
    with pytest.raises(ValueError, match="resolution"):
        counts.mobilenet_v1_multiply_adds(resolution)


def test_a_width_without_channels_is_refused_by_v1_only():
    for v1 in (counts.mobilenet_v1_params, counts.mobilenet_v1_multiply_adds):
        with pytest.raises(ValueError, match="without channels"):
            v1(width=0.031)  # int(32 * 0.031) = 0
        assert v1(width=1 / 32) > 0
    assert counts.mobilenet_v2_params(0.001) == params_of(MobileNetV2(0.001))


@pytest.mark.parametrize(
    "arguments",
    [(0, 4, 4), (3, 0, 4), (3, 4, 0), (3, 4, 4, 0), (3, 4, 4, -2), (3, 4, 6, 4), (3, 6, 4, 4), (3, 5, 5, 2)],
)
def test_conv_params_refuses_unusable_sizes(arguments):
    with pytest.raises(ValueError, match=r"at least 1|do not divide"):
        counts.conv_params(*arguments)
