"""A course's settings: found, checked, digested."""

import pytest

from saiten.course import Course, CourseError, Limits

PLAIN = """
[tool.saiten]
course = "Images"
limits = { input_seconds = 3 }
[tool.saiten.exercises.sobel]
functions = { zero_pad = 3, sobel = 2.5 }
limits = { cpu_seconds = 5, wall_seconds = 7.5 }
[tool.saiten.exercises.shapes]
functions = { size = 1 }
"""


@pytest.fixture
def write(tmp_path):
    def write(text):
        (tmp_path / "pyproject.toml").write_text(text, encoding="utf-8")
        return tmp_path

    return write


def message(folder):
    with pytest.raises(CourseError) as raised:
        Course.find(folder)
    return str(raised.value)


def test_a_course_is_found_from_below(write):
    root = write(PLAIN)
    below = root / "a" / "b"
    below.mkdir(parents=True)
    (root / "a" / "pyproject.toml").write_text("[project]\nname = 'x'\n")  # somebody's, but no course
    course = Course.find(below)
    assert course.root == root
    assert list(course.exercises) == ["sobel", "shapes"]
    assert course.exercise("sobel").points == 5.5


def test_no_course(tmp_path):
    said = message(tmp_path)
    assert "No course here" in said
    assert "[tool.saiten]" in said


def test_an_unknown_exercise_names_those_that_there_are(write):
    with pytest.raises(CourseError, match=r"No exercise 'sobol'; the course has: sobel, shapes\."):
        Course.find(write(PLAIN)).exercise("sobol")


def test_limits_of_an_exercise_overrule_those_of_the_course(write):
    course = Course.find(write(PLAIN))
    assert course.limits("sobel") == Limits(input_seconds=3, cpu_seconds=5, wall_seconds=7.5)
    assert course.limits("shapes") == Limits(input_seconds=3)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[tool.saiten", "is not valid TOML"),
        ("x = 1\nx = 2", "is not valid TOML"),
        ("[tool]\nsaiten = 3", "Expected `object`, got `int`"),
        ("[tool.saiten]\nexercises = {}", "missing required field `course`"),
        (PLAIN.replace("course =", "title = 'x'\ncourse ="), "unknown field `title`"),
        (PLAIN.replace("course =", "language = 'fr'\ncourse ="), "Invalid enum value 'fr'"),
        (PLAIN.replace("functions = { size", "function = { size"), "`function` - at `$.exercises[...]`"),
        (PLAIN.replace("size = 1", "size = 'one'"), "got `str` - at `$.exercises[...].functions[...]`"),
        (PLAIN.replace("size = 1", "size = -1"), ">= 0.0"),
        (PLAIN.replace("size = 1", "size = nan"), ">= 0.0"),
        (PLAIN.replace("size = 1", "size = inf"), "<= 1000000.0"),
        (PLAIN.replace("input_seconds = 3", "input_second = 3"), "unknown field `input_second`"),
        (PLAIN.replace("input_seconds = 3", "input_seconds = 0"), "> 0.0"),
        (PLAIN.replace("input_seconds = 3", "input_seconds = inf"), "<= 86400.0"),
        (PLAIN.replace("input_seconds = 3", "threads = 1.5"), "Expected `int`, got `float`"),
        (PLAIN.replace("cpu_seconds = 5", "cpu_second = 5"), "exercises.sobel], limits: Object contains unknown field"),
        (PLAIN.replace("cpu_seconds = 5", "cpu_seconds = 2.5"), "exercises.sobel], limits: Expected `int`"),
        (PLAIN + "rules = { imports = [], ceiling = 2 }", "<= 1.0"),
        (PLAIN + "rules = { forbidden = [] }", "missing required field `imports`"),
    ],
)
def test_settings_that_cannot_be_used(write, text, said):
    folder = write(text)
    assert said in message(folder)
    assert str(folder / "pyproject.toml") in message(folder)


def test_the_language_of_a_course_is_its_own_or_unsaid(write):
    assert Course.find(write(PLAIN)).settings.language is None
    assert Course.find(write(PLAIN.replace("course =", "language = 'ja'\ncourse ="))).settings.language == "ja"


def test_text_that_is_not_utf_8(tmp_path):
    (tmp_path / "pyproject.toml").write_bytes("# 採点".encode("shift_jis"))
    assert "is not valid TOML" in message(tmp_path)


@pytest.mark.parametrize(
    ("file", "exercises"),
    [
        ("reference/sobel.py", {"sobel"}),
        ("graders/public/test_sobel.py", {"sobel"}),
        ("graders/hidden/test_sobel.py", {"sobel"}),
        ("graders/misconceptions/sobel.py", {"sobel"}),
        ("graders/strategies.py", {"sobel", "shapes"}),
        ("conftest.py", {"sobel", "shapes"}),
        ("exercises/sobel.py", set()),
        ("README.md", set()),
    ],
)
def test_the_digest_changes_with_what_decides_grades(write, file, exercises):
    root = write(PLAIN)
    before = {name: Course.find(root).digest(name) for name in ("sobel", "shapes")}
    (root / file).parent.mkdir(parents=True, exist_ok=True)
    (root / file).write_text("x = 1\n")
    course = Course.find(root)
    assert {name for name in before if course.digest(name) != before[name]} == exercises


def test_the_digest_changes_with_points_and_limits_but_not_with_the_place(write, tmp_path_factory):
    def digest(text, root=None):
        root = root or write(text)
        (root / "pyproject.toml").write_text(text, encoding="utf-8")
        return Course.find(root).digest("sobel")

    texts = [PLAIN, PLAIN.replace("zero_pad = 3", "zero_pad = 4"), PLAIN.replace("input_seconds = 3", "threads = 3")]
    assert len({digest(text) for text in texts}) == 3
    assert digest(PLAIN) == digest(PLAIN, tmp_path_factory.mktemp("elsewhere"))
