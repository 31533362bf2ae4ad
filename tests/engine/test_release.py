"""``saiten release``: what students get, that it is the same every time, and that nothing hidden gets out."""

import ast
import base64
import hashlib
import io
import json
import os
import shutil
import subprocess
import sys
import time
import tomllib
import venv
import zipfile
from pathlib import Path

import nbformat
import pytest

from saiten.course import Course, CourseError
from saiten.release.archive import zipped
from saiten.release.contents import released_files
from saiten.release.leaks import Hidden, refuse_leaks
from saiten.release.output import MARKER
from saiten.release.pieces import pieces
from saiten.release.wheel import engine_wheel

ROOT = Path(__file__).parents[2]
LETTERS = ROOT / "examples" / "course-letters"  # small: for what is the same with every course
SAITEN = Path(sys.executable).with_name("saiten")
SOLVED = """
def own_idea(size: int, kernel: int, border: int = 0, jump: int = 1) -> int:
    size, kernel, border, jump = (
        _checked("n", size), _checked("k", kernel), _checked("p", border, 0), _checked("s", jump)
    )
    end = size - 1 + 2 * border - (kernel - 1)
    if end < 0:
        raise ValueError(f"a kernel of {kernel} does not fit an input of {size} with padding {border}")
    return end // jump + 1
"""


