"""Runs of the real command: the same bytes each time, whatever interrupts them, whatever the machine is short of."""

import contextlib
import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.engine.hostile_help import (
    HALF_RIGHT,
    SAITEN,
    Submission,
    adopt_orphans,
    build_course,
    children,
    comparable,
    descendants,
    environment,
    grade,
    hand_in,
    points,
    reports,
    right_answer,
)
from tests.engine.hostile_students import RIGHT, doing
from tests.sampling import sample

WORDS = RIGHT + "import os\nprint({'some', 'words', 'in', 'a', 'set'}, os.getcwd(), __file__)\nleaky_relu = right\n"
SLOW = {"loop": doing("while True: pass"), "sleep": doing("time.sleep(1000)", "import time")}


def whole_class(course: Path) -> dict[str, Submission]:
    right = right_answer(course)
    return {
        "crash": doing("os.abort()", "import os"),
        "half": HALF_RIGHT,
        "nothing": {"README.md": "I was ill."},
        "right": right,
        "words": WORDS,
        "zoe": right,
        **SLOW,
    }


EXPECTED = {"crash": 0, "half": 2, "nothing": 0, "right": 4, "words": 4, "zoe": 4, **dict.fromkeys(SLOW, 0)}


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    course = build_course(tmp_path_factory.mktemp("a course") / "深層学習 の 課題")
    hand_in(course / "submissions", whole_class(course))
    return course


@pytest.fixture(scope="module")
def undisturbed(course: Path) -> dict[str, str]:
    done = grade(course, "submissions", "-o", "undisturbed", "-j1")
    assert done.returncode == 0, done.stderr
    return comparable(course / "undisturbed")


def test_points_are_as_they_should_be(course: Path, undisturbed: dict[str, str]) -> None:
    assert points(course / "undisturbed") == EXPECTED
    exercise = reports(course / "undisturbed")["nothing"]["exercises"]["activation"]
    assert exercise["status"] == "missing"


def test_two_jobs_make_the_same_bytes(course: Path, undisturbed: dict[str, str]) -> None:
    done = grade(course, "submissions", "-o", "two jobs", "-j2", "--quiet")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert comparable(course / "two jobs") == undisturbed


def test_unchanged_work_is_not_graded_again(course: Path, undisturbed: dict[str, str]) -> None:
    path = course / "undisturbed" / "loop" / "report.json"
    before = path.read_bytes()
    done = grade(course, "submissions", "-o", "undisturbed", "-j1")
    assert "8 submissions have not changed" in done.stderr
    assert "zoe: 4 of 4, unchanged" in done.stderr
    assert path.read_bytes() == before
    done = grade(course, "submissions", "-o", "undisturbed", "--student", "right", "--regrade")
    assert "unchanged" not in done.stderr
    assert comparable(course / "undisturbed") == undisturbed


def test_what_is_changed_is_graded_again(course: Path, tmp_path: Path) -> None:
    hand_in(tmp_path / "in", {"anna": RIGHT, "ben": HALF_RIGHT})
    arguments = (tmp_path / "in", "-o", tmp_path / "out")
    grade(course, *arguments)
    hand_in(tmp_path / "in", {"anna": HALF_RIGHT})
    done = grade(course, *arguments)
    assert done.stderr.splitlines()[-1].startswith("1 submission has not changed")
    assert points(tmp_path / "out") == {"anna": 2, "ben": 2}
    done = grade(course, *arguments, "--seed", "another")
    assert "unchanged" not in done.stderr
    done = grade(course, *arguments, "--exercise", "activation", "--student", "ben")
    assert done.returncode == 0
    assert "anna" not in done.stderr + done.stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["submissions", "--student", "nobody"], "nobody"),
        (["submissions", "--exercise", "sobel"], "activation"),
        (["submissions", "-o", "submissions/grades"], "inside"),
        (["submissions", "-o", "pyproject.toml"], "pyproject.toml"),
        (["no such folder"], "no such folder"),
        (["exercises"], "no submissions"),
        (["submissions", "-j", "0"], "-j"),
        (["submissions", "--isolation", "some"], "isolation"),
    ],
)
def test_a_wrong_call_is_one_message_and_status_2(course: Path, arguments: list[str], said: str) -> None:
    done = grade(course, *arguments)
    assert done.returncode == 2
    assert done.stdout == ""
    assert said in done.stderr
    assert "Traceback" not in done.stderr


