"""A course of two exercises, of which one needs a module that is imported beforehand; and what its tests may do."""

from pathlib import Path

from tests.engine.hostile_help import ROOT, SETTINGS, write

NEEDED = "colorsys"  # of the standard library: whatever else, it is installed
EXERCISES = """
[tool.saiten.exercises.plain]
functions = {{ answer = 2 }}

[tool.saiten.exercises.heavy]
title = {{ en = "Heavy", ja = "重い" }}
functions = {{ answer = 4, helper = 1 }}
needs = ["{needed}"]
"""

STUB = 'def answer(x):\n    """x."""\n    raise NotImplementedError\n'
HELPER = '\n\ndef helper():\n    """One."""\n    return 1\n'
REFERENCE = STUB.replace("raise NotImplementedError", "return x")
PUBLIC = '''
import pytest

from saiten.expect import expect


@pytest.mark.covers("answer")
def test_small(submission):
    """One."""
    expect(submission.answer(1), 1)
'''
HELPERS = """
def asked(answer, x):
    return [answer(x), twice(x)]


def twice(x):
    return 2 * x
"""
HEAVY = f'''
import pytest

from saiten.asking import fresh, once
from saiten.expect import expect, require
from saiten.grading import Code, Text, record

HELPERS = """{HELPERS}"""


@once
def five(submission):
    with fresh(submission) as apart:
        return apart(Code("lambda x: asked(answer, x)", HELPERS, "answer(x)"), 5)


@pytest.mark.covers("answer")
def test_helpers(submission):
    """Five."""
    first, second = five(submission)
    require(first != 10, Text("it is doubled", "2 倍です"), mistake="doubled")
    expect([first, second], [5, 10])
    record(submission, Text("size", "大きさ"), submission.answer(7))


@pytest.mark.covers("answer")
def test_asked_once(submission):
    """Five again."""
    expect(five(submission)[0], 5)


@pytest.mark.slow
@pytest.mark.covers("helper", alone=True)
def test_helper(submission):
    """One."""
    expect(submission.helper(), 1)
'''
MISTAKES = """
from saiten.grading import Text, misconception


@misconception("answer", Text("You doubled it.", "2 倍にしています。"), lecture="1")
def doubled(x):
    return 2 * x
"""


def build_course(root: Path, needed: str = NEEDED, imports: str = "") -> Path:
    """``imports``: what the hidden grader of the exercise begins with."""
    write(root / "pyproject.toml", SETTINGS + EXERCISES.format(needed=needed))
    write(root / "conftest.py", (ROOT / "conftest.py").read_text(encoding="utf-8"))
    for name, more in (("plain", ""), ("heavy", HELPER)):
        write(root / "exercises" / f"{name}.py", STUB + more.replace("return 1", "raise NotImplementedError"))
        write(root / "reference" / f"{name}.py", REFERENCE + more)
        write(root / "graders" / "public" / f"test_{name}.py", PUBLIC)
    write(root / "graders" / "hidden" / "test_heavy.py", imports + HEAVY)
    write(root / "graders" / "hidden" / "test_plain.py", PUBLIC.replace("(1), 1", "(2), 2"))
    write(root / "graders" / "misconceptions" / "heavy.py", MISTAKES)
    return root


def hand_in(folder: Path, exercise: str, submissions: dict[str, str]) -> None:
    for student, source in submissions.items():
        write(folder / student / "exercises" / f"{exercise}.py", source)
