# mistake: cross_correlate too_large_a_kernel_accepted
# mistake: cross_correlate kernel_transposed
# mistake: cross_correlate stride_below_one_accepted
import numpy as np

def cross_correlate(image, kernel, stride=1, padding=0):
    H, W = image.shape
    x = np.zeros((H + 2*padding, W + 2*padding))
    x[padding:padding+H, padding:padding+W] = image
    k = kernel.shape[0]
    oH = (x.shape[0]-k)//stride+1
    oW = (x.shape[1]-k)//stride+1
    print("output size", oH, oW)
    return np.array([[sum(x[i*stride+dy, j*stride+dx]*kernel[dx, dy] for dx in range(k) for dy in range(k))
                      for j in range(oW)] for i in range(oH)])
