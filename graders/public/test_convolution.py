"""Worked examples and properties for exercises/convolution.py."""

from typing import Any

import numpy as np
import pytest

from saiten.expect import expect

IMAGE = np.array([[1.0, 0, 2, 1], [0, 3, 1, 0], [2, 1, 0, 4]])[:, :, None]
KERNEL = np.array([[1.0, 2], [10, 20]])[:, :, None, None]


@pytest.mark.covers("convolve1d")
def test_convolve1d_flips(submission: Any) -> None:
    """Two sequences of length 3: five values, and the first one comes from the first cells only.

    長さ 3 の列どうし: 値は 5 個で、最初の値は先頭どうしの積になる。
    """
    f, g = np.array([1.0, 0.0, 2.0]), np.array([10.0, 20.0, 30.0])
    expect(submission.convolve1d(f, g), np.array([10.0, 20.0, 50.0, 40.0, 60.0]))


@pytest.mark.covers("correlate1d")
def test_correlate1d_does_not_flip(submission: Any) -> None:
    """Two sequences of length 3: five values, and the first one is the last cell of f times the first of g.

    長さ 3 の列どうし: 値は 5 個で、最初の値は f の最後と g の先頭の積になる。
    """
    f, g = np.array([1.0, 0.0, 2.0]), np.array([10.0, 20.0, 30.0])
    expect(submission.correlate1d(f, g), np.array([20.0, 40.0, 70.0, 20.0, 30.0]))


@pytest.mark.covers("conv2d")
def test_conv2d_weighs_and_adds(submission: Any) -> None:
    """A 2x2 kernel on a 3x4 image with one channel: two rows and three columns of sums.

    1 チャンネルの 3x4 の画像に 2x2 の kernel: 和が 2 行 3 列に並ぶ。
    """
    expect(submission.conv2d(IMAGE, KERNEL), np.array([[61.0, 54, 14], [46, 15, 81]])[:, :, None])


@pytest.mark.covers("conv2d")
def test_conv2d_mixes_channels(submission: Any) -> None:
    """A 1x1 kernel from two channels to three, with a bias for each of the three.

    2 チャンネルから 3 チャンネルへの 1x1 の kernel。バイアスは 3 つの出力チャンネルに 1 つずつ。
    """
    x = np.array([[[1.0, 2.0], [3.0, 4.0]]])
    w = np.array([[[[1.0, 0.0, 5.0], [0.0, 1.0, -5.0]]]])
    right = np.array([[[11.0, 22.0, 25.0], [13.0, 24.0, 25.0]]])
    expect(submission.conv2d(x, w, np.array([10.0, 20.0, 30.0])), right)


@pytest.mark.covers("conv2d")
def test_conv2d_refuses_a_kernel_that_does_not_fit(submission: Any) -> None:
    """A 4x4 kernel on a 3x4 image is a ValueError.

    3x4 の画像に 4x4 の kernel は ValueError になる。
    """
    with pytest.raises(ValueError):  # noqa: PT011 - the words are the student's
        submission.conv2d(IMAGE, np.ones((4, 4, 1, 1)))


@pytest.mark.covers("dilate")
def test_dilate_puts_zeros_between(submission: Any) -> None:
    """Step 3 puts two rows and two columns of zeros between four cells.

    s = 3 では、4 つのマスの間に 0 の行と列が 2 つずつ入る。
    """
    right = np.zeros((4, 4, 1))
    right[::3, ::3, 0] = [[1.0, 2.0], [3.0, 4.0]]
    expect(submission.dilate(np.array([[1.0, 2.0], [3.0, 4.0]])[:, :, None], 3), right)


@pytest.mark.covers("transposed_conv2d")
def test_transposed_conv2d_lays_kernels_down(submission: Any) -> None:
    """Two cells lay a 2x2 kernel down twice; where they overlap, they are added.

    2 つのマスが 2x2 の kernel を 1 回ずつ置き、重なったところは足される。
    """
    x = np.array([[[1.0], [100.0]]])
    right = np.array([[1.0, 102, 200], [10, 1020, 2000]])[:, :, None]
    expect(submission.transposed_conv2d(x, KERNEL), right)


@pytest.mark.covers("transposed_conv2d")
def test_transposed_conv2d_leads_back(submission: Any) -> None:
    """From 4 x 4 with 5 channels back to 7 x 7 with 2: the shapes of the convolution the other way round.

    5 チャンネルの 4 x 4 から 2 チャンネルの 7 x 7 へ。convolution の形と逆向きになる。
    """
    answer = submission.transposed_conv2d(np.ones((4, 4, 5)), np.ones((3, 3, 2, 5)), stride=2, padding=1)
    expect(np.shape(answer), (7, 7, 2))
    expect(answer[2, 2], np.array([5.0, 5.0]))  # only cell (1, 1) of x reaches it, with its five channels


@pytest.mark.covers("conv_matrix")
def test_conv_matrix_holds_the_kernel(submission: Any) -> None:
    """A 2x2 kernel on a 2x3 image: two outputs, and each row of the matrix holds the kernel at its place.

    2x3 の画像に 2x2 の kernel: 出力は 2 個で、行列の各行の決まった位置に kernel の重みが並ぶ。
    """
    right = np.array([[1.0, 2, 0, 10, 20, 0], [0, 1, 2, 0, 10, 20]])
    expect(submission.conv_matrix((2, 3, 1), KERNEL, 1, 0), right)


@pytest.mark.covers("conv_matrix")
def test_conv_matrix_counts_channels_first(submission: Any) -> None:
    """A 1x1 kernel from two channels to one: neighbouring columns are the channels of one cell.

    2 チャンネルから 1 チャンネルへの 1x1 の kernel: 隣り合う列は同じマスのチャンネルになる。
    """
    w = np.array([3.0, 5.0]).reshape(1, 1, 2, 1)
    expect(submission.conv_matrix((1, 2, 2), w, 1, 0), np.array([[3.0, 5, 0, 0], [0, 0, 3, 5]]))


@pytest.mark.covers("conv2d_input_gradient")
def test_input_gradient_of_a_sum(submission: Any) -> None:
    """If the loss is the sum of all outputs, a cell's derivative is the sum of the weights that met it.

    損失が出力の合計なら、あるマスでの微分は、そのマスに掛かった重みの合計になる。
    """
    answer = submission.conv2d_input_gradient(np.ones((1, 2, 1)), KERNEL, (2, 3, 1))
    expect(answer, np.array([[1.0, 3, 2], [10, 30, 20]])[:, :, None])


@pytest.mark.covers("conv2d_input_gradient")
def test_input_gradient_has_the_shape_of_the_input(submission: Any) -> None:
    """A step was left over: the last row and column of the input have the derivative 0.

    ちょうど割り切れない stride では、入力の最後の行と列の微分は 0 になる。
    """
    answer = submission.conv2d_input_gradient(np.full((1, 1, 1), 2.0), KERNEL, (3, 3, 1), stride=2)
    expect(answer, np.array([[2.0, 4, 0], [20, 40, 0], [0, 0, 0]])[:, :, None])
