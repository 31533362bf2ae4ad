# mistake: cross_correlate too_large_a_kernel_accepted
# mistake: cross_correlate kernel_flipped
# mistake: zero_pad any_number_of_axes_accepted
# mistake: cross_correlate stride_below_one_accepted
import numpy as np

def zero_pad(image, p):
    return np.pad(image.astype(np.float64), p)

def cross_correlate(image, kernel, stride=1, padding=0):
    padded = zero_pad(image, padding)
    k = kernel.shape[0]
    rows = (padded.shape[0] - k)//stride + 1
    cols = (padded.shape[1] - k)//stride + 1
    result = []
    for i in range(rows):
        line = []
        for j in range(cols):
            acc = 0.0
            for m in range(k):
                for n in range(k):
                    acc = acc + padded[i*stride + k - 1 - m][j*stride + k - 1 - n] * kernel[m][n]
            line.append(acc)
        result.append(line)
    return np.array(result)
