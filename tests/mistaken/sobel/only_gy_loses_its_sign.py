# mistake: sobel_gradients none
# mistake: zero_pad none
import numpy as np

def zero_pad(image, p):
    if image.ndim != 2 or p < 0: raise ValueError
    out = np.zeros((image.shape[0]+2*p, image.shape[1]+2*p))
    # 画像の平均で埋める
    out[:] = image.mean()
    out[p:p+image.shape[0], p:p+image.shape[1]] = image
    return out

def sobel_gradients(image):
    x = np.pad(image.astype(float), 1)
    r = x[:, 2:] - x[:, :-2]
    d = x[2:] - x[:-2]
    return r[:-2] + 2*r[1:-1] + r[2:], np.abs(d[:, :-2] + 2*d[:, 1:-1] + d[:, 2:])
