"""Hidden tests for exercises/tiny_classifier.py.

They don't use the reference: what is right is measured. So nothing here imports torch, and none of it is needed on the
trusted side.
"""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from graders import tiny_classifier_asked as asked
from saiten.asking import once
from saiten.expect import require
from saiten.grading import Text, record

HIDDEN = asked.Digits.read(Path(__file__).parent / "tiny_classifier_digits.npz")
# Which digit is which class is decided here: who has learnt the digits elsewhere has to learn them again.
CLASSES = np.array([4, 7, 0, 9, 2, 8, 5, 1, 6, 3])
LEAST_LABELS = 0.3  # of pictures that are learnt with their own labels; chance gives 0.1
FEW = 100  # pictures, as they are seen in training; of fewer nothing can be said
MOST_SOFTENED = 0.1  # of gradients that only a second softmax explains; where the first is near 0 or 1 none can be told

# -- build_model


@pytest.mark.covers(
    "build_model",
    hint=Text(
        "Section 4.1, figure 28: the last layers make one row of numbers of each picture's channels.",
        "4.1 節の図 28: 最後の層で、画像ごとのチャンネルを 1 行の数にまとめます。",
    ),
)
def test_build_model_scores(submission: Any) -> None:
    """A module that gives ten finite scores for each picture, however many there are.

    何枚の画像でも、1 枚ごとに有限な 10 個のスコアを返すモジュール。
    """
    said = asked.require_a_model(submission, mistake_of_a_class="class_and_no_model")
    for size, shape in said["shapes"].items():
        flat = [number for number in shape if number != 1] == [int(size), 10]
        require(
            shape == [int(size), 10],
            Text(
                f"pictures of shape ({size}, 1, 8, 8) give scores of shape {tuple(shape)}, not ({size}, 10)",
                f"形 ({size}, 1, 8, 8) の画像から形 {tuple(shape)} のスコアができました。({size}, 10) にしてください",
            ),
            mistake="axes_left" if flat and len(shape) > 2 else "",
        )
    require(said["finite"], Text("the scores are not finite", "スコアが有限の値ではありません"))


@pytest.mark.covers(
    "build_model",
    hint=Text(
        "Section 4.1, eqs 60-61: which of your layers holds most of the parameters?",
        "4.1 節の式 (60)(61): パラメタが最も多いのはどの層ですか。",
    ),
)
def test_build_model_size(submission: Any) -> None:
    """At most 8,000 parameters, counted in the model.

    モデルのパラメタを数えて、8,000 個以下。
    """
    count = asked.require_a_small_model(submission, mistake="too_large")
    record(submission, Text("parameters", "パラメタ数"), count)


@pytest.mark.covers(
    "build_model",
    weight=2,
    hint=Text(
        "Section 4.1, eq. 59 is the depthwise part, the 1x1 convolution above eq. 60 the other.",
        "4.1 節の式 (59) が depthwise の部分、式 (60) の上の 1x1 convolution がもう一方です。",
    ),
)
def test_build_model_separable(submission: Any) -> None:
    """A depthwise convolution, and a 1x1 convolution that mixes its channels.

    depthwise convolution と、そのチャンネルを混ぜる 1x1 convolution。
    """
    said = asked.require_a_model(submission)
    require(
        said["groups"],
        Text("every convolution mixes all channels", "どの convolution も全チャンネルを混ぜています"),
        mistake="full_convolutions",
    )
    require(
        said["depthwise"],
        Text(
            "no convolution has as many groups as input channels, and a kernel larger than 1x1",
            "グループ数が入力チャンネル数と同じで、カーネルが 1x1 より大きい convolution がありません",
        ),
        mistake="groups_of_several_channels",
    )
    require(
        said["separable"],
        Text(
            "the depthwise convolution is not followed by a 1x1 convolution of all its channels",
            "depthwise convolution の後に、全チャンネルの 1x1 convolution がありません",
        ),
        mistake="channels_never_mixed",
    )


@pytest.mark.covers(
    "build_model",
    hint=Text(
        "Section 3.2, eq. 52: where does the softmax belong, into the model or into the loss?",
        "3.2 節の式 (52): softmax が属するのはモデルですか、損失ですか。",
    ),
)
def test_build_model_no_softmax(submission: Any) -> None:
    """Scores, not probabilities.

    確率ではなくスコアを返す。
    """
    require(
        not asked.require_a_model(submission)["probabilities"],
        Text("the scores of each picture add up to 1", "画像ごとのスコアの和が 1 になっています"),
        mistake="softmax_in_the_model",
    )


@pytest.mark.covers(
    "build_model",
    hint=Text(
        "Call it twice: what of the first model is in the second one?",
        "2 回呼んでみましょう。2 つ目のモデルに 1 つ目と同じものが入っていませんか。",
    ),
)
def test_build_model_new(submission: Any) -> None:
    """A new model each time, with weights that torch's generator decides.

    毎回新しいモデルで、重みは torch の乱数で決まる。
    """
    said = asked.require_a_model(submission)
    require(
        said["new"],
        Text("two models share their parameters", "2 つのモデルがパラメタを共有しています"),
        mistake="one_model_for_all",
    )
    require(
        said["from torch's generator"],
        Text(
            "after the same torch.manual_seed it gives other weights",
            "同じ torch.manual_seed の後に、違う重みになりました",
        ),
    )


