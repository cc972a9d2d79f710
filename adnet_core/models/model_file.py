"""One .onnx file is one model: the network and, in its metadata, all that is needed to use it.

Everything is checked here, by name and reason, before the runtime sees the file. The metadata is one
JSON object under the key `adnet`:

    format_version  1
    name, licence   text
    layout          the whole layout, as `Layout.to_json` writes it
    normalisation   {"channels": "BGR", "mean": 127.5, "scale": 127.5}: (p - mean) / scale, fixed in version 1
    margin          side of the square crop / longer side of the landmark box
    box_mappings    {detector: {"dx", "dy", "sx", "sy"}}
    calibration     null or {"scale": [[tangent, normal], ...]}, and optional since then: "tails",
                    "face_exponent", "usual_spread", "faces" (`Calibration`)
    prior           null or an object: how residuals go together (`ResidualPrior.to_dict`)
    shape           null or an object: the shapes of annotated faces (`ShapePrior.to_dict`)
    mix             optional, null or an object: how the queue puts scores together (`QueueMix.to_dict`)
    finder          optional, null or an object: what finds the model's objects in a photo, with a network of
                    its own (`FinderPart.to_dict`)
    views           optional, {number of views: an object}: how several views of a face are combined
                    (`ViewSpread.to_dict`)
    one_view        optional, the same of a face that has one view
    sideways        optional, 0 without it: by how many crop pixels all answers lie to the right of where the
                    answers on the mirrored crop lie, and these to the left of them: half of the way between
    validation, provenance   objects, free in content

Calibration, prior, shape and mix each say under "faces" how many faces stand behind it, where that is known.
"""

from __future__ import annotations

import dataclasses
import json
import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Any

import numpy as np
import onnx
from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from adnet_core.errors import LayoutError, ModelError
from adnet_core.faces.geometry import CROP_SIZE, HEATMAP_SIZE
from adnet_core.faces.layout import Layout, layout_from_json
from adnet_core.faces.shape_prior import ShapePrior
from adnet_core.files.json_memory import memory_of_json
from adnet_core.files.json_text import parse_json
from adnet_core.files.whole_files import raised_as, read_within, reason_of, write_bytes
from adnet_core.models.boxes import BoxMapping
from adnet_core.models.calibration import Calibration
from adnet_core.models.finder_part import FINDER_INPUT, FINDER_OUTPUTS, FinderPart
from adnet_core.models.model_store import MODEL_SUFFIX
from adnet_core.models.propagation import ResidualPrior
from adnet_core.models.views import MOST_VIEWS, ViewSpread
from adnet_core.ranking.queue_mix import QueueMix

FORMAT_VERSION = 1
METADATA_KEY = "adnet"
INPUT_NAME = "image"
OUTPUT_NAMES = ("landmarks", "covariance", "attention", "edges")
NORMALISATION = {"channels": "BGR", "mean": 127.5, "scale": 127.5}

WEIGHT_PREFIX = "network."
"""Before the names of the weights that training starts from; an 8-bit graph does not itself use them."""
BASE_PREFIX = "base."
"""Before those of the model that a network of a new layout is joined with."""
BASE = "base"
"""Under this the provenance of such a model holds the description of that one, as a model file has it."""
CALIBRATED_ON = "calibrated_on"
"""In a model's provenance, the `face_prints` of the faces that its ellipses were fitted on."""
EARLIER_CALIBRATIONS = "earlier_calibrations"
"""In the provenance of a recalibrated model, the calibrations that it had before, with its SHA-256 then."""
QUANTISED = "int8"
"""What the provenance of a model says under `weights` where it computes in 8 bits."""
WEIGHTS_CHOSEN = "weights_chosen"
"""Under this the provenance of a fine-tuned model says which weights were taken; share 0 means its base's."""

# A model of 2 GB or more would need external data, which is refused.
MAX_MODEL_BYTES = 2**31 - 1
# What the description may take once it is read; residuals of 1000 points are 32 MB of text.
MAX_DESCRIPTION_MEMORY = 256 << 20
OPERATOR_DOMAINS = frozenset({"", "ai.onnx", "com.microsoft"})


MOST_SIDEWAYS = CROP_SIZE / 8
"""Crop pixels. A network whose answers on plain and mirrored crops lie further apart knows of no face."""


