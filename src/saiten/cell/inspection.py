"""Reading a submission without running it: which modules and names it uses, and where.

Runs in a jailed worker all the same, because a file can be built to crash the parser.
"""

from __future__ import annotations

import ast
from pathlib import PurePosixPath
from typing import Any


def inspect(path: str, cells: list[bytes], files: dict[str, bytes]) -> dict[str, Any]:
    """Return ``names``: [file, line, dotted name] of everything imported or reached through an import, in the module
    and in the helper files that it imports; and ``uses``: for each top-level name of the module, the names in it.
    """
    trees = [ast.parse(cell) for cell in cells]
    names: list[list[Any]] = []
    waiting = [(path, trees)]
    seen = {path}
    while waiting:
        file, its_trees = waiting.pop()
        found = [name for tree in its_trees for name in _Names(tree).found]
        names += [[file, line, name] for line, name in found]
        for helper in _helpers(file, {name for _, name in found}, files) - seen:
            seen.add(helper)
            waiting.append((helper, [ast.parse(files[helper])]))
    return {"names": sorted(names), "uses": _uses(trees), "files": sorted(seen)}


def _helpers(file: str, names: set[str], files: dict[str, bytes]) -> set[str]:
    folders = {PurePosixPath(file).parent, PurePosixPath()}
    candidates = {
        str(folder / ending)
        for name in names
        for folder in folders
        for ending in (f"{name.split('.')[0]}.py", f"{name.replace('.', '/')}.py", f"{name.split('.')[0]}/__init__.py")
    }
    return candidates & files.keys()


class _Names(ast.NodeVisitor):
    """Dotted names that come from imports, aliases resolved: ``np.convolve`` is found as ``numpy.convolve``."""

    def __init__(self, tree: ast.AST) -> None:
        self.aliases: dict[str, str] = {}
        self.found: list[tuple[int, str]] = []
        for node in ast.walk(tree):
            self._import(node)
        self.visit(tree)

    def _import(self, node: ast.AST) -> None:
        if isinstance(node, ast.Import):
            for alias in node.names:
                self.found.append((node.lineno, alias.name))
                self.aliases[alias.asname or alias.name.split(".")[0]] = (
                    alias.name if alias.asname else alias.name.split(".")[0]
                )
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            for alias in node.names:
                self.found.append((node.lineno, f"{node.module}.{alias.name}"))
                self.aliases[alias.asname or alias.name] = f"{node.module}.{alias.name}"

    def visit_Attribute(self, node: ast.Attribute) -> None:  # noqa: N802
        if dotted := self._dotted(node):
            self.found.append((node.lineno, dotted))
        self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> None:  # noqa: N802
        function = node.func.id if isinstance(node.func, ast.Name) else self._dotted(node.func)
        if function in {"__import__", "importlib.import_module", "getattr"} and node.args:
            match node.args:
                case [ast.Constant(str(name)), *_] if function != "getattr":
                    self.found.append((node.lineno, name))
                case [owner, ast.Constant(str(name)), *_] if dotted := self._dotted(owner):
                    self.found.append((node.lineno, f"{dotted}.{name}"))
        self.generic_visit(node)

    def _dotted(self, node: ast.AST) -> str | None:
        if isinstance(node, ast.Name):
            return self.aliases.get(node.id)
        if isinstance(node, ast.Attribute) and (owner := self._dotted(node.value)):
            return f"{owner}.{node.attr}"
        return None


def _uses(trees: list[ast.Module]) -> dict[str, list[str]]:
    uses: dict[str, set[str]] = {}
    for tree in trees:
        for node in tree.body:
            inside = {part.id for part in ast.walk(node) if isinstance(part, ast.Name)}
            for name in _defined(node):
                uses[name] = uses.get(name, set()) | inside
    return {name: sorted(inside) for name, inside in uses.items()}


def _defined(node: ast.stmt) -> list[str]:
    if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
        return [node.name]
    return [part.id for part in ast.walk(node) if isinstance(part, ast.Name) and isinstance(part.ctx, ast.Store)]
