"""The reference of `tiny_classifier`, its data, what its graders measure, and who tries to get around them."""

import hashlib
import math
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from torch import nn
from torch.nn import functional

from graders import tiny_classifier_asked as asked
from graders.hidden import test_tiny_classifier as hidden
from graders.public import tiny_classifier_trial as trial
from reference import tiny_classifier as reference
from saiten.course import Course
from saiten.release.arrays import row_keys
from saiten.release.leaks import Hidden
from saiten.report.model import ExerciseResult
from tests.course.grading_help import ROOT, grade_sources, reference_source

HIDDEN_FILE = ROOT / "graders" / "hidden" / "tiny_classifier_digits.npz"

# -- data


def test_the_two_parts_are_the_whole_and_share_no_picture() -> None:
    parts = [asked.DIGITS, hidden.HIDDEN]
    assert [len(part.images) for part in parts] == [1297, 500]
    assert len(np.unique(np.concatenate([part.images for part in parts]).reshape(1797, 64), axis=0)) == 1797
    for part in parts:
        assert part.images.dtype == np.float32
        assert part.images.shape[1:] == (1, 8, 8)
        assert (part.images.min(), part.images.max()) == (0.0, 1.0)
        assert np.bincount(part.labels).min() >= 0.08 * len(part.labels)


def test_classes_are_named_anew() -> None:
    assert sorted(hidden.CLASSES) == list(range(10))
    assert (np.arange(10) != hidden.CLASSES).all()  # who knows the digits from elsewhere is wrong about each


@pytest.fixture(scope="module")
def hidden_pieces() -> Hidden:
    return Hidden(Course.find(ROOT), [])


CHANGES = [lambda x: x, lambda x: x / 16, lambda x: x[::-1], lambda x: x.reshape(-1, 64) * 2.5 - 1]


@pytest.mark.parametrize("change", CHANGES)
def test_hidden_pictures_would_be_found_in_a_release(
    change: Callable[[Any], Any], hidden_pieces: Hidden, tmp_path: Path
) -> None:
    file = tmp_path / "copy.npz"
    np.savez(file, pictures=change(np.load(HIDDEN_FILE)["images"]))
    (leak,) = hidden_pieces.leaks({"exercises/copy.npz": file.read_bytes()})
    assert "500 rows" in leak.en
    public = (ROOT / "graders" / "public" / "tiny_classifier_digits.npz").read_bytes()
    assert not set(row_keys(public)) & set(row_keys(HIDDEN_FILE.read_bytes()))


# -- the reference


def test_parameters_by_equation_60() -> None:
    first = 9 * 1 * 16 + 2 * 16
    block = (9 * 16 + 16 * 40) + 2 * 16 + 2 * 40
    assert trial.size_of(reference.build_model()) == first + block + (40 * 16 * 10 + 10) == 7482


def test_a_separable_block_is_a_convolution_with_a_kernel_of_products() -> None:
    block = reference.separable(6, 5)
    depthwise, pointwise = block[0], block[3]
    kernel = pointwise.weight * depthwise.weight.permute(1, 0, 2, 3)
    x = torch.randn(2, 6, 8, 8)
    torch.testing.assert_close(pointwise(depthwise(x)), functional.conv2d(x, kernel, padding=1))


def test_the_reference_learns_from_any_seed() -> None:
    labels = hidden.CLASSES[asked.DIGITS.labels]
    for seed in (1, 2):
        state = trial.trained(reference.build_model, reference.train, asked.DIGITS.images, labels, seed)
        said = trial.predicted(reference.build_model, state, hidden.HIDDEN.images)
        assert np.mean(said["classes"] == hidden.CLASSES[hidden.HIDDEN.labels]) >= 0.97


# -- what is measured


def convolutions(model: nn.Module) -> dict[str, bool]:
    with trial.Convolutions() as seen, torch.no_grad():
        model(torch.zeros(1, 8, 8, 8))
    return seen.told()


