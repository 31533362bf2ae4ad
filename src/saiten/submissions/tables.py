"""Tables as spreadsheets save them, in whatever encoding and with whatever between the cells."""

import codecs
import csv
import io
from collections.abc import Iterable

_MARKED = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
SEPARATORS = ",;\t"
SHIFT_JIS = "cp932"


def decoded(content: bytes) -> str:
    """Text in UTF-16 or UTF-8, else in cp932, as Excel in Japan writes it. Raises UnicodeDecodeError."""
    return content.decode(encoding(content))


def encoding(content: bytes) -> str:
    """By the mark at the beginning; without one UTF-8 where that fits."""
    for mark, marked in _MARKED.items():
        if content.startswith(mark):
            return marked
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return SHIFT_JIS
    return "utf-8"


class BadLine(Exception):
    """A line that is no CSV: its number, and what is wrong."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(f"line {line}: {reason}")
        self.line = line
        self.reason = reason


def rows(text: str, separator: str) -> Iterable[tuple[int, list[str]]]:
    """Each row with the number of the line where it ends; empty rows are left out. Raises BadLine."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        for row in reader:
            cells = [cell.strip() for cell in row]
            if any(cells):
                yield reader.line_num, cells
    except csv.Error as error:
        raise BadLine(reader.line_num, str(error)) from error
