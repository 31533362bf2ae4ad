"""How one test ended, seen from the exception that ended it."""

from __future__ import annotations

import re
from typing import Any

import msgspec
import pytest

from ..cell import CellError
from ..expect import CheckFailed
from ..pictures import Picture
from ..text import Text, _, harmless
from ..values import CodeLine
from .errors import GraderFault, StudentError

UNUSABLE = _("the answer is not of the kind that is asked for")
NOT_PASSED = _("not passed")
MOST_CALLS_SHOWN = 3


class Verdict(msgspec.Struct, frozen=True):
    """How a test ended. ``unwritten``: its function is not there yet. ``suspect``: the test broke on an answer; whose
    fault that is shows when the reference takes the same test.
    """

    outcome: str
    message: Text = Text("", "")
    counterexample: str | None = None
    suspect: bool = False
    unwritten: bool = False
    raised_at: CodeLine | None = None
    pictures: tuple[Picture, ...] = ()
    remarks: tuple[Text, ...] = ()


def verdict_of(error: BaseException | None, hidden: bool, calls: list[str], *, gave_none: bool) -> Verdict:
    """Anything but a failed check or the student's own exception is the grader's fault, until shown otherwise.

    ``calls``: what the test has called, which is the counterexample where the error names none; ``gave_none``: whether
    the last one returned None.
    """
    if error is None:
        return Verdict("passed")
    called = "\n".join(calls[-MOST_CALLS_SHOWN:]) or None
    if isinstance(error, CheckFailed):
        known, text = error.counterexample, error.text
        if known is None and calls and not hidden:
            text = _("{call}: {problem}", call=calls[-1], problem=text)
        return Verdict(
            "failed",
            text,
            known or (calls[-1] if calls else None),
            unwritten=error.unwritten,
            raised_at=error.raised_at,
            pictures=error.pictures,
            remarks=error.remarks,
        )
    if isinstance(error, StudentError):
        return Verdict("failed", error.text, called, unwritten=error.unwritten, raised_at=error.raised_at)
    if isinstance(error, (AssertionError, pytest.fail.Exception)):
        text = NOT_PASSED if hidden else _words(error)
        if len(calls) == 1 and not hidden:
            text = _("{call}: {problem}", call=calls[0], problem=text)
        return Verdict("failed", text, called)
    if isinstance(error, (CellError, GraderFault)):
        return Verdict("ungraded")
    if gave_none:
        return Verdict(
            "ungraded", _("{call} returned None (is a return missing?)", call=calls[-1]), called, suspect=True
        )
    broke_on = "" if hidden else harmless(f" ({type(error).__name__}: {error})", 200)
    return Verdict("ungraded", UNUSABLE + Text(broke_on, broke_on), called, suspect=True)


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
        return _("it should raise {kind}", kind=missed[1])
    return Text(said, said) if said else NOT_PASSED
