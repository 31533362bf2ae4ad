"""The student's module inside a worker: running its cells, calling its functions, describing what it raised."""

from __future__ import annotations

import builtins
import contextlib
import importlib.util
import io
import linecache
import sys
import threading
import types
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec

from ..raised import code_error
from . import wire

MOST_NAMES = 1000
UNCHANGEABLE = {bool, int, float, complex, str, bytes, type(None)}

# a function of the trusted side, asked for by name
Ask = Callable[[str, tuple[Any, ...], dict[str, Any]], Any]


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

    def __init__(self, name: str, root: Path, path: str) -> None:
        self.root = root
        self.file = root / path
        self.module = types.ModuleType(name)
        self.module.__file__ = str(self.file)

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

    def substitute(self, names: list[str], constants: dict[str, Any], ask: Ask) -> None:
        """Put the trusted side's functions and values in the place of the module's own."""

        def substitute_for(name: str) -> Callable[..., Any]:
            def substituted(*args: Any, **kwargs: Any) -> Any:
                return ask(name, args, kwargs)

            return substituted

        for name in names:
            substitute = substitute_for(name)
            _redirect(vars(self.module).get(name), substitute)
            setattr(self.module, name, substitute)
        for name, value in constants.items():
            setattr(self.module, name, value)

    def functions(self) -> list[str]:
        """Names of what can be called, so that the other side need not ask for each."""
        names = [name for name, value in list(vars(self.module).items()) if isinstance(name, str) and callable(value)]
        return [name for name in names if not name.startswith("_")][:MOST_NAMES]

    def get(self, name: str) -> dict[str, Any]:
        if not hasattr(self.module, name):
            return {"missing": name}
        value = getattr(self.module, name)
        return {"callable": True} if callable(value) else {"value": value}

    def call(self, name: str, header: bytes, buffers: list[bytes]) -> dict[str, Any]:
        """Call one function with arguments from the wire; packed anew, they show whether it changed them."""
        function = getattr(self.module, name, None)
        if function is None:
            return {"missing": name}
        args, kwargs = wire.decode(header, buffers)
        may_change = not all(type(value) in UNCHANGEABLE for value in (*args, *kwargs.values()))
        try:
            value = function(*args, **kwargs)
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
    """Which arguments are not what they were: positions and keywords."""
    with contextlib.suppress(wire.WireError):
        if wire.encode([args, kwargs]) == (header, buffers):
            return []
    args_before, kwargs_before = wire.decode(header, buffers)
    before = dict(enumerate(args_before)) | kwargs_before
    return [str(name) for name, value in (dict(enumerate(args)) | kwargs).items() if not _is_still(value, before[name])]


def _is_still(value: Any, before: Any) -> bool:
    try:
        return wire.encode([value]) == wire.encode([before])
    except wire.WireError:
        return False


def _redirect(function: Any, target: Callable[..., Any]) -> None:
    """Have a plain function call ``target``, so that tables and partials that hold the function reach it too."""
    if not isinstance(function, types.FunctionType) or function.__code__.co_freevars:
        return

    def redirected(*args: Any, _target: Callable[..., Any] = target, **kwargs: Any) -> Any:
        return _target(*args, **kwargs)

    function.__code__, function.__defaults__ = redirected.__code__, None
    function.__kwdefaults__ = redirected.__kwdefaults__


def asker(exchange: Callable[[dict[str, Any]], dict[str, Any]]) -> Ask:
    """Make the function through which substituted functions reach the trusted side, one question at a time."""
    lock = threading.Lock()

    def ask(name: str, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        with lock:
            reply = exchange({"ask": name, "args": args, "kwargs": kwargs})
        if "error" in reply:
            raise getattr(builtins, str(reply["error"]["kind"]))(reply["error"]["message"])
        return reply["value"]

    return ask
