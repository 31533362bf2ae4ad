"""Which part of the tests that take minutes ``make test`` runs."""

import os
from collections.abc import Sequence
from typing import TypeVar

One = TypeVar("One")


def sample(everything: Sequence[One], one_in: int) -> list[One]:
    """One in as many, the first among them; everything with ``SAITEN_TESTS=all``."""
    return list(everything[:: 1 if os.environ.get("SAITEN_TESTS") == "all" else one_in])
