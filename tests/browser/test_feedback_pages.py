"""The pages in a real browser: nothing fetched, nothing sideways, nothing that axe objects to.

Needs `pip install saiten[browser]` and Debian's `chromium`; no browser is downloaded.
"""

import importlib.resources
import shutil
from urllib.parse import quote

import pytest

from saiten.feedback.pages import page, page_name
from tests.engine import feedback_help as samples

playwright = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed: pip install -e .[browser]")
pytest.importorskip("axe_playwright_python", reason="axe is not installed: pip install -e .[browser]")
CHROMIUM = shutil.which("chromium")
if CHROMIUM is None:
    pytest.skip("chromium is not installed", allow_module_level=True)

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
AXE = importlib.resources.files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")
RULES = "{resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']}"
OPEN_ALL = "document.querySelectorAll('details').forEach(one => one.open = true)"
SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
# boxes that scroll must be reachable by keyboard
UNREACHABLE = """[...document.querySelectorAll('*')].filter(one => one.scrollWidth > one.clientWidth + 1
    && ['auto', 'scroll'].includes(getComputedStyle(one).overflowX) && one.tabIndex < 0).length"""
REPORTS = {
    "rich": (samples.rich_report(), "en"),
    "japanese": (samples.in_japanese(), "ja"),
    "hostile": (samples.hostile_report(), "en"),
    "full": (samples.full_marks(), "en"),
    "missing": (samples.nothing_handed_in(), "ja"),
}


@pytest.fixture(scope="module")
def browser():
    with playwright.sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield started
        started.close()


@pytest.fixture(params=REPORTS)
def written(request, tmp_path):
    """A page on the disk, as a student opens it."""
    result, language = REPORTS[request.param]
    path = tmp_path / page_name(result.student)
    path.write_text(page(result, language), "utf-8")
    return f"file://{quote(str(path))}"


@pytest.fixture
def view(browser, written):
    """Opens the page; what the console said and what was asked for stand in ``said`` and ``asked``."""
    contexts = []

    def opened(width, scheme="light", **more):
        contexts.append(browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme, **more))
        tab = contexts[-1].new_page()
        tab.said, tab.asked = [], []
        tab.on("console", lambda message: tab.said.append(message.text))
        tab.on("pageerror", lambda error: tab.said.append(str(error)))
        tab.on("request", lambda request: tab.asked.append(request.url))
        tab.goto(written)
        return tab

    yield opened
    for context in contexts:
        context.close()


def test_a_page_fetches_nothing_and_the_console_is_quiet(view, written):
    tab = view(1280)
    assert tab.said == []
    assert [url for url in tab.asked if not url.startswith("data:")] == [written]


def test_a_page_never_scrolls_sideways(view):
    tab = view(1280)
    assert tab.evaluate(SIDEWAYS) == 0
    tab.evaluate(OPEN_ALL)
    for width in (1280, 768, 320):
        tab.set_viewport_size({"width": width, "height": 800})
        assert tab.evaluate(SIDEWAYS) == 0
        assert tab.evaluate(UNREACHABLE) == 0


@pytest.mark.parametrize(("width", "scheme"), [(320, "light"), (1280, "dark")])
def test_axe_finds_nothing(view, width, scheme):
    tab = view(width, scheme, bypass_csp=True)  # axe is a script, which the page itself does not allow
    tab.evaluate(OPEN_ALL)
    tab.evaluate(AXE)
    found = tab.evaluate(f"axe.run(document, {RULES})")
    assert [(one["id"], [node["html"] for node in one["nodes"]]) for one in found["violations"]] == []
    assert len(found["passes"]) > 20


def test_the_keyboard_gets_to_the_feedback(view):
    tab = view(1280)
    tab.keyboard.press("Tab")
    assert tab.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    tab.keyboard.press("Enter")
    assert tab.evaluate("document.activeElement.id") == "main"


def test_on_paper_everything_is_open_and_light(view):
    tab = view(794, "dark")
    tab.emulate_media(media="print")
    assert tab.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    hidden = "[...document.querySelectorAll('details > :not(summary)')].filter(one => !one.checkVisibility()).length"
    assert tab.evaluate(hidden) == 0
