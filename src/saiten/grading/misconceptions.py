"""Known wrong answers of a course: functions that stand in for a right one, each with its message."""

from __future__ import annotations

import ast
import functools
import importlib
import inspect
import sys
from collections.abc import Callable, Sequence
from typing import Any

import msgspec

from ..course import Course
from ..namespace import Namespace
from ..text import Text
from .reference import reference_names


class Misconception(msgspec.Struct, frozen=True):
    """One known mistake: which function it stands in for, what to tell whoever makes it, where to read on."""

    function: str
    message: Text
    lecture: str
    variants: tuple[dict[str, Any], ...]


def misconception(
    function: str, message: Text, lecture: str = "", variants: Sequence[dict[str, Any]] = ({},)
) -> Callable[[Any], Any]:
    """Mark a wrong answer to ``function``; it may use the names of its own file and those of the reference's module.

    Where ``function`` is a class, the wrong answer is a class, such as one derived from the right one; where it is a
    constant, a function without arguments that returns the wrong one. ``lecture``: the section to read on in.
    ``variants``: keywords of a wrong function's own, for a mistake that is one and the same with other numbers in it.
    """

    def mark(wrong: Any) -> Any:
        wrong.saiten_misconception = Misconception(function, message, lecture, tuple(variants))
        return wrong

    return mark


def misconceptions_of(course: Course, exercise: str) -> dict[str, Misconception]:
    """The known mistakes of an exercise by name, from every file in ``graders/misconceptions`` named after it."""
    return {name: wrong.saiten_misconception for name, wrong in _functions(course, exercise).items()}


class Mistaken(msgspec.Struct, frozen=True):
    """A known wrong function or class, and the names of the reference with it in the place of the right one."""

    function: Callable[..., Any]
    names: Namespace


@functools.cache  # asked for every student with a wrong function
def mistaken_functions(course: Course, exercise: str, function: str) -> dict[str, list[Mistaken]]:
    """The known wrong answers to one function by name, each in all its variants."""
    return {
        name: [_mistaken(course, exercise, name, wrong, variant) for variant in wrong.saiten_misconception.variants]
        for name, wrong in _functions(course, exercise).items()
        if wrong.saiten_misconception.function == function
    }


def _mistaken(course: Course, exercise: str, name: str, wrong: Any, variant: dict[str, Any]) -> Mistaken:
    reference = reference_names(exercise)
    function = wrong.saiten_misconception.function
    if isinstance(wrong, type):  # whatever makes objects of the right class makes objects of this one
        names: dict[str, Any] = {"__name__": f"reference.{exercise}"}
        exec(as_submission(course, exercise, name), names)  # noqa: S102 - the course's own
    else:
        names = {**reference.names, function: functools.partial(wrong, **variant)}
    return Mistaken(names[function], Namespace(names, reference.forms))


def as_submission(course: Course, exercise: str, mistake: str) -> str:
    """The source of a submission that makes one known mistake and is right otherwise."""
    wrong = _functions(course, exercise)[mistake]
    reference = (course.root / "reference" / f"{exercise}.py").read_text(encoding="utf-8")
    function = wrong.saiten_misconception.function
    right = getattr(importlib.import_module(f"reference.{exercise}"), function)
    stands_in = mistake if callable(right) else f"{mistake}()"
    return f"{reference}\n\n{_with_helpers(wrong)}\n\n\n{function} = {stands_in}\n"


def _with_helpers(wrong: Any) -> str:
    """The source of a wrong function and of whatever else of its own file it uses."""
    file = ast.parse(inspect.getsource(sys.modules[wrong.__module__]))
    for node in ast.walk(file):  # annotations may use names that the reference's module lacks
        if isinstance(node, ast.arg):
            node.annotation = None
        elif isinstance(node, ast.FunctionDef):
            node.returns = None
    defined: dict[str, ast.stmt] = {}
    for statement in file.body:
        if isinstance(statement, (ast.FunctionDef, ast.ClassDef)):
            defined[statement.name] = statement
        elif isinstance(statement, ast.Assign):
            defined |= {target.id: statement for target in statement.targets if isinstance(target, ast.Name)}
    used = {wrong.__name__}
    waiting = [wrong.__name__]
    defined[wrong.__name__].decorator_list = []  # type: ignore[attr-defined]
    while waiting:
        names = {node.id for node in ast.walk(defined[waiting.pop()]) if isinstance(node, ast.Name)}
        waiting += (names & defined.keys()) - used
        used |= names & defined.keys()
    return "\n\n".join(ast.unparse(one) for one in file.body if one in [defined[name] for name in used])


def _functions(course: Course, exercise: str) -> dict[str, Any]:
    folder = course.root / "graders" / "misconceptions"
    files = sorted(path.stem for path in folder.glob("*.py") if course.owner(path) == exercise)
    modules = [importlib.import_module(f"graders.misconceptions.{name}") for name in files]
    members = [(name, member) for module in modules for name, member in vars(module).items()]
    return {name: one for name, one in members if isinstance(getattr(one, "saiten_misconception", None), Misconception)}
