# mistake: SOBEL_X prewitt_for_sobel_x
# mistake: SOBEL_Y prewitt_for_sobel_y
import numpy as np
SOBEL_X = np.array([[-1.0, 0.0, 1.0]] * 3)
SOBEL_Y = np.array([[-1.0] * 3, [0.0] * 3, [1.0] * 3])
