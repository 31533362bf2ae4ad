"""Gradescope's "Export Submissions": a folder a submission, and ``submission_metadata.yml`` that says whose.

Reading YAML needs PyYAML (``saiten[intake]``). What an alias could blow up is refused before anything is built.
"""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec

from ...text import _
from ..entries import IntakeError, Part, archive_suffix, kind_of
from ..names import as_text, shown
from ..opening import open_file
from .listing import Handed, Items, Listing, sorted_out

METADATA = "submission_metadata.yml"
_MOST_BYTES = 64 * 2**20
_MOST_DEPTH = 30


def recognises(items: Items) -> bool:
    return any(item.name == METADATA for item in items)


def read(items: Items) -> Listing:
    """A submission of a group belongs to each of its members; earlier ones count where their files are there.

    Raises IntakeError where the metadata can't be used, or isn't there.
    """
    metadata = next((Path(item.path) for item in items if item.name == METADATA), None)
    if metadata is None:
        raise IntakeError(_("There is no {file}. Give the folder of the export that holds it.", file=METADATA))
    files = {_plain_name(item.name): item for item in items if item.name != METADATA}
    handed: list[Handed] = []
    lacking: list[str] = []
    used: set[str] = set()
    for key, about in _metadata(metadata).items():
        about = _dictionary(about)
        numbers = [(key, about.get("created_at"))]
        for earlier in _list(about.get("history")):
            earlier = _dictionary(earlier)
            numbers.append((f"submission_{earlier.get('id')}", earlier.get("created_at")))
        for name, created in dict(reversed(numbers)).items():
            item = files.get(name)
            submitters = [_dictionary(submitter) for submitter in _list(about.get("submitters"))]
            if item is not None and submitters:
                used.add(name)
                handed += [_handed(name, Path(item.path), kind_of(item), created, one) for one in submitters]
            elif item is None and name == key:
                lacking.append(name)
    listing = sorted_out([item for name, item in files.items() if name not in used])
    if lacking:
        names = ", ".join(map(shown, lacking[:20]))
        listing.notes.append(
            _("{file} lists what is not there: {names}. Export again if it should be.", file=METADATA, names=names)
        )
    return msgspec.structs.replace(listing, handed=handed)


def _handed(name: str, path: Path, kind: Any, created: Any, submitter: dict[str, Any]) -> Handed:
    sid, email = _text(submitter.get("sid")), _text(submitter.get("email"))
    return Handed(
        "gradescope",
        sid or email or name,
        path,
        "parts",
        (Part(path, kind, path.name),),
        name=_text(submitter.get("name")),
        email=email,
        sid=sid,
        received=_time(created),
    )


def _plain_name(name: str) -> str:
    return as_text(name.removesuffix(archive_suffix(name)))


def _metadata(path: Path) -> dict[str, Any]:
    try:
        import yaml
    except ImportError:
        raise IntakeError(
            _("To read a Gradescope export, install PyYAML: pip install '{package}'", package="saiten[intake]")
        ) from None
    try:
        with open_file(str(path)) as (file, _status):
            content = file.read(_MOST_BYTES + 1)
        if len(content) > _MOST_BYTES:
            raise ValueError(f"more than {_MOST_BYTES} bytes")
        _refuse_bombs(yaml, content)
        loaded = yaml.load(content, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506 - both are safe
    except (OSError, ValueError, OverflowError, yaml.YAMLError) as error:
        reason = " ".join(str(error).split())[:300]
        raise IntakeError(_("{file} can't be used: {reason}.", file=METADATA, reason=reason)) from error
    return {str(key): value for key, value in _dictionary(loaded).items()}


def _refuse_bombs(yaml: Any, content: bytes) -> None:
    """Raises ValueError for an alias to anything but a single value, and for what is nested too deeply."""
    scalars: set[str] = set()
    depth = 0
    for event in yaml.parse(content, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > _MOST_DEPTH:
            raise ValueError(f"nested more than {_MOST_DEPTH} deep")
        if isinstance(event, yaml.ScalarEvent) and event.anchor:
            scalars.add(event.anchor)
        elif isinstance(event, yaml.CollectionStartEvent):
            scalars.discard(event.anchor)
        elif isinstance(event, yaml.AliasEvent) and event.anchor not in scalars:
            raise ValueError(f"an alias of a whole structure, *{event.anchor}")


def _dictionary(value: Any) -> dict[str, Any]:
    """With Ruby's ``:symbols`` as plain keys; empty for whatever else."""
    return {str(key).removeprefix(":"): one for key, one in value.items()} if isinstance(value, dict) else {}


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _text(value: Any) -> str:
    return "" if value is None or isinstance(value, (dict, list)) else str(value).strip()


def _time(value: Any) -> str | None:
    if isinstance(value, str):
        try:
            value = datetime.fromisoformat(value)
        except ValueError:
            return None
    if not isinstance(value, datetime):
        return None
    return (value if value.tzinfo is not None else value.replace(tzinfo=UTC)).isoformat()
