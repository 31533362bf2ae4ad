"""Hidden checks for exercises/kanji_numbers.py."""

from hypothesis import strategies as st

from reference import kanji_numbers as reference
from saiten.grading import Text, call, check

numbers = st.integers(1, 9999)


@check(
    "to_kanji",
    inputs=st.builds(call, numbers),
    edges={str(number): call(number) for number in (1, 9, 10, 11, 20, 100, 105, 111, 1000, 1111, 2000, 5050, 9999)},
    reveal=True,
    hint=Text(
        "Lesson 2: what is written for a digit 1, and for a digit 0?", "第 2 課: 1 の桁と 0 の桁はどう書きますか。"
    ),
)
def test_to_kanji(number):
    """Each place is written with its unit.

    位ごとに単位を付けて書きます。
    """
    return reference.to_kanji(number)


@check("to_kanji", edges={str(number): call(number) for number in (0, -1, 10_000, 12_345)}, raises=ValueError)
def test_to_kanji_out_of_range(number):
    """Below 1 and above 9999 it is a ValueError.

    1 未満と 9999 超は ValueError になります。
    """
    return reference.to_kanji(number)


@check(
    "from_kanji",
    inputs=st.builds(call, numbers.map(reference.to_kanji)),
    edges={
        text: call(text) for text in ("一", "九", "十", "十一", "二十", "百", "百十一", "千", "千一", "九千九百九十九")
    },
    reveal=True,
    hint=Text(
        "Lesson 2: what does a unit count where no digit stands before it?",
        "第 2 課: 前に数字のない単位はいくつですか。",
    ),
)
def test_from_kanji(text):
    """Units count as often as the digit before them says.

    単位は、前の数字の回数だけ数えます。
    """
    return reference.from_kanji(text)


@check(
    "from_kanji",
    edges={text: call(text) for text in ("一十", "一千二", "十百", "百千一", "十十", "二三", "五百二百", "二十百")},
    raises=ValueError,
    hint=Text("Would to_kanji write it so?", "to_kanji はそう書きますか。"),
)
def test_from_kanji_order(text):
    """What to_kanji never writes is a ValueError.

    to_kanji が書かないものは ValueError になります。
    """
    return reference.from_kanji(text)


@check(
    "from_kanji", edges={text or "nothing": call(text) for text in ("", "x", "〇", "二 十", "15")}, raises=ValueError
)
def test_from_kanji_characters(text):
    """Nothing, and characters of another kind, are a ValueError.

    空の文字列やほかの文字は ValueError になります。
    """
    return reference.from_kanji(text)
