"""A plain pytest run as results: points, outcomes and words as the instructor's reports have them."""

import inspect
import subprocess
import sys
from types import ModuleType

import msgspec
import pytest

from saiten.local.recorder import Recorder
from saiten.local.settings import LocalSettings
from saiten.local.submission import Calls, Submission
from saiten.report.model import ExerciseResult
from tests.engine.hostile_help import write
from tests.engine.local_help import SETTINGS, SUMS_RIGHT, WORDS_RIGHT, student_folder

SCRIPT = """
import sys, msgspec, pytest
from pathlib import Path
from saiten.local.recorder import Recorder
from saiten.local.settings import LocalSettings
recorder = Recorder(LocalSettings.read(Path.cwd()))
with open("said", "w") as sys.stdout:
    pytest.main(["-p", "no:cacheprovider", *sys.argv[1:]], plugins=[recorder])
sys.__stdout__.write(msgspec.json.encode([recorder.results(), recorder.complete]).decode())
"""


@pytest.fixture
def folder(tmp_path):
    return student_folder(tmp_path)


def results(folder, *arguments) -> tuple[dict[str, ExerciseResult], bool]:
    command = [sys.executable, "-W", "error", "-c", SCRIPT, *arguments]
    shown = subprocess.run(command, cwd=folder, capture_output=True, check=True).stdout
    return msgspec.json.decode(shown, type=tuple[dict[str, ExerciseResult], bool])


def by_name(result):
    return {test.id.rpartition("::")[2]: test for test in result.tests}


def test_stubs_are_not_done_yet(folder):
    told, complete = results(folder)
    assert complete
    assert list(told) == ["sums", "words"]
    assert [(one.points, one.max_points, one.status) for one in told.values()] == [
        (0, 3.75, "graded"),
        (0, 1.3334, "graded"),
    ]
    assert all(test.unwritten and test.outcome == "failed" for one in told.values() for test in one.tests)
    assert told["sums"].summary == "nothing is done yet; start with ONES"
    assert by_name(told["sums"])["test_matrix"].message == "twice is not done yet"


def test_right_answers_have_the_points_of_the_table(folder):
    write(folder / "exercises" / "sums.py", SUMS_RIGHT)
    write(folder / "exercises" / "words.py", WORDS_RIGHT)
    told, _complete = results(folder)
    assert [one.points for one in told.values()] == [3.75, 1.3334]
    assert (told["sums"].title, told["sums"].lecture, told["sums"].summary) == ("Sums", "1.2", "all 4 checks passed")


def test_without_the_table_a_function_shares_its_points_by_weight(folder):
    write(folder / "pyproject.toml", SETTINGS)
    told, _complete = results(folder, "-k", "matrix or shout")
    assert [test.max_points for one in told.values() for test in one.tests] == [2, 1, 1]


WRONG = """
import numpy as np
ONES = np.ones(3)
def twice(x):
    return x * x
def quadruple(x):
    return deeper(x)
def deeper(x):
    return x / 0
"""


def test_what_was_called_what_came_back_what_was_right(folder):
    write(folder / "exercises" / "sums.py", WRONG)
    tests = by_name(results(folder)[0]["sums"])
    assert tests["test_ones"].message == "ONES: its shape is (3,), not (2,)"
    matrix = tests["test_matrix"]
    assert matrix.counterexample == "twice(np.array([[1.0, 2], [3, 4]]))"
    assert matrix.message.startswith(f"{matrix.counterexample}: at answer[0, 0]: got 1")
    assert matrix.message.endswith("expected 2")
    assert matrix.pictures
    assert tests["test_number"].message == "twice(1.0): it should double"
    assert tests["test_quadruple"].raised_at.line == 9
    assert tests["test_quadruple"].message == (
        "quadruple(3) raised ZeroDivisionError: division by zero (exercises/sums.py, line 9: return x / 0)"
    )


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("return None", "shout('a'): "),
        ("return word + '!' if word == 'a' else word", "shout('a'): "),
        ("import sys; sys.exit()", "shout('a') ended the whole Python process (exit)"),
        ("return shout(word)", "it calls itself without an end"),
    ],
)
def test_other_ways_to_go_wrong(folder, body, said):
    write(folder / "exercises" / "words.py", f"def shout(word):\n    {body}\n")
    test = by_name(results(folder)[0]["words"])["test_shout"]
    assert test.outcome == "failed"
    assert said in test.message


def test_an_exception_that_is_not_raised_is_missed(folder):
    write(folder / "exercises" / "words.py", "def shout(word):\n    return 'A!'\n")
    test = by_name(results(folder)[0]["words"])["test_shout_refuses_numbers"]
    assert test.message == "shout(1): it should raise TypeError"


