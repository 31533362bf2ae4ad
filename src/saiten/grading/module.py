"""A student's module as the trusted side sees it: functions that are called across the process boundary."""

from __future__ import annotations

import contextlib
import signal
import time
from collections import defaultdict
from collections.abc import Collection, Iterator
from types import FrameType
from typing import Any, NoReturn

import msgspec

from ..answers import show_call
from ..cell import Allowance, Answer, CallBack, Channel, CodeError, Lodging, Source, Worker, WorkerGone, start_worker
from ..cell.wire import Packed, encode
from ..course import Limits
from ..namespace import Namespace
from ..raised import describe
from ..report.model import Score
from ..text import Text, _, harmless
from ..values import Call, Code
from .substitution import replaced_answer


class Reply(msgspec.Struct, frozen=True):
    """What one call gave: a value, an exception of the student's code, or the problem that left it without either."""

    value: Any = None
    changed: list[str] = []
    callable: bool = False
    error: CodeError | None = None
    problem: Text | None = None
    missing: str = ""  # the name that is not there


NOT_TRIED = Reply(problem=_("not tried: an earlier input had no answer"))


class Host:
    """A worker of one submission, started when it is needed and again after it was lost.

    Modules may share it: a right answer is right whatever else is loaded there. A wrong one only counts from a worker
    in which nothing of another exercise has run, because that might have broken it; see ``StudentModule.shared``.
    """

    def __init__(self, channel: Channel, lodging: Lodging) -> None:
        self.channel = channel
        self.lodging = lodging
        self.guests: list[str] = []
        self.generation = 0
        self._worker: Worker | None = None

    def worker(self) -> Worker:
        if self._worker is None:
            self._worker = start_worker(self.channel, self.lodging)
            self.generation += 1
            self.guests = []
        return self._worker

    def lose(self) -> None:
        """Give the worker up, whatever it is doing."""
        if self._worker is not None:
            self._worker.close()
            self._worker = None


