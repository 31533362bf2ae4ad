"""Finding an exercise's module, and notebooks as modules."""

import json
import subprocess
import sys
import time

import pytest

from saiten.notebook import code_cells
from saiten.submissions import Missing, Module, find_exercise
from saiten.submissions.package import make_package
from saiten.text import Text


def find(files, name="sobel"):
    return find_exercise(make_package("bob", files, []), name)


def notebook(*sources, **changes):
    cells = [
        {"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None, "source": source}
        for source in sources
    ]
    content = {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": cells, **changes}
    return json.dumps(content).encode()


def test_the_order_of_places():
    files = {
        "exercises/sobel.py": b"1",
        "sobel.py": b"2",
        "sobel.ipynb": notebook("3"),
        "exercises/sobel.ipynb": notebook("4"),
    }
    found = []
    for path in list(files):
        module = find({**files, "x": b""})
        assert isinstance(module, Module)
        assert module.path == path
        found.append(module.cells)
        del files[path]
    assert found == [[b"1"], [b"2"], [b"3"], [b"4"]]


def test_a_module_is_raw_bytes():
    source = b"\xef\xbb\xbf# coding: utf-8\r\nx = '\x83\x65'\r\n"
    assert find({"sobel.py": source}) == Module("sobel", "sobel.py", [source], is_notebook=False)


def test_nothing_similar_is_simply_missing():
    for files in ({}, {"conv_shapes.py": b"", "sobel.png": b"", "mysobel.py": b"", "sobel_notes.md": b""}):
        assert find(files) == Missing(Text("sobel.py was not handed in.", "sobel.py が提出されていません。"))


@pytest.mark.parametrize(
    "path",
    [
        "Sobel.py",
        "sobel (1).py",
        "sobel - Copy.py",
        "sobel - コピー.py",
        "sobelのコピー.ipynb",
        "sobel_copy2.py",
        "sobel-1.py",
        "ｓｏｂｅｌ.py",
        "SOBEL.PY",
        "sobel.py.txt",
        "exercises/sobel",
        "week3/src/sobel.py",
    ],
)
def test_a_nearly_right_name_is_named_and_not_taken(path):
    missing = find({path: b"x = 1", "other/x": b""})
    assert isinstance(missing, Missing)
    assert f"'{path}'" in missing.reason.en
    assert "sobel.py was not handed in" in missing.reason.en


def test_names_with_underscores_are_compared_without_them():
    missing = find({"convShapes.py": b"", "x": b""}, "conv_shapes")
    assert "'convShapes.py'" in missing.reason.en


def test_a_folder_where_the_file_should_be():
    assert "folder of that name" in find({"sobel.py/sobel.py": b"", "x": b""}).reason.en


def test_a_notebook_is_a_cell_of_source_each():
    content = json.loads(notebook("import numpy as np\n", ["def f():\n", "    return 'é'"], ""))
    content["cells"].insert(1, {"cell_type": "markdown", "metadata": {}, "source": "# no code"})
    assert find({"sobel.ipynb": json.dumps(content).encode()}) == Module(
        "sobel",
        "sobel.ipynb",
        [b"import numpy as np\n", "def f():\n    return 'é'".encode(), b""],
        is_notebook=True,
    )


def test_a_byte_order_mark_an_old_format_and_missing_ids_are_fine():
    assert code_cells(b"\xef\xbb\xbf" + notebook("x")) == [b"x"]
    old = {
        "nbformat": 3,
        "nbformat_minor": 0,
        "metadata": {"name": ""},
        "worksheets": [
            {
                "cells": [
                    {
                        "cell_type": "code",
                        "language": "python",
                        "input": "x = 1",
                        "outputs": [],
                        "metadata": {},
                    }
                ]
            }
        ],
    }
    assert code_cells(json.dumps(old).encode()) == [b"x = 1"]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe\x00",
        b"not json",
        b"[]",
        b"null",
        b"[" * 100_000,
        b'{"nbformat": 99}',
        b'{"nbformat": "x", "cells": 3}',
        notebook(3),
        notebook("x", cells=[{"cell_type": "code"}]),
        notebook("x", cells=5),
    ],
)
def test_what_is_no_notebook_is_missing_with_the_reason(content):
    missing = find({"sobel.ipynb": content})
    assert missing.reason.en == "sobel.ipynb can't be used: it is not a notebook that Jupyter could open."


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("%matplotlib inline\nx = 1", "# %matplotlib inline\nx = 1"),
        ("x = 1\n!pip install a \\\n  b\ny = 2", "x = 1\n# !pip install a \\\n#   b\ny = 2"),
        ("?print\nnp.dot?\nnp.dot??\nx", "# ?print\n# np.dot?\n# np.dot??\nx"),
        ("files = !ls\nt = %timeit -o f()", "# files = !ls\n# t = %timeit -o f()"),
        ("if x:\n    !ls\ny", "if x:\n    pass  # !ls\ny"),
        ("!echo \"it's\nx = '%d'", "# !echo \"it's\nx = '%d'"),
        ("%cd a\r\nx\ry", "# %cd a\nx\ny"),
        ("%%time\nx = 1", "# %%time\nx = 1"),
        ("\n%%capture out\n%cd\nx = 1", "\n# %%capture out\n# %cd\nx = 1"),
        ("# -*- coding: shift_jis -*-\nx = 'é'", "#\nx = 'é'"),
    ],
)
def test_magics_become_comments_on_their_lines(source, expected):
    assert code_cells(notebook(source)) == [expected.encode()]


@pytest.mark.parametrize(
    "source",
    [
        "x = (10\n% 3)",
        "x = 10 \\\n% 3",
        'text = """\n%d and "quotes"\n!important\n?\n"""\nx = 1',
        "text = '''\n%s \\''' still\n'''",
        "x = a[1:\n   2] != 3  # it's %fine",
        "s = 'a\\\n%d'",
        "d = {'a': '(',\n'b': 1}\nx %= 3",
    ],
)
def test_python_is_left_alone(source):
    assert code_cells(notebook(source)) == [source.encode()]


def test_cells_in_other_languages_are_left_out():
    assert code_cells(notebook("%%bash\nls", "x", "%%writefile a.py\ny", "%%html\n<p>")) == [b"x"]


def test_broken_source_is_passed_on_for_python_to_judge():
    assert code_cells(notebook('x = """never closed', "y = '\ud800'", ")))\n%cd", "\\")) == [
        b'x = """never closed',
        b"y = '\xed\xa0\x80'",
        b")))\n# %cd",
        b"\\",
    ]


def test_megabytes_in_a_cell_take_no_time():
    for start, repeated in (("'", "a\\n"), ('"""', 'a"'), ("(", "("), ("%", "\\"), ("a ", "a ")):
        content = notebook(start + repeated * (300_000 // len(repeated)))
        before = time.perf_counter()
        code_cells(content)
        assert time.perf_counter() - before < 1


def test_more_code_than_anybody_writes_is_refused():
    assert "characters of code" in find({"sobel.ipynb": notebook("x = 1\n" * 200_000)}).reason.en


def test_nothing_heavy_is_imported_until_it_is_needed():
    code = (
        "import sys, saiten.submissions as s; from saiten.submissions.package import make_package;"
        "s.find_exercise(make_package('a', {'sobel.py': b''}, []), 'sobel');"
        "print([m for m in ('nbformat', 'numpy', 'zipfile', 'tarfile', 'jsonschema') if m in sys.modules])"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert out.stdout.strip() == "[]"
