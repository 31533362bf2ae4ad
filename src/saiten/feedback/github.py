"""What GitHub Actions shows: a step summary in Markdown, and annotations, which are workflow commands in the log.

Commands: docs.github.com, "Workflow commands for GitHub Actions". GitHub shows ten of each kind a step.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from ..report.model import ExerciseResult, Saiten
from .content import Content, Exercise, content
from .points import number
from .problems import Function, State, one_line
from .words import Words

MARKS: dict[State, str] = {"right": "✅", "wrong": "❌", "todo": "⬜", "ungraded": "🕒"}
SUMMARY_FILE = "GITHUB_STEP_SUMMARY"  # the variable that names it
MOST_BYTES = 1 << 20  # of a step's summaries; GitHub drops a longer one
NEARLY = 0.9
# ASCII that means something to Markdown or HTML somewhere, or makes a link; entities are shown and never obeyed
_PUNCTUATION = re.compile(r"[!-&*-+\--/:-@\[-`{-~]")
_IN_MESSAGES = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_IN_PROPERTIES = _IN_MESSAGES | {":": "%3A", ",": "%2C"}


def annotate(results: list[Saiten]) -> Iterator[str]:
    """The workflow commands for the reports, with the student's name where there are several."""
    for result in results:
        told = content(result)
        yield from annotate_exercises(told.exercises, told.language, told.student if len(results) > 1 else "")


def annotate_exercises(
    exercises: Iterable[Exercise],
    language: str,
    student: str = "",
    file_of: Callable[[str], str] = "exercises/{}.py".format,
) -> Iterator[str]:
    """An error for each wrong function, a notice for what is not written yet, a warning for what staff look at."""
    words = Words(language)
    for one in exercises:
        file = file_of(one.name)
        problems = [(one.name, one.whole)] if one.whole else []
        problems += [(f"{one.name}: {wrong.name}", wrong.problems[0]) for wrong in one.in_state("wrong")]
        for title, problem in problems:
            at = problem.raised_at
            # in a notebook a line is one of a cell, which GitHub can't show
            place = {"file": file} if at is None or "[" in at.file else {"file": at.file, "line": str(at.line)}
            yield command("error", problem.said, **place, title=_title(student, title))
        if todo := one.in_state("todo"):
            names = ", ".join(function.name for function in todo)
            yield command("notice", f"{words['todo']}: {names}", file=file, title=_title(student, one.name))
        if one.status == "ungraded":
            yield command("warning", one.next_step, title=_title(student, one.name))


def summary(results: list[Saiten]) -> str:
    """The step summary: of one student every function, of a class a row a student."""
    if len(results) == 1:
        return _of_student(content(results[0]))
    exercises = list(dict.fromkeys(name for result in results for name in result.exercises))
    most = number(max(result.max_points for result in results))
    table = [
        [result.student, *(_points(result.exercises.get(name)) for name in exercises), number(result.points)]
        for result in results
    ]
    return _joined([*_head(["", *exercises, f"/ {most}"]), *map(_row, table)])


def summary_of(exercises: Iterable[Exercise], language: str) -> str:
    """The summary's part about each exercise: what it is worth so far, what is next, and each function."""
    return _joined(_about_exercises(exercises, Words(language)))


def command(name: str, message: str, **properties: str) -> str:
    """One workflow command: a whole line."""
    told = ",".join(f"{key}={_escaped(value, _IN_PROPERTIES)}" for key, value in properties.items())
    return f"::{name} {told}::{_escaped(message, _IN_MESSAGES)}"


def plain(text: str) -> str:
    """Text that Markdown shows as it is, in one line: no tag, link, cell of a table or code begins or ends in it."""
    return _PUNCTUATION.sub(lambda found: f"&#{ord(found[0])};", one_line(text))


def _escaped(text: str, escapes: dict[str, str]) -> str:
    return "".join(escapes.get(character, character) for character in text)


def _title(student: str, about: str) -> str:
    return f"{student}: {about}" if student else about


def _of_student(told: Content) -> str:
    words = Words(told.language)
    lines = [f"## {plain(told.course)}", "", f"**{words.points(told.points, told.max_points)}**", "", told.greeting, ""]
    lines += [f"- {plain(problem)}" for problem in told.problems]
    lines += _about_exercises(told.exercises, words)
    for questions in told.written:
        lines += ["", f"### {plain(questions.title)}", ""]
        lines += [f"**{words.points(questions.points, questions.max_points)}**", ""]
        lines += [plain(words.not_marked(questions.open))] if questions.open else []
    if told.missing:
        lines += ["", f"### {words['not_handed_in']}", ""]
        lines += [f"- {plain(one.title)} ({words.worth(one.points)})" for one in told.missing]
    return _joined(lines)


def _about_exercises(exercises: Iterable[Exercise], words: Words) -> Iterator[str]:
    for one in exercises:
        yield from ["", f"### {plain(one.title)}", "", f"**{words.points(one.points, one.max_points)}**", ""]
        notes = [one.late.said, *one.notes] if one.late is not None else one.notes
        yield from [plain(one.next_step), "", *(f"- {plain(note)}" for note in notes)]
        if one.whole:
            yield plain(one.whole.said)
        if one.functions:
            yield from ["", *_head(["", "", "", ""])]
            yield from (_row(_about(function, words)) for function in one.functions)


def _about(function: Function, words: Words) -> list[str]:
    said = words["todo"] if function.state == "todo" else function.problems[0].said if function.problems else ""
    return [MARKS[function.state], function.name, f"{function.earned} / {function.worth}", said]


def _points(result: ExerciseResult | None) -> str:
    return "" if result is None or result.status == "ungraded" else number(result.points)


def _head(columns: list[str]) -> list[str]:
    return [_row(columns), "|" + " --- |" * len(columns)]


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(map(plain, cells))} |"


def _joined(lines: Iterable[str]) -> str:
    """The lines as far as GitHub takes them: other steps of the job may say something, too."""
    kept: list[str] = []
    size = 0
    for line in lines:
        size += len(line.encode()) + 1
        if size > NEARLY * MOST_BYTES:
            return "\n".join([*kept, "", "…", ""])
        kept.append(line)
    return "\n".join([*kept, ""])
