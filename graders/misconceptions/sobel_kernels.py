"""Kernels that are not the lecture's. A constant's wrong value is what the function returns."""

import numpy as np

from reference.sobel import SOBEL_X, SOBEL_Y
from saiten.grading import Text, misconception

SIGNS = Text(
    "All signs are the other way round: the kernel answers where brightness falls, not where it grows.",
    "符号がすべて逆です。明るくなる方向ではなく、暗くなる方向に反応します。",
)
SWAPPED = Text(
    "This is the kernel of the other direction: X goes with the columns, Y with the rows.",
    "もう一方の方向の kernel です。X は列の方向、Y は行の方向です。",
)
SCALED = Text(
    "The weights are divided; the lecture's are 1, 2 and 1 as they are.",
    "重みが割られています。講義の重みは 1, 2, 1 そのままです。",
)
EQUAL_WEIGHTS = Text(
    "All weights are 1 (Prewitt's kernel); Sobel's counts the middle twice.",
    "重みがすべて 1 です(Prewitt)。Sobel では中央の重みが 2 です。",
)
THREE_TEN_THREE = Text(
    "The weights are 3, 10, 3 (Scharr's kernel); Sobel's are 1, 2, 1.",
    "重みが 3, 10, 3 です(Scharr)。Sobel の重みは 1, 2, 1 です。",
)


@misconception("SOBEL_X", SIGNS, lecture="3.2")
def sobel_x_turned_round() -> np.ndarray:
    return -SOBEL_X


@misconception("SOBEL_X", SWAPPED, lecture="3.2")
def sobel_x_for_y() -> np.ndarray:
    return SOBEL_Y


@misconception("SOBEL_X", SCALED, lecture="3.2")
def sobel_x_divided() -> np.ndarray:
    return SOBEL_X / 8


@misconception("SOBEL_X", EQUAL_WEIGHTS, lecture="3.2")
def prewitt_for_sobel_x() -> np.ndarray:
    return np.sign(SOBEL_X)


@misconception("SOBEL_X", THREE_TEN_THREE, lecture="3.2")
def scharr_for_sobel_x() -> np.ndarray:
    return SOBEL_X * np.array([[3], [5], [3]])


@misconception("SOBEL_Y", SIGNS, lecture="3.2")
def sobel_y_turned_round() -> np.ndarray:
    return -SOBEL_Y


@misconception("SOBEL_Y", SWAPPED, lecture="3.2")
def sobel_y_for_x() -> np.ndarray:
    return SOBEL_X


@misconception("SOBEL_Y", SCALED, lecture="3.2")
def sobel_y_divided() -> np.ndarray:
    return SOBEL_Y / 8


@misconception("SOBEL_Y", EQUAL_WEIGHTS, lecture="3.2")
def prewitt_for_sobel_y() -> np.ndarray:
    return np.sign(SOBEL_Y)


@misconception("SOBEL_Y", THREE_TEN_THREE, lecture="3.2")
def scharr_for_sobel_y() -> np.ndarray:
    return SOBEL_Y * np.array([3, 5, 3])
