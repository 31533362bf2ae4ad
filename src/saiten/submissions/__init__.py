"""Intake: from a folder of submissions to plain data, whatever students hand in."""

from .attempts import Attempts
from .entries import Entry, IntakeError, Listed, collisions
from .find import Missing, Module, find_exercise
from .intake import Intake, list_entries, take_in
from .limits import IntakeLimits
from .matching import Unmatched
from .names import collision_key, student_folder
from .package import Package
from .reading import read_entry
from .roster import Roster, read_roster

__all__ = [
    "Attempts",
    "Entry",
    "Intake",
    "IntakeError",
    "IntakeLimits",
    "Listed",
    "Missing",
    "Module",
    "Package",
    "Roster",
    "Unmatched",
    "collision_key",
    "collisions",
    "find_exercise",
    "list_entries",
    "read_entry",
    "read_roster",
    "student_folder",
    "take_in",
]
