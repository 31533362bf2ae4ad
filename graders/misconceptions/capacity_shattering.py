"""Known wrong answers to `is_shattered_by_lines` and `is_shattered_by_discs`."""

import itertools
from collections.abc import Callable

import numpy as np

from reference.capacity import _all_signs, _checked, _point_one_way, is_linearly_separable
from saiten.grading import Text, misconception

Array = np.ndarray


def _all_labelings(separable: Callable[[Array, Array], bool], points: Array) -> bool:
    points = _checked(points)
    return all(separable(points, labels) for labels in _all_signs(len(points)))


def _differences(points: Array, labels: Array) -> Array:
    """From each point labelled -1 to each one labelled +1 (N+ N-, 2)."""
    return (points[labels == 1, None] - points[labels == -1]).reshape(-1, 2)


def _shattered(points: Array) -> bool:
    """The right answer; lines and discs shatter the same sets."""
    return _all_labelings(is_linearly_separable, points)


def _different(points: Array) -> int:
    """The number of places."""
    return len(np.unique(_checked(points), axis=0))


def _three_in_a_row(points: Array) -> bool:
    sides = ((b - a, c - a) for a, b, c in itertools.combinations(_checked(points), 3))
    return any(p[0] * q[1] == p[1] * q[0] for p, q in sides)


# -- lines


@misconception(
    "is_shattered_by_lines",
    Text(
        "Three points or fewer are always shattered for you; look at three in a row, and at one point twice.",
        "3 点以下ならいつもシャッターできるとしています。1 列に並ぶ場合と同じ点が 2 回ある場合を考えましょう。",
    ),
    lecture="2.2, fig. 7",
)
def lines_any_three(points: Array) -> bool:
    return len(_checked(points)) <= 3


@misconception(
    "is_shattered_by_lines",
    Text(
        "Any three different points are shattered for you; with three in a row the middle can't differ from both ends.",
        "異なる 3 点はいつもシャッターできるとしています。1 列に並ぶと、中央だけ違うラベルを付けられません。",
    ),
    lecture="2.2, fig. 7",
)
def lines_any_three_different(points: Array) -> bool:
    return len(points) == _different(points) <= 3


@misconception(
    "is_shattered_by_lines",
    Text(
        "No three in a row is enough for you; four points are never shattered, wherever they lie.",
        "3 点が 1 列に並ばなければよいとしています。4 点は、どう置いてもシャッターできません。",
    ),
    lecture="2.2, fig. 7",
)
def lines_general_position(points: Array) -> bool:
    return len(points) == _different(points) and not _three_in_a_row(points)


@misconception(
    "is_shattered_by_lines",
    Text(
        "One labeling that works is enough for you; all of them have to work.",
        "実現できるラベルが 1 つあればよいとしています。すべてのラベルが必要です。",
    ),
    lecture="2.2, eq. 25",
)
def lines_some_labeling(points: Array) -> bool:
    return len(_checked(points)) > 0


@misconception(
    "is_shattered_by_lines",
    Text(
        "You only split off one point at a time; with four points, two against two matter as well.",
        "1 点だけを分ける場合しか調べていません。4 点なら 2 点ずつ分ける場合もあります。",
    ),
    lecture="2.2, eq. 25",
)
def lines_one_against_the_rest(points: Array) -> bool:
    points = _checked(points)
    return all(is_linearly_separable(points, labels) for labels in 2 * np.eye(len(points)) - 1)


@misconception(
    "is_shattered_by_lines",
    Text(
        "You drop repeated points; two rows with one place can't have different labels.",
        "重複した点を取り除いています。同じ位置の 2 行には、違うラベルを付けられません。",
    ),
    lecture="2.2, eq. 25",
)
def lines_without_repeats(points: Array) -> bool:
    return _shattered(np.unique(_checked(points), axis=0))


@misconception(
    "is_shattered_by_lines",
    Text(
        "Points on the line count as right for you, whichever label they have; no point may lie on the line.",
        "直線の上の点を、どちらのラベルでも正しいとしています。点が直線に載ってはいけません。",
    ),
    lecture="2.2, fig. 7",
)
def lines_through_points(points: Array) -> bool:
    def separable(points: Array, labels: Array) -> bool:
        differences = _differences(points, labels)
        apart = differences[differences.any(axis=1)]
        across = apart[:, ::-1] * [1, -1]
        products = np.concatenate([across, -across]) @ apart.T
        return not len(apart) or bool((products >= 0).all(axis=1).any())

    return _all_labelings(separable, points)


@misconception(
    "is_shattered_by_lines",
    Text(
        "Your lines all pass through the origin: the constant term is missing.",
        "原点を通る直線しか考えていません。定数項が必要です。",
    ),
    lecture="2.2, fig. 7",
)
def lines_from_the_origin(points: Array) -> bool:
    return _all_labelings(lambda points, labels: _point_one_way(list(points * labels[:, None])), points)


@misconception(
    "is_shattered_by_lines",
    Text(
        "Your lines are upright or level only; slanted ones count as well.",
        "縦と横の直線しか考えていません。斜めの直線も使えます。",
    ),
    lecture="2.2, fig. 7",
)
def lines_upright_or_level(points: Array) -> bool:
    def separable(points: Array, labels: Array) -> bool:
        differences = _differences(points, labels)
        return bool((differences > 0).all(axis=0).any() or (differences < 0).all(axis=0).any())

    return _all_labelings(separable, points)


