"""Matplotlib's SVG as a part of a page: the page's fonts and colours, ids of its own, words in any language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final
from xml.etree import ElementTree

from markupsafe import Markup

# what Matplotlib is told to draw in, and the colour of the page that it becomes
INK: Final = "#111111"
QUIET: Final = "#222222"
LINE: Final = "#333333"
ACCENT: Final = "#444444"
WRONG: Final = "#555555"
SOFT: Final = "#666666"
VARIABLES = {INK: "ink", QUIET: "quiet", LINE: "strong", ACCENT: "accent", WRONG: "wrong", SOFT: "accent-soft"}

SVG, LINK = "{http://www.w3.org/2000/svg}", "{http://www.w3.org/1999/xlink}href"


class Labels:
    """Words that go into a drawing when it is done, because Matplotlib has no font for every language."""

    def __init__(self) -> None:
        self._words: list[str] = []

    def add(self, text: str) -> str:
        """What to write in their place."""
        self._words.append(text)
        return f"@{len(self._words) - 1}@"

    def in_place(self, text: str) -> str:
        return re.sub(r"@(\d+)@", lambda found: self._words[int(found[1])], text)


def embedded(source: str, name: str, label: str, labels: Labels) -> Markup:
    """The drawing as an element that is one image called ``label``; ``name`` makes its ids different from others'."""
    root = ElementTree.fromstring(source)  # noqa: S314 - Matplotlib's own
    parents = {child: parent for parent in root.iter() for child in parent}
    for element in list(root.iter()):
        if element.tag == f"{SVG}style" or (element.tag in (f"{SVG}g", f"{SVG}defs") and not _drawn(element)):
            parents[element].remove(element)
    used = set(_references(root))
    for element in root.iter():
        element.tag = element.tag.removeprefix(SVG)
        element.text = labels.in_place(element.text.strip()) if element.text and element.tag == "text" else None
        element.tail = None
        element.attrib = dict(_attributes(element, used, name))
    root.attrib = {"class": "plot", "viewBox": root.attrib["viewBox"], "role": "img", "aria-label": label}
    return Markup(ElementTree.tostring(root, encoding="unicode"))  # noqa: S704 - the serialiser escapes


def _drawn(element: ElementTree.Element) -> bool:
    return any(one.tag.removeprefix(SVG) in ("path", "use", "text", "rect", "clipPath") for one in element.iter())


def _references(root: ElementTree.Element) -> Iterator[str]:
    for element in root.iter():
        for value in element.attrib.values():
            yield from re.findall(r"(?:^|url\()#([^)]+)", value)


def _attributes(element: ElementTree.Element, used: set[str], name: str) -> Iterator[tuple[str, str]]:
    for key, value in element.attrib.items():
        if key == "id":
            if value in used:
                yield key, f"{name}-{value}"
        elif key == LINK:
            yield "href", f"#{name}-{value[1:]}"
        elif key == "style":
            yield key, _style(value)
        elif key == "d":
            yield key, " ".join(value.split())
        elif key != "transform" or not value.startswith("rotate(-0 "):
            yield key, value.replace("url(#", f"url(#{name}-")


def _style(style: str) -> str:
    kept = (part.strip() for part in style.split(";") if not part.strip().startswith("font-family"))
    return re.sub("#[0-9a-f]{6}", lambda found: f"var(--{VARIABLES[found[0]]})", ";".join(kept))
