"""Face detectors: a photo in, face boxes out, best first.

CenterFace's weights lie in `resources/detectors/` (MIT; the card there says where they come from), the code
that runs them is here. A YuNet file of the user's own runs through OpenCV.
"""

from __future__ import annotations

import math
import threading
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files
from pathlib import Path
from typing import Any, Protocol

import cv2
import numpy as np
from numpy.typing import NDArray

from adnet_core.errors import ModelError
from adnet_core.faces.geometry import FaceBox
from adnet_core.files.whole_files import raised_as, read_within
from adnet_core.models.crops import Picture, copy_of, halved
from adnet_core.models.engine import Device, for_any_size, open_session

Array = NDArray[np.float64]
_MOST_YUNET_BYTES = 1 << 26
"""Those of OpenCV's own have a quarter of a million."""


@dataclass(frozen=True)
class Detection:
    """An object found: box, of a face perhaps five points (eyes, nose, mouth corners), in photo pixels; score
    in [0, 1]."""

    box: FaceBox
    score: float
    points: Array | None = None


class Detector(Protocol):
    """Whatever gives the boxes of a photo's objects. `name` chooses the mapping from its boxes to landmark
    boxes."""

    @property
    def name(self) -> str: ...

    def detect(self, pixels: NDArray[np.uint8]) -> list[Detection]:
        """Objects in (H, W, 3) BGR pixels, best first."""
        ...


@dataclass(frozen=True)
class _Found:
    """Raw detections of one pass: boxes (N, 4) as x0, y0, x1, y1, scores (N,), points (N, 5, 2)."""

    boxes: Array
    scores: Array
    points: Array

    def __len__(self) -> int:
        return len(self.scores)

    def take(self, rows: Any) -> _Found:
        return _Found(self.boxes[rows], self.scores[rows], self.points[rows])

    def moved(self, scale: Array, shift: Array) -> _Found:
        """Scaled by and then moved by (2,) in x and y."""
        boxes = self.boxes * np.tile(scale, 2) + np.tile(shift, 2)
        return _Found(boxes, self.scores, self.points * scale + shift)

    @property
    def sides(self) -> Array:
        """(N,) the longer side of each box."""
        return np.asarray((self.boxes[:, 2:] - self.boxes[:, :2]).max(axis=1))


INPUT_NAME = "input.1"

# Longer sides, in pixels, of the copies that are searched one after the other.
SIZES = (160, 416, 832, 1664)
# Where this copy shows no face either, one may fill the photo.
_FIELD_SIDE = 416
# A face is one from SURE on. Weaker traces, down to DOUBT, ask for a look at a larger copy.
SURE = 0.5
DOUBT = 0.3
# Faces are seen from about 14 pixels of a copy on, and safely from so many.
SEEN_FACE = 16.0
# One that is smaller than this may have unseen neighbours.
SMALL_FACE = 24.0
# From this side on a larger copy is only as large as it has to be.
_COSTLY_SIDE = 832
# Faces beyond this many pixels of a copy are seen better in the smaller copy before it, and here in parts.
LARGE_FACE = 320.0
OVERLAP = 0.3


