# mistake: build_model too_large
import torch
from torch import nn


class Fixed(nn.Module):
    def __init__(self):
        super().__init__()
        self.register_buffer("projection", torch.randn(64, 400))
        self.depth = nn.Conv2d(4, 4, 3, padding=1, groups=4)
        self.point = nn.Conv2d(4, 8, 1)
        self.last = nn.Linear(8 * 100, 10)

    def forward(self, x):
        x = torch.relu(x.flatten(1) @ self.projection).view(-1, 4, 10, 10)
        return self.last(self.point(self.depth(x)).flatten(1))


def build_model():
    return Fixed()


def train(model, images, labels, seed):
    raise NotImplementedError
