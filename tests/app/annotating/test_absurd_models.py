"""A model that says what no face can be, or raises: it costs that photo, is said there, and ends nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import load_layout
from adnet_core.models.engine import Engine
from adnet_core.models.face_prediction import FacePrediction
from adnet_core.models.model_file import OUTPUT_NAMES, ModelInfo, attach_info
from adnet_core.models.predictor import Predictor
from app.window import MainWindow
from tests.app.windows import session_of

Open = Callable[..., MainWindow]
Spoil = Callable[[FacePrediction], Any]
LAYOUT = load_layout("68")


def raises(error: BaseException) -> Spoil:
    def spoil(_face: FacePrediction) -> Any:
        raise error

    return spoil


ABSURD: dict[str, tuple[Spoil, str]] = {
    "landmarks that are not finite": (
        lambda face: replace(face, landmarks=face.landmarks * np.nan),
        "gave landmarks that are not finite",
    ),
    "infinite landmarks": (
        lambda face: replace(face, landmarks=face.landmarks + np.inf),
        "gave landmarks that are not finite",
    ),
    "too few landmarks": (
        lambda face: replace(face, landmarks=face.landmarks[:3]),
        "gave landmarks of the shape (3, 2), not (68, 2)",
    ),
    "no landmarks": (
        lambda face: replace(face, landmarks=None),
        "gave landmarks of the shape (), not (68, 2)",
    ),
    "words": (lambda _face: "a face", "failed (AttributeError"),
    "huge landmarks": (
        lambda face: replace(face, landmarks=face.landmarks * 1e30),
        "far outside of the photo",
    ),
    "one place": (
        lambda face: replace(face, landmarks=np.ones((68, 2))),
        "gave one place for all landmarks",
    ),
    "huge covariances": (
        lambda face: replace(face, covariance=face.covariance * 1e200),
        "gave covariances far outside of the photo",
    ),
    "negative covariances": (
        lambda face: replace(face, covariance=-face.covariance),
        "gave covariances that are negative",
    ),
    "flat covariances": (
        lambda face: replace(face, covariance=face.covariance[:, 0]),
        "gave covariances of the shape (68, 2), not (68, 2, 2)",
    ),
    "a score": (lambda face: replace(face, score=float("nan")), "gave a score that is not finite"),
    "a box": (lambda face: replace(face, box=FaceBox(9, 9, 9, 9)), "gave a face without a size"),
    "attention": (
        lambda face: replace(face, attention=np.zeros((2, 64, 64), np.uint8)),
        "gave attention maps of the shape (2, 64, 64) for 68",
    ),
    "edges": (
        lambda face: replace(face, edges=np.zeros(7, np.uint8)),
        f"gave edge maps of the shape (7,) for {len(LAYOUT.curves)}",
    ),
    "division": (raises(ZeroDivisionError("by zero")), "failed (ZeroDivisionError: by zero)"),
    "memory": (raises(MemoryError()), "failed (MemoryError)"),
    "recursion": (raises(RecursionError("too\ndeep")), "failed (RecursionError: too deep)"),
    "opencv": (raises(cv2.error("a long story")), "failed (error: a long story)"),
}


@pytest.fixture(params=ABSURD)
def absurd(request: pytest.FixtureRequest, predictor: Any) -> tuple[Any, str]:
    """A predictor that is absurd where it sees three faces, and in small boxes, and what is said of it."""
    spoil, words = ABSURD[request.param]

    class Absurd(type(predictor)):  # type: ignore[misc]
        def predict(self, pixels: NDArray[np.uint8], *, maps: bool = True) -> list[Any]:
            boxes = self.boxes_in(pixels)
            faces = [self._face(box) for box in boxes]
            return [*faces[1:], spoil(faces[0])] if len(faces) == 3 else faces

        def predict_boxes(
            self, pixels: NDArray[np.uint8], boxes: Sequence[FaceBox], *, passes: int = 1, maps: bool = True
        ) -> list[Any]:
            return [spoil(self._face(box)) if box.width < 50 else self._face(box) for box in boxes]

    return Absurd(), words


def test_an_absurd_model_costs_the_photo_and_nothing_else(
    qtbot: QtBot, open_window: Open, folder: Path, absurd: tuple[Any, str]
) -> None:
    predictor, words = absurd
    window = open_window(folder, load=lambda: predictor)
    page, session = window.page, session_of(window)

    def settled() -> None:
        qtbot.waitUntil(lambda: page.worker.pending == 0, timeout=10_000)
        qtbot.waitUntil(lambda: session.images[2].predicted, timeout=10_000)

    settled()
    assert [image.predicted for image in session.images] == [True, False, True]
    assert page.message.text == "", "it is another photo's"

    qtbot.keyClick(page.canvas, Qt.Key.Key_D)
    qtbot.waitUntil(lambda: words in page.message.text, timeout=5000)
    assert page.message.text.startswith("img2.png: nothing is predicted here, the model painted ")
    assert "\n" not in page.message.text
    assert session.project.faces(session.images[1].id) == []

    # What is asked for expressly is said at once, wherever one is by then, and can be asked again.
    page.message.put_away()
    page.predicting.add_face_in(FaceBox(10, 10, 40, 40))
    qtbot.keyClick(page.canvas, Qt.Key.Key_D)
    qtbot.waitUntil(lambda: words in page.message.text, timeout=5000)
    assert session.project.faces(session.images[1].id) == []
    qtbot.keyClick(page.canvas, Qt.Key.Key_A)
    page.predicting.add_face_in(FaceBox(100, 100, 300, 320))
    qtbot.waitUntil(lambda: len(session.faces) == 1, timeout=5000)

    # The thread goes on: with other photos, faces, and models.
    qtbot.keyClick(page.canvas, Qt.Key.Key_D)
    before = session.faces[0]
    page.renew_face()
    qtbot.waitUntil(lambda: page.worker.pending == 0, timeout=5000)
    assert session.project.face(before.id).points.shape == (68, 2)
    with qtbot.waitSignal(page.worker.ready, timeout=5000):
        page.worker.use(lambda: predictor)


def test_a_face_that_was_asked_for_comes_into_its_photo(
    qtbot: QtBot, open_window: Open, folder: Path
) -> None:
    """Also where the person has gone on to the next one before it came."""
    window = open_window(folder)
    page, session = window.page, session_of(window)
    qtbot.waitUntil(lambda: all(image.predicted for image in session.images), timeout=10_000)
    first, face = session.images[0], session.faces[0]
    page.predicting.add_face_in(FaceBox(10, 10, 90, 90))
    page.predicting.renew_face(box=FaceBox(230, 130, 430, 350))
    qtbot.keyClick(page.canvas, Qt.Key.Key_D)
    qtbot.waitUntil(lambda: len(session.project.faces(first.id)) == 2, timeout=5000)
    qtbot.waitUntil(lambda: session.project.face(face.id).box == FaceBox(230, 130, 430, 350), timeout=5000)
    assert session.row == 1
    assert len(session.faces) == 3
    assert session.photos.summaries[first.id].faces == 2
    qtbot.keyClick(page.canvas, Qt.Key.Key_A)
    assert len(session.faces) == 2


def onnx_model(folder: Path, value: float) -> Path:
    """A model file that passes every check of its form, and whose network gives `value` everywhere."""
    maps = [64, 64]
    promised = ([68, 2], [68, 2, 2], [68, *maps], [len(LAYOUT.curves), *maps])
    nodes, constants = [], []
    for name, shape in zip(OUTPUT_NAMES, promised, strict=True):
        constants.append(numpy_helper.from_array(np.full([1, *shape], value, np.float32), f"all_{name}"))
        nodes.append(helper.make_node("ReduceMean", ["image"], [f"mean_{name}"], axes=[1, 2, 3], keepdims=0))
        nodes.append(helper.make_node("Mul", [f"mean_{name}", "zero"], [f"none_{name}"]))
        shaped = numpy_helper.from_array(np.array([-1, *[1] * len(shape)], np.int64), f"shape_{name}")
        constants.append(shaped)
        nodes.append(helper.make_node("Reshape", [f"none_{name}", f"shape_{name}"], [f"batch_{name}"]))
        nodes.append(helper.make_node("Add", [f"batch_{name}", f"all_{name}"], [name]))
    constants.append(numpy_helper.from_array(np.zeros(1, np.float32), "zero"))
    make = helper.make_tensor_value_info
    graph = helper.make_graph(
        nodes,
        "absurd",
        [make("image", TensorProto.FLOAT, ["N", 3, 256, 256])],
        [
            make(name, TensorProto.FLOAT, ["N", *shape])
            for name, shape in zip(OUTPUT_NAMES, promised, strict=True)
        ],
        constants,
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    attach_info(model, ModelInfo(name="absurd", layout=LAYOUT))
    path = folder / "absurd.onnx"
    path.write_bytes(model.SerializeToString())
    return path


@pytest.mark.parametrize("value", [np.nan, np.inf, 1e30, 0.0])
def test_a_model_file_with_an_absurd_network(
    qtbot: QtBot, open_window: Open, tmp_path: Path, sample_photo: Path, bundled: Predictor, value: float
) -> None:
    path = onnx_model(tmp_path, value)
    place = tmp_path / "photos"
    place.mkdir()
    for name in ("a.jpg", "b.jpg"):
        (place / name).write_bytes(sample_photo.read_bytes())

    def load() -> Predictor:
        return Predictor(Engine(path, device="cpu"))

    window = open_window(place, load=load, until=lambda w: "absurd" in w.page.message.text)
    page, session = window.page, session_of(window)
    qtbot.waitUntil(lambda: page.worker.pending == 0, timeout=20_000)
    assert not any(session.project.faces(image.id) for image in session.images)
    page.message.put_away()
    qtbot.keyClick(page.canvas, Qt.Key.Key_D)
    qtbot.waitUntil(lambda: "absurd" in page.message.text, timeout=10_000)
    page.worker.use(lambda: bundled)
    page.predicting.failed.clear()
    qtbot.waitUntil(lambda: bool(session.faces), timeout=20_000)
