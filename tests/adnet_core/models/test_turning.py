"""Faces on their side and upside down are found, and all that is said of them lies where they do."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from adnet_core.conversion.annotated_faces import read_split
from adnet_core.faces.geometry import FaceBox, apply_affine, invert_affine
from adnet_core.formats.pts import read_pts
from adnet_core.media import read_photo
from adnet_core.models.boxes import BoxMapping
from adnet_core.models.detector import Detection
from adnet_core.models.engine import Engine
from adnet_core.models.face_prediction import FacePrediction, spread_of
from adnet_core.models.model_store import DEFAULT_MODEL, find_model
from adnet_core.models.predictor import Predictor
from adnet_core.models.turning import (
    QUARTERS,
    UPRIGHT_POINTS,
    UPSIDE_DOWN,
    Rounds,
    box_through,
    is_cut,
    roll_of,
    rounds_of,
    turn_matrix,
    turn_of,
    turned,
)


@pytest.fixture(scope="module")
def bundled() -> Predictor:
    return Predictor(Engine(find_model(DEFAULT_MODEL), device="cpu"))


@pytest.mark.parametrize("turn", range(4))
def test_the_matrix_says_where_each_pixel_goes(turn: int) -> None:
    pixels = np.random.default_rng(0).integers(0, 255, (5, 8, 3), dtype=np.uint8)
    after = turned(pixels, turn)
    matrix = turn_matrix(turn, 8, 5)
    for y in range(5):
        for x in range(8):
            to_x, to_y = apply_affine(matrix, np.array([[x, y]], float))[0].astype(int)
            assert (after[to_y, to_x] == pixels[y, x]).all()
    box = FaceBox(1, 2, 6, 3)
    assert box_through(invert_affine(matrix), box_through(matrix, box)) == box


@pytest.mark.parametrize("turn", [1, 2, 3])
def test_a_turned_photo_gives_the_turned_face(
    bundled: Predictor, sample_photo_pixels: NDArray[np.uint8], turn: int
) -> None:
    (upright,) = bundled.predict(sample_photo_pixels)
    height, width = sample_photo_pixels.shape[:2]
    matrix = turn_matrix(turn, width, height)
    found = bundled.predict(turned(sample_photo_pixels, turn))
    side = FaceBox.of_points(upright.landmarks).longer_side
    wanted = apply_affine(matrix, upright.landmarks)
    near = [face for face in found if np.abs(face.landmarks - wanted).max() < 0.05 * side]
    assert len(near) == 1
    (face,) = near
    assert np.abs(face.landmarks - wanted).mean() < 0.01 * side
    axes = matrix[:, :2]
    assert np.allclose(face.covariance, axes @ upright.covariance @ axes.T, rtol=0.5, atol=0.02 * side)
    assert np.allclose(face.sigma, upright.sigma, rtol=0.5, atol=0.02 * side)
    # The maps lie over the face: the crop's matrix leads there, turn and all.
    assert face.attention is not None
    assert upright.attention is not None
    in_crop = apply_affine(face.crop, face.landmarks)
    assert np.abs(in_crop - apply_affine(upright.crop, upright.landmarks)).max() < 16
    assert face.box.iou(FaceBox.of_points(face.landmarks)) > 0.7


def test_a_box_drawn_around_a_turned_face(bundled: Predictor, sample_photo_pixels: NDArray[np.uint8]) -> None:
    (upright,) = bundled.predict(sample_photo_pixels)
    matrix = turn_matrix(2, *sample_photo_pixels.shape[1::-1])
    pixels = turned(sample_photo_pixels, 2)
    (face,) = bundled.predict_boxes(pixels, [box_through(matrix, upright.box)], passes=2, maps=False)
    side = FaceBox.of_points(upright.landmarks).longer_side
    assert np.abs(face.landmarks - apply_affine(matrix, upright.landmarks)).mean() < 0.01 * side


@pytest.mark.parametrize("turn", range(4))
def test_the_maps_of_a_face_that_is_known_to_be_turned(
    bundled: Predictor, sample_photo_pixels: NDArray[np.uint8], turn: int
) -> None:
    (upright,) = bundled.predict(sample_photo_pixels)
    matrix = turn_matrix(turn, *sample_photo_pixels.shape[1::-1])
    points = apply_affine(matrix, upright.landmarks)
    prior = bundled.engine.info.shape
    assert prior is not None
    back = turn_of(points, prior.mean)
    assert back == -turn % 4
    box = FaceBox.of_points(points)
    (face,) = bundled.predict_boxes(turned(sample_photo_pixels, turn), [box], turns=[back])
    assert np.abs(face.landmarks - points).mean() < 0.02 * box.longer_side


class Upright:
    """Finds the face of a picture in which the top left corner is red, and takes a fixed box for it."""

    name = "upright"

    def __init__(self, box: FaceBox) -> None:
        self.box = box
        self.looks = 0

    def detect(self, pixels: NDArray[np.uint8]) -> list[Detection]:
        self.looks += 1
        return [Detection(self.box, 0.9)] if pixels[2, 2, 2] > 200 else []


def test_a_face_that_a_detector_sees_upright_only(
    bundled: Predictor, sample_photo_pixels: NDArray[np.uint8], monkeypatch: pytest.MonkeyPatch
) -> None:
    (upright,) = bundled.predict(sample_photo_pixels, maps=False)
    marked = sample_photo_pixels.copy()
    marked[:8, :8] = (0, 0, 255)
    scale = 416 / max(marked.shape[:2])
    small = FaceBox(*(scale * np.array(upright.box.as_tuple())).tolist())
    detector = Upright(small)
    predictor = Predictor(bundled.engine, detector)
    monkeypatch.setattr(Predictor, "box_mapping", BoxMapping())
    (face,) = predictor.predict(turned(marked, 3), maps=False)
    wanted = apply_affine(turn_matrix(3, *marked.shape[1::-1]), upright.landmarks)
    side = FaceBox.of_points(upright.landmarks).longer_side
    assert np.abs(face.landmarks - wanted).mean() < 0.02 * side
    assert detector.looks == 4


def test_upright_faces_are_looked_at_once(
    bundled: Predictor, sample_photo_pixels: NDArray[np.uint8], monkeypatch: pytest.MonkeyPatch
) -> None:
    runs: list[int] = []
    run = bundled.engine.run
    monkeypatch.setattr(
        bundled.engine, "run", lambda crops, **more: (runs.append(len(crops)), run(crops, **more))[1]
    )
    found: list[FacePrediction] = bundled.predict(sample_photo_pixels, maps=False)
    assert len(found) == 1
    assert runs == [1]


@pytest.mark.slow
def test_validation_faces_are_found_in_every_turn(bundled: Predictor, shared_data: Path) -> None:
    folder = shared_data / "300w"
    photos = sorted(read_split(folder / "split.csv", "val"))[::10]
    for turn in range(4):
        right, spreads = 0, []
        for name in photos:
            pixels = read_photo(folder / name).pixels
            matrix = turn_matrix(turn, *pixels.shape[1::-1])
            truth = apply_affine(matrix, read_pts((folder / name).with_suffix(".pts")))
            distance = np.linalg.norm(truth[36] - truth[45])
            for face in bundled.predict(turned(pixels, turn), maps=False):
                if np.linalg.norm(face.landmarks - truth, axis=1).mean() < 0.08 * distance:
                    right += 1
                    spreads.append(spread_of(face))
        assert right >= 0.9 * len(photos), turn
        assert max(spreads) < 0.03


def test_a_face_that_is_unsure_in_every_turn_stays_upright(
    bundled: Predictor, sample_photo_pixels: NDArray[np.uint8], monkeypatch: pytest.MonkeyPatch
) -> None:
    """As a full profile is: surer in one turn, and not as sure there as faces are."""
    (face,) = bundled.predict(sample_photo_pixels, maps=False)
    tries: list[int] = []

    def unsure(cuts: list[Any], scores: list[float], *, maps: bool) -> list[FacePrediction]:
        tries.extend(cut.turn for cut in cuts)
        spreads = [0.05 if cut.turn == 3 else 0.16 for cut in cuts]
        return [
            replace(face, covariance=face.covariance * (spread / spread_of(face)) ** 2) for spread in spreads
        ]

    predictor = Predictor(bundled.engine)
    monkeypatch.setattr(predictor, "_place_once", unsure)
    (placed,) = predictor.predict_boxes(sample_photo_pixels, [face.box], passes=2, maps=False)
    assert set(tries) == {0, 1, 2, 3}
    assert spread_of(placed) > 0.1  # 0.16, and what else the face shows of its errors


@pytest.mark.parametrize(
    ("lies", "spread", "turns"), [(0, 0.025, []), (1, 0.025, [3]), (2, 0.025, [2]), (1, 0.03, [1, 2, 3])]
)
def test_a_slightly_doubtful_face_is_turned_as_its_landmarks_say(
    bundled: Predictor,
    sample_photo_pixels: NDArray[np.uint8],
    monkeypatch: pytest.MonkeyPatch,
    lies: int,
    spread: float,
    turns: list[int],
) -> None:
    """Most are upright: of a crowd's blurred faces no turned copies are looked at."""
    (face,) = bundled.predict(sample_photo_pixels, maps=False)
    landmarks = apply_affine(turn_matrix(lies, *sample_photo_pixels.shape[1::-1]), face.landmarks)
    tries: list[int] = []

    def unsure(cuts: list[Any], scores: list[float], *, maps: bool) -> list[FacePrediction]:
        tries.extend(cut.turn for cut in cuts)
        assert len(scores) == len(cuts)
        wide = face.covariance * (spread / spread_of(face)) ** 2
        return [replace(face, landmarks=landmarks, covariance=wide) for _ in cuts]

    predictor = Predictor(bundled.engine)
    monkeypatch.setattr(predictor, "_place_once", unsure)
    predictor.predict_boxes(sample_photo_pixels, [FaceBox.of_points(landmarks)], passes=2, maps=False)
    assert tries == [0, *turns]


