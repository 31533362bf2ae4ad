"""What a student did to a notebook is undone, but for the answers. Needs no nbgrader."""

import json
import sys
from pathlib import Path

import pytest
from nbformat import v4

from saiten.errors import UsageError
from saiten.nbgrader.autograded import restored, sources
from saiten.nbgrader.cells import metadata
from saiten.nbgrader.comments import on_functions
from saiten.nbgrader.directory import Directory
from saiten.nbgrader.solutions import Solutions
from saiten.nbgrader.written import question_cells
from saiten.report import model


def code(source: str, name: str = "", **about: bool | int) -> dict:
    made = metadata(name, "code", **about) if name else {}
    return v4.new_code_cell(source, metadata=made)


def notebook(*cells: dict) -> bytes:
    return v4.writes(v4.new_notebook(cells=list(cells))).encode()


def shown(content: bytes) -> list[tuple[str, str]]:
    found = json.loads(content)["cells"]
    return [(cell["metadata"].get("nbgrader", {}).get("grade_id", ""), "".join(cell["source"])) for cell in found]


ANSWER = code("def f(): ...", "answer-f", solution=True)
CHECK = code("%check e f", "check-f", grade=True, points=3)
OTHER = code("def g(): ...", "answer-g", solution=True)
RELEASED = notebook(ANSWER, CHECK, OTHER)


def test_answers_stay_and_so_do_cells_of_their_own() -> None:
    mine = code("def f(): return 1", "answer-f", solution=True)
    made = restored(notebook(code("a = 1"), mine, CHECK, code("# end"), OTHER), RELEASED)
    assert shown(made) == [("", "a = 1"), ("answer-f", "def f(): return 1"), ("check-f", "%check e f"),
                           ("", "# end"), ("answer-g", "def g(): ...")]  # fmt: skip
    assert restored(notebook(code("a = 1"), mine, CHECK, code("# end"), OTHER), RELEASED) == made


def test_what_is_gone_comes_back_in_its_place() -> None:
    assert [name for name, _ in shown(restored(notebook(OTHER, code("x")), RELEASED))] == [
        "answer-f", "check-f", "answer-g", "",
    ]  # fmt: skip
    assert shown(restored(notebook(ANSWER), RELEASED)) == shown(RELEASED)


def test_the_last_of_two_copies_counts() -> None:
    twice = notebook(code("first", "answer-f", solution=True), CHECK, code("second", "answer-f", solution=True))
    assert sources(restored(twice, RELEASED))["answer-f"] == "second"
    assert ("", "first") in shown(restored(twice, RELEASED))


def test_a_tool_that_drops_metadata_does_no_harm() -> None:
    """Cells are known by their ids then."""
    plain = json.loads(RELEASED)
    for cell in plain["cells"]:
        cell["metadata"] = {}
    plain["cells"][0]["source"] = "def f(): return 2"
    assert sources(restored(json.dumps(plain).encode(), RELEASED))["answer-f"] == "def f(): return 2"


@pytest.mark.parametrize(
    "content",
    [b"", b"\xff\xfe", b"[]", b"null", b'{"cells": [{}], "nbformat": 4, "nbformat_minor": 5, "metadata": {}}',
     b"[" * 100_000,
     b'{"nbformat": 4, "nbformat_minor": 4, "metadata": {}, "cells": [{"cell_type": "code", "source": 3}]}'],
)  # fmt: skip
def test_what_is_no_notebook_counts_as_an_empty_one(content: bytes) -> None:
    assert shown(restored(content, RELEASED)) == shown(RELEASED)


def test_forged_metadata_of_any_kind_is_without_effect() -> None:
    for forged in ([], "x", {"grade_id": ["answer-f"]}, {"grade_id": "check-f", "solution": True, "points": 99}, {}):
        cell = code("forged")
        cell["metadata"]["nbgrader"] = forged
        made = json.loads(restored(notebook(ANSWER, CHECK, OTHER, cell), RELEASED))
        known = [one["metadata"]["nbgrader"] for one in made["cells"] if "nbgrader" in one["metadata"]]
        assert [one["grade_id"] for one in known].count("check-f") == 1
        assert {one["points"] for one in known if one["grade"]} == {3}
        assert "forged" not in sources(json.dumps(made).encode()).values()


def test_questions_are_cut_at_their_headings() -> None:
    cells = list(
        question_cells(
            "# All\n\nIntro (3 points)\n\n## 1. A (2.5 points)\n\n(a) x (1 point)\n\n## B\n\n## 2 問 (1 点)\n"
        )
    )
    assert [(cell.metadata["nbgrader"]["grade_id"], cell.metadata["nbgrader"].get("points")) for cell in cells] == [
        ("question-0", None), ("question-1", None), ("written-1", 2.5), ("question-2", None), ("question-3", None),
        ("written-3", 1.0),
    ]  # fmt: skip


def test_comments_are_shown_as_they_are() -> None:
    said = "f(2) is *wrong*: got <img src=x onerror=alert(1)> [a](b) $x$ `y` a_b __c__\n# no heading"
    tests = [
        model.TestResult("t", "f", 0, 1, "hidden", "failed", message=said, hint="think"),
        model.TestResult("u", "g", 1, 1, "public", "passed"),
    ]
    result = model.ExerciseResult(1, 2, "graded", "f is wrong", tests)
    comment = on_functions(result, ["f"], "en")
    assert comment is not None
    assert "\\<img" in comment
    assert "a_b" in comment
    assert "\\$x\\$" in comment
    assert comment.endswith("\n\n\\# no heading\n\nHint: think")
    assert on_functions(result, ["g"], "en") is None


def test_a_cell_gets_what_it_uses_of_the_reference_once() -> None:
    solutions = Solutions(
        '"""Doc."""\nimport math\n\n# a table\nTABLE = {"a": 1}\n\n\ndef _help(x):\n    return TABLE[x]\n\n\n'
        "def first(x):\n    return second(x) + _help(x)\n\n\ndef second(x):\n    return _help(x) * math.pi\n"
    )
    assert solutions.imports() == "import math"
    first, second = solutions.of(["first"]), solutions.of(["second"])
    assert first.index("# a table\nTABLE") < first.index("def _help") < first.index("def first")
    assert "def second" in first
    assert second.startswith("def second")
    assert "_help(x):" not in second


def test_without_nbgrader_the_command_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "nbgrader", None)
    (tmp_path / "nbgrader_config.py").write_text("")
    with pytest.raises(UsageError, match=r"pip install 'saiten\[nbgrader\]'") as raised:
        Directory(tmp_path)
    assert "インストールされていません" in raised.value.text.in_language("ja")
    with pytest.raises(UsageError, match="First: saiten nbgrader init"):
        Directory(tmp_path / "elsewhere")
