"""Clones of GitHub Classroom: the last commit in time is read, nothing of the repository is run or trusted."""

import hashlib
import os
import shutil
import time
import zlib
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from saiten.commands.intake import closing
from saiten.deadlines import Deadlines
from saiten.submissions import Entry, IntakeLimits, Package, apart, read_entry, take_in
from tests.engine.intake_help import CLASS, names, roster, unmatched, work

porcelain = pytest.importorskip("dulwich.porcelain", reason="dulwich is not installed: pip install -e .[intake]")
objects = pytest.importorskip("dulwich.objects")
dulwich_pack = pytest.importorskip("dulwich.pack")
dulwich_repo = pytest.importorskip("dulwich.repo")

START = datetime(2026, 6, 10, 12, tzinfo=UTC)
DUE = START + timedelta(hours=6)
TOO_LARGE = "Skipped because a file may have at most 16 MiB: 'sobel.py'."
TOO_MUCH = "The git repository is too large: reading it takes too much memory or time."


def commit(root: Path, files: dict[str, bytes], hours: float, zone: int = 9 * 3600) -> bytes:
    """Commit so many hours after the start."""
    if not (root / ".git").exists():
        root.mkdir(parents=True)
        porcelain.init(root).close()
    for name, content in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(content)
    with dulwich_repo.Repo(root) as repo:
        repo.get_worktree().stage(list(files))
        moment = (START + timedelta(hours=hours)).timestamp()
        return repo.get_worktree().commit(
            message=b"work",
            committer=b"A <a@example.org>",
            author=b"A <a@example.org>",
            commit_timestamp=moment,
            commit_timezone=zone,
            author_timestamp=0,  # what a student's author date says is of no interest
            author_timezone=0,
        )


GOOD = objects.Blob.from_string(b"x = 1").id


def add_commit(root: Path, files: dict[bytes, bytes], moment: int | None = None, *, alone: bool = False) -> bytes:
    """Commit blobs by their names, without looking at them; ``alone``: as the first commit of all."""
    with dulwich_repo.Repo(root) as repo:
        tree = objects.Tree()
        for name, blob in files.items():
            tree.add(name, 0o100644, blob)
        last = repo[repo.head()].copy()
        last.parents = [] if alone else [repo.head()]
        last.tree = tree.id
        repo.object_store.add_objects([(one, None) for one in (objects.Blob.from_string(b"x = 1"), tree)])
        content = last.as_raw_string()
        if moment is not None:  # by hand: the library refuses to write what it reads
            content = content.replace(b"%d +0900" % last.commit_time, b"%d +0900" % moment)
        commit = objects.Commit.from_string(content)
        path = root / ".git" / "objects" / commit.id[:2].decode() / commit.id[2:].decode()
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(zlib.compress(b"commit %d\0" % len(content) + content))
        (root / ".git" / "refs" / "heads" / "master").write_bytes(commit.id)
        return commit.id


def number(value: int) -> bytes:
    """Seven bits a byte, the lowest first, as packs have their sizes."""
    return bytes([value]) if value < 128 else bytes([value & 127 | 128]) + number(value >> 7)


def delta(before: int, after: int, copies: list[tuple[int, int]]) -> bytes:
    """A difference that copies pieces (offset, length) of what was before."""
    pieces = (b"\xff" + offset.to_bytes(4, "little") + length.to_bytes(3, "little") for offset, length in copies)
    return number(before) + number(after) + b"".join(pieces)


def add_pack(root: Path, entries: list[tuple[bytes, int | None, bytes]]) -> None:
    """Write a pack of blobs and differences: each's name, the index of what it is a difference to, its content."""
    pack, starts = b"PACK\0\0\0\2" + len(entries).to_bytes(4, "big"), []
    for __, base, content in entries:
        starts.append(len(pack))
        rest = len(content) >> 4
        kind = 3 if base is None else 6
        pack += bytes([kind << 4 | len(content) & 15 | (128 if rest else 0)]) + (number(rest) if rest else b"")
        if base is not None:
            back = starts[-1] - starts[base]
            pack += bytes([back - 128 >> 7 | 128, back & 127] if back > 127 else [back])
        pack += zlib.compress(content)
    check = hashlib.sha1(pack).digest()
    folder = root / ".git" / "objects" / "pack"
    (folder / f"pack-{check.hex()}.pack").write_bytes(pack + check)
    listed = [(bytes.fromhex(name.decode()), start, 0) for (name, *__), start in zip(entries, starts, strict=True)]
    with (folder / f"pack-{check.hex()}.idx").open("wb") as file:
        dulwich_pack.write_pack_index_v2(file, sorted(listed), check)


