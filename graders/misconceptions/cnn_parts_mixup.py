"""Known wrong answers to `mixup`."""

import numpy as np

from saiten.grading import Text, misconception

Pair = tuple[np.ndarray, np.ndarray]


def _examples(x1: np.ndarray, y1: np.ndarray, x2: np.ndarray, y2: np.ndarray, lam: float) -> None:
    if x1.shape != x2.shape or y1.shape != y2.shape or not 0 <= lam <= 1:
        raise ValueError("shapes or lam")


@misconception(
    "mixup",
    Text(
        "Your lam is the share of the second example; it is that of the first.",
        "lam が 2 つ目の例の割合になっています。1 つ目の例の割合です。",
    ),
    lecture="3.2",
)
def mixup_share_of_the_second(x1: np.ndarray, y1: np.ndarray, x2: np.ndarray, y2: np.ndarray, lam: float) -> Pair:
    _examples(x1, y1, x2, y2, lam)
    return (1 - lam) * x1 + lam * x2, (1 - lam) * y1 + lam * y2


@misconception(
    "mixup",
    Text(
        "Your label is not mixed: it should have the same shares as the input.",
        "ラベルが混ざっていません。入力と同じ割合で混ぜます。",
    ),
    lecture="3.2",
    variants=[{"larger": True}, {"larger": False}],
)
def mixup_of_inputs_only(
    x1: np.ndarray, y1: np.ndarray, x2: np.ndarray, y2: np.ndarray, lam: float, *, larger: bool = True
) -> Pair:
    _examples(x1, y1, x2, y2, lam)
    return lam * x1 + (1 - lam) * x2, y2 if larger and lam < 0.5 else y1


@misconception(
    "mixup",
    Text(
        "Your shares of the input and of the label are opposite ones: lam belongs to the first of both.",
        "入力とラベルの割合が逆になっています。どちらも 1 つ目が lam です。",
    ),
    lecture="3.2",
)
def mixup_labels_crossed(x1: np.ndarray, y1: np.ndarray, x2: np.ndarray, y2: np.ndarray, lam: float) -> Pair:
    _examples(x1, y1, x2, y2, lam)
    return lam * x1 + (1 - lam) * x2, (1 - lam) * y1 + lam * y2


@misconception(
    "mixup",
    Text(
        "Your code adds the whole second example; it has the share 1 - lam.",
        "2 つ目の例をそのまま足しています。割合は 1 - lam です。",
    ),
    lecture="3.2",
)
def mixup_adds_the_whole_second(x1: np.ndarray, y1: np.ndarray, x2: np.ndarray, y2: np.ndarray, lam: float) -> Pair:
    _examples(x1, y1, x2, y2, lam)
    return lam * x1 + x2, lam * y1 + y2


@misconception(
    "mixup",
    Text(
        "Your code always takes half of each example; lam says how much.",
        "いつも半分ずつ混ぜています。割合は lam で決まります。",
    ),
    lecture="3.2",
)
def mixup_half_and_half(x1: np.ndarray, y1: np.ndarray, x2: np.ndarray, y2: np.ndarray, lam: float) -> Pair:
    _examples(x1, y1, x2, y2, lam)
    return (x1 + x2) / 2, (y1 + y2) / 2


@misconception(
    "mixup",
    Text(
        "Your code returns the mixed input only; the mixed label belongs to the answer too.",
        "混ぜた入力しか返していません。混ぜたラベルも返します。",
    ),
    lecture="3.2",
)
def mixup_returns_the_input_only(
    x1: np.ndarray, y1: np.ndarray, x2: np.ndarray, y2: np.ndarray, lam: float
) -> np.ndarray:
    _examples(x1, y1, x2, y2, lam)
    return lam * x1 + (1 - lam) * x2


@misconception(
    "mixup",
    Text("Your code does not refuse a lam below 0 or above 1.", "0 から 1 の外にある lam を拒否していません。"),
    lecture="3.2",
)
def mixup_share_not_checked(x1: np.ndarray, y1: np.ndarray, x2: np.ndarray, y2: np.ndarray, lam: float) -> Pair:
    _examples(x1, y1, x2, y2, 0.5)
    return lam * x1 + (1 - lam) * x2, lam * y1 + (1 - lam) * y2


@misconception(
    "mixup",
    Text(
        "Your code refuses a lam of 0 or of 1; both are fine, one example is then left as it is.",
        "lam が 0 や 1 のときも拒否しています。どちらも使えて、片方の例がそのまま残ります。",
    ),
    lecture="3.2",
)
def mixup_refuses_0_and_1(x1: np.ndarray, y1: np.ndarray, x2: np.ndarray, y2: np.ndarray, lam: float) -> Pair:
    _examples(x1, y1, x2, y2, lam)
    if lam in (0, 1):
        raise ValueError("lam")
    return lam * x1 + (1 - lam) * x2, lam * y1 + (1 - lam) * y2


@misconception(
    "mixup",
    Text(
        "Your code does not compare shapes; NumPy stretches some arrays to fit.",
        "形を比べていません。NumPy が引き伸ばして計算してしまうことがあります。",
    ),
    lecture="3.2",
)
def mixup_shapes_not_checked(x1: np.ndarray, y1: np.ndarray, x2: np.ndarray, y2: np.ndarray, lam: float) -> Pair:
    _examples(x1, y1, x1, y1, lam)
    return lam * x1 + (1 - lam) * x2, lam * y1 + (1 - lam) * y2


@misconception(
    "mixup",
    Text(
        "Your code compares the shapes of the inputs only; the two labels may differ too.",
        "入力の形しか比べていません。ラベルの形も比べます。",
    ),
    lecture="3.2",
)
def mixup_labels_not_checked(x1: np.ndarray, y1: np.ndarray, x2: np.ndarray, y2: np.ndarray, lam: float) -> Pair:
    _examples(x1, y1, x2, y1, lam)
    return lam * x1 + (1 - lam) * x2, lam * y1 + (1 - lam) * y2


@misconception(
    "mixup",
    Text(
        "Your code refuses bad arguments, but with another exception than ValueError, for example by an assert.",
        "使えない引数を拒否してはいますが、ValueError ではない例外 (assert によるものなど) になっています。",
    ),
    lecture="3.2",
)
def mixup_by_another_exception(x1: np.ndarray, y1: np.ndarray, x2: np.ndarray, y2: np.ndarray, lam: float) -> Pair:
    if x1.shape != x2.shape or y1.shape != y2.shape or not 0 <= lam <= 1:
        raise AssertionError("shapes or lam")
    return lam * x1 + (1 - lam) * x2, lam * y1 + (1 - lam) * y2
