"""The graders of `sobel`: right modules keep every point, wrong ones lose some under the wrong function only."""

from pathlib import Path

import pytest

from saiten.report.model import ExerciseResult
from tests.course.grading_help import (
    grade_sources,
    lost_functions,
    misconceptions,
    reference_source,
    with_misconception,
)
from tests.course.mutation import Mutants, labels, mutated, named

EXERCISE = "sobel"
ALTERNATIVES = {path.stem: path for path in (Path(__file__).parents[1] / "alternatives" / EXERCISE).glob("*.py")}
REFERENCE = reference_source(EXERCISE)

# K stands for the kernel in question.
WRONG_KERNELS = [
    "-K",
    "K.T",
    "K[::-1, ::-1]",
    "K / 8",
    "K * 2",
    "np.sign(K)",  # Prewitt
    "K + 1e-6",
    "np.abs(K)",
    "K.astype(np.uint8)",
    "K * 1j",
    "K.tolist()",
    "K.ravel()",
    "K[None]",
    "np.pad(K, 1)",
    "K[:2, :2]",
    "K * [[3], [5], [3]]",
    "np.zeros((3, 3))",
    "None",
    "lambda: K",
]

ONLY_2D = 'if image.ndim != 2:\n        raise ValueError(f"image must be 2-D, not {image.ndim}-D")'
PADDED = "padded[p : p + height, p : p + width] = image"
SQUARE = "kernel.ndim != 2 or kernel.shape[0] != kernel.shape[1]"
FITS = "not 1 <= k <= min(padded.shape)"
SHIFTED = "padded[i : i + stride * rows : stride, j : j + stride * columns : stride]"
GRADIENTS = "return cross_correlate(image, SOBEL_X, padding=1), cross_correlate(image, SOBEL_Y, padding=1)"
GX, GY = "cross_correlate(image, SOBEL_X, padding=1)", "cross_correlate(image, SOBEL_Y, padding=1)"
GREY = 'np.asarray(picture.convert("L"))'
FILTERED = "np.clip(magnitude, 0, 255).astype(np.uint8)"

