"""How soon ``saiten watch`` shows a verdict: from the moment a file is in place to the moment the screen is drawn.

    python benchmarks/watch.py [REPEATS]

For every exercise of the course, with its right answers, whose checks all run: the median and the worst of the saves,
and the median of the checks' own part. Nothing here is a test.
"""

from __future__ import annotations

import io
import queue
import shutil
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from rich.console import Console

from saiten.local.changes import changes
from saiten.local.graders import Graders
from saiten.local.screen import draw
from saiten.local.settings import LocalSettings
from saiten.local.watch import Begun, Event, Graded, Saved, Watch

ROOT = Path(__file__).parents[1]
RELEASED = ("conftest.py", "pyproject.toml", "exercises", "graders", "hints")
REPEATS = 10
PAUSE_SECONDS = 2.0  # between two saves: a student reads the verdict


def main() -> None:
    repeats = int(sys.argv[1]) if len(sys.argv) > 1 else REPEATS
    print(f"{'exercise':<20}{'save to verdict':>18}{'worst':>10}{'checks':>10}   (ms)")
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "course"
        root.mkdir()
        for name in RELEASED:
            copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
            copy(ROOT / name, root / name)
        for name in LocalSettings.read(root).exercises:
            totals, checks = time_saves(root, name, repeats)
            print(f"{name:<20}{1e3 * median(totals):>18.0f}{1e3 * max(totals):>10.0f}{1e3 * median(checks):>10.0f}")


def time_saves(root: Path, name: str, repeats: int) -> tuple[list[float], list[float]]:
    events: queue.SimpleQueue[Event] = queue.SimpleQueue()
    settings = LocalSettings.read(root)
    graders = Graders(root, "en", lambda *one: events.put(Begun(*one)), lambda *one: events.put(Graded(*one)))
    state = Watch(settings, "en", name, graders)
    console = Console(file=io.StringIO(), force_terminal=True, width=120, height=40)
    source = (ROOT / "reference" / f"{name}.py").read_text(encoding="utf-8")
    totals, checks = [], []
    with graders, changes([root / "exercises"], lambda paths: events.put(Saved(paths))), console.screen():
        for number in range(repeats):
            time.sleep(PAUSE_SECONDS)
            new = root / "exercises" / "new"
            new.write_text(f"{source}# save {number}\n", encoding="utf-8")
            start = time.perf_counter()
            new.replace(root / "exercises" / f"{name}.py")
            graded = next_verdict(state, events)
            draw(console, state.view())
            totals.append(time.perf_counter() - start)
            checks.append(graded.seconds)
            result = state.results[name]
            assert result.points == result.max_points, result.summary
    return totals, checks


def next_verdict(state: Watch, events: queue.SimpleQueue[Event]) -> Graded:
    while True:
        event = events.get()
        state.take(event)
        if isinstance(event, Graded):
            return event


if __name__ == "__main__":
    main()
