"""What a report says about a failure: the smallest input, the mistake's name, remarks, pictures; in two languages."""

from pathlib import Path
from typing import Any

import pytest

from saiten.report.language import in_language
from saiten.report.store import Store
from tests.engine.hostile_help import CANARY, grade, hand_in, reports, write

SETTINGS = """
[tool.pytest.ini_options]
pythonpath = ["."]
addopts = ["--import-mode=importlib"]

[tool.saiten]
course = "Sums"
seed = "a seed"
language = "en"

[tool.saiten.exercises.activation]
title = { en = "Sums", ja = "和" }
functions = { total = 4, doubled = 2 }
"""
REFERENCE = f"""
import numpy as np


def total(x, k=1):
    '''The sum of x, times k. Raises ValueError for k < 1.'''
    if k < 1:
        raise ValueError(k)
    return k * float(x.sum())


def doubled(x):
    '''Twice x.'''
    return 2 * x


{CANARY.replace("-", "_")} = 1
"""
PUBLIC = '''
import numpy as np
import pytest

from saiten.expect import expect


@pytest.mark.covers("total")
def test_example(submission):
    """An example."""
    expect(submission.total(np.array([1.0, 2.0]), 2), 6.0)


@pytest.mark.covers("doubled")
def test_length(submission):
    """As long as x."""
    assert len(submission.doubled(np.arange(3.0))) == 3
'''
HIDDEN = '''
import numpy as np
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from reference import activation as reference
from saiten.grading import Text, call, check

vectors = hnp.arrays(np.float64, st.integers(1, 6), elements=st.integers(1, 9).map(float))


def is_long(x, k=1):
    if len(x) == 77:
        raise ArithmeticError
    return len(x) > 3


@check(
    "total",
    inputs=st.builds(call, vectors, st.integers(1, 4)),
    edges={f"length {n}": call(np.full(n, 2.0), 3) for n in range(1, 9)},
    reveal=True,
    when={Text("x is long", "x が長い"): is_long},
    hint=Text("Add up.", "足しましょう。"),
)
def test_total(x, k=1):
    """The sum.

    和。
    """
    return reference.total(x, k)


@check("total", edges={f"k = {k}": call(np.ones(2), k) for k in (0, -1, -2, -3)}, raises=ValueError)
def test_total_errors(x, k):
    """A k below 1 is a ValueError."""
    return reference.total(x, k)


@check("doubled", inputs=st.builds(call, vectors), reveal=True, illustration=call(np.arange(400.0).reshape(20, 20)))
def test_doubled(x):
    """Twice x."""
    return reference.doubled(x)
'''
MISTAKES = """
from reference.activation import total
from saiten.grading import Text, misconception


@misconception("total", Text("This is the mean.", "平均になっています。"), lecture="1")
def mean_for_sum(x, k=1):
    if k < 1:
        raise ValueError(k)
    return k * float(x.mean())


@misconception("doubled", Text("This is the sum twice.", "和の2倍です。"), lecture="2")
def doubled_sum(x):
    return total(x, 2)
"""
RIGHT = REFERENCE.partition(CANARY[:6])[0]
DOUBLED = "\n\ndef doubled(x):\n    return 2 * x\n"
CHECKED = "def total(x, k=1):\n    if k < 1:\n        raise ValueError\n    "
STUDENTS = {
    "right": RIGHT,
    "mean without errors": "def total(x, k=1):\n    return float(x.mean()) * k" + DOUBLED,
    "crash on long ones": CHECKED + "assert len(x) < 3, 'too long'\n    return k * float(x.sum())" + DOUBLED,
    "wrong on long ones": CHECKED + "return k * float(x[:3].sum())" + DOUBLED,
    "slow": "import time\n\n\ndef total(x, k=1):\n    print('called')\n    time.sleep(0.2)\n    return -1" + DOUBLED,
    "k is forgotten": CHECKED + "return float(x.sum())" + DOUBLED,
    "k is added": CHECKED + "return k * float(x.sum()) + k" + DOUBLED,
    "returns nothing": RIGHT + "\n\ndef doubled(x):\n    2 * x\n",
    "zeros": RIGHT + "\n\ndef doubled(x):\n    print(x.shape)\n    return 0 * x\n",
    # ``total`` is wrong as well: alone it is the known mistake that shows
    "sum by a wrong total": "def total(x, k=1):\n    return 7.5\n\n\ndef doubled(x):\n    return total(x, 2)\n",
    "one is not there": CHECKED + "return k * float(x.sum())\n",
    "not begun": "def total(x, k=1):\n    raise NotImplementedError\n",
}


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    course = tmp_path_factory.mktemp("sums")
    for name, text in {
        "pyproject.toml": SETTINGS,
        "conftest.py": 'pytest_plugins = ["saiten.plugin"]\n',
        "reference/activation.py": REFERENCE,
        "graders/public/test_activation.py": PUBLIC,
        "graders/hidden/test_activation.py": HIDDEN,
        "graders/misconceptions/activation.py": MISTAKES,
    }.items():
        write(course / name, text)
    hand_in(course / "submissions", STUDENTS)
    done = grade(course, "submissions")
    assert done.returncode == 0, done.stderr
    return course


@pytest.fixture(scope="module")
def results(course: Path) -> dict[str, Any]:
    return reports(course / "grades")


