"""A release as a folder, a zip file or a git repository. Only another release is ever replaced by it."""

from __future__ import annotations

import contextlib
import hashlib
import io
import json
import os
import shutil
import subprocess
import tempfile
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from ..course import CourseError
from ..report.store import write
from ..text import _
from .archive import zipped
from .contents import CACHES
from .settings import SCHEMA

MARKER = ".saiten-release"
DATE = "2000-01-01T00:00:00+00:00"  # of the one commit: the same files are the same commit


def marker(files: Mapping[str, bytes]) -> bytes:
    """A file that says that this is a release, and what its files were when it was made."""
    digests = {name: hashlib.sha256(content).hexdigest() for name, content in sorted(files.items())}
    return json.dumps({"release": SCHEMA, "files": digests}, ensure_ascii=False, indent=1).encode() + b"\n"


def refuse_to_replace(path: Path) -> None:
    """Raises ``CourseError`` if what is there already is no release, or one in which somebody has worked."""
    if path.suffix.lower() != ".zip":
        _refuse_what_is_no_release(path)
    elif path.exists() and not _is_released_zip(path):
        raise CourseError(
            _("{path} is there already and is no release. Move it away or choose another name.", path=path)
        )


def refuse_without_git() -> None:
    """Raises ``CourseError``."""
    if shutil.which("git") is None:
        raise CourseError(_("--git needs git, which is not installed here. Install it, or release without --git."))


def write_zip(path: Path, files: Mapping[str, bytes]) -> None:
    """A zip file with one folder in it, named after the file. Raises ``CourseError``."""
    refuse_to_replace(path)
    with _writing(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        write(path, zipped({f"{path.stem}/{name}": content for name, content in files.items()}))


def write_folder(path: Path, files: Mapping[str, bytes], *, git: bool = False) -> None:
    """A folder, with ``git`` one with a single commit in it. Raises ``CourseError``."""
    refuse_to_replace(path)
    with _writing(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".saiten-", dir=path.parent) as beside:
            made = Path(beside, "made")
            for name, content in files.items():
                (made / name).parent.mkdir(parents=True, exist_ok=True)
                (made / name).write_bytes(content)
            if git:
                _commit(made)
            if path.exists():
                path.rename(Path(beside, "old"))
            made.rename(path)


def _refuse_what_is_no_release(path: Path) -> None:
    """Nobody's work is removed: an earlier release is only replaced as long as it is as it was made."""
    if not path.exists() or (path.is_dir() and not any(path.iterdir())):
        return
    try:
        digests = json.loads((path / MARKER).read_bytes())["files"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise CourseError(
            _("{path} is there already and is no release. Move it away or choose another name.", path=path)
        ) from error
    for file in sorted(path.rglob("*")):
        name = file.relative_to(path)
        if file.is_dir() or CACHES & set(name.parts) or name.name == MARKER:
            continue
        if hashlib.sha256(file.read_bytes()).hexdigest() != digests.get(name.as_posix()):
            raise CourseError(
                _(
                    "{path} is a release in which somebody has worked since: {file}. Move it away or choose another "
                    "name.",
                    path=path,
                    file=name.as_posix(),
                )
            )


def _is_released_zip(path: Path) -> bool:
    try:
        with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as archive:
            return any(name.endswith(f"/{MARKER}") for name in archive.namelist())
    except (OSError, zipfile.BadZipFile):
        return False


def _commit(folder: Path) -> None:
    """One commit of everything, the same whoever makes it: nothing of this machine's settings of git has a say."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    who = {f"GIT_{role}_{key}": value for role in ("AUTHOR", "COMMITTER") for key, value in (
        ("NAME", "saiten release"), ("EMAIL", "saiten@localhost"), ("DATE", DATE)
    )}  # fmt: skip
    environment = inherited | who | {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "LC_ALL": "C"}
    for arguments in (
        ["init", "--quiet", "--template=", "--initial-branch=main", "--object-format=sha1"],
        ["add", "--all", "--force"],
        ["commit", "--quiet", "--no-verify", "--message=Exercises"],
    ):
        done = subprocess.run(  # noqa: S603 - the arguments are these
            ["git", "-c", "core.autocrlf=false", *arguments],  # noqa: S607 - the one that is installed
            cwd=folder,
            env=environment,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
        if done.returncode != 0:
            raise CourseError(_("git {command} failed: {error}", command=arguments[0], error=done.stderr.strip()))


@contextlib.contextmanager
def _writing(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise CourseError(_("{path} can't be written: {reason}.", path=path, reason=error.strerror)) from error
