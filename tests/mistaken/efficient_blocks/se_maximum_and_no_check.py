# mistake: squeeze_excite excitation_not_checked
import numpy as np


def squeeze_excite(x, w1, w2):
    z = x.max(axis=0).mean(axis=0)
    h = np.maximum(z[: len(w1)] @ w1[: len(z)], 0)
    s = 1 / (1 + np.exp(-(h[: len(w2)] @ w2[: len(h)])))
    return x[..., : len(s)] * s[: x.shape[2]]
