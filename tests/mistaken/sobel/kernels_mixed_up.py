# mistake: SOBEL_X sobel_x_for_y
# mistake: SOBEL_Y sobel_y_for_x
import numpy as np
SOBEL_X = np.array([[-1, -2, -1], [0, 0, 0], [1, 2, 1]])
SOBEL_Y = np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]])
