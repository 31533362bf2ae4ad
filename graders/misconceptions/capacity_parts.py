"""Known wrong answers to `vc_dimension_on`."""

import itertools
from collections.abc import Callable

import numpy as np

from reference.capacity import _parts
from saiten.grading import Text, misconception

Array = np.ndarray
Shatters = Callable[[Array], bool]


def _largest(points: Array, shatters: Shatters) -> int:
    """The right answer."""
    sizes = range(1, len(points) + 1)
    return max((size for size in sizes if any(map(shatters, _parts(points, size)))), default=0)


@misconception(
    "vc_dimension_on",
    Text(
        "You want every part of a size to be shattered; one is enough.",
        "その大きさの部分集合すべてを要求しています。1 つでもあれば十分です。",
    ),
    lecture="2.2, below eq. 25",
)
def every_part(points: Array, shatters: Shatters) -> int:
    sizes = range(1, len(points) + 1)
    return max((size for size in sizes if all(map(shatters, _parts(points, size)))), default=0)


@misconception(
    "vc_dimension_on",
    Text(
        "You only look at the first points; any others may be chosen.",
        "先頭から順に取った点しか調べていません。どの点を選んでも構いません。",
    ),
    lecture="2.2, below eq. 25",
)
def first_points_only(points: Array, shatters: Shatters) -> int:
    return max((size for size in range(1, len(points) + 1) if shatters(points[:size])), default=0)


@misconception(
    "vc_dimension_on",
    Text(
        "You only look at points that are neighbours in the array; any may be chosen.",
        "配列で連続した点しか調べていません。どの点を選んでも構いません。",
    ),
    lecture="2.2, below eq. 25",
)
def neighbours_only(points: Array, shatters: Shatters) -> int:
    pairs = itertools.combinations(range(len(points) + 1), 2)
    return max((end - start for start, end in pairs if shatters(points[start:end])), default=0)


@misconception(
    "vc_dimension_on",
    Text(
        "You add point after point and keep each that fits; the largest part may need other points to begin with.",
        "点を 1 つずつ加え、シャッターできれば残しています。別の点から始めないと最大にならないことがあります。",
    ),
    lecture="2.2, below eq. 25",
)
def greedy(points: Array, shatters: Shatters) -> int:
    kept: list[int] = []
    for index in range(len(points)):
        if shatters(points[[*kept, index]]):
            kept.append(index)
    return len(kept)


@misconception(
    "vc_dimension_on",
    Text(
        "You only ask about all points together; a part of them may be shattered.",
        "全体についてしか調べていません。一部の点ならシャッターできることがあります。",
    ),
    lecture="2.2, below eq. 25",
)
def all_or_nothing(points: Array, shatters: Shatters) -> int:
    return len(points) if shatters(points) else 0


@misconception(
    "vc_dimension_on",
    Text(
        "Yours is the first size that fails; the VC dimension is the size before it.",
        "失敗する最初の大きさを返しています。VC 次元はその 1 つ前です。",
    ),
    lecture="2.2, below eq. 25",
)
def first_size_that_fails(points: Array, shatters: Shatters) -> int:
    return _largest(points, shatters) + 1


@misconception(
    "vc_dimension_on",
    Text(
        "You stop one size too early: all N points together may be shattered.",
        "最後の大きさを調べていません。N 点すべてがシャッターされることもあります。",
    ),
    lecture="2.2, below eq. 25",
)
def never_all_points(points: Array, shatters: Shatters) -> int:
    return min(_largest(points, shatters), len(points) - 1)


@misconception(
    "vc_dimension_on",
    Text(
        "Yours is the number of labelings; the VC dimension counts points.",
        "ラベルの付け方の数になっています。VC 次元は点の数です。",
    ),
    lecture="2.2, eq. 25",
)
def number_of_labelings(points: Array, shatters: Shatters) -> int:
    return 2 ** _largest(points, shatters)


@misconception(
    "vc_dimension_on",
    Text(
        "Yours is the number of shattered parts; asked is the size of the largest.",
        "シャッターできる部分集合の個数になっています。求めるのは最大の大きさです。",
    ),
    lecture="2.2, below eq. 25",
)
def number_of_parts(points: Array, shatters: Shatters) -> int:
    return sum(bool(shatters(part)) for size in range(1, len(points) + 1) for part in _parts(points, size))


@misconception(
    "vc_dimension_on",
    Text(
        "You give the function a tuple of points; it takes an array with one point a row.",
        "関数に点の tuple を渡しています。1 行が 1 点の配列を渡してください。",
    ),
    lecture="2.2",
)
def tuple_of_points(points: Array, shatters: Shatters) -> int:
    size = 0
    while size < len(points) and any(map(shatters, itertools.combinations(points, size + 1))):  # type: ignore[arg-type]
        size += 1
    return size