@dataclass(frozen=True)
class ModelInfo:
    """What a model file says about itself; the fields are those of the metadata."""

    name: str
    layout: Layout
    margin: float = 1.0
    box_mappings: Mapping[str, BoxMapping] = field(default_factory=dict)
    calibration: Calibration | None = None
    prior: ResidualPrior | None = None
    shape: ShapePrior | None = None
    mix: QueueMix | None = None
    finder: FinderPart | None = None
    views: Mapping[int, ViewSpread] = field(default_factory=dict)
    sideways: float = 0.0
    validation: dict[str, Any] = field(default_factory=dict)
    provenance: dict[str, Any] = field(default_factory=dict)
    licence: str = ""

    @property
    def quantised(self) -> bool:
        """Whether the network computes in 8 bits."""
        return bool(self.provenance.get("weights") == QUANTISED)

    @property
    def faces_behind(self) -> dict[str, float | None]:
        """By the name of each part that is fitted to the network's errors, how many faces stand behind it.

        None where that is not known; only parts that are there.
        """
        parts = {"calibration": self.calibration, "prior": self.prior, "shape": self.shape, "mix": self.mix}
        return {name: part.faces for name, part in parts.items() if part is not None}

    @property
    def calibrated_on(self) -> list[str]:
        """The `face_prints` of the faces that the ellipses were fitted on, as far as that is told."""
        stored = self.provenance.get(CALIBRATED_ON)
        return [str(one) for one in stored] if isinstance(stored, list) else []

    def to_json(self) -> str:
        """The metadata as one line of JSON."""
        several = {str(n): spread.to_dict() for n, spread in self.views.items() if n > 1}
        return json.dumps(
            {
                "format_version": FORMAT_VERSION,
                "name": self.name,
                "layout": json.loads(self.layout.to_json()),
                "normalisation": NORMALISATION,
                "margin": self.margin,
                "box_mappings": {name: mapping.to_dict() for name, mapping in self.box_mappings.items()},
                "calibration": self.calibration and self.calibration.to_dict(),
                "prior": self.prior and self.prior.to_dict(),
                "shape": self.shape and self.shape.to_dict(),
                "mix": self.mix and self.mix.to_dict(),
                **({} if self.finder is None else {"finder": self.finder.to_dict()}),
                **({"views": several} if several else {}),
                **({"one_view": self.views[1].to_dict()} if 1 in self.views else {}),
                **({"sideways": self.sideways} if self.sideways else {}),
                "validation": self.validation,
                "provenance": self.provenance,
                "licence": self.licence,
            },
            allow_nan=False,
        )

    @classmethod
    def from_json(cls, text: str, label: str) -> ModelInfo:
        """The inverse of `to_json`; `label` names the file for messages. Raises ModelError."""
        if memory_of_json(text.encode("utf-8", "replace")) > MAX_DESCRIPTION_MEMORY:
            raise ModelError(f"{label}: the model's description holds more than any model needs")
        try:
            data = parse_json(text)
        except ValueError as error:
            raise ModelError(f"{label}: the model's description {error}") from None
        version = data.get("format_version") if isinstance(data, dict) else None
        if version != FORMAT_VERSION:
            newer = type(version) is int and version > FORMAT_VERSION
            raise ModelError(
                f"{label}: the model file has format version {version!r}, this program reads version "
                f"{FORMAT_VERSION}; {'update this program' if newer else 'export the model again'}"
            )
        try:
            raw = _InfoText.model_validate(data)
            layout = layout_from_json(json.dumps(raw.layout), label)
            calibration = _calibration(raw, layout)
            prior = None if raw.prior is None else ResidualPrior.from_dict(raw.prior)
            shape = None if raw.shape is None else ShapePrior.from_dict(raw.shape)
            for part, what in ((prior, "residuals"), (shape, "shapes")):
                _check_points(part, layout, what)
            mix = None if raw.mix is None else QueueMix.from_dict(raw.mix)
            finder = None if raw.finder is None else FinderPart.from_dict(raw.finder)
            views = {count: ViewSpread.from_dict(part) for count, part in raw.views.items()}
            if raw.one_view is not None:
                views[1] = ViewSpread.from_dict(raw.one_view)
        except ValidationError as error:
            first = error.errors()[0]
            key = ".".join(str(part) for part in first["loc"]) or "the description"
            reason = f"{key}: {first['msg'].removeprefix('Value error, ')}"
            raise ModelError(f"{label}: the model's description is not usable: {reason}") from None
        except (LayoutError, ValueError) as error:
            reason = str(error).removeprefix(f"{label}: ")
            raise ModelError(f"{label}: the model's description is not usable: {reason}") from None
        if raw.normalisation != NORMALISATION:
            raise ModelError(f"{label}: the model wants another normalisation than BGR, (p - 127.5) / 127.5")
        mappings = {name: BoxMapping(**part.model_dump()) for name, part in raw.box_mappings.items()}
        return cls(
            name=raw.name,
            layout=layout,
            margin=raw.margin,
            box_mappings=mappings,
            calibration=calibration,
            prior=prior,
            shape=shape,
            mix=mix,
            finder=finder,
            views=views,
            sideways=raw.sideways,
            validation=raw.validation,
            provenance=raw.provenance,
            licence=raw.licence,
        )


