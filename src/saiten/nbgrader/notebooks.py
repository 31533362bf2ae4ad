"""Source notebooks: a release's notebooks with the reference in them, which nbgrader takes out again."""

from __future__ import annotations

import re
from collections.abc import Iterator

import nbformat
from nbformat import NotebookNode, v4

from ..course import Course, Exercise
from ..release.notebooks import LOAD, METADATA, notebook_of
from .cells import OWN, answer_name, check_name, checked, metadata, plain
from .solutions import Solutions
from .written import question_cells

ROOM = "# Your own imports and helper functions / 自分の import や補助関数はここに"
BEGIN, END = "### BEGIN SOLUTION", "### END SOLUTION"
_SOLUTION = re.compile(rf"{BEGIN}\n.*?{END}\n?", re.DOTALL)


def source_notebooks(course: Course, exercises: list[str]) -> dict[str, bytes]:
    """By file name: one notebook an exercise, with the written questions of that name at its end, and one for each
    file of other questions. The same course gives the same bytes. Raises ``UsageError``.
    """
    written = {
        path.stem: path.read_text(encoding="utf-8")
        for path in sorted((course.root / "written").glob("*.md"))
        if not path.stem.endswith("_rubric")
    }
    of_exercises = {
        name: [*_exercise_cells(course, name), *question_cells(written.pop(name, ""))] for name in exercises
    }
    others = {name: list(question_cells(text)) for name, text in written.items() if name not in course.exercises}
    return {f"{name}.ipynb": _notebook(name, cells) for name, cells in (of_exercises | others).items()}


def without_solutions(notebook: bytes) -> bytes:
    """What nbgrader will leave of a source notebook, as far as the solutions are concerned."""
    read = nbformat.reads(notebook.decode(), as_version=4)  # type: ignore[no-untyped-call]
    for cell in read.cells:
        cell.source = _SOLUTION.sub("", cell.source)
    return _bytes(read)


def _exercise_cells(course: Course, name: str) -> Iterator[NotebookNode]:
    exercise = course.exercise(name)
    stub, reference = (
        (course.root / folder / f"{name}.py").read_text(encoding="utf-8") for folder in ("exercises", "reference")
    )
    released = nbformat.reads(notebook_of(name, stub, exercise).decode(), as_version=4).cells  # type: ignore[no-untyped-call]
    solutions = Solutions(reference)
    for number, cell in enumerate(released):
        check = checked(cell.source)
        following = checked(released[number + 1].source) if number + 1 < len(released) else None
        if cell.cell_type == "markdown":
            cell.metadata = metadata(f"text-{number}", "markdown")
        elif cell.source.startswith(LOAD):
            cell.metadata = metadata("setup", "code")
        elif check is not None and check[1]:
            cell.metadata = _graded(exercise, check[1], number)
        elif check is not None:
            cell.metadata = metadata("check", "code")
        elif following is not None and following[1]:
            cell.source = _solved(cell.source, solutions.of(following[1]))
            cell.metadata = metadata(answer_name(plain(following[1]) or str(number + 1)), "code", solution=True)
        yield cell
        if cell.source.startswith(LOAD):
            own = _solved(ROOM, solutions.imports())
            yield v4.new_code_cell(own, metadata=metadata(OWN, "code", solution=True))  # type: ignore[no-untyped-call]


def _graded(exercise: Exercise, functions: list[str], number: int) -> dict[str, object]:
    points = sum(exercise.functions[function] for function in functions)
    return metadata(check_name(plain(functions) or str(number)), "code", grade=True, points=points)


def _solved(stub: str, solution: str) -> str:
    """The stub, and below it what replaces it until nbgrader takes that out."""
    return f"{stub}\n{BEGIN}\n{solution}\n{END}"


def _notebook(name: str, cells: list[NotebookNode]) -> bytes:
    for number, cell in enumerate(cells, 1):
        cell.id = f"{name[:50]}-{number}"
    return _bytes(v4.new_notebook(cells=cells, metadata=METADATA))  # type: ignore[no-untyped-call]


def _bytes(notebook: NotebookNode) -> bytes:
    return f"{v4.writes(notebook)}\n".encode()  # type: ignore[no-untyped-call]
