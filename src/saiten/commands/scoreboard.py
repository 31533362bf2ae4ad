"""``saiten scoreboard``: the class as a static site."""

from __future__ import annotations

import sys
from pathlib import Path

from ..course import Course, CourseError, staff_language
from ..errors import UsageError
from ..feedback.problems import one_line
from ..report import history
from ..report.model import Saiten
from ..report.store import Store
from ..scoreboard.data import Moment, board
from ..scoreboard.pages import write_site
from ..scoreboard.pseudonyms import pseudonyms
from ..text import LANGUAGES, Text, _

UNCHANGED = "change me"  # how the seed begins in the kit


def make_scoreboard(grades: Path, output: Path, language: str | None, secret: str | None, *, named: bool) -> int:
    """Write the site of what is in ``grades`` into ``output``. Returns the exit status; raises ``UsageError``."""
    results = Store(grades).all()
    if not results:
        raise UsageError(
            _("No reports in {folder}. It should be a folder that saiten grade wrote with -o.", folder=grades)
        )
    if not named and not secret and (problem := _guessable(_seed())):
        sys.stderr.write(f"saiten: {problem.in_language(staff_language(language))}\n")
    names = _real(results) if named else _made_up(results, secret or _seed(), language)
    moments = [Moment(run.when, run.lower, run.median, run.upper) for run in history.read(grades)]
    boards = {each: board(results, moments, names, each) for each in LANGUAGES}
    write_site(output, boards, language or results[0].language, named=named)
    sys.stdout.write(f"{output}/index.html\n")
    return 0


def _real(results: list[Saiten]) -> dict[str, Text]:
    found = {one.student: one_line((one.person and one.person.name) or one.student) for one in results}
    return {student: Text(name, name) for student, name in found.items()}


def _made_up(results: list[Saiten], secret: str, language: str | None) -> dict[str, Text]:
    made = pseudonyms(results, secret)
    for student, reason in made.refused.items():
        said = _("The pseudonym of {student} is not used: {reason}.", student=one_line(student), reason=reason)
        sys.stderr.write(f"saiten: {said.in_language(staff_language(language))}\n")
    return made.names


def _guessable(seed: str) -> Text | None:
    """What to say where the pseudonyms come from a seed that everybody has."""
    if not seed.startswith(UNCHANGED):
        return None
    return _(
        "Anybody can work out who is who: the pseudonyms come from the seed that the kit came with. Change seed in "
        "pyproject.toml, or give --secret or SAITEN_SECRET, before others see this site."
    )


def _seed() -> str:
    try:
        return Course.find(Path.cwd()).settings.seed
    except CourseError:
        return ""
