"""Named inputs for the hidden checks of exercises/conv_shapes.py."""

from typing import Any

from saiten.grading import call
from saiten.values import Call

Layer = dict[str, Any]

MOST = 2**31 - 1
# Large enough that a kernel still fits where n or p is out of range: then only the range is wrong.
FITTING = {"n": 9, "k": 3, "p": 3, "s": 2}
# For k - 1 >= p; without padding, so that k = True is wrong for no other reason.
REVERSIBLE = {"n": 4, "k": 6, "p": 0, "s": 1}


def bad_sizes(good: dict[str, int], letters: str, **others: Any) -> dict[str, Call]:
    """One call for each way in which one size can be unusable, everything else being in order."""
    out_of_range = {"n": (0, -1, -2), "k": (0, -1, -2), "s": (0, -1, -2), "p": (-1, -2, -3)}
    return {
        f"{letter} = {bad!r}": call(**{other: good[other] for other in letters} | {letter: bad}, **others)
        for letter in letters
        for bad in (*out_of_range[letter], True, False, float(good[letter]), 2.5)
    }


def bad_layers(op: str, good: dict[str, int], *, without: str = "", **others: Any) -> dict[str, list[dict[str, Any]]]:
    """The same inside a layer. False and 0.0 as p are left to the student: ``layer.get("p") or 0`` is common."""
    layer = {"op": op} | {letter: good[letter] for letter in "kps"} | others
    return {
        f"{op}, {letter} = {bad!r}": [layer | {letter: bad}]
        for letter in "kps"
        if letter not in without
        for bad in (-1, *([0] if letter != "p" else []), True, float(good[letter] or 1), 1.5)
    }


CONV = {
    "defaults": call(9, 4),
    "one cell": call(1, 1),
    "kernel as large as the input": call(6, 6),
    "kernel as large as the padded input": call(3, 7, 2),
    "kernel larger than the input, not than the padded one": call(2, 5, 2),
    "kernel as large as the padded input, with a stride": call(3, 7, 2, 4),
    "kernel as large as two cells with padding 1": call(2, 4, 1),
    "1x1 kernel": call(7, 1),
    "even kernel": call(7, 4, 1),
    "stride 2 with a remainder": call(8, 3, s=2),
    "stride 2 without a remainder": call(9, 3, s=2),
    "padding, stride and a remainder": call(10, 4, 1, 3),
    "stride larger than the input": call(4, 2, s=9),
    "padding larger than the kernel": call(3, 2, p=5, s=2),
    "224, 7x7, stride 2": call(224, 7, 3, 2),
    "by keyword": call(n=11, k=3, p=1, s=4),
    "stride without padding": call(n=12, k=5, s=3),
    "large": call(MOST, 2, 0, MOST - 1),
    "large padding": call(MOST, 3, MOST, MOST - 1),
    "large, stride 2**20": call(MOST, 1, s=2**20),
    "large kernel": call(MOST, MOST, 5, 3),
}

CONV_TOO_LARGE = {
    "kernel one cell too large": call(3, 4),
    "kernel one cell too large, stride 3": call(3, 4, s=3),
    "kernel one cell too large for the padded input": call(3, 6, 1),
    "kernel one cell too large for the padded input, stride 2": call(3, 8, 2, 2),
    "kernel far too large": call(2, 9),
    "kernel far too large, large stride": call(2, 9, 1, 50),
    "kernel of two cells on one cell": call(1, 2),
    "large": call(MOST - 1, MOST),
}

SAME = {
    "default": call(7),
    "one cell": call(1, 1),
    "stride larger than the input": call(3, 10),
    "no remainder": call(12, 4),
    "remainder 1": call(13, 4),
    "remainder 3": call(15, 4),
    "by keyword": call(n=224, s=2),
    "large": call(MOST, 2),
    "large, remainder 1": call(MOST, MOST - 1),
    "large stride, remainder 1": call(3_000_001, 1_000_000),
}

