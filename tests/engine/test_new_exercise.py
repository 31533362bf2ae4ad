"""``saiten new-exercise``: what it writes is sound at once, and nothing that is there comes to harm."""

import contextlib
import os
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

from saiten.commands.new_exercise import new_exercise
from saiten.course import Course
from saiten.errors import UsageError
from saiten.scaffold.files import _environment

BIN = Path(sys.executable).parent
SETTINGS = """\
# A course with comments, and [tables] in its own order.
[tool.saiten.exercises.tall]   # the first
functions = { height = 1 }

[tool.saiten]
course    = "Odd  layout"
seed = 'quoted # otherwise'

[tool.other]
after = "everything" """
EXERCISE = [
    "exercises/{}.py",
    "graders/hidden/test_{}.py",
    "graders/misconceptions/{}.py",
    "graders/public/test_{}.py",
    "hints/{}.toml",
    "reference/{}.py",
]


def run(folder: Path, *command: object) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"LC_ALL": "C.UTF-8"}
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False)


def saiten(folder: Path, *arguments: object) -> subprocess.CompletedProcess[str]:
    return run(folder, BIN / "saiten", *arguments)


def write(folder: Path, contents: dict[str, str]) -> None:
    for name, content in contents.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content.encode())


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def started(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new course with two exercises."""
    folder = tmp_path_factory.mktemp("scaffold") / "算数 course"
    folder.mkdir()
    for arguments in (["averages"], ["squares", "--function", "Root_mean2", "--lang", "ja"]):
        done = saiten(folder, "new-exercise", *arguments)
        assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture(scope="module")
def copy(started: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What its students get."""
    folder = tmp_path_factory.mktemp("students") / "copy"
    done = saiten(started, "release", folder)
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture
def course(tmp_path: Path) -> Path:
    write(tmp_path, {"pyproject.toml": SETTINGS, "hints/tall.toml": "", "deep/er/file.txt": ""})
    return tmp_path


# -- what it makes


def test_a_new_course_is_sound_and_its_seed_its_own(started: Path, tmp_path: Path) -> None:
    done = saiten(started, "check")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        "averages: sound (1 functions)",
        "squares: sound (1 functions)",
        "The course is sound.",
    ]
    assert saiten(tmp_path, "new-exercise", "averages").returncode == 0
    seeds = {Course.find(folder).settings.seed for folder in (started, tmp_path)}
    assert len(seeds) == 2
    assert all(len(seed) >= 32 for seed in seeds)


def test_a_student_is_told_kindly_what_to_write(copy: Path) -> None:
    done = run(copy, sys.executable, "-W", "error", "-m", "pytest", "-p", "no:cacheprovider")
    assert done.returncode == 1, done.stdout
    assert "Next: write mean in exercises/averages.py:" in done.stdout
    assert "4 not done yet" in done.stdout
    assert "Error" not in done.stdout


def test_the_known_mistake_is_told_and_a_right_answer_passes(started: Path, tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "class/cut/exercises/averages.py": "def mean(numbers):\n    if not numbers:\n        raise ValueError\n"
            "    return float(sum(numbers) // len(numbers))\n",
            "class/right/exercises/averages.py": "from statistics import mean\n",
        },
    )
    done = saiten(started, "grade", tmp_path / "class", "-o", tmp_path / "grades", "--exercise", "averages", "--quiet")
    assert done.returncode == 0, done.stderr
    rows = (tmp_path / "grades" / "gradebook.csv").read_text("utf-8")
    assert "\nright,4," in rows
    report = (tmp_path / "grades" / "cut" / "report.json").read_text("utf-8")
    assert "cut off to whole numbers, but a mean may lie between two of them." in report
    assert "()" not in report.partition("cut off to whole numbers")[2][:100], "no section, so none is told"


def test_it_says_what_to_do_next_in_both_languages(tmp_path: Path) -> None:
    english, japanese = (
        saiten(tmp_path, "new-exercise", name, "--lang", language).stdout
        for name, language in (("averages", "en"), ("squares", "ja"))
    )
    for said, words in ((english, "Now make it yours"), (japanese, "自分の課題に書き換えます")):
        assert words in said
        assert "\n  saiten check\n  python -m pytest graders/public/test_" in said
    assert "saiten release course.zip" in english
    assert "saiten release" not in japanese, "only a new course has to be told"
    assert all(f"  {path.format('averages')}" in english for path in EXERCISE)


@pytest.mark.parametrize("rules", [["check", "--select", "E,F,I,UP,B,SIM"], ["format", "--check"]])
def test_what_it_writes_is_tidy(started: Path, rules: list[str]) -> None:
    done = run(started, BIN / "ruff", *rules, "--isolated", "--line-length", "120", ".")
    assert done.returncode == 0, done.stdout


# -- in a course that is there


def test_the_settings_keep_their_layout(course: Path) -> None:
    before = files(course)
    done = saiten(course / "deep" / "er", "new-exercise", "averages")
    assert done.returncode == 0, done.stderr
    after = files(course)
    assert set(after) - set(before) == {path.format("averages") for path in EXERCISE}
    settings = after.pop("pyproject.toml").decode()
    assert settings.startswith(f"{SETTINGS}\n\n")
    assert {path: after[path] for path in before if path != "pyproject.toml"} == {
        path: content for path, content in before.items() if path != "pyproject.toml"
    }
    old, new = tomllib.loads(SETTINGS), tomllib.loads(settings)
    assert new["tool"]["saiten"]["exercises"].pop("averages")["functions"] == {"mean": 4}
    assert new == old


