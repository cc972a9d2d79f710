"""From a trained network to a model file: the last stage's path as ONNX, checked against torch."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional as F

from adnet_core.api import sample_photo
from adnet_core.errors import ModelError
from adnet_core.faces.geometry import CROP_SIZE, HEATMAP_SIZE, FaceBox
from adnet_core.files.whole_files import replacing
from adnet_core.media.photos import read_photo
from adnet_core.models.crops import cut_crop
from adnet_core.models.engine import Engine
from adnet_core.models.model_file import INPUT_NAME, OUTPUT_NAMES, ModelInfo, attach_info
from adnet_core.models.views import View
from adnet_core.network.adnet import ADNet, StageOutput
from adnet_core.network.attention import heatmap_covariance
from adnet_core.network.joined import JoinedAnswer, JoinedNetwork

OPSET = 18
JOINED_PREFIX = "joined."
COMPARED = (1, 3)
"""Sizes of the batches that torch and the runtime are compared on."""
TOLERANCE = 1e-2
"""Largest difference of a landmark, in crop pixels, between torch and the runtime."""
JOINED_TOLERANCE = 5e-2
"""The same of a joined network, whose base sees a crop that is cut by what the other part has said."""
SAMPLE_FACE = FaceBox(185, 87, 270, 174)
"""Where the face of the sample photo is."""


class ExportedNetwork(nn.Module):
    """What a model file computes, of the last stage only; see DESIGN's model file for the outputs."""

    tolerance = TOLERANCE

    def __init__(self, network: ADNet) -> None:
        super().__init__()
        self.network = network

    def answer(self, image: Tensor) -> tuple[Tensor, Tensor, StageOutput]:
        """Landmarks and covariance in normalised coordinates, and the stage whose maps are shown."""
        stage: StageOutput = self.network(image)[-1]
        covariance = heatmap_covariance(stage.heatmap, stage.landmarks, self.network.config.variant)
        return stage.landmarks, covariance, stage

    def forward(self, image: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """(N, 3, 256, 256) -> landmarks and covariance in crop pixels, attention and edges in [0, 1]."""
        landmarks, covariance, stage = self.answer(image)
        half = CROP_SIZE / 2
        landmarks, covariance = (landmarks + 1) * half - 0.5, covariance * half**2
        attention = stage.attention
        if attention is None:
            # A network without attention shows where it looks by its heatmap.
            attention = stage.heatmap / stage.heatmap.amax(dim=(-2, -1), keepdim=True).clamp(min=1e-6)
        edges = stage.edges
        if edges is None:
            curves = len(self.network.layout.curves)
            edges = stage.heatmap.new_zeros((image.shape[0], curves, HEATMAP_SIZE, HEATMAP_SIZE))
            return landmarks, covariance, _shown(attention), edges
        return landmarks, covariance, _shown(attention), _shown(edges)


class ExportedJoined(ExportedNetwork):
    """What a model file computes of a new layout's network that is joined with its base (`joined`)."""

    tolerance = JOINED_TOLERANCE

    def __init__(self, joined: JoinedNetwork) -> None:
        super().__init__(joined.network)
        self.joined = joined

    def answer(self, image: Tensor) -> tuple[Tensor, Tensor, StageOutput]:
        answer: JoinedAnswer = self.joined(image)
        return answer.landmarks, answer.covariance, answer.stage


def _shown(maps: Tensor) -> Tensor:
    """Maps in [0, 1] at the model file's size, whatever the network's stride."""
    if maps.shape[-1] != HEATMAP_SIZE:
        maps = F.interpolate(maps, size=(HEATMAP_SIZE, HEATMAP_SIZE), mode="bilinear", align_corners=False)
    return maps.clamp(0, 1)


def export_model(
    network: ADNet | JoinedNetwork,
    info: ModelInfo,
    path: Path,
    *,
    progress: Callable[[str, int, int], None] = lambda what, done, total: None,
) -> dict[str, float]:
    """Write `network` as a model file and compare it with torch; returns the largest differences.

    `progress` takes each step, what of it is done and of how many; of the translation, which is most of it,
    nobody knows how many: 0. The file appears only when it agrees to TOLERANCE, or JOINED_TOLERANCE; raises
    ModelError where it does not.
    """
    progress("translating the network", 0, 0)
    network = network.float().to(memory_format=torch.contiguous_format)  # type: ignore[call-overload]
    exported = ExportedJoined(network) if isinstance(network, JoinedNetwork) else ExportedNetwork(network)
    exported = exported.eval()
    model = _to_onnx(exported)
    attach_info(model, info)
    path.parent.mkdir(parents=True, exist_ok=True)
    with replacing(path, ending=".part.onnx") as unfinished:
        unfinished.write_bytes(model.SerializeToString())
        differences = compare(exported, unfinished, progress=partial(progress, "comparing with the network"))
        if differences["landmarks"] > exported.tolerance:
            raise ModelError(
                f"{path}: the exported model differs from torch by {differences['landmarks']:.3g} pixels"
            )
    return differences


def compare(
    exported: ExportedNetwork, path: Path, *, progress: Callable[[int, int], None] = lambda done, total: None
) -> dict[str, float]:
    """Largest difference of each output between torch and the runtime, on batches of one and three.

    The pictures are random, but of a face for a joined network: where the first part places points anywhere,
    the crop that the second one sees would be anywhere, and of a few pixels.
    """
    progress(0, len(COMPARED))
    engine = Engine(path, device="cpu")
    generator = np.random.default_rng(0)
    pictures = _sample_crops if isinstance(exported, ExportedJoined) else _random_crops
    largest = dict.fromkeys(OUTPUT_NAMES, 0.0)
    for done, count in enumerate(COMPARED, start=1):
        crops = pictures(generator, count)
        image = (torch.from_numpy(crops).permute(0, 3, 1, 2).float() - 127.5) / 127.5
        with torch.no_grad():
            expected = exported(image)
        found: Any = engine.run(crops)
        for name, tensor in zip(OUTPUT_NAMES, expected, strict=True):
            difference = np.abs(getattr(found, name) - tensor.numpy()).max(initial=0.0)
            largest[name] = max(largest[name], float(difference))
        progress(done, len(COMPARED))
    return largest


def _random_crops(generator: np.random.Generator, count: int) -> NDArray[np.uint8]:
    """(count, 256, 256, 3) of squares of 32 pixels."""
    return generator.integers(0, 256, (count, 8, 8, 3), dtype=np.uint8).repeat(32, 1).repeat(32, 2)


def _sample_crops(generator: np.random.Generator, count: int) -> NDArray[np.uint8]:
    """(count, 256, 256, 3) of the face of the sample photo, here and there in the crop."""
    pixels = read_photo(sample_photo()).pixels
    moves = generator.normal(0, 0.08, (count, 3))
    boxes = [
        View(False, float(dx), float(dy), float(np.exp(size))).box(SAMPLE_FACE) for dx, dy, size in moves
    ]
    return np.stack([cut_crop(pixels, box, 1.25)[0] for box in boxes])


def _to_onnx(exported: ExportedNetwork) -> onnx.ModelProto:
    example = torch.zeros(2, 3, CROP_SIZE, CROP_SIZE)
    batch = torch.export.Dim("batch", min=1)
    with quiet_export():
        program = torch.onnx.export(
            exported,
            (example,),
            dynamo=True,
            input_names=[INPUT_NAME],
            output_names=list(OUTPUT_NAMES),
            dynamic_shapes=({0: batch},),
            opset_version=OPSET,
            optimize=False,
            verbose=False,
        )
    assert program is not None
    model: onnx.ModelProto = program.model_proto
    _name_shapes(model, exported.network)
    _name_weights(model)
    return model


def _name_weights(model: onnx.ModelProto) -> None:
    """Give the weights of a joined network's parts the names under which a model file holds them."""
    for tensor in model.graph.initializer:
        tensor.name = tensor.name.removeprefix(JOINED_PREFIX)
    for node in model.graph.node:
        for number, name in enumerate(node.input):
            node.input[number] = name.removeprefix(JOINED_PREFIX)
    for value in model.graph.value_info:
        value.name = value.name.removeprefix(JOINED_PREFIX)


@contextmanager
def quiet_export() -> Iterator[None]:
    """Without what the exporter logs and warns of, none of which its user can change."""
    before = logging.root.manager.disable
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        logging.disable(logging.WARNING)
        try:
            yield
        finally:
            logging.disable(before)


def _name_shapes(model: onnx.ModelProto, network: ADNet) -> None:
    """State the outputs' fixed sizes, which the exporter may leave symbolic, and drop its notes."""
    points, curves = network.layout.point_count, len(network.layout.curves)
    maps = (HEATMAP_SIZE, HEATMAP_SIZE)
    shapes = {
        "landmarks": (points, 2),
        "covariance": (points, 2, 2),
        "attention": (points, *maps),
        "edges": (curves, *maps),
    }
    for output in model.graph.output:
        dims = output.type.tensor_type.shape.dim
        del dims[:]
        dims.add().dim_param = "batch"
        for size in shapes[output.name]:
            dims.add().dim_value = size
    drop_notes(model)


def drop_notes(model: onnx.ModelProto) -> None:
    """Drop what the exporter notes of where each part of a graph comes from."""
    for node in model.graph.node:
        node.doc_string = ""
        del node.metadata_props[:]
    for value in model.graph.value_info:
        del value.metadata_props[:]
    del model.graph.metadata_props[:]
