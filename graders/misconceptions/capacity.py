"""Known wrong answers to `dichotomies_1d_thresholds` and `is_linearly_separable`."""

import numpy as np

from reference.capacity import _check_signs, _checked, _point_one_way
from saiten.grading import Text, misconception

Array = np.ndarray


@misconception(
    "dichotomies_1d_thresholds",
    Text(
        "One labeling is missing: with t beyond the last point every label is -1.",
        "1 つ足りません。t がすべての点より右なら、ラベルはすべて -1 です。",
    ),
    lecture="2.2, eq. 24",
)
def only_one_for_each_point(n: int) -> int:
    return n


@misconception(
    "dichotomies_1d_thresholds",
    Text(
        "Only thresholds between two points are counted; t may lie beyond all of them, on either side.",
        "点と点の間の閾値だけを数えています。t はすべての点の左や右にもあり得ます。",
    ),
    lecture="2.2, eq. 24",
)
def only_between_points(n: int) -> int:
    return n - 1


@misconception(
    "dichotomies_1d_thresholds",
    Text(
        "These are all labelings; a threshold can't put +1 left of a -1.",
        "ラベルの付け方の総数です。閾値では、-1 の左に +1 を置けません。",
    ),
    lecture="2.2, eqs 24-25",
)
def all_labelings_counted(n: int) -> int:
    return 2**n


@misconception(
    "dichotomies_1d_thresholds",
    Text(
        "You also count models with +1 on the left of t; here it is always on the right.",
        "t の左側を +1 とするモデルも数えています。+1 になるのは、いつも右側です。",
    ),
    lecture="2.2, eq. 24",
    variants=[{"twice": 0}, {"twice": 2}],  # with and without the two labelings that both kinds give
)
def both_directions(n: int, *, twice: int = 0) -> int:
    return 2 * n + twice


@misconception(
    "dichotomies_1d_thresholds",
    Text(
        "You count the gaps twice: a point at t itself is not +1, which makes no other labeling.",
        "間隔と点の両方を数えています。t が点と同じ位置でも、新しいラベルの付け方にはなりません。",
    ),
    lecture="2.2, eq. 24",
)
def gaps_and_points(n: int) -> int:
    return 2 * n + 1


@misconception(
    "dichotomies_1d_thresholds",
    Text(
        "Your numbers are those of intervals; a threshold has one end only.",
        "区間の場合の数です。閾値では、端は 1 つしかありません。",
    ),
    lecture="2.2, eq. 24",
)
def intervals_counted(n: int) -> int:
    return n * (n + 1) // 2 + 1


def _differences(points: Array, labels: Array) -> Array:
    """From each point labelled -1 to each one labelled +1 (N+ N-, 2)."""
    return (points[labels == 1, None] - points[labels == -1]).reshape(-1, 2)


def _separable(points: Array, labels: Array) -> bool:
    """The right answer."""
    return _point_one_way(list(_differences(points, labels)))


def _usable(points: Array, labels: Array) -> tuple[Array, Array]:
    points, labels = _checked(points), np.asarray(labels)
    if labels.shape != (len(points),):
        raise ValueError("one label for each point")
    _check_signs(labels)
    return points, labels


@misconception(
    "is_linearly_separable",
    Text(
        "Your lines all pass through the origin: the constant term is missing.",
        "原点を通る直線しか考えていません。定数項が必要です。",
    ),
    lecture="2.2, fig. 7",
)
def lines_through_the_origin(points: Array, labels: Array) -> bool:
    points, labels = _usable(points, labels)
    return _point_one_way(list(points * labels[:, None]))


@misconception(
    "is_linearly_separable",
    Text(
        "Your lines are upright or level only; slanted ones count as well.",
        "縦と横の直線しか考えていません。斜めの直線も使えます。",
    ),
    lecture="2.2, fig. 7",
)
def lines_along_the_axes(points: Array, labels: Array) -> bool:
    points, labels = _usable(points, labels)
    differences = _differences(points, labels)
    return bool((differences > 0).all(axis=0).any() or (differences < 0).all(axis=0).any())


@misconception(
    "is_linearly_separable",
    Text(
        "A point on the line counts as right for you, whichever label it has; no point may lie on the line.",
        "直線の上の点を、どちらのラベルでも正しいとしています。点が直線に載ってはいけません。",
    ),
    lecture="2.2, fig. 7",
)
def on_the_line_is_right(points: Array, labels: Array) -> bool:
    points, labels = _usable(points, labels)
    differences = _differences(points, labels)
    apart = differences[differences.any(axis=1)]
    across = apart[:, ::-1] * [1, -1]
    products = np.concatenate([across, -across]) @ apart.T
    return not len(apart) or bool((products >= 0).all(axis=1).any())


