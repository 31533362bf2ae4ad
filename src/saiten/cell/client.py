"""The trusted side's end of the cell: start the server, open channels, spawn workers, call their functions.

Everything that comes back is the student's word: checked for form here, judged elsewhere.
"""

from __future__ import annotations

import contextlib
import os
import select
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any, Literal, Self

import msgspec

from . import frames, wire
from .jail import REQUIRED, IsolationError
from .jail.rlimits import ProcessLimits

Isolation = Literal["strict", "standard", "none"]
START_SECONDS = 60.0
FAREWELL_SECONDS = 5.0


class CellError(RuntimeError):
    """The cell itself failed: never the student's doing, never the student's cost."""


class WorkerGone(Exception):  # noqa: N818 - what it names is an ended worker
    """A worker ended, was ended or answered nonsense; ``reason`` is one of ``REASONS`` with its detail."""

    def __init__(self, reason: str, detail: str = "") -> None:
        super().__init__(reason, detail)
        self.reason = reason
        self.detail = detail


REASONS = ("time", "cpu", "exit", "signal", "nonsense")


class Load(msgspec.Struct, frozen=True):
    """What a worker needs to become one exercise's module of one submission."""

    name: str
    path: str
    cells: list[bytes]
    notebook: bool
    files: dict[str, bytes]
    limits: ProcessLimits
    kept_output_bytes: int
    substitutes: list[str] = []
    constants: dict[str, Any] = {}
    task: Literal["serve", "inspect"] = "serve"


class CodeError(msgspec.Struct, frozen=True):
    """An exception in the student's code: the builtin ``kinds`` it is, nearest first, and the student's own lines."""

    kinds: list[str]
    name: str
    message: str
    frames: list[dict[str, Any]]

    @property
    def kind(self) -> str:
        return self.kinds[0] if self.kinds else "Exception"


class Loaded(msgspec.Struct, frozen=True):
    """A module that has been run: what its cells raised, the names of its functions, what it printed."""

    errors: list[CodeError]
    functions: list[str]
    printed: str = ""
    printed_bytes: int = 0


class Answer(msgspec.Struct, frozen=True):
    """What came back for one input. Exactly one of: ``error``, ``missing``, ``unsendable`` or a value."""

    value: Any = None
    changed: bool = False
    callable: bool = False
    error: CodeError | None = None
    missing: str | None = None
    unsendable: str | None = None
    printed: str = ""
    printed_bytes: int = 0


class Cell:
    """The prefork server as its owner sees it. A context manager; ``layers`` tells what is in force."""

    def __init__(self, isolation: Isolation = "standard") -> None:
        self.isolation = isolation
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_STREAM)
        self.control = ours
        with theirs:
            command = [sys.executable, "-I", "-m", "saiten.cell.server", str(theirs.fileno())]
            self.process = subprocess.Popen(  # noqa: S603 - our own interpreter
                [*command, "plain" if isolation == "none" else "view"],
                pass_fds=[theirs.fileno()],
                env={"PATH": os.defpath, "LANG": "C.UTF-8", "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1",  "MALLOC_TRIM_THRESHOLD_": "268435456", "MALLOC_TOP_PAD_": "4194304", "MALLOC_MMAP_THRESHOLD_":"33554432"},
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                cwd="/",
            )
        self._layers: dict[str, Any] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.control.close()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self.process.wait(FAREWELL_SECONDS)
            return
        self.process.kill()
        self.process.wait()

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
            raise CellError("the cell's server did not start") from error
        limits = ProcessLimits(10, 1 << 30, 64, 1 << 20)
        load = Load("probe", "probe.py", [b""], False, {}, limits, 0)
        with self.channel() as channel, Worker(channel, load, self.isolation) as probe:
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
                raise IsolationError(f"--isolation strict needs what this machine lacks: {', '.join(lacking)}")
        return {"in_force": in_force, "missing": missing}

    def channel(self) -> Channel:
        """Open a channel. To be used by one process only: open it before the fork, use it after."""
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs:
            socket.send_fds(self.control, [b"c"], [theirs.fileno()])
        return Channel(ours, self.isolation)


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

    def spawn(self, load: Load) -> Worker:
        return Worker(self, load, self.isolation)

    def inspect(self, load: Load, seconds: float) -> dict[str, Any] | None:
        """Read the module's names without running it; None where it can't be read. See ``inspection``."""
        with self.spawn(msgspec.structs.replace(load, task="inspect")) as worker:
            try:
                worker.ready(START_SECONDS)
                found: dict[str, Any] = frames.receive(worker.connection, time.monotonic() + seconds)
            except (frames.Closed, frames.Late, wire.WireError):
                return None
        return None if "unreadable" in found else found

    def start(self, connection: socket.socket) -> int:
        self.count += 1
        self._tell({"op": "spawn", "worker": self.count}, [connection.fileno()])
        return self.count

    def kill(self, number: int) -> None:
        self._tell({"op": "kill", "worker": number}, [])

    def status(self, number: int) -> int | None:
        """The exit status of a worker that has ended (minus the signal's number), None where it isn't known."""
        deadline = time.monotonic() + FAREWELL_SECONDS
        while number not in self.statuses:
            remaining = deadline - time.monotonic()
            if remaining <= 0 or not select.select([self.connection], [], [], remaining)[0]:
                return None
            message = self.connection.recv(4096)
            if not message:
                raise CellError("the cell's server is gone")
            report = msgspec.msgpack.decode(message)
            self.statuses[report["ended"]] = report["status"]
        return self.statuses[number]

    def _tell(self, message: dict[str, Any], descriptors: list[int]) -> None:
        try:
            socket.send_fds(self.connection, [msgspec.msgpack.encode(message)], descriptors)
        except OSError as error:
            raise CellError("the cell's server is gone") from error


