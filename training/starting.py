"""What a run starts from: settings, layout and weights, and the faces that were asked for."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from adnet_core.errors import ModelError, TrainingError
from adnet_core.faces.layout import Layout, layout_from_json, load_layout
from adnet_core.models.model_file import ModelInfo
from adnet_core.models.model_store import find_model
from adnet_core.network.adnet import ADNet
from adnet_core.network.checkpoints import load_checkpoint, network_from_checkpoint
from adnet_core.network.growing import with_stacks
from adnet_core.network.model_weights import base_of_model_file, network_from_model_file
from adnet_core.runs.folds import LEFT_OUT, Fold
from adnet_core.runs.names import CHECKPOINT_SUFFIX, CHECKPOINTS, LAST
from adnet_core.runs.request import TrainingRequest
from training.base_model import BaseModel
from training.changes import key_of
from training.mixing import shared_rows, with_rows, with_whole_boxes
from training.run_folder import checkpoint_of
from training.settings import Settings, load_settings, settings_from
from training.sources import Split, folder_faces, project_faces


@dataclass(frozen=True)
class Start:
    """`provenance` is what a model file will say of where it comes from; `inherited` describes the model that
    a run started from. `base` is a model of another layout whose trunk a run takes over; what its network
    then begins with depends on the faces (`new_layout.begun`)."""

    settings: Settings
    layout: Layout
    provenance: dict[str, Any]
    network: ADNet | None = None
    inherited: dict[str, Any] | None = None
    base: BaseModel | None = None


def starting_point(request: TrainingRequest) -> Start:
    """Settings and layout of a new run, of one that goes on, or of one that starts from a model.

    A model brings its own network, layout and margin, whatever the preset says of them; only what was
    asked for by itself, more hourglasses or another layout, changes it. Raises TrainingError for another
    change.
    """
    changes = list(request.changes)
    if request.resume:
        path = request.out / LAST
        stored = load_checkpoint(path)
        settings = settings_from(_unless_changed(stored["settings"], changes), changes, str(path))
        layout = layout_from_json(stored["layout"], str(path))
        _refuse_another_start(request, settings, layout, stored)
        provenance = _provenance(request, stored.get("provenance"))
        base = stored.get("base") and BaseModel.from_content(stored["base"], str(path))
        return Start(settings, layout, provenance, inherited=stored.get("inherited"), base=base or None)
    provenance = _provenance(request)
    settings = _as_far_as_asked(load_settings(request.preset, changes), changes)
    if not request.init:
        return Start(settings, load_layout(settings.layout), provenance)
    path = start_file(request.init)
    network, layout, margin, inherited = _model(path)
    asked = _asked_layout(settings, changes)
    joined = None if path.suffix == CHECKPOINT_SUFFIX else base_of_model_file(path)
    if joined is not None and asked in (None, layout):
        settings = settings.model_copy(update={"network": network.config, "layout": layout.name})
        return Start(settings, layout, provenance, network, base=BaseModel(*joined))
    if asked is not None and asked != layout:
        base = _base(network, inherited, request.init) if joined is None else BaseModel(*joined)
        for change in changes:
            if change.strip().startswith("network."):
                raise TrainingError(f"--set {change}: the network is that of {request.init}")
        return Start(settings.model_copy(update={"layout": asked.name}), asked, provenance, base=base)
    network = _as_asked(network, settings, request)
    data = settings.data.model_copy(update={"margin": margin})
    changed = {"network": network.config, "data": data, "layout": layout.name}
    return Start(settings.model_copy(update=changed), layout, provenance, network, inherited)


def _as_far_as_asked(settings: Settings, changes: list[str]) -> Settings:
    """Settings that go the way that `changes` name by itself, wherever a preset would go on harder photos."""
    asked = {key_of(change) for change in changes}
    if any(key.startswith("start.harder") for key in asked):
        return settings
    if not any(key in ("start.share", "start.faces") or key.startswith("start.rates") for key in asked):
        return settings
    harder = settings.start.harder.model_copy(update={"share": 0.0})
    return settings.model_copy(update={"start": settings.start.model_copy(update={"harder": harder})})


def _refuse_another_start(
    request: TrainingRequest, settings: Settings, layout: Layout, stored: dict[str, Any]
) -> None:
    """Raises TrainingError for what a run that goes on was not begun with, and what would change nothing."""
    begun = (stored.get("provenance") or {}).get("init")
    if request.init and begun is not None and Path(request.init).name != begun:
        raise TrainingError(
            f"--init {request.init}: the run in {request.out} began with {begun or 'new weights'}, and goes "
            "on with what it has learnt; give a new run another --out"
        )
    if _asked(request.changes, "layout") and load_layout(settings.layout).point_names != layout.point_names:
        raise TrainingError(f"{request.out}: the run has the layout {layout.name}, not {settings.layout}")
    own, asked = stored["settings"].get("network", {}), settings.network.model_dump(mode="json")
    for name, value in asked.items():
        if _asked(request.changes, f"network.{name}") and own.get(name, value) != value:
            raise TrainingError(
                f"--set network.{name}={value}: the run in {request.out} has {own[name]}, which stays when "
                "it goes on"
            )


def _asked(changes: Sequence[str], key: str) -> bool:
    """Whether a setting was asked for by itself."""
    return any(key_of(change) == key for change in changes)


def _unless_changed(stored: dict[str, Any], changes: list[str]) -> dict[str, Any]:
    """Stored settings; without the times that led to a precision where another one is asked for now."""
    if not _asked(changes, "engine.precision"):
        return stored
    return {**stored, "engine": {**stored.get("engine", {}), "precision_times": None}}


def start_file(name: str) -> Path:
    """The file that a run starts from, by the name of a model, a file or the folder of a run: the model that
    the run left, or else its best checkpoint. Raises ModelError where there is none."""
    path = Path(name)
    if path.suffix == CHECKPOINT_SUFFIX and not path.is_dir():
        return path
    try:
        return find_model(name)
    except ModelError:
        if any((path / one).is_file() for one in CHECKPOINTS):
            return checkpoint_of(path)
        raise


def _model(path: Path) -> tuple[ADNet, Layout, float, dict[str, Any] | None]:
    """Network, layout, margin and description of a model file or a checkpoint."""
    if path.suffix == CHECKPOINT_SUFFIX:
        network, layout, content = network_from_checkpoint(path)
        return (
            network,
            layout,
            settings_from(content["settings"], [], str(path)).data.margin,
            content.get("inherited"),
        )
    network, info = network_from_model_file(path)
    return network, info.layout, info.margin, json.loads(info.to_json())


def _asked_layout(settings: Settings, changes: list[str]) -> Layout | None:
    """The layout that was asked for by itself, not by a preset."""
    return load_layout(settings.layout) if _asked(changes, "layout") else None


def _base(network: ADNet, inherited: dict[str, Any] | None, name: str) -> BaseModel:
    if inherited is None:
        raise TrainingError(
            f"{name}: a run for another layout starts from a model file: make one by `adnet export`"
        )
    return BaseModel(network.eval(), ModelInfo.from_json(json.dumps(inherited), name))


def layout_of(name: str) -> Layout:
    """The layout of a model that a run can start from. Raises ModelError where there is none."""
    return _model(start_file(name))[1]


def _as_asked(network: ADNet, settings: Settings, request: TrainingRequest) -> ADNet:
    """The network that a run starts from, grown where --set names more hourglasses than it has."""
    for change in request.changes:
        section, _, name = key_of(change).partition(".")
        if section != "network" or not name:
            continue
        asked, own = getattr(settings.network, name), getattr(network.config, name)
        if name == "stacks" and asked > own:
            network = with_stacks(network, asked)
        elif asked != own:
            raise TrainingError(
                f"--set {change}: {request.init} has {name} = {own}, and only stacks can grow"
            )
    return network


def asked_faces(
    request: TrainingRequest,
    layout: Layout,
    on_skip: Callable[[str], None] = lambda text: None,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> Split:
    """The faces of all data and projects asked for, but for those of the fold that is left out. Raises
    TrainingError where there are none to learn from, and as `folder_faces` and `project_faces` do."""
    fold = None if request.leave_out is None else Fold.parse(request.leave_out)
    if request.split and len(request.data) != 1:
        raise TrainingError("--split goes with exactly one --data folder")
    if request.data_format == "project" and (request.split or request.images):
        raise TrainingError("--split and --images don't go with projects, which are divided by --hold-out")

    split, mixed = Split(), False
    projects = list(request.projects)
    if request.data_format == "project":
        projects += request.data
    else:
        if request.data_layouts and len(request.data_layouts) != len(request.data):
            raise TrainingError("--data-layout is given for each --data, in the same order")
        for number, folder in enumerate(request.data):
            own = load_layout(request.data_layouts[number]) if request.data_layouts else layout
            rows = shared_rows(own, layout, str(folder)) if own.point_names != layout.point_names else None
            found = folder_faces(
                folder,
                own,
                request.split,
                data_format=request.data_format,
                images=request.images,
                pixel_origin=request.pixel_origin,
                columns=request.columns,
                on_skip=on_skip,
                progress=progress,
            )
            split += found if rows is None else with_rows(found, rows)
            mixed = mixed or rows is not None
    for project in projects:
        split += project_faces(project, layout, hold_out=request.hold_out, on_skip=on_skip)
    if fold is not None:
        split = replace(split, train=tuple(face for face in split.train if not fold.holds(face.photo)))
    if split.validation and not split.train:
        raise TrainingError(
            f"all {len(split.validation)} faces are held out for validation: give more, or --hold-out 0"
        )
    if not split.train:
        raise TrainingError("there are no faces to learn from: give --data or --project")
    return with_whole_boxes(split) if mixed else split


def _name_of(source: Path, images: Path | None) -> str:
    """What data are called: a list whose photos lie elsewhere, by their folder first."""
    return source.name if images is None or images == source else f"{images.name} ({source.name})"


def _provenance(request: TrainingRequest, earlier: dict[str, Any] | None = None) -> dict[str, Any]:
    """Where a model comes from; a run that goes on keeps the preset, start and changes it began with."""
    known = earlier or {
        "preset": request.preset,
        "init": Path(request.init).name if request.init else "",
    }
    return {
        **known,
        "data": [_name_of(source, request.images) for source in request.data],
        "projects": [project.name for project in request.projects],
        **({"unlabelled": [source.name for source in request.unlabelled]} if request.unlabelled else {}),
        **({LEFT_OUT: str(Fold.parse(request.leave_out))} if request.leave_out is not None else {}),
        "changes": list(dict.fromkeys([*known.get("changes", []), *request.changes])),
    }
