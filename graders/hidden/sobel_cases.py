"""Named inputs for the hidden checks of exercises/sobel.py."""

import numpy as np
from PIL import Image, ImageDraw

from graders.strategies import MODES, picture
from saiten.grading import call

THIRDS = np.array([[1, 2, 4, 5], [7, 8, 10, 11], [13, 14, 16, 17]]) / 3
RAMP = np.arange(35.0).reshape(5, 7) ** 2
SQUARE = np.array([[1.0, -2], [3, 5]])
CUBE = np.arange(9.0).reshape(3, 3) - 3
BYTES = np.array([[255, 0, 200, 255], [250, 255, 1, 255], [0, 255, 255, 128]], dtype=np.uint8)
INT8 = np.array([[127, -128, 100], [-128, 127, -128], [127, 127, -128]], dtype=np.int8)
INT32 = np.array([[2_000_000_000, -2_000_000_000, 1], [2_100_000_000] * 3, [-2_100_000_000] * 3], dtype=np.int32)


def drawing() -> Image.Image:
    """A picture to look at: a disc, a box and a slanted line before a slope of grey."""
    picture = Image.fromarray(np.tile(np.linspace(40, 120, 48), (36, 1)).astype(np.uint8))
    pen = ImageDraw.Draw(picture)
    pen.ellipse((4, 8, 22, 26), fill=220)
    pen.rectangle((27, 5, 41, 15), fill=10)
    pen.line((26, 31, 45, 20), fill=250, width=2)
    return picture


DRAWING = drawing()
PIXELS = np.asarray(DRAWING, dtype=np.float64)

SHAPES = {
    "one cell": call(np.array([[3.25]])),
    "one row": call(np.array([[1.0, 4, 2, 7]])),
    "one column": call(np.array([[1.0], [4], [2], [7]])),
    "two by two": call(np.array([[1.0, 4], [2, 8]])),
    "a dot in the middle of 5x5": call(np.pad([[8.0]], 2)),
    "more columns than rows": call(RAMP),
    "more rows than columns": call(RAMP.T.copy()),
    "digits beyond float32": call(THIRDS),
    "very large values": call(THIRDS * 1e100),
    "small values": call(THIRDS / 1e4),
    "negative values": call(-RAMP),
    "by keyword": call(image=RAMP),
}
NARROW = {
    "uint8": call(BYTES),
    "int8": call(INT8),
    "uint16": call(BYTES.astype(np.uint16) * 257),
    "int16": call(INT8.astype(np.int16) * 256),
    "uint64": call(BYTES.astype(np.uint64)),
}
WIDE = {
    "int32": call(INT32),
    "uint32": call(BYTES.astype(np.uint32) * 16843009),
    "int64": call(INT8.astype(np.int64) * 2**40),
}

PADDED = {
    "no padding": call(RAMP, 0),
    "no padding, one cell": call(np.array([[2.5]]), 0),
    "no padding, one row": call(np.array([[1.0, 2, 3]]), 0),
    "no padding, one column": call(np.array([[1.0], [2], [3]]), 0),
    "one cell": call(np.array([[2.5]]), 2),
    "one row": call(np.array([[1.0, 2, 3]]), 1),
    "one column": call(np.array([[1.0], [2], [3]]), 1),
    "more columns than rows": call(RAMP, 1),
    "more rows than columns": call(RAMP.T.copy(), 3),
    "padding wider than the image": call(SQUARE, 5),
    "uint8": call(BYTES, 1),
    "digits beyond float32": call(THIRDS * 1e100, 1),
    "by keyword": call(image=SQUARE, p=1),
}

UNPADDED = {
    "image with one axis": call(np.ones(4), 1),
    "image with one axis, no padding": call(np.ones(4), 0),
    "image with three axes": call(np.ones((2, 3, 3)), 1),
    "image with three axes, no padding": call(np.ones((2, 2, 2)), 0),
    "image with three axes, one channel": call(np.ones((4, 4, 1)), 1),
    "a number for an image": call(np.array(5.0), 1),
    "p = -1": call(RAMP, -1),
    "p = -2": call(RAMP, -2),
    "p = -1, one cell": call(np.array([[1.0]]), -1),
    "p far below 0": call(SQUARE, -100),
}

CORRELATIONS = {
    "defaults": call(RAMP, CUBE),
    "1x1 kernel": call(RAMP, np.array([[-2.5]])),
    "1x1 kernel, stride and padding": call(RAMP, np.array([[3.0]]), 2, 1),
    "one cell": call(np.array([[4.0]]), np.array([[0.5]])),
    "even kernel": call(RAMP, SQUARE),
    "even kernel, padding": call(RAMP, SQUARE, padding=1),
    "even kernel, stride and padding": call(RAMP, SQUARE, stride=3, padding=1),
    "4x4 kernel": call(RAMP, np.arange(16.0).reshape(4, 4), padding=1),
    "7x7 kernel": call(RAMP, np.arange(49.0).reshape(7, 7) - 20, 2, 3),
    "5x5 kernel": call(RAMP, np.arange(25.0).reshape(5, 5) - 7, 1, 2),
    "kernel as large as the image": call(RAMP[:3, :3].copy(), CUBE),
    "kernel as large as the padded image": call(SQUARE, np.arange(16.0).reshape(4, 4), padding=1),
    "kernel as high as the image": call(RAMP[:3].copy(), CUBE),
    "kernel as wide as the image": call(RAMP[:, :3].copy(), CUBE),
    "stride 2 with a remainder": call(RAMP[:4, :6].copy(), CUBE, 2),
    "stride 2 with a remainder in one direction": call(RAMP[:, :6].copy(), CUBE, 2),
    "stride 2 without a remainder": call(RAMP, CUBE, stride=2),
    "stride 3 and padding 1": call(RAMP, CUBE, 3, 1),
    "stride larger than the image": call(RAMP, CUBE, stride=50),
    "stride by position": call(RAMP, CUBE, 2, 0),
    "one row": call(np.array([[1.0, 4, 2, 7]]), CUBE, padding=1),
    "one column": call(np.array([[1.0], [4], [2], [7]]), CUBE, padding=1),
    "padding wider than the kernel": call(SQUARE, SQUARE, padding=3),
    "by keyword": call(image=RAMP, kernel=CUBE, padding=1, stride=2),
    "digits beyond float32": call(THIRDS, SQUARE / 7),
    "very large values": call(THIRDS * 1e100, SQUARE / 7, padding=1),
}

