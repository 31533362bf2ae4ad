"""A student's module as the trusted side sees it: functions that are called across the process boundary."""

from __future__ import annotations

import contextlib
import signal
import time
from collections.abc import Iterator
from typing import Any

import msgspec

from ..cell import Answer, Channel, CodeError, Load, Worker, WorkerGone
from ..cell.client import Oracle
from ..course import Limits
from .errors import CheckFailed, as_exception, describe
from .show import show_call
from .text import Text, harmless

Call = tuple[tuple[Any, ...], dict[str, Any]]


class Reply(msgspec.Struct, frozen=True):
    """What one call gave: a value, an exception of the student's code, or the problem that left it without either."""

    value: Any = None
    changed: bool = False
    callable: bool = False
    error: CodeError | None = None
    problem: Text | None = None


class StudentModule:
    """One exercise's module of one submission, in a worker; a new worker is started when one is lost."""

    def __init__(self, channel: Channel, load: Load, limits: Limits, oracle: Oracle | None = None) -> None:
        self.channel = channel
        self.load = load
        self.limits = limits
        self.oracle = oracle
        self.worker: Worker | None = None
        self.loaded = False
        self.functions: frozenset[str] = frozenset()
        self.broken: Text | None = None
        self.seconds_left = limits.wall_seconds
        self.seconds_by_function: dict[str, float] = {}
        self.answered: dict[str, list[Reply]] = {}  # what hidden checks have asked so far, by pool
        self.notes: list[Text] = []
        self.printed_bytes = 0

    def start(self) -> None:
        """Have a worker begin with the module while the caller does other things."""
        if self.worker is None:
            self.worker = self.channel.spawn(self.load)
            self.loaded = False

    def close(self) -> None:
        if self.worker is not None:
            self.worker.close()
            self.worker = None

    def get(self, name: str) -> Reply:
        """Look up an attribute: its value, or that it can be called."""
        try:
            worker = self._ready_worker()
            if name in self.functions:
                return Reply(callable=True)
            with self._on_the_clock(name):
                answer = worker.get(name, self.limits.input_seconds)
        except WorkerGone as gone:
            return self._lost(gone, name)
        return self._reply(answer, name)

    def calls(self, name: str, calls: list[Call]) -> list[Reply]:
        """Call one function on every input, in order. After an input without an answer the rest is not tried."""
        replies: list[Reply] = []
        try:
            worker = self._ready_worker()
            left = self.limits.function_seconds - self.seconds_by_function.get(name, 0.0)
            left = min(left, self.seconds_left)
            if left <= 0:
                return [Reply(problem=self._no_time_left(name))] * len(calls)
            with self._on_the_clock(name):
                for answer in worker.calls(name, calls, self.limits.input_seconds, left, self.oracle):
                    replies.append(self._reply(answer, show_call(name, *calls[len(replies)])))
        except WorkerGone as gone:
            replies.append(self._lost(gone, show_call(name, *calls[len(replies)])))
        skipped = Text("not tried: an earlier input had no answer", "前の入力で答えが出なかったため試していません")
        return replies + [Reply(problem=skipped)] * (len(calls) - len(replies))

    @contextlib.contextmanager
    def _on_the_clock(self, name: str) -> Iterator[None]:
        start = time.monotonic()
        try:
            yield
        finally:
            spent = time.monotonic() - start
            self.seconds_left -= spent
            self.seconds_by_function[name] = self.seconds_by_function.get(name, 0.0) + spent

    def _ready_worker(self) -> Worker:
        if self.broken is not None:
            raise WorkerGone("broken")
        self.start()
        assert self.worker is not None
        if not self.loaded:
            self.worker.ready(START_SECONDS)
            self._wait_for_the_module(self.worker)
        return self.worker

    def _wait_for_the_module(self, worker: Worker) -> None:
        file = harmless(self.load.path, 100)
        try:
            with self._on_the_clock("import"):
                loaded = worker.loaded(min(self.limits.function_seconds, max(self.seconds_left, 0.1)))
        except WorkerGone as gone:
            self.worker = None
            self.broken = self._why(gone, f"import {self.load.name}")
            raise WorkerGone("broken") from None
        self.loaded = True
        self.functions = frozenset(loaded.functions)
        self.printed_bytes += loaded.printed_bytes
        told = [describe(error, file) for error in loaded.errors]
        if self.load.notebook:
            self.notes = told
        elif told:
            self.close()
            self.broken = Text(f"{file} can't be run: {told[0].en}", f"{file} を実行できません: {told[0].ja}")
            raise WorkerGone("broken")

    def _reply(self, answer: Answer, call: str) -> Reply:
        self.printed_bytes += answer.printed_bytes
        if answer.missing is not None:
            name = harmless(answer.missing, 100)
            return Reply(problem=Text(f"there is no {name} in {self.load.path}", f"{self.load.path} に {name} がありません"))
        if answer.unsendable is not None:
            why = harmless(answer.unsendable, 200)
            return Reply(problem=Text(f"what {call} returned can't be taken: {why}", f"{call} の返り値を受け取れません: {why}"))
        return Reply(answer.value, answer.changed, answer.callable, answer.error)

    def _lost(self, gone: WorkerGone, call: str) -> Reply:
        if self.broken is not None:
            return Reply(problem=self.broken)
        self.worker = None
        return Reply(problem=self._why(gone, call))

    def _no_time_left(self, name: str) -> Text:
        if self.seconds_left <= 0:
            limit = f"{self.limits.wall_seconds:g}"
            return Text(f"the {limit} s for the whole exercise are used up", f"課題全体の制限時間 {limit} 秒を使い切りました")
        limit = f"{self.limits.function_seconds:g}"
        return Text(f"the {limit} s for {name} are used up", f"{name} の制限時間 {limit} 秒を使い切りました")

    def _why(self, gone: WorkerGone, call: str) -> Text:
        if gone.reason == "time":
            return Text(
                f"{call} took longer than {gone.detail} s (an endless loop?)",
                f"{call} が {gone.detail} 秒以内に終わりません (無限ループではありませんか)",
            )
        if gone.reason == "cpu":
            return Text(
                f"{call}: the {gone.detail} s of computing time for one exercise are used up",
                f"{call}: 課題の計算時間 {gone.detail} 秒を使い切りました",
            )
        if gone.reason == "exit":
            return Text(f"{call} ended the whole Python process (exit)", f"{call} が Python を終了させました (exit)")
        if gone.reason == "signal":
            name = signal.Signals(int(gone.detail)).name
            return Text(f"{call} crashed the Python process ({name})", f"{call} で Python が異常終了しました ({name})")
        return Text(f"what {call} sent back can't be read", f"{call} の応答を読み取れません")


START_SECONDS = 60.0


class Submission:
    """What a grader calls ``submission``: looks like the student's module, returns data or raises."""

    def __init__(self, module: StudentModule) -> None:
        self._module = module

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        found = self._usable(self._module.get(name), name)
        if not found.callable:
            return found.value

        def function(*args: Any, **kwargs: Any) -> Any:
            reply = self._module.calls(name, [(args, kwargs)])[0]
            return self._usable(reply, show_call(name, args, kwargs)).value

        return function

    def _usable(self, reply: Reply, call: str) -> Reply:
        if reply.problem is not None:
            raise CheckFailed(reply.problem)
        if reply.error is not None:
            raise as_exception(reply.error, call)
        return reply