@misconception(
    "is_shattered_by_lines",
    Text(
        "You notice three in a row only where the row is upright or level; it may be slanted.",
        "縦か横に並んだ 3 点しか除いていません。斜めに並ぶこともあります。",
    ),
    lecture="2.2, fig. 7",
)
def lines_slanted_rows_missed(points: Array) -> bool:
    points = _checked(points)
    in_a_row = len(points) == 3 and bool((points == points[0]).all(axis=0).any())
    return len(points) == _different(points) <= 3 and not in_a_row


@misconception(
    "is_shattered_by_lines",
    Text(
        "Points with more or fewer than two coordinates get through; they should raise ValueError.",
        "座標が 2 つでない点が通ります。ValueError を送出してください。",
    ),
    lecture="2.2",
)
def lines_any_coordinates(points: Array) -> bool:
    if np.ndim(points) != 2:
        return ...  # type: ignore[return-value]  # whatever indexing makes of it
    return np.shape(points)[1] != 2 or _shattered(points)


# -- discs


@misconception(
    "is_shattered_by_discs",
    Text(
        "You also let +1 be outside of the circle; here it is always inside.",
        "円の外側を +1 とするモデルも認めています。+1 はいつも内側です。",
    ),
    lecture="2.2",
)
def inside_or_outside(points: Array) -> bool:
    points = _checked(points)
    # inside or outside of a circle is above or below a plane through the paraboloid z = x^2 + y^2
    rows = np.column_stack([points, np.sum(points**2, axis=1), np.ones(len(points))])
    return bool(np.linalg.matrix_rank(rows) == len(points))


@misconception(
    "is_shattered_by_discs",
    Text(
        "Three points or fewer are always shattered for you; look at three in a row, and at one point twice.",
        "3 点以下ならいつもシャッターできるとしています。1 列に並ぶ場合と同じ点が 2 回ある場合を考えましょう。",
    ),
    lecture="2.2",
)
def discs_any_three(points: Array) -> bool:
    return len(_checked(points)) <= 3


@misconception(
    "is_shattered_by_discs",
    Text(
        "Any three different points are shattered for you; in a row, no disc holds both ends without the middle.",
        "異なる 3 点はいつもシャッターできるとしています。1 列に並ぶと、両端を含み中央を含まない円はありません。",
    ),
    lecture="2.2",
)
def discs_any_three_different(points: Array) -> bool:
    return len(points) == _different(points) <= 3


@misconception(
    "is_shattered_by_discs",
    Text(
        "No three in a row is enough for you; of four points, one of both pairs of corners has no disc.",
        "3 点が 1 列に並ばなければよいとしています。4 点では、実現できない組み合わせが必ずあります。",
    ),
    lecture="2.2",
)
def discs_general_position(points: Array) -> bool:
    return len(points) == _different(points) and not _three_in_a_row(points)


@misconception(
    "is_shattered_by_discs",
    Text(
        "You only try the smallest circle around the +1 points; a larger one with another centre may leave the -1 out.",
        "+1 の点を囲む最小の円しか試していません。中心の違う大きな円なら、-1 の点を避けられることがあります。",
    ),
    lecture="2.2",
)
def smallest_circle(points: Array) -> bool:
    points = _checked(points)
    if len(points) == _different(points) == 3:
        corners = [np.dot(points[i - 1] - points[i], points[i - 2] - points[i]) for i in range(3)]
        # at a right angle the third point lies on the circle: inside for some
        return ... if min(corners) == 0 else bool(min(corners) > 0)  # type: ignore[return-value]
    return _shattered(points)


@misconception(
    "is_shattered_by_discs",
    Text(
        "Your circles all have one centre; the centre is free.",
        "すべての円の中心が同じです。中心も自由に選べます。",
    ),
    lecture="2.2",
)
def one_centre(points: Array) -> bool:
    return len(_checked(points)) == 1


@misconception(
    "is_shattered_by_discs",
    Text(
        "You stop at two points; three that are not in a row can be shattered, too.",
        "2 点までとしています。1 列に並んでいない 3 点もシャッターできます。",
    ),
    lecture="2.2",
)
def discs_two_at_most(points: Array) -> bool:
    return len(points) == _different(points) <= 2


@misconception(
    "is_shattered_by_discs",
    Text(
        "A tiny circle around each single point is not enough: every group of points needs a circle.",
        "1 点ずつ小さな円で囲むだけでは足りません。どの点の組にも、それだけを囲む円が必要です。",
    ),
    lecture="2.2, eq. 25",
)
def single_points(points: Array) -> bool:
    return len(points) == _different(points)


@misconception(
    "is_shattered_by_discs",
    Text(
        "One labeling that works is enough for you; all of them have to work.",
        "実現できるラベルが 1 つあればよいとしています。すべてのラベルが必要です。",
    ),
    lecture="2.2, eq. 25",
)
def discs_some_labeling(points: Array) -> bool:
    return len(_checked(points)) > 0


@misconception(
    "is_shattered_by_discs",
    Text(
        "You drop repeated points; two rows with one place can't have different labels.",
        "重複した点を取り除いています。同じ位置の 2 行には、違うラベルを付けられません。",
    ),
    lecture="2.2, eq. 25",
)
def discs_without_repeats(points: Array) -> bool:
    return _shattered(np.unique(_checked(points), axis=0))


@misconception(
    "is_shattered_by_discs",
    Text(
        "Points with more or fewer than two coordinates get through; they should raise ValueError.",
        "座標が 2 つでない点が通ります。ValueError を送出してください。",
    ),
    lecture="2.2",
)
def discs_any_coordinates(points: Array) -> bool:
    if np.ndim(points) != 2:
        return ...  # type: ignore[return-value]  # whatever indexing makes of it
    return np.shape(points)[1] != 2 or _shattered(points)
