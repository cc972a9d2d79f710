"""Geometry by its properties: inverses, rotations, mirroring, round trips, and the authors' own crop."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from numpy.typing import NDArray

from adnet_core.faces.geometry import (
    CROP_SIZE,
    FaceBox,
    apply_affine,
    compose_affine,
    covariance_from_frames,
    covariance_in_frames,
    crop_matrix,
    invert_affine,
    join_errors,
    relative_spread,
    split_errors,
    tangent_frames,
    transform_covariance,
)
from adnet_core.faces.layout import BUNDLED_LAYOUTS, Layout, load_layout

Array = NDArray[np.float64]

LAYOUTS = {name: load_layout(name) for name in BUNDLED_LAYOUTS}
CURVED = ("68", "98", "29", "106")
"""Layouts of curves of more than three points, each point on one or two."""


def similarity(angle: float, scale: float = 1.0, shift: tuple[float, float] = (0.0, 0.0)) -> Array:
    c, s = scale * np.cos(angle), scale * np.sin(angle)
    return np.array([[c, -s, shift[0]], [s, c, shift[1]]])


angles = st.floats(-np.pi, np.pi)
scales = st.floats(0.05, 20.0)
shifts = st.tuples(st.floats(-2000, 2000), st.floats(-2000, 2000))
similarities = st.builds(similarity, angles, scales, shifts)
boxes = st.builds(
    lambda x, y, w, h: FaceBox(x, y, x + w, y + h),
    st.floats(-500, 4000),
    st.floats(-500, 4000),
    st.floats(1, 3000),
    st.floats(1, 3000),
)


@st.composite
def faces(draw: st.DrawFn) -> tuple[Layout, Array]:
    """A layout and points on a grid of an eighth of a pixel: they coincide exactly or not at all."""
    layout = LAYOUTS[draw(st.sampled_from(BUNDLED_LAYOUTS))]
    grid = draw(arrays(np.int16, (layout.point_count, 2), elements=st.integers(-8000, 8000)))
    return layout, grid.astype(np.float64) / 8


def covariances(count: int) -> st.SearchStrategy[Array]:
    """Positive semi-definite (count, 2, 2) matrices."""
    factors = arrays(np.float64, (count, 2, 2), elements=st.floats(-10, 10, width=32))
    return factors.map(lambda a: np.asarray(a @ np.swapaxes(a, -1, -2)))


def has_tangent(points: Array, layout: Layout) -> NDArray[np.bool_]:
    """(P,) whether a point differs from one of its neighbours, so that a direction exists."""
    apart = np.linalg.norm(points[layout.neighbours] - points[:, None], axis=-1)
    return np.asarray(apart.max(axis=1) > 1e-6)


class TestFaceBox:
    def test_of_points_is_tight(self) -> None:
        box = FaceBox.of_points([[3, 9], [1, 4], [2, 11.5]])
        assert box.as_tuple() == (1, 4, 3, 11.5)
        assert (box.width, box.height, box.longer_side, box.center) == (2, 7.5, 7.5, (2, 7.75))

    @pytest.mark.parametrize(
        ("box", "usable"),
        [
            (FaceBox(0, 0, 1, 1), True),
            (FaceBox(5, 5, 5, 9), True),
            (FaceBox(5, 5, 5, 5), False),
            (FaceBox(9, 0, 5, 9), False),
            (FaceBox(0, 9, 5, 5), False),
            (FaceBox(0, 0, float("nan"), 1), False),
            (FaceBox(0, 0, float("inf"), 1), False),
        ],
    )
    def test_only_a_box_with_an_extent_is_usable(self, box: FaceBox, usable: bool) -> None:
        assert box.is_usable() is usable

    @pytest.mark.parametrize(
        ("other", "iou"),
        [
            (FaceBox(0, 0, 4, 2), 1),
            (FaceBox(2, 0, 6, 2), 1 / 3),
            (FaceBox(1, 0, 2, 2), 1 / 4),
            (FaceBox(4, 0, 8, 2), 0),
            (FaceBox(0, 3, 4, 9), 0),
        ],
    )
    def test_iou_of_known_boxes(self, other: FaceBox, iou: float) -> None:
        assert FaceBox(0, 0, 4, 2).iou(other) == pytest.approx(iou)

    @given(boxes, boxes)
    def test_iou_is_symmetric_and_at_most_one(self, first: FaceBox, second: FaceBox) -> None:
        assert first.iou(second) == pytest.approx(second.iou(first), abs=1e-12)
        assert 0 <= first.iou(second) <= 1 + 1e-12
        assert first.iou(first) == pytest.approx(1)


class TestCropMatrix:
    @given(boxes, st.floats(0.5, 3))
    def test_the_centre_of_the_box_is_the_centre_of_the_crop(self, box: FaceBox, margin: float) -> None:
        center = apply_affine(crop_matrix(box, margin=margin), [box.center])
        np.testing.assert_allclose(center, [[127.5, 127.5]], atol=1e-6)

    @given(boxes, st.floats(0.5, 3), st.sampled_from([64, 128, 256]))
    def test_the_crop_is_a_square_margin_times_the_longer_side(
        self, box: FaceBox, margin: float, size: int
    ) -> None:
        half = box.longer_side * margin / 2
        cx, cy = box.center
        corners = apply_affine(
            crop_matrix(box, margin=margin, size=size), [[cx - half, cy - half], [cx + half, cy + half]]
        )
        # In pixel centres, a crop of `size` pixels runs from -0.5 to size - 0.5.
        np.testing.assert_allclose(corners, [[-0.5, -0.5], [size - 0.5, size - 0.5]], atol=1e-6)

    @pytest.mark.parametrize(
        "box", [FaceBox(1, 1, 1, 1), FaceBox(3, 0, 1, 1), FaceBox(0, 0, float("nan"), 2)]
    )
    def test_an_empty_box_has_no_crop(self, box: FaceBox) -> None:
        with pytest.raises(ValueError, match="no crop of an empty box"):
            crop_matrix(box)

    def test_it_is_that_of_the_authors_code(self, golden: Path) -> None:
        """Their box is the tight one, its upper left corner rounded down and its lower right one up."""
        data = np.load(golden / "crop_flip.npz")
        tight = FaceBox.of_points(data["points"])
        whole = FaceBox(*np.floor([tight.x0, tight.y0]).tolist(), *np.ceil([tight.x1, tight.y1]).tolist())
        matrix = crop_matrix(whole)
        np.testing.assert_allclose(whole.center, data["center"])
        np.testing.assert_allclose(matrix, data["crop_matrix"][:2], rtol=1e-6, atol=1e-4)
        np.testing.assert_allclose(apply_affine(matrix, data["points"]), data["crop_points"], atol=1e-3)
        crop = cv2.warpAffine(data["image_bgr"], matrix, (CROP_SIZE, CROP_SIZE), flags=cv2.INTER_LINEAR)
        difference = np.abs(crop.astype(int) - data["crop_image_bgr"].astype(int))
        assert difference.mean() < 0.5
        assert difference.max() <= 4


class TestAffine:
    @given(similarities, arrays(np.float64, (5, 2), elements=st.floats(-4000, 4000)))
    def test_the_inverse_brings_points_back(self, matrix: Array, points: Array) -> None:
        back = apply_affine(invert_affine(matrix), apply_affine(matrix, points))
        np.testing.assert_allclose(back, points, atol=1e-7)

    @given(boxes, st.floats(0.5, 3), arrays(np.float64, (5, 2), elements=st.floats(-5000, 5000)))
    def test_from_photo_to_crop_and_back(self, box: FaceBox, margin: float, points: Array) -> None:
        matrix = crop_matrix(box, margin=margin)
        back = apply_affine(invert_affine(matrix), apply_affine(matrix, points))
        np.testing.assert_allclose(back, points, atol=1e-7)

    @given(similarities, similarities, arrays(np.float64, (3, 2), elements=st.floats(-4000, 4000)))
    def test_composed_maps_act_one_after_the_other(self, second: Array, first: Array, points: Array) -> None:
        at_once = apply_affine(compose_affine(second, first), points)
        np.testing.assert_allclose(at_once, apply_affine(second, apply_affine(first, points)), atol=1e-6)

    @given(similarities)
    def test_composed_with_the_inverse_it_is_the_identity(self, matrix: Array) -> None:
        np.testing.assert_allclose(compose_affine(matrix, invert_affine(matrix)), np.eye(2, 3), atol=1e-7)

    def test_batches_are_the_same_as_one_by_one(self) -> None:
        rng = np.random.default_rng(0)
        matrices, points = rng.normal(size=(4, 2, 3)), rng.normal(size=(4, 7, 2))
        covariance = rng.normal(size=(4, 7, 2, 2))
        for n in range(4):
            np.testing.assert_allclose(
                apply_affine(matrices, points)[n], apply_affine(matrices[n], points[n])
            )
            np.testing.assert_allclose(
                transform_covariance(matrices, covariance)[n],
                transform_covariance(matrices[n], covariance[n]),
            )
            np.testing.assert_allclose(invert_affine(matrices)[n], invert_affine(matrices[n]))
            np.testing.assert_allclose(
                compose_affine(matrices, matrices[::-1])[n], compose_affine(matrices[n], matrices[3 - n])
            )
        assert apply_affine(matrices[0], points).shape == (4, 7, 2)

    def test_a_map_onto_a_line_has_no_inverse(self) -> None:
        with pytest.raises(np.linalg.LinAlgError):
            invert_affine([[1, 2, 0], [2, 4, 0]])

    @given(similarities, arrays(np.float64, (4, 2), elements=st.floats(-50, 50)))
    def test_covariance_goes_as_the_errors_do(self, matrix: Array, errors: Array) -> None:
        moved = errors @ matrix[:, :2].T
        np.testing.assert_allclose(
            transform_covariance(matrix, errors[:, :, None] * errors[:, None, :]),
            moved[:, :, None] * moved[:, None, :],
            atol=1e-6,
        )


class TestTangentFrames:
    @given(faces())
    def test_frames_are_orthonormal_and_right_handed(self, face: tuple[Layout, Array]) -> None:
        layout, points = face
        frames = tangent_frames(points, layout)
        assert frames.shape == (layout.point_count, 2, 2)
        identity = np.broadcast_to(np.eye(2), frames.shape)
        np.testing.assert_allclose(frames @ np.swapaxes(frames, -1, -2), identity, atol=1e-12)
        np.testing.assert_allclose(np.linalg.det(frames), 1, atol=1e-12)

    @given(faces(), angles)
    def test_they_turn_with_the_face(self, face: tuple[Layout, Array], angle: float) -> None:
        layout, points = face
        turn = similarity(angle)
        turned = tangent_frames(apply_affine(turn, points), layout)
        expected = tangent_frames(points, layout) @ turn[:, :2].T
        there = has_tangent(points, layout)
        np.testing.assert_allclose(turned[there], expected[there], atol=1e-9)

    @given(faces(), scales, shifts)
    def test_size_and_place_do_not_matter(
        self, face: tuple[Layout, Array], scale: float, shift: tuple[float, float]
    ) -> None:
        layout, points = face
        moved = apply_affine(similarity(0.0, scale, shift), points)
        np.testing.assert_allclose(tangent_frames(moved, layout), tangent_frames(points, layout), atol=1e-8)

    @given(faces(), st.data())
    def test_errors_of_a_mirrored_face_split_as_before(
        self, face: tuple[Layout, Array], data: st.DataObject
    ) -> None:
        """Up to the sign, as a curve may run the other way in the mirror."""
        layout, points = face
        errors = data.draw(arrays(np.float64, points.shape, elements=st.floats(-20, 20)))
        flip = list(layout.flip)
        mirrored_points, mirrored_errors = points[flip] * (-1, 1) + (511, 0), errors[flip] * (-1, 1)
        mirrored = split_errors(mirrored_errors, tangent_frames(mirrored_points, layout))
        expected = split_errors(errors, tangent_frames(points, layout))[flip]
        np.testing.assert_allclose(np.abs(mirrored), np.abs(expected), atol=1e-9)

    @pytest.mark.parametrize("name", CURVED)
    def test_on_a_straight_line_the_normal_is_across(self, name: str) -> None:
        layout = LAYOUTS[name]
        curve = layout.curves[0]
        points = np.zeros((layout.point_count, 2))
        points[list(curve.points), 0] = np.arange(len(curve.points))
        frames = tangent_frames(points, layout)[list(curve.points[1:-1])]
        np.testing.assert_allclose(frames, np.broadcast_to(np.eye(2), frames.shape), atol=1e-12)

    @pytest.mark.parametrize("name", CURVED)
    def test_on_a_circle_the_normal_is_the_radius(self, name: str) -> None:
        layout = LAYOUTS[name]
        curve = next(c for c in reversed(layout.curves) if c.closed)
        count = len(curve.points)
        angle = 2 * np.pi * np.arange(count) / count
        circle = np.stack([np.cos(angle), np.sin(angle)], axis=-1)
        points = np.zeros((layout.point_count, 2))
        points[list(curve.points)] = 100 + 7 * circle
        normals = tangent_frames(points, layout)[list(curve.points), 1]
        np.testing.assert_allclose(normals, -circle, atol=1e-9)

    def test_an_open_end_takes_the_direction_of_its_one_segment(self) -> None:
        layout = LAYOUTS["68"]
        points = np.zeros((68, 2))
        points[:17] = np.stack([np.zeros(17), np.arange(17.0)], axis=-1)
        points[1], points[15] = (3, 4), (-3, 12)
        frames = tangent_frames(points, layout)
        np.testing.assert_allclose(frames[0, 0], (0.6, 0.8))
        np.testing.assert_allclose(frames[16, 0], (0.6, 0.8))

    @pytest.mark.parametrize("case", ["face", "random"])
    def test_the_line_of_the_normal_is_that_of_the_authors_code(self, case: str, golden: Path) -> None:
        """Up to the sign, and where theirs is not the direction of a vector that is all but zero."""
        data = np.load(golden / "adl_68.npz")
        points, normals = data[f"{case}_gt"].astype(np.float64), data[f"{case}_normals"]
        sides = points[:, LAYOUTS["68"].neighbours] - points[:, :, None]
        length = np.linalg.norm(sides, axis=-1, keepdims=True)
        bend = (sides / np.where(length == 0, 1, length)).sum(axis=-2)
        sharp = np.linalg.norm(bend, axis=-1) > 1e-2
        assert sharp.mean() > 0.9
        ours = tangent_frames(points, LAYOUTS["68"])[..., 1, :]
        np.testing.assert_allclose(np.abs((ours * normals).sum(axis=-1))[sharp], 1, atol=1e-6)

    def test_the_normal_halves_the_angle_of_a_corner(self) -> None:
        layout = LAYOUTS["68"]
        points = np.zeros((68, 2))
        points[36:42] = [(0, 0), (30, -30), (40, -30), (60, 0), (40, 10), (1, 1)]
        frames = tangent_frames(points, layout)
        np.testing.assert_allclose(np.abs(frames[36, 1]), (1, 0), atol=1e-12)

    def test_a_corner_folded_flat_keeps_its_direction(self) -> None:
        """A closed eye: the corner's two neighbours meet, and the normal still points out of the corner."""
        layout = LAYOUTS["68"]
        points = np.zeros((68, 2))
        points[36:42] = [(0, 0), (3, 4), (6, 8), (9, 12), (6, 8), (3, 4)]
        normals = tangent_frames(points, layout)[:, 1]
        np.testing.assert_allclose(np.abs(normals[[36, 39]]), [(0.6, 0.8)] * 2)
        np.testing.assert_allclose(np.abs(normals[[37, 38, 40, 41]]), [(0.8, 0.6)] * 4)

    def test_points_on_no_curve_get_the_axes(self) -> None:
        points = np.random.default_rng(1).normal(size=(98, 2))
        assert tangent_frames(points, LAYOUTS["98"])[96:].tolist() == [np.eye(2).tolist()] * 2

    def test_a_face_in_one_spot_gets_the_axes(self) -> None:
        frames = tangent_frames(np.full((68, 2), 5.0), LAYOUTS["68"])
        np.testing.assert_array_equal(frames, np.broadcast_to(np.eye(2), (68, 2, 2)))

    def test_batches_are_the_same_as_one_by_one(self) -> None:
        points = np.random.default_rng(2).normal(size=(3, 2, 29, 2))
        frames = tangent_frames(points, LAYOUTS["29"])
        assert frames.shape == (3, 2, 29, 2, 2)
        np.testing.assert_array_equal(frames[2, 1], tangent_frames(points[2, 1], LAYOUTS["29"]))


