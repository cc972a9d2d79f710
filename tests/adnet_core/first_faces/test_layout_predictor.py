"""The first faces as a predictor: on the faces that another model finds, in boxes, and of points that nobody
knows."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from adnet_core.faces.geometry import FaceBox, crop_matrix
from adnet_core.faces.layout import load_layout
from adnet_core.first_faces.done_faces import DoneFace
from adnet_core.first_faces.first_model import FirstModel, fit_first_model
from adnet_core.first_faces.layout_predictor import FirstFacesPredictor, helping_model, nearest_face
from adnet_core.models.detector import Detection
from adnet_core.models.face_prediction import FacePrediction
from adnet_core.models.finders import WholePhoto
from adnet_core.models.prediction_check import prediction_problem
from tests.adnet_core.first_faces.conftest import MadeUp

SOURCE = load_layout("68")
PHOTO = np.zeros((1000, 1200, 3), dtype=np.uint8)


class Known:
    """A predictor of 68 points that finds the faces it is given, sure of them or not."""

    def __init__(self, faces: list[NDArray[np.float64]], prior: Any, spread: float = 2.0) -> None:
        self.layout, self.views = SOURCE, 1
        self.faces, self.spread = faces, spread
        self.detector: Any = SimpleNamespace(
            name="known", detect=lambda pixels: [Detection(FaceBox.of_points(face), 0.9) for face in faces]
        )
        self.engine: Any = SimpleNamespace(sha256="a" * 64, info=SimpleNamespace(shape=prior, finder=None))

    def predict(self, pixels: NDArray[np.uint8], **_more: Any) -> list[FacePrediction]:
        return [self._face(face) for face in self.faces]

    def predict_boxes(
        self, pixels: NDArray[np.uint8], boxes: list[FaceBox], **_more: Any
    ) -> list[FacePrediction]:
        near = [max(self.faces, key=lambda face: FaceBox.of_points(face).iou(box)) for box in boxes]
        return [self._face(face) for face in near]

    def _face(self, points: NDArray[np.float64]) -> FacePrediction:
        box = FaceBox.of_points(points)
        covariance = np.repeat((self.spread**2 * np.eye(2))[None], 68, axis=0)
        sigma = np.full((68, 2), self.spread)
        return FacePrediction(box, 0.8, points, covariance, sigma, crop_matrix(box), None, None)


def model_of(made: MadeUp, count: int, **changes: Any) -> FirstModel:
    layout = replace(made.layout, **changes)
    model = fit_first_model(layout, made.faces[:count], made.helping)
    assert model is not None
    return model


def predictor_of(
    made: MadeUp, count: int, *, helps: bool = True, spread: float = 2.0, **changes: Any
) -> FirstFacesPredictor:
    later = [face.helping for face in made.faces[50:52] if face.helping is not None]
    base: Any = Known(later, made.helping.prior, spread)
    return FirstFacesPredictor(base, model_of(made, count, **changes), helps=helps)


def test_faces_of_the_other_model_get_the_new_points(made_up: MadeUp) -> None:
    predictor = predictor_of(made_up, 8)
    found = predictor.predict(PHOTO)
    assert len(found) == 2
    assert predictor.layout == made_up.layout
    assert prediction_problem(found, made_up.layout, PHOTO.shape) is None
    for face, made in zip(found, made_up.faces[50:52], strict=True):
        off = np.linalg.norm(face.landmarks - made.points, axis=1)
        assert off.mean() < 0.1 * face.box.longer_side
        assert face.absent is None
        assert face.attention is None


def test_a_drawn_box_gets_what_the_model_sees_there_or_the_shapes_so_far(made_up: MadeUp) -> None:
    box = FaceBox.of_points(made_up.faces[50].points)
    sure, unsure = predictor_of(made_up, 8), predictor_of(made_up, 8, spread=60.0)
    without = predictor_of(made_up, 8, helps=False)
    (by_help,), (by_box,), (again,) = (one.predict_boxes(PHOTO, [box]) for one in (sure, unsure, without))
    assert np.linalg.norm(by_help.landmarks - made_up.faces[50].points, axis=1).mean() < 0.1 * box.longer_side
    np.testing.assert_allclose(by_box.landmarks, again.landmarks)
    assert by_help.box == by_box.box == box
    assert (
        np.trace(by_box.covariance, axis1=1, axis2=2).mean()
        > np.trace(by_help.covariance, axis1=1, axis2=2).mean()
    )
    assert sure.first.by_box(by_box.landmarks, by_box.covariance)
    assert not sure.first.by_box(by_help.landmarks, by_help.covariance)


def test_where_no_faces_are_sought_their_model_does_not_help(made_up: MadeUp) -> None:
    predictor = predictor_of(made_up, 8)
    predictor.base.detector = WholePhoto()
    (face,) = predictor.predict(PHOTO)
    assert face.box == FaceBox(0, 0, 1199, 999)
    assert predictor.first.by_box(face.landmarks, face.covariance)


def test_points_of_shared_names_come_before_any_face_and_the_others_are_absent(made_up: MadeUp) -> None:
    names = ("hair", SOURCE.point_names[30], SOURCE.point_names[36], SOURCE.point_names[45])
    predictor = predictor_of(made_up, 0, point_names=names, flip=(0, 1, 2, 3))
    faces = predictor.predict(PHOTO)
    assert len(faces) == 2
    assert prediction_problem(faces, predictor.layout, PHOTO.shape) is None
    for face, made in zip(faces, made_up.faces[50:52], strict=True):
        assert face.absent is not None
        assert face.absent.tolist() == [True, False, False, False]
        assert made.helping is not None
        np.testing.assert_allclose(face.landmarks[1:], made.helping[[30, 36, 45]], atol=1e-6)
    unsure = predictor_of(made_up, 0, spread=60.0, point_names=names, flip=(0, 1, 2, 3))
    (drawn,) = unsure.predict_boxes(PHOTO, [FaceBox(10, 10, 90, 80)])
    assert drawn.absent is not None
    assert drawn.absent.all()
    assert prediction_problem([drawn], unsure.layout, PHOTO.shape) is None


def test_each_face_more_is_another_model(made_up: MadeUp) -> None:
    digests = {predictor_of(made_up, count).sha256 for count in (1, 2, 3)}
    digests.add(predictor_of(made_up, 3, helps=False).sha256)
    assert len(digests) == 4
    assert predictor_of(made_up, 3).sha256 in digests
    assert predictor_of(made_up, 3).name == "first faces (3)"


def test_which_face_a_done_one_is(made_up: MadeUp) -> None:
    base = Known([face.helping for face in made_up.faces[:6] if face.helping is not None], None)
    found = base.predict(PHOTO)
    for number in range(6):
        near = nearest_face(made_up.faces[number].points, [found[number]])
        assert near is found[number]
    assert nearest_face(made_up.faces[0].points + 5000.0, found) is None
    assert nearest_face(made_up.faces[0].points, []) is None
    assert helping_model(base) is None  # type: ignore[arg-type]


def test_what_it_says_is_no_more_than_the_faces_have(made_up: MadeUp) -> None:
    """A face of hardly a point neither teaches nor breaks anything."""
    nothing = np.full_like(made_up.faces[0].points, np.nan)
    faces = [*made_up.faces[:3], DoneFace(nothing, made_up.faces[3].helping)]
    one, other = (fit_first_model(made_up.layout, some, made_up.helping) for some in (faces, faces[:3]))
    assert one is not None
    assert other is not None
    assert one.regression is not None
    assert other.regression is not None
    assert one.faces == other.faces == 3
    np.testing.assert_allclose(one.regression.weights, other.regression.weights)
    with pytest.raises(ValueError, match="empty box"):
        predictor_of(made_up, 3, helps=False).predict_boxes(PHOTO, [FaceBox(5, 5, 5, 5)])
