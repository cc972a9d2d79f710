"""The loop on a handful of drawn faces with a tiny network."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch

from adnet_core.errors import TrainingError
from adnet_core.events import Ended, Started, Stepped, Validated, Working
from adnet_core.faces.layout import Layout
from adnet_core.network.adnet import ADNet, NetworkConfig
from adnet_core.network.checkpoints import load_checkpoint, network_from_checkpoint, save_checkpoint
from adnet_core.runs.names import BEST, LAST, SETTINGS
from training.choosing import left_so_far
from training.datasets import FaceSet
from training.distribution import Process
from training.loop import Trainer
from training.natural_steps import ERROR, SENSITIVITY
from training.objective import LossParts
from training.settings import Settings
from training.validation import Figures

PLAIN = (
    "augmentation.flip=0",
    "augmentation.rotation=0",
    "augmentation.scale=0",
    "augmentation.shift=0",
    "augmentation.occlusion=0",
    "augmentation.blur=0",
    "augmentation.gamma=0",
    "augmentation.noise=0",
    "augmentation.grey=0",
    "augmentation.light=0",
)


def tagged(faces: FaceSet, *tags: str) -> FaceSet:
    """The first faces of a set, with the words of each string as the tags of one."""
    chosen = zip(faces.faces, tags, strict=False)
    named = tuple(dataclasses.replace(face, tags=frozenset(words.split())) for face, words in chosen)
    return FaceSet(faces.canvases[: len(tags)], faces.points[: len(tags)], named, faces.ratio)


class Recorded(Trainer):
    """A trainer that remembers the loss of every step."""

    losses: list[float]

    def train_step(self, rows: list[int]) -> LossParts:
        parts = super().train_step(rows)
        self.__dict__.setdefault("losses", []).append(float(parts.total))
        return parts


Make = Callable[..., Recorded]


@pytest.fixture
def make(
    tiny: Callable[..., Settings], layout: Layout, face_set: FaceSet, alone: Process, tmp_path: Path
) -> Make:
    """`make("schedule.epochs=3", run="a", events=[])` gives a trainer on the six drawn faces."""

    def trainer(*changes: str, run: str = "run", events: list[Any] | None = None, **rest: Any) -> Recorded:
        folder = tmp_path / run
        folder.mkdir(exist_ok=True)
        chosen: dict[str, Any] = {"process": alone, "train": face_set, "validation": None, "layout": layout}
        chosen |= rest
        return Recorded(
            tiny(*changes),
            chosen.pop("layout"),
            chosen.pop("train"),
            chosen.pop("validation"),
            folder,
            report=(events if events is not None else []).append,
            **chosen,
        )

    return trainer


def part_of(faces: FaceSet, count: int) -> FaceSet:
    return dataclasses.replace(
        faces, canvases=faces.canvases[:count], points=faces.points[:count], faces=faces.faces[:count]
    )


def test_the_loss_falls(make: Make) -> None:
    trainer = make(*PLAIN, "schedule.epochs=8", "schedule.kind=constant", "optimiser.rate=1e-2")
    trainer.run()
    assert len(trainer.losses) == 8 * 3
    start, end = sum(trainer.losses[:6]) / 6, sum(trainer.losses[-6:]) / 6
    assert end < 0.8 * start


def test_a_run_that_was_stopped_goes_on_as_if_it_had_not_been(make: Make) -> None:
    changes = ("schedule.epochs=3", "schedule.accumulate=2")
    whole = make(*changes, run="whole")
    assert whole.run() == "finished"

    asked = iter([False] * 4 + [True] * 100)
    first = make(*changes, run="parts", stop_asked=lambda: next(asked))
    assert first.run() == "stopped"
    assert (first.position.epoch, first.position.step) == (1, 1)
    second = make(*changes, run="parts")
    second.resume(second.run_folder / LAST)
    assert second.run() == "finished"

    assert len(first.losses) == 4
    assert len(whole.losses) == 9
    assert first.losses + second.losses == pytest.approx(whole.losses, abs=1e-6)
    ours, theirs = (load_checkpoint(t.run_folder / LAST) for t in (second, whole))
    for kind in ("model", "ema"):
        for key, value in theirs[kind].items():
            torch.testing.assert_close(ours[kind][key], value, rtol=1e-5, atol=1e-6)
    assert ours["epoch"] == theirs["epoch"] == 3


def test_checkpoints_and_events_of_a_run(make: Make, face_set: FaceSet, layout: Layout) -> None:
    events: list[Any] = []
    small = part_of(face_set, 2)
    trainer = make(
        "schedule.epochs=2",
        "schedule.small_until=0.5",
        train=small,
        validation=small,
        events=events,
        provenance={"data": ["drawn"]},
    )
    assert trainer.run() == "finished"
    kinds = [event.kind for event in events]
    assert kinds == ["started", "stepped", "validated", "stepped", "validated", "ended"]
    started, stepped, _, _, validated, ended = events
    assert isinstance(started, Started)
    assert (started.train_faces, started.validation_faces, started.epochs) == (2, 2, 2)
    assert isinstance(stepped, Stepped)
    assert stepped.loss == pytest.approx(trainer.losses[0], rel=1e-5)
    weight = trainer.settings.loss.landmark_weight
    parts = weight * stepped.landmark_loss + stepped.edge_loss + stepped.point_loss
    assert stepped.loss == pytest.approx(parts, rel=1e-5)  # the preset's other weights are one
    assert isinstance(events[2], Validated)
    assert not events[2].improved  # at the small size
    assert isinstance(validated, Validated)
    assert validated.improved
    assert validated.best == validated.nme > 0
    assert validated.nme_raw is not None
    assert isinstance(ended, Ended)
    assert ended.best == validated.best
    assert ended.checkpoint == str(trainer.run_folder / LAST)

    network, found, content = network_from_checkpoint(trainer.run_folder / BEST)
    assert found == layout
    assert content["provenance"] == {"data": ["drawn"]}
    assert content["best"] == validated.best
    assert trainer.averaged is not None
    for key, value in trainer.averaged.network.state_dict().items():
        torch.testing.assert_close(network.state_dict()[key], value)
    assert [path.name for path in sorted(trainer.run_folder.iterdir())] == [BEST, LAST, SETTINGS]


def test_without_averaging_the_weights_themselves_are_kept(make: Make) -> None:
    trainer = make("optimiser.ema=0", "schedule.epochs=1")
    trainer.run()
    assert trainer.averaged is None
    network = network_from_checkpoint(trainer.run_folder / LAST)[0]
    for key, value in trainer.network.state_dict().items():
        torch.testing.assert_close(network.state_dict()[key], value)
    again = make("optimiser.ema=0.9")
    again.resume(trainer.run_folder / LAST)
    assert again.position.epoch == 1


def test_a_loss_that_is_no_number_stops_with_the_batch_kept(make: Make) -> None:
    trainer = make()
    trainer.train_step([0, 1])
    trainer.position.step = 1
    with torch.no_grad():
        next(trainer.network.parameters()).fill_(torch.nan)
    before = {key: value.clone() for key, value in trainer.network.state_dict().items()}
    with pytest.raises(TrainingError, match=r"not a number in epoch 1, step 2; .*bad-batch-rank0\.pt"):
        trainer.train_step([4, 2])
    kept = torch.load(trainer.run_folder / "bad-batch-rank0.pt", weights_only=True)
    assert kept["images"].shape == (2, 3, 64, 64)
    assert kept["points"].shape == (2, 68, 2)
    assert [Path(photo).stem for photo in kept["photos"]] == ["face4", "face2"]
    for name, value in trainer.network.named_parameters():
        torch.testing.assert_close(value, before[name], equal_nan=True)  # no step was taken


def test_every_face_comes_once_an_epoch_in_another_order(make: Make) -> None:
    trainer = make()
    orders = [trainer.epoch_order(epoch) for epoch in range(3)]
    assert all(sorted(order) == list(range(6)) for order in orders)
    assert len({tuple(order) for order in orders}) > 1
    assert orders == [make().epoch_order(epoch) for epoch in range(3)]
    assert [make("engine.seed=1").epoch_order(epoch) for epoch in range(3)] != orders


@pytest.mark.parametrize(("count", "batch", "steps"), [(6, 4, 2), (5, 4, 2), (3, 2, 2), (4, 4, 1), (5, 6, 1)])
def test_no_face_is_left_out_of_an_epoch(
    make: Make, face_set: FaceSet, count: int, batch: int, steps: int
) -> None:
    trainer = make(f"schedule.batch={batch}", "schedule.epochs=3", train=part_of(face_set, count))
    seen: list[list[int]] = []
    step = trainer.train_step

    def recorded(rows: list[int]) -> LossParts:
        seen.append(rows)
        return step(rows)

    trainer.train_step = recorded  # type: ignore[method-assign]
    trainer.run()
    assert [len(rows) for rows in seen] == [batch] * 3 * steps
    assert trainer.steps_per_epoch == steps
    for epoch in range(3):
        rows = [face for batch_rows in seen[epoch * steps : (epoch + 1) * steps] for face in batch_rows]
        assert sorted(rows[:count]) == list(range(count))
        # Those that fill the last batch are others than it has already, as far as there are others.
        assert rows[count:] == rows[: batch * steps - count]
        if count >= batch:
            assert len(set(rows[-batch:])) == batch


def test_fewer_faces_than_a_batch_come_again_to_fill_it(make: Make, face_set: FaceSet) -> None:
    trainer = make("schedule.batch=8", train=part_of(face_set, 3))
    assert trainer.steps_per_epoch == 1
    order = trainer.epoch_order(0)
    assert len(order) == 8
    assert all(2 <= order.count(face) <= 3 for face in range(3))
    trainer.run()
    assert len(trainer.losses) == 2


def test_batches_depend_on_the_place_in_the_run_alone(make: Make) -> None:
    one, other = make(), make(run="other")
    one.train_step([0, 1])
    for trainer in (one, other):
        trainer.position.epoch, trainer.position.step = 1, 2
    images, points = one.make_batch([3, 4])
    again, same = other.make_batch([3, 4])
    assert torch.equal(images, again)
    assert torch.equal(points, same)
    other.position.step = 0
    assert not torch.equal(other.make_batch([3, 4])[1], points)
    assert images.abs().max() <= 1


def test_a_view_is_the_same_in_whatever_part_of_the_batch_it_is_made(make: Make) -> None:
    """By processes and pieces, with views of such different sizes that canvases are averaged differently."""
    trainer = make("augmentation.scale=0.4", "augmentation.noise=1")
    rows = [3, 4, 3, 0, 5]
    images, points = trainer.make_batch(rows)
    assert not torch.equal(points[0], points[2])  # the same face twice, seen in two ways
    for places in ([0, 2, 4], [1, 3], [4], [3, 0]):
        some, their = trainer.make_batch([rows[place] for place in places], places)
        torch.testing.assert_close(some, images[places], rtol=0, atol=1e-5)
        torch.testing.assert_close(their, points[places], rtol=0, atol=1e-6)


@pytest.mark.parametrize(
    ("changes", "processes"),
    [
        (("schedule.batch=16",), 3),
        (("schedule.batch=1",), 2),
        (("schedule.batch=4", "schedule.accumulate=4"), 2),
    ],
)
def test_batches_that_cannot_be_shared_equally_are_refused(
    make: Make, changes: tuple[str, ...], processes: int
) -> None:
    with pytest.raises(TrainingError, match=r"'schedule\.batch' is refused"):
        make(*changes, process=Process(0, processes, torch.device("cpu")))


def test_edges_need_curves(make: Make, layout: Layout) -> None:
    bare = dataclasses.replace(layout, curves=())
    with pytest.raises(TrainingError, match="no curves"):
        make("network.attention=edge", layout=bare)
    assert make(layout=bare).train_step([0, 1]).edges == 0


def test_weights_of_another_network_are_refused(make: Make, layout: Layout) -> None:
    other = ADNet(layout, NetworkConfig(width=24, depth=2, stacks=1))
    trainer = make()
    with pytest.raises(TrainingError, match="initial weights do not fit this network: size mismatch"):
        trainer.load_weights(other.state_dict())
    path = trainer.run_folder / LAST
    content = {"model": other.state_dict(), "optimiser": {}, "ema": None, "epoch": 0, "step": 0, "best": None}
    save_checkpoint(path, content)
    with pytest.raises(TrainingError, match=r"last\.pt: does not fit these settings: size mismatch"):
        trainer.resume(path)
    save_checkpoint(path, {**content, "model": trainer.network.state_dict()})
    with pytest.raises(TrainingError, match=r"last\.pt: does not fit these settings"):
        trainer.resume(path)


def test_given_weights_are_what_training_starts_from(make: Make, layout: Layout) -> None:
    torch.manual_seed(99)
    other = ADNet(layout, NetworkConfig(width=16, depth=2, stacks=1))
    trainer = make()
    trainer.load_weights(other.state_dict())
    assert trainer.averaged is not None
    for network in (trainer.network, trainer.averaged.network):
        for key, value in other.state_dict().items():
            assert torch.equal(network.state_dict()[key], value)


@pytest.mark.parametrize("kind", ["adam", "adamw"])
def test_norms_and_biases_do_not_decay(make: Make, kind: str) -> None:
    trainer = make(f"optimiser.kind={kind}", "optimiser.weight_decay=0.1")
    decayed, others = trainer.optimiser.param_groups
    assert decayed["weight_decay"] == 0.1
    assert others["weight_decay"] == 0
    assert all(value.dim() > 1 for value in decayed["params"])
    names = dict(trainer.network.named_parameters())
    assert len(decayed["params"]) + len(others["params"]) == len(names)
    assert type(trainer.optimiser).__name__.lower() == kind


def test_natural_steps_go_by_the_model_that_a_run_starts_from(make: Make) -> None:
    events: list[Any] = []
    trainer = begun(make, "optimiser.kind=natural", "optimiser.rate=1e-3", events=events)
    before = [weight.detach().clone() for weight in trainer.network.parameters()]
    known = [trainer.optimiser.state[weight][SENSITIVITY] for weight in trainer.network.parameters()]
    assert any(bool(one.any()) for one in known)
    trainer.train_step([0, 1])
    group = trainer.optimiser.param_groups[0]
    assert group[ERROR] > 0
    square = sum(
        float((one * (weight.detach() - old) ** 2).double().sum())
        for one, old, weight in zip(known, before, trainer.network.parameters(), strict=True)
    )
    assert square**0.5 == pytest.approx(group["lr"] * group[ERROR], rel=1e-2)
    assert next(event.what for event in events if isinstance(event, Working)).startswith("what the model's")


def test_natural_steps_from_nothing_are_refused(make: Make) -> None:
    with pytest.raises(TrainingError, match=r"optimiser\.kind = 'natural'"):
        make("optimiser.kind=natural").run()


def test_clipping_bounds_the_step(make: Make) -> None:
    trainer = make("optimiser.clip=1e-3")
    trainer.train_step([0, 1])
    norms = [p.grad.norm() for p in trainer.network.parameters() if p.grad is not None]
    assert float(torch.stack(norms).norm()) == pytest.approx(1e-3, rel=1e-3)


def test_rare_tags_weigh_more_whatever_the_pieces(make: Make, face_set: FaceSet) -> None:
    train = tagged(face_set, "pose blur", "pose", "", "")
    assert train.classes.tolist() == [[1, 1, 0], [0, 1, 0], [0, 0, 1], [0, 0, 1]]
    found = []
    for index, changes in enumerate(([], ["schedule.accumulate=4"])):
        # Batch norm sees other batches in pieces, and would change what is predicted.
        rest = ["engine.sync_batchnorm=false", "schedule.batch=4", "loss.focal=true", *changes, *PLAIN]
        trainer = make(*rest, train=train, run=f"run{index}")
        trainer.network.eval()
        found.append(float(trainer.train_step([0, 1, 2, 3]).total))
        parts = [make(*PLAIN, train=train, run="one") for _ in range(4)]
        for part in parts:
            part.network.eval()
        alone = [float(part.train_step([row]).total) for row, part in enumerate(parts)]
        # The shares are 1 of 4, 2 of 4 and 2 of 4.
        expected = ((4 + 2) * alone[0] + 2 * alone[1] + 2 * alone[2] + 2 * alone[3]) / 4
        assert found[-1] == pytest.approx(expected, rel=1e-5)


def test_weighing_by_tags_needs_tags(make: Make, face_set: FaceSet) -> None:
    with pytest.raises(TrainingError, match=r"'loss\.focal' is refused: none of the 6 faces has a tag"):
        make("loss.focal=true")


def begun(
    make: Make, *changes: str, faces: int = 0, face_set: FaceSet | None = None, **rest: Any
) -> Recorded:
    """A trainer that starts from a model's weights, with `faces` held out."""
    held = None
    if faces and face_set is not None:
        held = face_set.subset([index % len(face_set) for index in range(faces)])
    trainer = make(*changes, validation=held, **rest)
    start = make(*changes, "engine.seed=9", run="start")
    trainer.load_weights(start.network.state_dict())
    return trainer


