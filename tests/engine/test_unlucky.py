"""Unlucky machines and broken courses: what can still be graded is, and what can't is said and costs nobody."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import numpy
import pytest

import saiten
from tests.engine.hostile_help import (
    CANARY,
    HALF_RIGHT,
    build_course,
    environment,
    grade,
    hand_in,
    points,
    reports,
    right_answer,
    write,
)
from tests.engine.hostile_students import RIGHT, doing
from tests.sampling import sample

NOBODY = 65_534
as_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root may become somebody else, or mount")


# -- a broken course


@pytest.fixture(scope="module")
def two_exercises(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The course with its exercise once more under the name of ``gate``."""
    course = build_course(tmp_path_factory.mktemp("course"))
    settings = (course / "pyproject.toml").read_text(encoding="utf-8")
    own = settings[settings.index("[tool.saiten.exercises.activation]") :]
    write(course / "pyproject.toml", settings + "\n" + own.replace("activation", "gate"))
    for path in [path for path in course.rglob("*activation.py") if "submissions" not in path.parts]:
        text = path.read_text(encoding="utf-8").replace("reference import activation", "reference import gate")
        write(path.with_name(path.name.replace("activation", "gate")), text)
    both = {"activation.py": RIGHT + "leaky_relu = right\n", "gate.py": HALF_RIGHT}
    hand_in(course / "submissions", {"ann": both, "bob": both})
    return course


BROKEN = {
    "reference that can't be imported": ("reference/gate.py", "raise RuntimeError"),
    "reference that raises": ("reference/gate.py", "def leaky_relu(x, slope=0.01):\n    raise KeyError(slope)\n"),
    "hidden grader that is no Python": ("graders/hidden/test_gate.py", "def test_"),
    "public grader that raises at import": ("graders/public/test_gate.py", "1 / 0"),
    "public grader that raises": (
        "graders/public/test_gate.py",
        'import pytest\n\n\n@pytest.mark.covers("leaky_relu")\ndef test_gate(submission):\n    1 / 0\n',
    ),
    "grader without tests": ("graders/hidden/test_gate.py", "x = 1\n"),
}


@pytest.mark.parametrize("fault", sample(list(BROKEN), 3))
def test_a_fault_of_the_course_is_ungraded_and_costs_no_other_exercise(
    two_exercises: Path, tmp_path: Path, fault: str
) -> None:
    course = tmp_path / "course"
    shutil.copytree(two_exercises, course)
    name, text = BROKEN[fault]
    sound = (course / name).read_bytes()
    write(course / name, text)
    if "without tests" in fault:
        write(course / "graders/public/test_gate.py", text)
    done = grade(course, "submissions", "-o", "grades", "-j1")
    assert done.returncode == 1, done.stderr
    assert "gate" in done.stderr + done.stdout
    for report in reports(course / "grades").values():
        assert report["exercises"]["activation"]["points"] == 4
        assert report["exercises"]["gate"]["status"] == "ungraded"
    assert "ann,4,," in (course / "grades/gradebook.csv").read_text()
    if "reference that raises" in fault:  # once is enough: mended, it is graded at last
        write(course / name, sound)
        done = grade(course, "submissions", "-o", "grades", "-j1", "--quiet")
        assert done.returncode == 0, done.stderr
        assert points(course / "grades") == {"ann": 6, "bob": 6}


# -- other users and surroundings


@pytest.fixture(scope="module")
def open_folder() -> Iterator[Path]:
    """One that others may enter: pytest closes its own to them again whenever another pytest begins."""
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder)


@pytest.fixture(scope="module")
def course(open_folder: Path) -> Path:
    course = build_course(open_folder / "course")
    helper = {"exercises/activation.py": "from helper import leaky_relu\n", "exercises/helper.py": right_answer(course)}
    away = "import os\nos.makedirs('mine/deep'); os.chdir('mine')\n"
    away += "for _ in range(200): os.mkdir('deeper'); os.chdir('deeper')\n"
    away += "os.umask(0o777); os.mkdir('nobody enters')\n"
    hand_in(
        course / "submissions",
        {
            "a-right": helper,
            "b-takes-rights-away": RIGHT + away + "leaky_relu = right\n",
            "c-right": helper,
            "d-many-files": doing("[open(f'{i}', 'w') for i in range(300)]") + away,
            "e-half": HALF_RIGHT,
        },
    )
    return course


