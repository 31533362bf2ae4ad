"""Worked examples and properties for exercises/sobel.py."""

from typing import Any

import numpy as np
import pytest
from PIL import Image

from graders.strategies import MODES, picture
from saiten.expect import expect

ROWS, COLUMNS = np.indices((3, 3)).astype(float)


def answers(kernel: Any) -> dict[str, Any]:
    """What a kernel makes of three simple images, at the middle cell."""
    weights = np.asarray(kernel)
    return {
        "image[i, j] = j": (weights * COLUMNS).sum(),
        "image[i, j] = i": (weights * ROWS).sum(),
        "image[i, j] = 1": weights.sum(),
    }


@pytest.mark.covers("SOBEL_X")
def test_sobel_x_sees_columns(submission: Any) -> None:
    """SOBEL_X answers 8 to brightness that grows by 1 per column, 0 to growth per row and to plain grey.

    SOBEL_X の答えは、列ごとに 1 明るくなる画像で 8、行ごとの場合と一様な灰色では 0 になる。
    """
    right = {"image[i, j] = j": 8.0, "image[i, j] = i": 0.0, "image[i, j] = 1": 0.0}
    expect(answers(submission.SOBEL_X), right)


@pytest.mark.covers("SOBEL_Y")
def test_sobel_y_sees_rows(submission: Any) -> None:
    """SOBEL_Y answers 8 to brightness that grows by 1 per row, 0 to growth per column and to plain grey.

    SOBEL_Y の答えは、行ごとに 1 明るくなる画像で 8、列ごとの場合と一様な灰色では 0 になる。
    """
    right = {"image[i, j] = j": 0.0, "image[i, j] = i": 8.0, "image[i, j] = 1": 0.0}
    expect(answers(submission.SOBEL_Y), right)


@pytest.mark.covers("zero_pad")
def test_zero_pad_frames_an_image(submission: Any) -> None:
    """One row of two cells in a frame of two zeros.

    2 マスだけの 1 行を、幅 2 の 0 の枠で囲む。
    """
    right = np.zeros((5, 6))
    right[2, 2:4] = [3.5, -1.0]
    expect(submission.zero_pad(np.array([[3.5, -1.0]]), 2), right)


@pytest.mark.covers("zero_pad")
def test_zero_pad_refuses_a_negative_frame(submission: Any) -> None:
    """p = -1 is a ValueError.

    p = -1 は ValueError になる。
    """
    with pytest.raises(ValueError):  # noqa: PT011 - the words are the student's
        submission.zero_pad(np.ones((3, 3)), -1)


@pytest.mark.covers("cross_correlate")
def test_cross_correlate_weighs_and_adds(submission: Any) -> None:
    """A 2x2 kernel on a 3x4 image: two rows and three columns of sums.

    3x4 の画像に 2x2 の kernel: 和が 2 行 3 列に並ぶ。
    """
    image = np.array([[1.0, 0, 2, 1], [0, 3, 1, 0], [2, 1, 0, 4]])
    kernel = np.array([[1.0, 2], [10, 20]])
    expect(submission.cross_correlate(image, kernel), np.array([[61.0, 54, 14], [46, 15, 81]]))


@pytest.mark.covers("cross_correlate")
def test_cross_correlate_shifts(submission: Any) -> None:
    """A kernel with a single 1 copies the image, shifted; stride 2 takes every second cell of that.

    1 が 1 つだけの kernel では画像がずれて写り、stride 2 ならそれを 1 つおきに取る。
    """
    image = np.arange(30.0).reshape(5, 6)
    kernel = np.zeros((3, 3))
    kernel[0, 2] = 1
    expect(submission.cross_correlate(image, kernel), image[:3, 2:])
    expect(submission.cross_correlate(image, kernel, stride=2), image[:3:2, 2::2])


@pytest.mark.covers("sobel_gradients")
def test_sobel_gradients_of_a_ramp(submission: Any) -> None:
    """In the middle of a ramp each gradient is 8 times the slope.

    一定の割合で明るくなる画像の中央では、どちらの勾配も傾きの 8 倍になる。
    """
    gx, gy = submission.sobel_gradients(2 * COLUMNS - 5 * ROWS)
    expect(gx.shape, (3, 3))
    expect([gx[1, 1], gy[1, 1]], [16.0, -40.0])


@pytest.mark.covers("sobel_magnitude")
def test_sobel_magnitude_of_a_bright_cell(submission: Any) -> None:
    """The neighbours of one bright cell: 2 beside it, sqrt(2) in the corners, nothing in the middle.

    明るい 1 マスの周り: 上下左右は 2 倍、斜めは sqrt(2) 倍、中央は 0 になる。
    """
    image = np.zeros((3, 3))
    image[1, 1] = 100
    corner = 100 * 2**0.5
    right = np.array([[corner, 200, corner], [200, 0, 200], [corner, 200, corner]])
    expect(submission.sobel_magnitude(image), right)


@pytest.mark.covers("sobel_filter")
def test_sobel_filter_rounds(submission: Any) -> None:
    """A grey oblong: 4 * 50 = 200 at its sides, sqrt(150^2 + 150^2) = 212.13 rounded in its corners.

    灰色の長方形: 辺は 4 * 50 = 200、角は sqrt(150^2 + 150^2) = 212.13 を丸めた値になる。
    """
    answer = submission.sobel_filter(Image.new("L", (4, 3), 50))
    expect(answer.mode, "L")
    expect(np.asarray(answer), np.array([[212, 200, 200, 212], [200, 0, 0, 200], [212, 200, 200, 212]]))


@pytest.mark.covers("sobel_filter")
def test_sobel_filter_takes_every_mode(submission: Any) -> None:
    """Pictures of every mode give a picture of mode "L" and the same size.

    どのモードの画像からも、モード "L" で同じ大きさの画像ができる。
    """
    for mode in MODES:
        answer = submission.sobel_filter(picture(mode, 5, 3))
        expect([answer.mode, answer.size], ["L", (5, 3)])
