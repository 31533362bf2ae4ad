"""Cells that a spreadsheet shows and never runs."""

FORMULAS = tuple("=+-@\t\r\n＝＋－＠")


def cell(value: object) -> str:
    """A CSV cell: numbers as numbers, None as nothing; text that would begin a formula begins with an apostrophe."""
    if value is None:
        return ""
    if isinstance(value, (int, float)):
        return f"{value:.12g}"
    text = str(value)
    return f"'{text}" if text.startswith(FORMULAS) else text


def plain(text: str) -> str:
    """What a cell of text said before ``cell`` made it harmless."""
    return text[1:] if text.startswith("'") and text[1:].startswith(FORMULAS) else text
