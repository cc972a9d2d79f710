"""SLEAP's .slp files, by sleap-io, which is installed with the extra `sleap` (docs/decisions/0012).

Photos are the frames of a list of images, points the nodes of a skeleton by their names. A point that SLEAP
holds for not visible, but that has a place, is occluded. Pixel centres are at integers from 0: SLEAP counts
so since version 1.1 of its format, and sleap-io takes half a pixel off older files. Instances that a model
has predicted are faces that nobody has accepted. Of a video the frames with labels are unpacked and keep
their numbers (`video_frames`), and photos that are such frames are written as frames of that video. No path
of the file is followed: of a photo's or a video's, mostly absolute, the longest end that lies in the folders
searched counts. Images embedded in the file are not read.
"""

from __future__ import annotations

import errno
import importlib
import os
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from adnet_core.errors import FormatError, MediaError
from adnet_core.faces.layout import Layout
from adnet_core.faces.states import FaceState, Visibility
from adnet_core.files.plain_text import beginning
from adnet_core.files.whole_files import open_to_read, raised_as, reason_of, replacing
from adnet_core.formats.annotation_format import AnnotationFormat, ReadRequest
from adnet_core.formats.face import (
    AnnotatedFace,
    check_count,
    report_fault,
)
from adnet_core.formats.hdf5_files import check_hdf5
from adnet_core.formats.photo_faces import Advance, Part, PhotoFaces, Writer, visibilities
from adnet_core.formats.photo_finder import PhotoFinder
from adnet_core.formats.point_names import NamedPoint, named_points, point_numbers
from adnet_core.formats.video_frames import VIDEO_SUFFIXES, Frame, VideoFrames, frame_of
from adnet_core.media.video import VideoFile

IMAGE_FOLDERS = ("images",)
MAX_BYTES = 1 << 28
# More than a file takes beside its points, and for each of their numbers.
_ROOM, _BYTES_PER_NUMBER = 1 << 20, 40
_HDF5 = b"\x89HDF\r\n\x1a\n"


def read_sleap(request: ReadRequest) -> list[AnnotatedFace]:
    """The instances in all labelled frames, in the file's order. Raises FormatError without sleap-io, too."""
    path, layout = request.path, request.layout
    sleap = _sleap_io(path)
    photos = PhotoFinder(path, request.images, IMAGE_FOLDERS)
    _check(path)
    try:
        check_hdf5(path)
        labels = sleap.load_slp(str(path), open_videos=False)
        names = [name for one in labels.skeletons for name in one.node_names]
        numbers = point_numbers(names, layout, path, request.on_remark)
        frames = list(labels.labeled_frames)
    except FormatError:
        raise
    except Exception as error:  # whatever a damaged file makes h5py, pandas and sleap-io raise
        raise FormatError(f"{path}: is not a file of SLEAP's, or it is damaged: {_words(error)}") from None
    faces: list[AnnotatedFace] = []
    found = 0
    with VideoFrames() as unpacked:
        for frame in frames:
            for instance in frame.instances:
                found += 1
                check_count(found, layout.point_count, path)
                where = f"{path}, instance {found}"
                try:
                    points = list(_points(instance))
                    placed, visibility = named_points(points, numbers, layout, where, request.on_lost)
                    predicted = isinstance(instance, sleap.PredictedInstance)
                    faces.append(
                        AnnotatedFace(
                            photo=_photo(frame, photos, unpacked, where),
                            points=placed,
                            label=f"{path.name}#{found}",
                            visibility=visibility,
                            score=float(instance.score) if predicted else None,
                            state=FaceState.PREDICTED if predicted else FaceState.ACCEPTED,
                        )
                    )
                except FormatError as fault:
                    report_fault(fault, request.on_fault)
    if not found:
        raise FormatError(f"{path}: holds no instance")
    return photos.checked(faces, request.on_fault)


def _check(path: Path) -> None:
    try:
        with open_to_read(path) as stream:
            begins, size = stream.read(len(_HDF5)), os.fstat(stream.fileno()).st_size
    except OSError as error:
        raise FormatError(f"{path}: cannot be read: {reason_of(error)}") from None
    if begins != _HDF5:
        raise FormatError(f"{path}: is not a file of SLEAP's (.slp), which is HDF5")
    if size > MAX_BYTES:
        raise FormatError(f"{path}: is larger than {MAX_BYTES >> 20} MB; save it without embedded images")


def _photo(frame: Any, photos: PhotoFinder, frames: VideoFrames, where: str) -> Path:
    """The photo of a labelled frame: one of a list, or the frame of a video by its number."""
    names, index = frame.video.filename, int(frame.frame_idx)
    if not isinstance(names, list):
        if Path(str(names)).suffix.lower() not in VIDEO_SUFFIXES:
            raise FormatError(f"{where}: is embedded or in a kind of video that is not read")
        return frames.photo(photos.find(str(names), where), index, where)
    if not 0 <= index < len(names):
        raise FormatError(f"{where}: is in frame {index} of {len(names)} images")
    return photos.find(str(names[index]), where)


def _points(instance: Any) -> Iterator[NamedPoint]:
    """Those that have a place."""
    for name, (x, y), visible in zip(
        instance.points["name"], instance.points["xy"], instance.points["visible"], strict=True
    ):
        if np.isfinite(x) and np.isfinite(y):
            yield str(name), float(x), float(y), Visibility.VISIBLE if visible else Visibility.OCCLUDED


