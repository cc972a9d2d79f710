"""What the overlays draw, as numbers."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from adnet_core.faces.face_template import template_points
from adnet_core.faces.geometry import FaceBox, apply_affine, crop_matrix
from adnet_core.faces.layout import Layout, load_layout
from adnet_core.faces.states import PointOrigin
from adnet_core.faces.uncertainty import squared_radius
from adnet_core.projects.records import FaceRecord
from app.canvas.overlays.attention import AttentionMode, chosen_map, coloured, map_to_photo
from app.canvas.overlays.ellipses import EllipseOverlay, ellipse_lines, uncertain_points
from app.canvas.overlays.points import LARGEST, SMALLEST, marker_diameter
from app.logic.canvas.scene import FaceMaps
from app.logic.correcting.splines import curve_lines, segment_table


@pytest.mark.parametrize("probability", [0.5, 0.9, 0.95])
def test_an_ellipse_holds_its_share(probability: float) -> None:
    covariance = np.array([[9.0, 4.0], [4.0, 5.0]])
    samples = np.random.default_rng(0).multivariate_normal([3, 4], covariance, 40_000)
    outline = ellipse_lines(
        np.array([[3.0, 4.0]]), covariance[None], squared_radius=float(squared_radius(probability)), steps=400
    )[0]
    angles = np.arctan2(*(outline[:-1] - [3, 4]).T[::-1])
    order = np.argsort(angles)
    radius = np.hypot(*(outline[:-1] - [3, 4]).T)[order]
    offset = samples - [3, 4]
    reach = np.interp(np.arctan2(offset[:, 1], offset[:, 0]), angles[order], radius, period=2 * np.pi)
    inside = (np.hypot(*offset.T) <= reach).mean()
    assert inside == pytest.approx(probability, abs=0.01)


def test_the_longer_axis_lies_where_the_covariance_says() -> None:
    turn = np.radians(30)
    axes = np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]])
    covariance = axes @ np.diag([25.0, 4.0]) @ axes.T
    outline = ellipse_lines(
        np.zeros((1, 2)), covariance[None], squared_radius=float(squared_radius(0.9)), steps=720
    )[0]
    radius = np.hypot(*outline.T)
    far = outline[radius.argmax()]
    assert radius.max() == pytest.approx(5 * np.sqrt(squared_radius(0.9)), rel=1e-4)
    assert radius.min() == pytest.approx(2 * np.sqrt(squared_radius(0.9)), rel=1e-4)
    assert np.arctan(far[1] / far[0]) == pytest.approx(turn, abs=0.01)


def test_ellipses_are_drawn_at_the_radius_of_the_models_tails(make_face: Callable[..., FaceRecord]) -> None:
    """Of heavy tails the 90 % ellipse is the same and that of 50 % smaller, as `adnet evaluate` has it."""
    face = make_face()
    round_ones = np.tile(np.eye(2), (len(face.points), 1, 1))
    record = make_face(points=np.full_like(face.points, 9.0), covariance=round_ones)
    overlay = EllipseOverlay()
    widths: dict[tuple[float, float], float] = {}
    for overlay.tails in (np.inf, 4.0):
        for overlay.probability in (0.5, 0.9):
            drawn = overlay._paths_of(record, 28)[0].boundingRect()
            widths[overlay.tails, overlay.probability] = drawn.width()
            expected = 2 * np.sqrt(squared_radius(overlay.probability, overlay.tails))
            assert drawn.width() == pytest.approx(float(expected), rel=1e-6)
    assert widths[4.0, 0.9] == pytest.approx(widths[np.inf, 0.9])
    assert widths[4.0, 0.5] < 0.95 * widths[np.inf, 0.5]


def test_ellipses_longer_than_their_face_are_drawn_apart(make_face: Callable[..., FaceRecord]) -> None:
    """Of a face that the model is at a loss with, they would cover the photo from edge to edge."""
    face = make_face()
    radius = np.sqrt(squared_radius(0.9))
    deviations = np.full(len(face.points), 0.01 * face.box.longer_side)
    deviations[[0, 3]] = 0.51 * face.box.longer_side / radius
    deviations[1] = 0.49 * face.box.longer_side / radius
    narrow = (0.1 * deviations) ** 2
    covariance = np.stack([np.diag([a**2, b]) for a, b in zip(deviations, narrow, strict=True)])
    usual, wide = EllipseOverlay()._paths_of(make_face(covariance=covariance), 28)
    assert usual.elementCount() == 29 * (len(face.points) - 2)
    assert wide.elementCount() == 29 * 2
    assert wide.boundingRect().width() > face.box.longer_side


def test_points_placed_by_hand_have_no_ellipse(make_face: Callable[..., FaceRecord]) -> None:
    face = make_face()
    origin = face.origin.copy()
    origin[5] = PointOrigin.MOVED
    shown = uncertain_points(make_face(origin=origin))
    assert not shown[5]
    assert shown.sum() == len(shown) - 1
    assert not uncertain_points(make_face(covariance=None)).any()


@pytest.mark.parametrize("name", ["68", "98", "29"])
def test_curves_pass_through_their_points(name: str) -> None:
    layout = load_layout(name)
    points = template_points(layout, FaceBox(10, 20, 110, 140))
    table = segment_table(layout)
    lines = curve_lines(points, table)
    assert len(lines) == sum(len(curve.segments()) for curve in layout.curves)
    np.testing.assert_allclose(lines[:, 0], points[table[:, 1]])
    np.testing.assert_allclose(lines[:, -1], points[table[:, 2]])


def test_a_straight_curve_stays_straight() -> None:
    layout = load_layout("68")
    points = np.stack([np.arange(68.0) * 3, np.arange(68.0) * 2], axis=1)
    jaw = next(c for c in layout.curves if c.name == "jaw")
    lines = curve_lines(points, segment_table(layout))[: len(jaw.points) - 1].reshape(-1, 2)
    np.testing.assert_allclose(lines[:, 1], lines[:, 0] * 2 / 3, atol=1e-9)


def test_a_map_lies_where_its_cells_are() -> None:
    box = FaceBox(200, 100, 520, 420)
    crop = crop_matrix(box, margin=1.15)
    to_photo = map_to_photo(crop)
    for i, j in ((0, 0), (63, 63), (10, 40)):
        # Qt counts from the corner of a pixel, so the middle of cell (i, j) is (i + 0.5, j + 0.5).
        place = apply_affine(to_photo, np.array([[i + 0.5, j + 0.5]]))
        np.testing.assert_allclose(apply_affine(crop, place)[0], [4 * i + 1.5, 4 * j + 1.5])


def test_which_map_is_shown(layout: Layout) -> None:
    attention = np.zeros((layout.point_count, 64, 64), np.uint8)
    attention[7, 10, 20] = 200
    edges = np.zeros((len(layout.curves), 64, 64), np.uint8)
    edges[1, 3, 4] = 90
    maps = FaceMaps(np.eye(2, 3), attention, edges)
    assert chosen_map(maps, AttentionMode.OFF, (7,)) is None
    assert chosen_map(maps, AttentionMode.POINT, ()) is None
    assert np.unravel_index(chosen_map(maps, AttentionMode.POINT, (6, 7, 8)).argmax(), (64, 64)) == (10, 20)
    assert chosen_map(maps, AttentionMode.POINT, (6, 8)).max() == 0
    for mode, place in ((AttentionMode.POINT, (10, 20)), (AttentionMode.ALL, (10, 20))):
        chosen = chosen_map(maps, mode, (7,))
        assert chosen is not None
        assert np.unravel_index(chosen.argmax(), chosen.shape) == place
    chosen = chosen_map(maps, AttentionMode.EDGES, ())
    assert chosen is not None
    assert chosen[3, 4] == 90


def test_a_nearly_empty_map_is_not_blown_up() -> None:
    faint = np.zeros((64, 64), np.uint8)
    faint[0, 0] = 16
    strong = faint * 12
    assert coloured(faint)[0, 0, 3] < coloured(strong)[0, 0, 3]
    assert coloured(faint)[1, 1].tolist() == [0, 0, 0, 0]


def test_points_shrink_with_the_face_and_stay_visible() -> None:
    sizes = [marker_diameter(side) for side in (5, 60, 200, 400, 5000)]
    assert sizes == sorted(sizes)
    assert sizes[0] == SMALLEST
    assert sizes[-1] == LARGEST
    # The eye of a face of 60 screen pixels is about 11 wide: its corners must not run together.
    assert sizes[1] < 5