def any_errors(count: int) -> st.SearchStrategy[NDArray[Any]]:
    return arrays(np.float64, (count, 2), elements=st.floats(-100, 100))


class TestDecomposition:
    @given(faces(), st.data())
    def test_errors_split_and_joined_are_as_before(
        self, face: tuple[Layout, Array], data: st.DataObject
    ) -> None:
        layout, points = face
        errors = data.draw(any_errors(layout.point_count))
        frames = tangent_frames(points, layout)
        parts = split_errors(errors, frames)
        np.testing.assert_allclose(join_errors(parts, frames), errors, atol=1e-10)
        np.testing.assert_allclose(
            np.linalg.norm(parts, axis=-1), np.linalg.norm(errors, axis=-1), atol=1e-10
        )

    def test_a_step_along_the_curve_is_all_tangent(self) -> None:
        points = np.random.default_rng(3).normal(size=(68, 2)) * 50
        frames = tangent_frames(points, LAYOUTS["68"])
        np.testing.assert_allclose(split_errors(frames[:, 0] * 3, frames), [[3, 0]] * 68, atol=1e-12)
        np.testing.assert_allclose(split_errors(frames[:, 1] * 3, frames), [[0, 3]] * 68, atol=1e-12)

    @given(faces(), st.data())
    def test_covariance_in_frames_and_back(self, face: tuple[Layout, Array], data: st.DataObject) -> None:
        layout, points = face
        covariance = data.draw(covariances(layout.point_count))
        frames = tangent_frames(points, layout)
        local = covariance_in_frames(covariance, frames)
        np.testing.assert_allclose(covariance_from_frames(local, frames), covariance, atol=1e-9)
        np.testing.assert_allclose(
            np.trace(local, axis1=-2, axis2=-1), np.trace(covariance, axis1=-2, axis2=-1), atol=1e-9
        )

    @given(faces(), st.data())
    def test_covariance_in_frames_is_that_of_the_split_errors(
        self, face: tuple[Layout, Array], data: st.DataObject
    ) -> None:
        layout, points = face
        errors = data.draw(any_errors(layout.point_count))
        frames = tangent_frames(points, layout)
        parts = split_errors(errors, frames)
        np.testing.assert_allclose(
            covariance_in_frames(errors[:, :, None] * errors[:, None, :], frames),
            parts[:, :, None] * parts[:, None, :],
            atol=1e-8,
        )

    @given(faces(), similarities, st.data())
    def test_sigmas_in_photo_and_crop_differ_by_the_scale(
        self, face: tuple[Layout, Array], matrix: Array, data: st.DataObject
    ) -> None:
        layout, points = face
        there = has_tangent(points, layout)
        assume(there.any())
        covariance = data.draw(covariances(layout.point_count))
        scale = np.hypot(matrix[0, 0], matrix[1, 0])
        before = covariance_in_frames(covariance, tangent_frames(points, layout))
        after = covariance_in_frames(
            transform_covariance(matrix, covariance), tangent_frames(apply_affine(matrix, points), layout)
        )
        np.testing.assert_allclose(after[there], before[there] * scale**2, rtol=1e-6, atol=1e-5)


def test_the_spread_of_points_in_one_place_is_without_bounds() -> None:
    """As a network may give them whose numbers have run away: no division by zero."""
    covariance = np.tile(np.eye(2), (3, 1, 1))
    assert relative_spread(np.full((3, 2), 1e30), covariance) == np.inf
    assert relative_spread(np.array([[0.0, 0.0], [4.0, 0.0], [0.0, 1.0]]), covariance) == 0.25
