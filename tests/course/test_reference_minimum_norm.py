"""The reference against numpy.linalg, torch, systems solved by hand and the properties proved in A.3."""

from collections.abc import Callable

import numpy as np
import pytest
import torch
from numpy.typing import NDArray

from reference.minimum_norm import (
    gram_coefficients,
    loss_hessian,
    minimum_norm_solution,
    nearest_solution,
    sgd_from_zero,
)

Array = NDArray[np.float64]


def system(N: int, d: int, condition: float, seed: int) -> tuple[Array, Array]:
    """A random (N, d) matrix with singular values from 1 down to 1/condition, and labels."""
    rng = np.random.default_rng(seed)
    U, _ = np.linalg.qr(rng.normal(size=(N, N)))
    V, _ = np.linalg.qr(rng.normal(size=(d, N)))
    return (U * np.geomspace(1.0, 1.0 / condition, N)) @ V.T, rng.normal(size=N)


SYSTEMS = [
    system(N, d, condition, seed)
    for seed, (N, d) in enumerate([(1, 1), (1, 4), (2, 3), (3, 3), (5, 12), (8, 8), (20, 50)])
    for condition in (1.0, 30.0, 1e3)
]


@pytest.fixture(params=range(len(SYSTEMS)))
def problem(request: pytest.FixtureRequest) -> tuple[Array, Array]:
    X, y = SYSTEMS[request.param]
    return X.copy(), y.copy()


def assert_close(actual: Array, expected: Array, tolerance: float = 1e-9) -> None:
    assert actual.shape == expected.shape
    assert actual.dtype == np.float64
    assert np.linalg.norm(actual - expected) <= tolerance * np.linalg.norm(expected)


def test_solves_the_system(problem: tuple[Array, Array]) -> None:
    X, y = problem
    assert np.linalg.norm(X @ minimum_norm_solution(X, y) - y) <= 1e-11 * np.linalg.norm(y)


def test_agrees_with_lstsq_and_pinv(problem: tuple[Array, Array]) -> None:
    X, y = problem
    w = minimum_norm_solution(X, y)
    assert_close(w, np.linalg.lstsq(X, y)[0])
    assert_close(w, np.linalg.pinv(X) @ y)


def test_equation_86_as_printed(problem: tuple[Array, Array]) -> None:
    X, y = problem
    assert_close(minimum_norm_solution(X, y), X.T @ np.linalg.inv(X @ X.T) @ y, tolerance=1e-8)


def test_equation_85_and_w_is_a_sum_of_data_points(problem: tuple[Array, Array]) -> None:
    X, y = problem
    alpha = gram_coefficients(X, y)
    assert_close(X @ (X.T @ alpha), y)
    assert_close(X.T @ alpha, minimum_norm_solution(X, y))
    assert_close(alpha, np.linalg.solve(X @ X.T, y), tolerance=1e-8)


def other_solutions(X: Array, w: Array, count: int = 20) -> list[Array]:
    """Solutions that differ from w by random vectors of the null space of X."""
    rng = np.random.default_rng(0)
    _, _, Vt = np.linalg.svd(X)
    null_space = Vt[len(X) :]
    return [w + rng.normal(size=len(null_space)) @ null_space for _ in range(count)]


def test_orthogonal_to_every_difference_of_solutions(problem: tuple[Array, Array]) -> None:
    X, y = problem
    w = minimum_norm_solution(X, y)
    for other in other_solutions(X, w):
        assert_close(X @ other, y, tolerance=1e-8)
        assert abs((other - w) @ w) <= 1e-10 * np.linalg.norm(w) * max(1.0, float(np.linalg.norm(other - w)))


def test_no_other_solution_is_shorter(problem: tuple[Array, Array]) -> None:
    X, y = problem
    w = minimum_norm_solution(X, y)
    for other in other_solutions(X, w):
        pythagoras = w @ w + (other - w) @ (other - w)  # equation 89
        assert other @ other == pytest.approx(pythagoras, rel=1e-9)


def test_nearest_solution_solves_and_is_nearest(problem: tuple[Array, Array]) -> None:
    X, y = problem
    z = np.random.default_rng(7).normal(size=X.shape[1])
    w = nearest_solution(X, y, z)
    assert_close(X @ w, y, tolerance=1e-11)
    assert_close(w - z, np.linalg.lstsq(X, y - X @ z)[0])
    for other in other_solutions(X, w):
        assert np.linalg.norm(other - z) >= np.linalg.norm(w - z) * (1 - 1e-12)