def _write(path: Path, photos: Sequence[PhotoFaces], layout: Layout, advance: Advance) -> None:
    sleap = _sleap_io(path)
    nodes = [sleap.Node(name) for name in layout.point_names]
    edges = [sleap.Edge(nodes[a], nodes[b]) for curve in layout.curves for a, b in curve.segments()]
    mirrored = [sleap.Symmetry([nodes[a], nodes[b]]) for a, b in layout.mirror_pairs]
    skeleton = sleap.Skeleton(nodes=nodes, edges=edges, symmetries=mirrored, name="face")
    images: list[PhotoFaces] = []
    of_videos: list[tuple[PhotoFaces, Frame]] = []
    for photo in photos:
        frame = frame_of(photo.source or photo.path)
        if frame is None:
            images.append(photo)
        else:
            of_videos.append((photo, frame))
    videos: dict[Path | None, Any] = {None: _image_list(sleap, images)} if images else {}
    for photo, frame in of_videos:
        if frame.video not in videos:
            videos[frame.video] = _video(sleap, frame.video, photo)
    placed: list[tuple[PhotoFaces, Path | None, int]]
    placed = [(photo, None, index) for index, photo in enumerate(images)]
    placed += [(photo, frame.video, frame.number) for photo, frame in of_videos]
    frames = []
    for done, (photo, video, index) in enumerate(placed, start=1):
        instances = [_instance(sleap, face, skeleton) for face in photo.faces]
        frames.append(sleap.LabeledFrame(video=videos[video], frame_idx=index, instances=instances))
        advance(done)
    labels = sleap.Labels(labeled_frames=frames, videos=list(videos.values()), skeletons=[skeleton])
    with raised_as(FormatError, path):
        path.parent.mkdir(parents=True, exist_ok=True)
        _check_room(path, photos)
        with replacing(path, ending=".part.slp") as unfinished:
            try:
                sleap.save_slp(labels, str(unfinished), embed=False, verbose=False)
            except RuntimeError as error:  # as h5py tells of disks
                raise FormatError(f"{path}: cannot be written: {_words(error)}") from None


def _image_list(sleap: Any, photos: Sequence[PhotoFaces]) -> Any:
    names = [photo.path.as_posix() for photo in photos]
    height, width = photos[0].height, photos[0].width
    kind = {
        "type": "ImageVideo",
        "shape": [len(photos), height, width, 3],
        "filename": names[0],
        "filenames": names,
        "height_": height,
        "width_": width,
        "channels_": 3,
        "grayscale": False,
    }
    return sleap.Video(filename=names, backend_metadata=kind, open_backend=False)


def _video(sleap: Any, path: Path, frame: PhotoFaces) -> Any:
    """A video's file, of the size of one of its frames."""
    try:
        with VideoFile(path) as video:
            count = video.frame_count
    except MediaError as error:
        raise FormatError(str(error)) from None
    kind = {
        "type": "MediaVideo",
        "shape": [count, frame.height, frame.width, 3],
        "filename": path.as_posix(),
        "grayscale": False,
        "bgr": True,
        "dataset": "",
        "input_format": "channels_last",
    }
    return sleap.Video(filename=path.as_posix(), backend_metadata=kind, open_backend=False)


def _check_room(path: Path, photos: Sequence[PhotoFaces]) -> None:
    """Raises OSError where the disk is as good as full, since HDF5 ends the process where a write fails."""
    points = sum(face.points.size for photo in photos for face in photo.faces)
    if shutil.disk_usage(path.parent).free < _ROOM + _BYTES_PER_NUMBER * points:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def _instance(sleap: Any, face: AnnotatedFace, skeleton: Any) -> Any:
    if face.state is FaceState.ACCEPTED:
        instance = sleap.Instance.from_numpy(face.points, skeleton=skeleton)
    else:
        score = 1.0 if face.score is None else face.score
        instance = sleap.PredictedInstance.from_numpy(
            face.points, skeleton=skeleton, point_scores=np.ones(len(face.points)), score=score
        )
    instance.points["visible"] = [seen is Visibility.VISIBLE for seen in visibilities(face)]
    return instance


def _sleap_io(path: Path) -> Any:
    try:
        return importlib.import_module("sleap_io")
    except ImportError:
        raise FormatError(
            f"{path}: SLEAP's files need the package sleap-io: pip install 'adnet-annotate[sleap]'"
        ) from None


def _words(error: Exception) -> str:
    return beginning(error, 100)


SLEAP_WRITER = Writer(
    lambda path, photos: [path],
    _write,
    frozenset({Part.BEYOND, Part.OCCLUDED, Part.MISSING, Part.FRACTIONS, Part.SCORE, Part.STATE}),
    scores_predicted=True,
)

FORMAT = AnnotationFormat(
    name="sleap",
    title="a SLEAP file",
    listed="SLEAP, .slp",
    files="`.slp`",
    read=read_sleap,
    writer=SLEAP_WRITER,
    recognises=lambda beginning: beginning.suffix == ".slp",
    suffix=".slp",
    needs="sleap_io",
    pattern="*.slp",
    takes_images=True,
    as_stored=True,
    origin_source="sleap-io takes half a pixel off files older than version 1.1 of the format",
)
