"""Tests for exercises/tiny_classifier.py. Those that train are marked as slow."""

from typing import Any

import pytest

from graders import tiny_classifier_asked as asked
from saiten.asking import once
from saiten.expect import expect, require
from saiten.text import Text

LEARNT = 600  # of the 1,297 pictures; the others are asked


@pytest.mark.covers("build_model")
def test_build_model_shapes(submission: Any) -> None:
    """Three pictures give three rows of ten scores.

    3 枚の画像から、10 個のスコアが 3 行できる。
    """
    expect(asked.require_a_model(submission)["shapes"]["3"], [3, 10])


@pytest.mark.covers("build_model")
def test_build_model_size(submission: Any) -> None:
    """At most 8,000 parameters.

    パラメタは 8,000 個以下。
    """
    asked.require_a_small_model(submission)


@pytest.mark.covers("build_model")
def test_build_model_separable(submission: Any) -> None:
    """There is a depthwise separable block.

    depthwise separable なブロックがある。
    """
    require(
        asked.require_a_model(submission)["separable"],
        Text(
            "no depthwise convolution is followed by a 1x1 convolution of its channels",
            "depthwise convolution とそれに続く 1x1 convolution が見つかりません",
        ),
    )


@once
def first_try(submission: Any) -> float:
    """The share of the other pictures that is right after learning from a part of those that students have."""
    return asked.share_right(submission, asked.DIGITS.part(0, LEARNT), asked.DIGITS.part(LEARNT))


@pytest.mark.slow
@pytest.mark.covers("train", alone=True)
def test_train_teaches(submission: Any) -> None:
    """Less than half of the pictures are enough to get four fifths of the others right.

    半分弱の画像で学習しても、残りの 8 割は正しく答えられる。
    """
    asked.require_share(first_try(submission), 0.80)


@pytest.mark.slow
@pytest.mark.covers("train", alone=True)
def test_train_repeats(submission: Any) -> None:
    """The same seed gives the same weights.

    同じ seed からは、同じ重みが得られる。
    """
    asked.require_the_same_again(submission)