def five_points(degrees: float) -> NDArray[np.float64]:
    """CenterFace's points of a face that is rolled clockwise."""
    cosine, sine = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
    return 80 * UPRIGHT_POINTS["centerface"] @ np.array([[cosine, sine], [-sine, cosine]]) + [300, 200]


@pytest.mark.parametrize(
    ("degrees", "score", "rounds"),
    [
        (0, 0.9, ((2,),)),  # the mouth may have been taken for the eyes
        (-25, 0.9, ((2,),)),
        (0, 0.6, ((2,), (1, 3))),
        (40, 0.9, ((2,), (1, 3))),
        (90, 0.9, ((1,), (2, 3))),
        (60, 0.6, ((1,), (2, 3))),
        (-100, 0.9, ((3,), (1, 2))),
        (170, 0.9, ((2,), (1, 3))),
    ],
)
def test_what_five_points_say_of_a_face_is_tried_first(degrees: float, score: float, rounds: Rounds) -> None:
    points = five_points(degrees)
    assert np.degrees(roll_of(points, UPRIGHT_POINTS["centerface"])) == pytest.approx(degrees)
    assert rounds_of(points, score, UPRIGHT_POINTS["centerface"]) == rounds


def test_of_a_face_at_the_border_the_score_says_nothing_against_its_points() -> None:
    upright = UPRIGHT_POINTS["centerface"]
    assert rounds_of(five_points(3), 0.6, upright, cut=True) == UPSIDE_DOWN
    assert rounds_of(five_points(90), 0.6, upright, cut=True) == ((1,), (2, 3))
    for box, cut in (
        (FaceBox(-2, 50, 30, 90), True),
        (FaceBox(1, 50, 41, 90), True),
        (FaceBox(30, 50, 99, 90), True),
        (FaceBox(30, 50, 60, 140), True),
        (FaceBox(2, 2, 42, 42), False),
    ):
        assert is_cut(box, 100, 120) is cut


