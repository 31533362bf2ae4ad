"""Classes, functions of functions and random generators across the process boundary."""

import ast
import json
import math
import re
import subprocess
import sys
from types import ModuleType

import numpy as np
import pytest

from saiten.answers import EXACT, difference, show, show_call
from saiten.cell import wire
from saiten.course import Course, CourseError
from saiten.local.submission import Calls, Submission
from saiten.namespace import Namespace, NotThereError
from saiten.release.stubs import refuse_solved
from saiten.values import Code, Object, generator
from tests.engine.hostile_help import grade, reports, write
from tests.engine.probes_help import FUNCTIONS, HIDDEN, PUBLIC, REFERENCE, STUB, build_course, hand_in

ADD = "return Pair(self.left + other.left, self.right + other.right)"
APPLY = "return f(x)\n"
NUMBER = "other = other if isinstance(other, Pair) else Pair(other)\n"


def changed(old: str, new: str) -> str:
    assert old in REFERENCE
    return REFERENCE.replace(old, new, 1)


WRONG = {
    "sum": changed(ADD, "return Pair(self.left + other.left, self.right)"),
    "number": changed(NUMBER, "other = other if isinstance(other, Pair) else Pair(other, other)\n"),
    "double": changed("return pair + pair", "return Pair(2 * pair.left, pair.right)"),
    "apply": changed(APPLY, "return f(x) + 1\n"),
    "twice": changed("return apply(f, apply(f, x))", "return apply(f, x)"),
    "strange-types": changed(APPLY, "return f('x')\n"),
    "raises": changed(APPLY, "return f(x, x)\n"),
    "no-class": REFERENCE.replace("Pair", "Couple"),
    "unwritten": changed(ADD, "raise NotImplementedError"),
    "calls-without-end": changed(APPLY, "while True: f(x)\n"),
    "own-generator": changed("rng.normal(", "__import__('numpy').random.default_rng(0).normal("),
    "changes-nothing": changed("return float(rng", "rng.random(); return float(rng"),
    "own-methods": changed(ADD, "return self.of(self.left + other.left, self.right)")
    .replace(
        "class Pair:",
        "class Pair:\n    __slots__ = 'left', 'right'\n\n    @staticmethod\n"
        "    def of(*parts):\n        return Pair(*parts)\n",
    )
    .replace("return pair + pair", "return Pair.of(pair.left, pair.right) + pair"),
    "names": changed("self.left = left\n", "self.first = left\n"),
}

# a right class, whatever it says of itself, gets what it is worth; a wrong one gets nothing for what it says
HOSTILE = {
    "equal-to-anything": changed(ADD, "return Liar()")
    + "\nclass Liar(Pair):\n    def __init__(self): self.left = self.right = Liar0()\n    __hash__ = None\n"
    + "class Liar0(float):\n    def __eq__(self, other): return True\n    def __float__(self): return 7.0\n",
    "equal-objects": changed("return pair + pair", "return Any()")
    + "\nclass Any:\n    def __eq__(self, other): return True\n    left = right = property(lambda self: Any())\n",
    "properties-that-raise": changed("return pair + pair", "return Broken()")
    + "\nclass Broken(Pair):\n    def __init__(self): pass\n    left = property(lambda self: 1 / 0)\n",
    "properties-without-end": changed("return pair + pair", "return Broken()")
    + "\nclass Broken(Pair):\n    def __init__(self): pass\n"
    + "    @property\n    def left(self):\n        while True: pass\n",
    "everything-is-one": changed(
        "class Pair:",
        "class Kind(type):\n    def __instancecheck__(self, other): return True\nclass Pair(metaclass=Kind):",
    ),
    "sends-code": changed("return pair + pair", "return Code('Pair(2.0, 4.0)')") + "\nfrom saiten.values import Code\n",
    "sends-an-object-of-no-class": changed("return pair + pair", "return Object('open', {'file': '/etc/passwd'})")
    + "\nfrom saiten.values import Object\n",
    "patches-the-namespace": changed("return pair + pair", "return 0") + "\nimport saiten.namespace as n\n"
    "n.Namespace.object_of = lambda *_: n.Object('Pair', {'left': 2.0, 'right': 4.0})\n",
    "endless-data": changed("return pair + pair", "return Pair([0] * 300_000)"),
    "in-itself": changed("return pair + pair", "p = Pair(1.0); p.left = p; return p"),
    "replaces-builtins": "import builtins\nbuiltins.float = builtins.eval = None\n" + REFERENCE,
    # what is replaced by the reference asks and is asked
    "asks-for-anything": changed(ADD, "return 0") + "\nimport gc\n"
    "def double(pair):\n"
    "    from saiten.cell.substitutes import Asker\n"
    "    for asker in [one for one in gc.get_objects() if isinstance(one, Asker)]:\n"
    "        for name in ('open', 'Pair.__init__', 'Pair.__class__', 'Pair.__add__.__globals__', '', 'eval', 'sys'):\n"
    "            try: answer = asker.ask(name, ('/etc/passwd',), {})\n"
    "            except Exception as error: continue\n"
    "            raise SystemError('ESCAPED', answer)\n"
    "    return 0\n",
    "calls-without-end-back": changed(APPLY, "return 0\n")
    + "\ndef twice(f, x): return apply(lambda y: twice(f, y), x)\n",
    "answers-nonsense": changed(APPLY, "return 0\n")
    + "\nimport saiten.cell.substitutes as s\ns.Asker._answer = lambda *_: ({'returned': 5}, None)\n",
    "answers-exits": changed(APPLY, "return 0\n") + "\nimport saiten.cell.substitutes as s\n"
    "s.Asker._answer = lambda *_: ({'raised': dict(kinds=['SystemExit'], name='x', message='', frames=[])}, None)\n",
}


