"""Tables as spreadsheets save them, in whatever encoding and with whatever between the cells."""

import codecs
import csv
import io
from collections.abc import Iterable

_MARKED = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
SEPARATORS = ",;\t"


def decoded(content: bytes) -> str:
    """Text in UTF-16 or UTF-8, else in cp932, as Excel in Japan writes it. Raises UnicodeDecodeError."""
    for mark, encoding in _MARKED.items():
        if content.startswith(mark):
            return content.decode(encoding)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("cp932")


def rows(text: str, separator: str) -> Iterable[tuple[int, list[str]]]:
    """Each row with the number of the line where it ends; empty rows are left out. Raises csv.Error."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    for row in reader:
        cells = [cell.strip() for cell in row]
        if any(cells):
            yield reader.line_num, cells
