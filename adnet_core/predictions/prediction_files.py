"""What `adnet predict` leaves behind: JSON entries, files of lines to go on with, drawings, .pts files."""

from __future__ import annotations

import contextlib
import json
import os
import re
from collections.abc import Sequence
from contextlib import AbstractContextManager
from pathlib import Path, PurePath
from types import TracebackType
from typing import Any

from adnet_core.errors import FormatError, MediaError
from adnet_core.faces.layout import Layout
from adnet_core.files.fetching import is_address
from adnet_core.files.file_locks import try_lock
from adnet_core.files.json_text import parse_json
from adnet_core.files.whole_files import open_to_read, raised_as, reason_of, replacing
from adnet_core.formats.prediction_lines import face_entry, is_cut_short, points_hash, raw_lines
from adnet_core.formats.pts import write_pts
from adnet_core.media.photos import write_image
from adnet_core.media.reduced_photos import StillPhoto
from adnet_core.models.engine import Engine
from adnet_core.models.face_prediction import FacePrediction
from adnet_core.models.predictor import Predictor
from adnet_core.predictions.drawing import draw_faces
from adnet_core.predictions.many_photos import Predicted, Wanted
from adnet_core.predictions.videos import VideoFrame

DRAWN = ".adnet-drawn"
"""In a folder of drawings: the names of those that were drawn there, a JSON text a line."""


class PredictionFiles:
    """Drawings and .pts files, in the photos' own folders mirrored under the given ones. Of what lies there
    drawings replace those of earlier runs alone."""

    def __init__(self, photos: Sequence[Path], *, draw: Path | None, pts: Path | None) -> None:
        """Raises MediaError where a drawing would replace what is none, or points those that lie beside the
        photo, which a person may have placed, and where no folder can be made. `drawings` are photos with
        their drawings' names.
        """
        folders = [path.absolute().parent for path in photos]
        try:
            self._root: Path | None = Path(os.path.commonpath(folders)) if folders else Path()
        except ValueError:  # on several drives of Windows
            self._root = None
        self._draw, self._pts = draw, pts
        # a.jpg and a.png of one folder must not share a.pts.
        seen: set[Path] = set()
        self._shared: set[Path] = set()
        for relative in (self._relative(path).with_suffix("") for path in photos):
            (self._shared if relative in seen else seen).add(relative)
        self.drawings = [] if draw is None else [(path, draw / self._relative(path)) for path in photos]
        for path, drawing in self.drawings:
            if os.path.realpath(drawing) == os.path.realpath(path):
                raise MediaError(f"{path}: --draw {draw} would write over the photo itself")
        for path, points in [] if pts is None else [(path, self._points_file(pts, path)) for path in photos]:
            beside = path.with_suffix(".pts")
            if beside.is_file() and os.path.realpath(points) == os.path.realpath(beside):
                raise MediaError(f"{beside}: is there already, and --pts {pts} would write over it")
        for folder in (draw, pts):
            if folder is not None and photos:
                _made(folder / "photo")  # what cannot be made is said once, and before any photo is looked at
        if draw is not None and photos:
            self._note_drawings(draw)

    def _note_drawings(self, folder: Path) -> None:
        """Write down what is drawn in a folder. Raises MediaError for what is there and is no drawing."""
        listed = folder / DRAWN
        drawn: set[str] = set()
        with raised_as(MediaError, listed, "cannot be read"), contextlib.suppress(FileNotFoundError):
            drawn.update(listed.read_text("ascii", errors="replace").splitlines())
        new: list[str] = []
        for photo, drawing in self.drawings:
            name = json.dumps(self._relative(photo).as_posix())
            if name in drawn:
                continue
            if os.path.lexists(drawing):
                raise MediaError(
                    f"{drawing}: is there already, and is not known to be drawn by adnet predict: "
                    "give --draw another folder"
                )
            new.append(f"{name}\n")
        with raised_as(MediaError, listed), listed.open("a", encoding="ascii", newline="\n") as stream:
            stream.writelines(new)

    def write(self, photo: StillPhoto, faces: Sequence[FacePrediction], layout: Layout) -> None:
        """Raises AdnetError where a file cannot be written."""
        if self._draw is None and self._pts is None:
            return
        relative = self._relative(photo.path)
        if self._draw is not None:
            target = _made(self._draw / relative)
            try:
                write_image(target, draw_faces(photo.pixels, faces, layout))
            except MemoryError:
                raise MediaError(f"{photo.path}: there is not enough memory to draw its faces") from None
        if self._pts is not None:
            target = _made(self._points_file(self._pts, photo.path))
            for number, face in enumerate(faces, start=1):
                one = target if len(faces) == 1 else target.with_name(f"{target.name[:-4]}.{number}.pts")
                write_pts(one, face.landmarks)

    def _points_file(self, folder: Path, photo: Path) -> Path:
        """Where the points of a photo's only face lie."""
        relative = self._relative(photo)
        name = relative.name if relative.with_suffix("") in self._shared else relative.stem
        return folder / relative.with_name(f"{name}.pts")

    def _relative(self, photo: Path) -> Path:
        if self._root is None:
            return Path(below_its_drive(photo.absolute()))
        return photo.absolute().relative_to(self._root)


