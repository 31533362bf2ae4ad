# mistake: train softmax_before_the_loss
import torch
import torch.nn.functional as F


def build_model():
    raise NotImplementedError


def train(model, images, labels, seed):
    torch.manual_seed(seed)
    opt = torch.optim.Adam(model.parameters(), lr=0.005)
    criterion = torch.nn.CrossEntropyLoss()
    model.train()
    for epoch in range(4):
        for b in torch.randperm(len(images)).split(32):
            p = torch.softmax(model(images[b]), dim=1)
            opt.zero_grad()
            criterion(p, labels[b]).backward()
            opt.step()
    model.eval()
