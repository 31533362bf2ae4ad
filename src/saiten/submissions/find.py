"""Finding an exercise's module in what a student handed in."""

import re
import unicodedata

import msgspec

from ..notebook import NotebookError, code_cells
from ..text import Text, _
from .names import shown
from .package import Package

_PLACES = ("exercises/{}.py", "{}.py", "{}.ipynb", "exercises/{}.ipynb")
_COPY = r"(copy|コピー|のコピー|\d)*"
_SOURCE_SUFFIXES = ("py", "ipynb", "txt")
_MOST_SHOWN = 3


class Module(msgspec.Struct, frozen=True):
    """A student's module: a .py file as one cell of raw bytes, a notebook as UTF-8 source by cell."""

    name: str
    path: str
    cells: list[bytes]
    is_notebook: bool


class Missing(msgspec.Struct, frozen=True):
    """There is no such module; `reason` is a sentence."""

    reason: Text


def find_exercise(package: Package, name: str) -> Module | Missing:
    """The module of exercise `name`: exercises/NAME.py, else NAME.py, else a notebook of that name.

    A file with nearly that name is named in the reason but never taken.
    """
    path = next((path for place in _PLACES if (path := place.format(name)) in package.files), None)
    if path is None:
        return Missing(_reason(package, name))
    if path.endswith(".py"):
        return Module(name, path, [package.files[path]], is_notebook=False)
    try:
        return Module(name, path, code_cells(package.files[path]), is_notebook=True)
    except NotebookError as error:
        return Missing(_("{file} can't be used: {reason}.", file=path, reason=error.text))


def _reason(package: Package, name: str) -> Text:
    if any(path.startswith((f"{name}.py/", f"exercises/{name}.py/")) for path in package.files):
        return _("{name}.py was not handed in. There is a folder of that name, where a file should be.", name=name)
    similar = [path for path in package.files if _is_similar(path, name)]
    if not similar:
        return _("{name}.py was not handed in.", name=name)
    return _(
        "{name}.py was not handed in. There is {files}: rename it if that is meant. "
        "It must be called {name}.py and lie at the top or in the folder exercises.",
        name=name,
        files=", ".join(shown(path) for path in similar[:_MOST_SHOWN]),
    )


def _is_similar(path: str, name: str) -> bool:
    """The same but for folder, case, width, punctuation, suffix and what marks a copy: ' (1)', '_copy'."""
    stem, _dot, suffix = path.rpartition("/")[2].partition(".")
    if suffix and not suffix.casefold().startswith(_SOURCE_SUFFIXES):
        return False
    return bool(re.fullmatch(re.escape(_letters(name)) + _COPY, _letters(stem)))


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", text).casefold()))
