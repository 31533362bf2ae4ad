"""Known wrong answers to `train`. The hidden tests recognise them by what they measure.

They are only run as what a student hands in: to tell their messages, nobody has to import torch.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from saiten.grading import Text, misconception

if TYPE_CHECKING:
    from reference.tiny_classifier import functional, nn, torch

    Tensor = torch.Tensor
    Loss = Callable[[Tensor, Tensor], Tensor]


def _learn(
    model: nn.Module,
    images: Tensor,
    labels: Tensor,
    loss: Loss,
    *,
    fresh: bool = True,
) -> None:
    """A short training, right but for its loss; ``fresh``: gradients start at zero."""
    optimizer = torch.optim.Adam(model.parameters(), 0.01)
    model.train()
    for _epoch in range(6):
        for batch in torch.randperm(len(images)).split(32):
            if fresh:
                optimizer.zero_grad()
            loss(model(images[batch]), labels[batch]).backward()
            optimizer.step()
    model.eval()


def _entropy(scores: Tensor, labels: Tensor) -> Tensor:
    return functional.cross_entropy(scores, labels)


@misconception(
    "train",
    Text(
        "The model that you were given has learnt nothing: no step was made, or one of a copy or of other weights.",
        "渡されたモデルは学習していません。更新をしていないか、コピーや別の重みを更新しています。",
    ),
    lecture="4.2",
)
def another_model_trained(model: nn.Module, images: Tensor, labels: Tensor, seed: int) -> None:
    import copy

    torch.manual_seed(seed)
    _learn(copy.deepcopy(model), images, labels, _entropy)
    model.eval()


@misconception(
    "train",
    Text(
        "You work on the pictures in place; whoever gave them to you finds others afterwards.",
        "画像そのものを書き換えているので、渡した側の画像も変わってしまいます。",
    ),
    lecture="4.2",
)
def pictures_changed(model: nn.Module, images: Tensor, labels: Tensor, seed: int) -> None:
    torch.manual_seed(seed)
    images -= images.mean()
    _learn(model, images, labels, _entropy)


@misconception(
    "train",
    Text(
        "The steps go up the loss, not down: a minus too many.",
        "損失を減らすのではなく、増やす向きに進んでいます。マイナスが余分です。",
    ),
    lecture="3.2, eq. 52",
)
def loss_grows(model: nn.Module, images: Tensor, labels: Tensor, seed: int) -> None:
    torch.manual_seed(seed)
    _learn(model, images, labels, lambda scores, right: -_entropy(scores, right))


@misconception(
    "train",
    Text(
        "Pictures and labels are in different orders; shuffle both in the same way.",
        "画像とラベルの順番が違います。両方を同じ順に並べ替えましょう。",
    ),
    lecture="4.2",
)
def labels_of_other_pictures(model: nn.Module, images: Tensor, labels: Tensor, seed: int) -> None:
    torch.manual_seed(seed)
    _learn(model, images[torch.randperm(len(images))], labels, _entropy)


@misconception(
    "train",
    Text(
        "Gradients add up from step to step; set them to zero before each.",
        "勾配がステップごとに足されていきます。毎回 0 に戻しましょう。",
    ),
    lecture="1.4",
)
def gradients_pile_up(model: nn.Module, images: Tensor, labels: Tensor, seed: int) -> None:
    torch.manual_seed(seed)
    _learn(model, images, labels, _entropy, fresh=False)


@misconception(
    "train",
    Text(
        "You take the softmax before cross_entropy, which takes it once more.",
        "cross_entropy の中にも softmax があるのに、その前に softmax をかけています。",
    ),
    lecture="3.2, eq. 52",
)
def softmax_before_the_loss(model: nn.Module, images: Tensor, labels: Tensor, seed: int) -> None:
    torch.manual_seed(seed)
    _learn(model, images, labels, lambda scores, right: _entropy(scores.softmax(1), right))


@misconception(
    "train",
    Text(
        "Your training ends in training mode: dropout stays on, and batch norm looks at the other pictures.",
        "学習モードのまま終わっています。dropout が働き続け、batch norm が他の画像に左右されます。",
    ),
    lecture="4.2",
)
def training_mode_left_on(model: nn.Module, images: Tensor, labels: Tensor, seed: int) -> None:
    torch.manual_seed(seed)
    _learn(model, images, labels, _entropy)
    model.train()


@misconception(
    "train",
    Text(
        "The seed is not used, or not for everything that is random.",
        "seed を使っていないか、乱数の一部にしか使っていません。",
    ),
    lecture="4.2",
)
def seed_ignored(model: nn.Module, images: Tensor, labels: Tensor, seed: int) -> None:
    del seed
    _learn(model, images, labels, _entropy)
