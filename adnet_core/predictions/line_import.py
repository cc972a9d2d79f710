"""What `adnet predict` has written, as a format that the window imports into an open project.

Lines are joined as `adnet collect` joins them. Faces come in as if the model had found them there, with
scores, shapes and looks; their photos are found as those of other tools' files are. In the command line
`adnet collect` makes a project of them, so the format is not among those that other commands read.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from adnet_core.errors import FormatError, MediaError, MissingPhotoError
from adnet_core.faces.states import FaceState
from adnet_core.files.whole_files import raised_as
from adnet_core.formats.annotation_format import AnnotationFormat, ReadRequest
from adnet_core.formats.beginning import Beginning
from adnet_core.formats.face import AnnotatedFace, PredictedBy, frozen, report_fault
from adnet_core.formats.photo_finder import PhotoFinder
from adnet_core.formats.prediction_lines import BEGINS, LineFace, PredictionLine, points_hash
from adnet_core.formats.prediction_tables import SUFFIX
from adnet_core.formats.video_frames import VideoFrames
from adnet_core.predictions.collecting import MOST_REMARKS, Collection
from adnet_core.sentences import said

SUFFIXES = (".jsonl", SUFFIX)


def read(request: ReadRequest) -> list[AnnotatedFace]:
    """The faces of a file, or of all files of a folder, each photo once. Raises FormatError."""
    files = _files(request.path)
    folder = request.path if request.path.is_dir() else request.path.parent
    collection = Collection(files, photos=request.images or folder, on_remark=request.on_remark)
    faces: list[AnnotatedFace] = []
    empty = 0
    with VideoFrames() as videos:
        locations = _Locations(request.images, folder, videos)
        for done, line in enumerate(collection.lines(), start=1):
            _require_layout(line, request)
            empty += not line.faces
            try:
                photo = locations.of(line) if line.faces else None
            except FormatError as fault:
                report_fault(fault, request.on_fault)
                continue
            faces += [_annotated(line, index, face, photo) for index, face in enumerate(line.faces) if photo]
            request.progress(done, 0)
    _tell(collection, empty, request)
    if not faces and not collection.counts.photos:
        raise FormatError(f"{files[0]}: no photo that was read is in these lines")
    return faces


def _files(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path]
    with raised_as(FormatError, path, "cannot be read"):
        files = sorted(file for file in path.iterdir() if file.suffix.lower() in SUFFIXES)
    if not files:
        raise FormatError(f"{path}: holds no file of predictions ({' or '.join(SUFFIXES)})")
    return files


def _require_layout(line: PredictionLine, request: ReadRequest) -> None:
    layout = request.layout
    other = line.layout is not None and line.layout.points != points_hash(layout)
    if other or any(len(face.landmarks) != layout.point_count for face in line.faces):
        name = line.layout.name if line.layout else "of their model"
        raise FormatError(
            f"{line.where}: has the points of the layout {name}, which are not the {layout.point_count} of "
            f"{layout.name}"
        )


class _Locations:
    """Where the photos of lines are: at whole paths, else under the folder of photos or near the lines."""

    def __init__(self, images: Path | None, folder: Path, videos: VideoFrames) -> None:
        self._folder = images or folder
        self._finder = PhotoFinder(folder / "lines", images)
        self._videos = videos

    def of(self, line: PredictionLine) -> Path:
        """Raises MissingPhotoError where it is nowhere, FormatError for one that cannot be had."""
        if line.is_address:
            raise FormatError(
                f"{line.where}: {line.path} lies at an address, and photos of a project on a disk: fetch "
                "them to a folder first"
            )
        if os.path.isabs(line.path) and Path(line.path).is_file():  # noqa: PTH117
            return Path(line.path)
        try:
            return self._finder.find(line.path, line.where)
        except MissingPhotoError:
            if line.video is None:
                raise
        video = Path(self._folder, line.video.path)
        if not video.is_file():
            video = self._finder.find(line.video.path, line.where)
        try:
            self._videos.require(video, line.video.content)
        except MediaError as error:
            raise FormatError(f"{line.where}: {error}") from None
        return self._videos.photo(video, line.frame, line.where)


def _annotated(line: PredictionLine, index: int, face: LineFace, photo: Path) -> AnnotatedFace:
    points = face.landmarks
    if face.absent is not None:
        points = frozen(np.where(face.absent[:, None], np.nan, points))
    model = PredictedBy(line.model.sha256 if line.model else "", face.shape, face.look)
    return AnnotatedFace(
        photo=photo,
        points=points,
        label=f"{line.path}#{index}",
        box=face.box,
        covariance=face.covariance,
        score=face.score,
        state=FaceState.PREDICTED,
        photo_size=(line.width, line.height),
        predicted_by=model,
    )


def _tell(collection: Collection, empty: int, request: ReadRequest) -> None:
    """What `adnet collect` says of the lines, too."""
    counts = collection.counts
    for remark in _remarks(collection, empty):
        request.on_remark(remark)
    for problem in list(collection.failed.values())[:MOST_REMARKS]:
        request.on_remark(problem)
    if counts.failed > MOST_REMARKS:
        request.on_remark(said("{count:,} photos could not be read in all", count=counts.failed))


def _remarks(collection: Collection, empty: int) -> Iterator[str]:
    counts = collection.counts
    if counts.double:
        yield said(
            "{count:,} photo has several lines, of which the first counts",
            "{count:,} lines are of photos that have one already, and are left out",
            count=counts.double,
        )
    if counts.missing_shards:
        shown = counts.missing_shards[:MOST_REMARKS]
        yield said("no line of the shards {names} is there", names=shown)
    if empty:
        yield said(
            "{count:,} photo in which the model found nothing stays as it is",
            "{count:,} photos in which the model found nothing stay as they are",
            count=empty,
        )


def _is_of_lines(beginning: Beginning) -> bool:
    if beginning.suffix == SUFFIX:
        return beginning.head.startswith(b"PAR1")
    return beginning.head.startswith(BEGINS)


FORMAT = AnnotationFormat(
    name="predictions",
    title="a file of predictions",
    listed="adnet predict, JSON lines or Parquet",
    files="lines of `adnet predict --lines`, or a Parquet table of `adnet collect`",
    read=read,
    recognises=_is_of_lines,
    folder_of=SUFFIXES,
    takes_images=True,
    origin=None,
)
