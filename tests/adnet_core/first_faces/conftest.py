"""Made-up faces: 68 points as the bundled model's prior of shapes has them, and points of another layout that
move with these, some beside them and some far outside."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import pytest
from numpy.typing import NDArray

from adnet_core.faces.layout import Layout, load_layout
from adnet_core.faces.shape_prior import ShapePrior
from adnet_core.first_faces.done_faces import DoneFace
from adnet_core.first_faces.frames import pose_of
from adnet_core.first_faces.regression import HelpingModel

Array = NDArray[np.float64]

OUTSIDE = 12
BESIDE = 18


@dataclass(frozen=True, repr=False)
class MadeUp:
    """A layout of 30 points whose names say nothing, faces of it, and the model that helps."""

    layout: Layout
    helping: HelpingModel
    faces: list[DoneFace]

    def errors(self, place: Callable[[DoneFace], Array], faces: list[DoneFace]) -> Array:
        """(F, P) distances from the truth, as a part of the face's size."""
        off = [np.linalg.norm(place(face) - face.points, axis=1) / _size(face) for face in faces]
        return np.stack(off)


def _size(face: DoneFace) -> float:
    assert face.helping is not None
    centred = face.helping - face.helping.mean(axis=0)
    return float(np.sqrt((centred**2).sum(axis=1).mean()))


def _shapes(random: np.random.Generator, layout: Layout, count: int) -> tuple[Array, Array]:
    """The mean (68, 2), as a drawing of a face has it, and shapes (count, 68, 2) about it that vary
    smoothly."""
    from adnet_core.faces.face_template import template_points
    from adnet_core.faces.geometry import FaceBox

    mean = template_points(layout, FaceBox(-1.0, -1.0, 1.0, 1.0))
    mean = mean - mean.mean(axis=0)
    mean = mean / np.sqrt((mean**2).sum(axis=1).mean())
    far = np.linalg.norm(mean[:, None] - mean[None], axis=2)
    smooth = np.linalg.cholesky(np.exp(-((far / 0.8) ** 2) / 2) + 1e-6 * np.eye(len(mean)))
    moves = np.einsum("pq,fqc->fpc", smooth, random.standard_normal((count, len(mean), 2)))
    shapes = mean + 0.08 * moves
    # What a shape is turned and moved by as a whole is no part of it.
    poses = [pose_of(shape, mean) for shape in shapes]
    return mean, np.stack(
        [pose.to_frame(shape) for pose, shape in zip(poses, shapes, strict=True) if pose is not None]
    )


@pytest.fixture(scope="session")
def made_up() -> MadeUp:
    random = np.random.default_rng(7)
    source = load_layout("68")
    mean, shapes = _shapes(random, source, 400)
    size = float(np.sqrt((mean**2).sum()))
    off = (shapes[:300] - mean).reshape(300, -1) / size
    _, sizes, ways = np.linalg.svd(off, full_matrices=False)
    components = (ways[:30] * sizes[:30, None] / np.sqrt(300)).reshape(30, 68, 2)
    prior = ShapePrior(mean / size, components, 0.004, 1.0)
    # Points beside the others lie between two of them, points outside move with the jaw's halves and the
    # lips.
    pairs = random.integers(0, 67, BESIDE)
    parts = np.zeros((3, 68))
    for part, members in zip(parts, (slice(0, 8), slice(9, 17), slice(48, 60)), strict=True):
        part[members] = 1 / len(part[members])
    weights = random.uniform(-1.5, 1.5, (OUTSIDE, 3)) @ parts
    angles = np.linspace(np.pi, 2 * np.pi, OUTSIDE)
    crown = 2.2 * np.stack([np.cos(angles), np.sin(angles)], axis=1)
    faces = []
    for shape in shapes[300:]:
        beside = (shape[pairs] + shape[pairs + 1]) / 2
        outside = crown + weights @ (shape - mean) + random.normal(0, 0.03, (OUTSIDE, 2))
        points = np.concatenate([beside + random.normal(0, 0.02, beside.shape), outside])
        found = shape + random.normal(0, 0.02, shape.shape)
        angle = random.normal(0, 0.3)
        turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
        scale, place = random.uniform(40, 200), random.uniform(100, 900, 2)
        faces.append(DoneFace(scale * points @ turn.T + place, scale * found @ turn.T + place))
    names = tuple(f"place {number}" for number in range(BESIDE + OUTSIDE))
    layout = Layout("new", "", names, (), tuple(range(len(names))), {}, "box_diagonal", {}, mirrors=False)
    return MadeUp(layout, HelpingModel.of_prior(source, prior), faces)
