"""Worked examples and properties for exercises/sgd_noise.py."""

import math
from typing import Any

import numpy as np
import pytest

from saiten.expect import expect, require
from saiten.text import Text
from saiten.values import generator


@pytest.mark.covers("log_evidence")
def test_log_evidence_of_two_directions(submission: Any) -> None:
    """A direction four times as sharp as the prior costs ln 2; one a quarter as sharp gives it back.

    事前分布より 4 倍鋭い方向は ln 2 だけ不利になり、4 分の 1 の方向はその分だけ有利になる。
    """
    expect(submission.log_evidence(1.0, np.array([2.0]), 0.5), -1 - math.log(2))
    expect(submission.log_evidence(1.0, np.array([2.0, 0.125]), 0.5), -1.0)


@pytest.mark.covers("log_evidence_ratio")
def test_log_evidence_ratio_of_guessing(submission: Any) -> None:
    """A model that is as good as guessing has a ratio of 1, whose logarithm is 0.

    当て推量と同じモデルでは、比が 1、その対数が 0 になる。
    """
    expect(submission.log_evidence_ratio(5 * math.log(3), np.array([0.5]), 0.5, 5, 3), 0.0)


@pytest.mark.covers("noise_scale")
def test_noise_scale_of_the_whole_set(submission: Any) -> None:
    """Without minibatches there is no noise; half the examples give a scale of the learning rate.

    全データを使えばノイズは 0、半分なら学習率と同じ大きさになる。
    """
    expect(submission.noise_scale(0.3, 40, 40), 0.0)
    expect(submission.noise_scale(0.3, 40, 20), 0.3)
    expect(submission.noise_scale(0.3, 40, 20, momentum=0.5), 0.6)


@pytest.mark.covers("learning_rate_for")
def test_learning_rate_for_three_quarters(submission: Any) -> None:
    """With a quarter of the examples in a minibatch, a third of the noise.

    ミニバッチが全体の 4 分の 1 なら、学習率はノイズの 3 分の 1。
    """
    expect(submission.learning_rate_for(0.6, 40, 10), 0.2)


@pytest.mark.covers("gradient_noise_covariance")
def test_gradient_noise_covariance_of_one_parameter(submission: Any) -> None:
    """Gradients 1, 2 and 6 have variance 14/3; with B = 1 it is multiplied by 3 * 2.

    勾配 1, 2, 6 の分散は 14/3 で、B = 1 ならその 3 * 2 倍になる。
    """
    expect(submission.gradient_noise_covariance(np.array([[1.0], [2.0], [6.0]]), 1), np.array([[28.0]]))


@pytest.mark.covers("overdamped_paths")
def test_overdamped_paths_spread(submission: Any) -> None:
    """The mean square after 5 steps is about 2 D t = 2 M gamma^2 t = 8.

    5 歩の後の二乗平均は、およそ 2Dt = 2 M gamma^2 t = 8 になる。
    """
    x = submission.overdamped_paths(2.0, 0.5, 0.4, 5, 4000, generator(1))
    require(
        x.shape == (4000, 6),
        Text(f"its shape is {x.shape}, not (4000, 6)", f"形が {x.shape} です。(4000, 6) にしてください"),
    )
    spread = float(np.mean(x[:, -1] ** 2))
    # the mean of 4000 squares is off by 20 % with a probability below 1e-15
    require(
        abs(spread - 8) < 1.6,
        Text(
            f"the mean square is {spread:.3g}; it should be about 8",
            f"二乗平均が {spread:.3g} です。約 8 になるはずです",
        ),
    )


@pytest.mark.covers("mean_squared_displacement")
def test_mean_squared_displacement_from_the_start(submission: Any) -> None:
    """Where a path starts makes no difference.

    始点をずらしても結果は変わらない。
    """
    paths = np.array([[0.0, 1.0, 2.0], [0.0, -3.0, 0.0]])
    expect(submission.mean_squared_displacement(paths), np.array([0.0, 5.0, 2.0]))
    expect(submission.mean_squared_displacement(paths + 7), np.array([0.0, 5.0, 2.0]))


@pytest.mark.covers("velocity_second_moment")
def test_velocity_second_moment_in_balance(submission: Any) -> None:
    """What is M gamma / mass at the start stays that.

    はじめから M gamma / mass なら、その値のまま変わらない。
    """
    expect(submission.velocity_second_moment(0.7, 3.0, 0.5, 0.75, 2.0), 3.0)


@pytest.mark.covers("einstein_diffusion")
def test_einstein_diffusion_example(submission: Any) -> None:
    """Less friction and a higher temperature: faster.

    摩擦が小さく温度が高いほど、速く広がる。
    """
    expect(submission.einstein_diffusion(2.0, 10.0), 20.0)
    expect(submission.einstein_diffusion(2.0, 10.0, k_B=0.5), 10.0)
