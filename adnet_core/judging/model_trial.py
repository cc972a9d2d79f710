"""Whether a newly trained model may take the place of its base: what it gained, and what it has forgotten."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from adnet_core.conversion.annotated_faces import AnnotatedFace
from adnet_core.errors import ModelError
from adnet_core.faces.metrics import LEVEL
from adnet_core.faces.uncertainty import DRAWN_LEVEL
from adnet_core.judging.comparison import compare_evaluations
from adnet_core.judging.evaluation import evaluate
from adnet_core.judging.forgetting import Moved, measure_moved
from adnet_core.models.engine import Device, Engine
from adnet_core.models.predictor import Predictor
from adnet_core.sentences import said

FEW_FACES = 5
"""With fewer held-out faces than this the outcome is chance, and a person decides."""
MOST_FORGOTTEN = 0.05
"""By more of itself than this the base's error may not have grown elsewhere, or a person decides."""
AS_GOOD = 0.05
"""Changes by fewer percent than this are called none."""
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

    @property
    def corrections(self) -> Mapping[str, Any] | None:
        found: Mapping[str, Any] | None = self.result.get("corrections")
        return found

    @property
    def coverage(self) -> Mapping[str, Any] | None:
        found: Mapping[str, Any] | None = self.result.get("coverage")
        return found

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
    first, second = (Predictor(Engine(path, device=device)) for path in (old, new))
    if first.layout.point_names != second.layout.point_names:
        raise ModelError(f"{new}: has another layout than {old.name}, so they cannot be compared")
    return trials_of(first, second, chosen, progress=progress)


