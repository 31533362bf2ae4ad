"""Modules that workers find already imported: quicker, and there even where the jail hides the installation."""

from __future__ import annotations

import importlib
import warnings

MODULES = (
    # what numerical homework imports from the standard library, and what those import late
    "abc", "array", "bisect", "cmath", "collections.abc", "contextlib", "copy", "csv", "dataclasses", "decimal",
    "enum", "fractions", "functools", "heapq", "itertools", "json", "logging", "math", "numbers", "operator",
    "pathlib", "pprint", "random", "statistics", "string", "struct", "textwrap", "time", "timeit", "types", "typing",
    "unittest", "uuid", "zlib", "encodings.shift_jis", "encodings.cp932", "encodings.euc_jp", "encodings.utf_8_sig",
    "encodings.latin_1", "encodings.cp1252", "encodings.utf_16", "encodings.ascii", "encodings.idna",
    "numpy.fft", "numpy.lib.stride_tricks", "numpy.linalg", "numpy.ma", "numpy.polynomial", "numpy.random",
    "numpy.testing", "PIL.Image", "PIL.ImageChops", "PIL.ImageDraw", "PIL.ImageFilter", "PIL.ImageOps",
    "PIL.PngImagePlugin", "PIL.JpegImagePlugin",
)  # fmt: skip


def preload() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for name in MODULES:
            importlib.import_module(name)