# answers what a substituted function is asked; may raise what the student's code is to see
Oracle = Callable[[str, tuple[Any, ...], dict[str, Any]], Any]


class Worker:
    """One jailed process with one exercise's module of one submission in it."""

    def __init__(self, channel: Channel, load: Load, isolation: Isolation) -> None:
        self.channel = channel
        self.load = load
        self.connection, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_STREAM)
        frames.widen(self.connection)
        frames.widen(theirs)
        with theirs:
            self.number = channel.start(theirs)
        request = {field: getattr(load, field) for field in load.__struct_fields__}
        request |= {"limits": msgspec.to_builtins(load.limits), "jailed": isolation != "none"}
        try:
            frames.send(self.connection, request, time.monotonic() + START_SECONDS)
        except (frames.Closed, frames.Late) as error:
            raise CellError("a worker did not start") from error

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Hang up and have the worker killed, whatever it is doing."""
        if self.connection.fileno() >= 0:
            self.connection.close()
            self.channel.kill(self.number)

    def ready(self, seconds: float) -> dict[str, Any]:
        """Wait until the jail is locked; no line of the student's has run by then."""
        try:
            found: dict[str, Any] = frames.receive(self.connection, time.monotonic() + seconds)
        except (frames.Closed, frames.Late, wire.WireError) as error:
            raise CellError("a worker did not start") from error
        return found

    def loaded(self, seconds: float) -> Loaded:
        """Wait until the module has been run."""
        reply = self._reply(time.monotonic() + seconds, seconds, None)
        try:
            return msgspec.convert(reply, Loaded)
        except msgspec.ValidationError:
            raise self._ended(WorkerGone("nonsense")) from None

    def get(self, name: str, seconds: float) -> Answer:
        self._send({"op": "get", "name": name}, time.monotonic() + seconds)
        return self._answer(self._reply(time.monotonic() + seconds, seconds, None))

    def calls(
        self,
        name: str,
        inputs: list[tuple[tuple[Any, ...], dict[str, Any]]],
        seconds_each: float,
        seconds_all: float,
        oracle: Oracle | None = None,
    ) -> Iterator[Answer]:
        """Call one function on every input; answers come one by one. Raises ``WorkerGone`` at the first that does not."""
        end = time.monotonic() + seconds_all
        question = {"op": "call", "name": name, "inputs": [[args, kwargs] for args, kwargs in inputs]}
        self._send(question, end)
        for _ in inputs:
            deadline = min(end, time.monotonic() + seconds_each)
            yield self._answer(self._reply(deadline, seconds_each, oracle))

    def _send(self, question: dict[str, Any], deadline: float) -> None:
        try:
            frames.send(self.connection, question, deadline)
        except frames.Late:
            raise self._ended(WorkerGone("time")) from None
        except frames.Closed:
            raise self._ended(self._reason()) from None

    def _reply(self, deadline: float, seconds: float, oracle: Oracle | None) -> dict[str, Any]:
        while True:
            try:
                reply = frames.receive(self.connection, deadline)
            except frames.Late:
                raise self._ended(WorkerGone("time", f"{seconds:g}")) from None
            except frames.Closed:
                raise self._ended(self._reason()) from None
            except wire.WireError as error:
                raise self._ended(WorkerGone("nonsense", str(error))) from None
            if not isinstance(reply, dict):
                raise self._ended(WorkerGone("nonsense"))
            if "ask" not in reply or oracle is None:
                return reply
            self._send(_consult(oracle, reply), deadline)

    def _answer(self, reply: dict[str, Any]) -> Answer:
        if "value" not in reply and not reply.keys() & {"error", "missing", "unsendable", "callable", "printed"}:
            raise self._ended(WorkerGone("nonsense"))
        value = reply.pop("value", None)
        try:
            answer = msgspec.convert(reply, Answer)
        except (msgspec.ValidationError, TypeError):
            raise self._ended(WorkerGone("nonsense")) from None
        return msgspec.structs.replace(answer, value=value)

    def _reason(self) -> WorkerGone:
        status = self.channel.status(self.number)
        if status is None:
            return WorkerGone("nonsense", "it closed its connection")
        if status >= 0:
            return WorkerGone("exit", str(status))
        if -status == signal.SIGXCPU:
            return WorkerGone("cpu", str(self.load.limits.cpu_seconds))
        return WorkerGone("signal", str(-status))

    def _ended(self, gone: WorkerGone) -> WorkerGone:
        self.close()
        return gone


def _consult(oracle: Oracle, question: dict[str, Any]) -> dict[str, Any]:
    try:
        return {"value": oracle(str(question["ask"]), tuple(question["args"]), dict(question["kwargs"]))}
    except Exception as error:
        return {"error": {"kind": type(error).__name__, "message": str(error)[:200]}}
