"""A tiny course with a nbgrader course directory, and what runs saiten and the real nbgrader there."""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

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
JOINED = """JOIN (SELECT id AS cell, name FROM base_cell) ON cell = cell_id
JOIN (SELECT id AS notebook, assignment_id FROM submitted_notebook) ON notebook = notebook_id
JOIN (SELECT id AS assignment, student_id FROM submitted_assignment) ON assignment = assignment_id"""
Cell = dict[str, Any]


class Desk:
    """A course, its nbgrader course directory, and their commands."""

    def __init__(self, course: Path, folder: Path) -> None:
        self.course = course
        self.folder = folder
        places = {name: str(folder.parent / name) for name in ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "IPYTHONDIR")}
        # jsonschema does without this one; it takes three seconds at every start, for addresses that nobody checks here
        write(folder.parent / "lighter" / "rfc3987_syntax.py", "raise ImportError")
        inherited = os.pathsep.join(filter(None, [str(folder.parent / "lighter"), os.environ.get("PYTHONPATH")]))
        # PATH without the folder of the Python that runs this: where alembic lies, say
        self.environment = (
            os.environ | places | {"PATH": os.defpath, "PYTHONPATH": inherited, "JUPYTER_PLATFORM_DIRS": "1"}
        )

    def run(self, *arguments: str | Path, where: Path | None = None, status: int = 0) -> str:
        done = subprocess.run(
            [sys.executable, *map(str, arguments)],
            cwd=where or self.folder,
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=900,
            check=False,
        )
        assert done.returncode == status, done.stdout + done.stderr
        return done.stdout if status == 0 else done.stdout + done.stderr

    def nbgrader(self, *arguments: str | Path) -> str:
        return self.run("-m", "nbgrader", *arguments)

    def saiten(self, command: str, *arguments: str, status: int = 0) -> str:
        return self.run("-m", "saiten", "nbgrader", command, self.folder, *arguments, where=self.course, status=status)

    def grade(self, *arguments: str) -> str:
        return self.saiten("grade", ASSIGNMENT, "-q", *arguments)

    def api(self, code: str) -> str:
        """Run code that has the open gradebook as ``gradebook``; what it prints."""
        opening = (
            "import json\nfrom pathlib import Path\nfrom saiten.nbgrader.directory import Directory\n"
            "from saiten.nbgrader.gradebook import *\nfrom saiten.report.store import Store\n"
            f"folder = Path({str(self.folder)!r})\n"
            "with opened(Directory(folder)) as gradebook:\n"
        )
        return self.run("-c", opening + "".join(f"    {line}\n" for line in code.splitlines()))

    def path(self, step: str, student: str, name: str = "activation") -> Path:
        return self.folder / step / student / ASSIGNMENT / f"{name}.ipynb"

    def released(self, name: str = "activation") -> list[Cell]:
        return cells(self.folder / "release" / ASSIGNMENT / f"{name}.ipynb")

    def hand_in(self, student: str, changed: list[Cell], when: str = "2026-11-20 12:00:00 UTC") -> None:
        path = self.path("submitted", student)
        notebook = json.loads((self.folder / "release" / ASSIGNMENT / "activation.ipynb").read_bytes())
        write(path, json.dumps(notebook | {"cells": changed}))
        write(path.with_name("timestamp.txt"), when)

    def content(self) -> list[str]:
        with sqlite3.connect(self.folder / "gradebook.db") as database:
            return list(database.iterdump())

    def ask(self, question: str, *parts: object) -> list[tuple[Any, ...]]:
        """The gradebook's answer, read or written past nbgrader, which takes seconds to start."""
        with sqlite3.connect(self.folder / "gradebook.db") as database:
            return database.execute(question, parts).fetchall()

    def grades(self) -> dict[tuple[str, str], tuple[float | None, float | None, bool]]:
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


def desk(folder: Path, *options: str) -> Desk:
    """A desk with a released assignment."""
    course = build_course(folder / "course")
    write(course / "student_template" / "pyproject.toml", '[project]\nname = "students"\n')
    shutil.copy(ROOT / "student_template" / "conftest.py", course / "student_template")
    write(course / "written" / "activation.md", QUESTIONS)
    made = Desk(course, folder / "nbcourse")
    made.saiten("init", *options)
    made.nbgrader("generate_assignment", ASSIGNMENT)
    return made


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
