"""The best of a student's attempts becomes the report."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

import msgspec

from ..deadlines import Deadlines
from ..submissions import Entry
from .model import Saiten
from .settle import settle
from .store import Store


def keep_best(store: Store, entries: Iterable[Entry], deadlines: Deadlines | None) -> None:
    """Of the attempts that were graded aside write the one with most points, of equal ones the first.

    Points count as they are after what coming late costs. As long as one is ungraded nobody knows which is the best,
    so that one is the report.
    """
    attempts: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.aside:
            attempts[entry.student].append(entry)
    for student, group in attempts.items():
        found = [(report, result) for entry in group for report, result in _settled(store.of(entry), entry, deadlines)]
        if not found:
            continue
        report, result = max(found, key=lambda pair: (pair[1].ungraded, pair[1].points))
        if store.saiten(student) != result:
            store.write_report(student, report | {"saiten": msgspec.to_builtins(result)})


def _settled(store: Store, entry: Entry, deadlines: Deadlines | None) -> list[tuple[dict[str, Any], Saiten]]:
    report = store.read(entry.student)
    return [] if report is None else [(report, settle(msgspec.convert(report["saiten"], Saiten), deadlines))]
