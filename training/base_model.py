"""A trained model of another layout, as a run that takes over its trunk knows it."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, cast

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from adnet_core.errors import AdnetError
from adnet_core.faces.geometry import FaceBox
from adnet_core.media.photos import read_photo
from adnet_core.models.detector import CenterFaceDetector
from adnet_core.models.engine import Engine, EngineOutput, normalised
from adnet_core.models.model_file import ModelInfo
from adnet_core.models.predictor import Predictor
from adnet_core.network.adnet import ADNet, NetworkConfig
from training.datasets import Face
from training.onnx_export import ExportedNetwork

Array = NDArray[np.float64]

FEWEST_SHARED = 0.5
"""Of the smaller of two boxes: with less in common, what the base has found is another face."""


@dataclass(frozen=True)
class BaseModel:
    """A model's network, in evaluation mode, and its description; `placed` are its points (M, 2) on faces
    that it has looked at, by `face_key`."""

    network: ADNet
    info: ModelInfo
    placed: dict[str, Array] = field(default_factory=dict)

    def content(self) -> dict[str, Any]:
        """For a checkpoint: tensors, numbers and text."""
        return {
            "info": self.info.to_json(),
            "network": self.network.config.model_dump(),
            "weights": {name: value.clone() for name, value in self.network.state_dict().items()},
            "placed": {key: torch.from_numpy(points) for key, points in self.placed.items()},
        }

    @classmethod
    def from_content(cls, content: dict[str, Any], label: str) -> BaseModel:
        """The inverse of `content`; `label` names the checkpoint. Raises ModelError."""
        info = ModelInfo.from_json(content["info"], label)
        network = ADNet(info.layout, NetworkConfig.model_validate(content["network"]))
        network.load_state_dict(content["weights"])
        placed = {key: points.numpy() for key, points in content["placed"].items()}
        return cls(network.eval(), info, placed)

    def landmarks(
        self, faces: Sequence[Face], progress: Callable[[int, int], None] = lambda done, total: None
    ) -> list[Array | None]:
        """(M, 2) the base's points on each annotated face, in pixels of its photo; None without one.

        They are those of the face that is detected where the annotated one is; where none is, the base looks
        at the annotated one's box.
        """
        predictor = Predictor(
            cast(Engine, _TorchEngine(self.network, self.info)), CenterFaceDetector(device="cpu")
        )
        found: list[Array | None] = []
        for done, face in enumerate(faces, start=1):
            key = face_key(face)
            if key not in self.placed:
                points = _landmarks(predictor, face)
                if points is not None:
                    self.placed[key] = points
            found.append(self.placed.get(key))
            progress(done, len(faces))
        return found


class _TorchEngine:
    """What the predictor needs of an engine, by a torch network."""

    def __init__(self, network: ADNet, info: ModelInfo) -> None:
        self.info = info
        self._exported = ExportedNetwork(network).eval()

    @torch.no_grad()
    def run(self, crops: NDArray[np.uint8], *, maps: bool = True) -> EngineOutput:
        images = torch.from_numpy(normalised(crops)).contiguous(memory_format=torch.channels_last)
        outputs: tuple[Tensor, ...] = self._exported(images)
        return EngineOutput(*(output.numpy() for output in outputs))


def face_key(face: Face) -> str:
    """By which a face of a run is known again in its checkpoints."""
    return f"{face.photo.name}|{face.name}"


def _landmarks(predictor: Predictor, face: Face) -> Array | None:
    try:
        pixels = read_photo(face.photo).pixels
    except AdnetError:
        return None  # said where the face is read to be learnt from
    seen = predictor.predict(pixels, maps=False)
    shared = [_shared(FaceBox.of_points(one.landmarks), face.box) for one in seen]
    if shared and max(shared) >= FEWEST_SHARED:
        return seen[int(np.argmax(shared))].landmarks
    if not face.box.is_usable():
        return None
    return predictor.predict_boxes(pixels, [face.box], passes=2, maps=False)[0].landmarks


def _shared(one: FaceBox, other: FaceBox) -> float:
    """The area that two boxes have in common, over that of the smaller."""
    width = min(one.x1, other.x1) - max(one.x0, other.x0)
    height = min(one.y1, other.y1) - max(one.y0, other.y0)
    smaller = min(one.width * one.height, other.width * other.height)
    return width * height / smaller if width > 0 < height and smaller > 0 else 0.0


def base_description(info: ModelInfo) -> dict[str, Any]:
    """What a model file of a new layout says of its base: what it takes to begin with that base again."""
    kept = ModelInfo(
        info.name,
        info.layout,
        info.margin,
        info.box_mappings,
        shape=info.shape,
        provenance={"network": info.provenance.get("network", {})},
        licence=info.licence,
    )
    return dict(json.loads(kept.to_json()))
