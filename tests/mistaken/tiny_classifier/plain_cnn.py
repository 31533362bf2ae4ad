# mistake: build_model full_convolutions
import torch
from torch import nn


def build_model():
    return nn.Sequential(
        nn.Conv2d(1, 12, 3, stride=2, padding=1), nn.BatchNorm2d(12), nn.ReLU(),
        nn.Conv2d(12, 24, 3, padding=1), nn.BatchNorm2d(24), nn.ReLU(),
        nn.Flatten(), nn.Linear(384, 10))


def train(model, images, labels, seed):
    raise NotImplementedError
