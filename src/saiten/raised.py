"""An exception of a student's code: what is kept of it, and how it is told.

In a grading run it comes from the cell as data; in a student's own run it is described where it was caught.
"""

from __future__ import annotations

import builtins
import linecache
from collections import deque
from collections.abc import Callable
from typing import Annotated

import msgspec

from .text import Text, _, harmless
from .values import CodeLine

OWN_FRAMES = 6
MESSAGE_CHARACTERS = 2000

# a number that is going to be printed: Python refuses to print very long ones
Count = Annotated[int, msgspec.Meta(ge=0, lt=1 << 53)]


class Frame(msgspec.Struct, frozen=True):
    """A line of the student's own code on the way to an exception."""

    file: str
    line: Count
    function: str
    source: str


class CodeError(msgspec.Struct, frozen=True):
    """An exception in the student's code: the builtin ``kinds`` it is, nearest first, and the student's own lines."""

    kinds: list[str]
    name: str
    message: str
    frames: list[Frame]

    @property
    def kind(self) -> str:
        return self.kinds[0] if self.kinds else "Exception"


def code_error(error: BaseException, named: Callable[[str], str | None]) -> CodeError:
    """Keep what a student needs to know of an exception: its kind, its words, the own lines that led to it.

    ``named``: how a file of the student's is called, None where it is not theirs.
    """
    kinds = [kind.__name__ for kind in type(error).__mro__ if getattr(builtins, kind.__name__, None) is kind]
    try:
        message = str(error)[:MESSAGE_CHARACTERS]
    except Exception as second:
        message = f"(its message can't be shown: {type(second).__name__})"
    if isinstance(error, SyntaxError):
        message = f"{error.msg} (line {error.lineno}: {(error.text or '').strip()[:200]})"
    return CodeError(kinds, type(error).__name__[:200], message, _own_frames(error, named))


def describe(error: CodeError, call: str, function: str = "") -> Text:
    """A line for the student: what was called (if anything was), what was raised, on which line of theirs.

    ``function``: what is being checked, which may be a class that an expression uses.
    """
    if error.kind == "NotImplementedError" and call:
        return _not_written(error, call, function)
    what = harmless(f"{error.name}: {error.message}" if error.message else error.name, 500)
    text = _("{call} raised {error}", call=call, error=what) if call else Text(what, what)
    if (at := raised_at(error)) is not None:
        text = _("{error} ({file}, line {line}: {source})", error=text, file=at.file, line=at.line, source=at.source)
    if error.name == "EOFError":
        return _("{error}; your code asked for keyboard input, which nobody can give", error=text)
    if error.kind == "MemoryError":
        return _("{error}; it wanted more memory than the limit allows", error=text)
    if error.kind == "RecursionError":
        return _("{error}; it calls itself without an end", error=text)
    return text


def raised_at(error: CodeError | None) -> CodeLine | None:
    """The line of the student's own code on which it was raised."""
    if error is None or not error.frames:
        return None
    frame = error.frames[-1]
    return CodeLine(harmless(frame.file, 100), frame.line, harmless(frame.source, 200))


def is_unwritten(error: CodeError, function: str) -> bool:
    """Whether it is the function or the class itself that is not there yet, and not one that it uses."""
    return error.kind == "NotImplementedError" and (not error.frames or _owner(error.frames[-1]) == function)


def _owner(frame: Frame) -> str:
    """The function or the class of the module in which it is."""
    return frame.function.partition(".")[0]


def _not_written(error: CodeError, call: str, function: str) -> Text:
    for one in (function, call.partition("(")[0]):
        if one and is_unwritten(error, one):
            return _("{function} is not done yet", function=one)
    needed = harmless(_owner(error.frames[-1]), 100)
    return _("{call} needs {function}, which is not done yet", call=call, function=needed)


def _own_frames(error: BaseException, named: Callable[[str], str | None]) -> list[Frame]:
    own: deque[Frame] = deque(maxlen=OWN_FRAMES)
    here = error.__traceback__
    while here is not None:
        code, line = here.tb_frame.f_code, here.tb_lineno
        if (name := named(code.co_filename)) is not None:
            own.append(Frame(name, line, code.co_qualname, linecache.getline(code.co_filename, line).strip()[:200]))
        here = here.tb_next
    return list(own)
