"""What becomes of a newly trained model: compared with the one in use, and put among the models or not."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from adnet_core.conversion.annotated_faces import AnnotatedFace, annotated_faces
from adnet_core.conversion.project_format import read_project
from adnet_core.errors import TrainingError
from adnet_core.faces.layout import Layout
from adnet_core.first_faces.first_model import fit_first_model
from adnet_core.first_faces.layout_predictor import (
    FirstFacesPredictor,
    done_face,
    helping_model,
    nearest_face,
)
from adnet_core.judging.model_trial import (
    HOLD_OUT,
    Judgement,
    TrialFaces,
    balance,
    judge,
    judged_share,
    moved_from,
    run_trials,
    trials_of,
)
from adnet_core.media.photos import read_photo
from adnet_core.models.engine import Device, Engine
from adnet_core.models.model_file import WEIGHTS_CHOSEN, ModelInfo, read_model_info
from adnet_core.models.model_library import add_model, name_of_file
from adnet_core.models.model_store import list_models
from adnet_core.models.predictor import Predictor
from app.logic.retraining.outcome import HELD_OUT, MovedOutcome, Outcome, TrialOutcome
from app.logic.retraining.runs import Run
from app.logic.translating import tr, translated

SPLIT = "split.csv"


def validation_faces(source: Path, layout: Layout) -> list[AnnotatedFace]:
    """The faces of a folder as 300-W lays it out; of one with a split.csv, the photos under `val` there.

    Raises FormatError where it holds no faces of this layout.
    """
    split = source / SPLIT
    known = split.is_file()
    return annotated_faces(
        source,
        layout,
        split=split if known else None,
        part="val" if known else None,
        on_skip=lambda _sentence: None,
    )


def compare(
    run: Run,
    in_use: Path,
    others: Path | None,
    *,
    device: Device = "auto",
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> Outcome:
    """Compare a run's model with the one in use, on the held-out faces of its project and on those of
    `others`; where it is judged not to be worse, it is put among the models.

    Returns the run's outcome, which is also kept in its folder. Raises AdnetError as its parts do, and
    whatever `progress` raises.
    """
    new = read_model_info(run.model)
    same = _same_layout(in_use, new)
    old = same or Path(run.plan.base)
    share = _share(run, old)
    project = Path(run.plan.project)
    own = read_project(project, new.layout, held_out=share, on_fault=lambda _fault: None)
    sets = [TrialFaces(HELD_OUT, own, True)]
    if others is not None:
        sets.append(TrialFaces(others.name, validation_faces(others, new.layout), False))
    placed_by_faces = same is None and run.plan.new_layout
    if placed_by_faces:
        first = first_predictor(run, new.layout, own, device)
        second = Predictor(Engine(run.model, device=device))
        trials, moved = trials_of(first, second, sets, progress=progress), None
    else:
        trials = run_trials(old, run.model, sets, device=device, progress=progress)
        moved = moved_from(Path(run.plan.base), run.model, device=device)
    judgement = judge(trials, moved)
    gained = not _gained_nothing(new)
    if not gained:
        base = _name(Path(run.plan.base))
        reason = tr(
            "Learning gained nothing on the held-out faces, so the model is still {model}.", model=base
        )
        judgement = Judgement(False, reason)
    elif not own and share < run.plan.hold_out:
        reason = tr(
            "{model} has learnt from the faces that are held out now: they cannot judge.", model=_name(old)
        )
        judgement = Judgement(False, reason)
    outcome = Outcome(
        trials=tuple(TrialOutcome.model_validate(trial.to_dict()) for trial in trials),
        moved=None if moved is None else MovedOutcome.model_validate(moved.to_dict()),
        balance=translated(balance(trials, moved)),
        reason=translated(judgement.reason),
        install=judgement.install,
        old=first.name if placed_by_faces else _name(old),
    )
    run.keep_outcome(outcome)
    if judgement.install:
        return install(run, outcome)
    if gained:
        outcome = outcome.model_copy(update={"listed": _added(run, outcome, run.folder.name).stem})
        run.keep_outcome(outcome)
    return outcome


def first_predictor(
    run: Run, layout: Layout, held_out: Sequence[AnnotatedFace], device: Device
) -> FirstFacesPredictor:
    """What places the points of a new layout without a network: by a project's accepted faces that are not
    `held_out`, and the points of the run's base. Raises AdnetError as its parts do."""
    base = Predictor(Engine(Path(run.plan.base), device=device))
    kept = {face.photo for face in held_out}
    done = []
    for face in read_project(Path(run.plan.project), layout, on_fault=lambda _fault: None):
        if face.photo not in kept:
            seen = base.predict(read_photo(face.photo).pixels, maps=False)
            done.append(done_face(face.points, nearest_face(face.points, seen)))
    first = fit_first_model(layout, done, helping_model(base))
    if first is None:
        raise TrainingError(
            tr("{project}: no accepted face has a point to compare with", project=run.plan.project)
        )
    return FirstFacesPredictor(base, first)


def install(run: Run, outcome: Outcome) -> Outcome:
    """Let a run's model be used: the one that is listed, or one under the next free version of its base.

    Returns the new outcome. Raises ModelError where the model cannot be written.
    """
    listed = outcome.listed
    if listed is None or not any(path.stem == listed for path in list_models()):
        name = read_model_info(run.model).layout.name if run.plan.new_layout else _name(Path(run.plan.base))
        listed = _added(run, outcome, name).stem
    outcome = outcome.model_copy(update={"installed": listed})
    run.keep_outcome(outcome)
    return outcome


def _added(run: Run, outcome: Outcome, name: str) -> Path:
    """Put a run's model among the models, under this name or a free version of it."""
    base = Path(run.plan.base)
    provenance = {
        "base": _name(base),
        HOLD_OUT: _share(run, base),
        "accepted_faces": run.plan.accepted,
        "trained": run.folder.name,
        "compared": [
            {"faces": trial.name, "verdict": trial.result.verdict, "with": outcome.old}
            for trial in outcome.trials
        ],
        "balance": outcome.balance,
    }
    return add_model(run.model, name, provenance=provenance)


def _name(path: Path) -> str:
    return name_of_file(path, read_model_info(path))


def _gained_nothing(new: ModelInfo) -> bool:
    """Whether a run left the weights that it began with, since none that it learnt were better."""
    chosen = new.provenance.get(WEIGHTS_CHOSEN)
    return isinstance(chosen, dict) and chosen.get("share") == 0


def _same_layout(path: Path, new: ModelInfo) -> Path | None:
    return path if read_model_info(path).layout.point_names == new.layout.point_names else None


def _share(run: Run, other: Path) -> float:
    """The share of the project's photos that neither the run, nor its base, nor `other` has learnt from."""
    share = judged_share(run.plan.hold_out, read_model_info(run.plan.base).provenance)
    return judged_share(share, read_model_info(other).provenance)