def test_nearest_to_the_origin_is_the_least_norm(problem: tuple[Array, Array]) -> None:
    X, y = problem
    assert_close(nearest_solution(X, y, np.zeros(X.shape[1])), minimum_norm_solution(X, y))


def test_a_solution_is_nearest_to_itself(problem: tuple[Array, Array]) -> None:
    X, y = problem
    z = other_solutions(X, minimum_norm_solution(X, y), count=1)[0]
    assert_close(nearest_solution(X, y, z), z)


def test_square_system_has_one_solution() -> None:
    X, y = np.array([[2.0, 1.0], [1.0, 3.0]]), np.array([5.0, 10.0])
    for w in (minimum_norm_solution(X, y), nearest_solution(X, y, np.array([100.0, -3.0]))):
        assert_close(w, np.array([1.0, 3.0]))


def test_solved_by_hand() -> None:
    X, y = np.array([[1.0, 1.0, 0.0], [0.0, 1.0, 1.0]]), np.array([3.0, 0.0])
    assert_close(gram_coefficients(X, y), np.array([2.0, -1.0]))  # [[2, 1], [1, 2]] alpha = y
    assert_close(minimum_norm_solution(X, y), np.array([2.0, 1.0, -1.0]))


def test_labels_of_zero_give_zero() -> None:
    X = np.array([[1.0, 2.0, 3.0]])
    assert not minimum_norm_solution(X, np.zeros(1)).any()
    assert not gram_coefficients(X, np.zeros(1)).any()


SOLVERS: list[Callable[[Array, Array], Array]] = [
    minimum_norm_solution,
    gram_coefficients,
    lambda X, y: nearest_solution(X, y, np.zeros(X.shape[-1])),
]

BAD_SYSTEMS = {
    "X is a vector": (np.ones(3), np.ones(3), "matrix"),
    "X is a cube": (np.ones((2, 3, 4)), np.ones(2), "matrix"),
    "y too short": (np.eye(2, 3), np.ones(1), "label"),
    "y too long": (np.eye(2, 3), np.ones(3), "label"),
    "y is a column": (np.eye(2, 3), np.ones((2, 1)), "label"),
    "y is a number": (np.ones((1, 3)), np.array(1.0), "label"),
    "more rows than columns": (np.eye(3, 2), np.ones(3), "unknowns"),
    "a row twice": (np.array([[1.0, 2.0, 3.0], [1.0, 2.0, 3.0]]), np.ones(2), "rank"),
    "a row of zeros": (np.array([[1.0, 2.0], [0.0, 0.0]]), np.array([1.0, 0.0]), "rank"),
    "no row but zeros": (np.zeros((1, 3)), np.zeros(1), "rank"),
    "three rows of rank 2": (
        np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0], [7.0, 8.0, 9.0]]),
        np.array([6.0, 15.0, 24.0]),  # consistent all the same
        "rank",
    ),
}


