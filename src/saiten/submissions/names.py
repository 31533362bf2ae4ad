"""Names that students choose, made safe: as a folder, as a key for collisions, inside a sentence."""

import hashlib
import re
import unicodedata

_MAX_FOLDER_BYTES = 150
_DIGEST_CHARS = 12
_SAFE_PUNCTUATION = frozenset(" ._-@+,'()")
_WINDOWS_DEVICE = re.compile(r"(con|prn|aux|nul|(com|lpt)[0-9¹²³]) *(\..*)?", re.IGNORECASE | re.DOTALL)
_OUR_FILES = ("gradebook", "unmatched", ".saiten")


def as_text(name: str) -> str:
    """A name from the disk as valid Unicode: bytes that are not UTF-8 become backslash escapes."""
    return name.encode("utf-8", "backslashreplace").decode("utf-8")


def shown(name: str, limit: int = 80) -> str:
    """A quoted name for a sentence: control, format and direction characters escaped, long names cut."""
    if len(name) > limit:
        name = f"{name[: limit // 2]}…{name[-limit // 2 :]}"
    return "'" + "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in name) + "'"


def collision_key(student_id: str) -> str:
    """Equal for ids that some file system, or a person reading a list, would take for the same."""
    composed = unicodedata.normalize("NFC", student_id)
    return unicodedata.normalize("NFC", composed.casefold())


def student_folder(student_id: str) -> str:
    """The folder name of a student: safe on Linux, macOS and Windows, different for different ids.

    Letters, digits, marks of any script, inner spaces and ``._-@+,'()`` stay; everything else is
    percent-encoded as UTF-8. So is the first character of names that Windows or the grades folder
    keep for themselves. More than 150 bytes are cut and end in ``~`` and 12 hex digits of SHA-256.

    Raises ValueError for an empty id.
    """
    if not student_id:
        raise ValueError("A student's id must not be empty.")
    parts = [char if _is_safe(char) else _percent(char) for char in student_id]
    if student_id[0] in ".- " or _is_reserved(student_id):
        parts[0] = _percent(student_id[0])
    if student_id[-1] in ". ":
        parts[-1] = _percent(student_id[-1])
    folder = "".join(parts)
    if len(folder.encode()) <= _MAX_FOLDER_BYTES:
        return folder
    return _cut(parts, _MAX_FOLDER_BYTES - _DIGEST_CHARS - 1) + "~" + _digest(student_id)


def _is_safe(char: str) -> bool:
    return char in _SAFE_PUNCTUATION or unicodedata.category(char)[0] in "LMN"


def _is_reserved(student_id: str) -> bool:
    return bool(_WINDOWS_DEVICE.fullmatch(student_id)) or student_id.casefold().startswith(_OUR_FILES)


def _percent(char: str) -> str:
    return "".join(f"%{byte:02X}" for byte in char.encode("utf-8", "surrogatepass"))


def _cut(parts: list[str], max_bytes: int) -> str:
    """As many whole parts as fit: neither a character nor an escape is torn."""
    kept: list[str] = []
    for part in parts:
        max_bytes -= len(part.encode())
        if max_bytes < 0:
            break
        kept.append(part)
    return "".join(kept)


def _digest(student_id: str) -> str:
    return hashlib.sha256(student_id.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGEST_CHARS]
