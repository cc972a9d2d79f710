"""Faces without labels: what the teacher says, how much that counts, and that nothing else knows of them."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch
from torch import nn

from adnet_core.errors import TrainingError
from adnet_core.events import Started, Stepped, Validated
from adnet_core.faces.layout import Layout
from adnet_core.network.adnet import StageOutput
from adnet_core.network.checkpoints import load_checkpoint
from adnet_core.runs.names import LAST
from training.datasets import FaceSet
from training.distribution import Process
from training.loop import Trainer
from training.objective import LossParts, Objective
from training.position import Position
from training.self_training import Moment, SelfTraining, harder, sureness_of
from training.settings import AugmentationSettings, LossSettings, Settings

CHANGES = ("network.depth=1", "schedule.epochs=3", "schedule.batch=2", "unlabelled.rise=0.5")


class Recorded(Trainer):
    """Remembers the loss of every step."""

    losses: list[float]

    def train_step(self, rows: list[int]) -> LossParts:
        parts = super().train_step(rows)
        self.__dict__.setdefault("losses", []).append(float(parts.total))
        return parts


def part(faces: FaceSet, rows: range) -> FaceSet:
    return faces.subset(rows)


def without_points(faces: FaceSet) -> FaceSet:
    return dataclasses.replace(faces, points=torch.full_like(faces.points, torch.nan))


@pytest.fixture
def make(
    tiny: Callable[..., Settings], layout: Layout, face_set: FaceSet, alone: Process, tmp_path: Path
) -> Callable[..., Recorded]:
    """A trainer on two labelled faces and three without labels, validated on the sixth."""

    def trainer(*changes: str, run: str = "run", events: list[Any] | None = None, **rest: Any) -> Recorded:
        (tmp_path / run).mkdir(exist_ok=True)
        given: dict[str, Any] = {"unlabelled": without_points(part(face_set, range(2, 5)))} | rest
        return Recorded(
            tiny(*CHANGES, *changes),
            layout,
            part(face_set, range(2)),
            part(face_set, range(5, 6)),
            tmp_path / run,
            process=alone,
            report=(events if events is not None else []).append,
            **given,
        )

    return trainer


class Fixed(nn.Module):
    """Answers with one map for all points: a blob whose place and width are given, in every view alike."""

    def __init__(self, layout: Layout, middle: tuple[float, float], sigma: float) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.zeros(1))
        axis = (torch.arange(64) + 0.5) / 32 - 1
        across, down = ((axis - one) ** 2 for one in middle)
        self._map = torch.exp(-(across[None, :] + down[:, None]) / (2 * sigma**2))
        self._points, self._middle = layout.point_count, middle

    def forward(self, images: torch.Tensor) -> list[StageOutput]:
        shape = (len(images), self._points)
        points = torch.tensor(self._middle).expand(*shape, 2)
        return [StageOutput(points, self._map.expand(*shape, 64, 64), None, None, None)]


def test_the_answer_is_the_mean_of_a_view_and_its_mirror(
    tiny: Callable[..., Settings], layout: Layout, face_set: FaceSet, alone: Process
) -> None:
    """A teacher that says the same of both is right of neither: half as far apart is what it is unsure by."""
    taught = SelfTraining(face_set, layout, tiny(), alone)
    canvases, _ = face_set.batch([0, 1], torch.device("cpu"))
    said = taught.answers(Fixed(layout, (0.3, -0.1), 0.1), canvases, 64)
    torch.testing.assert_close(said.points, torch.tensor([0.0, -0.1]).expand(2, 68, 2))
    torch.testing.assert_close(said.variance, torch.full((2, 68), 0.01 + 0.09 / 2), rtol=0.02, atol=0)
    bare = dataclasses.replace(layout, flip=tuple(range(68)), mirrors=False)
    one_said = SelfTraining(face_set, bare, tiny(), alone).answers(
        Fixed(bare, (0.3, -0.1), 0.1), canvases, 64
    )
    torch.testing.assert_close(one_said.points, torch.tensor([0.3, -0.1]).expand(2, 68, 2))
    torch.testing.assert_close(one_said.variance, torch.full((2, 68), 0.01), rtol=0.02, atol=0)


def test_a_calibration_makes_the_spread_honest(
    tiny: Callable[..., Settings], layout: Layout, face_set: FaceSet, alone: Process
) -> None:
    from adnet_core.models.calibration import Calibration

    inherited = {"calibration": Calibration(torch.full((68, 2), 3.0).double().numpy()).to_dict()}
    taught = SelfTraining(face_set, layout, tiny(), alone, inherited)
    canvases, _ = face_set.batch([0], torch.device("cpu"))
    said = taught.answers(Fixed(layout, (0.0, 0.0), 0.1), canvases, 64)
    torch.testing.assert_close(said.variance, torch.full((1, 68), 0.09), rtol=0.02, atol=0)


def test_the_unsure_count_less_and_the_most_doubtful_nothing() -> None:
    variance = torch.tensor([[1.0, 4.0, 8.0], [2.0, 16.0, 4.0]])
    expected = torch.tensor([[1.0, 1.0, 0.5], [1.0, 0.25, 1.0]])
    torch.testing.assert_close(sureness_of(variance, 2.0), expected)
    assert sureness_of(variance, 1.9)[1, 1] == 0


def test_views_are_those_of_the_teachers_points(
    tiny: Callable[..., Settings], layout: Layout, face_set: FaceSet, alone: Process
) -> None:
    """Shown without any change, the points that are learnt are the teacher's own, in its own order; in a
    mirrored view each lies where its partner's mirror image is, and counts what that does."""
    plain = dict.fromkeys(AugmentationSettings.model_fields, 0.0)

    class Sides(Fixed):
        def forward(self, images: torch.Tensor) -> list[StageOutput]:
            (stage,) = super().forward(images)
            points = torch.linspace(-0.5, 0.5, 68)[None, :, None].expand(len(images), 68, 2).clone()
            return [stage._replace(landmarks=points)]

    def taught(flip: float) -> SelfTraining:
        settings = tiny("unlabelled.limit=1000", f"schedule.batch={2}")
        changed = settings.augmentation.model_copy(update={**plain, "flip": flip})
        return SelfTraining(face_set, layout, settings.model_copy(update={"augmentation": changed}), alone)

    moment = Moment(Position(), 3, 0.0)
    teacher = Sides(layout, (0.0, 0.0), 0.1)
    first, second = (taught(flip).lessons(teacher, moment, 1).views(0) for flip in (0.0, 1.0))
    assert first is not None
    assert second is not None
    canvases, _ = face_set.batch(taught(0.0).rows(0), torch.device("cpu"))
    said = taught(0.0).answers(teacher, canvases, 64)
    torch.testing.assert_close(first.points, said.points, atol=1e-5, rtol=0)
    flip = list(layout.flip)
    mirrored = (first.points * torch.tensor([-1.0, 1.0]))[:, flip]
    torch.testing.assert_close(second.points, mirrored, atol=1e-5, rtol=0)
    torch.testing.assert_close(second.sureness, first.sureness[:, flip])
    assert first.sureness.unique().numel() > 2


