# mistake: cross_correlate none
import numpy as np

def cross_correlate(image, kernel, stride=1, padding=0):
    x = np.pad(image.astype(float), padding, mode="edge")
    k = len(kernel)
    w = np.lib.stride_tricks.sliding_window_view(x, (k, k))[::stride, ::stride]
    return (w*kernel[::-1, ::-1]).sum(axis=(2, 3))
