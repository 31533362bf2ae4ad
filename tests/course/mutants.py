"""Wrong submissions made from right ones by small changes of the source."""

import ast


def mutated(source: str, function: str, old: str, new: str) -> str:
    """Change the first ``old`` within one function of a module's source to ``new``."""
    functions = {node.name: node for node in ast.parse(source).body if isinstance(node, ast.FunctionDef)}
    node = functions[function]
    lines = source.splitlines(keepends=True)
    body = "".join(lines[node.lineno - 1 : node.end_lineno])
    assert old in body, f"{function} has no {old!r}"
    changed = body.replace(old, new, 1)
    return "".join([*lines[: node.lineno - 1], changed, *lines[node.end_lineno :]])
