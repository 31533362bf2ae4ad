"""The templates of everything that is shown in a browser, and the part of a page that a notebook shows."""

from __future__ import annotations

import functools
import itertools
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import escape

from ..pictures import Grid, Raster, Table
from ..pictures.cells import sides
from ..pictures.words import MARKS
from .content import Exercise
from .graph import drawing
from .words import Words

TEMPLATES = Path(__file__).parent / "templates"


def in_notebook(told: Exercise, heading: str, points: str, words: Words) -> str:
    """One exercise in an output cell, with its own style that leaves the notebook's alone."""
    # ids are unique in a notebook, not only in an output
    number = map(f"{heading.replace(' ', '-')}-{{}}".format, itertools.count(1)).__next__
    template = environment().get_template("notebook.html")
    return template.render(exercise=told, heading=heading, points=points, words=words, next_number=number)


def sentence(text: str) -> str:
    """Text as HTML, its lines as they are."""
    return f'<p style="white-space: pre-line">{escape(text)}</p>'


@functools.cache
def environment() -> Environment:
    """Where ``page.html`` and its parts are."""
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.tests |= {
        "grid": lambda picture: isinstance(picture, Grid),
        "raster": lambda picture: isinstance(picture, Raster),
        "table": lambda picture: isinstance(picture, Table),
    }
    made.globals |= {"sides": sides, "drawing": drawing, "marks": MARKS}
    return made
