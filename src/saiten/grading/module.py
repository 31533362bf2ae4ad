"""A student's module as the trusted side sees it: functions that are called across the process boundary."""

from __future__ import annotations

import contextlib
import signal
import time
from collections import defaultdict
from collections.abc import Iterator
from types import FrameType
from typing import Any, NoReturn

import msgspec

from ..answers import show_call
from ..cell import Allowance, Answer, Channel, CodeError, Lodging, Source, Worker, WorkerGone, start_worker
from ..cell.wire import Packed, encode
from ..course import Limits
from ..text import Text, harmless
from ..values import Call
from .errors import describe


class Reply(msgspec.Struct, frozen=True):
    """What one call gave: a value, an exception of the student's code, or the problem that left it without either."""

    value: Any = None
    changed: bool = False
    callable: bool = False
    error: CodeError | None = None
    problem: Text | None = None
    missing: bool = False


NOT_TRIED = Reply(
    problem=Text("not tried: an earlier input had no answer", "前の入力で答えが出なかったため試していません")
)


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
        self, host: Host, source: Source, limits: Limits, kept_bytes: int, replaced: dict[str, Any] | None = None
    ) -> None:
        """``kept_bytes``: what all answers of one function may take up, as they are kept until the module is graded.
        ``replaced``: names whose functions and values are taken from the trusted side instead.
        """
        self.host = host
        self.source = source
        self.limits = limits
        self.kept_bytes = kept_bytes
        self.allowances: defaultdict[str, Allowance] = defaultdict(lambda: Allowance(kept_bytes))
        self.replaced = replaced or {}
        self.generation = 0
        self.shared = False
        self.functions: frozenset[str] = frozenset()
        self.broken: Text | None = None
        self.seconds_left = limits.wall_seconds
        self.seconds_by_function: dict[str, float] = {}
        self.answered: dict[str, tuple[list[Any], list[Reply]]] = {}  # cases and answers of hidden checks, by pool
        self.shrunk: set[str] = set()  # the pools whose smallest failing input has been searched for
        self.notes: list[Text] = []
        self.printed = ""
        self.printed_bytes = 0

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

    def calls(self, name: str, calls: list[Call], packed: list[Packed] | None = None) -> list[Reply]:
        """Call one function on every input, in order. After an input without an answer the rest is not tried.

        ``packed``: the same inputs, packed, where somebody has done that before.
        """
        held = len(calls) > 1
        packed = [encode(list(call)) for call in calls] if packed is None else packed
        replies, gone = self._answers(name, calls, packed, hold=held)
        if gone is not None and held and self.broken is None:
            # answers that were held back went with the worker: which input it was shows without holding
            self.host.lose()
            done = len(replies)
            more, gone = self._answers(name, calls[done:], packed[done:], hold=False)
            replies += more
        if gone is not None:
            replies.append(self._lost(gone, name, show_call(name, *calls[len(replies)])))
        return replies + [NOT_TRIED] * (len(calls) - len(replies))

    def _answers(
        self, name: str, calls: list[Call], packed: list[Packed], *, hold: bool
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
                    self.source.name, name, packed, times, self.allowances[name], self._oracle, hold=hold
                ):
                    replies.append(self._reply(answer, name, calls[len(replies)]))
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
    def off_the_clock(self) -> Iterator[None]:
        """What the grader asks for its own sake does not use up the student's time."""
        left, by_function = self.seconds_left, dict(self.seconds_by_function)
        try:
            yield
        finally:
            self.seconds_left, self.seconds_by_function = left, by_function

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
        functions = [name for name, value in self.replaced.items() if callable(value)]
        constants = {name: value for name, value in self.replaced.items() if not callable(value)}
        seconds = min(self.limits.function_seconds, max(self.seconds_left, 0.1))
        try:
            with self._on_the_clock("import"):
                loaded = worker.load(self.source, seconds, functions, constants)
        except WorkerGone as gone:
            self._break(self._why(gone, "import", f"import {self.source.name}"))
        self.generation = self.host.generation
        self.functions = frozenset(loaded.functions)
        self._keep_printed(loaded.printed, loaded.printed_bytes)
        file = harmless(self.source.path, 100)
        told = [describe(error, "") for error in loaded.errors]
        if self.source.notebook:
            self.notes = told
        elif told:
            self._break(Text(f"{file} can't be run: {told[0].en}", f"{file} を実行できません: {told[0].ja}"))

    def _break(self, why: Text) -> NoReturn:
        self.host.lose()
        self.broken = why
        raise WorkerGone("broken")

    def _oracle(self, function: str, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        """Answer a replaced function; a student's arguments must not keep the grader busy."""
        with interrupted_after(self.limits.input_seconds):
            return self.replaced[function](*args, **kwargs)

    def _reply(self, answer: Answer, function: str, call: Call | None) -> Reply:
        self._keep_printed(answer.printed, answer.printed_bytes)
        if answer.missing is not None:
            name, path = harmless(answer.missing, 100), harmless(self.source.path, 100)
            return Reply(missing=True, problem=Text(f"there is no {name} in {path}", f"{path} に {name} がありません"))
        if answer.unsendable is not None:
            why = harmless(answer.unsendable, 200)
            shown = show_call(function, *call) if call is not None else function
            return Reply(
                problem=Text(f"the answer of {shown} can't be taken: {why}", f"{shown} の答えを受け取れません: {why}")
            )
        return Reply(answer.value, answer.changed, answer.callable, answer.error)

    def _keep_printed(self, text: str, count: int) -> None:
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
            limit = f"{self.limits.wall_seconds:g}"
            return Text(
                f"the {limit} s for the whole exercise are used up", f"課題全体の制限時間 {limit} 秒を使い切りました"
            )
        limit = f"{self.limits.function_seconds:g}"
        return Text(f"the {limit} s for {name} are used up", f"{name} の制限時間 {limit} 秒を使い切りました")

    def _took_too_long(self, name: str, call: str) -> Text:
        """Name the limit that was met, not what was left of it, which is never the same twice."""
        if self.seconds_left <= 0:
            return Text(f"{call}: ", f"{call}: ") + self._no_time_left(name)
        if name != "import" and self.seconds_by_function[name] >= self.limits.function_seconds:
            limit = f"{self.limits.function_seconds:g}"
            return Text(
                f"{call} did not end within what was left of the {limit} s for {name} (an endless loop?)",
                f"{call} が {name} の制限時間 {limit} 秒の残りで終わりません (無限ループではありませんか)",
            )
        limit = f"{self.limits.function_seconds if name == 'import' else self.limits.input_seconds:g}"
        return Text(
            f"{call} took longer than {limit} s (an endless loop?)",
            f"{call} が {limit} 秒以内に終わりません (無限ループではありませんか)",
        )

    def _why(self, gone: WorkerGone, name: str, call: str) -> Text:
        if gone.reason == "time":
            return self._took_too_long(name, call)
        if gone.reason == "oversize":
            return Text("what was handed in is too large to be run", "提出物が大きすぎて実行できません")
        if gone.reason == "hoard":
            size = self.kept_bytes >> 20
            return Text(
                f"{call}: with this one, the answers of the function take up more than {size} MiB",
                f"{call}: この関数の答えの合計が {size} MiB を超えました",
            )
        if gone.reason == "cpu":
            return Text(
                f"{call}: the {gone.detail} s of computing time for one exercise are used up",
                f"{call}: 課題の計算時間 {gone.detail} 秒を使い切りました",
            )
        if gone.reason == "exit":
            return Text(f"{call} ended the whole Python process (exit)", f"{call} が Python を終了させました (exit)")
        if gone.reason == "signal":
            # not signal.Signals: it lacks most real-time signals, which anybody can raise
            name = signal.strsignal(int(gone.detail)) or f"signal {gone.detail}"
            return Text(f"{call} crashed the Python process ({name})", f"{call} で Python が異常終了しました ({name})")
        return Text(f"what {call} sent back can't be read", f"{call} の応答を読み取れません")


@contextlib.contextmanager
def interrupted_after(seconds: float) -> Iterator[None]:
    """Raise ``TimeoutError`` in the block when it takes longer."""

    def ring(_signal: int, _frame: FrameType | None) -> None:
        raise TimeoutError("this takes too long")

    signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
