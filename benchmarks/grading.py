"""How fast saiten grades, as ratios measured side by side in one run. Nothing here is a test.

    python benchmarks/grading.py            all four parts (about five minutes on two cores)
    python benchmarks/grading.py 1 4        only some of them

1. 20 submissions, 3 exercises, 10 checks: against the floor (fork a numpy process, call the ten checks directly: no
   pytest, no isolation) and against one ``pytest --json-report`` process a submission.
2. The five real exercises, right submissions: what grading adds to the time of the students' own functions.
3. 1,000 submissions: does time grow linearly, does memory stay, what do two jobs give?
4. Start-up: ``saiten --help``; a student's ``pytest`` against a bare one that imports numpy.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parents[1]
COURSE = Path(__file__).parent / "course"
SAITEN = Path(sys.executable).with_name("saiten")
REPEATS = 5
PYTEST = (
    *(sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--disable-plugin-autoload"),
    *("-p", "pytest_jsonreport.plugin", "--json-report", "graders/hidden"),
)


def seconds(action: Callable[[], object]) -> float:
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def run(*command: str | Path, cwd: Path, allowed: tuple[int, ...] = (0,)) -> None:
    done = subprocess.run(list(map(str, command)), cwd=cwd, capture_output=True, check=False)
    if done.returncode not in allowed:
        sys.exit(f"{command} failed:\n{done.stdout.decode()}{done.stderr.decode()}")


def hand_in(folder: Path, count: int, modules: Path) -> Path:
    """Make a class of ``count`` students who all hand in the modules of a folder."""
    for number in range(count):
        shutil.copytree(modules, folder / f"student{number:04}" / "exercises", ignore=shutil.ignore_patterns("__*"))
    return folder


def grade(course: Path, submissions: Path, grades: Path, jobs: int = 1) -> float:
    shutil.rmtree(grades, ignore_errors=True)
    return seconds(lambda: run(SAITEN, "grade", submissions, "-o", grades, "-j", str(jobs), "-q", cwd=course))


def part_1(folder: Path) -> None:
    count = 20
    submissions = hand_in(folder / "submissions", count, COURSE / "reference")
    one = hand_in(folder / "one", 1, COURSE / "reference")
    local = folder / "local"
    shutil.copytree(COURSE, local)
    shutil.copytree(COURSE / "reference", local / "exercises")
    figures: dict[str, list[float]] = {"floor": [], "saiten": [], "start": [], "two jobs": [], "pytest each": []}
    for _ in range(REPEATS):
        figures["floor"].append(_floor(submissions) / count)
        figures["saiten"].append(grade(COURSE, submissions, folder / "grades") / count)
        figures["start"].append(grade(COURSE, one, folder / "grades"))
        figures["two jobs"].append(grade(COURSE, submissions, folder / "grades", jobs=2) / count)
        figures["pytest each"].append(seconds(lambda: [run(*PYTEST, cwd=local) for _ in range(3)]) / 3)
    middle = {name: median(values) for name, values in figures.items()}
    marginal = (middle["saiten"] * count - middle["start"]) / (count - 1)
    print(f"1. {count} submissions, 3 exercises, 10 checks; ms a submission, median of {REPEATS}")
    print(f"   floor {1e3 * middle['floor']:.1f}, pytest each {1e3 * middle['pytest each']:.1f}")
    print(f"   saiten, the whole command {1e3 * middle['saiten']:.1f}, two jobs {1e3 * middle['two jobs']:.1f}")
    print(f"   saiten, one more submission {1e3 * marginal:.1f} (starting up: {1e3 * middle['start']:.0f} once)")
    print(f"   one more submission / floor: {marginal / middle['floor']:.2f} (goal: at most 2)")
    print(f"   pytest each / one more submission: {middle['pytest each'] / marginal:.1f} (goal: at least 8)")
    print(f"   pytest each / whole command: {middle['pytest each'] / middle['saiten']:.1f}")


def _floor(submissions: Path) -> float:
    """Fork from a process with numpy and the tests loaded; each child runs one student's modules and the ten tests."""
    names = ("statistics_by_hand", "matrices", "pictures")
    tests = {name: _functions(COURSE / "graders" / "hidden" / f"test_{name}.py") for name in names}

    def child(place: Path) -> None:
        for name in names:
            module = _load(place / "exercises" / f"{name}.py")
            for test in tests[name]:
                test(module)

    def all_children() -> None:
        for place in sorted(submissions.iterdir()):
            pid = os.fork()
            if pid == 0:
                child(place)
                os._exit(0)
            _, status = os.waitpid(pid, 0)
            assert status == 0

    return seconds(all_children)


