"""The folder of grades: reports are written whole or not at all, by one run at a time."""

from __future__ import annotations

import contextlib
import fcntl
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from ..errors import UsageError
from ..submissions import Entry, student_folder
from ..text import _
from .model import Report, Saiten

LOCK = ".saiten.lock"
ATTEMPTS = ".saiten-attempts"
UNFINISHED = ".saiten-unfinished"


class StoreBusy(UsageError):
    """Another run is writing into the same folder."""


class Store:
    """``GRADES``: one folder a student with ``report.json`` in it, and the gradebook."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._decoder = msgspec.json.Decoder(Report)

    @contextlib.contextmanager
    def locked(self) -> Iterator[int]:
        """Hold the folder for this run. Raises ``UsageError``. The kernel lets go even after kill -9."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            descriptor = os.open(self.folder / LOCK, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
        except OSError as error:
            raise UsageError(
                _("Grades can't be written into {folder}: {error}.", folder=self.folder, error=error.strerror)
            ) from error
        try:
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                raise StoreBusy(
                    _(
                        "Another saiten grade is writing into {folder}. Wait until it has ended, or use another -o.",
                        folder=self.folder,
                    )
                ) from None
            self._clear_unfinished()
            yield descriptor
        finally:
            os.close(descriptor)

    def _clear_unfinished(self) -> None:
        for leftover in [
            *self.folder.glob(f"*/*{UNFINISHED}"),
            *self.folder.glob(f"*{UNFINISHED}"),
            *self.folder.glob(f"{ATTEMPTS}/*/*/*{UNFINISHED}"),
        ]:
            leftover.unlink()

    def of(self, entry: Entry) -> Store:
        """Where that entry's report goes: one of several attempts into a store of its own."""
        return Store(self.folder / ATTEMPTS / str(entry.attempt)) if entry.aside else self

    def path(self, student: str) -> Path:
        return self.folder / student_folder(student) / "report.json"

    def read(self, student: str) -> dict[str, Any] | None:
        """The whole ``report.json`` of a student, None where there is none that can be read."""
        path = self.path(student)
        try:
            content = path.read_bytes()
            self._decoder.decode(content)
        except (OSError, msgspec.MsgspecError):
            return None
        report: dict[str, Any] = json.loads(content)
        return report

    def saiten(self, student: str) -> Saiten | None:
        return self._saiten(self.path(student))

    def all(self) -> list[Saiten]:
        """Every student's result in this folder, by student."""
        found = [self._saiten(path) for path in self.folder.glob("*/report.json")]
        return sorted((one for one in found if one is not None), key=lambda one: one.student)

    def _saiten(self, path: Path) -> Saiten | None:
        try:
            return self._decoder.decode(path.read_bytes()).saiten
        except (OSError, msgspec.MsgspecError):
            return None

    def write_report(self, student: str, report: dict[str, Any]) -> None:
        path = self.path(student)
        path.parent.mkdir(parents=True, exist_ok=True)
        write(path, msgspec.json.format(msgspec.json.encode(report), indent=1))


def write(path: Path, content: bytes) -> None:
    """Write a file whole or not at all: a temporary file, fsync, rename."""
    unfinished = path.with_name(f"{path.name}{UNFINISHED}")
    try:
        with unfinished.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(path)
    except OSError:
        unfinished.unlink(missing_ok=True)
        raise
