"""Exercise: numbers in kanji. Lesson 2.

2026 is 二千二十六: two thousands, two tens, six. The digits are 一二三四五六七八九, the units 十 (10), 百 (100) and
千 (1000). A digit stands before its unit, but 一 is never written before a unit, and a digit 0 is left out with its
unit.

Rules
- Any module of the standard library may be used.

日本語: 1 から 9999 までの数を漢数字で書き、また読みます。単位の前の一は書かず (十、百、千)、0 の桁は単位ごと
省きます。標準ライブラリは自由に使えます。
"""


def to_kanji(number: int) -> str:
    """The number in kanji, from thousands to ones.

    Raises ValueError if number is below 1 or above 9999.

    >>> to_kanji(2026)
    '二千二十六'
    >>> to_kanji(1101)
    '千百一'
    """
    raise NotImplementedError


def from_kanji(text: str) -> int:
    """The number that is written in kanji.

    Raises ValueError if to_kanji writes no number so: for an empty text, other characters, an 一 before a unit, a wrong
    order.

    >>> from_kanji("三百十五")
    315
    """
    raise NotImplementedError
