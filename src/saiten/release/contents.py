"""Which files students get, in memory and by path."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from ..course import Course, CourseError
from ..plugin import PREFIX
from ..text import _
from .handouts import handouts
from .points import public_points
from .settings import student_settings
from .wheel import engine_wheel

TEMPLATE = "student_template"
WHEELS = "wheels"
REQUIREMENTS = "# The engine itself comes from wheels/; pip fetches what it needs.\n./{wheel}\n"
CACHES = {
    "__pycache__",
    ".pytest_cache",
    ".hypothesis",
    ".ruff_cache",
    ".mypy_cache",
    ".ipynb_checkpoints",
    ".DS_Store",
}


def released_files(course: Course) -> list[str]:
    """The files of the course that go out as they are: exercises, public graders and what they import, questions."""
    root = course.root
    modules = {name for exercise in course.exercises for name in (stub_of(exercise), grader_of(exercise))}
    missing = sorted(name for name in modules if not (root / name).is_file())
    if missing:
        raise CourseError(_("Missing: {names}. saiten check says more.", names=", ".join(missing)))
    beside = {
        *(name for name in _files(root, "exercises") if not name.endswith(".py")),
        *(name for name in _files(root, "graders/public") if not PurePosixPath(name).name.startswith(PREFIX)),
        *(name for name in _files(root, "written") if not PurePosixPath(name).stem.endswith("_rubric")),
        *(name for name in _files(root, "hints") if name.endswith(".toml")),
    }
    shared = {"graders/__init__.py", "graders/strategies.py", *_imported(root, modules | beside)}
    return sorted(modules | beside | {name for name in shared if (root / name).is_file()})


def stub_of(exercise: str) -> str:
    return f"exercises/{exercise}.py"


def grader_of(exercise: str) -> str:
    return f"graders/public/{PREFIX}{exercise}.py"


def contents(course: Course) -> dict[str, bytes]:
    """Everything that a release holds, by path. Raises ``CourseError`` where the course can't be released."""
    files = {name: (course.root / name).read_bytes() for name in released_files(course)}
    template = course.root / TEMPLATE
    if not (template / "pyproject.toml").is_file():
        raise CourseError(_("There is no {folder}/pyproject.toml to make the students' copy from.", folder=TEMPLATE))
    files |= {name: (template / name).read_bytes() for name in _files(template)}
    files |= handouts(course)
    settings = student_settings(files["pyproject.toml"].decode(), course, public_points(course))
    name, wheel = engine_wheel()
    return files | {
        "pyproject.toml": settings.encode(),
        "requirements.txt": REQUIREMENTS.format(wheel=f"{WHEELS}/{name}").encode(),
        f"{WHEELS}/{name}": wheel,
    }


def _files(root: Path, folder: str = "") -> list[str]:
    """The files in a folder by path from ``root``, without what tools leave behind."""
    found = (path.relative_to(root) for path in (root / folder).rglob("*") if path.is_file())
    return [path.as_posix() for path in found if not CACHES & set(path.parts)]


def _imported(root: Path, released: set[str]) -> set[str]:
    """The modules of ``graders/`` that released modules import, and those that these import."""
    waiting = [name for name in released if name.startswith("graders/") and name.endswith(".py")]
    waiting.append("graders/strategies.py")
    found: set[str] = set()
    while waiting:
        path = root / waiting.pop()
        if not path.is_file():
            continue
        for module in _modules(ast.parse(path.read_bytes())):
            name = PurePosixPath(*module.split(".")).with_suffix(".py").as_posix()
            if name.count("/") == 1 and name not in found and (root / name).is_file():
                found.add(name)
                waiting.append(name)
    return found


def _modules(tree: ast.Module) -> Iterator[str]:
    """The modules of ``graders`` that are imported: ``graders.NAME``."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name.startswith("graders."))
        elif isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "graders":
            yield str(node.module)
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
