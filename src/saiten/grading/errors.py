"""What can happen in a check: the student's exception, a failed check, a fault of the grader."""

from __future__ import annotations

import builtins
import functools
from typing import Any

from ..raised import CodeError, describe, is_unwritten, raised_at
from ..text import Text
from ..values import CodeLine


class GraderFault(Exception):
    """The grader or the reference failed: course staff must look, the student pays nothing."""


class StudentError(Exception):
    """An exception in the student's code, raised in the grader as the same builtin kind (see ``as_exception``)."""

    text: Text
    unwritten: bool
    raised_at: CodeLine | None
    in_own_code: bool  # else it may be an expression of the grader's that is wrong

    def __str__(self) -> str:
        return str(self.text)


def as_exception(error: CodeError, call: str) -> StudentError:
    """Make the exception that a grader sees: a ``StudentError`` that is also a ``ValueError``, say."""
    exception: StudentError = _kind(error.kind)()
    exception.text = describe(error, call)
    exception.raised_at = raised_at(error)
    exception.in_own_code = bool(error.frames)
    exception.unwritten = is_unwritten(error, call.partition("(")[0])
    return exception


@functools.cache
def _kind(name: str) -> Any:
    """A class that is both ``StudentError`` and the builtin of that name, where a grader may safely meet it."""
    kind = getattr(builtins, name, None)
    unsafe = (StopIteration, StopAsyncIteration, BaseExceptionGroup)
    if isinstance(kind, type) and issubclass(kind, Exception) and not issubclass(kind, unsafe):
        return type(name, (StudentError, kind), {"__init__": lambda _self: None})
    return StudentError
