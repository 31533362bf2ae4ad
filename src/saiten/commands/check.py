"""``saiten check``: is the course sound? Its own stubs and references are handed in and graded for real."""

from __future__ import annotations

import ast
import contextlib
import importlib
import importlib.util
import inspect
import itertools
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

from rich.console import Console
from rich.markup import escape

from ..course import Course
from ..errors import UsageError
from ..grading.misconceptions import Misconception, as_submission, misconceptions_of
from ..local.hints import FOLDER, MOST, hints_of
from ..mutants.equivalent import equivalent_mutants
from ..mutants.quality import Quality, page
from ..text import _
from ..written import tasks
from .trial import Results, Source, grade_sources

REFERENCE, STUB = "reference", "stub"
ALTERNATIVES = "tests/alternatives"
SOUND = "The course is sound."
QUICK = 16  # one in as many known mistakes is tried
LIBRARIES = ("cosmic_ray", "mutmut")


def check_course(
    only: Sequence[str] = (), *, quick: bool = False, mutants: bool = False, output: Path | None = None
) -> int:
    """Print what is wrong with the course, or with some of its exercises. Returns 0 where nothing is.

    ``quick``: try a few of the known mistakes only, other right answers without slow tests. ``mutants``: try mutants
    of the references too. ``output``: a page about how good the graders are goes there. Raises ``UsageError``.
    """
    if mutants and quick:
        raise UsageError(_("--mutants takes minutes, so --quick is of no use with it: choose one."))
    if output is not None and not mutants:
        raise UsageError(_("--output is for the results of --mutants: give both."))
    if mutants and (missing := [name for name in LIBRARIES if importlib.util.find_spec(name) is None]):
        raise UsageError(_("--mutants needs {names}: pip install 'saiten[mutants]'", names=", ".join(missing)))
    course = Course.find(Path.cwd())
    chosen = {name: course.exercise(name) for name in only} or course.exercises
    console = Console(highlight=False)
    found: list[str] = []
    qualities: dict[str, Quality] = {}
    lacking = [name for name, exercise in chosen.items() if exercise.lacking]

    def conclude(name: str, results: Results) -> None:
        qualities[name], problems = _judged(course, claims[name], results)
        about = f"{len(chosen[name].functions)} functions"
        if mutants and not chosen[name].mutants:
            about += ", no mutants tried"
        elif mutants:
            problems += _mutants(course, name, qualities[name])
            about += f", {qualities[name].summary}"
        if quick:
            about += f", one in {QUICK} known mistakes tried"
        _tell(console, name, about, problems)
        found.extend(problems)

    with _importable(course.root):
        claims: dict[str, Claims] = {}
        for name in chosen:
            if name in lacking:
                needed = ", ".join(chosen[name].lacking)
                console.print(f"{name}: [yellow]not checked[/] (needs {needed})", soft_wrap=True)
            elif problems := _as_written(course, name):
                _tell(console, name, f"{len(chosen[name].functions)} functions", problems)
                found += problems
            else:
                claims[name] = Claims.of(course, name, QUICK if quick else 1)
        sources = {name: list(_sources(course, name, one, quick=quick)) for name, one in claims.items()}
        if mutants:  # they are graded too, which can't be done from within another run
            for name, mine in sources.items():
                conclude(name, grade_sources(course, mine)[name])
        else:
            grade_sources(course, itertools.chain.from_iterable(sources.values()), done=conclude)
    try:
        tasks(course.root)
    except UsageError as error:
        console.print(f"written questions: [red]not sound[/]\n  - {escape(str(error))}", soft_wrap=True)
        found.append(str(error))
    sound = "What was checked is sound." if only or quick else SOUND
    if lacking:
        sound = f"The course is sound, as far as it was checked: not {', '.join(lacking)}."
    console.print(f"{len(found)} problems." if found else sound, soft_wrap=True)
    if output is not None:
        from ..mutants.operators import VERSIONS

        output.write_text(page(qualities, VERSIONS), encoding="utf-8")
    return int(bool(found))


def _tell(console: Console, name: str, about: str, problems: Sequence[str]) -> None:
    mark = "[red]not sound[/]" if problems else "[green]sound[/]"
    console.print(f"{name}: {mark} ({about})", soft_wrap=True)
    for problem in problems:
        console.print(f"  - {escape(problem)}", soft_wrap=True)


