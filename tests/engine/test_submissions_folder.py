"""Reading submissions that are folders."""

import os
import socket
import time
from pathlib import Path

import msgspec
import pytest

from saiten.submissions import Entry, IntakeLimits, read_entry
from saiten.submissions import folder as folder_module

LIMITS = IntakeLimits()


@pytest.fixture
def alice(tmp_path):
    root = tmp_path / "alice"
    (root / "exercises").mkdir(parents=True)
    (root / "exercises" / "sobel.py").write_bytes(b"x = 1\n")
    (root / "README.md").write_bytes(b"hello")
    return root


def read(root, limits=LIMITS):
    return read_entry(Entry(root.name, root, "folder"), limits)


def only_problem(package):
    (problem,) = package.problems
    return problem.en


def test_files_arrive_under_relative_paths(alice):
    package = read(alice)
    assert package.student == "alice"
    assert package.files == {"exercises/sobel.py": b"x = 1\n", "README.md": b"hello"}
    assert package.problems == []


def test_reading_is_fast(alice):
    for number in range(3):
        (alice / f"more{number}.py").write_bytes(b"pass\n" * 100)
    best = min(_timed(alice) for _ in range(20))
    assert best < 0.01


def _timed(root):
    start = time.perf_counter()
    read(root)
    return time.perf_counter() - start


def test_hidden_files_are_skipped_silently(alice):
    for name in (
        ".git/config",
        "__MACOSX/._a",
        "__pycache__/a.pyc",
        "exercises/.ipynb_checkpoints/a",
        ".env",
    ):
        (alice / name).parent.mkdir(parents=True, exist_ok=True)
        (alice / name).write_bytes(b"x")
    package = read(alice)
    assert sorted(package.files) == ["README.md", "exercises/sobel.py"]
    assert package.problems == []


def test_the_one_wrapping_folder_is_removed_once(tmp_path):
    inner = tmp_path / "bob" / "My homework" / "again"
    inner.mkdir(parents=True)
    (inner / "sobel.py").write_bytes(b"")
    (tmp_path / "bob" / ".DS_Store").write_bytes(b"")
    assert list(read(tmp_path / "bob").files) == ["again/sobel.py"]


def test_a_lone_exercises_folder_is_no_wrapping(tmp_path):
    inner = tmp_path / "bob" / "exercises"
    inner.mkdir(parents=True)
    (inner / "sobel.py").write_bytes(b"")
    assert list(read(tmp_path / "bob").files) == ["exercises/sobel.py"]


def test_the_digest_is_of_the_files_alone(alice, tmp_path):
    before = read(alice)
    (alice / "link").symlink_to("/etc/passwd")
    after = read(alice)
    assert after.problems
    assert after.sha256 == before.sha256
    (alice / "README.md").write_bytes(b"hellO")
    assert read(alice).sha256 != before.sha256


def test_moving_bytes_between_name_and_content_changes_the_digest(tmp_path):
    for root, name, content in (("one", "ab", b"c"), ("two", "a", b"bc")):
        (tmp_path / root).mkdir()
        (tmp_path / root / name).write_bytes(content)
    assert read(tmp_path / "one").sha256 != read(tmp_path / "two").sha256


def test_symlinks_are_not_followed(alice, tmp_path):
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret" / "answer.py").write_bytes(b"secret")
    (alice / "data").symlink_to(tmp_path / "secret")
    (alice / "answer.py").symlink_to(tmp_path / "secret" / "answer.py")
    (alice / "loop").symlink_to(alice)
    package = read(alice)
    assert b"secret" not in package.files.values()
    assert only_problem(package) == "Skipped because links are not followed: 'answer.py', 'data', 'loop'."


def test_an_entry_that_is_a_link_is_not_followed(alice, tmp_path):
    link = tmp_path / "eve"
    link.symlink_to(alice)
    for kind in ("link", "folder"):  # the second: swapped after the listing
        package = read_entry(Entry("eve", link, kind), LIMITS)
        assert package.files == {}
        assert "link" in only_problem(package)


def test_hard_links_to_the_outside_are_skipped_and_inner_ones_kept(alice, tmp_path):
    (tmp_path / "bobs.py").write_bytes(b"bob")
    os.link(tmp_path / "bobs.py", alice / "mine.py")
    os.link(alice / "README.md", alice / "copy.md")
    package = read(alice)
    assert sorted(package.files) == ["README.md", "copy.md", "exercises/sobel.py"]
    assert "hard link" in only_problem(package)
    assert "mine.py" in only_problem(package)


