"""The pytest plugin that a course's ``conftest.py`` loads: it gives graders their ``submission``.

In a student's plain ``pytest`` that is the module itself, imported from ``exercises/``, so that pdb, print and
coverage work; under ``saiten grade`` it is the module in the cell. Kept free of heavy imports.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest

from .text import use_language

GRADING = pytest.StashKey[Any]()
RECORDER = pytest.StashKey[Any]()
PREFIX = "test_"
SLOW = "slow"


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line(
        "markers", "covers(function, weight=1, hint=None, alone=False): the function that a check is about"
    )
    config.addinivalue_line("markers", f'{SLOW}: a check that takes seconds; pytest -m "not {SLOW}" leaves it out')
    if any("exercises" in Path(argument).parts for argument in config.args):
        config.option.doctestmodules = True  # there is nothing else to run there


@pytest.hookimpl(tryfirst=True)
def pytest_sessionstart(session: pytest.Session) -> None:
    if session.config.stash.get(GRADING, None) is None:
        _begin_students_run(session.config)


def _begin_students_run(config: pytest.Config) -> None:
    """Record what the checks say, for whoever has brought a recorder, else to show it at the end."""
    from .local.recorder import Recorder
    from .local.settings import LocalSettings

    brought = next((one for one in config.pluginmanager.get_plugins() if isinstance(one, Recorder)), None)
    recorder = brought or Recorder(LocalSettings.read(config.rootpath))
    config.stash[RECORDER] = recorder
    if brought is None:
        from .local.summary import StudentsRun

        language = recorder.settings.spoken(getattr(sys.__stdout__, "encoding", None))
        use_language(language)
        config.pluginmanager.register(recorder)
        config.pluginmanager.register(StudentsRun(config, recorder, language))


@pytest.fixture
def submission(request: pytest.FixtureRequest) -> Any:
    """The student's module that belongs to the test's file: ``exercises/NAME.py`` for ``test_NAME.py``."""
    __tracebackhide__ = True
    grading = request.config.stash.get(GRADING, None)
    if grading is not None:
        return grading.subject
    return request.config.stash[RECORDER].submission(request.path.stem.removeprefix(PREFIX))


@pytest.fixture
def run_check() -> Any:
    """What a hidden check asks for: only ``saiten grade`` can run it, and does so without this fixture."""
    pytest.skip("a hidden check: run it with `saiten grade`")
