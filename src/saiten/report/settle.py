"""Final points: what was graded, less what coming late costs, with what people marked.

Graders give raw points and know no dates. So a due date, an extension or a mark can change without any grading.
"""

from __future__ import annotations

from datetime import datetime
from fractions import Fraction

import msgspec

from ..deadlines import Deadlines, exact
from ..text import Text, _
from .language import say
from .model import ExerciseResult, Late, Saiten
from .store import Store

DIGITS = 6
UNKNOWN = _("When this was handed in is not known, so nothing is taken off for coming late.")

Translations = dict[str, dict[str, str]]


def settle(result: Saiten, deadlines: Deadlines | None) -> Saiten:
    """The result with penalties as these settings say, whatever they were before, and its totals.

    Only what was graded, by a submission whose time is known, can lose points.
    """
    result = raw(result)
    due = {} if deadlines is None else _due(result, deadlines)
    if deadlines is None or not due:
        return result
    translations = {language: dict(words) for language, words in result.translations.items()}
    received = deadlines.received(result.submission.received)
    exercises, problems = dict(result.exercises), list(result.problems)
    if received is None:
        problems.append(say(UNKNOWN, result.language, translations))
    else:
        for name, moment in due.items():
            if penalty := deadlines.penalty(moment, received):
                came = received.astimezone(moment.tzinfo)
                exercises[name] = _late(exercises[name], moment, came, penalty, result.language, translations)
    return _with_totals(result, exercises, problems, translations)


def raw(result: Saiten) -> Saiten:
    """The result as it was before ``settle``: nothing taken off, nothing said about it."""
    said = {exercise.notes[-1] for exercise in result.exercises.values() if exercise.late is not None}
    said.add(UNKNOWN.in_language(result.language))
    exercises = {name: _raw(exercise) for name, exercise in result.exercises.items()}
    problems = [problem for problem in result.problems if problem != UNKNOWN.in_language(result.language)]
    translations = {
        language: {sentence: there for sentence, there in words.items() if sentence not in said}
        for language, words in result.translations.items()
    }
    return _with_totals(result, exercises, problems, translations)


def settle_all(store: Store, deadlines: Deadlines | None) -> list[Saiten]:
    """Settle every report of the folder, writing those that change. Returns them all, by student."""
    results = []
    for result in store.all():
        settled = settle(result, deadlines)
        if settled != result and (report := store.read(result.student)) is not None:
            store.write_report(result.student, report | {"saiten": msgspec.to_builtins(settled)})
        results.append(settled)
    return results


def percent(share: float) -> str:
    """``12.5 %``."""
    return f"{100 * share:.4g} %"


def _due(result: Saiten, deadlines: Deadlines) -> dict[str, datetime]:
    graded = [name for name, exercise in result.exercises.items() if exercise.status == "graded"]
    dates = {name: deadlines.due_for(result.student, name) for name in graded}
    return {name: date for name, date in dates.items() if date is not None}


def _late(
    exercise: ExerciseResult,
    due: datetime,
    received: datetime,
    penalty: Fraction,
    language: str,
    translations: Translations,
) -> ExerciseResult:
    """The exercise with that share of its points taken off and, as its last note, why."""
    late = Late(due.isoformat(), received.isoformat(), exercise.points, float(penalty))
    return msgspec.structs.replace(
        exercise,
        points=round(float(exact(exercise.points) * (1 - penalty)), DIGITS),
        notes=[*exercise.notes, say(_sentence(due, received, float(penalty)), language, translations)],
        late=late,
    )


def _sentence(due: datetime, received: datetime, penalty: float) -> Text:
    times = {"due": _shown(due), "received": _shown(received)}
    if penalty == 1:
        return _(
            "Received {received}, too late to bring points (due {due}). What is said here is for you all the same.",
            **times,
        )
    return _(
        "Received {received}, after the due date {due}: that takes off {percent} of the points.",
        percent=percent(penalty),
        **times,
    )


def _shown(moment: datetime) -> str:
    """With seconds only where they matter: nobody sees that 23:59:30 is later than 23:59."""
    return moment.isoformat(" ", "seconds" if moment.second or moment.microsecond else "minutes")


def _raw(exercise: ExerciseResult) -> ExerciseResult:
    if exercise.late is None:
        return exercise
    return msgspec.structs.replace(exercise, points=exercise.late.raw, notes=exercise.notes[:-1], late=None)


def _with_totals(
    result: Saiten, exercises: dict[str, ExerciseResult], problems: list[str], translations: Translations
) -> Saiten:
    counted = [exercise.points for exercise in exercises.values() if exercise.status != "ungraded"]
    most = [exercise.max_points for exercise in exercises.values()]
    marks = result.written.values()
    return msgspec.structs.replace(
        result,
        points=round(sum(counted) + sum(mark.points for mark in marks), DIGITS),
        max_points=round(sum(most) + sum(mark.max_points for mark in marks), DIGITS),
        exercises=exercises,
        problems=problems,
        translations={language: dict(sorted(words.items())) for language, words in translations.items()},
    )
