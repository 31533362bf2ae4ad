"""What GitHub is told: workflow commands and Markdown that no text of a student can turn into something else."""

import html
import re
import subprocess
import sys

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from saiten.commands.report import export
from saiten.feedback import github
from saiten.local import github as local
from saiten.local.recorder import Recorder
from saiten.local.settings import LocalSettings
from saiten.text import harmless
from saiten.values import CodeLine
from tests.engine import feedback_help as samples
from tests.engine.hostile_help import write
from tests.engine.local_help import run, student_folder

NASTY = (
    "100%\r\n::error file=x::owned ##[error]x ::set-output name=a::b | `code` **bold** <b>x</b> [l](http://x) "
    "![i](x), a:b"
)
PROPERTIES = {"file", "line", "endLine", "col", "endColumn", "title"}
HOSTILE = st.text(
    st.sampled_from("ab1 %0A25:,;=#[]()!|`*_~<>&\"'\\$@-+.\r\n\t\x1b\x00\u202e日é") | st.characters(), max_size=60
)


def parsed(line):
    """One line as GitHub's documentation of workflow commands describes it: ::name key=value,key=value::message."""
    assert "\n" not in line
    assert "\r" not in line
    found = re.fullmatch(r"::(error|warning|notice) ((?:[^:]|:(?!:))*)::(.*)", line)
    assert found is not None, line
    name, told, message = found.groups()
    values = dict(one.split("=", 1) for one in told.split(","))
    assert set(values) <= PROPERTIES
    for text in (*values.values(), message):
        assert re.fullmatch("(?:[^%]|%(?:25|0D|0A|3A|2C))*", text), text
    assert not re.search("[:,]", "".join(values.values()))
    return name, {key: decoded(value) for key, value in values.items()}, decoded(message)


def decoded(text):
    codes = {"%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ",", "%25": "%"}
    return re.sub("%(?:25|0D|0A|3A|2C)", lambda found: codes[found[0]], text)


def report(text, student="ann", **more):
    tests = [
        samples.check("twice", text, "failed", message=text, hint=text, counterexample=text, **more),
        samples.check("thrice", text, "failed", message=text, raised_at=CodeLine("exercises/sums.py", 5, text)),
        samples.check("later", text, "failed", message=text, unwritten=True),
        samples.check("half", text),
    ]
    return samples.saiten(student, {"sums": samples.graded(tests, text, notes=[text])}, problems=[text])


@given(HOSTILE)
def test_a_command_is_one_line_and_says_what_it_should(text):
    assert parsed(github.command("error", text, file=text, title=text)) == (
        "error",
        {"file": text, "title": text},
        text,
    )


def test_each_function_that_is_wrong_is_an_error_at_its_line():
    commands = [parsed(line) for line in github.annotate([report("it is 3, not 4")])]
    assert commands == [
        ("error", {"file": "exercises/sums.py", "title": "sums: twice"}, "it is 3, not 4"),
        ("error", {"file": "exercises/sums.py", "line": "5", "title": "sums: thrice"}, "it is 3, not 4"),
        ("notice", {"file": "exercises/sums.py", "title": "sums"}, "Not done yet: later"),
    ]


def test_a_line_of_a_notebooks_cell_is_no_line_of_the_file():
    at = CodeLine("sums.ipynb[3]", 5, "1 / 0")
    test = samples.check("twice", "", "failed", message="no", raised_at=at)
    (line,) = github.annotate([samples.saiten("ann", {"sums": samples.graded([test])})])
    assert "line" not in parsed(line)[1]


def test_what_staff_must_look_at_is_no_error_of_the_student():
    tests = [samples.check("twice", "", "ungraded", message="staff")]
    result = samples.saiten("ann", {"sums": samples.graded(tests, status="ungraded")})
    assert [parsed(line)[0] for line in github.annotate([result])] == ["warning"]


def test_students_are_named_where_there_are_several():
    titles = [parsed(line)[1]["title"] for line in github.annotate([report("no", "ann"), report("no", "bob, b:b")])]
    assert {title.partition(": sums")[0] for title in titles} == {"ann", "bob, b:b"}


@given(HOSTILE, HOSTILE)
def test_no_text_or_name_gives_a_command_of_its_own(text, student):
    lines = list(github.annotate([report(text, student), report(text)]))
    assert len(lines) == 6 or not text.strip()
    for line in lines:
        parsed(line)
        assert not re.search(r"##\w*\[", line)


def rendered(markdown):
    return MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(markdown)


def shown(page):
    return html.unescape(re.sub("<[^>]*>", "", page))


@given(HOSTILE)
def test_markdown_shows_a_text_as_it_is(text):
    line = f"x{github.plain(text)}x"
    assert rendered(line).startswith("<p>x")
    assert re.findall("<[^>]*>", rendered(line)) == ["<p>", "</p>"]
    assert shown(rendered(line)).strip() == f"x{' '.join(harmless(text, 200).split())}x"


@pytest.mark.parametrize("text", [NASTY, samples.HOSTILE, "||||", "``````", "\n\n# x\n\n- y", "<!--"])
def test_a_summary_keeps_its_form_whatever_is_in_it(text):
    plain, hostile = (rendered(github.summary([report(one, one)])) for one in ("text", text))
    assert re.findall("<[^>]*>", hostile) == re.findall("<[^>]*>", plain)
    assert "<td>" in plain
    of_class = rendered(github.summary([report(text, text), report(text, "b")]))
    assert of_class.count("<td>") == 2 * 3


def test_a_summary_of_one_student_has_every_function():
    page = github.summary([report("it is 3, not 4")])
    assert "| ❌ | twice | 0 &#47; 2 | it is 3, not 4 |" in page
    assert "| ⬜ | later | 0 &#47; 2 | Not done yet |" in page
    assert "| ✅ | half | 2 &#47; 2 |  |" in page
    assert "**2 of 8 points**" in page


def test_a_summary_is_no_longer_than_github_takes():
    page = github.summary([report("no", f"{number}:::::::::::::::::::::::::::") for number in range(20_000)])
    assert 900_000 < len(page.encode()) < 1 << 20
    assert page.endswith("\n\n…\n")


@pytest.fixture
def grades(tmp_path):
    folder = tmp_path / "grades" / "ann"
    folder.mkdir(parents=True)
    content = msgspec.json.encode({"saiten": report(NASTY)})
    (folder / "report.json").write_bytes(content)
    return folder.parent


def test_the_summary_is_added_to_the_steps_file(grades, tmp_path, monkeypatch, capsys):
    steps = tmp_path / "summary.md"
    steps.write_text("another step\n")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(steps))
    assert export(grades, "github", None) == 0
    assert steps.read_text(encoding="utf-8") == "another step\n" + github.summary([report(NASTY)])
    lines = capsys.readouterr().out.splitlines()
    assert [parsed(line)[0] for line in lines] == ["error", "error", "notice"]


