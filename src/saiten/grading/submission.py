"""What a grader calls ``submission``."""

from __future__ import annotations

from typing import Any

from ..answers import show_call
from ..expect import CheckFailed
from ..values import Call
from .errors import as_exception
from .module import Reply, StudentModule


class Submission:
    """What a grader calls ``submission``: looks like the student's module, returns data or raises."""

    def __init__(self, module: StudentModule) -> None:
        self._module = module
        self._called: list[tuple[str, Call]] = []
        self._gave_none = False  # the last call

    def _calls(self) -> list[str]:
        """The calls so far, as they can be pasted."""
        return [show_call(name, *arguments) for name, arguments in self._called]

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        found = self._usable(self._module.get(name), name)
        if not found.callable:
            return found.value

        def function(*args: Any, **kwargs: Any) -> Any:
            self._called.append((name, (args, kwargs)))
            reply = self._module.calls(name, [(args, kwargs)])[0]
            if reply.problem is None and reply.error is None:
                self._gave_none = reply.value is None
                return reply.value
            return self._usable(reply, show_call(name, args, kwargs)).value

        return function

    def _usable(self, reply: Reply, call: str) -> Reply:
        if reply.problem is not None:
            raise CheckFailed(reply.problem, call, unwritten=reply.missing)
        if reply.error is not None:
            raise as_exception(reply.error, call)
        return reply
