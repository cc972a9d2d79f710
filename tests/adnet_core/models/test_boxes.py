from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from adnet_core.faces.geometry import FaceBox
from adnet_core.models.boxes import CENTERFACE_68_POINTS, BoxMapping, FivePointMapping, expected_box

places = st.floats(-1000, 1000)
sides = st.floats(1, 500)
boxes = st.builds(lambda x, y, w, h: FaceBox(x, y, x + w, y + h), places, places, sides, sides)
mappings = st.builds(BoxMapping, st.floats(-1, 1), st.floats(-1, 1), st.floats(0.1, 3), st.floats(0.1, 3))


def test_by_hand() -> None:
    mapped = BoxMapping(dx=0.1, dy=-0.5, sx=2.0, sy=0.5).apply(FaceBox(0, 0, 10, 20))
    assert mapped.as_tuple() == (-4.0, -5.0, 16.0, 5.0)
    assert BoxMapping().apply(FaceBox(1, 2, 3, 4)) == FaceBox(1, 2, 3, 4)


@given(st.lists(boxes, min_size=1, max_size=20), mappings)
def test_fit_finds_the_mapping_that_made_the_pairs(found: list[FaceBox], mapping: BoxMapping) -> None:
    fitted = BoxMapping.fit(found, [mapping.apply(box) for box in found])
    np.testing.assert_allclose(list(fitted.to_dict().values()), list(mapping.to_dict().values()), atol=1e-6)


def test_fit_bears_wrong_pairs() -> None:
    mapping = BoxMapping(0.05, 0.1, 0.9, 0.8)
    found = [FaceBox(i, 2 * i, i + 50 + i, 2 * i + 70) for i in range(20)]
    wanted = [mapping.apply(box) for box in found]
    wanted[3] = FaceBox(900, 900, 990, 990)
    wanted[11] = FaceBox(-400, 0, -380, 20)
    fitted = BoxMapping.fit(found, wanted)
    assert abs(fitted.dx - mapping.dx) < 1e-9
    assert abs(fitted.sy - mapping.sy) < 1e-9


def test_fit_needs_pairs() -> None:
    with pytest.raises(ValueError, match="needs pairs"):
        BoxMapping.fit([], [])
    with pytest.raises(ValueError, match="needs pairs"):
        BoxMapping.fit([FaceBox(0, 0, 1, 1)], [])


WEIGHTS = np.array(
    [
        [0.1, -0.5, 0.0, 0.5, 0.0, -0.2, 0.0, 0.3, 0.1, 0.2, 0.0, -0.3, 0.0],
        [-0.3, 0.0, -0.2, 0.2, 0.4, -0.2, 0.4, 0.0, 0.1, 0.1, 0.2, -0.1, 0.2],
        [-0.1, 0.5, 0.0, -0.2, 0.0, 0.5, 0.0, 0.3, -0.1, -0.3, 0.0, 0.2, 0.0],
        [0.2, 0.0, 0.3, 0.1, 0.2, -0.1, 0.2, 0.0, 0.5, 0.2, 0.3, -0.2, 0.3],
    ]
)
"""As a mirrored face has it: left and right change places, and so do the points of a pair."""
FRONTAL = np.array([[0.3, 0.4], [0.7, 0.4], [0.5, 0.6], [0.35, 0.8], [0.65, 0.8]])


def faces(count: int, seed: int = 0) -> tuple[list[FaceBox], list[np.ndarray]]:
    rng = np.random.default_rng(seed)
    found = [FaceBox(x, y, x + w, y + h) for x, y, w, h in rng.uniform(50, 150, (count, 4))]
    points = [
        np.array([box.x0, box.y0]) + (FRONTAL + rng.normal(0, 0.05, (5, 2))) * [box.width, box.height]
        for box in found
    ]
    return found, points


def test_five_points_by_hand() -> None:
    weights = np.zeros((4, 13))
    weights[0, 0], weights[1, 2], weights[2, 3], weights[3, 12] = -0.5, -1.0, 2.0, 1.0
    box = FaceBox(10, 20, 50, 40)  # centre (30, 30), longer side 40
    points = np.array([[40.0, 0], [0, 0], [0, 0], [0, 0], [0, 46.0]])
    mapped = FivePointMapping(tuple(map(tuple, weights))).apply(box, points)
    assert mapped.as_tuple() == (10.0, 10.0, 50.0, 46.0)


def test_five_point_fit_finds_the_mapping_that_made_the_pairs_and_bears_wrong_ones() -> None:
    found, points = faces(200)
    mapping = FivePointMapping(tuple(map(tuple, WEIGHTS)))
    wanted = [mapping.apply(box, five) for box, five in zip(found, points, strict=True)]
    wanted[3] = FaceBox(900, 900, 990, 990)
    fitted = FivePointMapping.fit(found, points, wanted)
    new, five = faces(20, seed=1)
    for box, one in zip(new, five, strict=True):
        np.testing.assert_allclose(
            fitted.apply(box, one).as_tuple(), mapping.apply(box, one).as_tuple(), atol=0.1
        )
    with pytest.raises(ValueError, match="in pairs"):
        FivePointMapping.fit([], [], [])


def test_a_mirrored_face_has_the_mirrored_box() -> None:
    (box,), (points,) = faces(1, seed=2)
    there = CENTERFACE_68_POINTS.apply(box, points)
    mirrored = (points * [-1, 1])[[1, 0, 2, 4, 3]]
    back = CENTERFACE_68_POINTS.apply(FaceBox(-box.x1, box.y0, -box.x0, box.y1), mirrored)
    np.testing.assert_allclose(
        back.as_tuple(), (-there.x1, there.y0, -there.x0, there.y1), atol=0.001 * box.longer_side
    )


def test_points_are_believed_where_the_box_agrees() -> None:
    mapping = FivePointMapping(tuple(map(tuple, WEIGHTS)))
    (box,), (points,) = faces(1, seed=3)
    plain = BoxMapping.fit([box], [mapping.apply(box, points)])
    assert expected_box(box, points, plain, mapping) == mapping.apply(box, points)
    assert expected_box(box, points, BoxMapping(dx=2.0), mapping) == BoxMapping(dx=2.0).apply(box)
    assert expected_box(box, None, plain, mapping) == plain.apply(box)
    assert expected_box(box, points, plain) == plain.apply(box)
    nowhere = np.full((5, 2), box.x0)
    assert expected_box(box, nowhere, plain, mapping) == plain.apply(box)
