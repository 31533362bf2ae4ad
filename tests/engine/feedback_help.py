"""Reports with one of everything that feedback has to show, and with texts that try to get out of the page."""

import msgspec
import numpy as np

from saiten.answers import Tolerance
from saiten.pictures import Row, Table
from saiten.pictures.grid import matrices
from saiten.report.model import ExerciseResult, Isolation, Saiten, Submitted, TestResult
from saiten.values import CodeLine

HOSTILE = """</style></title><script>alert(1)</script>"'><img src=x onerror=alert(2)>{{ 7 * 7 }}\x1b[2J\u202egnp"""
HIDDEN_ID = "graders/hidden/test_sobel.py::test_secret"
LONG_NAME = "an_uncommonly_long_name_for_a_function_that_nobody_would_choose_but_somebody_will" * 2


def check(function, title, outcome="passed", **more):
    points = more.pop("points", 2.0)
    got = points if outcome == "passed" else 0.0
    return TestResult(HIDDEN_ID, function, got, points, "hidden", outcome, title=title, **more)


def graded(tests, title="", **more):
    points, most = sum(test.points for test in tests), sum(test.max_points for test in tests)
    return ExerciseResult(
        more.pop("points", points), most, more.pop("status", "graded"), "summary", tests, title=title, **more
    )


def saiten(student, exercises, **more):
    return Saiten(
        schema_version=2,
        student=student,
        course=more.pop("course", "Machine-learning theory and image analysis"),
        points=sum(exercise.points for exercise in exercises.values()),
        max_points=sum(exercise.max_points for exercise in exercises.values()),
        exercises=exercises,
        problems=more.pop("problems", []),
        submission=Submitted("", []),
        environment={"machine": "a-secret-machine"},
        isolation=Isolation("standard", [], {}),
        grader_sha256={},
        seed="",
        **more,
    )


def grid():
    got = np.array([[0.0, 2, 0], [-2, 0.5, 4], [0, -4, 1e-3]])
    return matrices(got, got.T, Tolerance(), reveal=True)[0]


def raster(another_input=True):
    rows, columns = np.mgrid[0:48, 0:64]
    expected = np.hypot(rows - 24.0, columns - 32.0)
    drawn = matrices(expected * (columns % 16 < 12), expected, Tolerance(), reveal=True)[0]
    return msgspec.structs.replace(drawn, another_input=another_input)


def table():
    """Forward mode of a small network, wrong from v3 on."""
    edges = [("W", "v1"), ("x", "v1"), ("v1", "v2"), ("b", "v2"), ("v2", "v3"), ("v3", "v4"), ("x", "v4")]
    edges += [("v4", "v5"), ("v5", "v6"), ("y", "v6")]
    rows = [
        Row("v1", ["1.5", "0.5"], ["1.5", "0.5"], ["right", "right"]),
        Row("v2", ["0.5", "0.5"], ["0.5", "0.5"], ["right", "right"]),
        Row("v3", ["0.4621", "0.5"], ["0.4621", "0.3932"], ["right", "wrong"]),
        Row("v4", ["0.9621", "0.5"], ["0.9621", "0.3932"], ["right", "follows"]),
        Row("v5", ["0.7235", "–"], ["0.7235", "0.07866"], ["right", "missing"]),
        Row("v6", ["0.3236", "-0.1383"], ["0.3236", "-0.1087"], ["right", "follows"]),
    ]
    return Table(["value", "tangent"], rows, edges)


def steps():
    rows = [
        Row("input", ["224", "224", "3"], ["224", "224", "3"], ["right"] * 3),
        Row("1: conv", ["111", "111", "32"], ["112", "112", "32"], ["wrong", "wrong", "right"]),
        Row("2: pool", ["55", "55", "32"], ["56", "56", "32"], ["follows", "follows", "right"]),
        Row("3: fc", ["–"], ["1000"], ["missing"]),
    ]
    return Table(["h", "w", "c"], rows)


