"""Weights as parameters, functional convolutions, gradients by autograd.grad, Adam by hand."""
import math

import torch
import torch.nn.functional as F


class Digits(torch.nn.Module):
    def __init__(self):
        super().__init__()
        def weight(*shape):
            fan = math.prod(shape[1:])
            return torch.nn.Parameter(torch.randn(shape) * math.sqrt(2 / fan))
        self.first = weight(16, 1, 3, 3)
        self.depth = weight(16, 1, 3, 3)
        self.point = weight(32, 16, 1, 1)
        self.shift = torch.nn.Parameter(torch.zeros(32))
        self.last = weight(10, 32 * 16)

    def forward(self, x):
        x = F.relu(F.conv2d(x, self.first, padding=1))
        x = F.conv2d(x, self.depth, None, 2, 1, 1, 16)
        x = F.relu(F.conv2d(x, self.point, bias=self.shift))
        return x.reshape(len(x), -1) @ self.last.T


def build_model():
    return Digits()


def train(model, images, labels, seed):
    generator = torch.Generator().manual_seed(seed)
    torch.manual_seed(seed)
    weights = list(model.parameters())
    m = [torch.zeros_like(w) for w in weights]
    v = [torch.zeros_like(w) for w in weights]
    epochs, step, size = 16, 0, 64
    total = epochs * math.ceil(len(images) / size)
    for _ in range(epochs):
        order = torch.randperm(len(images), generator=generator)
        for start in range(0, len(images), size):
            batch = order[start:start + size]
            logp = F.log_softmax(model(images[batch]), dim=1)
            loss = -logp[torch.arange(len(batch)), labels[batch]].mean()
            step += 1
            rate = 0.01 * (1 - step / (total + 1))
            with torch.no_grad():
                for w, g, a, b in zip(weights, torch.autograd.grad(loss, weights), m, v):
                    a.mul_(0.9).add_(g, alpha=0.1)
                    b.mul_(0.99).add_(g * g, alpha=0.01)
                    w -= rate * (a / (1 - 0.9**step)) / ((b / (1 - 0.99**step)).sqrt() + 1e-8)
    model.train(False)
