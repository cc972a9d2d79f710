"""Puts into a model file what is learnt about its errors: calibration, residual prior, results."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from adnet_core.conversion.annotated_faces import AnnotatedFace, by_photo, face_prints
from adnet_core.errors import FormatError
from adnet_core.faces.absent_points import common_shape, completed
from adnet_core.faces.geometry import covariance_from_frames, tangent_frames
from adnet_core.faces.sampling import spread
from adnet_core.faces.uncertainty import FOLDS
from adnet_core.fitting.calibration import Residuals, calibration_of, carried_over, measure_residuals
from adnet_core.fitting.mix import mix_of
from adnet_core.fitting.prior import fit_prior, usual_sigma
from adnet_core.fitting.shapes import shape_prior_of
from adnet_core.fitting.view_spread import (
    FEWEST_FACES,
    inherited_views,
    measure_views,
    network_sideways,
    strangers_allowance,
)
from adnet_core.judging.calibration_check import ViewFit, check_in_folds, check_on_subset
from adnet_core.judging.evaluation import evaluate
from adnet_core.models.engine import Engine
from adnet_core.models.model_file import CALIBRATED_ON, ModelInfo, read_model_info, replace_info
from adnet_core.models.predictor import Predictor
from adnet_core.models.views import PROJECT_VIEWS
from adnet_core.ranking.queue_mix import QueueMix

STATED = (
    *("faces", "nme_interocular", "nme_interpupil", "nme", "distance"),
    *("nme_normal", "nme_tangent", "bias_rate", "fr", "auc"),
)
"""The figures of `adnet evaluate` that a model file repeats."""
MOST_MIRRORED = 200
"""Faces, at most, that are seen mirrored to learn how far answers lie to one side."""
MOST_CARRIED = 100
"""Faces on which a model's spreads are held against those of its base."""