TRANSPOSED = {
    "defaults": call(5, 3),
    "one cell": call(1, 1),
    "one cell, stride 3": call(1, 4, 0, 3),
    "output of one cell": call(1, 3, 1, 2),
    "1x1 kernel, stride 3": call(4, 1, s=3),
    "padding k - 1": call(6, 3, 2),
    "padding k - 1 with a stride": call(4, 4, 3, 2),
    "even kernel": call(7, 4, 1, 2),
    "stride without padding": call(5, 3, s=2),
    "padding without stride": call(5, 4, p=1),
    "by keyword": call(n=6, k=5, p=2, s=3),
    "large": call(MOST, MOST, 0, MOST),
    "large padding": call(MOST, MOST, MOST - 1, 2),
}
NO_OUTPUT = {
    "p = k": call(50, 3, 3),
    "p = k, stride 2": call(50, 4, 4, 2),
    "p far above k": call(50, 3, 20),
    "p = 1 for a 1x1 kernel": call(50, 1, 1, 3),
    "one input, output 0": call(1, 2, 1),
    "one input, output 0, stride 9": call(1, 2, 1, 9),
    "one input, output -1": call(1, 3, 2),
    "one input, output -3": call(1, 5, 4),
    "two inputs, output 0": call(2, 3, 2),
    "two inputs, output -2, stride 2": call(2, 6, 5, 2),
}

# One letter or two offer too few bools and floats to tell who lets which of them pass.
SAME_UNUSABLE = bad_sizes(FITTING, "ns") | {
    "n = True, default stride": call(True),
    "n = True, stride 3": call(True, 3),
    "n = 4.0, default stride": call(4.0),
}
WEIGHTS_UNUSABLE = bad_sizes(FITTING, "k", c_in=2, c_out=3) | {
    "k = True, one channel": call(True, 1, 1),
    "k = True, many channels": call(True, 64, 128),
    "k = 5.0": call(5.0, 3, 8),
    "k = 1.5": call(1.5, 2, 2),
}
WEIGHTS = {
    "ones": call(1, 1, 1),
    "1x1 kernel": call(1, 256, 64),
    "by keyword": call(k=4, c_in=3, c_out=10),
    "large kernel": call(MOST, 1, 1),
    "100x100 kernel": call(100, 3, 5),
    "large channels": call(1, MOST, MOST),
}

BIASES = {
    "defaults": call(9, 4, 10),
    "per position": call(9, 4, 10, per_position=True),
    "stride 1 without padding": call(5, 3, 2, 0, 1, True),
    "one cell": call(1, 1, 7, per_position=True),
    "padding": call(4, 3, 5, 1, per_position=True),
    "stride with a remainder": call(8, 3, 5, s=2, per_position=True),
    "padding, stride and a remainder": call(10, 4, 3, 1, 3, True),
    "kernel as large as the padded input": call(3, 7, 4, p=2, s=2, per_position=True),
    "shared, with padding and stride": call(10, 4, 3, 1, 3),
    "shared, kernel too large": call(2, 9, 4),
    "shared, kernel too large for the padded input": call(2, 9, 6, p=1, s=2, per_position=False),
    "shared, kernel far too large": call(1, 50, 3, s=4),
    "shared, kernel one too large": call(4, 5, 7),
    "by keyword": call(n=12, k=5, c_out=8, p=2, s=3, per_position=True),
    "large": call(MOST, 1, 1, 0, 1, True),
    "large, shared": call(MOST, MOST, MOST, MOST, MOST),
}
BIASES_UNUSABLE = bad_sizes(FITTING, "nkps", c_out=4) | {
    f"per position, {name}": call(*args, **kwargs)
    for name, (args, kwargs) in bad_sizes(FITTING, "nkps", c_out=4, per_position=True).items()
}
BIASES_TOO_LARGE = {
    "kernel one cell too large": call(3, 4, 5, per_position=True),
    "kernel one cell too large, stride 3": call(3, 4, 5, s=3, per_position=True),
    "kernel one cell too large for the padded input": call(3, 6, 5, 1, 1, True),
    "kernel far too large": call(2, 9, 5, 1, 2, True),
}


def leaves_a_remainder(n: int, k: int, p: int = 0, s: int = 1) -> bool:
    return (n + 2 * p - k) % s != 0


def is_not_square(shape: tuple[int, int, int], layers: list[Layer]) -> bool:  # noqa: ARG001 - a call's arguments
    return shape[0] != shape[1]


def steps(shape: tuple[int, int, int], layers: list[Layer]) -> list[str]:  # noqa: ARG001 - a call's arguments
    """A name for each entry of the trace: the input, then the layers as they were given."""
    told = [
        " ".join([str(layer["op"]), *(f"{key}={layer[key]}" for key in "kspc" if key in layer)]) for layer in layers
    ]
    return ["input", *(f"{number}. {layer}" for number, layer in enumerate(told, 1))]


def conv(k: int, c: int, **others: int) -> Layer:
    return {"op": "conv", "k": k, "c": c, **others}


