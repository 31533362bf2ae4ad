"""Functions and classes of the trusted side in the place of a student's own: each use is a question to that side.

Objects cross as their data and functions by number, so a question may lead to questions back ("call my function 0"),
and these to further questions. One is always the answer to another: no order needs to be kept but that of a stack.
"""

from __future__ import annotations

import builtins
import threading
import types
from collections.abc import Callable
from typing import Any

from ..namespace import DATA, Form, Namespace
from . import wire

Function = Callable[..., Any]


class Asker:
    """Asks the trusted side, and answers what that side asks meanwhile.

    ``exchange``: sends a frame and gets the next. ``describe``: tells an exception as data.
    """

    def __init__(
        self,
        exchange: Callable[[dict[str, Any]], dict[str, Any]],
        namespace: Namespace,
        describe: Callable[[BaseException], dict[str, Any]],
    ) -> None:
        self.exchange = exchange
        self.namespace = namespace
        self.describe = describe
        self.lock = threading.RLock()

    def ask(self, name: str, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        """Ask for the answer of a function. Raises what it raises there, as a builtin kind."""
        functions: list[Function] = []
        question = {"ask": name, "arguments": self._packed([args, kwargs], functions)}
        raised: BaseException | None = None
        with self.lock:
            reply = self.exchange(question)
            while "function" in reply:
                answer, raised = self._answer(functions, reply)
                reply = self.exchange(answer)
        if "error" not in reply:
            return self.namespace.made(wire.decode(*reply["value"]))
        if raised is not None:  # it is the student's own, with its traceback
            raise raised
        raise getattr(builtins, str(reply["error"]["kind"]))(reply["error"]["message"])

    def _answer(
        self, functions: list[Function], question: dict[str, Any]
    ) -> tuple[dict[str, Any], BaseException | None]:
        try:
            args = self.namespace.made(wire.decode(*question["arguments"]))
            return {"returned": self._packed(functions[question["function"]](*args), None)}, None
        except BaseException as error:
            return {"raised": self.describe(error)}, error

    def _packed(self, value: Any, functions: list[Function] | None) -> list[Any]:
        return list(wire.encode(value, self.namespace.object_of if self.namespace.forms else None, functions))


def substitute(module: types.ModuleType, names: list[str], constants: dict[str, Any], asker: Asker) -> None:
    """Put the trusted side's functions, classes and values in the place of the module's own."""
    for name in names:
        form = asker.namespace.forms.get(name)
        if form is not None:
            setattr(module, name, _class(name, vars(module).get(name), form, asker))
        else:
            function = _function(name, asker)
            _redirect(vars(module).get(name), function)
            setattr(module, name, function)
    for name, value in constants.items():
        setattr(module, name, value)


def _function(name: str, asker: Asker) -> Function:
    def substituted(*args: Any, **kwargs: Any) -> Any:
        return asker.ask(name, args, kwargs)

    return substituted


def _class(name: str, own: Any, form: Form, asker: Asker) -> type:
    """A class whose objects hold their data here, and whose constructor and methods run there.

    It is derived from the student's own, for the sake of other methods there.
    """

    def construct(self: Any, *args: Any, **kwargs: Any) -> None:
        vars(self).update(vars(asker.ask(name, args, kwargs)))

    def from_data(**fields: Any) -> Any:
        made: Any = object.__new__(kind)
        vars(made).update(fields)
        return made

    members: dict[str, Any] = {method: _function(f"{name}.{method}", asker) for method in form.methods}
    members |= dict.fromkeys(form.fields)  # in the place of slots and properties of these names
    bases = (own,) if isinstance(own, type) and not issubclass(own, DATA) else ()
    kind = types.new_class(name, bases, exec_body=lambda body: body.update({**members, "__init__": construct}))
    asker.namespace.from_data[name] = from_data
    return kind


def _redirect(function: Any, target: Function) -> None:
    """Have a plain function call ``target``, so that tables and partials that hold the function reach it too."""
    if not isinstance(function, types.FunctionType) or function.__code__.co_freevars:
        return

    def redirected(*args: Any, _target: Function = target, **kwargs: Any) -> Any:
        return _target(*args, **kwargs)

    function.__code__, function.__defaults__ = redirected.__code__, None
    function.__kwdefaults__ = redirected.__kwdefaults__
