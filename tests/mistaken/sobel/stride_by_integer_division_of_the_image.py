# mistake: cross_correlate none
import numpy as np

def cross_correlate(image, kernel, stride=1, padding=0):
    if kernel.ndim != 2 or kernel.shape[0] != kernel.shape[1] or stride < 1 or padding < 0:
        raise ValueError
    x = np.pad(image.astype(float), padding)
    k = len(kernel)
    if k > min(x.shape): raise ValueError
    # 画像を先に間引く
    x = x[::stride, ::stride]
    oh, ow = max(x.shape[0]-k+1, 0), max(x.shape[1]-k+1, 0)
    y = np.zeros((oh, ow))
    for i in range(oh):
        for j in range(ow):
            y[i, j] = (x[i:i+k, j:j+k]*kernel).sum()
    return y
