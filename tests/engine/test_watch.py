"""``saiten watch``, used as a student does: in a terminal, with an editor beside it."""

import functools
import json
import os
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from saiten.commands.watch import watch
from saiten.errors import UsageError

from .watch_help import MATRICES, PATIENCE, RIGHT, STUB, WORDS, WRONG, Terminal, make_course, save, write_double

KEYS = "h hint   p picture   n next   b back   l list   m more   q quit"
NOTHING = "0 of 10 points"
SHOUT = "def shout(text):\n    return text.upper()\n"

in_terminal = pytest.mark.skipif(shutil.which("tmux") is None, reason="tmux is not installed")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return make_course(tmp_path / "a course 課題")


@pytest.fixture
def terminal(root: Path) -> Iterator[Terminal]:
    with Terminal(root) as terminal:
        terminal.type("echo before")
        terminal.prompt()
        yield terminal


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Terminal]:
    with Terminal(make_course(tmp_path_factory.mktemp("watched") / "a course 課題")) as terminal:
        terminal.watch()
        yield terminal


@pytest.fixture
def watching(session: Terminal) -> Terminal:
    """One that several tests use, one after the other; each finds the stubs, and the first exercise on the screen."""
    session.press("Enter")
    stubs = ("words", "shout", WORDS), ("matrices", "double", MATRICES.format(double=STUB))
    for name, function, stub in stubs:
        path = session.folder / "exercises" / f"{name}.py"
        if path.read_text() != stub:
            save(path, stub)
            session.shows(f"exercises/{name}.py", f"Next: write {function}")
    session.shows(NOTHING, "Next: write double, for up to 2 points more.")
    return session


def children(pid: int) -> list[int]:
    """The processes that a process has started."""
    found = subprocess.run(["ps", "-o", "pid=", "--ppid", str(pid)], capture_output=True, text=True, check=False)
    return [int(line) for line in found.stdout.split()]


def watcher(terminal: Terminal) -> int:
    [pid] = children(int(terminal.about("pane_pid")))
    return pid


def assert_restored(terminal: Terminal, before: str) -> None:
    """The shell's screen is back, with the cursor, and what is typed is echoed."""
    screen = terminal.prompt()
    assert before in screen
    assert "A small course" not in screen
    assert terminal.about("alternate_on") == "0"
    assert terminal.about("cursor_flag") == "1"
    terminal.type("stty -a | grep -cw -e '-echo' -e '-icanon'")
    terminal.shows("-icanon'\n0\n$")


@in_terminal
def test_first_screen(watching: Terminal) -> None:
    lines = watching.screen().splitlines()
    assert len(lines) == 24
    assert lines[0].split("  ")[0].strip() == "A small course"
    assert "Matrices" in lines[3]
    assert "0 of 5 points" in lines[3]
    assert "☐ double   ☐ flip" in lines[4]
    assert "exercises/matrices.py" in lines[-2]
    assert lines[-1].strip() == KEYS


@in_terminal
def test_saves(watching: Terminal) -> None:
    root = watching.folder
    bar = watching.screen().splitlines()[1]
    write_double(root, RIGHT)
    screen = watching.shows(
        "✓ double   ☐ flip", "2 of 5 points", "2 of 10 points", "Next: write flip, for up to 3 points more."
    )
    assert screen.splitlines()[1].count("━") > bar.count("━") == 0

    write_double(root, WRONG)
    watching.shows("✗ double   ☐ flip", NOTHING, "double(np.array([[1.0, 2], [3, 4]])): at answer[0, 0]: got 3")

    write_double(root, "return (")
    watching.shows("exercises/matrices.py can't be run: SyntaxError: '(' was never closed (line 5")
    assert "double     flip" in watching.screen()

    write_double(root, "while True: pass")
    watching.shows("double(np.array([[1.0, 2], [3, 4]])): still running after 2 seconds. Is there")
    watching.shows("exercises/matrices.py, line 5: while True: pass")

    write_double(root, "exit()")
    watching.shows("ended the whole Python process (exit)", "line 5: exit()")

    write_double(root, "import os; os._exit(3)")
    watching.shows("Python itself ended while double was running (exit status 3).")

    write_double(root, "import os; os.kill(0, 2); raise ValueError('after Ctrl-C for all')")
    watching.shows("after Ctrl-C for all")

    write_double(root, "print('\\033[2Jlook', x.shape); return 2 * x")
    watching.shows("What your code printed:\n look (2, 2)", "2 of 10 points")

    (root / "exercises" / "matrices.py").rename(root / "exercises" / "renamed.py")
    watching.shows("There is no exercises/matrices.py. Has it been renamed or moved?", NOTHING)

    (root / "exercises" / "renamed.py").rename(root / "exercises" / "matrices.py")
    watching.shows("✓ double   ☐ flip", "2 of 10 points")


