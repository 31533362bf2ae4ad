"""Known wrong answers to `triplet_loss`."""

import numpy as np

from saiten.grading import Text, misconception


def _squares(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    return ((a - b) ** 2).sum(axis=1)


def _differences(a: np.ndarray, p: np.ndarray, n: np.ndarray) -> np.ndarray:
    """What stands before alpha in eq. 53, of arrays of one shape."""
    if not a.shape == p.shape == n.shape:
        raise ValueError("shapes")
    return _squares(a, p) - _squares(a, n)


@misconception(
    "triplet_loss",
    Text(
        "Your code follows eq. 53 as printed; without max(0, ...) at each summand, right triplets pay for wrong ones.",
        "印刷された式 (53) のままです。各項に max(0, ...) がないと、正しい triplet が他を打ち消します。",
    ),
    lecture="3.2, eq. 53",
)
def triplets_without_hinge(a: np.ndarray, p: np.ndarray, n: np.ndarray, margin: float) -> float:
    return float((_differences(a, p, n) + margin).sum())


@misconception(
    "triplet_loss",
    Text(
        "Your max(0, ...) stands around the whole sum; it belongs around the summand of each triplet.",
        "max(0, ...) が和全体にかかっています。triplet ごとの項にかけます。",
    ),
    lecture="3.2, eq. 53",
)
def triplets_hinge_around_the_sum(a: np.ndarray, p: np.ndarray, n: np.ndarray, margin: float) -> float:
    return max(0.0, float((_differences(a, p, n) + margin).sum()))


@misconception(
    "triplet_loss",
    Text(
        "Your distances are not squared; eq. 53 has the squares of the lengths.",
        "距離が 2 乗になっていません。式 (53) は長さの 2 乗です。",
    ),
    lecture="3.2, eq. 53",
)
def triplets_distances_not_squared(a: np.ndarray, p: np.ndarray, n: np.ndarray, margin: float) -> float:
    _differences(a, p, n)
    differences = np.sqrt(_squares(a, p)) - np.sqrt(_squares(a, n))
    return float(np.maximum(0, differences + margin).sum())


@misconception(
    "triplet_loss",
    Text(
        "Your code takes the mean over the triplets; eq. 53 is a sum.",
        "triplet の平均を取っています。式 (53) は和です。",
    ),
    lecture="3.2, eq. 53",
)
def triplets_mean(a: np.ndarray, p: np.ndarray, n: np.ndarray, margin: float) -> float:
    return float(np.maximum(0, _differences(a, p, n) + margin).mean())


@misconception(
    "triplet_loss",
    Text(
        "Your code subtracts the margin; it is added, so that a negative has to be farther away by the margin.",
        "margin を引いています。negative が margin の分だけ遠くなるように、足します。",
    ),
    lecture="3.2, eq. 53",
)
def triplets_margin_subtracted(a: np.ndarray, p: np.ndarray, n: np.ndarray, margin: float) -> float:
    return float(np.maximum(0, _differences(a, p, n) - margin).sum())


@misconception(
    "triplet_loss",
    Text(
        "Positive and negative have changed places: the loss should grow with the distance to the positive.",
        "positive と negative が逆です。positive が遠いほど loss が大きくなります。",
    ),
    lecture="3.2, eq. 53",
)
def triplets_positive_for_negative(a: np.ndarray, p: np.ndarray, n: np.ndarray, margin: float) -> float:
    return float(np.maximum(0, margin - _differences(a, p, n)).sum())


@misconception(
    "triplet_loss",
    Text("The margin is missing in your sum.", "margin が足されていません。"),
    lecture="3.2, eq. 53",
)
def triplets_without_margin(a: np.ndarray, p: np.ndarray, n: np.ndarray, margin: float) -> float:  # noqa: ARG001
    return float(np.maximum(0, _differences(a, p, n)).sum())


@misconception(
    "triplet_loss",
    Text(
        "Your max(0, ...) leaves the margin outside; it stands inside, with the two distances.",
        "margin が max(0, ...) の外にあります。2 つの距離と一緒に中に入れます。",
    ),
    lecture="3.2, eq. 53",
)
def triplets_margin_outside(a: np.ndarray, p: np.ndarray, n: np.ndarray, margin: float) -> float:
    return float((np.maximum(0, _differences(a, p, n)) + margin).sum())


@misconception(
    "triplet_loss",
    Text(
        "Your hinge is taken for each component; first add the components of a triplet up.",
        "成分ごとに max を取っています。先に triplet の成分を足し合わせます。",
    ),
    lecture="3.2, eq. 53",
)
def triplets_hinge_for_each_component(a: np.ndarray, p: np.ndarray, n: np.ndarray, margin: float) -> float:
    _differences(a, p, n)
    return float(np.maximum(0, (a - p) ** 2 - (a - n) ** 2 + margin).sum())


@misconception(
    "triplet_loss",
    Text(
        "Your code does not compare the shapes of a, p and n; NumPy stretches some of them to fit.",
        "a、p、n の形を比べていません。NumPy が引き伸ばして計算してしまうことがあります。",
    ),
    lecture="3.2, eq. 53",
)
def triplets_shapes_not_checked(a: np.ndarray, p: np.ndarray, n: np.ndarray, margin: float) -> float:
    differences = ((a - p) ** 2).sum(axis=-1) - ((a - n) ** 2).sum(axis=-1)
    return float(np.maximum(0, differences + margin).sum())


@misconception(
    "triplet_loss",
    Text(
        "Your code refuses different shapes, but with another exception than ValueError, for example by an assert.",
        "形の違いを拒否してはいますが、ValueError ではない例外 (assert によるものなど) になっています。",
    ),
    lecture="3.2, eq. 53",
)
def triplets_shapes_by_another_exception(a: np.ndarray, p: np.ndarray, n: np.ndarray, margin: float) -> float:
    if not a.shape == p.shape == n.shape:
        raise AssertionError("shapes")
    return float(np.maximum(0, _differences(a, p, n) + margin).sum())
