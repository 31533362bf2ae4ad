"""Due dates and penalties: exact at their ends, on the calendar of the course's zone, and strict about settings."""

import re
import unicodedata
from datetime import UTC, datetime, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saiten.course import Course, CourseError
from saiten.deadlines import Deadlines, Step
from saiten.errors import UsageError
from saiten.times import read_span, read_time

SECOND = timedelta(seconds=1)
DECOMPOSED = unicodedata.normalize("NFD", "ガンマ")  # as the disk of a Mac keeps a name
TOKYO = {"zone": "Asia/Tokyo", "due": datetime(2026, 6, 5, 23, 59)}


def share(received, student="s1", exercise="sobel", **settings):
    """What it costs that student to hand in then; None in time."""
    deadlines = Deadlines(**{**TOKYO, "per_day": 0.1, **settings})
    due = deadlines.due_for(student, exercise)
    return deadlines.penalty(due, deadlines.received(received))


@pytest.mark.parametrize(
    ("received", "costs"),
    [
        ("2026-06-05T23:59:00+09:00", None),  # exactly then is in time
        ("2026-06-05T14:59:00+00:00", None),  # the same moment, seen from London
        ("2026-06-05T23:59:00", None),  # a time without a zone is the course's
        ("2026-06-05T23:59:00.000001+09:00", Fraction(1, 10)),
        ("2026-06-05T15:00:00Z", Fraction(1, 10)),
        ("2026-06-06T23:59:00+09:00", Fraction(1, 10)),
        ("2026-06-06T23:59:01+09:00", Fraction(2, 10)),
        ("2026-06-25T00:00:00+09:00", Fraction(1)),  # twenty days begun, and no more than everything
    ],
)
def test_a_share_for_each_day_begun_in_japan(received, costs):
    assert share(received) == costs


def test_the_grace_includes_its_end_and_does_not_move_what_days_are_counted_from():
    due = datetime(2026, 6, 5, 14, 59, tzinfo=UTC)
    end = due + timedelta(minutes=15)
    assert share(end.isoformat(), grace="15m") is None
    assert share((end + SECOND).isoformat(), grace="15m") == Fraction(1, 10)
    assert share((due + timedelta(days=1)).isoformat(), grace="15m") == Fraction(1, 10)
    assert share((due + timedelta(days=1, seconds=1)).isoformat(), grace="15m") == Fraction(2, 10)


def test_the_cap_and_the_last_date():
    settings = {"most": 0.5, "nothing_after": "7d"}
    assert share("2026-06-08T12:00:00", **settings) == Fraction(3, 10)
    assert share("2026-06-12T23:59:00", **settings) == Fraction(1, 2)
    assert share("2026-06-12T23:59:01", **settings) == 1
    settings["nothing_after"] = datetime(2026, 6, 8, 0, 0)
    assert share("2026-06-08T00:00:00", **settings) == Fraction(3, 10)
    assert share("2026-06-08T00:00:01", **settings) == 1
    # who may hand in later than that date may do so
    assert share("2026-06-10T00:00:00", extensions={"s1": "6d"}, **settings) is None
    assert share("2026-06-13T00:00:00", extensions={"s1": "6d"}, **settings) == 1


def test_steps_in_any_order():
    steps = [Step("1d", 0.3), Step("1h", 0.1), Step("3d", 0.2)]  # the last, by a slip, costs less: 0.3 stays
    costs = {"00:00": 0, "01:00": Fraction(1, 10), "23:59": Fraction(1, 10)}
    for time, expected in costs.items():
        assert share(f"2026-06-06T{time}:00", per_day=None, steps=steps) == expected
    assert share("2026-06-06T23:59:01", per_day=None, steps=steps) == Fraction(3, 10)
    assert share("2026-06-09T00:00:00", per_day=None, steps=steps) == Fraction(3, 10)


def test_a_due_date_alone_costs_nothing_but_is_told():
    assert share("2026-06-09T00:00:00", per_day=None) == 0


@pytest.mark.parametrize(
    ("due", "next_day", "hours"),
    [
        ((2026, 3, 28, 12), "2026-03-29T12:00:00", 23),  # the clock is put forward in between
        ((2026, 10, 24, 12), "2026-10-25T12:00:00", 25),  # and back
    ],
)
def test_a_day_is_one_of_the_calendar_where_clocks_are_put_forward_and_back(due, next_day, hours):
    settings = {"zone": "Europe/Paris", "due": datetime(*due)}
    start = Deadlines(**settings).due_for("s1", "sobel").astimezone(UTC)
    end = start + timedelta(hours=hours)
    assert share(next_day, **settings) == share(end.isoformat(), **settings) == Fraction(1, 10)
    assert share((end + SECOND).isoformat(), **settings) == Fraction(2, 10)
    half = (start + timedelta(hours=hours) / 2).isoformat()
    assert share(half, proportional=True, **settings) == Fraction(1, 20)
    assert share(end.isoformat(), extensions={"s1": "1d"}, **settings) is None
    assert share((end + SECOND).isoformat(), extensions={"s1": "1d"}, **settings) == Fraction(1, 10)


