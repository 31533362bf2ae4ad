"""A badge for a README: how many are graded, and how the class stands."""

from __future__ import annotations

import unicodedata

import msgspec
from markupsafe import escape

from ..text import _
from .data import Board
from .words import Words

LABEL = "saiten"
GOOD, ATTENTION = "#1c6a45", "#8a4b00"
PADDING = 7


def badge_json(board: Board) -> bytes:
    """As the endpoint of shields.io takes it: https://shields.io/badges/endpoint-badge."""
    message, colour = _said(board)
    return msgspec.json.encode({"schemaVersion": 1, "label": LABEL, "message": message, "color": colour}) + b"\n"


def badge_svg(board: Board) -> bytes:
    message, colour = _said(board)
    left, right = _width(LABEL) + 2 * PADDING, _width(message) + 2 * PADDING
    texts = "".join(
        f'<text x="{start + PADDING}" y="14" textLength="{_width(text)}">{escape(text)}</text>'
        for start, text in ((0, LABEL), (left, message))
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{left + right}" height="20" role="img">'
        f"<title>{LABEL}: {escape(message)}</title>"
        f'<clipPath id="round"><rect width="{left + right}" height="20" rx="4"/></clipPath>'
        f'<g clip-path="url(#round)"><path fill="#3a4048" d="M0 0h{left}v20H0z"/>'
        f'<path fill="{colour}" d="M{left} 0h{right}v20H{left}z"/></g>'
        f'<g fill="#fff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11">{texts}</g></svg>\n'
    ).encode()


def _said(board: Board) -> tuple[str, str]:
    words = Words(board.language)
    if board.open:
        text = _("{number} of {all} not graded yet", number=board.open, all=len(board.rows))
        return text.in_language(board.language), ATTENTION
    said = [words.students(len(board.rows)), *([] if board.median is None else [words.median(board.median)])]
    return ", ".join(said), GOOD


def _width(text: str) -> int:
    """About as wide as Verdana's letters are at 11 px; ``textLength`` makes them exactly that."""
    return round(sum(_letter(character) for character in text))


def _letter(character: str) -> float:
    if unicodedata.east_asian_width(character) in "WF":
        return 11
    return 3.7 if character in "fijlrt., " else 10.5 if character in "mw%" else 6.8
