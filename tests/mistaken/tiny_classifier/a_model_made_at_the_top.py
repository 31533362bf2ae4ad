# mistake: build_model one_model_for_all
import torch
from torch import nn


MODEL = nn.Sequential(
    nn.Conv2d(1, 16, 3, stride=2, padding=1), nn.ReLU(),
    nn.Conv2d(16, 16, 3, padding=1, groups=16), nn.Conv2d(16, 16, 1), nn.ReLU(),
    nn.Flatten(), nn.Linear(256, 10))


def build_model():
    return MODEL


def train(model, images, labels, seed):
    raise NotImplementedError