def test_without_known_points_all_quarters_are_tried_at_once() -> None:
    assert rounds_of(None, 0.9, UPRIGHT_POINTS["centerface"]) == (QUARTERS,)
    assert rounds_of(five_points(0), 0.9, None) == (QUARTERS,)


class Pointed:
    """Finds one face, and five points of it."""

    name = "centerface"

    def __init__(self, box: FaceBox, degrees: float) -> None:
        self.found = Detection(box, 0.9, five_points(degrees))

    def detect(self, pixels: NDArray[np.uint8]) -> list[Detection]:
        return [self.found]


@pytest.mark.parametrize(
    ("degrees", "spreads", "tries", "taken"),
    [
        (3, {1: 0.02}, [0, 2], 0),  # upright, and surer on its side, as some at a photo's border are
        (90, {1: 0.02, 2: 0.015}, [0, 1], 1),
        (3, {2: 0.035}, [0, 2], 2),  # upside down, and taken for upright
        (180, {2: 0.02, 3: 0.015}, [0, 2], 2),
        (90, {1: 0.035}, [0, 1, 2, 3], 1),
        (90, {1: 0.035, 3: 0.02}, [0, 1, 2, 3], 3),
        (90, {}, [0, 1, 2, 3], 0),
    ],
)
def test_a_doubtful_face_is_turned_as_its_five_points_say(
    bundled: Predictor,
    sample_photo_pixels: NDArray[np.uint8],
    monkeypatch: pytest.MonkeyPatch,
    degrees: float,
    spreads: dict[int, float],
    tries: list[int],
    taken: int,
) -> None:
    (face,) = bundled.predict(sample_photo_pixels, maps=False)
    asked: list[int] = []

    def placed(cuts: list[Any], scores: list[float], *, maps: bool) -> list[FacePrediction]:
        asked.extend(cut.turn for cut in cuts)
        assert len(scores) == len(cuts)
        wide = [spreads.get(cut.turn, 0.08) for cut in cuts]
        return [
            replace(face, score=cut.turn, covariance=face.covariance * (spread / spread_of(face)) ** 2)
            for cut, spread in zip(cuts, wide, strict=True)
        ]

    predictor = Predictor(bundled.engine, Pointed(face.box, degrees))
    monkeypatch.setattr(predictor, "_place_once", placed)
    monkeypatch.setattr(predictor, "_detect_turned", lambda pixels: [])
    monkeypatch.setattr("adnet_core.models.predictor.SAME_CROP_IOU", 0.0)
    (one,) = predictor.predict(sample_photo_pixels, maps=False)
    assert asked == tries
    assert one.score == taken


