"""``saiten nbgrader``: a course directory for nbgrader, and its submissions graded in our cell."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import msgspec

from ..cell import Cell
from ..course import Course
from ..nbgrader.autograded import restored, sources
from ..nbgrader.directory import TIMESTAMP, Directory, create
from ..report.model import Saiten
from ..report.store import Store, write
from ..submissions import IntakeLimits, Package, collisions, read_entry
from .grade import Request, grade_entries


def init(root: Path, assignment: str, exercises: list[str], database: str | None) -> int:
    """Write the course directory and its gradebook. Returns the exit status; raises ``UsageError``."""
    course = Course.find(Path.cwd())
    wanted = {name for name in exercises if course.exercise(name)} or set(course.exercises)
    made = create(course, root, assignment, [name for name in course.exercises if name in wanted], database)
    from ..nbgrader.gradebook import opened

    with opened(Directory(root, database)):
        pass
    sys.stdout.write(f"{root / 'source' / assignment}: {', '.join(made)}\n")
    return 0


def grade(root: Path, assignment: str, request: Request, database: str | None, cell: Cell) -> int:
    """Grade an assignment's submissions into the gradebook. Returns the exit status of ``saiten grade``."""
    course = Course.find(Path.cwd())
    directory = Directory(root, database)
    from ..nbgrader.gradebook import opened, uncovered

    released = {name: path.read_bytes() for name, path in directory.released(assignment).items()}
    functions = {name: list(one.functions) for name, one in course.exercises.items() if name in released}
    entries = directory.entries(assignment)
    with opened(directory) as gradebook:
        said = uncovered(gradebook, assignment, functions)
    request = msgspec.structs.replace(request, exercises=request.exercises or list(functions))
    status = grade_entries(course, request, entries, said, cell)  # forks, so no connection is open
    apart = {entry.student for group in collisions(entries).values() for entry in group}
    store = Store(request.output)
    with opened(directory) as gradebook:
        for entry in entries:
            result = store.saiten(entry.student)
            wanted = not request.students or entry.student in request.students
            if result is not None and wanted and entry.student not in apart:
                _record(gradebook, directory, assignment, result, read_entry(entry, IntakeLimits()), released)
    return status


def _record(
    gradebook: Any,
    directory: Directory,
    assignment: str,
    result: Saiten,
    package: Package,
    released: dict[str, bytes],
) -> None:
    """One student into the gradebook, then into the folder from which formgrader and the feedback read."""
    from ..nbgrader.gradebook import Answers, record

    folder = directory.autograded(result.student, assignment)
    answers: dict[str, Answers] = {}
    files: dict[str, bytes] = {}
    for name, original in released.items():
        file = f"{name}.ipynb"
        submitted = package.files.get(file) or package.files.get(f"exercises/{file}")
        if submitted is not None:
            files[file] = restored(submitted, original)
            before = sources((folder / file).read_bytes()) if (folder / file).is_file() else {}
            answers[name] = Answers.between(sources(original), before, sources(files[file]))
    record(gradebook, assignment, result, answers)
    if TIMESTAMP in package.files:
        files[TIMESTAMP] = package.files[TIMESTAMP]  # without it, new feedback would not replace the old
    folder.mkdir(parents=True, exist_ok=True)
    for name in released:
        if f"{name}.ipynb" not in files:
            (folder / f"{name}.ipynb").unlink(missing_ok=True)
    for file, content in files.items():
        write(folder / file, content)
