"""Are the stubs stubs? Nothing of ``exercises/`` may already be solved."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from ..course import Course, CourseError
from ..text import Text, _


def refuse_solved(course: Course) -> None:
    """Raises ``CourseError`` for the first function of a stub that is not left for the student."""
    for name, exercise in course.exercises.items():
        for problem in _problems(course, name, exercise.functions):
            raise CourseError(problem)


def _problems(course: Course, name: str, functions: dict[str, float]) -> Iterator[Text]:
    try:
        stub, reference = (
            _members(ast.parse((course.root / folder / f"{name}.py").read_bytes()))
            for folder in ("exercises", "reference")
        )
    except (OSError, SyntaxError) as error:
        yield _("{name} can't be read: {error}. saiten check says more.", name=name, error=error)
        return
    for function in functions:
        mine, solved = stub.get(function), reference.get(function)
        if mine is None:
            yield _("exercises/{name}.py has no {function}.", name=name, function=function)
        elif isinstance(mine, ast.FunctionDef | ast.ClassDef):
            if not all(map(_is_left, _functions(mine))):
                yield _(
                    "exercises/{name}.py, line {line}: {function} raises no NotImplementedError, so it seems to be "
                    "solved. Put the stub back before you release.",
                    name=name,
                    line=mine.lineno,
                    function=function,
                )
        elif solved is not None and ast.dump(mine) == ast.dump(solved):
            yield _(
                "exercises/{name}.py, line {line}: {function} is solved as in the reference. Put the stub back before "
                "you release.",
                name=name,
                line=mine.lineno,
                function=function,
            )


def _functions(statement: ast.FunctionDef | ast.ClassDef) -> list[ast.AST]:
    """The function itself, or the methods of a class."""
    if isinstance(statement, ast.FunctionDef):
        return [statement]
    return [node for node in statement.body if isinstance(node, ast.FunctionDef)]


def _is_left(function: ast.AST) -> bool:
    raised = [node for node in ast.walk(function) if isinstance(node, ast.Raise)]
    return any("NotImplementedError" in ast.unparse(node) for node in raised)


def _members(module: ast.Module) -> dict[str, ast.stmt]:
    """The functions, classes and constants of a module by name."""
    members: dict[str, ast.stmt] = {}
    for node in module.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            members[node.name] = node
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            members |= {target.id: node for target in targets if isinstance(target, ast.Name)}
    return members