# Numbers within which a box or an ellipse can still be computed.
_Scale = Annotated[float, Field(le=1e6)]


class _MappingText(BaseModel):
    model_config = ConfigDict(extra="forbid", allow_inf_nan=False)

    dx: float = Field(ge=-10, le=10)
    dy: float = Field(ge=-10, le=10)
    sx: float = Field(gt=0, le=100)
    sy: float = Field(gt=0, le=100)


class _CalibrationText(BaseModel):
    model_config = ConfigDict(extra="ignore", allow_inf_nan=False)

    scale: list[tuple[_Scale, _Scale]]
    tails: float | None = None
    face_exponent: float = Field(0.0, le=10)
    usual_spread: float = 1.0
    faces: float | None = None


class _InfoText(BaseModel):
    model_config = ConfigDict(extra="ignore", allow_inf_nan=False)

    name: str = Field(min_length=1, max_length=200)
    layout: dict[str, Any]
    normalisation: dict[str, Any]
    margin: float = Field(gt=0.5, lt=4.0)
    box_mappings: dict[str, _MappingText] = {}
    calibration: _CalibrationText | None = None
    prior: dict[str, Any] | None = None
    shape: dict[str, Any] | None = None
    mix: dict[str, Any] | None = None
    finder: dict[str, Any] | None = None
    views: dict[Annotated[int, Field(ge=2, le=MOST_VIEWS)], dict[str, Any]] = {}
    one_view: dict[str, Any] | None = None
    sideways: float = Field(0.0, ge=-MOST_SIDEWAYS, le=MOST_SIDEWAYS)
    validation: dict[str, Any] = {}
    provenance: dict[str, Any] = {}
    licence: str = ""

    @field_validator("name")
    @classmethod
    def _is_one_line(cls, name: str) -> str:
        if not name.isprintable():
            raise ValueError("a name is one line of text")
        return name


def _calibration(info: _InfoText, layout: Layout) -> Calibration | None:
    raw = info.calibration
    if raw is None:
        return None
    if len(raw.scale) != layout.point_count:
        raise ValueError(f"calibration of {len(raw.scale)} points for a layout of {layout.point_count}")
    calibration = Calibration(
        np.array(raw.scale),
        math.inf if raw.tails is None else raw.tails,
        raw.face_exponent,
        raw.usual_spread,
        raw.faces,
    )
    if calibration.faces is None:
        # Files from before it was stated tell on which faces it was fitted, or at least on how many.
        fitted, judged = info.provenance.get(CALIBRATED_ON), info.validation.get("faces")
        known = len(fitted) if isinstance(fitted, list) and fitted else judged
        if isinstance(known, int | float) and 0 < known < math.inf:
            return dataclasses.replace(calibration, faces=float(known))
    return calibration


def _check_points(part: ResidualPrior | ShapePrior | None, layout: Layout, what: str) -> None:
    """Raises ValueError for a part that has another number of points than the layout."""
    if part is not None and part.point_count != layout.point_count:
        raise ValueError(f"{what} of {part.point_count} points for a layout of {layout.point_count}")


def read_model_info(path: str | Path) -> ModelInfo:
    """Check a model file and read its description. Raises ModelError with the file and the reason."""
    return read_model(path)[1]


