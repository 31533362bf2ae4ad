"""The parts of ``saiten watch``: the processes that grade and what is left of them, changes of files, keys, lines."""

import json
import os
import queue
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook

from saiten.local import changes, graders, keys, spare
from saiten.local.graders import Graders
from saiten.local.messages import file_of
from saiten.local.place import keep_place, last_place
from saiten.local.spare import Lost, Spare
from saiten.report.model import ExerciseResult

from .watch_help import MATRICES, PATIENCE, RIGHT, make_course, save, write_double

posix = pytest.mark.skipif(sys.platform == "win32", reason="about processes of POSIX")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return make_course(tmp_path / "course")


def until(holds: Callable[[], object], what: str) -> None:
    end = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < end, f"waited {what} in vain"
        time.sleep(0.01)


def running(pid: int) -> bool:
    state = subprocess.run(["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, text=True, check=False).stdout
    return bool(state) and not state.startswith("Z")


def grade(root: Path, name: str = "matrices") -> ExerciseResult | Lost | None:
    one = Spare(root, "en")
    one.wait()
    return one.grade(name, lambda _function: None)


# -- processes


def grade_with(root: Path, limits: str) -> subprocess.CompletedProcess[str]:
    """What such a process says to ``matrices`` when some of its limits of time are shorter."""
    code = f"import sys; import saiten.local.warm as warm; {limits}; sys.exit(warm.main())"
    command = [sys.executable, "-c", code, str(root), "en"]
    return subprocess.run(command, cwd=root, input="matrices\n", capture_output=True, text=True, check=False)


def test_a_file_that_never_ends(root: Path) -> None:
    save(root / "exercises" / "matrices.py", "while True: pass")
    last = grade_with(root, "warm.MODULE_SECONDS = 0.3").stdout.splitlines()[-1]
    result = json.loads(last)["result"]
    assert "exercises/matrices.py was still running after 0.3 seconds." in result["summary"]
    assert [test["raised_at"]["line"] for test in result["tests"]] == [1, 1]


def test_a_loop_that_cannot_be_interrupted(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spare, "EXERCISE_SECONDS", 0.5)
    write_double(root, "import time; time.sleep(1000)")
    lost = grade(root)
    assert isinstance(lost, Lost)
    assert "double was still running after 0.5 seconds." in lost.reason.en


def test_a_loop_whose_watcher_was_killed(root: Path) -> None:
    write_double(root, "import time; time.sleep(1000)")
    assert grade_with(root, "warm.EXERCISE_SECONDS = -0.7").returncode == 1


@posix
def test_one_that_waits_ends_when_the_watcher_is_killed(root: Path) -> None:
    code = "import sys; from pathlib import Path; from saiten.local.spare import Spare\n"
    code += "one = Spare(Path(sys.argv[1]), 'en'); one.wait(); print(one.process.pid, flush=True); input()"
    command = [sys.executable, "-c", code, str(root)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as watcher:
        assert watcher.stdout is not None
        pid = int(watcher.stdout.readline())
        assert running(pid)
        watcher.kill()
    until(lambda: not running(pid), "for it to end")


@posix
def test_what_the_students_code_starts_ends_with_it(root: Path) -> None:
    write_double(root, "import subprocess; open('pid', 'w').write(str(subprocess.Popen(['sleep', '1000']).pid))")
    assert isinstance(grade(root), ExerciseResult)
    pid = int((root / "pid").read_text())
    until(lambda: not running(pid), "for it to end")


@posix
def test_a_signal_to_all_reaches_only_the_process_that_grades(root: Path) -> None:
    write_double(root, "import os, signal; os.kill(0, signal.SIGTERM)")
    lost = grade(root)
    assert isinstance(lost, Lost)
    assert f"(exit status {-signal.SIGTERM})" in lost.reason.en


def test_a_notebook_is_graded_and_named(root: Path) -> None:
    assert file_of(root, "matrices") == "exercises/matrices.py"
    (root / "exercises" / "matrices.py").unlink()
    cells = [new_code_cell(MATRICES.format(double=RIGHT))]
    nbformat.write(new_notebook(cells=cells), root / "exercises" / "matrices.ipynb")
    assert file_of(root, "matrices") == "exercises/matrices.ipynb"
    right = grade(root)
    assert isinstance(right, ExerciseResult)
    assert right.points == 2


# -- which is graded when


class FakeSpare:
    """One that is ready when the test says so, and answers at once."""

    made: "queue.SimpleQueue[FakeSpare]"

    def __init__(self, *_about: object) -> None:
        self.ready, self.ended = threading.Event(), False
        self.made.put(self)

    def wait(self) -> None:
        self.ready.wait(PATIENCE)

    def grade(self, name: str, _tell: object) -> str | None:
        return None if self.ended else f"graded {name}"

    def stop(self) -> None:
        self.ended = True
        self.ready.set()

    end = stop


def test_saves_before_a_process_is_ready_only_change_what_it_grades(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ending it each time would mean that no verdict comes as long as somebody saves often."""
    FakeSpare.made = queue.SimpleQueue()
    monkeypatch.setattr(graders, "Spare", FakeSpare)
    done: queue.SimpleQueue[Any] = queue.SimpleQueue()
    with Graders(Path(), "en", lambda *_begun: None, lambda name, result, _seconds: done.put((name, result))) as all_:
        for name in ("a", "b", "a", "c", "b"):
            all_.ask(name)
        first = FakeSpare.made.get(timeout=PATIENCE)
        assert not first.ended
        first.ready.set()
        assert done.get(timeout=PATIENCE) == ("b", "graded b")
        all_.refresh()  # the next one knows graders that have changed since
        all_.ask("a")
        assert FakeSpare.made.get(timeout=PATIENCE).ended
        FakeSpare.made.get(timeout=PATIENCE).ready.set()
        assert done.get(timeout=PATIENCE) == ("a", "graded a")


# -- changes


def test_changes_of_modules_notebooks_and_whole_folders(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(changes, "LOOK_MS", 50)
    told: queue.SimpleQueue[list[Path]] = queue.SimpleQueue()
    exercises = root / "exercises"
    (exercises / ".ipynb_checkpoints").mkdir()
    with changes.changes([exercises], told.put):
        time.sleep(0.2)  # until it looks
        save(exercises / ".ipynb_checkpoints" / "words.ipynb", "")
        save(exercises / "words.txt", "")
        save(exercises / "words.ipynb", "")
        assert told.get(timeout=PATIENCE) == [exercises / "words.ipynb"]
        save(exercises / "words.py", "")
        assert told.get(timeout=PATIENCE) == [exercises / "words.py"]
        shutil.copytree(exercises, root / "new")
        exercises.rename(root / "old")
        (root / "new").rename(exercises)
        assert told.get(timeout=PATIENCE) == [exercises]
        time.sleep(0.2)
        save(exercises / "words.py", "")
        assert told.get(timeout=PATIENCE) == [exercises / "words.py"]


# -- where one was


@pytest.mark.parametrize("content", [b"{damaged", b"\xff", b'{"exercise": 3}', b"[]"], ids=ascii)
def test_a_place_that_cannot_be_read_is_forgotten(tmp_path: Path, content: bytes) -> None:
    assert last_place(tmp_path) == ""
    keep_place(tmp_path, "words")
    assert last_place(tmp_path) == "words"
    (tmp_path / ".saiten" / "watch.json").write_bytes(content)
    assert last_place(tmp_path) == ""


# -- keys


def test_keys_on_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    typed = list("h\xe0P\x00;Ｑ\xe0K")  # arrow down, F1, one typed with a Japanese input method, arrow left
    console = SimpleNamespace(kbhit=lambda: bool(typed), getwch=lambda: typed.pop(0))
    monkeypatch.setitem(sys.modules, "msvcrt", console)  # type: ignore[arg-type]
    for name in ("termios", "tty"):
        monkeypatch.setitem(sys.modules, name, None)  # type: ignore[arg-type]
    monkeypatch.setattr(keys.sys, "platform", "win32")
    pressed: list[str] = []
    with keys.keys(pressed.append):
        until(lambda: len(pressed) == 4, "for four keys")
    assert pressed == ["h", "n", "q", "b"]


@posix
def test_keys_on_posix(monkeypatch: pytest.MonkeyPatch) -> None:
    import pty
    import termios

    ours, theirs = pty.openpty()
    before = termios.tcgetattr(theirs)
    pressed: list[str] = []
    with os.fdopen(theirs) as terminal:
        monkeypatch.setattr(keys.sys, "stdin", terminal)
        with keys.keys(pressed.append):
            for key in ("h", "\x1b[B", "\x1bOA", "\x1b[15~", "Ｎ", "Q"):
                os.write(ours, key.encode())
                time.sleep(0.1)
            until(lambda: len(pressed) == 5, "for five keys")
        assert termios.tcgetattr(theirs) == before
    os.close(ours)
    assert pressed == ["h", "n", "b", "n", "q"]