class CenterFaceDetector:
    """CenterFace: an anchor-free detector of stride 4, run on small copies of the photo first.

    A larger copy, which costs four times as much, is searched only where the one before showed no
    face, traces of one, or faces so small that others may have been missed. Measured: recall and
    milliseconds by `adnet fit-boxes`.
    """

    name = "centerface"
    takes_reduced = True

    def __init__(self, *, device: Device = "auto", threads: int | None = None) -> None:
        self._device: Device = device
        self._threads = threads
        self._lock = threading.Lock()

    def detect(self, pixels: Picture) -> list[Detection]:
        """Faces in (H, W, 3) BGR pixels, best first. Raises ModelError where the weights are missing."""
        longest = max(pixels.shape[:2])
        sizes = [size for size in SIZES if size < longest] + [longest]
        found = latest = self._search(pixels, sizes[0] / longest)
        size, left = sizes[0], sizes[1 : len(SIZES)]
        while left and (not _sure(found) or _may_have_missed_small_faces(latest, size / longest)):
            size = _large_enough(size, left[0], latest, longest)
            left = left[size >= left[0] :]
            latest = self._search(pixels, size / longest)
            if _sure(found):
                latest = latest.take(latest.sides * size / longest <= LARGE_FACE)
            found = _joined(found, latest)
            if size == min(_FIELD_SIDE, longest) and not _sure(found):
                found = _joined(found, self._search_beyond_border(pixels))
        if longest <= SIZES[0] and not _sure(found):
            found = _joined(found, self._search_beyond_border(pixels))
        return [
            Detection(FaceBox(*map(float, box)), float(score), points)
            for box, score, points in zip(found.boxes, found.scores, found.points, strict=True)
            if score >= SURE
        ]

    def _search_beyond_border(self, pixels: Picture) -> _Found:
        """For a face that fills the photo: the photo as the middle of a darker field twice its size."""
        # Framed once it is small: around a long photo the field is many times as large as the photo.
        small, ratio = small_copy(pixels, _FIELD_SIDE / 2 / max(pixels.shape[:2]))
        border = _FIELD_SIDE // 4
        framed = cv2.copyMakeBorder(small, border, border, border, border, cv2.BORDER_CONSTANT)
        found = self._run(framed).moved(np.ones(2), np.full(2, -float(border)))
        return found.moved(ratio, (ratio - 1) / 2)

    def _search(self, pixels: Picture, scale: float) -> _Found:
        """One pass over a copy of the photo that is `scale` times as large."""
        small, ratio = small_copy(pixels, scale)
        return self._run(small).moved(ratio, (ratio - 1) / 2)

    def _run(self, small: NDArray[Any]) -> _Found:
        """What the network finds in a small copy, in its pixels."""
        height, width = small.shape[:2]
        # The network halves its input five times, so the sides are filled up to multiples of 32.
        image = np.zeros((1, 3, -(-height // 32) * 32, -(-width // 32) * 32), dtype=np.float32)
        image[0, :, :height, :width] = small[:, :, ::-1].transpose(2, 0, 1)
        with self._lock:
            outputs = self._session.run(None, {INPUT_NAME: image})
        return decode_centerface(*outputs, threshold=DOUBT)

    @cached_property
    def _session(self) -> Any:
        path = centerface_weights()
        try:
            probe = {INPUT_NAME: np.zeros((1, 3, 32, 32), dtype=np.float32)}
            return open_session(
                path.read_bytes(), probe, device=for_any_size(self._device), threads=self._threads
            )[0]
        except OSError as error:
            raise ModelError(
                f"{path}: the face detector's weights cannot be read: {error.strerror}"
            ) from None
        except RuntimeError as error:
            raise ModelError(f"{path}: the face detector's weights cannot be run: {error}") from None


def small_copy(photo: Picture, scale: float) -> tuple[NDArray[Any], Array]:
    """The photo shrunk by area, and pixels of the photo per pixel of the copy (2,) in x and y."""
    whole_height, whole_width = photo.shape[:2]
    width, height = max(1, round(whole_width * scale)), max(1, round(whole_height * scale))
    small: NDArray[Any]
    small, factor = copy_of(photo, 1 / scale)
    while min(small.shape[1] / width, small.shape[0] / height) >= 2:
        small, factor = halved(small), 2 * factor
    ratio = factor * np.array([small.shape[1] / width, small.shape[0] / height])
    if small.shape[:2] != (height, width):
        small = cv2.resize(small, (width, height), interpolation=cv2.INTER_AREA)
    return small, ratio


def decode_centerface(
    heat: NDArray[np.float32],
    size: NDArray[np.float32],
    offset: NDArray[np.float32],
    points: NDArray[np.float32],
    *,
    threshold: float,
    overlap: float = OVERLAP,
) -> _Found:
    """Boxes from CenterFace's maps at stride 4, in pixels of its input (pixel centres at integers).

    heat (1, 1, h, w) in [0, 1]; size (1, 2, h, w) log of height and width in cells; offset (1, 2, h, w)
    of the centre in cells, y first; points (1, 10, h, w), y first, as shares of the box from its corner.
    """
    rows, columns = np.nonzero(heat[0, 0] > threshold)
    high, wide = np.exp(size[0][:, rows, columns].astype(np.float64)) * 4
    # Cell i covers the input from 4i on, measured from the pixel's corner; its centre is half a cell further.
    y = (rows + offset[0, 0, rows, columns] + 0.5) * 4 - 0.5
    x = (columns + offset[0, 1, rows, columns] + 0.5) * 4 - 0.5
    boxes = np.stack([x - wide / 2, y - high / 2, x + wide / 2, y + high / 2], axis=1)
    shares = points[0][:, rows, columns].astype(np.float64).T.reshape(-1, 5, 2)[:, :, ::-1]
    corners = boxes[:, None, :2]
    sides = np.stack([wide, high], axis=1)[:, None]
    scores = heat[0, 0, rows, columns].astype(np.float64)
    return _without_overlaps(_Found(boxes, scores, corners + shares * sides), overlap)


def _joined(first: _Found, second: _Found) -> _Found:
    """Both, best first, each face once."""
    both = _Found(
        np.concatenate([first.boxes, second.boxes]),
        np.concatenate([first.scores, second.scores]),
        np.concatenate([first.points, second.points]),
    )
    return _without_overlaps(both)


def _sure(found: _Found) -> bool:
    return bool((found.scores >= SURE).any())


def _may_have_missed_small_faces(found: _Found, scale: float) -> bool:
    """Whether faces or traces of faces in a copy of `scale` are so small that there may be more of them."""
    return bool((found.sides * scale < SMALL_FACE).any())


def _large_enough(size: int, following: int, found: _Found, longest: int) -> int:
    """The side of the next copy: `following`, or less where that shows faces half the size of the smallest
    found in the copy of `size`. Only of the largest copies, which take most of the time."""
    if size < _COSTLY_SIDE or not _sure(found):
        return following
    smallest = float(found.sides.min()) * size / longest
    return min(following, 32 * math.ceil(size * 2 * SEEN_FACE / smallest / 32))


def _without_overlaps(found: _Found, overlap: float = OVERLAP) -> _Found:
    """Non-maximum suppression, best first: of boxes with more intersection over union, the best stays."""
    order = np.argsort(-found.scores, kind="stable")
    boxes = found.boxes[order]
    area = (boxes[:, 2] - boxes[:, 0]) * (boxes[:, 3] - boxes[:, 1])
    alive = np.ones(len(order), dtype=bool)
    for i in range(len(order)):
        if not alive[i]:
            continue
        low = np.maximum(boxes[i, :2], boxes[i + 1 :, :2])
        high = np.minimum(boxes[i, 2:], boxes[i + 1 :, 2:])
        shared = np.clip(high - low, 0, None).prod(axis=1)
        alive[i + 1 :] &= shared <= overlap * (area[i] + area[i + 1 :] - shared)
    return found.take(order[alive])


def centerface_weights() -> Path:
    """The file of the weights, of free batch and image size."""
    return Path(str(files("resources").joinpath("detectors", "centerface.onnx")))


class YuNetDetector:
    """A YuNet file of the user's own, through cv2.FaceDetectorYN."""

    name = "yunet"

    def __init__(self, path: str | Path, *, threshold: float = 0.7, longest_side: int = 640) -> None:
        """Raises ModelError for a file that OpenCV cannot load as YuNet."""
        self.path = Path(path)
        self._longest_side = longest_side
        self._lock = threading.Lock()
        if not self.path.is_file():
            raise ModelError(f"{self.path}: no such detector file")
        # OpenCV ends the process for a name that is no text, so that it is given the content.
        with raised_as(ModelError, self.path, "cannot be read"):
            content = np.frombuffer(read_within(self.path, _MOST_YUNET_BYTES), np.uint8)
        nothing = np.zeros(0, np.uint8)
        try:
            self._net = cv2.FaceDetectorYN.create("onnx", content, nothing, (320, 320), threshold, OVERLAP)
            self._net.detect(np.zeros((320, 320, 3), dtype=np.uint8))
        except cv2.error as error:
            reason = " ".join((error.err or str(error)).split())
            raise ModelError(f"{self.path}: not a YuNet face detector: {reason}") from None

    def detect(self, pixels: NDArray[np.uint8]) -> list[Detection]:
        """Faces in (H, W, 3) BGR pixels, best first."""
        height, width = pixels.shape[:2]
        scale = min(1.0, self._longest_side / max(height, width))
        small: NDArray[Any] = pixels
        if scale < 1:
            small = cv2.resize(pixels, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
        with self._lock:
            self._net.setInputSize((small.shape[1], small.shape[0]))
            _, rows = self._net.detect(small)
        faces = []
        for row in [] if rows is None else np.asarray(rows, dtype=np.float64):
            # Pixel corners at integers in the detector, pixel centres at integers here.
            x, y, w, h = row[:4] / scale
            box = FaceBox(float(x - 0.5), float(y - 0.5), float(x + w - 0.5), float(y + h - 0.5))
            faces.append(Detection(box, float(row[14]), row[4:14].reshape(5, 2) / scale - 0.5))
        return sorted(faces, key=lambda face: -face.score)
