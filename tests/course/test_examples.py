"""The sample class is graded as examples/README.md says, and its reports give nothing away."""

import json
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from saiten.cell import Cell
from saiten.commands.grade import Request, grade_submissions
from saiten.course import Course
from saiten.report.model import ExerciseResult, Saiten
from saiten.report.store import Store

ROOT = Path(__file__).parents[2]
SUBMISSIONS = ROOT / "examples" / "submissions"

FULL, SOME, NONE = "full", "some", "none"
PASSED = ("checks passed",)

# student -> exercise -> how many points, and what the summary says; whatever is not listed was not handed in
STORIES: dict[str, dict[str, tuple[str, tuple[str, ...]]]] = {
    "akari_hayashi": {
        "minimum_norm": (SOME, ("gram_coefficients(",)),
        "sobel": (SOME, PASSED),
        "mobilenet_params": (SOME, ("mobilenet_v1_params(",)),
    },
    "aoi_tanaka": {
        "autodiff_tables": (FULL, PASSED),
        "minimum_norm": (FULL, PASSED),
        "sobel": (FULL, PASSED),
        "conv_shapes": (FULL, PASSED),
        "mobilenet_params": (FULL, PASSED),
    },
    "daiki_watanabe": {"sobel": (FULL, PASSED), "conv_shapes": (FULL, PASSED)},
    "hina_nakamura": {"conv_shapes": (SOME, ("receptive_field(", "took longer than 2 s", "endless loop"))},
    "kaito_yoshida": {
        "minimum_norm": (SOME, ("sgd_from_zero(", "SystemExit", "sys.exit(")),
        "mobilenet_params": (SOME, ("conv_params(", "ended the whole Python process")),
    },
    "kenji_abe": {},
    "mao_fujita": {"minimum_norm": (SOME, PASSED), "sobel": (SOME, PASSED)},
    "mei_kato": {"minimum_norm": (FULL, PASSED), "sobel": (SOME, ("sobel_filter(", "pixels"))},
    "minato_yamamoto": {
        "conv_shapes": (NONE, ("conv_shapes.py can't be run", "SyntaxError", "line 19")),
        "mobilenet_params": (FULL, PASSED),
    },
    "nanami_ogawa": {
        "autodiff_tables": (SOME, ("forward_mode(", "EOFError", "keyboard input")),
        "sobel": (FULL, PASSED),
    },
    "ren_takahashi": {
        "autodiff_tables": (SOME, PASSED),
        "minimum_norm": (SOME, ("2 of 5 functions are done; next: gram_coefficients",)),
        "sobel": (SOME, PASSED),
    },
    "riku_kurosawa": {
        "autodiff_tables": (NONE, ("0 of",)),
        "minimum_norm": (NONE, ("0 of", "minimum_norm_solution(", "LookupError")),
        "sobel": (NONE, ("0 of",)),
        "conv_shapes": (NONE, ("0 of",)),
        "mobilenet_params": (NONE, ("0 of",)),
    },
    "sakura_ito": {
        "autodiff_tables": (NONE, ("nothing is done yet",)),
        "sobel": (NONE, ()),
        "conv_shapes": (NONE, ("nothing is done yet",)),
    },
    "sota_kobayashi": {
        "autodiff_tables": (FULL, PASSED),
        "conv_shapes": (SOME, ("conv_output_size(", "more memory than the limit allows")),
    },
    "tsubasa_mori": {"autodiff_tables": (FULL, PASSED), "minimum_norm": (FULL, PASSED)},
    "yui_suzuki": {"autodiff_tables": (FULL, PASSED), "conv_shapes": (FULL, PASSED)},
    "yuto_shimizu": {
        "minimum_norm": (FULL, PASSED),
        "sobel": (SOME, ("sobel.py, line 5", "scipy.ndimage", "at most 50%")),
    },
    "松本美咲": {"autodiff_tables": (SOME, PASSED), "minimum_norm": (FULL, PASSED)},
}


