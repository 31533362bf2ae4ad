"""Graders graded: a weak grader leaves a mutant alive, and says which."""

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

from saiten.commands.check import check_course
from saiten.errors import UsageError
from saiten.mutants.mutant import mutants_of

ROOT = Path(__file__).parents[2]
SETTINGS = """
[tool.pytest.ini_options]
pythonpath = ["."]
addopts = ["--import-mode=importlib"]

[tool.saiten]
course = "Halving"
seed = "the tests' seed"

[tool.saiten.exercises.halving]
functions = { halvings = 2 }
limits = { input_seconds = 0.2 }
"""
REFERENCE = '''
"""Halving."""


def halvings(n: int) -> int:
    """How often n is halved, rounding down, until 1 is left. Raises ValueError if n < 1."""
    if n < 1:
        raise ValueError(f"n must be at least 1, not {n - 1 + 1}")
    count = 0
    while n > 1:
        n //= 2
        count += 1
    return count
'''
STUB = '"""Halving."""\n\n\ndef halvings(n: int) -> int:\n    """How often."""\n    raise NotImplementedError\n'
RECURSIVE = """
def halvings(n):
    if n < 1:
        raise ValueError
    return 0 if n == 1 else 1 + halvings(n // 2)
"""
GRADER = """
from reference import halving as reference
from saiten.grading import EXACT, call, check


@check("halvings", edges={{str(n): call(n) for n in {good}}}, tolerance=EXACT)
def test_halvings(n):
    return reference.halvings(n)


@check("halvings", edges={{"zero": call(0), "minus one": call(-1)}}, raises=ValueError)
def test_errors(n):
    return reference.halvings(n)
"""
NOT_ONE = """
[[halving]]
function = "halvings"
was = "while n > 1:"
becomes = ["while n != 1:"]
reason = "n is never below 1."
"""
STALE = """
[[halving]]
function = "halvings"
was = "count = 0"
becomes = ["count = 1", "count = 7"]
reason = "It is not so."
"""
MUTANTS = mutants_of(REFERENCE)


def checked(course: Path, good: str, listed: str, alternative: str = RECURSIVE) -> subprocess.CompletedProcess[str]:
    files = {
        "pyproject.toml": SETTINGS,
        "conftest.py": (ROOT / "conftest.py").read_text(encoding="utf-8"),
        "exercises/halving.py": STUB,
        "reference/halving.py": REFERENCE,
        "graders/public/test_halving.py": "",
        "graders/hidden/test_halving.py": GRADER.format(good=good),
        "graders/equivalent_mutants.toml": listed,
        "tests/alternatives/halving/recursive.py": alternative,
    }
    for name, content in files.items():
        (course / name).parent.mkdir(parents=True, exist_ok=True)
        (course / name).write_text(content, encoding="utf-8")
    command = [sys.executable, "-W", "error", "-c", "from saiten.cli import main; main()"]
    command += ["check", "--mutants", "--output", "page.md"]
    return subprocess.run(command, cwd=course, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def weak(tmp_path_factory: pytest.TempPathFactory) -> subprocess.CompletedProcess[str]:
    """Powers of two don't tell // from /; the list of equivalent mutants and the other right answer are wrong."""
    wrong = RECURSIVE.replace("ValueError", "TypeError")
    return checked(tmp_path_factory.mktemp("weak"), "(1, 2, 8)", NOT_ONE + STALE, wrong)


def test_a_survivor_is_told_with_its_diff(weak: subprocess.CompletedProcess[str]) -> None:
    assert weak.returncode == 1, weak.stderr
    assert "a mutant of halvings survives" in weak.stdout
    assert "-        n //= 2\n" in weak.stdout
    assert "+        n /= 2\n" in weak.stdout


def test_a_mutant_that_never_ends_is_killed(weak: subprocess.CompletedProcess[str]) -> None:
    assert "n //= 1" in {mutant.becomes for mutant in MUTANTS}
    assert "+        n //= 1\n" not in weak.stdout


def test_a_listed_mutant_is_not_told(weak: subprocess.CompletedProcess[str]) -> None:
    assert "while n != 1:" in {mutant.becomes for mutant in MUTANTS}
    assert "n != 1" not in weak.stdout


def test_stale_entries_are_told(weak: subprocess.CompletedProcess[str]) -> None:
    assert "it is killed: count = 0 -> count = 1" in weak.stdout
    assert "there is no such mutant: count = 0 -> count = 7" in weak.stdout


def test_a_right_answer_that_loses_points_is_told(weak: subprocess.CompletedProcess[str]) -> None:
    assert "tests/alternatives/halving/recursive.py is right but loses points" in weak.stdout


def test_a_good_grader_and_its_page(tmp_path: Path) -> None:
    done = checked(tmp_path, "(1, 2, 3, 8, 9)", NOT_ONE)
    assert done.returncode == 0, done.stdout
    made = len(MUTANTS)
    page = (tmp_path / "page.md").read_text(encoding="utf-8")
    assert f"| halving | {made} | {made - 1} | 1 | 0 | 0 of 0 | 0 of 0 | 1 of 1 |" in page
    assert "n is never below 1." in page
    assert "-while n > 1:\n+while n != 1:\n" in page


def test_what_is_never_graded_is_not_mutated() -> None:
    source = '"""Text."""\n\ndef f(a: "int | 0") -> "str":\n    """More."""\n    raise ValueError(f"{a + 1}", 3)\n'
    assert mutants_of(source) == []
    assert mutants_of(source.replace("raise", "return")) != []


def test_mutants_are_valid_and_different() -> None:
    assert len({mutant.source for mutant in MUTANTS}) == len(MUTANTS)
    for mutant in MUTANTS:
        compile(mutant.source, "a mutant", "exec")


def test_moving_lines_about_changes_no_mutant() -> None:
    moved = REFERENCE.replace("    count = 0\n", "\n    # from here on\n    count = (\n        0\n    )\n")
    assert [mutant.key for mutant in mutants_of(moved)] == [mutant.key for mutant in MUTANTS]


def test_a_page_without_mutants_is_a_wrong_call(tmp_path: Path) -> None:
    command = [sys.executable, "-c", "from saiten.cli import main; main()", "check", "--output", "page.md"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "--mutants" in done.stderr


def test_few_known_mistakes_or_every_small_one() -> None:
    with pytest.raises(UsageError, match="choose one"):
        check_course(quick=True, mutants=True)


def test_one_exercise_quickly(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    assert check_course(["mobilenet_params"], quick=True) == 0
    told = capsys.readouterr().out.splitlines()
    assert told == [
        "mobilenet_params: sound (8 functions, one in 16 known mistakes tried)",
        "What was checked is sound.",
    ]
    with pytest.raises(UsageError, match="No exercise 'mobilenet'; the course has: "):
        check_course(["mobilenet"])


def test_a_library_that_is_not_installed_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    found = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name == "mutmut" else found(name))
    with pytest.raises(UsageError, match=r"needs mutmut: pip install 'saiten\[mutants\]'"):
        check_course(mutants=True)
