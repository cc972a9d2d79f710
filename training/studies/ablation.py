"""`adnet ablate`: the paper's comparisons, tables 4 and 5, at one budget and one seed for all.

Table 4 varies lambda without attention, table 5 the attention without ADL, which at lambda 1 is the smoothed
distance. Normal and tangent errors and the bias rate are those of its table 8. `LOSSES` are those of later
works, compared in the same way.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from typing import Any

from adnet_core.errors import TrainingError
from adnet_core.events import Validated
from adnet_core.faces.layout import load_layout
from adnet_core.models.detector import CenterFaceDetector
from adnet_core.network.checkpoints import network_from_checkpoint
from adnet_core.runs.names import LAST
from training.datasets import Face, FaceSet, build_face_set
from training.distribution import Process
from training.loop import Trainer
from training.memory import keep_freed_memory
from training.precision import settled
from training.schedule import crop_size
from training.settings import Settings, load_settings
from training.unlabelled_faces import found_faces
from training.validation import Figures, figures, predict_set


@dataclass(frozen=True)
class Variant:
    """One row: a table of the paper, what the row is called there, and the settings that make it.

    Of the training faces every `labelled`-th has its labels; the others are left out, or, by `rest`, looked
    for in their photos and learnt from without.
    """

    table: str
    name: str
    changes: tuple[str, ...]
    labelled: int = 1
    rest: bool = False


def _variant(table: str, attention: str, direction: int) -> Variant:
    words = "no" if attention == "none" else attention
    changes = (f"network.attention={attention}", f"loss.direction={float(direction)}")
    return Variant(table, f"{words} attention, lambda {direction}", changes)


VARIANTS = (
    _variant("4, 5", "none", 1),
    _variant("4", "none", 2),
    _variant("4", "none", 4),
    _variant("5", "point", 1),
    _variant("5", "edge", 1),
    _variant("5", "anisotropic", 1),
    _variant("6", "anisotropic", 2),
)
"""The first row is the baseline of both tables; the last one is the whole system."""

LOSSES = (
    Variant("losses", "adl", ("loss.landmarks=adl",)),
    Variant("losses", "star", ("loss.landmarks=star",)),
    Variant("losses", "likelihood", ("loss.landmarks=likelihood",)),
    Variant("losses", "likelihood, margin 5", ("loss.landmarks=likelihood", "loss.margin=5.0")),
)
"""Losses of later works beside the preset's own attention and lambda, at the same weight."""

UNLABELLED = (
    Variant("unlabelled", "a third of the labels", (), labelled=3),
    Variant("unlabelled", "a third of the labels, the rest without", (), labelled=3, rest=True),
)
"""What faces without labels are worth; both take equally many steps."""

ROWS = {"paper": VARIANTS, "losses": LOSSES, "unlabelled": UNLABELLED}
"""The comparisons by the names that `adnet ablate --rows` takes."""


def run_ablation(
    preset: str,
    changes: Sequence[str],
    train: Sequence[Face],
    validation: Sequence[Face],
    out: Path,
    *,
    process: Process,
    cache: Path,
    variants: Sequence[Variant] = VARIANTS,
    on_event: Callable[[str, Any], None] = lambda _name, _event: None,
) -> dict[str, Any]:
    """Train every variant with the same faces, seed and number of steps; returns settings and outcomes.

    Judged are the averaged weights after the last epoch, so that no variant gains by choosing its best
    epoch on the faces that it is judged on. Raises TrainingError without validation faces.
    """
    keep_freed_memory()
    if not validation:
        raise TrainingError("an ablation needs faces to validate on: give --split")
    # Once for all: variants are not to differ in how they were computed.
    base = settled(load_settings(preset, list(changes)), process)
    alike = f"engine.precision={base.engine.precision}"
    layout = load_layout(base.layout)
    sets = [
        build_face_set(faces, margin=base.data.margin, canvas_ratio=base.data.canvas, cache_folder=cache)
        for faces in (train, validation)
    ]
    found: dict[int, FaceSet] = {}

    def rest(every: int) -> FaceSet:
        """The faces that a detector finds in the photos of all but every n-th."""
        if every not in found:
            own = [sets[0].faces[row] for row in range(0, len(sets[0]), every)]
            kept = {face.photo for face in own}
            photos = list(dict.fromkeys(face.photo for face in sets[0].faces if face.photo not in kept))
            faces = found_faces(
                photos, layout, own, partial(on_event, ""), lambda *_: None, CenterFaceDetector()
            )
            found[every] = build_face_set(
                faces, margin=base.data.margin, canvas_ratio=base.data.canvas, cache_folder=cache
            )
        return found[every]

    outcomes = []
    for variant in variants:
        settings = load_settings(preset, [*changes, *variant.changes, alike])
        folder = out / variant.name.replace(" ", "-").replace(",", "")
        folder.mkdir(parents=True, exist_ok=True)
        start = time.monotonic()
        few = variant.labelled > 1
        trainer = Trainer(
            settings,
            layout,
            sets[0].subset(range(0, len(sets[0]), variant.labelled)) if few else sets[0],
            None,
            folder,
            process=process,
            report=partial(on_event, variant.name),
            unlabelled=rest(variant.labelled) if variant.rest else None,
        )
        trainer.run()
        seconds = time.monotonic() - start
        judged = asdict(_judged(folder, sets[1], settings, process))
        epoch, best = settings.schedule.epochs - 1, judged["nme"]
        on_event(variant.name, Validated(epoch=epoch, **judged, best=best, improved=False))
        outcomes.append({"table": variant.table, "name": variant.name, **judged, "seconds": seconds})
    return {
        "preset": preset,
        "changes": list(changes),
        "epochs": base.schedule.epochs,
        "batch": base.schedule.batch,
        "seed": base.engine.seed,
        "precision": base.engine.precision,
        "crop": crop_size(base.schedule.epochs - 1, base.schedule),
        "width": base.network.width,
        "stacks": base.network.stacks,
        "train_faces": len(sets[0]),
        "validation_faces": len(sets[1]),
        "outcomes": outcomes,
    }


def _judged(folder: Path, faces: FaceSet, settings: Settings, process: Process) -> Figures:
    network, layout, _ = network_from_checkpoint(folder / LAST)
    size = crop_size(settings.schedule.epochs - 1, settings.schedule)
    return figures(
        *predict_set(network.to(process.device), faces, layout, size=size, device=process.device), layout
    )


def table(result: dict[str, Any]) -> str:
    """The outcomes as Markdown, the budget first."""
    lines = [
        f"{result['stacks']} x hourglass of width {result['width']}, crops of {result['crop']} pixels, "
        f"{result['epochs']} epochs of {result['train_faces']} faces in batches of {result['batch']}, "
        f"seed {result['seed']}; judged on {result['validation_faces']} validation faces by the averaged "
        "weights of the last epoch.",
        "",
        "| table | system | NME % | normal % | tangent % | bias rate | minutes |",
        "| --- | --- | ---: | ---: | ---: | ---: | ---: |",
    ]
    for row in result["outcomes"]:
        lines.append(
            f"| {row['table']} | {row['name']} | {row['nme']:.2f} | {row['nme_normal']:.2f} "
            f"| {row['nme_tangent']:.2f} | {row['bias_rate']:.3f} | {row['seconds'] / 60:.1f} |"
        )
    return "\n".join(lines)
