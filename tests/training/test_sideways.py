"""Labels that all lie to one side: that is measured, and mirrored faces are learnt with them on that side."""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import numpy as np
import pytest
import torch
from torch import Tensor, nn

from adnet_core.events import Event, Noted, Working
from adnet_core.faces.geometry import CROP_SIZE
from adnet_core.faces.layout import Layout
from adnet_core.network.adnet import ADNet
from adnet_core.network.checkpoints import load_checkpoint
from adnet_core.runs.names import LAST, SETTINGS
from training import sideways
from training.augmentation import random_views
from training.datasets import Face, FaceSet, build_face_set
from training.distribution import Process
from training.loop import Trainer
from training.measured_settings import measured
from training.settings import AugmentationSettings, Settings, load_settings
from training.sideways import DOUBT, faces_known, labels_sideways, with_sideways
from training.starting import Start

CPU = torch.device("cpu")
ALONE = Process(0, 1, CPU)
PLAIN = AugmentationSettings(
    rotation=0, scale=0, shift=0, occlusion=0, blur=0, gamma=0, noise=0, grey=0, light=0, flip=1
)


@pytest.fixture
def face_set(faces: list[Face], tmp_path: Any) -> FaceSet:
    return build_face_set(faces, margin=1.15, canvas_ratio=1.5, cache_folder=tmp_path)


class Knowing(nn.Module):
    """Knows where the points of faces are, wherever their labels say, and answers `to_right` of there: in
    crops that come one after the other, plain and then mirrored."""

    def __init__(self, truth: Tensor, layout: Layout, to_right: float) -> None:
        super().__init__()
        self._offset = torch.tensor([2 * to_right / CROP_SIZE, 0.0])
        self._truth, self._flip, self._asked = truth, list(layout.flip), 0

    def forward(self, images: Tensor) -> list[Any]:
        batch, mirrored = divmod(self._asked, 2)
        self._asked += 1
        truth = self._truth[16 * batch :][: len(images)]
        if mirrored:
            truth = (truth * torch.tensor([-1.0, 1.0]))[:, self._flip]
        return [SimpleNamespace(landmarks=truth + self._offset)]


def crop_points(faces: FaceSet) -> Tensor:
    """(F, P, 2) labels in crops' normalised coordinates."""
    return faces.points * faces.ratio


@pytest.mark.parametrize("own", [0.0, -2.0, 5.0])
def test_an_offset_of_the_networks_own_cancels_out(face_set: FaceSet, layout: Layout, own: float) -> None:
    truth = crop_points(face_set) - torch.tensor([2 * 3.0 / CROP_SIZE, 0.0])
    found = labels_sideways(Knowing(truth, layout, own), face_set, layout, CPU)
    count = len(face_set)
    assert found == pytest.approx(3.0 * count / (count + DOUBT), abs=0.01)


def test_what_the_model_brings_counts_as_some_faces(face_set: FaceSet, layout: Layout) -> None:
    network = Knowing(crop_points(face_set), layout, 1.0)
    found = labels_sideways(network, face_set, layout, CPU, expected=2.0)
    assert found == pytest.approx(2.0 * DOUBT / (len(face_set) + DOUBT), abs=0.01)


def test_absent_points_count_nothing(face_set: FaceSet, layout: Layout) -> None:
    truth = crop_points(face_set) - torch.tensor([2 * 3.0 / CROP_SIZE, 0.0])
    lacking = face_set.points.clone()
    lacking[0] = math.nan
    lacking[1:, ::3] = math.nan
    some = replace(face_set, points=lacking)
    found = labels_sideways(Knowing(truth, layout, 0.0), some, layout, CPU)
    count = len(face_set) - 1
    assert found == pytest.approx(3.0 * count / (count + DOUBT), abs=0.01)


@pytest.mark.parametrize("off", [33.0 * 1.2, -1e6, math.inf])
def test_a_network_that_knows_no_face_is_not_believed(face_set: FaceSet, layout: Layout, off: float) -> None:
    truth = crop_points(face_set) - torch.tensor([2 * off / CROP_SIZE, 0.0])
    assert labels_sideways(Knowing(truth, layout, 0.0), face_set, layout, CPU, expected=1.5) == 1.5


