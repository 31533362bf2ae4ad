"""The cell as its owner holds it: start the server, see which layers are in force, open channels."""

from __future__ import annotations

import os
import select
import socket
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Self

import msgspec

from ..text import _
from . import litter
from .channel import FAREWELL_SECONDS, Channel
from .handle import START_SECONDS, Worker
from .jail import REQUIRED, IsolationError
from .jail.rlimits import ProcessLimits
from .messages import CellError, Isolation, Lodging

ENVIRONMENT = {
    "PATH": os.defpath,
    "LANG": "C.UTF-8",
    "PYTHONHASHSEED": "0",  # the order of a set of words must not decide what a report says
    # a fork has no threads but its own: libraries that start some would wait for them for ever
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    "MALLOC_ARENA_MAX": "2",  # an arena a thread would use up the address space that a worker may have
    # memory that arrays give back stays with the process: taking it anew for every call costs page faults
    "MALLOC_TRIM_THRESHOLD_": str(256 << 20),
    "MALLOC_TOP_PAD_": str(4 << 20),
    "MALLOC_MMAP_THRESHOLD_": str(32 << 20),
}


class Cell:
    """The prefork server as its owner sees it. A context manager; ``layers`` tells what is in force.

    ``modules``: what workers find imported beside the usual.
    """

    def __init__(self, isolation: Isolation = "standard", modules: Sequence[str] = ()) -> None:
        self.isolation = isolation
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_STREAM)
        self.control = ours
        self.scratch = Path(tempfile.mkdtemp(prefix="saiten-"))  # whichever side survives the other removes it
        with theirs:
            command = [sys.executable, "-P", "-s", "-m", "saiten.cell.server", str(theirs.fileno())]
            self.process = subprocess.Popen(  # noqa: S603 - our own interpreter
                [*command, "plain" if isolation == "none" else "view", str(self.scratch), *modules],
                pass_fds=[theirs.fileno()],
                env=ENVIRONMENT | {"PYTHONPATH": str(Path(__file__).parents[2])},  # both sides are of one version
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                cwd="/",
            )
        self._layers: dict[str, Any] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        has_greeted = self._layers is not None or select.select([self.control], [], [], 0)[0]
        if not has_greeted:  # it is still importing, has no workers, and would first finish
            self.process.kill()
        self.control.close()
        try:
            self.process.wait(FAREWELL_SECONDS)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        litter.remove_tree(self.scratch)

    @property
    def layers(self) -> dict[str, Any]:
        """``in_force``: names of layers; ``missing``: a reason for each other one. Raises ``IsolationError``."""
        if self._layers is None:
            self._layers = self._probe()
        return self._layers

    def _probe(self) -> dict[str, Any]:
        self.control.settimeout(START_SECONDS)
        try:
            hello = msgspec.msgpack.decode(self.control.recv(4096))
        except (OSError, msgspec.MsgspecError) as error:
            raise CellError(_("the cell's server did not start")) from error
        limits = ProcessLimits(10, 1 << 30, 64, 1 << 20)
        with self.channel() as channel, Worker(channel, Lodging({}, limits, 0)) as probe:
            found = probe.ready(START_SECONDS)
        in_force, missing = list(found["in_force"]), dict(found["missing"])
        if hello["view"]:
            in_force.insert(1, "namespaces")
        elif self.isolation != "none":
            missing["namespaces"] = hello["reason"]
        if self.isolation == "strict":
            required = (*REQUIRED, "user") if os.geteuid() == 0 else REQUIRED
            lacking = [f"{layer} ({missing[layer]})" for layer in required if layer not in in_force]
            if lacking:
                raise IsolationError(
                    _("--isolation strict needs what this machine lacks: {layers}", layers=", ".join(lacking))
                )
        return {"in_force": in_force, "missing": missing}

    def channel(self) -> Channel:
        """Open a channel. To be used by one process only: open it before the fork, use it after."""
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs:
            try:
                socket.send_fds(self.control, [b"c"], [theirs.fileno()])
            except OSError as error:
                raise CellError(_("the cell's server is gone")) from error
        return Channel(ours, self.isolation)
