"""Exercises as notebooks: made from the stubs, run for real, checked in their cells, graded like modules."""

import ast
import copy
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import msgspec
import nbformat
import pytest
from markdown_it import MarkdownIt
from nbclient import NotebookClient

from saiten.course import Course, Exercise
from saiten.errors import UsageError
from saiten.local.notebook import check
from saiten.release import notebooks
from saiten.release.contents import released_files
from saiten.release.leaks import Hidden
from saiten.release.output import MARKER
from saiten.report.model import Report
from tests.engine.hostile_help import write

ROOT = Path(__file__).parents[2]
SAITEN = Path(sys.executable).with_name("saiten")
EXERCISES = sorted(path.stem for path in (ROOT / "exercises").glob("*.py"))
WRONG_PAD = "def zero_pad(image, p):\n    print('padding', p)\n    return np.pad(image, p, mode='edge')"
BROKEN_MAGNITUDE = "def sobel_magnitude(image):\n    gx, gy = sobel_gradients(image)\n    return 1 / 0"
HABITS = [
    "files = !ls\n%time sum([1, 2])",
    "%%bash\nfor i in 1 2; do echo $i; done",
    "def shown(picture):\n    display(picture.size)\nshown(Image.new('L', (50, 50)))\nnp.pad?",
    "print('x' * 10_000)",
]


@pytest.fixture(scope="module")
def released(tmp_path_factory):
    out = tmp_path_factory.mktemp("with a space") / "課題"
    subprocess.run([SAITEN, "release", out, "--notebooks"], cwd=ROOT, check=True, capture_output=True)
    return out


@pytest.fixture(scope="module")
def solved(released):
    """The sobel notebook, right in the end, with what else notebooks come to hold, run and saved."""
    notebook = filled(released, zero_pad=WRONG_PAD)
    right = next(cell.source for cell in filled(released).cells if cell.source.startswith("def zero_pad"))
    first = next(cell for cell in notebook.cells if cell.source == "%check sobel zero_pad")
    first.source = "%check sobel zero_pad  # the first try"
    position = notebook.cells.index(first) + 1
    also = [right, "%check sobel zero_pad", *HABITS]
    notebook.cells[position:position] = [nbformat.v4.new_code_cell(source) for source in also]
    return run(released, notebook)


@pytest.fixture(scope="module")
def mistaken(released):
    return run(released, filled(released, zero_pad=WRONG_PAD, sobel_magnitude=BROKEN_MAGNITUDE))


def test_nothing_hidden_is_in_them(released):
    course = Course.find(ROOT)
    files = {path.relative_to(released).as_posix(): path.read_bytes() for path in released.rglob("*") if path.is_file()}
    assert "exercises/sobel.ipynb" in files
    assert list(Hidden(course, released_files(course)).leaks(files)) == []
    assert set(json.loads(files[MARKER])["files"]) == set(files) - {MARKER}


def given(folder, name="sobel"):
    return nbformat.read(folder / "exercises" / f"{name}.ipynb", 4)


def filled(folder, **own):
    """The sobel notebook with the reference's code in its cells, or with a student's own in its place."""
    source = (ROOT / "reference" / "sobel.py").read_text(encoding="utf-8")
    written = {name: ast.get_source_segment(source, one) for one in ast.parse(source).body for name in names(one)} | own
    notebook = given(folder)
    for cell in notebook.cells:
        asked = re.findall(r"^(?:def )?(\w+)(?:\(| = )", cell.source, re.MULTILINE) if cell.cell_type == "code" else []
        if asked:
            cell.source = "\n".join(written.pop(name) for name in asked)
    imports = next(cell for cell in notebook.cells if cell.source.startswith("%load_ext"))
    imports.source = "\n".join([imports.source, *written.values()])
    return notebook


def names(statement):
    if isinstance(statement, ast.Assign):
        return [target.id for target in statement.targets]
    return [statement.name] if isinstance(statement, ast.FunctionDef) else []


def run(folder, notebook):
    """Run all cells; an exception in any of them would end it."""
    place = {"metadata": {"path": str(folder / "exercises")}}
    return NotebookClient(notebook, timeout=120, kernel_name="python3", resources=place).execute()


def shown(notebook):
    """What each check cell shows: text and HTML, by the cell's source."""
    return {
        cell.source: (cell.outputs[0].data["text/plain"], cell.outputs[0].data["text/html"])
        for cell in notebook.cells
        if cell.source.startswith("%check")
    }


@pytest.fixture(scope="module")
def graded(solved, mistaken, tmp_path_factory):
    """What the instructor's reports say of the exercise, by student."""
    folder = tmp_path_factory.mktemp("graded")
    for student, notebook in {"solved": solved, "mistaken": mistaken}.items():
        write(folder / "class" / student / "sobel.ipynb", nbformat.writes(as_older_programs_save(notebook)))
        write(folder / "class" / student / ".ipynb_checkpoints" / "sobel-checkpoint.ipynb", "{")
    command = [SAITEN, "grade", folder / "class", "-o", folder / "grades", "--exercise", "sobel", "-q"]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    reports = {path.parent.name: path.read_bytes() for path in (folder / "grades").glob("*/report.json")}
    return {
        name: msgspec.json.decode(one, type=Report).saiten.exercises["sobel"] for name, one in sorted(reports.items())
    }