def below_its_drive(path: PurePath) -> PurePath:
    """An absolute path as one below a folder that is named for its drive: `C:/a/b.jpg` is `C/a/b.jpg`."""
    drive = "-".join(part for part in re.split(r"[\\/:?*]+", path.drive) if part)
    return type(path)(drive, *path.parts[1:])


def _made(path: Path) -> Path:
    """The path, with its folder made."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise MediaError(f"{path.parent}: cannot be made: {reason_of(error)}") from None
    return path


class LinesFile(AbstractContextManager["LinesFile"]):
    """A file of one JSON object a photo, each with a `path`, that a later run goes on with.

    `done` are the absolute paths of the photos in it. It is locked while it is open, where the system can.
    """

    def __init__(
        self, path: Path, *, resume: bool, model: dict[str, str], finding: str | None = None
    ) -> None:
        """Keep the whole lines of photos that were read, where `resume` is asked for.

        A line cut short by a crash and the lines of photos that failed are dropped: those photos come again.
        Raises FormatError for a file that holds something else, another `model`'s predictions or those of
        another `finding`, where it is known, that another process is writing, and where it would be
        overwritten.
        """
        self.path = path
        self.done: set[str] = set()
        self._model, self._finding = model, finding
        if path.exists() and not resume:
            raise FormatError(f"{path}: exists already: --resume goes on with it")
        with raised_as(FormatError, path):
            if path.exists():
                open_to_read(path).close()  # not a pipe, on which nothing could be gone on with
            path.parent.mkdir(parents=True, exist_ok=True)
            self._stream = path.open("ab")
            try:
                self._lock()
                self._recover()
            except BaseException:
                self._stream.close()
                raise

    def write(self, entry: dict[str, Any]) -> None:
        """Append one line; it is in the file when the call returns. Raises FormatError."""
        with raised_as(FormatError, self.path):
            self._stream.write(json.dumps(entry, allow_nan=False).encode("ascii") + b"\n")
            self._stream.flush()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with raised_as(FormatError, self.path):
            self._stream.close()

    def _lock(self) -> None:
        if not try_lock(self._stream.fileno()):
            raise FormatError(f"{self.path}: another process is writing it; give each its own")

    def _recover(self) -> None:
        """Drop what is not to be kept, without holding the file's content: it may be gigabytes."""
        whole = 0
        dropped: set[int] = set()
        with self.path.open("rb") as stream:
            for number, line in enumerate(raw_lines(stream, self.path), start=1):
                if not line.endswith(b"\n") and is_cut_short(line):
                    self._require_ours(line, number)
                    break
                whole += len(line)
                if self._is_kept(line, number):
                    continue
                dropped.add(number)
        if whole < self.path.stat().st_size:
            os.truncate(self.path, whole)
        if dropped:
            with replacing(self.path) as unfinished:
                with self.path.open("rb") as old, unfinished.open("wb") as new:
                    new.writelines(line for number, line in enumerate(old, start=1) if number not in dropped)
                self._stream.close()  # Windows replaces no file that is open
            self._stream = self.path.open("ab")
            self._lock()

    def _require_ours(self, line: bytes, number: int) -> None:
        """Raises FormatError for a last line that lacks its end only, and is of something else."""
        with contextlib.suppress(ValueError):
            entry = parse_json(line)
            if not isinstance(entry, dict) or not {"faces", "problem"} & entry.keys():
                raise FormatError(f"{self.path}: line {number} is no prediction of a photo")

    def _is_kept(self, line: bytes, number: int) -> bool:
        """Whether a whole line is of a photo that was read, which is then `done`. Raises FormatError."""
        try:
            entry = parse_json(line)
            photo, model, failed = entry["path"], entry.get("model"), "problem" in entry
            ours = isinstance(photo, str) and (failed or isinstance(entry["faces"], list))
        except (ValueError, TypeError, KeyError, AttributeError):
            ours = False
        if not ours:
            raise FormatError(f"{self.path}: line {number} is no prediction of a photo")
        if not failed and model not in (None, self._model):
            name = str(model.get("name") if isinstance(model, dict) else model)[:80]
            raise FormatError(
                f"{self.path}: line {number} is of another model ({name}); --resume goes on with the same"
            )
        found = None if failed or self._finding is None else entry.get("finding")
        if found not in (None, self._finding):
            raise FormatError(
                f"{self.path}: line {number} was found by --find {str(found)[:80]}, not {self._finding}; "
                "--resume goes on with the same"
            )
        if not failed:
            # PTH100: keeps links
            self.done.add(photo if is_address(photo) else os.path.abspath(photo))  # noqa: PTH100
        return not failed


