"""``saiten hint``: one hint more a call, remembered in the student's folder and nowhere else."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from rich.cells import cell_len
from rich.padding import Padding
from rich.text import Text as Styled

from saiten.commands import check, hint
from saiten.commands.hint import give_hint
from saiten.course import Course
from saiten.errors import UsageError
from saiten.local import hints
from saiten.local.console import Console, wrapped
from saiten.local.hints import hints_for, open_next, opened
from saiten.submissions import Entry, IntakeLimits, read_entry
from saiten.text import Text

SETTINGS = """
[tool.saiten]
course = "A course"
[tool.saiten.exercises.shapes]
title = { en = "Shapes", ja = "形" }
lecture = "3.3"
functions = { area = 1, side = 1 }
[tool.saiten.exercises.lines]
functions = { side = 2 }
"""
HINTS = """
[[area]]
en = "Look at equation 1."
ja = "式 (1) を見てください。"
[[area]]
en = "Draw it."
ja = "図に描きましょう。"
"""
STEPS = [Text("Look at equation 1.", "式 (1) を見てください。"), Text("Draw it.", "図に描きましょう。")]


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "pyproject.toml").write_text(SETTINGS, encoding="utf-8")
    (tmp_path / "hints").mkdir()
    (tmp_path / "hints/shapes.toml").write_text(HINTS, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def told(capsys: pytest.CaptureFixture[str], name: str | None, language: str = "en", **options: bool) -> str:
    assert give_hint(name, language=language, **{"everything": False, "again": False} | options) == 0
    return capsys.readouterr().out


# -- what is kept


def test_hints_open_one_by_one_and_stay_open(root: Path) -> None:
    assert hints_for(root, "shapes", "area") == STEPS
    seen = [(opened(root, "shapes", "area"), open_next(root, "shapes", "area")) for _ in range(3)]
    assert seen == [(0, STEPS[0]), (1, STEPS[1]), (2, None)]
    assert [path.name for path in (root / ".saiten").iterdir()] == ["hints.json"]


@pytest.mark.parametrize(("exercise", "function"), [("shapes", "side"), ("lines", "side"), ("none", "none")])
def test_where_there_are_no_hints_nothing_is_written(root: Path, exercise: str, function: str) -> None:
    assert hints_for(root, exercise, function) == []
    assert open_next(root, exercise, function) is None
    assert not (root / ".saiten").exists()


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"\xff\xfe", b"[]", b'{"shapes": 3}', b'{"shapes": {"area": "two"}}', b'{"shapes": {"area": 1.5}}'],
    ids=ascii,
)
def test_a_damaged_memory_starts_again(root: Path, content: bytes) -> None:
    (root / ".saiten").mkdir()
    (root / ".saiten/hints.json").write_bytes(content)
    assert opened(root, "shapes", "area") == 0
    assert open_next(root, "shapes", "area") == STEPS[0]
    assert opened(root, "shapes", "area") == 1


@pytest.mark.parametrize(("count", "counts_as"), [(-4, 0), (1, 1), (99, 2)])
def test_a_count_out_of_range_does_no_harm(root: Path, count: int, counts_as: int) -> None:
    (root / ".saiten").mkdir()
    (root / ".saiten/hints.json").write_text(json.dumps({"shapes": {"area": count}}))
    assert opened(root, "shapes", "area") == counts_as


def test_where_nothing_can_be_written_hints_come_all_the_same(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / ".saiten").write_text("a file where the folder should be: root may write into any folder")
    assert open_next(root, "shapes", "area") == STEPS[0]
    first = told(capsys, "area")
    assert first == told(capsys, "area")
    assert "saiten hint area --all" in first
    assert STEPS[1].en in told(capsys, "area", everything=True)


def test_a_write_that_fails_leaves_what_was_there(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    open_next(root, "shapes", "area")

    def refuse(*_arguments: object) -> None:
        raise PermissionError("another program has the file open")

    monkeypatch.setattr(hints.Path, "replace", refuse)
    assert open_next(root, "shapes", "area") == STEPS[1]
    assert opened(root, "shapes", "area") == 1


def test_what_was_opened_is_never_handed_in(root: Path) -> None:
    open_next(root, "shapes", "area")
    (root / "exercises").mkdir()
    (root / "exercises/shapes.py").write_text("side = 1")
    handed_in = read_entry(Entry("bob", root, "folder"), IntakeLimits()).files
    assert "exercises/shapes.py" in handed_in
    assert not [path for path in handed_in if ".saiten" in path]


# -- what is shown


def test_each_call_shows_one_more(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first, second, third = (told(capsys, "area") for _ in range(3))
    assert "Hint 1 of 2" in first
    assert STEPS[0].en in first
    assert STEPS[1].en not in first
    assert "Where else to look" not in first
    assert STEPS[0].en in second
    assert "Hint 2 of 2" in second
    for place in ("exercises/shapes.py", "section 3.3", "saiten watch"):
        assert place in second
    assert third == second


def test_again_opens_nothing(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert STEPS[0].en not in told(capsys, "area", again=True)
    told(capsys, "area")
    again = told(capsys, "area", again=True)
    assert STEPS[0].en in again
    assert STEPS[1].en not in again
    assert opened(root, "shapes", "area") == 1


def test_japanese(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shown = told(capsys, "area", language="ja", everything=True)
    assert all(step.ja in shown for step in STEPS)
    assert not any(step.en in shown for step in STEPS)
    assert "形" in shown
    assert "ヒント 2 / 2" in shown


def test_an_exercise_lists_its_functions_and_opens_nothing(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told(capsys, "area")
    listed = [line.split() for line in told(capsys, "shapes").splitlines()]
    assert ["area", "1", "of", "2", "open"] in listed
    assert ["side", "no", "hints"] in listed
    assert "lines" not in told(capsys, "shapes")
    assert "lines" in told(capsys, None)
    assert opened(root, "shapes", "area") == 1


def test_a_function_of_two_exercises_has_to_be_named_with_its_exercise(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(UsageError, match=r"saiten hint shapes\.side / saiten hint lines\.side"):
        told(capsys, "side")
    shown = told(capsys, "lines.side")
    assert "There are no hints for side" in shown
    assert "exercises/lines.py" in shown
    assert "the lecture" not in shown  # the settings name no section


@pytest.mark.parametrize(("name", "near"), [("aera", "area"), ("AREA", "area"), ("shape", "shapes"), ("Line", "lines")])
def test_a_mistyped_name(root: Path, name: str, near: str) -> None:
    with pytest.raises(UsageError, match=f"Did you mean {near}"):
        hint.give_hint(name, everything=False, again=False, language="en")


def test_a_name_that_is_like_none(root: Path) -> None:
    with pytest.raises(UsageError, match="To see what there is: saiten hint"):
        hint.give_hint("qqqqq", everything=False, again=False, language="en")


@pytest.mark.parametrize("text", [*STEPS[0], "式 (1) のとおり、k マスずつ動かします。「最後」の 1 マスに注意。" * 3])
@pytest.mark.parametrize("width", [10, 20, 79])
def test_lines_fit_and_lose_nothing(text: str, width: int) -> None:
    lines = [line.plain for line in wrapped(Styled(text), width).split()]
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert max(map(cell_len, lines)) <= width
    assert not any(line.startswith(("、", "。", "」")) or line.endswith("「") for line in lines)


def test_text_on_a_screen_is_broken_in_the_same_way(capsys: pytest.CaptureFixture[str]) -> None:
    """Also within a layout of Rich's, and lines that are there stay."""
    text = "式 (1) のとおり、k マスずつ動かします。\n\n    return 1"
    Console(width=25).print(Padding(Styled(text), (0, 0, 0, 2)))
    lines = [line.rstrip() for line in capsys.readouterr().out.splitlines()]
    assert lines == ["  式 (1) のとおり、k マス", "  ずつ動かします。", "", "      return 1"]


