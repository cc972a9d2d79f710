"""Predictions come back in pixels of the photo, wherever the face lies in it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from adnet_core.faces.geometry import FaceBox, apply_affine, crop_matrix, tangent_frames
from adnet_core.faces.layout import load_layout
from adnet_core.models.boxes import DEFAULT_MAPPINGS, BoxMapping
from adnet_core.models.calibration import Calibration
from adnet_core.models.detector import Detection
from adnet_core.models.engine import Engine
from adnet_core.models.face_prediction import FacePrediction, without_duplicates
from adnet_core.models.predictor import Predictor

MakeModel = Callable[..., Path]
RAW = np.array([[9.0, 2.0], [2.0, 4.0]])  # the tiny model's covariance in crop pixels


class Given:
    """A detector that knows where the faces are."""

    name = "given"

    def __init__(self, *faces: Detection) -> None:
        self._faces = list(faces)

    def detect(self, pixels: np.ndarray) -> list[Detection]:
        return self._faces


def spots(*places: tuple[float, float], size: float = 6.0) -> np.ndarray:
    """A photo of 900 x 700 with soft white spots, which the tiny model takes for faces' centres."""
    y, x = np.mgrid[0:700, 0:900]
    light = sum(np.exp(-((x - cx) ** 2 + (y - cy) ** 2) / (2 * size**2)) for cx, cy in places)
    return np.repeat(np.round(np.clip(light, 0, 1) * 255)[:, :, None], 3, axis=2).astype(np.uint8)


def around(x: float, y: float, side: float = 200.0) -> FaceBox:
    return FaceBox(x - side / 2, y - side / 2, x + side / 2, y + side / 2)


def shape_of(prediction: FacePrediction) -> np.ndarray:
    return prediction.landmarks - prediction.landmarks.mean(axis=0)


def box_centre(points: np.ndarray) -> np.ndarray:
    return (points.min(axis=0) + points.max(axis=0)) / 2


@pytest.fixture
def predictor(tiny_model: MakeModel) -> Predictor:
    return Predictor(Engine(tiny_model(), device="cpu"), Given())


@pytest.mark.parametrize("side", [150.0, 256.0, 431.7])
def test_landmarks_lie_on_the_spot(predictor: Predictor, side: float) -> None:
    (face,) = predictor.predict_boxes(spots((412.3, 301.8)), [around(430.0, 290.0, side)])
    assert face.landmarks.shape == (68, 2)
    np.testing.assert_allclose(box_centre(face.landmarks), [412.3, 301.8], atol=0.15)
    scale = 256 / side
    assert FaceBox.of_points(face.landmarks).longer_side == pytest.approx(170 / scale, rel=1e-4)
    np.testing.assert_allclose(face.covariance, np.broadcast_to(RAW / scale**2, (68, 2, 2)), rtol=1e-5)


def test_crop_of_a_prediction(tiny_model: MakeModel) -> None:
    predictor = Predictor(Engine(tiny_model(margin=1.25), device="cpu"), Given())
    box = around(400, 300)
    (face,) = predictor.predict_boxes(spots((400, 300)), [box])
    assert face.box == box
    np.testing.assert_array_equal(face.crop, crop_matrix(box, margin=1.25))
    inside = apply_affine(face.crop, face.landmarks)
    assert FaceBox.of_points(inside).longer_side == pytest.approx(170, rel=1e-5)


def test_many_boxes_keep_their_order(predictor: Predictor) -> None:
    places = [(150.0 + 37.1 * i, 200.0 + 13.7 * i) for i in range(20)]
    photo = spots((300.0, 300.0), (600.0, 400.0))
    boxes = [around(*place) for place in places]
    together = predictor.predict_boxes(photo, boxes, maps=False)
    assert [face.box for face in together] == boxes
    for face, box in zip(together, boxes, strict=True):
        (alone,) = predictor.predict_boxes(photo, [box], maps=False)
        np.testing.assert_allclose(face.landmarks, alone.landmarks, atol=1e-3)


def test_second_pass_starts_from_the_first(predictor: Predictor) -> None:
    """From a box beside the face, the second crop is centred on it, and the landmarks fit it better."""
    photo = spots((400.0, 300.0))
    (once,) = predictor.predict_boxes(photo, [around(440.0, 330.0, 300.0)])
    (twice,) = predictor.predict_boxes(photo, [around(440.0, 330.0, 300.0)], passes=2)
    np.testing.assert_allclose(twice.box.as_tuple(), FaceBox.of_points(once.landmarks).as_tuple())
    np.testing.assert_allclose(box_centre(twice.landmarks), [400, 300], atol=0.15)


