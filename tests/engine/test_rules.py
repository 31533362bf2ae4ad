"""An exercise's rules on imports."""

import pytest

from saiten.course import Rules
from saiten.grading.rules import violations

RULES = Rules(imports=["numpy", "PIL"], forbidden=["PIL.ImageFilter", "numpy.convolve"])


def told(*names, own=()):
    found = {"names": [["sobel.py", line, name] for line, name in enumerate(names, 1)], "own": list(own), "uses": {}}
    return [sentence.en for sentence in violations(RULES, found)]


@pytest.mark.parametrize(
    "name",
    ["numpy", "numpy.pad", "numpy.*", "numpy.convolve_more", "PIL.Image.open", "math.sqrt", "__future__.annotations"],
)
def test_allowed(name):
    assert told(name) == []


@pytest.mark.parametrize(
    "name",
    [
        "numpy.convolve",
        "PIL.ImageFilter",
        "PIL.ImageFilter.SHARPEN",
        "scipy",
        "scipy.signal.convolve2d",
        "numpyish",
        "cv2",
    ],
)
def test_forbidden(name):
    assert told(name) == [f"sobel.py, line 1 uses {name}"]


def test_own_files_are_allowed():
    assert told("helpers.f", own=["helpers"]) == []
    assert told("helpers.f") == ["sobel.py, line 1 uses helpers.f"]


def test_a_file_of_the_same_name_does_not_lift_a_ban():
    assert told("numpy.convolve", own=["numpy"]) == ["sobel.py, line 1 uses numpy.convolve"]


def test_one_sentence_a_line():
    found = {"names": [["a.py", 1, "cv2"], ["a.py", 1, "scipy"], ["a.py", 2, "torch"]], "own": [], "uses": {}}
    assert [sentence.en for sentence in violations(RULES, found)] == [
        "a.py, line 1 uses cv2",
        "a.py, line 2 uses torch",
    ]


def test_names_are_made_harmless():
    found = {"names": [["\x1b[31m.py", 1, "cv2\n::error::"]], "own": [], "uses": {}}
    (sentence,) = violations(RULES, found)
    assert "\x1b" not in sentence.en
    assert "\n::error" not in sentence.en
