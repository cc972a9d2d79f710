from __future__ import annotations

import numpy as np

from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import load_layout
from adnet_core.faces.uncertainty import squared_radius
from adnet_core.models.face_prediction import FacePrediction
from adnet_core.predictions.drawing import SKY_BLUE, YELLOW, draw_faces

LAYOUT = load_layout("68")


def face(points: np.ndarray, covariance: np.ndarray) -> FacePrediction:
    return FacePrediction(
        box=FaceBox.of_points(points),
        score=1.0,
        landmarks=points,
        covariance=np.broadcast_to(covariance, (68, 2, 2)).copy(),
        sigma=np.ones((68, 2)),
        crop=np.eye(2, 3),
        attention=None,
        edges=None,
    )


def coloured(pixels: np.ndarray, colour: tuple[int, int, int]) -> np.ndarray:
    return np.abs(pixels.astype(int) - colour).max(axis=2) < 40


def test_ellipses_have_the_size_and_turn_of_the_covariance() -> None:
    """All points at one place: one ellipse, 20 pixels of sigma along a slope of 30 degrees, 5 across."""
    angle = np.radians(30)
    axis = np.array([np.cos(angle), np.sin(angle)])
    across = np.array([-axis[1], axis[0]])
    covariance = 400 * np.outer(axis, axis) + 25 * np.outer(across, across)
    photo = np.zeros((300, 300, 3), np.uint8)
    drawn = draw_faces(photo, [face(np.full((68, 2), 150.0), covariance)], LAYOUT)
    assert not photo.any()
    y, x = np.nonzero(coloured(drawn, YELLOW))
    places = np.stack([x, y], axis=1) - 150.0
    assert abs(np.abs(places @ axis).max() - 20 * np.sqrt(squared_radius(0.9))) < 1.5
    assert abs(np.abs(places @ across).max() - 5 * np.sqrt(squared_radius(0.9))) < 1.5


def test_points_and_curves() -> None:
    points = np.random.default_rng(1).uniform(20, 480, (68, 2))
    drawn = draw_faces(np.zeros((500, 500, 3), np.uint8), [face(points, np.eye(2) * 1e-4)], LAYOUT)
    for x, y in np.round(points).astype(int):
        assert drawn[y, x].min() > 150
    blue = coloured(drawn, SKY_BLUE)
    first, second = LAYOUT.curves[0].segments()[0]
    x, y = np.round((points[first] + points[second]) / 2).astype(int)
    assert blue[y - 2 : y + 3, x - 2 : x + 3].any()


def test_no_faces_and_faces_far_outside() -> None:
    photo = np.random.default_rng(0).integers(0, 255, (50, 60, 3), dtype=np.uint8)
    np.testing.assert_array_equal(draw_faces(photo, [], LAYOUT), photo)
    far = face(np.random.default_rng(1).uniform(1e8, 1e9, (68, 2)), np.eye(2) * 1e12)
    assert draw_faces(photo, [far], LAYOUT).shape == photo.shape
