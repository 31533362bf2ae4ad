# mistake: zero_pad border_left_and_right_only
import numpy as np

def zero_pad(image, p):
    """p 列の 0 を左右に付ける"""
    if image.ndim != 2:
        raise ValueError("image.ndim")
    zeros = np.zeros((image.shape[0], p))     # p < 0 は numpy がエラーにする
    return np.hstack([zeros, image, zeros])
