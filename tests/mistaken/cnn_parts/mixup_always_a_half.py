# mistake: mixup mixup_half_and_half
def mixup(x1, y1, x2, y2, lam):
    if not 0 <= lam <= 1 or x1.shape != x2.shape or y1.shape != y2.shape:
        raise ValueError("mixup")
    return 0.5 * (x1 + x2), 0.5 * (y1 + y2)
