"""`adnet study-fine-tuning`: what a model gains on another collection by a few of its faces, and forgets.

Faces of the collection are drawn by photo, the model is fine-tuned on them as `adnet train --init` does it,
and judged on the collection's other faces and on faces like those that it knew.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from torch import nn

from adnet_core.conversion.annotated_faces import AnnotatedFace
from adnet_core.errors import TrainingError
from adnet_core.faces.metrics import nme
from adnet_core.files.whole_files import write_bytes
from adnet_core.judging.comparison import paired_bootstrap
from adnet_core.judging.evaluation import evaluate
from adnet_core.judging.model_trial import moved_from
from adnet_core.judging.simulation import simulate
from adnet_core.models.engine import Engine
from adnet_core.models.predictor import Predictor
from adnet_core.network.checkpoints import network_from_checkpoint
from adnet_core.projects.held_out_photos import DEFAULT_SHARE, is_held_out
from adnet_core.runs.names import BEST, CHECKPOINT_SUFFIX, LAST, MODEL, REQUEST
from adnet_core.runs.request import TrainingRequest
from training.datasets import Face, FaceSet, build_face_set
from training.distribution import Process
from training.finishing import export_finished
from training.keeping import StartWeights
from training.loop import Trainer
from training.measured_settings import measured
from training.memory import keep_freed_memory
from training.precision import settled
from training.schedule import crop_size
from training.starting import Start, start_file, starting_point
from training.validation import predict_set

Array = NDArray[np.float64]


@dataclass(frozen=True)
class FineTuningPlan:
    """Runs on so many `faces` of the collection, with each of `seeds`, judged on at most `judged` others and
    as many known ones. `corrections` makes the model file, and counts corrections and coverage; with
    `shares` each run is judged that far from the start to what it learnt, instead of as far as it chose. The
    collection's labels are `displaced` (`displaced_faces`), and its photos `degraded` (`degraded_faces`),
    before they come here. In every run `replay` other faces of the collection, which are neither learnt nor
    judged, teach what the base itself answers on them, as faces without labels do (`SelfTraining`)."""

    faces: tuple[int, ...] = (10, 30, 100)
    seeds: int = 3
    judged: int = 100
    corrections: bool = False
    shares: tuple[float, ...] = ()
    displaced: float = 0.0
    degraded: int = 0
    replay: int = 0


@dataclass(frozen=True)
class Side:
    """A model on one set of faces: their NMEs as fractions, and with a model file the corrections a face
    takes and the shares that ellipses of 50, 90 and 95 % hold."""

    nmes: Array = field(repr=False)
    corrections: float | None = None
    coverage: tuple[float, ...] = ()

    def against(self, base: Side) -> dict[str, Any]:
        """What is said of it beside the base on the same faces; changes of the NME in percent of its."""
        change = paired_bootstrap(base.nmes, self.nmes)
        scale = 100 / change.nme_a
        return {
            "nme_base": 100 * change.nme_a,
            "nme": 100 * change.nme_b,
            "change": scale * change.difference,
            "interval": [scale * change.low, scale * change.high],
            "corrections": [base.corrections, self.corrections],
            "coverage": [list(base.coverage), list(self.coverage)],
        }


def run_study(
    base: str,
    preset: str,
    changes: Sequence[str],
    there: Sequence[Face],
    known: Sequence[Face],
    out: Path,
    *,
    plan: FineTuningPlan,
    process: Process,
    cache: Path,
    on_run: Callable[[dict[str, Any]], None] = lambda _run: None,
) -> dict[str, Any]:
    """Fine-tune `base` on faces of the collection `there`, and judge on the rest of it and on `known`.

    Returns the plan and one entry a run. Raises TrainingError where there are too few faces.
    """
    keep_freed_memory()
    request = TrainingRequest(out=out, init=base, preset=preset, changes=tuple(changes))
    start = starting_point(request)
    start = replace(start, settings=settled(start.settings, process))  # alike for all that are compared
    check_plan(plan, base)
    model = start_file(base) if plan.corrections else None
    study = Study(start, model, there, known, out, plan, process, cache)
    runs = []
    for count in plan.faces:
        for seed in range(plan.seeds):
            for run in study.run(count, seed):
                runs.append(run)
                on_run(run)
    return {
        "base": Path(base).name,
        "preset": preset,
        "changes": list(changes),
        "precision": start.settings.engine.precision,
        "crop": study.size,
        **asdict(plan),
        "judged_there": len(study.others),
        "judged_known": len(study.known),
        "runs": runs,
    }


def check_plan(plan: FineTuningPlan, base: str) -> None:
    """Raises TrainingError where corrections cannot be counted."""
    if plan.corrections and plan.shares:
        raise TrainingError("--share judges weights that no model file is made of: without --corrections")
    if plan.corrections and start_file(base).suffix == CHECKPOINT_SUFFIX:
        raise TrainingError(f"{base}: corrections are counted with a model file, and this is a checkpoint")


def parted(
    there: Sequence[Face], known: Sequence[Face], plan: FineTuningPlan
) -> tuple[list[Face], list[Face], list[Face]]:
    """The faces of the collection to learn from, its others to judge on, by photo, and the known ones.

    Raises TrainingError where they are too few.
    """
    photos = np.random.default_rng(0).permutation(sorted({str(face.photo) for face in there}))
    judged = set(photos[: plan.judged])
    pool = [face for face in there if str(face.photo) not in judged]
    others = [face for face in there if str(face.photo) in judged]
    chosen = list(known)[:: max(1, len(known) // plan.judged)][: plan.judged]
    most = max(plan.faces, default=0)
    if not chosen or len(pool) < most + plan.replay:
        more = f", {plan.replay} to replay" if plan.replay else ""
        raise TrainingError(
            f"{most} faces to learn from{more}, {plan.judged} others to judge on and known ones are "
            f"more than the {len(there)} and {len(known)} that there are"
        )
    return pool, others, chosen


class Study:
    """What all runs share: the base and its figures, and the faces."""

    def __init__(
        self,
        start: Start,
        model: Path | None,
        there: Sequence[Face],
        known: Sequence[Face],
        out: Path,
        plan: FineTuningPlan,
        process: Process,
        cache: Path,
    ) -> None:
        if start.network is None:
            raise TrainingError("the study needs a model to fine-tune: give --base")
        self.start, self.out, self.plan, self.process = start, out, plan, process
        self.size = crop_size(start.settings.schedule.epochs - 1, start.settings.schedule)
        self._cache = cache
        self.pool, self._others, self._known = parted(there, known, plan)
        self.others, self.known = self.face_set(self._others), self.face_set(self._known)
        out.mkdir(parents=True, exist_ok=True)
        self._model = model

    @cached_property
    def _base(self) -> tuple[Side, Side]:
        assert self.start.network is not None
        return self._sides(self.start.network.to(self.process.device), self._model)

    def face_set(self, faces: Sequence[Face]) -> FaceSet:
        data = self.start.settings.data
        return build_face_set(faces, margin=data.margin, canvas_ratio=data.canvas, cache_folder=self._cache)

    def run(self, count: int, seed: int) -> Iterator[dict[str, Any]]:
        """Fine-tune on `count` faces, of which the default share of photos is held out as in a project.

        What came of it, or of it at each of the plan's shares.
        """
        begun = time.monotonic()
        folder = self.out / f"{count}-{seed}"
        folder.mkdir(parents=True, exist_ok=True)
        # A model file is made as that of a run of `adnet train`, which looks up what it began with.
        write_bytes(folder / REQUEST, json.dumps({"init": str(self._model or "")}).encode())
        drawn = drawn_faces(self.pool, count, seed)
        held = [face for face in drawn if is_held_out(face.photo.name, DEFAULT_SHARE)]
        train = self.face_set([face for face in drawn if face not in held])
        validation = self.face_set(held) if held else None
        replayed = replayed_faces(self.pool, drawn, self.plan.replay, seed)
        others = self.face_set(replayed) if replayed else None
        trainer = self._trainer(train, validation, others, folder, seed)

        def export() -> None:
            if self.plan.corrections:
                export_finished(
                    folder, train, validation, lambda _event: None, lambda *_: None, lambda: False
                )

        trainer.run(export)
        seconds = time.monotonic() - begun
        model = folder / MODEL if self.plan.corrections else None
        for share, network in self._networks(folder, trainer):
            found = self._sides(network.to(self.process.device), model)
            yield {
                "faces": count,
                "seed": seed,
                "held_out": len(held),
                "steps": trainer.steps_per_epoch * trainer.position.epoch,
                "share": share,
                "seconds": seconds,
                "there": found[0].against(self._base[0]),
                "known": found[1].against(self._base[1]),
                "moved": self._moved(model),
            }
        for name in (BEST, LAST):
            (folder / name).unlink(missing_ok=True)

    def _networks(self, folder: Path, trainer: Trainer) -> Iterator[tuple[float, nn.Module]]:
        """What a run left, and how far that is from the start to what it learnt; or what each share is."""
        chosen = trainer.position.chosen
        assert chosen is not None
        assert self.start.network is not None
        if not self.plan.shares:
            yield chosen["share"], network_from_checkpoint(folder / BEST)[0]
        start = StartWeights(self.start.network.state_dict())
        for share in self.plan.shares:
            yield share, start.mixed(network_from_checkpoint(folder / LAST)[0], share)

    def _trainer(
        self, train: FaceSet, validation: FaceSet | None, unlabelled: FaceSet | None, folder: Path, seed: int
    ) -> Trainer:
        settings = measured(self.start.settings, self.start, train, self.process)
        assert self.start.network is not None
        engine = settings.engine.model_copy(update={"seed": seed})
        trainer = Trainer(
            settings.model_copy(update={"engine": engine}),
            self.start.layout,
            train,
            validation,
            folder,
            process=self.process,
            report=lambda _event: None,
            provenance=self.start.provenance,
            inherited=self.start.inherited,
            unlabelled=unlabelled,
        )
        trainer.load_weights(self.start.network.state_dict())
        return trainer

    def _sides(self, network: nn.Module, model: Path | None) -> tuple[Side, Side]:
        """How a network, or its model file, does on the collection's other faces and on known ones."""
        pairs = ((self._others, self.others), (self._known, self.known))
        one, other = (self._side(network, model, faces, views) for faces, views in pairs)
        return one, other

    def _moved(self, model: Path | None) -> dict[str, Any] | None:
        """What is estimated of known faces without any of them, to hold against what is measured on them."""
        if model is None or self._model is None:
            return None
        moved = moved_from(self._model, model, device="cpu")
        return None if moved is None else moved.to_dict()

    def _side(self, network: nn.Module, model: Path | None, faces: Sequence[Face], views: FaceSet) -> Side:
        layout = self.start.layout
        if model is not None:
            return measured_side(model, faces)
        network.eval()
        predicted, truth = predict_set(network, views, layout, size=self.size, device=self.process.device)
        return Side(nme(predicted.double().numpy(), truth.double().numpy(), layout))


