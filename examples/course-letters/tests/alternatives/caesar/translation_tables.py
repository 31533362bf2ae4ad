"""With str.translate and a Counter."""

from collections import Counter
from string import ascii_lowercase, ascii_uppercase


def shift(text, by):
    by %= 26
    table = {}
    for letters in (ascii_lowercase, ascii_uppercase):
        table |= str.maketrans(letters, letters[by:] + letters[:by])
    return text.translate(table)


def letter_counts(text):
    counts = Counter(text.lower())
    return tuple(counts[letter] for letter in ascii_lowercase)


def crack(text):
    def e_count(by):
        return letter_counts(shift(text, by))[4]

    # the first letter of several that are the most common ones has the longest way to e
    best = max(range(4, 4 - 26, -1), key=e_count)
    if e_count(best) == 0:
        raise ValueError(text)
    return shift(text, best)
