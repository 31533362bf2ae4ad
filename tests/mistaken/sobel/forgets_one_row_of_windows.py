# mistake: cross_correlate none
import numpy as np

def cross_correlate(image, kernel, stride=1, padding=0):
    if kernel.ndim != 2 or kernel.shape[0] != kernel.shape[1] or stride < 1 or padding < 0:
        raise ValueError
    x = np.pad(image.astype(float), padding)
    k = len(kernel)
    if k > min(x.shape): raise ValueError
    oh, ow = (x.shape[0]-k)//stride + 1, (x.shape[1]-k)//stride + 1
    y = np.zeros((oh, ow))
    for i in range(oh - 1):      # 最後の行は 0 のまま
        for j in range(ow):
            y[i, j] = (x[i*stride:i*stride+k, j*stride:j*stride+k]*kernel).sum()
    return y
