"""A tiny course in a temporary folder, with words in every hidden place that no report may ever show; and what runs
the real command on it.
"""

import ctypes
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

from saiten.report import history

ROOT = Path(__file__).parents[2]
SAITEN = Path(sys.executable).with_name("saiten")
FILES = re.compile(r'^```\w+ title="([^"]+)"\n(.*?)^```$', re.MULTILINE | re.DOTALL)
CANARY = "canary-7f3a"
ESCAPED = "ESCAPED"  # what an attack says when it has got somewhere
SETTINGS = f"""
[tool.pytest.ini_options]
pythonpath = ["."]
addopts = ["--import-mode=importlib"]

[tool.saiten]
course = "A course with enemies"
seed = "{CANARY}-seed"

[tool.saiten.limits]
input_seconds = 0.4
function_seconds = 0.8
cpu_seconds = 4
wall_seconds = 3
memory_mib = 256
threads = 16
files_mib = 2
output_kib = 8
"""
PR_SET_CHILD_SUBREAPER = 36

# a module by its path in the submission, or the source of the one exercise
Submission = str | dict[str, str | bytes]


def build_course(root: Path) -> Path:
    """The exercise of docs/writing-an-exercise.md as a course in ``root``."""
    page = (ROOT / "docs" / "writing-an-exercise.md").read_text(encoding="utf-8")
    files = {name: text for name, text in FILES.findall(page) if not name.startswith("submissions/")}
    files["pyproject.toml"] = SETTINGS + files["pyproject.toml"].replace("limits = { input_seconds = 1 }", "")
    files["conftest.py"] = (ROOT / "conftest.py").read_text(encoding="utf-8")
    for name in files:
        if name.startswith(("reference/", "graders/")):
            files[name] += f"\n# {CANARY}-{Path(name).parent.name}\n"
    for name, text in files.items():
        write(root / name, text)
    return root


def right_answer(course: Path) -> str:
    """The reference as a student would have written it."""
    source = (course / "reference" / "activation.py").read_text(encoding="utf-8")
    return source.partition(f"\n# {CANARY}")[0]


HALF_RIGHT = """
import numpy as np


def leaky_relu(x, slope=0.01):
    if slope < 0:
        raise ValueError("slope")
    print("seen", x.shape)
    return np.maximum(x, slope * x)
"""


def hand_in(folder: Path, submissions: dict[str, Submission]) -> None:
    """Write submissions as folders."""
    for student, files in submissions.items():
        for name, content in ({"exercises/activation.py": files} if isinstance(files, str) else files).items():
            write(folder / student / name, content)


def write(path: Path, content: str | bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content)


def environment(**more: str) -> dict[str, str]:
    return os.environ | {"CANARY": f"{CANARY}-environment", **more}


def grade(course: Path, *arguments: str | Path, **options: Any) -> subprocess.CompletedProcess[str]:
    """Run ``saiten grade`` to its end in the course's folder."""
    command = [SAITEN, "grade", *map(str, arguments)]
    options = {"env": environment(), "stdin": subprocess.DEVNULL, "timeout": 100, **options}
    return subprocess.run(command, cwd=course, capture_output=True, text=True, check=False, **options)


def reports(grades: Path) -> dict[str, Any]:
    """By student, what stands under ``saiten`` in each report."""
    found = [json.loads(path.read_bytes())["saiten"] for path in sorted(grades.glob("*/report.json"))]
    return {report["student"]: report for report in found}


def points(grades: Path) -> dict[str, float]:
    return {student: report["points"] for student, report in reports(grades).items()}


def comparable(grades: Path) -> dict[str, str]:
    """Everything in a folder of grades but what differs from run to run: one key, and the history with its times."""
    texts = {}
    for path in sorted(path for path in grades.rglob("*") if path.is_file() and path.name != history.FILE):
        text = path.read_text(encoding="utf-8")
        if path.name == "report.json":
            report = json.loads(text)
            del report["saiten"]["durations"]
            text = json.dumps(report)
        texts[str(path.relative_to(grades))] = text
    return texts


def adopt_orphans() -> None:
    """Have the kernel hand to this process whatever outlives the processes that it starts."""
    assert ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0) == 0


class Process(NamedTuple):
    pid: int
    parent: int
    state: str
    name: str


def processes() -> list[Process]:
    """Every process that can be seen, by age, with its command line, or its name where it has ended."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            start, _, rest = (folder / "stat").read_text().rpartition(")")
            command = (folder / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
        except OSError:
            continue
        state, parent = rest.split()[:2]
        found.append(Process(int(folder.name), int(parent), state, command or start.partition("(")[2]))
    return sorted(found)


def children() -> dict[int, str]:
    """The children of this process, zombies too: state and name by process id."""
    return {one.pid: f"{one.state} {one.name}" for one in processes() if one.parent == os.getpid()}


def descendants(ancestor: int) -> list[Process]:
    known = {ancestor}
    found = []
    for one in processes():
        if one.parent in known and one.pid not in known:
            known.add(one.pid)
            found.append(one)
    return found
