"""The mutation operators of cosmic-ray and of mutmut: every text that one of them makes of a piece of source.

Both libraries run test suites themselves, which would take hours here. Only their operators are used.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.metadata import version

import libcst
from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.mutating import mutate_code
from cosmic_ray.plugins import get_operator, operator_names
from mutmut.mutation.mutators import mutation_operators

VERSIONS = {name: version(name) for name in ("cosmic-ray", "mutmut")}


def mutations(text: str) -> Iterator[str]:
    """One text for each change that an operator makes; some are the same, some are not valid Python."""
    yield from _by_cosmic_ray(text)
    yield from _by_mutmut(text)


def _by_cosmic_ray(text: str) -> Iterator[str]:
    nodes = list(ast_nodes(get_ast(text)))
    for name in operator_names():
        kind = get_operator(name)
        if kind.arguments():  # it draws random numbers: another result each time
            continue
        positions = sum(len(list(kind().mutation_positions(node))) for node in nodes)
        for occurrence in range(positions):
            yield mutate_code(text, kind(), occurrence)


def _by_mutmut(text: str) -> Iterator[str]:
    module = libcst.parse_module(text)
    found: list[tuple[libcst.CSTNode, libcst.CSTNode]] = []

    class Visitor(libcst.CSTVisitor):
        def on_visit(self, node: libcst.CSTNode) -> bool:
            for kind, operator in mutation_operators:
                if isinstance(node, kind):
                    found.extend((node, changed) for changed in operator(node))
            return True

    module.visit(Visitor())
    for node, changed in found:
        mutated = module.deep_replace(node, changed)
        assert isinstance(mutated, libcst.Module)
        yield mutated.code