def measured_side(model: Path, faces: Sequence[Face]) -> Side:
    """How a model file does on faces: as `adnet evaluate` and `adnet simulate --annotator noisy` say."""
    predictor = Predictor(Engine(model, device="cpu"))
    chosen = [AnnotatedFace(face.photo, face.points, face.name, whole=face.whole) for face in faces]
    found = evaluate(predictor, chosen)
    outcome = simulate(predictor, chosen, annotator="noisy").to_dict()
    coverage = tuple(float(share) for share in found.ellipses().to_dict()["coverage"].values())
    return Side(found.nmes(), outcome["corrections_per_face"], coverage)


def drawn_faces(pool: Sequence[Face], count: int, seed: int) -> list[Face]:
    """`count` faces of a pool, photo by photo in an order that the seed gives."""
    photos = np.random.default_rng(seed).permutation(sorted({str(face.photo) for face in pool}))
    order = {photo: row for row, photo in enumerate(photos)}
    return sorted(pool, key=lambda face: (order[str(face.photo)], face.name))[:count]


def replayed_faces(pool: Sequence[Face], drawn: Sequence[Face], count: int, seed: int) -> list[Face]:
    """`count` faces of a pool beside those `drawn` from it, in the same order, without their points.

    Raises TrainingError where photos that no face was drawn of have too few.
    """
    seen = {face.photo for face in drawn}
    rest = [face for face in pool if face.photo not in seen]
    if len(rest) < count:
        raise TrainingError(f"{count} faces to replay are more than the {len(rest)} of photos not drawn")
    chosen = drawn_faces(rest, count, seed)
    return [replace(face, points=np.full_like(face.points, np.nan), whole=face.box) for face in chosen]


