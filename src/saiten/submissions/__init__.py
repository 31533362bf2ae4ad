"""Intake: from a folder of submissions to plain data, whatever students hand in."""

from .entries import Entry, IntakeError, collisions, list_entries
from .find import Missing, Module, find_exercise
from .limits import IntakeLimits
from .names import collision_key, student_folder
from .package import Package
from .reading import read_entry

__all__ = [
    "Entry",
    "IntakeError",
    "IntakeLimits",
    "Missing",
    "Module",
    "Package",
    "collision_key",
    "collisions",
    "find_exercise",
    "list_entries",
    "read_entry",
    "student_folder",
]
