"""An exercise's rules on imports, applied to what the inspection of a module found."""

from __future__ import annotations

import sys
from typing import Any

from ..course import Rules
from ..text import Text, _, harmless

UNREADABLE = _("the module is too large or too deeply nested to see what it imports")


def violations(rules: Rules, found: dict[str, Any] | None) -> list[Text]:
    """One sentence for each line that uses what the exercise does not allow.

    ``found`` is None for a module that could be run but not read.
    """
    if found is None:
        return [UNREADABLE]
    own = set(found["own"])
    sentences: dict[tuple[str, int], Text] = {}
    for file, line, name in found["names"]:
        if not _allowed(name, rules, own):
            sentence = _(
                "{file}, line {line} uses {name}", file=harmless(file, 100), line=line, name=harmless(name, 100)
            )
            sentences.setdefault((file, line), sentence)
    return list(sentences.values())


def _allowed(name: str, rules: Rules, own: set[str]) -> bool:
    if any(name == forbidden or name.startswith(f"{forbidden}.") for forbidden in rules.forbidden):
        return False
    top = name.partition(".")[0]
    return top in rules.imports or top in sys.stdlib_module_names or top in own
