"""Which submissions look alike: copies in disguise are found, independent answers are not, and nobody is judged."""

import ast
import csv
import io
import json
import os
import random
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from saiten.commands.similar import Request, show_similar
from saiten.errors import UsageError
from tests.engine.feedback_help import HOSTILE

pytest.importorskip("copydetect", reason="the extra “similar” is not installed")
from saiten.similar import output, words
from saiten.similar.compare import MOST_CHARACTERS, MOST_PAIRS, Range, Work, compare

ROOT = Path(__file__).parents[2]
LEAST = 0.35
STUB = '''"""Exercise."""


def mean(values):
    """The mean of a list of numbers, 0 for an empty one."""
    raise NotImplementedError
'''
SHORT_ONE = STUB.replace("    raise NotImplementedError", "    return sum(values) / len(values) if values else 0.0")
SHORT_OTHER = STUB.replace(
    "    raise NotImplementedError", "    if not values:\n        return 0.0\n    return sum(values) / len(values)"
)


class Disguise(ast.NodeTransformer):
    """Other names for all that is local, another docstring, no annotations."""

    def __init__(self, kept):
        self.kept = kept
        self.names = {}

    def called(self, name):
        return name if name in self.kept else self.names.setdefault(name, f"renamed_{len(self.names)}")

    def visit_Name(self, node):
        return ast.copy_location(ast.Name(self.called(node.id), node.ctx), node)

    def visit_arg(self, node):
        return ast.copy_location(ast.arg(self.called(node.arg)), node)

    def visit_FunctionDef(self, node):
        self.generic_visit(node)
        node.returns = None
        node.body = [ast.Expr(ast.Constant("My own words.")), *node.body[ast.get_docstring(node) is not None :]]
        return node


def disguised(source):
    """The same with other names, other comments, other layout, its functions in another order."""
    tree = ast.parse(source)
    defined = {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.ClassDef)}
    imported = {name.asname or name.name for node in ast.walk(tree) if hasattr(node, "module") for name in node.names}
    tree = Disguise(defined | imported | {"np", *dir(__builtins__), *__builtins__}).visit(tree)
    functions = [node for node in tree.body if isinstance(node, ast.FunctionDef)]
    others = [node for node in tree.body if node not in functions]
    random.Random(1).shuffle(functions)
    tree.body = others + functions
    return ast.unparse(ast.fix_missing_locations(tree))


def alternatives(exercise):
    """A class of independent right answers, and the stub."""
    paths = sorted((ROOT / "tests" / "alternatives" / exercise).glob("*.py"))
    stub = (ROOT / "exercises" / f"{exercise}.py").read_text("utf-8")
    return stub, [Work(path.stem, path.name, path.read_text("utf-8")) for path in paths]


def who(pair):
    return {pair.first.work.student, pair.second.work.student}


@pytest.mark.parametrize("exercise", ["autodiff_tables", "minimum_norm", "sobel", "conv_shapes", "mobilenet_params"])
def test_a_disguised_copy_is_first_and_independent_answers_are_not_listed(exercise):
    stub, works = alternatives(exercise)
    assert [(who(pair), pair.share) for pair in compare(stub, works, LEAST).pairs] == []
    for work in works[::3]:
        copy = Work("copy", "copy.py", disguised(work.text))
        assert not set(copy.text.splitlines()) >= set(work.text.splitlines())
        found = compare(stub, [*works, copy], LEAST).pairs
        assert who(found[0]) == {"copy", work.student}
        assert not found[0].identical


def test_a_part_that_was_copied_is_found_with_its_lines():
    stub, works = alternatives("sobel")
    mine = "import math\n\n\ndef own(a, b):\n    while a % 7 != b:\n        a = b + math.gcd(a, 3)\n    return a\n"
    part = works[0].text[works[0].text.index("def ") :]
    assert len(part.splitlines()) > 20
    pair = compare(stub, [*works[1:], Work("whole", "a", works[0].text), Work("thief", "b", mine + part)], LEAST).pairs[
        0
    ]
    assert who(pair) == {"whole", "thief"}
    thief = pair.first if pair.first.work.student == "thief" else pair.second
    assert all(one.first > mine.count("\n") for one in thief.lines)
    assert sum(one.last - one.first + 1 for one in thief.lines) > 20