def _means(runs: Sequence[dict[str, Any]], side: str) -> tuple[float, float, float]:
    """The mean change over seeds in percent, the smallest and the largest; of one run its interval."""
    changes = [run[side]["change"] for run in runs]
    low, high = runs[0][side]["interval"] if len(runs) == 1 else (min(changes), max(changes))
    return float(np.mean(changes)), low, high


def _rows(result: dict[str, Any]) -> Iterator[str]:

    def kind(run: dict[str, Any]) -> tuple[int, float]:
        """What a row is of: runs on as many faces, which may have held out a face more or less."""
        return run["faces"], run["share"] if result["shares"] else 0.0

    for one in sorted({kind(run) for run in result["runs"]}):
        runs = [run for run in result["runs"] if kind(run) == one]
        count, share = one[0], np.mean([run["share"] for run in runs])
        cells = [
            f"{mean:+.1f} ({low:+.1f} to {high:+.1f})"
            for mean, low, high in (_means(runs, "there"), _means(runs, "known"))
        ]
        for side in ("there", "known"):
            pairs = [run[side]["corrections"] for run in runs]
            if pairs[0][1] is None:
                cells.append("–")
            else:
                before, after = np.mean(np.asarray(pairs, dtype=float), axis=0)
                held = np.mean([run[side]["coverage"] for run in runs], axis=0)[:, 1] * 100
                cells.append(f"{before:.1f} → {after:.1f}, {held[0]:.0f} → {held[1]:.0f} %")
        steps = "/".join(str(one) for one in sorted({run["steps"] for run in runs}))
        seconds = np.mean([run["seconds"] for run in runs])
        grown = [run["moved"]["share"] for run in runs if run.get("moved")]
        known = [100 * one for one in grown if one is not None]
        cells.append(f"{np.mean(known):+.1f}" if known else "–")
        yield f"| {count} | {len(runs)} | {steps} | {share:.2f} | {' | '.join(cells)} | {seconds:.0f} |"


def table(result: dict[str, Any]) -> str:
    """The runs as Markdown: changes of the NME in percent of the base's, means with least and largest, or the
    95 % interval over faces where there is one run."""
    first = result["runs"][0]
    displaced = result.get("displaced", 0.0)
    where = f", its labels displaced by {100 * displaced:g} % of the eye distance" if displaced else ""
    if result.get("degraded"):
        where += f", in poorer photos with {result['degraded']} pixels to a face"
    learnt = f", {result['replay']} others taught by the base's own answers" if result.get("replay") else ""
    lines = [
        f"{result['base']} by preset {result['preset']}"
        f"{''.join(f', {change}' for change in result['changes'])}{learnt}, {result['precision']}, crops of "
        f"{result['crop']} pixels. Judged on {result['judged_there']} other faces of the collection{where} "
        f"(base {first['there']['nme_base']:.2f} %) and on {result['judged_known']} known ones "
        f"({first['known']['nme_base']:.2f} %).",
        "",
        "| faces | runs | steps | share | there, % | known, % | corrections, 90 % ellipses there "
        "| known | known, estimated, % | seconds |",
        "| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
        *_rows(result),
    ]
    return "\n".join(lines)