def saiten(*arguments: object, cwd: Path = ROOT, umask: int = 0o022, **variables: str) -> subprocess.CompletedProcess:
    return subprocess.run(
        [SAITEN, *map(str, arguments)],
        cwd=cwd,
        env=os.environ | {"LC_ALL": "C.UTF-8"} | variables,
        umask=umask,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def unpacked(path: Path) -> dict[str, bytes]:
    return {file.relative_to(path).as_posix(): file.read_bytes() for file in path.rglob("*") if file.is_file()}


@pytest.fixture(scope="module")
def released(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real course, as a folder whose path has a space and Japanese in it."""
    folder = tmp_path_factory.mktemp("released") / "画像 解析" / "course"
    done = saiten("release", folder)
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture(scope="module")
def course() -> Course:
    return Course.find(ROOT)


@pytest.fixture(scope="module")
def hidden(course: Course) -> Hidden:
    return Hidden(course, released_files(course))


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the course to change."""
    folder = tmp_path / "course"
    leave = shutil.ignore_patterns("__pycache__")
    for name in ("exercises", "graders", "hints", "reference", "student_template", "written"):
        shutil.copytree(ROOT / name, folder / name, ignore=leave)
    shutil.copy(ROOT / "pyproject.toml", folder)
    shutil.copy(ROOT / "conftest.py", folder)
    return folder


# -- what is in it


def test_what_students_get(released: Path, course: Course) -> None:
    files = set(unpacked(released))
    wanted = {f"exercises/{name}.py" for name in course.exercises}
    wanted |= {f"graders/public/test_{name}.py" for name in course.exercises}
    wanted |= {"README.md", "README.ja.md", "pyproject.toml", "requirements.txt", "conftest.py", ".gitlab-ci.yml"}
    wanted |= {".github/workflows/exercises.yml", "graders/strategies.py", "written/minimum_norm.md", MARKER}
    assert wanted <= files
    assert not [name for name in files if "hidden" in name or "rubric" in name or "misconception" in name]
    assert "graders/minimum_norm_cases.py" not in files, "only hidden graders import it"


def test_only_the_engine_is_in_the_wheel_and_its_record_is_right(released: Path) -> None:
    (path,) = (released / "wheels").iterdir()
    assert f"./wheels/{path.name}" in (released / "requirements.txt").read_text().splitlines()
    with zipfile.ZipFile(path) as wheel:
        names = wheel.namelist()
        (record,) = (name for name in names if name.endswith("/RECORD"))
        rows = [line.rsplit(",", 2) for line in wheel.read(record).decode().splitlines()]
        assert sorted(row[0] for row in rows) == sorted(names)
        for name, digest, _size in rows:
            if name != record:
                found = base64.urlsafe_b64encode(hashlib.sha256(wheel.read(name)).digest()).rstrip(b"=").decode()
                assert digest == f"sha256={found}"
    assert all(name.startswith(("saiten/", "saiten-")) and "__pycache__" not in name for name in names)
    assert {"saiten/plugin.py", "saiten/locale/ja/LC_MESSAGES/saiten.mo", "saiten/py.typed"} <= set(names)


def test_points_are_those_of_the_report(released: Path, tmp_path: Path, course: Course) -> None:
    shutil.copytree(released, tmp_path / "class" / "stubs")
    done = saiten("grade", tmp_path / "class", "-o", tmp_path / "grades", "-q", "--exercise", "autodiff_tables")
    assert done.returncode == 0, done.stderr
    report = json.loads((tmp_path / "grades" / "stubs" / "report.json").read_text())["saiten"]
    counted = {
        test["id"]: test["max_points"]
        for test in report["exercises"]["autodiff_tables"]["tests"]
        if test["visibility"] == "public"
    }
    settings = tomllib.loads((released / "pyproject.toml").read_text("utf-8"))["tool"]["saiten"]
    public = settings["public_points"]
    assert counted == {name: points for name, points in public.items() if "test_autodiff_tables" in name}
    assert {name.split("_", 1)[1].split(".")[0] for name in public} == set(course.exercises)
    assert settings["exercises"]["sobel"]["title"]["ja"] == course.exercise("sobel").words.ja
    assert "seed" not in settings


# -- the same every time


def test_zip_files_have_the_same_bytes_wherever_they_are_made(tmp_path: Path) -> None:
    first, second = tmp_path / "a" / "課題.zip", tmp_path / "b b" / "課題.zip"
    assert saiten("release", first, cwd=LETTERS, TZ="UTC").returncode == 0
    time.sleep(2.1)  # the date of a zip file's entries has steps of two seconds
    done = saiten("release", second, cwd=LETTERS / "hints", umask=0o077, TZ="Asia/Tokyo", PYTHONHASHSEED="7")
    assert done.returncode == 0, done.stderr
    assert first.read_bytes() == second.read_bytes()
    with zipfile.ZipFile(first) as archive:
        entries = archive.infolist()
        wheel = zipfile.ZipFile(io.BytesIO(next(archive.read(one) for one in entries if one.filename.endswith(".whl"))))
    assert {entry.date_time for entry in (*entries, *wheel.infolist())} == {(1980, 1, 1, 0, 0, 0)}
    assert {entry.filename.split("/")[0] for entry in entries} == {"課題"}


def test_the_wheel_is_the_same_from_an_installed_wheel(tmp_path: Path) -> None:
    name, content = engine_wheel()
    (tmp_path / name).write_bytes(content)
    installed = tmp_path / "installed"
    pip = [sys.executable, "-m", "pip", "install", "-q", "--no-index", "--no-deps", "--target", installed]
    subprocess.run([*pip, tmp_path / name], check=True, env=os.environ | {"PYTHONWARNINGS": "default"})
    script = (
        f"import sys; sys.path.insert(0, {str(installed)!r}); import saiten.release.wheel as wheel; "
        f"assert wheel.__file__.startswith({str(installed)!r}); sys.stdout.buffer.write(wheel.engine_wheel()[1])"
    )
    again = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, cwd=tmp_path).stdout
    assert again == content
    version = name.split("-")[1]
    assert "+" in version, "pip replaces an engine only by one of another version"
    with zipfile.ZipFile(io.BytesIO(content)) as wheel:
        assert f"\nVersion: {version}\n" in wheel.read(f"saiten-{version}.dist-info/METADATA").decode()


@pytest.mark.skipif(shutil.which("git") is None, reason="no git here")
def test_a_repository_is_the_same_commit_whoever_makes_it(tmp_path: Path) -> None:
    commits = []
    for number, config in enumerate(
        ("", "[user]\nname = X\nemail = x@y\n[commit]\ngpgsign = true\n[core]\nautocrlf = true\n")
    ):
        home = tmp_path / f"home{number}"
        home.mkdir()
        (home / ".gitconfig").write_text(config)
        folder = tmp_path / f"course {number}"
        elsewhere = str(tmp_path / "elsewhere")
        done = saiten("release", folder, "--git", cwd=LETTERS, HOME=str(home), GIT_DIR=elsewhere, TZ=f"UTC-{number}")
        assert done.returncode == 0, done.stderr
        git = ["git", "-C", str(folder)]
        assert not subprocess.check_output([*git, "status", "--porcelain"])
        commits.append(subprocess.check_output([*git, "rev-parse", "HEAD"]))
        assert subprocess.check_output([*git, "rev-list", "--count", "HEAD"]).strip() == b"1"
    assert commits[0] == commits[1]


def test_without_git(tmp_path: Path) -> None:
    done = saiten("release", tmp_path / "out", "--git", PATH=str(tmp_path))
    assert done.returncode == 2
    assert "--git needs git" in done.stderr
    assert not (tmp_path / "out").exists()
    assert "choose a name without .zip" in saiten("release", tmp_path / "out.zip", "--git").stderr


# -- what is in its place


def test_only_a_release_is_replaced_and_only_if_nobody_worked_in_it(tmp_path: Path) -> None:
    mine = tmp_path / "mine"
    mine.mkdir()
    assert saiten("release", mine, cwd=LETTERS).returncode == 0, "an empty folder is free"
    before = unpacked(mine)
    (mine / "__pycache__").mkdir()
    (mine / "__pycache__" / "conftest.pyc").write_bytes(b"")
    assert saiten("release", mine, cwd=LETTERS).returncode == 0
    assert unpacked(mine) == before
    (mine / "exercises" / "caesar.py").write_text("mine")
    done = saiten("release", mine, cwd=LETTERS)
    assert done.returncode == 2
    assert "exercises/caesar.py" in done.stderr
    assert (mine / "exercises" / "caesar.py").read_text() == "mine"
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "thesis.txt").write_text("precious")
    (tmp_path / "other.zip").write_bytes(zipped({"thesis.txt": b"precious"}))
    for name in ("other", "other.zip"):
        done = saiten("release", tmp_path / name, cwd=LETTERS)
        assert done.returncode == 2
        assert "is no release" in done.stderr
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


