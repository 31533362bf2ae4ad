# mistake: build_model full_convolutions
import torch
from torch import nn


def build_model():
    return nn.Sequential(nn.Flatten(), nn.Linear(64, 64), nn.ReLU(), nn.Linear(64, 10))


def train(model, images, labels, seed):
    raise NotImplementedError
