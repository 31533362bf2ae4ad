"""What docs/errata.md says of the lecture is shown by the computations on that page."""

import doctest
from pathlib import Path

ERRATA = Path(__file__).parents[2] / "docs" / "errata.md"


def test_the_computations_of_the_errata() -> None:
    failures, examples = doctest.testfile(str(ERRATA), module_relative=False, encoding="utf-8")
    assert examples > 0
    assert failures == 0