@pytest.fixture(scope="module")
def graded(tmp_path_factory):
    course = build_course(tmp_path_factory.mktemp("course"))
    hand_in(course / "submissions", {"right": REFERENCE, **WRONG, **HOSTILE})
    done = grade(course, "submissions", "-o", "grades", "-j2")
    assert done.returncode == 0, done.stderr + done.stdout
    return course


@pytest.fixture(scope="module")
def results(graded):
    return {student: report["exercises"]["pairs"] for student, report in reports(graded / "grades").items()}


def lost(result):
    return {test["function"] for test in result["tests"] if test["outcome"] != "passed"}


def messages(result, function):
    return [one["message"] for one in result["tests"] if one["function"] == function and one["outcome"] != "passed"]


def test_a_right_answer_gets_everything(results):
    assert results["right"]["points"] == sum(FUNCTIONS.values())


@pytest.mark.parametrize(
    ("student", "functions"),
    [
        ("sum", {"Pair"}),
        ("number", {"Pair"}),
        ("own-methods", {"Pair"}),
        ("double", {"double"}),
        ("apply", {"apply"}),
        ("twice", {"twice"}),
        ("strange-types", {"apply"}),
        ("raises", {"apply"}),
        ("calls-without-end", {"apply"}),
        ("own-generator", {"walk"}),
        ("changes-nothing", {"walk"}),
    ],
)
def test_a_wrong_function_costs_only_itself(results, student, functions):
    """Also where the others hand it objects of the student's class, or functions, which stay where they are."""
    assert lost(results[student]) == functions


@pytest.mark.parametrize(
    ("student", "function", "words"),
    [
        ("sum", "Pair", "Pair(0.0, 0.0) + Pair(0.0, 1.0): at answer.right: got 0; expected 1"),
        ("double", "double", "double(Pair(0.0, 1.0)): at answer.right: got 1; expected 2"),
        ("apply", "apply", "apply(lambda x: x + x, 0.0): got 1; expected 0"),
        ("strange-types", "apply", "apply(lambda x: x + x, 0.0): got a str, not a float"),
        ("raises", "apply", "takes 1 positional argument but 2 were given (exercises/pairs.py, line"),
        ("calls-without-end", "apply", "(an endless loop?)"),
        ("no-class", "Pair", "Pair is not done yet: it is not in exercises/pairs.py"),
        ("unwritten", "Pair", "Pair is not done yet"),
        ("unwritten", "double", "double(Pair(0.0, 0.0)) needs Pair, which is not done yet"),
        ("names", "Pair", "no attribute 'left'"),
    ],
)
def test_messages(results, student, function, words):
    assert any(words in message for message in messages(results[student], function)), messages(
        results[student], function
    )


