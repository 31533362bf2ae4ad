"""Listing the folder of submissions."""

import os

import pytest

from saiten.submissions import IntakeError, collisions, list_entries


def test_folders_and_archives_are_students_in_order(tmp_path):
    (tmp_path / "carol").mkdir()
    for name in ("bob.zip", "Alice.TAR.GZ", "dan.tgz", "エマ.Zip"):
        (tmp_path / name).write_bytes(b"")
    entries, skipped = list_entries(tmp_path)
    assert [(entry.student, entry.kind) for entry in entries] == [
        ("Alice", "tar"),
        ("bob", "zip"),
        ("carol", "folder"),
        ("dan", "tar"),
        ("エマ", "zip"),
    ]
    assert skipped == []
    assert entries[1].path == tmp_path / "bob.zip"


def test_a_folder_keeps_a_name_that_looks_like_an_archive(tmp_path):
    (tmp_path / "bob.zip").mkdir()
    assert [(entry.student, entry.kind) for entry in list_entries(tmp_path)[0]] == [("bob.zip", "folder")]


def test_stray_files_are_named_and_hidden_ones_are_not(tmp_path):
    (tmp_path / "alice").mkdir()
    for name in ("notes.txt", "bob.7z", ".DS_Store", ".zip", "a\x1bb"):
        (tmp_path / name).write_bytes(b"")
    (tmp_path / "__MACOSX").mkdir()
    entries, skipped = list_entries(tmp_path)
    assert [entry.student for entry in entries] == ["alice"]
    assert len(skipped) == 3
    assert any("notes.txt" in sentence.en for sentence in skipped)
    assert any("a\\x1bb" in sentence.ja for sentence in skipped)


def test_links_are_students_and_never_followed(tmp_path):
    (tmp_path / "real").mkdir()
    (tmp_path / "eve").symlink_to(tmp_path / "real")
    (tmp_path / "mallory.zip").symlink_to("/nowhere")
    kinds = {entry.student: entry.kind for entry in list_entries(tmp_path)[0]}
    assert kinds == {"real": "folder", "eve": "link", "mallory": "link"}


def test_a_pipe_with_the_name_of_an_archive_is_a_student(tmp_path):
    os.mkfifo(tmp_path / "eve.zip")
    os.mkfifo(tmp_path / "pipe")
    entries, skipped = list_entries(tmp_path)
    assert [(entry.student, entry.kind) for entry in entries] == [("eve", "other")]
    assert len(skipped) == 1


def test_names_that_are_not_utf8_are_listed(tmp_path):
    (tmp_path / os.fsdecode(b"caf\xe9")).mkdir()
    (entry,), _ = list_entries(tmp_path)
    assert entry.student.encode()
    assert entry.path.is_dir()


def test_colliding_ids_are_grouped(tmp_path):
    for name in ("bob", "e\u0301va", "carol"):
        (tmp_path / name).mkdir()
    for name in ("BOB.zip", "\u00c9VA.tgz"):
        (tmp_path / name).write_bytes(b"")
    groups = collisions(list_entries(tmp_path)[0])
    assert {key: sorted(entry.student for entry in group) for key, group in groups.items()} == {
        "bob": ["BOB", "bob"],
        "\u00e9va": ["e\u0301va", "\u00c9VA"],
    }


def test_a_folder_and_a_zip_of_one_student_collide(tmp_path):
    (tmp_path / "bob").mkdir()
    (tmp_path / "bob.zip").write_bytes(b"")
    assert [len(group) for group in collisions(list_entries(tmp_path)[0]).values()] == [2]


def test_unusable_folders_say_what_to_do(tmp_path):
    with pytest.raises(IntakeError, match="no folder"):
        list_entries(tmp_path / "missing")
    with pytest.raises(IntakeError, match="no submissions"):
        list_entries(tmp_path)
    (tmp_path / "class.zip").write_bytes(b"")
    with pytest.raises(IntakeError, match="unpack it first"):
        list_entries(tmp_path / "class.zip")
    (tmp_path / "only").mkdir()
    (tmp_path / "only" / "notes.txt").write_bytes(b"")
    with pytest.raises(IntakeError, match="no submissions"):
        list_entries(tmp_path / "only")
