"""The trusted side's end of the cell: start the server, open channels, spawn workers, call their functions.

Everything that comes back is the student's word: checked for form here, judged elsewhere.
"""

from __future__ import annotations

import os
import select
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Annotated, Any, Literal, Self

import msgspec

from ..errors import UngradedError
from . import frames, litter, wire
from .allowance import Allowance, TooMuchError
from .jail import REQUIRED, IsolationError
from .jail.rlimits import ProcessLimits

Isolation = Literal["strict", "standard", "none"]
START_SECONDS = 60.0
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
FAREWELL_SECONDS = 5.0


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


# a number that is going to be printed: Python refuses to print very long ones
Count = Annotated[int, msgspec.Meta(ge=0, lt=1 << 53)]


class Frame(msgspec.Struct, frozen=True):
    """A line of the student's own code on the way to an exception."""

    file: str
    line: Count
    function: str
    source: str


class CodeError(msgspec.Struct, frozen=True):
    """An exception in the student's code: the builtin ``kinds`` it is, nearest first, and the student's own lines."""

    kinds: list[str]
    name: str
    message: str
    frames: list[Frame]

    @property
    def kind(self) -> str:
        return self.kinds[0] if self.kinds else "Exception"


class Loaded(msgspec.Struct, frozen=True):
    """A module that has been run: what its cells raised, the names of its functions, what it printed."""

    errors: list[CodeError]
    functions: list[str]
    printed: str = ""
    printed_bytes: Count = 0


class Answer(msgspec.Struct, frozen=True):
    """What came back for one input. Exactly one of: ``error``, ``missing``, ``unsendable`` or a value."""

    value: Any = None
    changed: bool = False
    callable: bool = False
    error: CodeError | None = None
    missing: str | None = None
    unsendable: str | None = None
    printed: str = ""
    printed_bytes: Count = 0


class Cell:
    """The prefork server as its owner sees it. A context manager; ``layers`` tells what is in force."""

    def __init__(self, isolation: Isolation = "standard") -> None:
        self.isolation = isolation
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_STREAM)
        self.control = ours
        self.scratch = Path(tempfile.mkdtemp(prefix="saiten-"))  # whichever side survives the other removes it
        with theirs:
            command = [sys.executable, "-P", "-s", "-m", "saiten.cell.server", str(theirs.fileno())]
            self.process = subprocess.Popen(  # noqa: S603 - our own interpreter
                [*command, "plain" if isolation == "none" else "view", str(self.scratch)],
                pass_fds=[theirs.fileno()],
                env=ENVIRONMENT,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                cwd="/",
            )
        self._layers: dict[str, Any] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
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
            raise CellError("the cell's server did not start") from error
        limits = ProcessLimits(10, 1 << 30, 64, 1 << 20)
        with self.channel() as channel, channel.spawn(Lodging({}, limits, 0)) as probe:
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
            try:
                socket.send_fds(self.control, [b"c"], [theirs.fileno()])
            except OSError as error:
                raise CellError("the cell's server is gone") from error
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

    def spawn(self, lodging: Lodging) -> Worker:
        return Worker(self, lodging, self.isolation)

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
            raise CellError("the cell's server is gone") from error
        if not message:
            raise CellError("the cell's server is gone")
        report = msgspec.msgpack.decode(message)
        self.statuses[report["ended"]] = report["status"]
        return True

    def _tell(self, message: dict[str, Any], descriptors: list[int]) -> None:
        try:
            socket.send_fds(self.connection, [msgspec.msgpack.encode(message)], descriptors)
        except OSError as error:
            raise CellError("the cell's server is gone") from error


def pack_arguments(args: tuple[Any, ...], kwargs: dict[str, Any]) -> wire.Packed:
    """Pack one call's arguments so that unpacking and packing them again gives the same bytes."""
    return wire.encode(wire.decode(*wire.encode([args, kwargs])))


# answers what a substituted function is asked; may raise what the student's code is to see
Oracle = Callable[[str, tuple[Any, ...], dict[str, Any]], Any]


