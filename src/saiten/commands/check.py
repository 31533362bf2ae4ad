"""``saiten check``: is the course sound? Its own stubs and references are handed in and graded for real."""

from __future__ import annotations

import ast
import contextlib
import importlib
import inspect
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

from rich.console import Console
from rich.markup import escape

from ..cell import Cell
from ..course import Course
from ..grading.forks import Outcome
from ..grading.misconceptions import as_submission, misconceptions_of
from ..grading.session import Job, grade_class
from ..report.model import ExerciseResult
from ..report.store import Store
from ..submissions import list_entries

REFERENCE, STUB = "reference", "stub"


def check_course() -> int:
    """Print what is wrong with the course. Returns 0 where nothing is."""
    course = Course.find(Path.cwd())
    console = Console(highlight=False)
    found = 0
    with _importable(course.root):
        for name, exercise in course.exercises.items():
            problems = [*_files(course, name)] or [
                *_signatures(course, name),
                *_public_graders(course, name),
                *_grades(course, name),
            ]
            mark = "[red]not sound[/]" if problems else "[green]sound[/]"
            console.print(f"{name}: {mark} ({len(exercise.functions)} functions)")
            for problem in problems:
                console.print(f"  - {escape(problem)}", soft_wrap=True)
            found += len(problems)
    console.print("The course is sound." if not found else f"{found} problems.")
    return int(found > 0)


@contextlib.contextmanager
def _importable(root: Path) -> Iterator[None]:
    sys.path.insert(0, str(root))
    try:
        yield
    finally:
        sys.path.remove(str(root))


def _files(course: Course, name: str) -> list[str]:
    wanted = [
        Path("exercises") / f"{name}.py",
        Path("reference") / f"{name}.py",
        Path("graders/public") / f"test_{name}.py",
        Path("graders/hidden") / f"test_{name}.py",
    ]
    return [f"{path.as_posix()} is missing." for path in wanted if not (course.root / path).is_file()]


def _signatures(course: Course, name: str) -> list[str]:
    """Stub and reference must agree on every function, and each needs a docstring that says what to do."""
    problems = []
    stub, reference = importlib.import_module(f"exercises.{name}"), importlib.import_module(f"reference.{name}")
    for function in course.exercise(name).functions:
        for module in (stub, reference):
            if not hasattr(module, function):
                problems.append(f"{module.__name__} has no {function}.")
            elif callable(getattr(module, function)) and not inspect.getdoc(getattr(module, function)):
                problems.append(f"{module.__name__}.{function} has no docstring.")
        ours, theirs = _signature(stub, function), _signature(reference, function)
        if ours != theirs:
            problems.append(f"{function}: the stub's signature is {ours}, the reference's {theirs}.")
    return problems


def _signature(module: ModuleType, function: str) -> str:
    member = getattr(module, function, None)
    return str(inspect.signature(member)) if callable(member) else "a constant"


def _public_graders(course: Course, name: str) -> list[str]:
    """What students get must not need what they don't get."""
    problems = []
    for path in (course.root / "graders/public" / f"test_{name}.py", *sorted((course.root / "graders").glob("*.py"))):
        for node in ast.walk(ast.parse(path.read_bytes())):
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                names = [f"{node.module}.{alias.name}" for alias in node.names]
            else:
                continue
            if any(f"{one}.".startswith(("reference.", "graders.hidden.", "graders.misconceptions.")) for one in names):
                where = path.relative_to(course.root).as_posix()
                problems.append(f"{where}, line {node.lineno} imports what students don't get: {', '.join(names)}.")
    return problems


def _grades(course: Course, name: str) -> list[str]:
    """Hand in the stub, the reference and every known mistake, and see what they get."""
    sources = {
        STUB: (course.root / "exercises" / f"{name}.py").read_bytes(),
        REFERENCE: (course.root / "reference" / f"{name}.py").read_bytes(),
    }
    mistakes = misconceptions_of(course.root, name)
    sources |= {mistake: as_submission(course.root, name, mistake).encode() for mistake in mistakes}
    results, problems = _grade(course, name, sources)
    if problems:
        return problems
    for test in results[STUB].tests:
        if test.outcome == "passed" and test.visibility == "hidden":
            problems.append(f"{test.id} passes for the stub.")
    for test in results[REFERENCE].tests:
        if test.outcome != "passed":
            problems.append(f"{test.id} fails for the reference: {test.message}")
    for mistake, known in mistakes.items():
        lost = {test.function for test in results[mistake].tests if test.outcome != "passed"}
        if lost != {known.function}:
            told = ", ".join(sorted(lost)) or "nothing"
            problems.append(f"the misconception {mistake} of {known.function} costs points in: {told}.")
        elif mistake not in {test.misconception for test in results[mistake].tests}:
            problems.append(f"the misconception {mistake} of {known.function} is caught, but not named.")
    return problems


def _grade(course: Course, name: str, sources: dict[str, bytes]) -> tuple[dict[str, ExerciseResult], list[str]]:
    with tempfile.TemporaryDirectory() as folder:
        for student, source in sources.items():
            path = Path(folder) / "submissions" / student / "exercises" / f"{name}.py"
            path.parent.mkdir(parents=True)
            path.write_bytes(source)
        entries, _ = list_entries(Path(folder) / "submissions")
        store = Store(Path(folder) / "grades")
        outcomes: list[Outcome] = []
        with store.locked() as lock, Cell("standard") as cell:
            job = Job(entries, [name], course.settings.seed, jobs=2, regrade=True, debug=None)
            faults = grade_class(course, cell, store, lock, job, outcomes.append)
        problems = [*faults.values(), *(outcome.fault for outcome in outcomes if outcome.fault)]
        return {result.student: result.exercises[name] for result in store.all()}, problems
