# mistake: build_model channels_never_mixed
import torch
from torch import nn


def build_model():
    return nn.Sequential(
        nn.Conv2d(1, 16, 3, stride=2, padding=1), nn.ReLU(),
        nn.Conv2d(16, 24, 1), nn.ReLU(), nn.Conv2d(24, 24, 3, padding=1, groups=24), nn.ReLU(),
        nn.Conv2d(24, 12, 3), nn.Conv2d(12, 12, 1), nn.Flatten(), nn.Linear(48, 10))


def train(model, images, labels, seed):
    raise NotImplementedError
