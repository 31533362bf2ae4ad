"""Reading a module without running it: names, helper files, what uses what."""

import textwrap

import pytest

from saiten.cell.inspection import inspect


def read(source, files=None, path="exercises/sobel.py"):
    cells = [source] if isinstance(source, str) else source
    contents = {name: text.encode() for name, text in (files or {}).items()}
    return inspect(path, [textwrap.dedent(cell).encode() for cell in cells], contents)


def names(source, files=None):
    return {name for _, _, name in read(source, files)["names"]}


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("import scipy", "scipy"),
        ("import scipy.signal", "scipy.signal"),
        ("import scipy.signal as s", "scipy.signal"),
        ("from scipy import signal", "scipy.signal"),
        ("from PIL.ImageFilter import Kernel", "PIL.ImageFilter.Kernel"),
        ("import numpy as np\nnp.convolve(a, b)", "numpy.convolve"),
        ("import numpy\nf = numpy.convolve", "numpy.convolve"),
        ("from numpy import convolve as c\nc(a, b)", "numpy.convolve"),
        ("import PIL.ImageFilter\nPIL.ImageFilter.SHARPEN", "PIL.ImageFilter"),
        ("from PIL import Image, ImageFilter as F\nF.SHARPEN", "PIL.ImageFilter.SHARPEN"),
        ("def f():\n    import numpy as np\n    return np.correlate(a, b)", "numpy.correlate"),
        ("f(a)\nimport numpy as np\ndef f(a):\n    return np.convolve(a, a)", "numpy.convolve"),
        ("import numpy as np\ngetattr(np, 'convolve')(a, b)", "numpy.convolve"),
        ("__import__('scipy')", "scipy"),
        ("import importlib\nimportlib.import_module('scipy')", "scipy"),
        ("from importlib import import_module\nimport_module('scipy')", "scipy"),
        ("from numpy import *\nconvolve(a, b)", "numpy.convolve"),
        ("from numpy import *", "numpy.*"),
        ("import numpy as np\nx = [np.fft.fft(y) for y in z]", "numpy.fft.fft"),
    ],
)
def test_names_that_come_from_imports(source, name):
    assert name in names(source)


@pytest.mark.parametrize(
    "source",
    [
        "def convolve(a, b): ...\nconvolve(1, 2)",
        "from numpy import *\ndef convolve(a, b): ...\nconvolve(1, 2)",
        "from numpy import *\ndef f(convolve):\n    return convolve",
        "from numpy import *\nconvolve = 3\nprint(convolve)",
        "import numpy as np\nx.convolve(1)",
        "'numpy.convolve'  # np.convolve",
        "from . import numpy_convolve",
    ],
)
def test_names_that_do_not(source):
    assert not {name for name in names(source) if "convolve" in name}


def test_where_a_name_is_first():
    found = read("import numpy as np\n\nnp.pad(x)\nnp.pad(y)")
    assert found["names"] == [["exercises/sobel.py", 1, "numpy"], ["exercises/sobel.py", 3, "numpy.pad"]]


def test_cells_are_one_module():
    assert "numpy.convolve" in names(["import numpy as np", "np.convolve(a, b)"])


@pytest.mark.parametrize("broken", ["def f(:", "%matplotlib inline", "x = '\0'", "return 1 +"])
def test_a_cell_that_cannot_be_compiled_hides_nothing(broken):
    assert "numpy.convolve" in names([broken, "import numpy as np", broken, "np.convolve(a, b)"])


# -- helper files


@pytest.mark.parametrize(
    ("source", "files", "own"),
    [
        ("import help", {"help.py": "import scipy"}, ["help"]),
        ("import help", {"exercises/help.py": "import scipy"}, ["help"]),
        ("from help import f", {"exercises/help.py": "import scipy"}, ["help"]),
        ("import pack.part", {"pack/part.py": "import scipy"}, ["pack"]),
        ("from pack.part import f", {"exercises/pack/part.py": "import scipy"}, ["pack"]),
        ("from pack import part", {"pack/part.py": "import scipy"}, ["pack"]),
        ("import pack", {"pack/__init__.py": "import scipy"}, ["pack"]),
        ("import a", {"a.py": "import b", "b.py": "import a, scipy"}, ["a", "b"]),
        (
            "from pack import part",
            {"exercises/pack/part.py": "import b", "exercises/b.py": "import scipy"},
            ["b", "pack"],
        ),
    ],
)
def test_helper_files_are_read_too(source, files, own):
    found = read(source, files)
    assert "scipy" in {name for _, _, name in found["names"]}
    assert found["own"] == own


def test_files_that_are_not_imported_are_not_read():
    assert "scipy" not in names(
        "import numpy", {"other.py": "import scipy", "exercises/conv_shapes.py": "import scipy"}
    )


def test_a_helper_that_cannot_be_compiled_hides_nothing():
    assert "numpy.convolve" in names("import help\nimport numpy as np\nnp.convolve(a, b)", {"help.py": "def f(:"})


# -- what uses what


def test_uses():
    source = """
        import numpy as np
        KERNEL = np.array([1])
        SIZE, OTHER = len(KERNEL), 2

        def pad(image): return np.pad(image, SIZE)

        class Filter:
            def run(self, image): return pad(image)

        if True:
            def magnitude(image): return Filter().run(image)
        """
    uses = read(source)["uses"]
    assert "KERNEL" in uses["SIZE"]
    assert "SIZE" in uses["pad"]
    assert "pad" in uses["Filter"]
    assert "Filter" in uses["magnitude"]
    assert "magnitude" not in uses["pad"]


def test_a_name_defined_twice_uses_what_either_does():
    assert set(read(["f = a", "def f(): return b"])["uses"]["f"]) >= {"a", "b"}


def test_an_empty_module():
    assert read("") == {"names": [], "own": [], "uses": {}}


def test_a_deep_expression_is_an_error_that_the_worker_tells():
    with pytest.raises((RecursionError, MemoryError)):
        read("x = " + "-" * 100_000 + "1")
