"""What one student handed in, as plain data."""

import hashlib
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager

import msgspec

from ..errors import TextError
from ..text import Text, _
from .limits import IntakeLimits, size_text
from .names import as_text, shown
from .paths import BadPath, clean_path
from .pseudonym import FILE, MOST_CHARACTERS, pseudonym

_NAMES_PER_PROBLEM = 3


class Package(msgspec.Struct, frozen=True):
    """Files by relative path with forward slashes, the folder around them removed.

    `problems` are sentences for the student and the staff. `sha256` is over the sorted (path, length,
    content) of the files only. `received` is an ISO time with its zone.
    """

    student: str
    files: dict[str, bytes]
    problems: list[Text]
    sha256: str
    received: str | None = None
    pseudonym: str | None = None


class Refused(TextError):
    """The entry as a whole can't be taken in; the text is one or more sentences."""


def make_package(student: str, files: dict[str, bytes], problems: list[Text], received: str | None = None) -> Package:
    """A package of those files, unwrapped, and the pseudonym that one of them may choose."""
    files = _unwrapped(files)
    called = pseudonym(files[FILE]) if FILE in files else None
    if FILE in files and called is None:
        problem = _(
            "{file} is not used: a pseudonym has at most {most} printable characters.", file=FILE, most=MOST_CHARACTERS
        )
        problems = [*problems, problem]
    return Package(student, files, problems, _sha256(files), received, called)


class Collector:
    """Gathers the files of one entry within the limits, and what there is to say about the others."""

    def __init__(self, limits: IntakeLimits) -> None:
        self.limits = limits
        self.files: dict[str, bytes] = {}
        self._folders: set[str] = set()
        self._members = 0
        self._bytes = 0
        self._skipped: defaultdict[Text, list[str]] = defaultdict(list)  # by reason
        self._repeated: list[str] = []
        self._sentences: list[Text] = []

    @contextmanager
    def unwrapping(self) -> Iterator[None]:
        """What is added meanwhile loses the one folder around it, as a whole submission does. May raise Refused."""
        files, folders = self.files, self._folders
        self.files, self._folders = {}, set()
        try:
            yield
        finally:
            added, self.files, self._folders = self.files, files, folders
        for path, content in _unwrapped(added).items():
            self.add(path, content)

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
            self.skip(error.text, name)
            return None

    def fits(self, path: str, size: int) -> bool:
        """Whether a file of that size may be read; if so it counts, read or not. Raises Refused."""
        if size > self.limits.max_file_bytes:
            self.skip(_("a file may have at most {size}", size=size_text(self.limits.max_file_bytes)), path)
            return False
        self._bytes += size
        if self._bytes > self.limits.max_total_bytes:
            most = size_text(self.limits.max_total_bytes)
            raise Refused(_("All files together have more than {size}. Hand in the exercises only.", size=most))
        return True

    def add(self, path: str, content: bytes) -> None:
        """Keep a file; of two under one path the later. Raises Refused."""
        folders = _parents(path)
        if path in self._folders or not self.files.keys().isdisjoint(folders):
            self.skip(_("the same name stands for a file and for a folder"), path)
            return
        if path in self.files:
            self._repeated.append(path)
        self._folders.update(folders)
        self.files[path] = content
        if len(self.files) > self.limits.max_files:
            raise _too_many(self.limits.max_files)

    def skip(self, reason: Text, path: str) -> None:
        """Note a file that was not taken in; the reason is a clause."""
        self._skipped[reason].append(path)

    def say(self, sentence: Text) -> None:
        """Note what holds for more than a file."""
        self._sentences.append(sentence)

    def problems(self) -> list[Text]:
        """One sentence a reason, naming the first few files."""
        sentences = [
            *self._sentences,
            *(
                _("Skipped because {reason}: {files}.", reason=reason, files=_listed(paths))
                for reason, paths in self._skipped.items()
            ),
        ]
        if self._repeated:
            sentences.append(_("Found more than once, the last one counts: {files}.", files=_listed(self._repeated)))
        return sentences


def _listed(paths: list[str]) -> Text:
    names = ", ".join(shown(as_text(path)) for path in paths[:_NAMES_PER_PROBLEM])
    more = len(paths) - _NAMES_PER_PROBLEM
    return _("{names} and {more} more", names=names, more=more) if more > 0 else Text(names, names)


def _too_many(limit: int) -> Refused:
    return Refused(_("There are more than {limit} files. Hand in the exercises only.", limit=limit))


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
