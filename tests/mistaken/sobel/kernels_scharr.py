# mistake: SOBEL_X scharr_for_sobel_x
# mistake: SOBEL_Y scharr_for_sobel_y
import numpy as np
weights = np.array([3.0, 10.0, 3.0])
SOBEL_X = np.outer(weights, [-1.0, 0.0, 1.0])
SOBEL_Y = np.outer([-1.0, 0.0, 1.0], weights)
