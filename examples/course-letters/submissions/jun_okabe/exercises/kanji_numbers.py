KANJI = " 一二三四五六七八九"


def to_kanji(number):
    if not 1 <= number <= 9999:
        raise ValueError(number)
    text = ""
    for size, unit in [(1000, "千"), (100, "百"), (10, "十"), (1, "")]:
        if number >= size:
            text += KANJI[number // size] + unit
            number %= size
    return text


def from_kanji(text):
    if text == "":
        raise ValueError("empty")
    total = 0
    digit = 0
    for c in text:
        if c in "一二三四五六七八九":
            digit = KANJI.index(c)
        elif c in "十百千":
            total += max(digit, 1) * 10 ** ("十百千".index(c) + 1)
            digit = 0
        else:
            raise ValueError(c)
    return total + digit
