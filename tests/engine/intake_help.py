"""Classes as each learning platform hands them over, written into a folder or packed as its download is."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from saiten.deadlines import Deadlines
from saiten.submissions import Intake, IntakeLimits, Package, Roster, read_entry, read_roster

Files = dict[str, bytes]
METADATA = "submission_metadata.yml"


class Person(NamedTuple):
    id: str
    name: str
    number: str


ALICE = Person("s1", "Alice Smith", "101")
TARO = Person("s2", "山田 太郎", "102")
QUOTED = Person("s3", 'O"Brien, Ann_Marie', "103")
CLASS = (ALICE, TARO, QUOTED)


def work(person: Person) -> bytes:
    return f"NAME = {person.id!r}\n".encode()


def moodle(class_: tuple[Person, ...] = CLASS) -> Files:
    return {f"{one.name.replace('_', ' ')}_{one.number}_assignsubmission_file_/sobel.py": work(one) for one in class_}


def moodle_files(class_: tuple[Person, ...] = CLASS) -> Files:
    return {path.replace("_file_/", "_file_"): content for path, content in moodle(class_).items()}


def canvas(class_: tuple[Person, ...] = CLASS) -> Files:
    names = {one: "".join(filter(str.isalnum, one.name)).lower() for one in class_}
    return {f"{names[one]}_{one.number}_9{one.number}_sobel.py": work(one) for one in class_}


def gradescope(class_: tuple[Person, ...] = CLASS) -> Files:
    files = {f"submission_{one.number}/sobel.py": work(one) for one in class_}
    lines = []
    for one in class_:
        name = one.name.replace('"', '\\"')
        lines += [
            f"submission_{one.number}:",
            "  :submitters:",
            f'  - :name: "{name}"',
            f"    :sid: {one.id}",
            f"    :email: {one.id}@example.org",
            "  :created_at: 2026-06-12 14:59:00.123456789 Z",
        ]
    files[METADATA] = "\n".join(["---", *lines, ""]).encode()
    return files


def nbgrader(class_: tuple[Person, ...] = CLASS, assignment: str = "week 1") -> Files:
    stamp = b"2026-06-12 23:59:00.123456 JST"
    return {
        f"{one.id}/{assignment}/{name}": content
        for one in class_
        for name, content in (("sobel.py", work(one)), ("timestamp.txt", stamp))
    }


def plain(class_: tuple[Person, ...] = CLASS) -> Files:
    return {f"{one.id}/exercises/sobel.py": work(one) for one in class_}


LAYOUTS: dict[str, Callable[[], Files]] = {
    "moodle": moodle,
    "canvas": canvas,
    "gradescope": gradescope,
    "nbgrader": nbgrader,
    "plain": plain,
}


def write_all(folder: Path, files: Files) -> Path:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return folder


def packed(files: Files) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, one in files.items():
            archive.writestr(name, one)
    return content.getvalue()


def roster(folder: Path, text: str | bytes, zone: str = "Asia/Tokyo") -> Roster:
    path = folder / "roster.csv"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_roster(path, Deadlines(zone=zone).received)


def of_class(folder: Path, columns: str = "id,name") -> Roster:
    """The class as a roster with those of the columns id, name, moodle, canvas."""
    lines = [columns]
    for one in CLASS:
        cells = {"id": one.id, "name": one.name.replace('"', '""'), "moodle": one.number, "canvas": one.number}
        lines.append(",".join(f'"{cells[column]}"' for column in columns.split(",")))
    return roster(folder, "\n".join(lines))


def packages(intake: Intake) -> dict[str, Package]:
    return {entry.student: read_entry(entry, IntakeLimits()) for entry in intake.entries}


def names(intake: Intake) -> dict[str, str]:
    """Whose work each student's module says it is: what a mix-up would show."""
    found = {}
    for student, package in packages(intake).items():
        module = package.files.get("sobel.py", package.files.get("exercises/sobel.py", b"")).decode()
        found[student] = module.removeprefix("NAME = '").removesuffix("'\n")
    return found


def unmatched(intake: Intake) -> dict[str, str]:
    return {one.what: one.reason.en for one in intake.unmatched}
