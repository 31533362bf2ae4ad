"""What counts as right: strict on shape and kind, lenient on containers and scalar types."""

from collections import OrderedDict, defaultdict, namedtuple
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as nps
from PIL import Image

from saiten.answers.compare import EXACT, Tolerance, difference
from saiten.cell.bounds import DTYPES
from saiten.cell.wire import decode, encode
from saiten.values import Foreign

Pair = namedtuple("Pair", "left right")
TOLERANCE = Tolerance()
INF, NAN = float("inf"), float("nan")


def right(answer, expected, tolerance=TOLERANCE):
    return difference(answer, expected, tolerance) is None


def told(answer, expected, tolerance=TOLERANCE, reveal=False):
    found = difference(answer, expected, tolerance)
    assert found is not None
    return found.text(reveal).en


RIGHT = {
    "int": (3, 3),
    "numpy int": (np.int64(3), 3),
    "small numpy int": (np.uint8(3), 3),
    "0-d int": (np.array(3), 3),
    "int for a numpy int": (3, np.int64(3)),
    "huge int": (10**400, 10**400),
    "float": (0.1 + 0.2, 0.3),
    "int for a float": (3, 3.0),
    "huge int for a float": (10**300, 1e300),
    "numpy int for a float": (np.int16(3), 3.0),
    "numpy float": (np.float64(0.5), 0.5),
    "single float": (np.float32(0.5), 0.5),
    "half float": (np.float16(0.5), np.float64(0.5)),
    "0-d float": (np.array(0.5), 0.5),
    "0-d int for a float": (np.array(3), 3.0),
    "minus zero": (-0.0, 0.0),
    "nan where nan is right": (NAN, NAN),
    "inf where inf is right": (INF, INF),
    "bool": (True, True),
    "numpy bool": (np.bool_(True), True),
    "bool for a numpy bool": (True, np.bool_(True)),
    "none": (None, None),
    "text": ("a", "a"),
    "complex": (1 + 2j, 1 + 2j),
    "float for a complex": (1.0, 1 + 0j),
    "single complex": (np.complex64(1 + 2j), 1 + 2j),
    "complex for a single": (1 + 2j, np.complex64(1 + 2j)),
    "tuple for a list": ((1, 2), [1, 2]),
    "list for a tuple": ([1.0, 2.0], (1.0, 2.0)),
    "named tuple": (Pair(1, 2), (1, 2)),
    "pair of arrays": ([np.zeros(2), np.ones(2)], (np.zeros(2), np.ones(2))),
    "ordered dict": (OrderedDict(b=2, a=1), {"a": 1, "b": 2}),
    "default dict": (defaultdict(int, a=1), {"a": 1}),
    "extra keys": ({"a": 1, "more": "x"}, {"a": 1}),
    "empty": ([], ()),
    "foreign": (Foreign("set"), Foreign("set")),
}


@pytest.mark.parametrize(("answer", "expected"), RIGHT.values(), ids=RIGHT.keys())
def test_right(answer, expected):
    assert right(answer, expected)


WRONG = {
    "another int": (4, 3, "got 4"),
    "bool for an int": (True, 1, "got a bool, not an int"),
    "numpy bool for an int": (np.bool_(True), 1, "not an int"),
    "float for an int": (3.0, 3, "got a float, not an int"),
    "numpy float for an int": (np.float64(3), 3, "got a float64, not an int"),
    "0-d float for an int": (np.array(3.0), 3, "not an int"),
    "text for an int": ("3", 3, "got a str, not an int"),
    "none": (None, 3, "got None, not an int (is a return missing?)"),
    "none for an array": (None, np.zeros(2), "is a return missing?"),
    "numpy int out of the other's range": (np.uint8(5), -1, "got 5"),
    "bool for a float": (True, 1.0, "got a bool, not a float"),
    "0-d bool for a float": (np.array(True), 1.0, "not a float"),
    "complex for a float": (1 + 0j, 1.0, "got a complex, not a float"),
    "text for a float": ("1.0", 1.0, "got a str"),
    "fraction": (decode(*encode(Fraction(1, 2))), 0.5, "got a Fraction, not a float"),
    "fraction in the same process": (Fraction(1, 2), 0.5, "got a Fraction, not a float"),
    "vector of one for a float": (np.array([0.5]), 0.5, "got an array of shape (1,), not a float"),
    "list of one for a float": ([0.5], 0.5, "got a list"),
    "nan": (NAN, 1.0, "got nan"),
    "inf": (INF, 1.0, "got inf"),
    "nan for inf": (NAN, INF, "got nan"),
    "minus inf for inf": (-INF, INF, "got -inf"),
    "a number for nan": (0.0, NAN, "got 0"),
    "huge int for a float": (10**400, 1.0, "bits"),
    "huge int for inf": (10**400, INF, "bits"),
    "largest float": (1.7e308, -1.7e308, "got 1.7e+308"),
    "huge complex": (complex(1.7e308, 1.7e308), 1j, "got"),
    "imaginary part": (np.complex64(1 + 1j), 1 + 2j, "got"),
    "int for a bool": (1, True, "not True or False"),
    "none for a bool": (None, False, "not True or False"),
    "false for none": (False, None, "not None"),
    "zero for none": (0, None, "not None"),
    "bytes for text": (b"a", "a", "not a str"),
    "array for a pair": (np.zeros(2), (0.0, 0.0), "got an array of shape (2,), not a tuple"),
    "text for a list": ("ab", ["a", "b"], "not a list"),
    "dict for a list": ({0: 1}, [1], "not a list"),
    "too few": ([1], [1, 2], "1 item came back, not 2"),
    "too many": ((1, 2, 3), (1, 2), "3 items came back, not 2"),
    "inside a list": ([1, [2, 4]], [1, [2, 3]], "at [1][1]: got 4"),
    "missing key": ({"a": 1}, {"a": 1, "b": 2}, "the key 'b' is missing"),
    "inside a dict": ({"a": (1, 2.5)}, {"a": (1, 2.0)}, "at ['a'][1]: got 2.5"),
    "list for a dict": ([("a", 1)], {"a": 1}, "not a dict"),
    "foreign": (Foreign("generator"), [1], "got a generator, not a list"),
}