def read_model(path: str | Path) -> tuple[bytes, ModelInfo]:
    """The file's bytes, checked, and its description: what is run is exactly what was checked.

    Raises ModelError for a file that is missing, no ONNX, truncated, of another format version, with
    other inputs or outputs, with data in other files, or with operators of unknown origin.
    """
    path = Path(path)
    data = _model_bytes(path)
    model = _parsed(data, path)
    info = ModelInfo.from_json(_description(model, path), str(path))
    _refuse_outside_data(model, path)
    _check_signature(model.graph, info.layout, path)
    if info.finder is not None:
        _check_finder(info.finder, path)
    return data, info


def attach_info(model: onnx.ModelProto, info: ModelInfo) -> None:
    """Write `info` into the metadata of a model in memory, in place of any that is there."""
    kept = [entry for entry in model.metadata_props if entry.key != METADATA_KEY]
    others = [(entry.key, entry.value) for entry in kept]
    del model.metadata_props[:]
    for key, value in [*others, (METADATA_KEY, info.to_json())]:
        entry = model.metadata_props.add()
        entry.key, entry.value = key, value


def replace_info(path: str | Path, info: ModelInfo, target: str | Path | None = None) -> None:
    """Rewrite a model file with another description, or write it so to `target`, in one step.

    Raises ModelError.
    """
    path = Path(path)
    model = _parsed(_model_bytes(path), path)
    _check_signature(model.graph, info.layout, path)
    attach_info(model, info)
    goal = path if target is None else Path(target)
    with raised_as(ModelError, goal):
        goal.parent.mkdir(parents=True, exist_ok=True)
        write_bytes(goal, model.SerializeToString())


def refuse_to_replace(path: Path) -> None:
    """Raises ModelError where a model file is to be written and there is anything but such a model, or whose
    name says that it is something else: said before work is done for it."""
    if path.suffix.lower() != MODEL_SUFFIX:
        raise ModelError(f"{path}: a model file's name ends in {MODEL_SUFFIX}")
    if path.exists():
        try:
            _description(_parsed(_model_bytes(path), path), path)
        except ModelError as error:
            raise ModelError(f"{error}, and is not replaced by one; give a new name") from None


def _model_bytes(path: Path) -> bytes:
    try:
        return read_within(path, MAX_MODEL_BYTES)
    except IsADirectoryError:
        raise ModelError(f"{path}: it is a folder, not a model file") from None
    except FileNotFoundError:
        raise ModelError(f"{path}: no such model file") from None
    except PermissionError:
        raise ModelError(f"{path}: no permission to read the model file") from None
    except OSError as error:
        raise ModelError(f"{path}: cannot be read: {reason_of(error)}") from None


def _parsed(data: bytes, path: Path) -> onnx.ModelProto:
    model = onnx.ModelProto()
    try:
        model.ParseFromString(data)
    except Exception:  # protobuf's DecodeError, or a ValueError of its other implementations
        # An ONNX file starts with its ir_version: field 1, a small varint.
        reason = "is truncated or damaged" if data[:1] == b"\x08" else "is not an ONNX model"
        raise ModelError(f"{path}: the file {reason}") from None
    if not model.HasField("graph") or not model.graph.node:
        raise ModelError(f"{path}: the file is not an ONNX model, or a truncated one")
    return model


def _description(model: onnx.ModelProto, path: Path) -> str:
    for entry in model.metadata_props:
        if entry.key == METADATA_KEY:
            return str(entry.value)
    raise ModelError(
        f"{path}: the ONNX model is not one of this program: its '{METADATA_KEY}' metadata is missing"
    )


def _refuse_outside_data(model: onnx.ModelProto, path: Path) -> None:
    """No tensor may lie in another file, and no operator may come from a library of its own."""
    for tensor in _tensors(model):
        if tensor.data_location == onnx.TensorProto.EXTERNAL or tensor.external_data:
            raise ModelError(f"{path}: the model keeps data in other files, which is not allowed")
    for node in _nodes(model):
        if node.domain not in OPERATOR_DOMAINS and not _is_local_function(model, node):
            raise ModelError(f"{path}: the model needs operators of '{node.domain}', which are not known")


def _is_local_function(model: onnx.ModelProto, node: onnx.NodeProto) -> bool:
    return any(f.domain == node.domain and f.name == node.op_type for f in model.functions)


