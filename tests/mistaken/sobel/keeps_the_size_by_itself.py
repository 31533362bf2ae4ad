# mistake: cross_correlate padding_chosen_from_the_kernel
import numpy as np

def zero_pad(image, p):
    if image.ndim != 2 or p < 0: raise ValueError("")
    return np.pad(image.astype(float), p)

def cross_correlate(image, kernel, stride=1, padding=0):
    """出力サイズを入力と同じにする"""
    if kernel.ndim != 2 or kernel.shape[0] != kernel.shape[1] or stride < 1 or padding < 0:
        raise ValueError("")
    k = kernel.shape[0]
    if k > image.shape[0] + 2*padding or k > image.shape[1] + 2*padding:
        raise ValueError("")
    padding = k // 2
    x = zero_pad(image, padding)
    y = []
    for i in range(0, x.shape[0]-k+1, stride):
        y.append([])
        for j in range(0, x.shape[1]-k+1, stride):
            y[-1].append(np.sum(x[i:i+k, j:j+k]*kernel))
    return np.array(y)
