"""``saiten new-exercise``: a small exercise that is sound already, for its author to make another of."""

from __future__ import annotations

import secrets
import sys
from pathlib import Path

from ..course import Course, NoCourseError
from ..errors import UsageError
from ..local.hints import FOLDER as HINTS
from ..local.settings import LocalSettings
from ..scaffold.files import course_files, exercise_files, settings_entry
from ..scaffold.names import refuse_exercise, refuse_function
from ..scaffold.writing import SETTINGS, added, refuse_to_overwrite, write
from ..text import Text, _, joined

MAY_BE_THERE = (".", "README", "LICENSE")  # what is made before a course: a repository, .venv
USES = {
    "exercises": _("the statement: what students fill in"),
    "reference": _("the solution"),
    "graders/public": _("checks that students run, too"),
    "graders/hidden": _("checks against the solution"),
    "graders/misconceptions": _("known mistakes, each with what to tell"),
    "hints": _("hints in steps"),
}


def new_exercise(name: str, function: str, language: str | None) -> int:
    """Write the files of an exercise; where there is no course and the folder is empty, those of a course too.

    Returns the exit status; raises ``UsageError``, and then nothing is written.
    """
    course = _course()
    root = Path.cwd() if course is None else course.root
    refuse_exercise(name, root, course)
    refuse_function(function, name)
    files, entry = exercise_files(name, function), settings_entry(name, function)
    new: dict[str, str] = {}
    if course is None:
        new = course_files(secrets.token_urlsafe(24))
        if (root / ".gitignore").exists():
            del new[".gitignore"]
        new[SETTINGS] += f"\n{entry}"
        refuse_to_overwrite(root, [*new, *files])
        write(root, new | files)
    else:
        if course.exercises and not (root / HINTS).is_dir():
            del files[f"{HINTS}/{name}.toml"]  # with it, hints would be wanted for every function of the course
        refuse_to_overwrite(root, [*files, *_would_belong_to(name, root)])
        write(root, files, added(root / SETTINGS, entry, name))
    _tell(root, name, files, new, language)
    return 0


def _course() -> Course | None:
    """The course here; None where one can be started."""
    folder = Path.cwd()
    try:
        return Course.find(folder)
    except NoCourseError as error:
        if any(not one.name.startswith(MAY_BE_THERE) for one in folder.iterdir()):
            more = _("To start a course, run this in an empty folder.")
            raise UsageError(joined(" ", [error.text, more])) from error
        return None


def _would_belong_to(name: str, root: Path) -> list[str]:
    """Another exercise's files that would count as parts of this one, by their names."""
    paths = (root / "graders").rglob("*.py")
    return [path.relative_to(root).as_posix() for path in paths if path.stem.startswith(f"{name}_")]


def _tell(root: Path, name: str, files: dict[str, str], new: dict[str, str], wish: str | None) -> None:
    language = LocalSettings.read(root).spoken(sys.stdout.encoding, wish)
    uses = {path: use for folder, use in USES.items() for path in files if path.rpartition("/")[0] == folder}
    uses |= {SETTINGS: _("at its end: title and points")}
    width = max(map(len, uses))
    told: list[Text | str] = [
        _("New in {folder}:", folder=root),
        *(f"  {path:{width}}  {use.in_language(language)}" for path, use in uses.items()),
        *(f"  {path}" for path in new if path not in uses),
        "",
        _("It is a small exercise (the mean of some numbers) and sound as it is. See for yourself:"),
        "  saiten check",
        f"  python -m pytest graders/public/test_{name}.py",
        "",
        _("Now make it yours: each TODO in these files says what to change. saiten check tells what does not fit yet."),
    ]
    if new:
        told.append(_("When it is ready: saiten release course.zip makes what students get."))
    for line in told:
        sys.stdout.write(f"{line.in_language(language) if isinstance(line, Text) else line}\n")
