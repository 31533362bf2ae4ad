"""What can be read in a file, whatever it is: text, a notebook's cells, what a page shows, all of an archive."""

from __future__ import annotations

import codecs
import html
import io
import json
import re
import zipfile
from collections.abc import Iterator
from typing import Any, NamedTuple

MARKS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
PACKED = (b"\x1f\x8b", b"BZh", b"\xfd7zXZ", b"7z\xbc\xaf", b"(\xb5/\xfd", b"Rar!")  # gzip, bzip2, xz, 7z, zstd, rar
TAG = re.compile(r"<[^<>]*>")


class Unreadable(Exception):
    """Something that can't be looked into; the place is the argument."""


class Readable(NamedTuple):
    """A text and its place: the file, also inside an archive, or the cell."""

    place: str
    text: str


def texts(place: str, content: bytes) -> Iterator[Readable]:
    """Everything that is to be read in a file. Raises ``Unreadable`` for bytecode and packed data other than zip."""
    if zipfile.is_zipfile(io.BytesIO(content)):
        yield from _archived(place, content)
        return
    text = _decoded(content)
    if text is None:
        if content.startswith(PACKED) or content[2:4] == b"\r\n":  # as Python's bytecode has it
            raise Unreadable(place)
        text = content.decode("utf-8", "replace")
    yield Readable(place, text)
    if place.endswith(".ipynb"):
        yield from _cells(place, text)
    elif place.endswith(".html"):
        yield Readable(place, html.unescape(TAG.sub("", text)))


def _archived(place: str, content: bytes) -> Iterator[Readable]:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            yield Readable(place, archive.comment.decode("utf-8", "replace"))
            for name in archive.namelist():
                yield from texts(f"{place}: {name}", archive.read(name))
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError) as error:  # damaged, encrypted, packed otherwise
        raise Unreadable(place) from error


def _decoded(content: bytes) -> str | None:
    encoding = next((name for mark, name in MARKS.items() if content.startswith(mark)), "utf-8")
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        return None


def _cells(place: str, text: str) -> Iterator[Readable]:
    """A notebook's strings, joined where they are lists of lines: sources, outputs, attachments, metadata."""
    try:
        yield from (Readable(place, one) for one in _strings(json.loads(text)))
    except ValueError:
        return  # not JSON: it has been read as a text


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list) and value and all(isinstance(one, str) for one in value):
        yield "".join(value)
    elif isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from _strings(one)