MUTANTS: Mutants = {
    "zero_pad": [
        # Unpacking a shape of another length raises ValueError by itself; these don't come so far.
        (ONLY_2D, f"{ONLY_2D.replace('!= 2', '> 2')}\n    image = np.atleast_2d(image)"),
        (ONLY_2D, f"{ONLY_2D.replace('!= 2', 'not in (0, 2)')}\n    image = np.atleast_2d(image)"),
        (ONLY_2D, f"{ONLY_2D.replace('!= 2', 'not in (1, 2)')}\n    image = np.atleast_2d(image)"),
        (ONLY_2D, f"{ONLY_2D.replace('!= 2', 'not in (2, 3)')}\n    image = image[..., 0] if image.ndim == 3 else image"),
        (ONLY_2D, f"image = image[..., 0] if image.shape[2:] == (1,) else image\n    {ONLY_2D}"),
        (ONLY_2D, f"if p == 0:\n        return image\n    {ONLY_2D}"),
        (ONLY_2D, "if image.ndim == 1:\n        raise TypeError('2-D only')"),
        (ONLY_2D, "if image.ndim > 2:\n        raise IndexError('2-D only')"),
        ("p < 0", "p <= 0"),
        ("if p < 0:", "p = 0 if p == -1 else p\n    if p < 0:"),
        ("if p < 0:", "p = 0 if p < -9 else p\n    if p < 0:"),
        ("if p < 0:", "if p < 0 < min(image.shape) + 2 * p:\n        return image[-p:p, -p:p]\n    if p < 0:"),
        ("if p < 0:", "if min(image.shape) + 2 * p < 0:\n        return np.zeros((0, 0))\n    if p < 0:"),
        ("if p < 0:", "p = max(p, 0)\n    if p < 0:"),
        ("if p < 0:", "p = abs(p)\n    if p < 0:"),
        ('ValueError(f"p must', 'TypeError(f"p must'),
        ('ValueError(f"image', 'IndexError(f"image'),
        ('raise ValueError(f"p must', 'return ValueError(f"p must'),
        ("width + 2 * p))", "width + p))"),
        ("(height + 2 * p, width + 2 * p)", "(max(height, width) + 2 * p, max(height, width) + 2 * p)"),
        ("np.zeros", "np.ones"),
        ("width + 2 * p))", "width + 2 * p), dtype=np.float32)"),
        ("width + 2 * p))", "width + 2 * p), dtype=np.float16)"),
        ("width + 2 * p))", "width + 2 * p), dtype=np.int64)"),
        ("width + 2 * p))", "width + 2 * p), dtype=np.uint8)"),
        ("width + 2 * p))", "width + 2 * p), dtype=np.int8 if image.dtype == np.uint8 else float)"),
        (PADDED, f"{PADDED}[::-1]"),
        (PADDED, "padded[:height, :width] = image"),
        (PADDED, f"{PADDED}.clip(0)"),
        (PADDED, f"{PADDED} / 255"),
        (PADDED, "padded = np.pad(image, p, mode='edge')"),
        (PADDED, "padded = np.pad(image, p, mode='reflect')"),
        (PADDED, "padded = np.pad(image, ((p, p), (0, 0)))"),
        (PADDED, "padded = np.pad(image, (p, 0))"),
        (PADDED, "padded = np.pad(image, 1)"),
        (PADDED, "padded = np.pad(image, min(p, 3))"),
        (PADDED, "padded = np.pad(image, p) if height > 1 else np.pad(image, 0)"),
        ("return padded", "return padded.tolist()"),
        ("return padded", "return padded.squeeze()"),
        ("return padded", "return padded[..., None]"),
        ("return padded", "return None"),
        ("return padded", "print(padded)"),
        ("return padded", "image[0, 0] += 1\n    return padded"),
        ("return padded", "image[...] = 0\n    return padded"),
        ("return padded", "if p == 0:\n        image *= 2\n    return padded"),
        ("return padded", "return zero_pad.__dict__.setdefault('kept', padded)"),
    ],
    "cross_correlate": [
        (SQUARE, "kernel.ndim != 2"),
        (SQUARE, "kernel.shape[0] != kernel.shape[1]"),
        (SQUARE, "kernel.shape[0] != kernel.shape[-1]"),
        (SQUARE, "len(set(kernel.shape)) > 1"),
        (SQUARE, "kernel.ndim > 2 or kernel.shape[0] != kernel.shape[1]"),
        (SQUARE, "kernel.ndim != 2 or kernel.shape[0] < kernel.shape[1]"),
        (SQUARE, "kernel.ndim != 2 or kernel.shape[0] > kernel.shape[1]"),
        (SQUARE, f"{SQUARE} or len(kernel) % 2 == 0"),
        (SQUARE, f"{SQUARE} or len(kernel) == 1"),
        (SQUARE, f"{SQUARE} or len(kernel) > 4"),
        (SQUARE, f"{SQUARE} or padding > len(kernel)"),
        ("stride < 1", "stride < 0"),
        ("stride < 1", "stride == 0"),
        ("stride < 1", "stride < -1"),
        ("stride < 1", "stride < 1 or stride > min(image.shape)"),
        ("stride < 1:", "stride < 1 and (stride := 1) < 1:"),
        ("zero_pad(image, padding)", "zero_pad(image, abs(padding))"),
        ("zero_pad(image, padding)", "zero_pad(image, max(padding, 0))"),
        ("zero_pad(image, padding)", "np.array(image, dtype=float) if padding < 0 else zero_pad(image, padding)"),
        ("zero_pad(image, padding)", "zero_pad(image, padding)[: None if padding < 2 else -1]"),
        ("zero_pad(image, padding)", "zero_pad(image, min(padding, 2))"),
        ("zero_pad(image, padding)", "zero_pad(image, padding if stride == 1 else 0)"),
        ("zero_pad(image, padding)", "zero_pad(image, padding).astype(np.float32)"),
        ("zero_pad(image, padding)", "np.pad(image.astype(float), padding, mode='edge')"),
        ("zero_pad(image, padding)", "zero_pad(image, padding) * (image.dtype != np.int8)"),
        (FITS, "not 1 <= k <= max(padded.shape)"),
        (FITS, "not 1 <= k <= padded.shape[0]"),
        (FITS, "not 1 <= k <= padded.shape[1]"),
        (FITS, "not 1 <= k <= min(image.shape)"),
        (FITS, "not 1 <= k < min(padded.shape)"),
        (FITS, "not 1 <= k <= min(padded.shape) + 1"),
        (FITS, "k > min(padded.shape) and stride == 1"),
        (FITS, "k > min(padded.shape) and stride < 4"),
        (FITS, "padding == 0 and k > min(padded.shape)"),
        (FITS, "int((min(padded.shape) - k) / stride) + 1 < 1"),
        ("(size - k) // stride + 1", "(size - k + 1) // stride"),
        ("(size - k) // stride + 1", "max((size - k) // stride, 1)"),
        ("(size - k) // stride + 1", "size // stride - k + 1"),
        ("(size - k) // stride + 1 for size in padded.shape", "(min(padded.shape) - k) // stride + 1 for _ in '12'"),
        ("(size - k) // stride + 1 for size in padded.shape", "(padded.shape[0] - k) // stride + 1 for _ in '12'"),
        (SHIFTED, "padded[i : i + rows, j : j + columns]"),
        (SHIFTED, "padded[i : i + stride * rows : stride, j : j + columns]"),
        (SHIFTED, "padded[i : i + rows, j : j + stride * columns : stride]"),
        ("kernel[i, j]", "kernel[j, i]"),
        ("kernel[i, j]", "kernel[-1 - i, -1 - j]"),
        ("kernel[i, j]", "kernel[i, -1 - j]"),
        ("kernel[i, j]", "np.sign(kernel[i, j])"),
        ("kernel[i, j]", "int(kernel[i, j])"),
        ("kernel[i, j]", "abs(kernel[i, j])"),
        ("kernel[i, j]", "np.float32(kernel[i, j])"),
        ("kernel[i, j]", "kernel.astype(image.dtype)[i, j]"),
        ("output += shifted", "output = shifted"),
        ("output += shifted * kernel[i, j]", "output += (shifted * kernel[i, j]).astype(image.dtype)"),
        ("range(k)", "range(k - 1)"),
        ("range(k)", "range(min(k, 3))"),
        ("range(k)", "range(0, k, 2)"),
        ("np.zeros((rows, columns))", "np.ones((rows, columns))"),
        ("np.zeros((rows, columns))", "np.zeros((rows, columns), dtype=np.float32)"),
        ("np.zeros((rows, columns))", "np.zeros((rows, columns), dtype=image.dtype)"),
        ("return output", "return np.clip(output, 0, 255)"),
        ("return output", "return np.maximum(output, 0)"),
        ("return output", "return np.abs(output)"),
        ("return output", "return output / kernel.size"),
        ("return output", "return output / (kernel.sum() or 1)"),
        ("return output", "return output.astype(np.int64)"),
        ("return output", "return np.round(output, 4)"),
        ("return output", "return output.T"),
        ("return output", "return output.squeeze()"),
        ("return output", "return output[None]"),
        ("return output", "return output.tolist()"),
        ("return output", "return output.astype(image.dtype)"),
        ("return output", "return output.astype(np.int32) if image.dtype == np.int32 else output"),
        ("return output", "return output % 256 if image.dtype == np.uint8 else output"),
        ("return output", "return output[0, 0] if output.size == 1 else output"),
        ("return output", "kernel[:] = kernel[::-1].copy()\n    return output"),
        ("return output", "image[0, 0] += 1\n    return output"),
        ("return output", "if padding == 0:\n        image[:] = 0\n    return output"),
        ("return output", "return cross_correlate.__dict__.setdefault(str(output.shape), output)"),
        ("stride: int = 1", "stride: int = 2"),
        ("padding: int = 0", "padding: int = 1"),
        ("stride: int = 1, padding: int = 0", "padding: int = 0, stride: int = 1"),
        ("stride: int = 1, padding: int = 0", "step: int = 1, pad: int = 0"),
    ],
    "sobel_gradients": [
        (GX, "cross_correlate(image, SOBEL_X)"),
        (GY, "cross_correlate(image, SOBEL_Y, padding=2)[1:-1, 1:-1] * 1.001"),
        (GRADIENTS, f"return {GY}, {GX}"),
        (GRADIENTS, f"return {GX}, -{GY}"),
        (GRADIENTS, f"return -{GX}, {GY}"),
        (GRADIENTS, f"return {GX}, {GX}"),
        (GRADIENTS, f"return np.abs({GX}), np.abs({GY})"),
        (GRADIENTS, f"return {GX} / 8, {GY} / 8"),
        (GRADIENTS, f"return {GX}, {GX}.T"),
        (GRADIENTS, f"return np.stack([{GX}, {GY}])"),
        (GRADIENTS, f"return {GX}"),
        (GRADIENTS, f"return {{'gx': {GX}, 'gy': {GY}}}"),
        (GRADIENTS, f"return {GX}, {GY}, np.hypot({GX}, {GY})"),
        (GRADIENTS, f"return {GX}.astype(np.float32), {GY}"),
        (GRADIENTS, f"return {GX}.astype(int), {GY}.astype(int)"),
        (GRADIENTS, f"return {GX}.astype(image.dtype), {GY}.astype(image.dtype)"),
        (GRADIENTS, f"return {GX}, {GY} % 256 if image.dtype == np.uint8 else {GY}"),
        (GRADIENTS, f"return {GX}.clip(-255, 255), {GY}.clip(-255, 255)"),
        (GRADIENTS, f"return np.pad({GX}[1:-1, 1:-1], 1), np.pad({GY}[1:-1, 1:-1], 1)"),
        (GRADIENTS, f"image = image.astype(np.int8)\n    {GRADIENTS}"),
        (GRADIENTS, f"image = image.astype(np.int32)\n    {GRADIENTS}"),
        (GRADIENTS, f"image = image / (np.abs(image).max() or 1)\n    {GRADIENTS}"),
        (GRADIENTS, f"answer = {GX}, {GY}\n    image[0] = 0\n    return answer"),
        (GRADIENTS, f"if image.shape[0] == 1:\n        return 0.0 * image, 0.0 * image\n    {GRADIENTS}"),
        (GRADIENTS, f"if min(image.shape) < 3:\n        raise ValueError('too small')\n    {GRADIENTS}"),
        (GRADIENTS, f"wide = np.pad(image, 1, mode='symmetric')\n    return {GX.replace('image', 'wide')[:-12]}), {GY}"),
    ],
    "sobel_magnitude": [
        ("np.hypot(*sobel_gradients(image))", "np.add(*np.abs(sobel_gradients(image)))"),
        ("np.hypot(*sobel_gradients(image))", "np.maximum(*np.abs(sobel_gradients(image)))"),
        ("np.hypot(*sobel_gradients(image))", "np.hypot(*sobel_gradients(image)) ** 2"),
        ("np.hypot(*sobel_gradients(image))", "np.hypot(*sobel_gradients(image)) / 2**0.5"),
        ("np.hypot(*sobel_gradients(image))", "np.hypot(*sobel_gradients(image)) / 8"),
        ("np.hypot(*sobel_gradients(image))", "np.arctan2(*sobel_gradients(image))"),
        ("np.hypot(*sobel_gradients(image))", "np.abs(sobel_gradients(image)[0])"),
        ("np.hypot(*sobel_gradients(image))", "np.hypot(*sobel_gradients(image)).clip(0, 255)"),
        ("np.hypot(*sobel_gradients(image))", "np.rint(np.hypot(*sobel_gradients(image)))"),
        ("np.hypot(*sobel_gradients(image))", "np.hypot(*sobel_gradients(image)).astype(np.float32)"),
        ("np.hypot(*sobel_gradients(image))", "np.hypot(*sobel_gradients(image)).astype(np.uint8)"),
        ("np.hypot(*sobel_gradients(image))", "np.hypot(*sobel_gradients(image.astype(np.int16)))"),
        ("np.hypot(*sobel_gradients(image))", "np.hypot(*sobel_gradients(image / 255))"),
        ("np.hypot(*sobel_gradients(image))", "np.hypot(*(g.astype(np.int16) for g in sobel_gradients(image)))"),
        (
            "np.hypot(*sobel_gradients(image))",
            "np.sqrt(sum(g.astype(np.int32) ** 2 for g in sobel_gradients(image)) if image.dtype.kind in 'iu'"
            " else sum(g**2 for g in sobel_gradients(image)))",
        ),
        ("return magnitude", "return magnitude * (255 / (magnitude.max() or 1))"),
        ("return magnitude", "return magnitude.tolist()"),
        ("return magnitude", "return magnitude.squeeze()"),
        ("return magnitude", "return magnitude.max()"),
        ("return magnitude", "return np.where(magnitude > 1, magnitude, 0)"),
        ("return magnitude", "image[0, 0] = 0\n    return magnitude"),
        ("return magnitude", "return sobel_magnitude.__dict__.setdefault(str(image.shape), magnitude)"),
    ],
    "sobel_filter": [
        (GREY, "np.asarray(picture)"),
        (GREY, 'np.asarray(picture.convert("RGB"))[..., 0]'),
        (GREY, 'np.asarray(picture.convert("RGB")).mean(axis=2)'),
        (GREY, 'np.asarray(picture.convert("RGB")) @ [0.299, 0.587, 0.114]'),
        (GREY, 'np.asarray(picture.convert("1")) * 255'),
        (GREY, f"{GREY} * (picture.mode != 'CMYK')"),
        (GREY, "np.asarray(picture if picture.mode in 'LIF' else picture.convert('L'))"),
        (GREY, "np.asarray(picture if picture.mode == '1' else picture.convert('L'))"),
        (GREY, "np.asarray(picture if picture.mode == 'P' else picture.convert('L'))"),
        (GREY, "np.asarray(picture.getchannel(0) if picture.mode == 'HSV' else picture.convert('L'))"),
        (GREY, "np.asarray(picture.getchannel(2) if picture.mode == 'HSV' else picture.convert('L'))"),
        (GREY, "np.asarray(picture.getchannel(0) if picture.mode == 'YCbCr' else picture.convert('L')) + (picture.mode == 'HSV')"),
        (GREY, "np.asarray(picture.getchannel('A') if picture.mode == 'LA' else picture.convert('L'))"),
        (GREY, f"{GREY} * (np.asarray(picture.getchannel('A')) / 255 if picture.mode == 'RGBA' else 1)"),
        (GREY, f"{GREY}.T"),
        (GREY, f"{GREY} / 255"),
        (GREY, f"{GREY}[::-1]"),
        ("np.rint(", "np.floor("),
        ("np.rint(", "np.ceil("),
        ("np.rint(", "np.trunc("),
        ("np.rint(", "np.asarray("),
        ("np.rint(", "np.rint(0.3 + "),
        ("np.rint(", "np.rint(-0.3 + "),
        ("np.rint(", "2 * np.rint(0.5 * "),
        (FILTERED, "magnitude.astype(np.int64).astype(np.uint8)"),
        (FILTERED, "np.clip(magnitude, 0, 254).astype(np.uint8)"),
        (FILTERED, "np.clip(magnitude, 1, 255).astype(np.uint8)"),
        (FILTERED, "np.where(magnitude > 255, 0, magnitude).astype(np.uint8)"),
        (FILTERED, "(magnitude * (255 / (magnitude.max() or 1))).astype(np.uint8)"),
        (FILTERED, "(magnitude * (255 / max(magnitude.max(), 255))).astype(np.uint8)"),
        (FILTERED, "(255 - np.clip(magnitude, 0, 255)).astype(np.uint8)"),
        (FILTERED, "np.where(magnitude > 100, 255, 0).astype(np.uint8)"),
        (FILTERED, "np.clip(magnitude, 0, 255)"),
        (FILTERED, "np.clip(magnitude, 0, 255).astype(np.int32)"),
        ("return Image.fromarray(np.clip(magnitude, 0, 255).astype(np.uint8))", f"return {FILTERED}"),
        (f"Image.fromarray({FILTERED})", f'Image.fromarray({FILTERED}).convert("RGB")'),
        (f"Image.fromarray({FILTERED})", f"Image.fromarray({FILTERED}).transpose(Image.Transpose.TRANSPOSE)"),
        (f"Image.fromarray({FILTERED})", f"Image.fromarray(({FILTERED})[1:-1, 1:-1])"),
        (f"return Image.fromarray({FILTERED})", f"edges = Image.fromarray({FILTERED})\n    picture.paste(0, (0, 0, 1, 1))\n    return edges"),
        (f"return Image.fromarray({FILTERED})", f"picture.putdata([0] * picture.width * picture.height)\n    return Image.fromarray({FILTERED})"),
        ("magnitude = ", "if picture.size == (1, 1):\n        raise ValueError('too small')\n    magnitude = "),
        ("magnitude = ", "if picture.width != picture.height:\n        picture = picture.resize((9, 9))\n    magnitude = "),
    ],
}

