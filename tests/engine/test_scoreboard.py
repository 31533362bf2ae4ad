"""The scoreboard: what it counts, whom it shows and how, and that nobody can be recognised on it."""

import json
import re
import subprocess
import sys
from datetime import UTC, datetime
from xml.etree import ElementTree

import msgspec
import pytest

from saiten.commands.scoreboard import make_scoreboard
from saiten.errors import UsageError
from saiten.report.model import Criterion, Person, Written
from saiten.report.store import Store
from saiten.scoreboard.badge import badge_json, badge_svg
from saiten.scoreboard.data import Moment, board
from saiten.scoreboard.names import ANIMALS, QUALITIES
from saiten.scoreboard.pages import page
from saiten.scoreboard.pseudonyms import cleaned, pseudonyms
from saiten.scoreboard.statistics import checks, discrimination, mistakes
from saiten.text import Text
from tests.engine.feedback_help import HOSTILE
from tests.engine.scoreboard_help import BACKWARDS, LUCK, MISTAKE, check, class_of, exercise, report
from tests.engine.test_feedback import Page

LIMIT = 300_000
SECRET = "a secret of the course"


def made_board(results, language="en", moments=()):
    return board(results, list(moments), pseudonyms(results, SECRET).names, language)


@pytest.fixture(scope="module")
def class_of_200():
    return class_of(200)


@pytest.fixture(scope="module")
def site(class_of_200, tmp_path_factory):
    """What the command writes for a class."""
    grades, output = tmp_path_factory.mktemp("grades"), tmp_path_factory.mktemp("site")
    for result in class_of_200:
        Store(grades).write_report(result.student, {"saiten": msgspec.to_builtins(result)})
    assert make_scoreboard(grades, output, None, SECRET, named=False) == 0
    return output


# statistics, worked out by hand


def test_discrimination_is_the_correlation_with_the_rest():
    # shares 0 .. 0.9, the upper five pass: r = cov / (sd sd) = 0.125 / (0.5 * sqrt(0.0825)) = 0.8704
    answers = [(place >= 5, place / 10) for place in range(10)]
    assert discrimination(answers) == 0.87
    assert discrimination([(not right, share) for right, share in answers]) == -0.87


@pytest.mark.parametrize(
    "answers",
    [
        [(place >= 5, place / 10) for place in range(9)],
        [(True, place / 10) for place in range(10)],
        [(place >= 5, 0.5) for place in range(10)],
        [(place >= 5, None) for place in range(10)],
    ],
    ids=["too few", "all pass", "all alike elsewhere", "no other check"],
)
def test_discrimination_is_left_open_where_it_says_nothing(answers):
    assert discrimination(answers) is None


def test_a_check_is_left_out_of_what_it_is_compared_with():
    # "a" is worth ten times "b": with itself in the total it would seem to tell a lot
    results = [
        report(f"r{place}", {"e": exercise([
            check("a", "passed" if place % 2 else "failed", 10.0),
            check("b", "passed" if place < 6 else "failed", 1.0),
        ])})
        for place in range(12)
    ]  # fmt: skip
    first, second = checks(results)
    assert first.discrimination == second.discrimination == 0
    assert (first.tried, first.passed, first.rate) == (12, 6, 0.5)
    assert first.concern == "weak"


def test_who_did_not_get_to_a_check_does_not_count():
    whole = exercise([check("a", "failed", message="done")])
    results = [
        report("right", {"e": exercise([check("a")])}),
        report("wrong", {"e": exercise([check("a", "failed", message="not so")])}),
        report("stub", {"e": exercise([check("a", "failed", unwritten=True)])}),
        report("later", {"e": exercise([check("a", "failed", waiting=True)])}),
        report("away", {"e": exercise([check("a", "missing")], "missing")}),
        report("fault", {"e": exercise([check("a", "ungraded")], "ungraded")}),
        report("broken file", {"e": whole}),
    ]
    (found,) = checks(results)
    assert (found.tried, found.passed, found.discrimination, found.concern) == (2, 1, None, None)


