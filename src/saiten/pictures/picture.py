"""Which pictures an answer gets."""

from __future__ import annotations

from typing import Any

import msgspec

from ..answers import Tolerance
from ..text import Text
from ..values import Call
from .data import Picture, Table
from .grid import matrices
from .views import View


def pictures_of(
    answer: Any, expected: Any, call: Call, tolerance: Tolerance, *, reveal: bool, view: View | None = None
) -> tuple[list[Picture], Text | None]:
    """Return pictures of a wrong answer and a sentence on them; none where there is nothing to show.

    Without ``reveal`` they hold nothing of the right answer but where the given one differs.
    """
    if view is None:
        return list(matrices(answer, expected, tolerance, reveal=reveal)), None
    seen = view.table(answer, expected, call, tolerance)
    if seen is None:
        return [], None
    table, words = seen
    return [table if reveal else _without_expected(table)], words


def _without_expected(table: Table) -> Table:
    rows = [msgspec.structs.replace(row, expected=None) for row in table.rows]
    return msgspec.structs.replace(table, rows=rows)
