"""``saiten hint``: one hint more, below those that are open already."""

from __future__ import annotations

import difflib
import io
import sys
from pathlib import Path

from rich.console import Console
from rich.text import Text as Styled

from ..errors import UsageError
from ..local.console import wrapped
from ..local.hints import hints_for, open_next, opened
from ..local.settings import LocalSettings
from ..text import Text, _, chosen_language, plural

INDENT = 2


def give_hint(name: str | None, *, everything: bool, again: bool, language: str | None) -> int:
    """Open one more hint of a function and show those that are open; of an exercise, list what there is.

    ``everything`` opens them all, ``again`` opens none. Returns the exit status; raises ``UsageError``.
    """
    settings = LocalSettings.find(Path.cwd())
    page = Page(settings, chosen_language(language, settings.language))
    if name is None or name in settings.exercises:
        for exercise in settings.exercises if name is None else [name]:
            page.list_functions(exercise)
        page.say(_("To open one: saiten hint FUNCTION"))
        return 0
    exercise, function = _found(settings, name)
    count = len(hints_for(settings.root, exercise, function))
    shown = opened(settings.root, exercise, function)
    while not again and shown < count:
        open_next(settings.root, exercise, function)
        shown += 1
        if not everything:
            break
    page.show_hints(exercise, function, shown, f"saiten hint {name}")
    return 0


def _found(settings: LocalSettings, name: str) -> tuple[str, str]:
    """The exercise and the function that are meant: ``FUNCTION``, or ``NAME.FUNCTION`` where several have one."""
    every = [(exercise, function) for exercise in settings.exercises for function in settings.functions(exercise)]
    meant = [(exercise, function) for exercise, function in every if name in (function, f"{exercise}.{function}")]
    if len(meant) == 1:
        return meant[0]
    if meant:
        choices = " / ".join(f"saiten hint {exercise}.{function}" for exercise, function in meant)
        raise UsageError(_("{name} is in several exercises. Say which: {choices}", name=name, choices=choices))
    known = {one.lower(): one for one in (*settings.exercises, *(function for _exercise, function in every))}
    if near := difflib.get_close_matches(name.lower(), known, n=1):
        raise UsageError(
            _("There is no function or exercise {name}. Did you mean {near}?", name=name, near=known[near[0]])
        )
    raise UsageError(_("There is no function or exercise {name}. To see what there is: saiten hint", name=name))


class Page:
    """What is printed, in one language."""

    def __init__(self, settings: LocalSettings, language: str) -> None:
        if isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(errors="replace")  # a word that this locale can't write is no reason to stop
        self.settings = settings
        self.root = settings.root
        self.language = language
        self.console = Console(highlight=False)

    def say(self, text: Text | str, *, style: str = "", indent: int = 0) -> None:
        words = text.in_language(self.language) if isinstance(text, Text) else text
        for line in wrapped(Styled(words, style), self.console.width - indent).split():
            self.console.print(" " * indent, line, sep="", soft_wrap=True)

    def list_functions(self, exercise: str) -> None:
        functions = self.settings.functions(exercise)
        width = max(map(len, functions), default=0)
        self._title(exercise, exercise)
        for function in functions:
            count = len(hints_for(self.root, exercise, function))
            number = opened(self.root, exercise, function)
            state = _("{number} of {count} open", number=number, count=count) if count else _("no hints")
            self.say(f"{function:{width}}  {state.in_language(self.language)}", indent=INDENT)
        self.console.print()

    def show_hints(self, exercise: str, function: str, shown: int, command: str) -> None:
        """The first ``shown`` hints of a function, and what can be done next; ``command`` shows its next hint."""
        hints = hints_for(self.root, exercise, function)
        self._title(function, exercise)
        for number, hint in enumerate(hints[:shown], 1):
            self.say(_("Hint {number} of {count}", number=number, count=len(hints)), style="cyan")
            self.say(hint, indent=INDENT)
            self.console.print()
        if not hints:
            self.say(_("There are no hints for {function}.", function=function))
        elif shown < len(hints):
            self.say(
                plural(
                    "One more is there: {command}",
                    "{number} more are there: {command}",
                    len(hints) - shown,
                    command=command,
                )
            )
        if shown == len(hints):
            self._where_else(exercise)
        if shown != opened(self.root, exercise, function):
            self.say(_("This folder could not be written to, so the next call begins again. All hints at once:"))
            self.say(f"{command} --all", indent=INDENT)

    def _title(self, name: str, exercise: str) -> None:
        title = self.settings.title(exercise).in_language(self.language)
        self.console.print(Styled.assemble((name, "bold"), "  ", (title, "dim")))

    def _where_else(self, exercise: str) -> None:
        self.say(_("That is all. Where else to look:"))
        lecture = self.settings.lecture(exercise)
        for place in (
            _("the text in exercises/{file}: work its examples on paper", file=f"{exercise}.py"),
            _("the lecture, section {lecture}", lecture=lecture) if lecture else None,
            _("saiten watch: it shows for which input your answer goes wrong"),
        ):
            if place is not None:
                self.say(f"- {place.in_language(self.language)}", indent=INDENT)
        self.say(_("And if it is late: after some sleep it often looks easy."))