def test_the_summary_goes_where_it_is_asked_for(grades, tmp_path, monkeypatch, capsys):
    steps = tmp_path / "summary.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(steps))
    assert export(grades, "github", tmp_path / "own.md") == 0
    assert not steps.exists()
    assert (tmp_path / "own.md").read_text(encoding="utf-8") == github.summary([report(NASTY)])
    assert capsys.readouterr().out.count("::error ") == 2


def obeyed(log):
    """The commands in a log, as GitHub's runner finds them: also after spaces, and in its older form within a line."""
    stopped = ""
    for line in log.splitlines():
        if stopped:
            stopped = "" if line.strip() == f"::{stopped}::" else stopped
        elif found := re.match(r"\s*::stop-commands::(\w+)$", line):
            stopped = found[1]
        elif re.match(r"\s*::\S.*?::", line) or "##[" in line:
            yield line


PRINTS = "print('\\n::stop-commands::x\\n::x::\\n  ::set-output name=a::b\\n ##[add-mask]e\\n::error::mine')"
HOSTILE_SUMS = f"""{PRINTS}
class Odd(Exception): pass
def twice(x):
    {PRINTS}
    raise Odd({NASTY!r})
"""


@pytest.mark.parametrize("options", [["-s"], ["--tb=short", "-v"]])
def test_a_students_own_run_is_told_and_what_it_prints_is_no_command(tmp_path, options):
    folder = student_folder(tmp_path)
    write(folder / "exercises" / "sums.py", HOSTILE_SUMS)
    steps = folder / "summary.md"
    log = run(folder, *options, GITHUB_ACTIONS="true", GITHUB_STEP_SUMMARY=str(steps))
    assert "::set-output name=a::b" in log
    commands = [parsed(line) for line in obeyed(log)]
    assert [(name, told["title"]) for name, told, _message in commands] == [
        ("error", "sums: twice"),
        ("notice", "sums"),
        ("notice", "words"),
    ]
    assert commands[0][1] == {"file": "exercises/sums.py", "line": "5", "title": "sums: twice"}
    page = steps.read_text(encoding="utf-8")
    assert "| ⬜ | quadruple | 0 &#47; 1 | Not done yet |" in page
    assert not re.search("<b|::|]\\(", page)


def test_elsewhere_a_students_own_run_says_nothing_to_github(tmp_path):
    folder = student_folder(tmp_path)
    assert not list(obeyed(run(folder, GITHUB_STEP_SUMMARY=str(folder / "summary.md"))))
    assert not (folder / "summary.md").exists()


def test_a_notebook_is_named_where_the_module_is_none(tmp_path, monkeypatch):
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    folder = student_folder(tmp_path)
    (folder / "exercises" / "sums.py").rename(folder / "exercises" / "sums.ipynb")
    recorder = Recorder(LocalSettings.read(folder))
    recorder.results = report("no").exercises.copy
    files = {parsed(line)[1]["file"] for line in local.tell(recorder, "en")}
    assert files == {"exercises/sums.ipynb", "exercises/sums.py"}  # the second is where `thrice` has raised


def test_a_students_own_run_needs_nothing_of_posix():
    blocked = "import sys\nfor name in ('fcntl', 'resource', 'pwd', 'grp', 'termios'): sys.modules[name] = None\n"
    command = [sys.executable, "-W", "error", "-c", f"{blocked}import saiten.local.github, saiten.feedback.html"]
    subprocess.run(command, check=True)
