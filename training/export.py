"""`adnet export`: a run's weights into a model file, with its calibration and results."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

from adnet_core.annotated import AnnotatedFace, annotated_faces
from adnet_core.calibration_fitting import fit_calibration, measure_residuals
from adnet_core.errors import ModelError
from adnet_core.evaluation import evaluate
from adnet_core.inference.engine import Engine
from adnet_core.inference.model_file import ModelInfo, replace_info
from adnet_core.inference.predictor import Predictor
from adnet_core.network.checkpoints import network_from_checkpoint
from adnet_core.terminal import progress
from training.loop import BEST, LAST
from training.onnx_export import export_model

STATED = ("faces", "nme_interocular", "nme_interpupil", "nme_normal", "nme_tangent", "bias_rate", "fr", "auc")


def export_run(
    run: Path,
    path: Path,
    *,
    name: str,
    data: Path | None = None,
    split: Path | None = None,
    part: str = "val",
    licence: str = "",
) -> dict[str, Any]:
    """Export the best checkpoint of a run folder (the last one where none was validated), or a .pt file.

    With `data`, the ellipses are calibrated on those faces and the results on them stated in the file.
    Raises ModelError for a run without a checkpoint.
    """
    checkpoint = run if run.suffix == ".pt" else _checkpoint(run)
    network, layout, content = network_from_checkpoint(checkpoint)
    settings = content["settings"]
    info = ModelInfo(
        name=name,
        layout=layout,
        margin=float(settings["data"]["margin"]),
        provenance={
            **content.get("provenance", {}),
            "network": settings["network"],
            "settings": settings,
            "epoch": content["epoch"],
        },
        licence=licence,
    )
    differences = export_model(network, info, path)
    validation: dict[str, Any] = {}
    if data is not None:
        faces = annotated_faces(data, layout, split=split, part=part if split else None)
        validation = _calibrate(path, info, faces)
    return {
        "model": str(path),
        "checkpoint": str(checkpoint),
        "megabytes": path.stat().st_size / 1e6,
        "difference_px": differences["landmarks"],
        "validation": validation,
    }


def _checkpoint(run: Path) -> Path:
    for name in (BEST, LAST):
        if (run / name).is_file():
            return run / name
    raise ModelError(f"{run}: no run of `adnet train`, it holds no checkpoint")


def _calibrate(path: Path, info: ModelInfo, faces: list[AnnotatedFace]) -> dict[str, Any]:
    predictor = Predictor(Engine(path, device="cpu"))
    with progress("calibrating", len(faces)) as advance:
        residuals = measure_residuals(predictor, faces, progress=advance)
    with progress("evaluating", len(faces)) as advance:
        figures = evaluate(predictor, faces, progress=advance).to_dict()
    validation = {key: figures[key] for key in STATED}
    calibration = fit_calibration(residuals, info.layout)
    replace_info(path, dataclasses.replace(info, calibration=calibration, validation=validation))
    return validation