def test_a_face_that_is_missed_moves_nothing(face_set: FaceSet, layout: Layout) -> None:
    truth = crop_points(face_set)
    truth[0, :, 0] += 1.0  # half a crop
    found = labels_sideways(Knowing(truth, layout, 0.0), face_set, layout, CPU)
    assert found == pytest.approx(0.0, abs=0.01)


def test_answers_that_are_rough_count_little(face_set: FaceSet, layout: Layout) -> None:
    """A network that hardly knows the faces is off by many pixels in each, and their median by chance."""
    each = torch.tensor([-30.0, -12.0, -1.0, 5.0, 16.0, 40.0])
    assert len(face_set) >= 4
    off = each[: len(face_set)]
    truth = crop_points(face_set)
    truth[..., 0] -= 2 * off[:, None] / CROP_SIZE
    found = labels_sideways(Knowing(truth, layout, 0.0), face_set, layout, CPU)
    median = float(np.median(off))
    assert found != 0
    assert abs(found) < 0.05 * abs(median)


@pytest.mark.parametrize("alike", [True, False])
def test_answers_of_other_shapes_than_the_faces_are_not_believed(
    face_set: FaceSet, layout: Layout, alike: bool
) -> None:
    """Also where all of them are off alike, as of faces that look the same way."""
    width = torch.linspace(-40, 48, layout.point_count)
    if not alike:
        width = torch.stack([width.roll(face) for face in range(len(face_set))])
    truth = crop_points(face_set)
    truth[..., 0] -= 2 * width / CROP_SIZE
    assert labels_sideways(Knowing(truth, layout, 0.0), face_set, layout, CPU, expected=1.5) == 1.5


@pytest.mark.parametrize(
    ("epochs", "first"), [(1, 1), (2, 1), (3, 1), (4, 2), (24, 8), (40, 14), (60, 20), (120, 40)]
)
def test_a_run_from_nothing_asks_after_a_third_of_its_epochs(epochs: int, first: int) -> None:
    schedule = load_settings("fast-68", [f"schedule.epochs={epochs}"]).schedule
    assert [faces_known(epoch, schedule) for epoch in (first - 1, first)] == [False, True]


class Asked:
    """Stands for the measuring, and answers by the weights that it is asked with."""

    def __init__(self) -> None:
        self.networks: list[nn.Module] = []
        self.sizes: list[int] = []

    def __call__(self, network: nn.Module, *_: Any, size: int, expected: float) -> float:
        assert expected == 0
        network.eval()
        self.networks.append(network)
        self.sizes.append(size)
        return 4 + 100 * float(next(network.parameters()).detach().abs().mean())


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Asked:
    made = Asked()
    monkeypatch.setattr(sideways, "labels_sideways", made)
    return made


@pytest.fixture
def make(
    tiny: Callable[..., Settings], layout: Layout, faces: list[Face], tmp_path: Path
) -> Callable[..., Trainer]:
    """`make("schedule.epochs=3", run="a", said=[])` gives a trainer that begins from nothing."""
    data = tiny().data
    face_set = build_face_set(
        faces, margin=data.margin, canvas_ratio=data.canvas, cache_folder=tmp_path / "cache"
    )

    def trainer(*changes: str, run: str = "run", said: list[Event] | None = None, **rest: Any) -> Trainer:
        folder = tmp_path / run
        folder.mkdir(exist_ok=True)
        settings = tiny("schedule.epochs=3", *changes)
        report = ([] if said is None else said).append
        chosen: dict[str, Any] = {"layout": layout, "process": ALONE, "report": report} | rest
        return Trainer(settings, chosen.pop("layout"), face_set, None, folder, **chosen)

    return trainer