@pytest.mark.parametrize("solve", SOLVERS)
@pytest.mark.parametrize(("X", "y", "message"), BAD_SYSTEMS.values(), ids=BAD_SYSTEMS)
def test_unusable_systems(solve: Callable[[Array, Array], Array], X: Array, y: Array, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        solve(X, y)


@pytest.mark.parametrize("z", [np.zeros(2), np.zeros(4), np.zeros((3, 1)), np.array(0.0)])
def test_z_of_another_shape(z: Array) -> None:
    with pytest.raises(ValueError, match="component"):
        nearest_solution(np.eye(2, 3), np.ones(2), z)


def test_hessian_entry_by_entry() -> None:
    rng = np.random.default_rng(3)
    for N, d in [(1, 1), (4, 2), (2, 5), (3, 3)]:
        X, beta = rng.normal(size=(N, d)), rng.normal(size=N)
        expected = sum(beta[i] * np.outer(X[i], X[i]) for i in range(N)) / N
        assert_close(loss_hessian(X, beta), expected, tolerance=1e-14)


def test_hessian_is_autograds_and_the_same_at_every_solution() -> None:
    X, y = system(3, 5, condition=10.0, seed=11)
    Xt, yt = torch.from_numpy(X), torch.from_numpy(y)

    def mean_loss(w: torch.Tensor) -> torch.Tensor:
        z = Xt @ w
        return torch.mean(torch.cosh(2 * (z - yt)) + torch.sin(z) * yt)

    beta = 4.0 - np.sin(y) * y  # its second derivative at z = y
    w = minimum_norm_solution(X, y)
    for solution in (w, *other_solutions(X, w, count=3)):
        hessian = torch.autograd.functional.hessian(mean_loss, torch.from_numpy(solution))
        assert_close(loss_hessian(X, beta), hessian.numpy(), tolerance=1e-9)


def test_hessian_takes_rank_deficient_matrices() -> None:
    assert loss_hessian(np.zeros((2, 3)), np.array([1.0, -1.0])).tolist() == [[0.0] * 3] * 3


@pytest.mark.parametrize("beta", [np.ones(2), np.ones(4), np.ones((3, 1)), np.array(1.0)])
def test_beta_of_another_shape(beta: Array) -> None:
    with pytest.raises(ValueError, match="curvature"):
        loss_hessian(np.eye(3), beta)


@pytest.mark.parametrize("order", [[0], [2, 2, 2], (1, 0, 2, 1), np.array([0, 1, 2, 0], dtype=np.int64)])
def test_sgd_takes_the_steps_of_torch(order: list[int]) -> None:
    X, y = system(3, 4, condition=5.0, seed=2)
    w = torch.zeros(4, dtype=torch.float64, requires_grad=True)
    optimiser = torch.optim.SGD([w], lr=0.3)
    for i in order:
        optimiser.zero_grad()
        loss = (torch.from_numpy(X[i]) @ w - y[i]) ** 2 / 2
        loss.backward()
        optimiser.step()
    assert_close(sgd_from_zero(X, y, 0.3, order), w.detach().numpy(), tolerance=1e-14)


def test_sgd_converges_to_the_least_norm() -> None:
    X, y = system(3, 6, condition=2.0, seed=4)
    w = sgd_from_zero(X, y, learning_rate=1.0, order=list(range(3)) * 400)
    assert_close(w, minimum_norm_solution(X, y), tolerance=1e-9)


def test_sgd_never_leaves_the_span_of_the_data() -> None:
    X, y = system(2, 5, condition=3.0, seed=5)
    w = sgd_from_zero(X, y, learning_rate=0.4, order=[0, 1, 1, 0, 1])
    assert_close(X.T @ np.linalg.lstsq(X.T, w)[0], w, tolerance=1e-12)


@pytest.mark.parametrize("order", [[], (), np.array([], dtype=np.int64)])
def test_sgd_without_steps_stays_at_zero(order: list[int]) -> None:
    assert sgd_from_zero(np.ones((2, 3)), np.ones(2), 0.1, order).tolist() == [0.0, 0.0, 0.0]


def test_sgd_takes_tall_and_rank_deficient_matrices() -> None:
    X = np.array([[1.0], [1.0], [0.0]])
    assert sgd_from_zero(X, np.array([2.0, 2.0, 5.0]), 0.5, [0, 1, 2]).tolist() == [1.5]


@pytest.mark.parametrize("order", [[2], [-1], [0, 1, 5], (0, -2), np.array([3])])
def test_index_out_of_range(order: list[int]) -> None:
    with pytest.raises(ValueError, match="order"):
        sgd_from_zero(np.eye(2), np.ones(2), 0.1, order)


@pytest.mark.parametrize("learning_rate", [0.0, -0.1])
def test_learning_rate_not_positive(learning_rate: float) -> None:
    with pytest.raises(ValueError, match="learning_rate"):
        sgd_from_zero(np.eye(2), np.ones(2), learning_rate, [])


def test_arguments_are_left_alone() -> None:
    X, y = system(2, 4, condition=2.0, seed=9)
    z, beta, order = np.arange(4.0), np.array([1.0, -2.0]), [0, 1, 0]
    before = [array.copy() for array in (X, y, z, beta)]
    minimum_norm_solution(X, y)
    gram_coefficients(X, y)
    nearest_solution(X, y, z)
    loss_hessian(X, beta)
    sgd_from_zero(X, y, 0.1, order)
    assert all(np.array_equal(*pair) for pair in zip(before, (X, y, z, beta), strict=True))
    assert order == [0, 1, 0]
