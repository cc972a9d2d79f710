"""SLEAP's analysis files, NAME.analysis.h5: the instances of a video's frames as arrays, for other programs.

    tracks            (tracks, 2, nodes, frames): x and y, NaN where a node is not there
    instance_scores   (tracks, frames), where the file has it
    node_names        (nodes,), text of one length

In another order of axes, the attribute `dims` of an array names them. Nothing in such a file tells what
a person has placed from what a model has predicted, so all of it is taken for predictions. Pixel centres are
at integers from 0, as in SLEAP's .slp files. The video is the one that the file is called by: the path of
it in the file is mostly another machine's. Frames count from 0, are unpacked from the video and keep their
numbers (`video_frames`). SLEAP's table of the same, .csv, is read as a wide table.
"""

from __future__ import annotations

import json
from pathlib import Path

import h5py
import numpy as np
from numpy.typing import NDArray

from adnet_core.errors import FormatError
from adnet_core.faces.states import FaceState, Visibility
from adnet_core.files.plain_text import beginning as first_letters
from adnet_core.formats.annotation_format import AnnotationFormat, ReadRequest
from adnet_core.formats.face import AnnotatedFace, check_count, report_fault
from adnet_core.formats.hdf5_files import check_hdf5, tables_of, text_of
from adnet_core.formats.point_names import named_points, point_numbers
from adnet_core.formats.skeleton import Skeleton
from adnet_core.formats.video_frames import VideoFrames, video_of_table

MAX_VALUES, MAX_BYTES_OF_NAMES = 1 << 25, 1 << 20
_AXES = {"tracks": ("track", "xy", "node", "frame"), "instance_scores": ("track", "frame")}


def read_sleap_analysis(request: ReadRequest) -> list[AnnotatedFace]:
    """The instances of all frames, frame by frame."""
    path, layout = request.path, request.layout
    try:
        check_hdf5(path)
        with h5py.File(path, "r") as file:
            names = _names(file)
            tracks = _array(file, "tracks")
            scores = _array(file, "instance_scores") if "instance_scores" in file else None
        count, two, nodes, frames = tracks.shape
        if two != 2 or nodes != len(names) or (scores is not None and scores.shape != (count, frames)):
            raise ValueError("its arrays do not fit each other")
    except FormatError:
        raise
    except Exception as error:  # whatever a damaged file makes h5py and numpy raise
        words = first_letters(error, 100)
        raise FormatError(f"{path}: is not an analysis file of SLEAP's, or it is damaged: {words}") from None
    video = video_of_table(path, request.images)
    if video is None:
        raise FormatError(
            f"{path}: there is no video beside it whose name is in its own (--images names the folder)"
        )
    numbers = point_numbers(names, layout, path, request.on_remark)
    placed_nodes = np.isfinite(tracks[:, 0]) & np.isfinite(tracks[:, 1])
    there = np.logical_or.reduce(placed_nodes, axis=1)  # (tracks, frames)
    check_count(int(there.sum()), layout.point_count, path)
    request.on_remark(f"{path}: all of its instances are taken for a model's predictions")
    faces: list[AnnotatedFace] = []
    with VideoFrames() as unpacked:
        for frame in range(frames):
            for track in np.flatnonzero(there[:, frame]).tolist():
                where = f"{path}, frame {frame}, track {track}"
                try:
                    points = [
                        (name, x, y, Visibility.VISIBLE)
                        for name, (x, y) in zip(names, tracks[track, :, :, frame].T.tolist(), strict=True)
                        if np.isfinite(x) and np.isfinite(y)
                    ]
                    placed, visibility = named_points(points, numbers, layout, where, request.on_lost)
                    score = np.nan if scores is None else float(scores[track, frame])
                    faces.append(
                        AnnotatedFace(
                            unpacked.photo(video, frame, where) if request.predictions else video,
                            placed,
                            f"{path.name}#{frame}.{track}",
                            visibility=None if np.isfinite(placed).all() else visibility,
                            score=score if np.isfinite(score) else None,
                            state=FaceState.PREDICTED,
                        )
                    )
                except FormatError as fault:
                    report_fault(fault, request.on_fault)
            request.progress(frame + 1, frames)
    if not faces and request.on_fault is None:
        raise FormatError(f"{path}: holds no instance")
    return faces


def _names(file: h5py.File) -> list[str]:
    names = file["node_names"]
    if names.dtype.kind != "S":  # HDF5 takes whatever memory a text of any length says it needs
        raise ValueError("its names of nodes are of another kind")
    if names.size * names.dtype.itemsize > MAX_BYTES_OF_NAMES:
        raise ValueError("names of nodes that are too long")
    return [text_of(name) for name in names[()].tolist()]


def _array(file: h5py.File, name: str) -> NDArray[np.float64]:
    """An array with its axes in SLEAP's own order."""
    if file[name].size > MAX_VALUES:
        raise ValueError(f"{name} says that it has {file[name].size:,} values")
    values = np.asarray(file[name][()], dtype=np.float64)
    dims = file[name].attrs.get("dims")
    if dims is None:
        return values
    found = json.loads(text_of(dims))
    return values.transpose([found.index(axis) for axis in _AXES[name]])


def _skeleton(path: Path) -> Skeleton:
    try:
        check_hdf5(path)
        with h5py.File(path, "r") as file:
            names = _names(file)
            edges = np.asarray(file["edge_inds"][()] if "edge_inds" in file else [], dtype=float)
    except FormatError:
        raise
    except Exception as error:  # whatever a damaged file makes h5py and numpy raise
        raise FormatError(f"{path}: is damaged: {first_letters(error, 100)}") from None
    joined = [(int(a), int(b)) for a, b in edges.tolist()] if edges.ndim == 2 and edges.shape[1] == 2 else []
    return Skeleton(names, [pair for pair in joined if min(pair) >= 0 and max(pair) < len(names)])


FORMAT = AnnotationFormat(
    name="sleapanalysis",
    title="an analysis file of SLEAP's",
    listed="SLEAP analysis, .h5",
    files="`*.analysis.h5`, predictions for a video",
    read=read_sleap_analysis,
    recognises=lambda beginning: (
        beginning.suffix in (".h5", ".hdf5") and {"tracks", "node_names"} <= tables_of(beginning)
    ),
    suffix=".h5",
    pattern="*.h5",
    takes_images=True,
    origin_source="as SLEAP's own files",
    skeleton=_skeleton,
)