def fit_model(
    path: Path,
    faces: Sequence[AnnotatedFace],
    prior_faces: Sequence[AnnotatedFace] = (),
    *,
    folds: int = FOLDS,
    judged_on: str | None = None,
    target: Path | None = None,
    write: bool = True,
    afresh: bool = False,
    keep_priors: bool = False,
    residuals: Residuals | None = None,
    progress: Callable[[str, int, int], None] = lambda what, done, total: None,
) -> dict[str, Any]:
    """Calibrate the ellipses of a model file on `faces`, which it must not have been trained on.

    The residual prior and the prior of shapes are fitted on `prior_faces`, or on `faces` where there are
    none: correlations may come from faces that the model has learnt from, sizes may not. All of these, and
    the mix of the queue, start from what the file brings and are moved by as much as there are faces.
    Where `residuals` are given, the residual prior is fitted on these instead.
    `afresh` they start from nothing, as a calibration does all of whose faces are here again. With
    `keep_priors` the residual prior and the prior of shapes stay as the file brings them, as far as it does.

    The results on `faces` are stated in the file, and who they are, so that `evaluate` can tell where it
    judges ellipses on the faces that they were fitted on; returns the results. Under `out_of_fold` they say
    what ellipses hold that were fitted on the faces of other photos, in so many `folds`, and under
    `judged_on` what those hold that were fitted on all but the faces of a subset (`in_subset`), on that
    subset. Writes to `target` where it is given, and nothing without `write`. Raises ModelError, FormatError
    or MediaError as its parts do.
    """
    faces = [face for _, members in by_photo(faces) for face in members]
    predictor = Predictor(Engine(path, device="cpu"))
    some = faces[spread(len(faces), MOST_MIRRORED)]
    sideways = network_sideways(
        predictor, some, progress=lambda done: progress("mirrored views", done, len(some))
    )
    # From here on mirrored views count as they do by then.
    info = predictor.engine.info = dataclasses.replace(predictor.engine.info, sideways=round(sideways, 3))

    def measured(what: str, chosen: Sequence[AnnotatedFace]) -> Residuals:
        return measure_residuals(predictor, chosen, progress=lambda done: progress(what, done, len(chosen)))

    start = ModelInfo(info.name, info.layout) if afresh else info
    before = start.calibrated_on
    prints = face_prints(faces)
    known = np.array([one in set(before) for one in prints])
    again = bool(before) and set(before) <= set(prints)
    begin = None if again else start.calibration
    own = measured("calibration", faces)
    calibration, _ = calibration_of(own, info.layout, begin)
    prior, shape = (info.prior, info.shape) if keep_priors else (None, None)
    if prior is None:
        learnt = residuals or (measured("prior", prior_faces) if prior_faces else own)
        prior = fit_prior(learnt, calibration, info.layout, start=start.prior)
    inherited = info.prior.usual_sigma if begin is not None and info.prior is not None else None
    usual_size = usual_sigma(own, calibration, info.layout, start=inherited)
    prior = dataclasses.replace(prior, usual_sigma=usual_size)
    if shape is None:
        shown = prior_faces or faces
        shapes = [face.points for face in shown]
        common = common_shape(shapes)
        whole = np.stack([completed(points, common) for points in shapes])
        shape = shape_prior_of(np.nan_to_num(whole), [face.photo for face in shown], start.shape)
    answers, views, by = None, inherited_views(info.views, info.calibration, calibration), None
    if len(faces) >= FEWEST_FACES:
        answers = measure_views(predictor, faces, progress=lambda done: progress("views", done, len(faces)))
        by = ViewFit(shape, strangers_allowance(answers, info.layout, shape, begin))
        calibration, views = by.fit(answers, calibration, info.layout)
    landmarks, local, truth, photos = (
        own.landmarks, own.calibrated(calibration), own.truth(info.layout), own.photos,
    )  # fmt: skip
    if answers is not None:
        seen = answers.combined(PROJECT_VIEWS, calibration, info.layout, shape)
        landmarks, local, photos = seen.landmarks, seen.spread(views.get(PROJECT_VIEWS)), answers.photos
    expected = covariance_from_frames(local, tangent_frames(landmarks, info.layout))
    usual = QueueMix() if again else start.mix or QueueMix()
    mix = mix_of(landmarks, expected, truth, photos, info.layout, shape, usual)
    figures = evaluate(
        predictor, faces, progress=lambda done: progress("evaluation", done, len(faces))
    ).to_dict()
    validation: dict[str, Any] = {key: figures[key] for key in STATED}
    judged_rows = ~known if begin is not None else np.ones(len(own), dtype=bool)
    if len({photo for photo, one in zip(own.photos, judged_rows, strict=True) if one}) > 1:
        validation["out_of_fold"] = check_in_folds(
            own.rows(judged_rows),
            info.layout,
            folds,
            begin,
            answers=None if answers is None else answers.rows(judged_rows),
            by=by,
        )
    if judged_on is not None:
        judged = np.array([in_subset(face, judged_on) for face in faces])
        if judged.all() or not judged.any():
            raise FormatError(f"{judged_on}: {judged.sum()} of {len(faces)} faces are in this subset")
        begun = None if (judged & known).any() else begin
        if answers is not None and by is not None:
            apart = strangers_allowance(answers.rows(~judged), info.layout, shape, begun)
            by = dataclasses.replace(by, allowance=apart)
        validation["judged_on"] = {
            "subset": judged_on,
            **check_on_subset(own, info.layout, judged, begun, answers=answers, by=by),
        }
    if write:
        kept = before if begin is not None else []
        changed = dataclasses.replace(
            info,
            calibration=calibration,
            views=views,
            prior=prior,
            shape=shape,
            mix=mix,
            validation=validation,
            provenance={**info.provenance, CALIBRATED_ON: list(dict.fromkeys([*kept, *prints]))},
        )
        replace_info(path, changed, target)
    return validation


def carry_calibration(
    path: Path,
    base: Path,
    faces: Sequence[AnnotatedFace],
    *,
    progress: Callable[[str, int, int], None] = lambda what, done, total: None,
) -> None:
    """Let the calibration that a model file has from its `base` mean the same ellipses with its own weights.

    What the two state of the same `faces` tells how (`carried_over`); MOST_CARRIED of them, spread over all,
    are enough. Nothing happens without faces or a calibration. Raises ModelError or MediaError.
    """
    info = read_model_info(path)
    chosen = list(faces)[spread(len(faces), MOST_CARRIED)]
    if info.calibration is None or not chosen:
        return

    def stated(model: Path, already: int) -> Residuals:
        def advance(done: int) -> None:
            progress("spreads beside the base's", already + done, 2 * len(chosen))

        return measure_residuals(Predictor(Engine(model, device="cpu")), chosen, progress=advance)

    before, after = stated(base, 0), stated(path, len(chosen))
    replace_info(path, dataclasses.replace(info, calibration=carried_over(info.calibration, before, after)))


def in_subset(face: AnnotatedFace, name: str) -> bool:
    """Whether a face has a tag, or is in a folder, of this name."""
    return name in face.tags or name in face.photo.parts[:-1]
