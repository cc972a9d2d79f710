"""Faces pasted into a crowd lie where their landmarks say, and are found in both ways."""

from __future__ import annotations

from importlib.resources import as_file
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from adnet_core.faces.geometry import FaceBox, mean_face
from adnet_core.formats.face import AnnotatedFace
from adnet_core.media.photos import read_photo
from adnet_core.models.engine import Engine
from adnet_core.models.model_store import DEFAULT_MODEL, find_model
from adnet_core.models.predictor import Predictor
from adnet_core.models.turning import UPRIGHT_POINTS
from training.bench.inference import sample
from training.studies.crowds import CountedRuns, _is_misturned, crowds_of, cut_photos, pasted, study


@pytest.mark.parametrize("degrees", [0.0, 20.0, 90.0])
def test_a_crowd_is_found_where_it_was_pasted(degrees: float) -> None:
    engine = Engine(find_model(DEFAULT_MODEL), device="cpu", threads=1)
    predictor = Predictor(engine)
    known = dict(UPRIGHT_POINTS)
    with as_file(sample()) as path:
        (face, *_) = predictor.predict(read_photo(path).pixels, maps=False)
        faces = [AnnotatedFace(path, face.landmarks, "sample")] * 5
        photo, truths = pasted(faces, 96, degrees)
        assert photo.shape == (442, 884, 3)
        for truth in truths:
            assert FaceBox.of_points(truth).longer_side == pytest.approx(96)
        assert np.allclose(truths[1] - truths[0], [221, 0])
        assert np.allclose(truths[4] - truths[0], [0, 221])
        upright = mean_face([face.landmarks], predictor.layout)
        figures = study(predictor, CountedRuns(engine), crowds_of(faces, 96, degrees), upright)
    assert known == UPRIGHT_POINTS
    assert figures["photos"] == 1
    assert figures["faces"] == figures["detected"] == 5
    assert figures["by_points"]["found"] == figures["by_quarters"]["found"] == 5
    assert figures["by_points"]["nme"] < 3
    assert 5 <= figures["by_points"]["runs"] <= figures["by_quarters"]["runs"]
    assert figures["upright"] == (degrees < 90)
    assert figures["quarter"] == 1
    assert figures["roll_off"] < 20
    assert figures["by_points"]["misturned"] == 0


def test_the_border_cuts_off_a_share_of_each_face(sample_photo: Path) -> None:
    points = np.array([[200.0, 100.0], [300.0, 100.0], [250.0, 200.0]])
    faces = [AnnotatedFace(sample_photo, points, "sample")] * 4
    for number, (photo, (cut,)) in enumerate(cut_photos(faces, 100, 0.0, 0.4)):
        height, width = photo.shape[:2]
        box = FaceBox.of_points(cut)
        beyond = (-box.x0, box.x1 - width, -box.y0, box.y1 - height)
        assert beyond[number] == pytest.approx(40, abs=1.5)
        assert max(beyond[:number] + beyond[number + 1 :]) < 0


def test_a_face_on_its_side_is_misturned() -> None:
    truth = np.array([[200.0, 100.0], [300.0, 100.0], [250.0, 200.0]])
    found = SimpleNamespace(landmarks=np.add(truth, [3, 0]))
    laid = SimpleNamespace(landmarks=truth[:, ::-1] * [1, -1] + [0, 400])
    assert not _is_misturned([laid, found], truth)  # type: ignore[list-item]
    assert _is_misturned([laid], truth)  # type: ignore[list-item]
    assert not _is_misturned([], truth)