RULE_BREAKERS = {
    "scipy": "try:\n    import scipy\nexcept ImportError:\n    scipy = None\n",
    "scipy part": "try:\n    from scipy.ndimage import sobel\nexcept ImportError:\n    pass\n",
    "in a function": "def unused():\n    import cv2\n    return cv2\n",
    "in a class": "class Unused:\n    def filter(self):\n        from skimage import filters\n        return filters\n",
    "ImageFilter": "from PIL import ImageFilter\n",
    "ImageFilter, another name": "import PIL.ImageFilter as F\n",
    "ImageFilter's kernel": "from PIL.ImageFilter import Kernel\n",
    "ImageFilter beside Image": "from PIL import Image, ImageFilter as shapes\n",
    "convolve": "def row(a, b):\n    return np.convolve(a, b)\n",
    "convolve, imported": "from numpy import convolve\n",
    "convolve, renamed": "from numpy import convolve as add_up\n",
    "convolve, numpy renamed": "import numpy\nfold = numpy.convolve\n",
    "correlate": "slide = lambda a, b: np.correlate(a, b, 'same')\n",
    "correlate, another alias": "import numpy as n\n\n\ndef row(a, b):\n    return n.correlate(a, b)\n",
    "getattr": "fold = getattr(np, 'convolve')\n",
    "import_module": "import importlib\n\n\ndef load():\n    return importlib.import_module('scipy.signal')\n",
    "torch": "def unused():\n    import torch.nn.functional as F\n    return F.conv2d\n",
}
RULE_KEEPERS = {
    "words": '"""Neither scipy nor np.convolve nor PIL.ImageFilter."""\n# import scipy; from PIL import ImageFilter\n'
    "BANNED = ['import scipy', 'np.correlate(a, b)']\n",
    "own function": "def convolve(a, b):\n    return a\n\n\ndef correlate(a, b):\n    return convolve(a, b)\n",
    "own method": "class Filter:\n    def convolve(self, a):\n        return self.correlate(a)\n\n"
    "    def correlate(self, a):\n        return a\n\n\nFilter().convolve(1)\n",
    "a local of that name": "def unused(signal, scipy=None):\n    cv2 = signal\n    return cv2, scipy\n",
    "standard library": "import collections.abc, functools, math, typing\nfrom concurrent import futures\nimport signal\n",
    "parts of numpy": "from numpy.lib.stride_tricks import as_strided\nfrom numpy import fft, einsum, pad, linalg\n"
    "import numpy.fft\nspectrum = numpy.fft.rfft2 if False else np.fft.rfft2\n",
    "parts of Pillow": "from PIL import ImageOps, ImageChops, ImageStat\nimport PIL\n",
    "type checking": "import typing\n\nif typing.TYPE_CHECKING:\n    from numpy.typing import NDArray\n",
}

