"""How one test ended, seen from the exception that ended it."""

from __future__ import annotations

from typing import Any

import pytest

from ..cell import CellError, CodeError
from ..expect import CheckFailed
from ..raised import describe, is_unwritten, raised_at
from ..verdict import NOT_PASSED, Verdict, broke_on, of_failed_check, own_words
from .errors import GraderFault, StudentError

MOST_CALLS_SHOWN = 3


def verdict_of(
    error: BaseException | None, function: str, hidden: bool, calls: list[str], *, gave_none: bool
) -> Verdict:
    """Anything but a failed check or the student's own exception is the grader's fault, until shown otherwise.

    ``function``: what the test is about. ``calls``: what it has called, which is the counterexample where the error
    names none; ``gave_none``: whether the last one returned None.
    """
    if error is None:
        return Verdict("passed")
    called = "\n".join(calls[-MOST_CALLS_SHOWN:]) or None
    if isinstance(error, CheckFailed):
        return of_failed_check(error, calls, name_call=not hidden)
    if isinstance(error, StudentError):
        return _of_exception(error.error, error.call, called, function)
    if isinstance(error, (AssertionError, pytest.fail.Exception)):
        return Verdict("failed", NOT_PASSED if hidden else own_words(error, calls), called)
    if isinstance(error, (CellError, GraderFault)):
        return Verdict("ungraded")
    said = broke_on(error, calls, gave_none=gave_none, tell=not hidden)
    return Verdict("ungraded", said, called, suspect=True)


def _of_exception(error: CodeError, call: str, called: str | None, function: str) -> Verdict:
    """Where no line of the student's own has raised it, an expression of the grader's may be wrong."""
    unwritten = is_unwritten(error, function) or is_unwritten(error, call.partition("(")[0])
    doubtful = not error.frames and not unwritten
    outcome, text = "ungraded" if doubtful else "failed", describe(error, call, function)
    return Verdict(outcome, text, called, suspect=doubtful, unwritten=unwritten, raised_at=raised_at(error))


def bare_report(item: pytest.Item, call: pytest.CallInfo[None]) -> pytest.TestReport:
    """A report without pytest's traceback, which would show a hidden test's source."""
    outcome: Any = "passed" if call.excinfo is None else "failed"
    when: Any = call.when
    times = call.duration, call.start, call.stop
    return pytest.TestReport(item.nodeid, item.location, {}, outcome, None, when, [], *times)
