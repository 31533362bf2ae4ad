"""Hidden checks for exercises/capacity.py."""

from collections.abc import Callable

from graders.hidden import capacity_cases as cases
from graders.hidden import capacity_models as models
from graders.hidden.capacity_cases import Array
from reference import capacity as reference
from saiten.grading import Text, check, untouched

THREE = Text("there are three points", "点が 3 つある")
FOUR = Text("there are four points or more", "点が 4 つ以上ある")
PLANE = Text("One point a row: two columns.", "1 行が 1 点なので、列は 2 つです。")
LABELS = Text("Section 2.2: the labels are 1 and -1.", "2.2 節: ラベルは 1 と -1 です。")


@check(
    "dichotomies_1d_thresholds",
    edges=models.COUNTS,
    reveal=True,
    hint=Text(
        "Section 2.2, eq. 24: move t from left to right. When does a label change?",
        "2.2 節の式 (24): t を左から右へ動かすと、ラベルはいつ変わりますか。",
    ),
)
def test_dichotomies_1d_thresholds(n: int) -> int:
    """The number of labelings on n points of the line.

    数直線上の n 点に対するラベルの付け方の数。
    """
    return reference.dichotomies_1d_thresholds(n)


@check(
    "is_linearly_separable",
    inputs=cases.labelled_points(),
    edges=cases.SEPARABLE | cases.NOT_SEPARABLE,
    reveal=True,
    weight=4,
    hint=Text(
        "Fig. 7: the line may have any direction and place, and no point lies on it.",
        "図 7: 直線の向きも位置も自由です。点は直線の上に載りません。",
    ),
)
def test_is_linearly_separable(points: Array, labels: Array) -> bool:
    """Whether a line separates the labels, degenerate sets of points included.

    1 直線上や同じ位置に点が並ぶ場合も含めて、線形分離できるかどうか。
    """
    return reference.is_linearly_separable(points, labels)


test_is_linearly_separable_untouched = untouched(test_is_linearly_separable, weight=0.5)


@check("is_linearly_separable", edges=cases.BAD_LABELS, raises=ValueError, weight=0.5, hint=LABELS)
def test_is_linearly_separable_labels(points: Array, labels: Array) -> bool:
    """Labels other than 1 and -1 are a ValueError.

    1 と -1 以外のラベルは ValueError になる。
    """
    return reference.is_linearly_separable(points, labels)


@check(
    "is_linearly_separable",
    edges=cases.BAD_LABEL_SHAPES,
    raises=ValueError,
    weight=0.5,
    hint=Text(
        "One label for each point, in an array of one axis.", "1 点につき 1 つのラベルを、1 次元の配列で渡します。"
    ),
)
def test_is_linearly_separable_label_shapes(points: Array, labels: Array) -> bool:
    """Labels that are not of shape (N,) are a ValueError.

    labels の形が (N,) でなければ ValueError になる。
    """
    return reference.is_linearly_separable(points, labels)


@check("is_linearly_separable", edges=cases.BAD_POINTS, raises=ValueError, weight=0.5, hint=PLANE)
def test_is_linearly_separable_points(points: Array, labels: Array) -> bool:
    """Points that are not of shape (N, 2) are a ValueError.

    points の形が (N, 2) でなければ ValueError になる。
    """
    return reference.is_linearly_separable(points, labels)


@check(
    "is_shattered_by_lines",
    inputs=cases.point_sets,
    edges=cases.SETS,
    reveal=True,
    weight=4,
    when={THREE: cases.has_three, FOUR: cases.has_four},
    hint=Text(
        "Section 2.2, eq. 25: every one of the 2^N labelings has to be there.",
        "2.2 節の式 (25): 2^N 通りのラベルがすべて必要です。",
    ),
)
def test_is_shattered_by_lines(points: Array) -> bool:
    """Whether lines produce all labelings.

    直線ですべてのラベルの付け方が実現できるかどうか。
    """
    return reference.is_shattered_by_lines(points)


test_is_shattered_by_lines_untouched = untouched(test_is_shattered_by_lines, weight=0.5)


@check("is_shattered_by_lines", edges=cases.BAD_SETS, raises=ValueError, weight=0.5, hint=PLANE)
def test_is_shattered_by_lines_points(points: Array) -> bool:
    """Points that are not of shape (N, 2) are a ValueError.

    points の形が (N, 2) でなければ ValueError になる。
    """
    return reference.is_shattered_by_lines(points)