def trials_of(
    old: Predictor,
    new: Predictor,
    sets: Sequence[TrialFaces],
    *,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> list[Trial]:
    """As `run_trials`, of two predictors of one layout."""
    chosen = [one for one in sets if one.faces]
    total = 2 * sum(len(one.faces) for one in chosen)
    finished = 0

    def advance(done: int) -> None:
        progress(finished + done, total)

    trials = []
    for one in chosen:
        evaluations = []
        for predictor in (old, new):
            evaluations.append(evaluate(predictor, one.faces, progress=advance))
            finished += len(one.faces)
        result = compare_evaluations(*evaluations)
        if old.engine.info.layout.point_names != old.layout.point_names:
            # Its corrections would count without what it carries from point to point.
            result = {key: value for key, value in result.items() if key != "corrections"}
        trials.append(Trial(one.name, one.new, result))
    return trials


def moved_from(base: Path, new: Path, *, device: Device = "auto") -> Moved | None:
    """How far a model file's answers have moved from its base's (`forgetting.measure_moved`).

    None where the two have different layouts, or nothing can be said. Raises ModelError as `Engine` does.
    """
    first, second = (Predictor(Engine(path, device=device)) for path in (base, new))
    return measure_moved(first, second) if first.layout.point_names == second.layout.point_names else None


def judge(trials: Sequence[Trial], moved: Moved | None = None) -> Judgement:
    """The new model is taken where it is no worse on average on the project's held-out faces, of which there
    are at least FEW_FACES, is shown to be worse (by the bootstrap's interval) on no set, nor to take more
    corrections there, and has not `moved` so far that it has probably forgotten what its base knew: of that,
    annotated faces from elsewhere say more where there are any."""
    for trial in trials:
        if trial.result["verdict"] == "worse":
            return Judgement(
                False,
                said("The new model is worse on {faces}: {change}.", faces=trial.name, change=_change(trial)),
            )
    for trial in trials:
        if trial.corrections is not None and trial.corrections["interval"][0] > 0:
            return Judgement(
                False,
                said(
                    "The new model takes more corrections on {faces}: {corrections}.",
                    faces=trial.name,
                    corrections=_corrections(trial.corrections),
                ),
            )
    own = next((trial for trial in trials if trial.new), None)
    if own is None:
        return Judgement(
            False, said("No accepted face is held out, so nobody knows whether the new model is better.")
        )
    count = own.result["faces"]
    if count < FEW_FACES:
        words = said(
            "{count} held-out face is too few to tell whether the new model is better.",
            "{count} held-out faces are too few to tell whether the new model is better.",
            count=count,
        )
        return Judgement(False, words)
    if own.result["difference"] > 100 * LEVEL:
        words = said("The new model is not better on {faces}: {change}.", faces=own.name, change=_change(own))
        return Judgement(False, words)
    known = any(not trial.new for trial in trials)
    if not known and moved is not None and (moved.share or 0.0) > MOST_FORGOTTEN:
        words = said("The new model has probably forgotten much: {elsewhere}.", elsewhere=_elsewhere(moved))
        return Judgement(False, words)
    if own.result["verdict"] == "better":
        words = said("The new model is better on {faces}: {change}.", faces=own.name, change=_change(own))
    else:
        words = said("The new model is not worse on {faces}: {change}.", faces=own.name, change=_change(own))
    return Judgement(True, words)


def balance(trials: Sequence[Trial], moved: Moved | None) -> str:
    """Both sides in one sentence: what was gained here, what was lost elsewhere, corrections and ellipses.

    Says what nobody can know where that is so.
    """
    parts: list[str] = []
    own = next((trial for trial in trials if trial.new), None)
    if own is None:
        parts.append(said("Whether it is better here nobody knows, since no accepted face was held out"))
    else:
        parts.append(_change_here(own))
    others = [trial for trial in trials if not trial.new]
    parts += [_change_on(trial) for trial in others]
    if not others:
        parts.append(UNKNOWN_ELSEWHERE if moved is None else _elsewhere(moved))
    if own is not None and own.corrections is not None:
        parts.append(said("corrections {change}", change=_corrections(own.corrections)))
    if own is not None and own.coverage is not None:
        before, after = (own.coverage[key].get(DRAWN) for key in ("a", "b"))
        if before is not None and after is not None:
            parts.append(
                said(
                    "90 % ellipses hold {before:.0f} → {after:.0f} %", before=100 * before, after=100 * after
                )
            )
    return said("{facts}.", facts=parts)


DRAWN = f"{DRAWN_LEVEL:g}"
UNKNOWN_ELSEWHERE = said("what it does elsewhere nobody can tell without annotated faces from there")


def _change_here(trial: Trial) -> str:
    """The change of the NME on the project's own faces, and whether that may be chance."""
    change, sure = _percent_change(trial)
    size, count = abs(change), trial.result["faces"]
    faces = said("{count} held-out face", "{count} held-out faces", count=count)
    if size < AS_GOOD:
        return said("Here as good as before on {faces}", faces=faces)
    if change > 0:
        if sure:
            return said("Here worse by {size:.1f} % on {faces}", size=size, faces=faces)
        return said("Here worse by {size:.1f} %, which may be chance, on {faces}", size=size, faces=faces)
    if sure:
        return said("Here better by {size:.1f} % on {faces}", size=size, faces=faces)
    return said("Here better by {size:.1f} %, which may be chance, on {faces}", size=size, faces=faces)


def _change_on(trial: Trial) -> str:
    """The same on faces from elsewhere."""
    change, sure = _percent_change(trial)
    size, name, count = abs(change), trial.name, trial.result["faces"]
    faces = said("{count} face", "{count} faces", count=count)
    if size < AS_GOOD:
        return said("as good as before on {faces} of {name}", faces=faces, name=name)
    if change > 0:
        if sure:
            return said("worse by {size:.1f} % on {faces} of {name}", size=size, faces=faces, name=name)
        return said(
            "worse by {size:.1f} %, which may be chance, on {faces} of {name}",
            size=size,
            faces=faces,
            name=name,
        )
    if sure:
        return said("better by {size:.1f} % on {faces} of {name}", size=size, faces=faces, name=name)
    return said(
        "better by {size:.1f} %, which may be chance, on {faces} of {name}", size=size, faces=faces, name=name
    )


def _percent_change(trial: Trial) -> tuple[float, bool]:
    """The change of the NME in percent of itself, and whether it is more than chance."""
    before, after = trial.result["nme_a"], trial.result["nme_b"]
    change = 100 * (after / before - 1) if before > 0 else 0.0
    return change, trial.result["verdict"] != "undecided"


def _elsewhere(moved: Moved) -> str:
    if moved.share is None:
        return said("elsewhere its answers moved by {moved:.2f} % of the eye distance", moved=moved.moved)
    if moved.share < 0.005:
        return said("elsewhere probably as good as before")
    return said("elsewhere probably worse by about {share:.0f} %", share=100 * moved.share)


def _corrections(counts: Mapping[str, Any]) -> str:
    return said("{before:.1f} → {after:.1f} a face", before=counts["a"], after=counts["b"])


def _change(trial: Trial) -> str:
    result = trial.result
    return said("NME {before:.2f} → {after:.2f} %", before=result["nme_a"], after=result["nme_b"])
