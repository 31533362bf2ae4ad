"""Students' Markdown in formgrader and in feedback.

nbgrader would put their HTML into the page as it is, and with it scripts that run as whoever grades.
"""

from __future__ import annotations

from typing import Any

from jinja2 import pass_context
from jinja2.runtime import Context
from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath


@pass_context
def shown(context: Context, source: str) -> str:
    """The filter ``markdown2html`` of nbconvert, for text that nobody vouches for."""
    attachments = context.get("cell", {}).get("attachments", {})
    return str(MarkdownWithMath(renderer=_Renderer(attachments)).render(source))


class _Renderer(IPythonRenderer):
    """HTML is shown as text; links and pictures lead to no script; a missing picture is no error."""

    def __init__(self, attachments: dict[str, dict[str, str]]) -> None:
        super().__init__(escape=True, allow_harmful_protocols=False, attachments=attachments)

    def block_mermaidjs(self, code: str) -> str:
        return self.block_code(code)

    def _embed_image_or_attachment(self, src: str) -> Any:
        there = self.attachments.get(src.removeprefix("attachment:"))
        return super()._embed_image_or_attachment(src) if there else src
