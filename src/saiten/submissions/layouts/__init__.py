"""How a class's submissions lie in a folder, by the system that they come from: one module each."""

from collections.abc import Callable
from typing import NamedTuple

from ...text import Text, _
from ..entries import IntakeError
from . import canvas, classroom, gradescope, moodle, nbgrader, plain
from .listing import Handed, Items, Listing

__all__ = ["LAYOUTS", "Handed", "Items", "Layout", "Listing", "chosen", "recognised"]


class Layout(NamedTuple):
    """``recognises`` says yes only where nothing else is likely."""

    title: Text
    recognises: Callable[[Items], bool]
    read: Callable[[Items], Listing]


LAYOUTS = {
    "gradescope": Layout(_("a Gradescope export"), gradescope.recognises, gradescope.read),
    "moodle": Layout(_("a Moodle download"), moodle.recognises, moodle.read),
    "classroom": Layout(_("clones of GitHub Classroom"), classroom.recognises, classroom.read),
    "nbgrader": Layout(_("nbgrader's submitted"), nbgrader.recognises, nbgrader.read),
    "canvas": Layout(_("a Canvas download"), canvas.recognises, canvas.read),
    "plain": Layout(_("one folder or archive a student"), bool, plain.read),
}


def recognised(items: Items) -> str:
    return next((name for name, layout in LAYOUTS.items() if layout.recognises(items)), "plain")


def chosen(name: str | None, items: Items) -> tuple[str, Layout]:
    """The layout of that name, or else the one that recognises what is there. Raises IntakeError.

    ``nbgrader:ASSIGNMENT`` is that assignment of several.
    """
    name, __, assignment = (name or recognised(items)).partition(":")
    if name not in LAYOUTS or (assignment and name != "nbgrader"):
        known = ", ".join([*LAYOUTS, "nbgrader:ASSIGNMENT"])
        raise IntakeError(_("No layout {name}; there are: {known}.", name=repr(name), known=known))
    layout = LAYOUTS[name]
    if assignment:
        layout = layout._replace(read=lambda items: nbgrader.read(items, assignment))
    return name, layout
