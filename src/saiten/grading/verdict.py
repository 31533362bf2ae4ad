"""How one test ended, seen from the exception that ended it."""

from __future__ import annotations

from typing import Any

import pytest

from ..cell import CellError
from ..expect import CheckFailed
from ..verdict import NOT_PASSED, Verdict, broke_on, of_failed_check, own_words
from .errors import GraderFault, StudentError

MOST_CALLS_SHOWN = 3


def verdict_of(error: BaseException | None, hidden: bool, calls: list[str], *, gave_none: bool) -> Verdict:
    """Anything but a failed check or the student's own exception is the grader's fault, until shown otherwise.

    ``calls``: what the test has called, which is the counterexample where the error names none; ``gave_none``: whether
    the last one returned None.
    """
    if error is None:
        return Verdict("passed")
    called = "\n".join(calls[-MOST_CALLS_SHOWN:]) or None
    if isinstance(error, CheckFailed):
        return of_failed_check(error, calls, name_call=not hidden)
    if isinstance(error, StudentError):
        doubtful = not error.in_own_code and not error.unwritten
        outcome = "ungraded" if doubtful else "failed"
        return Verdict(
            outcome, error.text, called, unwritten=error.unwritten, suspect=doubtful, raised_at=error.raised_at
        )
    if isinstance(error, (AssertionError, pytest.fail.Exception)):
        return Verdict("failed", NOT_PASSED if hidden else own_words(error, calls), called)
    if isinstance(error, (CellError, GraderFault)):
        return Verdict("ungraded")
    said = broke_on(error, calls, gave_none=gave_none, tell=not hidden)
    return Verdict("ungraded", said, called, suspect=True)


def bare_report(item: pytest.Item, call: pytest.CallInfo[None]) -> pytest.TestReport:
    """A report without pytest's traceback, which would show a hidden test's source."""
    outcome: Any = "passed" if call.excinfo is None else "failed"
    when: Any = call.when
    times = call.duration, call.start, call.stop
    return pytest.TestReport(item.nodeid, item.location, {}, outcome, None, when, [], *times)