def test_a_due_date_that_the_clock_shows_twice_is_the_later_one():
    settings = {"zone": "Europe/Paris", "due": datetime(2026, 10, 25, 2, 30)}
    assert share("2026-10-25T01:30:00Z", **settings) is None
    assert share("2026-10-25T01:30:01Z", **settings) == Fraction(1, 10)


def test_extensions_are_spans_or_dates_for_all_exercises_or_some_and_never_shorten():
    extensions = {
        "s1": {"sobel": "2d", "*": "1d"},
        "s2": datetime(2026, 6, 20, 12, 0),
        "s3": datetime(2026, 6, 1, 12, 0),
        DECOMPOSED: "2026-06-20 12:00",
        "s4": {"other": "9d"},
    }
    deadlines = Deadlines(**TOKYO, exercises={"essay": datetime(2026, 7, 1, 9, 0, tzinfo=UTC)}, extensions=extensions)

    def due(student, exercise="sobel"):
        return deadlines.due_for(student, exercise).isoformat()

    assert due("s1") == "2026-06-07T23:59:00+09:00"
    assert due("s1", "other") == "2026-06-06T23:59:00+09:00"
    assert due("s1", "essay") == "2026-07-02T18:00:00+09:00"
    assert due("s2") == "2026-06-20T12:00:00+09:00"
    assert due("s2", "essay") == "2026-07-01T18:00:00+09:00"
    assert due("s3") == due("s4") == due("nobody") == "2026-06-05T23:59:00+09:00"
    assert due(unicodedata.normalize("NFC", DECOMPOSED)) == "2026-06-20T12:00:00+09:00"
    assert deadlines.unknown_students(["s1", "s3", "s4", unicodedata.normalize("NFC", DECOMPOSED)]) == ["s2"]
    assert Deadlines(exercises={"essay": "2026-07-01T09:00:00Z"}).due_for("s1", "sobel") is None


@given(late=st.integers(0, 40 * 86_400), more=st.integers(0, 40 * 86_400))
def test_later_never_costs_less(late, more):
    due = datetime(2026, 10, 20, 12, 0, tzinfo=UTC)
    deadlines = Deadlines("Europe/Paris", due, per_day=0.03, proportional=True, grace="3h", nothing_after="30d")
    first, second = (deadlines.penalty(due, due + timedelta(seconds=time)) or 0 for time in (late, late + more))
    assert 0 <= first <= second <= 1


@pytest.mark.parametrize(
    ("text", "days", "hours"), [("2d", 2, 0), ("36h", 0, 36), ("1d12h", 1, 12), ("90m", 0, 1.5), (" 0m ", 0, 0)]
)
def test_spans(text, days, hours):
    assert read_span(text) == (days, timedelta(hours=hours))


@pytest.mark.parametrize("text", ["", "d", "2", "2 d", "-1d", "1.5d", "12h1d", "２d", "1w"])
def test_no_spans(text):
    with pytest.raises(ValueError, match=re.escape(repr(text))):
        read_span(text)


def test_times_as_spreadsheets_write_them():
    assert read_time("2026/6/5 9:05") == read_time("2026-06-05T09:05:00") == datetime(2026, 6, 5, 9, 5)
    assert [read_time(text) for text in ("2026-06-05", "5.6.2026 9:05", "2026-02-30 9:05", "", 3)] == [None] * 5


COURSE = """
[tool.saiten]
course = "Images"
[tool.saiten.exercises.sobel]
functions = { zero_pad = 3 }
[tool.saiten.deadlines]
"""


