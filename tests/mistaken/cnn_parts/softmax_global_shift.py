# mistake: softmax softmax_shifts_all_rows_alike
# mistake: cross_entropy entropy_mean_of_examples
import numpy as np

def softmax(x):
    x = x - np.max(x)            # オーバーフロー対策
    return np.exp(x) / np.exp(x).sum(axis=-1)[..., None]

def cross_entropy(y, p):
    if y.shape != p.shape:
        raise ValueError("shape mismatch")
    with np.errstate(divide="ignore"):
        logs = np.where(y > 0, np.log(p), 0)
    loss = -np.sum(y * logs, axis=-1)
    return float(np.mean(loss))
