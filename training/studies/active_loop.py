"""`adnet simulate-training`: does it pay to correct the faces first that the queue puts first?

A network learns from a few faces. Then, round by round, faces are chosen from the rest, "corrected" (their
true points are taken), and the network is trained further on all that it has. Each order of choosing begins
with the same network and gets the same number of faces and steps; compared is the validation NME on the way.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Literal

import numpy as np
import torch
from numpy.typing import NDArray

from adnet_core.errors import TrainingError
from adnet_core.faces.geometry import CROP_SIZE, tangent_frames
from adnet_core.faces.layout import Layout, load_layout
from adnet_core.faces.metrics import point_errors
from adnet_core.faces.rounding import without_rounding
from adnet_core.faces.shape_prior import fit_shape_prior
from adnet_core.fitting.calibration import fit_calibration, residuals_of
from adnet_core.models.calibration import Calibration
from adnet_core.network.adnet import ADNet
from adnet_core.network.checkpoints import network_from_checkpoint
from adnet_core.ranking.face_score import TOLERANCE, doubtful_points, mixed_score
from adnet_core.ranking.variety import look_of, varied
from adnet_core.report.canvas import light_grid, new_figure, png, style
from adnet_core.runs.names import LAST
from training.augmentation import to_network_input
from training.datasets import Face, FaceSet, build_face_set
from training.distribution import Process
from training.loop import Trainer
from training.memory import keep_freed_memory
from training.onnx_export import ExportedNetwork
from training.precision import settled
from training.schedule import crop_size
from training.settings import Settings, load_settings
from training.validation import figures, plain_views

Array = NDArray[np.float64]
Order = Literal["queue", "random"]
ORDERS: tuple[Order, ...] = ("queue", "random")
ROUND_RATE = 0.5
"""The rate of a round over that of the first training, which began from nothing."""


@dataclass(frozen=True)
class ActiveLoopPlan:
    """How many faces the first network sees, and how many are added in each round of so many epochs."""

    first: int = 150
    rounds: int = 3
    faces: int = 150
    epochs: int = 8


@dataclass(frozen=True)
class Stop:
    """Where an order stands after a round: faces made, corrections that took, validation NMEs in percent."""

    faces: int
    corrections: int
    nme: float
    nme_normal: float | None
    nme_tangent: float | None
    seconds: float


@dataclass(frozen=True, eq=False)
class Placed:
    """A network's landmarks (N, P, 2) and covariances (N, P, 2, 2) beside the truth, in crop pixels."""

    landmarks: Array
    covariance: Array
    truth: Array
    looks: NDArray[np.int8]

    def rows(self, chosen: NDArray[np.int64]) -> Placed:
        return Placed(self.landmarks[chosen], self.covariance[chosen], self.truth[chosen], self.looks[chosen])


def run_active_loop(
    preset: str,
    changes: Sequence[str],
    train: Sequence[Face],
    validation: Sequence[Face],
    out: Path,
    *,
    plan: ActiveLoopPlan,
    process: Process,
    cache: Path,
    on_stop: Callable[[str, Stop], None] = lambda _order, _stop: None,
) -> dict[str, Any]:
    """Train along every order; returns the plan and a list of `Stop`s for each.

    The settings are those of the first training; a round takes `plan.epochs` at ROUND_RATE of the rate.
    Corrections are points further than TOLERANCE from the truth when their face is chosen.
    Raises TrainingError where there are too few faces or none to validate on.
    """
    keep_freed_memory()
    settings = settled(load_settings(preset, list(changes)), process)  # alike for all that are compared
    layout = load_layout(settings.layout)
    if not validation:
        raise TrainingError("the simulation needs faces to validate on: give --split")
    if plan.first + plan.rounds * plan.faces > len(train):
        raise TrainingError(
            f"--first {plan.first} and --rounds {plan.rounds} of --faces {plan.faces} are more than the "
            f"{len(train)} there are"
        )
    pool, held = (
        build_face_set(
            faces, margin=settings.data.margin, canvas_ratio=settings.data.canvas, cache_folder=cache
        )
        for faces in (train, validation)
    )
    loop = Loop(settings, layout, pool, held, out, plan, process)
    begun = time.monotonic()
    first = loop.first_network()
    start = loop.judged(first, plan.first, 0, time.monotonic() - begun)
    curves: dict[str, list[dict[str, Any]]] = {}
    for order in ORDERS:
        on_stop(order, start)
        stops = [start]
        for stop in loop.rounds(order, first):
            on_stop(order, stop)
            stops.append(stop)
        curves[order] = [asdict(stop) for stop in stops]
    return {
        "preset": preset,
        "changes": list(changes),
        **asdict(plan),
        "seed": settings.engine.seed,
        "precision": settings.engine.precision,
        "crop": loop.size,
        "width": settings.network.width,
        "stacks": settings.network.stacks,
        "first_epochs": settings.schedule.epochs,
        "pool": len(pool),
        "validation_faces": len(held),
        "tolerance": TOLERANCE,
        "orders": curves,
    }


