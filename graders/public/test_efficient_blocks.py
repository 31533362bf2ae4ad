"""Worked examples and properties for exercises/efficient_blocks.py."""

from typing import Any

import numpy as np
import pytest

from saiten.expect import expect

ROW = np.array([[[1.0, -1.0], [2.0, 0.0], [4.0, 3.0]]])  # three cells, two channels


@pytest.mark.covers("pointwise_conv")
def test_pointwise_conv_mixes_channels(submission: Any) -> None:
    """Three cells from two channels to three: each cell by itself.

    2 チャンネルの 3 マスから 3 チャンネルへ。どのマスも別々に計算する。
    """
    w = np.array([[1.0, 0.0, 2.0], [0.0, 1.0, -3.0]])
    expect(submission.pointwise_conv(ROW, w), np.array([[[1.0, -1, 5], [2, 0, 4], [4, 3, -1]]]))


@pytest.mark.covers("depthwise_conv")
def test_depthwise_conv_keeps_channels_apart(submission: Any) -> None:
    """A kernel of ones for channel 0, and one that copies the middle for channel 1.

    チャンネル 0 は 1 だけの kernel、チャンネル 1 は中央を写すだけの kernel。
    """
    w = np.zeros((3, 3, 2))
    w[:, :, 0] = 1
    w[1, 1, 1] = 1
    expect(submission.depthwise_conv(ROW, w, padding=1), np.array([[[3.0, -1], [7, 0], [6, 3]]]))


@pytest.mark.covers("depthwise_conv")
def test_depthwise_conv_steps(submission: Any) -> None:
    """Stride 2 takes every second position of that.

    stride 2 なら、その位置を 1 つおきに取る。
    """
    w = np.zeros((3, 3, 2))
    w[:, :, 0] = 1
    w[1, 1, 1] = 1
    expect(submission.depthwise_conv(ROW, w, stride=2, padding=1), np.array([[[3.0, -1], [6, 3]]]))


@pytest.mark.covers("group_conv")
def test_group_conv_keeps_groups_apart(submission: Any) -> None:
    """Four channels in two groups, two outputs a group: the first two outputs see channels 0 and 1 only.

    4 チャンネルを 2 グループに分け、出力はグループごとに 2 つ。最初の 2 つの出力が見るのはチャンネル 0 と 1 だけ。
    """
    x = np.array([[[1.0, 2.0, 30.0, 40.0]]])
    w = np.array([[[[1.0, 2.0, 3.0, 4.0], [1.0, 1.0, 1.0, 1.0]]]])
    expect(submission.group_conv(x, w, 2), np.array([[[3.0, 4, 130, 160]]]))


@pytest.mark.covers("group_conv")
def test_group_conv_refuses_what_does_not_divide(submission: Any) -> None:
    """Three groups of four channels are a ValueError.

    4 チャンネルを 3 グループには分けられず、ValueError になる。
    """
    with pytest.raises(ValueError):  # noqa: PT011 - the words are the student's
        submission.group_conv(np.ones((2, 2, 4)), np.ones((1, 1, 1, 3)), 3)


@pytest.mark.covers("channel_shuffle")
def test_channel_shuffle_deals_channels_out(submission: Any) -> None:
    """Six channels in three groups: one of each, then the other one of each.

    6 チャンネルを 3 グループに: 各グループから 1 つずつ、次にもう 1 つずつ。
    """
    x = np.array([[[0.0, 1, 2, 3, 4, 5], [10, 11, 12, 13, 14, 15]]])
    right = np.array([[[0.0, 2, 4, 1, 3, 5], [10, 12, 14, 11, 13, 15]]])
    expect(submission.channel_shuffle(x, 3), right)


@pytest.mark.covers("squeeze_excite")
def test_squeeze_excite_scales_channels(submission: Any) -> None:
    """Channel means 2 and 4: the hidden value is 2 + 4, and the excitations are its multiples.

    チャンネルの平均は 2 と 4。隠れた値は 2 + 4 で、その倍数から各チャンネルの重みが決まる。
    """
    x = np.array([[[1.0, 4.0]], [[3.0, 4.0]]])
    s = 1 / (1 + np.exp(-0.5 * 6)), 1 / (1 + np.exp(0.25 * 6))
    answer = submission.squeeze_excite(x, np.array([[1.0], [1.0]]), np.array([[0.5, -0.25]]))
    expect(answer, x * np.array(s))


@pytest.mark.covers("fire_module")
def test_fire_module_puts_both_kinds_side_by_side(submission: Any) -> None:
    """Two cells, one squeezed channel: a 1x1 expansion first, then a 3x3 one that also sees the neighbour.

    2 マス、squeeze 後は 1 チャンネル。先に 1x1 の結果、次に隣のマスも見る 3x3 の結果が並ぶ。
    """
    expand3 = np.zeros((3, 3, 1, 1))
    expand3[1, :, 0, 0] = [100.0, 10.0, 1.0]
    x = np.array([[[1.0, 1.0], [3.0, 0.0]]])
    answer = submission.fire_module(x, np.array([[1.0], [1.0]]), np.array([[5.0]]), expand3)
    expect(answer, np.array([[[10.0, 23.0], [15.0, 230.0]]]))


@pytest.mark.covers("inverted_residual")
def test_inverted_residual_adds_the_shortcut(submission: Any) -> None:
    """If the projection is 0, only the shortcut is left.

    project が 0 なら、ショートカットだけが残る。
    """
    answer = submission.inverted_residual(ROW, np.ones((2, 4)), np.ones((3, 3, 4)), np.zeros((4, 2)))
    expect(answer, ROW)


@pytest.mark.covers("inverted_residual")
def test_inverted_residual_is_linear_at_the_end(submission: Any) -> None:
    """From two channels to one, no shortcut: 1 and -2 times what ReLU6 left over, negative values included.

    2 チャンネルから 1 チャンネルへはショートカットがない。ReLU6 の後の値の 1 倍と -2 倍の和で、負の値も残る。
    """
    middle = np.zeros((3, 3, 2))
    middle[1, 1] = 1
    answer = submission.inverted_residual(2 * ROW, np.eye(2), middle, np.array([[1.0], [-2.0]]))
    expect(answer, np.array([[[2.0], [4.0], [-6.0]]]))