@pytest.fixture(scope="module")
def run() -> Iterator[tuple[Path, int]]:
    """The folder of grades as the command itself makes it, and the command's exit status."""
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        output = Path(folder) / "grades"
        request = Request(
            submissions=SUBMISSIONS,
            output=output,
            jobs=2,
            exercises=[],
            students=[],
            seed=None,
            regrade=True,
            quiet=True,
            debug=None,
        )
        with Cell() as cell:
            status = grade_submissions(request, cell)
        yield output, status


@pytest.fixture(scope="module")
def grades(run: tuple[Path, int]) -> Path:
    return run[0]


@pytest.fixture(scope="module")
def results(grades: Path) -> dict[str, Saiten]:
    return {result.student: result for result in Store(grades).all()}


def lost(result: ExerciseResult) -> set[str]:
    """The functions that lost points."""
    return {test.function for test in result.tests if test.points < test.max_points}


def messages(result: ExerciseResult, function: str) -> str:
    return "\n".join(test.message for test in result.tests if test.function == function)


def test_everybody_is_graded(run: tuple[Path, int], results: dict[str, Saiten]) -> None:
    assert run[1] == 0
    assert set(results) == set(STORIES)
    for result in results.values():
        assert set(result.exercises) == set(Course.find(ROOT).exercises)
        assert not result.ungraded
        assert not result.problems


def test_the_table_in_the_readme_names_everybody() -> None:
    table = (ROOT / "examples" / "README.md").read_text(encoding="utf-8")
    assert [student for student in STORIES if f"| `{student}` |" not in table] == []


@pytest.mark.parametrize("student", STORIES)
def test_the_story(results: dict[str, Saiten], student: str) -> None:
    for name, exercise in results[student].exercises.items():
        story = STORIES[student].get(name)
        if story is None:
            assert (exercise.status, exercise.points) == ("missing", 0)
            assert f"{name}.py was not handed in" in exercise.summary
            continue
        share, words = story
        assert exercise.status == "graded"
        got = FULL if exercise.points == exercise.max_points else SOME if exercise.points else NONE
        assert got == share, f"{name}: {exercise.points} of {exercise.max_points}: {exercise.summary}"
        for word in words:
            assert word in exercise.summary


@pytest.mark.parametrize(
    ("student", "exercise", "functions"),
    [
        ("akari_hayashi", "minimum_norm", {"gram_coefficients", "sgd_from_zero"}),
        ("akari_hayashi", "sobel", {"cross_correlate", "sobel_filter"}),
        ("akari_hayashi", "mobilenet_params", {"mobilenet_v1_params"}),
        ("hina_nakamura", "conv_shapes", {"receptive_field"}),
        ("kaito_yoshida", "minimum_norm", {"sgd_from_zero"}),
        ("mao_fujita", "minimum_norm", {"gram_coefficients"}),
        ("mao_fujita", "sobel", {"zero_pad"}),
        ("mei_kato", "sobel", {"sobel_filter"}),
        ("nanami_ogawa", "autodiff_tables", {"forward_mode", "reverse_mode"}),
        ("ren_takahashi", "autodiff_tables", {"reverse_adjoints", "forward_mode", "reverse_mode"}),
        ("ren_takahashi", "minimum_norm", {"gram_coefficients", "nearest_solution", "sgd_from_zero"}),
        ("ren_takahashi", "sobel", {"cross_correlate", "sobel_gradients", "sobel_magnitude", "sobel_filter"}),
        ("松本美咲", "autodiff_tables", {"reverse_adjoints", "reverse_mode"}),
    ],
)
def test_only_the_wrong_functions_lose_points(
    results: dict[str, Saiten], student: str, exercise: str, functions: set[str]
) -> None:
    assert lost(results[student].exercises[exercise]) == functions


@pytest.mark.parametrize(
    ("student", "exercise", "function", "cause"),
    [
        ("akari_hayashi", "sobel", "sobel_gradients", "cross_correlate"),
        ("mao_fujita", "minimum_norm", "minimum_norm_solution", "gram_coefficients"),
        ("mao_fujita", "sobel", "cross_correlate", "zero_pad"),
        ("mao_fujita", "sobel", "sobel_magnitude", "zero_pad"),
        ("mao_fujita", "sobel", "sobel_filter", "zero_pad"),
    ],
)
def test_what_was_built_on_a_wrong_function_is_right(
    results: dict[str, Saiten], student: str, exercise: str, function: str, cause: str
) -> None:
    assert f"only fails with your {cause}" in messages(results[student].exercises[exercise], function)


