"""What passes between the two sides, and how either can fail: plain structs, checked for form when they arrive."""

from __future__ import annotations

from typing import Any, Literal

import msgspec

from ..errors import UngradedError
from ..raised import CodeError, Count
from .jail.rlimits import ProcessLimits

Isolation = Literal["strict", "standard", "none"]


class CellError(UngradedError):
    """The cell itself failed: never the student's doing, never the student's cost."""


class WorkerGone(Exception):
    """A worker ended, was ended or answered nonsense; ``reason`` is one of ``REASONS`` with its detail."""

    def __init__(self, reason: str, detail: str = "") -> None:
        super().__init__(reason, detail)
        self.reason = reason
        self.detail = detail


REASONS = ("time", "cpu", "exit", "signal", "nonsense", "oversize", "hoard")


class Source(msgspec.Struct, frozen=True):
    """A module's code: one cell of bytes for a ``.py`` file, many for a notebook; ``path`` is relative."""

    name: str
    path: str
    cells: list[bytes]
    notebook: bool


class Lodging(msgspec.Struct, frozen=True):
    """What a worker is given before it is locked in: the submission's files and its limits."""

    files: dict[str, bytes]
    limits: ProcessLimits
    kept_output_bytes: int


class Loaded(msgspec.Struct, frozen=True):
    """A module that has been run: what its cells raised, the names of its functions, what it printed."""

    errors: list[CodeError]
    functions: list[str]
    printed: str = ""
    printed_bytes: Count = 0


class Answer(msgspec.Struct, frozen=True):
    """What came back for one input. Exactly one of: ``error``, ``missing``, ``unsendable`` or a value."""

    value: Any = None
    changed: list[str] = []  # arguments that are not what they were, by position or keyword
    callable: bool = False
    error: CodeError | None = None
    missing: str | None = None
    unsendable: str | None = None
    printed: str = ""
    printed_bytes: Count = 0
