"""What a run leaves behind when it has come to its end: a model file, calibrated on the faces held out."""

from __future__ import annotations

import contextlib
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from adnet_core.conversion.annotated_faces import AnnotatedFace
from adnet_core.errors import AdnetError, MediaError, ModelError, TrainingError
from adnet_core.events import Compared, Exported, Noted, Working
from adnet_core.faces.sampling import spread
from adnet_core.files.plain_text import lines
from adnet_core.files.whole_files import replacing
from adnet_core.fitted_model import carry_calibration, fit_model
from adnet_core.judging.model_trial import TrialFaces, balance, moved_from, run_trials
from adnet_core.models.finder_part import finder_words
from adnet_core.models.finding import Finding
from adnet_core.models.model_file import BASE, QUANTISED, read_model_info
from adnet_core.models.model_library import name_of_file
from adnet_core.network.checkpoints import network_from_checkpoint, save_checkpoint
from adnet_core.runs.names import MODEL
from adnet_core.runs.request import TrainingRequest
from training.base_model import BaseModel
from training.datasets import Face, FaceSet
from training.export import quantise_in_place, write_model
from training.finding.asking import findings_of, objects_of
from training.finding.making import add_finder, map_whole_photos
from training.joining import Joined, join, joining_content
from training.loop import Report
from training.run_folder import checkpoint_of
from training.unchanged import copy_unchanged, starting_model, unchanged_model

PRIOR_FACES = 500
"""Training faces that the prior of propagation is fitted on, spread over all: more change it little."""
MOST_COMPARED = 200
"""Held-out faces, spread over all, on which a run's model is compared with the one that it began with."""
Progress = Callable[[str, int, int], None]


def export_finished(
    run: Path,
    train: FaceSet,
    validation: FaceSet | None,
    report: Report,
    progress: Progress,
    stop_asked: Callable[[], bool],
    request: TrainingRequest | None = None,
) -> None:
    """Write RUN/model.onnx of the best checkpoint, or of the last where none was validated.

    Ellipses are calibrated on the validation faces, the prior is fitted on training faces; a run that gained
    nothing leaves the model that it began with as it was. What was gained and lost beside that is said. The
    model learns to find its objects too where the `request` or its projects say so. Never raises: the run is
    what matters, and `adnet export` can try again. The file is there complete or not at all.
    """
    path = run / MODEL
    begun = ""

    def on_progress(what: str, done: int, total: int) -> None:
        nonlocal begun
        if stop_asked():
            raise TrainingError("told to stop")
        if what == begun:
            progress(f"model file: {what}", done, total)
        else:  # what comes next is said at once
            begun = what
            report(Working(what=f"model file: {what}", done=done, total=total))

    try:
        unchanged = unchanged_model(run)
        with replacing(path) as unfinished:
            if unchanged is not None:
                source, chosen = unchanged
                stated = copy_unchanged(source, unfinished, run.resolve().name, chosen).validation
            else:
                stated = _write_fitted(run, unfinished, train, validation, report, on_progress)
            if request is not None:
                learn_to_find(unfinished, request, train, validation, report, on_progress)
        report(Exported(model=str(path), validation=stated))
        if unchanged is None:
            _compare(run, path, validation, report, on_progress)
    except Exception as error:
        text = str(error)
        if not isinstance(error, AdnetError | OSError):
            kept = run / "export-error.txt"
            with contextlib.suppress(OSError):
                kept.write_text(lines(traceback.format_exc()), encoding="utf-8")
            text = f"unexpected {type(error).__name__} (see {kept})"
        report(
            Noted(
                level="warning",
                text=f"{path} was not made: {text}; `adnet export` makes a model file of the run",
            )
        )


def _write_fitted(
    run: Path, path: Path, train: FaceSet, validation: FaceSet | None, report: Report, progress: Progress
) -> dict[str, Any]:
    """Write the run's weights as a model file, fitted on its faces; returns what it states of them."""
    joined = _join(run, train, validation, report, progress)
    written = write_model(run, path, name=run.resolve().name, progress=progress)
    chosen = _annotated(train.faces[spread(len(train), PRIOR_FACES)])
    if written["weights"] == QUANTISED:
        quantise_in_place(path, chosen, progress)
    base = starting_model(run)
    if base is not None and joined is None:
        held_out = [] if validation is None else validation.faces
        # A base that cannot be read any longer is named where the two are compared.
        with contextlib.suppress(ModelError, MediaError):
            carry_calibration(path, base, _annotated([*held_out, *train.faces]), progress=progress)
    if validation is None:
        return {}
    judged = _annotated(validation.faces)
    if joined is None:
        return fit_model(path, judged, chosen, progress=progress)
    return fit_model(path, judged, chosen, residuals=joined.residuals, progress=progress)


