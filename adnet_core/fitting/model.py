"""Puts into a model file what is learnt about its errors: calibration, residual prior, results."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from adnet_core.annotated import AnnotatedFace, by_photo, face_prints
from adnet_core.errors import FormatError
from adnet_core.fitting.calibration import Residuals, fit_calibration, measure_residuals
from adnet_core.fitting.prior import fit_prior
from adnet_core.inference.engine import Engine
from adnet_core.inference.model_file import replace_info
from adnet_core.inference.predictor import Predictor
from adnet_core.judging.calibration_check import check_in_folds, check_on_subset
from adnet_core.judging.evaluation import CALIBRATED_ON, evaluate
from adnet_core.ranking.shape_prior import fit_shape_prior
from adnet_core.uncertainty import FOLDS

STATED = ("faces", "nme_interocular", "nme_interpupil", "nme_normal", "nme_tangent", "bias_rate", "fr", "auc")
"""The figures of `adnet evaluate` that a model file repeats."""


def fit_model(
    path: Path,
    faces: Sequence[AnnotatedFace],
    prior_faces: Sequence[AnnotatedFace] = (),
    *,
    folds: int = FOLDS,
    judged_on: str | None = None,
    target: Path | None = None,
    write: bool = True,
    progress: Callable[[str, int, int], None] = lambda what, done, total: None,
) -> dict[str, Any]:
    """Calibrate the ellipses of a model file on `faces`, which it must not have been trained on.

    The residual prior and the prior of shapes are fitted on `prior_faces`, or on `faces` where there are
    none: correlations may come from faces that the model has learnt from, sizes may not. The results on
    `faces` are stated in the file, and who they are, so that `evaluate` can tell where it judges ellipses on
    the faces that they were fitted on; returns the results. Under `out_of_fold` they say what ellipses hold
    that were fitted on the faces of other photos, in so many `folds`, and under `judged_on` what those hold
    that were fitted on all but the faces of a subset (`in_subset`), on that subset. Writes to `target` where
    it is given, and nothing without `write`. Raises ModelError, FormatError or MediaError as its
    parts do.
    """
    faces = [face for _, members in by_photo(faces) for face in members]
    predictor = Predictor(Engine(path, device="cpu"))
    info = predictor.engine.info

    def residuals(what: str, chosen: Sequence[AnnotatedFace]) -> Residuals:
        return measure_residuals(predictor, chosen, progress=lambda done: progress(what, done, len(chosen)))

    own = residuals("calibration", faces)
    calibration = fit_calibration(own, info.layout)
    prior = fit_prior(residuals("prior", prior_faces) if prior_faces else own, calibration, info.layout)
    figures = evaluate(
        predictor, faces, progress=lambda done: progress("evaluation", done, len(faces))
    ).to_dict()
    validation: dict[str, Any] = {key: figures[key] for key in STATED}
    if len(set(own.photos)) > 1:
        validation["out_of_fold"] = check_in_folds(own, info.layout, folds)
    if judged_on is not None:
        judged = np.array([in_subset(face, judged_on) for face in faces])
        if judged.all() or not judged.any():
            raise FormatError(f"{judged_on}: {judged.sum()} of {len(faces)} faces are in this subset")
        validation["judged_on"] = {
            "subset": judged_on,
            **check_on_subset(own, info.layout, judged),
        }
    if write:
        changed = dataclasses.replace(
            info,
            calibration=calibration,
            prior=prior,
            shape=fit_shape_prior([face.points for face in prior_faces or faces]),
            validation=validation,
            provenance={**info.provenance, CALIBRATED_ON: face_prints(faces)},
        )
        replace_info(path, changed, target)
    return validation


def in_subset(face: AnnotatedFace, name: str) -> bool:
    """Whether a face has a tag, or is in a folder, of this name."""
    return name in face.tags or name in face.photo.parts[:-1]
