"""Labels that all lie to one side: that is measured, and mirrored faces are learnt with them on that side."""

from __future__ import annotations

import math
from dataclasses import replace
from types import SimpleNamespace
from typing import Any, cast

import pytest
import torch
from torch import Tensor, nn

from adnet_core.events import Event, Noted
from adnet_core.faces.geometry import CROP_SIZE
from adnet_core.faces.layout import Layout
from adnet_core.network.adnet import ADNet
from training import sideways
from training.augmentation import random_views
from training.datasets import Face, FaceSet, build_face_set
from training.distribution import Process
from training.measured_settings import measured
from training.settings import AugmentationSettings, Settings, load_settings
from training.sideways import DOUBT, labels_sideways, with_sideways
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
    found = measured(settings, start, face_set, ALONE)
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