def test_integers_that_wrap_around_cost_a_part_of_the_function(results: dict[str, Saiten]) -> None:
    tests = results["ren_takahashi"].exercises["sobel"].tests
    of_floats = [test.points for test in tests if test.id.endswith("::test_cross_correlate")]
    of_integers = [test.points for test in tests if test.id.endswith("::test_cross_correlate_integers")]
    assert all(of_floats)
    assert of_integers == [0]


def test_a_module_against_the_rules_gets_half_of_its_points(results: dict[str, Saiten]) -> None:
    sobel = results["yuto_shimizu"].exercises["sobel"]
    assert sobel.points == sobel.max_points / 2
    assert not lost(sobel)


def test_a_file_of_the_wrong_name_is_pointed_out(results: dict[str, Saiten]) -> None:
    exercises = results["kenji_abe"].exercises
    assert "'sobel (1).py': rename it" in exercises["sobel"].summary
    assert "'Conv-Shapes.py': rename it" in exercises["conv_shapes"].summary


def test_a_notebook_goes_on_after_a_cell_that_fails(results: dict[str, Saiten]) -> None:
    (minimum_norm,) = results["mei_kato"].exercises["minimum_norm"].notes
    (sobel,) = results["mei_kato"].exercises["sobel"].notes
    assert "No module named 'japanize_matplotlib'" in minimum_norm
    assert "cat.jpg" in sobel


def test_the_first_of_many_prints_are_kept(results: dict[str, Saiten]) -> None:
    sobel = results["nanami_ogawa"].exercises["sobel"]
    (note,) = sobel.notes
    assert note.startswith("it printed ")
    assert sobel.printed.startswith("padded:")
    assert len(sobel.printed) <= Course.find(ROOT).limits("sobel").output_kib * 1024


def test_an_exit_costs_only_the_call(results: dict[str, Saiten]) -> None:
    mobilenet = results["kaito_yoshida"].exercises["mobilenet_params"]
    assert "mobilenet_v2_params" in lost(mobilenet)  # its error checks
    assert any(test.function == "mobilenet_v2_params" and test.points for test in mobilenet.tests)


def strings(value: Any) -> Iterator[str]:
    """All strings in a JSON document, keys included."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield key
            yield from strings(item)
    elif isinstance(value, list):
        for item in value:
            yield from strings(item)


def report_text(grades: Path, student: str) -> str:
    return "\n".join(strings(json.loads(Store(grades).path(student).read_bytes())))


@pytest.mark.parametrize("student", STORIES)
def test_no_path_of_the_machine_in_a_report(grades: Path, student: str) -> None:
    text = report_text(grades, student)
    for place in (ROOT, grades.parent, tempfile.gettempdir(), Path.home()):
        assert f"{place}/" not in text


@pytest.mark.parametrize("student", STORIES)
def test_no_line_of_the_reference_in_a_report(grades: Path, student: str) -> None:
    text = report_text(grades, student)
    lines = {
        line.strip()
        for path in (ROOT / "reference").glob("*.py")
        for line in path.read_text(encoding="utf-8").splitlines()
    }
    own = "\n".join(
        path.read_text(encoding="utf-8", errors="replace") for path in SUBMISSIONS.rglob("*.py")
    )  # a report quotes the student's own lines
    secret = {line for line in lines if len(line) > 25 and line not in own}
    assert len(secret) > 100
    assert not [line for line in secret if line in text]


def test_the_thief_finds_nothing(results: dict[str, Saiten], grades: Path) -> None:
    assert results["riku_kurosawa"].points == 0
    found = messages(results["riku_kurosawa"].exercises["sobel"], "sobel_magnitude")
    assert "what I found: None []" in found
