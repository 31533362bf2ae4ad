"""Numbers in kanji."""

DIGITS = "一二三四五六七八九"
BEFORE_UNITS = ("", *DIGITS[1:])
UNITS = {1000: "千", 100: "百", 10: "十"}


def to_kanji(number: int) -> str:
    """From thousands to ones. Raises ValueError if number is not from 1 to 9999."""
    if not 1 <= number <= 9999:
        raise ValueError(f"{number} is not from 1 to 9999")
    text = ""
    for size, unit in UNITS.items():
        digit, number = divmod(number, size)
        if digit:
            text += BEFORE_UNITS[digit - 1] + unit
    return text + (DIGITS[number - 1] if number else "")


NUMBERS = {to_kanji(number): number for number in range(1, 10_000)}


def from_kanji(text: str) -> int:
    """What to_kanji has written. Raises ValueError for everything else."""
    if text not in NUMBERS:
        raise ValueError(f"{text!r} is no number")
    return NUMBERS[text]
