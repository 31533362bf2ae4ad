"""Reading a submission without running it: which modules and names it uses, and where.

Runs in a jailed worker all the same, because a file can be built to crash the parser.
"""

from __future__ import annotations

import ast
import contextlib
from collections.abc import Iterable
from pathlib import PurePosixPath
from typing import Any


def inspect(path: str, cells: list[bytes], files: dict[str, bytes]) -> dict[str, Any]:
    """Read a module and the files of the submission that it imports.

    Returns ``names``: [file, line, dotted name] of everything imported or reached through an import, each name where
    a file has it first; ``own``: the imported modules that are the submission's; ``uses``: for each top-level name of
    the module, the names in it.
    """
    tree = _tree(cells)
    folders = (PurePosixPath(path).parent, PurePosixPath())
    names: dict[tuple[str, str], int] = {}
    own = set()
    waiting = [(path, tree)]
    seen = {path}
    while waiting:
        file, its_tree = waiting.pop()
        for line, name in sorted(_Names(its_tree).found):
            names.setdefault((file, name), line)
            helpers = _helpers(name, folders) & files.keys()
            own |= {name.partition(".")[0]} if helpers else set()
            waiting += [(helper, _tree([files[helper]])) for helper in helpers - seen]
            seen |= helpers
    found = sorted([file, line, name] for (file, name), line in names.items())
    return {"names": found, "own": sorted(own), "uses": _uses(tree)}


def _tree(cells: list[bytes]) -> ast.Module:
    """All cells as one module, without those that can't be compiled: they are never run either."""
    body = []
    for cell in cells:
        with contextlib.suppress(SyntaxError, ValueError):
            body += ast.parse(cell).body
    return ast.Module(body, [])


def _helpers(name: str, folders: Iterable[PurePosixPath]) -> set[str]:
    """Where Python looks for ``a.b.c``: a file or a package for each of ``a``, ``a.b`` and ``a.b.c``."""
    parts = name.split(".")
    stems = [folder.joinpath(*parts[:length]) for folder in folders for length in range(1, len(parts) + 1)]
    return {f"{stem}{ending}" for stem in stems for ending in (".py", "/__init__.py")}


class _Names(ast.NodeVisitor):
    """Dotted names that come from imports, aliases resolved: ``np.convolve`` is found as ``numpy.convolve``."""

    def __init__(self, tree: ast.Module) -> None:
        self.aliases: dict[str, str] = {}
        self.star_imports: list[str] = []
        self.found: list[tuple[int, str]] = []
        self.defined = {name for node in ast.walk(tree) for name in _binds(node)}
        for node in ast.walk(tree):
            self._import(node)
        self.visit(tree)

    def _import(self, node: ast.AST) -> None:
        if isinstance(node, ast.Import):
            for alias in node.names:
                self.found.append((node.lineno, alias.name))
                top = alias.name.partition(".")[0]
                self.aliases[alias.asname or top] = alias.name if alias.asname else top
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            for alias in node.names:
                self.found.append((node.lineno, f"{node.module}.{alias.name}"))
                if alias.name == "*":
                    self.star_imports.append(node.module)
                else:
                    self.aliases[alias.asname or alias.name] = f"{node.module}.{alias.name}"

    def visit_Name(self, node: ast.Name) -> None:
        if self.star_imports and node.id not in self.defined and node.id not in self.aliases:
            self.found += [(node.lineno, f"{module}.{node.id}") for module in self.star_imports]

    def visit_Attribute(self, node: ast.Attribute) -> None:
        if dotted := self._dotted(node):
            self.found.append((node.lineno, dotted))
        self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> None:
        function = self._dotted(node.func) or (node.func.id if isinstance(node.func, ast.Name) else None)
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


def _binds(node: ast.AST) -> list[str]:
    """The names that one node gives a meaning to, imports aside."""
    if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
        return [node.name]
    if isinstance(node, ast.arg):
        return [node.arg]
    return [node.id] if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store) else []


def _uses(tree: ast.Module) -> dict[str, list[str]]:
    uses: dict[str, set[str]] = {}
    for node in tree.body:
        inside = {part.id for part in ast.walk(node) if isinstance(part, ast.Name)}
        is_definition = isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef))
        bound = _binds(node) if is_definition else [name for part in ast.walk(node) for name in _binds(part)]
        for name in bound:
            uses[name] = uses.get(name, set()) | inside
    return {name: sorted(inside) for name, inside in uses.items()}
