"""How a student wants to be called where others look."""

import unicodedata

from .tables import decoded

FILE = "pseudonym.txt"
MOST_CHARACTERS = 24


def pseudonym(content: bytes | str) -> str | None:
    """The first line in NFC; None where it is empty, too long or not all of it can be seen."""
    try:
        text = content if isinstance(content, str) else decoded(content[:1000])
    except UnicodeDecodeError:
        return None
    line = unicodedata.normalize("NFC", text.partition("\n")[0].strip())
    # neither control nor format characters are printable, those that turn the direction among them
    return line if 0 < len(line) <= MOST_CHARACTERS and line.isprintable() else None
