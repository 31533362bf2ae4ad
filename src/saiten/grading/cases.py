"""Inputs of a hidden check: drawn once per class, answered once by the reference, dealt out to each student."""

from __future__ import annotations

import functools
import hashlib
import hmac
import operator
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import msgspec

from ..cell import pack_arguments
from ..cell.wire import Packed
from ..namespace import Namespace, codes_in
from ..plugin import PREFIX
from ..values import Call, Code, call
from .errors import GraderFault
from .reference import reference_names

if TYPE_CHECKING:
    from hypothesis import strategies as st

Oracle = Callable[..., Any]
Measure = Callable[..., Any]


class Case(msgspec.Struct, frozen=True):
    """One input with what the reference makes of it; ``edge`` is the name of an edge case, empty for a drawn one."""

    call: Call
    edge: str
    expected: Any
    raised: bool
    packed: Packed

    @property
    def size(self) -> int:
        header, buffers = self.packed
        return len(header) + sum(map(len, buffers))


class Pool:
    """The inputs of one check: all named edge cases, and ``size`` drawn ones of which each student gets ``dealt``.

    A pool without strategy and edge cases is that of a constant: one case without arguments. ``probe``: an expression
    that is called in the function's place. ``measure``: what of an answer is compared.
    """

    def __init__(
        self,
        oracle: Oracle,
        inputs: st.SearchStrategy[Call] | None,
        edges: dict[str, Call],
        size: int,
        dealt: int,
        raises: type[Exception] | None,
        probe: Code | None = None,
        agrees: Callable[[Any, Any], bool] = operator.eq,
        measure: Measure | None = None,
    ) -> None:
        self.oracle = oracle
        self.inputs = inputs
        self.edges = edges
        self.size = size
        self.dealt = dealt
        self.raises = raises
        self.probe = probe
        self.agrees = agrees
        self.measure = measure
        grader = oracle.__module__.rpartition(".")[2]
        self.name = f"{grader}.{oracle.__qualname__}"
        self.exercise = grader.removeprefix(PREFIX)
        self.cases: list[Case] = []
        self.fault = ""
        self.prepared = False

    @property
    def of_a_constant(self) -> bool:
        return self.inputs is None and not self.edges

    @functools.cached_property
    def reference(self) -> Namespace:
        return reference_names(self.exercise)

    @property
    def names(self) -> set[str]:
        """Those that the probe and the inputs need."""
        codes = codes_in([[case.call for case in self.cases], self.probe])
        return {name for code in codes for name in code.names}

    def prepare(self, seed: str) -> None:
        """Draw the inputs and ask the reference. A reference that fails is remembered, and told when it is needed."""
        if self.prepared:
            return
        self.prepared = True
        calls = list(self.edges.items()) or ([("", call())] if self.inputs is None else [])
        try:
            calls += [("", one) for one in self._draw(seed)]
            self.cases = [self.case(edge, one) for edge, one in calls]
        except Exception as error:
            self.fault = f"{self.name}: {type(error).__name__}: {error}"

    def _draw(self, seed: str) -> list[Call]:
        if self.inputs is None:
            return []
        from .draw import draw  # Hypothesis takes a quarter of a second that a course without it need not pay

        number = int.from_bytes(hashlib.sha256(f"{seed}\0{self.name}".encode()).digest()[:8], "big")
        return draw(self.inputs, self.size, number)

    def case(self, edge: str, one: Call) -> Case:
        """Ask the reference about one input. Raises what the reference should not have raised."""
        packed = pack_arguments(*one)
        try:
            expected = self._answer(one)
        except Exception as error:
            if self.raises is not None and isinstance(error, self.raises):
                return Case(one, edge, None, raised=True, packed=packed)
            raise
        if self.raises is not None:
            raise GraderFault(f"the reference did not raise {self.raises.__name__}")
        return Case(one, edge, expected, raised=False, packed=packed)

    def _answer(self, one: Call) -> Any:
        """The reference's answer; where there is a probe, it has to come out of that, too."""
        args, kwargs = self.reference.made(one)
        expected = self.measured(self.reference.as_data(self.oracle(*args, **kwargs)), one)
        if self.probe is not None:
            args, kwargs = self.reference.made(one)
            answer = self.measured(self.reference.as_data(self.reference.make(self.probe)(*args, **kwargs)), one)
            if not self.agrees(answer, expected):
                raise GraderFault(f"the reference's answer through the probe, {answer!r}, is not {expected!r}")
        return expected

    def measured(self, answer: Any, one: Call) -> Any:
        """What of an answer is compared. Raises what the measure raises where it can't be measured."""
        if self.measure is None:
            return answer
        args, kwargs = self.reference.made(one)
        return self.measure(answer, *args, **kwargs)

    def deal(self, student: str, seed: str) -> list[Case]:
        """The student's own part: every edge case, and drawn ones chosen by HMAC, which nobody can foretell."""
        edges = [case for case in self.cases if case.edge]
        drawn = [case for case in self.cases if not case.edge]

        def rank(index: int) -> bytes:
            message = f"{student}\0{self.name}\0{index}".encode()
            return hmac.digest(seed.encode(), message, "sha256")

        chosen = sorted(sorted(range(len(drawn)), key=rank)[: self.dealt])
        return edges + [drawn[index] for index in chosen]
