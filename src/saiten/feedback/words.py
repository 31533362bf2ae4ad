"""The fixed words of the page and of its twin in the terminal."""

from __future__ import annotations

from ..pictures import Table
from ..pictures.data import State
from ..pictures.words import image_words, larger_words, legend, picture_words
from ..text import Text, _, plural
from .points import share, worth

WORDS = {
    "skip": _("Skip to your feedback"),
    "exercises": _("Exercises"),
    "went_well": _("What went well"),
    "nothing_yet": _("This fills as soon as the first function is right."),
    "finished": _("Complete exercises"),
    "functions_done": _("Functions that are right"),
    "files": _("About what you handed in"),
    "todo": _("Not done yet"),
    "todo_kindly": _("These are simply still to be written. One after the other is a good plan."),
    "written": _("Written questions"),
    "not_marked": _("not marked yet"),
    "whole_file": _("The whole file"),
    "hint": _("Hint"),
    "noticed": _("What we noticed"),
    "mistake": _("A common mistake"),
    "try": _("Try it yourself"),
    "your_line": _("Your line"),
    "check": _("Checked"),
    "rules": _("Please note"),
    "late": _("Handed in late"),
    "raw": _("Raw points"),
    "penalty": _("Penalty"),
    "final": _("Final points"),
    "printed": _("What your code printed"),
    "staff": _("Being looked at"),
    "staff_kindly": _("This could not be graded, which is not your fault. The course staff will look at it."),
    "graph": _("How the values depend on each other"),
    "graph_kindly": _("The arrows point the way the values flow."),
    "differs": _("differs"),
    "lecture": _("Lecture"),
    "footer": _("Made by saiten from your report. This page works offline and sends nothing anywhere."),
    "complete": _("complete"),
    "missing_kindly": _("An unfinished file counts, too: every function that is right brings points."),
    "not_handed_in": _("Not handed in"),
    "ungraded": _("being looked at"),
}


class Words:
    """``words["hint"]`` in one language, and sentences with numbers in them."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._words = {name: self._say(text) for name, text in WORDS.items()} | picture_words(language)

    def __getitem__(self, name: str) -> str:
        return self._words[name]

    def title(self, student: str) -> str:
        return self._say(_("Feedback for {student}", student=student))

    def hello(self, student: str) -> str:
        return self._say(_("Hello, {student}", student=student))

    def points(self, points: str, most: str) -> str:
        return self._say(share(points, most))

    def worth(self, points: str) -> str:
        return self._say(worth(points))

    def each(self, points: str) -> str:
        return self._say(_("{points} each", points=worth(points)))

    def exercises(self, number: int) -> str:
        return self._say(plural("{number} exercise", "{number} exercises", number))

    def passed(self, number: int) -> str:
        return self._say(plural("{number} check passed", "{number} checks passed", number))

    def not_marked(self, number: int) -> str:
        return self._say(
            plural(
                "{number} answer is not marked yet; its points can only come on top.",
                "{number} answers are not marked yet; their points can only come on top.",
                number,
            )
        )

    def others(self, number: int) -> str:
        return self._say(
            plural(
                "{number} more check fails for the same reason",
                "{number} more checks fail for the same reason",
                number,
            )
        )

    def waiting(self, number: int) -> str:
        return self._say(
            plural("{number} check waits for right answers", "{number} checks wait for right answers", number)
        )

    def code_line(self, file: str, line: int) -> str:
        return self._say(_("{file}, line {line}", file=file, line=line))

    def of_part(self, kind: str, name: str) -> str:
        """``expected [1]``, say, where the answer has several parts."""
        return f"{self[kind]} {name}".strip()

    def image(self, size: tuple[int, int]) -> str:
        return image_words(size, self.language)

    def larger(self, size: tuple[int, int]) -> str:
        return larger_words(size, self.language)

    def legend(self, table: Table) -> dict[State, str]:
        return legend(table, self.language)

    def _say(self, text: Text) -> str:
        return text.in_language(self.language)
