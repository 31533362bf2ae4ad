"""reference.tensors against einsum in torch, and against what no choice of a basis may change."""

import numpy as np
import pytest
import torch

from reference import tensors

torch.set_num_threads(1)  # the tensors are tiny: more threads only wait for each other

RNG = np.random.default_rng(0)
SIZES = [1, 2, 3, 5]


def noise(*shape):
    return RNG.normal(size=shape)


def change(n):
    """A change of basis that is far from orthogonal and far from singular."""
    return np.linalg.qr(noise(n, n))[0] @ np.diag(np.linspace(1, 3, n)) + np.triu(noise(n, n), 1)


def einsum(subscripts, *operands):
    return torch.einsum(subscripts, *(torch.from_numpy(np.array(one)) for one in operands)).numpy()


@pytest.mark.parametrize("n", SIZES)
def test_the_dual_basis_picks_components(n):
    basis, components = change(n), noise(n)
    dual = tensors.dual_basis(basis)
    np.testing.assert_allclose(dual @ basis.T, np.eye(n), atol=1e-12)  # e^i(e_j)
    np.testing.assert_allclose(dual @ tensors.vector_from(components, basis), components, atol=1e-12)
    np.testing.assert_allclose(tensors.dual_basis(dual), basis, atol=1e-12)


@pytest.mark.parametrize("n", SIZES)
def test_vector_from_adds_up_rows(n):
    components, basis = noise(n), noise(n, n)
    np.testing.assert_allclose(tensors.vector_from(components, basis), einsum("i,ij->j", components, basis))


@pytest.mark.parametrize("n", [2, 3])
@pytest.mark.parametrize(
    ("upper", "lower", "subscripts"),
    [
        (1, 0, "ia,a->i"),
        (0, 1, "ai,a->i"),
        (2, 0, "ia,jb,ab->ij"),
        (1, 1, "ia,bj,ab->ij"),
        (0, 2, "ai,bj,ab->ij"),
        (2, 1, "ia,jb,ck,abc->ijk"),
        (1, 2, "ia,bj,ck,abc->ijk"),
        (2, 2, "ia,jb,ck,dl,abcd->ijkl"),
    ],
)
def test_change_components_agrees_with_torch(upper, lower, subscripts, n):
    A, T = change(n), noise(*[n] * (upper + lower))
    B = torch.linalg.inv(torch.from_numpy(A)).numpy()
    answer = tensors.change_components(T, A, upper, lower)
    np.testing.assert_allclose(answer, einsum(subscripts, *[B] * upper, *[A] * lower, T), rtol=1e-10, atol=1e-10)


@pytest.mark.parametrize("n", SIZES)
def test_a_vector_does_not_depend_on_the_basis(n):
    """Eq. 76."""
    basis, A, components = change(n), change(n), noise(n)
    new_basis = A.T @ basis  # eq. 74, with basis vectors in rows
    new_components = tensors.change_components(components, A, 1, 0)
    np.testing.assert_allclose(
        tensors.vector_from(new_components, new_basis), tensors.vector_from(components, basis), atol=1e-11
    )


@pytest.mark.parametrize("n", SIZES)
def test_components_are_values_at_the_basis(n):
    """Eq. 73, with both bases in ordinary coordinates, for a bilinear form, a linear map and a (2, 0)-tensor."""
    basis, A, T = change(n), change(n), noise(n, n)
    dual, new_basis = tensors.dual_basis(basis), A.T @ basis
    new_dual = tensors.dual_basis(new_basis)
    for upper, lower, old, new in [
        (0, 2, (basis, basis), (new_basis, new_basis)),
        (1, 1, (dual, basis), (new_dual, new_basis)),
        (2, 0, (dual, dual), (new_dual, new_dual)),
    ]:
        answer = tensors.change_components(old[0] @ T @ old[1].T, A, upper, lower)
        np.testing.assert_allclose(answer, new[0] @ T @ new[1].T, atol=1e-10)


def test_changes_follow_each_other():
    first, second, T = change(3), change(3), noise(3, 3, 3)
    both = tensors.change_components(tensors.change_components(T, first, 1, 2), second, 1, 2)
    np.testing.assert_allclose(both, tensors.change_components(T, first @ second, 1, 2), atol=1e-10)
    back = tensors.change_components(tensors.change_components(T, first, 1, 2), np.linalg.inv(first), 1, 2)
    np.testing.assert_allclose(back, T, atol=1e-10)


def test_a_linear_map_keeps_its_eigenvalues_and_trace():
    A, T = change(4), noise(4, 4)
    new = tensors.change_components(T, A, 1, 1)
    np.testing.assert_allclose(np.sort_complex(np.linalg.eigvals(new)), np.sort_complex(np.linalg.eigvals(T)))
    assert tensors.contract(new, 0, 1) == pytest.approx(np.trace(T), rel=1e-10)


def test_contracting_and_changing_may_be_swapped():
    A, T = change(3), noise(3, 3, 3, 3)
    for upper_axis, lower_axis in [(0, 2), (0, 3), (1, 2), (1, 3)]:
        first = tensors.change_components(tensors.contract(T, upper_axis, lower_axis), A, 1, 1)
        second = tensors.contract(tensors.change_components(T, A, 2, 2), upper_axis, lower_axis)
        np.testing.assert_allclose(first, second, atol=1e-9)


@pytest.mark.parametrize(
    ("subscripts", "axes", "shape"),
    [
        ("ii->", (0, 1), (3, 3)),
        ("iji->j", (0, 2), (2, 4, 2)),
        ("jii->j", (2, 1), (2, 3, 3)),
        ("aibi->ab", (1, 3), (2, 3, 4, 3)),
        ("aibi->ab", (3, 1), (2, 3, 4, 3)),
    ],
)
def test_contract_agrees_with_torch(subscripts, axes, shape):
    t = noise(*shape)
    answer = tensors.contract(t, *axes)
    assert isinstance(answer, np.ndarray if len(shape) > 2 else float)
    np.testing.assert_allclose(answer, einsum(subscripts, t), rtol=1e-12)


SINGULAR = np.arange(1.0, 10.0).reshape(3, 3)


@pytest.mark.parametrize(
    "call",
    [
        lambda: tensors.dual_basis(np.ones((2, 3))),
        lambda: tensors.dual_basis(np.ones(2)),
        lambda: tensors.dual_basis(SINGULAR),
        lambda: tensors.vector_from(np.ones(2), np.eye(3)),
        lambda: tensors.vector_from(np.ones(2), np.ones((2, 3))),
        lambda: tensors.change_components(np.ones(3), SINGULAR, 0, 1),
        lambda: tensors.change_components(np.ones(3), np.eye(3), 1, 1),
        lambda: tensors.change_components(np.ones(3), np.eye(3), 2, -1),
        lambda: tensors.change_components(np.ones(3), np.eye(2), 1, 0),
        lambda: tensors.contract(np.eye(2), 0, 2),
        lambda: tensors.contract(np.eye(2), 0, -1),
        lambda: tensors.contract(np.eye(2), 1, 1),
        lambda: tensors.contract(np.ones((2, 3)), 0, 1),
    ],
)
def test_unusable_arguments_are_value_errors(call):
    with pytest.raises(ValueError, match="must"):
        call()