def test_all_faces_come_before_one_comes_again(
    tiny: Callable[..., Settings], layout: Layout, face_set: FaceSet, alone: Process
) -> None:
    taught = SelfTraining(face_set, layout, tiny("schedule.batch=4"), alone)
    seen = [row for step in range(3) for row in taught.rows(step)]
    assert sorted(seen[:6]) == sorted(seen[6:]) == list(range(6))
    other = SelfTraining(face_set, layout, tiny("schedule.batch=4"), alone)
    assert other.rows(2) == seen[8:]
    assert SelfTraining(face_set, layout, tiny("unlabelled.share=0.75"), alone).count == 6


def test_the_weight_rises_with_what_an_average_knows(
    tiny: Callable[..., Settings], layout: Layout, face_set: FaceSet, alone: Process
) -> None:
    taught = SelfTraining(face_set, layout, tiny("unlabelled.weight=2", "unlabelled.rise=0.5"), alone)
    average = nn.Identity()
    risen = [taught.weight(average, share) for share in (0.0, 0.25, 0.5, 1.0)]
    assert risen == pytest.approx([2 * 0.0067379, 2 * 0.2865048, 2.0, 2.0], rel=1e-5)


def test_harder_views_are_changed_as_if_drawn_twice() -> None:
    settings = AugmentationSettings(occlusion=0.5, grey=0.0, rotation=10)
    found = harder(settings)
    assert (found.occlusion, found.grey, found.rotation, found.flip) == (0.75, 0.0, 10, settings.flip)


def test_sureness_weighs_points_and_maps(layout: Layout) -> None:
    objective = Objective(layout, LossSettings(edge_weight=0.0))
    truth = torch.rand(2, 68, 2, generator=torch.Generator().manual_seed(0)) - 0.5
    maps = torch.rand(2, 68, 16, 16)
    stages = [StageOutput(truth + 0.1, maps, None, maps, None)]
    whole = objective(stages, truth)
    half = objective(stages, truth, None, torch.full((2, 68), 0.5))
    for one, other in ((half.landmarks, whole.landmarks), (half.points, whole.points)):
        torch.testing.assert_close(one, other / 2)
    assert float(objective(stages, truth, None, torch.zeros(2, 68)).total) == 0


def test_the_loss_falls_and_faces_without_labels_have_a_part_in_it(make: Callable[..., Recorded]) -> None:
    changes = ("schedule.epochs=40", "schedule.kind=constant", "optimiser.rate=1e-2", "optimiser.ema=0.9")
    trainer = make(*changes, "unlabelled.rise=0", "engine.validate_every=40")
    for epoch in range(30):
        trainer.position.epoch = epoch
        trainer.train_step([0, 1])
    assert sum(trainer.losses[-4:]) < 0.8 * sum(trainer.losses[:4])
    without = make("unlabelled.rise=0", "unlabelled.weight=0", run="without")
    without.train_step([0, 1])
    assert without.losses[0] < trainer.losses[0]


