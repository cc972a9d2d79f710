"""The training loop: epochs of steps, validation, checkpoints, and a stop at any step."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Sequence
from functools import cached_property
from itertools import cycle, islice
from pathlib import Path
from typing import Any, Literal

import torch
from torch import Tensor, nn

from adnet_core.errors import TrainingError
from adnet_core.events import Ended, Event, Noted, Started, Working
from adnet_core.faces.geometry import CROP_SIZE
from adnet_core.faces.layout import Layout
from adnet_core.files.whole_files import write_bytes
from adnet_core.network.checkpoints import save_checkpoint
from adnet_core.network.losses import focal_weights
from adnet_core.runs.names import BEST, LAST, SETTINGS
from training.augmentation import random_views, to_network_input
from training.averaging import AveragedNetwork
from training.best_weights import BestWeights
from training.building import (
    build_callable,
    build_network,
    build_optimiser,
    check_settings,
    keep_layers_without_rate,
    paces,
    require_rates,
)
from training.datasets import FaceSet
from training.distribution import Process
from training.keeping import StartWeights, keep_statistics
from training.memory import out_of_memory
from training.natural_steps import NaturalSteps, StartAnswers, sensitivity_views, start_answers
from training.objective import LossParts, Objective
from training.position import Position
from training.precision import settled
from training.run_state import RunState
from training.schedule import crop_size, phase_start, rate_factor
from training.seeds import Purpose, generator_for
from training.self_training import HarderViews, Moment, SelfTraining, rows_of
from training.settings import Settings
from training.sideways import faces_known, with_sideways
from training.step_means import StepMeans
from training.validation import HeldOut

Report = Callable[[Event], None]


class Trainer:
    """Trains one network on one FaceSet; what is random depends on seed and place in the run alone."""

    def __init__(
        self,
        settings: Settings,
        layout: Layout,
        train: FaceSet,
        validation: FaceSet | None,
        run: Path,
        *,
        process: Process,
        report: Report,
        stop_asked: Callable[[], bool] = lambda: False,
        provenance: dict[str, Any] | None = None,
        inherited: dict[str, Any] | None = None,
        base: dict[str, Any] | None = None,
        unlabelled: FaceSet | None = None,
    ) -> None:
        """`inherited` describes the model file that a run starts from, and `base` holds a model of another
        layout whose trunk it took over (`BaseModel.content`); both stay in the checkpoints. Of `unlabelled`
        faces no points are read.

        `self.settings` are those given, with the precision that was found to be faster in place of "auto",
        and with what a run from nothing finds out about its labels on the way (`training.sideways`).
        """
        check_settings(settings, layout, process)
        settings = settled(settings, process, report)
        self.settings, self.layout, self.run_folder = settings, layout, run
        self._train, self._held = train, HeldOut(validation, layout, process.device)
        self._classes = train.classes if settings.loss.focal else None
        self._process, self._report, self._stop_asked = process, report, stop_asked
        self._provenance = provenance or {}
        self._inherited, self._base = inherited, base
        self._new_layout = base is not None
        self._pieces = settings.schedule.accumulate
        self.steps_per_epoch = -(-len(train) // settings.schedule.batch)

        self.network: nn.Module = build_network(settings, layout, process)
        decay = settings.optimiser.ema
        self.averaged = AveragedNetwork(self.network, decay) if decay else None
        keep_layers_without_rate(self.network, settings.start)
        self.objective = Objective(layout, settings.loss, settings.network.variant)
        by_layers = paces(settings.start, new_layout=self._new_layout)
        self.optimiser, self._paces = build_optimiser(self.network, settings.optimiser, process, by_layers)
        self._callable = build_callable(self.network, settings, process)
        self._state = RunState(self.network, self.averaged, self.optimiser)
        self._best = BestWeights(
            self._state,
            self._held,
            settings,
            learnt_faces=len(train),
            best=run / BEST,
            process=process,
            report=report,
        )
        self._self_training = (
            SelfTraining(unlabelled, layout, settings, process, inherited) if unlabelled is not None else None
        )

    # --- state on disk ---------------------------------------------------------------------------

    @property
    def position(self) -> Position:
        return self._state.position

    def load_weights(self, state: dict[str, Tensor]) -> None:
        """Start from a model's weights; raises TrainingError where they do not fit.

        They are kept to choose by at the end, but for those of a new layout, whose heads know nothing yet.
        """
        self._state.load_weights(state)
        if self._new_layout:
            return
        self._state.start = StartWeights(state)
        if isinstance(self.optimiser, NaturalSteps):
            self._measure_start(self.optimiser)

    def _measure_start(self, optimiser: NaturalSteps) -> None:
        """How much the start's answers depend on each weight; all processes look at the same views."""

        def progress(done: int, total: int) -> None:
            if done % 8 == 0:
                self._report(Working(what="what the model's answers depend on", done=done, total=total))

        views = sensitivity_views(
            self._train,
            self.layout,
            self.settings,
            self._process.device,
            size=CROP_SIZE,
            progress=progress,
        )
        start = start_answers(self.network, views, self.settings.engine.seed)
        # Rounded otherwise on another machine, they would lead the processes' weights apart.
        known = [self._process.leaders(one) for one in start.sensitivities]
        error = self._process.leaders(torch.tensor(start.error, dtype=torch.float64))
        optimiser.set_start(StartAnswers(known, float(error)))

    def resume(self, path: Path) -> None:
        """Go on exactly where the checkpoint was left, with what was known of its labels there."""
        known = self._state.resume(path)["settings"]["augmentation"].get("sideways")
        augmentation = self.settings.augmentation
        if augmentation.sideways is None and known is not None:
            augmentation = augmentation.model_copy(update={"sideways": known})
            self._go_on_with(self.settings.model_copy(update={"augmentation": augmentation}))

    def save(self, name: str, network: nn.Module | None = None) -> Path:
        """Write a checkpoint into the run folder; the leading process alone does.

        `network` is the one whose weights count, by default the averaged one.
        """
        path = self.run_folder / name
        if self._process.leads:
            save_checkpoint(
                path,
                {
                    "settings": self.settings.model_dump(mode="json"),
                    "layout": self.layout.to_json(),
                    **self._state.content(network),
                    "faces": len(self._train),
                    "provenance": self._provenance,
                    "inherited": self._inherited,
                    "base": self._base,
                },
            )
        return path

    def write_settings(self) -> None:
        """Write the settings into the run folder, for people; the leading process alone does."""
        if self._process.leads:
            write_bytes(self.run_folder / SETTINGS, self.settings.model_dump_json(indent=2).encode())

    def _keep_best(self, network: nn.Module | None) -> Path:
        return self.save(BEST, network)

    # --- training ---------------------------------------------------------------------------------

    def run(self, when_finished: Callable[[], None] = lambda: None) -> str:
        """Train to the end or until a stop is asked; returns `finished` or `stopped`.

        `when_finished` is called after the last epoch, before the run is said to have ended.
        Raises TrainingError when the loss is no longer a number; the batch is saved first.
        """
        epochs, engine = self.settings.schedule.epochs, self.settings.engine
        if self._state.start is None and not self._new_layout:
            require_rates(self.settings.start)
        if self._self_training is not None:
            self._self_training.check_teacher(self.averaged, self._state.start)
        self._report(
            Started(
                run=str(self.run_folder),
                train_faces=len(self._train),
                validation_faces=len(self._held),
                epochs=epochs,
                steps_per_epoch=self.steps_per_epoch,
                epoch=self.position.epoch,
                step=self.position.step,
                device=str(self._process.device),
                processes=self._process.count,
                unlabelled_faces=0 if self._self_training is None else len(self._self_training),
                precision=engine.precision,
                bf16_seconds=engine.precision_times.bf16 if engine.precision_times else None,
                float32_seconds=engine.precision_times.float32 if engine.precision_times else None,
            )
        )
        reason: Literal["finished", "stopped"] = "finished"
        if self._state.start is not None and self.position == Position():
            self._best.validate(self._keep_best)
        if self.position.epoch < epochs:
            # What was chosen at an end that the run had come to before is of what it had learnt then.
            self.position.chosen = None
        while self.position.epoch < epochs and not self._gains_no_more():
            if not self._run_epoch():
                reason = "stopped"
                break
            self.position.epoch += 1
            self.position.step = 0
            last = self.position.epoch == epochs
            if last or self.position.epoch % self.settings.engine.validate_every == 0:
                self._best.validate(self._keep_best)
            self.save(LAST)
        if reason == "finished" and self.position.chosen is None:
            self._best.choose(self._keep_best)
        path = self.save(LAST)
        if reason == "finished":
            when_finished()
        self._report(
            Ended(
                reason=reason,
                epoch=self.position.epoch,
                best=self.position.best,
                checkpoint=str(path),
            )
        )
        return reason

    def _gains_no_more(self) -> bool:
        """Whether a run that began with something is to end before its last epoch."""
        return (self._state.start is not None or self._new_layout) and self._best.gains_no_more()

    def _run_epoch(self) -> bool:
        """The rest of the current epoch; False when it was left before its end."""
        self._learn_sideways()
        epoch, schedule = self.position.epoch, self.settings.schedule
        order = self.epoch_order(epoch)
        self._callable.train()
        self._keep_statistics()
        saved = time.monotonic()
        more = 0 if self._self_training is None else self._self_training.count
        means = StepMeans(schedule.batch + more, self.steps_per_epoch, schedule.epochs)
        while self.position.step < self.steps_per_epoch:
            if self._process.agree(self._stop_asked()):
                return False
            step = self.position.step
            parts = self.train_step(order[step * schedule.batch : (step + 1) * schedule.batch])
            self.position.step += 1
            means.add(parts)
            ends = self.position.step == self.steps_per_epoch
            if ends or means.seconds >= self.settings.engine.report_seconds:
                rate = self.optimiser.param_groups[0]["lr"]
                self._report(means.stepped(epoch, self.position.step, rate))
            # After the line: a run killed between the two takes the step, and says so, once more.
            if time.monotonic() - saved >= 60 * self.settings.engine.save_minutes:
                self.save(LAST)
                saved = time.monotonic()
        return True

    def _learn_sideways(self) -> None:
        """In a run from nothing: let the network that it has come to say to which side labels lie, at the
        beginning of an epoch, once it knows the faces."""
        epoch, schedule = self.position.epoch, self.settings.schedule
        begun = self._state.start is not None or self._new_layout
        if begun or self.position.step or not faces_known(epoch, schedule):
            return
        settings = with_sideways(
            self.settings,
            self._state.counting,
            self.layout,
            self._train,
            None,
            self._process,
            self._report,
            size=crop_size(epoch - 1, schedule),
        )
        if settings is not self.settings:
            self._go_on_with(settings)
            self.write_settings()

    def _go_on_with(self, settings: Settings) -> None:
        """Make views by other settings from the next step on."""
        self.settings = settings
        if self._self_training is not None:
            self._self_training.go_on_with(settings)

    def _keep_statistics(self) -> None:
        """Let batch norm go on with what it has, where the run took over a network and is to keep that."""
        if self.settings.start.statistics and (self._state.start is not None or self._new_layout):
            keep_statistics(self.network)

    def epoch_order(self, epoch: int) -> list[int]:
        """The faces of an epoch in the order they are learnt in; the same for all processes.

        Each comes once, and those that came first come again until the last batch is as full as the others:
        a smaller one would weigh its faces more, and a batch norm of one face alone has little to go by.
        """
        generator = generator_for(self.settings.engine.seed, Purpose.ORDER, epoch)
        order = torch.randperm(len(self._train), generator=generator).tolist()
        return list(islice(cycle(order), self.settings.schedule.batch * self.steps_per_epoch))

    def train_step(self, rows: list[int]) -> LossParts:
        """One optimiser step on the joint batch of faces `rows`; returns its losses, the same everywhere."""
        settings = self.settings
        done = self.position.epoch * self.steps_per_epoch + self.position.step
        factor = rate_factor(self._progress(), settings.schedule)
        alone = self._heads_learn_alone(self._progress())
        for group, pace in zip(self.optimiser.param_groups, self._paces, strict=True):
            own = 0.0 if alone and pace.waits else pace.rate
            group["lr"] = settings.optimiser.rate * factor * own
        while True:
            try:
                summed = self._accumulate(rows)
                break
            except RuntimeError as error:
                if not out_of_memory(error):
                    raise
                self._use_smaller_pieces(len(rows) // self._process.count)
        if settings.optimiser.clip:
            nn.utils.clip_grad_norm_(self.network.parameters(), settings.optimiser.clip)
        self.optimiser.step()
        if self._state.start is not None and settings.start.pull:
            self._state.start.pull(self.network, settings.start.pull * factor)
        if self.averaged is not None:
            begun = phase_start(self.position.epoch, settings.schedule) * self.steps_per_epoch
            self.averaged.update(self.network, done + 1 - begun)
        return self._joint(summed)

    def _progress(self) -> float:
        """The share of all steps that is done."""
        done = self.position.epoch * self.steps_per_epoch + self.position.step
        return done / (self.settings.schedule.epochs * self.steps_per_epoch)

    def _heads_learn_alone(self, progress: float) -> bool:
        """Whether the rest of the network waits for the heads of a new layout, and needs no gradients."""
        if not self._new_layout:
            return False
        alone = progress < self.settings.start.heads_first
        if self._process.count == 1:  # several processes expect the same gradients in every step
            for group, pace in zip(self.optimiser.param_groups, self._paces, strict=True):
                for weight in group["params"] if pace.waits else ():
                    weight.requires_grad_(not alone)
        return alone

    def _accumulate(self, rows: list[int]) -> LossParts:
        """Gradients of this process's share of the joint batch in the network, and the sum of its pieces'
        losses. All processes work on the same piece of the batch at once, as batch norm sees it."""
        self.optimiser.zero_grad(set_to_none=True)
        # The joint batch's faces, which all processes know, say how rare the tags of each process's own are.
        weights = None if self._classes is None else focal_weights(self._classes[rows])
        lessons = None
        if self._self_training is not None:
            moment = Moment(self.position, self.steps_per_epoch, self._progress())
            lessons = self._self_training.lessons(self._teacher, moment, self._pieces)
        summed: LossParts | None = None
        for piece in range(self._pieces):
            in_batch = range(len(rows))[piece :: self._pieces][self._process.rank :: self._process.count]
            mine = [rows[at] for at in in_batch]
            images, truth = self.make_batch(mine, in_batch)
            own = None if weights is None else weights[list(in_batch)]
            parts = self._losses(images, truth, own, None if lessons is None else lessons.views(piece))
            if not math.isfinite(parts.total.item()):
                self._give_up(images, truth, mine)
            (parts.total / self._pieces).backward()
            summed = parts if summed is None else _sum(summed, parts)
        assert summed is not None
        return summed

    @cached_property
    def _teacher(self) -> nn.Module:
        """Whose answers on faces without labels are learnt, all the run long."""
        assert self._self_training is not None
        return self._self_training.teacher(self.network, self.averaged, self._state.start)

    def _joint(self, summed: LossParts) -> LossParts:
        """The mean over all processes and pieces of losses that are summed over the pieces of this one."""
        parts = [summed.total.detach(), summed.landmarks, summed.edges, summed.points]
        return LossParts(*(self._process.mean(torch.stack(parts)) / self._pieces))

    def _use_smaller_pieces(self, count: int) -> None:
        """After the device's memory ran out: compute a batch of `count` faces in more pieces from now on.

        Raises TrainingError where single faces do not fit, and where other processes wait in the same
        step, so that their number of pieces cannot change.
        """
        self.optimiser.zero_grad(set_to_none=True)
        if self._process.device.type == "cuda":
            torch.cuda.empty_cache()
        each = count // self._pieces
        if self._process.count > 1 or count % (self._pieces * 2) or each < 2:
            raise TrainingError(
                f"{each} faces at once do not fit in the memory of {self._process.device}: "
                "take a smaller schedule.batch or a larger schedule.accumulate"
            )
        self._pieces *= 2
        self._report(
            Noted(
                level="warning",
                text=f"{each} faces at once do not fit in memory; going on with {each // 2} at once",
            )
        )

    def make_batch(self, rows: list[int], in_batch: Sequence[int] | None = None) -> tuple[Tensor, Tensor]:
        """Augmented input (n, 3, S, S) and points (n, P, 2) of faces `rows` at the current position.

        `in_batch` says where in the joint batch each stands, by default in this order. How a face is seen
        depends on its place in the run alone, and not on the processes and pieces that a batch is shared
        out to: so all of them together see what one process would.
        """
        where = (self.position.epoch, self.position.step)
        draws = [
            generator_for(self.settings.engine.seed, Purpose.VIEW, *where, at)
            for at in (range(len(rows)) if in_batch is None else in_batch)
        ]
        canvases, points = self._train.batch(rows, self._process.device)
        images, truth, _ = random_views(
            canvases,
            points,
            self.layout,
            self.settings.augmentation,
            draws,
            ratio=self._train.ratio,
            size=crop_size(self.position.epoch, self.settings.schedule),
            shapes=self._train.points,
        )
        images = to_network_input(images)
        if self.settings.engine.channels_last:
            images = images.contiguous(memory_format=torch.channels_last)
        return images, truth

    def _losses(
        self, images: Tensor, truth: Tensor, weights: Tensor | None, more: HarderViews | None = None
    ) -> LossParts:
        """Of labelled faces, and in the total of those without labels too. All pass through the network at
        once, so that batch norm sees both."""
        count, kind = len(images), self._process.device.type
        if more is not None:
            images = torch.cat([images, more.images.to(images)])
            if self.settings.engine.channels_last:
                images = images.contiguous(memory_format=torch.channels_last)
        with torch.autocast(kind, torch.bfloat16, enabled=self.settings.engine.precision == "bf16"):
            stages = self._callable(images)
        weights = None if weights is None else weights.to(truth)
        if more is None:
            return self.objective(stages, truth, weights)
        parts = self.objective(rows_of(stages, slice(0, count)), truth, weights)
        found = self.objective(
            rows_of(stages, slice(count, None)), more.points.to(truth), None, more.sureness.to(truth)
        )
        return LossParts(parts.total + more.weight * found.total, parts.landmarks, parts.edges, parts.points)

    def _give_up(self, images: Tensor, truth: Tensor, rows: list[int]) -> None:
        path = self.run_folder / f"bad-batch-rank{self._process.rank}.pt"
        names = [str(self._train.faces[row].photo) for row in rows]
        save_checkpoint(path, {"images": images.cpu(), "points": truth.cpu(), "photos": names})
        raise TrainingError(
            f"the loss is not a number in epoch {self.position.epoch + 1}, step {self.position.step + 1}; "
            f"the batch is kept in {path}"
        )


def _sum(a: LossParts, b: LossParts) -> LossParts:
    return LossParts(
        a.total.detach() + b.total.detach(), a.landmarks + b.landmarks, a.edges + b.edges, a.points + b.points
    )
