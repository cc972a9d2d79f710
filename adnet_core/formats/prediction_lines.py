"""The lines of `adnet predict --lines`: one JSON object a photo, as README and `adnet predict --help` say.

    {"path": "a.jpg", "width": 640, "height": 480, "ms": 20.1, "model": {"name": "mine", "sha256": "..."},
     "layout": {"name": "68", "points": "..."}, "finding": "faces", "sha256": "...", "bytes": 90211,
     "shard": "2/8", "faces": [{"box": [x0, y0, x1, y1], "score": 0.9, "landmarks": [[x, y], ...],
                                "sigma": [[along, across], ...], "covariance": [[xx, xy, yy], ...],
                                "shape": 1.2, "look": [15 numbers], "absent": [3]}]}

A frame of a video has "video": {"path": "clip.mp4", "content": "...", "every": 5, "frames": 250} and
"frame": 15 in place of "sha256" and "bytes"; its "path" is the photo that it is in a project of the video.

Pixel centres are at whole numbers from 0, in the photo as displayed. A photo that could not be read has
{"path", "problem"} instead. What stands behind "model" is missing in lines of older versions, and "absent"
where all points are known. A file may be gigabytes: it is read line by line.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, BinaryIO

import numpy as np
from numpy.typing import NDArray
from pydantic import Field, ValidationError

from adnet_core.errors import FormatError
from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import MAX_POINTS, Layout
from adnet_core.files.fetching import is_address
from adnet_core.files.json_text import parse_json
from adnet_core.files.plain_text import one_line
from adnet_core.files.whole_files import open_to_read, raised_as
from adnet_core.formats.face import MAX_COORDINATE, frozen
from adnet_core.formats.json_files import Entry
from adnet_core.ranking.variety import LOOK_SIZE

MAX_LINE_BYTES = 1 << 26
"""Of a photo with thousands of faces; a longer line is no prediction."""
_READ_BYTES = 1 << 18
"""Read at once: a line of one face has some thousand bytes."""
BEGINS = b'{"path": '
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_MOST_BYTES = 2**63 - 1
"""Of a file of any system, and what a project's database takes."""
_MOST_FRAMES = 2**31 - 1

Array = NDArray[np.float64]
_Coordinate = Annotated[float, Field(ge=-MAX_COORDINATE, le=MAX_COORDINATE)]
_Variance = Annotated[float, Field(ge=-(MAX_COORDINATE**2), le=MAX_COORDINATE**2)]
_Landmark = Annotated[list[_Coordinate], Field(min_length=2, max_length=2)]
_Landmarks = Annotated[list[_Landmark], Field(max_length=MAX_POINTS)]
_Spread = Annotated[list[_Variance], Field(min_length=3, max_length=3)]
_Hash = Annotated[str, Field(pattern="^[0-9a-f]{64}$")]


class ModelName(Entry):
    name: str
    sha256: _Hash


class LayoutName(Entry):
    name: str
    points: str


class VideoName(Entry):
    """A video of which every `every`-th of its `frames` was taken; `content` is that of `video_content`."""

    path: str
    content: Annotated[str, Field(pattern="^[0-9a-f]{32}$")]
    every: int = Field(ge=1)
    frames: int = Field(ge=1, le=_MOST_FRAMES)


class _Face(Entry):
    box: Annotated[list[_Coordinate], Field(min_length=4, max_length=4)]
    score: float = Field(ge=0, le=1)
    landmarks: _Landmarks
    covariance: Annotated[list[_Spread], Field(max_length=MAX_POINTS)] | None = None
    shape: float | None = None
    look: Annotated[list[Annotated[int, Field(ge=-128, le=127)]], Field(max_length=LOOK_SIZE)] | None = None
    absent: Annotated[list[Annotated[int, Field(ge=0)]], Field(max_length=MAX_POINTS)] = Field([])


class _Line(Entry):
    path: str
    problem: str | None = None
    width: int = Field(0, ge=0, le=int(MAX_COORDINATE))
    height: int = Field(0, ge=0, le=int(MAX_COORDINATE))
    model: ModelName | None = None
    layout: LayoutName | None = None
    finding: str | None = None
    sha256: _Hash | None = None
    bytes: int | None = Field(None, ge=0, le=_MOST_BYTES)
    video: VideoName | None = None
    frame: int = Field(0, ge=0, le=_MOST_FRAMES)
    shard: str = ""
    faces: list[_Face] = Field([])


@dataclass(frozen=True, eq=False)
class LineFace:
    """A face of a line, as `PredictedFace` has it."""

    box: FaceBox
    score: float
    landmarks: Array
    covariance: Array | None
    shape: float | None
    look: NDArray[np.int8] | None
    absent: NDArray[np.bool_] | None


@dataclass(frozen=True, eq=False)
class PredictionLine:
    """A line that was read: a photo with its faces, or the `problem` with it. `where` is for messages."""

    where: str
    path: str
    problem: str | None
    width: int
    height: int
    model: ModelName | None
    layout: LayoutName | None
    finding: str | None
    sha256: str
    size_bytes: int | None
    video: VideoName | None
    frame: int
    shard: str
    faces: tuple[LineFace, ...]

    @property
    def is_address(self) -> bool:
        return is_address(self.path)


def points_hash(layout: Layout) -> str:
    """By which lines know the points of a layout: their names, in their order."""
    return hashlib.sha256("\n".join(layout.point_names).encode()).hexdigest()[:16]


