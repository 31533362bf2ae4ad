def to_kanji(number):
    if number < 1 or number > 9999:
        raise ValueError("1 - 9999")
    result = ""
    for digit, unit in zip(str(number).zfill(4), ["千", "百", "十", ""]):
        if digit == "0":
            continue
        if digit != "1" or unit == "":
            result += "〇一二三四五六七八九"[int(digit)]
        result += unit
    return result


def from_kanji(text):
    # 9999 numbers are not many
    for number in range(1, 10000):
        if to_kanji(number) == text:
            return number
    raise ValueError(text)
