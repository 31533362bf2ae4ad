"""Exercise: a tiny classifier of real pictures, from depthwise separable convolutions (lecture 4.1 and 4.2).

The pictures are 1,797 handwritten digits of 8x8 pixels. 1,297 of them, with their classes, are in
graders/public/tiny_classifier_digits.npz; your model is graded by how many of the other 500 it gets right. Points
step up at 90, 95 and 97 %, and in the class the smaller of two models with equal points comes first.

Rules
- You need PyTorch: python -m pip install torch. All runs on the CPU, in one thread.
- Everything that training teaches a model has to be in its parameters and buffers, in what `state_dict()` holds:
  `train` runs in one process, and the model is used in another one, where a new `build_model()` gets that state.
- One training has 60 seconds, on one core. A few are enough.

Some of the tests train; `python -m pytest -m "not slow"` leaves those out. The pictures:

>>> import numpy as np
>>> digits = np.load("graders/public/tiny_classifier_digits.npz")  # from the course's folder
>>> digits["images"].shape, int(digits["images"].max()), digits["labels"].shape  # divide by 16 before you train
((1297, 8, 8), 16, (1297,))

Source: Optical Recognition of Handwritten Digits, E. Alpaydin and C. Kaynak, UCI Machine Learning Repository,
https://doi.org/10.24432/C50P49, CC BY 4.0; the part of it that scikit-learn ships.

日本語: 8x8 画素の手書き数字 1,797 枚を分類します。1,297 枚とそのラベルは
graders/public/tiny_classifier_digits.npz にあり、残りの 500 枚の正答率で採点します (90, 95, 97 % で段階的に加点)。
同点ならパラメタの少ないモデルが上です。PyTorch が必要です (python -m pip install torch)。学習は CPU の 1 コアで
60 秒以内。学習で得たものはすべてパラメタとバッファ (state_dict() の中身) に入れてください。学習とは別のプロセスで、
新しい build_model() にその値を入れて使います。学習するテストを除くには python -m pytest -m "not slow" とします。

The idea, with an example / 考え方と例題: handouts/tiny_classifier.html, handouts/tiny_classifier.ja.html
"""

import torch
from torch import nn


def build_model() -> nn.Module:
    """A new, untrained model for 8x8 pictures (section 4.1, MobileNetV1, equations 59 and 60).

    The model takes a float32 tensor (B, 1, 8, 8) of values from 0 to 1, for any B from 1, and returns scores
    (B, 10): the larger, the likelier the class. They are what torch's cross_entropy takes, without a softmax.

    - At most 8,000 parameters: everything in the parameters, trained or not, and in buffers, but for the running
      averages of batch norm.
    - At least one depthwise separable block: a convolution with as many groups as input channels (two or more),
      with a kernel larger than 1x1; then, perhaps after batch norm and an activation, a 1x1 convolution of all the
      channels that it gives. A linear layer that is applied at every pixel is such a 1x1 convolution, too. What
      the model computes counts, however you write it.
    - Each call returns another model. Initial weights come from torch's global generator, as in all layers of
      torch, so that `torch.manual_seed` decides them.

    >>> build_model().eval()(torch.zeros(3, 1, 8, 8)).shape
    torch.Size([3, 10])
    """
    raise NotImplementedError


def train(model: nn.Module, images: torch.Tensor, labels: torch.Tensor, seed: int) -> None:
    """Train a model, in place (section 4.2; equation 52 is the usual loss).

    model: any module from (B, 1, 8, 8) to (B, 10), not only yours; for grading it is a new one of yours, and for
    some tests a smaller one. Add no layers to it and take none away. images: float32 (N, 1, 8, 8) from 0 to 1, N
    from 100. labels: int64 (N,), classes from 0 to 9; which digit is which class is not said. Leave both as
    they are.

    seed: all chance comes from it. From the same weights, pictures, labels and seed come the same weights, whatever
    random numbers have been drawn before.

    When it returns, the model is ready to be used: in evaluation mode. What is returned is not looked at.

    >>> model = build_model()
    >>> train(model, torch.rand(100, 1, 8, 8), torch.arange(100) % 10, seed=1)
    >>> model.training
    False
    """
    raise NotImplementedError
