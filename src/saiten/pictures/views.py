"""How an author says what an answer's parts mean: nodes of a graph, or steps that follow one another."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, Protocol

import msgspec

from ..answers import Tolerance, difference
from ..text import Text, _
from ..values import Call
from .data import Row, State, Table
from .numbers import told_apart

# (row, column): one cell of a table
Cell = tuple[str, int]


class View(Protocol):
    """Makes a table of an answer, with a sentence on where it first goes wrong; None where the answer is no table."""

    def table(self, answer: Any, expected: Any, call: Call, tolerance: Tolerance) -> tuple[Table, Text] | None: ...


class Graph(msgspec.Struct, frozen=True):
    """The answer is a dict by node: one value each, or a tuple of them.

    ``inputs``: for each node, the nodes that it is computed from. ``columns``: what the values are, each with whether
    it flows against the edges, as adjoints do: ``(("value", False), ("adjoint", True))``. A column is computed from
    those to its left as well.
    """

    inputs: dict[str, tuple[str, ...]]
    columns: tuple[tuple[str, bool], ...] = (("value", False),)

    def table(
        self,
        answer: Any,
        expected: Any,
        call: Call,  # noqa: ARG002 - the protocol's
        tolerance: Tolerance,
    ) -> tuple[Table, Text] | None:
        if not isinstance(answer, dict) or not isinstance(expected, dict):
            return None
        names = list(expected)
        parts = {name: _parts(answer.get(name), expected[name], len(self.columns)) for name in names}
        states = {(name, column): _state(*pair, tolerance) for name in names for column, pair in enumerate(parts[name])}
        wrong = {cell for cell, state in states.items() if state != "right"}
        first = {cell for cell in wrong if not wrong & set(self._sources(cell, set(names)))}
        for cell in wrong - first:
            if states[cell] == "wrong":
                states[cell] = "follows"
        rows = [_row(name, parts[name], [states[name, column] for column in range(len(parts[name]))]) for name in names]
        edges = [(source, node) for node, sources in self.inputs.items() for source in sources]
        return Table([column for column, _against in self.columns], rows, edges), self._words(names, states, first)

    def _sources(self, cell: Cell, judged: set[str]) -> Iterator[Cell]:
        """The judged cells that this one is computed from, by way of others that are not judged at most."""
        seen = {cell}
        waiting = [cell]
        while waiting:
            name, column = waiting.pop()
            backward = self.columns[column][1]
            near = self._users(name) if backward else self.inputs.get(name, ())
            found = [(one, column) for one in near] + [(name, left) for left in range(column)]
            found += [(one, left) for one in self.inputs.get(name, ()) for left in range(column)]
            for one in found:
                if one not in seen:
                    seen.add(one)
                    if one[0] in judged:
                        yield one
                    else:
                        waiting.append(one)

    def _users(self, name: str) -> Sequence[str]:
        return [node for node, sources in self.inputs.items() if name in sources]

    def _words(self, names: list[str], states: dict[Cell, State], first: set[Cell]) -> Text:
        cells = [cell for cell in states if cell in first]
        off = ", ".join(self._cell_name(cell) for cell in cells)
        after = {cell[0] for cell, state in states.items() if state == "follows"} - {cell[0] for cell in cells}
        if not after:
            return _("The first wrong value: {cells}.", cells=off)
        following = ", ".join(name for name in names if name in after)
        return _(
            "The first wrong value: {cells}. It makes these wrong, too: {following}.", cells=off, following=following
        )

    def _cell_name(self, cell: Cell) -> str:
        name, column = cell
        return f"{name} ({self.columns[column][0]})" if len(self.columns) > 1 else name


class Steps(msgspec.Struct, frozen=True):
    """The answer is a list of tuples, each made from the one before.

    ``labels`` gets the call's arguments and names the steps, as many as the right answer has.
    """

    columns: tuple[str, ...]
    labels: Callable[..., list[str]]

    def table(self, answer: Any, expected: Any, call: Call, tolerance: Tolerance) -> tuple[Table, Text] | None:
        if not isinstance(answer, (list, tuple)) or not isinstance(expected, (list, tuple)):
            return None
        rows: list[Row] = []
        first = ""
        for index, (name, right) in enumerate(zip(self.labels(*call[0], **call[1]), expected, strict=True)):
            pairs = _parts(answer[index] if index < len(answer) else None, right, len(self.columns))
            states = [_state(*pair, tolerance) for pair in pairs]
            if first:
                states = ["follows" if state == "wrong" else state for state in states]
            elif any(state != "right" for state in states):
                first = name
            rows.append(_row(name, pairs, states))
        if not first:
            return None
        return Table(list(self.columns), rows), _("The first wrong step: {name}.", name=first)


def _parts(got: Any, expected: Any, count: int) -> list[tuple[Any, Any]]:
    """One pair of values a column."""
    if not isinstance(expected, (list, tuple)):
        return [(got, expected)]
    fits = isinstance(got, (list, tuple)) and len(got) == len(expected)
    return list(zip(got if fits else [None] * len(expected), expected[:count], strict=False))


def _state(got: Any, expected: Any, tolerance: Tolerance) -> State:
    if got is None:
        return "missing"
    return "right" if difference(got, expected, tolerance) is None else "wrong"


def _row(name: str, pairs: list[tuple[Any, Any]], states: list[State]) -> Row:
    shown = [told_apart(*pair, state != "right") for pair, state in zip(pairs, states, strict=True)]
    got = ["–" if state == "missing" else ours for (ours, _), state in zip(shown, states, strict=True)]
    return Row(name, got, [right for _, right in shown], states)
