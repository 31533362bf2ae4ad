"""Final points from raw ones: pure, idempotent, from raw points again when the policy changes; and what is shown."""

import copy
import html
import io
import json
from datetime import datetime
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from saiten.deadlines import Deadlines, Step
from saiten.feedback.content import content
from saiten.feedback.github import summary
from saiten.feedback.pages import page
from saiten.feedback.terminal import print_feedback
from saiten.report import exports, model
from saiten.report.gradebook import as_json
from saiten.report.language import in_language
from saiten.report.model import ExerciseResult, Isolation, Late, Saiten, Submitted
from saiten.report.settle import UNKNOWN, raw, settle, settle_all, untimed
from saiten.report.store import Store

DUE = datetime(2026, 6, 5, 23, 59)
POLICY = Deadlines("Asia/Tokyo", DUE, per_day=0.2, most=0.6, nothing_after="10d")
LATER = Deadlines("Asia/Tokyo", DUE, steps=[Step("0m", 0.5)], extensions={"s2": "30d"})
LATE = "2026-06-06T10:00:00+09:00"


def exercise(points: float, status: str = "graded", title: str = "") -> ExerciseResult:
    outcome = "passed" if points else "failed"
    tests = [
        model.TestResult("graders/public/test_x.py::test_f", "f", points, points, "public", outcome),
        model.TestResult(
            "graders/public/test_x.py::test_g", "g", 0, 10 - points, "public", "failed", message="g: wrong"
        ),
    ]
    return ExerciseResult(points, 10, status, "1 of 2 checks passed", tests, ["it printed much"], title=title)


def result(received: str | None = LATE, language: str = "en", student: str = "s1", **exercises) -> Saiten:
    exercises = exercises or {"sobel": exercise(8), "shapes": exercise(0, "missing"), "norm": exercise(0, "ungraded")}
    return Saiten(
        2, student, "Images", 0, 0, exercises, ["One file was skipped."], Submitted("", [], received), {},
        Isolation("none", [], {}), {}, "", language, {"ja": {"it printed much": "出力が多い"}},
    )  # fmt: skip


def test_a_penalty_is_taken_off_what_was_graded_and_told_in_both_languages():
    before = result()
    untouched = copy.deepcopy(before)
    settled = settle(before, POLICY)
    assert before == untouched
    sobel = settled.exercises["sobel"]
    assert (sobel.points, sobel.raw, settled.points, settled.max_points) == (6.4, 8, 6.4, 30)
    assert sobel.late == Late("2026-06-05T23:59:00+09:00", LATE, 8, 0.2)
    (said,) = sobel.late_notes
    assert said == (
        "Late: received 2026-06-06 10:00+09:00, due 2026-06-05 23:59+09:00. Raw 8, penalty 20 % (−1.6), final 6.4 "
        "points."
    )
    assert sobel.notes == ["it printed much", said]
    there = in_language(settled, "ja").exercises["sobel"].notes
    assert there[0] == "出力が多い"
    assert all(part in there[1] for part in ("2026-06-06 10:00+09:00", "8", "20 %", "1.6", "6.4"))
    assert not any(word in there[1] for word in ("Late", "received", "final"))
    # a grader's fault, and what was not handed in, cost nothing
    assert settled.exercises["norm"] == before.exercises["norm"]
    assert settled.exercises["shapes"] == before.exercises["shapes"]


@given(
    points=st.floats(0, 1e5).map(lambda number: round(number, 6)),
    penalties=st.lists(st.floats(0, 1), max_size=3),
    language=st.sampled_from(["en", "ja"]),
)
def test_settling_is_idempotent_and_goes_back_to_raw_points(points, penalties, language):
    first = settle(result(language=language, a=exercise(points)), None)
    settled = first
    for penalty in penalties:
        policy = Deadlines("Asia/Tokyo", DUE, per_day=penalty)
        settled = settle(settled, policy)
        assert settle(settled, policy) == settled == settle(first, policy)
        assert 0 <= settled.points <= points
        assert settled.exercises["a"].raw == points
    assert raw(settled) == raw(first) == first


def test_a_changed_policy_counts_from_raw_points():
    assert settle(settle(result(), POLICY), LATER).points == 4
    assert settle(settle(result(student="s2"), POLICY), LATER) == settle(result(student="s2"), None)
    assert settle(settle(result(), POLICY), None) == settle(result(), None)


def test_what_came_too_late_for_points_still_gets_feedback():
    settled = settle(result("2026-06-20T00:00:00Z"), POLICY)
    assert settled.points == 0
    assert settled.exercises["sobel"].late.raw == 8
    assert "too late for points" in settled.exercises["sobel"].late_notes[0]


