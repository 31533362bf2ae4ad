"""Small values that every part of the engine and of a course may need."""

from __future__ import annotations

import ast
import functools
from typing import Any

import msgspec

# the arguments of one call of a function
Call = tuple[tuple[Any, ...], dict[str, Any]]


def call(*args: Any, **kwargs: Any) -> Call:
    """One input of a function: ``call(image, 1)``."""
    return args, kwargs


class CodeLine(msgspec.Struct, frozen=True):
    """A line of a student's own code."""

    file: str
    line: int
    source: str


class Code(msgspec.Struct, frozen=True):
    """A value given as the Python expression that makes it: ``Code("lambda x: x ** 2")``, ``Code("Dual(1.0, 2.0)")``.

    It crosses a process boundary as text, and is made where it is used, anew for each call. Names in it are Python's
    builtins, ``math``, NumPy as ``np``, and those of the module on that side. Raises SyntaxError for anything else than
    an expression.

    ``helpers``: Python source whose functions and classes the expression may use too; they don't see the module's
    names. ``shown``: how messages show what is called, where not as it is.
    """

    expression: str
    helpers: str = ""
    shown: str = ""

    def __post_init__(self) -> None:
        free_names(self.expression)

    @property
    def names(self) -> frozenset[str]:
        """The names that it needs of the module."""
        return free_names(self.expression) - defined_names(self.helpers)


def probe_of(expression: str | Code, arguments: object) -> Code:
    """The function that an expression is; one that is called without arguments is taken for the value itself."""
    code = Code(expression) if isinstance(expression, str) else expression
    return code if arguments else Code(f"lambda: ({code.expression})", code.helpers, code.shown)


def generator(seed: int) -> Code:
    """A NumPy random generator: ``np.random.default_rng(seed)``."""
    return Code(f"np.random.default_rng({seed})")


@functools.lru_cache(maxsize=4096)
def free_names(expression: str) -> frozenset[str]:
    """The names in an expression that it does not bind itself. Raises SyntaxError."""
    nodes = list(ast.walk(ast.parse(expression, mode="eval")))
    named = [node for node in nodes if isinstance(node, ast.Name)]
    bound = {node.arg for node in nodes if isinstance(node, ast.arg)}
    bound |= {node.id for node in named if isinstance(node.ctx, ast.Store)}
    return frozenset({node.id for node in named} - bound)


@functools.lru_cache(maxsize=64)
def defined_names(source: str) -> frozenset[str]:
    """The functions and classes that a source defines. Raises SyntaxError."""
    kinds = ast.FunctionDef | ast.ClassDef
    return frozenset(node.name for node in ast.parse(source).body if isinstance(node, kinds))


class Object(msgspec.Struct, frozen=True):
    """An object of a class of the module's, as its data: the constructor's arguments, read back from the attributes of
    the same names. They can be read here, too: ``Object("Dual", {"primal": 1.0}).primal``.
    """

    type_name: str
    fields: dict[str, Any]

    def __getattr__(self, name: str) -> Any:
        if name in self.__struct_fields__ or name not in self.fields:
            raise AttributeError(f"{self.type_name} has no attribute {name}")
        return self.fields[name]


class Foreign(msgspec.Struct, frozen=True):
    """Stands for a returned object that may not cross a process boundary, such as a generator or a ``Fraction``."""

    type_name: str
