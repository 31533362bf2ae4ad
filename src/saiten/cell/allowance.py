"""The memory that answers may take up in the process that receives and keeps them."""

from __future__ import annotations

NODE_BYTES = 64  # a small object, once it is built
PIXEL_BYTES = 4


class TooMuchError(Exception):
    """A sender has used up its allowance."""


class Allowance:
    """What everything from one sender may still take up. Each method raises ``TooMuchError`` where less is left."""

    def __init__(self, size: int) -> None:
        self.left = size

    def buffers(self, size: int) -> None:
        """Count the raw bytes of arrays and pictures; before they are received."""
        self.left -= size
        if self.left < 0:
            raise TooMuchError

    def objects(self, nodes: int, pixels: int) -> None:
        """Count what was built from a frame beside its arrays."""
        self.buffers(NODE_BYTES * nodes + PIXEL_BYTES * pixels)
