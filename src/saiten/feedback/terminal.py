"""What the page tells, in a terminal."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text as Styled

from ..pictures.terminal import Drawn
from ..report.model import Saiten
from .content import Content, Exercise, Missing, Questions, content
from .problems import Function, Problem
from .words import Words

INDENT = 4


def print_feedback(console: Console, result: Saiten, language: str | None = None) -> None:
    """Print what one student is told."""
    told = content(result, language)
    words = Words(told.language)
    good, todo = ("OK", "[ ]") if console.options.ascii_only else ("✓", "☐")
    console.print(Rule(Styled(words.hello(told.student), style="bold"), align="left"))
    console.print(Styled(words.points(told.points, told.max_points)))
    console.print(Styled(told.greeting))
    for line in _right(told, words, good):
        console.print(Styled(line, style="green"))
    for sentence in told.problems:
        console.print(Styled(sentence, style="yellow"))
    for exercise in told.exercises:
        console.print()
        console.print(Styled(exercise.title, style="bold underline"), Styled(f"({exercise.name})", style="dim"))
        console.print(Styled(words.points(exercise.points, exercise.max_points)))
        for part in verdict(exercise, words, todo):
            console.print(Padding(part, (0, 0, 0, INDENT)))
    for questions in told.written:
        console.print()
        console.print(Styled(questions.title, style="bold underline"), Styled(f"({words['written']})", style="dim"))
        console.print(Styled(words.points(questions.points, questions.max_points)))
        for part in _marked(questions, words):
            console.print(Padding(part, (0, 0, 0, INDENT)))
    if told.missing:
        console.print()
        console.print(_named(words["not_handed_in"], _names(told.missing, words), "bold"))
    for one in told.missing:
        if one.reason:
            console.print(Styled(one.reason, style="yellow"))


def _marked(questions: Questions, words: Words) -> Iterable[RenderableType]:
    if questions.open:
        yield Styled(words.not_marked(questions.open), style="bold cyan")
    for line in questions.lines:
        points = words.points(line.points, line.max_points) if line.points else words["not_marked"]
        yield Styled.assemble((f"{line.id}  ", "bold"), line.text, (f"  {points}", "dim"))
        for said in line.comment:
            yield Padding(Styled(said, style="yellow"), (0, 0, 0, INDENT))


def _right(told: Content, words: Words, mark: str) -> Iterable[str]:
    for exercise in told.complete:
        yield f"{mark} {exercise.title}: {words['complete']}"
    for exercise in told.begun:
        yield f"{mark} {exercise.title}: {', '.join(one.name for one in exercise.in_state('right'))}"


def verdict(exercise: Exercise, words: Words, todo: str) -> Iterable[RenderableType]:
    """What there is to say of one exercise; ``todo`` marks what is not written yet."""
    yield Styled(exercise.next_step, style="bold cyan")
    if exercise.late is not None:
        yield Styled(exercise.late.said, style="yellow")
    for note in exercise.notes:
        yield Styled(note, style="yellow")
    if exercise.whole is not None:
        yield problem(exercise.whole, words)
    for function in exercise.in_state("wrong"):
        yield _function(function, words)
    for function in exercise.in_state("ungraded"):
        yield Styled(f"{function.name}: {words['staff_kindly']}", style="magenta")
    if waiting := exercise.in_state("todo"):
        yield Styled(f"\n{words['todo']}", style="bold")
        for function in waiting:
            yield Styled(f"{todo} {function.name} ({words.worth(function.worth)})")
    if exercise.passed:
        yield Styled(words.passed(exercise.passed), style="green")


def _names(missing: list[Missing], words: Words) -> str:
    first, *more = {one.points for one in missing}
    if more or len(missing) == 1:
        return ", ".join(f"{one.name} ({words.worth(one.points)})" for one in missing)
    return f"{', '.join(one.name for one in missing)} ({words.each(first)})"


def _function(function: Function, words: Words) -> RenderableType:
    head = Styled(f"\n{function.name}", style="bold")
    head.append(f"  {words.points(function.earned, function.worth)}", style="not bold dim")
    return Group(head, *(problem(one, words) for one in function.problems))


def problem(one: Problem, words: Words) -> RenderableType:
    """One reason why checks failed, with everything that there is to see of it."""
    parts: list[RenderableType] = [Styled(one.said, style="bold red")]
    parts += [Styled(line) for line in one.noticed]
    if one.mistake:
        parts.append(_named(words["mistake"], one.mistake, "yellow"))
    if one.raised_at is not None:
        where = words.code_line(one.raised_at.file, one.raised_at.line)
        parts.append(_named(where, one.raised_at.source, "dim"))
    if one.hint:
        parts.append(_named(words["hint"], one.hint, "cyan"))
    parts += [Drawn(picture, words.language) for picture in one.pictures]
    if one.counterexample not in one.said:
        parts.append(_named(words["try"], one.counterexample, "dim"))
    if one.others:
        parts.append(Styled(words.others(len(one.others)), style="dim"))
    return Group(*parts)


def _named(name: str, text: str, style: str) -> Styled:
    return Styled.assemble((f"{name}: ", style), text)