class Worker:
    """One jailed process of one submission; modules are loaded into it one by one."""

    def __init__(self, channel: Channel, lodging: Lodging, isolation: Isolation) -> None:
        self.channel = channel
        self.lodging = lodging
        self.connection, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_STREAM)
        self.ahead = bytearray()
        frames.widen(self.connection)
        frames.widen(theirs)
        with theirs:
            self.number = channel.start(theirs)
        request = msgspec.structs.asdict(lodging)
        request |= {"limits": msgspec.structs.asdict(lodging.limits), "jailed": isolation != "none"}
        try:
            frames.send(self.connection, request, time.monotonic() + START_SECONDS)
        except (frames.Closed, frames.Late) as error:
            raise CellError("a worker did not start") from error
        except wire.WireError as error:
            self.close()
            raise WorkerGone("oversize", str(error)) from None

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
            found: dict[str, Any] = frames.receive(self.connection, time.monotonic() + seconds, ahead=self.ahead)
        except (frames.Closed, frames.Late, wire.WireError) as error:
            raise CellError("a worker did not start") from error
        return found

    def inspect(self, source: Source, seconds: float) -> dict[str, Any] | None:
        """The names in a module, read without running it; None where it can't be read. For a worker without modules."""
        deadline = time.monotonic() + seconds
        self._send({"op": "inspect", **msgspec.structs.asdict(source)}, deadline)
        found = self._reply(deadline)
        return None if "names" not in found else found

    def load(
        self, source: Source, seconds: float, substitutes: Sequence[str] = (), constants: dict[str, Any] | None = None
    ) -> Loaded:
        """Run a module, then put the trusted side's functions and values in the place of some of its own."""
        deadline = time.monotonic() + seconds
        extra = {"substitutes": list(substitutes), "constants": constants or {}}
        self._send({"op": "load", **msgspec.structs.asdict(source), **extra}, deadline)
        reply = self._reply(deadline)
        try:
            return msgspec.convert(reply, Loaded)
        except msgspec.ValidationError:
            raise self._ended(WorkerGone("nonsense")) from None

    def get(self, module: str, name: str, seconds: float, allowance: Allowance) -> Answer:
        deadline = time.monotonic() + seconds
        self._send({"op": "get", "module": module, "name": name}, deadline)
        return self._answer(self._reply(deadline, allowance))

    def calls(
        self,
        module: str,
        name: str,
        inputs: list[wire.Packed],
        seconds: tuple[float, float],
        allowance: Allowance,
        oracle: Oracle | None = None,
        *,
        hold: bool = False,
    ) -> Iterator[Answer]:
        """Call one function on every input; answers come one by one. Raises ``WorkerGone`` where one does not come.

        ``inputs``: arguments as ``pack_arguments`` makes them.
        ``seconds``: for one input, and for all of them. ``hold``: quick answers may come together, which is quicker;
        a worker that ends takes those with it.
        """
        seconds_each, seconds_all = seconds
        end = time.monotonic() + seconds_all
        question = {"op": "call", "module": module, "name": name, "hold": hold}
        self._send(question | {"inputs": [[header, buffers] for header, buffers in inputs]}, end)
        for _ in inputs:
            own_end = time.monotonic() + seconds_each
            yield self._answer(self._reply(min(own_end, end), allowance, oracle))

    def _send(self, question: dict[str, Any], deadline: float) -> None:
        try:
            frames.send(self.connection, question, deadline)
        except wire.WireError as error:
            raise self._ended(WorkerGone("oversize", str(error))) from None
        except frames.Late:
            raise self._ended(WorkerGone("time")) from None
        except frames.Closed:
            raise self._ended(self._reason()) from None

    def _reply(
        self, deadline: float, allowance: Allowance | None = None, oracle: Oracle | None = None
    ) -> dict[str, Any]:
        while True:
            try:
                reply = frames.receive(self.connection, deadline, allowance, self.ahead)
            except frames.Late:
                raise self._ended(WorkerGone("time")) from None
            except frames.Closed:
                raise self._ended(self._reason()) from None
            except TooMuchError:
                raise self._ended(WorkerGone("hoard")) from None
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
            return WorkerGone("cpu", str(self.lodging.limits.cpu_seconds))
        return WorkerGone("signal", str(-status))

    def _ended(self, gone: WorkerGone) -> WorkerGone:
        self.close()
        return gone


def _consult(oracle: Oracle, question: dict[str, Any]) -> dict[str, Any]:
    try:
        return {"value": oracle(str(question["ask"]), tuple(question["args"]), dict(question["kwargs"]))}
    except Exception as error:
        kind = next(kind.__name__ for kind in type(error).__mro__ if kind.__module__ == "builtins")
        return {"error": {"kind": kind, "message": str(error)[:200]}}
