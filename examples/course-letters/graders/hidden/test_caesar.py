"""Hidden checks for exercises/caesar.py."""

from hypothesis import strategies as st

from reference import caesar as reference
from saiten.grading import Text, call, check

texts = st.text("abeeyzABEYZ é-", max_size=10)
with_letters = st.text("abeeyzABEYZ é-", min_size=1, max_size=10).filter(
    lambda text: any(reference.letter_counts(text))
)


@check(
    "shift",
    inputs=st.builds(call, texts, st.integers(-60, 60)),
    edges={
        "over the end": call("xyz XYZ", 3),
        "back over the beginning": call("abc ABC", -3),
        "not at all": call("Same", 0),
        "once around": call("Same", 26),
        "far": call("Far away", 1_000_000),
        "no letters": call("3 é ß か Ａ [`{@", 5),
        "an accent": call("Café", 1),
        "Greek": call("Ω is no O", 26),
        "nothing": call("", 5),
        "by keyword": call("Veni", by=3),
    },
    reveal=True,
    hint=Text("Lesson 1: what comes after z, and what before a?", "第 1 課: z の次と a の前は何ですか。"),
)
def test_shift(text, by):
    """Letters move, the rest stays.

    文字は動き、ほかはそのままです。
    """
    return reference.shift(text, by)


@check(
    "letter_counts",
    inputs=st.builds(call, texts),
    edges={
        "nothing": call(""),
        "capital letters": call("AaA"),
        "no letters": call("3 é ß か Ａ [`{@"),
        "each once": call("The quick brown fox jumps over a lazy dog"),
    },
    reveal=True,
    hint=Text(
        "The numbers are for a to z, also for letters that aren't there.", "ない文字も含め、a から z までの数です。"
    ),
)
def test_letter_counts(text):
    """26 numbers, capital letters counted with the small ones.

    26 個の数です。大文字は小文字と一緒に数えます。
    """
    return reference.letter_counts(text)


@check(
    "crack",
    inputs=st.builds(call, with_letters),
    edges={
        "a sentence": call("Wkh ehhv vhhp wr ehhs."),
        "it was readable before": call("Eleven geese"),
        "capital letters are the most": call("QQ aq b"),
        "two are the most common": call("bzbz"),
        "two are the most common, the later one first": call("zbzb"),
        "all of three once": call("tea"),
    },
    reveal=True,
    hint=Text(
        "Lesson 1: how far is it from the most common letter to e?", "第 1 課: 最も多い文字から e までは何文字ですか。"
    ),
)
def test_crack(text):
    """The most common letter becomes e.

    最も多い文字が e になります。
    """
    return reference.crack(text)


@check("crack", edges={"nothing": call(""), "digits": call("2026"), "kana": call("かな")}, raises=ValueError)
def test_crack_without_letters(text):
    """A text without letters is a ValueError.

    文字のない文は ValueError になります。
    """
    return reference.crack(text)