def test_a_test_that_breaks_on_an_answer_says_so(folder):
    write(folder / "exercises" / "sums.py", "ONES = None\ndef twice(x):\n    return [3]\n")
    write(
        folder / "graders" / "public" / "test_sums.py",
        'import pytest\n@pytest.mark.covers("twice")\ndef test_more(submission):\n    submission.twice(1) + 1\n',
    )
    (test,) = results(folder)[0]["sums"].tests
    assert test.message.startswith("twice: the answer is not of the kind that is asked for (TypeError")


def test_a_function_that_needs_another_waits_for_it(folder):
    write(
        folder / "exercises" / "sums.py",
        "def twice(x):\n    raise NotImplementedError\ndef quadruple(x):\n    return twice(twice(x))\n",
    )
    tests = by_name(results(folder)[0]["sums"])
    assert (tests["test_quadruple"].waiting, tests["test_quadruple"].unwritten) == (True, False)
    assert tests["test_quadruple"].message == "quadruple(3) needs twice, which is not done yet"
    assert tests["test_ones"].message == "ONES is not done yet: it is not in sums.py"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("def twice(:\n", "exercises/sums.py can't be run: SyntaxError: invalid syntax (line 1: def twice(:)"),
        ("import nothing_of_that_name\n", "exercises/sums.py can't be run: ModuleNotFoundError: No module named"),
        (
            "raise NotImplementedError\n",
            "exercises/sums.py can't be run: NotImplementedError (exercises/sums.py, line 1",
        ),
        ("exit()\n", "exercises/sums.py ended the whole Python process"),
    ],
)
def test_a_file_that_can_not_be_run_is_one_problem(folder, content, said):
    write(folder / "exercises" / "sums.py", content)
    result = results(folder)[0]["sums"]
    assert result.summary.startswith(said)
    assert {test.message for test in result.tests} == {result.summary}


def test_a_file_that_is_not_there(folder):
    (folder / "exercises" / "sums.py").unlink()
    result = results(folder)[0]["sums"]
    assert result.status == "missing"
    assert result.summary == "There is no exercises/sums.py. Has it been renamed or moved?"


def test_modules_beside_it_can_be_imported_as_when_it_is_graded(folder):
    write(folder / "exercises" / "helper.py", "def louder(word):\n    return word.upper() + '!'\n")
    write(folder / "exercises" / "words.py", "import helper\ndef shout(word):\n    return helper.louder(word)\n")
    assert by_name(results(folder)[0]["words"])["test_shout"].outcome == "passed"


def test_a_part_of_the_checks_is_not_all(folder):
    told, complete = results(folder, "-k", "words")
    assert list(told) == ["words"]
    assert not complete


def test_a_module_in_the_place_of_the_file(folder):
    """For notebooks: the functions are those that are there now."""
    module = ModuleType("words")
    exec("def shout(word):\n    return word", vars(module))
    recorder = Recorder(LocalSettings.read(folder), {"words": module})
    submission = recorder.submission("words")
    assert submission.shout("b") == "b"
    assert recorder.calls.shown == ["shout('b')"]


# -- the module as tests see it


@pytest.fixture
def module():
    made = ModuleType("sums")
    made.__file__ = "/somewhere/exercises/sums.py"
    exec("import math\nHALF = 0.5\nclass Pair: pass\ndef add(a, b=1):\n    a.append(b)\n", vars(made))
    return made


def test_functions_are_noted_with_their_arguments_as_they_were(module):
    calls = Calls()
    submission = Submission(module, calls)
    assert str(inspect.signature(submission.add)) == "(a, b=1)"
    assert submission.add([], b=2) is None
    assert calls.shown == ["add([], b=2)"]
    assert calls.gave_none


def test_everything_else_is_given_as_it_is(module, monkeypatch):
    submission = Submission(module, Calls())
    assert (submission.HALF, submission.math, submission.Pair) == (0.5, module.math, module.Pair)
    assert submission.__file__ == module.__file__
    assert "add" in dir(submission)
    assert "sums" in repr(submission)
    monkeypatch.setattr(submission, "HALF", 1)
    assert module.HALF == 1
    with pytest.raises(AttributeError):
        submission.__nothing__  # noqa: B018


def test_a_function_gets_its_own_arguments_as_when_it_is_graded(module):
    module.spoil = lambda rows: rows.clear() or rows
    rows = [[1.0, 2.0]]
    assert Submission(module, Calls()).spoil(rows) == []
    assert rows == [[1.0, 2.0]]
