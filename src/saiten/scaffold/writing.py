"""Writing the files: all of them or none, and over nothing that is there."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from pathlib import Path

from ..errors import UsageError
from ..text import _

SETTINGS = "pyproject.toml"


def refuse_to_overwrite(root: Path, names: Iterable[str]) -> None:
    """Raises ``UsageError`` that names everything that is where one of these files should go."""
    found = sorted({one for name in names if (one := _in_the_way(root, name)) is not None})
    if found:
        raise UsageError(
            _("Nothing was written, because this is there already: {names}", names=", ".join(map(str, found)))
        )


def added(settings: Path, entry: str, name: str) -> str:
    """What to append to ``pyproject.toml`` so that it has the exercise's entry, and everything else as before.

    Raises ``UsageError`` where that can't be done at the end of the file, such as below an inline table.
    """
    before = settings.read_bytes().decode()
    newline = "\r\n" if "\r\n" in before else "\n"
    addition = ("" if before.endswith("\n") else newline) + newline + entry.replace("\n", newline)
    wanted, own = tomllib.loads(before), tomllib.loads(entry)
    exercises = wanted["tool"]["saiten"].setdefault("exercises", {})
    exercises[name] = own["tool"]["saiten"]["exercises"][name]
    try:
        if tomllib.loads(before + addition) == wanted:
            return addition
    except tomllib.TOMLDecodeError:
        pass  # the same advice
    raise UsageError(
        _(
            "Nothing was written: {file} can't take another exercise at its end. Give each exercise a table of its own "
            "there: [tool.saiten.exercises.NAME]",
            file=settings,
        )
    )


def write(root: Path, files: dict[str, str], addition: str = "") -> None:
    """Write ``files`` and append ``addition`` to ``pyproject.toml``. Raises ``UsageError``; then no file is left."""
    made: list[Path] = []
    try:
        for name, text in files.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("x", encoding="utf-8", newline="") as file:
                made.append(path)
                file.write(text)
        if addition:
            with (root / SETTINGS).open("a", encoding="utf-8", newline="") as file:
                file.write(addition)
    except OSError as error:
        for path in made:
            path.unlink(missing_ok=True)
        raise UsageError(_("Nothing was written: {error}", error=error)) from error


def _in_the_way(root: Path, name: str) -> Path | None:
    """The file itself, or a file where one of its folders should be."""
    path = Path(name)
    for folder in reversed(path.parents):
        if (root / folder).exists() and not (root / folder).is_dir():
            return folder
    return path if (root / path).exists() or (root / path).is_symlink() else None