def test_lines_are_right_behind_empty_lines_comments_and_classes():
    body = "class Averager:\n    def run(self, rows):\n        return [sum(row) / len(row) for row in rows if row]\n"
    one = Work("a", "a", f"\n\n\n{body}\n\n# nothing\n# more\n")
    other = Work("b", "b", f"# mine\n# all mine\nx = 3\n\n{body}\n\ny = [4]\n".replace("\n", "\r\n"))
    (pair,) = compare("", [one, other], LEAST).pairs
    assert pair.first.lines == [Range(4, 6)]
    assert pair.second.lines == [Range(5, 7)]


def test_short_answers_come_last_and_are_said_to_be_short():
    (pair,) = compare(STUB, [Work("a", "m.py", SHORT_ONE), Work("b", "m.py", SHORT_ONE)], LEAST).pairs
    assert (pair.short, pair.identical, pair.share) == (True, True, 1.0)
    assert "short" in words.remark(pair).en
    assert "letter for letter" in words.remark(pair).en
    stub, works = alternatives("sobel")
    short = [Work(f"short{number}", "m.py", f"{stub}\n{SHORT_ONE}") for number in range(2)]
    found = compare(stub, [*works, *short, Work("copy", "c", disguised(works[0].text))], LEAST).pairs
    assert who(found[0]) == {"copy", works[0].student}
    assert who(found[-1]) == {"short0", "short1"}
    assert [pair.short for pair in found] == [False] * (len(found) - 1) + [True]


def test_what_half_the_class_has_weighs_little_and_a_ring_of_copies_is_seen():
    stub, works = alternatives("conv_shapes")
    common = "\n\ndef checked(value):\n    if value != int(value) or value < 1:\n        raise ValueError(value)\n"
    alike = [work._replace(text=work.text + 3 * common) for work in works]
    assert compare(stub, alike, LEAST).pairs == []
    ring = [Work(f"ring{number}", "r", disguised(works[0].text) + f"# {number}") for number in range(4)]
    found = compare(stub, [*works[1:], *ring], LEAST).pairs
    assert len(found) == 6
    assert all(who(pair) <= {"ring0", "ring1", "ring2", "ring3"} for pair in found)


def test_the_stub_counts_for_nothing():
    stub, works = alternatives("sobel")
    found = compare(stub, [Work("a", "a", stub), Work("b", "b", stub), *works], LEAST)
    assert (found.nothing, found.pairs, found.number) == (["a", "b"], [], len(works))


@pytest.mark.parametrize(
    "text",
    ["", "\n\n\n", "def f(:\n  '''", "\x00\x01", "(" * 9_000, "'" * 9_000, "f'{" * 9_000, "é́" * 3_000, "\ud800"],
    ids=["empty", "blank", "syntax", "control", "brackets", "quotes", "fields", "marks", "surrogate"],
)
def test_whatever_is_handed_in_is_compared_or_named(text):
    stub, works = alternatives("conv_shapes")
    found = compare(stub, [Work("a", "a", text), Work("b", "b", text), *works[:2]], LEAST)
    told = {name for pair in found.pairs for name in who(pair)}
    assert told == {"a", "b"} or set(found.nothing) == {"a", "b"}
    assert all(pair.short for pair in found.pairs)


def test_syntax_errors_hide_nothing():
    stub, works = alternatives("sobel")
    broken = Work("broken", "b", works[0].text.replace("return", "retrun (", 1) + "\n)))")
    assert who(compare(stub, [*works, broken], LEAST).pairs[0]) == {"broken", works[0].student}


def test_too_long_modules_are_named_and_too_many_pairs_counted():
    stub, works = alternatives("sobel")
    long = Work("long", "l", works[0].text + "\n# " + "x" * MOST_CHARACTERS)
    found = compare(stub, [*works, long], LEAST)
    assert found.cut == ["long"]
    assert who(found.pairs[0]) == {"long", works[0].student}
    ring = [Work(f"s{number:02}", "m.py", works[0].text) for number in range(12)]
    found = compare(stub, ring, LEAST)
    assert (len(found.pairs), found.more) == (MOST_PAIRS, 66 - MOST_PAIRS)
    assert "Only the first 40" in " ".join(one.en for one in words.summary("sobel", found, LEAST))


LISTED = """
from saiten.similar import output
from saiten.similar.compare import compare
from tests.engine.test_similar import alternatives
stub, works = alternatives("minimum_norm")
print(output.sheet({"e": compare(stub, works, 0.05)}, "en"))
"""