# -- nothing hidden


def test_the_real_release_has_no_leak(released: Path, hidden: Hidden) -> None:
    assert list(hidden.leaks(unpacked(released))) == []
    assert len(hidden.pieces) > 3000
    assert len(hidden.names) > 300


HIDDEN_CASE = "PLANTED = call(np.array([[127, -128, 100], [-128, 127, -128], [127, 127, -128]], dtype=np.int8))"


def renamed_body() -> bytes:
    return (ROOT / "exercises/conv_shapes.py").read_bytes() + SOLVED.encode()


def notebook(source: str) -> bytes:
    return nbformat.writes(nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source, id="a")])).encode()


def line_of(path: str, number: int) -> str:
    return (ROOT / path).read_text("utf-8").splitlines()[number - 1]


def compiled() -> bytes:
    import marshal
    from importlib.util import MAGIC_NUMBER

    return MAGIC_NUMBER + bytes(12) + marshal.dumps(compile((ROOT / "reference/sobel.py").read_bytes(), "x", "exec"))


RUBRIC = "- 0: (X X^T)^-1 is split into (X^T)^-1 X^-1. X is not square; neither inverse exists for N < d."
LEAKS = {
    "a solved body under other names": ("exercises/conv_shapes.py", renamed_body, "reference/conv_shapes.py"),
    "a module of the reference": ("exercises/sobel.py", (ROOT / "reference/sobel.py").read_bytes, "reference/sobel.py"),
    "the reference as a text": ("notes.txt", (ROOT / "reference/sobel.py").read_bytes, "reference/sobel.py"),
    "in UTF-16": ("notes.txt", lambda: SOLVED.encode("utf-16"), "reference/conv_shapes.py"),
    "a hidden case": ("graders/public/test_sobel.py", HIDDEN_CASE.encode, "graders/hidden/sobel_cases.py"),
    "a rubric": ("written/minimum_norm.md", RUBRIC.encode, "written/minimum_norm_rubric.md"),
    "bytecode": ("exercises/sobel.pyc", compiled, "compiled or packed"),
    "bytecode by another name": ("exercises/data.bin", compiled, "compiled or packed"),
    "a notebook": ("exercises/sobel.ipynb", lambda: notebook(SOLVED), "reference/conv_shapes.py"),
    "a wheel": ("wheels/x.whl", lambda: zipped({"x/a.py": SOLVED.encode()}), "x.whl: x/a.py"),
    "a zip in a zip": ("a.zip", lambda: zipped({"b.zip": zipped({"a.py": SOLVED.encode()})}), "a.zip: b.zip: a.py"),
    "bytecode in a wheel": ("wheels/x.whl", lambda: zipped({"x/a.pyc": compiled()}), "x.whl: x/a.pyc"),
    "gzip": ("a.gz", lambda: __import__("gzip").compress(SOLVED.encode()), "compiled or packed"),
    "the seed": (
        "README.md",
        lambda: f"x\n{Course.find(ROOT).settings.seed}\n".encode(),
        "README.md, line 2: the seed",
    ),
    "a hidden test": ("README.md", b"see graders/hidden/test_sobel.py::test_x".decode, "graders/hidden"),
}


