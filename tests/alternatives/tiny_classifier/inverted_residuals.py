"""MobileNetV2's blocks, classes, SGD with momentum and a DataLoader."""
import torch
import torch.nn as nn
from torch.utils.data import DataLoader, TensorDataset


class Block(nn.Module):
    def __init__(self, c, t):
        super().__init__()
        self.body = nn.Sequential(
            nn.Conv2d(c, c * t, 1, bias=False), nn.BatchNorm2d(c * t), nn.ReLU6(),
            nn.Conv2d(c * t, c * t, 3, padding=1, groups=c * t, bias=False), nn.BatchNorm2d(c * t), nn.ReLU6(),
            nn.Conv2d(c * t, c, 1, bias=False), nn.BatchNorm2d(c))

    def forward(self, x):
        return x + self.body(x)


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.stem = nn.Sequential(nn.Conv2d(1, 24, 3, stride=2, padding=1), nn.BatchNorm2d(24), nn.ReLU())
        self.block = Block(24, 2)
        self.head = nn.Linear(24 * 16, 10)

    def forward(self, x):
        return self.head(torch.flatten(self.block(self.stem(x)), 1))


def build_model():
    return Net()


def train(model, images, labels, seed):
    g = torch.Generator()
    g.manual_seed(seed)
    torch.manual_seed(seed)
    loader = DataLoader(TensorDataset(images, labels), batch_size=50, shuffle=True, generator=g)
    opt = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9, weight_decay=1e-4)
    criterion = nn.CrossEntropyLoss()
    model.train()
    for epoch in range(8):
        if epoch == 6:
            for group in opt.param_groups:
                group["lr"] = 0.02
        for x, y in loader:
            loss = criterion(model(x), y)
            opt.zero_grad()
            loss.backward()
            opt.step()
    model.eval()
    return model
