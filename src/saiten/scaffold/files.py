"""What the templates make: the files of an exercise and of a course, by their path in the course's folder."""

from __future__ import annotations

import functools
from pathlib import Path, PurePosixPath

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from ..errors import UsageError
from ..text import _

TEMPLATES = Path(__file__).parent / "templates"  # students' copies of the engine come without them
SUFFIX = ".jinja"


def exercise_files(name: str, function: str) -> dict[str, str]:
    """The files of an exercise with one function. Raises ``UsageError`` where the engine has no templates."""
    files = _rendered("exercise", name=name, function=function)
    return {path.replace("NAME", name): text for path, text in files.items()}


def settings_entry(name: str, function: str) -> str:
    """The exercise's table in ``pyproject.toml``."""
    return _environment().get_template(f"entry.toml{SUFFIX}").render(name=name, function=function)


def course_files(seed: str) -> dict[str, str]:
    """The files of a course that has no exercises yet. Raises ``UsageError`` where the engine has no templates."""
    return _rendered("course", seed=seed)


def _rendered(folder: str, **names: str) -> dict[str, str]:
    environment = _environment()
    found = {
        PurePosixPath(template).relative_to(folder).as_posix().removesuffix(SUFFIX): environment.get_template(template)
        for template in environment.list_templates()
        if template.startswith(f"{folder}/")
    }
    return {path: template.render(**names) for path, template in found.items()}


@functools.cache
def _environment() -> Environment:
    if not TEMPLATES.is_dir():
        raise UsageError(
            _("This saiten came with a course's exercises and can't start new ones. Install saiten itself for that.")
        )
    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=False,  # noqa: S701 - these are sources, not pages
        undefined=StrictUndefined,
        keep_trailing_newline=True,
    )