def test_bad_questions_are_found_and_no_others(class_of_200):
    told = made_board(class_of_200)
    assert [(one.exercise, one.title, one.concern) for one in told.concerns] == [
        (BACKWARDS[0], f"check {BACKWARDS[1]} of {BACKWARDS[0]}", "reversed"),
        (LUCK[0], f"check {LUCK[1]} of {LUCK[0]}", "weak"),
    ]


def test_a_check_that_hardly_anybody_passes_is_found():
    results = [report(f"r{place}", {"e": exercise([check("a", "failed", message="no")])}) for place in range(10)]
    assert [one.concern for one in checks(results)] == ["hard"]
    assert checks(results[:9])[0].concern is None


def test_mistakes_are_counted_by_student_in_words_of_the_author_only():
    def mistaken(student, said):
        wrong = [check(f"{name}", "failed", message=f"{said}\n{MISTAKE[0]}", misconception="flipped") for name in "ab"]
        return report(student, {"e": exercise(wrong)})

    results = [mistaken("r1", "got 's99'"), mistaken("r2", "got 3"), report("r3", {"e": exercise([check("a")])})]
    (found,) = mistakes(results)
    assert (found.message, found.students, found.tried) == (MISTAKE[0], 2, 3)


def test_ungraded_is_neither_zero_nor_in_the_distribution():
    marked = [Criterion("a", "clear", 2.0, 1.0), Criterion("b", "right", 2.0, None)]
    results = [
        report("r1", {"e": exercise([check("a", "failed")])}),
        report("r2", {"e": exercise([check("a", "ungraded")], "ungraded")}),
        report("r3", {"e": exercise([check("a", "missing")], "missing")}),
        report("r4", {"e": exercise([check("a")])}, {"e": Written("Why?", 1.0, 4.0, marked)}),
    ]
    cells = {(one.state, one.level) for row in made_board(results[:3]).rows for one in row.cells}
    assert cells == {("graded", 0), ("open", 0), ("missing", 0)}
    assert made_board(results[:3]).shares == [0.0, 0.0]
    assert made_board(results).open == 4  # nobody's essay has all its marks
    assert [column.title for column in made_board(results).columns] == ["e", "Why?"]


def test_shades_go_from_none_to_all():
    points = [0, 1, 24, 25, 50, 75, 99, 100]
    results = [
        report(f"r{one}", {"e": exercise([check("a", points=float(one)), check("b", "failed", 100.0 - one)])})
        for one in points
    ]
    levels = {row.points: row.cells[0].level for row in made_board(results).rows}
    assert [levels[one] for one in points] == [0, 1, 1, 2, 3, 4, 4, 5]
    assert made_board(results).tenths == [2, 0, 2, 0, 0, 1, 0, 1, 0, 2]
    assert made_board(results).median == 0.375


# pseudonyms


def students(*wishes, **people):
    some = [report(f"student{place}", {}, pseudonym=wish) for place, wish in enumerate(wishes)]
    return some + [report(student, {}, person=person) for student, person in people.items()]


def test_a_thousand_made_names_are_different_in_both_languages():
    names = pseudonyms(students(*[None] * 1000), SECRET).names
    assert len({name.en for name in names.values()}) == len({name.ja for name in names.values()}) == 1000
    assert all(re.fullmatch(r"[A-Z]\w+ [A-Z]\w+", name.en) for name in names.values())


@pytest.mark.parametrize("words", [QUALITIES, ANIMALS], ids=["qualities", "animals"])
def test_no_two_words_are_the_same(words):
    assert len({word.en for word in words}) == len({word.ja for word in words}) == len(words)


def test_made_names_stay_when_others_come_and_change_with_the_secret():
    few, more = students(*[None] * 30), students(*[None] * 60)
    names = pseudonyms(few, SECRET).names
    assert names == pseudonyms(list(reversed(few)), SECRET).names
    assert names == {student: pseudonyms(more, SECRET).names[student] for student in names}
    other = pseudonyms(few, "another secret").names
    assert sum(names[student] == other[student] for student in names) < 3


def test_there_is_no_made_name_without_a_secret():
    with pytest.raises(UsageError, match="--secret"):
        pseudonyms(students(None), "")


