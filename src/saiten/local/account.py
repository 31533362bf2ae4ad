"""The end of a student's pytest run: what is wrong, how far every exercise is, and what to do next."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable

from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.rule import Rule
from rich.table import Table
from rich.text import Text as Styled

from ..feedback import terminal
from ..feedback.content import Exercise, exercise
from ..feedback.points import number, worth
from ..feedback.problems import Function, Problem, one_line
from ..feedback.words import Words
from ..text import Text, _, plural
from .hints import FOLDER
from .recorder import Note, Recorder

BAR, GAP, NARROWEST = 10, 2, 8
DONE, LEFT = "█", "░"
PLAIN_DONE, PLAIN_LEFT = "#", "."


class Account:
    """What rich prints.

    ``thorough``: every problem instead of the first of each exercise; ``problems``: whether they are told at all.
    ``stopped_in``: the call during which Ctrl-C was pressed, None where it was not.
    """

    def __init__(
        self, recorder: Recorder, language: str, *, thorough: bool, problems: bool, stopped_in: str | None
    ) -> None:
        self.recorder = recorder
        self.language = language
        self.words = Words(language)
        self.thorough = thorough
        self.problems = problems
        self.stopped_in = stopped_in
        self.exercises = [exercise(name, result, language) for name, result in recorder.results().items()]

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        plain = options.ascii_only
        if self.problems:
            for one in self.exercises:
                yield from self._problems(one, "-" if plain else "─")
        if self.exercises:
            yield Styled()
            yield self._table(*((PLAIN_DONE, PLAIN_LEFT) if plain else (DONE, LEFT)), options.max_width)
        yield Styled()
        for name, lacking in self.recorder.lacking.items():
            yield self._say(_("{name}: {problem}", name=name, problem=lacking), "yellow")
        if self.stopped_in is not None:
            yield self._say(_stopped(self.stopped_in), "yellow")
        elif self.exercises:
            yield from self._next()

    # -- what is wrong

    def _problems(self, one: Exercise, line: str) -> Iterable[RenderableType]:
        found: list[tuple[str, Problem]] = []
        if one.whole is not None:
            found = [(self._file(one.name), one.whole)]
        else:
            found = [(of.name, problem) for of in one.in_state("wrong") for problem in of.problems]
        for name, problem in found if self.thorough else found[:1]:
            yield Styled()
            yield Rule(Styled.assemble((name, "bold"), f"  {one.title}"), align="left", characters=line, style="dim")
            note = next((note for note in self.recorder.notes.values() if _tells(note, one.name, problem)), None)
            if note is None or not note.frames:
                yield terminal.problem(problem, self.words)
            else:
                yield terminal.problem(problem._replace(raised_at=None), self.words)
                yield from _own_lines(note)
            if note is not None and note.printed:
                yield Styled(f"{self.words['printed']}:", style="cyan")
                yield Styled("\n".join(f"    {line}" for line in note.printed))
            if one.whole is None and (self.recorder.settings.root / FOLDER / f"{one.name}.toml").is_file():
                yield self._named(self.words["hint"], f"saiten hint {name}", "cyan")
            if note is not None and not note.whole:
                yield self._named(self._say(_("Check")).plain, note.test.id, "dim")
        if len(found) > 1 and not self.thorough:
            yield self._say(
                plural(
                    "{number} more problem here: pytest -v", "{number} more problems here: pytest -v", len(found) - 1
                ),
                "dim",
            )

    def _named(self, name: str, text: str, style: str) -> Styled:
        return Styled.assemble((f"{name}: ", style), text)

    # -- how far everything is

    def _table(self, done: str, left: str, width: int) -> Table:
        heads = [self._say(text, "dim") for text in (_("public checks"), _("functions"), _("points"))]
        names = max(len(one.name) for one in self.exercises)
        numbers = [
            max(head.cell_len, *map(len, shown))
            for head, shown in zip(heads[1:], zip(*map(_numbers, self.exercises), strict=True), strict=True)
        ]
        titles = max(width - names - BAR - sum(numbers) - 4 * GAP, NARROWEST)
        table = Table.grid(padding=(0, GAP, 0, 0), pad_edge=False)
        table.add_column(no_wrap=True)
        table.add_column(no_wrap=True, overflow="crop" if done == PLAIN_DONE else "ellipsis", max_width=titles)
        table.add_column(no_wrap=True)
        table.add_column(no_wrap=True, justify="right")
        table.add_column(no_wrap=True, justify="right")
        table.add_row("", heads[0], "", *heads[1:])
        for one in self.exercises:
            filled = int(BAR * one.percent / 100) if self.recorder.settings.exercises else 0
            style = "green" if one.complete else "red" if one.whole or one.in_state("wrong") else "yellow"
            bar = Styled.assemble((done * filled, style), (left * (BAR - filled), style if one.whole else "dim"))
            table.add_row(Styled(one.name, style="bold"), Styled(one.title), bar, *_numbers(one))
        return table

    # -- what to do next

    def _next(self) -> Iterable[RenderableType]:
        wrong = [one for one in self.exercises if one.whole is None and one.in_state("wrong")]
        todo = [one for one in self.exercises if one.whole is None and one.in_state("todo")]
        if broken := [one for one in self.exercises if one.whole is not None]:
            file = self._file(broken[0].name)
            gone = broken[0].status == "missing"
            yield self._say(
                _("Next: put {file} back. If it is lost, take it from the course's zip again.", file=file)
                if gone
                else _("Next: make {file} run.", file=file),
                "bold",
            )
        elif wrong:
            most = max(wrong, key=lambda one: sum(function.left for function in one.in_state("wrong")))
            said = _("Next: fix {function} in {place}, for {points}.", **self._about(most, most.in_state("wrong")[0]))
            yield self._say(said, "bold")
        elif todo:
            first = next((one for one in todo if one.in_state("right")), todo[0])
            said = _(
                "Next: write {function} in {place}, for {points}.", **self._about(first, first.in_state("todo")[0])
            )
            yield self._say(said, "bold")
        else:
            yield self._say(self._praise(), "bold green")
        if not self.recorder.settings.exercises:
            lost = _("pyproject.toml no longer tells what each check is worth. Take it from the course's zip again.")
            yield self._say(lost, "yellow")
        elif not self.recorder.complete and not self.recorder.lacking:
            yield self._say(_("Only a part of the checks has run. All of them: pytest"), "dim")

    def _about(self, one: Exercise, function: Function) -> dict[str, str | Text]:
        """Its name, what it would bring, and where its ``def`` is, so that an editor can go there."""
        name = function.name
        file = self._file(one.name)
        try:
            lines = (self.recorder.settings.root / file).read_text(encoding="utf-8").splitlines()
        except (OSError, ValueError):
            lines = []  # a file that is being saved, or a notebook's module
        begins = re.compile(rf"((async )?def|class) {re.escape(name)}\b|{re.escape(name)}\s*[:=]")
        line = next((f":{number}" for number, text in enumerate(lines, 1) if begins.match(text)), "")
        return {"function": name, "place": file + line, "points": worth(number(function.left))}

    def _file(self, name: str) -> str:
        file, notebook = f"exercises/{name}.py", f"exercises/{name}.ipynb"
        root = self.recorder.settings.root
        return notebook if (root / notebook).is_file() and not (root / file).is_file() else file

    def _praise(self) -> Text:
        if not self.recorder.complete:
            return _("Everything that has run is right. Well done!")
        return _("Everything is right. Well done! Hand it in: grading tries more inputs than these.")

    def _say(self, text: Text, style: str = "") -> Styled:
        return Styled(text.in_language(self.language), style=style)


def _numbers(one: Exercise) -> tuple[str, str]:
    """Functions that are right, and points."""
    functions = f"{len(one.in_state('right'))}/{len(one.functions)}" if one.functions else "-"
    return functions, f"{one.points} / {one.max_points}"


def _own_lines(note: Note) -> Iterable[Styled]:
    """As pytest's short tracebacks have them, which editors make links of."""
    for frame in dict.fromkeys(note.frames):  # a function that calls itself without an end says so once
        yield Styled.assemble((f"{frame.file}:{frame.line}", "blue"), f": in {frame.function}")
        yield Styled(f"    {frame.source}")


def _stopped(call: str) -> Text:
    if not call:
        return _("Stopped.")
    return _("Stopped while {call} was running. Did it take for ever? Then look for a loop that never ends.", call=call)


def _tells(note: Note, name: str, problem: Problem) -> bool:
    """Whether the problem is told in the words of that test."""
    of_test = one_line(note.test.title) == problem.check and note.test.outcome != "passed"
    return note.exercise == name and (bool(note.whole) or of_test)


class _Page(io.StringIO):
    """What is written, for a terminal of that encoding."""

    def __init__(self, encoding: str) -> None:
        super().__init__()
        self._encoding = encoding

    @property
    def encoding(self) -> str:  # type: ignore[override]
        return self._encoding


def on_page(account: Account, width: int, encoding: str, *, colour: bool) -> str:
    """The account as lines of text, of characters that the terminal's encoding has."""
    page = _Page(encoding)
    console = Console(file=page, width=width, force_terminal=colour, legacy_windows=False, highlight=False)
    console.print(account)
    return page.getvalue().encode(encoding, "replace").decode(encoding)