def test_a_second_crop_like_the_first_is_not_looked_at(
    predictor: Predictor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The tiny model's face is 170 of the crop's 256 pixels: from a box of its size the crop stays."""
    looks: list[int] = []
    run = predictor.engine.run
    monkeypatch.setattr(
        predictor.engine, "run", lambda crops, **more: (looks.append(len(crops)), run(crops, **more))[1]
    )
    photo = spots((400.0, 300.0))
    near, beside = around(405.0, 300.0, 170.0), around(440.0, 330.0, 300.0)
    for face in predictor.predict_boxes(photo, [near, beside], passes=1):
        tight = FaceBox.of_points(face.landmarks)
        looks.append(tight.iou(face.box) > 0.85)
    first = looks.copy()
    looks.clear()
    kept, moved = predictor.predict_boxes(photo, [near, beside], passes=2)
    assert looks == [2, len(first) - 1 - sum(first[1:])]
    assert moved.box != beside
    assert kept.attention is not None


def test_maps(predictor: Predictor) -> None:
    photo = spots((400.0, 300.0))
    (face,) = predictor.predict_boxes(photo, [around(400, 300)])
    assert face.attention is not None
    assert face.edges is not None
    assert (face.attention.shape, face.edges.shape) == ((68, 64, 64), (9, 64, 64))
    assert face.attention.dtype == face.edges.dtype == np.uint8
    assert (face.attention[0, 0, 0], face.attention[5, 63, 63]) == (0, 255)
    (bare,) = predictor.predict_boxes(photo, [around(400, 300)], maps=False)
    assert bare.attention is None
    assert bare.edges is None
    np.testing.assert_array_equal(bare.landmarks, face.landmarks)


def test_detected_faces_are_mapped(tiny_model: MakeModel) -> None:
    mapping = BoxMapping(dx=0.1, dy=-0.2, sx=0.5, sy=0.5)
    engine = Engine(tiny_model(box_mappings={"given": mapping}), device="cpu")
    found = Detection(around(400, 300, 400), 0.75)
    predictor = Predictor(engine, Given(found))
    assert predictor.landmark_box(found) == mapping.apply(found.box)
    photo = spots((430.0, 230.0))
    (face,) = predictor.predict(photo)
    assert face.score == 0.75
    (same,) = predictor.predict_boxes(photo, [mapping.apply(found.box)], passes=2)
    np.testing.assert_array_equal(face.landmarks, same.landmarks)


def test_mapping_for_detectors_that_the_model_does_not_know(tiny_model: MakeModel) -> None:
    engine = Engine(tiny_model(), device="cpu")
    assert Predictor(engine, Given()).box_mapping == BoxMapping()
    assert Predictor(engine).box_mapping == DEFAULT_MAPPINGS["centerface"]


def test_one_face_found_twice(predictor: Predictor) -> None:
    photo = spots((200.0, 300.0), (700.0, 300.0), size=5.0)
    predictor.detector = Given(
        Detection(around(205, 300), 0.6), Detection(around(700, 300), 0.7), Detection(around(195, 305), 0.9)
    )
    faces = predictor.predict(photo)
    assert [face.score for face in faces] == [0.9, 0.7]
    np.testing.assert_allclose(box_centre(faces[0].landmarks), [200, 300], atol=0.3)
    assert without_duplicates([]) == []


def test_no_faces_and_useless_ones(predictor: Predictor) -> None:
    photo = spots((200.0, 300.0))
    assert predictor.predict(photo) == []
    assert predictor.predict_boxes(photo, []) == []
    predictor.detector = Given(Detection(FaceBox(5, 5, 5, 5), 0.9), Detection(FaceBox(0, 0, np.inf, 9), 0.9))
    assert predictor.predict(photo) == []
    with pytest.raises(ValueError, match="empty box"):
        predictor.predict_boxes(photo, [FaceBox(5, 5, 5, 5)])


def test_calibrated_covariance(tiny_model: MakeModel) -> None:
    layout = load_layout("68")
    scale = np.stack([np.linspace(0.5, 3, 68), np.linspace(2, 0.25, 68)], axis=1)
    photo, box = spots((400.0, 300.0)), around(400, 300)
    (raw,) = Predictor(Engine(tiny_model(), device="cpu"), Given()).predict_boxes(photo, [box])
    model = tiny_model(calibration=Calibration(scale))
    (face,) = Predictor(Engine(model, device="cpu"), Given()).predict_boxes(photo, [box])
    np.testing.assert_allclose(face.sigma, raw.sigma * scale, rtol=1e-6)
    frames = tangent_frames(face.landmarks, layout)
    for point in (0, 30, 67):
        tangent, normal = frames[point]
        assert face.sigma[point, 0] == pytest.approx(np.sqrt(tangent @ face.covariance[point] @ tangent))
        assert face.sigma[point, 1] == pytest.approx(np.sqrt(normal @ face.covariance[point] @ normal))


def test_other_layouts(tiny_model: MakeModel) -> None:
    for name, count in (("98", 98), ("29", 29)):
        predictor = Predictor(Engine(tiny_model(name), device="cpu"), Given())
        (face,) = predictor.predict_boxes(spots((400.0, 300.0)), [around(400, 300)])
        assert face.landmarks.shape == face.sigma.shape == (count, 2)
        assert predictor.layout.name == name


def test_photo_with_the_true_detector(tiny_model: MakeModel, sample_photo_pixels: np.ndarray) -> None:
    faces = Predictor(Engine(tiny_model(), device="cpu")).predict(sample_photo_pixels)
    assert len(faces) == 1
    assert 0 < faces[0].score <= 1
