"""Parameter counts of layers that do the same job, and of whole networks."""

import itertools
from typing import Any

from matplotlib.figure import Figure

from reference.mobilenet_params import (
    bottleneck_params,
    conv_params,
    depthwise_separable_params,
    fire_module_params,
    mobilenet_v1_params,
    mobilenet_v2_params,
)

from .style import BLUE, INK, LINE, ORANGE, WIDTH

JAPANESE = {
    "one layer, 128 → 128 channels: weights in thousands": "1 つの層 (128 → 128 チャンネル): 重みの数 (千)",
    "whole networks: parameters in millions": "ネットワーク全体: パラメタ数 (百万)",
    "the same in 4 groups": "4 グループに分ける",
    "bottleneck, 32 inside": "bottleneck (中は 32)",
    "fire module, 16 inside": "fire module (中は 16)",
}


def draw() -> dict[str, Figure]:
    figure = Figure((WIDTH, 4.4))
    layers = {
        "3×3 convolution": conv_params(3, 128, 128),
        "the same in 4 groups": conv_params(3, 128, 128, groups=4),
        "bottleneck, 32 inside": bottleneck_params(128, 32),
        "depthwise separable": depthwise_separable_params(3, 128, 128),
        "fire module, 16 inside": fire_module_params(128, 16, 64, 64),
    }
    _bars(figure.add_axes((0.36, 0.52, 0.52, 0.4)), layers, 1e3, BLUE)
    networks = {
        "VGG16": _vgg16(),
        "MobileNet V1": mobilenet_v1_params(),
        "MobileNet V2": mobilenet_v2_params(),
        "SqueezeNet": _squeezenet(),
    }
    _bars(figure.add_axes((0.36, 0.04, 0.52, 0.33)), networks, 1e6, ORANGE)
    figure.text(0.02, 0.95, "one layer, 128 → 128 channels: weights in thousands", fontsize=9.5, fontweight="bold")
    figure.text(0.02, 0.41, "whole networks: parameters in millions", fontsize=9.5, fontweight="bold")
    return {"light_networks": figure}


def _bars(axes: Any, counts: dict[str, int], unit: float, colour: str) -> None:
    places = range(len(counts))
    axes.barh(places, counts.values(), color=colour, height=0.6)
    axes.set_yticks(places, counts)
    axes.invert_yaxis()
    axes.set_xticks([])
    axes.tick_params(length=0)
    axes.spines["bottom"].set_visible(False)
    axes.spines["left"].set_color(LINE)
    for place, count in zip(places, counts.values(), strict=True):
        axes.text(count + max(counts.values()) / 50, place + 0.13, f"{count / unit:.1f}", color=INK, fontsize=9)


def _vgg16() -> int:
    """Configuration D of Simonyan and Zisserman (2014), with biases."""
    channels = [3, 64, 64, 128, 128, 256, 256, 256, 512, 512, 512, 512, 512, 512]
    convolutions = sum(conv_params(3, a, b, bias=True) for a, b in itertools.pairwise(channels))
    return convolutions + sum(
        conv_params(1, a, b, bias=True) for a, b in [(512 * 49, 4096), (4096, 4096), (4096, 1000)]
    )


def _squeezenet() -> int:
    """Version 1.0 of Iandola et al. (2016), table 1, with biases."""
    before = [96, 128, 128, 256, 256, 384, 384, 512]
    squeezed = [16, 16, 32, 32, 48, 48, 64, 64]
    modules = sum(fire_module_params(c, s, 4 * s, 4 * s, bias=True) for c, s in zip(before, squeezed, strict=True))
    return conv_params(7, 3, 96, bias=True) + modules + conv_params(1, 512, 1000, bias=True)