def _load(path: Path) -> object:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _functions(path: Path) -> list[Callable[[object], None]]:
    return [member for name, member in vars(_load(path)).items() if name.startswith("test_")]


def part_2(folder: Path) -> None:
    few, many = 10, 60
    small = hand_in(folder / "few", few, ROOT / "reference")
    large = hand_in(folder / "many", many, ROOT / "reference")
    grades = folder / "grades"
    figures = [(grade(ROOT, large, grades) - grade(ROOT, small, grades)) / (many - few) for _ in range(3)]
    own = _own_seconds()
    print("2. the five exercises, right submissions; ms a submission")
    print(f"   grading {1e3 * median(figures):.1f}, the student's own functions on the same inputs {1e3 * own:.1f}")
    print(f"   difference {1e3 * (median(figures) - own):.1f} (goal: at most 60)")


def _own_seconds() -> float:
    """The functions of the reference on one student's inputs, called directly in this process."""
    script = ROOT / "benchmarks" / "own_seconds.py"
    done = subprocess.run([sys.executable, script], cwd=ROOT, capture_output=True, check=True)
    return float(done.stdout)


def part_3(folder: Path) -> None:
    half = hand_in(folder / "half", 500, COURSE / "reference")
    whole = hand_in(folder / "whole", 1000, COURSE / "reference")
    time_half, memory_half = _with_memory(half, folder / "grades")
    time_whole, memory_whole = _with_memory(whole, folder / "grades")
    two = grade(COURSE, whole, folder / "grades", jobs=2)
    again = seconds(lambda: run(SAITEN, "grade", whole, "-o", folder / "grades", "-q", cwd=COURSE))
    print("3. 1,000 submissions")
    print(f"   time of 1,000 / time of 500: {time_whole / time_half:.2f} (linear: 2)")
    print(f"   peak memory of 1,000 / of 500: {memory_whole / memory_half:.2f}")
    print(f"   one job / two jobs: {time_whole / two:.2f} (goal: at least 1.8)")
    print(f"   unchanged, graded again: {again / two:.2f} of the first run")


def _with_memory(submissions: Path, grades: Path) -> tuple[float, int]:
    """Time and the peak memory of the grading process, which ``/proc`` tells of a child that has ended."""
    shutil.rmtree(grades, ignore_errors=True)
    command = [str(SAITEN), "grade", str(submissions), "-o", str(grades), "-j", "1", "-q"]
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=COURSE)
    _, status, usage = os.wait4(process.pid, 0)
    assert status == 0
    return time.perf_counter() - start, usage.ru_maxrss


def part_4(folder: Path) -> None:
    helps = [seconds(lambda: run(SAITEN, "--help", cwd=ROOT)) for _ in range(10)]
    local = folder / "local"
    shutil.copytree(ROOT / "reference", local / "exercises")
    shutil.copytree(ROOT / "graders" / "public", local / "graders" / "public")
    for file in ("__init__.py", "strategies.py"):
        shutil.copy(ROOT / "graders" / file, local / "graders")
    for file in ("conftest.py", "pyproject.toml"):
        shutil.copy(ROOT / "student_template" / file, local)
    (folder / "bare").mkdir()
    (folder / "bare" / "test_bare.py").write_text(
        "import numpy as np\n\n\ndef test_bare():\n    assert np.ones(1)[0] == 1\n"
    )
    pytest = (sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider")
    ours, bare = [], []
    for _ in range(REPEATS):
        ours.append(seconds(lambda: run(*pytest, "graders/public", cwd=local)))
        bare.append(seconds(lambda: run(*pytest, "test_bare.py", cwd=folder / "bare")))
    print("4. start-up")
    print(f"   saiten --help: {1e3 * median(helps):.0f} ms (goal: under 150)")
    print(f"   a student's pytest / a bare pytest with numpy: {median(ours) / median(bare):.2f} (goal: at most 1.3)")


def main() -> None:
    parts = {"1": part_1, "2": part_2, "3": part_3, "4": part_4}
    for number in sys.argv[1:] or parts:
        with tempfile.TemporaryDirectory() as folder:
            parts[number](Path(folder))


if __name__ == "__main__":
    main()
