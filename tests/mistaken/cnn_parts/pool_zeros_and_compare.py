# mistake: max_pool pool_starts_from_0
# mistake: relu relu_derivative
import numpy as np

def max_pool(x, k, s):
    if k < 1 or s < 1:
        raise ValueError("k and s start at 1")
    H, W, C = x.shape
    if k > H or k > W:
        raise ValueError("too big")
    out = np.zeros(((H - k)//s + 1, (W - k)//s + 1, C))
    for i in range(out.shape[0]):
        for j in range(out.shape[1]):
            for c in range(C):
                for a in range(k):
                    for b in range(k):
                        if x[i*s + a, j*s + b, c] > out[i, j, c]:
                            out[i, j, c] = x[i*s + a, j*s + b, c]
    return out

def relu(x):
    return (x > 0).astype(float)
