# mistake: channel_shuffle not_shuffled


def channel_shuffle(x, groups):
    H, W, C = x.shape
    if groups < 1 or C % groups:
        raise ValueError("groups")
    return x.reshape(H, W, groups, C // groups).reshape(H, W, C)
