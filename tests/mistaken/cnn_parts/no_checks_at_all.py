# mistake: leaky_relu leaky_negative_slope_accepted
# mistake: cross_entropy entropy_shapes_not_checked
# mistake: triplet_loss triplets_shapes_not_checked
# mistake: batch_norm norm_channels_not_checked
# mistake: batch_norm norm_eps_not_checked
# mistake: mixup mixup_share_not_checked
# mistake: mixup mixup_shapes_not_checked
import numpy as np

def leaky_relu(x, slope=0.01):
    y = x.copy()
    y[x < 0] = slope * x[x < 0]
    return y

def cross_entropy(y, p):
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.nansum(np.where(y == 0, 0, -y * np.log(p)))

def triplet_loss(a, p, n, margin):
    d1 = np.sum((a - p)**2, axis=-1)
    d2 = np.sum((a - n)**2, axis=-1)
    return np.sum(np.maximum(d1 - d2 + margin, 0))

def batch_norm(x, gamma, beta, eps):
    axis = tuple(range(x.ndim - 1))
    mean = x.mean(axis=axis, keepdims=True)
    var = x.var(axis=axis, keepdims=True)
    return gamma * (x - mean) / np.sqrt(var + eps) + beta

def mixup(x1, y1, x2, y2, lam):
    x = lam * x1 + (1 - lam) * x2
    y = lam * y1 + (1 - lam) * y2
    return x, y
