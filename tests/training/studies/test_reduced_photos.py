"""A face laid into a large photo is where its landmarks say, and is found the same in both ways."""

from __future__ import annotations

from importlib.resources import as_file

import numpy as np
import pytest

from adnet_core.formats.face import AnnotatedFace
from adnet_core.media.photos import read_photo
from adnet_core.models.engine import Engine
from adnet_core.models.model_store import DEFAULT_MODEL, find_model
from adnet_core.models.predictor import Predictor
from training.bench.inference import sample
from training.studies.reduced_photos import HEIGHT, WIDTH, compared, laid


@pytest.mark.parametrize("side", [250.0, 500.0])
def test_landmarks_are_laid_with_the_face(monkeypatch: pytest.MonkeyPatch, side: float) -> None:
    monkeypatch.setattr("training.studies.reduced_photos.SIDES", (side, side + 1))
    predictor = Predictor(Engine(find_model(DEFAULT_MODEL), threads=1))
    with as_file(sample()) as path:
        (face, *_) = predictor.predict(read_photo(path).pixels, maps=False)
        annotated = AnnotatedFace(path, face.landmarks, "sample")
        photo, truth = laid(annotated, side, np.random.default_rng(0))
        assert photo.shape == (HEIGHT, WIDTH, 3)
        (found, *_) = predictor.predict(photo, maps=False)
        assert np.hypot(*(found.landmarks - truth).T).mean() < 0.02 * side
        figures = compared(predictor, [annotated])
    assert figures["found_whole"] == figures["found_reduced"] == 1
    assert figures["nme_reduced"] < 3
    assert figures["apart_mean"] < 0.7
