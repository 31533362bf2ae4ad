"""What both sides' tests of `tiny_classifier` ask the module, each question once."""

from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from saiten.answers import show
from saiten.asking import fresh, once
from saiten.expect import require
from saiten.text import Text
from saiten.values import Code

MOST_PARAMETERS = 8000
SEED = 7
TRAINING = "train(build_model(), images, labels, seed)"
FEW = 128  # pictures of a short training

PUBLIC = Path(__file__).parent / "public"
HELPERS = (PUBLIC / "tiny_classifier_trial.py").read_text(encoding="utf-8")


class Digits(NamedTuple):
    """Pictures (N, 1, 8, 8) of float32 from 0 to 1, and their classes (N,) of int64."""

    images: NDArray[np.float32]
    labels: NDArray[np.int64]

    @classmethod
    def read(cls, path: Path) -> "Digits":
        with np.load(path) as data:
            return cls((data["images"][:, None] / 16).astype(np.float32), data["labels"].astype(np.int64))

    def part(self, start: int, stop: int | None = None) -> "Digits":
        return Digits(self.images[start:stop], self.labels[start:stop])


DIGITS = Digits.read(PUBLIC / "tiny_classifier_digits.npz")


@once
def model_of(submission: Any) -> dict[str, Any]:
    """What a new model is like (`described` in tiny_classifier_trial.py)."""
    said: dict[str, Any] = submission(Code("described(build_model)", HELPERS, "build_model()"))
    return said


def require_a_model(submission: Any, mistake_of_a_class: str = "") -> dict[str, Any]:
    """What a new model is like, where it is one that takes pictures."""
    said = model_of(submission)
    kind = show(said["kind"])
    require(
        said["kind"] == "model",
        Text(f"it should return a torch.nn.Module, not a {kind}", f"torch.nn.Module を返してください ({kind} でした)"),
        mistake=mistake_of_a_class if said["kind"] == "class" else "",
    )
    require(
        not said["error"],
        Text(
            f"the model can't take pictures of shape (B, 1, 8, 8): {said['error']}",
            f"モデルが形 (B, 1, 8, 8) の画像を受け取れません: {said['error']}",
        ),
    )
    return said


def require_a_small_model(submission: Any, mistake: str = "") -> float:
    """The number of its parameters, where that is not too large."""
    count: float = require_a_model(submission)["parameters"]
    require(
        count <= MOST_PARAMETERS,
        Text(f"it has {count:,} parameters; 8,000 are allowed", f"パラメタが {count:,} 個あります。8,000 個までです"),
        mistake=mistake,
    )
    return count


def is_allowed(submission: Any) -> bool:
    """Whether `build_model` gives what may be trained for points."""
    try:
        said = require_a_model(submission)
    except Exception:  # whatever it is, the tests of build_model tell
        return False
    shapes = all(shape == [int(size), 10] for size, shape in said["shapes"].items())
    return shapes and said["separable"] and said["parameters"] <= MOST_PARAMETERS


@once
def steps_of(submission: Any) -> list[dict[str, Any]]:
    """What training does to a small model: twice from the same seed, with other random numbers drawn before."""
    images, labels = DIGITS.part(0, FEW)
    return [_watched(submission, images, labels, chance) for chance in (1, 2)]


def require_the_same_again(submission: Any, mistake: str = "") -> None:
    first, again = (said["state"] for said in steps_of(submission))
    require(
        all(np.allclose(first[name], again[name], atol=1e-5) for name in first),
        Text("the same seed gave other weights", "同じ seed なのに、違う重みになりました"),
        mistake=mistake,
    )


def _watched(submission: Any, images: Any, labels: Any, chance: int) -> dict[str, Any]:
    probe = Code("lambda *asked: watched(train, *asked)", HELPERS, "train(model, images, labels, seed)")
    with fresh(submission) as apart:
        said: dict[str, Any] = apart(probe, images, labels, SEED, chance)
    return said


def share_right(submission: Any, learnt: Digits, asked: Digits) -> float:
    """The share of pictures that a trained model gets right.

    It is trained in one process and used in another, into which only its state goes, so that whoever trains has never
    seen what is asked. Where `build_model` gives no model that is allowed, a stand-in is trained: only `train` counts.
    """
    builder = "build_model" if is_allowed(submission) else "stand_in"
    train = Code(f"lambda *asked: trained({builder}, train, *asked)", HELPERS, TRAINING)
    with fresh(submission) as trainer:
        state = trainer(train, learnt.images, learnt.labels, SEED)
    require(
        builder == "stand_in" or sum(np.size(array) for array in state.values()) <= 2 * MOST_PARAMETERS,
        Text(
            "the trained model holds more numbers than a new one",
            "学習後のモデルが、新しいモデルより多くの数値を持っています",
        ),
    )
    use = Code(f"lambda *asked: predicted({builder}, *asked)", HELPERS, "build_model()(images)")
    with fresh(submission) as user:
        said = user(use, state, asked.images)
    require(
        said["problem"] != "state",
        Text(
            "after training, the model has other parameters or buffers than a new one; change only their values",
            "学習後のモデルのパラメタやバッファが、新しいモデルのものと違います。値だけを変えてください",
        ),
    )
    require(
        said["problem"] != "numbers",
        Text(
            "after training, the scores are not finite; is the learning rate too large?",
            "学習後のスコアが有限の値になりません。学習率が大きすぎませんか",
        ),
    )
    classes = np.asarray(said["classes"])
    require(
        classes.shape == asked.labels.shape, Text("it gives no class for each picture", "画像ごとの答えがありません")
    )
    return float(np.mean(classes == asked.labels))


def require_share(share: float, wanted: float) -> None:
    require(
        share >= wanted,
        Text(
            f"{share:.1%} of the pictures it has never seen are right; this check asks for {wanted:.0%}",
            f"初めて見る画像の正答率は {share:.1%} でした。このチェックでは {wanted:.0%} が必要です",
        ),
    )