def conv(channels_in: int, channels_out: int, size: int, groups: int = 1) -> nn.Conv2d:
    return nn.Conv2d(channels_in, channels_out, size, padding=size // 2, groups=groups)


SEPARABLE = {
    "a block": [conv(8, 8, 3, 8), conv(8, 4, 1)],
    "with more channels than it gets": [conv(8, 16, 3, 8), nn.ReLU(), conv(16, 4, 1)],
    "two kernels": [conv(8, 8, 3, 8), conv(8, 8, 5, 8), conv(8, 4, 1)],
    "a kernel that is no square": [nn.Conv2d(8, 8, (1, 3), groups=8), conv(8, 4, 1)],
}
INSEPARABLE = {
    "ordinary": [conv(8, 8, 3), conv(8, 4, 1)],
    "groups of two": [conv(8, 8, 3, 4), conv(8, 4, 1)],
    "one pixel": [conv(8, 8, 1, 8), conv(8, 4, 1)],
    "a kernel in between": [conv(8, 8, 3, 8), conv(8, 8, 3), conv(8, 4, 1)],
    "the wrong way round": [conv(8, 8, 1), conv(8, 8, 3, 8)],
    "groups in the 1x1 convolution": [conv(8, 8, 3, 8), conv(8, 4, 1, 2)],
    "a single channel": [conv(8, 1, 1), conv(1, 1, 3), conv(1, 4, 1)],
    "a linear layer after all": [conv(8, 8, 3, 8), nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(8, 10)],
}


@pytest.mark.parametrize("name", [*SEPARABLE, *INSEPARABLE])
def test_which_blocks_are_separable(name: str) -> None:
    layers = (SEPARABLE | INSEPARABLE)[name]
    assert convolutions(nn.Sequential(*layers))["separable"] == (name in SEPARABLE)


def told_of(loss: Callable[[torch.Tensor, torch.Tensor], torch.Tensor], *, shuffled: bool = False) -> dict[str, Any]:
    """What is seen of a training with that loss."""

    def train(model: nn.Module, images: torch.Tensor, labels: torch.Tensor, seed: int) -> None:
        torch.manual_seed(seed)
        optimizer = torch.optim.SGD(model.parameters(), 0.05)
        labels = labels[torch.randperm(len(labels))] if shuffled else labels
        for batch in torch.arange(len(images)).repeat(3).split(32):
            optimizer.zero_grad()
            loss(model(images[batch]), labels[batch]).backward()
            optimizer.step()

    said: dict[str, Any] = trial.watched(train, *asked.DIGITS.part(0, asked.FEW), 5, 1)
    return said


def entropy(scores: torch.Tensor, labels: torch.Tensor) -> torch.Tensor:
    return functional.cross_entropy(scores, labels)


def hinge(scores: torch.Tensor, labels: torch.Tensor) -> torch.Tensor:
    return functional.multi_margin_loss(scores, labels)


def brier(scores: torch.Tensor, labels: torch.Tensor) -> torch.Tensor:
    return (scores.softmax(1) - functional.one_hot(labels, 10)).square().sum(1).mean()


def smoothed(scores: torch.Tensor, labels: torch.Tensor) -> torch.Tensor:
    return functional.cross_entropy(scores, labels, label_smoothing=0.2, weight=torch.linspace(1, 2, 10))


def focal(scores: torch.Tensor, labels: torch.Tensor) -> torch.Tensor:
    p = scores.softmax(1).gather(1, labels[:, None])
    return (-((1 - p) ** 2) * p.log()).mean()


@pytest.mark.parametrize("loss", [entropy, hinge, brier, smoothed, focal])
def test_other_losses_are_no_mistakes(loss: Callable[[torch.Tensor, torch.Tensor], torch.Tensor]) -> None:
    said = told_of(loss)
    assert said["labels"] > 2 * hidden.LEAST_LABELS
    assert said["softmax twice"] < hidden.MOST_SOFTENED / 2
    assert not said["piled up"]
    assert told_of(loss, shuffled=True)["labels"] < hidden.LEAST_LABELS


def test_a_second_softmax_is_seen() -> None:
    said = told_of(lambda scores, labels: entropy(scores.softmax(1), labels))
    assert said["softmax twice"] > 2 * hidden.MOST_SOFTENED


# -- in the jail


def without_training(result: ExerciseResult) -> str:
    return next(test.message for test in result.tests if test.id.endswith("90_percent"))


SNOOPER = (
    reference_source("tiny_classifier")
    + f"""

import gc, os
import numpy as np

SEEN = []
learn, build = train, build_model


def look(where):
    try:
        np.load({str(HIDDEN_FILE)!r})
        print("ESCAPED: it can be read,", where)
    except OSError:
        pass
    arrays = [one for one in gc.get_objects() if isinstance(one, (np.ndarray, torch.Tensor))]
    if any(one.ndim and one.shape[0] == 500 for one in arrays):
        print("ESCAPED: pictures,", where)
    if SEEN:
        print("ESCAPED: something is kept,", where)
    if "reference" in str(os.environ) or os.path.exists({str(ROOT)!r} + "/graders"):
        print("ESCAPED: a path,", where)


class Keeps(nn.Sequential):
    def forward(self, x):
        SEEN.append(x)
        return super().forward(x)


def build_model():
    return Keeps(*build())


def train(model, images, labels, seed):
    SEEN.clear()
    look("before training")
    learn(model, images, labels, seed)
    SEEN.clear()
    look("after training")
"""
)
FIXED = """
import torch
from torch import nn


def build_model():
    return nn.Sequential(
        nn.Conv2d(1, 16, 3, stride=2, padding=1), nn.ReLU(), nn.Conv2d(16, 16, 3, padding=1, groups=16),
        nn.Conv2d(16, 16, 1), nn.ReLU(), nn.Flatten(), nn.Linear(256, 10))


def train(model, images, labels, seed):
    torch.manual_seed(seed)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.05)
    for batch in torch.randperm(len(images)).split(64):
        optimizer.zero_grad()
        nn.functional.cross_entropy(model(images[batch]), labels[batch]).backward()
        optimizer.step()
    model.eval()
"""


@pytest.fixture(scope="module")
def graded() -> dict[str, ExerciseResult]:
    sources = {"snooper": SNOOPER, "one": FIXED, "other": FIXED, "words": "def build_model():\n    return 'yes'\n"}
    return grade_sources(sources, "tiny_classifier")


def test_who_trains_finds_no_hidden_picture(graded: dict[str, ExerciseResult]) -> None:
    result = graded["snooper"]
    assert "ESCAPED" not in result.printed
    assert result.points == result.max_points  # and it trains all the same
    assert math.isclose(result.scores["parameters"].value, 7482)


def test_the_same_seed_gives_the_same_grade(graded: dict[str, ExerciseResult]) -> None:
    said = [[test.message for test in graded[name].tests] for name in ("one", "other")]
    assert said[0] == said[1]
    assert "of the pictures it has never seen are right" in without_training(graded["one"])


def test_what_is_no_model_is_told(graded: dict[str, ExerciseResult]) -> None:
    assert "torch.nn.Module" in graded["words"].summary


def test_data_decide_what_is_graded_again(tmp_path: Path) -> None:
    course = Course.find(ROOT)
    assert course.owner(HIDDEN_FILE) == "tiny_classifier"
    before = hashlib.sha256(HIDDEN_FILE.read_bytes()).hexdigest()
    other = Course(tmp_path, course.settings)
    for name in ("graders/hidden/tiny_classifier_digits.npz", "graders/hidden/sobel_cases.py"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(before.encode())
    first = {name: other.digest(name) for name in ("tiny_classifier", "sobel")}
    (tmp_path / "graders/hidden/tiny_classifier_digits.npz").write_bytes(b"other pictures")
    again = Course(tmp_path, course.settings)
    assert again.digest("tiny_classifier") != first["tiny_classifier"]
    assert again.digest("sobel") == first["sobel"]
