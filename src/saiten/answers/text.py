"""Text that reaches people: in their language, and with nothing in it that a terminal or a CI log would obey."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple


class Text(NamedTuple):
    """One message in the languages of the kit."""

    en: str
    ja: str

    def __add__(self, more: Text) -> Text:  # type: ignore[override]
        return Text(self.en + more.en, self.ja + more.ja)

    def in_language(self, language: str) -> str:
        return self.ja if language == "ja" else self.en


_ESCAPES = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)?|[@-_])")
# GitHub obeys "::" at the start of a line, and "##[" anywhere in it, as others do "##vso["
_COMMANDS = re.compile(r"^[^\S\n]*(?=::)|##(?=\w*\[)", re.MULTILINE)


def harmless(text: str, limit: int = 2000) -> str:
    """Take out terminal escapes, control and direction characters, and defuse what a CI would take as a command."""
    text = _ESCAPES.sub("", text[: 4 * limit])
    kept = "".join(
        character
        for character in text.replace("\r\n", "\n").replace("\r", "\n")
        if character in "\n\t" or unicodedata.category(character) not in {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}
    )
    kept = _COMMANDS.sub(r"\g<0>| ", kept)
    return kept if len(kept) <= limit else f"{kept[: limit - 1]}…"
