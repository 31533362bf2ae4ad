"""Why checks failed: each function's problems, each told once."""

from __future__ import annotations

from typing import Literal, NamedTuple

import msgspec

from ..pictures import Picture
from ..report.model import ExerciseResult, TestResult
from ..text import _, harmless
from ..values import CodeLine
from .points import number, rounded

State = Literal["right", "wrong", "todo", "ungraded"]

LONGEST_LINE = 200
LONGEST_CALL = 60  # in the line that says what is wrong


class Problem(NamedTuple):
    """One reason why checks failed: ``said`` in a line, what was ``noticed`` beyond it, ``others`` that say the same.

    ``mistake``: the known mistake's message, which stands for the hint.
    """

    said: str
    noticed: list[str]
    mistake: str
    check: str
    hint: str
    counterexample: str
    raised_at: CodeLine | None
    pictures: list[Picture]
    others: list[str]


class Function(NamedTuple):
    """One function's checks: those that passed (with a remark, if there is one), and what is wrong."""

    name: str
    earned: str
    worth: str
    left: float
    passed: list[tuple[str, str]]
    problems: list[Problem]
    waiting: int
    state: State


def whole_file(result: ExerciseResult, language: str) -> Problem | None:
    """A module that can't be run fails every check in the words of its summary."""
    if {(test.outcome, _reason(test)) for test in result.tests} != {("failed", result.summary)}:
        return None
    return _problem([msgspec.structs.replace(result.tests[0], title="", message=result.summary)], language)


def functions(tests: list[TestResult], language: str) -> list[Function]:
    by_name: dict[str, list[TestResult]] = {}
    for test in tests:
        by_name.setdefault(test.function, []).append(test)
    return [_function(name, of_one, language) for name, of_one in by_name.items()]


def _function(name: str, tests: list[TestResult], language: str) -> Function:
    failed = [test for test in tests if test.outcome != "passed"]
    waiting = [test for test in failed if test.waiting]
    speaking = [test for test in failed if test not in waiting]
    state: State
    if not failed:
        state = "right"
    elif any(test.outcome == "ungraded" for test in failed):
        state = "ungraded"
    else:
        state = "todo" if all(test.unwritten for test in speaking) else "wrong"
    groups: dict[str | CodeLine, list[TestResult]] = {}
    for test in speaking if state == "wrong" else []:
        groups.setdefault(test.misconception or test.raised_at or _reason(test), []).append(test)
    earned, worth = sum(test.points for test in tests), sum(test.max_points for test in tests)
    return Function(
        name=one_line(name),
        earned=number(earned),
        worth=number(worth),
        left=rounded(worth - earned),
        passed=[(one_line(test.title), harmless(test.message)) for test in tests if test.outcome == "passed"],
        problems=[_problem(group, language) for group in groups.values()],
        waiting=len(waiting),
        state=state,
    )


def _problem(tests: list[TestResult], language: str) -> Problem:
    """What several checks say, in the words of the one that shows most."""
    told = max(tests, key=lambda test: (bool(test.pictures), bool(test.counterexample), bool(test.hint)))
    call = "" if told.counterexample in (None, told.function) else told.counterexample  # not a constant's bare name
    # a long call and the line of code stand below, where there is room for them
    message = told.message.replace(call, f"{told.function}(…)") if len(call) > LONGEST_CALL else told.message
    if told.raised_at is not None:
        message = message.replace(_place(told.raised_at, language), "")
    first, *more = harmless(message).split("\n")
    mistake = more.pop() if told.misconception and more else ""
    return Problem(
        said=first or _("not right yet").in_language(language),
        noticed=[line for line in more if line.strip()],
        mistake=mistake,
        check=one_line(told.title),
        hint="" if mistake else harmless(told.hint),  # of the two, the mistake is what happened here
        counterexample=harmless(call),
        raised_at=None if told.raised_at is None else _code_line(told.raised_at),
        pictures=told.pictures,
        others=[one_line(test.title) or one_line(test.function) for test in tests if test is not told],
    )


def _reason(test: TestResult) -> str:
    """The first line without what differs from check to check of one fault: the function's name, the call."""
    said = test.message.partition("\n")[0].removeprefix(f"{test.function}: ")
    return said.replace(test.counterexample, "") if test.counterexample else said


def _place(code: CodeLine, language: str) -> str:
    """The line of code as a message names it."""
    said = _("{error} ({file}, line {line}: {source})", error="", file=code.file, line=code.line, source=code.source)
    return said.in_language(language)


def _code_line(code: CodeLine) -> CodeLine:
    return CodeLine(one_line(code.file), code.line, one_line(code.source.strip()))


def one_line(text: str) -> str:
    """A name or title, whatever it is made of, as part of a line."""
    return " ".join(harmless(text, LONGEST_LINE).split())
