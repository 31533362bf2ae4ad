# mistake: max_pool pool_moves_by_k
import numpy as np


def max_pool(x, k, s):
    """Cut the image into k x k blocks."""
    if k < 1 or s < 1 or k > x.shape[0] or k > x.shape[1]:
        raise ValueError("bad sizes")
    rows, columns = x.shape[0] // k, x.shape[1] // k
    blocks = x[: rows * k, : columns * k].reshape(rows, k, columns, k, -1)
    return blocks.max(axis=3).max(axis=1)
