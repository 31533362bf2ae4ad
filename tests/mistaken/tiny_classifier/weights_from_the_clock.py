# mistake: build_model none
import time

import torch
from torch import nn


def build_model():
    model = nn.Sequential(
        nn.Conv2d(1, 16, 3, stride=2, padding=1), nn.ReLU(),
        nn.Conv2d(16, 16, 3, padding=1, groups=16), nn.Conv2d(16, 16, 1), nn.ReLU(),
        nn.Flatten(), nn.Linear(256, 10))
    generator = torch.Generator().manual_seed(time.time_ns() % 2**32)
    with torch.no_grad():
        for p in model.parameters():
            p.copy_(torch.randn(p.shape, generator=generator) * 0.1)
    return model


def train(model, images, labels, seed):
    raise NotImplementedError
