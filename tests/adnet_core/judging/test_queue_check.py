"""Whether the check of the queue measures what it says, with a predictor whose doubts are known."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import cv2
import numpy as np
import pytest

from adnet_core.errors import FormatError
from adnet_core.faces.geometry import FaceBox, tangent_frames
from adnet_core.faces.layout import Layout, load_layout
from adnet_core.fitting.calibration import Residuals, calibration_of
from adnet_core.formats.face import AnnotatedFace
from adnet_core.judging.queue_check import check_queue, face_scores
from adnet_core.models.calibration import Calibration
from adnet_core.models.face_prediction import FacePrediction, sigmas
from adnet_core.models.model_file import ModelInfo

LAYOUT = load_layout("68")
COUNT = 40


class Honest:
    """Errs on the n-th photo as its sigma says, which grows with n; with `lies` it says the contrary."""

    def __init__(self, truths: list[np.ndarray], *, lies: bool = False, shape: bool = True) -> None:
        self.layout, self.views = LAYOUT, 1
        self.engine = SimpleNamespace(info=ModelInfo("honest", LAYOUT))
        self._truths, self._lies, self._shape = truths, lies, shape
        self._random = np.random.default_rng(0)

    def predict_boxes(self, pixels: np.ndarray, boxes: list[FaceBox], **_: Any) -> list[FacePrediction]:
        number = int(pixels[0, 0, 0])
        sigma = 1 + number / 4
        said = 1 + (COUNT - number) / 4 if self._lies else sigma
        points = self._truths[number] + self._random.normal(0, sigma, (68, 2))
        covariance = np.tile(np.eye(2) * said**2, (68, 1, 1))
        frames = tangent_frames(points, LAYOUT)
        look = self._random.normal(0, 25, 15).astype(np.int8)
        return [
            FacePrediction(
                boxes[0], 1.0, points, covariance, sigmas(covariance, frames, LAYOUT), np.eye(2, 3),
                None, None, 1 + sigma if self._shape else None, look,
            )
        ]  # fmt: skip


@pytest.fixture
def faces(tmp_path: Path) -> list[AnnotatedFace]:
    random = np.random.default_rng(1)
    base = random.uniform(0, 200, (68, 2))
    found = []
    for number in range(COUNT):
        photo = tmp_path / f"{number:02}.png"
        cv2.imwrite(str(photo), np.full((32, 32, 3), number, np.uint8))
        found.append(AnnotatedFace(photo, base + random.normal(0, 3, (68, 2)), photo.name))
    return found


def check(faces: list[AnnotatedFace], refit: int = 0, **predictor: bool) -> dict[str, Any]:
    honest: Any = Honest([face.points for face in faces], **predictor)
    return check_queue(honest, faces, box="landmarks", refit=refit)


def test_honest_doubts_find_the_errors(faces: list[AnnotatedFace]) -> None:
    result = check(faces)
    assert (result["faces"], result["missed"], result["model"]) == (COUNT, 0, "honest")
    for order in ("correction", "shape", "mixed"):
        worth = result["orders"][order]
        assert worth["spearman_nme"] > 0.6
        low, high = worth["spearman_nme_95"]
        assert low < worth["spearman_nme"] < high
        assert 0.2 < worth["nme_in_head"] <= result["oracle"]["nme_in_head"]
        assert 0.2 < worth["corrections_in_head"] <= result["oracle"]["corrections_in_head"]
    assert result["random"] == {"nme_in_head": 0.2, "corrections_in_head": 0.2}


def test_lies_are_found_out(faces: list[AnnotatedFace]) -> None:
    worth = check(faces, lies=True)["orders"]["correction"]
    assert worth["spearman_nme"] < -0.5
    assert worth["nme_in_head"] < 0.2


def test_what_is_not_known_or_always_the_same_has_no_figures(faces: list[AnnotatedFace]) -> None:
    orders = check(faces, shape=False)["orders"]
    assert set(orders["shape"].values()) == {None}
    assert set(orders["detector"].values()) == {None}  # every box was given
    assert orders["mixed"]["spearman_nme"] > 0.6


def test_folds_fit_ellipses_and_mix_on_other_faces(
    faces: list[AnnotatedFace], monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[set[object]] = []

    def fit(residuals: Residuals, layout: Layout, start: None) -> tuple[Calibration, float]:
        seen.append(set(residuals.photos))
        return calibration_of(residuals, layout, start)

    monkeypatch.setattr("adnet_core.judging.calibration_check.calibration_of", fit)
    fitted = check(faces, refit=4)
    photos = {face.photo for face in faces}
    left_out = [photos - some for some in seen]
    assert len(left_out) == 4
    assert sum(map(len, left_out)) == len(set().union(*left_out)) == COUNT
    assert fitted["refit"] == 4
    assert fitted["orders"]["mixed"]["spearman_nme"] > 0.6
    assert len(fitted["mix"]) == 4


def test_one_face_is_not_enough(faces: list[AnnotatedFace]) -> None:
    with pytest.raises(FormatError, match="two"):
        check(faces[:1])


def test_scores_of_predictions(faces: list[AnnotatedFace]) -> None:
    honest = Honest([face.points for face in faces])
    pixels = np.full((8, 8, 3), 30, np.uint8)
    found = honest.predict_boxes(pixels, [FaceBox(0, 0, 9, 9)])
    scores = face_scores(found, LAYOUT)
    assert scores.waiting.all()
    assert scores.shape[0] == found[0].shape
    assert face_scores(found, LAYOUT, tolerance=1.0).doubtful[0] < scores.doubtful[0]
    other = face_scores(found, LAYOUT, mix=(2.0, 0.6, 3.0, 0.8))
    assert other.mixed()[0] > scores.mixed()[0]
