"""``saiten release --notebooks``: each exercise as a notebook, in the place of its ``.py``."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from nbformat import v4

from ..course import Course, Exercise
from ..errors import UsageError
from ..report.store import write as write_whole
from ..text import _, plural
from .handouts import OUT

METADATA = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}
LOAD = "%load_ext saiten.local.notebook"
CHECK_ALL = """## Everything so far / ここまでの全部

Before you hand in: Restart and run all. / 提出する前に、カーネルを再起動してすべてのセルを実行してください。"""
DOCTEST = ">>>"
# The second section of the students' README
READMES = {
    "README.md": """Notebooks

Each exercise is a notebook in `exercises/`: text, a cell for each function, and a cell `%check` below it that says what
is right. Run the first cell once, then after every change the function's cell and its check.

| in | |
|---|---|
| JupyterLab | once `python -m pip install jupyterlab`, then `python -m jupyterlab` in this folder |
| VS Code | with its Jupyter extension: open this folder, then a notebook, and choose this Python as its kernel |
| Colab | upload the zip; in a cell `!unzip -q course.zip`, `%cd` to its folder, `!pip install -r requirements.txt` |

`pytest` looks at what is saved: save the notebook first.
""",
    "README.ja.md": """ノートブック

課題は `exercises/` のノートブックです。問題文、関数ごとのセル、その下に何が正しいかを示す `%check` のセルがあります。
最初のセルを一度実行し、そのあとは、書き直すたびに関数のセルと `%check` のセルを実行してください。

| 使うもの | |
|---|---|
| JupyterLab | 一度だけ `python -m pip install jupyterlab`、そのあとこのフォルダで `python -m jupyterlab` |
| VS Code | Jupyter 拡張機能を入れ、このフォルダとノートブックを開き、カーネルにこの Python を選びます |
| Colab | zip をアップロードし、セルで `!unzip -q course.zip`、`%cd` でフォルダへ、`!pip install -r requirements.txt` |