class StudentModule:
    """One exercise's module of one submission: calls its functions, within its limits, and says what came of it."""

    def __init__(
        self,
        host: Host,
        source: Source,
        limits: Limits,
        kept_bytes: int,
        reference: Namespace,
        replaced: Collection[str] = (),
    ) -> None:
        """``kept_bytes``: what all answers of one function may take up, as they are kept until the module is graded.
        ``replaced``: names whose functions, classes and values are taken from the reference instead.
        """
        self.host = host
        self.source = source
        self.limits = limits
        self.kept_bytes = kept_bytes
        self.allowances: defaultdict[str, Allowance] = defaultdict(lambda: Allowance(kept_bytes))
        self.reference = reference
        self.replaced = frozenset(replaced)
        self.generation = 0
        self.shared = False
        self.functions: frozenset[str] = frozenset()
        self.broken: Text | None = None
        self.seconds_left = limits.wall_seconds
        self.seconds_by_function: dict[str, float] = {}
        self.answered: dict[str, tuple[list[Any], list[Reply]]] = {}  # cases and answers of hidden checks, by pool
        self.searched: set[str] = set()  # the pools of which a smaller failing input has been searched
        self.notes: list[Text] = []
        self.scores: dict[Text, Score] = {}
        self.printed = ""
        self.printed_bytes = 0

    def successor(self, replaced: Collection[str] = ()) -> StudentModule:
        """The same module in a worker of its own, with what is left of its time."""
        host = Host(self.host.channel, self.host.lodging)
        successor = StudentModule(host, self.source, self.limits, self.kept_bytes, self.reference, replaced)
        successor.seconds_left = self.seconds_left
        successor.scores = self.scores
        return successor

    def get(self, name: str) -> Reply:
        """Look up an attribute: its value, or that it can be called."""
        try:
            worker = self._ready_worker()
            if self.seconds_left <= 0:
                return Reply(problem=self._no_time_left(name))
            if name in self.functions:
                return Reply(callable=True)
            with self._on_the_clock(name):
                answer = worker.get(self.source.name, name, self.limits.input_seconds, self.allowances[name])
        except WorkerGone as gone:
            return self._lost(gone, name, name)
        return self._reply(answer, name, None)

    def calls(
        self, name: str, calls: list[Call], packed: list[Packed] | None = None, probe: Code | None = None
    ) -> list[Reply]:
        """Call one function on every input, in order. After an input without an answer the rest is not tried.

        ``packed``: the same inputs, packed, where somebody has done that before. ``probe``: what is called instead, in
        the module's namespace; its time is the function's.
        """
        held = len(calls) > 1
        packed = [encode(list(call)) for call in calls] if packed is None else packed
        replies, gone = self._answers(name, calls, packed, probe, hold=held)
        if gone is not None and held and self.broken is None:
            # answers that were held back went with the worker: which input it was shows without holding
            self.host.lose()
            done = len(replies)
            more, gone = self._answers(name, calls[done:], packed[done:], probe, hold=False)
            replies += more
        if gone is not None:
            replies.append(self._lost(gone, name, show_call(probe or name, *calls[len(replies)])))
        return replies + [NOT_TRIED] * (len(calls) - len(replies))

    def _answers(
        self, name: str, calls: list[Call], packed: list[Packed], probe: Code | None, *, hold: bool
    ) -> tuple[list[Reply], WorkerGone | None]:
        replies: list[Reply] = []
        try:
            worker = self._ready_worker()
            left = self.limits.function_seconds - self.seconds_by_function.get(name, 0.0)
            left = min(left, self.seconds_left)
            if left <= 0:
                return [Reply(problem=self._no_time_left(name))] * len(calls), None
            times = self.limits.input_seconds, left
            with self._on_the_clock(name):
                for answer in worker.calls(
                    self.source.name, name, packed, times, self.allowances[name], self._oracle, probe=probe, hold=hold
                ):
                    replies.append(self._reply(answer, probe or name, calls[len(replies)]))
        except WorkerGone as gone:
            return replies, gone
        return replies, None

    @contextlib.contextmanager
    def _on_the_clock(self, name: str) -> Iterator[None]:
        start = time.monotonic()
        try:
            yield
        finally:
            spent = time.monotonic() - start
            self.seconds_left -= spent
            self.seconds_by_function[name] = self.seconds_by_function.get(name, 0.0) + spent

    @contextlib.contextmanager
    def off_the_clock(self, seconds: float) -> Iterator[None]:
        """What the grader asks for its own sake does not use up the student's time, and takes no longer than that."""
        left, by_function, limits = self.seconds_left, dict(self.seconds_by_function), self.limits
        self.limits = msgspec.structs.replace(limits, input_seconds=min(seconds, limits.input_seconds))
        try:
            yield
        finally:
            self.seconds_left, self.seconds_by_function, self.limits = left, by_function, limits

    def _ready_worker(self) -> Worker:
        if self.broken is not None:
            raise WorkerGone("broken")
        worker = self.host.worker()
        if self.generation != self.host.generation:
            self._load(worker)
        return worker

    def _load(self, worker: Worker) -> None:
        self.shared = self.shared or bool(self.host.guests)
        self.host.guests.append(self.source.name)
        values = {name: self.reference.names[name] for name in sorted(self.replaced)}
        functions = [name for name, value in values.items() if callable(value)]
        constants = {name: value for name, value in values.items() if not callable(value)}
        seconds = min(self.limits.function_seconds, max(self.seconds_left, 0.1))
        try:
            with self._on_the_clock("import"):
                loaded = worker.load(self.source, seconds, functions, constants, self.reference.forms)
        except WorkerGone as gone:
            self._break(self._why(gone, "import", f"import {self.source.name}"))
        self.generation = self.host.generation
        self.functions = frozenset(loaded.functions)
        self.keep_printed(loaded.printed, loaded.printed_bytes)
        file = harmless(self.source.path, 100)
        told = [describe(error, "") for error in loaded.errors]
        if self.source.notebook:
            self.notes = told
        elif told:
            self._break(_("{file} can't be run: {error}", file=file, error=told[0]))

    def _break(self, why: Text) -> NoReturn:
        self.host.lose()
        self.broken = why
        raise WorkerGone("broken")

    def _oracle(self, name: str, arguments: Packed, call_back: CallBack) -> Packed:
        """Answer a replaced function; a student's arguments must not keep the grader busy."""
        with interrupted_after(self.limits.input_seconds):
            return replaced_answer(self.reference, self.replaced, name, arguments, call_back)

    def _reply(self, answer: Answer, function: str | Code, call: Call | None) -> Reply:
        self.keep_printed(answer.printed, answer.printed_bytes)
        if answer.missing is not None:
            name, path = harmless(answer.missing, 100), harmless(self.source.path, 100)
            return Reply(missing=name, problem=_("{name} is not done yet: it is not in {file}", name=name, file=path))
        if answer.unsendable is not None:
            why = harmless(answer.unsendable, 200)
            shown = show_call(function, *call) if call is not None else str(function)
            return Reply(problem=_("the answer of {call} can't be taken: {reason}", call=shown, reason=why))
        return Reply(answer.value, answer.changed, answer.callable, answer.error)

    def keep_printed(self, text: str, count: int) -> None:
        room = self.host.lodging.kept_output_bytes - len(self.printed)
        self.printed += text[: max(0, room)]
        self.printed_bytes += max(0, count)

    def _lost(self, gone: WorkerGone, name: str, call: str) -> Reply:
        if self.broken is not None:
            return Reply(problem=self.broken)
        self.host.lose()
        return Reply(problem=self._why(gone, name, call))

    def _no_time_left(self, name: str) -> Text:
        if self.seconds_left <= 0:
            return _("the {limit:g} s for the whole exercise are used up", limit=self.limits.wall_seconds)
        return _("the {limit:g} s for {name} are used up", limit=self.limits.function_seconds, name=name)

    def _took_too_long(self, name: str, call: str) -> Text:
        """Name the limit that was met, not what was left of it, which is never the same twice."""
        if self.seconds_left <= 0:
            return _("{call}: {problem}", call=call, problem=self._no_time_left(name))
        if name != "import" and self.seconds_by_function[name] >= self.limits.function_seconds:
            return _(
                "{call} did not end within what was left of the {limit:g} s for {name} (an endless loop?)",
                call=call,
                limit=self.limits.function_seconds,
                name=name,
            )
        limit = self.limits.function_seconds if name == "import" else self.limits.input_seconds
        return _("{call} took longer than {limit:g} s (an endless loop?)", call=call, limit=limit)

    def _why(self, gone: WorkerGone, name: str, call: str) -> Text:
        if gone.reason == "time":
            return self._took_too_long(name, call)
        if gone.reason == "oversize":
            return _("what was handed in is too large to be run")
        if gone.reason == "hoard":
            return _(
                "{call}: with this one, the answers of the function take up more than {size} MiB",
                call=call,
                size=self.kept_bytes >> 20,
            )
        if gone.reason == "cpu":
            limit = gone.detail
            return _("{call}: the {limit} s of computing time for one exercise are used up", call=call, limit=limit)
        if gone.reason == "exit":
            return _("{call} ended the whole Python process (exit)", call=call)
        if gone.reason == "signal":
            # not signal.Signals: it lacks most real-time signals, which anybody can raise
            name = signal.strsignal(int(gone.detail)) or f"signal {gone.detail}"
            return _("{call} crashed the Python process ({signal})", call=call, signal=name)
        return _("what {call} sent back can't be read", call=call)


@contextlib.contextmanager
def interrupted_after(seconds: float) -> Iterator[None]:
    """Raise ``TimeoutError`` in the block when it takes longer."""

    def ring(_signal: int, _frame: FrameType | None) -> None:
        raise TimeoutError("this takes too long")

    signal.signal(signal.SIGALRM, ring)
    left, _interval = signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, left)  # that of a question that led to this one