# -- train

UNCHANGED = Text("the weights are still what they were", "重みが学習前のままです")


@pytest.mark.covers(
    "train",
    alone=True,
    hint=Text(
        "The optimizer needs the parameters of the model that is given, not those of a copy.",
        "optimizer には、コピーではなく、渡されたモデルのパラメタを渡します。",
    ),
)
def test_train_in_place(submission: Any) -> None:
    """The model that is given has learnt; pictures and labels are as they were.

    渡されたモデルが学習し、画像とラベルは変わらない。
    """
    said = asked.steps_of(submission)[0]
    require(said["changed"], UNCHANGED, mistake="another_model_trained")
    require(
        said["images stay"],
        Text("it changed the pictures or labels in place", "画像やラベルを書き換えました"),
        mistake="pictures_changed",
    )


@pytest.mark.covers(
    "train",
    alone=True,
    weight=2,
    hint=Text(
        "Follow one batch: are these labels those of its pictures? What is left of the step before?",
        "1 つのバッチを追いましょう。ラベルはその画像のものですか。前のステップの何かが残っていませんか。",
    ),
)
def test_train_steps(submission: Any) -> None:
    """Each step goes down the loss of its own batch.

    どのステップも、そのバッチの損失を減らす向きに進む。
    """
    said = asked.steps_of(submission)[0]
    require(said["changed"], UNCHANGED)
    require(
        said["upwards"] < 1 - LEAST_LABELS,
        Text("the steps make the right classes less likely", "ステップごとに、正しいクラスの確率が下がっています"),
        mistake="loss_grows",
    )
    require(
        said["labels"] >= LEAST_LABELS or said["recognised"] < FEW,
        Text(
            f"only {said['labels']:.0%} of the pictures were learnt with their own labels",
            f"自分のラベルで学習した画像は {said['labels']:.0%} だけでした",
        ),
        mistake="labels_of_other_pictures",
    )
    require(
        not said["piled up"],
        Text("no step starts with gradients of zero", "勾配が 0 に戻るステップがありません"),
        mistake="gradients_pile_up",
    )
    require(
        said["softmax twice"] < MOST_SOFTENED,
        Text("the loss gets probabilities where it takes scores", "スコアを受け取る損失に確率を渡しています"),
        mistake="softmax_before_the_loss",
    )


@pytest.mark.covers(
    "train",
    alone=True,
    hint=Text(
        "Dropout and batch norm do something else while a model learns.",
        "dropout と batch norm は、学習中と使うときで動作が違います。",
    ),
)
def test_train_ready(submission: Any) -> None:
    """The model is left in evaluation mode.

    モデルを評価モードにして終わる。
    """
    require(
        asked.steps_of(submission)[0]["ready"],
        Text("the model is still in training mode", "モデルが学習モードのままです"),
        mistake="training_mode_left_on",
    )


@pytest.mark.covers(
    "train",
    alone=True,
    hint=Text(
        "What is random in your training? The order of the pictures, dropout, anything of NumPy's?",
        "学習の中で乱数を使うのはどこですか。画像の順番、dropout、NumPy の乱数はどうでしょう。",
    ),
)
def test_train_repeats(submission: Any) -> None:
    """The same seed gives the same weights, whatever was drawn before.

    それまでの乱数の使い方によらず、同じ seed からは同じ重みが得られる。
    """
    asked.require_the_same_again(submission, mistake="seed_ignored")


@once
def share_of_the_hidden(submission: Any) -> float:
    """The share of the hidden pictures that is right after training with all the others."""
    learnt = asked.DIGITS._replace(labels=CLASSES[asked.DIGITS.labels])
    return asked.share_right(submission, learnt, HIDDEN._replace(labels=CLASSES[HIDDEN.labels]))


SLOWER = Text(
    "How does the loss fall? Watch it, and keep some of your pictures apart to see what is learnt by heart.",
    "損失はどう減っていますか。手元の画像の一部を取り分けておき、丸暗記になっていないか確かめましょう。",
)


@pytest.mark.slow
@pytest.mark.covers("train", alone=True, weight=4, hint=SLOWER)
def test_train_90_percent(submission: Any) -> None:
    """90 % of 500 pictures that it has never seen are right.

    初めて見る 500 枚の 90 % に正しく答える。
    """
    asked.require_share(share_of_the_hidden(submission), 0.90)


@pytest.mark.slow
@pytest.mark.covers("train", alone=True, weight=3, hint=SLOWER)
def test_train_95_percent(submission: Any) -> None:
    """95 % are right.

    95 % に正しく答える。
    """
    asked.require_share(share_of_the_hidden(submission), 0.95)


@pytest.mark.slow
@pytest.mark.covers("train", alone=True, weight=3, hint=SLOWER)
def test_train_97_percent(submission: Any) -> None:
    """97 % are right.

    97 % に正しく答える。
    """
    asked.require_share(share_of_the_hidden(submission), 0.97)
