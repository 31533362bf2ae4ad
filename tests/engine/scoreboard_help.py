"""A class that is made up, the same every time, and small reports with nothing by chance in them."""

import random

from saiten.report.model import Criterion, ExerciseResult, Isolation, Person, Saiten, Submitted, TestResult, Written

FAMILIES = ["Sato", "O'Brien", "Müller", "Nakamura", "Ogawa", "Quintanilla", "Żukowski", "Ferreira"]
TITLES = {
    "autodiff_tables": ("Autodiff tables by hand and by program", "自動微分の表: 手計算とプログラム"),
    "minimum_norm": ("The solution of least norm", "ノルム最小の解"),
    "sobel": ("A Sobel filter from the formula", "式から自分で作る Sobel filter"),
    "conv_shapes": ("Shapes of convolutions", "convolution のサイズ"),
    "mobilenet_params": ("Parameters of light networks", "軽量なネットワークのパラメタ数"),
}
CHECKS = 27  # an exercise, as the largest of the course has
BACKWARDS, LUCK = ("sobel", 4), ("conv_shapes", 11)
WRONG = "f([1]): at answer[0]: got 2; expected 3\n"
MISTAKE = ("The kernel is turned by 180 degrees.", "カーネルが180度回っています。")


def check(name, outcome="passed", points=1.0, **more):
    return TestResult(
        f"graders/hidden/test_x.py::{name}", more.pop("function", "f"), points if outcome == "passed" else 0.0, points,
        "hidden", outcome, title=more.pop("title", name), **more,
    )  # fmt: skip


def exercise(tests, status="graded", **more):
    points = sum(test.points for test in tests)
    return ExerciseResult(points, sum(test.max_points for test in tests), status, "done", tests, **more)


def report(student, exercises, written=None, pseudonym=None, **more):
    parts = [*exercises.values(), *(written or {}).values()]
    return Saiten(
        2, student, "Machine learning", sum(one.points for one in parts), sum(one.max_points for one in parts),
        exercises, [], Submitted("", [], pseudonym=pseudonym), {}, Isolation("standard", [], {}), {}, "",
        written=written or {}, **more,
    )  # fmt: skip


def class_of(number, seed=7):
    """Students whose skill decides what they pass, one check that runs backwards, one that luck decides."""
    chance = random.Random(seed)
    return [_student(index, min(max(chance.gauss(0.6, 0.25), 0.02), 0.99), chance) for index in range(number)]


def _student(index, skill, chance):
    exercises = {name: _exercise(name, skill, chance) for name in TITLES}
    family = FAMILIES[index % len(FAMILIES)]
    name = f"{family} Given{index:03}"
    marks = [None if index % 50 == 3 else float(chance.randint(0, 4)) for _ in range(2)]
    criteria = [Criterion(f"c{place}", "clear", 4.0, mark) for place, mark in enumerate(marks)]
    written = {"essay": Written("Why does it work?", sum(mark or 0.0 for mark in marks), 8.0, criteria)}
    words = dict([*TITLES.values(), (f"{WRONG}{MISTAKE[0]}", f"{WRONG}{MISTAKE[1]}")])
    return report(
        f"s{7919 * (index + 1) % 100_003:05}x", exercises, written, None if index % 9 else f"Dragon {index}",
        person=Person(name, f"given{index:03}@example.org", {"moodle": f"9{index:06}"}), translations={"ja": words},
    )  # fmt: skip


def _exercise(name, skill, chance):
    english, _japanese = TITLES[name]
    if chance.random() < 0.15 - 0.1 * skill:
        return exercise([_check(name, place, "missing") for place in range(CHECKS)], "missing", title=english)
    status = "ungraded" if chance.random() < 0.01 else "graded"
    outcomes = ["passed" if _passes(name, place, skill, chance) else "failed" for place in range(CHECKS)]
    outcomes = outcomes if status == "graded" else ["ungraded"] * CHECKS
    return exercise([_check(name, place, outcome) for place, outcome in enumerate(outcomes)], status, title=english)


def _passes(name, place, skill, chance):
    if (name, place) == BACKWARDS:
        return chance.random() > skill
    return chance.random() < (0.5 if (name, place) == LUCK else min(1.0, skill + 0.02 * (place - CHECKS // 2)))


def _check(name, place, outcome):
    mistaken = outcome == "failed" and place % 9 == 0
    return check(
        f"check {place} of {name}", outcome, 0.75, function=f"function_{place // 4}",
        message=f"{WRONG}{MISTAKE[0]}" if mistaken else "wrong", misconception="kernel_flipped" if mistaken else None,
    )  # fmt: skip
