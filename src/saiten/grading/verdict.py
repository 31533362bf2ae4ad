"""How one test ended, seen from the exception that ended it."""

from __future__ import annotations

import re
from typing import Any

import msgspec
import pytest

from ..cell import CellError
from ..expect import CheckFailed
from ..text import Text, harmless
from .errors import GraderFault, StudentError

UNUSABLE = Text("the answer is not of the kind that is asked for", "答えの種類が求めているものと違います")
NOT_PASSED = Text("not passed", "不合格です")


class Verdict(msgspec.Struct, frozen=True):
    """How a test ended. ``unwritten``: its function is not there yet. ``suspect``: the test broke on an answer; whose
    fault that is shows when the reference takes the same test.
    """

    outcome: str
    message: Text = Text("", "")
    counterexample: str | None = None
    suspect: bool = False
    unwritten: bool = False


def verdict_of(error: BaseException | None, hidden: bool) -> Verdict:
    """Anything but a failed check or the student's own exception is the grader's fault, until shown otherwise."""
    if error is None:
        return Verdict("passed")
    if isinstance(error, CheckFailed):
        return Verdict("failed", error.text, error.counterexample, unwritten=error.unwritten)
    if isinstance(error, StudentError):
        return Verdict("failed", error.text, unwritten=error.unwritten)
    if isinstance(error, (AssertionError, pytest.fail.Exception)):
        return Verdict("failed", NOT_PASSED if hidden else _words(error))
    if isinstance(error, (CellError, GraderFault)):
        return Verdict("ungraded")
    broke_on = "" if hidden else harmless(f" ({type(error).__name__}: {error})", 200)
    return Verdict("ungraded", UNUSABLE + Text(broke_on, broke_on), suspect=True)


def bare_report(item: pytest.Item, call: pytest.CallInfo[None]) -> pytest.TestReport:
    """A report without pytest's traceback, which would show a hidden test's source."""
    outcome: Any = "passed" if call.excinfo is None else "failed"
    when: Any = call.when
    times = call.duration, call.start, call.stop
    return pytest.TestReport(item.nodeid, item.location, {}, outcome, None, when, [], *times)


def _words(error: BaseException) -> Text:
    """The words of a public test's own assertion."""
    said = harmless(str(error).split("\n")[0], 500)
    if missed := re.match(r"DID NOT RAISE (?:<class ')?(\w+)", said):
        return Text(f"it should raise {missed[1]}", f"{missed[1]} を送出してください")
    return Text(said, said) if said else NOT_PASSED
