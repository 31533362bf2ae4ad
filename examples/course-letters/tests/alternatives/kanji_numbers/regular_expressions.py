"""Reading with a pattern, writing with recursion."""

import re

DIGIT = "二三四五六七八九"
PATTERN = re.compile("".join(f"(([{DIGIT}]?){unit})?" for unit in "千百十") + f"([一{DIGIT}]?)")


def to_kanji(number, units="千百十"):
    if number < 1 or number > 9999:
        raise ValueError("from 1 to 9999")
    if not units:
        return "一二三四五六七八九"[number - 1]
    size = 10 ** len(units)
    digit, rest = number // size, number % size
    here = ("" if digit == 1 else to_kanji(digit, "")) + units[0] if digit else ""
    return here + (to_kanji(rest, units[1:]) if rest else "")


def from_kanji(text):
    if not text or not (found := PATTERN.fullmatch(text)):
        raise ValueError(text)
    total = 0
    for place in range(3):
        if found[2 * place + 1]:
            digit = found[2 * place + 2]
            total += (DIGIT.index(digit) + 2 if digit else 1) * 10 ** (3 - place)
    return total + ("一" + DIGIT).find(found[7]) + 1 if found[7] else total
