"""What grading again would change: the reports before and after, compared by their points."""

from __future__ import annotations

import msgspec

from .late import DIGITS
from .model import ExerciseResult, Saiten, Status, Written


class Standing(msgspec.Struct, frozen=True):
    """``points`` are final; None while ungraded."""

    points: float | None
    max_points: float
    status: Status = "graded"
    raw: float | None = None
    penalty: float = 0.0


class Change(msgspec.Struct, frozen=True):
    """Of an exercise or a written task, or of the total; None: there is no such thing.

    ``by``: how many points more; what is ungraded or not there counts as none.
    """

    before: Standing | None
    after: Standing | None
    by: float


class StudentChange(msgspec.Struct, frozen=True):
    student: str
    total: Change
    parts: dict[str, Change]


class Diff(msgspec.Struct, frozen=True):
    """``gone``: has a report and no submission any more. ``unchanged`` counts students."""

    changed: list[StudentChange]
    new: list[StudentChange]
    gone: list[str]
    unchanged: int


def compare(before: list[Saiten], after: list[Saiten], submitted: set[str]) -> Diff:
    """The difference between two states of a folder of grades; ``submitted``: who is in the submissions."""
    old = {result.student: result for result in before}
    pairs = [(old.get(result.student), result) for result in after]
    new = [_change(None, now) for then, now in pairs if then is None]
    both = [_change(then, now) for then, now in pairs if then is not None]
    changed = [change for change in both if change.parts]
    gone = [result.student for result in before if result.student not in submitted]
    return Diff(changed, new, gone, len(both) - len(changed))


def _change(before: Saiten | None, after: Saiten) -> StudentChange:
    then, now = _parts(before), _parts(after)
    parts = {name: _between(then.get(name), now.get(name)) for name in {**now, **then}}
    differing = {name: change for name, change in parts.items() if change.before != change.after}
    total = _between(None if before is None else _total(before), _total(after))
    return StudentChange(after.student, total, differing)


def _between(before: Standing | None, after: Standing | None) -> Change:
    return Change(before, after, round(_points(after) - _points(before), DIGITS))


def _parts(result: Saiten | None) -> dict[str, Standing]:
    if result is None:
        return {}
    exercises = {name: _of_exercise(exercise) for name, exercise in result.exercises.items()}
    return exercises | {f"{name} (written)": _of_written(written) for name, written in result.written.items()}


def _of_exercise(exercise: ExerciseResult) -> Standing:
    if exercise.status == "ungraded":
        return Standing(None, exercise.max_points, "ungraded")
    penalty = 0.0 if exercise.late is None else exercise.late.penalty
    return Standing(exercise.points, exercise.max_points, exercise.status, exercise.raw, penalty)


def _of_written(written: Written) -> Standing:
    return Standing(written.points, written.max_points)


def _total(result: Saiten) -> Standing:
    return Standing(result.points, result.max_points, "ungraded" if result.ungraded else "graded")


def _points(standing: Standing | None) -> float:
    return 0.0 if standing is None or standing.points is None else standing.points
