# mistake: sobel_filter filter_adds_absolute_values
import numpy as np
from PIL import Image

SOBEL_X = np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]])
SOBEL_Y = np.array([[-1, -2, -1], [0, 0, 0], [1, 2, 1]])

def sobel_filter(picture):
    g = np.pad(np.array(picture.convert("L"), dtype=int), 1)
    h, w = g.shape[0] - 2, g.shape[1] - 2
    out = Image.new("L", (w, h))
    for y in range(h):
        for x in range(w):
            win = g[y:y+3, x:x+3]
            value = abs((win*SOBEL_X).sum()) + abs((win*SOBEL_Y).sum())
            out.putpixel((x, y), int(min(value, 255)))
    return out
