"""Pools of inputs: the same for the whole class, dealt out by the student's id."""

import importlib.util
import subprocess
import sys

import pytest
from hypothesis import strategies as st

from saiten.grading.cases import Pool, call
from saiten.grading.errors import GraderFault

NUMBERS = st.lists(st.integers(0, 10**6), min_size=10, max_size=10).map(call)


def total(numbers):
    return sum(numbers)


def pool(inputs=NUMBERS, edges=None, size=32, dealt=16, raises=None, oracle=total, seed="seed"):
    made = Pool(oracle, inputs, edges or {}, size, dealt, raises)
    made.prepare(seed)
    return made


def drawn(made):
    return [case.call for case in made.cases]


def test_every_input_has_the_reference_s_answer():
    made = pool(edges={"nothing": call([])})
    assert made.fault == ""
    assert len(made.cases) == 33
    assert [case.edge for case in made.cases[:2]] == ["nothing", ""]
    assert all(case.expected == sum(case.call[0][0]) for case in made.cases)


def test_the_seed_decides_what_is_drawn():
    assert drawn(pool()) == drawn(pool())
    assert drawn(pool()) != drawn(pool(seed="another"))


def test_what_is_drawn_does_not_depend_on_what_else_is_loaded(tmp_path, monkeypatch):
    """Hypothesis looks for interesting constants in the modules of a project, other exercises' graders too."""
    before = drawn(pool())
    path = tmp_path / "loaded_between_two_draws.py"
    path.write_text(f"CONSTANTS = {list(range(1000, 9000, 777))}\n")
    spec = importlib.util.spec_from_file_location(path.stem, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setitem(sys.modules, path.stem, module)
    assert drawn(pool()) == before


def test_what_is_drawn_leaves_nothing_behind_that_swallows_a_ctrl_c():
    """An exception in a callback of the garbage collector is printed and forgotten, KeyboardInterrupt too."""
    code = "import gc; from hypothesis import strategies as st; from saiten.grading.draw import draw"
    code += "; assert len(draw(st.floats(), 3, 1)) == 3; assert gc.callbacks == [], gc.callbacks"
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)


def test_a_student_s_part_is_fixed_by_the_id_and_the_seed():
    made = pool(edges={"nothing": call([])})
    dealt = made.deal("a", "seed")
    assert len(dealt) == 17
    assert dealt[0].edge == "nothing"
    assert made.deal("a", "seed") == dealt
    assert made.deal("b", "seed") != dealt
    assert made.deal("a", "other") != dealt
    assert len({tuple(case.call[0][0]) for case in dealt[1:]}) == 16


def test_a_small_pool_is_dealt_whole():
    made = pool(inputs=st.sampled_from([call([1]), call([2])]))
    assert sorted(case.expected for case in made.deal("a", "seed")) == [1, 2]


def test_inputs_that_there_are_not_are_the_grader_s_fault():
    made = pool(inputs=NUMBERS.filter(lambda one: False), size=2)
    assert "Unsatisfiable: no example found" in made.fault


def test_inputs_that_a_strategy_rejects_are_drawn_again():
    made = pool(inputs=st.integers(0, 9).filter(lambda number: number > 4).map(lambda number: call([number])), size=5)
    assert sorted(case.expected for case in made.cases) == [5, 6, 7, 8, 9]


def test_a_constant_is_one_case():
    made = pool(inputs=None, oracle=lambda: 7)
    assert made.of_a_constant
    (case,) = made.deal("a", "seed")
    assert (case.call, case.expected) == (call(), 7)


def test_bad_arguments():
    made = pool(inputs=st.just(call(["x"])), raises=TypeError)
    assert made.fault == ""
    assert all(case.raised for case in made.cases)


@pytest.mark.parametrize(
    ("arguments", "fault"),
    [
        ({"inputs": st.just(call(["x"]))}, "total: TypeError"),
        ({"raises": TypeError}, "did not raise TypeError"),
        ({"inputs": st.nothing()}, "total: "),
    ],
)
def test_a_fault_of_the_reference_or_the_strategy_is_kept_for_staff(arguments, fault):
    made = pool(**arguments)
    assert fault in made.fault
    assert made.cases == []


def test_a_grader_fault_is_no_check_that_failed():
    assert not issubclass(GraderFault, AssertionError)
