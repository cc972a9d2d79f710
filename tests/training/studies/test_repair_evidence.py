"""What a network sees of other places: maps that are read where they say, and chances that are learnt."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import pytest

from adnet_core.errors import ModelError
from adnet_core.models.model_file import read_model
from adnet_core.models.model_store import DEFAULT_MODEL, find_model
from training.studies.repair_evidence import Chances, auc, sampled, with_attended


def test_landmarks_are_the_means_of_the_attended_heatmaps() -> None:
    path = find_model(DEFAULT_MODEL)
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(
        with_attended(read_model(path)[0], path), options, providers=["CPUExecutionProvider"]
    )
    image = np.random.default_rng(0).uniform(-1, 1, (1, 3, 256, 256)).astype(np.float32)
    landmarks, heat = (
        answer[0] for answer in session.run(["landmarks", "studied_attended"], {"image": image})
    )
    cell = 256 / heat.shape[-1]
    places = cell * np.arange(heat.shape[-1]) + (cell - 1) / 2
    total = heat.sum(axis=(1, 2))
    x = (heat.sum(axis=1) * places).sum(axis=1) / total
    y = (heat.sum(axis=2) * places).sum(axis=1) / total
    np.testing.assert_allclose(np.stack([x, y], axis=1), landmarks, atol=0.05)


def test_a_graph_without_attention_is_refused() -> None:
    made = onnx.helper.make_graph(
        [onnx.helper.make_node("Identity", ["image"], ["attention"])],
        "graph",
        [onnx.helper.make_tensor_value_info("image", onnx.TensorProto.FLOAT, [1])],
        [onnx.helper.make_tensor_value_info("attention", onnx.TensorProto.FLOAT, [1])],
    )
    data = bytes(onnx.helper.make_model(made).SerializeToString())
    with pytest.raises(ModelError, match="no attended heatmaps"):
        with_attended(data, Path("model.onnx"))


def test_a_map_is_read_at_the_middle_of_its_cells() -> None:
    picture = np.random.default_rng(0).random((32, 32)).astype(np.float16)
    places = np.array(
        [[8 * 5 + 3.5, 8 * 9 + 3.5], [8 * 5.5 + 3.5, 8 * 9 + 3.5], [-50, 8 * 9 + 3.5], [400, 400]]
    )
    found = sampled(np.stack([picture] * 4), places)
    between = (float(picture[9, 5]) + float(picture[9, 6])) / 2
    wanted = [float(picture[9, 5]), between, float(picture[9, 0]), float(picture[31, 31])]
    np.testing.assert_allclose(found, wanted, atol=1e-3)


def test_chances_are_those_of_like_alternatives() -> None:
    random = np.random.default_rng(0)
    signs, kinds = random.standard_normal((4000, 3)), random.integers(0, 2, 4000)
    wanted = 1 / (1 + np.exp(-(2 * signs[:, 1] + np.where(kinds == 1, 1.0, -2.0))))
    saves = random.random(4000) < wanted
    found = Chances.fitted(signs, kinds, saves, 2).of(signs, kinds)
    assert np.abs(found - wanted).mean() < 0.03
    assert auc(found, saves) > 0.8


def test_auc_counts_pairs() -> None:
    yes = np.array([True, False, True, False])
    assert auc(np.array([3.0, 1.0, 2.0, 2.0]), yes) == pytest.approx(0.875)
    assert auc(np.zeros(4), yes) == 0.5
    assert np.isnan(auc(np.zeros(4), np.ones(4, dtype=bool)))
