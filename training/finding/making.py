"""A finder from photos of objects, and into a model file: learnt, exported, judged on photos held out."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch

from adnet_core.errors import ModelError
from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.sampling import spread
from adnet_core.fitting.boxes import SAME_FACE_IOU
from adnet_core.judging.found_objects import PhotoObjects, judge_finder
from adnet_core.media.photos import read_photo
from adnet_core.models.boxes import BoxMapping
from adnet_core.models.finder_part import (
    FINDER_INPUT,
    FINDER_OUTPUTS,
    STRIDE,
    FinderPart,
)
from adnet_core.models.finders import OwnFinder, WholePhoto
from adnet_core.models.model_file import read_model_info, replace_info
from adnet_core.network.finder import FinderNetwork, finder_from_graph, new_finder
from training.finding.loop import copy_sizes, learn
from training.finding.objects import check_objects
from training.finding.settings import FinderSettings
from training.finding.views import LearntPhoto, learnt_photo
from training.onnx_export import OPSET, drop_notes, quiet_export

THRESHOLD = 0.5
"""The least heat that counts as an object."""
MOST_PHOTOS = 250
"""Photos that a finder learns from, spread over all: more would not be seen often enough."""
MOST_MAPPED = 40
"""Photos that the mapping from found boxes is fitted on, spread over all."""
TOLERANCE = 1e-3
"""Largest difference of heat, and of sides as a share of themselves, between torch and the runtime."""

Progress = Callable[[str, int, int], None]


def add_finder(
    path: Path,
    learnt: Sequence[PhotoObjects],
    held_out: Sequence[PhotoObjects],
    settings: FinderSettings | None = None,
    *,
    progress: Progress = lambda what, done, total: None,
) -> dict[str, Any]:
    """Put a finder of the objects in photos into a model file; returns what the file then states of it.

    It begins with the finder that the file has, if any, and else with the trunk of CenterFace. Its figures
    come from the photos held out, and are missing without any. Raises TrainingError for photos that no finder
    can learn from, MediaError for one that cannot be read, and ModelError.
    """
    info = read_model_info(path)
    photos = list(learnt)[spread(len(learnt), MOST_PHOTOS)]
    known = _read(photos, progress)
    check_objects(photos, [photo.size for photo in known])
    began = "CenterFace" if info.finder is None else "its finder before"
    network = new_finder() if info.finder is None else finder_from_graph(info.finder.graph, str(path))
    chosen = settings or FinderSettings()
    network = learn(network, known, chosen, progress=progress)
    progress("translating the finder", 0, 0)
    graph = export_finder(network, label=str(path))
    results: dict[str, Any] = {
        "learnt_photos": len(photos),
        "learnt_objects": sum(len(photo.outlines) for photo in photos),
        "learnt_from": began,
        "steps": chosen.steps,
    }
    sizes = copy_sizes([(photo.size, [FaceBox.of_points(one) for one in photo.outlines]) for photo in known])
    part = FinderPart(graph, sizes, THRESHOLD, results)
    finder = OwnFinder(part, path, device="cpu")
    mapping = _fitted_mapping(finder, list(photos)[spread(len(photos), MOST_MAPPED)], progress)
    if held_out:
        figures = judge_finder(
            finder,
            held_out,
            mapping,
            progress=lambda done: progress("judging the finder", done, len(held_out)),
        )
        results |= figures.to_dict()
    mappings = {**info.box_mappings, OwnFinder.name: mapping}
    changed = dataclasses.replace(
        info, box_mappings=mappings, finder=dataclasses.replace(part, results=results)
    )
    replace_info(path, changed)
    return results


def map_whole_photos(path: Path, photos: Sequence[PhotoObjects]) -> None:
    """Let a model file say which part of a photo its object fills, by photos that show one each.

    Nothing happens where others are among them. Raises ModelError and MediaError.
    """
    if not photos or any(len(one.outlines) != 1 for one in photos):
        return
    chosen = list(photos)[spread(len(photos), MOST_MAPPED)]
    whole = [WholePhoto().detect(read_photo(one.photo).pixels)[0].box for one in chosen]
    mapping = BoxMapping.fit(whole, [one.boxes[0] for one in chosen])
    info = read_model_info(path)
    mappings = {**info.box_mappings, WholePhoto.name: mapping}
    replace_info(path, dataclasses.replace(info, box_mappings=mappings))


def export_finder(network: FinderNetwork, *, label: str) -> bytes:
    """The network as ONNX, for pictures of any size. Raises ModelError where that differs from torch."""
    network = network.to(memory_format=torch.contiguous_format).eval()  # type: ignore[call-overload]
    high, wide = (torch.export.Dim(name, min=2, max=256) for name in ("high", "wide"))
    with quiet_export():
        program = torch.onnx.export(
            network,
            (torch.zeros(1, 3, 8 * STRIDE, 12 * STRIDE),),
            dynamo=True,
            input_names=[FINDER_INPUT],
            output_names=list(FINDER_OUTPUTS),
            dynamic_shapes=({2: 2 * STRIDE * high, 3: 2 * STRIDE * wide},),
            opset_version=OPSET,
            optimize=False,
            verbose=False,
        )
    assert program is not None
    model: onnx.ModelProto = program.model_proto
    drop_notes(model)
    graph: bytes = model.SerializeToString()
    _compare(network, graph, label)
    return graph


def _compare(network: FinderNetwork, graph: bytes, label: str) -> None:
    finder = OwnFinder(FinderPart(graph, (64,), THRESHOLD), Path(label), device="cpu")
    random = np.random.default_rng(0)
    for high, wide in ((4, 10), (20, 6)):
        coarse = random.integers(0, 256, (1, 3, high, wide)).astype(np.float32)
        planes = coarse.repeat(2 * STRIDE, 2).repeat(2 * STRIDE, 3)
        with torch.no_grad():
            heat, sides = (tensor.numpy() for tensor in network(torch.from_numpy(planes)))
        found_heat, found_sides = finder.run(planes)
        apart = max(
            float(np.abs(found_heat - heat).max()), float((np.abs(found_sides - sides) / sides).max())
        )
        if apart > TOLERANCE:
            raise ModelError(f"{label}: the exported finder differs from torch by {apart:.3g}")


def _read(photos: Sequence[PhotoObjects], progress: Progress) -> list[LearntPhoto]:
    known = []
    for number, one in enumerate(photos, start=1):
        known.append(learnt_photo(read_photo(one.photo).pixels, one))
        progress("reading photos", number, len(photos))
    return known


def _fitted_mapping(finder: OwnFinder, photos: Sequence[PhotoObjects], progress: Progress) -> BoxMapping:
    """From the finder's boxes to the objects' own, as `adnet fit-boxes` fits a detector's; none where none of
    them is found."""
    found: list[FaceBox] = []
    wanted: list[FaceBox] = []
    for number, one in enumerate(photos, start=1):
        boxes = [detection.box for detection in finder.detect(read_photo(one.photo).pixels)]
        for truth in one.boxes:
            best = max(boxes, key=truth.iou, default=None)
            if best is not None and best.iou(truth) >= SAME_FACE_IOU:
                found.append(best)
                wanted.append(truth)
        progress("fitting boxes", number, len(photos))
    return BoxMapping.fit(found, wanted) if found else BoxMapping()
