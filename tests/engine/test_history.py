"""The history of a class: a line for each run that changed something, and no harm from one that is torn."""

from datetime import datetime, timedelta, timezone

import msgspec
import pytest

from saiten.commands.scoreboard import make_scoreboard
from saiten.report import history
from saiten.report.store import Store
from saiten.scoreboard.words import Words
from tests.engine.scoreboard_help import check, exercise, report

NOON = datetime(2026, 6, 5, 12, 0, 0, 500, tzinfo=timezone(timedelta(hours=9)))
DAY = timedelta(days=1)


def student(name, passed, status="graded"):
    outcomes = ["passed"] * passed + ["failed"] * (4 - passed)
    return report(name, {"a": exercise([check(f"c{place}", one) for place, one in enumerate(outcomes)], status)})


FIRST = [student("s1", 0), student("s2", 1), student("s3", 2), student("s4", 3), student("s5", 4)]


def test_a_line_a_run_that_changed_something(tmp_path):
    history.append(tmp_path, FIRST, NOON)
    history.append(tmp_path, FIRST, NOON + DAY)
    better = [student("s1", 4), *FIRST[1:]]
    history.append(tmp_path, better, NOON + 2 * DAY)
    history.append(tmp_path, FIRST, NOON + 3 * DAY)  # back again is a change too
    first, second, third = history.read(tmp_path)
    assert (first.students, first.lower, first.median, first.upper) == (5, 0.25, 0.5, 0.75)
    assert first.when.isoformat() == "2026-06-05T12:00:00+09:00"
    assert (second.median, third.median) == (0.75, 0.5)
    assert first.grades == third.grades != second.grades
    assert (tmp_path / history.FILE).read_bytes().count(b"\n") == 3


def test_the_same_shares_of_other_students_are_a_change(tmp_path):
    history.append(tmp_path, [student("s1", 0), student("s2", 4)], NOON)
    history.append(tmp_path, [student("s1", 4), student("s2", 0)], NOON)
    assert len(history.read(tmp_path)) == 2


def test_who_is_ungraded_does_not_count_as_zero(tmp_path):
    history.append(tmp_path, [student("s1", 0, "ungraded")], NOON)
    assert history.read(tmp_path) == []
    history.append(tmp_path, [student("s1", 0, "ungraded"), student("s2", 4)], NOON)
    (only,) = history.read(tmp_path)
    assert (only.students, only.lower, only.median, only.upper) == (1, 1, 1, 1)


@pytest.mark.parametrize("rest", [b'{"when":"2026-06-05T', b"\x00\x00\x00\x00", b"\xff\xfe{", b"7"])
def test_a_torn_line_costs_only_itself(tmp_path, rest):
    history.append(tmp_path, FIRST, NOON)
    with (tmp_path / history.FILE).open("ab") as file:
        file.write(rest)
    assert len(history.read(tmp_path)) == 1
    history.append(tmp_path, FIRST[1:], NOON + DAY)
    assert [run.students for run in history.read(tmp_path)] == [5, 4]


@pytest.mark.parametrize(
    "line",
    [
        '{"when":"2026-06-05T12:00:00","students":1,"lower":0,"median":0,"upper":0,"grades":""}',  # in which zone?
        '{"when":"2026-06-05T12:00:00Z","students":1,"lower":0,"median":1e300,"upper":0,"grades":""}',
    ],
)
def test_lines_that_no_run_wrote_are_left_out(tmp_path, line):
    (tmp_path / history.FILE).write_text(f"{line}\n")
    assert history.read(tmp_path) == []


def test_no_history_yet(tmp_path):
    assert history.read(tmp_path / "nowhere") == []


def test_the_scoreboard_shows_it(tmp_path):
    pytest.importorskip("matplotlib")
    store = Store(tmp_path / "grades")
    for one in FIRST:
        store.write_report(one.student, {"saiten": msgspec.to_builtins(one)})
    history.append(store.folder, FIRST[:3], NOON)
    history.append(store.folder, FIRST, NOON + DAY)
    assert make_scoreboard(store.folder, tmp_path / "site", "en", "secret", named=False) == 0
    page = (tmp_path / "site" / "index.html").read_text(encoding="utf-8")
    assert Words("en").told_progress(0.25, 0.5, 2) in page
