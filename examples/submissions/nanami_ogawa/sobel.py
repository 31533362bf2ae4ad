import numpy as np
from PIL import Image

SOBEL_X = np.array([[-1, 0, 1],
                    [-2, 0, 2],
                    [-1, 0, 1]])
SOBEL_Y = np.array([[-1, -2, -1],
                    [ 0,  0,  0],
                    [ 1,  2,  1]])


def zero_pad(image, p):
    if image.ndim != 2:
        raise ValueError('image is not 2-D')
    if p < 0:
        raise ValueError('negative padding')
    result = np.zeros((image.shape[0] + 2*p, image.shape[1] + 2*p))
    for i in range(image.shape[0]):
        for j in range(image.shape[1]):
            result[i + p, j + p] = image[i, j]
    print('padded:')
    print(result)
    return result


def cross_correlate(image, kernel, stride=1, padding=0):
    if kernel.ndim != 2 or kernel.shape[0] != kernel.shape[1]:
        raise ValueError('kernel is not square')
    if stride < 1:
        raise ValueError('stride < 1')
    x = zero_pad(image, padding)
    k = kernel.shape[0]
    if x.shape[0] < k or x.shape[1] < k:
        raise ValueError('kernel too large')
    result = []
    for i in range(0, x.shape[0] - k + 1, stride):
        row = []
        for j in range(0, x.shape[1] - k + 1, stride):
            total = 0.0
            for di in range(k):
                for dj in range(k):
                    total += x[i + di, j + dj] * kernel[di, dj]
            # debug
            print('******** i =', i, 'j =', j, '********')
            print(x[i:i + k, j:j + k], '*', kernel, '=', total)
            row.append(total)
        result.append(row)
    return np.array(result)


def sobel_gradients(image):
    return cross_correlate(image, SOBEL_X, 1, 1), cross_correlate(image, SOBEL_Y, 1, 1)


def sobel_magnitude(image):
    gx, gy = sobel_gradients(image)
    print('gx', gx)
    print('gy', gy)
    return np.sqrt(gx * gx + gy * gy)


def sobel_filter(picture):
    magnitude = sobel_magnitude(np.asarray(picture.convert('L')))
    magnitude[magnitude > 255] = 255
    return Image.fromarray(np.around(magnitude).astype(np.uint8))
