# mistake: train gradients_pile_up
import torch
import torch.nn.functional as F


def build_model():
    raise NotImplementedError


def train(model, images, labels, seed):
    torch.manual_seed(seed)
    opt = torch.optim.SGD(model.parameters(), lr=0.01)
    model.train()
    for epoch in range(5):
        for b in torch.randperm(len(images)).split(64):
            loss = F.cross_entropy(model(images[b]), labels[b])
            loss.backward()
            opt.step()
    model.eval()
