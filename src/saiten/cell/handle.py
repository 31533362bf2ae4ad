"""One worker as the trusted side holds it: load a module, call its functions, learn how it ended.

Everything that comes back is the student's word: checked for form here, judged elsewhere.
"""

from __future__ import annotations

import signal
import socket
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Self

import msgspec
from msgspec import to_builtins

from ..namespace import Form
from ..raised import CodeError
from ..text import _
from ..values import Code
from . import frames, wire
from .allowance import Allowance, TooMuchError
from .channel import Channel
from .messages import Answer, CellError, Loaded, Lodging, Source, WorkerGone

START_SECONDS = 60.0
MOST_STARTS = 3
MOST_NESTED = 20  # questions that are asked to answer another one

# calls one of the student's functions, by the number that came with a question; the answer is packed, or an error
CallBack = Callable[[int, wire.Packed], wire.Packed | CodeError]

# answers what a substituted function is asked, all packed; may raise what the student's code is to see
Oracle = Callable[[str, wire.Packed, CallBack], wire.Packed]


def pack_arguments(args: tuple[Any, ...], kwargs: dict[str, Any]) -> wire.Packed:
    """Pack one call's arguments so that unpacking and packing them again gives the same bytes."""
    return wire.encode(wire.decode_with_code(*wire.encode([args, kwargs]))[0])


def start_worker(channel: Channel, lodging: Lodging) -> Worker:
    """Start a worker and wait for its jail. Whoever kills one before then is not the student: it is started again."""
    starts = 1
    while True:
        try:
            worker = Worker(channel, lodging)
            worker.ready(START_SECONDS)
        except CellError:
            if starts == MOST_STARTS:
                raise
            starts += 1
        else:
            return worker


class Worker:
    """One jailed process of one submission; modules are loaded into it one by one."""

    def __init__(self, channel: Channel, lodging: Lodging) -> None:
        self.channel = channel
        self.lodging = lodging
        self.connection, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_STREAM)
        self.ahead = bytearray()
        self.nested = 0
        frames.widen(self.connection)
        frames.widen(theirs)
        with theirs:
            self.number = channel.start(theirs)
        request = msgspec.structs.asdict(lodging)
        request |= {"limits": msgspec.structs.asdict(lodging.limits), "jailed": channel.isolation != "none"}
        try:
            frames.send(self.connection, request, time.monotonic() + START_SECONDS)
        except (frames.Closed, frames.Late) as error:
            raise CellError(_("a worker did not start")) from error
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
            raise CellError(_("a worker did not start")) from error
        return found

    def inspect(self, source: Source, seconds: float) -> dict[str, Any] | None:
        """The names in a module, read without running it; None where it can't be read. For a worker without modules."""
        deadline = time.monotonic() + seconds
        self._send({"op": "inspect", **msgspec.structs.asdict(source)}, deadline)
        found = self._reply(deadline)
        return None if "names" not in found else found

    def load(
        self,
        source: Source,
        seconds: float,
        substitutes: Sequence[str] = (),
        constants: dict[str, Any] | None = None,
        forms: Mapping[str, Form] | None = None,
    ) -> Loaded:
        """Run a module, then put the trusted side's functions and values in the place of some of its own.

        ``forms``: the classes whose objects may cross.
        """
        deadline = time.monotonic() + seconds
        extra = {"substitutes": list(substitutes), "constants": constants or {}, "forms": to_builtins(forms or {})}
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
        probe: Code | None = None,
        hold: bool = False,
    ) -> Iterator[Answer]:
        """Call one function on every input; answers come one by one. Raises ``WorkerGone`` where one does not come.

        ``inputs``: arguments as ``pack_arguments`` makes them. ``probe``: what is called in the function's place.
        ``seconds``: for one input, and for all of them. ``hold``: quick answers may come together, which is quicker;
        a worker that ends takes those with it.
        """
        seconds_each, seconds_all = seconds
        end = time.monotonic() + seconds_all
        question = {"op": "call", "module": module, "name": name, "hold": hold}
        question["probe"] = [probe.expression, probe.helpers] if probe is not None else []
        self._send(question | {"inputs": [[header, buffers] for header, buffers in inputs]}, end)
        for _input in inputs:
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
            self._send(self._consulted(oracle, reply, deadline, allowance), deadline)

    def _consulted(
        self, oracle: Oracle, question: dict[str, Any], deadline: float, allowance: Allowance | None
    ) -> dict[str, Any]:
        """Answer a question; what it takes to answer may be to call the student's functions."""

        def call_back(number: int, arguments: wire.Packed) -> wire.Packed | CodeError:
            self._send({"function": number, "arguments": arguments}, deadline)
            reply = self._reply(deadline, allowance, oracle)
            try:
                answer: wire.Packed | CodeError
                answer = msgspec.convert(reply.get("raised") or reply.get("returned"), wire.Packed | CodeError)
                return answer
            except msgspec.ValidationError:
                raise self._ended(WorkerGone("nonsense")) from None

        self.nested += 1
        try:
            if self.nested > MOST_NESTED:
                raise RecursionError("functions that call each other without an end")
            arguments = msgspec.convert(question.get("arguments"), wire.Packed)
            return {"value": oracle(str(question["ask"]), arguments, call_back)}
        except WorkerGone:
            raise
        except Exception as error:
            kind = next(kind.__name__ for kind in type(error).__mro__ if kind.__module__ == "builtins")
            return {"error": {"kind": kind, "message": str(error)[:200]}}
        finally:
            self.nested -= 1

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
