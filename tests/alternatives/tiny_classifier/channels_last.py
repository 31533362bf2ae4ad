"""A block as in ConvNeXt: depthwise, layer norm, linear layers at every pixel; gradients of two half batches."""
import random

import numpy as np
import torch
from torch import nn


class Next(nn.Module):
    def __init__(self, c):
        super().__init__()
        self.depthwise = nn.Conv2d(c, c, kernel_size=5, padding="same", groups=c)
        self.norm = nn.LayerNorm(c)
        self.up = nn.Linear(c, 2 * c)
        self.down = nn.Linear(2 * c, c)

    def forward(self, x):
        y = self.depthwise(x).permute(0, 2, 3, 1)
        y = self.down(nn.functional.gelu(self.up(self.norm(y))))
        return x + y.permute(0, 3, 1, 2)


def build_model():
    return nn.Sequential(nn.Conv2d(1, 24, 2, stride=2), Next(24), nn.Flatten(1), nn.Dropout(0.1), nn.Linear(384, 10))


def train(model, images, labels, seed):
    random.seed(seed)
    np.random.seed(seed)
    torch.manual_seed(seed)
    optimizer = torch.optim.Adam(model.parameters(), lr=5e-3)
    order = np.arange(len(images))
    model.train()
    for epoch in range(12):
        np.random.shuffle(order)
        for start in range(0, len(order), 64):
            optimizer.zero_grad(set_to_none=False)
            for half in (order[start:start + 32], order[start + 32:start + 64]):
                if len(half):
                    part = nn.functional.cross_entropy(model(images[half]), labels[half], label_smoothing=0.05)
                    (part / 2).backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
        optimizer.param_groups[0]["lr"] *= 0.85
    model.eval()