def transposed(k: int, c: int, **others: int) -> Layer:
    return {"op": "transposed", "k": k, "c": c, **others}


def pool(k: int, **others: int) -> Layer:
    return {"op": "pool", "k": k, **others}


GAP = {"op": "gap"}

STACKS = {
    "no layers": call((5, 7, 2), []),
    "conv": call((9, 12, 3), [conv(3, 8)]),
    "conv, padding": call((9, 12, 3), [conv(4, 8, p=2)]),
    "conv, stride with a remainder": call((9, 12, 3), [conv(3, 8, s=2)]),
    "conv, padding and stride": call((10, 7, 3), [conv(4, 1, p=1, s=3)]),
    "conv as large as the input": call((3, 8, 1), [conv(3, 2)]),
    "conv as large as the padded input": call((8, 3, 1), [conv(5, 2, p=1, s=2)]),
    "transposed": call((4, 6, 3), [transposed(3, 2)]),
    "transposed, padding": call((4, 6, 3), [transposed(4, 2, p=2)]),
    "transposed, stride": call((4, 6, 3), [transposed(2, 5, s=3)]),
    "transposed, padding and stride": call((4, 7, 3), [transposed(4, 2, p=1, s=2)]),
    "transposed, one cell": call((1, 2, 3), [transposed(3, 2, p=1, s=4)]),
    "pool": call((9, 12, 3), [pool(3)]),
    "pool with a remainder": call((11, 12, 3), [pool(4)]),
    "pool, stride 1": call((9, 12, 3), [pool(2, s=1)]),
    "pool, stride larger than k": call((9, 12, 3), [pool(2, s=3)]),
    "pool, padding": call((9, 12, 3), [pool(3, p=1)]),
    "pool, padding and stride": call((9, 12, 3), [pool(3, p=1, s=2)]),
    "pool, padding, stride 1": call((5, 6, 2), [pool(2, p=1, s=1)]),
    "pool, padding of its whole size": call((6, 9, 2), [pool(3, p=3)]),
    "pool as large as the padded input": call((3, 4, 2), [pool(5, p=1)]),
    "pool, k = 1": call((4, 5, 3), [pool(1)]),
    "gap": call((4, 6, 5), [GAP]),
    "gap twice": call((4, 6, 5), [GAP, GAP]),
    "gap, then 1x1 conv": call((4, 6, 5), [GAP, conv(1, 10)]),
    "gap, then padded conv": call((4, 6, 5), [GAP, conv(3, 10, p=1)]),
    "gap, then transposed": call((4, 6, 5), [GAP, transposed(4, 3)]),
    "pools, then convs": call((40, 31, 1), [pool(2), pool(3, s=2), conv(3, 4), conv(2, 6, s=2, p=1), GAP]),
    "conv twice": call((9, 11, 2), [conv(3, 4, p=1, s=2), conv(3, 4, p=1, s=2)]),
    "down and up": call((16, 24, 3), [conv(3, 8, p=1, s=2), transposed(4, 3, p=1, s=2)]),
    "every op": call((30, 20, 3), [conv(5, 6, s=2), pool(2), transposed(3, 4, s=2), pool(3, s=1), GAP]),
    "eight layers": call(
        (64, 48, 3), [conv(3, 8, p=1), conv(3, 8), pool(2), conv(3, 16, p=1, s=2), pool(2), GAP, conv(1, 5), GAP]
    ),
    "keys in another order": call((9, 12, 3), [{"s": 2, "p": 1, "c": 4, "k": 3, "op": "conv"}]),
    "by keyword": call(shape=(9, 12, 3), layers=[conv(3, 8), GAP]),
    "large": call((MOST, 5, MOST), [conv(3, MOST, p=2, s=MOST), GAP]),
    "large, transposed": call((MOST, 2, 1), [transposed(MOST, MOST, s=MOST)]),
}
STACKS_UNUSABLE = {
    name: call((9, 9, 1), layers)
    for name, layers in (
        bad_layers("conv", FITTING, c=2) | bad_layers("pool", FITTING) | bad_layers("transposed", REVERSIBLE, c=2)
    ).items()
} | {
    "a later layer, conv, k = 0": call((9, 9, 1), [conv(3, 2), pool(2), conv(0, 2)]),
    "a later layer, pool, s = 0": call((9, 9, 1), [conv(3, 2), pool(2, s=0)]),
    "pool, k = 0, default stride": call((9, 9, 1), [pool(0)]),
}
STACKS_THAT_DO_NOT_FIT = {
    "map not high enough for a conv": call((2, 8, 1), [conv(3, 2)]),
    "map not wide enough for a conv": call((8, 2, 1), [conv(3, 2)]),
    "map not high enough for a conv, stride 4": call((2, 8, 1), [conv(3, 2, s=4)]),
    "map not wide enough for a conv, stride 4": call((8, 2, 1), [conv(3, 2, s=4)]),
    "map not wide enough for a padded conv": call((9, 2, 1), [conv(5, 2, p=1)]),
    "map not high enough for a pool": call((2, 8, 1), [pool(3)]),
    "map not wide enough for a pool": call((8, 2, 1), [pool(3)]),
    "map not wide enough for a padded pool": call((9, 2, 1), [pool(5, p=1)]),
    "conv after gap": call((8, 8, 1), [GAP, conv(2, 3)]),
    "pool after gap": call((8, 8, 1), [GAP, pool(2)]),
    "the last of three layers does not fit": call((8, 8, 1), [conv(3, 4), pool(3), conv(3, 4)]),
    "transposed, p = k": call((8, 8, 1), [transposed(3, 2, p=3)]),
    "transposed, p = k, with a stride": call((8, 8, 1), [transposed(2, 2, p=2, s=3)]),
    "transposed, no height left": call((1, 8, 1), [transposed(3, 2, p=2)]),
    "transposed, no width left": call((8, 1, 1), [transposed(3, 2, p=2)]),
    "transposed, output 0": call((1, 1, 1), [transposed(2, 2, p=1, s=5)]),
}
STACKS_OF_UNKNOWN_OPS = {
    f"{op!r}": call((9, 9, 3), [{"op": op, "k": 1, "c": 3, "p": 0, "s": 1}])
    for op in ("dense", "relu", "conv2d", "max_pool", "pooling", "transpose", "")
} | {"after known ones": call((9, 9, 3), [conv(3, 2), GAP, {"op": "softmax", "k": 1, "c": 3}])}

