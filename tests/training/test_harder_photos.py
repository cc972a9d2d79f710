"""How far a run goes from its start is a matter of what is new: the photos, or the labels."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from adnet_core.errors import TrainingError
from adnet_core.events import Event, Noted
from adnet_core.faces.geometry import CROP_SIZE, join_errors, tangent_frames
from adnet_core.faces.layout import Layout
from adnet_core.faces.metrics import nme
from adnet_core.network.adnet import ADNet
from adnet_core.runs.request import TrainingRequest
from training import harder_photos
from training.datasets import Face, FaceSet
from training.distribution import Process
from training.harder_photos import error_beside_the_mean, stated_error, suited
from training.settings import HarderPhotos, Settings, StartSettings, load_settings
from training.starting import starting_point
from training.validation import predict_set

STATED = {"validation": {"nme": 3.0, "distance": "inter_ocular", "faces": 199}}


@pytest.fixture
def truth(layout: Layout, faces: list[Face]) -> NDArray[np.float64]:
    """(60, P, 2) faces of other sizes, turned, each with a little of its own."""
    random, usual = np.random.default_rng(0), faces[0].points
    shapes = []
    for _ in range(60):
        angle, size = random.uniform(-0.4, 0.4), random.uniform(0.5, 2)
        turn = size * np.array([[math.cos(angle), -math.sin(angle)], [math.sin(angle), math.cos(angle)]])
        shapes.append((usual + random.normal(0, 0.5, usual.shape)) @ turn.T)
    return np.stack(shapes)


def off_by(
    truth: NDArray[np.float64], layout: Layout, along: NDArray[np.float64], scatter: float
) -> NDArray[np.float64]:
    """Answers that are off by `along` (2,), tangent and normal, in shares of the distance, and a scatter."""
    random = np.random.default_rng(1)
    sizes = layout.distance(truth)[:, None, None]
    errors = along + random.normal(0, scatter, truth.shape)
    return truth + join_errors(errors * sizes, tangent_frames(truth, layout))


def test_what_is_the_same_in_all_faces_does_not_count(truth: NDArray[np.float64], layout: Layout) -> None:
    plain = off_by(truth, layout, np.zeros(2), 0.02)
    moved = off_by(truth, layout, np.array([0.01, -0.04]), 0.02)
    usual = float(nme(plain, truth, layout).mean())
    assert float(nme(moved, truth, layout).mean()) > 1.5 * usual
    assert error_beside_the_mean(moved, truth, layout) == pytest.approx(usual, rel=0.01)
    assert error_beside_the_mean(plain, truth, layout) == pytest.approx(usual, rel=0.01)


def test_a_few_faces_have_as_large_an_error_as_many(truth: NDArray[np.float64], layout: Layout) -> None:
    """What the mean takes of their own errors is given back."""
    predicted = off_by(truth, layout, np.array([0.0, 0.03]), 0.02)
    whole = error_beside_the_mean(predicted, truth, layout)
    parts = [
        error_beside_the_mean(predicted[at : at + 6], truth[at : at + 6], layout) for at in range(0, 60, 6)
    ]
    assert float(np.mean(parts)) == pytest.approx(whole, rel=0.03)


def test_absent_points_are_left_out(truth: NDArray[np.float64], layout: Layout) -> None:
    predicted = off_by(truth, layout, np.zeros(2), 0.02)
    lacking = truth.copy()
    lacking[::3, 20:30] = np.nan
    lacking[1::20, list(layout.distance_points()[0])] = np.nan
    found = error_beside_the_mean(predicted, lacking, layout)
    assert found == pytest.approx(error_beside_the_mean(predicted, truth, layout), rel=0.05)


def test_faces_without_a_distance_do_not_count(truth: NDArray[np.float64], layout: Layout) -> None:
    predicted = off_by(truth, layout, np.zeros(2), 0.02)
    one_place = truth.copy()
    one_place[:3] = one_place[:3, :1]
    found = error_beside_the_mean(predicted, one_place, layout)
    assert found == pytest.approx(error_beside_the_mean(predicted[3:], truth[3:], layout))
    one_place[:-4] = np.nan
    assert math.isnan(error_beside_the_mean(predicted, one_place, layout)), "four are too few"


@pytest.mark.parametrize(
    ("validation", "expected"),
    [
        ({"nme": 3.0, "distance": "inter_ocular", "faces": 20}, 0.03),
        ({"nme": 3.0, "distance": "inter_ocular", "faces": 19}, None),
        ({"nme": 3.0, "distance": "inter_pupil", "faces": 199}, None),
        ({"nme": 0.0, "distance": "inter_ocular", "faces": 199}, None),
        ({"nme": None, "distance": "inter_ocular", "faces": 199}, None),
        ({"nme": 3.0, "distance": "inter_ocular", "faces": "many"}, None),
        ({}, None),
        (None, None),
    ],
)
def test_a_model_states_its_error_on_enough_faces_and_in_the_layouts_distance(
    validation: dict[str, Any] | None, expected: float | None, layout: Layout
) -> None:
    found = stated_error({"validation": validation}, layout)
    assert found == (None if expected is None else pytest.approx(expected))


def test_the_harder_the_photos_the_further_a_run_goes() -> None:
    start = load_settings("fine-tune").start
    near, half, far = (start.for_harder(ratio) for ratio in (1.1, 1.3, 1.5))
    assert near.share_for(27) == start.share_for(27)
    assert near.rates == start.rates
    assert start.share < half.share < far.share
    assert far.share == start.harder.share == start.for_harder(9.0).share
    assert far.rates.trunk == far.rates.merges == start.harder.rate
    assert half.rates.trunk == pytest.approx((start.rates.trunk + start.harder.rate) / 2)
    assert start.for_harder(0.5).share == start.share
    assert far.harder.share == 0, "worked in once, it asks for nothing more"


def test_bounds_in_the_wrong_order_are_refused() -> None:
    with pytest.raises(TrainingError, match="least must be below full"):
        load_settings("fine-tune", ["start.harder.least=1.5", "start.harder.full=1.2"])


def test_what_was_asked_for_by_itself_is_kept(tmp_path: Path) -> None:
    def share(*changes: str) -> float:
        request = TrainingRequest(out=tmp_path, preset="fine-tune", changes=changes)
        return starting_point(request).settings.start.harder.share

    usual = load_settings("fine-tune").start.harder.share
    assert usual > 0
    assert share() == share("schedule.epochs=3") == usual
    for change in ("start.share=0.5", "start.faces=9", "start.rates.trunk=0.2"):
        assert share(change) == 0
    assert share("start.share=0.5", "start.harder.share=0.9") == 0.9


def said_and_settings(
    monkeypatch: pytest.MonkeyPatch,
    error: float,
    faces: Sequence[int],
    *,
    settings: Settings,
    layout: Layout,
    face_set: FaceSet,
    process: Process,
    inherited: dict[str, Any] | None = None,
) -> tuple[list[Event], StartSettings]:
    monkeypatch.setattr(harder_photos, "own_error", lambda *_: error)
    events: list[Event] = []
    network = ADNet(layout, settings.network)
    chosen = face_set.subset(faces)
    found = suited(settings, network, layout, chosen, inherited or STATED, process, events.append)
    return events, found.start


def test_a_run_on_harder_photos_says_how_far_it_goes(
    monkeypatch: pytest.MonkeyPatch,
    tiny: Callable[..., Settings],
    layout: Layout,
    face_set: FaceSet,
    alone: Process,
) -> None:
    settings = tiny().model_copy(
        update={"start": StartSettings(share=0.4, harder=HarderPhotos(share=0.8), faces=0)}
    )
    given = {"settings": settings, "layout": layout, "face_set": face_set, "process": alone}
    six = [0, 1, 2, 0, 1, 2]
    events, start = said_and_settings(monkeypatch, 0.06, six, **given)
    assert start.share == 0.8
    (event,) = events
    assert isinstance(event, Noted)
    assert "errs 2.00 times as much" in event.text
    assert "counts for 80 % and not 40 %" in event.text

    for error, faces, inherited in (
        (0.0315, six, None),  # not harder
        (0.06, six[:4], None),  # too few to tell
        (0.06, six, {"validation": {}}),  # nothing is stated
    ):
        events, start = said_and_settings(monkeypatch, error, faces, inherited=inherited, **given)
        assert (events, start) == ([], settings.start)


def test_the_error_is_the_networks_own(
    monkeypatch: pytest.MonkeyPatch,
    tiny: Callable[..., Settings],
    layout: Layout,
    face_set: FaceSet,
    alone: Process,
) -> None:
    settings = tiny()
    network = ADNet(layout, settings.network)
    found = harder_photos.own_error(network, face_set, layout, alone.device)
    predicted, truth = predict_set(network.eval(), face_set, layout, size=CROP_SIZE, device=alone.device)
    points = predicted.double().numpy(), truth.double().numpy()
    assert found == pytest.approx(error_beside_the_mean(*points, layout))
    assert 0 < found < 0.5 * float(nme(*points, layout).mean()), "it errs alike on faces that are alike"

    monkeypatch.setattr(harder_photos, "MOST", 2)
    monkeypatch.setattr(harder_photos, "FEWEST", 2)
    some = face_set.subset(range(0, len(face_set), len(face_set) // 2))
    fewer = harder_photos.own_error(network, face_set, layout, alone.device)
    assert fewer == pytest.approx(harder_photos.own_error(network, some, layout, alone.device))
