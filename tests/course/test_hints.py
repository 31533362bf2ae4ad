"""The course's hints: for every function, in both languages, short, and without the solution."""

import ast
import re
from pathlib import Path
from typing import NamedTuple

import pytest

from reference import autodiff_tables
from saiten.course import Course
from saiten.local.hints import FOLDER, MOST, hints_of

ROOT = Path(__file__).parents[2]
JAPANESE = re.compile(r"[\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff]")
# words of Python, names of libraries, a call, an assignment or comparison, an index, an operator of Python
CODE = re.compile(
    r"\b(return|def|lambda|import)\b|\b(np|numpy|math|torch)\.|\bfor \w+ in\b|\w\(|=|\w\[|\*\*|//|@|`|[*/+]"
)
LONGEST = {"en": 300, "ja": 200}
NUMBER = re.compile(r"(?<![\w.])-?\d+\.\d+(?![\w.]*\d)")


class Said(NamedTuple):
    exercise: str
    function: str
    step: int
    language: str
    text: str


COURSE = Course.find(ROOT)
SAID = [
    Said(exercise, function, step, language, text)
    for exercise in COURSE.exercises
    for function, steps in hints_of(ROOT, exercise).items()
    for step, hint in enumerate(steps, 1)
    for language, text in hint._asdict().items()
]


@pytest.mark.parametrize("exercise", COURSE.exercises)
def test_every_function_has_hints(exercise: str) -> None:
    hints = hints_of(ROOT, exercise)
    assert list(hints) == list(COURSE.exercise(exercise).functions)
    assert {len(steps) for steps in hints.values()} <= set(range(2, MOST + 1))


def test_no_file_is_left_over() -> None:
    assert {path.stem for path in (ROOT / FOLDER).iterdir()} == set(COURSE.exercises)


def test_every_hint_is_in_both_languages() -> None:
    wrong = [one for one in SAID if bool(JAPANESE.search(one.text)) != (one.language == "ja")]
    assert wrong == []


def test_no_hint_is_long() -> None:
    assert [(one, len(one.text)) for one in SAID if len(one.text) > LONGEST[one.language]] == []


def test_hints_hold_no_code() -> None:
    assert [(one, found[0]) for one in SAID if (found := CODE.search(one.text))] == []


@pytest.mark.parametrize(
    "code",
    [
        "return gx",
        "np.zeros",
        "len(x)",
        "w = 0",
        "a == b",
        "x[1]",
        "x**2",
        "n // s",
        "X @ w",
        "`image`",
        "s*i",
        "n + 2p",
    ],
)
def test_what_counts_as_code(code: str) -> None:
    assert CODE.search(f"Write {code} there.")
    assert CODE.search(f"ここに {code} と書きます。")


def test_the_first_hint_says_where_to_read() -> None:
    place = re.compile(r"[Ss]ections? \d|Appendix A\.3|[Ee]quation|Figure|節|付録|式|図")
    assert [one for one in SAID if one.step == 1 and not place.search(one.text)] == []


def test_no_hint_holds_a_line_of_the_reference() -> None:
    """Not even when the spaces are taken out."""
    for exercise in COURSE.exercises:
        tree = ast.parse((ROOT / "reference" / f"{exercise}.py").read_bytes())
        statements = {ast.unparse(node) for node in ast.walk(tree) if isinstance(node, (ast.Assign, ast.Return))}
        values = {
            ast.unparse(node.value)
            for node in ast.walk(tree)
            if isinstance(node, (ast.Assign, ast.Return)) and node.value
        }
        lines = {squeezed for one in statements | values if len(squeezed := "".join(one.split())) > 6}
        texts = [one for one in SAID if one.exercise == exercise]
        told = {(one, line) for one in texts for line in lines if line in "".join(one.text.split())}
        assert {(one, line) for one, line in told if not line.isidentifier()} == set()


def test_no_hint_holds_a_number_of_the_tables_worked_by_hand() -> None:
    tables = (
        autodiff_tables.forward_primals(),
        autodiff_tables.forward_derivatives("W"),
        autodiff_tables.forward_derivatives("b"),
        autodiff_tables.reverse_adjoints(),
    )
    answers = [abs(value) for table in tables for value in table.values()]
    for one in SAID:
        if one.exercise == "autodiff_tables":
            numbers = [abs(float(number)) for number in NUMBER.findall(one.text)]
            assert not [number for number in numbers for answer in answers if abs(number - answer) <= 0.02 * answer], (
                one
            )


def test_a_number_of_a_table_would_be_found() -> None:
    assert NUMBER.findall("v3 is 0.462, about -0.109; section A.3, eq. 5") == ["0.462", "-0.109"]