@pytest.mark.parametrize(
    ("wish", "shown"),
    [
        ("夜のドラゴン", "夜のドラゴン"),
        ("  Zeta \t 9 \n and a second line", "Zeta 9"),
        ("🐉 Dragon", "🐉 Dragon"),
        ("<b>bold</b>", "<b>bold</b>"),
        ("\x1b[2J\u202egnp", "gnp"),
        ("x" * 100, "x" * 24),
        ("\u200b \n", ""),
        ("!?", ""),
    ],
)
def test_a_wish_is_one_short_harmless_line(wish, shown):
    assert cleaned(wish) == shown


@pytest.mark.parametrize(
    "wish",
    [
        "student0",
        "Student1",
        "ｓｔｕｄｅｎｔ１",
        "I am student1!",
        "akari hayashi",
        "Akari",
        "hayashi_akari",
        "AKARI@example.org",
        "A k a r i",
        "xAkarix",
        "花子さんへ",
        "松本",
        "松本さん",
        "4711",
        "the 471199 one",
        "Quiet Heron",
        "quietheron",
        "静かなサギ",
    ],
)
def test_nobody_gets_a_name_that_is_anothers_or_could_be(wish):
    people = {
        "k1": Person("Akari Hayashi", "akari@example.org", {"moodle": "471199", "canvas": "4711"}),
        "k2": Person("松本"),
        "k3": Person("佐藤 花子"),
    }
    found = pseudonyms(students(wish, "", **people), SECRET)
    assert set(found.refused) == {"student0"}
    assert found.names["student0"].en != wish


def test_a_name_that_two_chose_is_nobodys():
    found = pseudonyms(students("Dragon", "ＤＲＡＧＯＮ", "Dragoon"), SECRET)
    assert set(found.refused) == {"student0", "student1"}
    assert found.names["student2"] == Text("Dragoon", "Dragoon")


# the site


def test_nothing_in_the_site_tells_who_somebody_is(site, class_of_200):
    content = "".join(path.read_text("utf-8") + path.name for path in sorted(site.iterdir()))
    assert sorted(path.name for path in site.iterdir()) == ["badge.json", "badge.svg", "index.html", "ja.html"]
    for result in class_of_200:
        person = result.person
        for secret in (result.student, person.name, person.email, *person.ids.values(), person.name.split()[1]):
            assert secret not in content
    assert SECRET not in content
    assert "graders/" not in content


def test_the_order_of_students_says_nothing_about_their_ids():
    results = [report(f"r{place:02}", {"e": exercise([check("a")])}) for place in range(40)]
    names = pseudonyms(results, SECRET).names
    shown = [row.name for row in made_board(results).rows]
    assert shown == sorted(shown) != [names[result.student].en for result in results]


def test_names_are_there_with_names_only(class_of_200, tmp_path, capsys):
    for result in class_of_200[:3]:
        Store(tmp_path).write_report(result.student, {"saiten": msgspec.to_builtins(result)})
    make_scoreboard(tmp_path, tmp_path / "site", "ja", None, named=True)
    told = Page((tmp_path / "site" / "index.html").read_text("utf-8")).text
    assert all(result.person.name in told for result in class_of_200[:3])
    assert (tmp_path / "site" / "en.html").exists()


def test_a_site_is_small_and_the_same_every_time(site, class_of_200, tmp_path):
    for path in site.glob("*.html"):
        assert path.stat().st_size < LIMIT
    grades = tmp_path / "grades"
    for result in reversed(class_of_200):
        Store(grades).write_report(result.student, {"saiten": msgspec.to_builtins(result)})
    make_scoreboard(grades, tmp_path / "again", None, SECRET, named=False)
    for path in site.iterdir():
        assert path.read_bytes() == (tmp_path / "again" / path.name).read_bytes()


