"""What a student is told, and in which order: first what is right, then what to do next, then each problem once.

Both the page and the terminal show this, each in its own way.
"""

from __future__ import annotations

from typing import NamedTuple

from ..report.language import in_language
from ..report.late import percent, times
from ..report.model import ExerciseResult, Saiten, Status, Written
from ..text import _, harmless
from .points import number
from .problems import Function, Problem, State, functions, one_line, whole_file
from .steps import greeting, next_step

LONGEST_PRINT = 10_000


class Deduction(NamedTuple):
    """What coming late cost, in one sentence and in its parts."""

    said: str
    times: str
    raw: str
    share: str
    taken: str


class Exercise(NamedTuple):
    """One exercise; ``whole``: the one reason why every check failed, such as a file that can't be run."""

    name: str
    title: str
    lecture: str
    status: Status
    points: str
    max_points: str
    percent: float
    complete: bool
    next_step: str
    late: Deduction | None
    notes: list[str]
    printed: str
    whole: Problem | None
    functions: list[Function]

    def in_state(self, state: State) -> list[Function]:
        return [one for one in self.functions if one.state == state]

    @property
    def passed(self) -> int:
        return sum(len(one.passed) for one in self.functions)


class Missing(NamedTuple):
    """An exercise that was not handed in; ``reason``: what there is to say beyond that."""

    name: str
    title: str
    points: str
    reason: str


class Marked(NamedTuple):
    """One line of a rubric; ``points`` is empty until somebody has marked it."""

    id: str
    text: str
    points: str
    max_points: str
    comment: list[str]


class Questions(NamedTuple):
    """Questions that a person marks; ``open``: how many lines of the rubric nobody has marked yet."""

    name: str
    title: str
    points: str
    max_points: str
    percent: float
    open: int
    lines: list[Marked]


class Content(NamedTuple):
    """Everything that one student is told, in ``language``."""

    language: str
    student: str
    course: str
    points: str
    max_points: str
    percent: float
    greeting: str
    problems: list[str]
    exercises: list[Exercise]
    missing: list[Missing]
    written: list[Questions]

    @property
    def complete(self) -> list[Exercise]:
        return [one for one in self.exercises if one.complete]

    @property
    def begun(self) -> list[Exercise]:
        """Exercises that are not complete, with at least one function that is."""
        return [one for one in self.exercises if not one.complete and one.in_state("right")]


def content(result: Saiten, language: str | None = None) -> Content:
    """Order and group what a report says, in ``language`` as far as it is translated, else in the report's own."""
    result = in_language(result, language or result.language)
    graded = [(name, one) for name, one in result.exercises.items() if one.status != "missing"]
    missing = [(name, one) for name, one in result.exercises.items() if one.status == "missing"]
    return Content(
        language=result.language,
        student=one_line(result.student),
        course=one_line(result.course),
        points=number(result.points),
        max_points=number(result.max_points),
        percent=_percent(result.points, result.max_points),
        greeting=greeting(result).in_language(result.language),
        problems=[harmless(text) for text in result.problems],
        exercises=[exercise(name, one, result.language) for name, one in graded],
        missing=[_missing(name, one) for name, one in missing],
        written=[_questions(name, one) for name, one in result.written.items()],
    )


def exercise(name: str, result: ExerciseResult, language: str) -> Exercise:
    """What is told of one exercise whose result is written in ``language``."""
    whole = whole_file(result, language)
    found = [] if whole else functions(result.tests, language)
    return Exercise(
        name=one_line(name),
        title=one_line(result.title) or one_line(name),
        lecture=one_line(result.lecture),
        status=result.status,
        points=number(result.points),
        max_points=number(result.max_points),
        percent=_percent(result.points, result.max_points),
        complete=result.status == "graded" and result.raw >= result.max_points,
        next_step=next_step(result, found, whole is not None).in_language(language),
        late=_deduction(result, language),
        notes=[harmless(note) for note in (result.notes if result.late is None else result.notes[:-1])],
        printed=harmless(result.printed, LONGEST_PRINT),
        whole=whole,
        functions=found,
    )


def _deduction(result: ExerciseResult, language: str) -> Deduction | None:
    if result.late is None:
        return None
    return Deduction(
        said=harmless(" ".join(result.late_notes)),
        times=times(result.late).in_language(language),
        raw=number(result.raw),
        share=percent(result.late.penalty),
        taken=number(result.raw - result.points),
    )


def _missing(name: str, result: ExerciseResult) -> Missing:
    plain = _("{name}.py was not handed in.", name=name)
    return Missing(
        name=one_line(name),
        title=one_line(result.title) or one_line(name),
        points=number(result.max_points),
        reason="" if result.summary in plain else harmless(result.summary),
    )


def _questions(name: str, written: Written) -> Questions:
    return Questions(
        name=one_line(name),
        title=one_line(written.title),
        points=number(written.points),
        max_points=number(written.max_points),
        percent=_percent(written.points, written.max_points),
        open=sum(line.points is None for line in written.criteria),
        lines=[
            Marked(
                one_line(line.id),
                harmless(line.text),
                "" if line.points is None else number(line.points),
                number(line.max_points),
                harmless(line.comment).splitlines(),
            )
            for line in written.criteria
        ],
    )


def _percent(points: float, most: float) -> float:
    return round(100 * min(max(points / most, 0.0), 1.0), 1) if most > 0 else 100.0
