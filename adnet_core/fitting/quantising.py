"""Eight-bit copies of model files for CPUs: static quantisation of the convolutions by ONNX Runtime."""

from __future__ import annotations

import dataclasses
import logging
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnxruntime.quantization import CalibrationDataReader, QuantFormat, QuantType, quantize_static
from onnxruntime.quantization.shape_inference import quant_pre_process

from adnet_core.conversion.annotated_faces import AnnotatedFace
from adnet_core.errors import ModelError
from adnet_core.files.whole_files import raised_as, write_bytes
from adnet_core.fitting.quantised_graph import free_rectifiers, keep_weights, split_norms
from adnet_core.media.photos import read_photo
from adnet_core.models.crops import cut_crop
from adnet_core.models.engine import normalised
from adnet_core.models.model_file import INPUT_NAME, QUANTISED, attach_info, read_model

RANGE_FACES = 64
"""Faces that the range of every activation is taken from."""


class _Crops(CalibrationDataReader):  # type: ignore[misc]
    """The crops of faces as the network takes them, one at a time."""

    def __init__(
        self, faces: Sequence[AnnotatedFace], margin: float, progress: Callable[[int], None]
    ) -> None:
        self._feeds = self._read(faces, margin, progress)

    def get_next(self) -> dict[str, NDArray[np.float32]] | None:
        return next(self._feeds, None)

    def _read(
        self, faces: Sequence[AnnotatedFace], margin: float, progress: Callable[[int], None]
    ) -> Iterator[dict[str, NDArray[np.float32]]]:
        for done, face in enumerate(faces, start=1):
            crop, _ = cut_crop(read_photo(face.photo).pixels, face.landmark_box, margin)
            progress(done)
            yield {INPUT_NAME: normalised(crop[None])}


def range_faces(faces: Sequence[AnnotatedFace]) -> list[AnnotatedFace]:
    """RANGE_FACES of `faces`, evenly spread; all where there are fewer."""
    chosen = np.linspace(0, len(faces) - 1, min(RANGE_FACES, len(faces))).astype(int)
    return [faces[i] for i in chosen]


def _prepare(data: bytes, prepared: Path, source: Path) -> None:
    """Write the graph as it can be quantised. Raises ModelError where ONNX Runtime's tools cannot take it."""
    try:
        quant_pre_process(onnx.load_from_string(data), prepared, skip_symbolic_shape=True)
    except Exception as error:  # they raise what they like for graphs that others have made
        words = " ".join(str(error).split())[:200]
        raise ModelError(f"{source}: has a graph of which no 8-bit copy can be made: {words}") from None


def quantise(
    source: Path,
    target: Path,
    faces: Sequence[AnnotatedFace],
    *,
    progress: Callable[[int], None] = lambda done: None,
) -> dict[str, Any]:
    """Write a copy of the model file `source` whose convolutions work in 8 bits, weights by channel.

    The ranges of the activations come from `range_faces`. The copy is called after its file; where `target`
    is `source`, the name stays. It keeps calibration and priors, and the weights in 16 bits, so that training
    goes on from it as well. Returns the sizes in megabytes.
    Raises ModelError for a file that is no model, that is quantised already or cannot be; MediaError for a
    photo.
    """
    data, info = read_model(source)
    if info.quantised:
        raise ModelError(f"{source}: the model has been quantised already")
    chosen = range_faces(faces)
    disabled = logging.root.manager.disable
    logging.disable(logging.ERROR)  # advice about a step that has been taken, and tracebacks
    try:
        with tempfile.TemporaryDirectory() as folder:
            prepared, unfinished = Path(folder, "prepared.onnx"), Path(folder, "quantised.onnx")
            _prepare(data, prepared, source)
            graph = onnx.load(prepared)
            split_norms(graph)
            onnx.save(graph, prepared)
            quantize_static(
                prepared,
                unfinished,
                _Crops(chosen, info.margin, progress),
                quant_format=QuantFormat.QDQ,
                op_types_to_quantize=["Conv", "Relu"],
                nodes_to_exclude=free_rectifiers(graph),
                per_channel=True,
                activation_type=QuantType.QUInt8,
                weight_type=QuantType.QInt8,
                reduce_range=True,  # processors without VNNI would overflow on weights of all 8 bits
            )
            model = onnx.load(unfinished)
    finally:
        logging.disable(disabled)
    keep_weights(model, onnx.load_from_string(data))
    provenance = {**info.provenance, "weights": QUANTISED, "quantised_from": info.name}
    name = info.name if target == source else target.stem
    attach_info(model, dataclasses.replace(info, name=name, provenance=provenance))
    with raised_as(ModelError, target):
        target.parent.mkdir(parents=True, exist_ok=True)
        write_bytes(target, model.SerializeToString())
    return {
        "model": str(target),
        "faces": len(chosen),
        "megabytes": target.stat().st_size / 1e6,
        "megabytes_before": len(data) / 1e6,
    }