def test_the_run_says_how_many_there_are_and_is_judged_on_others(
    make: Callable[..., Recorded], face_set: FaceSet, layout: Layout
) -> None:
    """No figure, no layout and no checkpoint knows of them but by the weights that they have taught."""
    events: list[Any] = []
    trainer = make(events=events)
    trainer.run()
    started = next(event for event in events if isinstance(event, Started))
    assert (started.train_faces, started.validation_faces, started.unlabelled_faces) == (2, 1, 3)
    content = load_checkpoint(trainer.run_folder / LAST)
    assert content["faces"] == 2
    assert content["layout"] == layout.to_json()
    assert trainer.steps_per_epoch == 1
    last = [event for event in events if isinstance(event, Validated)][-1]
    assert trainer.averaged is not None
    assert last.nme == trainer._held.figures(trainer.averaged.network, 64).nme
    stepped = [event for event in events if isinstance(event, Stepped)][-1]
    weight = trainer.settings.loss.landmark_weight
    assert stepped.loss > weight * stepped.landmark_loss + stepped.edge_loss + stepped.point_loss


def test_their_points_are_never_read(make: Callable[..., Recorded], face_set: FaceSet) -> None:
    without, wrong = make(run="a"), make(run="b", unlabelled=part(face_set, range(2, 5)))
    without.run()
    wrong.run()
    assert without.losses == wrong.losses


def test_a_run_that_was_stopped_goes_on_as_if_it_had_not_been(make: Callable[..., Recorded]) -> None:
    whole = make(run="whole")
    whole.run()
    asked = iter([False, False, True, True, True])
    first = make(run="parts", stop_asked=lambda: next(asked))
    assert first.run() == "stopped"
    second = make(run="parts")
    second.resume(second.run_folder / LAST)
    assert second.run() == "finished"
    assert first.losses + second.losses == pytest.approx(whole.losses, abs=1e-6)
    ours, theirs = (load_checkpoint(one.run_folder / LAST) for one in (second, whole))
    for key, value in theirs["model"].items():
        torch.testing.assert_close(ours["model"][key], value, rtol=1e-5, atol=1e-6)


def test_a_run_from_a_model_is_taught_by_it_and_goes_on_so(make: Callable[..., Recorded]) -> None:
    state = make(run="begun").network.state_dict()
    begun = {key: value.clone() for key, value in state.items()}

    def trainer(run: str, **rest: Any) -> Recorded:
        made = make(run=run, **rest)
        made.load_weights(begun)
        return made

    whole = trainer("whole")
    whole.run()
    asked = iter([False, True, True])
    first = trainer("parts", stop_asked=lambda: next(asked))
    first.run()
    second = make(run="parts")
    second.resume(second.run_folder / LAST)
    second.run()
    assert first.losses + second.losses == pytest.approx(whole.losses, abs=1e-6)
    taught = whole._self_training
    assert taught is not None
    teacher = taught.teacher(whole.network, whole.averaged, whole._state.start)
    for key, value in teacher.state_dict().items():
        torch.testing.assert_close(value, begun[key], msg=key)
    assert taught.weight(teacher, 0.0) == 1.0  # it knows from the first step


def test_pieces_of_a_batch_are_the_whole(make: Callable[..., Recorded]) -> None:
    """Batch norm sees a piece at a time, so that only what comes before the network can be compared."""
    one, two = make(run="a"), make("schedule.accumulate=2", run="b")
    for trainer in (one, two):
        assert trainer._self_training is not None
    moment = Moment(Position(), 1, 0.5)
    whole = one._self_training.lessons(one.network.eval(), moment, 1)  # type: ignore[union-attr]
    parts = two._self_training.lessons(one.network, moment, 2)  # type: ignore[union-attr]
    torch.testing.assert_close(parts.points, whole.points, equal_nan=True, atol=1e-6, rtol=1e-5)
    first, second, both = parts.views(0), parts.views(1), whole.views(0)
    assert first is not None
    assert second is not None
    assert both is not None
    torch.testing.assert_close(torch.cat([first.images, second.images]), both.images)


def test_what_cannot_teach_is_refused(make: Callable[..., Recorded]) -> None:
    with pytest.raises(TrainingError, match=r"optimiser\.ema above 0"):
        make("optimiser.ema=0").run()
    with pytest.raises(TrainingError, match="--init"):
        make("unlabelled.teacher=start").run()
    with pytest.raises(TrainingError, match=r"1 faces without labels .* 1 processes .*accumulate = 2"):
        make("unlabelled.share=0.3", "schedule.accumulate=2")
