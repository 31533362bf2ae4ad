"""The wire: what crosses, what does not, and that no frame does the receiver any harm."""

import collections
import enum
import fractions
import math
import random
import time
from collections import OrderedDict, defaultdict, namedtuple

import msgspec
import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as nps
from PIL import Image

from saiten.cell import bounds, wire
from saiten.cell.bounds import DTYPES, PIXEL_BYTES, WireError
from saiten.cell.wire import decode, encode
from saiten.values import Foreign

QUICK = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def crossed(value):
    return decode(*encode(value))


def same(left, right):
    """Equal in type, shape, bits; NaN is NaN, -0.0 is not 0.0."""
    if type(left) is not type(right):
        return False
    if isinstance(left, (list, tuple)):
        return len(left) == len(right) and all(map(same, left, right))
    if isinstance(left, dict):
        return same(list(left.items()), list(right.items()))
    if isinstance(left, (np.ndarray, np.generic)):
        return left.dtype == right.dtype and left.shape == right.shape and left.tobytes() == right.tobytes()
    if isinstance(left, (float, complex)):
        return np.asarray(left).tobytes() == np.asarray(right).tobytes()
    return left == right


def frame(*tokens):
    return msgspec.msgpack.encode(list(tokens))


KEYS = st.none() | st.booleans() | st.integers() | st.text() | st.binary() | st.floats(allow_nan=False)
ARRAYS = nps.arrays(
    st.sampled_from([dtype.newbyteorder(order) for dtype in DTYPES.values() for order in "<>"]),
    nps.array_shapes(min_dims=0, max_dims=4, min_side=0, max_side=4),
)
SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.complex_numbers()
    | st.text(st.characters(exclude_categories=()))
    | st.binary()
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=4) | st.lists(inner, max_size=4).map(tuple) | st.dictionaries(KEYS, inner, max_size=4)
    ),
    max_leaves=12,
)


@QUICK
@given(VALUES)
def test_plain_values_cross_unchanged(value):
    assert same(crossed(value), value)


@QUICK
@given(ARRAYS)
def test_arrays_cross_with_type_shape_and_bits(array):
    back = crossed(array)
    assert same(back, array.astype(array.dtype.newbyteorder("<")))
    assert back.flags.writeable


@pytest.mark.parametrize("dtype", DTYPES.values(), ids=str)
def test_numpy_scalars_stay_numpy_scalars(dtype):
    assert same(crossed(dtype.type(1)), dtype.type(1))


@pytest.mark.parametrize(
    "array",
    [
        np.arange(12.0).reshape(3, 4).T,
        np.arange(12)[::-2],
        np.asfortranarray(np.arange(6, dtype=np.uint8).reshape(2, 3)),
        np.broadcast_to(np.float32(2), (3, 3)),
        np.array(5),
        np.zeros((0, 3)),
        np.zeros((3, 0), dtype=bool),
        np.float64([np.nan, np.inf, -np.inf, -0.0]),
        np.zeros((1,) * bounds.MAX_DIMENSIONS),
    ],
    ids=lambda array: f"{array.dtype}-{array.shape}",
)
def test_layouts_of_arrays(array):
    assert same(crossed(array), np.array(array, order="C"))


def test_longdouble_arrives_as_float64():
    assert same(crossed(np.longdouble(0.5)), np.float64(0.5))
    assert same(crossed(np.longdouble([0.5, 2])), np.float64([0.5, 2]))


def test_array_subclasses_arrive_as_arrays():
    assert same(crossed(np.ma.masked_array([1, 2], [True, False])), np.array([1, 2]))


@pytest.mark.parametrize("mode", PIXEL_BYTES)
@pytest.mark.parametrize("size", [(0, 0), (0, 3), (3, 0), (1, 1), (7, 3), (8, 1), (9, 2)])
def test_pictures_of_every_mode_and_size(mode, size):
    picture = Image.new(mode, size)
    noise = random.Random(0).randbytes(len(picture.tobytes()))
    if noise and mode != "F":
        picture.frombytes(noise)
    back = crossed(picture)
    assert (back.mode, back.size, back.tobytes()) == (mode, size, picture.tobytes())
    assert type(back) is Image.Image


