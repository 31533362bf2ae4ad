"""Names that an exercise and its function can have, without getting into anybody's way."""

from __future__ import annotations

import builtins
import keyword
import re
import sys
from importlib.machinery import PathFinder
from pathlib import Path

from ..course import Course
from ..errors import UsageError
from ..plugin import PREFIX
from ..text import Text, _

PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9_]*")


def refuse_exercise(name: str, root: Path, course: Course | None) -> None:
    """Raises ``UsageError`` where ``name`` can't be the name of one more exercise of the course in ``root``."""
    known = {} if course is None else {one.casefold(): one for one in course.exercises}
    if reason := _unsuitable(name):
        pass
    elif name.startswith(PREFIX):
        reason = _("names that begin with {prefix} are for the files of tests.", prefix=PREFIX)
    elif name.casefold() in known:  # some file systems don't tell capital letters apart
        reason = _("the course has {name}.", name=known[name.casefold()])
    elif name in sys.stdlib_module_names or PathFinder.find_spec(name, [str(root), *sys.path]) is not None:
        reason = _("there is a Python module of that name, and one would hide the other.")
    if reason:
        raise UsageError(_("{name} can't be the name of an exercise: {reason}", name=repr(name), reason=reason))


def refuse_function(function: str, exercise: str) -> None:
    """Raises ``UsageError`` where ``function`` can't be the name of the exercise's function."""
    if reason := _unsuitable(function):
        pass
    elif function in dir(builtins):
        reason = _("Python itself has a function of that name.")
    elif function == exercise:
        reason = _("the exercise has that name, and `saiten hint {name}` could mean either.", name=function)
    if reason:
        raise UsageError(_("{name} can't be the name of a function: {reason}", name=repr(function), reason=reason))


def _unsuitable(name: str) -> Text | None:
    if PLAIN.fullmatch(name) is None:
        return _("it should be made of the letters A to Z and a to z, digits and _, and begin with a letter.")
    if keyword.iskeyword(name):
        return _("it is a word of Python's own.")
    return None
