"""reference.sobel against torch's convolution, and against pictures whose answer is known."""

import numpy as np
import pytest
import torch
from PIL import Image

from reference import sobel

torch.set_num_threads(1)  # the tensors are tiny: more threads only wait for each other

KERNEL_X = np.outer([1, 2, 1], [-1, 0, 1])
LISTED_MODES = ["1", "L", "LA", "P", "RGB", "RGBA", "CMYK", "YCbCr", "HSV", "I", "F"]


def torch_correlate(image, kernel, stride=1, padding=0):
    x, w = (torch.from_numpy(np.array(a, dtype=np.float64))[None, None] for a in (image, kernel))
    return torch.nn.functional.conv2d(x, w, stride=stride, padding=padding)[0, 0].numpy()


def torch_magnitude(image):
    gx, gy = torch_correlate(image, KERNEL_X, 1, 1), torch_correlate(image, KERNEL_X.T, 1, 1)
    return np.sqrt(gx**2 + gy**2)


def random_image(shape, seed=0):
    return np.random.default_rng(seed).normal(size=shape)


def picture_of_mode(mode):
    rng = np.random.default_rng(1)
    match mode:
        case "I":
            return Image.fromarray(rng.integers(-300, 700, (9, 7), dtype=np.int32))
        case "F":
            return Image.fromarray(rng.uniform(-300, 700, (9, 7)).astype(np.float32))
    return Image.fromarray(rng.integers(0, 256, (9, 7, 3), dtype=np.uint8)).convert(mode)


@pytest.mark.parametrize("k", [1, 2, 3, 4, 5])
@pytest.mark.parametrize("stride", [1, 2, 3, 7])
@pytest.mark.parametrize("padding", [0, 1, 3])
@pytest.mark.parametrize("shape", [(5, 5), (5, 9), (12, 6)])
def test_cross_correlate_agrees_with_torch(shape, k, stride, padding):
    image, kernel = random_image(shape), random_image((k, k), seed=k)
    answer = sobel.cross_correlate(image, kernel, stride, padding)
    expected = torch_correlate(image, kernel, stride, padding)
    assert answer.dtype == np.float64
    assert answer.shape == expected.shape
    np.testing.assert_allclose(answer, expected, rtol=1e-12, atol=1e-12)


@pytest.mark.parametrize("shape", [(1, 1), (1, 6), (6, 1), (2, 2), (8, 5)])
def test_gradients_and_magnitude_agree_with_torch_for_every_shape(shape):
    image = random_image(shape)
    gx, gy = sobel.sobel_gradients(image)
    np.testing.assert_allclose(gx, torch_correlate(image, KERNEL_X, 1, 1), atol=1e-12)
    np.testing.assert_allclose(gy, torch_correlate(image, KERNEL_X.T, 1, 1), atol=1e-12)
    np.testing.assert_allclose(sobel.sobel_magnitude(image), torch_magnitude(image), atol=1e-12)


def test_kernels_respond_positively_to_growing_brightness():
    rows, columns = np.indices((3, 3))
    assert (sobel.SOBEL_X * columns).sum() == 8
    assert (sobel.SOBEL_Y * rows).sum() == 8
    assert (sobel.SOBEL_X * rows).sum() == (sobel.SOBEL_Y * columns).sum() == 0


@pytest.mark.parametrize("p", [0, 1, 3])
def test_zero_pad_frames_the_image(p):
    image = random_image((2, 4))
    np.testing.assert_array_equal(sobel.zero_pad(image, p), np.pad(image, p))


@pytest.mark.parametrize("dtype", [np.uint8, np.int8, np.int16, np.uint64, np.bool_, np.float16, np.float32])
def test_narrow_types_neither_wrap_around_nor_lose_digits(dtype):
    values = np.random.default_rng(2).integers(0, 128, (6, 6)).astype(dtype)
    kernel = values[:3, :3]
    np.testing.assert_array_equal(sobel.sobel_magnitude(values), sobel.sobel_magnitude(values.astype(float)))
    np.testing.assert_array_equal(sobel.cross_correlate(values, kernel), torch_correlate(values, kernel))