def test_pipes_and_sockets_are_noted_and_never_waited_for(alice, monkeypatch):
    os.mkfifo(alice / "sobel.py")
    monkeypatch.chdir(alice)  # socket paths must be short
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("sock")
        package = read(alice)
    assert only_problem(package) == "Skipped because it is not an ordinary file: 'sobel.py', 'sock'."


def test_a_huge_file_is_skipped_by_its_size(alice):
    with (alice / "video.mp4").open("wb") as file:
        file.truncate(500 * 2**20)
    start = time.perf_counter()
    package = read(alice)
    assert time.perf_counter() - start < 0.1
    assert only_problem(package) == "Skipped because a file may have at most 16 MiB: 'video.mp4'."
    assert "exercises/sobel.py" in package.files


@pytest.mark.parametrize("limit", ["max_total_bytes", "max_files"])
def test_a_folder_beyond_the_limits_is_refused_as_a_whole(alice, limit):
    package = read(alice, msgspec.structs.replace(LIMITS, **{limit: 1}))
    assert package.files == {}
    assert "Hand in the exercises only" in only_problem(package)


def test_a_flood_of_empty_folders_is_refused(alice):
    for number in range(25):
        (alice / str(number)).mkdir()
    package = read(alice, IntakeLimits(max_files=2))
    assert package.files == {}
    assert "more than 20 files" in only_problem(package)


def test_deep_nesting_is_noted(alice):
    deep = alice
    for _ in range(100):
        deep = deep / "d"
    deep.mkdir(parents=True)
    (deep / "x.py").write_bytes(b"")
    package = read(alice)
    assert "20 folders deep" in only_problem(package)
    assert len(package.files) == 2


def test_an_unreadable_file_is_noted(alice, monkeypatch):
    def denied(path):
        raise PermissionError(13, "Permission denied", path)

    monkeypatch.setattr(folder_module, "open_file", denied)
    package = read(alice)
    assert package.files == {}
    assert only_problem(package) == (
        "Skipped because it could not be read (Permission denied): 'README.md', 'exercises/sobel.py'."
    )


def test_an_unreadable_folder_is_noted(alice, monkeypatch):
    scandir = os.scandir

    def denied(path):
        if str(path).endswith("exercises"):
            raise PermissionError(13, "Permission denied", path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", denied)
    package = read(alice)
    assert list(package.files) == ["README.md"]
    assert "'exercises/'" in only_problem(package)


@pytest.mark.parametrize("new", [b"", b"longer than before"])
def test_a_file_that_changes_while_it_is_read_is_skipped(alice, monkeypatch, new):
    open_file = folder_module.open_file

    def racing(path):
        if path.endswith("README.md"):
            (alice / "README.md").write_bytes(new)
        return open_file(path)

    monkeypatch.setattr(folder_module, "open_file", racing)
    package = read(alice)
    assert list(package.files) == ["exercises/sobel.py"]
    assert "changed while" in only_problem(package)


def test_a_file_swapped_for_a_link_or_a_pipe_is_skipped(alice, monkeypatch):
    open_file = folder_module.open_file

    def racing(path):
        Path(path).unlink()
        if path.endswith("README.md"):
            Path(path).symlink_to("/etc/passwd")
        else:
            os.mkfifo(path)
        return open_file(path)

    monkeypatch.setattr(folder_module, "open_file", racing)
    package = read(alice)
    assert package.files == {}
    assert len(package.problems) == 2


def test_a_folder_that_vanished_is_still_a_student(tmp_path):
    package = read(tmp_path / "gone")
    assert package.files == {}
    assert "could not be read" in only_problem(package)


def test_strange_names_are_kept_as_text(alice):
    (alice / os.fsdecode(b"caf\xe9.txt")).write_bytes(b"")
    (alice / "a\u202egpj.py").write_bytes(b"")
    (alice / "sub\\win.py").write_bytes(b"w")
    package = read(alice)
    assert all(path.encode() for path in package.files)
    assert package.files["sub/win.py"] == b"w"
    assert len(package.files) == 5
    (alice / "x\x1b]0;evil").symlink_to("y")
    assert "\x1b" not in only_problem(read(alice))


def test_an_empty_folder_says_so(tmp_path):
    (tmp_path / "bob").mkdir()
    assert only_problem(read(tmp_path / "bob")) == "The submission holds no files."
