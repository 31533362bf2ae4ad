"""Worked examples and properties for exercises/conv_shapes.py."""

from typing import Any

import pytest

from saiten.expect import expect


@pytest.mark.covers("conv_output_size")
def test_conv_output_size_examples(submission: Any) -> None:
    """A 3x3 kernel has three positions on 5 cells, and with padding 1 as many as there are cells.

    3x3 の kernel を置ける位置は 5 マスで 3 か所、padding 1 ならマスの数と同じになる。
    """
    expect(submission.conv_output_size(5, 3), 3)
    expect(submission.conv_output_size(5, 3, p=1), 5)
    expect(submission.conv_output_size(6, 3, s=2), 2)


@pytest.mark.covers("conv_output_size")
def test_conv_output_size_refuses_a_kernel_that_is_too_large(submission: Any) -> None:
    """A kernel of 6 does not fit 3 cells with padding 1, one of 5 does.

    3 マスに padding 1 を付けると、大きさ 5 の kernel は収まり、6 は収まらない。
    """
    expect(submission.conv_output_size(3, 5, p=1), 1)
    with pytest.raises(ValueError):  # noqa: PT011 - the words are the student's
        submission.conv_output_size(3, 6, p=1)


@pytest.mark.covers("same_output_size")
def test_same_output_size_examples(submission: Any) -> None:
    """Stride 1 keeps the size; a third of 10 cells, rounded up, is 4.

    stride 1 ではサイズが変わらない。10 マスの 3 分の 1 を切り上げると 4 になる。
    """
    expect(submission.same_output_size(10), 10)
    expect(submission.same_output_size(10, 3), 4)


@pytest.mark.covers("transposed_output_size")
def test_transposed_output_size_examples(submission: Any) -> None:
    """Without a stride the map grows by k - 1; with stride 2 it about doubles.

    stride を指定しないと k - 1 だけ大きくなり、stride 2 ではおよそ 2 倍になる。
    """
    expect(submission.transposed_output_size(4, 3), 6)
    expect(submission.transposed_output_size(8, 4, p=1, s=2), 16)


@pytest.mark.covers("equivalent_convolution")
def test_equivalent_convolution_counts_in_two_ways(submission: Any) -> None:
    """The parts agree: zeros between 5 cells, padding on both sides, a 4x4 kernel at stride 1.

    5 マスの間の 0、両側の padding、stride 1 の 4x4 の kernel の数が互いに合っている。
    """
    answer = submission.equivalent_convolution(5, 4, p=1, s=3)
    expect(answer["stride"], 1)
    expect(answer["dilated_size"], 5 + 4 * answer["zeros_between"])
    expect(answer["output_size"], answer["dilated_size"] + 2 * answer["padding"] - 3)


@pytest.mark.covers("conv_weight_count")
def test_conv_weight_count_example(submission: Any) -> None:
    """A 3x3 kernel for each pair of 3 input and 64 output channels.

    入力 3 チャンネルと出力 64 チャンネルのどの組にも、3x3 の kernel が 1 つある。
    """
    expect(submission.conv_weight_count(3, 3, 64), 1728)


@pytest.mark.covers("bias_count")
def test_bias_count_examples(submission: Any) -> None:
    """4 output channels on a 3x3 map: 4 biases, or 36 with one for each position.

    出力が 3x3 で 4 チャンネルのとき、バイアスは 4 個、位置ごとに持つなら 36 個になる。
    """
    expect(submission.bias_count(5, 3, 4), 4)
    expect(submission.bias_count(5, 3, 4, per_position=True), 36)


@pytest.mark.covers("trace_shapes")
def test_trace_shapes_example(submission: Any) -> None:
    """A convolution, pooling and global average pooling of a picture that is wider than high.

    横長の画像に convolution、pooling、global average pooling を順に適用する。
    """
    layers = [{"op": "conv", "k": 5, "c": 6, "p": 2}, {"op": "pool", "k": 2}, {"op": "gap"}]
    expect(submission.trace_shapes((8, 12, 3), layers), [(8, 12, 3), (8, 12, 6), (4, 6, 6), (1, 1, 6)])


@pytest.mark.covers("trace_shapes")
def test_trace_shapes_refuses_what_it_does_not_know(submission: Any) -> None:
    """An op that is not in the list is a ValueError.

    一覧にない op は ValueError になる。
    """
    with pytest.raises(ValueError):  # noqa: PT011 - the words are the student's
        submission.trace_shapes((8, 8, 3), [{"op": "dense", "k": 1, "c": 4}])


@pytest.mark.covers("receptive_field")
def test_receptive_field_examples(submission: Any) -> None:
    """Two 3x3 convolutions see as much as a 5x5 one; a stride of 2 in the first makes it 7.

    3x3 の convolution 2 つは 5x5 の 1 つと同じ範囲を見る。1 つ目が stride 2 なら 7 になる。
    """
    second = {"op": "conv", "k": 3, "c": 4}
    expect(submission.receptive_field([]), 1)
    expect(submission.receptive_field([{"op": "conv", "k": 3, "c": 4}, second]), 5)
    expect(submission.receptive_field([{"op": "conv", "k": 3, "c": 4, "s": 2}, second]), 7)
