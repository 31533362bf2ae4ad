import string


def shift(text, by):
    small, capital = string.ascii_lowercase, string.ascii_uppercase
    by = by % 26
    return text.translate(str.maketrans(small + capital, small[by:] + small[:by] + capital[by:] + capital[:by]))


def letter_counts(text):
    counts = [0] * 26
    for c in text:
        if c in string.ascii_letters:
            counts[ord(c.lower()) - ord("a")] += 1
    return counts


def crack(text):
    counts = letter_counts(text)
    assert len(counts) == 26
    if sum(counts) == 0:
        raise ValueError("no letters")
    best = 0
    for i in range(26):
        if counts[i] > counts[best]:
            best = i
    return shift(text, 4 - best)
