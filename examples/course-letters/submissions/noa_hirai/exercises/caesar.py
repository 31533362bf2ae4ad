"""Exercise: Caesar's letters. Lesson 1."""


def shift(text: str, by: int) -> str:
    letters = []
    for character in text:
        if character.isupper():
            letters.append(chr((ord(character) - 65 + by) % 26 + 65))
        elif character.islower():
            letters.append(chr((ord(character) - 97 + by) % 26 + 97))
        else:
            letters.append(character)
    return "".join(letters)


def letter_counts(text: str) -> list[int]:
    counts = {}
    for character in text.lower():
        counts[character] = counts.get(character, 0) + 1
    return counts


def crack(text: str) -> str:
    raise NotImplementedError
