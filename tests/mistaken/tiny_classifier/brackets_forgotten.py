# mistake: build_model class_and_no_model
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.Sequential(nn.Conv2d(1, 8, 3), nn.Conv2d(8, 8, 3, groups=8), nn.Conv2d(8, 8, 1), nn.Flatten(), nn.Linear(128, 10))

    def forward(self, x):
        return self.layers(x)


def build_model():
    return Net


def train(model, images, labels, seed):
    raise NotImplementedError