@pytest.mark.parametrize("name", ["index.html", "ja.html"])
def test_a_page_asks_for_nothing_and_is_in_order(site, name):
    read = Page((site / name).read_text("utf-8"))
    assert read.headings[0] == 1
    assert all(later - before <= 1 for before, later in zip(read.headings, read.headings[1:], strict=False))
    addresses = [one.get("href") or one.get("src") for _tag, one in read.tags if "href" in one or "src" in one]
    assert all(one.startswith(("#", "data:")) or one in ("index.html", "ja.html", "en.html") for one in addresses)
    ids = [one["id"] for _tag, one in read.tags if "id" in one]
    assert len(ids) == len(set(ids))
    targets = {one[1:] for one in addresses if one.startswith("#")}
    assert targets <= set(ids)
    assert len(read.all("table")) == 3
    assert {one["role"] for one in read.all("svg")} == {"img"}


def test_what_a_course_or_a_student_wrote_stays_text():
    results = class_of(12)
    hostile = exercise(
        [check("a", "failed", message=f"x\n{HOSTILE}", title=HOSTILE, function=HOSTILE, misconception="m")]
    )
    results.append(report(HOSTILE, {HOSTILE: msgspec.structs.replace(hostile, title=HOSTILE)}, pseudonym="<script>x"))
    results = [msgspec.structs.replace(one, course=HOSTILE) for one in results]
    told = page(made_board(results), "en", named=False)
    read = Page(told)
    assert "alert" in read.text
    assert len(read.all("script")) == 1
    assert not read.all("img")


def test_progress_is_drawn_from_two_runs_on():
    results = class_of(12)
    moments = [Moment(datetime(2026, 11, day, tzinfo=UTC), day / 100, day / 50, day / 40) for day in (10, 20, 25)]
    told = page(made_board(results, "ja", moments), "ja", named=False)
    assert "2026-11-10" in told
    assert 'aria-labelledby="progress"' in told
    assert 'aria-labelledby="progress"' not in page(made_board(results, "ja", moments[:1]), "ja", named=False)


def test_a_class_of_one_without_points_has_a_page():
    told = page(made_board([report("r", {})]), "en", named=False)
    assert "too few answers" in told


def test_the_badge_is_what_shields_takes_and_well_formed():
    good, waiting = class_of(3), [report("r", {"e": exercise([check("a", "ungraded")], "ungraded")})]
    said = json.loads(badge_json(made_board(good)))
    assert said == {"schemaVersion": 1, "label": "saiten", "message": said["message"], "color": "#1c6a45"}
    assert said["message"].startswith("3 students, median ")
    assert json.loads(badge_json(made_board(waiting)))["message"] == "1 of 1 not graded yet"
    for language in ("en", "ja"):
        picture = ElementTree.fromstring(badge_svg(made_board(good, language)))
        assert picture[0].text.startswith("saiten: ")


def test_an_empty_folder_is_a_wrong_call(tmp_path):
    with pytest.raises(UsageError, match="No reports"):
        make_scoreboard(tmp_path, tmp_path / "site", None, SECRET, named=False)
    assert not (tmp_path / "site").exists()


def test_without_matplotlib_it_says_what_to_install(tmp_path):
    for result in class_of(2):
        Store(tmp_path).write_report(result.student, {"saiten": msgspec.to_builtins(result)})
    program = "import sys; sys.modules['matplotlib'] = None; from saiten.cli import main; main()"
    call = [sys.executable, "-c", program, "scoreboard", str(tmp_path), "-o", str(tmp_path / "site"), "--names"]
    done = subprocess.run(call, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "pip install 'saiten[plots]'" in done.stderr


@pytest.mark.parametrize(
    ("seed", "more", "warned"),
    [("change me: x", (), True), ("change me: x", ("--secret", "y"), False), ("x", (), False)],
)
def test_names_from_a_seed_that_everybody_has_are_warned_of(tmp_path, monkeypatch, capsys, seed, more, warned):
    monkeypatch.setattr("saiten.commands.scoreboard._seed", lambda: seed)
    store = Store(tmp_path / "grades")
    for one in class_of(2):
        store.write_report(one.student, {"saiten": msgspec.to_builtins(one)})
    assert make_scoreboard(tmp_path / "grades", tmp_path / "site", "en", more[-1] if more else None, named=False) == 0
    assert ("Anybody can work out" in capsys.readouterr().err) == warned
