"""What each public test is worth, as ``saiten grade`` counts it: beside the hidden tests of the same function."""

from __future__ import annotations

import contextlib
import io

import pytest

from ..course import Course, CourseError
from ..grading.tests import graded_tests
from ..plugin import GRADING, PREFIX
from ..text import _

OPTIONS = (
    "--collect-only", "--disable-plugin-autoload", "-qq", "-p", "no:cacheprovider", "-p", "no:doctest",
    "-p", "no:unittest", "-p", "no:warnings", "-W", "ignore::pytest.PytestAssertRewriteWarning",
    "-W", "ignore::pytest.PytestConfigWarning",
)  # fmt: skip


class _Collector:
    """A pytest plugin that keeps the items."""

    def __init__(self) -> None:
        self.items: list[pytest.Item] = []

    def pytest_configure(self, config: pytest.Config) -> None:
        config.stash[GRADING] = self  # this is no student's own run

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        self.items = list(items)


def public_points(course: Course) -> dict[str, float]:
    """The points of each public test by its id. Raises ``CourseError`` where the graders can't be collected."""
    graders = [
        str(path)
        for name in course.exercises
        for folder in ("public", "hidden")
        if (path := course.root / "graders" / folder / f"{PREFIX}{name}.py").is_file()
    ]
    collector, said = _Collector(), io.StringIO()
    arguments = ["-c", str(course.root / "pyproject.toml"), "--rootdir", str(course.root), *graders, *OPTIONS]
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        status = pytest.main(arguments, plugins=[collector])
    if status != pytest.ExitCode.OK:
        raise CourseError(
            _("The graders can't be collected; saiten check says more.\n{output}", output=said.getvalue())
        )
    tests = [test for tests in graded_tests(course, collector.items).values() for test in tests]
    return {test.id: round(float(test.points), 6) for test in tests if not test.hidden}
