"""Folder names and collision keys of student ids."""

import os
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saiten.submissions import collision_key, student_folder
from saiten.submissions.names import as_text, shown

IDS = st.text(st.characters(exclude_categories=()), min_size=1, max_size=60)


@pytest.mark.parametrize(
    "student_id",
    [
        "s1234",
        "山田 太郎",
        "o'neil,pat (2)+x@y.org",
        "Zoë",
        "Zoe\u0308",
        "नमस्ते",
        "a.b-c_d",
        "grades",
        "console",
        "é",
    ],
)
def test_safe_ids_stay_as_they_are(student_id):
    assert student_folder(student_id) == student_id


@pytest.mark.parametrize(
    ("student_id", "folder"),
    [
        ("a/b", "a%2Fb"),
        ("a\\b", "a%5Cb"),
        ("a:b", "a%3Ab"),
        ("100%", "100%25"),
        ("a~b", "a%7Eb"),
        ("a\nb\0", "a%0Ab%00"),
        ("a\u202eb", "a%E2%80%AEb"),
        (".hidden", "%2Ehidden"),
        ("..", "%2E%2E"),
        ("-rf", "%2Drf"),
        (" x ", "%20x%20"),
        ("x.", "x%2E"),
        ("CON", "%43ON"),
        ("nul.txt", "%6Eul.txt"),
        ("Com1", "%43om1"),
        ("lpt9 .x", "%6Cpt9 .x"),
        ("Gradebook.csv", "%47radebook.csv"),
        (".saiten", "%2Esaiten"),
        ("🙂", "%F0%9F%99%82"),
    ],
)
def test_everything_else_is_percent_encoded(student_id, folder):
    assert student_folder(student_id) == folder


def test_long_ids_are_cut_between_characters_and_told_apart_by_a_digest():
    one, two = student_folder("学" * 200 + "1"), student_folder("学" * 200 + "2")
    assert one != two
    assert one.startswith("学" * 45 + "~")
    assert len(one.encode()) <= 150
    escaped = student_folder("🙂" * 100).rpartition("~")[0]
    assert len(escaped) % 12 == 0


def test_an_empty_id_is_an_error():
    with pytest.raises(ValueError, match="empty"):
        student_folder("")


@given(IDS)
def test_a_folder_is_one_harmless_part_of_a_path(student_id):
    folder = student_folder(student_id)
    assert 0 < len(folder.encode()) <= 150
    assert not set(folder) & set('/\\:*?"<>|\0\n')
    assert folder.isprintable()
    assert folder[0] not in ".- "
    assert folder[-1] not in ". "
    assert not folder.casefold().startswith(("gradebook", ".saiten", "con.", "nul."))


@given(IDS, IDS)
def test_different_ids_have_different_folders(one, two):
    assert (student_folder(one) == student_folder(two)) == (one == two)


@given(st.text(alphabet="a%2EF~/.", min_size=1, max_size=8), st.text(alphabet="a%2EF~/.", min_size=1, max_size=8))
def test_no_id_can_spell_the_encoding_of_another(one, two):
    assert (student_folder(one) == student_folder(two)) == (one == two)


def test_ids_collide_over_case_and_composition_only():
    assert collision_key("ALICE") == collision_key("alice")
    assert collision_key("Straße") == collision_key("STRASSE")
    assert collision_key(unicodedata.normalize("NFD", "が")) == collision_key("が")
    assert collision_key("alice") != collision_key("alice2")


def test_names_that_are_not_utf8_become_text_without_surrogates():
    text = as_text(os.fsdecode(b"caf\xe9"))
    assert text.startswith("caf\\")
    assert text.encode().decode() == text


def test_names_in_sentences_hold_no_controls():
    assert shown("a\x1b[31m\u202eb\n") == "'a\\x1b[31m\\u202eb\\n'"
    assert len(shown("x" * 5000)) < 100
