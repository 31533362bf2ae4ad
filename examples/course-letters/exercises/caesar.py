"""Exercise: Caesar's letters. Lesson 1.

Caesar wrote to his generals with every letter moved three places on in the alphabet: "Veni" became "Yhql". Whoever
knows which letter is the most common one can read such a text without being told how far it was moved.

Rules
- A letter is one of the 26 from a to z, or one of the 26 from A to Z. Everything else (é, ß, か, digits, spaces) is
  none.
- Any module of the standard library may be used.

日本語: カエサルは、アルファベットを 3 文字ずつずらして手紙を書きました ("Veni" が "Yhql" になります)。ここで文字とは
a-z と A-Z だけを指し、é やかな、数字や空白は文字ではありません。標準ライブラリは自由に使えます。
"""


def shift(text: str, by: int) -> str:
    """The text with every letter moved `by` places on in the alphabet.

    After z comes a again, and after Z comes A: capital letters stay capital, small ones small. What is no letter
    stays as it is. by: any whole number; a negative one moves back.

    >>> shift("Veni, vidi, vici!", 3)
    'Yhql, ylgl, ylfl!'
    >>> shift("xyz", 1)
    'yza'
    """
    raise NotImplementedError


def letter_counts(text: str) -> list[int]:
    """How often each letter is in the text: 26 whole numbers, for a to z. Capital letters count as small ones.

    >>> letter_counts("Abba!")[:3]
    [2, 2, 0]
    """
    raise NotImplementedError


def crack(text: str) -> str:
    """The text moved so that its most common letter becomes an e, or an E where it is a capital one.

    Capital letters count as small ones. Where several letters are the most common ones, the first of them in the
    alphabet becomes e.
    Raises ValueError if there is no letter in the text.

    >>> crack("Phhw ph dw vhyhq.")
    'Meet me at seven.'
    """
    raise NotImplementedError