@pytest.mark.parametrize(("answer", "expected", "message"), WRONG.values(), ids=WRONG.keys())
def test_wrong(answer, expected, message):
    assert message in told(answer, expected)


def test_what_was_expected_is_told_only_when_it_may_be():
    assert "0.25" not in told([0.5], [0.25])
    assert told([0.5], [0.25], reveal=True).endswith("; expected 0.25")
    assert "7" not in told(np.zeros(1), np.full(1, 7.0))
    assert told(np.zeros(1), np.full(1, 7.0), reveal=True).endswith("; expected 7")


# -- arrays


@pytest.mark.parametrize("dtype", [dtype for dtype in DTYPES.values() if dtype.kind in "iuf"], ids=str)
@pytest.mark.parametrize("expected", [np.array([[0.0, 1], [100, 5]]), np.array([[0, 1], [100, 5]], dtype=np.uint8)])
def test_arrays_may_have_any_real_type(dtype, expected):
    answer = expected.astype(dtype)
    assert right(answer, expected)
    answer[1, 1] = 6
    assert "[1, 1]: got 6 (1 of 4 values is off)" in told(answer, expected)


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        ([[1.0, 2.0]], "got a list, not a NumPy array"),
        (np.array([1.0, 2.0]), "its shape is (2,), not (1, 2)"),
        (np.array([[1.0], [2.0]]), "its shape is (2, 1)"),
        (np.array([[[1.0, 2.0]]]), "its shape is (1, 1, 2)"),
        (np.zeros((1, 0)), "its shape is (1, 0)"),
        (np.float64(1), "got a float64"),
        (np.array([[1 + 0j, 2]]), "complex"),
        (np.array([[1.0, NAN]]), "[0, 1]: got nan"),
        (np.array([[-INF, 2.0]]), "[0, 0]: got -inf"),
        (np.array([[1, None]]), "array of object"),
        (np.array([["1.0", "2.0"]]), "array of <U3"),
        (Image.new("L", (2, 1)), "got an Image"),
    ],
    ids=lambda value: str(value)[:30],
)
def test_arrays_that_are_wrong(answer, message):
    assert message in told(answer, np.array([[1.0, 2.0]]))


@pytest.mark.parametrize("expected", [np.array([-1.0, 250]), np.array([-1, 250])])
def test_wrapped_around_is_wrong(expected):
    assert not right(np.array([255, 250], dtype=np.uint8), expected)
    assert not right(np.array([-1, -6], dtype=np.int8), expected)


@pytest.mark.parametrize(("answer", "expected"), [(np.uint8, np.uint8), (np.uint8, np.int64), (np.uint64, np.uint64)])
def test_the_comparison_itself_does_not_wrap_around(answer, expected):
    """255 is not near to 0, nor 0 to 255, where the subtraction is one of bytes."""
    assert not right(np.array([0], answer), np.array([255], expected), Tolerance(0, 1))
    assert not right(np.array([255], answer), np.array([0], expected), Tolerance(0, 1))
    assert right(np.array([254], answer), np.array([255], expected), Tolerance(0, 1))


def test_whole_numbers_are_exact():
    large = np.array([2**53])
    assert not right(large + 1, large)
    assert not right(np.array([2**63 + 1], np.uint64), np.array([2**63], np.uint64))
    assert not right(np.array([10**12 + 1]), np.array([10**12]))
    assert right(np.array([10**12 + 1.0]), np.array([10**12]))


