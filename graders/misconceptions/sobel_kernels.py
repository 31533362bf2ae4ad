"""Kernels that are not the lecture's. A constant's wrong value is what the function returns."""

import numpy as np

from reference.sobel import SOBEL_X, SOBEL_Y
from saiten.grading import Text, misconception

SIGNS = Text(
    "In your kernel all signs are the other way round: it responds positively where brightness falls.",
    "符号がすべて逆です。暗くなる方向で正の値になっています。",
)
SWAPPED = Text(
    "This is the kernel of the other direction: SOBEL_X looks along the columns' index, SOBEL_Y along the rows'.",
    "もう一方の方向の kernel です。SOBEL_X は列の番号の方向、SOBEL_Y は行の番号の方向を見ます。",
)
SCALED = Text(
    "Your weights are divided by something; the lecture's are used as they are.",
    "重みが何かの値で割られています。講義の重みはそのまま使います。",
)
EQUAL_WEIGHTS = Text(
    "In your kernel all weights of a side are equal (Prewitt's kernel); Sobel's gives the middle more weight.",
    "片側の重みがすべて等しくなっています (Prewitt の kernel)。Sobel では中央の重みの方が大きくなります。",
)
THREE_TEN_THREE = Text(
    "Your weights are 3, 10 and 3, which is Scharr's kernel; Sobel's has others.",
    "重みが 3, 10, 3 です (Scharr の kernel)。Sobel の重みは違います。",
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
