"""The scoreboard in a real browser: sorting and filtering by keyboard, nothing fetched, nothing for axe to object to.

Needs `pip install saiten[browser,plots]` and Debian's `chromium`; no browser is downloaded.
"""

import importlib.resources
import shutil
from datetime import UTC, datetime

import pytest

from saiten.scoreboard.data import Moment, board
from saiten.scoreboard.pages import write_site
from saiten.scoreboard.pseudonyms import pseudonyms
from tests.engine.scoreboard_help import check, class_of, exercise, report

playwright = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed: pip install -e .[browser]")
pytest.importorskip("axe_playwright_python", reason="axe is not installed: pip install -e .[browser]")
CHROMIUM = shutil.which("chromium")
if CHROMIUM is None:
    pytest.skip("chromium is not installed", allow_module_level=True)

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
AXE = importlib.resources.files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")
RULES = "{resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']}"
SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
UNREACHABLE = """[...document.querySelectorAll('*')].filter(one => one.scrollWidth > one.clientWidth + 1
    && ['auto', 'scroll'].includes(getComputedStyle(one).overflowX) && one.tabIndex < 0).length"""
SHOWN = "[...document.querySelectorAll('#students tbody tr')].filter(row => row.checkVisibility())"
MOMENTS = [Moment(datetime(2026, 11, day, tzinfo=UTC), day / 60, day / 40, day / 30) for day in (5, 12, 20, 25)]


@pytest.fixture(scope="module")
def browser():
    with playwright.sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield started
        started.close()


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """A class of sixty, one without anything and one whose work waits for staff among them."""
    folder = tmp_path_factory.mktemp("site")
    nothing = report("nothing", {"sobel": exercise([check("a", "missing", 20.25)], "missing")})
    waiting = report("waiting", {"sobel": exercise([check("a", "ungraded", 20.25)], "ungraded")})
    results = [*class_of(60), nothing, waiting]
    names = pseudonyms(results, "secret").names
    boards = {language: board(results, MOMENTS, names, language) for language in ("en", "ja")}
    write_site(folder, boards, "en", named=False)
    return folder


@pytest.fixture
def view(browser, site):
    """Opens a page; what the console said and what was asked for stand in ``said`` and ``asked``."""
    contexts = []

    def opened(name="index.html", width=1280, scheme="light", **more):
        contexts.append(browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme, **more))
        tab = contexts[-1].new_page()
        tab.said, tab.asked = [], []
        tab.on("console", lambda message: tab.said.append(message.text))
        tab.on("pageerror", lambda error: tab.said.append(str(error)))
        tab.on("request", lambda request: tab.asked.append(request.url))
        tab.goto(f"file://{site / name}")
        return tab

    yield opened
    for context in contexts:
        context.close()


def column(tab, place):
    return tab.evaluate(f"{SHOWN}.map(row => row.cells[{place}].textContent)")


@pytest.mark.parametrize("name", ["index.html", "ja.html"])
def test_a_page_fetches_nothing_and_the_console_is_quiet(view, site, name):
    tab = view(name)
    tab.locator("#students thead button").nth(2).click()
    tab.locator("input[type=search]").first.fill("a")
    assert tab.said == []
    assert [url for url in tab.asked if not url.startswith("data:")] == [f"file://{site / name}"]


@pytest.mark.parametrize("name", ["index.html", "ja.html"])
@pytest.mark.parametrize(("width", "scheme"), [(320, "light"), (1280, "dark"), (320, "dark"), (1280, "light")])
def test_axe_finds_nothing_and_the_page_stays_in_its_width(view, name, width, scheme):
    tab = view(name, width, scheme, bypass_csp=True)  # axe is a script, which the page itself does not allow
    tab.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    assert tab.evaluate(SIDEWAYS) == 0
    assert tab.evaluate(UNREACHABLE) == 0
    tab.evaluate(AXE)
    found = tab.evaluate(f"axe.run(document, {RULES})")
    assert [(one["id"], [node["html"] for node in one["nodes"]]) for one in found["violations"]] == []
    assert len(found["passes"]) > 20


def test_columns_are_sorted_by_keyboard(view):
    tab = view()
    heading = tab.get_by_role("columnheader", name="A Sobel filter from the formula")
    heading.get_by_role("button").focus()
    tab.keyboard.press("Enter")
    assert heading.get_attribute("aria-sort") == "descending"
    assert tab.locator("#students [aria-sort]").count() == 1
    cells = column(tab, 3)
    numbers = [float(cell) for cell in cells if cell[0].isdigit()]
    assert numbers == sorted(numbers, reverse=True)
    assert len(numbers) > 40
    assert not any(cell[0].isdigit() for cell in cells[len(numbers) :])
    assert {"not handed in", "not graded yet"} <= set(cells)
    tab.keyboard.press("Space")
    assert heading.get_attribute("aria-sort") == "ascending"
    assert [float(cell) for cell in column(tab, 3)[: len(numbers)]] == numbers[::-1]


def test_names_are_sorted_as_their_language_does(view):
    tab = view("ja.html")
    tab.locator("#students thead button").first.click()
    names = column(tab, 0)
    assert names == tab.evaluate("names => names.toSorted(new Intl.Collator('ja', { numeric: true }).compare)", names)
    assert len(names) == 62


def test_students_are_filtered_as_one_types(view):
    tab = view()
    name = column(tab, 0)[17]
    tab.get_by_label("Find a student").fill(name.upper())
    assert column(tab, 0) == [name]
    assert tab.locator(".filter [role=status]").first.text_content() == "1 of 62 shown"
    tab.get_by_label("Find a student").fill("")
    assert len(column(tab, 0)) == 62
    assert tab.locator(".filter [role=status]").first.text_content() == ""


def test_checks_worth_a_look_can_be_had_alone(view):
    tab = view()
    tab.get_by_label("Only those worth a look").focus()
    tab.keyboard.press("Space")
    rows = tab.locator("#table-checks tbody tr:visible")
    assert 0 < rows.count() < 20
    assert all(text for text in rows.locator("td:last-child").all_text_contents())


def test_without_script_everything_is_there_and_nothing_is_dead(view):
    tab = view(java_script_enabled=False)
    assert tab.locator("#students tbody tr:visible").count() == 62
    assert tab.locator("button:visible, input:visible").count() == 0


def test_the_other_language_is_a_link_away(view):
    tab = view()
    tab.get_by_role("link", name="日本語").click()
    assert tab.evaluate("document.documentElement.lang") == "ja"
    tab.get_by_role("link", name="English").click()
    assert tab.url.endswith("index.html")


def test_the_keyboard_gets_to_the_board(view):
    tab = view()
    tab.keyboard.press("Tab")
    assert tab.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    tab.keyboard.press("Enter")
    assert tab.evaluate("document.activeElement.id") == "main"


def test_on_paper_every_student_is_there(view):
    tab = view("index.html", 1000, "dark")
    tab.emulate_media(media="print")
    assert (
        tab.evaluate("document.querySelector('.tall').scrollHeight - document.querySelector('.tall').clientHeight") == 0
    )
    assert not tab.locator("form.filter").first.is_visible()
