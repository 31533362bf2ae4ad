"""The student's ``pyproject.toml``: the template's, completed with what the course says about points."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable, Mapping
from typing import Any

from ..course import Course, CourseError
from ..text import _

SCHEMA = 1  # of what a release is made of; another number is another release's


def student_settings(template: str, course: Course, public_points: dict[str, float]) -> str:
    """The file's text. Raises ``CourseError`` where the template has a ``[tool.saiten]`` of its own."""
    settings = course.settings
    head: dict[str, Any] = {"release": SCHEMA, "course": settings.course}
    if settings.language is not None:
        head["language"] = settings.language
    tables = {"tool.saiten": head}
    for name, exercise in course.exercises.items():
        own: dict[str, Any] = {"title": exercise.title, "lecture": exercise.lecture, "functions": exercise.functions}
        own["needs"] = exercise.packages
        tables[f"tool.saiten.exercises.{_key(name)}"] = {key: value for key, value in own.items() if value}
    tables["tool.saiten.public_points"] = public_points
    text = template.rstrip("\n") + "\n" + "".join(_table(name, table) for name, table in tables.items())
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise CourseError(
            _("student_template/pyproject.toml can't be completed with [tool.saiten]: {error}", error=error)
        ) from error
    return text


def _table(name: str, table: Mapping[str, Any]) -> str:
    return "\n".join(["", f"[{name}]", *_pairs(table), ""])


def _pairs(table: Mapping[str, Any]) -> Iterable[str]:
    return (f"{_key(key)} = {_value(value)}" for key, value in table.items())


def _key(name: str) -> str:
    return name if name.isascii() and name.isidentifier() else _value(name)


def _value(value: str | float | list[str] | Mapping[str, Any]) -> str:
    if isinstance(value, list):
        return f"[{', '.join(map(_value, value))}]"
    if isinstance(value, Mapping):
        return f"{{ {', '.join(_pairs(value))} }}"
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)  # TOML's strings are those of JSON
    return f"{value:g}" if value == round(value, 4) and value < 1e6 else repr(value)
