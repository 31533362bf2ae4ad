"""What a student's own pytest shows: words for tracebacks, what is wrong, how far everything is, what is next."""

import os
import re
import signal
import subprocess
import sys
import time

import pytest

from tests.engine.hostile_help import write
from tests.engine.local_help import SUMS_RIGHT, WORDS_RIGHT, run, student_folder

WRONG = SUMS_RIGHT.replace("2 * x", "x * x").replace("4 * x", "x / (x - x)")


@pytest.fixture
def folder(tmp_path):
    return student_folder(tmp_path)


@pytest.fixture
def wrong(folder):
    write(folder / "exercises" / "sums.py", WRONG)
    return folder


def test_what_a_wrong_function_printed(wrong):
    source = WRONG.replace("return x * x", "print('x is', x); return x * x")
    write(wrong / "exercises" / "sums.py", source)
    shown = run(wrong, "-k", "number")
    assert "What your code printed:\n    x is 1.0\n" in shown
    write(wrong / "exercises" / "sums.py", source.replace("print(", "[print(i) for i in range(10_000)]; print("))
    shown = run(wrong, "-k", "number")
    assert "    …\n    9989\n" in shown
    assert "    9999\n    x is 1.0\n" in shown


def test_what_is_not_written_is_not_wrong(folder):
    shown = run(folder)
    assert "graders/public/test_sums.py ----" in shown
    assert "6 not done yet in" in shown
    assert "Next: write ONES in exercises/sums.py:4, for 0.5 points." in shown
    assert "0/3" in shown
    for plumbing in ("Traceback", "NotImplementedError", "CheckFailed", "FAILURES", "platform", "submission.py"):
        assert plumbing not in shown


def test_right_answers_are_praised(folder):
    write(folder / "exercises" / "sums.py", SUMS_RIGHT)
    write(folder / "exercises" / "words.py", WORDS_RIGHT)
    shown = run(folder)
    assert "Everything is right. Well done!" in shown
    assert "██████████" in shown
    assert "3.75 / 3.75" in shown
    part = run(folder, "graders/public/test_sums.py::test_number")
    assert "Everything that has run is right. Well done!" in part
    assert "Only a part of the checks has run." in part


def test_the_first_problem_of_an_exercise_in_words_and_pictures(wrong):
    shown = run(wrong)
    assert "at answer[0, 0]: got 1" in shown
    assert "yours" in shown
    assert "9✗" in shown
    assert "Check: graders/public/test_sums.py::test_matrix" in shown
    assert "more problems here: pytest -v" in shown
    assert "ZeroDivisionError" not in shown
    assert "saiten hint" not in shown  # there are none in this course
    assert "3 failed, 1 passed, 2 not done yet" in shown
    write(wrong / "hints" / "sums.toml", "")
    assert "Hint: saiten hint twice" in run(wrong)


def test_v_shows_every_problem_and_own_lines_as_links(wrong):
    shown = run(wrong, "-v")
    assert "platform" in shown
    assert "exercises/sums.py:6: in quadruple\n    return x / (x - x)" in shown
    assert "NOT DONE YET" in shown


def test_pytests_own_account_where_it_is_asked_for(wrong):
    shown = run(wrong, "--tb=short")
    assert "FAILURES" in shown
    assert "FAILED graders/public/test_sums.py::test_number - twice(1.0): it should" in shown
    assert "E   ZeroDivisionError: division by zero" in shown
    assert "submission.py" not in shown
    assert "NotImplementedError" not in shown


@pytest.mark.parametrize(("encoding", "language"), [("cp1252", "en"), ("cp932", "ja")])
def test_terminals_without_block_characters(wrong, encoding, language):
    write(wrong / "pyproject.toml", (wrong / "pyproject.toml").read_text().replace('"en"', f'"{language}"'))
    shown = run(wrong, PYTHONIOENCODING=encoding)
    assert "#........." in shown
    assert "9x" in shown
    assert not set("█░✗─") & set(shown)
    assert "?" not in shown


def test_a_terminal_that_can_not_write_japanese_gets_english(wrong):
    write(wrong / "pyproject.toml", (wrong / "pyproject.toml").read_text().replace('"en"', '"ja"'))
    assert "Next: fix twice" in run(wrong, PYTHONIOENCODING="cp1252")


def test_colours_only_where_the_terminal_has_them(wrong):
    assert "\x1b" not in run(wrong)
    assert ";48;5;" in run(wrong, "--color=yes", TERM="xterm-256color")


def test_the_language_is_the_courses_then_the_locales(wrong):
    settings = (wrong / "pyproject.toml").read_text()
    write(wrong / "pyproject.toml", settings.replace('language = "en"', ""))
    assert "Next: fix twice" in run(wrong, LANG="en_US.UTF-8")
    shown = run(wrong, LANG="ja_JP.UTF-8")
    assert "twice を直しましょう" in shown
    assert "足し算" in shown
    assert "2 未完成" in shown
    assert "Next" not in shown


def test_a_file_that_can_not_be_run_is_told_once(folder):
    write(folder / "exercises" / "sums.py", "x = 1\ndef twice(:\n")
    shown = run(folder)
    assert shown.count("can't be run") == 1
    assert "exercises/sums.py:2: in <module>" in shown
    assert "Next: make exercises/sums.py run." in shown


def test_an_endless_recursion_is_told_once(folder):
    write(folder / "exercises" / "sums.py", SUMS_RIGHT.replace("return 4 * x", "return quadruple(x)"))
    assert run(folder, "-k", "quadruple").count("in quadruple") == 1


