"""Reading a submission that is a git repository: its objects only, by a library that runs nothing.

The repository's settings, hooks, filters and working tree are never looked at. Its commits say themselves when they
were made.
"""

import os
import re
import stat
from contextlib import closing
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

from dulwich.object_store import DiskObjectStore
from dulwich.objects import Blob, Commit, ObjectID, Tree
from dulwich.refs import DiskRefsContainer, Ref

from ..text import _
from .declared import declared_size
from .names import as_text
from .opening import open_file
from .package import Collector, Refused
from .paths import is_hidden

_BRANCH = re.compile(rb"refs/heads/[^\0-\x20\x7f]+")
_OBJECT = re.compile(rb"[0-9a-f]{40}")
_MOST_OBJECT_FILES = 100_000
_MOST_COMMITS = 100_000
_YEARS = range(2005, 2100)  # git is from 2005
_BORROWING = ("commondir", "objects/info/alternates", "objects/info/http-alternates")


def read_repository(root: str, until: datetime | None, collector: Collector) -> str:
    """Add the files of the last commit by ``until`` on the branch that is checked out; returns that commit's time.

    Of a merge the branch's own side counts. A commit whose date can't be right is passed over. Raises Refused, and
    MemoryError: nothing here bounds what the library makes of crafted bytes, so read it apart.
    """
    git = Path(root) / ".git"
    _refuse_borrowing(git)
    try:
        store = DiskObjectStore(git / "objects", loose_object_size_limit=collector.limits.max_total_bytes)
        with closing(store):
            commit, made = _commit(git, store, until, collector)
            _add_tree(store, commit.tree, "", 0, collector)
            return made.isoformat()
    except (Refused, MemoryError):
        raise
    except Exception as error:  # whatever crafted bytes make of the library
        raise Refused(
            _("The git repository is damaged, or of a kind that can't be read. Push it and hand in again.")
        ) from error


def _refuse_borrowing(git: Path) -> None:
    """Refuse links, and what makes git look for objects in other places: they may be somebody else's."""
    refusal = Refused(_("The git repository refers to files outside of it, and these are not followed."))
    if any(os.path.lexists(git / name) for name in _BORROWING):
        raise refusal
    if not stat.S_ISDIR(git.lstat().st_mode):
        raise refusal
    count = 0
    folders = [str(git)]
    while folders:
        with os.scandir(folders.pop()) as items:
            for item in items:
                count += 1
                if count > _MOST_OBJECT_FILES:
                    raise Refused(_("The git repository consists of far too many files. Run git gc and push again."))
                if item.is_dir(follow_symlinks=False):
                    folders.append(item.path)
                elif not item.is_file(follow_symlinks=False):
                    raise refusal


def _head(git: Path) -> ObjectID | None:
    """The commit that is checked out. References to references are not followed: they could lead anywhere."""
    head = _line(git / "HEAD")
    if head.startswith(b"ref: "):
        name = head.removeprefix(b"ref: ")
        if not _BRANCH.fullmatch(name) or b".." in name:
            raise ValueError("HEAD is no branch")
        try:
            head = _line(git / os.fsdecode(name))
        except FileNotFoundError:
            head = DiskRefsContainer(git).get_packed_refs().get(Ref(name), b"")
    if head and not _OBJECT.fullmatch(head):
        raise ValueError("no object's name")
    return ObjectID(head) if head else None


def _line(path: Path) -> bytes:
    with open_file(str(path)) as (file, __):
        return file.read(1000).strip()


def _commit(git: Path, store: DiskObjectStore, until: datetime | None, collector: Collector) -> tuple[Commit, datetime]:
    """The commit that counts and its time. Raises Refused, also where a shallow clone ends before it."""
    name = _head(git)
    refusal = _("The git repository has no commits.")
    for __ in range(_MOST_COMMITS):
        if name is None or name not in store:
            break
        commit = store[name]
        if not isinstance(commit, Commit):
            raise TypeError("no commit")
        made = _time(commit)
        if made is None:
            collector.skip(_("the date of the commit can't be right"), name[:7].decode("ascii"))
            refusal = _(
                "The dates of the commits in the git repository can't be right. Set your computer's clock and commit "
                "again."
            )
        elif until is None or made <= until:
            return commit, made
        name = commit.parents[0] if commit.parents else None
    if until is not None:
        refusal = _("The git repository has no commit by {time}.", time=as_text(until.isoformat(" ", "minutes")))
    raise Refused(refusal)


def _add_tree(store: DiskObjectStore, tree_id: Any, prefix: str, depth: int, collector: Collector) -> None:
    tree = store[tree_id]
    if not isinstance(tree, Tree):
        raise TypeError("no tree")
    entries = tree.items()
    collector.count(len(entries))
    for entry in entries:
        name = os.fsdecode(entry.path)
        if is_hidden(name):
            continue
        path = collector.place(prefix + name)
        if path is None:
            continue
        if stat.S_ISDIR(entry.mode):
            if depth > collector.limits.max_depth:
                continue
            _add_tree(store, entry.sha, f"{prefix}{name}/", depth + 1, collector)
        elif stat.S_ISLNK(entry.mode):
            collector.skip(_("links are not followed"), path)
        elif not stat.S_ISREG(entry.mode):
            collector.skip(_("it is another repository, which is not handed in with this one"), path)
        else:
            size = declared_size(store, entry.sha)
            if not collector.fits(path, size):
                continue
            blob = store[entry.sha]
            if not isinstance(blob, Blob) or len(blob.data) != size:
                raise TypeError("no blob, or not the one that was declared")
            collector.add(path, blob.data)


def _time(commit: Commit) -> datetime | None:
    """When it says that it was made; None where that can't be."""
    offset = timedelta(seconds=commit.commit_timezone)
    try:
        made = datetime.fromtimestamp(commit.commit_time, timezone(offset) if abs(offset) < timedelta(days=1) else UTC)
    except (ValueError, OverflowError, OSError):
        return None
    return made if made.year in _YEARS else None