INTEGER_CORRELATIONS = {
    "uint8, positive weights": call(BYTES, np.ones((3, 3))),
    "uint8, negative weights": call(BYTES, -SQUARE, padding=1),
    "uint8, fractions": call(BYTES, np.full((2, 2), 0.25), 2),
    "int8": call(INT8, CUBE, padding=1),
    "int32": call(INT32, CUBE, padding=1),
    "uint32": call(BYTES.astype(np.uint32) * 16843009, CUBE, padding=1),
    "int32, 1x1 kernel": call(INT32, np.array([[3.0]])),
    "whole numbers in image and kernel": call(BYTES, CUBE.astype(np.int64), 1, 1),
    "whole numbers in the kernel": call(THIRDS, CUBE.astype(np.int64), 1, 1),
}

NO_SQUARE = {
    "kernel with one axis": call(RAMP, np.ones(3)),
    "kernel with one axis and one weight": call(RAMP, np.ones(1)),
    "a number for a kernel": call(RAMP, np.array(2.0)),
    "kernel with three axes": call(RAMP, np.ones((3, 3, 1))),
    "kernel with three axes, channels first": call(RAMP, np.ones((1, 3, 3))),
    "kernel with three equal axes": call(RAMP, np.ones((2, 2, 2))),
    "kernel with three axes and one weight": call(RAMP, np.ones((1, 1, 1))),
    "2x3 kernel": call(RAMP, np.ones((2, 3))),
    "3x2 kernel": call(RAMP, np.ones((3, 2))),
    "2x3 kernel as wide as the image": call(RAMP[:, :3].copy(), np.ones((2, 3))),
    "3x2 kernel as high as the image": call(RAMP[:3].copy(), np.ones((3, 2))),
    "1x3 kernel": call(RAMP, np.ones((1, 3)), padding=1),
    "3x1 kernel": call(RAMP, np.ones((3, 1)), padding=1),
}
STRIDES_BELOW_1 = {
    "stride 0": call(RAMP, CUBE, stride=0),
    "stride -1": call(RAMP, CUBE, stride=-1),
    "stride -1, 2x2 kernel": call(RAMP, SQUARE, stride=-1),
    "stride -2, by position": call(RAMP, CUBE, -2, 1),
}
NEGATIVE_PADDINGS = {
    "padding -1": call(RAMP, CUBE, padding=-1),
    "padding -1, 1x1 kernel": call(RAMP, np.ones((1, 1)), padding=-1),
    "padding -2, 1x1 kernel, by position": call(RAMP, np.ones((1, 1)), 2, -2),
    "padding -1, 2x2 kernel": call(RAMP, np.ones((2, 2)), padding=-1),
}
TOO_LARGE = {
    "kernel too large": call(RAMP, np.ones((8, 8))),
    "kernel too large by one": call(SQUARE, CUBE),
    "kernel too large by one, stride 3": call(SQUARE, CUBE, stride=3),
    "kernel too high": call(RAMP, np.ones((6, 6))),
    "kernel too high, stride 4": call(RAMP, np.ones((6, 6)), stride=4),
    "kernel too wide": call(RAMP.T.copy(), np.ones((6, 6))),
    "kernel too wide, stride 4": call(RAMP.T.copy(), np.ones((6, 6)), stride=4),
    "kernel larger than the padded image": call(SQUARE, np.ones((5, 5)), padding=1),
    "kernel far larger than the padded image": call(SQUARE, np.ones((9, 9)), stride=2, padding=1),
    "kernel higher than the padded image": call(np.ones((1, 9)), np.ones((4, 4)), padding=1),
    "kernel wider than the padded image": call(np.ones((9, 1)), np.ones((4, 4)), padding=1),
}

MAGNITUDES = {
    "only gx": call(np.array([[0.0, 3]])),
    "a grey area": call(np.full((4, 5), 99.0)),
}

PICTURES = {f"mode {mode}": call(picture(mode, 5, 4)) for mode in MODES} | {
    "one pixel": call(Image.new("L", (1, 1), 200)),
    "one row": call(picture("L", 7, 1)),
    "one column": call(picture("L", 1, 7)),
    "more rows than columns": call(picture("RGB", 3, 8)),
    "a black picture": call(Image.new("RGB", (3, 2))),
    "a faint edge": call(Image.fromarray(np.array([[0, 0, 1], [0, 1, 1]], dtype=np.uint8))),
    "strong edges": call(picture("L", 6, 5, 256)),
    "a white area": call(Image.new("L", (4, 3), 255)),
    "edges of 254 and 256": call(Image.fromarray(np.array([[0, 127, 0, 0, 0, 128]], dtype=np.uint8))),
    "by keyword": call(picture=picture("RGBA", 4, 3, 256)),
}
