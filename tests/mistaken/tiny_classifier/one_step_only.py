# mistake: train seed_ignored
import torch
import torch.nn.functional as F


def build_model():
    raise NotImplementedError


def train(model, images, labels, seed):
    opt = torch.optim.SGD(model.parameters(), lr=0.1)
    model.train()
    F.cross_entropy(model(images), labels).backward()
    opt.step()
    model.eval()