def _join(
    run: Path, train: FaceSet, validation: FaceSet | None, report: Report, progress: Progress
) -> Joined | None:
    """Join the network of a run for a new layout with its base, and keep in the checkpoint how; None for
    another run. What was gained by it is said."""
    checkpoint = checkpoint_of(run)
    network, layout, content = network_from_checkpoint(checkpoint)
    if not content.get("base"):
        return None
    base = BaseModel.from_content(content["base"], str(checkpoint))
    joined = join(network, base, train, validation, float(content["settings"]["data"]["margin"]), progress)
    nmes = joined.believed.nmes
    content["joining"] = joining_content(joined.joining)
    content["box_mappings"] = {name: one.to_dict() for name, one in joined.box_mappings.items()}
    content["joined"] = {"nmes": list(nmes)}
    save_checkpoint(checkpoint, content)
    if nmes:
        mapped, own, both = nmes
        report(
            Noted(
                text=f"on the {len(joined.believed.errors)} held-out faces the points of {base.info.name} "
                f"foretell those of {layout.name} to {mapped:.2f} %, the new network places them to "
                f"{own:.2f} %, both together to {both:.2f} % of the distance {layout.default_distance}"
            )
        )
    return joined


def learn_to_find(
    path: Path,
    request: TrainingRequest,
    train: FaceSet,
    validation: FaceSet | None,
    report: Report,
    progress: Progress,
) -> None:
    """Put a finder of its objects into a model file where that is wanted, or, where the whole photo is the
    object, which part of it that fills. The model is worth having without; why it has none is said."""
    try:
        findings = findings_of(request)
        wanted = Finding.MODEL in findings if request.finder is None else request.finder
        if not wanted and Finding.WHOLE_PHOTO not in findings:
            return
        objects = objects_of(request, train.faces, () if validation is None else validation.faces)
        if Finding.WHOLE_PHOTO in findings:
            map_whole_photos(path, objects.learnt)
        if wanted:
            results = add_finder(path, objects.learnt, objects.held_out, progress=progress)
            report(Noted(text=f"the model's own finder: {finder_words(results)}"))
    except (AdnetError, OSError) as error:
        report(Noted(level="warning", text=f"the model did not learn to find its objects: {error}"))


def _joined_with_base(path: Path) -> bool:
    """Whether a model is of another layout than its base, with which it cannot be compared."""
    with contextlib.suppress(ModelError):
        return BASE in read_model_info(path).provenance
    return False


def _compare(run: Path, path: Path, validation: FaceSet | None, report: Report, progress: Progress) -> None:
    """Say what the run's model gained and lost beside the one that it began with, where that is there.

    The model file is complete by now, so that where this cannot be done, or the run is told to stop, no more
    than that is said.
    """
    base = starting_model(run)
    if base is None or _joined_with_base(path):
        return
    faces = _annotated(validation.faces) if validation is not None else []
    held_out = faces[spread(len(faces), MOST_COMPARED)]
    what = "comparing with the base"
    try:
        report(Working(what=what, done=0, total=max(2 * len(held_out), 1)))
        trials = run_trials(
            base,
            path,
            [TrialFaces("held-out faces", held_out, True)],
            device="cpu",
            progress=lambda done, total: progress(what, done, total),
        )
        moved = moved_from(base, path, device="cpu")
        name = name_of_file(base, read_model_info(base))
    except (AdnetError, OSError) as error:
        report(Noted(level="warning", text=f"{path} was not compared with {base}: {error}"))
        return
    report(
        Compared(
            base=name,
            trials=[trial.to_dict() for trial in trials],
            moved=None if moved is None else moved.to_dict(),
            text=balance(trials, moved),
        )
    )


def _annotated(faces: Sequence[Face]) -> list[AnnotatedFace]:
    return [
        AnnotatedFace(face.photo, face.points, face.name or str(face.photo), whole=face.whole)
        for face in faces
    ]
