"""How large git's objects say they are: the first bytes tell, before anything is inflated.

Formats: gitformat-pack(5), and the header of a loose object, ``blob 12345\\0``. The library checks that what an object
says is so when it inflates it.
"""

import os
import zlib
from pathlib import Path

from dulwich.object_store import DiskObjectStore
from dulwich.objects import ObjectID

from .opening import open_file

_OFFSET_DELTA, _NAME_DELTA = 6, 7
_NAME_BYTES = 20
_PACKED_BYTES, _INFLATED_BYTES = 4096, 64  # more than any header takes


def declared_size(store: DiskObjectStore, name: ObjectID) -> int:
    """In bytes, inflated and with deltas applied.

    Raises OSError where there is no such object, and whatever garbage leads to: ValueError, IndexError, zlib.error.
    """
    for pack in store.packs:
        try:
            offset = pack.index.object_offset(name)
        except KeyError:
            continue
        return _packed_size(_start(os.fspath(pack.data.path), offset))
    hexadecimal = name.decode("ascii")
    loose = _start(str(Path(store.path) / hexadecimal[:2] / hexadecimal[2:]), 0)
    return int(_inflated(loose).partition(b"\0")[0].split()[1])


def _start(path: str, offset: int) -> bytes:
    with open_file(path) as (file, __):
        file.seek(offset)
        return file.read(_PACKED_BYTES)


def _packed_size(entry: bytes) -> int:
    header, at = _number(entry, 0)
    kind, size = header >> 4 & 7, header >> 7 << 4 | header & 15
    if kind == _OFFSET_DELTA:
        __, at = _number(entry, at)
    elif kind == _NAME_DELTA:
        at += _NAME_BYTES
    else:
        return size
    delta = _inflated(entry[at:])
    __, at = _number(delta, 0)  # the size of what it is a delta to
    return _number(delta, at)[0]


def _inflated(packed: bytes) -> bytes:
    return zlib.decompressobj().decompress(packed, _INFLATED_BYTES)


def _number(data: bytes, at: int) -> tuple[int, int]:
    """A number of seven bits a byte, the lowest first; and where it ends."""
    value = shift = 0
    while data[at] & 0x80:
        value |= (data[at] & 0x7F) << shift
        shift += 7
        at += 1
    return value | data[at] << shift, at + 1
