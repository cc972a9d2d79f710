"""What collected lines are written into: a project, a table (Parquet or CSV), or a COCO keypoint file.

All but COCO are written as the lines are read. A table has a row for each face; its photos are named as in
the lines, pixel centres at whole numbers from 0.
"""

from __future__ import annotations

import csv
import os
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from adnet_core.conversion.project_format import keep_video
from adnet_core.conversion.recognition import could_be
from adnet_core.errors import FormatError, MediaError, ProjectError
from adnet_core.faces.layout import Layout
from adnet_core.faces.states import FaceState
from adnet_core.files.whole_files import raised_as, replacing
from adnet_core.formats.beginning import beginning_of
from adnet_core.formats.coco_keypoints import FORMAT as COCO
from adnet_core.formats.face import AnnotatedFace
from adnet_core.formats.photo_faces import PhotoFaces
from adnet_core.formats.prediction_lines import LineFace, PredictionLine
from adnet_core.formats.prediction_tables import is_table
from adnet_core.formats.video_frames import Frame, VideoFrames
from adnet_core.media.photos import file_sha256
from adnet_core.models.finding import Finding
from adnet_core.predictions.collecting import Collection
from adnet_core.predictions.project_predictions import AUTHOR
from adnet_core.predictions.videos import frame_photo
from adnet_core.projects.file.addresses import PROJECT_SUFFIX
from adnet_core.projects.project_settings import FINDING_SETTING
from adnet_core.projects.records import NewPhoto
from adnet_core.projects.store import Project

_AT_ONCE = 1000
_CSV_COLUMNS = ("photo", "width", "height", "face", "score", "x0", "y0", "x1", "y1")
Advance = Callable[[int], None]
Write = Callable[[Collection, Path, Layout, Advance], None]


def write_project(collection: Collection, path: Path, layout: Layout, advance: Advance) -> None:
    """A new project, whose queue is there when the window opens it. Photos that failed come in as such that
    no model has looked at. Raises FormatError."""
    with raised_as(FormatError, path):
        path.parent.mkdir(parents=True, exist_ok=True)
        with replacing(path, ending=f".part{PROJECT_SUFFIX}") as unfinished:
            try:
                with Project.create(unfinished, layout, author=AUTHOR) as project, VideoFrames() as videos:
                    done = 0
                    for lines in _chunks(collection.lines()):
                        known = [_with_photo(line, collection, layout, videos) for line in lines]
                        project.add_predicted(known)
                        done += len(lines)
                        advance(done)
                    failed = collection.failed.keys() - collection.failed_frames  # which lie nowhere
                    project.add_images(photo for photo in sorted(failed) if os.path.isabs(photo))  # noqa: PTH117
                    if collection.video is not None:
                        keep_video(project, path.parent, [Frame(*collection.video, 0)])
                    if collection.finding in list(Finding):
                        project.settings.set(FINDING_SETTING, collection.finding)
            except ProjectError as error:
                raise FormatError(str(error).replace(str(unfinished), str(path))) from None
            finally:
                for ending in ("-wal", "-shm"):
                    unfinished.with_name(unfinished.name + ending).unlink(missing_ok=True)


def _with_photo(
    line: PredictionLine, collection: Collection, layout: Layout, videos: VideoFrames
) -> tuple[NewPhoto, tuple[LineFace, ...]]:
    _check_points(line, layout)
    if line.is_address:
        raise FormatError(
            f"{line.where}: {line.path} lies at an address, and photos of a project on a disk: fetch them to "
            "a folder, or write a table (.parquet or .csv)"
        )
    path = Path(collection.known_as(line.path))
    sha256, size_bytes = line.sha256, line.size_bytes
    if line.video is not None:
        video = Path(collection.known_as(line.video.path))
        try:
            videos.require(video, line.video.content)
            frame_photo(videos, video, line.frame, path, (line.width, line.height))
            sha256, size_bytes = file_sha256(path), path.stat().st_size
        except MediaError as error:
            raise FormatError(f"{line.where}: {error}") from None
    photo = NewPhoto(
        path,
        sha256,
        size_bytes,
        line.width,
        line.height,
        line.model.sha256 if line.model else "",
    )
    return photo, line.faces


def write_csv(collection: Collection, path: Path, layout: Layout, advance: Advance) -> None:
    """A row for each face: photo, its size, the face's number in it, score, box, and x and y of each point,
    empty where it is absent. Raises FormatError."""
    points = [f"{name} {axis}" for name in layout.point_names for axis in "xy"]
    heading = [*_CSV_COLUMNS, *points]
    with raised_as(FormatError, path):
        path.parent.mkdir(parents=True, exist_ok=True)
        with (
            replacing(path) as unfinished,
            unfinished.open("w", encoding="utf-8", errors="surrogateescape", newline="") as stream,
        ):
            rows = csv.writer(stream)
            rows.writerow(heading)
            for number, line in enumerate(collection.lines(), start=1):
                _check_points(line, layout)
                for index, face in enumerate(line.faces):
                    values = ["" if np.isnan(value) else f"{value:.4f}" for value in _placed(face).ravel()]
                    box = [f"{value:.4f}" for value in face.box.as_tuple()]
                    size = [line.width, line.height]
                    rows.writerow([line.path, *size, index, f"{face.score:.4f}", *box, *values])
                advance(number)


