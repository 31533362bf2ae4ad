"""Worked examples for exercises/kanji_numbers.py."""

import pytest

from saiten.expect import expect


@pytest.mark.covers("to_kanji")
def test_to_kanji_of_every_digit(submission):
    """9876 has all four places.

    9876 には 4 つの位がすべてあります。
    """
    expect(submission.to_kanji(9876), "九千八百七十六")


@pytest.mark.covers("to_kanji")
def test_to_kanji_refuses_zero(submission):
    """Zero is a ValueError.

    0 は ValueError になります。
    """
    with pytest.raises(ValueError):  # noqa: PT011 - the words are the student's
        submission.to_kanji(0)


@pytest.mark.covers("from_kanji")
def test_from_kanji_reads_places(submission):
    """Two places are left out in 四千五.

    四千五では 2 つの位が省かれています。
    """
    expect(submission.from_kanji("四千五"), 4005)


@pytest.mark.covers("from_kanji")
def test_from_kanji_refuses_one_before_ten(submission):
    """Nobody writes 一十 for ten: a ValueError.

    10 を一十とは書かないので ValueError になります。
    """
    with pytest.raises(ValueError):  # noqa: PT011 - the words are the student's
        submission.from_kanji("一十")
