"""The pytest plugin that a course's ``conftest.py`` loads: it gives graders their ``submission``.

In a student's plain ``pytest`` that is the module itself, imported from ``exercises/``, so that pdb, print and
coverage work; under ``saiten grade`` it is the module in the cell. Kept free of heavy imports.
"""

from __future__ import annotations

import importlib.util
import sys
import tomllib
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from .text import chosen_language, use_language

GRADING = pytest.StashKey[Any]()
PREFIX = "test_"


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "covers(function, weight=1, hint=None): the function that a check is about")


def pytest_sessionstart(session: pytest.Session) -> None:
    if session.config.stash.get(GRADING, None) is None:
        use_language(chosen_language(_language_of_the_course(session.config.rootpath)))


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
        pytest.fail(f"There is no exercises/{path.name}. Has it been renamed or moved?", pytrace=False)
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
