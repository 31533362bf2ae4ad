"""A reference module, cut up: what each cell of a notebook needs of it to be solved."""

from __future__ import annotations

import ast
from collections.abc import Iterable


class Solutions:
    """The statements of a reference, given out to the first cell that needs them and to the one that asks for them."""

    def __init__(self, source: str) -> None:
        """Raises ``SyntaxError``."""
        tree = ast.parse(source)
        body = tree.body[ast.get_docstring(tree) is not None :]
        self._sources = _sources(source.splitlines(), tree, body)
        self._uses = [_used(statement) for statement in body]
        self._by_name = {name: number for number, statement in enumerate(body) for name in _bound(statement)}
        self._imports = [number for number, one in enumerate(body) if isinstance(one, ast.Import | ast.ImportFrom)]
        self._given: set[int] = set()

    def imports(self) -> str:
        return self._give(self._imports)

    def of(self, names: Iterable[str]) -> str:
        """What binds these names, and whatever it uses that was not given out yet, also what a later cell asks for."""
        waiting = [self._by_name[name] for name in names if name in self._by_name]
        needed: set[int] = set()
        while waiting:
            number = waiting.pop()
            if number not in needed:
                needed.add(number)
                used = {self._by_name[name] for name in self._uses[number] if name in self._by_name}
                waiting += used - self._given
        return self._give(sorted(needed))

    def _give(self, numbers: list[int]) -> str:
        self._given.update(numbers)
        return "\n\n".join(self._sources[number] for number in numbers)


def _sources(lines: list[str], tree: ast.Module, body: list[ast.stmt]) -> list[str]:
    """Each statement with the comments above it."""
    done = tree.body[0].end_lineno or 0 if len(body) < len(tree.body) else 0
    sources = []
    for statement in body:
        end = statement.end_lineno or 0
        sources.append("\n".join(lines[done:end]).strip("\n"))
        done = end
    return sources


def _bound(statement: ast.stmt) -> set[str]:
    if isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        return {statement.name}
    return {one.id for one in ast.walk(statement) if isinstance(one, ast.Name) and isinstance(one.ctx, ast.Store)}


def _used(statement: ast.stmt) -> set[str]:
    return {one.id for one in ast.walk(statement) if isinstance(one, ast.Name) and isinstance(one.ctx, ast.Load)}