@in_terminal
def test_the_last_of_many_saves_counts(watching: Terminal) -> None:
    for number in range(20):
        write_double(watching.folder, f"return {number} * x")
    write_double(watching.folder, RIGHT)
    watching.shows("✓ double   ☐ flip", "2 of 10 points")


@in_terminal
def test_a_save_of_another_exercise_turns_to_it(watching: Terminal) -> None:
    save(watching.folder / "exercises" / "words.py", SHOUT)
    watching.shows("Words", "5 of 10 points", "Complete. Nothing is left", "To the next", "exercises/words.py")
    done = "def double(x): return 2 * x\ndef flip(x): return x[::-1]\n"
    save(watching.folder / "exercises" / "matrices.py", done)
    watching.shows("10 of 10 points", "That was the last one: the whole course is done.")


@in_terminal
def test_keys(watching: Terminal) -> None:
    root = watching.folder
    watching.press("p")
    watching.shows("There is no picture of this.")
    watching.press("h")
    watching.shows("Hint 1 of 2: Which number times x is x + x?")
    watching.press("h")
    watching.shows("Hint 1 of 2", "Hint 2 of 2: NumPy multiplies every cell at once.")
    watching.press("h")
    watching.shows("These are all the hints.")
    assert json.loads((root / ".saiten" / "hints.json").read_text()) == {"matrices": {"double": 2}}

    write_double(root, WRONG)
    watching.shows("There is a picture of it: p")
    watching.press("p")
    watching.shows("yours", "expected", "difference", "12✗")
    watching.press("p")
    watching.shows("There is a picture of it: p")

    watching.press("l")
    screen = watching.shows("> matrices", "words", "0 of 5 points", "Enter opens")
    assert "There is a picture" not in screen
    watching.press("ｎ")  # as with a Japanese input method
    watching.shows("> words")
    watching.press("Down")
    watching.shows("> matrices")
    watching.press("B")
    watching.shows("> words")
    watching.press("Enter")
    watching.shows("Next: write shout, for up to 5 points more.")


@in_terminal
@pytest.mark.parametrize("end", ["q", "C-c", signal.SIGTERM, signal.SIGHUP])
def test_ending_restores_the_screen(terminal: Terminal, end: str | signal.Signals) -> None:
    terminal.watch()
    terminal.shows(KEYS)
    pid = watcher(terminal)
    processes = children(pid)
    assert processes
    assert terminal.about("alternate_on") == "1"
    if isinstance(end, str):
        terminal.press(end)
    else:
        os.kill(pid, end)
    assert_restored(terminal, "before")
    for process in processes:
        with pytest.raises(ProcessLookupError):
            os.kill(process, 0)


@in_terminal
def test_an_error_restores_the_screen(root: Path, terminal: Terminal) -> None:
    """In a thread other than the one that draws, at that."""
    code = "import saiten.local.spare as s; s.Spare.grade = None; from saiten.cli import main; main()"
    (root / "broken.py").write_text(code)
    terminal.type(f"{sys.executable} broken.py watch")
    assert_restored(terminal, "TypeError: 'NoneType' object is not callable")


@in_terminal
def test_a_course_that_has_been_moved(root: Path, terminal: Terminal) -> None:
    terminal.watch()
    terminal.shows("Next: write double")
    root.rename(root.with_name("elsewhere"))
    terminal.shows("saiten: The folder", "is gone. Has it been renamed or moved?")
    assert "Traceback" not in terminal.screen()


