"""What can happen in a check: the student's exception, a failed check, a fault of the grader."""

from __future__ import annotations

import builtins
import functools
from typing import Any

from ..cell import CodeError
from ..text import Text, _, harmless
from ..values import CodeLine


class GraderFault(Exception):
    """The grader or the reference failed: course staff must look, the student pays nothing."""


class StudentError(Exception):
    """An exception in the student's code, raised in the grader as the same builtin kind (see ``as_exception``)."""

    text: Text
    unwritten: bool
    raised_at: CodeLine | None

    def __str__(self) -> str:
        return str(self.text)


def as_exception(error: CodeError, call: str) -> StudentError:
    """Make the exception that a grader sees: a ``StudentError`` that is also a ``ValueError``, say."""
    exception: StudentError = _kind(error.kind)()
    exception.text = describe(error, call)
    exception.raised_at = raised_at(error)
    exception.unwritten = is_unwritten(error, call.partition("(")[0])
    return exception


def describe(error: CodeError, call: str) -> Text:
    """A line for the student: what was called (if anything was), what was raised, on which line of theirs."""
    if error.kind == "NotImplementedError":
        return _not_written(error, call)
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
    """Whether it is the function itself that is not there yet, and not one that it uses."""
    return error.kind == "NotImplementedError" and (not error.frames or error.frames[-1].function == function)


def _not_written(error: CodeError, call: str) -> Text:
    function = call.partition("(")[0]
    if is_unwritten(error, function):
        return _("{function} is not done yet", function=function)
    needed = harmless(error.frames[-1].function, 100)
    return _("{call} needs {function}, which is not done yet", call=call, function=needed)


@functools.cache
def _kind(name: str) -> Any:
    """A class that is both ``StudentError`` and the builtin of that name, where a grader may safely meet it."""
    kind = getattr(builtins, name, None)
    unsafe = (StopIteration, StopAsyncIteration, BaseExceptionGroup)
    if isinstance(kind, type) and issubclass(kind, Exception) and not issubclass(kind, unsafe):
        return type(name, (StudentError, kind), {"__init__": lambda _self: None})
    return StudentError
