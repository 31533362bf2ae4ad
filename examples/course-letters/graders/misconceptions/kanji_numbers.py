"""Known wrong answers to exercises/kanji_numbers.py."""

from reference.kanji_numbers import DIGITS, NUMBERS, UNITS

from saiten.grading import Text, misconception


@misconception(
    "to_kanji",
    Text(
        "Your code writes 一 before 十, 百 and 千; it is left out there.",
        "十、百、千の前に一を書いています。そこでは省きます。",
    ),
    lecture="2",
)
def kanji_with_every_one(number):
    if not 1 <= number <= 9999:
        raise ValueError("out of range")
    digits = {unit: number // size % 10 for size, unit in UNITS.items()}
    text = "".join(DIGITS[digit - 1] + unit for unit, digit in digits.items() if digit)
    return text + (DIGITS[number % 10 - 1] if number % 10 else "")


@misconception(
    "to_kanji",
    Text(
        "Your code writes digit after digit, as on a clock; the units 十, 百 and 千 are missing.",
        "数字を並べただけで、単位の十、百、千がありません。",
    ),
    lecture="2",
)
def kanji_digit_by_digit(number):
    if not 1 <= number <= 9999:
        raise ValueError("out of range")
    return "".join(("〇" + DIGITS)[int(digit)] for digit in str(number))


@misconception(
    "to_kanji",
    Text(
        "Your code takes numbers that it can't write; they should raise ValueError.",
        "書けない数は ValueError にしてください。",
    ),
    lecture="2",
)
def kanji_of_any_number(number):
    return next((text for text, value in NUMBERS.items() if value == number), str(number))


@misconception(
    "from_kanji",
    Text(
        "A unit without a digit before it counts once; your code leaves it out.",
        "前に数字のない単位は 1 回と数えます。それが抜けています。",
    ),
    lecture="2",
)
def unit_alone_is_nothing(text):
    if text not in NUMBERS:
        raise ValueError("not a number")
    total = NUMBERS[text]
    for size, unit in UNITS.items():
        place = text.find(unit)
        if place == 0 or (place > 0 and text[place - 1] not in DIGITS):
            total -= size
    return total


@misconception(
    "from_kanji",
    Text(
        "Your code adds the digit to its unit; it says how often the unit counts.",
        "数字を単位に足しています。数字は単位を数える回数です。",
    ),
    lecture="2",
)
def digit_plus_unit(text):
    if text not in NUMBERS:
        raise ValueError("not a number")
    values = {unit: size for size, unit in UNITS.items()} | {digit: DIGITS.index(digit) + 1 for digit in DIGITS}
    return sum(values[character] for character in text)


@misconception(
    "from_kanji",
    Text(
        "Your code reads units in any order, and 一 before them; those should raise ValueError.",
        "単位の順序や、単位の前の一を確かめていません。ValueError にしてください。",
    ),
    lecture="2",
)
def any_order(text):
    if not text or not set(text) <= {*DIGITS, *UNITS.values()}:
        raise ValueError("not a number")
    total = waiting = 0
    for character in text:
        if character in DIGITS:
            waiting = DIGITS.index(character) + 1
        else:
            total += (waiting or 1) * next(size for size, unit in UNITS.items() if unit == character)
            waiting = 0
    return total + waiting
