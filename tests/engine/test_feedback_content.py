"""What a student is told, and in which order, before it is a page: problems, next steps, points, the greeting."""

import pytest

from saiten.feedback.content import content
from saiten.feedback.pages import page
from saiten.feedback.words import Words
from saiten.raised import CodeError, Frame, describe, raised_at
from saiten.report.model import ExerciseResult
from tests.engine import feedback_help as samples

UNWRITTEN = samples.check("f", "t", "failed", points=1.0, message="f is not written yet", unwritten=True)


def graded(*tests):
    return samples.saiten("s", {"sobel": samples.graded(list(tests))})


def functions(*tests):
    return content(graded(*tests)).exercises[0].functions


def test_other_reasons_are_told_too():
    (function,) = functions(
        samples.check("f", "a", "failed", message="f: one thing\nonly here"),
        samples.check("f", "b", "failed", message="f: another"),
        samples.check("f", "c", "failed", message="f(3): one thing", counterexample="f(3)"),
        samples.check("f", "d", "failed", message="f(4): one thing", counterexample="f(4)", hint="h"),
    )
    assert [one.said for one in function.problems] == ["f: one thing", "f: another", "f(4): one thing"]
    assert function.problems[0].noticed == ["only here"]
    assert (function.problems[2].counterexample, function.problems[2].others) == ("f(4)", ["c"])


LONG = f"f({'1' * 60})"


@pytest.mark.parametrize(
    ("call", "headline", "to_try"),
    [("f(3)", "f(3): wrong", "f(3)"), (LONG, "f(…): wrong", LONG), ("f", "f: wrong", "")],
    ids=["short", "long", "constant"],
)
def test_a_short_call_stands_in_the_headline(call, headline, to_try):
    (function,) = functions(samples.check("f", "t", "failed", message=f"{call}: wrong", counterexample=call))
    assert [(one.said, one.counterexample) for one in function.problems] == [(headline, to_try)]


def test_a_known_mistake_stands_for_the_hint():
    told = {"hint": "Eq. 54.", "message": "f: 3\nIt is turned."}
    named = samples.check("f", "t", "failed", misconception="turned", **told)
    assert [(one.mistake, one.hint) for one in functions(named)[0].problems] == [("It is turned.", "")]
    (problem,) = functions(samples.check("f", "t", "failed", **told))[0].problems
    assert (problem.mistake, problem.noticed, problem.hint) == ("", ["It is turned."], "Eq. 54.")


def test_what_is_not_written_is_to_be_done_and_no_error():
    waiting = samples.check("f", "b", "failed", message="will be judged later", waiting=True)
    (function,) = functions(UNWRITTEN, waiting)
    assert (function.state, function.problems) == ("todo", [])
    (function,) = functions(UNWRITTEN, samples.check("f", "c", "failed", message="f: 3"))
    assert function.state == "wrong"
    html = page(samples.rich_report())
    assert "sobel_gradients is not written yet" not in html
    assert "sobel_gradients" in html[html.index("Not done yet") :]


def test_a_file_that_does_not_run_is_one_problem():
    exercise = content(samples.rich_report()).exercises[4]
    assert exercise.functions == []
    assert exercise.whole.said == "light.py can't be run: SyntaxError: expected ':' (line 19: def f(n, k))"
    assert exercise.next_step == "Make the file run first. Then every function can be checked."
    assert page(samples.rich_report()).count("SyntaxError") == 1
    alike = [samples.check(name, "t", "failed", message=f"{name}: got None, which is not right") for name in "fg"]
    assert content(graded(*alike)).exercises[0].whole is None


@pytest.mark.parametrize("language", ["en", "ja"])
def test_a_line_of_code_stands_by_itself(language):
    error = CodeError(["ValueError"], "ValueError", "no", [Frame("exercises/f.py", 3, "f", "    return int('no')")])
    told = describe(error, "f(1)").in_language(language)
    assert "line 3" in told or "3 行目" in told
    result = graded(
        samples.check("f", "a", "failed", message=told, counterexample="f(1)", raised_at=raised_at(error)),
        samples.check("f", "b", "failed", message=told + "; more", raised_at=raised_at(error)),
    )
    result.language = language
    (problem,) = content(result).exercises[0].functions[0].problems
    assert "exercises/f.py" not in problem.said
    assert "ValueError: no" in problem.said
    assert (problem.raised_at.file, problem.raised_at.source) == ("exercises/f.py", "return int('no')")


