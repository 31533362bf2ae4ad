# mistake: train another_model_trained
# mistake: train training_mode_left_on
import torch
import torch.nn.functional as F


def build_model():
    raise NotImplementedError


def train(model, images, labels, seed):
    torch.manual_seed(seed)
    model.train()
    for epoch in range(3):
        loss = F.cross_entropy(model(images), labels)
