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

BUILTINS = frozenset(dir(builtins))

Key = str | int
Function = ast.FunctionDef | ast.AsyncFunctionDef


class Name(NamedTuple):
    """A name that its owner could have chosen otherwise."""

    id: str


Token = str | Name


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
    parts: list[Piece] = []
    _collect(tree, parts, [])
    yield from parts
    shared = set(_shared_lines(tree.body))
    yield from (piece for piece in lines(source) if piece.line not in shared)


def _collect(node: ast.AST, parts: list[Piece], tokens: list[Token]) -> int:
    """The number of a node's leaves; it and what is in it is added to ``parts`` where that is enough.

    What is compared of it comes to the end of ``tokens``, in the order of the source.
    """
    if isinstance(node, Function | ast.Lambda):
        for one in (*node.args.defaults, *node.args.kw_defaults, *getattr(node, "decorator_list", [])):
            if one is not None:
                _collect(one, parts, [])
    start, leaves = len(tokens), 0
    tokens.append(f"{type(node).__name__}(")
    for field in [field for field in node._fields if field not in NOT_COMPARED]:
        value = getattr(node, field, None)
        for one in value if isinstance(value, list) else (value,):
            if isinstance(one, ast.Name):
                tokens.append(one.id if one.id in BUILTINS else Name(one.id))
                leaves += 1
            elif not isinstance(one, ast.AST):
                tokens.append(repr(one))
                leaves += one is not None
            elif not isinstance(one, SIGNATURE) and not (field == "body" and _is_docstring(one)):
                leaves += _collect(one, parts, tokens)
    tokens.append(")")
    if isinstance(node, ast.expr | ast.stmt) and not isinstance(node, ast.ClassDef):
        long = isinstance(node, ast.Constant) and isinstance(node.value, str) and len(node.value) >= CHARACTERS
        if long or leaves >= (LEAVES_OF_A_FUNCTION if isinstance(node, Function) else LEAVES):
            parts.append(Piece(hash(_form(tokens[start:])), node.lineno))
    return leaves


def _form(tokens: list[Token]) -> str:
    """A part in one line, with its names numbered as they come: another name for a variable makes no difference."""
    numbers: dict[Name, str] = {}
    told = (one if isinstance(one, str) else numbers.setdefault(one, f"#{len(numbers)}") for one in tokens)
    return " ".join(told)


def _is_docstring(node: object) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)


def _shared_lines(body: list[ast.stmt]) -> Iterator[int]:
    """The numbers of the lines of imports, signatures and docstrings."""
    for node in _statements(body):
        if isinstance(node, SIGNATURE) or _is_docstring(node):
            yield from range(node.lineno, (node.end_lineno or node.lineno) + 1)
        elif isinstance(node, Function):
            yield from range(node.lineno, max(node.lineno + 1, node.body[0].lineno))


def _statements(body: list[ast.stmt]) -> Iterator[ast.stmt]:
    """Those in others too."""
    for node in body:
        yield node
        for part in (node, *getattr(node, "handlers", []), *getattr(node, "cases", [])):
            for field in ("body", "orelse", "finalbody"):
                yield from _statements(getattr(part, field, []))
