"""Prints how long the reference's functions take on the inputs that one student is dealt, called directly."""

import importlib
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))


def main() -> None:
    from saiten.course import Course

    course = Course.find(ROOT)
    total = 0.0
    for name in course.exercises:
        reference = importlib.import_module(f"reference.{name}")
        hidden = importlib.import_module(f"graders.hidden.test_{name}")
        checks = {id(c.pool): c for m in vars(hidden).values() if (c := getattr(m, "saiten_check", None)) is not None}
        for check in checks.values():
            check.pool.prepare(course.settings.seed)
            cases = check.pool.deal("student0000", course.settings.seed)
            function = getattr(reference, check.function)
            start = time.perf_counter()
            for case in cases if callable(function) else []:
                try:
                    function(*case.call[0], **case.call[1])
                except ValueError:
                    assert case.raised
            total += time.perf_counter() - start
    print(total)


if __name__ == "__main__":
    main()