@pytest.mark.parametrize(
    ("exercise", "step"),
    [
        (samples.complete(), "Complete."),
        (samples.ungraded(), "Nothing for you to do here"),
        (samples.autodiff(), "Next: fix forward_mode, for up to 4 points more."),
        (samples.graded([UNWRITTEN]), "Next: write f, for up to 1 point more."),
        (samples.graded([samples.check("f", "t")], points=1.0, notes=["a rule"]), "Every check passes."),
        (ExerciseResult(0.0, 0.0, "graded", "", []), "Complete."),
    ],
)  # fmt: skip
def test_each_exercise_says_what_is_next(exercise, step):
    assert content(samples.saiten("s", {"e": exercise})).exercises[0].next_step.startswith(step)


def failed(function, points, **more):
    return samples.check(function, "t", "failed", points=points, message=f"{function}: 3", **more)


@pytest.mark.parametrize(
    ("tests", "step"),
    [
        ([failed("a", 1.0), failed("b", 1.0), failed("b", 0.5)], "Next: fix b, for up to 1.5 points more."),
        ([failed("a", 1.0), failed("b", 2.0, unwritten=True)], "Next: write b, for up to 2 points more."),
        ([failed("a", 2.0, unwritten=True), failed("b", 2.0)], "Next: fix b, for up to 2 points more."),
        ([failed("a", 1.999999), failed("b", 2.0)], "Next: fix a, for up to 2 points more."),
        ([samples.check("a", "t", points=9.0), failed("a", 1.0), failed("b", 2.0)], "Next: fix b, for up to 2 points"),
    ],
    ids=["all checks of a function", "unwritten", "wrong before unwritten", "the report's order", "what is left"],
)
def test_the_next_step_is_the_largest_gain(tests, step):
    assert content(graded(*tests)).exercises[0].next_step.startswith(step)


def test_points_are_summed_before_they_are_rounded():
    thirds = [samples.check("f", "t", points=1.333333), *[failed("f", 1.333333)] * 2]
    (function,) = functions(*thirds)
    assert (function.earned, function.worth, function.left) == ("1.33", "4", 2.67)
    result = samples.saiten("s", {"e": samples.graded(thirds), "f": samples.graded(thirds)})
    assert (content(result).points, content(result).max_points) == ("2.67", "8")


@pytest.mark.parametrize(
    ("points", "most", "said"),
    [("0.67", "1", "0.67 of 1 point"), ("1", "4", "1 of 4 points"), ("0", "0", "0 of 0 points")],
)
def test_one_point_is_no_points(points, most, said):
    assert Words("en").points(points, most) == said


def exercise(points, **more):
    return samples.graded([samples.check("f", "t", points=10.0)], points=points, **more)


@pytest.mark.parametrize(
    ("points", "said"),
    [
        (10.0, "Everything you handed in is right. Well done!"),
        (9.7, "Nearly everything you handed in is right."),
        (5.0, "A good part of what you handed in is right."),
        (1.0, "You have made a start."),
        (0.0, "The first points are the hardest."),
    ],
)
def test_the_greeting_judges_what_was_handed_in(points, said):
    exercises = {"a": exercise(points), "b": exercise(0.0, status="missing"), "c": exercise(0.0, status="missing")}
    greeting = content(samples.saiten("s", exercises)).greeting
    assert greeting.startswith(said)
    assert greeting.endswith(" 2 more exercises are open to you.")
    assert "open to you" not in content(samples.saiten("s", {"a": exercises["a"]})).greeting


def test_all_of_it_is_everything():
    assert content(samples.full_marks()).greeting == "Everything is right. Well done!"