CONSTANTS = {
    f"{name}-{i}": (name, f"{name} = {wrong.replace('K', name)}" if "lambda" not in wrong else f"{name} = lambda: 0")
    for name in ("SOBEL_X", "SOBEL_Y")
    for i, wrong in enumerate(WRONG_KERNELS)
}
WRONG = named(MUTANTS)


@pytest.fixture(scope="module")
def results() -> dict[str, ExerciseResult]:
    sources = {name: path.read_text(encoding="utf-8") for name, path in ALTERNATIVES.items()}
    sources |= {name: with_misconception(EXERCISE, name) for name in misconceptions(EXERCISE)}
    sources |= {name: f"{REFERENCE}\n\n{line}\n" for name, (_, line) in CONSTANTS.items()}
    sources |= {name: mutated(REFERENCE, *one) for name, one in WRONG.items()}
    sources |= {name: f"{REFERENCE}\n\n{lines}" for name, lines in (RULE_BREAKERS | RULE_KEEPERS).items()}
    return grade_sources(sources, EXERCISE)


@pytest.mark.parametrize("name", [*sorted(ALTERNATIVES), *RULE_KEEPERS])
def test_right_modules_keep_every_point(results: dict[str, ExerciseResult], name: str) -> None:
    result = results[name]
    assert [(test.id, test.message) for test in result.tests if test.outcome != "passed"] == []
    assert (result.points, result.notes) == (result.max_points, [])


