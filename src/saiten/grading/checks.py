"""Hidden checks: a function's answers on drawn inputs, compared with the reference's.

    @check("scaled", inputs=strategies.scalings, edges={"by 0": call([1.0], 0)})
    def test_scaled(values, factor):
        \"\"\"Every value times the factor.\"\"\"
        return reference.scaled(values, factor)

The pool of inputs is drawn once per class, the reference answers it once; each student is given a part of it, chosen
by HMAC of the course's seed and the student's id, and all named edge cases.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import msgspec
import pytest

from ..answers import Tolerance, difference, show, show_call
from ..expect import CheckFailed
from ..pictures import View
from ..raised import CodeError, describe, is_unwritten
from ..text import Text, _, as_text
from ..values import Call, Code
from .cases import Case, Measure, Oracle, Pool
from .circumstances import Condition
from .errors import GraderFault
from .module import NOT_TRIED, Reply, StudentModule

if TYPE_CHECKING:
    from hypothesis import strategies as st

Property = Callable[..., bool]
DEFAULT = Tolerance()
CHANGED = _("it changed its argument in place; work on a copy")
JUDGED_LATER = _("will be judged when its answers are right")


class Failure(msgspec.Struct, frozen=True):
    """An input with a wrong answer, and what is wrong with it."""

    case: Case
    reply: Reply
    problem: Text


class Check(msgspec.Struct, frozen=True):
    """A hidden check: what ``check`` was told, and how it is run for one student."""

    function: str
    pool: Pool
    tolerance: Tolerance
    properties: Sequence[Property]
    reveal: bool
    when: dict[Text, Condition]
    view: View | None
    illustration: Call | None
    untouched: bool = False

    def deal(self, student: str, seed: str) -> list[Case]:
        if self.pool.fault:
            raise GraderFault(self.pool.fault)
        return self.pool.deal(student, seed)

    def ask(self, module: StudentModule, cases: list[Case]) -> list[Reply]:
        if self.pool.of_a_constant:
            return [module.get(self.function)]
        packed = [case.packed for case in cases]
        replies = module.calls(self.function, [case.call for case in cases], packed, self.pool.probe)
        return [self._measured(case, reply) for case, reply in zip(cases, replies, strict=True)]

    def _measured(self, case: Case, reply: Reply) -> Reply:
        if self.pool.measure is None or reply.problem is not None or reply.error is not None:
            return reply
        try:
            return msgspec.structs.replace(reply, value=self.pool.measured(reply.value, case.call))
        except CheckFailed as error:
            return msgspec.structs.replace(reply, value=None, problem=self._about(case, error.text))

    def is_unwritten(self, reply: Reply) -> bool:
        """Whether the function is not there, or raises NotImplementedError itself."""
        if reply.error is not None:
            return is_unwritten(reply.error, self.function)
        return reply.missing == self.function

    def failures(self, cases: list[Case], replies: list[Reply]) -> list[Failure]:
        """Hold the student's answers to the reference's; inputs that were not tried are left out."""
        tried = [(case, reply) for case, reply in zip(cases, replies, strict=True) if reply is not NOT_TRIED]
        judged = [(case, reply, self.problem(case, reply)) for case, reply in tried]
        return [Failure(case, reply, problem) for case, reply, problem in judged if problem is not None]

    def problem(self, case: Case, reply: Reply) -> Text | None:
        """What is wrong with one answer, None where it is right."""
        if reply.problem is not None:
            return reply.problem
        wrong = self._wrong(case, reply)
        if self.untouched:
            return JUDGED_LATER if wrong is not None else self._about(case, CHANGED) if reply.changed else None
        return wrong

    def _wrong(self, case: Case, reply: Reply) -> Text | None:
        if reply.error is not None:
            return self._problem_of_raising(case, reply.error)
        if case.raised:
            assert self.pool.raises is not None
            kind = self.pool.raises.__name__
            return self._about(case, _("got {value}; it should raise {kind}", value=show(reply.value), kind=kind))
        found = difference(reply.value, case.expected, self.tolerance)
        if found is not None:
            return self._about(case, found.text(self.reveal))
        args, kwargs = self.pool.reference.made(case.call)
        for holds in self.properties:
            if not holds(reply.value, *args, **kwargs):
                said = inspect.getdoc(holds) or holds.__name__
                return self._about(case, _("this does not hold: {property}", property=as_text(said)))
        return None

    def _problem_of_raising(self, case: Case, error: CodeError) -> Text | None:
        kind = self.pool.raises.__name__ if case.raised and self.pool.raises is not None else ""
        if kind in error.kinds:
            return None
        told = describe(error, self.shown(case), self.function)
        if kind and error.kind != "NotImplementedError":
            return _("{problem}; it should raise {kind}", problem=told, kind=kind)
        return told

    def shown(self, case: Case) -> str:
        """The call as a student can paste it."""
        return self.function if self.pool.of_a_constant else show_call(self.pool.probe or self.function, *case.call)

    def _about(self, case: Case, problem: Text) -> Text:
        return _("{call}: {problem}", call=self.shown(case), problem=problem)


def check(
    function: str,
    *,
    inputs: st.SearchStrategy[Call] | None = None,
    edges: dict[str, Call] | None = None,
    pool: int = 32,
    draw: int = 10,
    tolerance: Tolerance = DEFAULT,
    raises: type[Exception] | None = None,
    probe: str | None = None,
    properties: Sequence[Property] = (),
    measure: Measure | None = None,
    reveal: bool = False,
    hint: Text | None = None,
    weight: float = 1.0,
    when: dict[Text, Condition] | None = None,
    view: View | None = None,
    illustration: Call | None = None,
) -> Callable[[Oracle], Callable[..., None]]:
    """Make a hidden check of ``function`` from its oracle, which gets an input's arguments and answers it.

    Without ``inputs`` and ``edges`` the name is a constant. ``raises``: every input is a bad one and the oracle raises
    this. ``properties`` get the answer and the arguments, and are named by their docstrings. ``reveal``: the message
    may show the right value of the one input that it names. ``probe``: an expression that is called in the function's
    place, on the student's side and for the reference: ``"lambda a, b: a * b"``. ``measure``, where many answers are
    right: gets an answer and the arguments, and returns what is compared, of the reference's answer as well. It raises
    what ``saiten.expect.require`` does where an answer can't be measured.

    For the feedback: ``when`` names conditions on the arguments that may tell failing inputs from others; ``view`` says
    what an answer's parts mean (``Graph``, ``Steps``); ``illustration`` is an input that is asked only after a failure,
    to be shown as an image.
    """

    def decorate(oracle: Oracle) -> Callable[..., None]:
        def agrees(answer: Any, expected: Any) -> bool:
            return difference(answer, expected, tolerance) is None

        asked = Code(probe) if probe is not None else None
        cases = Pool(oracle, inputs, edges or {}, pool, draw, raises, asked, agrees, measure)
        spec = Check(function, cases, tolerance, properties, reveal, when or {}, view, illustration)
        return _as_test(spec, hint, weight)

    return decorate


def untouched(test: Any, weight: float = 1.0) -> Callable[..., None]:
    """Make the check that goes with ``test``: right answers on the same inputs, without a change to the arguments."""
    spec: Check = test.saiten_check
    twin = msgspec.structs.replace(spec, untouched=True)
    made = _as_test(twin, _("A function should leave its arguments as they were."), weight)
    made.__doc__ = "\n\n".join(_("{function} leaves its arguments as they were.", function=spec.function))
    return made


def _as_test(spec: Check, hint: Text | None, weight: float) -> Callable[..., None]:
    def test(run_check: Callable[[Check], None]) -> None:
        run_check(spec)

    oracle = spec.pool.oracle
    test.__doc__, test.__module__, test.__qualname__ = oracle.__doc__, oracle.__module__, oracle.__qualname__
    test.__name__ = oracle.__name__
    place = inspect.unwrap(oracle).__code__  # pytest should point at the grader, not at this line
    test.__code__ = test.__code__.replace(co_filename=place.co_filename, co_firstlineno=place.co_firstlineno)
    test.saiten_check = spec  # type: ignore[attr-defined]
    marked = pytest.mark.covers(spec.function, weight=weight, hint=hint)(test)
    checked: Callable[..., None] = marked
    return checked


def smallest(failures: list[Failure]) -> Failure:
    return min(failures, key=lambda failure: failure.case.size)
