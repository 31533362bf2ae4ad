"""Hostile packages, not code: names, links, bombs. The intake's own tests go deeper; this is the whole command."""

import io
import json
import os
import stat
import tarfile
import zipfile
from pathlib import Path
from typing import Any

import pytest

from tests.engine.hostile_help import (
    CANARY,
    HALF_RIGHT,
    build_course,
    comparable,
    grade,
    hand_in,
    reports,
    right_answer,
    write,
)

PATH = "exercises/activation.py"
NAMES = (
    "two\nlines",
    "::error::pwned",
    "\u202ereversed",
    "--help",
    "-o",
    "gradebook.csv",
    "gradebook.json",
    "report.json",
    "=1+1",
    "a,b\"c'd",
    "%2e%2e",
    "con",
    "x" * 240,
    "学生" * 40,
    "trailing dot.",
    "[bold]rich",
    "$(touch pwned)",
    "e\u0301 alone",
    "\udcff not text",
)


def zipped(files: dict[str, bytes], links: dict[str, str] | None = None) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
        for name, target in (links or {}).items():
            link = zipfile.ZipInfo(name)
            link.external_attr = (stat.S_IFLNK | 0o777) << 16
            archive.writestr(link, target)
    return packed.getvalue()


def tarred(files: dict[str, bytes], links: dict[str, str]) -> bytes:
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w:gz") as archive:
        for name, content in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
        for name, target in links.items():
            info = tarfile.TarInfo(name)
            info.type, info.linkname = tarfile.SYMTYPE, target
            archive.addfile(info)
    return packed.getvalue()


def notebook(cells: Any) -> bytes:
    return json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}).encode()


def cell(source: str) -> dict[str, Any]:
    return {"cell_type": "code", "source": source, "metadata": {}, "outputs": [], "execution_count": None, "id": "a"}


