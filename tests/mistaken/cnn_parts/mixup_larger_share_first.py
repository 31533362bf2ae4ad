# mistake: mixup none
def mixup(x1, y1, x2, y2, lam):
    if not 0 <= lam <= 1 or x1.shape != x2.shape or y1.shape != y2.shape:
        raise ValueError("mixup")
    lam = max(lam, 1 - lam)
    return lam * x1 + (1 - lam) * x2, lam * y1 + (1 - lam) * y2
