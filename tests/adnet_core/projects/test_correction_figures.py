"""Figures of corrections against closed forms, and that keeping them up to date changes none."""

from __future__ import annotations

import math
import time

import numpy as np
import pytest
from numpy.typing import NDArray

from adnet_core.faces.geometry import join_errors, tangent_frames
from adnet_core.faces.layout import Layout, load_layout
from adnet_core.projects.correction_figures import CorrectionFigures, FigureKeeper
from adnet_core.projects.correction_log import CorrectedFace

LAYOUT = load_layout("68")
COUNT = LAYOUT.point_count


def ring(layout: Layout = LAYOUT, size: float = 200.0) -> NDArray[np.float64]:
    """Points on a circle, so that every curve has a tangent."""
    turn = np.linspace(0, 2 * math.pi, layout.point_count, endpoint=False)
    return 300 + size * np.stack([np.cos(turn), np.sin(turn)], axis=1)


def corrected(
    tangent: NDArray[np.float64] | float = 0.0,
    normal: NDArray[np.float64] | float = 0.0,
    *,
    name: str = "f",
    sigma: tuple[float, float] = (4.0, 2.0),
    **changes: object,
) -> CorrectedFace:
    """A face whose points were moved along the tangent and the normal of the predicted curve, in pixels."""
    predicted = ring()
    frames = tangent_frames(predicted, LAYOUT)
    parts = np.stack([np.broadcast_to(tangent, COUNT), np.broadcast_to(normal, COUNT)], axis=1)
    covariance = np.einsum("pji,j,pjk->pik", frames, np.square(sigma), frames)
    values: dict[str, object] = {
        "face_id": name,
        "accepted": predicted + join_errors(parts, frames),
        "predicted": predicted,
        "covariance": covariance,
        "by": "ann",
        "at": 1e9,
        "seconds": 10.0,
        "corrections": 2,
        "placed": 3,
    }
    return CorrectedFace(**(values | changes))  # type: ignore[arg-type]


def figures(*faces: CorrectedFace) -> CorrectionFigures:
    keeper = FigureKeeper(LAYOUT)
    keeper.take(faces)
    return keeper.figures()


def test_bias_along_tangent_and_normal() -> None:
    size = float(LAYOUT.distance(ring()))
    # All points move alike in x and y of their frame, which turns the face and keeps no exact distance.
    made = figures(corrected(3.0, 0.0), corrected(0.0, -1.0, name="g"))
    distances = [float(LAYOUT.distance(face.accepted)) for face in made.faces]
    bias = made.bias()
    assert bias.tangent == pytest.approx(100 * 3.0 / distances[0] / 2)
    assert bias.normal == pytest.approx(100 * 1.0 / distances[1] / 2)
    assert bias.rate == pytest.approx(bias.tangent / bias.normal - 1)
    assert made.mean_sizes.shape == (COUNT, 2)
    assert made.regions["jaw"].tangent == pytest.approx(bias.tangent)
    assert size > 0