@pytest.mark.parametrize("what", LEAKS)
def test_a_leak_is_found_wherever_it_is(what: str, hidden: Hidden) -> None:
    path, make, told = LEAKS[what]
    content = make()
    content = content.encode() if isinstance(content, str) else content
    with pytest.raises(CourseError) as error:
        refuse_leaks(hidden, {path: content})
    assert path in str(error.value)
    assert told in str(error.value)
    assert error.value.text.en != error.value.text.ja


def test_names_of_mistakes_and_hidden_tests_are_leaks(hidden: Hidden) -> None:
    for name in ("gx_for_both", "test_zero_pad_untouched"):
        assert name in hidden.names
        (leak,) = hidden.leaks({"hints/sobel.toml": f'text = "see {name}"'.encode()})
        assert f"hints/sobel.toml, line 1: “{name}” is also in graders/" in leak.en


def test_the_place_is_told_on_both_sides(hidden: Hidden) -> None:
    leaks = list(hidden.leaks({"a.py": b"import numpy as np\n\n\n" + HIDDEN_CASE.encode()}))
    assert "a.py, line 4:" in leaks[0].en
    where = leaks[0].en.split("is also in ")[1].split(",")[0]
    path, number = where.split(":")
    assert "INT8" in line_of(path, int(number))


def test_every_function_of_the_reference_is_known_by_its_body(course: Course, hidden: Hidden) -> None:
    """Each function that says more than a stub could, alone in a file and laid out anew."""
    for name in course.exercises:
        for node in ast.parse((ROOT / "reference" / f"{name}.py").read_bytes()).body:
            if isinstance(node, ast.FunctionDef) and len(node.body) > 2:
                node.name = "anything"
                assert list(hidden.leaks({"a.py": ast.unparse(node).encode()})), f"{name}.{node.name}"


def test_what_stubs_and_references_share_is_no_leak() -> None:
    shared = '''
def f(image: "np.ndarray", kernel: "np.ndarray", stride: int = 1, padding: int = 0) -> "np.ndarray":
    """Slide a kernel over an image, which is a sentence long enough to be compared."""
'''
    stub, solved = (
        pieces(f"{shared}    raise NotImplementedError"),
        pieces(f"{shared}    return image[::stride] @ kernel"),
    )
    assert not {piece.key for piece in stub} & {piece.key for piece in solved}


def test_a_leak_in_the_course_stops_the_release(copy: Path, tmp_path: Path) -> None:
    with (copy / "hints" / "sobel.toml").open("a", encoding="utf-8") as hints:
        hints.write("# padded[p : p + height, p : p + width] = image\n")
    done = saiten("release", tmp_path / "out.zip", cwd=copy)
    assert done.returncode == 2
    assert "hints/sobel.toml, line" in done.stderr
    assert "reference/sobel.py:" in done.stderr
    assert not (tmp_path / "out.zip").exists()


@pytest.mark.parametrize("notebooks", [[], ["--notebooks"]])
def test_a_solved_stub_stops_the_release(copy: Path, tmp_path: Path, notebooks: list[str]) -> None:
    path = copy / "exercises" / "conv_shapes.py"
    start, end = path.read_text("utf-8").rsplit("raise NotImplementedError", 1)
    path.write_text(f"{start}return 1{end}", "utf-8")
    done = saiten("release", tmp_path / "out", *notebooks, cwd=copy)
    assert done.returncode == 2
    assert "receptive_field raises no NotImplementedError" in done.stderr
    shutil.copy(copy / "reference" / "sobel.py", copy / "exercises")
    shutil.copy(ROOT / "exercises" / "conv_shapes.py", copy / "exercises")
    assert "SOBEL_X is solved" in saiten("release", tmp_path / "out", cwd=copy).stderr


def test_the_projects_own_wheel_and_sdist_hold_nothing_hidden(hidden: Hidden) -> None:
    assert list(hidden.leaks(dict([engine_wheel()]))) == []
    build = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["hatch"]["build"]["targets"]
    assert build["wheel"] == {"packages": ["src/saiten"]}
    assert list(build["sdist"]) == ["only-include"]
    files = {}
    for name in build["sdist"]["only-include"]:
        path = ROOT / name
        found = [path] if path.is_file() else [one for one in path.rglob("*") if one.is_file()]
        files |= {one.relative_to(ROOT).as_posix(): one.read_bytes() for one in found if "__pycache__" not in one.parts}
    assert list(hidden.leaks(files)) == []


