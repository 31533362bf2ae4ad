# mistake: train pictures_changed
import torch
import torch.nn.functional as F


def build_model():
    raise NotImplementedError


def train(model, images, labels, seed):
    torch.manual_seed(seed)
    images.sub_(images.mean()).div_(images.std())
    opt = torch.optim.Adam(model.parameters(), lr=0.01)
    model.train()
    for epoch in range(2):
        for b in torch.randperm(len(images)).split(64):
            opt.zero_grad()
            F.cross_entropy(model(images[b]), labels[b]).backward()
            opt.step()
    model.eval()
