"""Single keys from a terminal, as they are pressed, on POSIX and on Windows."""

from __future__ import annotations

import contextlib
import sys
import threading
import unicodedata
from collections.abc import Callable, Iterator
from typing import Protocol

POLL_SECONDS = 0.05
ARROWS = {f"\x1b{kind}{arrow}": key for kind in "[O" for arrow, key in zip("ABCD", "bnnb", strict=True)}


class Keyboard(Protocol):
    """A terminal from which keys can be read one by one."""

    def read(self, seconds: float) -> str:
        """What was pressed within that time: a character, an arrow's escape sequence, or nothing."""

    def restore(self) -> None:
        """Leave the terminal as it was found."""


class Posix:
    def __init__(self) -> None:
        import termios
        import tty

        self.descriptor = sys.stdin.fileno()
        self.found = termios.tcgetattr(self.descriptor)
        tty.setcbreak(self.descriptor)  # no echo, no line; Ctrl-C still interrupts
        ours = termios.tcgetattr(self.descriptor)
        ours[6][termios.VSUSP] = b"\0"  # a stopped program would leave its picture on the shell's screen
        termios.tcsetattr(self.descriptor, termios.TCSANOW, ours)

    def read(self, seconds: float) -> str:
        import os
        import select

        if not select.select([self.descriptor], [], [], seconds)[0]:
            return ""
        return os.read(self.descriptor, 32).decode(errors="replace")

    def restore(self) -> None:
        import termios

        termios.tcsetattr(self.descriptor, termios.TCSAFLUSH, self.found)


class Windows:
    def read(self, seconds: float) -> str:
        import msvcrt
        import time

        if not msvcrt.kbhit():  # type: ignore[attr-defined,unused-ignore]
            time.sleep(seconds)
            return ""
        pressed: str = msvcrt.getwch()  # type: ignore[attr-defined,unused-ignore]
        if pressed in "\x00\xe0":  # an arrow, say, is two
            return {"H": "\x1b[A", "P": "\x1b[B", "M": "\x1b[C", "K": "\x1b[D"}.get(msvcrt.getwch(), "\x1b")  # type: ignore[attr-defined,unused-ignore]
        return pressed

    def restore(self) -> None:
        pass  # nothing was changed


@contextlib.contextmanager
def keys(press: Callable[[str], None]) -> Iterator[None]:
    """Call ``press`` from another thread with each key, arrows as ``n`` and ``b``; other special keys are left out.

    With Caps Lock or a Japanese input method on, they are the same keys.
    """
    keyboard: Keyboard = Windows() if sys.platform == "win32" else Posix()
    stop = threading.Event()

    def listen() -> None:
        while not stop.is_set():
            pressed = keyboard.read(POLL_SECONDS)
            for key in ARROWS.get(pressed, "" if pressed.startswith("\x1b") else pressed):
                press(unicodedata.normalize("NFKC", key).lower())

    thread = threading.Thread(target=listen, daemon=True)
    try:
        thread.start()
        yield
    finally:
        stop.set()
        thread.join()
        keyboard.restore()
