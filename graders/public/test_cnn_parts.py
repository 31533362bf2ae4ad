"""Worked examples and properties for exercises/cnn_parts.py."""

from typing import Any

import numpy as np
import pytest

from saiten.expect import expect


def features() -> np.ndarray:
    """A new one for each call: a student's code may change it."""
    return np.array([[1.0, 5, 2, 0], [3, 4, -1, 1], [0, 2, 6, 8], [-3, 1, 7, 2]])[:, :, np.newaxis]


@pytest.mark.covers("max_pool")
def test_max_pool_of_figure_18(submission: Any) -> None:
    """2 x 2 windows with stride 2, and the overlapping windows of stride 1.

    stride 2 の 2 x 2 の window と、重なり合う stride 1 の window。
    """
    expect(submission.max_pool(features(), 2, 2)[:, :, 0], np.array([[5.0, 2], [2, 8]]))
    expect(submission.max_pool(features(), 2, 1)[:, :, 0], np.array([[5.0, 5, 2], [4, 6, 8], [2, 7, 8]]))


@pytest.mark.covers("max_pool")
def test_max_pool_keeps_channels_apart(submission: Any) -> None:
    """The second channel is the first one with its sign turned; it has its own largest values.

    2 つ目の channel は 1 つ目の符号を変えたもので、最大の値も別になる。
    """
    answer = submission.max_pool(np.concatenate([features(), -features()], axis=2), 2, 2)
    expect(answer, np.array([[[5.0, -1], [2, 1]], [[2, 3], [8, -2]]]))


@pytest.mark.covers("max_pool")
def test_max_pool_refuses_a_window_that_does_not_fit(submission: Any) -> None:
    """A 5 x 5 window on a 4 x 4 image is a ValueError.

    4 x 4 の画像に 5 x 5 の window は ValueError になる。
    """
    with pytest.raises(ValueError):  # noqa: PT011 - the words are the student's
        submission.max_pool(features(), 5, 1)


@pytest.mark.covers("global_average_pool")
def test_global_average_pool_of_two_channels(submission: Any) -> None:
    """One mean for each of two channels, and the axes of height and width stay.

    2 つの channel の平均が 1 つずつで、縦と横の軸は残る。
    """
    x = np.array([[[1.0, 0], [2, 10]], [[3, 20], [4, 50]], [[5, 10], [9, 0]]])
    expect(submission.global_average_pool(x), np.array([[[4.0, 15.0]]]))


@pytest.mark.covers("relu")
def test_relu_example(submission: Any) -> None:
    """Negative numbers become 0, the others stay.

    負の数は 0 になり、ほかの数はそのまま残る。
    """
    expect(submission.relu(np.array([[-1.5, 0.0], [2.5, -1e-3]])), np.array([[0.0, 0.0], [2.5, 0.0]]))


@pytest.mark.covers("leaky_relu")
def test_leaky_relu_example(submission: Any) -> None:
    """The default slope, and a slope above 1.

    既定の slope と、1 より大きい slope。
    """
    expect(submission.leaky_relu(np.array([-4.0, 0.0, 2.0])), np.array([-0.04, 0.0, 2.0]))
    expect(submission.leaky_relu(np.array([-4.0, 0.0, 2.0]), 2.0), np.array([-8.0, 0.0, 2.0]))


@pytest.mark.covers("softmax")
def test_softmax_example(submission: Any) -> None:
    """Scores whose powers of e are in proportion 1 to 3, and 1 to 1.

    e のべきの比が 1 対 3 と 1 対 1 になるスコア。
    """
    expect(submission.softmax(np.array([[0.0, np.log(3)], [2.0, 2.0]])), np.array([[0.25, 0.75], [0.5, 0.5]]))


@pytest.mark.covers("softmax")
def test_softmax_of_large_scores(submission: Any) -> None:
    """Only the differences count: scores around 1000 give what scores around 0 give.

    効くのは差だけで、1000 前後のスコアでも 0 前後のスコアと同じ結果になる。
    """
    expect(submission.softmax(np.array([1000.0, 1000.0 + np.log(4)])), np.array([0.2, 0.8]), relative=1e-9)


@pytest.mark.covers("cross_entropy")
def test_cross_entropy_examples(submission: Any) -> None:
    """One example, two examples added up, and a sure and right prediction.

    1 つの例、2 つの例の和、確信していて正しい予測の場合。
    """
    expect(submission.cross_entropy(np.array([0.0, 1.0]), np.array([0.75, 0.25])), float(np.log(4)))
    y, p = np.array([[0.0, 1.0], [1.0, 0.0]]), np.array([[0.5, 0.5], [0.25, 0.75]])
    expect(submission.cross_entropy(y, p), float(np.log(8)))
    expect(submission.cross_entropy(np.array([1.0, 0.0]), np.array([1.0, 0.0])), 0.0)


@pytest.mark.covers("triplet_loss")
def test_triplet_loss_examples(submission: Any) -> None:
    """One triplet is right by far and costs nothing, the other one costs 4 - 1 + 2.

    1 つは余裕をもって正しいので 0、もう 1 つは 4 - 1 + 2 になる。
    """
    a, p, n = np.zeros((2, 2)), np.array([[1.0, 0.0], [0.0, 2.0]]), np.array([[6.0, 8.0], [1.0, 0.0]])
    expect(submission.triplet_loss(a, p, n, 2.0), 5.0)


@pytest.mark.covers("batch_norm")
def test_batch_norm_of_vectors(submission: Any) -> None:
    """Variance 8 and eps 1: the root is 3.

    分散 8 に eps 1 を足すので、平方根は 3 になる。
    """
    x = np.array([[1.0], [1.0], [7.0], [7.0]]) * 8**0.5 / 3
    expected = np.array([[-1.0], [-1.0], [1.0], [1.0]]) * 8**0.5 * 2 / 3 + 5
    expect(submission.batch_norm(x, np.array([2.0]), np.array([5.0]), 1.0), expected)


@pytest.mark.covers("batch_norm")
def test_batch_norm_takes_the_statistics_of_images(submission: Any) -> None:
    """With gamma 1 and beta 0 every channel has mean 0 and variance nearly 1 over batch and positions.

    gamma が 1、beta が 0 なら、どの channel もバッチと位置にわたる平均が 0、分散がほぼ 1 になる。
    """
    x = np.arange(48.0).reshape(2, 3, 4, 2) ** 1.5
    answer = submission.batch_norm(x, np.ones(2), np.zeros(2), 1e-5)
    expect(answer.shape, x.shape)
    expect(answer.mean(axis=(0, 1, 2)), np.zeros(2), absolute=1e-9)
    expect(answer.var(axis=(0, 1, 2)), np.ones(2), relative=1e-6)


@pytest.mark.covers("mixup")
def test_mixup_example(submission: Any) -> None:
    """Nine tenths of one example and a tenth of another, inputs and labels alike.

    一方を 10 分の 9、もう一方を 10 分の 1 とし、入力もラベルも同じ割合で混ぜる。
    """
    x, y = submission.mixup(np.array([10.0, 0]), np.array([1.0, 0]), np.array([0.0, 20]), np.array([0.0, 1]), 0.9)
    expect(x, np.array([9.0, 2.0]))
    expect(y, np.array([0.9, 0.1]))