CALL = "cross_correlate(np.array([[0.0, 0], [0, 0.125]]), np.array([[0.0, 0], [0, 0.0625]]), stride=1, padding=0)"
SMALL = "sobel_filter(Image.fromarray(np.array([[0, 0], [0, 9]], dtype=np.uint8)))"
FLIPPED = "The kernel is turned by 180 degrees; the lecture's convolution does not flip it. (3.2, eqs 49-50)"


def sobel():
    told = f"at answer[0, 0]: got 0; expected 0.0078125\n{FLIPPED}"
    known = {"misconception": "kernel_flipped", "hint": "Eq. 54 says which weight meets which cell."}
    return graded(
        [
            check("SOBEL_X", "The kernel answers a ramp with 8.", points=1.0),
            check("zero_pad", "A frame of zeros, the image unchanged inside."),
            check("zero_pad", "Integers stay.", message="right on its own: it only fails with your SOBEL_X"),
            check("cross_correlate", "A 2x2 kernel.", "failed", message=f"cross_correlate: {told}", **known),
            check(
                "cross_correlate",
                "The right sums at the right places.",
                "failed",
                message=f"{CALL}: {told}",
                counterexample=CALL,
                pictures=[grid()],
                **known,
            ),
            check(
                "cross_correlate",
                "It leaves its arguments as they were.",
                "failed",
                message="will be judged when its answers are right",
                waiting=True,
            ),
            check(
                "sobel_filter",
                "A picture of the edges.",
                "failed",
                message=f"{SMALL}: at pixels[0, 1]: got 0 (2 of 4 values are off); expected 36"
                "\nWhere they are wrong, your numbers are 0.",
                counterexample=SMALL,
                hint="Section 3.4: round to nearest, then clip to 0..255.",
                pictures=[raster()],
            ),
            check("sobel_gradients", "Both.", "failed", message="sobel_gradients is not written yet", unwritten=True),
        ],
        "A Sobel filter from the formula",
        lecture="3.2-3.4",
        printed="debug: 3\n" * 3,
    )  # fmt: skip


def autodiff():
    return graded(
        [
            check("forward_primals", "The six values.", points=3.0),
            check(
                "forward_mode",
                "Values and tangents at any point.",
                "failed",
                message="forward_mode(1, 0.5, 3, -1, 'W'): at answer['v3'][1]: got 0.5; expected 0.3932"
                "\nThe first wrong value: v3 (tangent). It makes these wrong, too: v4, v5, v6.",
                counterexample="forward_mode(1, 0.5, 3, -1, 'W')",
                hint="1.2, eq. 15: the tangent of tanh(v) is (1 - tanh(v)^2) times that of v.",
                pictures=[table()],
                points=4.0,
            ),
            check(
                "reverse_mode",
                "A label above 1 is a ValueError.",
                "failed",
                message="reverse_mode(2, 0.5, 3, -1) raised ZeroDivisionError: division by zero",
                counterexample="reverse_mode(2, 0.5, 3, -1)",
                raised_at=CodeLine(
                    "exercises/autodiff_tables.py", 41, "    adjoint['v5'] = -y / v5 + (1 - y) / (1 - v5)"
                ),
            ),
        ],
        "Autodiff tables by hand and by program",
        lecture="1.1-1.3, 1.5",
    )


def shapes():
    said = "trace_shapes: at [1]: got (111, 111, 32)\nThe first wrong step: 1: conv."
    tests = [
        check("conv_output_size", "The number of positions of the kernel.", points=3.0),
        check("trace_shapes", "The sizes after every layer.", "failed", message=said, pictures=[steps()]),
    ]
    notes = ["conv_shapes.py, line 5 uses torch, which this exercise does not allow: at most 50% of the points"]
    return graded(tests, "Shapes of convolutions", points=2.5, notes=notes)


def complete():
    return graded([check("minimum_norm_solution", "w = X^T alpha.", points=5.0)], "The solution of least norm")