@misconception(
    "is_linearly_separable",
    Text(
        "You only try the line halfway between the means of both groups; another line may do.",
        "2 つのグループの平均の中間の線しか試していません。ほかの直線で分けられることもあります。",
    ),
    lecture="2.2, fig. 7",
)
def nearer_to_the_own_mean(points: Array, labels: Array) -> bool:
    points, labels = _usable(points, labels)
    if abs(labels.sum()) == len(labels):
        return True
    plus, minus = (np.sum((points - points[labels == sign].mean(axis=0)) ** 2, axis=1) for sign in (1, -1))
    return bool((labels * (minus - plus) > 1e-9).all())


@misconception(
    "is_linearly_separable",
    Text(
        "You only try the least-squares fit to the labels; points far off pull it away from lines that separate.",
        "ラベルへの最小二乗法の直線しか試していません。遠くの点に引っ張られ、分けられる直線を見逃します。",
    ),
    lecture="2.2, fig. 7",
)
def least_squares_line(points: Array, labels: Array) -> bool:
    points, labels = _usable(points, labels)
    X = np.column_stack([points, np.ones(len(points))])
    fitted = X @ np.linalg.lstsq(X, labels.astype(float), rcond=None)[0]
    return bool((labels * fitted > 1e-9).all())


@misconception(
    "is_linearly_separable",
    Text(
        "Your perceptron gives up before it has found the line: a narrow gap takes many rounds.",
        "直線が見つかる前にパーセプトロンを打ち切っています。隙間が狭いと、多くの反復が必要です。",
    ),
    lecture="2.2, fig. 7",
    variants=[{"rounds": rounds} for rounds in (10, 20, 50, 100, 1000)],
)
def perceptron_gives_up(points: Array, labels: Array, *, rounds: int = 10) -> bool:
    points, labels = _usable(points, labels)
    rows = (np.column_stack([points, np.ones(len(points))]) * labels[:, None]).tolist()
    a = b = c = 0.0
    for _ in range(rounds):
        changed = False
        for x, y, one in rows:
            if a * x + b * y + c * one <= 0:
                a, b, c, changed = a + x, b + y, c + one, True
        if not changed:
            return True
    return False


@misconception(
    "is_linearly_separable",
    Text(
        "You want +1 above the line; a line may have it on either side.",
        "+1 が直線の上側にある場合しか認めていません。どちら側でも構いません。",
    ),
    lecture="2.2, fig. 7",
)
def plus_has_to_be_above(points: Array, labels: Array) -> bool:
    points, labels = _usable(points, labels)
    return _point_one_way([*_differences(points, labels), np.array([0.0, 1.0])])


@misconception(
    "is_linearly_separable",
    Text(
        "No point lies among those of the other label, but two groups may also cross, like the diagonals of a square.",
        "相手の凸包に入る点がないことしか調べていません。正方形の対角線のように、交わることもあります。",
    ),
    lecture="2.2, fig. 7",
)
def no_point_among_the_others(points: Array, labels: Array) -> bool:
    points, labels = _usable(points, labels)
    return all(
        _point_one_way(list(points[labels != label] - point)) for point, label in zip(points, labels, strict=True)
    )


@misconception(
    "is_linearly_separable",
    Text(
        "With one label only you say False; a line that has all points on one side is right.",
        "ラベルが 1 種類のとき False になっています。すべての点を片側に置く直線で実現できます。",
    ),
    lecture="2.2, fig. 7",
)
def two_labels_needed(points: Array, labels: Array) -> bool:
    points, labels = _usable(points, labels)
    return abs(labels.sum()) < len(labels) and _separable(points, labels)


@misconception(
    "is_linearly_separable",
    Text(
        "Different labels at one place get through as separable; no line can be right about both.",
        "同じ位置に違うラベルがあっても分離できるとしています。どの直線も、両方を正しく分けられません。",
    ),
    lecture="2.2, fig. 7",
)
def two_labels_at_one_place(points: Array, labels: Array) -> bool:
    points, labels = _usable(points, labels)
    kept = dict(zip(map(tuple, points.tolist()), labels.tolist(), strict=True))
    return _separable(np.array(list(kept)), np.array(list(kept.values())))


@misconception(
    "is_linearly_separable",
    Text(
        "Labels other than 1 and -1 get through; they should raise ValueError.",
        "1 と -1 以外のラベルが通ります。ValueError を送出してください。",
    ),
    lecture="2.2",
)
def any_label(points: Array, labels: Array) -> bool:
    points, labels = _checked(points), np.asarray(labels)
    if labels.shape != (len(points),):
        raise ValueError("one label for each point")
    return _separable(points, np.where(labels > 0, 1, -1))


@misconception(
    "is_linearly_separable",
    Text(
        "Points with more or fewer than two coordinates get through; they should raise ValueError.",
        "座標が 2 つでない点が通ります。ValueError を送出してください。",
    ),
    lecture="2.2",
)
def any_number_of_coordinates(points: Array, labels: Array) -> bool:
    if np.ndim(points) != 2:
        return ...  # type: ignore[return-value]  # whatever indexing makes of it
    if np.shape(points)[1] != 2:
        return True
    points, labels = _usable(points, labels)
    return _separable(points, labels)
