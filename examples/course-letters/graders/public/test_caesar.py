"""Worked examples for exercises/caesar.py."""

import pytest

from saiten.expect import expect


@pytest.mark.covers("shift")
def test_shift_by_three(submission):
    """As Caesar did: three places on, with capital letters and a question mark.

    カエサルのように 3 文字ずらします。大文字と疑問符もあります。
    """
    expect(submission.shift("Et tu, Brute?", 3), "Hw wx, Euxwh?")


@pytest.mark.covers("shift")
def test_shift_there_and_back(submission):
    """After five places on and five back, the text is the same again.

    5 文字進めて 5 文字戻すと、元に戻ります。
    """
    expect(submission.shift(submission.shift("Waltz, bad nymph", 5), -5), "Waltz, bad nymph")


@pytest.mark.covers("letter_counts")
def test_letter_counts_example(submission):
    """In "Zoo": one z and two o.

    "Zoo" には z が 1 つ、o が 2 つあります。
    """
    expect(submission.letter_counts("Zoo"), [0] * 14 + [2] + [0] * 10 + [1])


@pytest.mark.covers("crack")
def test_crack_example(submission):
    """A sentence with many an e, moved by seven.

    e の多い文を 7 文字ずらしたもの。
    """
    expect(submission.crack("Aol illz zllt av illw."), "The bees seem to beep.")


@pytest.mark.covers("crack")
def test_crack_needs_a_letter(submission):
    """Without a letter there is nothing to count: a ValueError.

    文字がなければ数えられないので ValueError になります。
    """
    with pytest.raises(ValueError):  # noqa: PT011 - the words are the student's
        submission.crack("1, 2, 3!")
