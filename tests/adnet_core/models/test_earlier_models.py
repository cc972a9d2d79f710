"""Model files that earlier versions of this program made are read as they were; tests/data/README.md says by
which."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from adnet_core.faces.geometry import FaceBox
from adnet_core.models.engine import Engine
from adnet_core.models.model_file import ModelInfo, read_model_info
from adnet_core.models.predictor import Predictor

FOLDER = Path(__file__).parents[2] / "data" / "models"
BUNDLED = sorted(path.name for path in FOLDER.glob("bundled-*.json.gz"))


def light(row: int, column: int) -> np.ndarray:
    """A dark photo with a light square around a place."""
    pixels = np.zeros((256, 256, 3), np.uint8)
    pixels[row - 3 : row + 4, column - 3 : column + 4] = 255
    return pixels


def test_the_first_model_file_runs(tmp_path: Path) -> None:
    path = tmp_path / "old.onnx"
    path.write_bytes(gzip.decompress((FOLDER / "version-1.onnx.gz").read_bytes()))
    info = read_model_info(path)
    assert (info.name, info.margin, info.licence, info.validation) == (
        "tiny",
        1.15,
        "research only",
        {"nme": 3.08},
    )
    assert info.layout.point_names == tuple(f"p{i}" for i in range(6))
    assert (info.calibration, info.prior, info.shape, info.mix, info.finder) == (None,) * 5
    predictor = Predictor(Engine(path, device="cpu"))
    box = FaceBox(20, 20, 235, 235)
    (one,), (other,) = (predictor.predict_boxes(light(*place), [box]) for place in ((128, 128), (128, 148)))
    np.testing.assert_allclose(other.landmarks - one.landmarks, [[20, 0]] * 6, atol=0.5)
    assert np.isfinite(one.covariance).all()


@pytest.mark.parametrize("name", BUNDLED)
def test_each_model_that_was_bundled_says_what_it_said(name: str, tiny_model: Callable[..., Path]) -> None:
    """With the network of a tiny one, since its own is megabytes."""
    text = gzip.decompress((FOLDER / name).read_bytes()).decode()
    then = json.loads(text)
    info = ModelInfo.from_json(text, name)
    now = json.loads(info.to_json())
    assert now["format_version"] == then["format_version"] == 1
    for part in ("name", "layout", "margin", "box_mappings", "validation", "provenance", "licence"):
        assert now[part] == then[part], part
    for part in ("calibration", "prior", "shape"):
        assert (now[part] is None) == (then.get(part) is None), part
        for key, value in (then.get(part) or {}).items():
            assert now[part][key] == value, f"{part}.{key}"
    fields = {key: getattr(info, key) for key in ("margin", "box_mappings", "calibration", "prior", "shape")}
    predictor = Predictor(Engine(tiny_model(info.layout, **fields), device="cpu"))
    (face,) = predictor.predict_boxes(light(128, 128), [FaceBox(20, 20, 235, 235)])
    assert np.isfinite(face.landmarks).all()
    assert np.isfinite(face.sigma).all()


def test_there_is_one_of_each() -> None:
    assert BUNDLED == ["bundled-1.json.gz", "bundled-2.json.gz", "bundled-3.json.gz"]
