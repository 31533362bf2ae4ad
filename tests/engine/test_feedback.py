"""What students read: a page each, made from the report alone, with nothing hidden in it and nothing that gets out."""

import re
from html.parser import HTMLParser

import pytest

from saiten.errors import UsageError
from saiten.feedback.content import content
from saiten.feedback.pages import page, page_name, write_pages
from saiten.feedback.words import WORDS
from tests.engine import feedback_help as samples

VOID = {"meta", "link", "input", "img", "path", "rect", "circle"}
REPORTS = {
    "rich": samples.rich_report(),
    "ja": samples.in_japanese(),
    "hostile": samples.hostile_report(),
    "full": samples.full_marks(),
    "missing": samples.nothing_handed_in(),
}
every_report = pytest.mark.parametrize("result", REPORTS.values(), ids=REPORTS)
both_languages = pytest.mark.parametrize("language", ["en", "ja"])


class Page(HTMLParser):
    """Tags with their attributes, and the text that is seen; tags must be closed in order."""

    def __init__(self, html):
        super().__init__()
        self.tags, self.open, self.texts, self.headings = [], [], [], []
        self.feed(html)
        self.close()
        assert self.open == []
        self.text = " ".join(" ".join(self.texts).split())

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if "style" not in self.open:
            self.texts.append(data)

    def all(self, tag):
        return [attributes for name, attributes in self.tags if name == tag]


@every_report
@both_languages
def test_a_page_asks_for_nothing_from_outside(result, language):
    html = page(result, language)
    read = Page(html)
    (policy,) = [meta["content"] for meta in read.all("meta") if meta.get("http-equiv") == "Content-Security-Policy"]
    assert policy == "default-src 'none'; img-src data:; style-src 'unsafe-inline'"
    for tag, attributes in read.tags:
        assert tag not in {"script", "iframe", "object", "embed", "form", "base"}
        for name, value in attributes.items():
            assert not name.startswith("on")
            if name in {"src", "href", "action", "xlink:href"}:
                assert value.startswith(("data:image/png;base64,", "#")) or value == "data:,"
    (style,) = re.findall(r"<style>(.*?)</style>", html, re.DOTALL)
    assert not re.search(r"url\(|@import|https?:", style)


@every_report
@both_languages
def test_a_page_is_built_for_screen_readers(result, language):
    read = Page(page(result, language))
    assert read.all("html") == [{"lang": language}]
    assert [len(read.all(tag)) for tag in ("h1", "main", "header", "footer", "nav")] == [1] * 5
    assert read.all("title").count({}) == 1  # those of drawings have ids
    assert read.headings[0] == 1
    assert all(deeper <= upper + 1 for upper, deeper in zip(read.headings, read.headings[1:], strict=False))
    ids = [attributes["id"] for _, attributes in read.tags if "id" in attributes]
    assert len(ids) == len(set(ids))
    for _, attributes in read.tags:
        assert set(attributes.get("aria-labelledby", "").split()) <= set(ids)
        if attributes.get("href", "").startswith("#"):
            assert attributes["href"][1:] in ids
    assert all(attributes["alt"] for attributes in read.all("img"))
    assert all(attributes["scope"] in {"row", "col"} for attributes in read.all("th"))
    assert len(read.all("table")) == len(read.all("caption"))


@every_report
def test_the_same_report_makes_the_same_bytes(result):
    assert page(result) == page(result)


def test_a_page_is_small():
    assert len(page(samples.rich_report()).encode()) < 60_000
    talker = samples.graded([samples.check("f", "t")], printed="x" * 65536)
    assert len(page(samples.saiten("s", {"e": talker})).encode()) < 40_000


@every_report
@both_languages
def test_nothing_hidden_is_shown(result, language):
    html = page(result, language)
    for secret in ("graders/", "test_secret", "kernel_flipped", "a-secret-machine"):
        assert secret not in html


def test_hostile_texts_are_only_texts():
    html = page(samples.hostile_report())
    read = Page(html)
    assert "<script>alert(1)</script>" in read.text
    assert "{{ 7 * 7 }}" in read.text
    assert len(read.all("style")) == 1
    assert not read.all("img")
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e]", html)


STUDENTS = [
    "akari",
    "松本美咲",
    "a/b",
    "../../x",
    "con",
    "a.html",
    "x" * 400,
    "長" * 400,
    "a\nb",
    ".x",
    "-o",
    "gradebook",
]