def read(root: Path, until: datetime | None = None) -> Package:
    return read_entry(Entry("s1", root, "repository", until=until), IntakeLimits())


def test_the_last_commit_before_the_deadline_counts(tmp_path):
    commit(tmp_path / "a", {"exercises/sobel.py": b"early"}, 1)
    commit(tmp_path / "a", {"exercises/sobel.py": b"in time", "data.bin": b"\0\1\r\n"}, 6)
    commit(tmp_path / "a", {"exercises/sobel.py": b"late"}, 6.01)
    (tmp_path / "a" / "exercises" / "sobel.py").write_bytes(b"never committed")
    found = read(tmp_path / "a", DUE)
    assert found.files == {"exercises/sobel.py": b"in time", "data.bin": b"\0\1\r\n"}
    assert found.received == "2026-06-11T03:00:00+09:00"
    assert read(tmp_path / "a").files["exercises/sobel.py"] == b"late"
    assert read(tmp_path / "a", START).problems[0].en == "The git repository has no commit by 2026-06-10 12:00+00:00."


def test_what_is_packed_is_read_too(tmp_path):
    for hour in range(4):
        commit(tmp_path / "a", {"sobel.py": f"x = {hour}\n".encode() * 200}, hour)
    with dulwich_repo.Repo(tmp_path / "a") as repo:
        repo.object_store.pack_loose_objects()
        porcelain.pack_refs(repo, all=True)
    assert not list((tmp_path / "a" / ".git" / "objects").glob("??/*"))
    assert read(tmp_path / "a", START + timedelta(hours=2)).files["sobel.py"].startswith(b"x = 2")


def test_a_branch_that_is_merged_late_is_late(tmp_path):
    root = tmp_path / "a"
    first = commit(root, {"sobel.py": b"in time"}, 1)
    with dulwich_repo.Repo(root) as repo:
        side = objects.Commit()
        side.tree, side.parents = repo[first].tree, [first]
        side.author = side.committer = b"A <a@example.org>"
        side.author_time = side.commit_time = int(START.timestamp()) + 7200
        side.author_timezone = side.commit_timezone = 0
        side.message = b"back-dated"
        repo.object_store.add_object(side)
        merge = side.copy()
        merge.parents = [first, side.id]
        merge.commit_time = int(DUE.timestamp()) + 60
        repo.object_store.add_object(merge)
        repo.refs[b"refs/heads/master"] = merge.id
    assert read(root, DUE).received == "2026-06-10T22:00:00+09:00"


def test_nothing_of_the_repository_is_run(tmp_path):
    """Neither hooks nor what settings and attributes make git run."""
    root, pwned = tmp_path / "a", tmp_path / "pwned"
    script = f"#!/bin/sh\ntouch {pwned}\n".encode()
    files = {"sobel.py": b"x = 1", ".gitattributes": b"* filter=evil diff=evil\n", ".gitmodules": b"[submodule"}
    commit(root, files, 1)
    for hook in ("post-checkout", "pre-commit", "fsmonitor-watchman", "reference-transaction"):
        (root / ".git" / "hooks").mkdir(exist_ok=True)
        (root / ".git" / "hooks" / hook).write_bytes(script)
        (root / ".git" / "hooks" / hook).chmod(0o755)
    hook = root / ".git" / "hooks" / "pre-commit"
    (root / ".git" / "config").write_text(
        f"[core]\nfsmonitor = {hook}\nsshCommand = {hook}\npager = {hook}\nalternateRefsCommand = {hook}\n"
        f'worktree = /\n[filter "evil"]\nsmudge = {hook}\nclean = {hook}\nrequired = true\n'
        f'[diff "evil"]\ntextconv = {hook}\ncommand = {hook}\n[include]\npath = /etc/passwd\n[alias]\nlog = !{hook}\n'
    )
    found = read(root, DUE)
    assert found.files == {"sobel.py": b"x = 1"}
    assert not pwned.exists()


