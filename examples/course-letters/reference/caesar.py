"""Caesar's letters."""

SMALL = "abcdefghijklmnopqrstuvwxyz"
E = 4  # its place in the alphabet, from 0


def shift(text: str, by: int) -> str:
    """Every letter `by` places on, from z on to a."""
    return "".join(_moved(character, by) for character in text)


def letter_counts(text: str) -> list[int]:
    """How often each of a to z is there, capital letters included."""
    return [text.count(letter) + text.count(letter.upper()) for letter in SMALL]


def crack(text: str) -> str:
    """The text with its most common letter moved to e. Raises ValueError if there is no letter."""
    counts = letter_counts(text)
    if not any(counts):
        raise ValueError("there is no letter")
    return shift(text, E - counts.index(max(counts)))


def _moved(character: str, by: int) -> str:
    for alphabet in (SMALL, SMALL.upper()):
        if character in alphabet:
            return alphabet[(ord(character) + by - ord(alphabet[0])) % len(alphabet)]
    return character
