"""A notebook's code cells as Python source."""

import re
import warnings

from .errors import TextError
from .text import _

_MAX_CHARS = 1_000_000
_KEPT_CELL_MAGICS = frozenset({"time", "timeit", "capture", "prun"})
_CELL_MAGIC = re.compile(r"\s*%%(\w*)")
_MAGIC = re.compile(
    r"""[ \t]*
    (?: [%!?]                                  # %matplotlib inline, !pip install x, ?print
      | [A-Za-z_][\w.,\[\] ]*=[ \t]*[%!]       # files = !ls
      | [\w.*]+\?{1,2}[ \t]*(?:\n|\Z)          # np.dot?
    )""",
    re.VERBOSE,
)
# Possessive repeats: a string of megabytes must not leave megabytes of backtracking.
_REST_OF_LINE = re.compile(r"(?:[^\n\\]++|\\.)*+", re.DOTALL)
_TOKEN = re.compile(
    r'''\#[^\n]*
    | """(?:[^"\\]++|\\.|"(?!""))*+(?:""")? | \'\'\'(?:[^'\\]++|\\.|'(?!\'\'))*+(?:\'\'\')?
    | "(?:[^"\\\n]++|\\.)*+"? | '(?:[^'\\\n]++|\\.)*+'?
    | \\\n | [^\#"'\\\n()\[\]{}]+ | .''',
    re.VERBOSE | re.DOTALL,
)
_CODING = re.compile(r"[ \t\f]*#.*?coding[:=]")


class NotebookError(TextError):
    """The notebook can't be read; the text is the reason, a clause."""


def code_cells(notebook: bytes) -> list[bytes]:
    """UTF-8 source of each code cell, line numbers as in the cell.

    IPython's magics, shell lines and help requests become comments; cells in another language
    (`%%bash`) are left out. Raises NotebookError.
    """
    sources = _sources(notebook)
    if sum(map(len, sources)) > _MAX_CHARS:
        raise NotebookError(_("it holds more than {limit} characters of code", limit=_MAX_CHARS))
    return [
        _without_coding(_without_magics(source)).encode("utf-8", "surrogatepass")
        for source in map(_body, sources)
        if source is not None
    ]


def _sources(notebook: bytes) -> list[str]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about missing cell ids and the like: no fault of the student's
        import nbformat

        try:
            text = notebook.decode("utf-8-sig")
            cells = nbformat.reads(text, as_version=4).cells  # type: ignore[no-untyped-call]
            return [re.sub(r"\r\n?", "\n", cell.source) for cell in cells if cell.cell_type == "code"]
        except Exception as error:  # nbformat raises many kinds on JSON that is no notebook
            raise NotebookError(_("it is not a notebook that Jupyter could open")) from error


def _body(source: str) -> str | None:
    """The cell with its %%magic turned into a comment, None where the rest is not Python for this cell."""
    magic = _CELL_MAGIC.match(source)
    if magic is None:
        return source
    if magic[1] not in _KEPT_CELL_MAGICS:
        return None
    start = magic.start(1) - 2
    return f"{source[:start]}# {source[start:]}"


def _without_magics(source: str) -> str:
    """Only the start of a logical line can be a magic: `%` also begins lines inside brackets and strings."""
    out: list[str] = []
    position = depth = 0
    at_start = True
    while position < len(source):
        if at_start and depth <= 0 and _MAGIC.match(source, position):
            line = _REST_OF_LINE.match(source, position)
            assert line is not None
            out.append(_comment(line[0]))
            position = line.end()
            if position == len(source):
                break
        token = _TOKEN.match(source, position)
        assert token is not None
        text = token[0]
        depth += (text in "([{") - (text in ")]}")
        at_start = text == "\n"
        out.append(text)
        position = token.end()
    return "".join(out)


def _comment(lines: str) -> str:
    """Indented ones keep a statement, so that a block of nothing but a magic stays a block."""
    first, *others = lines.split("\n")
    indent = first[: len(first) - len(first.lstrip(" \t"))]
    commented = f"{indent}{'pass  ' if indent else ''}# {first[len(indent) :]}"
    return "\n".join([commented, *(f"# {line}" for line in others)])


def _without_coding(source: str) -> str:
    """The source without a coding cookie: Jupyter ignores it, `compile` would decode our UTF-8 by it."""
    lines = source.split("\n", 2)
    return "\n".join(["#" if i < 2 and _CODING.match(line) else line for i, line in enumerate(lines)])
