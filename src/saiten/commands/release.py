"""``saiten release``: the students' copy, without anything hidden."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from ..course import Course
from ..errors import UsageError
from ..release.contents import contents, released_files
from ..release.leaks import Hidden, refuse_leaks
from ..release.output import MARKER, marker, refuse_to_replace, refuse_without_git, write_folder, write_zip
from ..release.stubs import refuse_solved
from ..text import _


def release(out: Path, *, git: bool, notebooks: bool) -> int:
    """Write what students get to ``out``. Returns the exit status; raises ``UsageError``, also for a leak."""
    as_zip = out.suffix.lower() == ".zip"
    if git and as_zip:
        raise UsageError(_("--git makes a folder: choose a name without .zip."))
    refuse_to_replace(out)  # before the work, and when it is written again
    if git:
        refuse_without_git()
    course = Course.find(Path.cwd())
    refuse_solved(course)
    files = contents(course)
    if notebooks:
        files = _as_notebooks(course, files)
    files[MARKER] = marker(files)
    refuse_leaks(Hidden(course, released_files(course)), files)
    if as_zip:
        write_zip(out, files)
    else:
        write_folder(out, files, git=git)
    sys.stdout.write(f"{out}: {len(files)} files, {len(course.exercises)} exercises\n")
    return 0


def _as_notebooks(course: Course, files: dict[str, bytes]) -> dict[str, bytes]:
    from ..release import notebooks  # nbformat takes its time

    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        for name, content in files.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(content)
        notebooks.write(course, folder)
        return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
