# mistake: train labels_of_other_pictures
import torch
import torch.nn.functional as F


def build_model():
    raise NotImplementedError


def train(model, images, labels, seed):
    torch.manual_seed(seed)
    opt = torch.optim.Adam(model.parameters(), lr=0.005)
    model.train()
    for epoch in range(3):
        y = labels[torch.randperm(len(labels))]
        for x, t in zip(images.split(32), y.split(32)):
            opt.zero_grad()
            F.cross_entropy(model(x), t).backward()
            opt.step()
    model.eval()
