"""A small course, and a real terminal in which ``saiten watch`` runs."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
import uuid
from collections.abc import Callable
from pathlib import Path

SAITEN = Path(sys.executable).with_name("saiten")
PATIENCE = 20.0  # seconds, on a machine that is busy with other tests

SETTINGS = """
[tool.saiten]
course = "A small course"
language = "en"

[tool.saiten.exercises.matrices]
title = "Matrices"
functions = { double = 2, flip = 3 }

[tool.saiten.exercises.words]
title = "Words"
functions = { shout = 5 }
"""
CONFTEST = 'pytest_plugins = ["saiten.plugin"]\n'
MATRICES = """
import numpy as np

def double(x):
    {double}

def flip(x):
    raise NotImplementedError
"""
WORDS = "def shout(text):\n    raise NotImplementedError\n"
TEST_MATRICES = '''
import numpy as np
import pytest

from saiten.expect import expect


@pytest.mark.covers("double")
def test_double(submission):
    """Twice everything."""
    expect(submission.double(np.array([[1.0, 2.0], [3.0, 4.0]])), np.array([[2.0, 4.0], [6.0, 8.0]]))


@pytest.mark.covers("flip")
def test_flip(submission):
    """Upside down."""
    expect(submission.flip(np.array([[1.0], [2.0]])), np.array([[2.0], [1.0]]))
'''
TEST_WORDS = '''
import pytest

from saiten.expect import expect


@pytest.mark.covers("shout")
def test_shout(submission):
    """Capitals."""
    expect(submission.shout("a"), "A")
'''
HINTS = """
[[double]]
en = "Which number times x is x + x?"
ja = "x + x は x の何倍?"

[[double]]
en = "NumPy multiplies every cell at once."
ja = "NumPy では全部のマスを一度に掛けられます。"
"""
RIGHT, WRONG, STUB = "return 2 * x", "return 3 * x", "raise NotImplementedError"


def make_course(root: Path) -> Path:
    files = {
        "pyproject.toml": SETTINGS,
        "conftest.py": CONFTEST,
        "exercises/matrices.py": MATRICES.format(double=STUB),
        "exercises/words.py": WORDS,
        "graders/public/test_matrices.py": TEST_MATRICES,
        "graders/public/test_words.py": TEST_WORDS,
        "hints/matrices.toml": HINTS,
    }
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    return root


def write_double(root: Path, line: str) -> None:
    save(root / "exercises" / "matrices.py", MATRICES.format(double=line))


def save(path: Path, text: str) -> None:
    """As many editors do: a new file takes the old one's place."""
    new = path.with_suffix(".new")
    new.write_text(text, encoding="utf-8")
    new.replace(path)


class Terminal:
    """A terminal of tmux, in whose shell the command is typed."""

    def __init__(self, folder: Path, width: int = 80, height: int = 24) -> None:
        self.folder = folder
        self.server = f"saiten-test-{uuid.uuid4().hex}"
        environment = {"HOME": str(folder), "PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "PS1": "$ "}
        if "PYTHONPATH" in os.environ:
            environment["PYTHONPATH"] = os.environ["PYTHONPATH"]
        shell = ["env", "-i", *(f"{name}={value}" for name, value in environment.items()), "TERM=screen", "sh"]
        size = ["-x", str(width), "-y", str(height)]
        self.tmux("-f", os.devnull, "new-session", "-d", *size, "-c", str(folder), *shell)

    def __enter__(self) -> Terminal:
        return self

    def __exit__(self, *_error: object) -> None:
        self.tmux("kill-server")

    def tmux(self, *arguments: str) -> str:
        command = [shutil.which("tmux") or "tmux", "-L", self.server, *arguments]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout

    def press(self, *keys: str) -> None:
        self.tmux("send-keys", *keys)

    def type(self, line: str) -> None:
        self.tmux("send-keys", "-l", line)
        self.press("Enter")

    def watch(self, *options: str) -> None:
        self.type(" ".join([str(SAITEN), "watch", *options]))

    def screen(self) -> str:
        return self.tmux("capture-pane", "-p")

    def shows(self, *texts: str) -> str:
        """Wait until all of them are on the screen, and return it."""
        return self.until(lambda screen: all(text in screen for text in texts), f"to see {texts}")

    def until(self, holds: Callable[[str], bool], what: str) -> str:
        end = time.monotonic() + PATIENCE
        while not holds(screen := self.screen()):
            assert time.monotonic() < end, f"waited {what} in vain:\n{screen}"
            time.sleep(0.05)
        return screen

    def prompt(self) -> str:
        """Wait until the shell asks for the next command, and return the screen."""
        return self.until(lambda screen: screen.rstrip().endswith("\n$"), "for a prompt")

    def about(self, variable: str) -> str:
        return self.tmux("display-message", "-p", f"#{{{variable}}}").strip()