@in_terminal
def test_remembers_where_one_was(terminal: Terminal) -> None:
    terminal.watch()
    terminal.shows("exercises/matrices.py")
    terminal.press("n", "q")
    terminal.prompt()
    terminal.watch()
    terminal.shows("exercises/words.py")
    terminal.press("q")
    terminal.prompt()
    terminal.watch("--exercise", "matrices", "--lang", "ja")
    terminal.shows("Matrices", "10 点中 0 点", "h ヒント")


def fits(screen: str, height: int) -> bool:
    lines = screen.splitlines()
    first = "A small course" if height > 16 else "Matrices"
    return len(lines) == height and first in lines[0] and "… more: m" in screen and "q quit" in lines[-1]


@in_terminal
def test_everything_fits_after_a_resize(watching: Terminal) -> None:
    write_double(watching.folder, "print('\\n'.join(map(str, range(100)))); return 2 * x")
    watching.shows("… more: m (1/7)")
    for width, height in ((120, 40), (40, 12), (80, 24)):
        watching.tmux("resize-window", "-x", str(width), "-y", str(height))
        watching.until(functools.partial(fits, height=height), f"for {width}x{height}")
    watching.press("m")
    watching.shows("… more: m (2/7)")


# -- where there is no terminal


def watch_in_pipe(root: Path, **environment: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-W", "error", "-m", "saiten", "watch"],
        cwd=root,
        env=os.environ | environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )


def read_until(process: subprocess.Popen[str], text: str) -> str:
    assert process.stdout is not None
    patience, read = threading.Timer(PATIENCE, process.kill), ""
    patience.start()
    while text not in read:
        line = process.stdout.readline()
        assert line, f"ended before {text!r}:\n{read}"
        read += line
    patience.cancel()
    return read


def test_verdicts_one_by_one_without_a_terminal(root: Path, tmp_path: Path) -> None:
    """And without what only POSIX has, in the processes that grade too."""
    without = ("fcntl", "termios", "tty", "resource", "pwd", "grp")
    (tmp_path / "sitecustomize.py").write_text(f"import sys; sys.modules.update(dict.fromkeys({without!r}))")
    path = os.pathsep.join(filter(None, [str(tmp_path), os.environ.get("PYTHONPATH")]))
    with watch_in_pipe(root, PYTHONPATH=path) as process:
        assert "until Ctrl-C" in read_until(process, "Words (words): 0 of 5 points")
        write_double(root, "import pwd")
        read_until(process, "raised ModuleNotFoundError")
        write_double(root, WRONG)
        said = read_until(process, "got 3")
        assert "Matrices (matrices): 0 of 5 points" in said
        assert "\x1b" not in said
        write_double(root, RIGHT)
        read_until(process, "Matrices (matrices): 2 of 5 points")
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=20)
    assert process.returncode == 0


def test_a_folder_that_cannot_be_written_to(root: Path) -> None:
    (root / ".saiten").write_text("a file where the folder would be")
    with watch_in_pipe(root) as process:
        read_until(process, "Words (words)")
        save(root / "exercises" / "words.py", SHOUT)
        read_until(process, "Words (words): 5 of 5 points")
        process.terminate()
        process.communicate(timeout=20)


def test_graders_that_do_not_load(root: Path) -> None:
    (root / "conftest.py").write_text("import no_such_module\n")
    with watch_in_pipe(root) as process:
        read_until(process, "The checks can't be started: ")
        process.terminate()
        process.communicate(timeout=20)


@pytest.mark.parametrize(
    ("prepare", "said"),
    [
        (lambda root: shutil.rmtree(root / "exercises"), "There is no folder exercises in"),
        (lambda root: (root / "pyproject.toml").unlink(), "No exercises here"),
    ],
)
def test_a_folder_that_is_no_course(
    root: Path, monkeypatch: pytest.MonkeyPatch, prepare: Callable[[Path], None], said: str
) -> None:
    prepare(root)
    monkeypatch.chdir(root)
    with pytest.raises(UsageError, match=said):
        watch(None, None)


def test_an_exercise_that_is_not_there(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(root)
    with pytest.raises(UsageError, match="No exercise 'x'; the course has: matrices, words"):
        watch("x", None)