def test_views_are_read_and_nothing_given_is_changed():
    image, kernel = random_image((8, 6)).T[::-1, ::2], random_image((2, 2))
    for array in (image, kernel):
        array.flags.writeable = False  # a write would raise
    np.testing.assert_allclose(sobel.cross_correlate(image, kernel, 2, 1), torch_correlate(image, kernel, 2, 1))
    np.testing.assert_allclose(sobel.sobel_magnitude(image), torch_magnitude(image))


def test_magnitude_is_not_limited_to_what_squares_can_hold():
    assert np.isfinite(sobel.sobel_magnitude(np.full((3, 3), 1e200))).all()


@pytest.mark.parametrize("mode", LISTED_MODES)
def test_filter_takes_every_listed_mode(mode):
    picture = picture_of_mode(mode)
    assert picture.mode == mode
    before = picture.tobytes()
    brightness = np.asarray(picture.convert("L"))
    edges = sobel.sobel_filter(picture)
    assert (edges.mode, edges.size) == ("L", picture.size)
    expected = np.minimum(np.floor(torch_magnitude(brightness) + 0.5), 255)
    assert len(np.unique(expected)) > 1
    np.testing.assert_array_equal(np.asarray(edges), expected)
    assert (picture.mode, picture.tobytes()) == (mode, before)


def test_hsv_is_read_as_colour_not_as_its_first_channel():
    rgb = picture_of_mode("RGB")
    hsv = rgb.convert("HSV")
    back = hsv.convert("RGB")
    np.testing.assert_array_equal(np.asarray(sobel.sobel_filter(hsv)), np.asarray(sobel.sobel_filter(back)))


def test_filter_rounds_to_nearest_and_clips():
    assert np.asarray(sobel.sobel_filter(Image.new("L", (3, 3), 20))).tolist() == [
        [85, 80, 85],  # sqrt(60^2 + 60^2) = 84.85
        [80, 0, 80],
        [85, 80, 85],
    ]
    assert np.asarray(sobel.sobel_filter(Image.new("L", (3, 3), 255))).tolist() == [
        [255, 255, 255],
        [255, 0, 255],
        [255, 255, 255],
    ]


SQUARE = np.ones((4, 4))


@pytest.mark.parametrize(
    "call",
    [
        lambda: sobel.zero_pad(np.ones(3), 1),
        lambda: sobel.zero_pad(np.ones((2, 2, 3)), 1),
        lambda: sobel.zero_pad(SQUARE, -1),
        lambda: sobel.cross_correlate(np.ones(9), np.ones((3, 3))),
        lambda: sobel.cross_correlate(SQUARE, np.ones(3)),
        lambda: sobel.cross_correlate(SQUARE, np.ones((2, 3))),
        lambda: sobel.cross_correlate(SQUARE, np.ones((3, 3, 1))),
        lambda: sobel.cross_correlate(SQUARE, np.ones((3, 3)), stride=0),
        lambda: sobel.cross_correlate(SQUARE, np.ones((3, 3)), stride=-1),
        lambda: sobel.cross_correlate(SQUARE, np.ones((3, 3)), padding=-1),
        lambda: sobel.cross_correlate(SQUARE, np.ones((5, 5))),
        lambda: sobel.cross_correlate(np.ones((2, 9)), np.ones((3, 3))),
        lambda: sobel.cross_correlate(np.ones((9, 2)), np.ones((5, 5)), padding=1),
        lambda: sobel.sobel_gradients(np.ones((2, 2, 3))),
        lambda: sobel.sobel_magnitude(np.ones(4)),
    ],
)
def test_unusable_arguments_are_value_errors(call):
    with pytest.raises(ValueError, match=r"must|fit"):
        call()