@pytest.mark.parametrize("name", misconceptions(EXERCISE))
def test_misconceptions_lose_points_under_their_function(results: dict[str, ExerciseResult], name: str) -> None:
    assert lost_functions(results[name]) == {misconceptions(EXERCISE)[name]}


@pytest.mark.parametrize("name", CONSTANTS, ids=[line for _, line in CONSTANTS.values()])
def test_wrong_kernels_lose_points_under_their_name(results: dict[str, ExerciseResult], name: str) -> None:
    assert lost_functions(results[name]) == {CONSTANTS[name][0]}


@pytest.mark.parametrize("name", WRONG, ids=labels(WRONG.values()))
def test_mutants_lose_points_under_their_function(results: dict[str, ExerciseResult], name: str) -> None:
    assert lost_functions(results[name]) == {WRONG[name][0]}


@pytest.mark.parametrize("name", RULE_BREAKERS)
def test_breaking_the_rules_costs_half(results: dict[str, ExerciseResult], name: str) -> None:
    result = results[name]
    assert lost_functions(result) == set()
    assert result.points == result.max_points / 2
    number = len(REFERENCE.splitlines()) + 3
    assert any(f"line {number + offset}" in result.notes[0] for offset in range(5))
    assert "half" in result.summary or "50%" in result.summary
