# mistake: build_model none
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.a = nn.Conv2d(1, 16, 3)
        self.b = nn.Conv2d(16, 16, 3, groups=16)
        self.c = nn.Conv2d(16, 10, 1)

    def forward(self, x):
        x = self.c(torch.relu(self.b(torch.relu(self.a(x)))))
        return x.mean((2, 3)).squeeze()


def build_model():
    return Net()


def train(model, images, labels, seed):
    raise NotImplementedError
