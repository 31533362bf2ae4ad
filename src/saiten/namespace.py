"""Where the expressions of a grader get their meaning: the names of a module, on whichever side it is."""

from __future__ import annotations

import builtins
import functools
import inspect
import math
from collections.abc import Callable, Iterator, Mapping
from enum import Enum
from types import CodeType, FunctionType, ModuleType
from typing import Any

import msgspec
import numpy as np

from .values import Code, Object, defined_names

# what an expression finds whatever the module has under these names
ALWAYS = {**vars(builtins), "__builtins__": builtins, "math": math, "np": np}
DATA = (tuple, list, dict, str, bytes, int, float, complex)


class Form(msgspec.Struct, frozen=True):
    """What of a class crosses: its constructor's parameters, which are attributes, and the names of its methods."""

    fields: list[str]
    methods: list[str]


class NotThereError(Exception):
    """The module lacks a name that an expression needs."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class Namespace:
    """A module's names, live. ``forms``: its classes whose objects are told as data.

    ``from_data``: what makes an object of a class where that is not the constructor.
    """

    def __init__(self, names: dict[str, Any], forms: Mapping[str, Form]) -> None:
        self.names = names
        self.forms = forms
        self.from_data: dict[str, Callable[..., Any]] = {}

    @classmethod
    def of(cls, module: ModuleType) -> Namespace:
        """A module that decides itself which of its classes are told as data; those that are data are not."""
        own = {name: one for name, one in vars(module).items() if isinstance(one, type)}
        plain = {name: one for name, one in own.items() if one.__module__ == module.__name__}
        usable = {name: one for name, one in plain.items() if not issubclass(one, (*DATA, BaseException, Enum))}
        return cls(vars(module), {name: _form(one) for name, one in usable.items()})

    def make(self, code: Code) -> Any:
        """Evaluate an expression. Raises ``NotThereError``, or what the expression raises."""
        for name in self.lacking(code):
            raise NotThereError(name)
        names = self.names | ALWAYS | _helpers(code.helpers)
        return eval(_compiled(code.expression), names)  # noqa: S307 - the grader's own text

    def lacking(self, code: Code) -> list[str]:
        """The names in an expression that are not there."""
        return sorted(code.names - self.names.keys() - ALWAYS.keys())

    def made(self, value: Any) -> Any:
        """The value with everything in it made that is given as an expression or as an object's data."""
        return replaced_in(self._made, value) if holds_code(value) else value

    def object_of(self, value: Any) -> Object | None:
        """An object of the module's own classes as data, None for anything else. Raises AttributeError."""
        for name, form in self.forms.items():
            kind = self.names.get(name)
            if isinstance(kind, type) and isinstance(value, kind):
                return Object(name, {field: getattr(value, field) for field in form.fields})
        return None

    def as_data(self, value: Any) -> Any:
        """The value with every object in it as data."""
        return replaced_in(lambda one: self.object_of(one) or one, value) if self.forms else value

    def _made(self, value: Any) -> Any:
        if isinstance(value, Code):
            return self.make(value)
        if not isinstance(value, Object):
            return value
        # only of these classes: the name may be the student's word
        if value.type_name not in self.forms or value.type_name not in self.names:
            raise NotThereError(value.type_name)
        make = self.from_data.get(value.type_name, self.names[value.type_name])
        return make(**self.made(value.fields))


def holds_code(value: Any) -> bool:
    """Whether anything in a value has to be made."""
    return any(True for _ in codes_in(value, (Code, Object)))


def codes_in(value: Any, kinds: tuple[type, ...] = (Code,)) -> Iterator[Any]:
    """Every expression in a value."""
    if isinstance(value, kinds):
        yield value
    elif isinstance(value, (list, tuple)):
        for one in value:
            yield from codes_in(one, kinds)
    elif isinstance(value, dict):
        yield from codes_in(list(value.values()), kinds)


def replaced_in(change: Callable[[Any], Any], value: Any) -> Any:
    """The value with everything in its lists, tuples and dicts put through a function."""
    if type(value) in (list, tuple):
        return type(value)(replaced_in(change, one) for one in value)
    if type(value) is dict:
        return {key: replaced_in(change, one) for key, one in value.items()}
    return change(value)


def _form(kind: type) -> Form:
    methods = [name for name, one in vars(kind).items() if isinstance(one, FunctionType) and name != "__init__"]
    return Form(list(inspect.signature(kind).parameters), methods)


@functools.lru_cache(maxsize=64)
def _helpers(source: str) -> dict[str, Any]:
    """What a grader's own source defines, run once a process."""
    names: dict[str, Any] = {"__name__": "helpers"}
    exec(compile(source, "<grader>", "exec", dont_inherit=True), names)  # noqa: S102 - the grader's own text
    return {name: names[name] for name in defined_names(source)}


@functools.lru_cache(maxsize=4096)
def _compiled(expression: str) -> CodeType:
    return compile(expression, "<grader>", "eval")