def test_the_same_submissions_make_the_same_list():
    stub, works = alternatives("minimum_norm")
    made = output.sheet({"e": compare(stub, works[::-1], 0.05)}, "en")
    assert made.count("\n") > 5
    command = [sys.executable, "-c", LISTED]
    again = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, env=os.environ | {"PYTHONHASHSEED": "5"})
    assert again.stdout.decode().split() == made.split()


def test_the_page_is_harmless_and_names_no_verdict():
    text = f"def f(values):\n    return [value ** 2 for value in values if value > 3]  # {HOSTILE}\n"
    found = {"e": compare("", [Work(HOSTILE, "a.py", text), Work("=1+1", "b.py", text)], LEAST)}
    for language in ("en", "ja"):
        page = output.page("Course <b>", found, LEAST, language)
        assert "<script" not in page
        assert "&lt;script&gt;" in page
        assert "\x1b" not in page
        assert "\u202e" not in page
        assert "http" not in page.replace("http-equiv", "")
        assert "Course &lt;b&gt;" in page
    assert "never a verdict" in output.page("c", found, LEAST, "en")
    (row,) = csv.DictReader(io.StringIO(output.sheet(found, "en"), newline=""))
    assert "'=1+1" in row.values()
    for word in ("plagiar", "cheat", "copied"):
        assert word not in page.lower()


@pytest.fixture
def desk(tmp_path, monkeypatch):
    """A course with one exercise and three students: a folder, a zip, a notebook."""
    course, submissions = tmp_path / "course", tmp_path / "submissions"
    stub, works = alternatives("sobel")
    (course / "exercises").mkdir(parents=True)
    (course / "exercises" / "sobel.py").write_text(stub, "utf-8")
    (course / "pyproject.toml").write_text(
        '[tool.saiten]\ncourse = "c"\nlanguage = "en"\n[tool.saiten.exercises.sobel]\nfunctions = { f = 1 }\n'
    )
    for student, work in (("aoi", works[0]), ("ren", works[1])):
        (submissions / student).mkdir(parents=True)
        (submissions / student / "sobel.py").write_text(work.text, "utf-8")
    with zipfile.ZipFile(submissions / "mei.zip", "w") as archive:
        archive.writestr("work/exercises/sobel.py", disguised(works[0].text))
    cells = [{"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None, "source": works[1].text}]
    (submissions / "yui").mkdir()
    notebook = {"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 4}
    (submissions / "yui" / "sobel.ipynb").write_text(json.dumps(notebook), "utf-8")
    (submissions / "nobody").mkdir()
    monkeypatch.chdir(course)
    return submissions


def request(submissions, output=None, **more):
    return Request(submissions, output, more.pop("exercises", []), None, None, 35, **more)


def test_the_command_lists_pairs_and_writes_both_files(desk, tmp_path, capsys):
    assert show_similar(request(desk)) == 0
    said = capsys.readouterr().out
    assert "never a verdict" in said
    assert "4 modules compared, 2 pairs with 35 % or more in common" in said
    for suffix in ("csv", "html"):
        assert show_similar(request(desk, tmp_path / f"alike.{suffix}", language="ja")) == 0
    rows = list(csv.reader(io.StringIO((tmp_path / "alike.csv").read_text("utf-8-sig"), newline="")))
    assert {tuple(sorted((row[1], row[4]))) for row in rows[1:]} == {("aoi", "mei"), ("ren", "yui")}
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row)
    page = (tmp_path / "alike.html").read_text("utf-8")
    assert page.count("<details>") == 2
    assert page.count('class="hit"') > 50
    assert str(tmp_path) not in page


def test_wrong_calls_say_what_to_do(desk, tmp_path, monkeypatch):
    with pytest.raises(UsageError, match=r"must end in \.csv or \.html"):
        show_similar(request(desk, tmp_path / "alike.txt"))
    with pytest.raises(UsageError, match="No exercise 'sobl'"):
        show_similar(request(desk, exercises=["sobl"]))
    with pytest.raises(UsageError, match="can't be written"):
        show_similar(request(desk, tmp_path / "nowhere" / "alike.csv"))
    monkeypatch.setitem(sys.modules, "copydetect", None)
    monkeypatch.delitem(sys.modules, "saiten.similar.compare")
    monkeypatch.delitem(sys.modules, "saiten.similar.output")
    with pytest.raises(UsageError, match=r"pip install 'saiten\[similar\]'"):
        show_similar(request(desk))
