# mistake: build_model none
import torch
from torch import nn


def build_model():
    return nn.Sequential(
        nn.Conv2d(1, 16, 3, padding=1), nn.ReLU(),
        nn.Conv2d(16, 16, 3, stride=2, padding=1, groups=16), nn.ReLU(),
        nn.Conv2d(16, 24, 1), nn.ReLU(),
        nn.Flatten(), nn.Linear(384, 10), nn.Sigmoid(), nn.Linear(10, 9))


def train(model, images, labels, seed):
    raise NotImplementedError
