"""What a test may do with ``submission`` beside calling it: ask once, ask in a process of its own."""

from __future__ import annotations

import contextlib
import functools
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any, TypeVar
from weakref import WeakKeyDictionary

Answer = TypeVar("Answer")


def once(question: Callable[[Any], Answer]) -> Callable[[Any], Answer]:
    """Make a function of ``submission`` that remembers what it gave, or raised, for the module.

    For what several tests look at, such as a model that takes seconds to train. A module that is asked again in another
    worker, because something had failed, is another one.
    """
    known: WeakKeyDictionary[Any, Callable[[], Answer]] = WeakKeyDictionary()

    @functools.wraps(question)
    def asked(submission: Any) -> Answer:
        __tracebackhide__ = True
        module = submission._module
        if module not in known:
            known[module] = _outcome(question, submission)
        return known[module]()

    return asked


def fresh(submission: Any) -> AbstractContextManager[Any]:
    """The same module in a process of its own, which knows nothing of what was asked before, and ends with the block.

    In a student's own pytest there is no other process: there it is ``submission`` itself.
    """
    apart = getattr(type(submission), "_apart", None)
    return apart(submission) if apart is not None else contextlib.nullcontext(submission)


def _outcome(question: Callable[[Any], Answer], submission: Any) -> Callable[[], Answer]:
    try:
        answer = question(submission)
    except Exception as error:
        return functools.partial(_raise, error.with_traceback(None))
    return lambda: answer


def _raise(error: Exception) -> Any:
    __tracebackhide__ = True
    raise error
