"""The study of what is known of a face once some points are placed, on made-up faces."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import onnxruntime
import pytest
import torch

from adnet_core.errors import ModelError
from adnet_core.faces.layout import load_layout
from adnet_core.models.model_file import read_model
from adnet_core.models.model_store import DEFAULT_MODEL, find_model
from adnet_core.models.propagation import Propagator, ResidualPrior, ShapeTrend
from training.studies.placed_points import (
    by_head,
    closed_form,
    compared,
    corrections,
    corrections_by,
    expected_gain,
    largest_ellipse,
    left_variance,
    order_of,
    unmoved,
    with_features,
)
from training.studies.placed_points_head import (
    HeadFaces,
    PlacedPointsHead,
    head_inputs,
    seen_size,
    train_head,
)

pytestmark = pytest.mark.usefixtures("_one_thread")

LAYOUT = load_layout("29")
POINTS = LAYOUT.point_count


def prior_of(random: np.random.Generator) -> ResidualPrior:
    together = random.standard_normal((2 * POINTS, 6))
    covariance = together @ together.T + np.eye(2 * POINTS)
    trend = ShapeTrend(
        random.standard_normal((POINTS, 2)) / POINTS,
        0.05 * random.standard_normal((2 * POINTS, 2 * POINTS)),
        0.1 * random.standard_normal(2 * POINTS),
    )
    return ResidualPrior(
        covariance * 2 * POINTS / np.trace(covariance), exponent=0.5, trend=trend, usual_sigma=0.05
    )


def made_up(count: int = 6, *, maps: tuple[int, int] | None = None, seed: int = 0) -> HeadFaces:
    """Faces whose errors are all the same at every point, in x and y."""
    random = np.random.default_rng(seed)
    shape = random.uniform(-70, 70, (POINTS, 2))
    for corner, x in zip(LAYOUT.distance_points(), (-40, 40), strict=True):
        shape[list(corner)] = (x, -20)
    truth = 128 + shape + random.standard_normal((count, POINTS, 2))
    covariance = np.broadcast_to(np.eye(2), (count, POINTS, 2, 2)) * random.uniform(
        4, 9, (count, POINTS, 1, 1)
    )
    pictures = None
    if maps is not None:
        pictures = random.uniform(0, 255, (count, maps[0], maps[1], maps[1])).astype(np.float32)
    landmarks = truth + random.uniform(-8, 8, (count, 1, 2))
    return HeadFaces(LAYOUT, prior_of(random), landmarks, truth, covariance, pictures)


def a_point_or_more(faces: HeadFaces) -> np.ndarray:
    placed = np.random.default_rng(1).random((len(faces), POINTS)) < 0.2
    placed[:, 3] = True
    return placed


def test_what_the_head_starts_from_is_the_closed_form() -> None:
    faces = made_up()
    placed = a_point_or_more(faces)
    given = head_inputs(faces, np.arange(len(faces)), placed, faces.truth)
    found = PlacedPointsHead(POINTS, 0).eval()(given).detach().numpy()
    for row in range(len(faces)):
        chosen = np.flatnonzero(placed[row])
        own = Propagator(faces.prior, LAYOUT, faces.landmarks[row], faces.covariance[row], worst_first=np.inf)
        wanted = own.update(chosen, faces.truth[row][chosen])
        np.testing.assert_allclose(found[row], wanted.landmarks, atol=2e-3)
        # What is left of the variance of the points that are not placed.
        left = np.trace(wanted.covariance, axis1=1, axis2=2) / np.trace(
            faces.covariance[row], axis1=1, axis2=2
        )
        share = (given.sigmas[row].numpy() ** 2).sum(axis=1) / (faces.sigmas[row] ** 2).sum(axis=1)
        np.testing.assert_allclose(share[~placed[row]], left[~placed[row]], rtol=2e-3)


def test_a_trained_head_finds_what_the_prior_does_not_know() -> None:
    faces = made_up(24)
    # By this prior every point is for itself; in truth each is off in a way of its own, on all faces.
    alone = ResidualPrior(np.eye(2 * POINTS) + 1e-3)
    off = np.random.default_rng(2).uniform(-8, 8, (POINTS, 2))
    faces = HeadFaces(LAYOUT, alone, faces.truth - off, faces.truth, faces.covariance)
    losses: list[float] = []
    head = train_head(
        [faces],
        [[order_of(faces, row) for row in range(len(faces))]],
        epochs=12,
        seed=0,
        batch=4,
        rate=1e-2,
        said=lambda epoch, loss: losses.append(loss),
    )
    assert losses[-1] < 0.5 * losses[0]
    before = corrections(faces, closed_form, 0.05, noisy=False)
    after = corrections(faces, lambda some, row: by_head(head, some, row), 0.05, noisy=False)
    assert after.mean() < 0.8 * before.mean()


def test_placed_points_stay_and_nothing_moves_without_one() -> None:
    faces = made_up()
    head = PlacedPointsHead(POINTS, 0).eval()
    torch.nn.init.normal_(head.out.weight)
    follow = by_head(head, faces, 2)
    np.testing.assert_array_equal(follow(np.array([], dtype=np.int64), np.empty((0, 2))), faces.landmarks[2])
    chosen = np.array([4, 7])
    found = follow(chosen, faces.truth[2][chosen])
    np.testing.assert_array_equal(found[chosen], faces.truth[2][chosen])
    assert np.abs(found - closed_form(faces, 2)(chosen, faces.truth[2][chosen])).max() > 0.1


def test_the_gain_is_what_placing_a_point_takes_from_the_variance() -> None:
    faces = made_up()
    prior, sigmas = faces.prior, faces.sigmas[0]
    chosen = np.array([2, 9])
    left = left_variance(prior, sigmas, chosen)
    gains = expected_gain(prior, sigmas, chosen)
    for point in (0, 5, 20):
        after = left_variance(prior, sigmas, np.append(chosen, point))
        assert gains[point] == pytest.approx(np.trace(left) - np.trace(after), rel=1e-9)
    wanted = left.diagonal()[::2] + left.diagonal()[1::2]
    np.testing.assert_allclose(largest_ellipse(prior, sigmas, chosen), wanted)


def test_every_order_corrects_only_what_is_out_of_tolerance() -> None:
    faces = made_up()
    faces.truth[1] = faces.landmarks[1]
    for rule in (largest_ellipse, expected_gain):
        counts = corrections_by(faces, rule, 0.05)
        assert counts[1] == 0
        assert (counts <= POINTS).all()
        assert counts.sum() > 0
    # The worst first, whatever the scores say, is what is simulated elsewhere.
    assert corrections(faces, unmoved, 0.05, noisy=False)[1] == 0


@pytest.mark.parametrize("maps", [(1, 256), (5, 32)])
def test_what_is_seen_is_seen_at_the_current_points(maps: tuple[int, int]) -> None:
    faces = made_up(maps=maps)
    placed = a_point_or_more(faces)
    rows = np.arange(len(faces))
    before = head_inputs(faces, rows, placed, faces.truth).seen
    assert before is not None
    assert before.shape == (len(faces), POINTS, seen_size(faces.maps))
    after = head_inputs(faces, rows, placed, faces.truth + 12.0 * (np.arange(POINTS) == 3)[:, None]).seen
    assert after is not None
    changed = (before != after).any(dim=2).numpy()
    assert changed[:, 3].all()
    others = np.flatnonzero(placed.any(axis=0) & (np.arange(POINTS) != 3))
    assert not changed[:, others][placed[:, others]].any()


def test_gradients_turn_with_the_frame() -> None:
    faces = made_up(maps=(1, 256))
    placed = a_point_or_more(faces)
    rows = np.arange(len(faces))
    seen = head_inputs(faces, rows, placed, faces.truth).seen
    assert seen is not None
    assert faces.maps is not None

    def turned(points: np.ndarray) -> np.ndarray:
        return np.stack([255 - points[..., 1], points[..., 0]], axis=-1)

    # A quarter turn of the picture, its points and their ellipses; the trend frees itself from angles.
    other = HeadFaces(
        LAYOUT,
        replace(faces.prior, trend=None),
        turned(faces.landmarks),
        turned(faces.truth),
        faces.covariance,
        np.ascontiguousarray(np.rot90(faces.maps, -1, axes=(2, 3))),
    )
    again = head_inputs(other, rows, placed, other.truth).seen
    assert again is not None
    on_curve = LAYOUT.on_curve & placed
    np.testing.assert_allclose(again.numpy()[on_curve], seen.numpy()[on_curve], atol=2e-3)


def test_the_last_heads_features_come_out_of_a_model_file() -> None:
    path = find_model(DEFAULT_MODEL)
    data = read_model(path)[0]
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(
        with_features(data, path), options, providers=["CPUExecutionProvider"]
    )
    image = np.zeros((1, 3, 256, 256), dtype=np.float32)
    landmarks, features = session.run(["landmarks", "studied_features"], {"image": image})
    assert features.shape == (1, 160, 32, 32)
    assert landmarks.shape == (1, 68, 2)


def test_a_graph_without_heads_is_refused(simple_graph: bytes) -> None:
    with pytest.raises(ModelError, match="no heads"):
        with_features(simple_graph, Path("model.onnx"))


@pytest.fixture
def simple_graph() -> bytes:
    import onnx

    made = onnx.helper.make_graph(
        [onnx.helper.make_node("Identity", ["image"], ["landmarks"])],
        "graph",
        [onnx.helper.make_tensor_value_info("image", onnx.TensorProto.FLOAT, [1])],
        [onnx.helper.make_tensor_value_info("landmarks", onnx.TensorProto.FLOAT, [1])],
    )
    return bytes(onnx.helper.make_model(made).SerializeToString())


def test_the_interval_is_of_the_difference() -> None:
    before = np.array([4.0, 2.0, 6.0, 0.0])
    said = compared(before, before - 1, np.array([4.0, 1.0, 6.0, 0.0]))
    assert said["closed_form"] == 3
    assert said["tried"] == 2
    assert said["interval"] == [-1, -1]
    assert said["worse_than_alone"] == {"closed_form": 0.25, "tried": 0.0}