class Loop:
    """What all orders share."""

    def __init__(
        self,
        settings: Settings,
        layout: Layout,
        pool: FaceSet,
        held: FaceSet,
        out: Path,
        plan: ActiveLoopPlan,
        process: Process,
    ) -> None:
        self.settings, self.layout, self.pool, self.held = settings, layout, pool, held
        self.out, self.plan, self.process = out, plan, process
        self.size = crop_size(settings.schedule.epochs - 1, settings.schedule)
        random = np.random.default_rng(settings.engine.seed)
        self.seeds = random.permutation(len(pool))[: plan.first]

    def first_network(self) -> ADNet:
        return self._trained(self.settings, self.seeds, self.out / "first", None)

    def rounds(self, order: Order, network: ADNet) -> Iterator[Stop]:
        """Choose, correct and train, again and again; where that leads after each round."""
        chosen = self.seeds
        corrections, calibration = 0, None
        random = np.random.default_rng(self.settings.engine.seed)
        for number in range(1, self.plan.rounds + 1):
            begun = time.monotonic()
            rest = np.setdiff1d(np.arange(len(self.pool)), chosen)
            if order == "random":
                picked = random.permutation(rest)[: self.plan.faces]
                placed = self.placed(network, self.pool, picked)
            else:
                everything = self.placed(network, self.pool, rest)
                scores = self.scores(everything, self.pool.points[chosen].numpy(), calibration)
                best = np.argsort(-without_rounding(scores), kind="stable")[: self.plan.faces]
                picked = rest[best]
                placed = everything.rows(best)
            corrections += int((point_errors(placed.landmarks, placed.truth, self.layout) > TOLERANCE).sum())
            # What has just been corrected was new to the network: it tells how honest its ellipses were.
            photos = [self.pool.faces[row].photo for row in picked]
            residuals = residuals_of(
                placed.landmarks, placed.covariance, placed.truth, photos, self.layout, None
            )
            calibration = fit_calibration(residuals, self.layout)
            chosen = np.concatenate([chosen, picked])
            folder = self.out / f"{order}-{number}"
            network = self._trained(self._round_settings(number), chosen, folder, network)
            yield self.judged(network, len(chosen), corrections, time.monotonic() - begun)

    def judged(self, network: ADNet, faces: int, corrections: int, seconds: float) -> Stop:
        placed = self.placed(network, self.held, np.arange(len(self.held)))
        found = figures(torch.from_numpy(placed.landmarks), torch.from_numpy(placed.truth), self.layout)
        return Stop(faces, corrections, found.nme, found.nme_normal, found.nme_tangent, seconds)

    @torch.no_grad()
    def placed(self, network: ADNet, faces: FaceSet, rows: NDArray[np.int64]) -> Placed:
        """What a network makes of the faces at `rows`, shown without augmentation."""
        device = self.process.device
        exported = ExportedNetwork(network.to(device)).eval()
        landmarks: list[Array] = []
        covariance: list[Array] = []
        truth: list[Array] = []
        looks: list[NDArray[np.int8]] = []
        for images, seen in plain_views(faces, rows.tolist(), self.layout, size=self.size, device=device):
            output = exported(to_network_input(images))
            landmarks.append(output[0].double().cpu().numpy())
            covariance.append(output[1].double().cpu().numpy())
            truth.append(((seen + 1) * (CROP_SIZE / 2) - 0.5).double().cpu().numpy())
            crops = images.round().clamp(0, 255).byte().permute(0, 2, 3, 1).cpu().numpy()
            looks += [look_of(np.ascontiguousarray(crop)) for crop in crops]
        return Placed(
            np.concatenate(landmarks), np.concatenate(covariance), np.concatenate(truth), np.stack(looks)
        )

    def scores(self, placed: Placed, learnt: Array, calibration: Calibration | None) -> Array:
        """The window's order "mixed, varied" for faces (N): there is no detector to doubt here."""
        covariance = placed.covariance
        if calibration is not None:
            frames = tangent_frames(placed.landmarks, self.layout)
            covariance = calibration.apply(covariance, frames, placed.landmarks)
        prior = fit_shape_prior(learnt)
        shape = np.full(len(covariance), np.nan) if prior is None else prior.distance(placed.landmarks)
        doubtful = doubtful_points(placed.landmarks, covariance, self.layout)
        return varied(mixed_score(doubtful, 0.0, shape), placed.looks)

    def _round_settings(self, number: int) -> Settings:
        schedule = self.settings.schedule.model_copy(update={"epochs": self.plan.epochs})
        rate = self.settings.optimiser.rate * ROUND_RATE
        optimiser = self.settings.optimiser.model_copy(update={"rate": rate})
        engine = self.settings.engine.model_copy(update={"seed": self.settings.engine.seed + number})
        return self.settings.model_copy(
            update={"schedule": schedule, "optimiser": optimiser, "engine": engine}
        )

    def _trained(
        self, settings: Settings, rows: NDArray[np.int64], folder: Path, start: ADNet | None
    ) -> ADNet:
        folder.mkdir(parents=True, exist_ok=True)
        faces = self.pool.subset(np.sort(rows).tolist())
        trainer = Trainer(
            settings, self.layout, faces, None, folder, process=self.process, report=lambda _event: None
        )
        if start is not None:
            trainer.load_weights(start.state_dict())
        trainer.run()
        return network_from_checkpoint(folder / LAST)[0]