def test_a_due_date_without_penalty_tells_only():
    settled = settle(result("2026-06-05T23:59:30+09:00"), Deadlines("Asia/Tokyo", DUE))
    assert settled.points == 8
    assert settled.exercises["sobel"].late_notes == [
        "Late: received 2026-06-05 23:59:30+09:00, due 2026-06-05 23:59+09:00. Nothing is taken off."
    ]


@pytest.mark.parametrize("received", [None, "", "yesterday"])
def test_where_the_time_is_unknown_nothing_is_taken_off_and_that_is_said(received):
    settled = settle(result(received), POLICY)
    assert settled.points == 8
    assert settled.problems == ["One file was skipped.", UNKNOWN.en]
    assert in_language(settled, "ja").problems[1] == UNKNOWN.ja != UNKNOWN.en
    assert settle(settled, POLICY) == settled
    assert untimed([settled, settle(result(), POLICY)]) == 1
    assert raw(settled) == settle(result(received), None)


def test_an_unknown_time_is_not_mentioned_where_nothing_is_due():
    only_essay = Deadlines("Asia/Tokyo", exercises={"essay": DUE}, per_day=0.2)
    assert settle(result(None), only_essay) == settle(result(None), None)
    nothing = result(None, a=exercise(0, "missing"))
    assert settle(nothing, POLICY).problems == ["One file was skipped."]


def store_of(folder: Path, *results: Saiten) -> Store:
    store = Store(folder)
    for one in results:
        store.write_report(one.student, {"tests": [], "saiten": msgspec.to_builtins(one)})
    return store


def test_all_reports_are_settled_and_only_those_written_that_change(tmp_path):
    store = store_of(tmp_path, result(), settle(result("2026-06-01T00:00:00Z", student="s2"), None))

    def written(student: str) -> tuple[int, int]:  # not when it was read: that may change in between
        found = store.path(student).stat()
        return found.st_ino, found.st_mtime_ns

    punctual = written("s2")
    assert [one.points for one in settle_all(store, POLICY)] == [6.4, 8]
    assert [one.points for one in store.all()] == [6.4, 8]
    late = written("s1")
    settle_all(store, POLICY)
    assert (written("s1"), written("s2")) == (late, punctual)
    assert [one.points for one in settle_all(store, LATER)] == [4, 8]
    settle_all(store, None)
    assert [one.points for one in store.all()] == [8, 8]


@pytest.mark.parametrize(("language", "words"), [("en", ("Raw", "final")), ("ja", ("素点", "最終"))])
def test_raw_penalty_and_final_are_shown_to_the_student(language, words):
    settled = settle(result(), POLICY)
    console = Console(width=200, record=True, file=io.StringIO())
    print_feedback(console, settled, language)
    for shown in (console.export_text(), html.unescape(summary([in_language(settled, language)]))):
        assert all(part in shown for part in (*words, "6.4", "1.6", "20")), shown
    shown = page(settled, language)
    assert all(part in shown for part in ("<dd>8</dd>", "<dd>−1.6 (20 %)</dd>", "<dd>6.4</dd>"))
    assert settled.exercises["sobel"].late_notes[0] not in shown  # the same twice would confuse


def test_feedback_judges_the_work_and_not_the_day():
    right = settle(result(a=exercise(10)), POLICY)
    told = content(right)
    assert told.points == "8"
    assert told.greeting == "Everything is right. Well done!"
    assert told.complete[0].next_step == "Complete. Nothing is left to do here."
    # and promises no points that depend on when the next attempt comes
    (half,) = content(settle(result(a=exercise(8)), POLICY)).exercises
    assert half.next_step == "Next: fix g."


@pytest.mark.parametrize("name", ["gradescope", "prairielearn"])
def test_exports_of_a_student_tell_what_was_taken_off(name):
    settled = settle(result(a=exercise(8, title="Edges")), POLICY)
    output = json.loads(exports.OF_A_STUDENT[name](settled))["output"]
    assert output.splitlines()[0].startswith("Edges: 1 of 2 checks passed Late: received 2026-06-06")


def test_junit_and_the_gradebook_tell_it_too():
    settled = settle(result(a=exercise(8)), POLICY)
    assert "final 6.4 points" in exports.OF_THE_CLASS["junit"]([settled])
    punctual = settle(result("2026-06-01T00:00:00Z", student="s2", a=exercise(8)), POLICY)
    first, second = json.loads(as_json(["a"], [settled, punctual]))["students"]
    assert (first["a"], first["late"]["a"]["raw"], first["late"]["a"]["penalty"]) == (6.4, 8, 0.2)
    assert "late" not in second
