"""Known wrong answers of a course: functions that stand in for a right one, each with its message."""

from __future__ import annotations

import ast
import importlib
import inspect
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec

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


def misconceptions_of(root: Path, exercise: str) -> dict[str, Misconception]:
    """The known mistakes of an exercise by name, none where it lists none."""
    if not (root / "graders" / "misconceptions" / f"{exercise}.py").is_file():
        return {}
    module = importlib.import_module(f"graders.misconceptions.{exercise}")
    return {
        name: member.saiten_misconception
        for name, member in vars(module).items()
        if isinstance(getattr(member, "saiten_misconception", None), Misconception)
    }


def mistaken_functions(root: Path, exercise: str, function: str) -> dict[str, Callable[..., Any]]:
    """The known wrong answers to one function, callable, by name."""
    known = misconceptions_of(root, exercise)
    module = importlib.import_module(f"graders.misconceptions.{exercise}") if known else None
    return {name: getattr(module, name) for name, mistake in known.items() if mistake.function == function}


def as_submission(root: Path, exercise: str, mistake: str) -> str:
    """The source of a submission that makes one known mistake and is right otherwise."""
    module = importlib.import_module(f"graders.misconceptions.{exercise}")
    wrong = getattr(module, mistake)
    tree = ast.parse(inspect.getsource(wrong))
    assert isinstance(tree.body[0], ast.FunctionDef)
    tree.body[0].decorator_list = []
    reference = (root / "reference" / f"{exercise}.py").read_text(encoding="utf-8")
    function = wrong.saiten_misconception.function
    stands_in = (
        mistake if callable(getattr(importlib.import_module(f"reference.{exercise}"), function)) else f"{mistake}()"
    )
    return f"{reference}\n\n{ast.unparse(tree)}\n\n\n{function} = {stands_in}\n"