@pytest.mark.parametrize("borrow", ["alternates", "commondir", "linked objects", "linked folder", "linked git", "file"])
def test_somebody_elses_objects_are_not_borrowed(tmp_path, borrow):
    commit(tmp_path / "victim", {"sobel.py": b"SECRET"}, 1)
    theirs = tmp_path / "victim" / ".git"
    root = tmp_path / "a"
    commit(root, {"own.py": b"own"}, 1)
    git = root / ".git"
    if borrow == "alternates":
        (git / "objects" / "info").mkdir(exist_ok=True)
        (git / "objects" / "info" / "alternates").write_text(f"{theirs / 'objects'}\n")
        shutil.copytree(theirs / "refs", git / "refs", dirs_exist_ok=True)
    elif borrow == "commondir":
        (git / "commondir").write_text(str(theirs))
    elif borrow == "linked objects":
        shutil.rmtree(git / "objects")
        (git / "objects").symlink_to(theirs / "objects")
        shutil.copytree(theirs / "refs", git / "refs", dirs_exist_ok=True)
    elif borrow == "linked folder":
        shutil.rmtree(root)
        root.symlink_to(tmp_path / "victim")
    else:
        shutil.rmtree(git)
        git.symlink_to(theirs) if borrow == "linked git" else git.write_text(f"gitdir: {theirs}\n")
    found = read(root)
    assert not found.files
    assert found.problems
    assert str(tmp_path) not in str(found.problems)


@pytest.mark.parametrize(
    "head",
    [
        b"ref: refs/heads/../../../victim/.git/refs/heads/master",
        b"ref: HEAD",
        b"ref: /etc/passwd",
        b"ref: refs/heads/none",
        b"f" * 40,
        b"garbage",
        b"",
    ],
)
def test_a_head_that_leads_elsewhere_or_nowhere(tmp_path, head):
    commit(tmp_path / "victim", {"sobel.py": b"SECRET"}, 1)
    commit(tmp_path / "a", {"own.py": b"own"}, 1)
    (tmp_path / "a" / ".git" / "HEAD").write_bytes(head + b"\n")
    found = read(tmp_path / "a")
    assert not found.files
    assert "git repository" in found.problems[0].en


def test_trees_with_other_things_than_files(tmp_path):
    root = tmp_path / "a"
    commit(root, {"sobel.py": b"right"}, 1)
    with dulwich_repo.Repo(root) as repo:
        blob = objects.Blob.from_string(b"/etc/passwd")
        tree = objects.Tree()
        tree.add(b"link.py", 0o120000, blob.id)
        tree.add(b"module", 0o160000, b"1" * 40)
        tree.add(b"..", 0o100644, blob.id)
        tree.add(b".hidden", 0o100644, blob.id)
        tree.add(b"C:\\x.py", 0o100644, blob.id)
        tree.add("ソーベル.py".encode(), 0o100755, blob.id)
        tree.add(b"caf\xe9.py", 0o100644, blob.id)
        last = repo[repo.head()].copy()
        last.tree = tree.id
        for one in (blob, tree, last):
            repo.object_store.add_object(one)
        repo.refs[b"refs/heads/master"] = last.id
    found = read(root)
    assert set(found.files) == {"ソーベル.py", "caf\\udce9.py"}
    told = " ".join(problem.en for problem in found.problems)
    assert all(part in told for part in ("link.py", "another repository", "absolute"))


def test_objects_that_blow_up_or_lie(tmp_path):
    root = tmp_path / "a"
    name = commit(root, {"sobel.py": bytes(60 * 2**20), "good.py": b"x = 1"}, 1).decode()
    found = read(root)
    assert found.files == {"good.py": b"x = 1"}
    assert [problem.en for problem in found.problems] == [TOO_LARGE]
    path = root / ".git" / "objects" / name[:2] / name[2:]
    path.chmod(0o644)
    path.write_bytes(zlib.compress(b"commit 999999999\0tree "))
    assert "damaged" in read(root).problems[0].en


