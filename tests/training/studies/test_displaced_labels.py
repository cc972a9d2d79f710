"""Labels of another hand."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from adnet_core.faces.geometry import tangent_frames
from adnet_core.faces.layout import load_layout
from training.datasets import Face
from training.studies.displaced_labels import displaced_faces


def test_open_curves_move_along_their_normals_and_closed_ones_stay() -> None:
    layout = load_layout("68")
    random = np.random.default_rng(0)
    faces = [Face(Path(f"{n}.jpg"), random.uniform(0, 100, (68, 2)), f"{n}") for n in range(3)]
    moved = displaced_faces(faces, layout, 0.02)
    for before, after in zip(faces, moved, strict=True):
        steps = after.points - before.points
        assert not steps[36:].any()  # eyes and lips
        sizes = np.linalg.norm(steps[:36], axis=1)
        np.testing.assert_allclose(sizes, 0.02 * layout.distance(before.points))
        tangents = tangent_frames(before.points, layout)[:36, 0]
        np.testing.assert_allclose((steps[:36] * tangents).sum(axis=1), 0, atol=1e-9)
        assert after.photo == before.photo


@pytest.mark.parametrize("share", [0.0, -0.0])
def test_nothing_moves_by_nothing(share: float) -> None:
    layout = load_layout("68")
    face = Face(Path("a.jpg"), np.arange(136.0).reshape(68, 2), "a")
    assert (displaced_faces([face], layout, share)[0].points == face.points).all()
