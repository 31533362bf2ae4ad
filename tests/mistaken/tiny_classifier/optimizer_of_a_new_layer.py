# mistake: train another_model_trained
import torch
import torch.nn.functional as F


def build_model():
    raise NotImplementedError


def train(model, images, labels, seed):
    torch.manual_seed(seed)
    head = torch.nn.Linear(10, 10)
    opt = torch.optim.SGD(head.parameters(), lr=0.1)
    for epoch in range(3):
        opt.zero_grad()
        F.cross_entropy(head(model(images)), labels).backward()
        opt.step()
    model.eval()
