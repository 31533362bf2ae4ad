"""What a student's pyproject.toml says: read leniently, found from the folders below."""

from pathlib import Path

import pytest

from saiten.errors import UsageError
from saiten.local.settings import LocalExercise, LocalSettings
from saiten.text import Text
from tests.engine.hostile_help import write
from tests.engine.local_help import POINTS, SETTINGS


def test_titles_functions_and_points(tmp_path):
    write(tmp_path / "pyproject.toml", SETTINGS + POINTS)
    settings = LocalSettings.read(tmp_path)
    assert (settings.course, settings.language) == ("Two things", "en")
    assert settings.exercises["sums"] == LocalExercise(
        Text("Sums", "足し算"), "1.2", {"ONES": 1.0, "twice": 3.0, "quadruple": 2.0}
    )
    assert settings.title("words") == Text("Words", "Words")
    assert settings.functions("sums") == ["ONES", "twice", "quadruple"]
    assert settings.public_points["graders/public/test_sums.py::test_number"] == 0.75


@pytest.mark.parametrize(
    "content",
    [
        "",
        "not = TOML = at all",
        "[tool.saiten]\nlanguage = 'fr'\nexercises = 3\nnew = 1",
        "tool = 1",
        "[tool]\nsaiten = []",
    ],
)
def test_whatever_stands_there_is_no_error(tmp_path, content):
    write(tmp_path / "pyproject.toml", content)
    assert LocalSettings.read(tmp_path) == LocalSettings(tmp_path, "", None, {}, {})


def test_unknown_exercises_have_their_name_as_title():
    assert LocalSettings.read(Path("nowhere")).title("sums") == Text("sums", "sums")


def test_they_are_found_from_below_and_else_it_is_said(tmp_path):
    write(tmp_path / "course" / "pyproject.toml", SETTINGS)
    inner = tmp_path / "course" / "exercises"
    inner.mkdir()
    assert LocalSettings.find(inner).root == tmp_path / "course"
    with pytest.raises(UsageError, match="cd FOLDER"):
        LocalSettings.find(tmp_path)
    write(tmp_path / "course" / "pyproject.toml", "[[[")
    with pytest.raises(UsageError, match=r"course/pyproject.toml can't be read: .*from the course's zip"):
        LocalSettings.find(inner)


def test_a_language_that_the_terminal_can_not_write_is_not_spoken(tmp_path, monkeypatch):
    monkeypatch.setenv("LC_ALL", "ja_JP.UTF-8")
    settings = LocalSettings.read(tmp_path)
    assert [settings.spoken(one) for one in ("utf-8", "cp932", None, "cp1252")] == ["ja", "ja", "ja", "en"]
    assert settings.spoken("utf-8", wish="en") == "en"