@contextlib.contextmanager
def _importable(root: Path) -> Iterator[None]:
    sys.path.insert(0, str(root))
    try:
        yield
    finally:
        sys.path.remove(str(root))


def _as_written(course: Course, name: str) -> list[str]:
    """What is wrong with an exercise's files, before anything is graded."""
    return _files(course, name) or [
        *_signatures(course, name),
        *_public_graders(course, name),
        *_hints(course, name),
    ]


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


def _hints(course: Course, name: str) -> list[str]:
    """A course that gives hints gives some for every function with points, in both languages."""
    if not (course.root / FOLDER).is_dir():
        return []
    file, functions = f"{FOLDER}/{name}.toml", course.exercise(name).functions
    try:
        hints = hints_of(course.root, name)
    except UsageError as error:
        return [str(error)]
    unknown = [one for one in hints if one not in functions]
    problems = [f"{file} has hints for {one}, which is no function with points." for one in unknown]
    for function in functions:
        steps = hints.get(function, [])
        if not 1 <= len(steps) <= MOST:
            problems.append(f"{file} has {len(steps)} hints for {function}: it should be 1 to {MOST}.")
        if any(not text.strip() for step in steps for text in step):
            problems.append(f"{file} has a hint for {function} that is empty in one language.")
    return problems


class Claims(NamedTuple):
    """What a course says of other modules than its stub and reference: known mistakes, and other right answers."""

    mistakes: dict[str, Misconception]
    alternatives: dict[str, Path]

    @classmethod
    def of(cls, course: Course, name: str, one_in: int) -> Claims:
        """``one_in``: of as many known mistakes one is taken."""
        mistakes = dict(list(misconceptions_of(course, name).items())[::one_in])
        paths = sorted((course.root / ALTERNATIVES / name).glob("*.py"))
        return cls(mistakes, {f"alternative-{path.stem}": path for path in paths})


def _sources(course: Course, name: str, claims: Claims, *, quick: bool) -> Iterator[Source]:
    """The stub, the reference, known mistakes and every other right answer."""
    yield Source(name, STUB, (course.root / "exercises" / f"{name}.py").read_bytes())
    yield Source(name, REFERENCE, (course.root / "reference" / f"{name}.py").read_bytes())
    for mistake in claims.mistakes:
        yield Source(name, mistake, as_submission(course, name, mistake).encode(), quick=True)
    for student, path in claims.alternatives.items():
        yield Source(name, student, path.read_bytes(), quick=quick)


def _judged(course: Course, claims: Claims, found: Results) -> tuple[Quality, list[str]]:
    """Whether they get what they should."""
    mistakes, alternatives = claims
    results, problems = found.graded, list(found.problems)
    quality = Quality(len(mistakes), len(alternatives))
    if problems:
        return quality, problems
    problems += [
        f"{test.id} passes for the stub."
        for test in results[STUB].tests
        if test.outcome == "passed" and test.visibility == "hidden"
    ]
    problems += [
        f"{test.id} fails for the reference: {test.message}"
        for test in results[REFERENCE].tests
        if test.outcome != "passed"
    ]
    for mistake, known in mistakes.items():
        lost = {test.function for test in results[mistake].tests if test.outcome != "passed"}
        named = mistake in {test.misconception for test in results[mistake].tests}
        quality.caught += lost == {known.function}
        quality.named += named
        if lost != {known.function}:
            told = ", ".join(sorted(lost)) or "nothing"
            problems.append(f"the misconception {mistake} of {known.function} costs points in: {told}.")
        elif not named:
            problems.append(f"the misconception {mistake} of {known.function} is caught, but not named.")
    for student, path in alternatives.items():
        result = results[student]
        quality.accepted += result.points == result.max_points
        if result.points < result.max_points:
            why = [*result.notes, *(f"{test.id}: {test.message}" for test in result.tests if test.outcome != "passed")]
            problems.append(f"{path.relative_to(course.root).as_posix()} is right but loses points: {'; '.join(why)}")
    return quality, problems


def _mutants(course: Course, name: str, quality: Quality) -> list[str]:
    from .mutants import try_mutants  # its libraries are only needed here

    quality.listed = equivalent_mutants(course).get(name, [])
    quality.tally, problems = try_mutants(course, name, quality.listed)
    return problems
