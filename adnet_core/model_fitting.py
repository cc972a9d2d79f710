"""Puts into a model file what is learnt about its errors: calibration, residual prior, results."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from adnet_core.annotated import AnnotatedFace, face_prints
from adnet_core.calibration_fitting import Residuals, fit_calibration, measure_residuals
from adnet_core.evaluation import CALIBRATED_ON, evaluate
from adnet_core.inference.engine import Engine
from adnet_core.inference.model_file import replace_info
from adnet_core.inference.predictor import Predictor
from adnet_core.prior_fitting import fit_prior
from adnet_core.shape_prior import fit_shape_prior

STATED = ("faces", "nme_interocular", "nme_interpupil", "nme_normal", "nme_tangent", "bias_rate", "fr", "auc")
"""The figures of `adnet evaluate` that a model file repeats."""


def fit_model(
    path: Path,
    faces: Sequence[AnnotatedFace],
    prior_faces: Sequence[AnnotatedFace] = (),
    *,
    progress: Callable[[str, int, int], None] = lambda what, done, total: None,
) -> dict[str, Any]:
    """Calibrate the ellipses of a model file on `faces`, which it must not have been trained on.

    The residual prior and the prior of shapes are fitted on `prior_faces`, or on `faces` where there are
    none: correlations may come from faces that the model has learnt from, sizes may not. The results on
    `faces` are stated in the file, and who they are, so that `evaluate` can tell where it judges ellipses on
    the faces that they were fitted on; returns the results. Raises ModelError, FormatError or MediaError as
    its parts do.
    """
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
    validation = {key: figures[key] for key in STATED}
    replace_info(
        path,
        dataclasses.replace(
            info,
            calibration=calibration,
            prior=prior,
            shape=fit_shape_prior([face.points for face in prior_faces or faces]),
            validation=validation,
            provenance={**info.provenance, CALIBRATED_ON: face_prints(faces)},
        ),
    )
    return validation
