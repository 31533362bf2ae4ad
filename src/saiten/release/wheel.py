"""The engine as a wheel, packed from whatever installation is running: no network, no build tool."""

from __future__ import annotations

import base64
import hashlib
import importlib.metadata
from pathlib import Path

from ..course import CourseError
from ..text import _
from .archive import zipped

NAME = "saiten"
TAG = "py3-none-any"
WHEEL = f"Wheel-Version: 1.0\nGenerator: saiten\nRoot-Is-Purelib: true\nTag: {TAG}\n"
# Students need no templates for new exercises, and what an author has kept of them must not get out.
LEFT_OUT = {Path("scaffold/templates")}
KEPT = ("METADATA", "entry_points.txt")  # of the installed metadata; the rest tells how it came onto this machine


def engine_wheel() -> tuple[str, bytes]:
    """The wheel's file name and its bytes: the same ones from an editable and from an ordinary installation.

    Source: the specification of the binary distribution format (packaging.python.org).
    Raises ``CourseError`` where the engine runs without being installed.
    """
    try:
        distribution = importlib.metadata.distribution(NAME)
    except importlib.metadata.PackageNotFoundError as error:
        raise CourseError(
            _("The engine is not installed here (pip install .), so no wheel can be made of it.")
        ) from error
    package = Path(__file__).parents[1]
    files = {
        f"{NAME}/{path.relative_to(package).as_posix()}": path.read_bytes()
        for path in package.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts and not LEFT_OUT & {*path.relative_to(package).parents}
    }
    released = distribution.version.partition("+")[0]
    version = f"{released}+{_digest_of_all(files)}"  # pip keeps what is installed if the version is the same
    info = f"{NAME}-{version}.dist-info"
    for name in (*KEPT, *_licences(distribution)):
        text = distribution.read_text(name)
        if text is not None:
            files[f"{info}/{name}"] = text.encode()
    metadata = files[f"{info}/METADATA"].decode()
    changed = metadata.replace(f"\nVersion: {distribution.version}\n", f"\nVersion: {version}\n", 1)
    files[f"{info}/METADATA"] = changed.encode()
    files[f"{info}/WHEEL"] = WHEEL.encode()
    rows = [f"{name},sha256={_digest(content)},{len(content)}" for name, content in sorted(files.items())]
    files[f"{info}/RECORD"] = "\n".join([*rows, f"{info}/RECORD,,", ""]).encode()
    return f"{NAME}-{version}-{TAG}.whl", zipped(files)


def _licences(distribution: importlib.metadata.Distribution) -> list[str]:
    named = distribution.metadata.get_all("License-File") or []
    return [f"licenses/{name}" for name in named]


def _digest_of_all(files: dict[str, bytes]) -> str:
    return hashlib.sha256(zipped(files)).hexdigest()[:12]


def _digest(content: bytes) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()
