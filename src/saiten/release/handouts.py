"""Handouts: a page of HTML an exercise, made of the course's Markdown. A page holds all that it shows."""

from __future__ import annotations

import base64
import functools
import mimetypes
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from ..course import Course, CourseError
from ..feedback.html import TEMPLATES as FEEDBACK
from ..text import LANGUAGES, _
from .markdown import Broken, html

SOURCES = "docs/handouts"  # NAME.md and NAME.ja.md, what they show beside them
OUT = "handouts"
ENDINGS = {"en": "", "ja": ".ja"}
NAMES = {"en": "English", "ja": "日本語"}
TEMPLATES = Path(__file__).parent / "templates"
WORDS = {
    "handouts": _("Handouts"),
    "all": _("All handouts"),
    "lecture": _("Lecture"),
    "skip": _("Skip to the text"),
    "points": _("What it is worth"),
    "total": _("Total"),
    "ways": _("Ways from here"),
}


def handouts(course: Course) -> dict[str, bytes]:
    """The pages by path, with an index in each language; none where the course has no handouts.

    Raises ``CourseError`` for a formula or picture that can't be shown.
    """
    named = {one: [name for name in course.exercises if source(course, name, one).is_file()] for one in LANGUAGES}
    made: dict[str, bytes] = {}
    for language, names in named.items():
        others = [one for one in LANGUAGES if one != language and named[one]]
        made |= {f"{OUT}/{page_name(name, language)}": _page(course, name, language).encode() for name in names}
        if names:
            made[f"{OUT}/{page_name('index', language)}"] = _index(course, names, language, others).encode()
    return made


def page_name(name: str, language: str) -> str:
    return f"{name}{ENDINGS[language]}.html"


def source(course: Course, name: str, language: str) -> Path:
    """Where the text of a page is."""
    return course.root / SOURCES / f"{name}{ENDINGS[language]}.md"


def _page(course: Course, name: str, language: str) -> str:
    path = source(course, name, language)
    try:
        body = html(path.read_text(encoding="utf-8"), functools.partial(_picture, path.parent))
    except Broken as error:
        file = path.relative_to(course.root).as_posix()
        raise CourseError(_("{file} can't be made a page: {problem}.", file=file, problem=error.text)) from error
    others = [one for one in LANGUAGES if one != language and source(course, name, one).is_file()]
    return _rendered(
        "handout.html",
        course,
        language,
        title=course.exercise(name).words.in_language(language),
        exercise=course.exercise(name),
        body=Markup(body),  # noqa: S704 - Markdown in which HTML is not allowed
        others={one: page_name(name, one) for one in others},
        index=page_name("index", language),
        file=f"exercises/{name}.py",
    )


def _index(course: Course, names: list[str], language: str, others: list[str]) -> str:
    return _rendered(
        "handouts.html",
        course,
        language,
        title=WORDS["handouts"].in_language(language),
        pages=[(page_name(name, language), course.exercise(name)) for name in names],
        others={one: page_name("index", one) for one in others},
    )


def _rendered(template: str, course: Course, language: str, **parts: object) -> str:
    words = {key: text.in_language(language) for key, text in WORDS.items()}
    shared = {"language": language, "languages": NAMES, "course": course.settings.course, "words": words}
    return _environment().get_template(template).render(shared | parts)


def _picture(folder: Path, name: str, alt: str) -> str:
    """A picture beside the text as a part of the page. Raises ``Broken``."""
    path = (folder / name).resolve()
    if not path.is_file() or not path.is_relative_to(folder.resolve()):
        raise Broken(_("there is no picture {name} beside it", name=name))
    if path.suffix == ".svg":
        drawn = path.read_text(encoding="utf-8")
        return drawn[drawn.index("<svg") :].replace("<svg", Markup('<svg role="img" aria-label="{}"').format(alt), 1)
    kind, _encoding = mimetypes.guess_type(path.name)
    data = base64.b64encode(path.read_bytes()).decode()
    return Markup('<img src="data:{};base64,{}" alt="{}">').format(kind, data, alt)


@functools.cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader([TEMPLATES, FEEDBACK]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
