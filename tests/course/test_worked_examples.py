"""The examples in the stubs' docstrings are the statement's own promises: the reference has to keep them."""

import doctest
import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]
EXERCISES = sorted(path.stem for path in (ROOT / "exercises").glob("*.py"))


def load(side: str, name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"{side}_{name}", ROOT / side / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", EXERCISES)
def test_worked_examples_are_true_of_the_reference(name: str) -> None:
    stub, reference = load("exercises", name), load("reference", name)
    # The stub's own names (its imports) come first, so that an example runs as a student would type it.
    names = vars(stub) | vars(reference)
    examples = [test for test in doctest.DocTestFinder().find(stub, globs=names) if test.examples]
    assert examples, f"exercises/{name}.py has no worked example"
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS)
    transcript: list[str] = []
    for test in examples:
        runner.run(test, out=transcript.append)
    assert runner.failures == 0, "".join(transcript)
