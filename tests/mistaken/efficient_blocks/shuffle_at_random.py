# mistake: channel_shuffle none
import numpy as np


def channel_shuffle(x, groups):
    if groups < 1 or x.shape[2] % groups:
        raise ValueError("groups")
    return x[:, :, np.random.default_rng(0).permutation(x.shape[2])]
