"""Known wrong answers of a course: functions that stand in for a right one, each with its message."""

from __future__ import annotations

import ast
import importlib
import inspect
from collections.abc import Callable
from typing import Any

import msgspec

from ..course import Course
from ..text import Text


class Misconception(msgspec.Struct, frozen=True):
    """One known mistake: which function it stands in for, what to tell whoever makes it, where to read on."""

    function: str
    message: Text
    lecture: str


def misconception(function: str, message: Text, lecture: str) -> Callable[[Any], Any]:
    """Mark a wrong answer to ``function``; it may use the names that the reference's module has.

    Where ``function`` is a constant, the wrong answer is a function without arguments that returns it.
    """

    def mark(wrong: Any) -> Any:
        wrong.saiten_misconception = Misconception(function, message, lecture)
        return wrong

    return mark


def misconceptions_of(course: Course, exercise: str) -> dict[str, Misconception]:
    """The known mistakes of an exercise by name, from every file in ``graders/misconceptions`` named after it."""
    return {name: wrong.saiten_misconception for name, wrong in _functions(course, exercise).items()}


def mistaken_functions(course: Course, exercise: str, function: str) -> dict[str, Callable[..., Any]]:
    """The known wrong answers to one function, callable, by name."""
    known = _functions(course, exercise)
    return {name: wrong for name, wrong in known.items() if wrong.saiten_misconception.function == function}


def as_submission(course: Course, exercise: str, mistake: str) -> str:
    """The source of a submission that makes one known mistake and is right otherwise."""
    wrong = _functions(course, exercise)[mistake]
    tree = ast.parse(inspect.getsource(wrong))
    assert isinstance(tree.body[0], ast.FunctionDef)
    tree.body[0].decorator_list = []
    reference = (course.root / "reference" / f"{exercise}.py").read_text(encoding="utf-8")
    function = wrong.saiten_misconception.function
    right = getattr(importlib.import_module(f"reference.{exercise}"), function)
    stands_in = mistake if callable(right) else f"{mistake}()"
    return f"{reference}\n\n{ast.unparse(tree)}\n\n\n{function} = {stands_in}\n"


def _functions(course: Course, exercise: str) -> dict[str, Any]:
    folder = course.root / "graders" / "misconceptions"
    files = sorted(path.stem for path in folder.glob("*.py") if course.owner(path) == exercise)
    modules = [importlib.import_module(f"graders.misconceptions.{name}") for name in files]
    members = [(name, member) for module in modules for name, member in vars(module).items()]
    return {name: one for name, one in members if isinstance(getattr(one, "saiten_misconception", None), Misconception)}
