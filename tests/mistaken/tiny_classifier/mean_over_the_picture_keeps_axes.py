# mistake: build_model axes_left
import torch
from torch import nn


def build_model():
    return nn.Sequential(
        nn.Conv2d(1, 16, 3), nn.ReLU(),
        nn.Conv2d(16, 16, 3, groups=16), nn.ReLU(),
        nn.Conv2d(16, 10, 1), nn.AvgPool2d(4))


def train(model, images, labels, seed):
    raise NotImplementedError