@pytest.mark.parametrize(
    ("spreads", "taken"),
    [({3: 0.023}, 0), ({2: 0.035}, 0), ({2: 0.02}, 2)],
)
def test_a_face_that_the_border_cuts_is_not_laid_on_its_side(
    bundled: Predictor,
    sample_photo_pixels: NDArray[np.uint8],
    monkeypatch: pytest.MonkeyPatch,
    spreads: dict[int, float],
    taken: int,
) -> None:
    """Whose points stand upright, whatever its score: upside down alone is tried, and must be sure."""
    (face,) = bundled.predict(sample_photo_pixels, maps=False)
    x0 = round(face.box.x0 + face.box.width / 3)
    pixels = np.ascontiguousarray(sample_photo_pixels[:, x0:])
    box = FaceBox(0, face.box.y0, face.box.x1 - x0, face.box.y1)
    asked: list[int] = []

    def placed(cuts: list[Any], scores: list[float], *, maps: bool) -> list[FacePrediction]:
        asked.extend(cut.turn for cut in cuts)
        wide = [spreads.get(cut.turn, 0.08) for cut in cuts]
        return [
            replace(face, score=cut.turn, covariance=face.covariance * (spread / spread_of(face)) ** 2)
            for cut, spread in zip(cuts, wide, strict=True)
        ]

    detector = Pointed(box, 3)
    detector.found = replace(detector.found, score=0.6)
    predictor = Predictor(bundled.engine, detector)
    monkeypatch.setattr(predictor, "_place_once", placed)
    monkeypatch.setattr(predictor, "_detect_turned", lambda pixels: [])
    monkeypatch.setattr("adnet_core.models.predictor.SAME_CROP_IOU", 0.0)
    (one,) = predictor.predict(pixels, maps=False)
    assert (asked, one.score) == ([0, 2], taken)