def test_coverage_of_the_ellipses() -> None:
    """Points at known Mahalanobis distances: 1, 2 and 2.3 sigmas along the normal."""
    normal = np.repeat([2.0, 4.0, 4.6, 10.0], COUNT // 4)
    made = figures(corrected(0.0, normal))
    assert made.coverage == {"0.5": 0.25, "0.9": 0.5, "0.95": 0.75}
    assert np.sqrt(made.distances[0, 0]) == pytest.approx(1.0, rel=1e-5)
    keeper = FigureKeeper(LAYOUT)
    keeper.take(made.faces)
    heavy = keeper.figures(tails=5.0).coverage
    assert heavy["0.5"] == 0.0  # heavier tails, a smaller core
    assert heavy["0.95"] >= 0.5


def test_points_that_no_model_placed_are_left_out() -> None:
    nothing = np.full((COUNT, 2), np.nan)
    drawn = corrected(predicted=nothing, covariance=np.full((COUNT, 2, 2), np.nan), name="drawn", placed=68)
    alone = figures(drawn)
    assert math.isnan(alone.bias().normal)
    assert math.isnan(alone.bias().rate)
    assert all(math.isnan(share) for share in alone.coverage.values())
    assert alone.cloud(100) is None
    both = figures(drawn, corrected(1.0, 1.0))
    assert both.bias() == figures(corrected(1.0, 1.0)).bias()
    assert both.effort.placed == pytest.approx(35.5)


def test_a_project_without_accepted_faces() -> None:
    made = figures()
    assert made.effort.faces == 0
    assert math.isnan(made.effort.seconds)
    assert made.per_day == {}
    assert made.cloud(10) is None
    assert np.isnan(made.mean_sizes).all()


def test_a_face_of_no_extent_harms_no_figure() -> None:
    flat = corrected(accepted=np.zeros((COUNT, 2)), name="flat")
    assert figures(flat, corrected(1.0)).bias() == figures(corrected(1.0)).bias()


def test_effort_of_all_and_of_the_last() -> None:
    slow = [corrected(name=f"s{i}", at=float(i), seconds=60.0, corrections=9) for i in range(30)]
    fast = [corrected(name=f"q{i}", at=100.0 + i, seconds=8.0, corrections=1) for i in range(20)]
    made = figures(*fast, *slow)
    assert (made.latest_effort.seconds, made.latest_effort.corrections) == (8.0, 1.0)
    assert made.effort.corrections == pytest.approx((30 * 9 + 20) / 50)
    assert made.effort.seconds == 60.0


def test_progress_by_day_and_person() -> None:
    day = time.mktime((2026, 3, 1, 12, 0, 0, 0, 0, -1))
    made = figures(
        corrected(name="a", at=day),
        corrected(name="b", at=day + 3600, by="bob"),
        corrected(name="c", at=day + 86400),
        corrected(name="d", at=day + 86400),
    )
    assert made.per_day == {"2026-03-01": {"ann": 1, "bob": 1}, "2026-03-02": {"ann": 2}}


def test_the_cloud_lies_about_the_mean_face() -> None:
    rng = np.random.default_rng(0)
    made = figures(
        *(corrected(rng.normal(0, 2, COUNT), rng.normal(0, 2, COUNT), name=str(i)) for i in range(9))
    )
    cloud = made.cloud(200)
    assert cloud is not None
    assert cloud.dots.shape == (200, 2)
    assert (np.diff(cloud.sizes) >= 0).all()
    near = np.linalg.norm(cloud.dots[:, None] - cloud.face[None], axis=2).min(axis=1)
    np.testing.assert_array_less(100 * near, cloud.sizes + 1e-6)
    assert (100 * near).max() > 0
    assert made.cloud(10**6) is not None
    assert LAYOUT.distance(cloud.face) == pytest.approx(1.0, abs=0.05)


def test_keeping_up_gives_what_reading_anew_gives() -> None:
    rng = np.random.default_rng(1)
    faces = [corrected(rng.normal(0, 2, COUNT), 1.0, name=str(i), at=float(i)) for i in range(6)]
    keeper = FigureKeeper(LAYOUT)
    keeper.take([corrected(9.0, name="3"), faces[0], faces[5]])
    keeper.take(faces[1:5])
    keeper.take([], gone={"5", "unknown"})
    kept, anew = keeper.figures(), figures(*faces[:5])
    assert kept.bias() == anew.bias()
    assert kept.coverage == anew.coverage
    np.testing.assert_array_equal(kept.parts, anew.parts)
    assert [face.face_id for face in kept.faces] == [str(i) for i in range(5)]


def test_one_more_face_among_ten_thousand() -> None:
    """Measured is the processor time of this process, so that a busy machine passes."""
    keeper = FigureKeeper(LAYOUT)
    keeper.take([corrected(1.0, 0.5, name=str(i), at=float(i)) for i in range(10_000)])
    start = time.process_time()
    keeper.take([corrected(2.0, name="new")])
    made = keeper.figures()
    assert made.bias().normal > 0
    assert made.cloud(6000) is not None
    assert (len(made.regions), len(made.coverage), made.effort.faces) == (5, 3, 10_001)
    assert time.process_time() - start < 10.0