# -- as it is called


def test_on_a_machine_without_posix_modules(root: Path) -> None:
    program = (
        "import sys\n"
        "for name in ('fcntl', 'resource', 'pwd', 'grp', 'termios', 'posix_ipc'): sys.modules[name] = None\n"
        "import os; del os.fork\n"
        "sys.argv = ['saiten', 'hint', 'area', '--lang', 'ja']\n"
        "from saiten.cli import main; main()\n"
    )
    command = [sys.executable, "-W", "error", "-c", program]
    done = subprocess.run(command, cwd=root, capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert STEPS[0].ja in done.stdout


def test_the_command_says_what_is_wrong_in_one_line(root: Path) -> None:
    command = [Path(sys.executable).with_name("saiten"), "hint", "aera"]
    environment = os.environ | {"LC_ALL": "C.UTF-8"}
    done = subprocess.run(command, cwd=root, env=environment, capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "saiten: There is no function or exercise aera. Did you mean area?\n"


# -- saiten check


@pytest.mark.parametrize(
    ("toml", "problem"),
    [
        (HINTS, "0 hints for side"),
        (HINTS + HINTS, "4 hints for area"),
        (HINTS.replace("area", "aera"), "hints for aera, which is no function"),
        (HINTS.replace('"Draw it."', '" "'), "area that is empty in one language"),
        (HINTS.replace("ja = ", "jp = "), "can't be used"),
        (HINTS[:-3], "can't be used"),
    ],
)
def test_check_tells_what_is_wrong_with_hints(root: Path, toml: str, problem: str) -> None:
    (root / "hints/shapes.toml").write_text(toml, encoding="utf-8")
    assert [one for one in check._hints(Course.find(root), "shapes") if problem in one]


def test_check_is_content_with_hints_for_all_or_none(root: Path) -> None:
    course = Course.find(root)
    (root / "hints/shapes.toml").write_text(HINTS + HINTS.replace("area", "side"), encoding="utf-8")
    assert check._hints(course, "shapes") == []
    (root / "hints/shapes.toml").unlink()
    assert len(check._hints(course, "shapes")) == 2
    (root / "hints").rmdir()
    assert check._hints(course, "shapes") == []
