"""Final points: what was graded, less what coming late costs, with what people marked.

Graders give raw points and know no dates. So a due date, an extension or a mark can change without any grading.
"""

from __future__ import annotations

from datetime import datetime

import msgspec

from ..deadlines import Deadlines
from ..text import _
from .language import say, sentences, sentences_of_written
from .late import reduced
from .marks import DIGITS, Marks
from .model import ExerciseResult, Saiten
from .store import Store

UNKNOWN = _("When this was handed in is not known, so nothing is taken off for coming late.")

Translations = dict[str, dict[str, str]]


def settle(result: Saiten, deadlines: Deadlines | None, marks: Marks | None = None) -> Saiten:
    """The result with marks and penalties as they are now, whatever they were before, and its totals.

    Only what was graded, by a submission whose time is known, can lose points.
    """
    result = raw(result)
    if marks is not None and marks.tasks:
        result = _marked(result, marks)
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
            if (penalty := deadlines.penalty(moment, received)) is not None:
                exercises[name], note = reduced(exercises[name], moment, received.astimezone(moment.tzinfo), penalty)
                exercises[name].notes.append(say(note, result.language, translations))
    return _with_totals(result, exercises, problems, translations)


def raw(result: Saiten) -> Saiten:
    """The result as it was before ``settle``: nothing taken off, nothing marked, nothing said about it."""
    said = {UNKNOWN.in_language(result.language), *sentences_of_written(result)}
    said |= {note for exercise in result.exercises.values() for note in exercise.late_notes}
    exercises = {name: _raw(exercise) for name, exercise in result.exercises.items()}
    said -= {sentence for exercise in exercises.values() for sentence in sentences(exercise)}
    problems = [problem for problem in result.problems if problem != UNKNOWN.in_language(result.language)]
    translations = {
        language: {sentence: there for sentence, there in words.items() if sentence not in said}
        for language, words in result.translations.items()
    }
    return _with_totals(msgspec.structs.replace(result, written={}), exercises, problems, translations)


def settle_all(store: Store, deadlines: Deadlines | None) -> list[Saiten]:
    """Settle every report of the folder, writing those that change. Returns them all, by student."""
    marks = Marks.read(store.folder)
    results = []
    for result in store.all():
        settled = settle(result, deadlines, marks)
        if settled != result and (report := store.read(result.student)) is not None:
            store.write_report(result.student, report | {"saiten": msgspec.to_builtins(settled)})
        results.append(settled)
    return results


def untimed(results: list[Saiten]) -> int:
    """How many would be checked against a due date if it were known when they were handed in."""
    return sum(UNKNOWN.in_language(result.language) in result.problems for result in results)


def _marked(result: Saiten, marks: Marks) -> Saiten:
    translations = {language: dict(words) for language, words in result.translations.items()}
    written = marks.written(result.student, lambda text: say(text, result.language, translations))
    result = msgspec.structs.replace(result, written=written)
    return _with_totals(result, result.exercises, result.problems, translations)


def _due(result: Saiten, deadlines: Deadlines) -> dict[str, datetime]:
    graded = [name for name, exercise in result.exercises.items() if exercise.status == "graded"]
    dates = {name: deadlines.due_for(result.student, name) for name in graded}
    return {name: date for name, date in dates.items() if date is not None}


def _raw(exercise: ExerciseResult) -> ExerciseResult:
    if exercise.late is None:
        return exercise
    return msgspec.structs.replace(exercise, points=exercise.raw, notes=exercise.notes[:-1], late=None)


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
        translations={language: dict(sorted(words.items())) for language, words in translations.items() if words},
    )
