"""Feedback in a terminal, and the command."""

import io
import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import pytest
from rich.console import Console

from saiten.feedback.pages import page
from saiten.feedback.terminal import print_feedback
from saiten.pictures import Grid, Panel, Row, Table
from saiten.pictures.cells import sides
from saiten.pictures.terminal import Drawn
from saiten.report.store import Store
from tests.engine import feedback_help as samples

SAITEN = Path(sys.executable).with_name("saiten")


@pytest.fixture
def grades(tmp_path):
    store = Store(tmp_path / "grades")
    for result in (samples.rich_report(), samples.in_japanese()):
        store.write_report(result.student, {"saiten": result})
    return store.folder


def feedback(*arguments, **environment):
    command = [SAITEN, "feedback", *map(str, arguments)]
    return subprocess.run(command, env=os.environ | environment, capture_output=True, encoding="utf-8", check=False)


def in_a_terminal(*arguments, **environment):
    """What the command writes into a pseudo-terminal of 100 columns."""
    ours, its = pty.openpty()
    size = {"COLUMNS": "100", "LINES": "50", "TERM": "xterm-256color", "COLORTERM": "truecolor"}
    kept = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
    process = subprocess.Popen([SAITEN, "feedback", *map(str, arguments)], stdout=its, env=kept | size | environment)
    os.close(its)
    written = b""
    try:
        while chunk := os.read(ours, 65536):
            written += chunk
    except OSError:  # how Linux says that nobody has the terminal open any more
        pass
    os.close(ours)
    assert process.wait() == 0
    return written.decode()


def printed(renderable, **how):
    console = Console(file=io.StringIO(), width=how.pop("width", 100), **how)
    console.print(renderable)
    return console.file.getvalue()


def test_pictures_are_in_colour_where_a_terminal_can(grades):
    seen = in_a_terminal(grades, "--student", "akari_hayashi")
    assert seen.count("▀") > 500
    assert re.search(r"\x1b\[(?:\d+;)*38;2;\d+;\d+;\d+;48;2;", seen)
    assert "On a larger image (64 x 48)" in seen
    assert "A common mistake" in seen
    assert seen.count("reverse_mode(2, 0.5, 3, -1)") == 1  # a short call needs no line of its own


def test_pictures_are_words_where_it_cannot(grades):
    for seen in (
        in_a_terminal(grades, "--student", "akari_hayashi", NO_COLOR="1", TERM="dumb"),
        feedback(grades).stdout,
    ):
        assert "▀" not in seen
        assert "48;2" not in seen
        assert "64 x 48" not in seen  # the small input says enough
    shown = printed(Drawn(samples.raster(another_input=False), "en"))
    assert shown == "[an image of 64 x 48 pixels, which only a terminal with colours can show]\n"


def test_a_terminal_without_unicode_gets_none(grades):
    done = feedback(grades, "--student", "akari_hayashi", PYTHONIOENCODING="ascii")
    assert done.returncode == 0
    assert "[ ] sobel_gradients" in done.stdout
    assert "2x" in done.stdout


def test_numbers_stand_under_each_other():
    lines = printed(Drawn(samples.grid(), "en"), no_color=True).rstrip("\n").split("\n")
    yours = [line[:18].rstrip() for line in lines]
    assert yours == ["yours", "  0    2✗     0", " -2✗ 0.5      4✗", "  0   -4✗ 0.001"]


@pytest.mark.parametrize("width", [20, 40, 80, 200])
def test_pictures_keep_within_the_width(width):
    for picture in (samples.raster(), samples.grid(), samples.table(), samples.steps()):
        shown = printed(Drawn(picture, "en"), width=width, force_terminal=True, color_system="truecolor")
        lines = re.sub(r"\x1b\[[\d;]*m", "", shown).splitlines()
        assert max(map(len, lines)) <= width
        assert len(lines) > 1


def test_a_table_says_what_the_marks_mean():
    shown = printed(Drawn(samples.table(), "ja"))
    assert "✗ 0.5" in shown
    assert "✗ 最初の間違い   ↳ その影響   – ありません" in shown
    assert "↳ 0.5 (正しい答え: 0.3932)" in shown


def test_a_long_table_leaves_out_rows_that_are_right():
    def of(rows):
        made = [Row(f"v{i}", ["1"], ["2"], ["wrong" if i == 3 else "right"]) for i in range(rows)]
        return printed(Drawn(Table(["value"], made), "en"))

    assert "v2" in of(6)
    assert "right" not in of(6)
    assert "v2" not in of(7)
    assert "v3" in of(7)
    assert "6 more rows are right" in of(7)


def test_what_was_not_handed_in_is_one_line():
    def said(**exercises):
        console = Console(file=io.StringIO(), width=100)
        print_feedback(console, samples.saiten("s", exercises))
        return console.file.getvalue()

    assert "Not handed in: a, b (2 points each)\n" in said(a=samples.missing(), b=samples.missing())
    assert "Not handed in: a (2 points)\n" in said(a=samples.missing())
    mixed = said(mobilenet_params=samples.missing(), resizing=samples.misnamed())
    assert (
        "Not handed in: mobilenet_params (2 points), resizing (3 points)\nresizing.py was not handed in. There is"
        in mixed
    )


def test_what_the_author_keeps_to_himself_is_not_shown():
    (side,) = sides(Panel("", [["1", "nan"]], None, [[True, False]]))
    assert (side.kind, [cell.wrong for cell in side.cells[0]]) == ("yours", [True, False])
    assert "expected" not in printed(Drawn(Grid([Panel("", [["1"]], None, [[True]])]), "en"))


def test_shades_and_differences():
    yours, expected, difference = sides(Panel("", [["4", "-1", "nan"]], [["0", "-1", "True"]], [[True, False, True]]))
    assert [cell.shade for cell in yours.cells[0]] == [4, -1, 0]
    assert [cell.text for cell in difference.cells[0]] == ["+4", "0", ""]
    assert not any(cell.wrong for cell in expected.cells[0])


def test_hostile_texts_do_not_reach_the_terminal():
    console = Console(file=io.StringIO(), width=100)
    print_feedback(console, samples.hostile_report())
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e]", console.file.getvalue())


def test_the_command_writes_a_page_a_student(grades, tmp_path):
    done = feedback(grades, "-o", tmp_path / "pages")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"{tmp_path / 'pages'}/STUDENT.html: 2\n"
    written = {path.name: path.read_text("utf-8") for path in (tmp_path / "pages").iterdir()}
    assert written == {f"{one.student}.html": page(one) for one in (samples.rich_report(), samples.in_japanese())}


def test_the_command_takes_students_and_a_language(grades):
    assert feedback(grades, "-o", grades, "--student", "松本美咲", "--lang", "ja").returncode == 0
    (written,) = grades.glob("*.html")
    assert (written.name, '<html lang="ja">' in written.read_text("utf-8")) == ("松本美咲.html", True)
    assert len(Store(grades).all()) == 2
    assert "よくできた" not in feedback(grades, "--lang", "en").stdout
    assert "機械学習" not in feedback(grades, "--student", "akari_hayashi").stdout


@pytest.mark.parametrize(
    ("arguments", "said"), [(["--student", "nobody"], "No report of nobody in"), (["--student", ""], "No report of")]
)
def test_an_unknown_student_is_a_wrong_call(grades, arguments, said):
    done = feedback(grades, *arguments, "--lang", "en")
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr


def test_a_folder_without_reports_is_a_wrong_call(tmp_path):
    done = feedback(tmp_path, "--lang", "en")
    assert done.returncode == 2
    assert "No reports in" in done.stderr
