"""Says things in the reports' language, and remembers how they read in the others."""

from __future__ import annotations

import sys
from pathlib import Path

from ..course import Course
from ..text import LANGUAGES, Text, harmless


class Teller:
    """Turns texts into what stands in a report, without paths of the grading machine that a message may quote."""

    def __init__(self, course: Course, language: str) -> None:
        self.language = language
        self.translations: dict[str, dict[str, str]] = {one: {} for one in LANGUAGES if one != language}
        paths = {str(course.root), sys.prefix, sys.base_prefix, str(Path.home())}
        self.paths = sorted((path for path in paths if len(path) > 1), key=len, reverse=True)

    def say(self, text: Text) -> str:
        said = self.clean(text.in_language(self.language))
        for other, words in self.translations.items():
            if (there := self.clean(text.in_language(other))) != said:
                words[said] = there
        return said

    def clean(self, text: str, limit: int = 2000) -> str:
        text = harmless(text, limit)
        for path in self.paths:
            text = text.replace(path, "…")
        return text
