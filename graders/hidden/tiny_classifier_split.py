"""Makes the data of `tiny_classifier` from scikit-learn's copy. Run it once, where scikit-learn is installed.

Source: Optical Recognition of Handwritten Digits, E. Alpaydin and C. Kaynak (1998), UCI Machine Learning Repository,
https://doi.org/10.24432/C50P49, licence CC BY 4.0. scikit-learn ships its test set: 1,797 pictures of 8x8 pixels with
values from 0 to 16, by 13 writers.
"""

from pathlib import Path

import numpy as np
from sklearn.datasets import load_digits

HIDDEN = 500
GRADERS = Path(__file__).parents[1]


def main() -> None:
    """Shuffle, and keep what the students get apart from what their models are judged by."""
    digits = load_digits()
    order = np.random.default_rng(42).permutation(len(digits.images))
    for rows, file in (
        (order[HIDDEN:], GRADERS / "public" / "tiny_classifier_digits.npz"),
        (order[:HIDDEN], GRADERS / "hidden" / "tiny_classifier_digits.npz"),
    ):
        images, labels = digits.images[rows].astype(np.uint8), digits.target[rows].astype(np.uint8)
        np.savez_compressed(file, images=images, labels=labels)


if __name__ == "__main__":
    main()
