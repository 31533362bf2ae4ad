"""What a grader calls ``submission``."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from typing import Any, Literal

from ..answers import show_call
from ..expect import CheckFailed
from ..namespace import codes_in
from ..report.model import Score
from ..text import Text
from ..values import Call, Code, probe_of
from .errors import GraderFault, as_exception
from .module import Reply, StudentModule


class Submission:
    """What a grader calls ``submission``: looks like the student's module, returns data or raises."""

    def __init__(self, module: StudentModule) -> None:
        self._module = module
        self._called: list[tuple[str | Code, Call]] = []
        self._gave_none = False  # the last call

    def _calls(self) -> list[str]:
        """The calls so far, as they can be pasted."""
        return [show_call(name, *arguments) for name, arguments in self._called]

    def _names(self) -> set[str]:
        """The names in the expressions so far."""
        return {name for code in codes_in(self._called) for name in code.names}

    @contextlib.contextmanager
    def _apart(self) -> Iterator[Submission]:
        """See ``saiten.asking.fresh``."""
        module = self._module
        successor = module.successor(module.replaced)
        try:
            yield Submission(successor)
        finally:
            successor.host.lose()
            module.seconds_left = successor.seconds_left
            module.keep_printed(successor.printed, successor.printed_bytes)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        found = self._usable(self._module.get(name), name)
        if not found.callable:
            return found.value

        def function(*args: Any, **kwargs: Any) -> Any:
            return self._answer(name, (args, kwargs))

        return function

    def __call__(self, expression: str | Code, *args: Any, **kwargs: Any) -> Any:
        """What an expression is in the module's namespace; with arguments, what its function gives for these."""
        return self._answer(probe_of(expression, args or kwargs), (args, kwargs))

    def _answer(self, asked: str | Code, one: Call) -> Any:
        self._called.append((asked, one))
        for code in codes_in([asked, one]) if self._module.reference.names else []:
            if lacking := self._module.reference.lacking(code):
                raise GraderFault(f"{code.expression}: the reference has no {lacking[0]}")
        if isinstance(asked, Code):
            reply = self._module.calls(asked.shown or asked.expression, [one], probe=asked)[0]
        else:
            reply = self._module.calls(asked, [one])[0]
        if reply.problem is None and reply.error is None:
            self._gave_none = reply.value is None
            return reply.value
        return self._usable(reply, show_call(asked, *one)).value

    def _usable(self, reply: Reply, call: str) -> Reply:
        if reply.problem is not None:
            raise CheckFailed(reply.problem, call, unwritten=bool(reply.missing))
        if reply.error is not None:
            raise as_exception(reply.error, call)
        return reply


def record(submission: Any, name: Text, value: float, better: Literal["lower", "higher"] = "lower") -> None:
    """Keep a number that decides between students with equal points; reports and the scoreboard show it."""
    if isinstance(submission, Submission):
        submission._module.scores[name] = Score(float(value), better)
