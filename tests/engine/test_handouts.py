"""Handouts of any course: pages that hold all that they show, links that lead somewhere, mistakes told by place."""

import re
from html.parser import HTMLParser

import pytest

from saiten.course import Course, CourseError
from saiten.release.handouts import handouts
from saiten.release.texts import texts

SETTINGS = """
[tool.saiten]
course = "Sums & more"

[tool.saiten.exercises.addition]
title = { en = "Adding <up>", ja = "足し算" }
lecture = "1.1"
functions = { add = 2, total = 0.5 }

[tool.saiten.exercises.division]
title = "Division"
functions = { divide = 1 }
"""
ENGLISH = """# Adding

$x_1 + x_2$ and <b>no HTML</b>, [the other one](division.md#idea), [elsewhere](https://example.org/a.md).

$$
\\frac{a}{b}
$$

![A "dot" & more](dot.svg)

| a | b |
|---|---|
| `a_b` | `x < 2` |
"""
JAPANESE = """# 足し算

日本語の行は
つながります。
Words
stay apart.
"""
DOT = '<?xml version="1.0"?>\n<svg viewBox="0 0 2 2"><circle r="1"/></svg>\n'


@pytest.fixture
def course(tmp_path):
    (tmp_path / "pyproject.toml").write_text(SETTINGS, "utf-8")
    folder = tmp_path / "docs" / "handouts"
    folder.mkdir(parents=True)
    (folder / "addition.md").write_text(ENGLISH, "utf-8")
    (folder / "addition.ja.md").write_text(JAPANESE, "utf-8")
    (folder / "division.md").write_text("# Division\n\n![](dot.png)\n", "utf-8")
    (folder / "of_nothing.md").write_text("# Of no exercise\n", "utf-8")
    (folder / "dot.svg").write_text(DOT, "utf-8")
    (folder / "dot.png").write_bytes(b"\x89PNG")
    return Course.find(tmp_path)


class Reader(HTMLParser):
    """Counts what is open, and keeps where links lead."""

    VOID = frozenset({"wbr", "meta", "link", "img", "br", "hr", "circle", "mspace"})

    def __init__(self):
        super().__init__()
        self.open, self.links = [], []

    def handle_starttag(self, tag, attrs):
        if tag not in self.VOID:
            self.open.append(tag)
        if tag == "a":
            self.links.append(dict(attrs)["href"])

    def handle_startendtag(self, tag, attrs):
        pass

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def read(page):
    reader = Reader()
    reader.feed(page.decode())
    assert reader.open == []
    return reader


def test_pages_and_an_index_in_each_language(course):
    pages = handouts(course)
    assert set(pages) == {
        f"handouts/{name}.html" for name in ("addition", "division", "index", "addition.ja", "index.ja")
    }
    assert handouts(course) == pages


def test_links_lead_to_pages_and_to_the_exercise(course):
    pages = handouts(course)
    for page in pages.values():
        for link in read(page).links:
            file = link.partition("#")[0]
            assert file in {"", "../exercises/addition.py", "../exercises/division.py", "https://example.org/a.md"} or (
                f"handouts/{file}" in pages or file in {"../README.md", "../README.ja.md"}
            )
    assert "division.html#idea" in read(pages["handouts/addition.html"]).links
    assert "addition.ja.html" in read(pages["handouts/addition.html"]).links
    assert not any(".ja." in link for link in read(pages["handouts/division.html"]).links)


def test_a_page_shows_formulas_pictures_and_tables_by_itself(course):
    page = handouts(course)["handouts/addition.html"].decode()
    assert "<title>Adding &lt;up&gt; – Sums &amp; more</title>" in page
    assert "<mfrac>" in page
    assert "&lt;b&gt;no HTML&lt;/b&gt;" in page
    assert '<figure><svg role="img" aria-label="A &#34;dot&#34; &amp; more" viewBox="0 0 2 2">' in page
    assert "<code>x &lt; 2</code>" in page
    assert "<code>a_<wbr>b</code>" in page
    assert re.findall(r'<(?:script|img|iframe|link)[^>]*(?:src|href)="(?!data:)', page) == []
    assert 'src="data:image/png;base64,iVBORw=="' in handouts(course)["handouts/division.html"].decode()


def test_points_are_those_of_the_settings(course):
    page = handouts(course)["handouts/addition.html"].decode()
    rows = re.findall(r"<th scope=\"row\">(?:<code>)?(\w+)(?:</code>)?</th><td>([\d.]+)</td>", page)
    assert rows == [("add", "2"), ("total", "0.5"), ("Total", "2.5")]


def test_lines_of_japanese_are_joined(course):
    page = handouts(course)["handouts/addition.ja.html"].decode()
    assert "日本語の行はつながります。Words" in page
    assert "Words\nstay apart." in page


def test_a_course_may_do_without(course):
    for path in (course.root / "docs" / "handouts").iterdir():
        path.unlink()
    assert handouts(course) == {}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("![x](nowhere.svg)", "there is no picture nowhere.svg beside it"),
        ("![x](../../pyproject.toml)", "there is no picture ../../pyproject.toml beside it"),
        ("![x](https://example.org/x.png)", "there is no picture https://example.org/x.png beside it"),
        ("$x_1_2$", "the formula x_1_2 is no LaTeX that is understood here"),
        ("$\\fraction{1}{2}$", "the formula \\fraction{1}{2} is no LaTeX that is understood here"),
    ],
)
def test_what_cannot_be_shown_stops_the_release(course, text, told):
    (course.root / "docs/handouts/division.md").write_text(text, "utf-8")
    with pytest.raises(CourseError) as error:
        handouts(course)
    assert str(error.value) == f"docs/handouts/division.md can't be made a page: {told}."
    assert error.value.text.ja != error.value.text.en


def test_the_search_for_leaks_reads_what_a_page_shows():
    shown = [one.text for one in texts("handouts/x.html", b"<pre><b>if</b> n &lt; 1 &amp; odd:</pre>")]
    assert "if n < 1 & odd:" in shown
