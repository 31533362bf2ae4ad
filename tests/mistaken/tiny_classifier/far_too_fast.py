# mistake: train none
import torch
import torch.nn.functional as F


def build_model():
    raise NotImplementedError


def train(model, images, labels, seed):
    torch.manual_seed(seed)
    opt = torch.optim.SGD(model.parameters(), lr=1e4)
    model.train()
    for epoch in range(2):
        for b in torch.randperm(len(images)).split(64):
            opt.zero_grad()
            F.cross_entropy(model(images[b]), labels[b]).backward()
            opt.step()
    model.eval()