def raw_lines(stream: BinaryIO, path: Path) -> Iterator[bytes]:
    """The lines of a file with their ends. Raises FormatError for one that is too long."""
    for number, line in enumerate(iter(lambda: stream.readline(MAX_LINE_BYTES + 1), b""), start=1):
        if len(line) > MAX_LINE_BYTES:
            raise FormatError(f"{path}: line {number} is too long for a prediction")
        yield line


def is_cut_short(line: bytes) -> bool:
    """Whether a line without an end may be the beginning of an entry; after a power cut it may be zeros."""
    return line.startswith(BEGINS) or BEGINS.startswith(line) or not line.strip(b"\0")


def prediction_lines(path: Path) -> Iterator[PredictionLine | None]:
    """The lines of a file, one after the other; None for a last one that was cut short.

    Raises FormatError for a file that cannot be read, and at the first line that is no prediction.
    """
    with raised_as(FormatError, path, "cannot be read"), open_to_read(path, _READ_BYTES) as stream:
        for number, line in enumerate(raw_lines(stream, path), start=1):
            where = f"{path}, line {number}"
            if number == 1:
                _require_text(line, path)
                line = line.removeprefix(_BYTE_ORDER_MARK)
            if line.isspace():  # as where files were joined by hand
                continue
            try:
                values = parse_json(line)
            except ValueError as error:
                if not line.endswith(b"\n") and is_cut_short(line):
                    yield None
                    return
                raise FormatError(f"{where}: is no prediction of a photo: it {error}") from None
            yield checked_line(values, where)


def _require_text(beginning: bytes, path: Path) -> None:
    """Raises FormatError for what editors and people make of lines: packed, or in two bytes a letter."""
    if beginning.startswith(b"\x1f\x8b"):
        raise FormatError(f"{path}: is packed by gzip: unpack it first")
    if beginning.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise FormatError(f"{path}: is written in UTF-16: save it as UTF-8")


def checked_line(entry: Any, where: str) -> PredictionLine:
    """A line from its values, which another kind of file may have too. Raises FormatError."""
    try:
        return _checked(_Line.model_validate(entry), where)
    except ValidationError as error:
        raise FormatError(f"{where}: is no prediction of a photo: {_reason(error)}") from None


def _reason(error: ValidationError) -> str:
    first = error.errors(include_url=False, include_input=False)[0]
    key = ".".join(str(part)[:40] for part in first["loc"])
    return one_line(f"{key}: {first['msg']}" if key else str(first["msg"]))[:200]


def _checked(entry: _Line, where: str) -> PredictionLine:
    paths = [entry.path] if entry.video is None else [entry.path, entry.video.path]
    if any(not path or "\0" in path for path in paths):
        raise FormatError(f"{where}: a path is empty or holds a zero")
    faces = tuple(_face(face, where) for face in entry.faces)
    if entry.problem is None and not (entry.width and entry.height):
        raise FormatError(f"{where}: does not say how large the photo is")
    return PredictionLine(
        where=where,
        path=entry.path,
        problem=entry.problem,
        width=entry.width,
        height=entry.height,
        model=entry.model,
        layout=entry.layout,
        finding=entry.finding,
        sha256=entry.sha256 or "",
        size_bytes=entry.bytes,
        video=entry.video,
        frame=entry.frame,
        shard=entry.shard,
        faces=faces if entry.problem is None else (),
    )


def _face(face: _Face, where: str) -> LineFace:
    landmarks = np.array(face.landmarks, dtype=np.float64).reshape(-1, 2)
    count = len(landmarks)
    box = FaceBox(*face.box)
    if not count or not box.is_usable():
        raise FormatError(f"{where}: a face has {'a box without a size' if count else 'no landmarks'}")
    covariance: Array | None = None
    if face.covariance is not None:
        if len(face.covariance) != count:
            raise FormatError(f"{where}: a face has {count} landmarks and {len(face.covariance)} covariances")
        xx, xy, yy = np.array(face.covariance, dtype=np.float64).T
        if not ((xx >= 0) & (yy >= 0)).all():
            raise FormatError(f"{where}: a covariance has a variance below zero")
        covariance = frozen(np.stack([xx, xy, xy, yy], axis=-1).reshape(-1, 2, 2))
    look = None
    if face.look is not None and len(face.look) == LOOK_SIZE:
        look = np.array(face.look, dtype=np.int8)
    absent = None
    if face.absent:
        if max(face.absent) >= count:
            raise FormatError(f"{where}: point {max(face.absent)} is absent in a face of {count} points")
        absent = np.zeros(count, dtype=np.bool_)
        absent[face.absent] = True
    return LineFace(box, face.score, frozen(landmarks), covariance, face.shape, look, absent)


def face_entry(
    box: FaceBox,
    score: float,
    landmarks: Array,
    sigma: Array,
    covariance: Array,
    shape: float | None,
    look: NDArray[np.int8] | None,
    absent: NDArray[np.bool_] | None,
) -> dict[str, Any]:
    """A face as a line has it: `landmarks` (P, 2), `sigma` (P, 2), `covariance` (P, 2, 2), `look` (15,).

    Variances have six digits, which is more than is known of them.
    """
    spreads = covariance.reshape(-1, 4)[:, [0, 1, 3]]
    entry: dict[str, Any] = {
        "box": list(box.as_tuple()),
        "score": score,
        "landmarks": landmarks.tolist(),
        "sigma": sigma.tolist(),
        "covariance": [[float(f"{value:.6g}") for value in row] for row in spreads.tolist()],
        "shape": shape,
        "look": None if look is None else look.tolist(),
    }
    if absent is not None and absent.any():
        entry["absent"] = np.flatnonzero(absent).tolist()
    return entry