@pytest.mark.parametrize("student", STUDENTS)
def test_a_page_lies_in_its_folder_whoever_it_is_about(tmp_path, student):
    results = [samples.saiten(one, {"minimum_norm": samples.complete()}) for one in (student, "other")]
    write_pages(tmp_path / "pages", results)
    names = {path.name for path in (tmp_path / "pages").iterdir()}
    assert names == {page_name(student), page_name("other")}
    assert len(names) == 2
    assert all(name.endswith(".html") and len(name.encode()) < 255 for name in names)
    assert list(tmp_path.iterdir()) == [tmp_path / "pages"]


def test_pages_that_cannot_be_written_are_a_wrong_call(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(UsageError, match="can't be written"):
        write_pages(tmp_path / "file", [samples.full_marks()])


def test_what_is_right_comes_first():
    text = Page(page(samples.rich_report())).text
    places = [text.index(words) for words in ("What went well", "zero_pad", "notes.exe", "Next: fix cross_correlate")]
    assert places == sorted(places)
    well = text[text.index("What went well") : text.index("About what you handed in")]
    assert "The solution of least norm" in well
    assert "sobel_gradients" not in well


def test_a_reason_is_told_once():
    html = page(samples.rich_report())
    assert html.count("The kernel is turned by 180 degrees") == 1
    assert "1 more check fails for the same reason" in html
    assert "1 check waits for right answers" in html


def test_what_was_not_handed_in_is_one_list_at_the_end():
    result = samples.saiten("s", {"resizing": samples.misnamed(), "mobilenet_params": samples.missing()})
    result.exercises["minimum_norm"] = samples.complete()
    told = content(result)
    assert [one.name for one in told.exercises] == ["minimum_norm"]
    assert [(one.name, one.points) for one in told.missing] == [("resizing", "3"), ("mobilenet_params", "2")]
    assert "'Resizing (1).py'" in told.missing[0].reason
    assert told.missing[1].reason == ""
    text = Page(page(result)).text
    end = text.rindex("Not handed in")
    assert text.index("w = X^T alpha.") < end < text.index("Resizing (1).py")
    assert "mobilenet_params.py was not handed in" not in text


@both_languages
def test_the_plain_reason_is_not_repeated(language):
    assert content(samples.in_japanese(), language).missing[0].reason == ""


def test_an_illustration_is_said_to_be_of_another_input():
    def shown(raster):
        one = samples.check("f", "t", "failed", message="f: 3", pictures=[raster], counterexample="f(1)")
        return page(samples.saiten("s", {"e": samples.graded([one])}))

    assert "On a larger image (64 x 48)" in shown(samples.raster())
    assert "On a larger image" not in shown(samples.raster(another_input=False))


def test_every_exercise_and_status_has_its_place():
    text = Page(page(samples.rich_report())).text
    for words in (
        "Parameters of light networks mobilenet_params 2 points",
        "rename it if that is meant",
        "being looked at",
        "Not handed in 2 exercises",
        "notes.exe",
        "at most 50%",
    ):
        assert words in text


def test_both_languages_are_whole():
    english, japanese = (page(samples.in_japanese(), language) for language in ("en", "ja"))
    for name, text in WORDS.items():
        assert text.en != text.ja, name
    assert "What went well" in english
    assert "よくできたところ" in japanese
    assert "What went well" not in japanese
    assert "カーネルが 180 度回転しています" in japanese
    assert "式から作る Sobel filter" in japanese
    # a sentence without a translation stays as it is
    assert "Section 3.4: round to nearest" in japanese


def test_the_language_is_the_reports_own_by_default():
    result = samples.rich_report(language="ja")
    assert '<html lang="ja">' in page(result)
    assert '<html lang="en">' in page(result, "en")


def test_a_picture_marks_by_more_than_colour():
    html = page(samples.rich_report())
    read = Page(html)
    assert html.count('class="mark" aria-hidden="true">✗') >= 8
    assert "2 ✗ (differs)" in read.text
    assert read.text.count("✗ first wrong value ↳ wrong because of it – not there") == 2  # once a table
    assert "↳ 0.5 (wrong because of it) expected: 0.3932" in read.text
    assert len(read.all("img")) == 3
    assert 'class="node wrong"' in html
    assert 'class="node follows"' in html