def test_a_run_from_nothing_asks_its_own_average_once(make: Callable[..., Trainer], asked: Asked) -> None:
    said: list[Event] = []
    trainer = make(said=said)
    assert trainer.averaged is not None
    seen: list[float | None] = []
    trainer.epoch_order = lambda epoch: (  # type: ignore[method-assign]
        seen.append(trainer.settings.augmentation.sideways) or Trainer.epoch_order(trainer, epoch)
    )
    trainer.run()
    assert asked.networks == [trainer.averaged.network]
    assert asked.sizes == [64], "the size that it has learnt by"
    value = trainer.settings.augmentation.sideways
    assert value is not None
    assert value > 4
    assert seen == [None, value, value]
    (note,) = (event.text for event in said if isinstance(event, Noted))
    assert f"{value:.2f} of a crop's 256 pixels to the right" in note
    assert load_checkpoint(trainer.run_folder / LAST)["settings"]["augmentation"]["sideways"] == value
    kept = json.loads((trainer.run_folder / SETTINGS).read_bytes())
    assert kept["augmentation"]["sideways"] == value


def test_without_an_average_the_network_itself_is_asked_and_learns_on(
    make: Callable[..., Trainer], asked: Asked
) -> None:
    trainer = make("optimiser.ema=0")
    trainer.run()
    assert asked.networks == [trainer.network]
    assert trainer.network.training


@pytest.mark.parametrize("steps", [2, 3, 4])
def test_a_run_that_was_stopped_finds_the_same(
    make: Callable[..., Trainer], asked: Asked, steps: int
) -> None:
    """Before it has asked, right after that, and a step later, when it does not ask again."""
    whole = make("optimiser.rate=1e-3", run="whole")
    whole.run()
    assert whole.steps_per_epoch == 3
    answers = iter([False] * steps + [True])
    first = make("optimiser.rate=1e-3", run="parts", stop_asked=lambda: next(answers))
    assert first.run() == "stopped"
    second = make("optimiser.rate=1e-3", run="parts")
    second.resume(second.run_folder / LAST)
    second.run()
    assert len(asked.networks) == 2
    assert second.settings.augmentation.sideways == whole.settings.augmentation.sideways
    ours, theirs = (load_checkpoint(one.run_folder / LAST) for one in (second, whole))
    for key, value in theirs["ema"].items():
        torch.testing.assert_close(ours["ema"][key], value, rtol=1e-5, atol=1e-6)


def test_faces_without_labels_are_seen_by_what_was_found(
    make: Callable[..., Trainer], asked: Asked, faces: list[Face], tmp_path: Path
) -> None:
    unlabelled = build_face_set(faces, margin=1.15, canvas_ratio=1.25, cache_folder=tmp_path / "more")
    trainer = make(unlabelled=unlabelled)
    views: list[AugmentationSettings] = []
    training = trainer._self_training
    assert training is not None
    go_on_with = training.go_on_with
    training.go_on_with = lambda settings: (  # type: ignore[method-assign]
        views.append(settings.augmentation) or go_on_with(settings)
    )
    trainer.run()
    assert [one.sideways for one in views] == [trainer.settings.augmentation.sideways]
    assert training._settings.augmentation.sideways == training._harder.sideways == views[0].sideways


@pytest.mark.parametrize(
    "change",
    ["augmentation.sideways=0", "augmentation.sideways=-3", "augmentation.flip=0", "schedule.epochs=1"],
)
def test_a_run_from_nothing_does_not_ask(make: Callable[..., Trainer], asked: Asked, change: str) -> None:
    trainer = make(change)
    before = trainer.settings.augmentation
    trainer.run()
    assert asked.networks == []
    assert trainer.settings.augmentation == before


def test_nor_is_it_asked_of_what_began_with_a_model_or_has_no_mirror(
    make: Callable[..., Trainer], asked: Asked, layout: Layout
) -> None:
    begun = make(run="begun")
    begun.load_weights(make(run="start").network.state_dict())
    begun.run()
    of_new_layout = make(run="new", base={"info": "of another layout"})
    of_new_layout.run()
    unmirrored = make(run="unmirrored", layout=replace(layout, mirrors=False))
    unmirrored.run()
    assert asked.networks == []


