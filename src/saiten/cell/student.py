"""The student's module inside a worker: running its cells, calling its functions, describing what it raised."""

from __future__ import annotations

import contextlib
import importlib.util
import io
import linecache
import sys
import types
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec

from ..namespace import Form, Namespace, NotThereError, holds_code
from ..raised import code_error
from ..values import Code
from . import substitutes, wire

MOST_NAMES = 1000
UNCHANGEABLE = {bool, int, float, complex, str, bytes, type(None)}

# sends a frame to the trusted side, gets the next
Exchange = Callable[[dict[str, Any]], dict[str, Any]]


class Printed(io.RawIOBase):
    """Where the student's prints go: the first bytes are kept, the rest is counted."""

    def __init__(self, kept_bytes: int) -> None:
        self.kept_bytes = kept_bytes
        self.kept = bytearray()
        self.total = 0

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        chunk = memoryview(data)
        self.kept += chunk[: max(0, self.kept_bytes - len(self.kept))]
        self.total += chunk.nbytes
        return chunk.nbytes

    def take(self) -> tuple[str, int]:
        """Return the kept text and the number of bytes written since the last call."""
        taken = self.kept.decode("utf-8", "replace"), self.total
        self.kept.clear()
        self.total = 0
        return taken


class StudentModule:
    """One exercise's module of one submission, executed from its cells (one for a ``.py``, many for a notebook)."""

    def __init__(self, name: str, root: Path, path: str, forms: dict[str, Form]) -> None:
        self.root = root
        self.file = root / path
        self.module = types.ModuleType(name)
        self.module.__file__ = str(self.file)
        self.namespace = Namespace(vars(self.module), forms)

    def execute(self, cells: list[bytes], *, tolerant: bool) -> list[dict[str, Any]]:
        """Run the cells. A tolerant run (a notebook's) goes on after a cell that raises; returns what was raised."""
        sys.path[:0] = [str(self.file.parent), str(self.root)]
        sys.modules[self.module.__name__] = self.module
        if tolerant:
            vars(self.module)["display"] = print  # in Jupyter it is there without an import
        errors = []
        for number, cell in enumerate(cells, 1):
            label = f"{self.file}[{number}]" if tolerant else str(self.file)
            self._remember_source(label, cell)
            try:
                exec(compile(cell, label, "exec", dont_inherit=True), self.module.__dict__)  # noqa: S102
            except BaseException as error:
                errors.append(self.describe(error))
                if not tolerant:
                    break
        return errors

    def substitute(self, names: list[str], constants: dict[str, Any], exchange: Exchange) -> None:
        """Put the trusted side's functions, classes and values in the place of the module's own."""
        substitutes.substitute(
            self.module, names, constants, substitutes.Asker(exchange, self.namespace, self.describe)
        )

    def functions(self) -> list[str]:
        """Names of what can be called, so that the other side need not ask for each."""
        names = [name for name, value in list(vars(self.module).items()) if isinstance(name, str) and callable(value)]
        return [name for name in names if not name.startswith("_")][:MOST_NAMES]

    def get(self, name: str) -> dict[str, Any]:
        if not hasattr(self.module, name):
            return {"missing": name}
        value = getattr(self.module, name)
        return {"callable": True} if callable(value) else {"value": value}

    def call(self, name: str, probe: list[str], header: bytes, buffers: list[bytes]) -> dict[str, Any]:
        """Call one function, or the probe, with arguments from the wire; packed anew, they show what has changed."""
        arguments, to_make = wire.decode_with_code(header, buffers)
        try:
            function = self.namespace.make(Code(*probe)) if probe else getattr(self.module, name, None)
            if function is None:
                return {"missing": name}
            args, kwargs = self.namespace.made(arguments) if to_make else arguments
            may_change = not all(type(value) in UNCHANGEABLE for value in (*args, *kwargs.values()))
            value = function(*args, **kwargs)
        except NotThereError as lacking:
            return {"missing": lacking.name}
        except BaseException as error:
            return {"error": self.describe(error)}
        changed = _changed(args, kwargs, header, buffers) if may_change else []
        return {"value": value, "changed": changed} if changed else {"value": value}

    def describe(self, error: BaseException) -> dict[str, Any]:
        """What a student needs to know of an exception: its kind, its words, the own lines that led to it."""
        told: dict[str, Any] = msgspec.to_builtins(code_error(error, self._own_name))
        return told | {"message": self.without_paths(told["message"])}

    def without_paths(self, text: str) -> str:
        return text.replace(f"{self.root}/", "").replace(str(self.root.parent), "")

    def _own_name(self, file: str) -> str | None:
        return self.without_paths(file) if file.startswith(str(self.root)) else None

    def _remember_source(self, label: str, cell: bytes) -> None:
        try:
            text = importlib.util.decode_source(cell)
        except (SyntaxError, UnicodeDecodeError):
            return  # compiling the same bytes tells the student what is wrong
        linecache.cache[label] = (len(text), None, text.splitlines(keepends=True), label)


def _changed(args: list[Any], kwargs: dict[str, Any], header: bytes, buffers: list[bytes]) -> list[str]:
    """Which arguments are not what they were: positions and keywords. What was made here may change."""
    with contextlib.suppress(wire.WireError):
        if wire.encode([args, kwargs]) == (header, buffers):
            return []
    (args_before, kwargs_before), _to_make = wire.decode_with_code(header, buffers)
    before = dict(enumerate(args_before)) | kwargs_before
    given = (dict(enumerate(args)) | kwargs).items()
    return [str(name) for name, value in given if not holds_code(before[name]) and not _is_still(value, before[name])]


def _is_still(value: Any, before: Any) -> bool:
    try:
        return wire.encode([value]) == wire.encode([before])
    except wire.WireError:
        return False
