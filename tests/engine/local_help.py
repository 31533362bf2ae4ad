"""A student's folder with two small exercises, and pytest run in it as a student does."""

import os
import subprocess
import sys
from pathlib import Path

from tests.engine.hostile_help import write

SUMS = '''
import numpy as np
import pytest

from saiten.expect import expect, require
from saiten.text import Text


@pytest.mark.covers("ONES")
def test_ones(submission):
    """Two ones."""
    expect(submission.ONES, np.array([1.0, 1.0]))


@pytest.mark.covers("twice", weight=2)
def test_matrix(submission):
    """A matrix.

    行列。
    """
    expect(submission.twice(np.array([[1.0, 2.0], [3.0, 4.0]])), np.array([[2.0, 4.0], [6.0, 8.0]]))


@pytest.mark.covers("twice")
def test_number(submission):
    """A number."""
    require(submission.twice(1.0) == 2.0, Text("it should double", "2倍にしてください"))


@pytest.mark.covers("quadruple")
def test_quadruple(submission):
    """Twice twice."""
    assert submission.quadruple(3) == 12, "not four times"
'''
WORDS = '''
import pytest


@pytest.mark.covers("shout")
def test_shout(submission):
    """Louder."""
    assert submission.shout("a") == "A!"


@pytest.mark.covers("shout")
def test_shout_refuses_numbers(submission):
    """No numbers."""
    with pytest.raises(TypeError):
        submission.shout(1)
'''
SUMS_STUB = '''
import numpy as np

ONES = np.zeros(2)


def twice(x):
    """Twice.

    >>> twice(2)
    4
    """
    raise NotImplementedError


def quadruple(x):
    """Four times."""
    raise NotImplementedError
'''
SUMS_RIGHT = (
    "import numpy as np\nONES = np.ones(2)\ndef twice(x):\n    return 2 * x\ndef quadruple(x):\n    return 4 * x\n"
)
WORDS_STUB = "def shout(word):\n    raise NotImplementedError\n"
WORDS_RIGHT = (
    "def shout(word):\n    if not isinstance(word, str):\n        raise TypeError\n    return word.upper() + '!'\n"
)
SETTINGS = """
[tool.pytest.ini_options]
testpaths = ["graders/public"]
addopts = ["--import-mode=importlib"]
[tool.saiten]
course = "Two things"
language = "en"
[tool.saiten.exercises.sums]
title = { en = "Sums", ja = "足し算" }
lecture = "1.2"
functions = { ONES = 1, twice = 3, quadruple = 2 }
[tool.saiten.exercises.words]
title = "Words"
functions = { shout = 2 }
"""
POINTS = """
[tool.saiten.public_points]
"graders/public/test_sums.py::test_ones" = 0.5
"graders/public/test_sums.py::test_matrix" = 1.5
"graders/public/test_sums.py::test_number" = 0.75
"graders/public/test_sums.py::test_quadruple" = 1
"graders/public/test_words.py::test_shout" = 0.6667
"graders/public/test_words.py::test_shout_refuses_numbers" = 0.6667
"""


def student_folder(root: Path, *, settings: str = SETTINGS + POINTS) -> Path:
    write(root / "pyproject.toml", settings)
    write(root / "conftest.py", 'pytest_plugins = ["saiten.plugin"]\n')
    write(root / "graders" / "public" / "test_sums.py", SUMS)
    write(root / "graders" / "public" / "test_words.py", WORDS)
    write(root / "exercises" / "sums.py", SUMS_STUB)
    write(root / "exercises" / "words.py", WORDS_STUB)
    return root


def run(folder: Path, *arguments: str, start: str = "-m pytest", given: str = "", **variables: str) -> str:
    """What ``pytest`` prints there, without colours unless asked for. ``start``: what Python is told to run."""
    told = ("LC_ALL", "LC_MESSAGES", "LANG", "CI", "GITHUB_ACTIONS", "PYTEST_ADDOPTS", "FORCE_COLOR", "NO_COLOR")
    surroundings = {name: value for name, value in os.environ.items() if name not in told}
    command = [sys.executable, "-W", "error", *start.split(), "-p", "no:cacheprovider", *arguments]
    environment = surroundings | {"PYTHONUTF8": "1", "COLUMNS": "80", **variables}
    ended = subprocess.run(command, cwd=folder, env=environment, capture_output=True, input=given.encode(), check=False)
    encoding = variables.get("PYTHONIOENCODING", "utf-8")
    return ended.stdout.decode(encoding) + ended.stderr.decode(encoding)