# -- the first minutes


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment in which nothing is installed but pytest, as on somebody else's machine."""
    folder = tmp_path_factory.mktemp("bare") / "venv"
    venv.create(folder, symlinks=True)
    (python,) = folder.glob("bin/python")
    (site,) = folder.glob("lib/*/site-packages")
    source = Path(pytest.__file__).parents[1]
    for name in ("pytest", "_pytest", "pluggy", "iniconfig", "packaging", "pygments"):
        shutil.copytree(source / name, site / name)
    shutil.copy(source / "py.py", site)
    for path in source.glob("pytest-*.dist-info"):
        shutil.copytree(path, site / path.name)
    return python


def test_nothing_installed(released: Path, bare: Path) -> None:
    done = subprocess.run([bare, "-m", "pytest"], cwd=released, capture_output=True, encoding="utf-8", check=False)
    said = done.stdout + done.stderr
    assert done.returncode != 0
    assert "lacks saiten, hypothesis, msgspec, numpy, PIL, rich" in said
    assert "python -m pip install -r requirements.txt" in said
    assert "Traceback" not in said
    assert len(said.splitlines()) < 8


def test_the_folder_above(released: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "pytest"], cwd=released.parent, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 2
    assert f'cd "{released}"' in done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    assert "conftest.py:" not in done.stdout + done.stderr


def test_another_releases_engine_is_installed(released: Path, tmp_path: Path) -> None:
    info = tmp_path / "saiten-0.1.0+0ld.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: saiten\nVersion: 0.1.0+0ld\n")
    done = subprocess.run(
        [sys.executable, "-m", "pytest"],
        cwd=released,
        env=os.environ | {"PYTHONPATH": str(tmp_path)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 1
    assert "(0.1.0+0ld) is not the one of these exercises. Install again" in done.stderr
    assert "Traceback" not in done.stdout + done.stderr


def test_a_file_that_hides_a_library(released: Path, tmp_path: Path) -> None:
    mine = shutil.copytree(released, tmp_path / "course")
    (mine / "numpy.py").write_text("")
    done = subprocess.run(
        [sys.executable, "-m", "pytest"], cwd=mine, capture_output=True, encoding="utf-8", check=False
    )
    assert f"{mine / 'numpy.py'} hides the library" in done.stderr
    assert "Traceback" not in done.stdout + done.stderr


def test_an_older_python_is_told_so(released: Path) -> None:
    """It can read the whole file, which says what is wrong before anything newer is needed."""
    source = (released / "conftest.py").read_text("utf-8")
    ast.parse(source, feature_version=(3, 7))
    assert source.index("sys.version_info < (3, 11)") < source.index("import pytest")


def test_a_command_for_instructors_in_the_students_copy(released: Path, tmp_path: Path) -> None:
    settings = (released / "pyproject.toml").read_text("utf-8")
    (tmp_path / "pyproject.toml").write_text(settings.replace('language = "en"', 'language = "ja"'), "utf-8")
    for command in (["grade", "."], ["check"], ["release", "again"]):
        done = saiten(*command, cwd=released)
        assert done.returncode == 2
        assert "is the students' copy of a course" in done.stderr
    assert "学生に渡したコースです" in saiten("check", cwd=tmp_path).stderr


def test_what_a_students_copy_keeps_to_itself(released: Path) -> None:
    assert {".saiten/", ".venv/"} <= set((released / ".gitignore").read_text().splitlines())


def test_first_red_first_green(released: Path, tmp_path: Path) -> None:
    mine = tmp_path / "私の 課題"
    shutil.copytree(released, mine)
    pytest_ = [sys.executable, "-W", "error", "-m", "pytest", "-k", "conv_weight_count"]
    red = subprocess.run(pytest_, cwd=mine, capture_output=True, encoding="utf-8", check=False)
    assert red.returncode == 1, red.stdout + red.stderr
    path = mine / "exercises" / "conv_shapes.py"
    before, after = path.read_text("utf-8").split("def conv_weight_count")
    path.write_text(
        before + "def conv_weight_count" + after.replace("raise NotImplementedError", "return k * k * c_in * c_out", 1),
        "utf-8",
    )
    green = subprocess.run(pytest_, cwd=mine, capture_output=True, encoding="utf-8", check=False)
    assert green.returncode == 0, green.stdout + green.stderr


def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    done = saiten("release", tmp_path / "file" / "out", cwd=LETTERS)
    assert done.returncode == 2
    assert "can't be written" in done.stderr
    assert "Traceback" not in done.stderr
