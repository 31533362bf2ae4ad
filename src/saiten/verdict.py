"""How a test of a student's module ended, and how that is told; in a grading run and on the student's machine alike."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

import msgspec

from .expect import CheckFailed
from .pictures import Picture
from .text import Text, _, harmless, plural
from .values import CodeLine

UNUSABLE = _("the answer is not of the kind that is asked for")
NOT_PASSED = _("not passed")


class Verdict(msgspec.Struct, frozen=True):
    """How a test ended. ``unwritten``: its function is not there yet. ``suspect``: the test broke on an answer; whose
    fault that is shows when the reference takes the same test. ``mistake``: the known one that it has recognised.
    """

    outcome: str
    message: Text = Text("", "")
    counterexample: str | None = None
    suspect: bool = False
    unwritten: bool = False
    raised_at: CodeLine | None = None
    pictures: tuple[Picture, ...] = ()
    remarks: tuple[Text, ...] = ()
    mistake: str = ""


class Judged(NamedTuple):
    """One test's verdict, and the function that it is about."""

    function: str
    verdict: Verdict
    hidden: bool = False


def of_failed_check(error: CheckFailed, calls: list[str], *, name_call: bool = True) -> Verdict:
    """``calls``: what the test has called; the last one is the counterexample where the error names none."""
    text = error.text
    if error.counterexample is None and calls and name_call:
        text = _("{call}: {problem}", call=calls[-1], problem=text)
    return Verdict(
        "failed",
        text,
        error.counterexample or (calls[-1] if calls else None),
        unwritten=error.unwritten,
        raised_at=error.raised_at,
        pictures=error.pictures,
        remarks=error.remarks,
        mistake=error.mistake,
    )


def own_words(error: BaseException, calls: list[str]) -> Text:
    """The words of a public test's own assertion."""
    text = _own_words(error)
    return _("{call}: {problem}", call=calls[0], problem=text) if len(calls) == 1 else text


def broke_on(error: BaseException, calls: list[str], *, gave_none: bool, tell: bool = True) -> Text:
    """The test itself raised, on an answer of another kind; ``gave_none``: whether the last call returned None."""
    if gave_none:
        return _("{call} returned None (is a return missing?)", call=calls[-1])
    told = harmless(f" ({type(error).__name__}: {error})", 200) if tell else ""
    return UNUSABLE + Text(told, told)


def told(function: str, verdict: Verdict) -> Text:
    """The message, which names its function."""
    if function in verdict.message.en:
        return verdict.message
    return _("{function}: {problem}", function=function, problem=verdict.message)


def summary(tests: list[Judged]) -> Text:
    """One line: what is wrong first, else what is to be done next."""
    failed = [test for test in tests if test.verdict.outcome != "passed"]
    count, passed = len(tests), len(tests) - len(failed)
    if not failed:
        return plural("the one check passed", "all {number} checks passed", count)
    functions = list(dict.fromkeys(test.function for test in tests))
    wrong = {test.function for test in failed if not test.verdict.unwritten}
    unwritten = [name for name in functions if name in {test.function for test in failed} - wrong]
    if len(unwritten) == len(functions):
        return _("nothing is done yet; start with {function}", function=functions[0])
    if not wrong:
        return _(
            "{done} of {count} functions are done; next: {function}",
            done=len(functions) - len(unwritten),
            count=len(functions),
            function=unwritten[0],
        )
    # a hidden check says what is wrong more kindly than a public one
    first = min(
        (test for test in failed if test.function in wrong),
        key=lambda test: (test.verdict.suspect, test.verdict.unwritten, not test.hidden),
    )
    said = _first_line(told(first.function, first.verdict))
    if unwritten:
        return _(
            "{problem}; {passed} of {count} checks passed; not done yet: {names}",
            problem=said,
            passed=passed,
            count=count,
            names=", ".join(unwritten),
        )
    return _("{problem}; {passed} of {count} checks passed", problem=said, passed=passed, count=count)


def lines(texts: Iterable[Text]) -> Text:
    english, japanese = zip(*texts, strict=True)
    return Text("\n".join(english), "\n".join(japanese))


def _own_words(error: BaseException) -> Text:
    said = harmless(str(error).split("\n")[0], 500)
    if missed := re.match(r"DID NOT RAISE (?:<class ')?(\w+)", said):
        return _("it should raise {kind}", kind=missed[1])
    return Text(said, said) if said else NOT_PASSED


def _first_line(text: Text) -> Text:
    return Text(text.en.partition("\n")[0], text.ja.partition("\n")[0])
