"""The pytest plugin that a course's ``conftest.py`` loads: it gives graders their ``submission``.

In a student's plain ``pytest`` that is the module itself, imported from ``exercises/``, so that pdb, print and
coverage work; under ``saiten grade`` it is the module in the cell. Kept free of heavy imports.
"""

from __future__ import annotations

import importlib.util
import sys
import tomllib
from collections.abc import Generator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from .expect import CheckFailed
from .text import _, chosen_language, use_language

GRADING = pytest.StashKey[Any]()
PREFIX = "test_"


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "covers(function, weight=1, hint=None): the function that a check is about")


def pytest_sessionstart(session: pytest.Session) -> None:
    config = session.config
    if config.stash.get(GRADING, None) is None:
        language = chosen_language(_language_of_the_course(config.rootpath))
        use_language(language)
        config.pluginmanager.register(StudentsRun(config, language))


class StudentsRun:
    """What a student's own ``pytest`` shows besides: pictures of wrong answers."""

    def __init__(self, config: pytest.Config, language: str) -> None:
        self.config = config
        self.language = language

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(self, call: pytest.CallInfo[None]) -> Generator[None, Any, Any]:
        report = yield
        error = call.excinfo.value if call.excinfo is not None else None
        if isinstance(error, CheckFailed) and error.pictures:
            from .pictures.terminal import in_text  # rich is loaded only where something is to be drawn

            terminal = self.config.get_terminal_writer()
            drawn = in_text(error.pictures, self.language, terminal.fullwidth, colour=terminal.hasmarkup)
            report.sections.append((str(_("picture")), drawn))
        return report


def _language_of_the_course(root: Path) -> str | None:
    try:
        settings = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None  # pytest.ini without a pyproject.toml, say: the locale decides
    language = settings.get("tool", {}).get("saiten", {}).get("language")
    return language if isinstance(language, str) else None


@pytest.fixture
def submission(request: pytest.FixtureRequest) -> Any:
    """The student's module that belongs to the test's file: ``exercises/sobel.py`` for ``test_sobel.py``."""
    grading = request.config.stash.get(GRADING, None)
    if grading is not None:
        return grading.subject
    name = request.path.stem.removeprefix(PREFIX)
    return _load(name, request.config.rootpath / "exercises" / f"{name}.py")


def _load(name: str, path: Path) -> ModuleType:
    known = sys.modules.get(name)
    if known is not None and getattr(known, "__file__", None) == str(path):
        return known
    if not path.is_file():
        missing = _("There is no exercises/{file}. Has it been renamed or moved?", file=path.name)
        pytest.fail(str(missing), pytrace=False)
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module  # before it runs: dataclasses and pickles look their module up there
    try:
        spec.loader.exec_module(module)
    except BaseException:
        del sys.modules[name]
        raise
    return module


@pytest.fixture
def run_check() -> Any:
    """What a hidden check asks for: only ``saiten grade`` can run it, and does so without this fixture."""
    pytest.skip("a hidden check: run it with `saiten grade`")