def write_parquet(collection: Collection, path: Path, layout: Layout, advance: Advance) -> None:
    """A row for each face; box, landmarks (x, y of each point, NaN where it is absent) and covariance
    (xx, xy, yy of each) are lists of as many numbers. Raises FormatError."""
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError:
        raise FormatError(f"{path}: Parquet needs pyarrow: pip install 'adnet-annotate[tables]'") from None
    numbers = pyarrow.float64()
    count = layout.point_count
    schema = pyarrow.schema(
        [
            ("photo", pyarrow.string()),
            ("photo_sha256", pyarrow.string()),
            ("width", pyarrow.int32()),
            ("height", pyarrow.int32()),
            ("face", pyarrow.int32()),
            ("score", numbers),
            ("box", pyarrow.list_(numbers, 4)),
            ("landmarks", pyarrow.list_(numbers, 2 * count)),
            ("covariance", pyarrow.list_(numbers, 3 * count)),
            ("model", pyarrow.string()),
            ("model_sha256", pyarrow.string()),
            ("shape", numbers),
            ("look", pyarrow.list_(pyarrow.int8())),
            ("video", pyarrow.string()),
            ("frame", pyarrow.int32()),
        ],
        metadata={"layout": layout.name, "points": "\n".join(layout.point_names)},
    )
    with raised_as(FormatError, path):
        path.parent.mkdir(parents=True, exist_ok=True)
        with replacing(path) as unfinished, pyarrow.parquet.ParquetWriter(unfinished, schema) as table:
            done = 0
            for lines in _chunks(collection.lines()):
                rows = [row for line in lines for row in _rows(line, layout)]
                table.write_batch(pyarrow.RecordBatch.from_pylist(rows, schema=schema))
                done += len(lines)
                advance(done)


def _rows(line: PredictionLine, layout: Layout) -> Iterator[dict[str, Any]]:
    _check_points(line, layout)
    photo = line.path.encode("utf-8", "replace").decode("utf-8")
    for index, face in enumerate(line.faces):
        spread = None
        if face.covariance is not None:
            spread = face.covariance.reshape(-1, 4)[:, [0, 1, 3]].ravel().tolist()
        yield {
            "photo": photo,
            "photo_sha256": line.sha256,
            "width": line.width,
            "height": line.height,
            "face": index,
            "score": face.score,
            "box": list(face.box.as_tuple()),
            "landmarks": _placed(face).ravel().tolist(),
            "covariance": spread,
            "model": line.model.name if line.model else None,
            "model_sha256": line.model.sha256 if line.model else None,
            "shape": face.shape,
            "look": None if face.look is None else face.look.tolist(),
            "video": None if line.video is None else line.video.model_dump_json(),
            "frame": None if line.video is None else line.frame,
        }


def write_coco(collection: Collection, path: Path, layout: Layout, advance: Advance) -> None:
    """A COCO keypoint file, whose faces are all in memory. Raises FormatError."""
    photos = []
    for number, line in enumerate(collection.lines(), start=1):
        _check_points(line, layout)
        named = Path(line.path)
        faces = tuple(
            AnnotatedFace(
                photo=named,
                points=_placed(face),
                label=f"{line.path}#{index}",
                box=face.box,
                score=face.score,
                state=FaceState.PREDICTED,
            )
            for index, face in enumerate(line.faces)
        )
        photos.append(PhotoFaces(line.path, named, line.width, line.height, faces))
        advance(number)
    assert COCO.writer is not None
    COCO.writer.write(path, photos, layout, lambda done: None)


WRITERS: dict[str, Write] = {
    PROJECT_SUFFIX: write_project,
    ".parquet": write_parquet,
    ".csv": write_csv,
    ".json": write_coco,
}


def refuse_to_replace(path: Path, *, overwrite: bool) -> None:
    """Raises FormatError where something is there already: a project always, a table unless `overwrite` asks
    for it, and then what is of another kind, as its beginning tells."""
    if not path.exists():
        return
    if path.is_dir():
        raise FormatError(f"{path}: is a folder, and one file is to be written: name it")
    kind = path.suffix.lower()
    if kind == PROJECT_SUFFIX or not overwrite:
        hint = "give a new name" if kind == PROJECT_SUFFIX else "--overwrite replaces it"
        raise FormatError(f"{path}: exists already: {hint}")
    with raised_as(FormatError, path, "cannot be read"):
        if not _could_be_written(path):
            raise FormatError(
                f"{path}: is there already and not what is made here, so it is not replaced; give a new name"
            )


def _could_be_written(path: Path) -> bool:
    """Whether such a file could have been written here; an empty one is nobody's loss. Raises OSError."""
    kind = path.suffix.lower()
    if kind == ".json":
        return could_be(path, COCO)
    beginning = beginning_of(path)
    if not beginning.head:
        return True
    if kind == ".csv":
        return beginning.text.startswith(",".join(_CSV_COLUMNS) + ",")
    return is_table(path)


def _check_points(line: PredictionLine, layout: Layout) -> None:
    for face in line.faces:
        if len(face.landmarks) != layout.point_count:
            raise FormatError(
                f"{line.where}: a face has {len(face.landmarks)} points, and the layout {layout.name} has "
                f"{layout.point_count}"
            )


def _placed(face: LineFace) -> NDArray[np.float64]:
    """(P, 2), NaN where a point is absent."""
    if face.absent is None:
        return face.landmarks
    return np.where(face.absent[:, None], np.nan, face.landmarks)


def _chunks(lines: Iterator[PredictionLine]) -> Iterator[list[PredictionLine]]:
    while chunk := list(islice(lines, _AT_ONCE)):
        yield chunk