def model_entry(engine: Engine) -> dict[str, str]:
    """Which model predicted, as entries state it."""
    return {"name": engine.info.name, "sha256": engine.sha256}


def image_entry(
    photo: StillPhoto, faces: Sequence[FacePrediction], elapsed: float, model: dict[str, str]
) -> dict[str, Any]:
    """The entry of one photo in the JSON of `adnet predict`, in pixels of the photo; `elapsed` in ms.

    A face's `landmarks` are (P, 2), its `sigma` (P, 2) along tangent and normal.
    """
    return {
        "path": str(photo.path),
        "width": photo.width,
        "height": photo.height,
        "ms": elapsed,
        "model": model,
        "faces": [
            {
                "box": list(face.box.as_tuple()),
                "score": face.score,
                "landmarks": face.landmarks.tolist(),
                "sigma": face.sigma.tolist(),
            }
            for face in faces
        ],
    }


def line_entry(one: Predicted, predictor: Predictor | None, shard: str = "") -> dict[str, Any]:
    """The line of one photo (`formats/prediction_lines.py`): all that a project is made of, without a look at
    photo or model again. Of a photo that was not read, no predictor has to be known."""
    part = {"shard": shard} if shard else {}
    if one.photo is None:
        return {"path": str(one.path), **_video_entry(one.path), "problem": one.problem, **part}
    assert predictor is not None
    found = [
        face_entry(
            face.box,
            face.score,
            face.landmarks,
            face.sigma,
            face.covariance,
            face.shape,
            face.look,
            face.absent,
        )
        for face in one.faces
    ]
    return {
        **image_entry(one.photo, (), one.milliseconds, model_entry(predictor.engine)),
        "path": str(one.path),
        **_video_entry(one.path),
        "layout": {"name": predictor.layout.name, "points": points_hash(predictor.layout)},
        "finding": predictor.finding.value,
        **({"sha256": one.sha256, "bytes": one.size_bytes} if one.sha256 else {}),
        **part,
        "faces": found,
    }


def _video_entry(wanted: Wanted) -> dict[str, Any]:
    """Which frame of which video it is, if it is one."""
    if not isinstance(wanted, VideoFrame):
        return {}
    video = wanted.video
    taken = {"path": str(video.path), "content": video.content, "every": video.every, "frames": video.frames}
    return {"video": taken, "frame": wanted.number}