FIELDS = {
    "no layers": call([]),
    "conv": call([conv(5, 2)]),
    "even kernel": call([conv(4, 2)]),
    "1x1 conv": call([conv(1, 2)]),
    "1x1 conv with a stride": call([conv(1, 2, s=2), conv(3, 2)]),
    "pool": call([pool(3)]),
    "pool twice": call([pool(2), pool(3)]),
    "pool, stride 1": call([pool(3, s=1), conv(3, 2)]),
    "pool, stride larger than k": call([pool(2, s=3), pool(2)]),
    "pool, k = 1": call([pool(1), conv(3, 4)]),
    "the last stride does not count": call([conv(3, 2), conv(3, 2, s=7)]),
    "strides multiply": call([conv(3, 2, s=2), conv(3, 2, s=3), conv(3, 2)]),
    "padding does not count": call([conv(3, 2, p=1), conv(5, 2, p=2, s=2), pool(2, p=1)]),
    "small after large": call([conv(7, 2, s=2), pool(3, s=2), conv(1, 2), conv(3, 2)]),
    "large after small": call([conv(2, 2), pool(2), conv(6, 2)]),
    "many": call([conv(3, 2), conv(3, 2, s=2), pool(2), conv(3, 2), conv(3, 2, s=2), pool(2), conv(3, 2)]),
    "by keyword": call(layers=[pool(2), conv(3, 2)]),
    "large": call([conv(MOST, 1, s=MOST), conv(MOST, 1)]),
}
FIELDS_UNUSABLE = {
    name: call(layers)
    for name, layers in (
        bad_layers("conv", FITTING, without="p", c=2) | bad_layers("pool", FITTING, without="p")
    ).items()
} | {
    "a later layer, k = 0": call([conv(3, 2), pool(0)]),
    "the last layer, s = 0": call([conv(3, 2), pool(2, s=0)]),
}
FIELDS_OF_OTHER_OPS = {
    "gap": call([GAP]),
    "gap at the end": call([conv(3, 2), pool(2), GAP]),
    "gap in between": call([conv(3, 2), GAP, conv(1, 2)]),
    "transposed": call([transposed(3, 2)]),
    "transposed after conv": call([conv(3, 2, s=2), transposed(4, 2, p=1, s=2)]),
} | {
    f"{op!r}": call([conv(3, 2), {"op": op, "k": 1, "c": 3, "p": 0, "s": 1}])
    for op in ("dense", "conv2d", "max_pool", "")
}
