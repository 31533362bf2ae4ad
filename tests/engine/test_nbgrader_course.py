"""This repository's own course in the real nbgrader: thirty students, all exercises. Takes minutes."""

import importlib.util
import json
import os
import random
from pathlib import Path

import pytest

from saiten.report.store import Store
from tests.engine.hostile_help import ROOT, write
from tests.engine.nbgrader_help import ASSIGNMENT, Desk, Story, cells, filled, hidden, name, text_of

pytestmark = [
    pytest.mark.skipif(importlib.util.find_spec("nbgrader") is None, reason="nbgrader is an extra"),
    pytest.mark.skipif(os.environ.get("SAITEN_NBGRADER") != "all", reason="only if SAITEN_NBGRADER=all"),
]


def test_a_class_of_thirty_twice_with_a_mark_in_between(tmp_path: Path) -> None:
    with Desk(ROOT, tmp_path / "nbcourse") as class_of:
        class_of.saiten("init", class_of.folder)
        class_of.nbgrader("generate_assignment", ASSIGNMENT)
        for number in range(30):
            hand_in_by_chance(class_of, f"s{number:02}", random.Random(number))
        class_of.grade()
        first = class_of.content()
        class_of.mark("s07", "written-1", manual_score=3.5, needs_manual_grade=0)
        marked = class_of.content()
        assert marked != first
        class_of.grade()
        assert class_of.content() == marked
        marked = class_of.content(words=False)
        class_of.grade("--regrade")
        assert class_of.content(words=False) == marked
        class_of.nbgrader("export")
        class_of.nbgrader("generate_feedback", ASSIGNMENT)
    story = Story(class_of, "", {}, [], [], {})
    scores = {student: float(row["score"]) for student, row in story.export().items()}
    points = {one.student: one.points for one in Store(class_of.folder / "grades" / ASSIGNMENT).all()}
    points["s07"] += 3.5
    assert len(scores) == 30
    assert scores == pytest.approx(points, abs=1e-4)
    pages = {path: text_of(page).encode() for path, page in story.pages().items()}
    kept_back = hidden(ROOT)
    # these students have the reference's answers in their notebooks, which known mistakes share lines with
    kept_back.pieces = {key: place for key, place in kept_back.pieces.items() if place.startswith("graders/hidden")}
    assert pages
    assert list(kept_back.leaks(pages)) == []


def hand_in_by_chance(class_of: Desk, student: str, chance: random.Random) -> None:
    """Some functions solved, some left, some notebooks not handed in, some questions answered."""
    for path in sorted((class_of.folder / "release" / ASSIGNMENT).glob("*.ipynb")):
        solved = {
            name(cell): "".join(cell["source"]) for cell in cells(class_of.folder / "source" / ASSIGNMENT / path.name)
        }
        answered = {
            cell: f"My answer, {student}." if cell.startswith("written") else source
            for cell, source in solved.items()
            if cell.startswith(("answer", "own", "written")) and chance.random() < 0.7
        }
        notebook = json.loads(path.read_bytes())
        if chance.random() < 0.9:
            made = notebook | {"cells": filled(notebook["cells"], answered)}
            write(class_of.path("submitted", student, path.stem), json.dumps(made))