def test_all_processes_take_what_the_leading_one_has_found(
    face_set: FaceSet, layout: Layout, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Following(Process):
        def leaders(self, values: Tensor) -> Tensor:
            return torch.full_like(values, 2.499)

    monkeypatch.setattr(sideways, "labels_sideways", pytest.fail)
    found = with_sideways(
        load_settings("fast-68"), nn.Identity(), layout, face_set, None, Following(1, 2, CPU)
    )
    assert found.augmentation.sideways == 2.5


def settled(
    settings: Settings, network: nn.Module, layout: Layout, faces: FaceSet
) -> tuple[Settings, list[Event]]:
    said: list[Event] = []
    inherited = {"sideways": 1.0}
    return with_sideways(settings, network, layout, faces, inherited, ALONE, said.append), said


def test_a_run_measures_and_says_it(face_set: FaceSet, layout: Layout) -> None:
    truth = crop_points(face_set) - torch.tensor([2 * 4.0 / CROP_SIZE, 0.0])
    found, said = settled(load_settings("fine-tune"), Knowing(truth, layout, 0.0), layout, face_set)
    count = len(face_set)
    assert found.augmentation.sideways == pytest.approx((4.0 * count + DOUBT) / (count + DOUBT), abs=0.02)
    (note,) = said
    assert (
        f"{found.augmentation.sideways:.2f} of a crop's 256 pixels to the right" in cast("Noted", note).text
    )


def test_a_run_and_a_study_ask_the_same_of_their_start(face_set: FaceSet, layout: Layout) -> None:
    truth = crop_points(face_set) - torch.tensor([2 * 4.0 / CROP_SIZE, 0.0])
    settings = load_settings("fine-tune")
    network = cast("ADNet", Knowing(truth, layout, 0.0))
    start = Start(settings, layout, {}, network, {"sideways": 1.0})
    events: list[Event] = []
    found = measured(settings, start, face_set, ALONE, events.append)
    assert isinstance(events[0], Working), "what was said before is done"
    expected, _ = settled(settings, Knowing(truth, layout, 0.0), layout, face_set)
    assert found == expected != settings


@pytest.mark.parametrize(
    "change", ["augmentation.sideways=0", "augmentation.sideways=-3", "augmentation.flip=0"]
)
def test_nothing_is_measured_where_it_is_given_or_nothing_is_mirrored(
    face_set: FaceSet, layout: Layout, change: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sideways, "labels_sideways", pytest.fail)
    settings = load_settings("fine-tune", [change])
    assert settled(settings, nn.Identity(), layout, face_set) == (settings, [])
    unmirrored = replace(layout, mirrors=False)
    assert settled(load_settings("fine-tune"), nn.Identity(), unmirrored, face_set)[1] == []


@pytest.mark.parametrize("ratio", [1.0, 1.5])
def test_a_mirrored_view_has_its_points_to_the_same_side(layout: Layout, ratio: float) -> None:
    """Labels 3 pixels right of a symmetric truth are learnt 3 pixels right of it in a mirrored view too."""
    truth = 0.5 * (torch.rand(2, layout.point_count, 2, generator=torch.Generator().manual_seed(0)) - 0.5)
    to_right = torch.tensor([2 * 3.0 / CROP_SIZE, 0.0])
    labels = (truth + to_right) / ratio
    canvases = torch.zeros(2, 3, 64, 64)

    def seen(settings: AugmentationSettings) -> Tensor:
        draws = torch.Generator().manual_seed(0)
        return random_views(canvases, labels, layout, settings, draws, ratio=ratio, size=64)[1]

    mirrored = (truth * torch.tensor([-1.0, 1.0]))[:, list(layout.flip)]
    given = PLAIN.model_copy(update={"sideways": 3.0})
    torch.testing.assert_close(seen(given), mirrored + to_right)
    torch.testing.assert_close(seen(PLAIN), mirrored - to_right)
    upright = given.model_copy(update={"flip": 0.0})
    torch.testing.assert_close(seen(upright), truth + to_right)
