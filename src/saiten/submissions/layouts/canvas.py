"""Canvas's "Download Submissions": files called ``name[_LATE]_USER_ATTACHMENT_file``.

Where grading is anonymous Canvas writes ``[LATE_]anon_CODE_ATTACHMENT_file``.
"""

import re
from collections import defaultdict
from pathlib import Path

import msgspec

from ...text import Text, _
from ..entries import Part, kind_of
from ..names import as_text, shown
from .listing import Handed, Items, Listing, sorted_out

_REST = r"(?:(?P<attachment>\d+)_(?P<file>.+)|(?P<typed>text|link)\.html)"
_NAME = re.compile(rf"(?P<name>[\w-]+?)(?P<late>_(?i:late))?_(?P<user>\d+)_{_REST}", re.DOTALL)
_ANONYMOUS = re.compile(rf"(?P<late>LATE_)?(?P<name>anon)_(?P<user>[0-9A-Za-z]+)_{_REST}", re.DOTALL)
# What Canvas adds where a file of that name was there before. Only where it can't be meant: no module has a hyphen.
_AGAIN = re.compile(r"-\d+(?=\.(py|ipynb|zip|tar\.gz|tgz)$)", re.IGNORECASE)


class _File(msgspec.Struct):
    part: Part
    user: str
    name: str
    number: int  # grows with each upload; 0 for what was typed in
    late: bool


def recognises(items: Items) -> bool:
    """Only files, each so named, one name an id and no attachment twice: a plain ``a_1_2_b.zip`` is no such file."""
    files = [_file(item) for item in items if kind_of(item) != "folder"]
    found = [file for file in files if file is not None]
    names = {file.user: file.name for file in found}
    numbers = [file.number for file in found if file.number]
    return (
        bool(found)
        and len(files) == len(items) == len(found)
        and all(names[file.user] == file.name for file in found)
        and len(numbers) == len(set(numbers))
    )


def read(items: Items) -> Listing:
    """All files of a user are one submission; where one came again a new attempt begins, with the rest as it was."""
    by_user: defaultdict[str, list[_File]] = defaultdict(list)
    others: Items = []
    for item in items:
        file = None if kind_of(item) == "folder" else _file(item)
        if file is None:
            others.append(item)
        else:
            by_user[file.user].append(file)
    handed = [one for user, files in by_user.items() for one in _attempts(user, files)]
    listing = msgspec.structs.replace(sorted_out(others), handed=handed)
    if late := [files[0] for files in by_user.values() if any(file.late for file in files)]:
        listing.notes.append(_late(late))
    return listing


def _file(item: object) -> _File | None:
    name = as_text(item.name)  # type: ignore[attr-defined]
    found = _NAME.fullmatch(name) or _ANONYMOUS.fullmatch(name)
    if found is None:
        return None
    file = _AGAIN.sub("", found["file"]) if found["file"] else f"{found['typed']}.html"
    part = Part(Path(item.path), kind_of(item), file)  # type: ignore[attr-defined, arg-type]
    number = int(found["attachment"][:18]) if found["attachment"] else 0
    return _File(part, found["user"], "" if found["name"] == "anon" else found["name"], number, bool(found["late"]))


def _attempts(user: str, files: list[_File]) -> list[Handed]:
    attempts: list[dict[str, _File]] = [{}]
    new: set[str] = set()
    for file in sorted(files, key=lambda file: file.number):
        if file.part.name in new:
            attempts.append(dict(attempts[-1]))
            new = set()
        new.add(file.part.name)
        attempts[-1][file.part.name] = file
    return [
        Handed(
            "canvas",
            user,
            files[0].part.path,
            "parts",
            tuple(file.part for file in attempt.values()),
            name=files[0].name,
            order=max(file.number for file in attempt.values()),
        )
        for attempt in attempts
    ]


def _late(files: list[_File]) -> Text:
    names = ", ".join(shown(file.name or file.user) for file in files[:20])
    return _(
        "Late, says Canvas, but not since when: {names}. For a late penalty write the time into the roster's column "
        "“received”.",
        names=names,
    )