@check(
    "is_shattered_by_discs",
    inputs=cases.point_sets,
    edges=cases.SETS,
    reveal=True,
    weight=4,
    when={THREE: cases.has_three, FOUR: cases.has_four},
    hint=Text(
        "+1 is inside. Small circles and huge ones count, with any centre. Which labeling has no circle?",
        "円の内側が +1 です。中心も半径も自由です。どの円でも実現できないラベルはありますか。",
    ),
)
def test_is_shattered_by_discs(points: Array) -> bool:
    """Whether discs produce all labelings.

    円の内外ですべてのラベルの付け方が実現できるかどうか。
    """
    return reference.is_shattered_by_discs(points)


test_is_shattered_by_discs_untouched = untouched(test_is_shattered_by_discs, weight=0.5)


@check("is_shattered_by_discs", edges=cases.BAD_SETS, raises=ValueError, weight=0.5, hint=PLANE)
def test_is_shattered_by_discs_points(points: Array) -> bool:
    """Points that are not of shape (N, 2) are a ValueError.

    points の形が (N, 2) でなければ ValueError になる。
    """
    return reference.is_shattered_by_discs(points)


@check(
    "vc_dimension_on",
    inputs=models.vc_calls,
    edges=models.PARTS,
    reveal=True,
    weight=4,
    hint=Text(
        "Section 2.2, below eq. 25: some part of that size is enough, whichever points it has.",
        "2.2 節の式 (25) の下: その大きさの部分集合が 1 つでもあれば十分です。",
    ),
)
def test_vc_dimension_on(points: Array, shatters: Callable[[Array], bool]) -> int:
    """The size of the largest shattered part.

    シャッターできる最大の部分集合の大きさ。
    """
    return reference.vc_dimension_on(points, shatters)


test_vc_dimension_on_untouched = untouched(test_vc_dimension_on, weight=0.5)


@check(
    "empirical_rademacher",
    inputs=models.matrices,
    edges=models.MATRICES,
    reveal=True,
    weight=4,
    hint=Text(
        "Section 2.2, eq. 26: for each sigma the best row; then the mean over all sigma.",
        "2.2 節の式 (26): sigma ごとに最良の行を選び、すべての sigma で平均します。",
    ),
)
def test_empirical_rademacher(predictions: Array) -> float:
    """The exact mean over all sigma.

    すべての sigma についての正確な平均。
    """
    return reference.empirical_rademacher(predictions)


test_empirical_rademacher_untouched = untouched(test_empirical_rademacher, weight=0.5)


@check("empirical_rademacher", edges=models.NO_LABELS, raises=ValueError, weight=0.5, hint=LABELS)
def test_empirical_rademacher_labels(predictions: Array) -> float:
    """Predictions other than 1 and -1 are a ValueError.

    1 と -1 以外の値は ValueError になる。
    """
    return reference.empirical_rademacher(predictions)


@check(
    "empirical_rademacher",
    edges=models.TOO_LONG,
    raises=ValueError,
    weight=0.5,
    hint=Text("N is the number of columns. Look at it before you enumerate.", "N は列の数です。列挙する前に調べます。"),
)
def test_empirical_rademacher_sizes(predictions: Array) -> float:
    """More than 20 points are a ValueError.

    21 点以上なら ValueError になる。
    """
    return reference.empirical_rademacher(predictions)


@check(
    "empirical_rademacher",
    edges=models.NO_MATRICES,
    raises=ValueError,
    weight=0.5,
    hint=Text("A row for each model, a column for each point.", "行がモデル、列が点です。"),
)
def test_empirical_rademacher_shapes(predictions: Array) -> float:
    """Predictions that are not two-dimensional are a ValueError.

    2 次元の配列でなければ ValueError になる。
    """
    return reference.empirical_rademacher(predictions)


@check(
    "rademacher_of_all_labelings",
    edges=models.SIZES,
    reveal=True,
    weight=3,
    hint=Text(
        "Section 2.2, below eq. 28: which row is best for a given sigma?",
        "2.2 節の式 (28) の下: ある sigma に対して最良の行はどれですか。",
    ),
)
def test_rademacher_of_all_labelings(n: int) -> float:
    """R_N where every labeling is there.

    すべてのラベルの付け方があるときの R_N。
    """
    return reference.rademacher_of_all_labelings(n)


@check(
    "rademacher_of_all_labelings",
    edges=models.TOO_MANY_POINTS,
    raises=ValueError,
    hint=Text("As in empirical_rademacher.", "empirical_rademacher と同じです。"),
)
def test_rademacher_of_all_labelings_sizes(n: int) -> float:
    """More than 20 points are a ValueError.

    21 点以上なら ValueError になる。
    """
    return reference.rademacher_of_all_labelings(n)
