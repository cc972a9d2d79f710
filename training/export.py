"""`adnet export`: a run's weights into a model file, with its calibration and results."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from adnet_core.commands.terminal import complain, steps
from adnet_core.conversion.annotated_faces import AnnotatedFace, annotated_faces
from adnet_core.errors import ModelError, TrainingError
from adnet_core.files.whole_files import made_folder, raised_as, replacing
from adnet_core.fitted_model import carry_calibration, fit_model
from adnet_core.fitting.quantising import quantise, range_faces
from adnet_core.models.boxes import BoxMapping
from adnet_core.models.model_file import (
    BASE,
    CALIBRATED_ON,
    QUANTISED,
    WEIGHTS_CHOSEN,
    ModelInfo,
    read_model_info,
    refuse_to_replace,
)
from adnet_core.network.adnet import ADNet
from adnet_core.network.checkpoints import network_from_checkpoint
from adnet_core.network.joined import JoinedNetwork
from training.base_model import BaseModel, base_description
from training.choosing import left_so_far
from training.joining import joining_from
from training.onnx_export import export_model
from training.run_folder import checkpoint_of
from training.unchanged import starting_model


def export_run(
    run: Path,
    path: Path,
    *,
    name: str,
    data: Path | None = None,
    data_format: str = "300w",
    images: Path | None = None,
    split: Path | None = None,
    part: str = "val",
    licence: str = "",
    eight_bits: bool = False,
) -> dict[str, Any]:
    """Export a run folder or a checkpoint as `write_model` does, and fit it on annotated faces.

    With `data`, the ellipses are calibrated on those faces and the results on them stated in the file; with
    a split, propagation's prior is fitted on its part `train`. The model gets 8 bits, their ranges from the
    same faces as the prior, with `eight_bits` or where the run began from an 8-bit model.
    Raises ModelError for a run without a checkpoint, and for a `path` where anything but a model file is or
    would be; TrainingError where 8 bits are asked for without data.
    """
    if eight_bits and data is None:
        raise TrainingError("--quantise takes the ranges of 8 bits from faces: give --data as well")
    refuse_to_replace(path)
    # What is at `path` stays until all of the new file is there.
    with raised_as(ModelError, path), made_folder(path.parent), replacing(path) as unfinished:
        with steps() as advance:
            written = write_model(run, unfinished, name=name, licence=licence, progress=advance)
        validation: dict[str, Any] = {}
        if data is not None:
            layout = read_model_info(unfinished).layout
            with steps() as advance:
                read = partial(
                    annotated_faces,
                    data,
                    layout,
                    data_format=data_format,
                    images=images,
                    on_skip=complain,
                    progress=partial(advance, "images"),
                )
                faces = read(split=split, part=part if split else None)
                learnt = read(split=split, part="train") if split else []
                if eight_bits or written["weights"] == QUANTISED:
                    quantise_in_place(unfinished, learnt or faces, advance)
                base = None if run.suffix == ".pt" else starting_model(run)
                if base is not None:
                    carry_calibration(unfinished, base, learnt or faces, progress=advance)
                validation = fit_model(unfinished, faces, learnt, progress=advance)
    megabytes = path.stat().st_size / 1e6
    return {**written, "model": str(path), "megabytes": megabytes, "validation": validation}


def quantise_in_place(
    path: Path, faces: Sequence[AnnotatedFace], progress: Callable[[str, int, int], None]
) -> None:
    """Make a model file an 8-bit one of the same name. Raises as `quantise` does."""
    count = len(range_faces(faces))

    def advance(done: int) -> None:
        progress("ranges of activations", done, count)

    quantise(path, path, faces, progress=advance)


def write_model(
    run: Path,
    path: Path,
    *,
    name: str,
    licence: str = "",
    progress: Callable[[str, int, int], None] = lambda what, done, total: None,
) -> dict[str, Any]:
    """The best checkpoint of a run folder (the last one where none was validated), or a .pt file, as ONNX.

    Of a run that started from a model and was stopped, the average with its start is taken, as at its end. A
    run that started from a model file keeps all that that model knows of its errors, its box mappings and
    terms; `fit_model` moves it by faces.
    Returns model, checkpoint, difference_px and weights, the kind of those that the run began with:
    "float32", or "int8" where the file should get 8 bits again (`quantise_in_place`), so that a fast model
    stays fast when it is trained further. `progress` is as `export_model` has it. Raises ModelError for a run
    without a checkpoint.
    """
    checkpoint = run if run.suffix == ".pt" else checkpoint_of(run)
    network, layout, content = network_from_checkpoint(checkpoint)
    settings = content["settings"]
    if content.get("base"):
        return _write_joined(checkpoint, network, content, path, name, licence, progress)
    base = _inherited(content, checkpoint)
    info = ModelInfo(
        name=name,
        layout=layout,
        margin=float(settings["data"]["margin"]),
        box_mappings=base.box_mappings if base else {},
        calibration=base.calibration if base else None,
        prior=base.prior if base else None,
        shape=base.shape if base else None,
        mix=base.mix if base else None,
        views=base.views if base else {},
        sideways=float(settings["augmentation"].get("sideways") or 0.0),
        finder=base.finder if base else None,
        provenance={
            **_calibrated_on(base),
            **content.get("provenance", {}),
            "network": settings["network"],
            "settings": settings,
            "epoch": content["epoch"],
            **({WEIGHTS_CHOSEN: content["chosen"]} if content.get("chosen") else {}),
        },
        licence=licence or (base.licence if base else ""),
    )
    differences = export_model(left_so_far(network, content), info, path, progress=progress)
    return {
        "model": str(path),
        "checkpoint": str(checkpoint),
        "difference_px": differences["landmarks"],
        "weights": base.provenance.get("weights", "float32") if base else "float32",
    }


def _write_joined(
    checkpoint: Path,
    network: ADNet,
    content: dict[str, Any],
    path: Path,
    name: str,
    licence: str,
    progress: Callable[[str, int, int], None],
) -> dict[str, Any]:
    """As `write_model`, of a run for a new layout: its network joined with the base."""
    if not content.get("joining"):
        raise ModelError(
            f"{checkpoint}: the run for a new layout has not come to its end: go on with --resume"
        )
    base = BaseModel.from_content(content["base"], str(checkpoint))
    settings = content["settings"]
    info = ModelInfo(
        name=name,
        layout=network.layout,
        margin=float(settings["data"]["margin"]),
        box_mappings={name: BoxMapping(**one) for name, one in content["box_mappings"].items()},
        provenance={
            **content.get("provenance", {}),
            "network": settings["network"],
            "settings": settings,
            "epoch": content["epoch"],
            BASE: base_description(base.info),
            "joined": content["joined"],
        },
        licence=licence or base.info.licence,
    )
    joined = JoinedNetwork(network, base.network, joining_from(content["joining"]))
    differences = export_model(joined, info, path, progress=progress)
    return {
        "model": str(path),
        "checkpoint": str(checkpoint),
        "difference_px": differences["landmarks"],
        "weights": "float32",
    }


def _calibrated_on(base: ModelInfo | None) -> dict[str, Any]:
    """Which faces an inherited calibration was fitted on."""
    return {} if base is None else {k: v for k, v in base.provenance.items() if k == CALIBRATED_ON}


def _inherited(content: dict[str, Any], checkpoint: Path) -> ModelInfo | None:
    """The description of the model that a run started from, where it was a model file."""
    stored = content.get("inherited")
    return ModelInfo.from_json(json.dumps(stored), str(checkpoint)) if stored else None
