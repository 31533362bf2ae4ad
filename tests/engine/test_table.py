"""The class table in a terminal: which exercises it shows, and how where there are many."""

from pathlib import Path
from types import SimpleNamespace

import pytest

from saiten.commands.table import print_table
from tests.engine.scoreboard_help import check, exercise, report

NAMES = [f"exercise_number{number}" for number in range(15)]


def printed(capsys: pytest.CaptureFixture[str], *results: object, language: str = "en") -> str:
    course = SimpleNamespace(settings=SimpleNamespace(course="A course"), exercises=dict.fromkeys(NAMES))
    print_table(course, list(results), Path("grades"), language)
    return capsys.readouterr().out


def graded(*shares: float | str | None) -> dict:
    """Results by exercise: a share of the points, None where it was not handed in, or a status."""
    made = {}
    for name, share in zip(NAMES, shares, strict=False):
        if isinstance(share, float):
            made[name] = exercise([check(f"c{part}", "passed" if part < share * 8 else "failed") for part in range(8)])
        else:
            made[name] = exercise([check("c", "failed")], status=share or "missing")
    return made


def test_what_nobody_handed_in_has_no_column(capsys):
    told = printed(capsys, report("ann", graded(1.0, None, None)), report("bob", graded(None, None, 0.5)))
    assert "number0" in told
    assert "number2" in told
    assert "number1 " not in told
    assert "Handed in by nobody: exercise_number1, exercise_number3, " in told.replace("\n", " ")
    assert "だれも提出していない演習: exercise_number1" in printed(
        capsys, report("ann", graded(1.0, None)), language="ja"
    )


def test_a_class_that_handed_in_nothing_has_all_columns(capsys):
    told = printed(capsys, report("ann", graded(None, None)))
    assert "number14" in told or "from the left" in told
    assert "by nobody" not in told


def test_more_exercises_than_fit_are_a_character_each(capsys):
    told = printed(
        capsys, report("ann", graded(*[1.0, 0.0, 0.5, None, "ungraded"] * 3)), report("bob", graded(*[1.0] * 15))
    )
    row = next(line for line in told.splitlines() if line.strip().startswith("ann"))
    assert "█▁▄–?█▁▄–?█▁▄–?" in row
    assert "36.0/" in row
    words = " ".join(told.split())
    assert f"Exercises, from the left: {NAMES[0]}, {NAMES[1]}, " in words
    assert "▁ no points … █ full points, – not handed in, ? ungraded." in words
