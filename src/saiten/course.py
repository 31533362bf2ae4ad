"""A course as its ``pyproject.toml`` describes it: ``[tool.saiten]``, its exercises, points and limits."""

from __future__ import annotations

import hashlib
import importlib.util
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Any, Literal

import msgspec

from .deadlines import Deadlines, Share
from .errors import UsageError
from .text import Text, _, chosen_language


class CourseError(UsageError):
    """The course's settings can't be used; the message says what is wrong, where, and what to do."""


class NoCourseError(CourseError):
    """There is no course in a folder, nor in those above it."""


Seconds = Annotated[float, msgspec.Meta(gt=0, le=86_400)]
Amount = Annotated[int, msgspec.Meta(gt=0, le=1 << 24)]
Points = Annotated[float, msgspec.Meta(ge=0, le=1e6)]


class Limits(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What one student's code may cost; ``[tool.saiten.limits]``, and per exercise."""

    input_seconds: Seconds = 2.0
    function_seconds: Seconds = 10.0
    cpu_seconds: Amount = 30
    wall_seconds: Seconds = 60.0
    memory_mib: Amount = 1024
    threads: Amount = 64
    files_mib: Amount = 16
    output_kib: Amount = 64


class Rules(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a module may use: only ``imports`` and the standard library, nothing that is ``forbidden``."""

    imports: list[str]
    forbidden: list[str] = []
    ceiling: Share = 0.5  # the share of the points that a module against the rules can still get


class Exercise(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One exercise: the points of each of its functions, in the order in which the report lists them.

    ``needs``: modules of other packages, which its workers find imported. Where a package is not installed, the
    exercise is not graded. ``mutants``: whether ``saiten check --mutants`` is to try any.
    """

    functions: dict[str, Points]
    title: str | dict[Literal["en", "ja"], str] = ""
    lecture: str = ""
    rules: Rules | None = None
    limits: dict[str, int | float] = {}
    needs: list[str] = []
    mutants: bool = True

    @property
    def packages(self) -> list[str]:
        """The packages of what it needs."""
        return list(dict.fromkeys(name.partition(".")[0] for name in self.needs))

    @property
    def lacking(self) -> list[str]:
        """Those that are not installed here."""
        return [name for name in self.packages if importlib.util.find_spec(name) is None]

    @property
    def words(self) -> Text:
        """The title in each language."""
        if isinstance(self.title, str):
            return Text(self.title, self.title)
        first = next(iter(self.title.values()), "")
        return Text(self.title.get("en", first), self.title.get("ja", first))

    @property
    def points(self) -> float:
        return sum(self.functions.values())


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    course: str
    exercises: dict[str, Exercise] = {}  # none yet, in a new course
    seed: str = ""
    language: Literal["en", "ja"] | None = None
    limits: Limits = Limits()
    deadlines: Deadlines | None = None


class Course:
    """The folder of a course and its settings."""

    def __init__(self, root: Path, settings: Settings) -> None:
        self.root = root
        self.settings = settings
        self._digests: dict[str, str] = {}

    @classmethod
    def find(cls, start: Path) -> Course:
        """Load the course in ``start`` or the nearest folder above it. Raises ``CourseError``: there is none, or it
        can't be used.
        """
        for folder in (start, *start.parents):
            path = folder / "pyproject.toml"
            if path.is_file():
                table = _read(path).get("tool", {}).get("saiten")
                if isinstance(table, dict) and "release" in table:
                    raise CourseError(
                        _(
                            "{folder} is the students' copy of a course. This command is for the course itself; what "
                            "students can run is in README.md.",
                            folder=folder,
                        )
                    )
                if table is not None:
                    return cls(folder, _settings(table, path))
        raise NoCourseError(
            _(
                "No course here: neither {folder} nor a folder above it has a pyproject.toml with [tool.saiten]. "
                "Run saiten inside the course's folder.",
                folder=start,
            )
        )

    @property
    def exercises(self) -> dict[str, Exercise]:
        return self.settings.exercises

    def exercise(self, name: str) -> Exercise:
        try:
            return self.exercises[name]
        except KeyError:
            known = ", ".join(self.exercises)
            raise CourseError(_("No exercise {name}; the course has: {known}.", name=repr(name), known=known)) from None

    def limits(self, name: str) -> Limits:
        own = msgspec.to_builtins(self.settings.limits) | self.exercise(name).limits
        return msgspec.convert(own, Limits)

    def digest(self, name: str) -> str:
        """sha256 over everything of the course that decides an exercise's grades: reference, graders, settings."""
        if name not in self._digests:
            self._digests[name] = self._digest(name)
        return self._digests[name]

    def _digest(self, name: str) -> str:
        folders = (self.root / "reference", self.root / "graders")
        files = sorted(path for folder in folders for path in folder.rglob("*") if path.is_file())
        own = [path for path in files if "__pycache__" not in path.parts and self._decides(path, name)]
        settings = msgspec.json.encode([self.exercise(name), self.limits(name)])
        return _digest(self.root, [self.root / "conftest.py", *own], settings)

    def _decides(self, path: Path, name: str) -> bool:
        """What all exercises share is code; an exercise's own data count as well."""
        owner = self.owner(path)
        return owner == name or (owner is None and path.suffix == ".py")

    def owner(self, path: Path) -> str | None:
        """The exercise that a file is named after: ``test_NAME.py``, ``NAME_cases.py``; None where all share it."""
        stem = path.stem.removeprefix("test_")
        return max((name for name in self.exercises if f"{stem}_".startswith(f"{name}_")), key=len, default=None)


def staff_language(wish: str | None = None) -> str:
    """The language for whoever is at the command line: the one wished for, else that of the course here, if any."""
    if wish is not None:
        return wish
    try:
        return chosen_language(Course.find(Path.cwd()).settings.language)
    except CourseError:
        return chosen_language()


def _digest(root: Path, paths: Iterable[Path], rest: bytes) -> str:
    digest = hashlib.sha256()
    for path in paths:
        content = path.read_bytes() if path.is_file() else b""
        digest.update(f"{path.relative_to(root).as_posix()}\0{len(content)}\0".encode() + content)
    digest.update(rest)
    return digest.hexdigest()


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise CourseError(_("{file} is not valid TOML: {error}", file=path, error=error)) from error


def _settings(table: dict[str, Any], path: Path) -> Settings:
    where = "[tool.saiten]"
    try:
        settings = msgspec.convert(table, Settings)
        for name, exercise in settings.exercises.items():
            where = f"[tool.saiten.exercises.{name}], limits"
            msgspec.convert(msgspec.to_builtins(settings.limits) | exercise.limits, Limits)
        if settings.deadlines is not None:
            from .extensions import with_file

            deadlines = with_file(settings.deadlines, path.parent)
            deadlines.check_exercises(settings.exercises)
            settings = msgspec.structs.replace(settings, deadlines=deadlines)
    except UsageError as error:
        where = "[tool.saiten.deadlines]"
        raise CourseError(_("{file}, {table}: {error}", file=path, table=where, error=error.text)) from error
    except msgspec.ValidationError as error:
        if "$.deadlines" in str(error):
            where = "[tool.saiten.deadlines] (docs/deadlines.md)"
        raise CourseError(_("{file}, {table}: {error}", file=path, table=where, error=error)) from error
    return settings