@pytest.mark.parametrize("colours", [1, 3, 256])
def test_palettes(colours):
    picture = Image.new("P", (5, 1))
    picture.putdata([0, 0, colours - 1, 0, 0])
    picture.putpalette(random.Random(colours).randbytes(3 * colours))
    assert crossed(picture).convert("RGB").tobytes() == picture.convert("RGB").tobytes()


@pytest.mark.parametrize(
    "number",
    [2**63 - 1, 2**63, -(2**63), -(2**63) - 1, 2**64, 10**400, -(10**5000), 2**bounds.MAX_INT_BITS - 1],
    ids=int.bit_length,
)
def test_large_integers(number):
    assert same(crossed(number), number)


class Colour(enum.IntEnum):
    RED = 2


class Meters(float):
    pass


Pair = namedtuple("Pair", "left right")


@pytest.mark.parametrize(
    ("value", "base"),
    [
        (Colour.RED, 2),
        (Meters(1.5), 1.5),
        (Pair(1, 2), (1, 2)),
        (OrderedDict(a=1), {"a": 1}),
        (defaultdict(int, b=2), {"b": 2}),
        (collections.Counter("aab"), {"a": 2, "b": 1}),
        (np.str_("x"), "x"),
        (np.bytes_(b"x"), b"x"),
        (bytearray(b"y"), b"y"),
        (type("S", (str,), {})("s"), "s"),
        (type("L", (list,), {})([1]), [1]),
    ],
    ids=repr,
)
def test_subclasses_travel_as_their_base(value, base):
    assert same(crossed(value), base)


@pytest.mark.parametrize(
    ("value", "name"),
    [
        (fractions.Fraction(1, 3), "Fraction"),
        ({1, 2}, "set"),
        (range(3), "range"),
        ((item for item in ()), "generator"),
        (np.array([None]), "array of object"),
        (np.array(["a"]), "array of <U1"),
        (np.array(["a"], dtype=np.dtypes.StringDType()), "array of StringDType()"),
        (np.datetime64("2018-01-01"), "datetime64"),
        (np.zeros(1, dtype=[("x", "f8")]), "array of [('x', '<f8')]"),
        (np.zeros((1,) * (bounds.MAX_DIMENSIONS + 1)), "array of float64"),
        (Image.new("I;16", (2, 2)), "picture of mode I;16"),
        (len, "builtin_function_or_method"),
        (type("N" * 1000, (), {})(), "N" * 200),
    ],
    ids=lambda value: str(type(value)),
)
def test_other_objects_arrive_as_foreign(value, name):
    assert same(crossed([value]), [Foreign(name)])


def test_nothing_of_a_foreign_object_is_called():
    class Trap:
        def __getattr__(self, name):
            raise AssertionError(name)

    assert crossed(Trap()) == Foreign("Trap")


@pytest.mark.parametrize(
    ("value", "why"),
    [
        (2 ** (bounds.MAX_INT_BITS + 8), "too many digits"),
        ([0] * (bounds.MAX_NODES + 1), "elements"),
        ([np.zeros(1)] * (wire.MAX_BUFFERS + 1), "arrays"),
        (np.broadcast_to(np.zeros(1), (1 << 24,)), "MiB"),
        ([np.zeros(1 << 22), np.zeros(1 << 22), np.zeros(1)], "MiB"),
        ("x" * (wire.MAX_HEADER_BYTES + 1), "MiB"),
        (Image.new("1", (1 << 14, 1 << 12)), "pixels"),
    ],
    ids=lambda value: type(value).__name__,
)
def test_what_is_too_large_is_refused_with_the_reason(value, why):
    with pytest.raises(WireError, match=why):
        encode(value)


