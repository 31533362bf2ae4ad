# mistake: group_conv any_groups_accepted
# mistake: channel_shuffle any_groups_shuffled
import numpy as np


def group_conv(x, w, groups):
    groups = max(1, abs(groups))
    k, _, n, D = w.shape
    if k > min(x.shape[:2]):
        raise ValueError("kernel")
    if x.shape[2] % groups == 0 and D % groups == 0 and n * groups != x.shape[2]:
        raise ValueError("w")
    y = np.zeros((x.shape[0] - k + 1, x.shape[1] - k + 1, D))
    for d in range(D):
        g = int(d / (D / groups))
        for c in range(n):
            for a in range(k):
                for b in range(k):
                    piece = x[a : a + y.shape[0], b : b + y.shape[1], min(g * n + c, x.shape[2] - 1)]
                    y[:, :, d] += piece * w[a, b, c, d]
    return y


def channel_shuffle(x, groups):
    groups = max(1, abs(groups))
    n = -(-x.shape[2] // groups)
    order = [g * n + i for i in range(n) for g in range(groups) if g * n + i < x.shape[2]]
    return x[:, :, order]