def missing():
    said = "mobilenet_params.py was not handed in."
    tests = [check("conv_params", "All weights.", "missing", message=said)]
    result = graded(tests, "Parameters of light networks", status="missing")
    result.summary = said
    return result


def misnamed():
    tests = [check("resize", "Half as large.", "missing", points=3.0)]
    result = graded(tests, "Images of other sizes", status="missing")
    result.summary = "resizing.py was not handed in. There is 'Resizing (1).py': rename it if that is meant."
    return result


def ungraded():
    told = "could not be graded, which is not your fault: the course staff must look"
    return graded([check("gram_coefficients", "alpha.", "ungraded", message=told)], "Gram matrices", status="ungraded")


def broken():
    why = "light.py can't be run: SyntaxError: expected ':' (line 19: def f(n, k))"
    tests = [check(name, f"Of {name}.", "failed", message=f"{name}: {why}") for name in ("fire", "squeeze")]
    result = graded(tests, "Light networks")
    result.summary = why
    return result


def rich_report(student="akari_hayashi", **more):
    """One of everything."""
    exercises = {
        "minimum_norm": complete(),
        "sobel": sobel(),
        "autodiff_tables": autodiff(),
        "conv_shapes": shapes(),
        "light": broken(),
        "gram": ungraded(),
        "mobilenet_params": missing(),
        "resizing": misnamed(),
    }
    problems = ["'notes.exe' was skipped: only text files and pictures are taken in."]
    return saiten(student, exercises, problems=problems, **more)


def in_japanese():
    """The report of a student in an English course, as far as it is translated."""
    return rich_report(
        "松本美咲",
        course="機械学習の理論と画像解析",
        translations={
            "ja": {
                "A Sobel filter from the formula": "式から作る Sobel filter",
                "Autodiff tables by hand and by program": "手計算とプログラムによる自動微分の表",
                "Shapes of convolutions": "畳み込みの形",
                "The solution of least norm": "ノルム最小の解",
                "Eq. 54 says which weight meets which cell.": "式 (54) の重みと画素の対応を確かめてください。",
                "mobilenet_params.py was not handed in.": "mobilenet_params.py が提出されていません。",
                f"{CALL}: at answer[0, 0]: got 0; expected 0.0078125\n{FLIPPED}": f"{CALL}: answer[0, 0] の値: 0 です "
                "(正しくは 0.0078125)\nカーネルが 180 度回転しています。講義では反転しません。(3.2, 式 49-50)",
            }
        },
    )


def hostile_report():
    """Every text is out to break something."""
    lines = CodeLine(HOSTILE, 1, HOSTILE)
    markup = HOSTILE.partition("\x1b")[0]  # pictures are made of numbers and of the author's words
    tables = Table([markup], [Row(markup, [markup], [markup], ["wrong"])], [(markup, LONG_NAME), (LONG_NAME, "c")])
    tests = [
        check(LONG_NAME, HOSTILE, message=HOSTILE),
        check(
            HOSTILE,
            f"{HOSTILE}\n\t{HOSTILE}",
            "failed",
            message=f"{HOSTILE}\n{'x' * 500}\n{HOSTILE}",
            hint=HOSTILE,
            counterexample=f"f({'1' * 900})",
            raised_at=lines,
            pictures=[tables],
        ),
        check("g" + HOSTILE, HOSTILE, "failed", message=HOSTILE, unwritten=True),
    ]
    result = graded(tests, HOSTILE, lecture=HOSTILE, notes=[HOSTILE], printed=f"{HOSTILE}\n" * 3)
    return saiten(f"../{HOSTILE}\n\t{'長' * 300}", {HOSTILE: result}, course=HOSTILE, problems=[HOSTILE])


def full_marks():
    return saiten("aoi_tanaka", {"minimum_norm": complete()})


def nothing_handed_in():
    return saiten("kenji_abe", {"mobilenet_params": missing()})
