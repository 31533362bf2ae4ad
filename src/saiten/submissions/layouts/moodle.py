"""Moodle's "Download all submissions": ``Name_ID_assignsubmission_file_``, folders or one file each.

The id is the participant's in this one assignment: what the grading worksheet calls "Participant 1234".
"""

import re
from collections import defaultdict
from pathlib import Path

import msgspec

from ..entries import part
from ..names import as_text
from .listing import Handed, Items, Listing, sorted_out

# The first mark counts: the name before it is Moodle's, what comes after may be a file's that a student named.
_NAME = re.compile(r"(?P<name>.*?)_(?P<id>\d+)_assignsubmission_(?P<kind>[a-z]+)(_(?P<file>.*))?", re.DOTALL)


def recognises(items: Items) -> bool:
    """No other system writes such names."""
    return any(_NAME.fullmatch(as_text(item.name)) for item in items)


def read(items: Items) -> Listing:
    """What was uploaded and what was typed in are one submission; two names of one id are two attempts."""
    groups: defaultdict[tuple[str, str], Items] = defaultdict(list)
    others: Items = []
    for item in items:
        found = _NAME.fullmatch(as_text(item.name))
        if found is None:
            others.append(item)
        else:
            groups[found["id"], found["name"]].append(item)
    return msgspec.structs.replace(
        sorted_out(others), handed=[_handed(number, name, group) for (number, name), group in groups.items()]
    )


def _handed(number: str, name: str, items: Items) -> Handed:
    parts = tuple(part(item, _file(item.name)) for item in items)
    return Handed("moodle", number, Path(items[0].path), "parts", parts, name=name)


def _file(name: str) -> str:
    found = _NAME.fullmatch(as_text(name))
    assert found is not None
    return found["file"] or found["kind"]
