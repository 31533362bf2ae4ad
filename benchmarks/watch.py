"""How soon ``saiten watch`` shows a verdict: from the moment a file is in place to the moment the screen is drawn.

    python benchmarks/watch.py [REPEATS]

For every exercise of the course, with its right answers, whose checks all run, the median and the worst of the saves;
and a bare ``python -m pytest graders/public/test_NAME.py`` of the same file, run in turns with them. Nothing here is a
test; the command fails when a median is over the limit.
"""

from __future__ import annotations

import io
import queue
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from saiten.local.changes import changes
from saiten.local.console import Console
from saiten.local.graders import Graders
from saiten.local.screen import draw
from saiten.local.settings import LocalSettings
from saiten.local.watch import Begun, Event, Graded, Saved, Watch

ROOT = Path(__file__).parents[1]
RELEASED = ("conftest.py", "pyproject.toml", "exercises", "graders", "hints")
REPEATS = 10
LIMIT_SECONDS = 0.3
PAUSE_SECONDS = 1.0  # between two saves: a student reads the verdict


def main() -> int:
    repeats = int(sys.argv[1]) if len(sys.argv) > 1 else REPEATS
    print(f"{'exercise':<20}{'save to verdict':>18}{'worst':>10}{'bare pytest':>14}{'ratio':>8}   (ms)")
    slow = []
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "course"
        root.mkdir()
        for name in RELEASED:
            copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
            copy(ROOT / name, root / name)
        for name in LocalSettings.read(root).exercises:
            saves, runs = time_saves(root, name, repeats)
            saved, run = median(saves), median(runs)
            print(f"{name:<20}{1e3 * saved:>18.0f}{1e3 * max(saves):>10.0f}{1e3 * run:>14.0f}{saved / run:>8.2f}")
            slow += [name] if saved > LIMIT_SECONDS else []
    if slow:
        print(f"over {LIMIT_SECONDS:g} s: {', '.join(slow)}", file=sys.stderr)
    return len(slow)


def time_saves(root: Path, name: str, repeats: int) -> tuple[list[float], list[float]]:
    events: queue.SimpleQueue[Event] = queue.SimpleQueue()
    settings = LocalSettings.read(root)
    graders = Graders(root, "en", lambda *one: events.put(Begun(*one)), lambda *one: events.put(Graded(*one)))
    state = Watch(settings, "en", name, graders)
    console = Console(file=io.StringIO(), force_terminal=True, width=120, height=40)
    source = (ROOT / "reference" / f"{name}.py").read_text(encoding="utf-8")
    saves, runs = [], []
    with graders, changes([root / "exercises"], lambda paths: events.put(Saved(paths))), console.screen():
        for number in range(repeats):
            time.sleep(PAUSE_SECONDS)
            new = root / "exercises" / "new"
            new.write_text(f"{source}# save {number}\n", encoding="utf-8")
            start = time.perf_counter()
            new.replace(root / "exercises" / f"{name}.py")
            next_verdict(state, events)
            draw(console, state.view())
            saves.append(time.perf_counter() - start)
            result = state.results[name]
            assert result.points == result.max_points, result.summary
            time.sleep(PAUSE_SECONDS)  # until the next process is ready: it would slow pytest down
            runs.append(bare_pytest(root, name))
    return saves, runs


def next_verdict(state: Watch, events: queue.SimpleQueue[Event]) -> None:
    while not isinstance(event := events.get(), Graded):
        state.take(event)
    state.take(event)


def bare_pytest(root: Path, name: str) -> float:
    command = [sys.executable, "-m", "pytest", f"graders/public/test_{name}.py"]
    start = time.perf_counter()
    subprocess.run(command, cwd=root, check=True, capture_output=True)
    return time.perf_counter() - start


if __name__ == "__main__":
    sys.exit(main())
