"""Questions that a person marks: ``written/NAME.md``, the one place that says what is asked and what it is worth.

A section whose heading names its points, ``## 1. Title (4 points)``, is a question. Its parts, ``a. Why …? (1 point)``,
are what is marked; without parts the question itself is. A second section of the same number says the same in another
language.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from pathlib import Path

import msgspec

from .errors import UsageError
from .text import Text, _

RUBRIC = "_rubric"  # how the name of a file ends that says how to mark; students don't get it
_HEADING = re.compile(r"^## ", re.MULTILINE)
_POINTS = re.compile(r"\(\s*(?:[^()]*\s)?(\d+(?:\.\d+)?)\s*(?:points?|点)\s*\)\s*$")
_NUMBER = re.compile(r"(\d+)(?:[.):、．]|\s|$)\s*")
_PART = re.compile(r"\(?([a-z])[.)]\s+(?=\S)")
_JAPANESE = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")


class Section(msgspec.Struct, frozen=True):
    """What stands from one heading to the next. ``points``: None where the heading names none; ``line`` from 1."""

    text: str
    line: int
    number: str = ""
    title: str = ""
    points: float | None = None


class Line(msgspec.Struct, frozen=True):
    """One line of a rubric: what a person gives up to ``max_points`` for."""

    id: str
    text: Text
    max_points: float


class Task(msgspec.Struct, frozen=True):
    """A file of questions."""

    title: Text
    lines: list[Line]

    @property
    def max_points(self) -> float:
        return sum(line.max_points for line in self.lines)


def question_files(root: Path) -> dict[str, Path]:
    """The files of a course's questions by name, without those that say how to mark."""
    paths = sorted((root / "written").glob("*.md"))
    return {path.stem: path for path in paths if not path.stem.endswith(RUBRIC)}


def tasks(root: Path) -> dict[str, Task]:
    """Everything of a course that a person marks. Raises ``UsageError`` where points are missing or don't add up."""
    read = {name: _task(path) for name, path in question_files(root).items()}
    return {name: task for name, task in read.items() if task.lines}


def sections(text: str) -> Iterator[Section]:
    """A file cut at its headings of the second level; what stands before the first is a section, too."""
    starts = [0, *(found.start() for found in _HEADING.finditer(text)), len(text)]
    questions = 0
    for start, end in itertools.pairwise(starts):
        section = text[start:end].strip()
        if not section:
            continue
        line = text.count("\n", 0, start) + 1
        heading = section.partition("\n")[0]
        worth = _POINTS.search(heading) if heading.startswith("## ") else None
        if worth is None:
            yield Section(section, line)
            continue
        questions += 1
        title = heading[3 : worth.start()].strip()
        numbered = _NUMBER.match(title)
        number = numbered[1] if numbered else str(questions)
        yield Section(section, line, number, title[numbered.end() :] if numbered else title, float(worth[1]))


def _task(path: Path) -> Task:
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise UsageError(_("{file} is not in UTF-8.", file=path)) from error
    titles = [line[2:].strip() for line in text.splitlines() if line.startswith("# ")] or [path.stem]
    said: dict[str, list[Line]] = {}
    where: dict[str, int] = {}
    for section in sections(text):
        if section.points is None:
            continue
        lines = _lines(path, section)
        before = said.get(section.number)
        if before is None:
            said[section.number], where[section.number] = lines, section.line
        else:
            said[section.number] = _both(path, before, lines, where[section.number], section.line)
    return Task(_in_both(titles), [line for lines in said.values() for line in lines])


def _lines(path: Path, section: Section) -> list[Line]:
    parts = list(_parts(section))
    if not any(points is not None for _letter, _text, points, _line in parts):
        assert section.points is not None
        return [Line(section.number, Text(section.title, section.title), section.points)]
    lines = []
    for letter, text, points, line in parts:
        if points is None:
            raise _wrong(path, line, _("part {letter} does not end with its points, “(1 point)”", letter=letter))
        lines.append(Line(section.number + letter, Text(text, text), points))
    total = sum(line.max_points for line in lines)
    if total != section.points:
        raise _wrong(
            path,
            section.line,
            _("the heading names {points:g} points, its parts have {total:g}", points=section.points, total=total),
        )
    if len({line.id for line in lines}) < len(lines):
        raise _wrong(path, section.line, _("two parts have the same letter"))
    return lines


def _parts(section: Section) -> Iterator[tuple[str, str, float | None, int]]:
    """Letter, text, points and line of each part; a part ends where its points are named, or at an empty line."""
    letter, words, start = "", list[str](), 0
    for line, text in enumerate([*section.text.splitlines()[1:], ""], section.line + 1):
        begins = _PART.match(text)
        if letter and (begins or not text.strip()):
            yield letter, " ".join(words), None, start
            letter = ""
        if begins:
            letter, words, start, text = begins[1], [], line, text[begins.end() :]
        if letter:
            words.append(text.strip())
            worth = _POINTS.search(" ".join(words))
            if worth:
                yield letter, " ".join(words)[: worth.start()].strip(), float(worth[1]), start
                letter = ""


def _both(path: Path, first: list[Line], second: list[Line], before: int, line: int) -> list[Line]:
    """The same question in two languages."""
    if [(one.id, one.max_points) for one in first] != [(one.id, one.max_points) for one in second]:
        raise _wrong(
            path,
            line,
            _("the question has the number of that in line {before}, but not its parts and points", before=before),
        )
    return [
        Line(one.id, _in_both([one.text.en, other.text.en]), one.max_points)
        for one, other in zip(first, second, strict=True)
    ]


def _in_both(texts: list[str]) -> Text:
    """The first that is not Japanese, and the first that is; one for both where the other is missing."""
    japanese = [text for text in texts if _JAPANESE.search(text)]
    others = [text for text in texts if text not in japanese]
    return Text((others or japanese)[0], (japanese or others)[0])


def _wrong(path: Path, line: int, reason: Text) -> UsageError:
    return UsageError(_("{file}, line {line}: {reason}.", file=path, line=line, reason=reason))
