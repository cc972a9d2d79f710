"""Faces are found where they are, at sizes from a group photo's to one that fills the photo."""

from __future__ import annotations

import hashlib
import os
import sys
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest

from adnet_core.errors import ModelError
from adnet_core.faces.geometry import FaceBox
from adnet_core.formats.folder300w import find_300w_faces
from adnet_core.media import list_photos, read_photo
from adnet_core.models import detector as module
from adnet_core.models.detector import CenterFaceDetector, Detection, YuNetDetector, decode_centerface

# The astronaut's face, by eye: from the hair line to the chin.
ASTRONAUT = FaceBox(177, 65, 261, 172)


@pytest.fixture(scope="module")
def centerface() -> CenterFaceDetector:
    return CenterFaceDetector(device="cpu")


def test_sample_photo(centerface: CenterFaceDetector, sample_photo_pixels: np.ndarray) -> None:
    (face,) = centerface.detect(sample_photo_pixels)
    assert face.score > 0.8
    assert face.box.iou(ASTRONAUT) > 0.75
    assert face.points is not None
    right_eye, left_eye, nose, right_mouth, left_mouth = face.points
    assert right_eye[0] < nose[0] < left_eye[0]
    assert right_mouth[0] < left_mouth[0]
    assert max(right_eye[1], left_eye[1]) < nose[1] < min(right_mouth[1], left_mouth[1])


