"""Whether a newly trained model may take the place of its base, by faces that neither has learnt from."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from adnet_core.annotated import AnnotatedFace
from adnet_core.errors import ModelError
from adnet_core.inference.engine import Device, Engine
from adnet_core.inference.predictor import Predictor
from adnet_core.judging.comparison import compare_evaluations
from adnet_core.judging.evaluation import evaluate
from adnet_core.metrics import LEVEL

FEW_FACES = 5
"""With fewer held-out faces than this the outcome is chance, and a person decides."""
HOLD_OUT = "hold_out"
"""Under this a model's provenance says which share of a project's photos nobody has learnt from."""


@dataclass(frozen=True)
class TrialFaces:
    """Annotated faces to compare on; `new` ones are those of the project that trained the new model."""

    name: str
    faces: Sequence[AnnotatedFace]
    new: bool


@dataclass(frozen=True)
class Trial:
    """What came of comparing on one set: `result` is that of `compare_evaluations`, base first."""

    name: str
    new: bool
    result: Mapping[str, Any]

    def to_dict(self) -> dict[str, Any]:
        return asdict(self)


@dataclass(frozen=True)
class Judgement:
    """Whether the new model is taken without asking, and the sentence that says why or why not."""

    install: bool
    reason: str


def judged_share(hold_out: float, base: Mapping[str, Any]) -> float:
    """The share of a project's photos that neither a run with `hold_out` nor its base has learnt from.

    `base` is the base model's provenance: what an earlier training on these photos held out may have been
    less, and what a smaller share holds out is part of what a larger one does.
    """
    before = base.get(HOLD_OUT)
    return min(hold_out, float(before)) if isinstance(before, int | float) else hold_out


def run_trials(
    old: Path,
    new: Path,
    sets: Sequence[TrialFaces],
    *,
    device: Device = "auto",
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> list[Trial]:
    """Compare two model files on each set that holds faces, from the true boxes, by a paired bootstrap.

    `progress` takes the number of faces done and of all; what it raises ends the trials. Raises ModelError
    for a model that cannot be used or of another layout, MediaError for a photo that cannot be read.
    """
    chosen = [one for one in sets if one.faces]
    if not chosen:
        return []
    predictors = [Predictor(Engine(path, device=device)) for path in (old, new)]
    if predictors[0].layout.point_names != predictors[1].layout.point_names:
        raise ModelError(f"{new}: has another layout than {old.name}, so they cannot be compared")
    total = 2 * sum(len(one.faces) for one in chosen)
    finished = 0

    def advance(done: int) -> None:
        progress(finished + done, total)

    trials = []
    for one in chosen:
        evaluations = []
        for predictor in predictors:
            evaluations.append(evaluate(predictor, one.faces, progress=advance))
            finished += len(one.faces)
        trials.append(Trial(one.name, one.new, compare_evaluations(*evaluations)))
    return trials


def judge(trials: Sequence[Trial]) -> Judgement:
    """The new model is taken where it is no worse on average on the project's held-out faces, of which there
    are at least FEW_FACES, and shown to be worse (by the bootstrap's interval) on no set."""
    for trial in trials:
        if trial.result["verdict"] == "worse":
            return Judgement(False, f"The new model is worse on {trial.name}: {_change(trial)}.")
    own = next((trial for trial in trials if trial.new), None)
    if own is None:
        return Judgement(
            False, "No accepted face is held out, so nobody knows whether the new model is better."
        )
    count = own.result["faces"]
    if count < FEW_FACES:
        faces = "1 held-out face is" if count == 1 else f"{count} held-out faces are"
        return Judgement(False, f"{faces} too few to tell whether the new model is better.")
    if own.result["difference"] > 100 * LEVEL:
        return Judgement(False, f"The new model is not better on {own.name}: {_change(own)}.")
    words = "better" if own.result["verdict"] == "better" else "not worse"
    return Judgement(True, f"The new model is {words} on {own.name}: {_change(own)}.")


def _change(trial: Trial) -> str:
    return f"NME {trial.result['nme_a']:.2f} → {trial.result['nme_b']:.2f} %"
