"""The folder of grades: one writer at a time, every file whole."""

import errno
import json
import os
import resource
import signal
import subprocess
import sys
import time

import msgspec
import pytest

from saiten.errors import UsageError
from saiten.report import store as store_module
from saiten.report.model import Isolation, Saiten, Submitted
from saiten.report.store import LOCK, UNFINISHED, Store, StoreBusy, write


def report(student, points=1.0):
    saiten = Saiten(
        schema_version=1,
        student=student,
        course="c",
        points=points,
        max_points=2.0,
        exercises={},
        problems=[],
        submission=Submitted("", []),
        environment={},
        isolation=Isolation("none", [], {}),
        grader_sha256={},
        seed="",
    )
    return {"exitcode": 0, "tests": [], "saiten": msgspec.to_builtins(saiten)}


@pytest.fixture
def store(tmp_path):
    return Store(tmp_path / "grades")


def test_what_is_written_is_read(store):
    for student in ("山田", "a/b", "ab"):
        store.write_report(student, report(student))
        assert store.read(student) == report(student)
        assert store.saiten(student).student == student
    assert [saiten.student for saiten in store.all()] == ["a/b", "ab", "山田"]
    assert store.path("a/b") == store.folder / "a%2Fb" / "report.json"


def test_the_same_report_is_the_same_bytes(store):
    store.write_report("a", report("a"))
    before = store.path("a").read_bytes()
    store.write_report("a", report("a"))
    assert store.path("a").read_bytes() == before
    assert json.loads(before)["saiten"]["student"] == "a"


@pytest.mark.parametrize("content", [b"", b"{", b"null", b"{}", b'{"saiten": {}}', b"\xff\xfe", b'"\xff"'], ids=repr)
def test_a_report_that_cannot_be_read_is_none(store, content):
    store.path("a").parent.mkdir(parents=True)
    store.path("a").write_bytes(content)
    assert store.read("a") is None
    assert store.saiten("a") is None
    assert store.all() == []


def test_nobody_there(store):
    assert store.read("a") is None
    assert store.all() == []


# -- the lock


def test_one_run_at_a_time(store):
    with store.locked(), pytest.raises(StoreBusy, match="Another saiten grade"), Store(store.folder).locked():
        pass
    with Store(store.folder).locked():
        pass


def test_the_lock_ends_with_an_error(store):
    with pytest.raises(KeyError), store.locked():
        raise KeyError
    with store.locked():
        pass


def test_the_lock_ends_with_its_process(store):
    code = (
        "import sys, time; from pathlib import Path; from saiten.report.store import Store\n"
        "with Store(Path(sys.argv[1])).locked(): print('locked', flush=True); time.sleep(60)"
    )
    with subprocess.Popen([sys.executable, "-c", code, store.folder], stdout=subprocess.PIPE) as process:
        assert process.stdout.readline() == b"locked\n"
        with pytest.raises(StoreBusy), store.locked():
            pass
        process.send_signal(signal.SIGKILL)
    deadline = time.monotonic() + 5
    while time.monotonic() < deadline:
        try:
            with store.locked():
                return
        except StoreBusy:
            time.sleep(0.01)
    pytest.fail("the lock outlived its process")


@pytest.mark.parametrize("place", ["file", "file/grades"])
def test_a_place_that_cannot_be_a_folder(tmp_path, place):
    (tmp_path / "file").write_text("")
    with pytest.raises(UsageError, match="can't be written into"), Store(tmp_path / place).locked():
        pass


def test_leftovers_are_cleared_and_nothing_else(store):
    store.write_report("a", report("a"))
    (store.folder / f"gradebook.csv{UNFINISHED}").write_text("half")
    (store.folder / "a" / f"report.json{UNFINISHED}").write_text("half")
    (store.folder / "a" / "notes.txt").write_text("mine")
    with store.locked():
        left = sorted(path.relative_to(store.folder).as_posix() for path in store.folder.rglob("*"))
    assert left == [LOCK, "a", "a/notes.txt", "a/report.json"]


# -- whole or not at all


@pytest.fixture
def written(store):
    store.write_report("a", report("a", points=1.0))
    return store


def assert_untouched(store):
    assert store.saiten("a").points == 1.0
    assert [path.name for path in store.path("a").parent.iterdir()] == ["report.json"]


def test_a_full_disk_leaves_the_old_report(written):
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, hard))
    try:
        with pytest.raises(OSError, match="File too large"):
            written.write_report("a", report("a", points=2.0))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert_untouched(written)


def test_a_disk_that_is_full_only_at_the_end_leaves_the_old_report(written, monkeypatch):
    def fail(_descriptor):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(store_module.os, "fsync", fail)
    with pytest.raises(OSError, match="No space left"):
        written.write_report("a", report("a", points=2.0))
    assert_untouched(written)


def test_an_interruption_leaves_the_old_report(written, monkeypatch):
    def interrupt(_descriptor):
        raise KeyboardInterrupt

    monkeypatch.setattr(store_module.os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        written.write_report("a", report("a", points=2.0))
    assert written.saiten("a").points == 1.0
    with written.locked():  # the next run tidies up
        assert_untouched(written)


def test_the_content_is_on_the_disk_before_it_has_the_name(tmp_path, monkeypatch):
    path = tmp_path / "file"
    steps = []
    fsync, replace = os.fsync, type(path).replace
    monkeypatch.setattr(store_module.os, "fsync", lambda descriptor: (steps.append("fsync"), fsync(descriptor)))
    monkeypatch.setattr(type(path), "replace", lambda self, to: (steps.append("replace"), replace(self, to))[1])
    write(path, b"content")
    assert steps == ["fsync", "replace"]
    assert path.read_bytes() == b"content"


def test_what_may_not_be_overwritten_is_an_error(written):
    path = written.folder / "taken"
    path.mkdir()
    with pytest.raises(OSError, match="directory"):
        write(path, b"x")
    assert list(path.iterdir()) == []
    assert not path.with_name(f"taken{UNFINISHED}").exists()