def test_what_is_shown_can_be_pasted(results):
    shown = [one["counterexample"] for name in WRONG for one in results[name]["tests"] if one["counterexample"]]
    assert len(shown) > 20
    names = {"np": np}
    exec(REFERENCE, names)
    for line in "\n".join(shown).splitlines():
        eval(line, names)


@pytest.mark.parametrize(
    ("student", "mistake"),
    [("sum", "LeftOnly"), ("number", "NumberInBoth"), ("double", "double_left"), ("twice", "once")],
)
def test_known_mistakes_are_named(results, student, mistake):
    assert mistake in {test["misconception"] for test in results[student]["tests"]}


@pytest.mark.parametrize("student", sorted(HOSTILE.keys() - {"everything-is-one", "replaces-builtins"}))
def test_nobody_talks_a_wrong_answer_right(results, student):
    wrong = "Pair" if student in ("equal-to-anything", "asks-for-anything") else "double"
    wrong = "apply" if student.startswith(("answers", "calls")) else wrong
    assert results[student]["status"] == "graded"
    assert wrong in lost(results[student])
    assert "ESCAPED" not in json.dumps(results[student])


def test_same_submissions_same_reports(graded):
    few = {student: WRONG[student] for student in ("sum", "apply", "own-generator")}
    hand_in(graded / "few", few)
    assert grade(graded, "few", "-o", "again", "-j1").returncode == 0
    before, after = reports(graded / "grades"), reports(graded / "again")
    for student in few:
        assert [before[student].pop("durations"), after[student].pop("durations")]
        assert before[student] == after[student]


# -- whose fault it is


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('probe="lambda a, b: a + b"', 'probe="lambda a, b: a + c"'),
        ('probe="lambda a, b: a + b"', 'probe="lambda a, b: a"'),
        ('"lambda x: x + x"', '"lambda x: no_such_name"'),
        ('submission("Pair(1.0, 2.0) + Pair(3.0, 4.0)")', 'submission("Pare(1.0, 2.0)")'),
        ('submission("Pair(1.0, 2.0) + Pair(3.0, 4.0)")', 'submission("Pair(1.0, 2.0).add(1)")'),
    ],
)
def test_a_probe_that_is_wrong_costs_nothing(tmp_path, old, new):
    course = build_course(tmp_path)
    assert old in PUBLIC + HIDDEN
    write(course / "graders" / "public" / "test_pairs.py", PUBLIC.replace(old, new))
    write(course / "graders" / "hidden" / "test_pairs.py", HIDDEN.replace(old, new))
    hand_in(course / "submissions", {"right": REFERENCE, "wrong": WRONG["double"]})
    assert grade(course, "submissions", "-o", "grades").returncode == 1
    for report in reports(course / "grades").values():
        assert report["exercises"]["pairs"]["status"] == "ungraded"


def test_what_is_no_expression_is_told_to_the_author():
    for wrong in ("x = 1", "lambda", "", "def f(): pass"):
        with pytest.raises(SyntaxError):
            Code(wrong)


# -- the parts


def test_names_of_an_expression():
    assert Code("lambda x: exp(x) + [y for y in range(n)][0]").names == {"exp", "range", "n"}
    assert Code("np.random.default_rng(3)").names == {"np"}


def test_a_namespace_makes_everything_anew():
    names = Namespace({"two": 2, "np": None, "abs": None}, {})
    args, kwargs = names.made(((Code("lambda x: x * two"), [generator(3)]), {"n": Code("abs(-two)")}))
    assert args[0](4) == 8
    assert kwargs == {"n": 2}
    assert args[1][0].normal() == np.random.default_rng(3).normal()
    assert names.make(Code("np.pi + math.pi")) == 2 * math.pi  # whatever the module calls np
    with pytest.raises(NotThereError, match="three"):
        names.make(Code("lambda: three"))


def test_code_only_crosses_where_it_is_asked_for():
    packed = wire.encode([Code("1 + 1"), Object("Pair", {"left": 1.0})])
    assert wire.decode_with_code(*packed) == ([Code("1 + 1"), Object("Pair", {"left": 1.0})], True)
    with pytest.raises(wire.WireError):
        wire.decode(*packed)


def test_functions_cross_as_numbers():
    functions = []
    packed = wire.encode([print, 1, len], None, functions)
    assert wire.decode(*packed) == [wire.Remote(0), 1, wire.Remote(1)]
    assert functions == [print, len]


