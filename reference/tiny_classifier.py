"""A small MobileNet for 8x8 digits, and its training."""

import torch
from torch import nn
from torch.nn import functional

EPOCHS, BATCH, LEARNING_RATE = 12, 64, 0.03


def build_model() -> nn.Module:
    """One convolution, one depthwise separable block, one linear layer: 7,482 parameters."""
    return nn.Sequential(
        nn.Conv2d(1, 16, 3, stride=2, padding=1, bias=False),
        nn.BatchNorm2d(16),
        nn.ReLU(),
        separable(16, 40),
        nn.Flatten(),
        nn.Dropout(0.2),
        nn.Linear(40 * 4 * 4, 10),
    )


def separable(channels_in: int, channels_out: int) -> nn.Module:
    """MobileNetV1's block: 3x3 depthwise, 1x1 pointwise, each with batch norm and ReLU."""
    return nn.Sequential(
        nn.Conv2d(channels_in, channels_in, 3, padding=1, groups=channels_in, bias=False),
        nn.BatchNorm2d(channels_in),
        nn.ReLU(),
        nn.Conv2d(channels_in, channels_out, 1, bias=False),
        nn.BatchNorm2d(channels_out),
        nn.ReLU(),
    )


def train(model: nn.Module, images: torch.Tensor, labels: torch.Tensor, seed: int) -> None:
    """Adam with a learning rate that rises and falls. All chance, dropout included, comes from the seed."""
    torch.manual_seed(seed)
    steps = EPOCHS * -(-len(images) // BATCH)
    optimizer = torch.optim.Adam(model.parameters())
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, LEARNING_RATE, total_steps=steps)
    model.train()
    for _epoch in range(EPOCHS):
        for batch in torch.randperm(len(images)).split(BATCH):
            optimizer.zero_grad()
            functional.cross_entropy(model(images[batch]), labels[batch]).backward()
            optimizer.step()
            schedule.step()
    model.eval()
