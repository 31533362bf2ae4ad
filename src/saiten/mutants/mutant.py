"""The mutants of a module: each is the module with one small change that a test could notice."""

from __future__ import annotations

import ast
import difflib
import warnings
from collections.abc import Iterator

import msgspec

from .equivalent import Key
from .operators import mutations

LINES_AROUND = 2


class Mutant(msgspec.Struct, frozen=True):
    """A module with one change. ``function``: the top-level name whose definition is changed.

    ``was`` and ``becomes`` are the changed lines in the layout of ``ast.unparse``, so that they stay the same when the
    module is moved about or laid out anew.
    """

    function: str
    was: str
    becomes: str
    diff: str
    source: str

    @property
    def key(self) -> Key:
        return self.function, self.was, self.becomes


def mutants_of(source: str) -> list[Mutant]:
    """Every different mutant of a module's source that is valid Python."""
    module = ast.parse(source)
    return [
        mutant
        for index, statement in enumerate(module.body)
        if (function := _defined(statement))
        for mutant in _mutants(module, index, function)
    ]


def _defined(statement: ast.stmt) -> str:
    """The name that a top-level statement defines, empty for docstrings and imports."""
    if isinstance(statement, ast.FunctionDef | ast.ClassDef):
        return statement.name
    if isinstance(statement, ast.Assign | ast.AnnAssign):
        return ast.unparse(statement.targets[0] if isinstance(statement, ast.Assign) else statement.target)
    return ""


def _mutants(module: ast.Module, index: int, function: str) -> Iterator[Mutant]:
    before = ast.unparse(module.body[index])
    seen = {_key(ast.parse(before))}
    for text in mutations(before):
        changed = _parsed(text)
        if changed is None or (key := _key(changed)) in seen:
            continue
        seen.add(key)
        after = ast.unparse(changed)
        diff = list(difflib.unified_diff(before.splitlines(), after.splitlines(), n=LINES_AROUND, lineterm=""))[2:]
        was, becomes = ("\n".join(line[1:].strip() for line in diff if line[0] == sign) for sign in "-+")
        body = [*module.body[:index], *changed.body, *module.body[index + 1 :]]
        shown = "\n".join(line for line in diff if not line.startswith("@@"))
        yield Mutant(function, was, becomes, shown, ast.unparse(ast.Module(body, [])))


def _parsed(text: str) -> ast.Module | None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", SyntaxWarning)  # `is` with a number
        try:
            compile(text, "a mutant", "exec")
        except SyntaxError:
            return None
        return ast.parse(text)


def _key(tree: ast.Module) -> str:
    """The same for texts between which no test can tell. The tree itself is left as it is."""
    return ast.dump(_Graded().visit(ast.parse(ast.unparse(tree))))


class _Graded(ast.NodeTransformer):
    """Leaves out what is never graded: docstrings, annotations and the messages of exceptions."""

    def visit_Expr(self, node: ast.Expr) -> ast.stmt:
        is_text = isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)
        return ast.Pass() if is_text else self._inside(node)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.stmt:
        node.returns = None
        return self._inside(node)

    def visit_arg(self, node: ast.arg) -> ast.arg:
        return ast.arg(node.arg)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.stmt:
        node.annotation = ast.Constant(None)
        return self._inside(node)

    def visit_Raise(self, node: ast.Raise) -> ast.stmt:
        if isinstance(node.exc, ast.Call):
            node.exc = node.exc.func
        return self._inside(node)

    def _inside(self, node: ast.stmt) -> ast.stmt:
        inner = self.generic_visit(node)
        assert isinstance(inner, ast.stmt)
        return inner
