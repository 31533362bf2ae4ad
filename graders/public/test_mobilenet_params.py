"""Worked examples and properties for exercises/mobilenet_params.py."""

from typing import Any

import pytest

from saiten.expect import expect


@pytest.mark.covers("conv_params")
def test_conv_params_examples(submission: Any) -> None:
    """A 3x3 convolution of 6 to 4 channels: whole, with biases, and in two groups.

    6 から 4 チャンネルへの 3x3 の convolution: そのまま、バイアスあり、2 グループの場合。
    """
    expect(submission.conv_params(3, 6, 4), 216)
    expect(submission.conv_params(3, 6, 4, bias=True), 220)
    expect(submission.conv_params(3, 6, 4, groups=2), 108)


@pytest.mark.covers("conv_params")
def test_conv_params_refuses_groups_that_do_not_divide(submission: Any) -> None:
    """4 groups cannot share 6 channels.

    6 チャンネルを 4 つのグループに等しく分けることはできない。
    """
    with pytest.raises(ValueError):  # noqa: PT011 - the words are the student's
        submission.conv_params(3, 6, 4, groups=4)


@pytest.mark.covers("bottleneck_params")
def test_bottleneck_params_examples(submission: Any) -> None:
    """The two counts of the lecture: with the reduction to 64 channels and without.

    講義にある 2 つの数: 64 チャンネルに減らす場合と減らさない場合。
    """
    expect(submission.bottleneck_params(), 69632)
    expect(submission.bottleneck_params(reduced=256), 720896)


@pytest.mark.covers("fire_module_params")
def test_fire_module_params_examples(submission: Any) -> None:
    """2 channels squeezed to 1, expanded to 3 and 4: 2 + 3 + 36 weights and 8 biases.

    2 チャンネルを 1 に squeeze し、3 と 4 に expand する: 重み 2 + 3 + 36 個、バイアス 8 個。
    """
    expect(submission.fire_module_params(2, 1, 3, 4), 41)
    expect(submission.fire_module_params(2, 1, 3, 4, bias=True), 49)


@pytest.mark.covers("depthwise_separable_params")
def test_depthwise_separable_params_example(submission: Any) -> None:
    """3x3 on each of 10 channels, then 10 to 20 channels: 90 + 200.

    10 チャンネルそれぞれに 3x3、続いて 10 から 20 チャンネルへ: 90 + 200 個。
    """
    expect(submission.depthwise_separable_params(3, 10, 20), 290)


@pytest.mark.covers("reduction_ratio")
def test_reduction_ratio_example(submission: Any) -> None:
    """A 5x5 kernel and 100 channels: 0.01 + 0.04.

    5x5 の kernel で 100 チャンネルの場合: 0.01 + 0.04。
    """
    expect(submission.reduction_ratio(5, 100), 0.05)


@pytest.mark.covers("mobilenet_v1_params")
def test_mobilenet_v1_params_at_the_defaults(submission: Any) -> None:
    """The published number, and the classifier's share of it: 1024 weights and a bias for each class.

    公表されている数と、そのうち分類層の分 (クラスごとに重み 1024 個とバイアス 1 個)。
    """
    expect(submission.mobilenet_v1_params(), 4_231_976)
    expect(submission.mobilenet_v1_params(classes=10), 4_231_976 - 990 * 1025)


@pytest.mark.covers("mobilenet_v1_params")
def test_mobilenet_v1_params_refuses_an_empty_layer(submission: Any) -> None:
    """A width of 0.01 would leave the first convolution int(0.32) = 0 channels.

    width が 0.01 では、最初の convolution が int(0.32) = 0 チャンネルになってしまう。
    """
    with pytest.raises(ValueError):  # noqa: PT011 - the words are the student's
        submission.mobilenet_v1_params(0.01)


@pytest.mark.covers("mobilenet_v2_params")
def test_mobilenet_v2_params_at_the_defaults(submission: Any) -> None:
    """The published number, and the classifier's share of it: 1280 weights and a bias for each class.

    公表されている数と、そのうち分類層の分 (クラスごとに重み 1280 個とバイアス 1 個)。
    """
    expect(submission.mobilenet_v2_params(), 3_504_872)
    expect(submission.mobilenet_v2_params(classes=10), 3_504_872 - 990 * 1281)


@pytest.mark.covers("mobilenet_v1_multiply_adds")
def test_mobilenet_v1_multiply_adds_grow_with_the_picture(submission: Any) -> None:
    """Twice the side is four times the work, but for the classifier's 1024 * 1000, which stay.

    一辺が 2 倍なら計算量は 4 倍になる。ただし分類層の 1024 * 1000 は変わらない。
    """
    classifier = 1024 * 1000
    small, large = submission.mobilenet_v1_multiply_adds(), submission.mobilenet_v1_multiply_adds(448)
    expect(large - classifier, 4 * (small - classifier))
