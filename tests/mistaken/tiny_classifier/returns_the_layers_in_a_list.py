# mistake: build_model none
import torch
from torch import nn


def build_model():
    return [nn.Conv2d(1, 8, 3), nn.Conv2d(8, 8, 3, groups=8), nn.Conv2d(8, 10, 1)]


def train(model, images, labels, seed):
    raise NotImplementedError
