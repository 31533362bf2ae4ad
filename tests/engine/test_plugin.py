"""What a student's own pytest shows: messages in their language, pictures of wrong answers."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.engine.hostile_help import write

GRADER = '''
import numpy as np
import pytest

from saiten.expect import expect, require
from saiten.text import Text


@pytest.mark.covers("twice")
def test_matrix(submission):
    """A matrix."""
    expect(submission.twice(np.array([[1.0, 2.0], [3.0, 4.0]])), np.array([[2.0, 4.0], [6.0, 8.0]]))


@pytest.mark.covers("twice")
def test_number(submission):
    """A number."""
    require(submission.twice(1.0) == 2.0, Text("it should double", "2倍にしてください"))
'''
SETTINGS = '[tool.pytest.ini_options]\naddopts = ["--import-mode=importlib"]\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(tmp_path / "pyproject.toml", SETTINGS)
    write(tmp_path / "conftest.py", 'pytest_plugins = ["saiten.plugin"]\n')
    write(tmp_path / "graders" / "test_sums.py", GRADER)
    write(tmp_path / "exercises" / "sums.py", "def twice(x):\n    return x * x\n")
    return tmp_path


def run(folder: Path, *arguments: str, **variables: str) -> str:
    surroundings = {name: value for name, value in os.environ.items() if name not in ("LC_ALL", "LC_MESSAGES", "LANG")}
    command = [sys.executable, "-W", "error", "-m", "pytest", "graders", "-p", "no:cacheprovider", *arguments]
    environment = surroundings | {"PYTHONUTF8": "1", **variables}
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False).stdout


def test_wrong_answers_are_drawn(folder):
    shown = run(folder, "--color=no")
    assert "2 failed" in shown
    assert "yours" in shown
    assert "expected" in shown
    assert "9✗" in shown
    assert "\x1b" not in shown
    assert "\x1b[" in run(folder, "--color=yes", TERM="xterm-256color")


def test_the_language_is_the_courses_then_the_locales(folder):
    assert "it should double" in run(folder, LANG="en_US.UTF-8")
    assert "2倍にしてください" in run(folder, LANG="ja_JP.UTF-8")
    write(folder / "pyproject.toml", SETTINGS + '[tool.saiten]\nlanguage = "ja"\n')
    shown = run(folder, LANG="en_US.UTF-8")
    assert "2倍にしてください" in shown
    assert "expected" not in shown.replace("expect(", "")


def test_a_renamed_module_is_said(folder):
    (folder / "exercises" / "sums.py").rename(folder / "exercises" / "sum.py")
    assert "There is no exercises/sums.py. Has it been renamed or moved?" in run(folder)
