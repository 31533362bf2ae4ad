"""What other code may import from the engine's packages, and that importing them is cheap where it must be."""

import importlib
import subprocess
import sys

import pytest

PUBLIC = {
    "saiten.answers": ["EXACT", "Difference", "Tolerance", "difference", "show", "show_call", "wrong_cells"],
    "saiten.cell": [
        *("Allowance", "Answer", "CallBack", "Cell", "CellError", "Channel", "CodeError", "IsolationError"),
        *("Lodging", "Source", "Worker", "WorkerGone", "pack_arguments", "start_worker"),
    ],
    "saiten.grading": [
        *("EXACT", "Code", "Graph", "Object", "Steps", "Text", "Tolerance"),
        *("call", "check", "generator", "misconception", "record", "untouched"),
    ],
    "saiten.pictures": ["Graph", "Grid", "Panel", "Picture", "Raster", "Row", "Steps", "Table", "View", "pictures_of"],
    "saiten.submissions": [
        *("Attempts", "Entry", "Intake", "IntakeError", "IntakeLimits", "Listed", "Missing", "Module", "Package"),
        *("Roster", "Unmatched", "collision_key", "collisions", "find_exercise", "list_entries", "read_entry"),
        *("read_roster", "student_folder", "take_in"),
    ],
}


@pytest.mark.parametrize("package", PUBLIC)
def test_exported_names(package: str) -> None:
    module = importlib.import_module(package)
    assert sorted(module.__all__) == sorted(PUBLIC[package])
    assert all(hasattr(module, name) for name in module.__all__)


def imported_by(statement: str) -> set[str]:
    script = f"import sys\nbefore = set(sys.modules)\n{statement}\nprint(*sorted(set(sys.modules) - before))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_the_package_itself_imports_nothing_heavy() -> None:
    assert not imported_by("import saiten") & {"numpy", "pytest", "hypothesis", "typer", "rich", "msgspec"}


def test_the_command_line_imports_nothing_heavy() -> None:
    assert not imported_by("import saiten.cli") & {"numpy", "pytest", "hypothesis", "rich", "msgspec", "PIL"}


def test_what_students_run_needs_nothing_of_the_engine() -> None:
    imported = imported_by("import saiten.plugin, saiten.expect")
    assert not imported & {"resource", "hypothesis", "saiten.cell", "saiten.grading", "saiten.submissions"}
