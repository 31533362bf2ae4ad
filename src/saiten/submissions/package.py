"""What one student handed in, as plain data."""

import hashlib
from collections import defaultdict

import msgspec

from .limits import IntakeLimits, size_text
from .names import as_text, shown
from .paths import BadPath, clean_path

_NAMES_PER_PROBLEM = 3


class Package(msgspec.Struct, frozen=True):
    """Files by relative path with forward slashes, the folder around them removed.

    `problems` are sentences for the student and the staff. `sha256` is over the sorted (path, length,
    content) of the files only.
    """

    student: str
    files: dict[str, bytes]
    problems: list[str]
    sha256: str


class Refused(Exception):
    """The entry as a whole can't be taken in; the message is a whole sentence."""


def make_package(student: str, files: dict[str, bytes], problems: list[str]) -> Package:
    """A package of those files, unwrapped."""
    files = _unwrapped(files)
    return Package(student, files, problems, _sha256(files))


class Collector:
    """Gathers the files of one entry within the limits, and what there is to say about the others."""

    def __init__(self, limits: IntakeLimits) -> None:
        self.limits = limits
        self.files: dict[str, bytes] = {}
        self._folders: set[str] = set()
        self._members = 0
        self._bytes = 0
        self._notes: defaultdict[str, list[str]] = defaultdict(list)

    def count(self, members: int) -> None:
        """Count whatever is listed, hidden or not. Raises Refused."""
        self._members += members
        if self._members > self.limits.max_members:
            raise _too_many(self.limits.max_members)

    def place(self, name: str) -> str | None:
        """The cleaned path of a member; None where it is skipped."""
        try:
            return clean_path(name, self.limits)
        except BadPath as error:
            self.skip(str(error), name)
            return None

    def fits(self, path: str, size: int) -> bool:
        """Whether a file of that size may be read; if so it counts, read or not. Raises Refused."""
        if size > self.limits.max_file_bytes:
            self.skip(f"a file may have at most {size_text(self.limits.max_file_bytes)}", path)
            return False
        self._bytes += size
        if self._bytes > self.limits.max_total_bytes:
            most = size_text(self.limits.max_total_bytes)
            raise Refused(f"All files together have more than {most}. Hand in the exercises only.")
        return True

    def add(self, path: str, content: bytes) -> None:
        """Keep a file; of two under one path the later. Raises Refused."""
        folders = _parents(path)
        if path in self._folders or not self.files.keys().isdisjoint(folders):
            self.skip("the same name stands for a file and for a folder", path)
            return
        if path in self.files:
            self._notes["Found more than once, the last one counts"].append(path)
        self._folders.update(folders)
        self.files[path] = content
        if len(self.files) > self.limits.max_files:
            raise _too_many(self.limits.max_files)

    def skip(self, reason: str, path: str) -> None:
        """Note a file that was not taken in."""
        self._notes[f"Skipped because {reason}"].append(path)

    def problems(self) -> list[str]:
        """One sentence a reason, naming the first few files."""
        sentences = []
        for reason, paths in self._notes.items():
            names = ", ".join(shown(as_text(path)) for path in paths[:_NAMES_PER_PROBLEM])
            more = len(paths) - _NAMES_PER_PROBLEM
            sentences.append(f"{reason}: {names}{f' and {more} more' if more > 0 else ''}.")
        return sentences


def _too_many(limit: int) -> Refused:
    return Refused(f"There are more than {limit} files. Hand in the exercises only.")


def _parents(path: str) -> list[str]:
    parts = path.split("/")
    return ["/".join(parts[:end]) for end in range(1, len(parts))]


def _unwrapped(files: dict[str, bytes]) -> dict[str, bytes]:
    """Without the one folder around everything; a lone `exercises` with files in it is no wrapping."""
    tops = {path.partition("/")[0] for path in files}
    if len(tops) != 1:
        return files
    prefix = f"{tops.pop()}/"
    if not all(path.startswith(prefix) for path in files):
        return files
    if prefix == "exercises/" and any(path.count("/") == 1 for path in files):
        return files
    return {path.removeprefix(prefix): content for path, content in files.items()}


def _sha256(files: dict[str, bytes]) -> str:
    digest = hashlib.sha256()
    for path in sorted(files):
        for part in (path.encode(), files[path]):
            digest.update(len(part).to_bytes(8, "big"))
            digest.update(part)
    return digest.hexdigest()
