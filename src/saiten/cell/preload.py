"""Modules that workers find already imported.

``preload`` is what nearly every submission needs: it makes each fork quicker. ``preload_more`` is for a server outside
the view, whose workers may not be able to reach the installation after their change of user.
"""

from __future__ import annotations

import importlib
import warnings
from collections.abc import Sequence

USUAL = ("ast", "linecache", "math", "numpy", "PIL.Image", "traceback", "typing")
LATE = (
    "abc", "array", "bisect", "cmath", "collections.abc", "contextlib", "copy", "csv", "dataclasses", "decimal",
    "enum", "fractions", "functools", "heapq", "itertools", "json", "logging", "numbers", "operator",
    "pathlib", "pprint", "random", "statistics", "string", "struct", "textwrap", "time", "timeit", "types",
    "unittest", "uuid", "zlib", "encodings.shift_jis", "encodings.cp932", "encodings.euc_jp", "encodings.utf_8_sig",
    "encodings.latin_1", "encodings.cp1252", "encodings.utf_16", "encodings.ascii", "encodings.idna",
    "numpy.fft", "numpy.lib.stride_tricks", "numpy.linalg", "numpy.ma", "numpy.polynomial", "numpy.random",
    "numpy.testing", "PIL.ImageChops", "PIL.ImageDraw", "PIL.ImageFilter", "PIL.ImageOps", "PIL.PngImagePlugin",
)  # fmt: skip


def preload(more: Sequence[str] = ()) -> None:
    """``more``: what a course's exercises need, such as a large library."""
    _import((*USUAL, *more))


def preload_more() -> None:
    _import(LATE)


def _import(names: Sequence[str]) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for name in names:
            importlib.import_module(name)
