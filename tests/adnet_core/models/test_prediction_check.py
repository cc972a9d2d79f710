"""What a model says of a face is looked at before it is shown or kept. Absurd ones: tests/app/annotating."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import load_layout
from adnet_core.models.face_prediction import FacePrediction
from adnet_core.models.prediction_check import FARTHEST, prediction_problem

LAYOUT = load_layout("68")
PHOTO = (100, 80, 3)


@pytest.fixture
def face() -> FacePrediction:
    points = np.random.default_rng(0).uniform(-20, 120, (68, 2))
    return FacePrediction(
        box=FaceBox(-20, 5, 30, 70),
        score=0.3,
        landmarks=points,
        covariance=np.tile(np.array([[4.0, -1.0], [-1.0, 0.0]]), (68, 1, 1)),
        sigma=np.ones((68, 2)),
        crop=np.eye(2, 3),
        attention=np.zeros((68, 64, 64), np.uint8),
        edges=np.zeros((len(LAYOUT.curves), 64, 64), np.uint8),
    )


def test_what_is_usable_passes(face: FacePrediction) -> None:
    """Also points outside of the photo, and a point that the model is sure of."""
    bare = replace(face, attention=None, edges=None)
    assert prediction_problem([face, bare], LAYOUT, PHOTO) is None
    assert prediction_problem([], LAYOUT, PHOTO) is None


def test_a_box_has_one_face(face: FacePrediction) -> None:
    assert prediction_problem([face], LAYOUT, PHOTO, 1) is None
    assert prediction_problem([face], LAYOUT, PHOTO, 2) == "gave 1 faces where 2 were asked for"


@pytest.mark.parametrize(
    ("times", "words"), [(0.99, None), (1.01, "gave landmarks far outside of the photo")]
)
def test_how_far_is_too_far(face: FacePrediction, times: float, words: str | None) -> None:
    points = face.landmarks.copy()
    points[7, 1] = -times * FARTHEST * 100
    assert prediction_problem([replace(face, landmarks=points)], LAYOUT, PHOTO) == words


def test_the_first_problem_of_any_face_is_told(face: FacePrediction) -> None:
    bad = replace(face, sigma=face.sigma[:5], score=float("inf"))
    assert (
        prediction_problem([face, bad], LAYOUT, PHOTO) == "gave deviations of the shape (5, 2), not (68, 2)"
    )


def test_the_window_can_say_it_in_other_words(face: FacePrediction) -> None:
    bad = replace(face, sigma=face.sigma[:5])
    problem = prediction_problem([bad], LAYOUT, PHOTO)
    assert problem is not None
    assert problem.pattern == "gave {what} of the shape {shape}, not {wanted}"
    assert problem.values == {"what": "deviations", "shape": "(5, 2)", "wanted": "(68, 2)"}
