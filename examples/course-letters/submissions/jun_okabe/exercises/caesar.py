def shift(text, by):
    result = ""
    for c in text:
        if "a" <= c <= "z" or "A" <= c <= "Z":
            c = chr(ord(c) + by)
        result += c
    return result


def letter_counts(text):
    return [text.lower().count(c) for c in "abcdefghijklmnopqrstuvwxyz"]


def crack(text):
    counts = letter_counts(text)
    if max(counts) == 0:
        raise ValueError("no letters")
    return shift(text, 4 - counts.index(max(counts)))
