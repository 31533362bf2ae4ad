"""The report's types: what stands under ``saiten`` in ``GRADES/STUDENT/report.json`` (docs/reports.md)."""

from __future__ import annotations

from typing import Any, Literal

import msgspec

from ..pictures import Picture
from ..values import CodeLine

SCHEMA_VERSION = 2

Visibility = Literal["public", "hidden"]
Outcome = Literal["passed", "failed", "missing", "ungraded"]
Status = Literal["graded", "ungraded", "missing"]


class TestResult(msgspec.Struct):
    """One check of one function.

    The lines of ``message``: what is wrong; when it is, or how the answers differ from the right ones; the known
    mistake's message where one fits. ``unwritten``: the function is not there yet. ``waiting``: it has
    to be right before this can be judged. ``raised_at``: where it raised.
    """

    id: str
    function: str
    points: float
    max_points: float
    visibility: Visibility
    outcome: Outcome
    title: str = ""
    message: str = ""
    hint: str = ""
    misconception: str | None = None
    counterexample: str | None = None
    unwritten: bool = False
    waiting: bool = False
    raised_at: CodeLine | None = None
    pictures: list[Picture] = []


class Late(msgspec.Struct):
    """What coming after ``due`` costs: the exercise's points are ``raw``, less the share ``penalty`` of them."""

    due: str  # ISO times with their zone
    received: str
    raw: float
    penalty: float


class Criterion(msgspec.Struct):
    """One line of a rubric; ``points`` is None until a person has marked it."""

    id: str
    text: str
    max_points: float
    points: float | None = None
    comment: str = ""


class Written(msgspec.Struct):
    """A question that a person marks. ``points`` counts what has been marked so far."""

    title: str
    points: float
    max_points: float
    criteria: list[Criterion]


class Person(msgspec.Struct):
    """Who a student is, as the roster says; ``ids``: by system (``canvas``, ``moodle``, ...)."""

    name: str = ""
    email: str = ""
    ids: dict[str, str] = {}


class Score(msgspec.Struct, frozen=True):
    """A number that decides between students with equal points, such as the size of a model."""

    value: float
    better: Literal["lower", "higher"] = "lower"


class ExerciseResult(msgspec.Struct):
    """One exercise: ``summary`` says in one line what happened, ``notes`` what staff and student should know.

    ``scores``: by what they are called.
    """

    points: float
    max_points: float
    status: Status
    summary: str
    tests: list[TestResult]
    notes: list[str] = []
    printed: str = ""  # what the module printed, as far as it is kept
    key: str = ""
    title: str = ""
    lecture: str = ""
    late: Late | None = None
    scores: dict[str, Score] = {}

    @property
    def raw(self) -> float:
        """The points before anything is taken off for coming late."""
        return self.points if self.late is None else self.late.raw

    @property
    def late_notes(self) -> list[str]:
        """The sentence that tells what coming late costs, which is the last of the notes."""
        return [] if self.late is None else self.notes[-1:]


class Submitted(msgspec.Struct):
    """What was handed in. ``received`` is an ISO time where the intake knows it; ``attempt`` counts from 1.

    ``pseudonym``: how the student wants to be called where others look, from their ``pseudonym.txt``.
    """

    sha256: str
    files: list[str]
    received: str | None = None
    attempt: int = 1
    attempts: int = 1
    pseudonym: str | None = None


class Isolation(msgspec.Struct):
    """Which layers were around the student's code, and why others were not."""

    level: str
    layers: list[str]
    missing: dict[str, str]


class Saiten(msgspec.Struct):
    """Everything under the key ``saiten``. ``durations`` is the one place for what differs from run to run.

    ``translations``: by language, what each sentence of the report that is for people reads in it.
    """

    schema_version: int
    student: str
    course: str
    points: float
    max_points: float
    exercises: dict[str, ExerciseResult]
    problems: list[str]
    submission: Submitted
    environment: dict[str, str]
    isolation: Isolation
    grader_sha256: dict[str, str]
    seed: str
    language: str = "en"
    translations: dict[str, dict[str, str]] = {}
    person: Person | None = None
    written: dict[str, Written] = {}
    durations: dict[str, Any] = {}

    @property
    def ungraded(self) -> bool:
        return any(exercise.status == "ungraded" for exercise in self.exercises.values())


class Report(msgspec.Struct):
    """The part of ``report.json`` that readers need."""

    saiten: Saiten


def schema() -> dict[str, Any]:
    """The JSON Schema of ``report.json`` as far as saiten vouches for it."""
    return msgspec.json.schema(Report)