# -- interrupted


@contextlib.contextmanager
def grading(course: Path, output: str, **more: str) -> Iterator[subprocess.Popen[str]]:
    """The command at work on the whole class, in a process group of its own."""
    process = subprocess.Popen(
        [SAITEN, "grade", "submissions", "-o", output, "-j2"],
        cwd=course,
        env=environment(**more),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    try:
        with process:
            yield process
    finally:
        process.kill()


def wait_for(find: Callable[[], list[int]], seconds: float = 20) -> list[int]:
    end = time.monotonic() + seconds
    while not (found := find()):
        assert time.monotonic() < end
        time.sleep(0.005)
    return found


def graders(process: subprocess.Popen[str]) -> list[int]:
    return [one.pid for one in descendants(process.pid) if one.parent == process.pid and "cell.server" not in one.name]


def servers(process: subprocess.Popen[str]) -> list[int]:
    return [one.pid for one in descendants(process.pid) if one.parent == process.pid and "cell.server" in one.name]


def workers(process: subprocess.Popen[str]) -> list[int]:
    """The youngest of the server's processes, where one more is there than serve."""
    found = [one.pid for one in descendants(process.pid) if "cell.server" in one.name]
    serving = 3 if os.geteuid() == 0 else 1
    return found[serving:][-1:]


VICTIMS = {"grader": graders, "server": servers, "worker": workers}


@pytest.fixture
def temporary(tmp_path: Path) -> Iterator[Path]:
    """The run's temporary folder; afterwards nothing is in it and no process is left."""
    adopt_orphans()
    before = children()
    folder = tmp_path / "temporary"
    folder.mkdir()
    yield folder
    end = time.monotonic() + 5
    while left := set(children()) - set(before):
        for process in left:
            with contextlib.suppress(ChildProcessError):
                os.waitpid(process, os.WNOHANG)
        assert time.monotonic() < end, children()
        time.sleep(0.02)
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("moment", sample([0.9, 0.3, 1.6], 3))
def test_a_killed_run_is_taken_up_again(
    course: Path, undisturbed: dict[str, str], temporary: Path, moment: float
) -> None:
    output = f"killed {moment}"
    with grading(course, output, TMPDIR=str(temporary)) as process:
        time.sleep(moment)
        process.kill()
        process.communicate()
    done = grade(course, "submissions", "-o", output, env=environment(TMPDIR=str(temporary)))
    assert done.returncode == 0, done.stderr
    assert comparable(course / output) == undisturbed


@pytest.mark.parametrize("victim", sample(list(VICTIMS), 2))
def test_a_killed_part_costs_nobody_anything(
    course: Path, undisturbed: dict[str, str], temporary: Path, victim: str
) -> None:
    output = f"without {victim}"
    with grading(course, output, TMPDIR=str(temporary)) as process:
        wait_for(lambda: graders(process) and workers(process))
        os.kill(wait_for(lambda: VICTIMS[victim](process))[-1], signal.SIGKILL)
        out, err = process.communicate(timeout=60)
    assert process.returncode == (0 if victim == "worker" else 1), err
    assert "Traceback" not in out
    lost = [one for one in reports(course / output).values() if one["exercises"]["activation"]["status"] == "ungraded"]
    assert (not lost) == (victim == "worker")
    done = grade(course, "submissions", "-o", output, *(("--regrade",) if victim == "worker" else ()))
    assert done.returncode == 0, done.stderr
    assert comparable(course / output) == undisturbed


def test_ctrl_c_leaves_finished_reports_whole(course: Path, undisturbed: dict[str, str], temporary: Path) -> None:
    with grading(course, "stopped", TMPDIR=str(temporary)) as process:
        wait_for(lambda: [1 for _ in (course / "stopped").glob("*/report.json")])
        os.killpg(process.pid, signal.SIGINT)
        out, err = process.communicate(timeout=20)
    assert process.returncode == 130
    assert out == ""
    assert "Traceback" not in err
    assert "goes on" in err
    finished = [name for name in comparable(course / "stopped") if name.endswith("report.json")]
    assert finished
    assert {name: comparable(course / "stopped")[name] for name in finished} == {
        name: undisturbed[name] for name in finished
    }
    done = grade(course, "submissions", "-o", "stopped")
    assert "unchanged" in done.stderr
    assert comparable(course / "stopped") == undisturbed


def test_two_runs_into_one_folder(course: Path, undisturbed: dict[str, str]) -> None:
    with grading(course, "shared") as process:
        wait_for(lambda: graders(process))
        os.kill(process.pid, signal.SIGSTOP)  # so that it does not end before the second begins
        second = grade(course, "submissions", "-o", "shared")
        os.kill(process.pid, signal.SIGCONT)
        process.communicate(timeout=60)
    assert (process.returncode, second.returncode) == (0, 2)
    assert "Another saiten grade" in second.stderr
    assert comparable(course / "shared") == undisturbed


# -- an unlucky machine


@pytest.mark.parametrize("variables", [{"TERM": "dumb", "LC_ALL": "C", "PYTHONUTF8": "0"}, {"COLUMNS": "20"}])
def test_surroundings_do_not_matter(
    course: Path, undisturbed: dict[str, str], tmp_path: Path, variables: dict[str, str]
) -> None:
    done = grade(course, "submissions", "-o", tmp_path / "out", "--student", "half", env=environment(**variables))
    assert done.returncode == 0, done.stderr
    assert comparable(tmp_path / "out")["half/report.json"] == undisturbed["half/report.json"]
    assert "2.0/4" in done.stdout.replace("\n", "") or "COLUMNS" in variables


def test_nobody_listens(course: Path, tmp_path: Path) -> None:
    command = f"{SAITEN} grade submissions -o {tmp_path / 'out'} --student half >&- 2>&- <&-"
    done = subprocess.run(["sh", "-c", command], cwd=course, check=False)
    assert done.returncode == 0
    assert points(tmp_path / "out") == {"half": 2}


def test_a_reader_that_goes_away(course: Path, tmp_path: Path) -> None:
    command = f"{SAITEN} grade submissions -o {tmp_path / 'out'} --student half | true"
    done = subprocess.run(["sh", "-c", command], cwd=course, capture_output=True, text=True, check=False)
    assert points(tmp_path / "out") == {"half": 2}
    assert "Traceback" not in done.stderr


as_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root may mount")


@as_root
@pytest.mark.parametrize("options", ["size=40k", "ro"])
def test_no_room_for_grades(course: Path, undisturbed: dict[str, str], tmp_path: Path, options: str) -> None:
    output = tmp_path / "out"
    output.mkdir()
    command = f"mount -t tmpfs -o {options} none {output} && {SAITEN} grade submissions -o {output}; exit_status=$?"
    command += f"; ls {output}; exit $exit_status"
    done = subprocess.run(
        ["unshare", "-m", "sh", "-c", command], cwd=course, capture_output=True, text=True, check=False
    )
    assert done.returncode == (2 if options == "ro" else 1), done.stderr
    assert "Traceback" not in done.stderr
    assert str(output) in done.stderr
    assert "unfinished" not in done.stdout


@pytest.mark.parametrize("level", ["strict", "standard", "none"])
def test_levels_of_isolation(course: Path, tmp_path: Path, temporary: Path, level: str) -> None:
    arguments = ("submissions", "-o", tmp_path / "out", "--isolation", level, "--student", "half", "--student", "words")
    done = grade(course, *arguments, env=environment(TMPDIR=str(temporary)))
    if level == "strict" and done.returncode == 2:
        pytest.skip(done.stderr)
    assert done.returncode == 0, done.stderr
    assert points(tmp_path / "out") == {"half": 2, "words": 4}
    assert reports(tmp_path / "out")["half"]["isolation"]["level"] == level