def as_older_programs_save(notebook):
    """In format 4.4, whose cells have no ids; with a large picture."""
    older = copy.deepcopy(notebook)
    older.nbformat_minor = 4
    picture = {"image/png": "A" * 5_000_000}
    older.cells[-1].outputs.append(nbformat.v4.new_output("display_data", picture))
    for cell in older.cells:
        del cell["id"]
    return older


def public_points(result):
    """Those that an own run can know of: it has no reference, so it excuses nothing that fails with another mistake."""
    excused = [test for test in result.tests if test.outcome == "passed" and test.message]
    return sum(test.points for test in result.tests if test.visibility == "public" and test not in excused)


def local_points(notebook):
    text, _html = shown(notebook)["%check sobel"]
    return re.search(r"public checks: ([\d.]+) of ([\d.]+) points", text).groups()


def test_as_given_nothing_is_done_and_nothing_raises(released):
    outputs = shown(run(released, given(released)))
    assert len(outputs) == 7
    for source, (text, html) in outputs.items():
        assert "Traceback" not in text + html
        if "SOBEL" not in source:
            assert "Not done yet" in text
            assert "Not done yet" in html
    assert "0 of 1.2 points" in outputs["%check sobel zero_pad"][0]


def test_right_answers_pass(solved):
    for source, (text, html) in shown(solved).items():
        if "first try" in source:
            continue
        assert "Every public check passes" in text
        assert "Every public check passes" in html


def test_wrong_answers_are_told_and_drawn(mistaken):
    outputs = shown(mistaken)
    text, html = outputs["%check sobel zero_pad"]
    assert "got 3.5" in text
    assert "expected" in text
    assert "got 3.5" in html
    assert '<table class="matrix">' in html
    assert "padding 2" in html
    assert "1.2 points" in text
    text, html = outputs["%check sobel sobel_magnitude"]
    assert re.search(r"Cell In\[\d+\], line 3: return 1 / 0", text)
    assert re.search(r"Cell In\[\d+\], line 3", html)
    assert "matrix" not in html.partition("</style>")[2]
    assert "zero_pad" in outputs["%check sobel"][0]
    assert "Every public check passes" in outputs["%check sobel SOBEL_X SOBEL_Y"][0]


def test_a_cell_edited_and_run_again_counts_at_once(solved):
    outputs = shown(solved)
    assert "got 3.5" in outputs["%check sobel zero_pad  # the first try"][0]
    assert "Every public check passes" in outputs["%check sobel zero_pad"][0]


@pytest.mark.parametrize("which", ["solved", "mistaken"])
def test_grading_gives_the_same_public_points(which, request, graded):
    result = graded[which]
    earned, most = local_points(request.getfixturevalue(which))
    assert public_points(result) == pytest.approx(float(earned), abs=0.005)
    assert sum(test.max_points for test in result.tests if test.visibility == "public") == pytest.approx(
        float(most), abs=0.005
    )
    assert result.notes == []
    assert (result.points == result.max_points) == (which == "solved")


def test_plain_pytest_takes_the_notebook(released, mistaken, tmp_path):
    folder = tmp_path / "copy"
    subprocess.run(["cp", "-r", released, folder], check=True)
    nbformat.write(mistaken, folder / "exercises" / "sobel.ipynb")
    write(folder / "exercises" / ".ipynb_checkpoints" / "sobel-checkpoint.ipynb", "{")
    command = [sys.executable, "-m", "pytest", "graders/public/test_sobel.py", "-p", "no:cacheprovider"]
    done = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False)
    assert "2 passed" not in done.stdout
    assert "got 3.5" in done.stdout
    assert "sobel.ipynb" in done.stdout
    assert done.returncode == 1


@pytest.mark.parametrize(("readme", "said"), [("README.md", "## Notebooks\n"), ("README.ja.md", "## ノートブック\n")])
def test_the_readme_is_about_notebooks(released, readme, said):
    text = (released / readme).read_text(encoding="utf-8")
    assert text.count(said) == 1
    assert not re.search(r"exercises/\w+\.py\b", text)
    named = re.findall(r"exercises/\w+\.ipynb", text)
    assert named
    assert all((released / name).is_file() for name in named)


def test_there_is_no_module_beside_a_notebook(released):
    assert {path.name for path in (released / "exercises").iterdir()} == {f"{name}.ipynb" for name in EXERCISES}