`pytest` が見るのは保存された内容です。先にノートブックを保存してください。
""",
}
# What Markdown would take for emphasis, a tag or TeX; code between backticks comes first, to be left alone
_SPECIAL = re.compile(r"(`[^`\n]+`)|(?<!\s)\*|\*(?!\s)|(?<!\w)_|_(?!\w)|<(?=[\w/!?])|[$~\\]|^#", re.MULTILINE)
_NUMBERED = re.compile(r"^(\d+)\.(?=\s)", re.MULTILINE)  # a sentence may end with a number at the start of a line
_WIDE = r"[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]"
_JAPANESE_LINE_END = re.compile(f"(?<={_WIDE})\n(?={_WIDE})")


def write(course: Course, folder: Path) -> None:
    """Write ``folder/exercises/NAME.ipynb`` for every exercise and remove ``NAME.py`` there: handed in together, the
    module would be graded and the notebook not. READMEs and handouts say so. The same stubs give the same bytes. Raises
    ``UsageError``.
    """
    for name, exercise in course.exercises.items():
        notebook = notebook_of(name, (course.root / "exercises" / f"{name}.py").read_text(encoding="utf-8"), exercise)
        write_whole(folder / "exercises" / f"{name}.ipynb", notebook)
        (folder / "exercises" / f"{name}.py").unlink(missing_ok=True)
    for readme, section in READMES.items():
        if (folder / readme).is_file():
            text = _naming_notebooks(folder / readme)
            first, *others = text.split("\n## ", 2)
            whole = "\n## ".join([first, *others[:1], section, *others[1:]])
            write_whole(folder / readme, whole.encode())
    for page in (folder / OUT).glob("*.html"):
        write_whole(page, _naming_notebooks(page).encode())


def _naming_notebooks(path: Path) -> str:
    """A text for students, with the notebooks where it names modules."""
    return re.sub(r"(exercises/\w+)\.py\b", r"\1.ipynb", path.read_text(encoding="utf-8"))


def notebook_of(name: str, source: str, exercise: Exercise) -> bytes:
    """The notebook of one stub module, which is read and never run. Raises ``UsageError``."""
    try:
        module = ast.parse(source)
    except SyntaxError as error:
        raise UsageError(
            _("exercises/{file} can't be made a notebook: {problem}.", file=f"{name}.py", problem=error)
        ) from error
    cells = []
    for number, (kind, text) in enumerate(_cells(name, source.splitlines(), module, exercise), 1):
        make = v4.new_markdown_cell if kind == "markdown" else v4.new_code_cell
        cells.append(make(text, id=f"{name[:50]}-{number}"))  # type: ignore[no-untyped-call]
    notebook = v4.new_notebook(cells=cells, metadata=METADATA)  # type: ignore[no-untyped-call]
    return f"{v4.writes(notebook)}\n".encode()  # type: ignore[no-untyped-call]


def _cells(name: str, lines: list[str], module: ast.Module, exercise: Exercise) -> Iterator[tuple[str, str]]:
    yield "markdown", f"# {' / '.join(dict.fromkeys(exercise.words))}\n\n{markdown(ast.get_docstring(module) or '')}"
    parts = list(_parts(lines, module))
    imports = [parts.pop(0)[1]] if parts and _kind(parts[0][0][-1]) == "imports" else []
    yield "code", "\n".join([LOAD, *imports])
    for statements, source in parts:
        asked = [one for statement in statements for one in _binds(statement) if one in exercise.functions]
        if asked:
            yield "markdown", _statement(asked, statements, exercise)
        yield "code", source
        if asked:
            yield "code", f"%check {name} {' '.join(asked)}"
    yield "markdown", CHECK_ALL
    yield "code", f"%check {name}"


def _parts(lines: list[str], module: ast.Module) -> Iterator[tuple[list[ast.stmt], str]]:
    """The statements and the source of each code cell: imports, then one function each or what stands between."""
    body = module.body[ast.get_docstring(module) is not None :]
    done = module.body[0].end_lineno or 0 if len(body) < len(module.body) else 0
    together: list[ast.stmt] = []
    for position, statement in enumerate(body):
        together.append(statement)
        following = body[position + 1] if position + 1 < len(body) else None
        if following is not None and _kind(following) == _kind(statement) != "definition":
            continue
        end = together[-1].end_lineno or 0
        yield together, _source(lines, done, end, statement)
        together, done = [], end


def _kind(statement: ast.stmt) -> str:
    if isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
        return "definition"
    return "imports" if isinstance(statement, (ast.Import, ast.ImportFrom)) else "others"


def _binds(statement: ast.stmt) -> list[str]:
    if isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
        return [statement.name]
    return [node.id for node in ast.walk(statement) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)]


def _source(lines: list[str], start: int, end: int, last: ast.stmt) -> str:
    """The lines as they are, comments included; of a function's docstring only the first line, as text has the rest."""
    docstring = _docstring(last)
    if docstring is None or docstring.lineno == docstring.end_lineno:
        return "\n".join(lines[start:end]).strip("\n")
    first = lines[docstring.lineno - 1]
    quotes = re.match(r"\s*\w*(\"\"\"|''')", first)
    shortened = f"{first.rstrip()}{quotes[1] if quotes else ''}"
    kept = [*lines[start : docstring.lineno - 1], shortened, *lines[docstring.end_lineno or 0 : end]]
    return "\n".join(kept).strip("\n")


def _docstring(statement: ast.stmt) -> ast.stmt | None:
    if isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)) and ast.get_docstring(statement):
        return statement.body[0]
    return None


def _statement(asked: list[str], statements: list[ast.stmt], exercise: Exercise) -> str:
    heading = ", ".join(f"`{one}`" for one in asked)
    points = sum(exercise.functions[one] for one in asked)
    worth = plural("{points} point", "{points} points", 1 if points == 1 else 2, points=f"{points:g}")
    documented = [one for one in statements if isinstance(one, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef))]
    texts = [markdown(ast.get_docstring(one) or "") for one in documented]
    return "\n\n".join([f"## {heading} ({' / '.join(dict.fromkeys(worth))})", *filter(None, texts)])


def markdown(docstring: str) -> str:
    """A docstring that reads the same when it is rendered: formulas and examples stay as they were typed."""
    return "\n\n".join(map(_paragraph, re.split(r"\n(?:[ \t]*\n)+", docstring)))


def _paragraph(text: str) -> str:
    if text.startswith(DOCTEST):
        return f"```python\n{text}\n```"
    before, example, after = text.partition(f"\n{DOCTEST}")
    if example:  # an example right below its sentence
        return f"{_paragraph(before)}\n\n{_paragraph(DOCTEST + after)}"
    if text.startswith("    "):
        return text  # to Markdown, too, this is code
    marked = _SPECIAL.sub(lambda found: found[1] or f"\\{found[0]}", _JAPANESE_LINE_END.sub("", text))
    return _NUMBERED.sub(r"\1\\.", marked)
