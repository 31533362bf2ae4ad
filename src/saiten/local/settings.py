"""What a student's ``pyproject.toml`` says of the exercises: titles, and what each public check is worth."""

from __future__ import annotations

import importlib.util
import tomllib
from pathlib import Path
from typing import Any, NamedTuple

from ..errors import UsageError
from ..text import LANGUAGES, Text, _, chosen_language


class LocalExercise(NamedTuple):
    """One exercise; ``functions``: the points of each, of which public checks may bring a part only.

    ``needs``: what has to be installed for it.
    """

    title: Text
    lecture: str
    functions: dict[str, float]
    needs: list[str] = []  # noqa: RUF012 - never changed

    @property
    def lacking(self) -> Text | None:
        """What to do before the exercise can be run here; None where nothing is missing."""
        names = [name for name in self.needs if importlib.util.find_spec(name) is None]
        if not names:
            return None
        return _("this exercise needs {names}: pip install {names}", names=" ".join(names))


class LocalSettings(NamedTuple):
    """``[tool.saiten]`` of the folder ``root``; ``public_points``: by test id. Empty where a table is not there."""

    root: Path
    course: str
    language: str | None
    exercises: dict[str, LocalExercise]
    public_points: dict[str, float]

    @classmethod
    def find(cls, start: Path) -> LocalSettings:
        """Read those of the exercises in ``start`` or the nearest folder above it. Raises ``UsageError``."""
        for folder in (start, *start.parents):
            settings = cls.read(folder)
            if problem := settings.damage():
                raise UsageError(problem)
            if settings.exercises:
                return settings
        raise UsageError(
            _(
                "No exercises here: neither {folder} nor a folder above it has a pyproject.toml with [tool.saiten]. "
                "Go into the folder of the course first: cd FOLDER",
                folder=start,
            )
        )

    @classmethod
    def read(cls, root: Path) -> LocalSettings:
        """Read what there is. Lenient, as a student's graders must run even where the settings have been damaged."""
        table = _table(_read(root / "pyproject.toml"), "tool", "saiten")
        exercises = _table(table, "exercises")
        language = table.get("language")
        return cls(
            root.absolute(),
            str(table.get("course", "")),
            language if language in LANGUAGES else None,
            {name: _exercise(name, _table(exercises, name)) for name in exercises},
            _numbers(_table(table, "public_points")),
        )

    def damage(self) -> Text | None:
        """Why the file can't be read though it is there, and what to do; None where there is nothing to say."""
        path = self.root / "pyproject.toml"
        try:
            _parsed(path)
        except OSError:
            return None
        except ValueError as error:
            return _("{file} can't be read: {error}. Take it from the course's zip again.", file=path, error=error)
        return None

    def spoken(self, encoding: str | None, wish: str | None = None) -> str:
        """The language that is wished for, else the course's, else the locale's; English where that can't be written.

        ``encoding``: the terminal's, None where it isn't known.
        """
        language = chosen_language(wish, self.language)
        try:
            "日本語".encode(encoding or "utf-8")
        except UnicodeEncodeError:
            return "en"
        return language

    def functions(self, name: str) -> list[str]:
        """The functions of an exercise, in the order in which they are best written."""
        return list(self.exercises[name].functions)

    def title(self, name: str) -> Text:
        return self.exercises[name].title if name in self.exercises else Text(name, name)

    def needs(self, name: str) -> list[str]:
        """The packages that an exercise needs, where they are all there."""
        known = self.exercises.get(name)
        return known.needs if known is not None and known.lacking is None else []

    def lecture(self, name: str) -> str:
        return self.exercises[name].lecture if name in self.exercises else ""


def _exercise(name: str, table: dict[str, Any]) -> LocalExercise:
    title = table.get("title") or name
    words = title if isinstance(title, dict) else {"en": str(title)}
    first = str(next(iter(words.values())))
    text = Text(str(words.get("en", first)), str(words.get("ja", first)))
    needs = [one.partition(".")[0] for one in table.get("needs", []) if isinstance(one, str)]
    functions = _numbers(_table(table, "functions"))
    return LocalExercise(text, str(table.get("lecture", "")), functions, list(dict.fromkeys(needs)))


def _read(path: Path) -> dict[str, Any]:
    try:
        return _parsed(path)
    except (OSError, ValueError):
        return {}  # pytest.ini without a pyproject.toml, say


def _parsed(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _table(table: dict[str, Any], *names: str) -> dict[str, Any]:
    for name in names:
        inner = table.get(name)
        table = inner if isinstance(inner, dict) else {}
    return table


def _numbers(table: dict[str, Any]) -> dict[str, float]:
    return {name: float(value) for name, value in table.items() if isinstance(value, (int, float))}