def test_nesting_has_an_end():
    value = []
    for _ in range(bounds.MAX_DEPTH):
        value = [value]
    assert same(crossed(value), value)
    with pytest.raises(WireError, match="nested"):
        encode([value])
    endless = []
    endless.append(endless)
    with pytest.raises(WireError, match="nested"):
        encode(endless)


HOSTILE = {
    "empty": [],
    "two values": [1, 2],
    "unknown tag": [b"z"],
    "long tag": [b"list", 0],
    "text as tag": ["l", 0],
    "a list in the list": [[1]],
    "a map": [{"a": 1}],
    "a time stamp": [msgspec.msgpack.Ext(-1, b"\0" * 4)],
    "an extension": [msgspec.msgpack.Ext(7, b"x")],
    "list too short": [b"l", 2, 1],
    "list too long": [b"l", 1, 1, 1],
    "negative length": [b"l", -1],
    "huge length": [b"l", 2**62],
    "length is a bool": [b"l", True, 1],
    "length is a float": [b"l", 1.0, 1],
    "length is none": [b"l", None],
    "odd dictionary": [b"d", 3, 1, 2, 3],
    "list as key": [b"d", 2, b"l", 0, 1],
    "dictionary as key": [b"d", 2, b"d", 0, 1],
    "array as key": [b"d", 2, b"a", b"|u1", 1, 0, 1],
    "integer that is none": [b"i", b"0xzz"],
    "integer without digits": [b"i", b""],
    "integer of the wrong kind": [b"i", 5],
    "integer that is too long": [b"i", b"f" * (bounds.MAX_INT_BITS // 4 + 10)],
    "complex of ints": [b"c", 1, 2],
    "complex of bools": [b"c", True, 2.0],
    "half a complex": [b"c", 1.0],
    "text that is none": [b"u", b"\xff\xfe"],
    "bytes without a buffer": [b"b"],
    "array of objects": [b"a", b"|O", 1, 1],
    "array of structures": [b"a", b"V8", 1, 1],
    "array of another byte order": [b"a", b">f8", 1, 1],
    "array by a type's name": [b"a", b"float64", 1, 1],
    "array without a buffer": [b"a", b"<f8", 1, 1],
    "array with too many dimensions": [b"a", b"<f8", 17, *[1] * 17],
    "negative shape": [b"a", b"<f8", 1, -1],
    "product of negatives": [b"a", b"<f8", 2, -2, -4],
    "shape of a bool": [b"a", b"|u1", 1, True],
    "shape of a float": [b"a", b"|u1", 1, 8.0],
    "shape without an end": [b"a", b"|u1", 4, 1],
    "huge shape": [b"a", b"<f8", 3, 2**40, 2**40, 2**40],
    "huge empty shape": [b"a", b"<f8", 16, 0, *[1 << 26] * 15],
    "scalar too short": [b"s", b"<f8", b"1234"],
    "scalar too long": [b"s", b"|u1", b"12"],
    "scalar of nothing": [b"s", b"|u1", b""],
    "scalar object": [b"s", b"|O", b"12345678"],
    "picture of no mode": [b"p", b"XYZ", 1, 1, b""],
    "picture of a bad mode": [b"p", b"\xff", 1, 1, b""],
    "picture of a negative size": [b"p", b"L", -1, -1, b""],
    "picture of a bool": [b"p", b"L", True, 1, b""],
    "picture of nothing but width": [b"p", b"L", 2**31 - 1, 0, b""],
    "picture of nothing but height": [b"p", b"L", 0, 2**31 - 1, b""],
    "picture beyond all bounds": [b"p", b"1", 2**62, 2**62, b""],
    "picture with too large a palette": [b"p", b"P", 0, 0, b"x" * 771],
    "picture with a torn palette": [b"p", b"P", 0, 0, b"xx"],
    "grey picture with a palette": [b"p", b"L", 0, 0, b"xxx"],
    "foreign of the wrong kind": [b"x", 3],
    "deep": [*[b"l", 1] * 100, 1],
    "very deep": [*[b"l", 1] * 100_000, 1],
    "half-deep": [b"l", 1] * 30,
}


@pytest.mark.parametrize("tokens", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_headers_are_refused(tokens):
    with pytest.raises(WireError):
        decode(frame(*tokens), [])


@pytest.mark.parametrize("header", [b"", b"\xc1", b"\x80", b"\x05", b"\xa1l", b"\x91" * 1000, b"\xdd\xff\xff\xff\xff"])
def test_headers_that_are_no_list_are_refused(header):
    with pytest.raises(WireError):
        decode(header, [])


@pytest.mark.parametrize("buffers", [[], [b"1234"], [b"123456789"], [b"12345678", b""]], ids=len)
def test_buffers_must_fit(buffers):
    with pytest.raises(WireError):
        decode(frame(b"a", b"<f8", 1, 1), buffers)


def test_a_buffer_serves_once():
    """A short header must not multiply a large buffer."""
    token = (b"a", b"|u1", 1, 1 << 20)
    with pytest.raises(WireError):
        decode(frame(b"l", 2, *token, *token), [bytes(1 << 20)])


def test_keys_of_one_hash_do_not_keep_the_receiver_busy():
    modulus = 2**61 - 1  # hash(n) is n modulo this
    keys = [part for k in range(1, 20_000) for part in (b"i", hex(k * modulus).encode(), None)]
    start = time.perf_counter()
    with pytest.raises(WireError, match="hash"):
        decode(frame(b"d", 2 * 19_999, *keys), [])
    assert time.perf_counter() - start < 2


@pytest.mark.parametrize(
    ("picture", "data"),
    [((b"p", b"L", 0, 1 << 16, b""), b""), ((b"p", b"1", 8, 1 << 15, b""), bytes(1 << 15))],
    ids=["empty", "one bit a pixel"],
)
def test_short_pictures_do_not_take_much_memory(picture, data):
    """Pillow keeps more than was sent: a pointer for each row, a byte for each bit."""
    with pytest.raises(WireError, match="pixels"):
        decode(frame(b"l", 1000, *picture * 1000), [data] * 1000)


SAMPLE = [
    {"v1": (1.5, -0.0), 3: [True, None, 2**80], b"k": 1j},
    np.arange(6, dtype=np.uint16).reshape(2, 3),
    np.float32(math.pi),
    Image.new("P", (3, 2)),
    "雪",
    b"bytes",
    object(),
]


def attempt(header, buffers):
    """Decode what may be anything; an exception that is no WireError fails the test."""
    try:
        encode(decode(header, buffers))
    except WireError:
        return False
    return True


@QUICK
@given(st.binary(max_size=200), st.lists(st.binary(max_size=20), max_size=3))
def test_fuzz_random_bytes(header, buffers):
    attempt(header, buffers)


TOKENS = (
    st.sampled_from([b"l", b"t", b"d", b"i", b"c", b"u", b"b", b"a", b"s", b"p", b"x", b"L", b"1", b"", *DTYPES])
    | st.integers(-1, 4)
    | st.none()
    | st.booleans()
    | st.floats()
    | st.integers(-(2**63), 2**64 - 1)
    | st.binary(max_size=9)
)


@settings(QUICK, max_examples=600)
@given(st.lists(TOKENS, max_size=14), st.lists(st.binary(max_size=9), max_size=3))
def test_fuzz_grammar(tokens, buffers):
    attempt(frame(*tokens), buffers)


def test_fuzz_truncated_frames():
    header, buffers = encode(SAMPLE)
    assert attempt(header, buffers)
    assert not any(attempt(header[:length], buffers) for length in range(len(header)))
    assert not any(attempt(header, buffers[:count]) for count in range(len(buffers)))
    assert not attempt(header, [*buffers, b""])


def test_fuzz_flipped_bits():
    header, buffers = encode(SAMPLE)
    refused = 0
    for bit in range(8 * len(header)):
        flipped = bytearray(header)
        flipped[bit // 8] ^= 1 << bit % 8
        refused += not attempt(bytes(flipped), buffers)
    assert refused > len(header)
