"""Cells that a spreadsheet, or a terminal, shows and never runs."""

import unicodedata

FORMULAS = tuple("=+-@\t\r\n＝＋－＠")


def cell(value: object) -> str:
    """A CSV cell: numbers as numbers, None as nothing; text that would begin a formula begins with an apostrophe."""
    if value is None:
        return ""
    if isinstance(value, (int, float)):
        return f"{value:.12g}"
    text = "".join(one for one in str(value) if one in "\t\r\n" or unicodedata.category(one) != "Cc")
    return f"'{text}" if _would_run(text) else text


def plain(text: str) -> str:
    """What a cell of text said before ``cell`` made it harmless."""
    return text[1:] if text.startswith("'") and _would_run(text[1:]) else text


def _would_run(text: str) -> bool:
    """A sign alone, such as Moodle's "-" for no date, is no formula."""
    return len(text) > 1 and text.startswith(FORMULAS)