@pytest.mark.parametrize(
    ("probe", "args", "shown"),
    [
        ("lambda a, b: a * b", (Code("Dual(1.0, 2.0)"), 3.0), "Dual(1.0, 2.0) * 3.0"),
        ("lambda a, b: a * b", (Code("Dual(1.0) + 1"), Code("lambda x: x")), "(Dual(1.0) + 1) * (lambda x: x)"),
        ("lambda value: value", (Code("-Dual(1.0)"),), "-Dual(1.0)"),
        ("lambda: (f(1))", (), "f(1)"),
        ("lambda f: [f(x) for x in range(3)]", (Code("lambda t: t"),), "[(lambda t: t)(x) for x in range(3)]"),
        ("lambda f: (lambda x: f(x))(1)", (2,), "(lambda f: (lambda x: f(x))(1))(2)"),
        ("lambda *a: a", (1, 2), "(lambda *a: a)(1, 2)"),
        ("math.sin", (1.5,), "(math.sin)(1.5)"),
        ("lambda x: x", (np.zeros(1000),), "np.zeros"),
    ],
)
def test_probes_are_shown_as_the_code_that_they_are(probe, args, shown):
    assert show_call(Code(probe), args, {}).startswith(shown) or np.asarray(args[0]).size == 1000


def test_expressions_that_are_long_or_hostile_are_shown_all_the_same():
    deep = Object("Pair(" * 500, {"left": "x" * 10_000})
    assert len(show_call(Code("lambda a: a"), (deep,), {})) < 2000
    ast.parse(show_call(Code("lambda a, b: a"), (1,), {"b": 2}))


def test_objects_are_compared_by_their_parts():
    right = Object("Pair", {"left": 1.0, "right": [2.0]})
    assert difference(Object("Pair", {"left": 1, "right": (2.0,), "more": 0}), right, EXACT) is None
    assert (
        difference(Object("Pear", {"left": 1.0, "right": [2.0]}), right, EXACT).problem.en == "got a Pear, not a Pair"
    )
    assert difference(1.0, right, EXACT).problem.en == "got a float, not a Pair"
    assert difference(Object("Pair", {"left": 1.0}), right, EXACT).problem.en == "it has no attribute right"
    found = difference(Object("Pair", {"left": 1.0, "right": [3.0]}), right, EXACT)
    assert (found.place, found.text(reveal=True).en) == ("answer.right[0]", "at answer.right[0]: got 3; expected 2")
    assert show(right) == "Pair(1, [2])"


# -- a class in a release


def test_a_class_with_a_solved_method_is_not_released(tmp_path):
    course = Course.find(build_course(tmp_path))
    refuse_solved(course)
    solved = STUB.replace("raise NotImplementedError", "return Pair(self.right, self.left)", 1)
    write(tmp_path / "exercises" / "pairs.py", solved)
    with pytest.raises(CourseError, match="Pair raises no NotImplementedError"):
        refuse_solved(course)


# -- in a student's own pytest


def test_a_students_own_run_makes_them_too():
    module = ModuleType("pairs")
    module.__file__ = "/somewhere/exercises/pairs.py"
    exec(REFERENCE, vars(module))
    calls = Calls()
    submission = Submission(module, calls)
    assert submission.apply(Code("lambda x: x + 1"), 2) == 3
    assert submission("Pair(1.0) + 2").left == 3.0
    assert submission("lambda n: Pair(n).left", 2.0) == 2.0
    assert submission.walk(2, generator(3)) == np.random.default_rng(3).normal(size=2).sum()
    assert calls.shown == [
        "apply(lambda x: x + 1, 2)",
        "Pair(1.0) + 2",
        "Pair(2.0).left",
        "walk(2, np.random.default_rng(3))",
    ]
    assert difference(submission("Pair(1.0)"), Object("Pair", {"left": 1.0, "right": 0.0}), EXACT) is None
    with pytest.raises(AssertionError, match=re.escape("pare is not done yet: it is not in pairs.py")):
        submission("pare(1)")


def test_saiten_check_finds_the_course_sound(tmp_path):
    course = build_course(tmp_path)
    command = [sys.executable, "-m", "saiten", "check"]
    done = subprocess.run(command, cwd=course, capture_output=True, text=True, check=False)
    assert "pairs: sound" in done.stdout, done.stdout + done.stderr
