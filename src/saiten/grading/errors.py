"""What can happen in a check: the student's exception, a failed check, a fault of the grader."""

from __future__ import annotations

import builtins
import functools
from typing import Any

from ..raised import CodeError, describe


class GraderFault(Exception):
    """The grader or the reference failed: course staff must look, the student pays nothing."""


class StudentError(Exception):
    """An exception in the student's code, raised in the grader as the same builtin kind (see ``as_exception``)."""

    error: CodeError
    call: str

    def __str__(self) -> str:
        return str(describe(self.error, self.call))


def as_exception(error: CodeError, call: str) -> StudentError:
    """Make the exception that a grader sees: a ``StudentError`` that is also a ``ValueError``, say."""
    exception: StudentError = _kind(error.kind)()
    exception.error, exception.call = error, call
    return exception


@functools.cache
def _kind(name: str) -> Any:
    """A class that is both ``StudentError`` and the builtin of that name, where a grader may safely meet it."""
    kind = getattr(builtins, name, None)
    unsafe = (StopIteration, StopAsyncIteration, BaseExceptionGroup)
    if isinstance(kind, type) and issubclass(kind, Exception) and not issubclass(kind, unsafe):
        return type(name, (StudentError, kind), {"__init__": lambda _self: None})
    return StudentError
