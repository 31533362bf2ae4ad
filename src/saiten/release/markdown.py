"""Markdown as HTML that needs nothing else: formulas are MathML, pictures stand in the page."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

from latex2mathml.converter import convert
from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from markupsafe import Markup, escape
from mdit_py_plugins.dollarmath import dollarmath_plugin

from ..errors import UsageError
from ..text import _

WIDE = re.compile(r"[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]")
PAGE = re.compile(r"^([\w.]+)\.md(?=#|$)")  # a link from one handout to another

Picture = Callable[[str, str], str]


class Broken(UsageError):
    """Something in the text can't be shown."""


def html(text: str, picture: Picture) -> str:
    """CommonMark with tables, and formulas as ``$...$`` and ``$$...$$``; HTML in it is shown as it is written.

    picture: makes HTML of a picture's name and description. Raises ``Broken``.
    """
    reader = MarkdownIt("commonmark", {"html": False}).enable("table")
    dollarmath_plugin(reader, allow_space=False, allow_labels=False)
    reader.core.ruler.push("saiten", _prepare)
    rules: dict[str, Callable[[Token], str]] = {
        "math_inline": lambda token: _formula(token.content, "inline"),
        "math_block": lambda token: f'<div class="box" tabindex="0">{_formula(token.content, "block")}</div>\n',
        "code_inline": lambda token: f"<code>{escape(token.content).replace('_', Markup('_<wbr>'))}</code>",
        "image": lambda token: picture(str(token.attrs["src"]), _plain(token)),
        "table_open": lambda _token: '<div class="box" tabindex="0">\n<table>\n',
        "table_close": lambda _token: "</table>\n</div>\n",
    }
    for name, rule in rules.items():
        reader.add_render_rule(name, _rendering(rule))
    return str(reader.render(text))


def _rendering(rule: Callable[[Token], str]) -> Callable[..., str]:
    def render(_renderer: Any, tokens: Sequence[Token], place: int, _options: Any, _env: Any) -> str:
        return rule(tokens[place])

    return render


def _formula(source: str, display: str) -> str:
    broken = Broken(_("the formula {formula} is no LaTeX that is understood here", formula=source.strip()))
    try:
        made = str(convert(source, display=display))
    except Exception as error:  # the library has many of its own, without a common base
        raise broken from error
    if "\\" in made:  # a command that it does not know stays as it is
        raise broken
    return made


def _plain(image: Token) -> str:
    """A picture's description."""
    return "".join(part.content for part in image.children or [])


def _prepare(state: StateCore) -> None:
    """A picture by itself is a figure; links lead to pages; lines of Japanese are joined without a space."""
    for place, token in enumerate(state.tokens):
        parts = token.children or []
        if [part.type for part in parts] == ["image"]:
            state.tokens[place - 1].tag = state.tokens[place + 1].tag = "figure"
        for number, part in enumerate(parts):
            if part.type == "link_open":
                part.attrs["href"] = PAGE.sub(r"\1.html", str(part.attrs["href"]))
            elif part.type == "softbreak" and 0 < number < len(parts) - 1:
                before, after = parts[number - 1].content[-1:], parts[number + 1].content[:1]
                if WIDE.match(before) and (WIDE.match(after) or before in "、。"):
                    part.type, part.content = "text", ""
