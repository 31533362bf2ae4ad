"""The roster: a CSV file with a line a student (docs/intake.md)."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import msgspec

from ..text import Text, _
from .entries import IntakeError, Listed
from .names import collision_key, shown
from .pseudonym import MOST_CHARACTERS, pseudonym
from .tables import SEPARATORS, SHIFT_JIS, BadLine, encoding, rows

SYSTEMS = ("canvas", "moodle", "gradescope", "github")
COLUMNS = ("id", "name", "email", *SYSTEMS, "pseudonym", "received")
_ALSO = {
    "e-mail": "email",
    "mail": "email",
    "学籍番号": "id",
    "氏名": "name",
    "メールアドレス": "email",
    "メール": "email",
}
_MOST_BYTES = 16 * 2**20
# 2026/6/5 9:05, into which Excel turns every time that it recognises, is no ISO time
_SLASHED = re.compile(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})[ T](\d{1,2}):(\d\d)(.*)")

# the time that a text says, with its zone; None where it says none
Clock = Callable[[str], datetime | None]


class Roster(msgspec.Struct, frozen=True):
    """The students in the file's order. ``notes``: sentences for staff."""

    students: list[Listed]
    notes: list[Text]


def read_roster(path: Path, clock: Clock) -> Roster:
    """Raises IntakeError for a file that can't be used: the line, and what to do."""
    text, notes = _text(path)
    separator = max(SEPARATORS, key=lambda one: len(_known(text.partition("\n")[0].split(one))))
    students: dict[int, Listed] = {}
    header: list[str] = []
    unknown: list[str] = []
    try:
        for line, cells in rows(text, separator):
            if header:
                if any(cells[len(header) :]):
                    raise _unusable(path, _too_wide(line, len(cells), len(header)))
                students[line] = _student(path, line, dict(zip(header, cells, strict=False)), clock)
            else:
                header = [_column(cell) for cell in cells]
                unknown = [cell for cell in cells if cell and _column(cell) not in COLUMNS]
                _check_header(path, header)
    except BadLine as error:
        problem = _("line {line} is no CSV ({error}); save it as CSV anew", line=error.line, error=error.reason)
        raise _unusable(path, problem) from error
    if not students:
        raise _unusable(path, _("it lists no students; below the line with the columns' names goes one line a student"))
    _check_unique(path, students)
    if unknown:
        names = ", ".join(map(shown, unknown))
        notes.append(_("Roster: nothing is known of these columns, they are not used: {names}.", names=names))
    return Roster(list(students.values()), notes)


def _text(path: Path) -> tuple[str, list[Text]]:
    try:
        with path.open("rb") as file:
            content = file.read(_MOST_BYTES + 1)
        if len(content) > _MOST_BYTES:
            raise _unusable(path, _("it is far too large"))
        found = encoding(content)
        notes = [_("Roster: it is not in UTF-8; read as Shift_JIS.")] if found == SHIFT_JIS else []
        return content.decode(found), notes
    except OSError as error:
        raise _unusable(path, _("it can't be read ({error})", error=error.strerror)) from error
    except UnicodeDecodeError as error:
        raise _unusable(path, _("it is neither in UTF-8, UTF-16 nor Shift_JIS; save it as CSV UTF-8")) from error


def _column(cell: str) -> str:
    name = unicodedata.normalize("NFKC", cell).strip().casefold()
    return _ALSO.get(name, name)


def _known(cells: list[str]) -> list[str]:
    return [name for cell in cells if (name := _column(cell.strip().strip('"'))) in COLUMNS]


def _check_header(path: Path, header: list[str]) -> None:
    if "id" not in header:
        found = ", ".join(map(shown, header[:20]))
        wanted = ", ".join(COLUMNS)
        problem = _(
            "its first line must name the columns, “id” among them. It has: {found}. Known are: {wanted}",
            found=found,
            wanted=wanted,
        )
        raise _unusable(path, problem)
    for name in COLUMNS:
        if header.count(name) > 1:
            raise _unusable(path, _("it has the column {name} twice; take one out", name=shown(name)))


def _too_wide(line: int, cells: int, columns: int) -> Text:
    return _(
        "line {line} has {cells} cells, the first line has {columns}. A cell with a comma in it needs quotes: "
        '"Smith, Alice"',
        line=line,
        cells=cells,
        columns=columns,
    )


def _student(path: Path, line: int, cells: dict[str, str], clock: Clock) -> Listed:
    cells = {name: unicodedata.normalize("NFC", cell) for name, cell in cells.items() if name in COLUMNS and cell}
    if "id" not in cells:
        raise _unusable(path, _("line {line} has no id; give it one, or take the line out", line=line))
    chosen = cells.get("pseudonym")
    if chosen is not None and pseudonym(chosen) is None:
        problem = _("line {line}: a pseudonym has at most {most} printable characters", line=line, most=MOST_CHARACTERS)
        raise _unusable(path, problem)
    return Listed(
        cells["id"],
        cells.get("name", ""),
        cells.get("email", ""),
        {system: cells[system] for system in SYSTEMS if system in cells},
        chosen,
        _received(path, line, cells["received"], clock) if "received" in cells else None,
    )


def _received(path: Path, line: int, text: str, clock: Clock) -> str:
    found = _SLASHED.fullmatch(text)
    if found:
        year, month, day, hour, *rest = found.groups()
        text = f"{year}-{month:>02}-{day:>02}T{hour:>02}:{''.join(rest[:1])}{rest[1]}"
    moment = clock(text)
    if moment is None:
        problem = _(
            "line {line}: {text} is no time with a zone. Write 2026-06-12T23:59:00+09:00; without +09:00 the course "
            "needs zone in [tool.saiten.deadlines]",
            line=line,
            text=shown(text),
        )
        raise _unusable(path, problem)
    return moment.isoformat()


def _check_unique(path: Path, students: dict[int, Listed]) -> None:
    """Refuse two lines with the same id, here or in another system: whose work is it?"""
    lines: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for line, student in students.items():
        lines["id", collision_key(student.id)].append(line)
        for system, cell in student.ids.items():
            for one in set(cell.casefold().split()):
                lines[system, one].append(line)
    for (column, value), where in lines.items():
        if len(where) > 1:
            problem = _(
                "lines {lines} have the same {column}: {value}. Keep it in one of them",
                lines=", ".join(map(str, where[:10])),
                column=column,
                value=shown(value),
            )
            raise _unusable(path, problem)


def _unusable(path: Path, reason: Text) -> IntakeError:
    return IntakeError(_("The roster {file} can't be used: {reason}.", file=shown(str(path)), reason=reason))