@pytest.mark.parametrize("scale", [0.3, 1.7, 5.0])
def test_box_follows_the_photo(
    centerface: CenterFaceDetector, sample_photo_pixels: np.ndarray, scale: float
) -> None:
    """About the same place on the face at every size of the photo, down to a face of 36 pixels."""
    (before,) = centerface.detect(sample_photo_pixels)
    photo = cv2.resize(sample_photo_pixels, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    (after,) = centerface.detect(photo)
    ratio = np.array(photo.shape[1::-1]) / np.array(sample_photo_pixels.shape[1::-1])
    centre = (np.array(after.box.center) + 0.5) / ratio - 0.5
    assert np.abs(centre - before.box.center).max() < 0.07 * before.box.longer_side
    assert abs(after.box.longer_side / ratio[0] / before.box.longer_side - 1) < 0.12


def test_mirrored_photo_gives_the_mirrored_box(
    centerface: CenterFaceDetector, sample_photo_pixels: np.ndarray
) -> None:
    """Half a pixel of the small copy is what a wrong convention for coordinates would cost twice."""
    (face,) = centerface.detect(sample_photo_pixels)
    (mirrored,) = centerface.detect(np.ascontiguousarray(sample_photo_pixels[:, ::-1]))
    width = sample_photo_pixels.shape[1]
    assert abs((width - 1 - mirrored.box.center[0]) - face.box.center[0]) < 2.0


def test_small_faces_in_a_large_photo(
    centerface: CenterFaceDetector, sample_photo_pixels: np.ndarray
) -> None:
    """Faces of 45 pixels in a photo of 2,400, too small for the first copy."""
    face = cv2.resize(sample_photo_pixels, (230, 230), interpolation=cv2.INTER_AREA)
    photo = np.full((1800, 2400, 3), 110, np.uint8)
    places = [(x, y) for y in (100, 700, 1400) for x in (60, 700, 1300, 2100)]
    for x, y in places:
        photo[y : y + 230, x : x + 230] = face
    found = centerface.detect(photo)
    scale = 230 / 512
    for x, y in places:
        truth = FaceBox(*(np.array(ASTRONAUT.as_tuple()) * scale + np.array([x, y, x, y])))
        assert max(one.box.iou(truth) for one in found) > 0.5
    assert len(found) == len(places)


@pytest.mark.parametrize(
    ("sides", "copies"),
    [
        ((400,), [160, 416]),  # of 16 pixels in the first: others may be there
        ((150,), [160, 416, 832]),
        ((100,), [160, 416, 832, 1280]),  # half of it has 16 pixels there
        ((72,), [160, 416, 832, 1664]),
        ((100, 45), [160, 416, 832, 1280, 1664]),  # the second is first seen beside the first
        ((700,), [160]),
        ((), [160, 416, 832, 1664]),
    ],
)
def test_copies_are_as_large_as_the_faces_found_ask_for(
    monkeypatch: pytest.MonkeyPatch, sides: tuple[int, ...], copies: list[int]
) -> None:
    """Faces of such sides in a photo of 4,000 pixels, seen from 14 pixels of a copy on."""
    searched: list[int] = []
    nothing = module._Found(np.empty((0, 4)), np.empty(0), np.empty((0, 5, 2)))

    def search(_pixels: np.ndarray, scale: float) -> Any:
        searched.append(round(4000 * scale))
        seen = [side for side in sides if side * scale >= 14]
        boxes = np.array([[1000.0 * side, 0, 1001.0 * side, side] for side in seen]).reshape(-1, 4)
        return module._Found(boxes, np.full(len(seen), 0.9), np.zeros((len(seen), 5, 2)))

    detector = CenterFaceDetector()
    monkeypatch.setattr(detector, "_search", search)
    monkeypatch.setattr(detector, "_search_beyond_border", lambda _pixels: nothing)
    found = detector.detect(np.zeros((3000, 4000, 3), np.uint8))
    assert searched == copies
    assert len(found) == len(sides)


@pytest.mark.parametrize("margin", [1.0, 0.85])
def test_face_that_fills_the_photo(
    centerface: CenterFaceDetector, sample_photo_pixels: np.ndarray, margin: float
) -> None:
    cx, cy = ASTRONAUT.center
    half = ASTRONAUT.height * margin / 2
    x0, y0, x1, y1 = (round(v) for v in (cx - half, cy - half, cx + half, cy + half))
    crop = np.ascontiguousarray(sample_photo_pixels[y0:y1, x0:x1])
    found = centerface.detect(cv2.resize(crop, (1500, 1500), interpolation=cv2.INTER_CUBIC))
    assert found
    scale = 1500 / (x1 - x0)
    truth = FaceBox(*((np.array(ASTRONAUT.as_tuple()) - np.array([x0, y0, x0, y0])) * scale))
    assert found[0].box.iou(truth) > 0.5


@pytest.mark.parametrize("size", [(100, 70_000), (70_000, 100), (3628, 16_382)])
def test_long_photos_are_made_small_before_they_are_framed(
    centerface: CenterFaceDetector, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A field around a strip of 70,000 pixels would take 29 GB."""
    framed: list[int] = []
    real = cv2.copyMakeBorder

    def watched(pixels: np.ndarray, top: int, bottom: int, left: int, right: int, kind: int) -> np.ndarray:
        framed.append((pixels.shape[0] + top + bottom) * (pixels.shape[1] + left + right))
        assert framed[-1] < 1_000_000
        return real(pixels, top, bottom, left, right, kind)

    monkeypatch.setattr(cv2, "copyMakeBorder", watched)
    assert centerface.detect(np.full((*size, 3), 90, np.uint8)) == []
    assert framed


def test_no_face(centerface: CenterFaceDetector) -> None:
    noise = np.random.default_rng(3).integers(0, 256, (700, 900, 3), dtype=np.uint8)
    for photo in (np.zeros((16, 16, 3), np.uint8), np.full((900, 40, 3), 200, np.uint8), noise):
        assert centerface.detect(photo) == []


def test_decoding_by_hand() -> None:
    heat = np.zeros((1, 1, 8, 10), np.float32)
    size, offset = np.zeros((1, 2, 8, 10), np.float32), np.zeros((1, 2, 8, 10), np.float32)
    points = np.zeros((1, 10, 8, 10), np.float32)
    heat[0, 0, 3, 5] = 0.9
    heat[0, 0, 3, 6] = 0.7  # the same face, less sure
    heat[0, 0, 7, 0] = 0.2  # below the threshold
    size[0, :, 3, 5:7] = np.log(np.array([[6.0], [4.0]]))  # height and width in cells
    offset[0, :, 3, 5] = (0.25, -0.5)  # y, x
    points[0, 0:2, 3, 5] = (0.25, 0.5)  # first point: y, x as shares of the box
    found = decode_centerface(heat, size, offset, points, threshold=0.5)
    assert len(found) == 1
    cx, cy = (5 + 0.5 - 0.5) * 4 - 0.5, (3 + 0.5 + 0.25) * 4 - 0.5
    np.testing.assert_allclose(found.boxes[0], [cx - 8, cy - 12, cx + 8, cy + 12], rtol=1e-6)
    np.testing.assert_allclose(found.scores, [0.9], rtol=1e-6)
    np.testing.assert_allclose(found.points[0, 0], [cx, cy - 6], rtol=1e-6)


def test_weights_that_are_missing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(module, "centerface_weights", lambda: tmp_path / "gone.onnx")
    with pytest.raises(ModelError, match=r"gone\.onnx: the face detector's weights cannot be read: No such"):
        CenterFaceDetector().detect(np.zeros((64, 64, 3), np.uint8))


def test_weights_come_with_their_licence_and_origin() -> None:
    """They are the published ones but for the sizes of their inputs and outputs, which are free."""
    path = module.centerface_weights()
    card = path.with_suffix(".md").read_text()
    assert hashlib.sha256(path.read_bytes()).hexdigest() in card
    for part in (
        "Permission is hereby granted, free of charge",
        "Star-Clouds/CenterFace",
        "centerface_bnmerged.onnx",
    ):
        assert part in card


def test_weights_that_are_damaged(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    path = tmp_path / "centerface.onnx"
    path.write_bytes(module.centerface_weights().read_bytes()[:100_000])
    monkeypatch.setattr(module, "centerface_weights", lambda: path)
    with pytest.raises(ModelError) as caught:
        CenterFaceDetector().detect(np.zeros((64, 64, 3), np.uint8))
    assert "\n" not in str(caught.value)


def test_yunet_file_that_is_something_else(tmp_path: Path) -> None:
    path = tmp_path / "yunet.onnx"
    with pytest.raises(ModelError, match="no such detector file"):
        YuNetDetector(path)
    for content in (b"no model", module.centerface_weights().read_bytes()):
        path.write_bytes(content)
        with pytest.raises(ModelError) as caught:
            YuNetDetector(path)
        assert str(caught.value).startswith(f"{path}: not a YuNet face detector")
        assert "\n" not in str(caught.value)


@pytest.mark.skipif(sys.platform != "linux", reason="names of files are text on other systems")
def test_a_yunet_file_whose_name_is_no_text_is_read(tmp_path: Path) -> None:
    """OpenCV itself ends the process for such a name."""
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/yunet\xff.onnx"))
    path.write_bytes(b"no model")
    with pytest.raises(ModelError, match="not a YuNet face detector"):
        YuNetDetector(path)


def test_yunet_boxes_in_our_coordinates(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Rows of OpenCV's detector (corner-based, in its smaller copy) as boxes of the photo."""
    path = tmp_path / "yunet.onnx"
    path.write_bytes(b"model")
    sizes: list[tuple[int, int]] = []

    class Net:
        def setInputSize(self, size: tuple[int, int]) -> None:
            sizes.append(size)

        def detect(self, image: np.ndarray) -> tuple[int, np.ndarray | None]:
            if image.shape[:2] == (320, 320):
                return 1, None
            weak, strong = [10.0, 20, 30, 40, *range(10), 0.75], [50.0, 60, 20, 10, *range(10), 0.9]
            return 1, np.array([weak, strong], np.float32)

    monkeypatch.setattr(cv2.FaceDetectorYN, "create", lambda *arguments: Net())
    faces = YuNetDetector(path, longest_side=640).detect(np.zeros((960, 1280, 3), np.uint8))
    assert sizes == [(640, 480)]
    assert [round(face.score, 2) for face in faces] == [0.9, 0.75]
    assert faces[1].box.as_tuple() == (19.5, 39.5, 79.5, 119.5)
    assert isinstance(faces[0], Detection)
    assert faces[0].points is not None
    np.testing.assert_allclose(faces[0].points[1], [3.5, 5.5])


def test_every_annotated_face_is_found(centerface: CenterFaceDetector, shared_data: Path) -> None:
    """47 faces in whole photos, 15 of them in the photo of a crowd."""
    faces = find_300w_faces(shared_data / "photos")
    for path in list_photos([shared_data / "photos"]):
        found = centerface.detect(read_photo(path).pixels)
        for face in (face for face in faces if face.photo == path):
            assert max(one.box.iou(FaceBox.of_points(face.points)) for one in found) > 0.4, face.pts