@pytest.mark.parametrize("name", EXERCISES)
def test_a_notebook_is_valid_and_the_same_every_time(released, name):
    notebook = given(released, name)
    nbformat.validate(notebook)
    course = Course.find(ROOT)
    source = (ROOT / "exercises" / f"{name}.py").read_text(encoding="utf-8")
    content = notebooks.notebook_of(name, source, course.exercise(name))
    assert content == (released / "exercises" / f"{name}.ipynb").read_bytes()
    functions = [one for cell in notebook.cells for one in re.findall(rf"^%check {name} (.*)", cell.source)]
    assert " ".join(functions).split() == list(course.exercise(name).functions)


@pytest.mark.parametrize("name", EXERCISES)
def test_rendered_text_reads_as_the_docstrings_do(name):
    module = ast.parse((ROOT / "exercises" / f"{name}.py").read_text(encoding="utf-8"))
    documented = [module, *(one for one in module.body if isinstance(one, ast.FunctionDef))]
    for docstring in filter(None, map(ast.get_docstring, documented)):
        page = MarkdownIt("commonmark").render(notebooks.markdown(docstring))
        assert "<em>" not in page
        assert "<blockquote>" not in page
        assert page.count(">>>") == 0
        assert page.count("&gt;&gt;&gt;") == docstring.count(">>>")
        plain = re.sub("<[^>]*>", "", page).replace("&gt;", ">").replace("&lt;", "<").replace("&quot;", '"')
        assert letters(plain.replace("&amp;", "&")) == letters(docstring)


def letters(text):
    """Without white space, backticks, and the dashes of lists."""
    return "".join(re.sub(r"^- ", "", text, flags=re.MULTILINE).replace("`", "").split())


STUB = '''"""What to do: 2*a*b, a_b, <b>, $x$."""
import does_not_exist
print("run!")
@decorated  # why
def twice(x):
    """Twice x.

    >>> twice(2)
    4
    """
    # here
    raise NotImplementedError
'''


def test_stubs_are_read_and_never_run():
    notebook = nbformat.reads(notebooks.notebook_of("sums", STUB, Exercise(functions={"twice": 1})).decode(), 4)
    assert [cell.source for cell in notebook.cells if cell.cell_type == "code"] == [
        "%load_ext saiten.local.notebook\nimport does_not_exist",
        'print("run!")',
        '@decorated  # why\ndef twice(x):\n    """Twice x."""\n    # here\n    raise NotImplementedError',
        "%check sums twice",
        "%check sums",
    ]
    assert r"2\*a\*b, a_b, \<b>, \$x\$." in notebook.cells[0].source
    with pytest.raises(UsageError, match=r"exercises/sums\.py can't be made a notebook"):
        notebooks.notebook_of("sums", "def (", Exercise(functions={}))


def interrupted(image, p):
    raise KeyboardInterrupt


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ((), "Which exercise? Write %check and its name: autodiff_tables"),
        (("sobbel",), "No exercise 'sobbel'; the course has: autodiff_tables"),
        (("sobel", "zero_pat"), "There is no public check of zero_pat."),
        (("sobel", "zero_pad"), "Stopped while zero_pad was checked."),
    ],
)
def test_what_cannot_be_checked_is_a_sentence(released, monkeypatch, asked, said):
    monkeypatch.chdir(released / "exercises")
    result = check(*asked, namespace={"zero_pad": interrupted})
    assert repr(result).startswith(said)
    assert said.replace("'", "&#39;") in result._repr_html_()


def test_a_folder_without_exercises_is_a_sentence(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert repr(check("sobel", namespace={})).startswith("No exercises here")


@pytest.mark.parametrize(
    ("file", "content", "said"),
    [
        ("graders/public/test_sobel.py", None, "There is no "),
        ("graders/public/test_sobel.py", "import nowhere", "No module named 'nowhere'"),
        ("conftest.py", "import sys\nsys.exit('Install this.\\nこれを入れてください。')", "Install this.\nこれを"),
    ],
)
def test_what_is_not_there_is_a_sentence(released, tmp_path, file, content, said):
    folder = tmp_path / "copy"
    subprocess.run(["cp", "-r", released, folder], check=True)
    (folder / file).unlink() if content is None else write(folder / file, content)
    command = "from saiten.local.notebook import check; print(check('sobel', namespace={}))"
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", command], cwd=folder, capture_output=True, encoding="utf-8", check=True
    )
    assert said in done.stdout
    assert "Traceback" not in done.stdout + done.stderr


def test_nothing_of_posix_is_needed(released):
    blocked = "import sys\nfor name in ('fcntl', 'resource', 'pwd', 'grp', 'termios'): sys.modules[name] = None\n"
    run_check = "from saiten.local.notebook import check\nprint(check('sobel', 'zero_pad', namespace={'zero_pad': 1}))"
    environment = os.environ | {"PYTHONUTF8": "1"}
    done = subprocess.run(
        [sys.executable, "-c", blocked + run_check], cwd=released, env=environment, capture_output=True, check=True
    )
    assert b"0 of 1.2 points" in done.stdout
