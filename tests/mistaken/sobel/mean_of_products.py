# mistake: cross_correlate mean_for_sum
# mistake: sobel_magnitude mean_of_absolute_values
import numpy as np

SOBEL_X = np.array([[-1.0, 0, 1], [-2, 0, 2], [-1, 0, 1]])
SOBEL_Y = np.array([[-1.0, -2, -1], [0, 0, 0], [1, 2, 1]])

def cross_correlate(image, kernel, stride=1, padding=0):
    x = np.pad(image.astype(float), padding)
    k = kernel.shape[0]
    h = (x.shape[0]-k)//stride+1
    w = (x.shape[1]-k)//stride+1
    y = np.zeros((h, w))
    for i in range(h):
        for j in range(w):
            y[i][j] = np.mean(x[i*stride:i*stride+k, j*stride:j*stride+k]*kernel)
    return y

def sobel_gradients(image):
    x = np.pad(image.astype(float), 1)
    H, W = image.shape
    g = [np.zeros((H, W)), np.zeros((H, W))]
    for n, K in enumerate((SOBEL_X, SOBEL_Y)):
        for i in range(H):
            for j in range(W):
                g[n][i, j] = (x[i:i+3, j:j+3]*K).sum()
    return g[0], g[1]

def sobel_magnitude(image):
    gx, gy = sobel_gradients(image)
    # 重み付き平均 (addWeighted)
    return 0.5*np.abs(gx) + 0.5*np.abs(gy)
