# mistake: channel_shuffle shuffled_the_other_way
import numpy as np


def channel_shuffle(x, groups):
    H, W, C = x.shape
    if groups < 1 or C % groups:
        raise ValueError("groups")
    return np.swapaxes(x.reshape(H, W, C // groups, groups), 2, 3).reshape(H, W, C)
