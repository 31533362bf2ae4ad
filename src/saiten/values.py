"""The one kind of value that stands for another."""

from __future__ import annotations

import msgspec


class Foreign(msgspec.Struct, frozen=True):
    """Stands for a returned object that may not cross a process boundary, such as a generator or a ``Fraction``."""

    type_name: str