def failed(results: dict[str, Any], student: str, test: str) -> dict[str, Any]:
    tests = results[student]["exercises"]["activation"]["tests"]
    (found,) = [one for one in tests if one["id"].endswith(f"::test_{test}")]
    assert found["outcome"] == "failed", found
    return found


def test_right_answers_leave_nothing_to_explain(results):
    tests = results["right"]["exercises"]["activation"]["tests"]
    assert all(one["outcome"] == "passed" and not one["pictures"] and not one["message"] for one in tests)


def test_a_known_mistake_is_named_though_other_checks_fail_for_other_reasons(results):
    values = failed(results, "mean without errors", "total")
    assert values["misconception"] == "mean_for_sum"
    assert values["message"].endswith("\nThis is the mean. (1)")
    errors = failed(results, "mean without errors", "total_errors")
    assert errors["misconception"] is None
    assert failed(results, "mean without errors", "example")["misconception"] is None


def test_crashes_are_made_small_too_and_name_the_line(results):
    crash = failed(results, "crash on long ones", "total")
    assert crash["counterexample"] == "total(np.array([1.0, 1, 1]), 1)"
    assert "AssertionError: too long" in crash["message"]
    assert crash["raised_at"] == {
        "file": "exercises/activation.py",
        "line": 4,
        "source": "assert len(x) < 3, 'too long'",
    }


def test_it_is_said_when_it_goes_wrong_in_the_authors_words(results):
    wrong = failed(results, "wrong on long ones", "total")
    assert wrong["message"].splitlines()[1:] == ["Only when x is long."]
    assert wrong["counterexample"] == "total(np.array([1.0, 1, 1, 1]), 1)"


def test_it_is_said_how_it_goes_wrong(results):
    assert "Your numbers are the right ones plus k." in failed(results, "k is added", "total")["message"]
    assert "Only when k is above 1." in failed(results, "k is forgotten", "total")["message"]


def test_slow_code_is_not_asked_again_and_again(results):
    asked_before = 18 + 4 + 1
    called = results["slow"]["exercises"]["activation"]["printed"].count("called")
    assert asked_before < called <= 2 * asked_before + 1.5 / 0.2 + 1


def test_an_illustration_is_asked_only_after_a_failure(results):
    assert "(20, 20)" in results["zeros"]["exercises"]["activation"]["printed"]
    pictures = failed(results, "zeros", "doubled")["pictures"]
    assert [one["type"] for one in pictures] == ["raster"]
    assert (pictures[0]["size"], pictures[0]["another_input"]) == ([20, 20], True)


def test_a_mistake_is_found_behind_another_function_that_is_wrong_too(results):
    assert failed(results, "sum by a wrong total", "doubled")["misconception"] == "doubled_sum"


def test_returning_nothing_is_not_leaving_it_undone(results):
    public = failed(results, "returns nothing", "length")
    assert public["message"] == "doubled(np.array([0.0, 1, 2])) returned None (is a return missing?)"
    assert not public["unwritten"]
    assert not failed(results, "returns nothing", "doubled")["unwritten"]


def test_what_is_not_done_yet_is_no_error(results):
    exercise = results["one is not there"]["exercises"]["activation"]
    assert exercise["summary"] == "1 of 2 functions are done; next: doubled"
    assert all(one["unwritten"] for one in exercise["tests"] if one["function"] == "doubled")
    exercise = results["not begun"]["exercises"]["activation"]
    assert exercise["summary"] == "nothing is done yet; start with total"


def test_every_sentence_has_its_translation(course):
    for result in Store(course / "grades").all():
        japanese = in_language(result, "ja")
        assert japanese.exercises["activation"].title == "和"
        for one, there in zip(
            result.exercises["activation"].tests, japanese.exercises["activation"].tests, strict=True
        ):
            assert not one.message or one.message != there.message
            assert not one.hint or there.hint == "足しましょう。"
        assert in_language(japanese, "en").exercises == result.exercises


def test_lang_decides_and_kept_results_come_along(course):
    assert grade(course, "submissions", "-o", "both", "--student", "zeros").returncode == 0
    english = reports(course / "both")["zeros"]
    assert grade(course, "submissions", "-o", "both", "--student", "zeros", "--lang", "ja").returncode == 0
    japanese = reports(course / "both")["zeros"]
    assert (english["language"], japanese["language"]) == ("en", "ja")
    there = english["translations"]["ja"]
    for name in ("summary", "title"):
        assert japanese["exercises"]["activation"][name] == there[english["exercises"]["activation"][name]]
    assert japanese["exercises"]["activation"]["title"] == "和"


def test_a_condition_that_fails_is_the_authors_fault(course):
    grader = course / "graders" / "hidden" / "test_activation.py"
    source = grader.read_text(encoding="utf-8")
    try:
        grader.write_text(source.replace("len(x) == 77", "len(x) == 1"), encoding="utf-8")
        done = grade(course, "submissions", "-o", "fault", "--student", "wrong on long ones", "--debug", "debug")
    finally:
        grader.write_text(source, encoding="utf-8")
    assert done.returncode == 1
    assert reports(course / "fault")["wrong on long ones"]["exercises"]["activation"]["status"] == "ungraded"
    assert "a condition of when= failed" in (course / "debug" / "wrong on long ones.txt").read_text(encoding="utf-8")
