"""Wrong modules made from right ones: one small change within one function."""

import ast
from collections.abc import Iterable

# function -> (old, new) pairs; each is one wrong module
Mutants = dict[str, list[tuple[str, str]]]


def mutated(source: str, function: str, old: str, new: str) -> str:
    """The source with ``old`` replaced once within the function's definition, which loses its docstring."""
    node = next(node for node in ast.parse(source).body if isinstance(node, ast.FunctionDef) and node.name == function)
    lines = source.splitlines(keepends=True)
    if ast.get_docstring(node) is not None:
        first = node.body[0]
        lines[first.lineno - 1 : first.end_lineno] = [""] * (first.end_lineno - first.lineno + 1)
    text = "".join(lines[node.lineno - 1 : node.end_lineno])
    assert old in text, f"{function} does not contain {old!r}"
    return "".join([*lines[: node.lineno - 1], text.replace(old, new, 1), *lines[node.end_lineno :]])


def named(mutants: Mutants) -> dict[str, tuple[str, str, str]]:
    """Every mutant by a name that can be a student's: (function, old, new)."""
    return {f"{function}-{i}": (function, *pair) for function, of in mutants.items() for i, pair in enumerate(of)}


def labels(mutants: Iterable[tuple[str, str, str]]) -> list[str]:
    return [f"{function}: {old.strip()} -> {new.strip()}"[:100] for function, old, new in mutants]
