"""The site: one page a language, everything in it, and the badge."""

from __future__ import annotations

import base64
import functools
import hashlib
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from ..errors import UsageError
from ..feedback.html import TEMPLATES as FEEDBACK
from ..feedback.points import number
from ..report.store import write
from ..text import LANGUAGES, _
from . import plots
from .badge import badge_json, badge_svg
from .data import LEVELS, Board
from .words import NAMES_OF_LANGUAGES, Words

TEMPLATES = Path(__file__).parent / "templates"
MOST_CONCERNS, MOST_MISTAKES = 12, 15


def write_site(folder: Path, boards: dict[str, Board], language: str, *, named: bool) -> None:
    """Write ``index.html`` in that language, the others beside it, and the badge. Raises ``UsageError``."""
    files = {page_name(each, language): page(one, language, named=named).encode() for each, one in boards.items()}
    files |= {"badge.svg": badge_svg(boards[language]), "badge.json": badge_json(boards[language])}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in files.items():
            write(folder / name, content)
    except OSError as error:
        reason = error.strerror
        raise UsageError(_("Pages can't be written into {folder}: {reason}.", folder=folder, reason=reason)) from error


def page_name(language: str, first: str) -> str:
    return "index.html" if language == first else f"{language}.html"


def page(board: Board, first: str, *, named: bool) -> str:
    """One page; ``first`` is the language of ``index.html``."""
    words = Words(board.language)
    (other,) = (each for each in LANGUAGES if each != board.language)
    judged = [check for check in board.checks if check.discrimination is not None]
    concerns = board.concerns[:MOST_CONCERNS]
    figures = {}
    if board.median is not None:
        figures["points"] = plots.distribution(board.tenths, board.median, words, words["points"])
    if len(board.moments) > 1:
        figures["progress"] = plots.progress(board.moments, words, words["progress"])
    if judged:
        figures["questions"] = plots.questions(judged, concerns, words, words["questions"])
    script = (TEMPLATES / "board.js").read_text("utf-8")
    return (
        _environment()
        .get_template("board.html")
        .render(
            board=board,
            words=words,
            named=named,
            other=other,
            other_name=NAMES_OF_LANGUAGES[other],
            other_page=page_name(other, first),
            figures=figures,
            judged=judged,
            concerns=concerns,
            mistakes=board.mistakes[:MOST_MISTAKES],
            script=Markup(script),  # noqa: S704 - our own
            script_hash=base64.b64encode(hashlib.sha256(script.encode()).digest()).decode(),
        )
    )


@functools.cache
def _environment() -> Environment:
    made = Environment(
        loader=FileSystemLoader([TEMPLATES, FEEDBACK]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals |= {"LEVELS": LEVELS}
    made.filters["number"] = number
    return made
