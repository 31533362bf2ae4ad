"""What can happen in a check: the student's exception, a failed check, a fault of the grader."""

from __future__ import annotations

import builtins
import functools
from typing import Any

from ..cell import CodeError
from ..text import Text, harmless


class GraderFault(Exception):
    """The grader or the reference failed: course staff must look, the student pays nothing."""


class StudentError(Exception):
    """An exception in the student's code, raised in the grader as the same builtin kind (see ``as_exception``)."""

    text: Text
    unwritten: bool

    def __str__(self) -> str:
        return self.text.en


def as_exception(error: CodeError, call: str) -> StudentError:
    """Make the exception that a grader sees: a ``StudentError`` that is also a ``ValueError``, say."""
    exception: StudentError = _kind(error.kind)()
    exception.text = describe(error, call)
    exception.unwritten = is_unwritten(error, call.partition("(")[0])
    return exception


def describe(error: CodeError, call: str) -> Text:
    """A line for the student: what was called (if anything was), what was raised, on which line of theirs."""
    if error.kind == "NotImplementedError":
        return _not_written(error, call)
    what = harmless(f"{error.name}: {error.message}" if error.message else error.name, 500)
    line = _own_line(error)
    if error.name == "EOFError":
        hint = Text("; your code asked for keyboard input, which nobody can give", "(キーボード入力は使えません)")
    elif error.kind == "MemoryError":
        hint = Text("; it wanted more memory than the limit allows", "(メモリの上限を超えました)")
    elif error.kind == "RecursionError":
        hint = Text("; it calls itself without an end", "(再帰が終わりません)")
    else:
        hint = Text("", "")
    if not call:
        return Text(what, what) + line + hint
    return Text(f"{call} raised {what}", f"{call} で {what} が起きました") + line + hint


def is_unwritten(error: CodeError, function: str) -> bool:
    """Whether it is the function itself that is not there yet, and not one that it uses."""
    return error.kind == "NotImplementedError" and (not error.frames or error.frames[-1].function == function)


def _not_written(error: CodeError, call: str) -> Text:
    function = call.partition("(")[0]
    if is_unwritten(error, function):
        return Text(f"{function} is not written yet", f"{function} はまだ書かれていません")
    needed = harmless(error.frames[-1].function, 100)
    return Text(f"{call} needs {needed}, which is not written yet", f"{call} が使う {needed} がまだ書かれていません")


def _own_line(error: CodeError) -> Text:
    if not error.frames:
        return Text("", "")
    frame = error.frames[-1]
    place = harmless(f"{frame.file}, line {frame.line}: {frame.source}", 300)
    return Text(f" ({place})", f"({place})")


@functools.cache
def _kind(name: str) -> Any:
    """A class that is both ``StudentError`` and the builtin of that name, where a grader may safely meet it."""
    kind = getattr(builtins, name, None)
    unsafe = (StopIteration, StopAsyncIteration, BaseExceptionGroup)
    if isinstance(kind, type) and issubclass(kind, Exception) and not issubclass(kind, unsafe):
        return type(name, (StudentError, kind), {"__init__": lambda _: None})
    return StudentError