def _graphs(model: onnx.ModelProto) -> Iterator[onnx.GraphProto]:
    waiting = [model.graph]
    bodies = [list(function.node) for function in model.functions]
    for nodes in bodies:
        waiting.extend(_subgraphs(nodes))
    while waiting:
        graph = waiting.pop()
        yield graph
        waiting.extend(_subgraphs(list(graph.node)))


def _subgraphs(nodes: list[onnx.NodeProto]) -> list[onnx.GraphProto]:
    found: list[onnx.GraphProto] = []
    for node in nodes:
        for attribute in node.attribute:
            if attribute.HasField("g"):
                found.append(attribute.g)
            found.extend(attribute.graphs)
    return found


def _nodes(model: onnx.ModelProto) -> Iterator[onnx.NodeProto]:
    for function in model.functions:
        yield from function.node
    for graph in _graphs(model):
        yield from graph.node


def _tensors(model: onnx.ModelProto) -> Iterator[onnx.TensorProto]:
    for graph in _graphs(model):
        yield from graph.initializer
        for sparse in graph.sparse_initializer:
            yield from (sparse.values, sparse.indices)
    for node in _nodes(model):
        for attribute in node.attribute:
            if attribute.HasField("t"):
                yield attribute.t
            yield from attribute.tensors
            for sparse in [attribute.sparse_tensor, *attribute.sparse_tensors]:
                yield from (sparse.values, sparse.indices)


def _check_signature(graph: onnx.GraphProto, layout: Layout, path: Path) -> None:
    points, edges = layout.point_count, len(layout.curves)
    maps = (HEATMAP_SIZE, HEATMAP_SIZE)
    wanted = {
        "landmarks": (points, 2),
        "covariance": (points, 2, 2),
        "attention": (points, *maps),
        "edges": (edges, *maps),
    }
    constants = {tensor.name for tensor in graph.initializer}
    inputs = [value for value in graph.input if value.name not in constants]
    if [value.name for value in inputs] != [INPUT_NAME]:
        names = ", ".join(value.name for value in inputs) or "none"
        raise ModelError(f"{path}: the model's inputs are {names}, not '{INPUT_NAME}'")
    outputs = {value.name: value for value in graph.output}
    if set(outputs) != set(OUTPUT_NAMES):
        names = ", ".join(outputs) or "none"
        raise ModelError(f"{path}: the model's outputs are {names}, not {', '.join(OUTPUT_NAMES)}")
    _check_value(inputs[0], (3, CROP_SIZE, CROP_SIZE), layout, path)
    for name, shape in wanted.items():
        _check_value(outputs[name], shape, layout, path)


def _check_finder(part: FinderPart, path: Path) -> None:
    """The same of the network that finds objects, whose pictures have any size."""
    label = Path(f"{path}: its finder")
    model = _parsed(part.graph, label)
    _refuse_outside_data(model, label)
    constants = {tensor.name for tensor in model.graph.initializer}
    inputs = [value.name for value in model.graph.input if value.name not in constants]
    outputs = [value.name for value in model.graph.output]
    if inputs != [FINDER_INPUT] or set(outputs) != set(FINDER_OUTPUTS):
        found = f"from {', '.join(inputs) or 'none'} to {', '.join(outputs) or 'none'}"
        raise ModelError(f"{label} goes {found}, not from {FINDER_INPUT} to {' and '.join(FINDER_OUTPUTS)}")


def _check_value(value: onnx.ValueInfoProto, shape: tuple[int, ...], layout: Layout, path: Path) -> None:
    tensor = value.type.tensor_type
    if tensor.elem_type != onnx.TensorProto.FLOAT:
        raise ModelError(f"{path}: '{value.name}' of the model is not of 32-bit floats")
    dims = tensor.shape.dim
    if len(dims) != len(shape) + 1 or tuple(dim.dim_value for dim in dims[1:]) != shape:
        found = ", ".join(str(dim.dim_value or dim.dim_param or "?") for dim in dims)
        need = ", ".join(["N", *map(str, shape)])
        wanted = f"layout {layout.name} needs ({need})"
        raise ModelError(f"{path}: '{value.name}' of the model is ({found}), but {wanted}")
    if dims[0].HasField("dim_value"):
        raise ModelError(f"{path}: the model takes batches of {dims[0].dim_value} only")
