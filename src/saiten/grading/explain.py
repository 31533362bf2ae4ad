"""What a student is told about a failed check: the smallest wrong input, when it goes wrong, how, and pictures."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec

from ..answers.relation import relation
from ..expect import CheckFailed
from ..pictures import Picture, Raster, pictures_of
from ..raised import raised_at
from ..text import Text, _, plural
from .cases import Case
from .checks import JUDGED_LATER, Check, Failure
from .circumstances import bound_arguments, only_when, sizes
from .module import NOT_TRIED, Reply

MOST_NAMES = 3


def told(check: Check, shown: Failure, replies: list[Reply]) -> CheckFailed:
    """Make the error for a failed check that only tells one failure."""
    unwritten = all(check.is_unwritten(reply) for reply in replies)
    nothing_to_try = unwritten or shown.problem == JUDGED_LATER
    call = None if nothing_to_try else check.shown(shown.case)
    return CheckFailed(shown.problem, call, unwritten=unwritten)


def explained(
    check: Check,
    shown: Failure,
    asked: list[tuple[Case, Reply]],
    failures: list[Failure],
    function: Callable[..., Any],
    illustration: Failure | None,
) -> CheckFailed:
    """Make the error for a failed check, with everything that helps to find the mistake.

    ``shown``: the one failure that is told. ``asked``: every input with its answer. ``function``: the reference's, for
    the names of its arguments. ``illustration``: the answer to the check's own illustration, where that is wrong.
    """
    plain = told(check, shown, [reply for _case, reply in asked])
    if plain.unwritten or shown.problem == JUDGED_LATER:
        return plain
    if check.untouched:
        return CheckFailed(_changed(check, shown, function), check.shown(shown.case))
    pictures, remarks = _drawn(check, shown)
    if illustration is not None:
        pictures += [
            msgspec.structs.replace(one, another_input=True) if isinstance(one, Raster) else one
            for one in _drawn(check, illustration)[0]
        ]
    remarks += [_when(check, asked, failures, function), _how(check, asked, function)]
    return CheckFailed(
        shown.problem,
        check.shown(shown.case),
        remarks=tuple(remark for remark in remarks if remark is not None),
        raised_at=raised_at(shown.reply.error),
        pictures=tuple(pictures),
    )


def _changed(check: Check, shown: Failure, function: Callable[..., Any]) -> Text:
    """Which argument it was, by the name that the reference gives it."""
    names = list(bound_arguments(function, shown.case.call))
    changed = [names[int(one)] if one.isdecimal() and int(one) < len(names) else one for one in shown.reply.changed]
    return _(
        "{call}: it changed its argument {names} in place; work on a copy",
        call=check.shown(shown.case),
        names=", ".join(changed),
    )


def _drawn(check: Check, failure: Failure) -> tuple[list[Picture], list[Text | None]]:
    case, reply = failure.case, failure.reply
    if reply.problem is not None or reply.error is not None or case.raised:
        return [], []
    pictures, words = pictures_of(
        reply.value, case.expected, case.call, check.tolerance, reveal=check.reveal, view=check.view
    )
    return pictures, [words]


def _when(
    check: Check, asked: list[tuple[Case, Reply]], failures: list[Failure], function: Callable[..., Any]
) -> Text | None:
    """In which cases, where it is not in all and every input was tried."""
    if len(failures) == len(asked) or any(reply is NOT_TRIED for _case, reply in asked):
        return None
    failed = {id(failure.case) for failure in failures}
    inputs = [(case.call, id(case) in failed) for case, _reply in asked]
    if (found := only_when(function, inputs, check.when)) is not None:
        return found
    edges = {failure.case.edge for failure in failures}
    if "" in edges:
        return None
    names, more = "; ".join(sorted(edges)[:MOST_NAMES]), len(edges) - MOST_NAMES
    if more > 0:
        return _("Only in these cases: {names} and {more} more.", names=names, more=more)
    return plural("Only in this case: {names}.", "Only in these cases: {names}.", len(edges), names=names)


def _how(check: Check, asked: list[tuple[Case, Reply]], function: Callable[..., Any]) -> Text | None:
    """How the answers come from the right ones; not where the author keeps these."""
    if not check.reveal:
        return None
    valued = [(case, reply) for case, reply in asked if reply.problem is None and reply.error is None]
    return relation(
        [(reply.value, case.expected, sizes(function, case.call)) for case, reply in valued if not case.raised]
    )