def test_settings_that_are_lost(folder):
    (folder / "pyproject.toml").unlink()
    shown = run(folder)
    assert "Take it from the" in shown
    assert "█" not in shown


def test_a_name_that_no_check_has(folder):
    assert "-k takes a function or an exercise: pytest -k sums" in run(folder, "-k", "twyce")


def test_a_renamed_module_is_said(folder):
    (folder / "exercises" / "sums.py").rename(folder / "exercises" / "sum.py")
    shown = run(folder)
    assert "There is no exercises/sums.py. Has it been renamed or moved?" in shown
    assert "Next: put exercises/sums.py back." in shown


def test_habits(wrong):
    assert "stopping after 1 failures" in run(wrong, "-x")
    assert "6 tests collected" in run(wrong, "--collect-only", "-q")
    write(wrong / "exercises" / "sums.py", WRONG.replace("return x * x", "print('seen'); return x * x"))
    assert "seen" in run(wrong, "-s", "-k", "number")
    report = wrong / "report.xml"
    run(wrong, f"--junitxml={report}")
    assert '<failure message="twice is' not in report.read_text()
    assert 'failures="5"' in report.read_text()


def test_last_failed(folder):
    write(folder / "exercises" / "words.py", WORDS_RIGHT)
    plain = [sys.executable, "-m", "pytest", "-o", "cache_dir=.kept"]
    subprocess.run(plain, cwd=folder, capture_output=True, check=False)
    shown = subprocess.run([*plain, "--lf"], cwd=folder, capture_output=True, check=False, text=True).stdout
    assert "4 not done yet" in shown
    assert "test_words" not in shown


def test_the_debugger_stops_in_the_students_code(wrong):
    shown = run(wrong, "--pdb", "-k", "quadruple", given="p x\nq\n")
    assert "exercises/sums.py(6)quadruple()" in shown
    assert "(Pdb) 3" in shown
    assert "Stopped" not in shown
    shown = run(wrong, "--pdb", "-k", "matrix", given="q\n")
    assert re.search(r"> .*graders/public/test_sums.py\(\d+\)test_matrix\(\)", shown)


def test_examples_in_docstrings(folder):
    assert "1 not done yet" in run(folder, "exercises")
    assert "1 not done yet" in run(folder, "--doctest-modules", "exercises/sums.py")
    write(folder / "exercises" / "words.py", "def shout(:\n")
    source = (folder / "exercises" / "sums.py").read_text()
    write(folder / "exercises" / "sums.py", source.replace("raise NotImplementedError", "return 3"))
    shown = run(folder, "exercises")
    assert "Expected:\n    4\nGot:\n    3" in shown
    assert "exercises/words.py:1: in <module>" in shown
    assert "importlib" not in shown
    write(folder / "exercises" / "sums.py", source.replace("raise NotImplementedError", "return y"))
    shown = run(folder, "exercises/sums.py")
    assert "twice(2) raised NameError: name 'y' is not defined" in shown
    assert "doctest.py" not in shown


def test_from_another_folder(folder, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    assert "4 not done yet" in run(elsewhere, str(folder / "graders" / "public" / "test_sums.py"))


def test_a_students_own_tests_are_pytests(wrong):
    write(wrong / "tests" / "test_mine.py", "def test_mine():\n    assert 1 == 2\n")
    shown = run(wrong, "tests", "graders/public")
    assert "assert 1 == 2" in shown
    assert "FAILED tests/test_mine.py::test_mine - assert 1 == 2" in shown
    assert "Next: fix twice" in shown


WITHOUT = """
import os, signal, sys
for name in ("fcntl", "resource", "pwd", "grp", "termios", "pty"):
    sys.modules[name] = None
del os.fork, signal.SIGALRM, signal.setitimer
import pytest
sys.exit(pytest.main(sys.argv[1:]))
"""


def test_nothing_of_posix_is_needed(wrong):
    write(wrong / "windows.py", WITHOUT)
    shown = run(wrong, "-p", "no:faulthandler", "--disable-plugin-autoload", start="windows.py")
    assert "3 failed, 1 passed, 2 not done yet" in shown
    assert "9✗" in shown


@pytest.mark.skipif(sys.platform == "win32", reason="sends a signal as Ctrl-C does")
@pytest.mark.parametrize(
    ("indent", "said"), [("    ", "while quadruple(3) was running."), ("", "while exercises/sums.py was running.")]
)
def test_ctrl_c_shows_what_there_is_so_far(folder, indent, said):
    endless = f"{indent}open('begun', 'w').close()\n{indent}while True:\n{indent}    pass"
    write(folder / "exercises" / "sums.py", SUMS_RIGHT.replace("    return 4 * x", f"    x\n{endless}"))
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider"]
    running = subprocess.Popen(
        command, cwd=folder, stdout=subprocess.PIPE, text=True, env=os.environ | {"COLUMNS": "80"}
    )
    deadline = time.monotonic() + 30
    while not (folder / "begun").exists() and time.monotonic() < deadline:
        time.sleep(0.01)
    time.sleep(0.1)
    running.send_signal(signal.SIGINT)
    shown, _nothing = running.communicate(timeout=30)
    assert f"Stopped {said}" in " ".join(shown.split())
    assert ("3 passed" in shown) == bool(indent)
    assert "sums.py" in shown
