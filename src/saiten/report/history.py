"""How the class stood after each run that changed something: lines added to ``GRADES/.saiten-history.jsonl``."""

from __future__ import annotations

import hashlib
import os
import statistics
from datetime import datetime
from pathlib import Path
from typing import Annotated

import msgspec

from .model import Saiten

FILE = ".saiten-history.jsonl"

Time = Annotated[datetime, msgspec.Meta(tz=True)]
Share = Annotated[float, msgspec.Meta(ge=0, le=1)]


class Run(msgspec.Struct, frozen=True):
    """``lower``, ``median``, ``upper``: the shares of all points that a quarter, half, three quarters are below.

    ``students``: how many these are of, those without anything ungraded. ``grades``: the same for the same points.
    """

    when: Time
    students: int
    lower: Share
    median: Share
    upper: Share
    grades: str


def append(folder: Path, results: list[Saiten], when: datetime) -> None:
    """Add a line, unless everybody's points are as in the last one. Raises ``OSError``.

    The folder is locked. ``when`` has a zone, in which people will read it.
    """
    graded = [result for result in results if not result.ungraded]
    shares = [min(max(one.points / one.max_points, 0.0), 1.0) if one.max_points > 0 else 1.0 for one in graded]
    if not shares:
        return
    points = [(one.student, one.points, one.max_points, one.ungraded) for one in results]
    grades = hashlib.sha256(msgspec.json.encode(points)).hexdigest()[:16]
    known = read(folder)
    if known and known[-1].grades == grades:
        return
    quarters = statistics.quantiles(shares, method="inclusive") if len(shares) > 1 else 3 * shares
    lower, median, upper = (round(share, 6) for share in quarters)
    run = Run(when.replace(microsecond=0), len(shares), lower, median, upper, grades)
    _add(folder / FILE, msgspec.json.encode(run))


def read(folder: Path) -> list[Run]:
    """Every run there is a whole line of, in the order in which they were added."""
    try:
        lines = (folder / FILE).read_bytes().splitlines()
    except OSError:
        return []
    return [run for line in lines if (run := _run(line)) is not None]


def _run(line: bytes) -> Run | None:
    try:
        return msgspec.json.decode(line, type=Run)
    except msgspec.MsgspecError:  # torn, when the power failed, say
        return None


def _add(path: Path, line: bytes) -> None:
    with path.open("ab+") as file:
        torn = file.tell() > 0 and os.pread(file.fileno(), 1, file.tell() - 1) != b"\n"
        file.write(b"\n" * torn + line + b"\n")
        file.flush()
        os.fsync(file.fileno())
