"""The course's handouts in a real browser: nothing fetched, nothing sideways, nothing that axe objects to.

Needs `pip install saiten[browser]` and Debian's `chromium`; no browser is downloaded.
"""

import importlib.resources
import shutil
from pathlib import Path

import pytest

from saiten.course import Course
from saiten.release.handouts import handouts

playwright = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed: pip install -e .[browser]")
pytest.importorskip("axe_playwright_python", reason="axe is not installed: pip install -e .[browser]")
CHROMIUM = shutil.which("chromium")
if CHROMIUM is None:
    pytest.skip("chromium is not installed", allow_module_level=True)

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
AXE = importlib.resources.files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")
RULES = "{resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']}"
SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
TWICE = """(() => { const ids = [...document.querySelectorAll('[id]')].map(one => one.id);
    return ids.filter((id, place) => ids.indexOf(id) < place) })()"""
PAGES = handouts(Course.find(Path(__file__).parents[2]))


@pytest.fixture(scope="module")
def browser():
    with playwright.sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield started
        started.close()


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("released")
    (folder / "handouts").mkdir()
    for name, page in PAGES.items():
        (folder / name).write_bytes(page)
    return folder


@pytest.mark.parametrize("page", PAGES)
def test_a_page_is_whole_and_fits(browser, folder, page):
    context = browser.new_context(viewport={"width": 320, "height": 800})
    tab = context.new_page()
    said, asked = [], []
    tab.on("console", lambda message: said.append(message.text))
    tab.on("request", lambda request: asked.append(request.url))
    address = (folder / page).as_uri()
    tab.goto(address)
    assert said == []
    assert [url for url in asked if not url.startswith("data:")] == [address]
    assert tab.evaluate(TWICE) == []
    for width in (320, 768, 1280):
        tab.set_viewport_size({"width": width, "height": 800})
        assert tab.evaluate(SIDEWAYS) == 0
    context.close()


@pytest.mark.parametrize("page", PAGES)
def test_axe_finds_nothing(browser, folder, page):
    width, scheme = (1280, "dark") if page.endswith(".ja.html") else (320, "light")
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme, bypass_csp=True)
    tab = context.new_page()
    tab.goto((folder / page).as_uri())
    tab.evaluate(AXE)
    found = tab.evaluate(f"axe.run(document, {RULES})")
    assert [(one["id"], [node["html"] for node in one["nodes"]]) for one in found["violations"]] == []
    assert len(found["passes"]) > 20
    context.close()