def course(folder, settings):
    (folder / "pyproject.toml").write_text(COURSE + settings, encoding="utf-8")
    return Course.find(folder)


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ("due = 2026-06-05T23:59:00", 'due: 2026-06-05T23:59:00 has no time zone. Add zone = "Asia/Tokyo"'),
        ("due = 2026-06-05", "due: 2026-06-05 is no date with a time. Write 2026-06-12T23:59:00."),
        ("due = 23:59:00", "due: "),
        ('due = "tomorrow"', "due: 'tomorrow' is no date with a time"),
        ("due = 0001-01-01T00:00:00Z", "due: 0001-01-01T00:00:00+00:00 can't be meant: its year."),
        ('zone = "Tokyo"', "zone: there is no time zone 'Tokyo' here. Names are like Asia/Tokyo"),
        ('zone = "Asia"', "no time zone 'Asia'"),
        ("exercises = { sobol = 2026-06-05T23:59:00Z }", "No exercise 'sobol'; the course has: sobel."),
        ("exercises = { sobel = 5 }", "exercises.sobel: 5 is no date with a time"),
        ('grace = "a bit"', "grace: 'a bit' is no length of time. Write 2d, 36h"),
        ("grace = 15", "Expected `str`, got `int` - at `$.deadlines.grace`"),
        ("per_day = 10", "<= 1.0 - at `$.deadlines.per_day`"),
        ("per_days = 0.1", "unknown field `per_days` - at `$.deadlines`"),
        ("proportional = true", "Add per_day, or take proportional out."),
        ('per_day = 0.1\nsteps = [{ after = "1d", penalty = 0.1 }]', "either per_day or steps"),
        ('steps = [{ after = "1 day", penalty = 0.1 }]', "steps, 1, after: '1 day' is no length of time"),
        ('nothing_after = "never"', "nothing_after: 'never' is no length of time and no date"),
        ("[tool.saiten.deadlines.extensions]\ns1 = 2", "extensions.s1: 2 is no length of time and no date"),
        ('[tool.saiten.deadlines.extensions]\ns1.sobol = "2d"', "No exercise 'sobol'"),
        ('[tool.saiten.deadlines.extensions]\ns1.sobel = "2026-06-12"', "extensions.s1.sobel: '2026-06-12' is no date"),
        ('extensions_file = "nowhere.csv"', "nowhere.csv can't be used: it can't be read (No such file"),
    ],
)
def test_wrong_settings_are_told_with_their_place(tmp_path, settings, said):
    with pytest.raises(CourseError) as raised:
        course(tmp_path, settings)
    assert said in str(raised.value)
    assert "pyproject.toml, [tool.saiten.deadlines]" in str(raised.value)


def test_an_id_in_two_spellings_is_one_student():
    with pytest.raises(UsageError, match="is there twice"):
        Deadlines(zone="Asia/Tokyo", extensions={DECOMPOSED: "1d", unicodedata.normalize("NFC", DECOMPOSED): "2d"})


SETTINGS = 'zone = "Asia/Tokyo"\ndue = 2026-06-05T23:59:00\nextensions_file = "later.csv"\n'


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp932"])
def test_extensions_from_a_spreadsheet(tmp_path, encoding):
    text = "学籍番号,課題,延長\r\n山田,,2d\r\n山田,sobel,2026/6/20 9:05\r\n\r\n=1+1,sobel,36h\r\n"
    (tmp_path / "later.csv").write_bytes(text.encode(encoding))
    deadlines = course(tmp_path, SETTINGS + '[tool.saiten.deadlines.extensions]\ns1 = "1d"').settings.deadlines
    due = {student: deadlines.due_for(student, "sobel").isoformat() for student in ("s1", "山田", "=1+1")}
    assert due == {
        "s1": "2026-06-06T23:59:00+09:00",
        "山田": "2026-06-20T09:05:00+09:00",
        "=1+1": "2026-06-07T11:59:00+09:00",
    }
    assert deadlines.due_for("山田", "other").isoformat() == "2026-06-07T23:59:00+09:00"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", None),
        ("student;extension\ns1;2d", None),
        ("student,exercise\ns1,sobel", "its first line must name the columns student, exercise, extension"),
        ("student,extension,why\ns1,2d,ill", "It has: 'student', 'extension', 'why'"),
        ("student,extension\ns1,2 days", "later.csv, line 2: '2 days' is no length of time and no date"),
        ("student,extension\n\ns1", "later.csv, line 3: '' is no length of time"),
        ("student,extension\n,2d", "line 2 names no student"),
        ("student,extension\ns1,2d\ns1,3d", "line 3: 's1' has this extension already. Keep one"),
        ("student,exercise,extension\ns1,sobol,2d", "No exercise 'sobol'"),
        ("student,extension\ns1,2d,3d", "line 2 has more cells than the first line"),
        ('student,extension\n"s1,2d', "is no CSV"),
        ("student,extension\ns0,2d", "line 2: 's0' has this extension already"),
    ],
)
def test_a_file_of_extensions_is_read_strictly(tmp_path, text, said):
    (tmp_path / "later.csv").write_text(text, encoding="utf-8")
    settings = SETTINGS + '[tool.saiten.deadlines.extensions]\ns0 = "1d"'
    if said is None:
        assert course(tmp_path, settings)
        return
    with pytest.raises(CourseError) as raised:
        course(tmp_path, settings)
    assert said in str(raised.value)