EXPECTED = {"a-right": 4, "b-takes-rights-away": 4, "c-right": 4, "e-half": 2}


def check_grades(course: Path, output: Path) -> None:
    found = points(output)
    del found["d-many-files"]
    assert found == EXPECTED
    assert not any(CANARY in path.read_text() for path in output.glob("*/report.json"))


def test_a_strict_umask(course: Path, tmp_path: Path) -> None:
    done = grade(course, "submissions", "-o", tmp_path / "out", umask=0o077)
    assert done.returncode == 0, done.stderr
    check_grades(course, tmp_path / "out")


@pytest.fixture(scope="module")
def open_python(open_folder: Path) -> Path:
    """A Python with this environment's packages that everybody may run, where root's own home is closed."""
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    for candidate in (f"/usr/bin/{version}", f"/usr/local/bin/{version}"):
        if Path(candidate).exists():
            break
    else:
        pytest.skip(f"no {version} that everybody may run")
    packages = [Path(package.__file__).parents[1] for package in (numpy, saiten)]
    if any(not part.stat().st_mode & 1 for path in packages for part in (path, *path.parents)):
        pytest.skip("the packages lie where only root may look")
    folder = open_folder / "python"
    subprocess.run([candidate, "-m", "venv", "--without-pip", str(folder)], check=True)
    write(folder / "lib" / version / "site-packages" / "all.pth", "\n".join(map(str, packages)))
    open_to_all(folder)
    return folder / "bin" / "python"


def open_to_all(folder: Path) -> None:
    for part in (folder, *folder.parents[:-1]):
        if part.stat().st_mode & 0o005 != 0o005:
            part.chmod(part.stat().st_mode | 0o055)


# runs its arguments as nobody, in a user namespace in which no further ones can be made
CONFINED = f"""
import ctypes, os, sys
here, there = os.pipe(), os.pipe()
child = os.fork()
if child == 0:
    assert ctypes.CDLL(None).unshare(0x10000000) == 0
    os.write(here[1], b"x")
    os.read(there[0], 1)
    os.setresuid(0, 0, 0)
    open("/proc/sys/user/max_user_namespaces", "w").write("0")
    os.setgroups([])
    os.setresgid({NOBODY}, {NOBODY}, {NOBODY})
    os.setresuid({NOBODY}, {NOBODY}, {NOBODY})
    os.execv(sys.argv[1], sys.argv[1:])
os.read(here[0], 1)
for kind in ("uid_map", "gid_map"):
    open(f"/proc/{{child}}/{{kind}}", "w").write("0 0 65536")
os.write(there[1], b"x")
sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
"""
WAYS = {
    "nobody": ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"],
    "nobody, without namespaces": [sys.executable, "-c", CONFINED],
    "root of a container with one user": ["unshare", "--map-root-user"],
}


@as_root
@pytest.mark.parametrize("who", WAYS)
def test_other_users(course: Path, open_python: Path, open_folder: Path, who: str) -> None:
    temporary, output = open_folder / f"temporary, {who}", open_folder / f"out, {who}"
    open_to_all(course)
    for folder in (temporary, output):
        folder.mkdir()
        folder.chmod(0o777)
    command = [*WAYS[who], str(open_python), "-c", "from saiten.cli import main; main()", "grade", "submissions"]
    done = subprocess.run(
        [*command, "-o", str(output), "-j2"],
        cwd=course,
        env=environment(TMPDIR=str(temporary), PYTHONDONTWRITEBYTECODE="1"),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    check_grades(course, output)
    isolation = reports(output)["a-right"]["isolation"]
    assert "user" in isolation["missing"]
    assert ("namespaces" in isolation["missing"]) == ("without" in who)
    assert list(temporary.iterdir()) == []
