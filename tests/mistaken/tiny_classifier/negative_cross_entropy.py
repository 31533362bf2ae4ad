# mistake: train loss_grows
import torch
import torch.nn.functional as F


def build_model():
    raise NotImplementedError


def train(model, images, labels, seed):
    torch.manual_seed(seed)
    opt = torch.optim.SGD(model.parameters(), lr=0.05)
    model.train()
    for epoch in range(3):
        for b in torch.randperm(len(images)).split(32):
            logp = F.log_softmax(model(images[b]), dim=1)
            loss = logp[range(len(b)), labels[b]].mean()
            opt.zero_grad()
            loss.backward()
            opt.step()
    model.eval()
