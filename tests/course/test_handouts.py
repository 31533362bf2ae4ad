"""The handouts: a page an exercise in both languages: true examples, figures from the references, no answers."""

import doctest
import re
import subprocess
import sys
from pathlib import Path

import pytest

from saiten.course import Course
from saiten.release.contents import released_files
from saiten.release.handouts import handouts
from saiten.release.leaks import Hidden

from .test_worked_examples import load

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "docs" / "handouts"
COURSE = Course.find(ROOT)
JAPANESE = re.compile(r"[\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff]")
CODE = re.compile(r"^```python\n(.*?)^```$", re.DOTALL | re.MULTILINE)
PICTURE = re.compile(r"!\[([^\]]+)\]\(figures/(\w+)(\.ja)?\.svg\)")


def page(name: str, ending: str) -> str:
    return (FOLDER / f"{name}{ending}.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", COURSE.exercises)
def test_worked_examples_are_true_of_the_reference(name: str) -> None:
    names = vars(load("exercises", name)) | vars(load("reference", name))
    (english, japanese) = (CODE.findall(page(name, ending)) for ending in ("", ".ja"))
    assert english
    assert english == japanese
    example = doctest.DocTestParser().get_doctest("".join(english), names, name, None, None)
    assert example.examples
    transcript: list[str] = []
    assert doctest.DocTestRunner().run(example, out=transcript.append).failed == 0, "".join(transcript)


@pytest.mark.parametrize("name", COURSE.exercises)
def test_both_pages_say_the_same_things(name: str) -> None:
    english, japanese = page(name, ""), page(name, ".ja")
    assert english.startswith(f"# {COURSE.exercise(name).words.en}\n")
    assert japanese.startswith(f"# {COURSE.exercise(name).words.ja}\n")
    assert not JAPANESE.search(english)
    assert JAPANESE.search(japanese)
    for text in (english, japanese):
        assert len(re.findall(r"^## ", text, re.MULTILINE)) == 4
        assert [one for one in COURSE.exercise(name).functions if f"`{one}`" not in text] == []
    assert [shown[1] for shown in PICTURE.findall(english)] == [shown[1] for shown in PICTURE.findall(japanese)]
    assert all(not JAPANESE.search(alt) and not ending for alt, _name, ending in PICTURE.findall(english))
    assert all(JAPANESE.search(alt) and ending for alt, _name, ending in PICTURE.findall(japanese))


def test_no_page_is_left_over_and_every_figure_is_shown() -> None:
    texts = [path.read_text(encoding="utf-8") for path in FOLDER.glob("*.md")]
    shown = {f"{name}{ending}.svg" for text in texts for _alt, name, ending in PICTURE.findall(text)}
    assert shown == {path.name for path in (FOLDER / "figures").iterdir()}


def test_nothing_hidden_is_told() -> None:
    hidden = Hidden(COURSE, released_files(COURSE))
    sources = {path.relative_to(ROOT).as_posix(): path.read_bytes() for path in FOLDER.glob("*.md")}
    assert list(hidden.leaks(sources | handouts(COURSE))) == []


def test_stubs_lead_to_their_handouts() -> None:
    pages = handouts(COURSE)
    for name in COURSE.exercises:
        stub = (ROOT / "exercises" / f"{name}.py").read_text(encoding="utf-8")
        named = re.findall(r"handouts/[\w.]+\.html", stub)
        assert set(named) <= {f"handouts/{name}.html", f"handouts/{name}.ja.html"} & set(pages)


def test_figures_are_as_the_references_draw_them(tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-W", "error", "-m", "figures", tmp_path], cwd=ROOT, check=True)
    drawn = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    kept = {path.name: path.read_bytes() for path in (FOLDER / "figures").iterdir()}
    assert set(drawn) == set(kept)
    assert [name for name in kept if drawn[name] != kept[name]] == []


@pytest.mark.parametrize("path", sorted((FOLDER / "figures").iterdir()), ids=lambda path: path.name)
def test_figures_ask_for_nothing_and_suit_light_and_dark(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert set(re.findall(r"https?://[^\"]*", text)) <= {"http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"}
    assert re.findall(r"#[0-9a-f]{6}\b", re.sub(r"<style>.*?</style>", "", text, flags=re.DOTALL)) == []
    assert "<text" in text
    assert "prefers-color-scheme: dark" in text
