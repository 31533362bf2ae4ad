"""Whose a submission is: by the system's own id, then by e-mail, then by name; never by a guess."""

import itertools
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

import msgspec

from ..text import Text, _
from .entries import Listed
from .layouts.classroom import users
from .layouts.listing import Handed
from .names import collision_key
from .roster import Roster

_MOST_WORDS = 5
_WORD = re.compile(r"[^\W_]+")

UNKNOWN = _("not on the roster")
SEVERAL = _("more than one student on the roster has that name or e-mail")
NAMESAKES = _("others with another id have that name too; write their ids into the roster")


class Unmatched(msgspec.Struct, frozen=True):
    """What is nobody's for sure. ``what``: its name in the folder; ``reason``: a clause.

    ``skipped``: no student hands in such a file.
    """

    what: str
    reason: Text
    system: str = ""
    id: str = ""
    name: str = ""
    email: str = ""
    skipped: bool = False


def match(folder: Path, handed: list[Handed], roster: Roster) -> tuple[list[tuple[Handed, Listed]], list[Unmatched]]:
    """Each submission with its student on the roster, and those that have none."""
    index = _Index(roster.students)
    names = {one.id for one in handed if one.system == "github"}
    known_as = users(folder, sorted(names), index.systems["github"].keys())
    matched: list[tuple[Handed, Listed]] = []
    by_name: defaultdict[str, list[tuple[Handed, Listed]]] = defaultdict(list)
    unmatched: list[Unmatched] = []
    for one in handed:
        certain = index.by_id(one, known_as.get(one.id, one.id))
        found = [certain] if certain is not None else index.by_email(one)
        if len(found) == 1:
            matched.append((one, found[0]))
            continue
        found = found or index.by_name(one)
        if len(found) == 1:
            by_name[found[0].id].append((one, found[0]))
        else:
            unmatched.append(_unmatched(one, SEVERAL if found else UNKNOWN))
    taken = {student.id for one, student in matched if one.system}
    for student_id, pairs in by_name.items():
        # Of several people with one name perhaps only one is on the roster.
        if student_id in taken or len({one.id for one, __ in pairs if one.system}) > 1:
            unmatched += [_unmatched(one, NAMESAKES) for one, __ in pairs]
        else:
            matched += pairs
    return matched, unmatched


class _Index:
    def __init__(self, students: Iterable[Listed]) -> None:
        self.ids: dict[str, Listed] = {}
        self.systems: defaultdict[str, dict[str, Listed]] = defaultdict(dict)
        self.emails: defaultdict[str, list[Listed]] = defaultdict(list)
        self.names = _Names()
        for student in students:
            self.ids[collision_key(student.id)] = student
            for system, cell in student.ids.items():
                self.systems[system] |= dict.fromkeys(cell.casefold().split(), student)
            if student.email:
                self.emails[student.email.casefold()].append(student)
            self.names.add(student)

    def by_id(self, one: Handed, known_as: str) -> Listed | None:
        if not one.system:
            return self.ids.get(collision_key(one.id))
        own = self.systems[one.system]
        found = own.get(one.id.casefold()) or own.get(known_as.casefold())
        return found or (self.ids.get(collision_key(one.sid)) if one.sid else None)

    def by_email(self, one: Handed) -> list[Listed]:
        return self.emails.get((one.email or ("" if one.system else one.id)).casefold(), [])

    def by_name(self, one: Handed) -> list[Listed]:
        return self.names.find(one.name or ("" if one.system else one.id))


class _Names:
    """The order of the words is free; on one of two sides they may be run together: 山田太郎, ``smithalice``."""

    def __init__(self) -> None:
        self.apart: defaultdict[tuple[str, ...], list[Listed]] = defaultdict(list)
        self.together: defaultdict[str, list[Listed]] = defaultdict(list)
        self.single: defaultdict[str, list[Listed]] = defaultdict(list)

    def add(self, student: Listed) -> None:
        words = _words(student.name)
        self.apart[words].append(student)
        for name in _run_together(words):
            self.together[name].append(student)
        if len(words) == 1:
            self.single[words[0]].append(student)

    def find(self, name: str) -> list[Listed]:
        words = _words(name)
        if len(words) <= 1:
            return self.together.get("".join(words), []) if words else []
        singles = [student for name in _run_together(words) for student in self.single.get(name, [])]
        return [*self.apart.get(words, []), *singles]


def _words(name: str) -> tuple[str, ...]:
    return tuple(sorted(_WORD.findall(unicodedata.normalize("NFKC", name).casefold())))


def _run_together(words: tuple[str, ...]) -> set[str]:
    orders = itertools.permutations(words) if len(words) <= _MOST_WORDS else [words]
    return {"".join(order) for order in orders}


def _unmatched(one: Handed, reason: Text) -> Unmatched:
    return Unmatched(one.path.name, reason, one.system, one.id, one.name, one.email)
