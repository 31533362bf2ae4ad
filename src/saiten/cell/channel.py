"""One grading process's way to the server: start and kill workers, learn how they ended."""

from __future__ import annotations

import select
import socket
import time
from typing import Any, Self

import msgspec

from ..text import _
from .messages import CellError, Isolation

FAREWELL_SECONDS = 5.0


class Channel:
    """One grading process's way to the server. Closing it ends all workers that were spawned through it."""

    def __init__(self, connection: socket.socket, isolation: Isolation) -> None:
        self.connection = connection
        self.isolation = isolation
        self.count = 0
        self.statuses: dict[int, int] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self.connection.close()

    def start(self, connection: socket.socket) -> int:
        while self._take_report(0):
            pass  # what nobody takes would fill the channel, and the server give it up
        self.count += 1
        self._tell({"op": "spawn", "worker": self.count}, [connection.fileno()])
        return self.count

    def kill(self, number: int) -> None:
        self._tell({"op": "kill", "worker": number}, [])

    def status(self, number: int) -> int | None:
        """The exit status of a worker that has ended (minus the signal's number), None where it isn't known."""
        deadline = time.monotonic() + FAREWELL_SECONDS
        while number not in self.statuses:
            if not self._take_report(max(0.0, deadline - time.monotonic())):
                return None
        return self.statuses[number]

    def _take_report(self, seconds: float) -> bool:
        """Wait for news of one worker's end. Returns whether some came."""
        if not select.select([self.connection], [], [], seconds)[0]:
            return False
        try:
            message = self.connection.recv(4096)
        except OSError as error:
            raise CellError(_("the cell's server is gone")) from error
        if not message:
            raise CellError(_("the cell's server is gone"))
        report = msgspec.msgpack.decode(message)
        self.statuses[report["ended"]] = report["status"]
        return True

    def _tell(self, message: dict[str, Any], descriptors: list[int]) -> None:
        try:
            socket.send_fds(self.connection, [msgspec.msgpack.encode(message)], descriptors)
        except OSError as error:
            raise CellError(_("the cell's server is gone")) from error
