"""Checks of which many answers are right: a measure says what of an answer is compared."""

import pytest

from tests.engine.hostile_help import ROOT, SETTINGS, grade, reports, write

FILES = {
    "pyproject.toml": SETTINGS
    + """
[tool.saiten.exercises.parts]
title = "Parts"
functions = { parts = 4 }
""",
    "reference/parts.py": '''
"""Parts."""


def parts(total, count):
    """count numbers of which none is negative, and their sum."""
    return [total] + [0] * (count - 1)
''',
    "graders/public/test_parts.py": '''
import pytest

from saiten.expect import expect


@pytest.mark.covers("parts")
def test_one(submission):
    """One part is the whole."""
    expect(submission.parts(5, 1), [5])
''',
    "graders/hidden/test_parts.py": '''
from hypothesis import strategies as st

from reference import parts as reference
from saiten.expect import require
from saiten.grading import Text, call, check


def summary(answer, total, count):
    ints = isinstance(answer, list) and all(type(one) is int for one in answer)
    require(ints, Text("no list of ints", "整数のリストではありません"))
    return {"parts": len(answer), "sum": sum(answer), "least below 0": min(answer, default=0) < 0}


@check("parts", inputs=st.builds(call, st.integers(1, 99), st.integers(2, 9)), measure=summary, reveal=True)
def test_parts(total, count):
    """Parts of a number."""
    return reference.parts(total, count)


@check(
    "parts",
    edges={"ten": call(10, 4)},
    measure=lambda answer, total, count: sorted(answer) == answer,
    probe="lambda total, count: sorted(parts(total, count))",
)
def test_sorted(total, count):
    """Sorted parts."""
    return sorted(reference.parts(total, count))
''',
    "graders/misconceptions/parts.py": """
from saiten.grading import Text, misconception


@misconception("parts", Text("One part is missing.", "1 つ足りません。"), lecture="1")
def one_missing(total, count):
    return [total] + [0] * (count - 2)


@misconception("parts", Text("One too much.", "1 多すぎます。"), lecture="1")
def one_too_much(total, count):
    return [total + 1] + [0] * (count - 1)
""",
}
FILES["exercises/parts.py"] = FILES["reference/parts.py"].replace("return [", "raise NotImplementedError  # [")
STUDENTS = {
    "last": "return [0] * (count - 1) + [total]",
    "even": "return [total // count + (i < total % count) for i in range(count)]",
    "short": "return [0] * (count - 2) + [total] if count > 1 else [total]",
    "too-much": "return [1] * (count > 1) + [0] * (count - 2) + [total]",
    "negative": "return [total + 3] + [0] * (count - 2) + [-3] if count > 1 else [total]",
    "tuple": "return tuple([total] + [0] * (count - 1))",
    "nothing": "pass",
    "raises": "return 1 // 0",
}


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    root = tmp_path_factory.mktemp("course")
    for name, text in FILES.items():
        write(root / name, text)
    write(root / "conftest.py", (ROOT / "conftest.py").read_text(encoding="utf-8"))
    for student, line in STUDENTS.items():
        write(root / "submissions" / student / "parts.py", f"def parts(total, count):\n    {line}\n")
    return root


@pytest.fixture(scope="module")
def found(course):
    done = grade(course, "submissions", "-o", "grades", "-j1")
    assert done.returncode == 0, done.stderr
    return {
        student: {test["id"].rpartition("::")[2]: test for test in report["exercises"]["parts"]["tests"]}
        for student, report in reports(course / "grades").items()
    }


@pytest.mark.parametrize("student", ["last", "even"])
def test_another_right_answer_passes(found, student):
    assert {test["outcome"] for test in found[student].values()} == {"passed"}


@pytest.mark.parametrize(
    ("student", "words"),
    [
        ("short", "at ['parts']: got 1; expected 2"),
        ("too-much", "at ['sum']: got 2; expected 1"),
        ("negative", "at ['least below 0']: got True; expected False"),
        ("tuple", "no list of ints"),
        ("nothing", "no list of ints"),
        ("raises", "ZeroDivisionError"),
    ],
)
def test_what_is_wrong_is_told_in_the_measure_s_words(found, student, words):
    test = found[student]["test_parts"]
    assert test["outcome"] == "failed"
    assert words in test["message"]
    assert "parts(" in test["message"]


@pytest.mark.parametrize(
    ("student", "mistake"),
    [("short", "one_missing"), ("too-much", "one_too_much"), ("negative", None), ("tuple", None), ("nothing", None)],
)
def test_a_known_mistake_is_named_whose_answers_measure_the_same(found, student, mistake):
    assert found[student]["test_parts"]["misconception"] == mistake