def test_a_large_file_is_skipped_without_inflating_it(tmp_path, monkeypatch):
    """As real clones have it: packed, whole or as a difference; under however many names."""
    root = tmp_path / "a"
    commit(root, {"good.py": b"x = 1", **{f"data/{n}.bin": bytes(30 * 2**20) for n in range(2)}}, 1)
    large = b"1" * 40
    add_pack(root, [(b"0" * 40, None, bytes(1000)), (large, 0, delta(1000, 20 * 2**20, [(0, 1000)]))])
    add_commit(root, {b"good.py": GOOD, **{b"%d.bin" % n: large for n in range(900)}})
    monkeypatch.setattr(apart, "MEMORY_BYTES", 15 << 20)
    found = read(root)
    assert found.files == {"good.py": b"x = 1"}
    assert "a file may have at most 16 MiB: '0.bin', '1.bin', '10.bin' and 897 more" in found.problems[0].en
    with dulwich_repo.Repo(root) as repo:
        repo.object_store.pack_loose_objects()
        repo.refs[b"refs/heads/master"] = repo[repo.head()].parents[0]
    found = read(root)
    assert found.files == {"good.py": b"x = 1"}
    assert "a file may have at most 16 MiB: 'data/0.bin'" in found.problems[0].en


@pytest.mark.parametrize(("megabytes", "files"), [(1024, 1), (104, 500)])
def test_what_takes_too_much_memory_or_time_is_that_students_problem(tmp_path, monkeypatch, megabytes, files):
    """Files of a few bytes that are differences to a huge one; 104 MiB are more than the library keeps."""
    root = tmp_path / "a"
    commit(root, {"good.py": b"x = 1"}, 1)
    small, middle, large = 1 << 20, 16 << 20, megabytes << 20
    names = {size: objects.Blob.from_string(bytes(size)).id for size in range(1, files + 1)}
    add_pack(
        root,
        [
            (b"0" * 40, None, bytes(small)),
            (b"1" * 40, 0, delta(small, middle, [(0, small)] * 16)),
            (b"2" * 40, 1, delta(middle, large, [(0, 8 << 20)] * (megabytes // 8))),
            *((name, 2, delta(large, size, [(0, size)])) for size, name in names.items()),
        ],
    )
    add_commit(root, {b"good.py": GOOD, **{b"%d.py" % size: name for size, name in names.items()}})
    assert sum(path.stat().st_size for path in root.rglob("*") if path.is_file()) < 2**18
    monkeypatch.setattr(apart, "CPU_SECONDS", 1)
    began = time.monotonic()
    found = read(root)
    assert time.monotonic() - began < 10
    assert not found.files
    assert [problem.en[: len(TOO_MUCH)] for problem in found.problems] == [TOO_MUCH]


def test_a_fault_of_the_reader_is_no_students_problem():
    def read() -> Package:
        raise AssertionError("our fault")

    with pytest.raises(RuntimeError, match="our fault"):
        apart.read_apart(read)
    assert apart.read_apart(lambda: os._exit(1)) is None


@pytest.mark.parametrize("moment", [253402300800, 2**70, -1, 0, 250000000000])  # 253402300800: the year 10000
def test_a_commit_of_no_possible_date_does_not_count(tmp_path, moment):
    root = tmp_path / "a"
    commit(root, {"sobel.py": b"dated"}, 1)
    name = add_commit(root, {b"sobel.py": GOOD}, moment)
    for until in (None, DUE):
        found = read(root, until)
        assert found.files == {"sobel.py": b"dated"}
        assert found.received == "2026-06-10T22:00:00+09:00"
        assert [problem.en for problem in found.problems] == [
            f"Skipped because the date of the commit can't be right: '{name[:7].decode()}'."
        ]
    add_commit(root, {b"sobel.py": GOOD}, moment, alone=True)
    found = read(root)
    assert not found.files
    assert found.problems[0].en.startswith("The dates of the commits in the git repository can't be right.")


def test_the_rosters_time_goes_before_that_of_the_commit(tmp_path):
    commit(tmp_path / "a", {"sobel.py": b""}, 1)
    said = "2026-06-12T00:00:00+09:00"
    assert read_entry(Entry("s1", tmp_path / "a", "repository", received=said), IntakeLimits()).received == said


def test_a_tree_of_a_trillion_files_ends(tmp_path):
    root = tmp_path / "a"
    commit(root, {"sobel.py": b""}, 1)
    with dulwich_repo.Repo(root) as repo:
        blob = objects.Blob.from_string(b"x")
        repo.object_store.add_object(blob)
        inner = objects.Tree()
        inner.add(b"x.py", 0o100644, blob.id)
        repo.object_store.add_object(inner)
        for __ in range(12):  # 10 to the 12th files by 12 trees
            outer = objects.Tree()
            for number in range(10):
                outer.add(b"%d" % number, 0o040000, inner.id)
            repo.object_store.add_object(outer)
            inner = outer
        last = repo[repo.head()].copy()
        last.tree = inner.id
        repo.object_store.add_object(last)
        repo.refs[b"refs/heads/master"] = last.id
    assert "more than" in read(root).problems[0].en


def test_clones_and_their_students(tmp_path):
    folder = tmp_path / "week-1-submissions"
    for person, user in zip(CLASS, ("alice", "octo-taro", "ann-week"), strict=True):
        commit(folder / f"week-1-{user}", {"sobel.py": work(person)}, 1)
    commit(folder / "week-1-eve-alice", {"sobel.py": b"NAME = 'eve'\n"}, 1)
    listed = roster(tmp_path, "id,github\ns1,Alice\ns2,octo-taro\ns3,ann-week\n")
    intake = take_in(folder, roster=listed)
    assert intake.layout == "classroom"
    assert names(intake) == {"s1": "s1", "s2": "s2", "s3": "s3"}
    assert unmatched(intake) == {"week-1-eve-alice": "not on the roster"}


def test_who_has_longer_reads_a_later_commit(tmp_path):
    folder = tmp_path / "in"
    for user in ("a", "b"):
        commit(folder / f"hw-{user}", {"sobel.py": b"in time"}, 1)
        commit(folder / f"hw-{user}", {"sobel.py": b"a day late"}, 30)
    listed = roster(tmp_path, "id,github\ns1,a\ns2,b\n")
    until = closing(Deadlines(due=DUE, extensions={"s2": "2d"}), ["sobel"])
    found = {
        entry.student: read_entry(entry, IntakeLimits()).files["sobel.py"]
        for entry in take_in(folder, roster=listed, until=until).entries
    }
    assert found == {"s1": b"in time", "s2": b"a day late"}


def test_when_an_exercise_closes():
    def closes(**settings: object) -> datetime | None:
        return closing(Deadlines(due=DUE, **settings), ["a", "b"])("s1")  # type: ignore[arg-type]

    assert closes() == DUE
    assert closes(grace="30m") == DUE + timedelta(minutes=30)
    assert closes(exercises={"b": DUE + timedelta(days=3)}) == DUE + timedelta(days=3)
    assert closes(per_day=0.1) is None
    assert closes(per_day=0.1, nothing_after="2d") == DUE + timedelta(days=2)
    assert closing(Deadlines(exercises={"a": DUE}), ["a", "b"])("s1") is None


def test_files_beside_the_clones_and_a_student_who_only_has_a_folder(tmp_path):
    folder = tmp_path / "in"
    commit(folder / "hw-a", {"sobel.py": b""}, 1)
    (folder / "readme.md").write_bytes(b"")
    assert take_in(folder).layout == "classroom"
    (folder / "hw-b").mkdir()
    assert take_in(folder).layout == "plain"
    intake = take_in(folder, layout="classroom")
    assert [entry.student for entry in intake.entries] == ["hw-a"]
    assert unmatched(intake) == {
        "hw-b": "its name does not fit this layout",
        "readme.md": "its name does not fit this layout",
    }


def test_reading_leaves_a_repository_as_it_was(tmp_path):
    commit(tmp_path / "a", {"sobel.py": b""}, 1)
    before = {path: path.lstat().st_mtime_ns for path in tmp_path.rglob("*")}
    os.environ.pop("GIT_DIR", None)
    read(tmp_path / "a")
    assert {path: path.lstat().st_mtime_ns for path in tmp_path.rglob("*")} == before
