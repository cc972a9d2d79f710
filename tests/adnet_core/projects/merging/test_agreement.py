"""How far two people agree: closed forms on a small face."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from adnet_core.faces.layout import Layout
from adnet_core.faces.states import FaceState, PointOrigin, Visibility
from adnet_core.projects import FaceRecord
from adnet_core.projects.merging.agreement import (
    Agreement,
    Difference,
    agreement_lines,
    cohen_kappa,
    mean_version,
    versions_agree,
)
from adnet_core.projects.records import FaceVersion

# The curve of points 4 and 5 runs along x, and the eyes are 100 apart.
POINTS = np.array([[0.0, 0], [0, 0], [100, 0], [100, 0], [20, 80], [80, 80]])


@pytest.fixture
def first(face: FaceRecord) -> FaceRecord:
    return replace(face, points=POINTS, state=FaceState.ACCEPTED)


def moved(face: FaceRecord, by: dict[int, tuple[float, float]], **changes: Any) -> FaceRecord:
    points = face.points.copy()
    for index, shift in by.items():
        points[index] += shift
    return replace(face, points=points, **changes)


def test_a_difference_is_split_along_the_mean_of_both(first: FaceRecord, layout: Layout) -> None:
    second = moved(first, {4: (3, 4), 5: (3, 4)})
    difference = Difference.between(first, second, layout)
    assert difference is not None
    np.testing.assert_allclose(difference.parts[4], [0.03, 0.04])
    assert difference.of([4, 5]) == pytest.approx((0.05, 0.03, 0.04))
    assert difference.mean == pytest.approx(2 * 0.05 / 6)
    back = Difference.between(second, first, layout)
    assert back is not None
    np.testing.assert_allclose(back.parts, -difference.parts)


def test_points_outside_the_photo_are_not_compared(first: FaceRecord, layout: Layout) -> None:
    visibility = first.visibility.copy()
    visibility[4] = Visibility.OUTSIDE
    difference = Difference.between(first, moved(first, {4: (50, 0)}, visibility=visibility), layout)
    assert difference is not None
    assert np.isnan(difference.parts[4]).all()
    assert difference.mean == 0
    assert not difference.same_visibility[4]
    assert math.isnan(difference.of([4])[0])


def test_no_extent_is_no_difference(first: FaceRecord, layout: Layout) -> None:
    flat = replace(first, points=np.zeros((6, 2)))
    assert Difference.between(flat, flat, layout) is None
    assert versions_agree(flat, flat, layout, 0.0)
    assert not versions_agree(flat, replace(flat, points=np.ones((6, 2))), layout, 1.0)


@pytest.mark.parametrize(
    ("change", "agree"),
    [
        (lambda face: face, True),
        (lambda face: moved(face, {0: (3, 0)}), True),
        (lambda face: moved(face, {0: (9, 0)}), False),
        (lambda face: replace(face, state=FaceState.REJECTED), False),
        (lambda face: replace(face, deleted=True), False),
        (lambda face: replace(face, note="else"), True),
    ],
)
def test_versions_agree(
    first: FaceRecord, layout: Layout, change: Callable[[FaceRecord], FaceRecord], agree: bool
) -> None:
    assert versions_agree(first, change(first), layout, 0.01) is agree


def test_the_mean_of_versions(first: FaceRecord) -> None:
    origin = np.array([0, 0, 2, 2, 0, 0], np.int8)
    visibility = np.array([0, 1, 2, 0, 0, 0], np.int8)
    second = moved(first, {0: (2, 2)}, origin=origin, visibility=visibility, tags=("blur",))
    third = replace(first, origin=np.array([1, 0, 1, 0, 0, 0], np.int8))
    mean = mean_version([first, second, third])
    np.testing.assert_allclose(mean.points[0], np.array([2, 2]) / 3)
    moved_, predicted, along = PointOrigin.MOVED, PointOrigin.PREDICTED, PointOrigin.PROPAGATED
    assert mean.origin.tolist() == [moved_, predicted, moved_, along, predicted, predicted]
    assert mean.visibility.tolist() == visibility.tolist()
    assert mean.tags == ("blur",)


def test_cohen_kappa() -> None:
    """The example of Cohen's paper type: 20 yes-yes, 5 yes-no, 10 no-yes, 15 no-no is 0.4."""
    first = np.repeat([1, 1, 0, 0], [20, 5, 10, 15])
    second = np.repeat([1, 0, 1, 0], [20, 5, 10, 15])
    assert cohen_kappa(first, second) == pytest.approx(0.4)
    assert math.isnan(cohen_kappa(np.ones(3), np.ones(3)))
    assert math.isnan(cohen_kappa(np.empty(0), np.empty(0)))


def test_figures_of_three_people(first: FaceRecord, layout: Layout) -> None:
    agreement = Agreement(layout)
    second = moved(first, {4: (3, 0)})
    third = replace(first, state=FaceState.REJECTED)
    agreement.add([FaceVersion(name, 0.0, f) for name, f in (("c", third), ("a", first), ("b", second))])
    pairs = {tuple(pair["annotators"]): pair for pair in agreement.to_dict()}
    assert list(pairs) == [("a", "b"), ("a", "c"), ("b", "c")]
    assert pairs["a", "b"]["tangent"] == pytest.approx(1.5)
    assert pairs["a", "b"]["normal"] == pytest.approx(0.0)
    assert (pairs["a", "c"]["compared"], pairs["a", "c"]["distance"]) == (0, None)
    assert pairs["a", "c"]["state_agreement"] == 0
    assert "a and b: 1 face of both, 0.50 %" in agreement_lines(agreement.to_dict())[0]