# what is handed in, none of it worth a point
def worthless(course: Path) -> dict[str, bytes | dict[str, bytes]]:
    hidden = str(course / "reference" / "activation.py")
    return {
        "zip-bomb.zip": zipped({PATH: bytes(300 << 20)}),
        "zip-outside.zip": zipped({f"../../{PATH}": b"x = 1", "/etc/x": b"", "C:\\x": b""}),
        "zip-link.zip": zipped({"a": b""}, {PATH: hidden}),
        "zip-empty.zip": b"",
        "zip-cut.zip": zipped({PATH: os.urandom(5000)})[:-100],
        "zip-many.zip": zipped({f"{number}.py": b"" for number in range(5000)}),
        "tar-link.tar.gz": tarred({"a": b""}, {PATH: hidden}),
        "tar-outside.tar.gz": tarred({f"../{PATH}": b"x = 1"}, {}),
        "tar-not.tar.gz": zipped({PATH: b"x = 1"}),
        "notebook-deep": {"activation.ipynb": b'{"cells":' + b"[" * 100_000},
        "notebook-many": {"activation.ipynb": notebook([cell("x = 1")] * 20_000)},
        "notebook-long": {"activation.ipynb": notebook([cell("x = 1\n" * 500_000)])},
        "notebook-strange": {"activation.ipynb": notebook({"a": 1})},
        "notebook-loops": {"activation.ipynb": notebook([cell("while True: pass")])},
        "notebook-magic": {"activation.ipynb": notebook([cell("%run ../x"), cell("!touch pwned")])},
        "nothing": {".hidden": b""},
        "wrong-kind": {f"{PATH}/activation.py": b"x = 1"},
        "huge": {PATH: b"#" * (17 << 20)},
        "long-line": {PATH: b"x = '" + b"y" * (5 << 20) + b"'"},
    }


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Graded once: all that is worthless, and one right and one half right answer under each name."""
    course = build_course(tmp_path_factory.mktemp("course"))
    submissions = course / "submissions"
    right = right_answer(course)
    hand_in(submissions, dict.fromkeys(NAMES, right))
    for name, content in worthless(course).items():
        for path, part in content.items() if isinstance(content, dict) else [("", content)]:
            write(submissions / name / path if path else submissions / name, part)
    hand_in(submissions, {"neighbour": HALF_RIGHT})
    (submissions / "link").symlink_to(submissions / "neighbour")
    for name in ("link-inside", "pipe", "sparse", "socket"):
        (submissions / name / "exercises").mkdir(parents=True)
    (submissions / "link-inside" / PATH).symlink_to(course / "reference" / "activation.py")
    os.mkfifo(submissions / "pipe" / PATH)
    os.mknod(submissions / "socket" / PATH, stat.S_IFSOCK | 0o600)
    with (submissions / "sparse" / PATH).open("wb") as file:
        file.truncate(500 << 20)
    (submissions / "stray.txt").write_text(f"{CANARY} not a submission")
    done = grade(course, "submissions", "-o", "grades", "-j2")
    (course / "output").write_text(done.stdout + done.stderr)
    assert done.returncode == 0, done.stderr
    return course


def test_only_right_answers_get_points(course: Path) -> None:
    found = {name: report["points"] for name, report in reports(course / "grades").items() if report["points"]}
    expected = dict.fromkeys(NAMES, 4) | {"neighbour": 2}
    assert sorted(found.values()) == sorted(expected.values())
    assert found.keys() - expected.keys() <= {name for name in found if "not text" in name}


def test_everybody_has_a_report_that_says_why(course: Path) -> None:
    found = reports(course / "grades")
    entries = [path for path in (course / "submissions").iterdir() if path.name != "stray.txt"]
    assert len(found) == len(entries)
    for name in [*worthless(course), "link", "link-inside", "pipe", "sparse", "socket"]:
        report = found[name.removesuffix(".zip").removesuffix(".tar.gz")]
        exercise = report["exercises"]["activation"]
        assert exercise["status"] == "missing" or exercise["tests"][0]["message"], name
        assert report["problems"] or exercise["summary"], name


def test_nothing_is_written_anywhere_else(course: Path) -> None:
    assert not list(course.rglob("pwned"))
    assert {path.name for path in course.iterdir()} <= {
        *("conftest.py", "exercises", "graders", "grades", "hints", "output", "pyproject.toml", "reference"),
        *("submissions", "__pycache__"),
    }
    assert all(
        path.parent.parent.name == "grades" for path in (course / "grades").rglob("report.json") if path.is_file()
    )


def test_names_do_no_harm(course: Path) -> None:
    texts = {**comparable(course / "grades"), "output": (course / "output").read_text()}
    assert CANARY not in "".join(texts.values())
    for line in texts["output"].splitlines():
        assert not line.lstrip().startswith("::")
        assert "\u202e" not in line
        assert "\x1b" not in line


def test_who_collides_is_ungraded_and_nobody_else(tmp_path: Path) -> None:
    course = build_course(tmp_path / "course")
    right = right_answer(course)
    folders = ("Anna", "anna", "Ren\u00e9", "Rene\u0301", "Stra\u00dfe", "strasse", "ben", "zoe")
    hand_in(course / "submissions", dict.fromkeys(folders, right))
    write(course / "submissions" / "ben.zip", zipped({PATH: right.encode()}))
    done = grade(course, "submissions", "-o", "grades")
    assert done.returncode == 1
    found = reports(course / "grades")
    assert found.pop("zoe")["points"] == 4
    assert {name: report["points"] for name, report in found.items()} == dict.fromkeys(found, 0)
    assert {"Anna", "anna", "ben"} <= found.keys()
    for report in found.values():
        assert report["exercises"]["activation"]["status"] == "ungraded"
        assert "can't be told apart" in str(report)
    done = grade(course, "submissions", "-o", "one", "--student", "zoe")
    assert done.returncode == 0
