"""``saiten nbgrader``: a course directory for nbgrader, and its submissions graded in our cell."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import msgspec

from ..cell import Cell
from ..course import Course
from ..nbgrader.autograded import restored, sources
from ..nbgrader.directory import Directory, create, writing
from ..report.model import Saiten
from ..report.store import Store, write
from ..submissions import Entry, IntakeLimits, collisions, read_entry
from ..submissions.layouts.nbgrader import TIMESTAMP
from ..submissions.names import as_text
from .grade import Request, grade_entries
from .intake import gather


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
    from ..nbgrader.gradebook import enrol, opened, uncovered

    released = {name: path.read_bytes() for name, path in directory.released(assignment).items()}
    functions = {name: list(one.functions) for name, one in course.exercises.items() if name in released}
    layout = f"nbgrader:{assignment}"
    intake, said = gather(course, directory.submitted, functions, layout, request.roster, request.attempts)
    with opened(directory) as gradebook:
        said += uncovered(gradebook, assignment, functions)
    request = msgspec.structs.replace(request, exercises=list(functions))
    # forks, so no connection is open
    status = grade_entries(course, request, intake.entries, said, cell, intake.unmatched)
    apart = {entry.student for group in collisions(intake.entries).values() for entry in group}
    store = Store(request.output)
    with writing(root), opened(directory) as gradebook:
        for entry in intake.entries:
            if entry.student in apart or (request.students and entry.student not in request.students):
                continue
            student = _known_as(entry)
            enrol(gradebook, student, entry.listed)
            result = store.saiten(entry.student)
            if result is not None and entry.kind != "nothing":
                _record(gradebook, directory, assignment, student, result, entry, released)
    return status


def _known_as(entry: Entry) -> str:
    """nbgrader's name of the student, who may be called otherwise on the roster."""
    return entry.student if entry.kind == "nothing" else as_text(entry.path.parent.name)


def _record(
    gradebook: Any,
    directory: Directory,
    assignment: str,
    student: str,
    result: Saiten,
    entry: Entry,
    released: dict[str, bytes],
) -> None:
    """One student into the gradebook, then into the folder from which formgrader and the feedback read."""
    from ..nbgrader.gradebook import Answers, record

    package = read_entry(entry, IntakeLimits())
    folder = directory.autograded(student, assignment)
    answers: dict[str, Answers] = {}
    files: dict[str, bytes] = {}
    for name, original in released.items():
        file = f"{name}.ipynb"
        submitted = package.files.get(file) or package.files.get(f"exercises/{file}")
        if submitted is not None:
            files[file] = restored(submitted, original)
            before = sources((folder / file).read_bytes()) if (folder / file).is_file() else {}
            answers[name] = Answers.between(sources(original), before, sources(files[file]))
    stamp = package.files.get(TIMESTAMP, b"")
    record(gradebook, assignment, student, result, answers, stamp)
    if stamp:
        files[TIMESTAMP] = stamp  # without it, new feedback would not replace the old
    folder.mkdir(parents=True, exist_ok=True)
    for name in released:
        if f"{name}.ipynb" not in files:
            (folder / f"{name}.ipynb").unlink(missing_ok=True)
    for file, content in files.items():
        write(folder / file, content)
