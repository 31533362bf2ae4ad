# mistake: SOBEL_X sobel_x_divided
# mistake: SOBEL_Y sobel_y_divided
import numpy as np
SOBEL_X = np.array([[-0.125, 0, 0.125], [-0.25, 0, 0.25], [-0.125, 0, 0.125]])
SOBEL_Y = SOBEL_X.T
