"""What the course itself says to students: in both languages, short, and without the solution."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from saiten.course import Course
from saiten.grading.misconceptions import misconceptions_of
from saiten.grading.session import PYTEST_OPTIONS
from saiten.grading.tests import GradedTest, graded_tests
from saiten.text import Text, as_text

ROOT = Path(__file__).parents[2]
JAPANESE = re.compile(r"[\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff]")
# A hint may name a formula or an attribute; it gives no statement, call of a library or method, or test to copy.
CODE = re.compile(r"\b(return|def|lambda|import)\b|\bfor \w+ in\b|\b(np|numpy|math|torch)\.\w|\.\w+\(|[=!]=")
LONGEST = {"exercise": 40, "title": 110, "hint": 120, "condition": 40, "property": 60, "misconception": 160}


class Said(NamedTuple):
    kind: str
    where: str
    text: Text


class Collector:
    """A pytest plugin that keeps what was collected."""

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        self.items = list(items)


@pytest.fixture(scope="module")
def course() -> Course:
    return Course.find(ROOT)


@pytest.fixture(scope="module")
def said(course: Course) -> list[Said]:
    collector = Collector()
    graders = [str(ROOT / "graders" / side) for side in ("public", "hidden")]
    place = ["-c", str(ROOT / "pyproject.toml"), "--rootdir", str(ROOT), "--collect-only"]
    assert pytest.main([*place, *graders, *PYTEST_OPTIONS], plugins=[collector]) == pytest.ExitCode.OK
    tests = graded_tests(course, collector.items)
    return [one for name in course.exercises for one in texts_of(course, name, tests[name])]


def texts_of(course: Course, exercise: str, tests: list[GradedTest]) -> Iterator[Said]:
    yield Said("exercise", exercise, course.exercise(exercise).words)
    for test in tests:
        yield Said("title", test.id, test.title)
        if test.hint is not None:
            yield Said("hint", test.id, test.hint)
        if test.check is not None:
            yield from (Said("condition", test.id, condition) for condition in test.check.when)
            yield from (Said("property", test.id, as_text(holds.__doc__ or "")) for holds in test.check.properties)
    for name, mistake in misconceptions_of(course, exercise).items():
        yield Said("misconception", f"{exercise}: {name}", mistake.message)


def test_every_kind_of_text_was_found(said: list[Said]) -> None:
    assert {one.kind for one in said} == set(LONGEST)


def test_every_text_is_in_both_languages(said: list[Said]) -> None:
    assert [one for one in said if not in_both_languages(*one.text)] == []


def in_both_languages(english: str, japanese: str) -> bool:
    return english.strip() != "" and not JAPANESE.search(english) and bool(JAPANESE.search(japanese))


def test_no_text_is_long(said: list[Said]) -> None:
    assert [one for one in said if max(map(len, one.text)) > LONGEST[one.kind]] == []


def test_hints_hold_no_code(said: list[Said]) -> None:
    assert [one for one in said if one.kind == "hint" and any(map(CODE.search, one.text))] == []


@pytest.mark.parametrize(
    ("hint", "is_code"),
    [
        ("return gx, gy", True),
        ("np.pad(image, p)", True),
        ("image.astype(float)", True),
        ("for row in image", True),
        ("image.ndim != 2", True),
        ("s(n - 1) + 1 - 2p + (k - 1)", False),
        ("Check image.ndim: w = X^T alpha, k > n + 2p", False),
    ],
)
def test_what_counts_as_code(hint: str, is_code: bool) -> None:
    assert bool(CODE.search(hint)) == is_code


# -- what the public tests say themselves


def nodes_of_public_tests(kind: type[ast.expr] | type[ast.stmt]) -> list[Any]:
    trees = [ast.parse(path.read_bytes()) for path in (ROOT / "graders" / "public").glob("test_*.py")]
    return [node for tree in trees for node in ast.walk(tree) if isinstance(node, kind)]


def test_public_tests_have_no_message_in_one_language() -> None:
    """That of an ``assert`` would be; ``require`` has it in both."""
    assert [ast.unparse(node) for node in nodes_of_public_tests(ast.Assert)] == []


def test_messages_of_public_tests_are_in_both_languages() -> None:
    texts = [call.args for call in nodes_of_public_tests(ast.Call) if ast.unparse(call.func) == "Text"]
    assert texts
    for english, japanese in texts:
        assert in_both_languages(ast.unparse(english), ast.unparse(japanese))
        assert filled_in(english) == filled_in(japanese), ast.unparse(japanese)


def filled_in(text: ast.expr) -> set[str]:
    return {ast.unparse(node) for node in ast.walk(text) if isinstance(node, ast.FormattedValue)}