def test_the_start_is_validated_first_and_is_the_best_until_another_is(make: Make, face_set: FaceSet) -> None:
    events: list[Any] = []
    changes = ("schedule.epochs=1", "optimiser.rate=1e-9", "start.statistics=true")
    changes += ("schedule.small_until=0",)
    trainer = begun(make, *changes, faces=20, face_set=face_set, events=events)
    trainer.run()
    first, second = (event for event in events if isinstance(event, Validated))
    assert (first.epoch, first.improved, first.nme_raw) == (-1, True, None)
    assert first.best == first.nme == pytest.approx(second.nme, rel=1e-3)


def test_a_run_that_gained_nothing_says_so_and_leaves_the_start(
    make: Make, face_set: FaceSet, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All that is learnt is called worse than the start, which is validated first."""
    events: list[Any] = []
    trainer = begun(make, "optimiser.rate=1e-2", faces=20, face_set=face_set, events=events)
    start = {name: value.clone() for name, value in trainer.network.state_dict().items()}

    def judged(network: torch.nn.Module, _size: int) -> Figures:
        same = all(torch.equal(value, start[name]) for name, value in network.named_parameters())
        return Figures(2.0 if same else 3.0, None, None, None, 0.0, 1.0)

    monkeypatch.setattr(trainer._held, "figures", judged)
    trainer.run()
    network, _, content = network_from_checkpoint(trainer.run_folder / BEST)
    for name, value in network.state_dict().items():
        assert torch.equal(value, start[name]), name
    assert content["chosen"] == {
        "share": 0.0,
        "by": "held-out faces",
        "faces": 20,
        "nme": 2.0,
        "nme_start": 2.0,
    }
    (note,) = (event for event in events if event.kind == "noted")
    assert note.level == "warning"
    assert note.text.startswith("nothing was gained")
    assert events[-1].best == 2.0


def test_with_few_held_out_faces_weights_are_averaged_with_the_start(make: Make, face_set: FaceSet) -> None:
    events: list[Any] = []
    changes = ("schedule.epochs=1", "start.share=0.25", "optimiser.rate=1e-2")
    trainer = begun(make, *changes, faces=2, face_set=face_set, events=events)
    start = {name: value.clone() for name, value in trainer.network.state_dict().items()}
    trainer.run()
    learnt = trainer.averaged.network.state_dict()  # type: ignore[union-attr]
    left = network_from_checkpoint(trainer.run_folder / BEST)[0].state_dict()
    weights = [name for name, _ in trainer.network.named_parameters()]
    assert any(not torch.equal(learnt[name], start[name]) for name in weights)
    for name in weights:
        torch.testing.assert_close(left[name], torch.lerp(start[name], learnt[name], 0.25))
    assert "2 held-out faces are too few" in next(event.text for event in events if event.kind == "noted")


def test_what_a_run_would_leave_is_validated(make: Make, face_set: FaceSet) -> None:
    """Weights far from the start may be worse than it where those on their share of the way are better."""
    events: list[Any] = []
    changes = ("schedule.epochs=1", "schedule.small_until=0", "start.share=0.25", "optimiser.rate=1e-2")
    trainer = begun(make, *changes, faces=2, face_set=face_set, events=events)
    trainer.run()
    last = [event for event in events if isinstance(event, Validated)][-1]
    left, _, content = network_from_checkpoint(trainer.run_folder / BEST)
    assert content["chosen"]["share"] == 0.25
    assert last.nme == pytest.approx(content["chosen"]["nme"])
    assert last.nme == pytest.approx(trainer._held.figures(left, 256).nme)
    assert trainer.averaged is not None
    assert last.nme != pytest.approx(trainer._held.figures(trainer.averaged.network, 256).nme)


@pytest.mark.parametrize("kind", ["adamw", "natural"])
def test_a_run_from_a_start_goes_on_as_if_it_had_not_been_stopped(make: Make, kind: str) -> None:
    """The pull to the start and the average with it need the start's weights after the stop too, and natural
    steps what the start's answers depended on."""
    changes = ("schedule.epochs=3", "start.pull=0.1", "start.share=0.5", "start.statistics=true")
    changes += (f"optimiser.kind={kind}",)
    whole = begun(make, *changes, run="whole")
    whole.run()
    asked = iter([False] * 4 + [True] * 100)
    first = begun(make, *changes, run="parts", stop_asked=lambda: next(asked))
    assert first.run() == "stopped"
    second = make(*changes, run="parts")
    second.resume(second.run_folder / LAST)
    assert second.run() == "finished"
    ours, theirs = (network_from_checkpoint(t.run_folder / BEST)[0].state_dict() for t in (second, whole))
    for name, value in theirs.items():
        torch.testing.assert_close(ours[name], value, rtol=1e-5, atol=1e-6)
    second.resume(second.run_folder / LAST)
    second.run()  # what has ended is not mixed once more
    again = network_from_checkpoint(second.run_folder / BEST)[0].state_dict()
    assert all(torch.equal(again[name], value) for name, value in ours.items())


@pytest.mark.parametrize("held", [2, 20])
def test_what_is_learnt_after_the_end_counts_as_well(make: Make, face_set: FaceSet, held: int) -> None:
    """A run that has ended goes on for more epochs: its weights are chosen anew, from what is learnt then."""
    changes = ("schedule.small_until=0", "start.share=0.5", "optimiser.rate=1e-2", "schedule.kind=constant")
    falling = iter(range(90, 0, -1))

    def judged(*_: Any) -> Figures:
        return Figures(next(falling), None, None, None, 0.0, 1.0)

    first = begun(make, *changes, "schedule.epochs=1", faces=held, face_set=face_set)
    first._held.figures = judged  # type: ignore[method-assign]
    first.run()
    before = network_from_checkpoint(first.run_folder / BEST)[0].state_dict()
    events: list[Any] = []
    second = make(*changes, "schedule.epochs=2", validation=first._held._faces, events=events)
    second.resume(second.run_folder / LAST)
    second._held.figures = judged  # type: ignore[method-assign]
    second.run()
    after, _, content = network_from_checkpoint(second.run_folder / BEST)
    assert [event.kind for event in events].count("noted") == 1, "what is chosen is said once more"
    assert second.averaged is not None
    assert first._state.start is not None
    left = first._state.start.mixed(second.averaged.network, content["chosen"]["share"])
    weights = dict(left.named_parameters())
    for name, value in after.named_parameters():
        torch.testing.assert_close(value, weights[name])
    assert any(not torch.equal(value, before[name]) for name, value in after.named_parameters())


def test_more_epochs_without_a_better_one_leave_what_was_chosen(make: Make, face_set: FaceSet) -> None:
    changes = ("schedule.small_until=0", "start.share=0.5", "optimiser.rate=1e-2")
    first = begun(make, *changes, "schedule.epochs=1", faces=20, face_set=face_set)
    first.run()
    before, _, chosen = network_from_checkpoint(first.run_folder / BEST)
    second = make(*changes, "schedule.epochs=2", validation=first._held._faces)
    second.resume(second.run_folder / LAST)
    second.position.best = 0.0
    second.run()
    after, _, content = network_from_checkpoint(second.run_folder / BEST)
    assert content["chosen"] == chosen["chosen"]
    for name, value in before.state_dict().items():
        assert torch.equal(after.state_dict()[name], value), name


def test_statistics_of_the_start_are_kept_where_that_is_asked(make: Make) -> None:
    for kept in (True, False):
        trainer = begun(make, "schedule.epochs=1", f"start.statistics={str(kept).lower()}", run=f"run{kept}")
        before = {name: value.clone() for name, value in trainer.network.named_buffers()}
        trainer.run()
        means = [name for name in before if name.endswith("running_mean")]
        same = [torch.equal(dict(trainer.network.named_buffers())[name], before[name]) for name in means]
        assert all(same) if kept else not any(same)


def test_a_run_that_gains_no_more_ends_early(make: Make, face_set: FaceSet) -> None:
    changes = ("schedule.epochs=50", "schedule.small_until=0", "start.patience=2", "optimiser.rate=1e-30")
    trainer = begun(make, *changes, faces=20, face_set=face_set)
    assert trainer.run() == "finished"
    assert trainer.position.epoch - trainer.position.best_epoch == 2 < 50


def test_a_stopped_run_leaves_the_average_with_its_start_as_well(make: Make, face_set: FaceSet) -> None:
    """Six faces beside a start that counts as two go three quarters of the way, chosen or not."""
    asked = iter([False] * 2 + [True] * 100)
    changes = ("schedule.epochs=3", "start.faces=2", "optimiser.rate=1e-2")
    trainer = begun(make, *changes, stop_asked=lambda: next(asked))
    start = {name: value.clone() for name, value in trainer.network.state_dict().items()}
    assert trainer.run() == "stopped"
    network, _, content = network_from_checkpoint(trainer.run_folder / LAST)
    weights = dict(left_so_far(network, content).named_parameters())
    for name, value in network.named_parameters():
        torch.testing.assert_close(weights[name], torch.lerp(start[name], value, 0.75))
    assert left_so_far(network, {**content, "chosen": {"share": 0.75}}) is network
    assert left_so_far(network, {**content, "start": None}) is network


LATE_ALONE = ("start.rates.trunk=0", "start.rates.merges=0")


def test_early_layers_without_a_rate_stay_as_the_start_has_them(make: Make) -> None:
    begun = make(run="start").network.state_dict()
    trainer = make(*LATE_ALONE, "start.statistics=true", "schedule.epochs=1", "optimiser.rate=1e-2")
    trainer.load_weights(begun)
    assert trainer.run() == "finished"
    changed = {
        name.split(".")[0]
        for name, weight in trainer.network.named_parameters()
        if not weight.equal(begun[name])
    }
    assert {"features", "out_heatmaps", "out_edgemaps", "out_pointmaps"} <= changed
    assert not {name for name in changed if name in ("pre", "hgs") or name.startswith("merge")}
    weights = sum(len(group["params"]) for group in trainer.optimiser.param_groups)
    assert weights == sum(weight.requires_grad for weight in trainer.network.parameters())


def test_late_layers_alone_learn_nothing_without_a_start(make: Make) -> None:
    with pytest.raises(TrainingError, match=r"start\.rates\.merges = 0 .*--init"):
        make(*LATE_ALONE).run()


def test_a_run_with_two_rates_that_was_stopped_goes_on_as_if_it_had_not_been(make: Make) -> None:
    changes = ("schedule.epochs=2", "start.rates.trunk=0.3", "start.rates.merges=0.3")
    begun = make(run="start").network.state_dict()
    whole = make(*changes, run="whole")
    whole.load_weights(begun)
    assert whole.run() == "finished"
    asked = iter([False] * 4 + [True] * 100)
    first = make(*changes, run="parts", stop_asked=lambda: next(asked))
    first.load_weights(begun)
    assert first.run() == "stopped"
    second = make(*changes, run="parts")
    second.resume(second.run_folder / LAST)
    assert second.run() == "finished"
    ours, theirs = (load_checkpoint(t.run_folder / LAST) for t in (second, whole))
    for key, value in theirs["ema"].items():
        torch.testing.assert_close(ours["ema"][key], value, rtol=1e-5, atol=1e-6)


def test_early_layers_learn_at_a_rate_of_their_own(make: Make) -> None:
    trainer = make(
        *("start.rates.trunk=0.25", "start.rates.merges=0.25"),
        *("schedule.kind=constant", "schedule.warm_up=0", "optimiser.rate=4e-3"),
    )
    trainer.load_weights(make(run="start").network.state_dict())
    trainer.train_step(trainer.epoch_order(0)[:2])
    rates = {
        name.split(".")[0]: group["lr"]
        for group in trainer.optimiser.param_groups
        for name, weight in trainer.network.named_parameters()
        if any(weight is one for one in group["params"])
    }
    late = {"features", "out_heatmaps", "out_edgemaps", "out_pointmaps"} | ({"e2h_transform"} & rates.keys())
    assert {name for name, rate in rates.items() if rate == pytest.approx(4e-3)} == late
    assert {name for name, rate in rates.items() if rate == pytest.approx(1e-3)} == rates.keys() - late
    assert "hgs" in rates


def test_natural_steps_have_one_rate(make: Make) -> None:
    with pytest.raises(TrainingError, match=r"start\.rates"):
        make("optimiser.kind=natural", "start.rates.trunk=0.3")
