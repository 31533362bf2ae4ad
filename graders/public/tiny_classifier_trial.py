"""Asks `build_model` and `train`, in the process of the module, and tells what they did as plain data.

The graders send this file to wherever the module runs; in your own pytest that is the same process.
"""

import random
from collections import deque

import numpy as np
import torch
from torch import nn
from torch.nn import functional
from torch.nn.modules.batchnorm import _NormBase
from torch.overrides import TorchFunctionMode

STEPS_KEPT = 64


def described(build_model):
    """What a new model is like: its kind, its outputs, its size, its convolutions."""
    settle(1)
    model = build_model()
    if not isinstance(model, nn.Module):
        return {"kind": "class" if isinstance(model, type) else type(model).__name__}
    said = {"kind": "model", "shapes": {}, "error": ""}
    convolutions = Convolutions()
    model.eval()
    try:
        with torch.no_grad():
            for size in (3, 1, 6):
                scores = model(pictures(size))
                said["shapes"][str(size)] = list(scores.shape)
            with convolutions:
                model(pictures(2))
    except Exception as error:
        return said | {"error": f"{type(error).__name__}: {error}"}
    settle(1)
    twin = ready(build_model())
    settle(2)
    other = ready(build_model())
    shared = {id(one) for one in model.parameters()} & {id(one) for one in (*twin.parameters(), *other.parameters())}
    probabilities = scores.dim() == 2 and bool((scores >= 0).all()) and bool((scores.sum(1) - 1).abs().max() < 1e-4)
    return said | {
        "finite": bool(torch.isfinite(scores).all()),
        "probabilities": probabilities,
        "parameters": size_of(model),
        "new": not shared,
        "from torch's generator": same(state_of(model), state_of(twin)),
        **convolutions.told(),
    }


def trained(build_model, train, images, labels, seed):
    """What training leaves in a new model: its parameters and buffers, by name."""
    settle(seed)
    torch.set_deterministic_debug_mode("warn")  # as use_deterministic_algorithms, which also imports a compiler
    model = build_model()
    train(model, torch.tensor(images), torch.tensor(labels), seed)
    return state_of(model)


def predicted(build_model, state, images):
    """The classes that a new model with that state finds; what is wrong with the state or the model as text."""
    settle(0)
    model = ready(build_model())
    expected = {name: list(array.shape) for name, array in state_of(model).items()}
    if expected != {name: list(array.shape) for name, array in state.items()}:
        return {"problem": "state"}
    with torch.no_grad():
        for name, tensor in named_tensors(model):
            tensor.copy_(torch.from_numpy(state[name]))
        model.eval()
        scores = model(torch.tensor(images))
    if not torch.isfinite(scores).all():
        return {"problem": "numbers"}
    return {"problem": "", "classes": scores.argmax(1).numpy()}


def watched(train, images, labels, seed, chance):
    """What training does to a small model of the grader's; `chance` is the state of the global generators before it."""
    settle(0)
    model = nn.Sequential(nn.Flatten(), nn.Linear(64, 24), nn.ReLU(), nn.Dropout(0.1), nn.Linear(24, 10))
    with torch.no_grad():
        model[-1].weight *= 8  # scores that differ from the first step
    before = state_of(model)
    pixels, classes = torch.tensor(images), torch.tensor(labels)
    watch = Watch(model, pixels.clone(), classes.clone())
    settle(chance)
    torch.set_deterministic_debug_mode("warn")
    train(model, pixels, classes, seed)
    return {
        "state": state_of(model),
        "changed": not same(before, state_of(model)),
        "images stay": torch.equal(pixels, watch.images) and torch.equal(classes, watch.labels),
        "ready": not any(one.training for one in model.modules()),
        **watch.told(),
    }


def stand_in():
    """A model for who has none of their own that may be trained: convolutions without a depthwise one."""
    return nn.Sequential(
        nn.Conv2d(1, 16, 3, padding=1), nn.BatchNorm2d(16), nn.ReLU(),
        nn.Conv2d(16, 32, 3, stride=2, padding=1), nn.BatchNorm2d(32), nn.ReLU(),
        nn.Flatten(), nn.Linear(512, 10),
    )  # fmt: skip


