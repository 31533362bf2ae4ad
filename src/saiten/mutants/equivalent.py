"""Mutants that no check can tell from the reference: ``graders/equivalent_mutants.toml``, each with the reason.

[[lengths]]
function = "longest"
was = "best = 0"
becomes = ["best = -1"]
reason = "No length is negative."
"""

from __future__ import annotations

import msgspec

from ..course import Course, CourseError
from ..text import _

FILE = "graders/equivalent_mutants.toml"

# a mutant: the function, the lines that are changed, the lines that they become
Key = tuple[str, str, str]


class Equivalent(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Changes of one place of a function that make no difference, for one reason."""

    function: str
    was: str
    becomes: list[str]
    reason: str

    @property
    def keys(self) -> list[Key]:
        return [(self.function, self.was, one) for one in self.becomes]


def equivalent_mutants(course: Course) -> dict[str, list[Equivalent]]:
    """The mutants listed as equivalent, by exercise. Raises ``CourseError`` where the file can't be used."""
    path = course.root / FILE
    if not path.is_file():
        return {}
    try:
        listed = msgspec.toml.decode(path.read_bytes(), type=dict[str, list[Equivalent]])
    except msgspec.DecodeError as error:
        raise CourseError(_("{file} can't be used: {error}", file=path, error=error)) from error
    for name in listed:
        course.exercise(name)
    return listed


def stale(listed: list[Equivalent], made: set[Key], survived: set[Key]) -> list[str]:
    """What is wrong with the list: entries without such a mutant, and entries whose mutant is killed after all."""
    problems = []
    for key in (key for one in listed for key in one.keys):
        if key not in survived:
            why = "it is killed" if key in made else "there is no such mutant"
            function, was, becomes = key
            problems.append(f"{FILE} lists a mutant of {function}, but {why}: {was} -> {becomes}")
    return problems
