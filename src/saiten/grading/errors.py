"""What can happen in a check: the student's exception, a failed check, a fault of the grader."""

from __future__ import annotations

import builtins
import functools
from typing import Any

from ..cell import CodeError
from .text import Text, harmless


class GraderFault(Exception):  # noqa: N818 - a fault, in the design's word
    """The grader or the reference failed: course staff must look, the student pays nothing."""


class CheckFailed(AssertionError):
    """A check that the answer did not pass; ``text`` is for the student."""

    def __init__(self, text: Text, counterexample: str | None = None) -> None:
        super().__init__(text.en)
        self.text = text
        self.counterexample = counterexample


class StudentError(Exception):
    """An exception in the student's code, raised in the grader as the same builtin kind (see ``as_exception``)."""

    text: Text

    def __str__(self) -> str:
        return self.text.en


def as_exception(error: CodeError, call: str) -> StudentError:
    """Make the exception that a grader sees: a ``StudentError`` that is also a ``ValueError``, say."""
    exception: StudentError = _kind(error.kind)()
    exception.text = describe(error, call)
    return exception


def describe(error: CodeError, call: str) -> Text:
    """One or two lines for the student: what was called, what was raised, on which line of theirs."""
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
    return Text(f"{call} raised {what}{line.en}{hint.en}", f"{call} で {what} が起きました{line.ja}{hint.ja}")


def _not_written(error: CodeError, call: str) -> Text:
    function = error.frames[-1].function if error.frames else ""
    if function and not call.startswith(f"{function}("):
        return Text(
            f"{call} needs {function}, which is not written yet",
            f"{call} が使う {function} がまだ書かれていません",
        )
    return Text(f"{call.split('(')[0]} is not written yet", f"{call.split('(')[0]} はまだ書かれていません")


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
        return type(name, (StudentError, kind), {"__init__": lambda self: None})
    return StudentError