def test_windows_line_ends_stay(course: Path) -> None:
    (course / "pyproject.toml").write_bytes(SETTINGS.replace("\n", "\r\n").encode())
    assert saiten(course, "new-exercise", "averages").returncode == 0
    settings = (course / "pyproject.toml").read_bytes()
    assert settings.count(b"\n") == settings.count(b"\r\n")
    assert list(Course.find(course).exercises) == ["tall", "averages"]


def test_the_first_exercise_of_a_course_that_has_none(course: Path) -> None:
    (course / "pyproject.toml").write_text("[tool.saiten]\ncourse = 'Empty'\n")
    assert saiten(course, "new-exercise", "averages").returncode == 0
    assert list(Course.find(course).exercises) == ["averages"]


def test_a_course_without_hints_stays_without(course: Path) -> None:
    """With them, ``saiten check`` would want some for every function."""
    (course / "hints" / "tall.toml").unlink()
    (course / "hints").rmdir()
    done = saiten(course, "new-exercise", "averages")
    assert done.returncode == 0
    assert "hints/averages.toml" not in done.stdout
    assert not (course / "hints").exists()


# -- what it refuses


def refused(folder: Path, name: str, function: str = "mean") -> str:
    """What it says; nothing has changed."""
    before = files(folder)
    with contextlib.chdir(folder), pytest.raises(UsageError) as told:
        new_exercise(name, function, None)
    assert files(folder) == before
    return str(told.value)


def test_a_refusal_is_a_line_and_a_status(course: Path) -> None:
    done = saiten(course, "new-exercise", "tall")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "saiten: 'tall' can't be the name of an exercise: the course has tall.\n"


@pytest.mark.parametrize("path", EXERCISE)
def test_nothing_is_overwritten(course: Path, path: str) -> None:
    write(course, {path.format("averages"): "mine"})
    assert refused(course, "averages").endswith(f"there already: {path.format('averages')}")


def test_everything_in_the_way_is_named(course: Path) -> None:
    (course / "exercises").mkdir()
    (course / "exercises" / "averages.py").symlink_to("nowhere.py")
    write(course, {"reference": "a file", "graders/hidden/averages_cases.py": "of somebody else"})
    assert refused(course, "averages").endswith(": exercises/averages.py, graders/hidden/averages_cases.py, reference")


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("tall", "the course has tall"),
        ("Tall", "the course has tall"),
        ("random", "Python module"),
        ("numpy", "Python module"),
        ("hints", "Python module"),
        ("class", "word of Python"),
        ("two words", "letters"),
        ("../up", "letters"),
        ("_hidden", "letters"),
        ("平均", "letters"),
        ("", "letters"),
        ("test_means", "test_"),
    ],
)
def test_names_that_an_exercise_cannot_have(course: Path, name: str, why: str) -> None:
    assert why in refused(course, name)


@pytest.mark.parametrize(
    ("function", "why"),
    [("sum", "Python itself"), ("lambda", "word"), ("means", "saiten hint means"), ("f()", "letters")],
)
def test_names_that_a_function_cannot_have(course: Path, function: str, why: str) -> None:
    assert why in refused(course, "means", function)


@pytest.mark.parametrize(
    "exercises",
    ["exercises = {}", "exercises = { tall = { functions = { height = 1 } } }"],
)
def test_settings_that_take_nothing_at_their_end(course: Path, exercises: str) -> None:
    (course / "pyproject.toml").write_text(f"[tool.saiten]\ncourse = 'Inline'\n{exercises}\n")
    assert "[tool.saiten.exercises.NAME]" in refused(course, "averages")


def test_a_course_is_only_started_in_an_empty_folder(tmp_path: Path) -> None:
    write(tmp_path, {"thesis.tex": ""})
    assert "empty folder" in refused(tmp_path, "averages")
    (tmp_path / "thesis.tex").rename(tmp_path / "README.md")
    write(tmp_path, {".gitignore": "mine", ".git/HEAD": ""})
    assert saiten(tmp_path, "new-exercise", "averages").returncode == 0
    assert (tmp_path / ".gitignore").read_text() == "mine"


def test_not_in_the_students_copy(copy: Path) -> None:
    assert "students' copy" in refused(copy, "medians")


def test_the_students_engine_has_no_templates(copy: Path) -> None:
    """They would count as leaks of what an author has kept of them."""
    (wheel,) = (copy / "wheels").iterdir()
    with zipfile.ZipFile(wheel) as archive:
        names = [name for name in archive.namelist() if "/scaffold/" in name]
    assert "saiten/scaffold/files.py" in names
    assert not [name for name in names if "templates" in name]


def test_an_engine_without_templates_says_so(course: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("saiten.scaffold.files.TEMPLATES", course / "nowhere")
    monkeypatch.setattr("saiten.scaffold.files._environment", _environment.__wrapped__)
    assert "came with a course's exercises" in refused(course, "averages")


def test_a_failure_to_write_leaves_nothing_behind(course: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("saiten.scaffold.writing.SETTINGS", "deep")  # a folder can't be appended to
    assert "Nothing was written: " in refused(course, "averages")
