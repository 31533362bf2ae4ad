"""The notebooks that formgrader and the feedback show: the student's answers in the released notebook's cells.

Nothing is run. What says which cell is worth what comes from the release, so nobody can forge it.
"""

from __future__ import annotations

import warnings
from typing import Any, NamedTuple

import nbformat
from nbformat import NotebookNode, v4

Attachments = dict[str, dict[str, str]]


class Cell(NamedTuple):
    """A cell that was handed in; ``name``: that of the released cell which it says it is, empty for another."""

    name: str
    kind: str
    source: str
    attachments: Attachments


def restored(submitted: bytes | None, released: bytes) -> bytes:
    """The submitted notebook with the released cells as they were, but for the answers in them.

    Of two copies of a cell the last one counts, as it does when the code is run; a cell of the release that is gone
    comes back as it was, below the one that was above it; what a student added stays, as a cell without a meaning. A
    notebook that can't be read counts as an empty one.
    """
    original = _read(released)
    known = {cell.metadata.nbgrader.grade_id: cell for cell in original.cells if "nbgrader" in cell.metadata}
    theirs = _cells(submitted, known) if submitted is not None else []
    last = {cell.name: place for place, cell in enumerate(theirs)}
    cells = [
        (cell.name, _answer(cell, known[cell.name])) if cell.name and last[cell.name] == place else ("", _other(cell))
        for place, cell in enumerate(theirs)
    ]
    above = ""
    for name, cell in known.items():
        if name not in last:
            below = next((place + 1 for place, (one, _cell) in enumerate(cells) if above and one == above), 0)
            cells.insert(below, (name, cell))
        above = name
    for number, (_name, cell) in enumerate(cells, 1):
        cell.id = f"cell-{number}"
    notebook = v4.new_notebook(cells=[cell for _name, cell in cells], metadata=original.metadata)  # type: ignore[no-untyped-call]
    return f"{v4.writes(notebook)}\n".encode("utf-8", "replace")  # type: ignore[no-untyped-call]


def sources(notebook: bytes) -> dict[str, str]:
    """What stands in the cells that nbgrader knows, by their names."""
    cells = [cell for cell in _read(notebook).cells if "nbgrader" in cell.metadata]
    return {cell.metadata.nbgrader.grade_id: cell.source.strip() for cell in cells}


def _answer(cell: Cell, original: NotebookNode) -> NotebookNode:
    if not original.metadata.nbgrader.solution:
        return original
    return _made(original.cell_type, cell, original.metadata)


def _other(cell: Cell) -> NotebookNode:
    return _made(cell.kind, cell, {})


def _made(kind: str, cell: Cell, metadata: dict[str, Any]) -> NotebookNode:
    if kind == "code":
        return v4.new_code_cell(cell.source, metadata=metadata)  # type: ignore[no-any-return, no-untyped-call]
    attached = {"attachments": cell.attachments} if cell.attachments else {}
    return v4.new_markdown_cell(cell.source, metadata=metadata, **attached)  # type: ignore[no-any-return, no-untyped-call]


def _cells(notebook: bytes, known: dict[str, NotebookNode]) -> list[Cell]:
    """A cell is known by nbgrader's metadata or, where a tool has dropped them, by its id."""
    by_id = {cell.id: name for name, cell in known.items() if "id" in cell}

    def read(cell: NotebookNode) -> Cell:
        about = cell.metadata.get("nbgrader")
        name = about.get("grade_id") if isinstance(about, dict) else by_id.get(cell.get("id"))
        attachments = {
            str(file): {str(kind): content for kind, content in kinds.items() if isinstance(content, str)}
            for file, kinds in cell.get("attachments", {}).items()
        }
        return Cell(name if name in known else "", cell.cell_type, "".join(cell.source), attachments)

    try:
        return [read(cell) for cell in _read(notebook).cells]
    except Exception:  # many kinds, on JSON that is no notebook; grading tells the student
        return []


def _read(notebook: bytes) -> NotebookNode:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about missing cell ids and the like: no fault of the student's
        return nbformat.reads(notebook.decode("utf-8-sig"), as_version=4)  # type: ignore[no-any-return, no-untyped-call]
