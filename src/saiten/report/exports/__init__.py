"""Formats that other tools read, each made from the reports alone: a file for the class, or a file a student."""

from collections.abc import Callable

from ..gradebook import as_csv, as_json
from ..model import Saiten
from .canvas import canvas
from .classroom import classroom
from .common import exercises_of
from .gradescope import gradescope
from .junit import junit
from .moodle import moodle
from .prairielearn import prairielearn
from .sheet import Filled, Sheet


def csv(results: list[Saiten]) -> str:
    return as_csv(exercises_of(results), results)


def json(results: list[Saiten]) -> str:
    return as_json(exercises_of(results), results).decode() + "\n"


OF_THE_CLASS: dict[str, Callable[[list[Saiten]], str]] = {"csv": csv, "json": json, "junit": junit}
OF_A_STUDENT: dict[str, Callable[[Saiten], str]] = {
    "gradescope": gradescope,
    "prairielearn": prairielearn,
    "classroom": classroom,
}
INTO_A_SHEET: dict[str, Callable[[list[Saiten], Sheet | None], Filled]] = {"canvas": canvas, "moodle": moodle}

__all__ = ["INTO_A_SHEET", "OF_A_STUDENT", "OF_THE_CLASS", "Filled", "Sheet", "exercises_of"]