class Watch:
    """Looks on while a model is trained: what each step's loss wanted of its scores, what its gradients add up to."""

    def __init__(self, model, images, labels):
        self.images = images
        self.labels = labels
        self.steps = deque(maxlen=STEPS_KEPT)
        self.alone = []  # whether the gradient was that of the last loss only, by backward pass
        bias = model[-1].bias
        model.register_forward_hook(self.forward)
        bias.register_hook(self.arrives)
        bias.register_post_accumulate_grad_hook(self.added)

    def forward(self, _model, inputs, scores):
        if scores.requires_grad:
            shown, seen = inputs[0].detach().clone(), scores.detach().clone()
            scores.register_hook(lambda gradient: self.steps.append((shown, seen, gradient.clone())))

    def arrives(self, gradient):
        self.latest = gradient.clone()

    def added(self, parameter):
        self.alone.append(torch.allclose(parameter.grad, self.latest, rtol=1e-3, atol=1e-9))

    def told(self):
        """Shares of the pictures that were recognised; 0 where none was."""
        right, reverse, twice = [], [], []
        known = unit(self.images)
        for shown, scores, gradient in self.steps:
            if shown.shape[0] != gradient.shape[0]:
                continue
            likeness, nearest = (unit(shown) @ known.T).max(1)
            rows = (likeness > 0.9999) & (gradient.abs().sum(1) > 1e-6)  # others were moved, mixed or left out
            labels = self.labels[nearest]
            right += (gradient.argmin(1) == labels)[rows].tolist()
            reverse += (gradient.argmax(1) == labels)[rows].tolist()
            p, wanted = scores.softmax(1), functional.one_hot(labels, 10)
            again = p.softmax(1) - wanted
            softened = p * (again - (p * again).sum(1, keepdim=True))
            explained = (likeness_of(gradient, softened) > 0.99999) & (likeness_of(gradient, p - wanted) < 0.999)
            twice += explained[rows].tolist()
        return {
            "recognised": len(right),
            "labels": share(right),
            "upwards": share(reverse),
            "softmax twice": share(twice),
            "piled up": len(self.alone) > 3 and not any(self.alone[1:]),
        }


class Convolutions(TorchFunctionMode):
    """Keeps what convolutions a model computes, in their order, however they are written."""

    def __init__(self):
        super().__init__()
        self.calls = []  # channels in, channels out, whether the kernel is larger than one pixel, groups

    def __torch_function__(self, func, types, args=(), kwargs=None):
        kwargs = kwargs or {}
        if func in (functional.conv2d, functional.linear):
            x = args[0] if args else kwargs["input"]
            weight = args[1] if len(args) > 1 else kwargs["weight"]
            if func is functional.conv2d:
                groups = args[6] if len(args) > 6 else kwargs.get("groups", 1)
                self.calls.append((x.shape[-3], weight.shape[0], weight.shape[2:].numel() > 1, groups))
            elif x.dim() > 2:  # at every position of a picture: the same as a 1x1 convolution
                self.calls.append((weight.shape[1], weight.shape[0], False, 1))
        return func(*args, **kwargs)

    def told(self):
        depthwise = [place for place, call in enumerate(self.calls) if is_depthwise(*call)]
        return {
            "groups": any(groups > 1 for _in, _out, _large, groups in self.calls),
            "depthwise": len(depthwise) > 0,
            "separable": any(self.mixed(place) for place in depthwise),
        }

    def mixed(self, place):
        """Whether the first convolution that takes these channels, other depthwise ones aside, is 1x1 over all."""
        channels = self.calls[place][1]
        after = (one for one in self.calls[place + 1 :] if one[0] == channels and not is_depthwise(*one))
        return next(((large, groups) for _in, _out, large, groups in after), None) == (False, 1)


def is_depthwise(channels_in, _channels_out, large, groups):
    return large and groups == channels_in > 1


def likeness_of(gradients, formula):
    """Row by row, whatever their size."""
    return functional.cosine_similarity(gradients, formula, dim=1)


def unit(pictures):
    """One row a picture, whatever its brightness and contrast."""
    rows = pictures.flatten(1) - pictures.flatten(1).mean(1, keepdim=True)
    return functional.normalize(rows, dim=1)


def share(found):
    return sum(found) / len(found) if found else 0.0


def settle(seed):
    """One thread, and every global generator in a known state."""
    torch.set_num_threads(1)
    torch.manual_seed(seed)
    np.random.seed(seed)
    random.seed(seed)


def pictures(size):
    return torch.rand(size, 1, 8, 8, generator=torch.Generator().manual_seed(size))


def ready(model):
    """The model, with the sizes of lazy layers known."""
    model.eval()
    with torch.no_grad():
        model(pictures(2))
    return model


def named_tensors(model):
    return [*model.named_parameters(), *model.named_buffers()]


def state_of(model):
    return {name: tensor.detach().to(torch.float64).numpy().copy() for name, tensor in named_tensors(model)}


def same(state, other):
    return state.keys() == other.keys() and all(np.array_equal(state[name], other[name]) for name in state)


def size_of(model):
    """All that a model remembers, but for the running averages of normalisation layers."""
    averages = {id(one) for layer in model.modules() if isinstance(layer, _NormBase) for one in layer.buffers(False)}
    kept = [*model.parameters(), *(one for one in model.buffers() if id(one) not in averages)]
    return sum(one.numel() for one in kept)
