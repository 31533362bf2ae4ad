"""What a test calls ``submission`` on the student's own machine: their module, in the same process."""

from __future__ import annotations

import contextlib
import copy
import functools
import importlib.util
import linecache
import sys
from collections.abc import Callable
from importlib.abc import Loader
from pathlib import Path
from types import ModuleType
from typing import Any

from ..answers import show_call
from ..expect import CheckFailed
from ..namespace import Namespace, NotThereError
from ..raised import Frame, code_error, describe, raised_at
from ..text import _
from ..values import Code, probe_of


class NotFound(CheckFailed):
    """There is no file for the exercise."""


class CannotRun(CheckFailed):
    """The exercise's file raises when it is run; ``frames``: the student's own lines that led to it."""

    frames: list[Frame] = []  # noqa: RUF012 - never changed


class Calls:
    """What a test has called so far, as code that can be pasted; whether the last call gave None; what it raised."""

    def __init__(self) -> None:
        self.shown: list[str] = []
        self.gave_none = False
        self.raised: BaseException | None = None


class Submission:
    """Looks like the module; its functions are noted when they are called, everything else is given as it is."""

    __slots__ = ("_calls", "_module")
    _calls: Calls
    _module: ModuleType

    def __init__(self, module: ModuleType, calls: Calls) -> None:
        object.__setattr__(self, "_module", module)
        object.__setattr__(self, "_calls", calls)

    def __getattr__(self, name: str) -> Any:
        __tracebackhide__ = True
        if not hasattr(self._module, name) and not name.startswith("_"):
            raise self._not_there(name)
        value = getattr(self._module, name)
        if isinstance(value, type) or not callable(value):
            return value
        return functools.wraps(value)(self._noted(name, value))

    def __call__(self, expression: str | Code, *args: Any, **kwargs: Any) -> Any:
        """What an expression is in the module's namespace; with arguments, what its function gives for these."""
        __tracebackhide__ = True
        probe = probe_of(expression, args or kwargs)
        return self._noted(probe, lambda *args, **kwargs: self._namespace.make(probe)(*args, **kwargs))(*args, **kwargs)

    def _noted(self, shown: str | Code, function: Callable[..., Any]) -> Callable[..., Any]:
        def noted(*args: Any, **kwargs: Any) -> Any:
            __tracebackhide__ = True
            self._calls.shown.append(show_call(shown, args, kwargs))  # now: the function may change its arguments
            try:
                # copies, as when it is graded: what it changes there spoils no other check
                args, kwargs = self._namespace.made(copy.deepcopy((args, kwargs)))
                answer = function(*args, **kwargs)
            except NotThereError as lacking:
                raise self._not_there(lacking.name) from None
            except BaseException as error:
                self._calls.raised = error
                raise
            self._calls.gave_none = answer is None
            return answer

        return noted

    @property
    def _namespace(self) -> Namespace:
        return Namespace.of(self._module)

    def _not_there(self, name: str) -> CheckFailed:
        file = Path(self._module.__file__ or "").name
        said = _("{name} is not done yet: it is not in {file}", name=name, file=file)
        return CheckFailed(said, name, unwritten=True)

    def __setattr__(self, name: str, value: Any) -> None:
        setattr(self._module, name, value)

    def __delattr__(self, name: str) -> None:
        delattr(self._module, name)

    def __dir__(self) -> list[str]:
        return dir(self._module)

    def __repr__(self) -> str:
        return repr(self._module)


def load(name: str, path: Path, named: Callable[[str], str | None]) -> ModuleType:
    """Import the module from its file, once. Raises ``NotFound`` or ``CannotRun``, with words for the student.

    Modules beside it can be imported, as they can when it is graded. ``named``: see ``code_error``.
    """
    notebook = path.with_suffix(".ipynb")
    known = sys.modules.get(name)
    if known is not None and getattr(known, "__file__", None) in (str(path), str(notebook)):
        return known
    if not path.is_file() and notebook.is_file():
        return from_notebook(name, notebook)
    if not path.is_file():
        raise NotFound(_("There is no exercises/{file}. Has it been renamed or moved?", file=path.name))
    sys.path[:0] = [folder for folder in (str(path.parent), str(path.parent.parent)) if folder not in sys.path]
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module  # before it runs: dataclasses and pickles look their module up there
    try:
        _run(spec.loader, module)
    except (Exception, SystemExit) as error:
        raise cannot_run(error, path, named) from error
    return module


def cannot_run(error: BaseException, path: Path, named: Callable[[str], str | None]) -> CannotRun:
    """What is said of a file that raises when it is imported."""
    told = code_error(error, named)
    file = named(str(path)) or path.name
    if isinstance(error, SystemExit):
        text = _("{call} ended the whole Python process (exit)", call=file)
    else:
        text = _("{file} can't be run: {error}", file=file, error=describe(told, ""))
    problem = CannotRun(text, raised_at=raised_at(told))
    problem.frames = told.frames
    if isinstance(error, SyntaxError) and (broken := named(error.filename or "")) is not None:
        problem.frames = [*told.frames, Frame(broken, error.lineno or 1, "<module>", (error.text or "").strip())]
    return problem


def _run(loader: Loader, module: ModuleType) -> None:
    try:
        loader.exec_module(module)
    except BaseException:
        del sys.modules[module.__name__]
        raise


def from_notebook(name: str, path: Path) -> ModuleType:
    """The module that a notebook's cells make, one that raises left out, as when it is graded. Raises ``CannotRun``."""
    from ..notebook import NotebookError, code_cells  # nbformat takes its time

    try:
        cells = code_cells(path.read_bytes())
    except NotebookError as error:
        raise CannotRun(_("{file} can't be used: {reason}.", file=path.name, reason=error.text)) from error
    module = ModuleType(name)
    module.__file__ = str(path)
    vars(module)["display"] = print  # in Jupyter it is there without an import
    sys.modules[name] = module
    for number, cell in enumerate(cells, 1):
        label = f"{path}[{number}]"
        linecache.cache[label] = (len(cell), None, cell.decode("utf-8", "replace").splitlines(keepends=True), label)
        with contextlib.suppress(Exception, SystemExit):
            exec(compile(cell, label, "exec", dont_inherit=True), module.__dict__)  # noqa: S102 - the student's own
    return module
