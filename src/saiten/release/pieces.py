"""What makes a text recognisable: its longer lines, and the parts of Python code, however laid out and renamed.

Imports, signatures and docstrings are left out: a stub and its reference share them rightly.
"""

from __future__ import annotations

import ast
import builtins
from collections.abc import Iterator
from typing import NamedTuple

LEAVES = 10  # names and constants of a part; smaller ones are everybody's: np.random.default_rng(seed)
LEAVES_OF_A_FUNCTION = 6
CHARACTERS = 32  # of a line or a string, without white space
NOT_COMPARED = {"annotation", "ctx", "decorator_list", "kind", "name", "returns", "type_comment", "type_params"}

SIGNATURE = (ast.Import, ast.ImportFrom, ast.arguments)

Key = str | int
Compared = dict[ast.AST, list[object]]
Function = ast.FunctionDef | ast.AsyncFunctionDef


class Piece(NamedTuple):
    """A part by which a text is recognised, and the line where it begins."""

    key: Key
    line: int


def lines(text: str) -> Iterator[Piece]:
    """The lines that are long enough to be somebody's."""
    for number, line in enumerate(text.splitlines(), 1):
        if len(key := "".join(line.split()).strip("#>-*\"'`,")) >= CHARACTERS:
            yield Piece(key, number)


def pieces(source: str) -> Iterator[Piece]:
    """The parts of a Python module's code, and its lines. Raises ``SyntaxError``."""
    tree = ast.parse(source)
    parts: list[tuple[ast.AST, int]] = []
    compared: Compared = {}
    _collect(tree, parts, compared)
    yield from (Piece(hash(_form(part, compared)), line) for part, line in parts)
    shared = _shared_lines(tree)
    yield from (piece for piece in lines(source) if piece.line not in shared)


def _collect(node: ast.AST, parts: list[tuple[ast.AST, int]], compared: Compared) -> int:
    """The number of a node's leaves; it and what is in it is added to ``parts`` where that is enough.

    What is compared of each node is kept in ``compared``: it is asked for again by every part that the node is in.
    """
    line = getattr(node, "lineno", 1)
    if isinstance(node, Function | ast.Lambda):
        for one in (*node.args.defaults, *node.args.kw_defaults, *getattr(node, "decorator_list", [])):
            if one is not None:
                _collect(one, parts, compared)
    compared[node] = _compared(node)
    leaves = sum(
        _collect(value, parts, compared) if isinstance(value, ast.AST) else value is not None
        for value in compared[node]
    )
    if isinstance(node, ast.ClassDef) or not isinstance(node, ast.expr | ast.stmt):
        return leaves
    long = isinstance(node, ast.Constant) and isinstance(node.value, str) and len(node.value) >= CHARACTERS
    if long or leaves >= (LEAVES_OF_A_FUNCTION if isinstance(node, Function) else LEAVES):
        parts.append((node, line))
    return leaves


def _compared(node: ast.AST) -> list[object]:
    found: list[object] = []
    for field, value in ast.iter_fields(node):
        if field in NOT_COMPARED:
            continue
        if not isinstance(value, list):
            value = [value]
        elif field == "body":
            value = [one for one in value if not _is_docstring(one)]
        found += (one for one in value if not isinstance(one, SIGNATURE))
    return found


def _form(part: ast.AST, compared: Compared) -> str:
    """The part in one line, with its names numbered as they come: another name for a variable makes no difference."""
    numbers: dict[str, str] = {}

    def form(value: object) -> str:
        if isinstance(value, ast.Name):
            return value.id if hasattr(builtins, value.id) else numbers.setdefault(value.id, f"#{len(numbers)}")
        if isinstance(value, ast.AST):
            return f"{type(value).__name__}({' '.join(map(form, compared[value]))})"
        return repr(value)

    return form(part)


def _is_docstring(node: object) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)


def _shared_lines(tree: ast.Module) -> set[int]:
    """The numbers of the lines of imports, signatures and docstrings."""
    shared: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.stmt) and (isinstance(node, SIGNATURE) or _is_docstring(node)):
            shared.update(range(node.lineno, (node.end_lineno or node.lineno) + 1))
        elif isinstance(node, Function):
            shared.update(range(node.lineno, max(node.lineno + 1, node.body[0].lineno)))
    return shared
