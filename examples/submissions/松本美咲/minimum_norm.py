# -*- coding: shift_jis -*-
"""松本美咲　最小ノルム解の演習"""
import numpy as np


def 確認(X, y):
    if X.ndim != 2:
        raise ValueError("X は行列でなければなりません")
    if y.shape != (X.shape[0],):
        raise ValueError("y の長さが X の行数と違います")
    if X.shape[0] > X.shape[1]:
        raise ValueError("式の数が変数の数より多いです")
    # 行が線形独立かどうか
    if np.linalg.matrix_rank(X) < X.shape[0]:
        raise ValueError("X の行が線形独立ではありません")


def gram_coefficients(X, y):
    確認(X, y)
    # 式 (85)
    return np.linalg.solve(np.dot(X, X.T), y)


def minimum_norm_solution(X, y):
    # 式 (86)。表現の能力は gram_coefficients と同じ
    return np.dot(X.T, gram_coefficients(X, y))


def nearest_solution(X, y, z):
    if X.ndim != 2 or z.shape != (X.shape[1],):
        raise ValueError("z の長さが X の列数と違います")
    確認(X, y)
    # 原点を z に移す
    return z + minimum_norm_solution(X, y - np.dot(X, z))


def loss_hessian(X, beta):
    if beta.shape != (X.shape[0],):
        raise ValueError("beta の長さが X の行数と違います")
    return np.dot(X.T * beta, X) / X.shape[0]


def sgd_from_zero(X, y, learning_rate, order):
    if learning_rate <= 0:
        raise ValueError("学習率は正の数です")
    w = np.zeros(X.shape[1])
    for i in order:
        if i < 0 or i >= X.shape[0]:
            raise ValueError("データの番号が範囲外です")
        誤差 = np.dot(w, X[i]) - y[i]
        w = w - learning_rate * 誤差 * X[i]
    return w
