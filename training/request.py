"""What a run's folder keeps of its request, and what a run that is resumed takes from there."""

from __future__ import annotations

import contextlib
from pathlib import Path

from adnet_core.errors import TrainingError
from adnet_core.models.model_store import named_model
from adnet_core.runs.folds import LEFT_OUT, Fold
from adnet_core.runs.names import LAST, MODEL, REQUEST
from adnet_core.runs.request import TrainingRequest, read_request, write_request


def completed(request: TrainingRequest) -> TrainingRequest:
    """A resumed run's request with the sources it began with, but for those that it is given anew: data that
    lie elsewhere now are divided as they were. A new run's request is stored for that."""
    stored = request.out / REQUEST
    if not request.resume:
        if request.dry_run:
            return request
        if (request.out / LAST).exists():
            raise TrainingError(f"{request.out}: holds a run already; --resume goes on with it")
        _refuse_others(request.out / MODEL, stored)
        request.out.mkdir(parents=True, exist_ok=True)
        write_request(_from_any_folder(request), stored)
        return request
    begun = _begun(request, stored)
    if not (request.data or request.projects or begun.data or begun.projects):
        raise TrainingError(f"{request.out}: no run to resume here, or give its --data again")
    _refuse_another(request, begun)
    sources = (
        "data",
        "data_layouts",
        "data_format",
        "images",
        "pixel_origin",
        "columns",
        "split",
        "projects",
        "unlabelled",
        "hold_out",
        "leave_out",
    )
    fields = TrainingRequest.model_fields
    taken = {name: getattr(begun, name) for name in sources if getattr(request, name) == fields[name].default}
    if request.data or request.projects:  # in place of both; a split and the like are of data
        anew = (
            ("data", "projects") if request.data else set(sources) - {"unlabelled", "hold_out", "leave_out"}
        )
        taken = {name: value for name, value in taken.items() if name not in anew}
    if request.finder is None:
        taken["finder"] = begun.finder
    return request.model_copy(update=taken)


def _begun(request: TrainingRequest, stored: Path) -> TrainingRequest:
    """What a run began with, by its request in `stored`; where that is not kept, or says of sources alone as
    those of earlier versions do, with the preset and the fold left out that the last checkpoint knows.
    `request` where nothing is known.

    Raises ModelError where there is a checkpoint that cannot be read.
    """
    begun: TrainingRequest | None = None
    with contextlib.suppress(TrainingError):
        begun = read_request(stored)
    if begun is not None and "preset" in begun.model_fields_set:
        return begun
    known: dict[str, str] = {}
    if (request.out / LAST).exists():  # else that is said where it is to be read
        from adnet_core.network.checkpoints import load_checkpoint

        known = load_checkpoint(request.out / LAST).get("provenance") or {}
    if not known:
        return begun or request
    began_with = {"preset": known["preset"], "leave_out": known.get(LEFT_OUT)}
    return (begun or TrainingRequest(out=request.out)).model_copy(update=began_with)


def _from_any_folder(request: TrainingRequest) -> TrainingRequest:
    """The same from any folder; the folder of a run that it starts from is no model's name."""
    resolved = request.resolved()
    init = request.init
    if not init or not Path(init).is_dir() or named_model(init) is not None:
        return resolved
    return resolved.model_copy(update={"init": str(Path(init).resolve())})


def _refuse_another(request: TrainingRequest, begun: TrainingRequest) -> None:
    """Raises TrainingError for what was given, and is not what the run began with: settings that it would not
    take over, or other faces to learn from than those that it has learnt from."""
    given = request.model_fields_set & begun.model_fields_set
    run, for_another = f"the run in {request.out}", "give a new run another --out"
    if "preset" in given and Path(request.preset).name != Path(begun.preset).name:
        raise TrainingError(
            f"--preset {request.preset}: {run} began with {begun.preset}, and goes on with "
            f"its settings; --set changes one of them, or {for_another}"
        )
    if "hold_out" in given and request.hold_out != begun.hold_out:
        raise TrainingError(
            f"--hold-out {request.hold_out}: {run} began with {begun.hold_out}, and goes on "
            f"with the same faces held out; {for_another}"
        )
    folds = [None if one.leave_out is None else Fold.parse(one.leave_out) for one in (request, begun)]
    if folds[0] is not None and folds[0] != folds[1]:
        raise TrainingError(
            f"--leave-out {folds[0]}: {run} left out {folds[1] or 'no fold'}, and has learnt "
            f"from the others; {for_another}"
        )


def _refuse_others(model: Path, stored: Path) -> None:
    """Raises TrainingError where a new run would replace a model, or a file that is no request of a run."""
    if model.exists():
        raise TrainingError(f"{model}: is there already, without its run; name another folder by --out")
    if stored.exists():
        try:
            read_request(stored)
        except TrainingError as error:
            raise TrainingError(f"{error}; it is not replaced: name another folder by --out") from None
