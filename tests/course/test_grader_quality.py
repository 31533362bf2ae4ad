"""The page about the graders is of this course, as far as that shows without the minutes that it takes to write it."""

from importlib.metadata import version
from pathlib import Path

from saiten.course import Course
from saiten.mutants.equivalent import equivalent_mutants
from saiten.mutants.mutant import mutants_of

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "grader-quality.md").read_text(encoding="utf-8")


def test_nothing_survives() -> None:
    rows = [line.strip("| ").split(" | ") for line in PAGE.splitlines() if line.startswith("| ") and line[2] != "-"]
    counts = [tuple(map(int, row[1:5])) for row in rows if row[1].isdigit()]
    assert len(counts) > len(Course.find(ROOT).exercises)
    for made, killed, equivalent, surviving in counts:
        assert (surviving, killed + equivalent) == (0, made)


def test_the_page_is_of_these_libraries_and_this_reference() -> None:
    assert f"cosmic-ray {version('cosmic-ray')} and mutmut {version('mutmut')}" in PAGE
    made = mutants_of((ROOT / "reference" / "minimum_norm.py").read_text(encoding="utf-8"))
    assert f"| minimum_norm | {len(made)} | " in PAGE


def test_the_page_lists_the_equivalent_mutants() -> None:
    listed = equivalent_mutants(Course.find(ROOT))
    told = {f"`{name}`, `{one.function}`: {one.reason}" for name, of in listed.items() for one in of}
    assert told == {line for line in PAGE.splitlines() if line.startswith("`") and ": " in line}
    assert all(f"+{becomes}" in PAGE for of in listed.values() for one in of for becomes in one.becomes)
