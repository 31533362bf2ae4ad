"""Clones of a GitHub Classroom assignment: ``ASSIGNMENT-USER``, each a git repository.

``gh classroom clone student-repos`` makes them in a folder ``ASSIGNMENT-submissions``.
"""

import importlib.util
import os
import stat
from collections.abc import Collection
from pathlib import Path

import msgspec

from ...text import _
from ..entries import IntakeError, kind_of
from ..names import as_text
from .listing import Handed, Items, Listing, sorted_out


def recognises(items: Items) -> bool:
    """Every folder has a ``.git`` in it, and nothing else could be a submission."""
    kinds = {kind_of(item) for item in items}
    folders = [item for item in items if item.is_dir(follow_symlinks=False)]
    return "folder" in kinds and kinds <= {"folder", "file"} and all(map(_is_repository, folders))


def read(items: Items) -> Listing:
    """The id is the folder's name; which part of it is the user's, the roster decides. Raises IntakeError."""
    if importlib.util.find_spec("dulwich") is None:
        raise IntakeError(
            _("To read git repositories, install dulwich: pip install '{package}'", package="saiten[intake]")
        )
    repositories = [item for item in items if item.is_dir(follow_symlinks=False) and _is_repository(item)]
    others = [item for item in items if item not in repositories]
    handed = [Handed("github", as_text(item.name), Path(item.path), "repository") for item in repositories]
    return msgspec.structs.replace(sorted_out(others), handed=handed)


def users(folder: Path, names: list[str], known: Collection[str]) -> dict[str, str]:
    """The user in each folder's name, given whom the roster knows (case folded).

    The assignment's name is what the folder around says, else that common beginning of all names after which most
    users are known: a user called ``eve-alice`` must not pass for ``alice``.
    """
    starts = [""]
    common = os.path.commonprefix(names)  # noqa: RUF071 - names, not paths
    if folder.name.endswith("-submissions"):
        starts.append(folder.name.removesuffix("submissions"))
    else:
        starts += [common[: end + 1] for end, char in enumerate(common) if char == "-"]

    def hits(start: str) -> int:
        return sum(name.removeprefix(start).casefold() in known for name in names)

    start = max(starts, key=hits)  # the shortest of several
    return {name: name.removeprefix(start) for name in names}


def _is_repository(item: os.DirEntry[str]) -> bool:
    try:
        return stat.S_ISDIR((Path(item.path) / ".git").lstat().st_mode)
    except OSError:
        return False
