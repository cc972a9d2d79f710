"""The tangents of the torch side are those of the numpy side: one formula, written twice, checked once."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from adnet_core.faces.geometry import tangent_frames
from adnet_core.faces.layout import BUNDLED_LAYOUTS, load_layout
from adnet_core.network.losses import tangents


@pytest.mark.parametrize("name", BUNDLED_LAYOUTS)
@pytest.mark.parametrize(
    "step", [0.0, 0.25], ids=["free", "on a grid, so that points meet and curves turn back"]
)
def test_both_sides_agree(name: str, step: float) -> None:
    layout = load_layout(name)
    points = np.random.default_rng(0).uniform(-1, 1, size=(50, layout.point_count, 2))
    if step:
        points = np.round(points / step) * step
    frames = tangent_frames(points, layout)
    ours = tangents(torch.from_numpy(points), torch.from_numpy(layout.neighbours)).numpy()
    directed = np.linalg.norm(ours, axis=-1) > 0
    assert directed.any(axis=0)[layout.on_curve].all()
    np.testing.assert_allclose(ours[directed], frames[directed][:, 0], atol=1e-12)
    # Where torch says that there is no direction, numpy puts the axes.
    np.testing.assert_array_equal(frames[~directed], np.broadcast_to(np.eye(2), frames[~directed].shape))