def table(result: dict[str, Any]) -> str:
    """The curves as Markdown, the budget first."""
    lines = [
        f"{result['stacks']} x hourglass of width {result['width']}, crops of {result['crop']} pixels; "
        f"{result['first']} faces for {result['first_epochs']} epochs, then {result['rounds']} rounds of "
        f"{result['faces']} more faces and {result['epochs']} epochs on all; {result['pool']} faces to "
        f"choose from, seed {result['seed']}; judged on {result['validation_faces']} validation faces.",
        "",
        "| order | faces made | corrections | NME % | normal % | tangent % |",
        "| --- | ---: | ---: | ---: | ---: | ---: |",
    ]
    for order, stops in result["orders"].items():
        for stop in stops:
            along = (stop["nme_normal"], stop["nme_tangent"])
            parts = " | ".join("–" if value is None else f"{value:.2f}" for value in along)
            lines.append(
                f"| {order} | {stop['faces']} | {stop['corrections']:,} | {stop['nme']:.2f} | {parts} |"
            )
    return "\n".join(lines)


def plot(result: dict[str, Any]) -> bytes:
    """Validation NME over faces made and over corrections made, as a PNG file's bytes."""
    figure = new_figure(9, 3.8)
    for axes, over in zip(figure.subplots(1, 2, sharey=True), ("faces", "corrections"), strict=True):
        for index, (order, stops) in enumerate(result["orders"].items()):
            colour, _ = style(index)
            x, y = [stop[over] for stop in stops], [stop["nme"] for stop in stops]
            axes.plot(x, y, color=colour, marker="o", label=order if over == "faces" else None)
        axes.set_xlabel(f"{over} made")
        axes.locator_params(axis="x", nbins=5)
        light_grid(axes)
    figure.axes[0].set_ylabel("validation NME, %")
    figure.legend(loc="outside upper center", ncols=2, frameon=False)
    return png(figure)