def test_special_values_in_arrays():
    expected = np.array([NAN, INF, -INF, 0.0])
    assert right(expected.copy(), expected)
    for place in range(4):
        answer = expected.copy()
        answer[place] = 1.0
        assert not right(answer, expected)
        assert not right(answer, expected, Tolerance(norm=True))


def test_empty_and_0_d_arrays():
    assert right(np.zeros((0, 3)), np.zeros((0, 3)))
    assert right(np.zeros((0, 3)), np.zeros((0, 3)), Tolerance(norm=True))
    assert not right(np.zeros((3, 0)), np.zeros((0, 3)))
    assert right(np.array(1.0), np.array(1))
    assert not right(1.0, np.array(1.0))


def test_masks():
    mask = np.array([True, False])
    assert right(mask.copy(), mask)
    assert not right(~mask, mask)


def test_complex_arrays():
    expected = np.array([1 + 1j, 2])
    assert right(expected.astype(np.complex64), expected)
    assert right(np.array([1, 2]), np.array([1 + 0j, 2]))
    assert "[0]: got" in told(expected.conj(), expected)


# -- tolerances


def test_relative_and_absolute():
    tolerance = Tolerance(relative=0.1, absolute=0.01)
    for answer, expected, good in [(1.09, 1, True), (1.11, 1, False), (0.009, 0, True), (0.011, 0, False)]:
        assert right(answer, float(expected), tolerance) is good
        assert right(np.array([answer]), np.array([float(expected)]), tolerance) is good


def test_near_zero_counts_only_where_zero_is_right():
    tolerance = Tolerance(relative=0.02, absolute=0.0, near_zero=5e-4)
    for answer, expected, good in [
        (4e-4, 0, True),
        (6e-4, 0, False),
        (1e-4 + 4e-4, 1e-4, False),
        (0, 1e-4, False),
    ]:
        assert right(answer, float(expected), tolerance) is good
        assert right(np.array([answer]), np.array([float(expected)]), tolerance) is good


def test_the_norm_judges_the_array_as_a_whole():
    expected = np.array([1e6, 1e-6])
    answer = expected + np.array([0, 1e-3])
    assert not right(answer, expected, Tolerance(1e-8, 0))
    assert right(answer, expected, Tolerance(1e-8, 0, norm=True))
    assert not right(expected + np.array([1, 0]), expected, Tolerance(1e-8, 0, norm=True))
    assert not right(np.full(2, NAN), expected, Tolerance(1e-8, 0, norm=True))
    assert not right(np.array([1e300, 1]), np.array([1e200, 1]), Tolerance(1e-8, 0, norm=True))


def test_exact():
    assert right(0.5, 0.5, EXACT)
    assert not right(0.1 + 0.2, 0.3, EXACT)


# -- pictures


def test_pictures():
    grey = Image.new("L", (3, 2), 100)
    assert right(grey.copy(), grey)
    assert right(Image.new("L", (3, 2), 101), grey, Tolerance(0, 1))
    assert "got 101 (6 of 6 values are off)" in told(Image.new("L", (3, 2), 101), grey)
    assert "its mode is 'RGB'" in told(grey.convert("RGB"), grey)
    assert "its size is (2, 3)" in told(Image.new("L", (2, 3)), grey)
    assert "not a Pillow picture" in told(np.asarray(grey), grey)
    assert right(Image.new("L", (0, 2)), Image.new("L", (0, 2)))


def test_palettes_are_compared_by_colour():
    red, blue = Image.new("P", (1, 1), 0), Image.new("P", (1, 1), 0)
    red.putpalette([255, 0, 0])
    blue.putpalette([0, 0, 255])
    assert right(red.copy(), red)
    assert not right(blue, red)


# -- whatever comes back, the comparison answers


NUMBERS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.just(10**400)
    | st.floats()
    | st.complex_numbers()
    | st.text(max_size=3)
    | st.just(Foreign("object"))
    | nps.arrays(st.sampled_from(list(DTYPES.values())), nps.array_shapes(min_dims=0, max_dims=2, max_side=2))
    | st.sampled_from(list(DTYPES.values())).flatmap(lambda dtype: nps.arrays(dtype, ()).map(lambda array: array[()]))
)
ANYTHING = st.recursive(
    NUMBERS, lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.integers(0, 2), inner, max_size=2)
)


@settings(max_examples=500, deadline=None)
@given(
    ANYTHING,
    ANYTHING,
    st.sampled_from([TOLERANCE, EXACT, Tolerance(norm=True), Tolerance(0, 1, near_zero=1)]),
)
@example(10**400, np.float16(0), TOLERANCE)
def test_no_answer_breaks_the_comparison(answer, expected, tolerance):
    found = difference(answer, expected, tolerance)
    if found is not None:
        assert all(found.text(reveal=True))


@settings(max_examples=200, deadline=None)
@given(ANYTHING)
def test_everything_equals_itself(value):
    assert right(value, value)
    assert right(value, value, EXACT)
