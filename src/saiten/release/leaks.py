"""Does anything hidden get out? Every file of a finished release is read and held against what must stay here."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from ..course import Course, CourseError
from ..text import Text, _
from .arrays import SUFFIXES, row_keys
from .pieces import Key, Piece, lines, pieces
from .texts import Readable, Unreadable, texts

HIDDEN = (
    "reference/**/*",
    "graders/**/*",
    "tests/alternatives/**/*",
    "written/*_rubric.*",
    "docs/errata.md",
)
NAMED = ("graders/misconceptions/*.py", "graders/hidden/test_*.py")
HIDDEN_TEST = re.compile(r"graders[/.\\]hidden[/.\\]test_\w+")
SHORTEST_NAME = 8
SHOWN = 60


class Hidden:
    """What of a course must not get out, each piece with its place."""

    def __init__(self, course: Course, released: Iterable[str]) -> None:
        """``released``: the files of the course that students get as they are."""
        self.pieces: dict[Key, str] = {}
        self.rows: dict[str, str] = {}
        self.names: dict[str, str] = {}
        self.course = course
        public = set(released)
        for path in _files(course.root, HIDDEN):
            if (name := path.relative_to(course.root).as_posix()) not in public:
                content = path.read_bytes()
                if name.endswith(SUFFIXES):
                    self.rows |= dict.fromkeys(row_keys(content), name)
                    continue
                for piece in _pieces(content.decode("utf-8", "replace"), name):
                    self.pieces.setdefault(piece.key, f"{name}:{piece.line}")
        for path in _files(course.root, NAMED):
            for name in _marked(path):
                self.names.setdefault(name, path.relative_to(course.root).as_posix())
        for name in {name for one in public if one.endswith(".py") for name in _defined(course.root / one)}:
            self.names.pop(name, None)

    def leaks(self, files: dict[str, bytes]) -> Iterator[Text]:
        """What of it is in these files, by path: one sentence each, with the place on both sides."""
        for path, content in sorted(files.items()):
            yield from self._rows_in(path, content)
            try:
                for readable in texts(path, content):
                    yield from dict.fromkeys(self._in(readable))
            except Unreadable as error:
                yield _(
                    "{place} is compiled or packed, so that nobody can see what is in it. Take it out.",
                    place=error.args[0],
                )

    def _rows_in(self, place: str, content: bytes) -> Iterator[Text]:
        """Rows of hidden arrays: their number, as there may be hundreds."""
        if not place.endswith(SUFFIXES):
            return
        found = [self.rows[key] for key in row_keys(content) if key in self.rows]
        if found:
            yield _(
                "{place} holds {number} rows of numbers that are also in {where}, which students must not see.",
                place=place,
                number=len(found),
                where=found[0],
            )

    def _in(self, readable: Readable) -> Iterator[Text]:
        place, text = readable
        told = text.splitlines()
        seen = set()
        for piece in _pieces(text, place):
            where = self.pieces.get(piece.key)
            if where is not None and piece.line not in seen:
                seen.add(piece.line)
                shown = told[piece.line - 1].strip()
                yield self._told(place, piece.line, shown if len(shown) <= SHOWN else f"{shown[:SHOWN]}…", where)
        seed = self.course.settings.seed
        for number, line in enumerate(told, 1):
            for word in dict.fromkeys(re.findall(r"\w+", line)):
                if word in self.names:
                    yield self._told(place, number, word, self.names[word])
            if (found := HIDDEN_TEST.search(line)) is not None and self._is_hidden_test(found[0]):
                yield self._told(place, number, found[0], "graders/hidden")
            if seed and seed in line:
                yield _(
                    "{place}, line {line}: the seed of [tool.saiten], which decides everybody's inputs. Take it out.",
                    place=place,
                    line=number,
                )

    def _is_hidden_test(self, found: str) -> bool:
        return re.split(r"[/.\\]test_", found)[1] in self.course.exercises

    @staticmethod
    def _told(place: str, line: int, shown: str, where: str) -> Text:
        return _(
            "{place}, line {line}: “{shown}” is also in {where}, which students must not see. Take it out of one of "
            "them.",
            place=place,
            line=line,
            shown=shown,
            where=where,
        )


def refuse_leaks(hidden: Hidden, files: dict[str, bytes], most: int = 10) -> None:
    """Raises ``CourseError`` with the first leaks."""
    found = list(hidden.leaks(files))
    if found:
        more = [_("… and {number} more.", number=len(found) - most)] if len(found) > most else []
        told = [_("Not released: something hidden would get out."), *found[:most], *more]
        raise CourseError(Text("\n".join(one.en for one in told), "\n".join(one.ja for one in told)))


def _files(root: Path, patterns: Iterable[str]) -> list[Path]:
    found = {path for pattern in patterns for path in root.glob(pattern) if path.is_file()}
    return sorted(path for path in found if "__pycache__" not in path.parts)


def _pieces(text: str, place: str) -> list[Piece]:
    """A Python module's pieces, else the lines; what is meant for students' eyes in Markdown is no Python."""
    if PurePosixPath(place).suffix != ".md":
        try:
            return list(pieces(text))
        except (SyntaxError, ValueError, RecursionError):
            pass
    return list(lines(text))


def _marked(path: Path) -> Iterator[str]:
    """The names of the decorated functions of a module, and of what it makes of them: known mistakes, hidden tests."""
    for node in ast.parse(path.read_bytes()).body:
        names = []
        if isinstance(node, ast.FunctionDef) and node.decorator_list:
            names = [node.name]
        elif isinstance(node, ast.Assign) and isinstance(node.value, ast.Call):
            names = [one.id for one in node.targets if isinstance(one, ast.Name) and one.id.startswith("test_")]
        yield from (name for name in names if len(name) >= SHORTEST_NAME and "_" in name)


def _defined(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_bytes())):
        if isinstance(node, ast.FunctionDef):
            yield node.name
