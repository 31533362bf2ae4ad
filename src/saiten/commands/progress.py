"""Progress on standard error: a bar on a terminal, one line a student elsewhere, nothing with ``--quiet``."""

from __future__ import annotations

import sys
from types import TracebackType
from typing import Self

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
from rich.progress import Progress as Bar

from ..grading.forks import Outcome
from ..report.model import Saiten
from ..text import Text, _, harmless, plural


class Progress:
    """Tells how far the class is."""

    def __init__(self, total: int, language: str, quiet: bool) -> None:
        self.console = Console(stderr=True, highlight=False)
        self.language = language
        self.quiet = quiet
        self.skipped = 0
        self.bar = Bar(
            TextColumn(_("grading").in_language(language)),
            BarColumn(),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
            TextColumn("{task.description}"),
            console=self.console,
            disable=quiet or not sys.stderr.isatty(),
            transient=True,
        )
        self.task = self.bar.add_task("", total=total)

    def __enter__(self) -> Self:
        self.bar.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, tb: TracebackType | None) -> None:
        self.bar.stop()
        if kind is None and self.skipped and not self.quiet:
            self.say(
                plural(
                    "{number} submission has not changed and was not graded again (--regrade does).",
                    "{number} submissions have not changed and were not graded again (--regrade does).",
                    self.skipped,
                )
            )

    def say(self, *texts: Text) -> None:
        """Tell staff something, also when quiet: it is about what could not be done."""
        for text in texts:
            self.console.print(escape(text.in_language(self.language)), soft_wrap=True)

    def tell(self, student: str, outcome: Outcome, result: Saiten | None) -> None:
        """One submission is done."""
        self.skipped += outcome.graded == 0 and not outcome.fault
        name = harmless(student, 60).replace("\n", " ")
        self.bar.update(self.task, advance=1, description=escape(name))
        if self.quiet or not self.bar.disable:
            return
        if result is None or outcome.fault:
            self.say(_("{student}: ungraded", student=name))
            return
        line = _(
            "{student}: {points:g} of {most:g}", student=name, points=round(result.points, 1), most=result.max_points
        )
        self.say(line if outcome.graded else _("{line}, unchanged", line=line))
