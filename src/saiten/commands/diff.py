"""``saiten grade --dry-run``: grade beside the folder of grades, and show what would change in it."""

from __future__ import annotations

import io
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text as Styled

from ..report.diff import Change, Diff, Standing, compare
from ..report.late import number, percent
from ..report.marks import FILE as MARKS
from ..report.store import ATTEMPTS, Store
from ..text import Text, _, harmless, plural
from .table import WIDTH_OF_A_FILE

MOST_NAMED = 20


def preview(store: Store, submitted: set[str], grade: Callable[[Path], int], language: str, *, as_json: bool) -> int:
    """Let ``grade`` write into a stand-in for the folder, and print the difference. Returns its exit status.

    ``submitted``: who is in the submissions.
    """
    before = store.all()
    with tempfile.TemporaryDirectory(prefix="saiten-dry-run-") as folder:
        _lay_out(store, Path(folder))
        status = grade(Path(folder))
        diff = compare(before, Store(Path(folder)).all(), submitted)
    if as_json:
        sys.stdout.write(msgspec.json.format(msgspec.json.encode(diff), indent=1).decode() + "\n")
    else:
        print_diff(diff, language)
    return status


def _lay_out(store: Store, folder: Path) -> None:
    """Links to what is read again. A report is replaced when it is written, and with it the link, not what it is to."""
    marks = store.folder / MARKS
    for path in [
        *store.folder.glob("*/report.json"),
        *store.folder.glob(f"{ATTEMPTS}/*/*/report.json"),
        *([marks] if marks.is_file() else []),
    ]:
        link = folder / path.relative_to(store.folder)
        link.parent.mkdir(parents=True, exist_ok=True)
        link.symlink_to(path.resolve())


def print_diff(diff: Diff, language: str) -> None:
    """A line for each exercise that changes, and how many students are new, gone and unchanged."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # a name that this locale can't write is no reason to stop
    console = Console(highlight=False, markup=False)
    if not console.is_terminal:
        console.width = WIDTH_OF_A_FILE
    if diff.changed or diff.new:
        console.print(_table(diff, language))
    for line in _told(diff):
        console.print(line.in_language(language), soft_wrap=True)


def _table(diff: Diff, language: str) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column(_("student").in_language(language), overflow="fold")
    table.add_column(_("exercise").in_language(language), overflow="fold")
    for heading in (_("before"), _("after"), _("change")):
        table.add_column(heading.in_language(language), justify="right", no_wrap=True)
    for student in [*diff.changed, *diff.new]:
        name = harmless(student.student, 40).replace("\n", " ")
        rows = [*student.parts.items(), (_("total").in_language(language), student.total)]
        for place, (part, change) in enumerate(rows):
            last = place == len(rows) - 1
            cells = [_shown(change.before, language), _shown(change.after, language), _by(change)]
            table.add_row(
                "" if place else Styled(name), Styled(part), *cells, style="bold" if last else "", end_section=last
            )
    return table


def _shown(standing: Standing | None, language: str) -> str:
    """``6.4/10``, behind it what coming late cost."""
    if standing is None:
        return "–"
    if standing.points is None:
        return _("ungraded").in_language(language)
    points = f"{number(standing.points)}/{number(standing.max_points)}"
    if standing.penalty and standing.raw is not None:
        return f"{points} ({number(standing.raw)} − {percent(standing.penalty)})"
    return points


def _by(change: Change) -> str:
    return f"{round(change.by, 2) or change.by:+.12g}" if change.by else "0"


def _told(diff: Diff) -> Iterator[Text]:
    if not diff.changed and not diff.new:
        yield _("Nobody's points would change.")
    if diff.changed:
        higher = sum(one.total.by > 0 for one in diff.changed)
        lower = sum(one.total.by < 0 for one in diff.changed)
        yield plural(
            "{number} student would change: {higher} higher, {lower} lower; {by} points in all.",
            "{number} students would change: {higher} higher, {lower} lower; {by} points in all.",
            len(diff.changed),
            higher=higher,
            lower=lower,
            by=f"{round(sum(one.total.by for one in diff.changed), 2):+.12g}",
        )
    if diff.new:
        names = _names([one.student for one in diff.new])
        yield plural("{number} new: {names}", "{number} new: {names}", len(diff.new), names=names)
    if diff.gone:
        yield plural(
            "{number} has a report and no submission here; it stays as it is: {names}",
            "{number} have reports and no submissions here; these stay as they are: {names}",
            len(diff.gone),
            names=_names(diff.gone),
        )
    yield plural("{number} unchanged.", "{number} unchanged.", diff.unchanged)
    yield _("This was a dry run: no grades were written.")


def _names(students: list[str]) -> str:
    named = ", ".join(harmless(one, 40).replace("\n", " ") for one in students[:MOST_NAMED])
    return named if len(students) <= MOST_NAMED else f"{named}, …"
