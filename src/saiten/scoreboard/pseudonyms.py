"""What students are called where others look: as they wish, else by a name that only the course's secret leads to."""

from __future__ import annotations

import functools
import hashlib
import hmac
import itertools
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from ..errors import UsageError
from ..report.model import Saiten
from ..text import Text, _, harmless
from .names import ANIMALS, QUALITIES

LONGEST = 24
SHORTEST = 4  # a shorter id, such as "r2", is in many a word


class Pseudonyms(NamedTuple):
    """By student: the ``names``, and why a name that somebody wished for is not used."""

    names: dict[str, Text]
    refused: dict[str, Text]


def pseudonyms(results: list[Saiten], secret: str) -> Pseudonyms:
    """Names that are different for all and tell nobody who is who.

    A made name depends on the secret and the id alone, but for the few students who would share one: there the one who
    comes second in the order of the secret gets the next. Raises ``UsageError`` without a secret.
    """
    if not secret:
        raise UsageError(_("Pseudonyms need a secret: a seed in [tool.saiten] of the course, or --secret."))
    wishes = {one.student: cleaned(one.submission.pseudonym or "") for one in results}
    taken = _Taken(results, wishes.values())
    refused, chosen = {}, {}
    for one in results:
        wish = wishes[one.student]
        if reason := taken.reason(wish) if wish else None:
            refused[one.student] = reason
        elif wish:
            chosen[one.student] = Text(wish, wish)
        elif one.submission.pseudonym:
            refused[one.student] = _("it has no letters or digits")
    return Pseudonyms(_made([one.student for one in results], secret) | chosen, refused)


def cleaned(wish: str) -> str:
    """A name as it can be shown: one short line without anything that acts; empty if nothing to read is left."""
    line = " ".join(unicodedata.normalize("NFKC", harmless(wish.partition("\n")[0], 200)).split())
    return line[:LONGEST].strip() if _plain(line) else ""


class _Taken:
    """Which names can't be had: those of people, those that others wish for, those that are made."""

    def __init__(self, results: list[Saiten], wishes: Iterable[str]) -> None:
        self.wishes = Counter(_plain(wish) for wish in wishes)
        self.identities: set[str] = set()
        self.parts: set[str] = set()
        for one in results:
            person = one.person
            more = [person.name, person.email, person.email.partition("@")[0], *person.ids.values()] if person else []
            self.identities |= {_plain(text) for text in (one.student, *more)} - {""}
            self.parts |= {_plain(part) for text in (one.student, *more) for part in re.split(r"[\W_]+", text)}
        self.parts = {part for part in self.parts if len(part) > 1 and not part.isdigit()}

    def reason(self, wish: str) -> Text | None:
        plain = _plain(wish)
        words = {_plain(word) for word in re.split(r"[\W_]+", wish)}
        known = self.identities | self.parts
        # many scripts have no spaces between words, and anybody can leave them out or put them in
        inside = (one for one in known if one in plain and len(one) >= (SHORTEST if one.isascii() else 2))
        if plain in known or words & self.parts or any(inside):
            return _("it holds the name or the id of somebody in the class")
        if self.wishes[plain] > 1:
            return _("several students chose it")
        if plain in _every_made():
            return _("it could be the made-up name of somebody else")
        return None


@functools.cache
def _every_made() -> frozenset[str]:
    return frozenset(
        _plain(word + animal) for one in QUALITIES for each in ANIMALS for word, animal in zip(one, each, strict=True)
    )


def _plain(text: str) -> str:
    """What of a name makes it another name: its letters and digits, whatever their width and case."""
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    return "".join(character for character in folded if character.isalnum())


def _made(students: list[str], secret: str) -> dict[str, Text]:
    """A name each. Students are served in the order of their own digests, which says nothing about their ids."""
    if 2 * len(students) > len(QUALITIES) * len(ANIMALS):
        raise UsageError(_("There are not enough made-up names for {number} students.", number=len(students)))
    names: dict[str, Text] = {}
    taken: set[Text] = set()
    for student in sorted(students, key=lambda student: _digest(secret, student, 0)):
        tries = (_name(_digest(secret, student, attempt)) for attempt in itertools.count())
        names[student] = next(name for name in tries if name not in taken)
        taken.add(names[student])
    return names


def _name(digest: bytes) -> Text:
    rest, quality = divmod(int.from_bytes(digest), len(QUALITIES))
    first, second = QUALITIES[quality], ANIMALS[rest % len(ANIMALS)]
    return _("{quality} {animal}", quality=first, animal=second)


def _digest(secret: str, student: str, attempt: int) -> bytes:
    name = unicodedata.normalize("NFC", student)
    return hmac.digest(secret.encode(), f"pseudonym {attempt} {name}".encode(), hashlib.sha256)
