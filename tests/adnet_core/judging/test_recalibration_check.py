"""Ellipses made elsewhere, on a collection whose errors are twice as large."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from adnet_core.errors import FormatError
from adnet_core.faces.layout import load_layout
from adnet_core.fitting.view_spread import ViewAnswers
from adnet_core.judging.recalibration_check import check_recalibration, recalibration_lines
from adnet_core.models.model_file import ModelInfo

LAYOUT = load_layout("68")
PREDICTOR: Any = SimpleNamespace(engine=SimpleNamespace(info=ModelInfo("drawn", LAYOUT)))


def answers(**sizes: tuple[int, float]) -> ViewAnswers:
    """Two views of faces in folders, each of so many faces and with errors of such a size."""
    random = np.random.default_rng(0)
    photos = [Path(f"/{name}/{row}.jpg") for name, (count, _) in sizes.items() for row in range(count)]
    size = np.concatenate([np.full(count, error) for count, error in sizes.values()])
    truth = np.tile(np.random.default_rng(9).uniform(0, 200, (68, 2)), (len(size), 1, 1))
    mean = truth + random.normal(0, 1, truth.shape) * size[:, None, None]
    apart = random.normal(0, 0.5, truth.shape)
    landmarks = np.stack([mean + apart, mean - apart], axis=1)
    covariance = np.broadcast_to(np.eye(2), (*landmarks.shape, 2)).copy()
    return ViewAnswers(landmarks, covariance, truth, tuple(photos))


def test_thirty_faces_of_another_collection_make_its_ellipses_honest(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    seen = answers(one=(40, 1.0), other=(40, 1.0), hard=(45, 2.0), few=(9, 1.0))
    monkeypatch.setattr(
        "adnet_core.judging.recalibration_check.measure_views", lambda *_given, **_named: seen
    )
    result = check_recalibration(PREDICTOR, [], draws=20)
    assert list(result["collections"]) == ["hard", "one", "other"]
    hard = result["collections"]["hard"]
    assert hard["faces"] == 45
    assert hard["coverage_before"]["0.9"] < 0.7
    for level, share in hard["coverage_after"].items():
        assert share == pytest.approx(float(level), abs=0.04)
    assert hard["draws_within"]["0.95"] > 0.8
    lines = recalibration_lines(result)
    assert lines[0] == "drawn, 2 views, 30 accepted faces, 20 draws"
    assert lines[-1].startswith("| other | 40 | ")
    with pytest.raises(FormatError, match="no folder of photos has 105 faces"):
        check_recalibration(PREDICTOR, [], accepted=100)
