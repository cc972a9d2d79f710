"""Figures of models whose errors are known: the tiny model's landmarks are off by what a test decides."""

from __future__ import annotations

import csv
import dataclasses
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from adnet_core.conversion.annotated_faces import AnnotatedFace, annotated_faces, by_photo, read_split
from adnet_core.errors import FormatError, MediaError
from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import Layout, load_layout
from adnet_core.fitting.boxes import pair_boxes
from adnet_core.formats.pts import write_pts
from adnet_core.judging.evaluation import evaluate, evaluation_lines
from adnet_core.media import write_image
from adnet_core.models.boxes import BoxMapping
from adnet_core.models.detector import Detection
from adnet_core.models.engine import Engine
from adnet_core.models.predictor import Predictor

MakeModel = Callable[..., Path]
FITTING_MARGIN = 256 / 170  # with it, the tiny model's face is as large as the true one


class Given:
    """A detector that knows the faces of each photo by the photo's brightest pixels."""

    name = "given"

    def __init__(self, *boxes: FaceBox) -> None:
        self.boxes = boxes

    def detect(self, pixels: np.ndarray) -> list[Detection]:
        return [Detection(box, 0.9) for box in self.boxes]


def photo(*spots: tuple[float, float]) -> np.ndarray:
    y, x = np.mgrid[0:500, 0:700]
    light = sum(np.exp(-((x - cx) ** 2 + (y - cy) ** 2) / 50) for cx, cy in spots)
    return np.repeat(np.round(np.clip(light, 0, 1) * 255)[:, :, None], 3, axis=2).astype(np.uint8)


@pytest.fixture
def shape(tiny_model: MakeModel) -> Callable[[Layout, float, float], np.ndarray]:
    """`shape(layout, x, y)`: the tiny model's face, 170 pixels large, around a place."""

    def make(layout: Layout, x: float, y: float) -> np.ndarray:
        engine = Engine(tiny_model(layout), device="cpu")
        points = engine.run(np.zeros((1, 256, 256, 3), np.uint8), maps=False).landmarks[0].astype(np.float64)
        return points - (points.min(axis=0) + points.max(axis=0)) / 2 + [x, y]

    return make


@pytest.fixture
def predictor(tiny_model: MakeModel) -> Predictor:
    return Predictor(Engine(tiny_model(margin=FITTING_MARGIN), device="cpu"), Given())


def test_known_error(tmp_path: Path, predictor: Predictor, shape: Callable[..., np.ndarray]) -> None:
    """Bright spots 6 pixels right of one face and 3 below the other: so far are all points off."""
    layout = predictor.layout
    write_image(tmp_path / "two.png", photo((206, 200), (500, 253)))
    write_pts(tmp_path / "two.1.pts", shape(layout, 200, 200))
    write_pts(tmp_path / "two.2.pts", shape(layout, 500, 250))
    faces = annotated_faces(tmp_path, layout)
    steps: list[int] = []
    result = evaluate(predictor, faces, progress=steps.append)
    assert steps == [2]
    ocular = layout.distance(shape(layout, 0, 0), "inter_ocular").item()
    pupil = layout.distance(shape(layout, 0, 0), "inter_pupil").item()
    np.testing.assert_allclose(result.nmes(), [6 / ocular, 3 / ocular], rtol=0.02)
    figures = result.to_dict()
    assert set(figures) >= {
        "faces", "nme_interocular", "nme_interpupil", "fr", "auc", "nme_normal", "nme_tangent",
        "bias_rate", "ms_per_face", "model", "provider",
    }  # fmt: skip
    assert figures["faces"] == 2
    assert figures["nme_interocular"] == pytest.approx(450 / ocular, rel=0.02)
    assert figures["nme_interpupil"] == pytest.approx(450 / pupil, rel=0.02)
    assert list(figures["fr"]) == list(figures["auc"]) == ["0.05", "0.08", "0.10"]
    assert figures["fr"]["0.10"] == sum(value > 0.10 for value in result.nmes()) / 2
    assert figures["nme_interocular"] != pytest.approx(figures["nme_weighted"], rel=0.001)
    assert figures["nme_weighted"] == pytest.approx(figures["nme_interocular"], rel=0.2)
    assert figures["bias_rate"] == pytest.approx(
        (figures["nme_tangent"] - figures["nme_normal"]) / figures["nme_normal"]
    )
    assert (figures["model"], figures["provider"], figures["missed"]) == ("tiny", "CPU", 0)
    assert figures["ms_per_face"] > 0
    assert any("NME, inter-ocular" in line for line in evaluation_lines(figures))


def test_face_that_the_detector_misses(
    tmp_path: Path, predictor: Predictor, shape: Callable[..., np.ndarray]
) -> None:
    """It fails in FR and AUC, is left out of the NMEs, and is named."""
    layout = predictor.layout
    write_image(tmp_path / "two.png", photo((202, 200), (500, 250)))
    write_pts(tmp_path / "two.1.pts", shape(layout, 200, 200))
    write_pts(tmp_path / "two.2.pts", shape(layout, 500, 250))
    found = FaceBox.of_points(shape(layout, 201, 199))
    predictor.detector = Given(found, FaceBox(300, 0, 340, 40))
    figures = evaluate(predictor, annotated_faces(tmp_path, layout), box="detector").to_dict()
    ocular = layout.distance(shape(layout, 0, 0), "inter_ocular").item()
    assert figures["faces"] == 2
    assert (figures["missed"], figures["missed_faces"]) == (1, ["two.2.pts"])
    assert figures["nme_interocular"] == pytest.approx(200 / ocular, rel=0.05)
    limit = next(key for key in ("0.05", "0.08", "0.10") if float(key) > 2 / ocular)
    assert figures["fr"][limit] == 0.5
    assert 0 < figures["auc"][limit] < 0.5
    assert "two.2.pts" in evaluation_lines(figures)[-1]


def test_detector_that_finds_nothing(
    tmp_path: Path, predictor: Predictor, shape: Callable[..., np.ndarray]
) -> None:
    write_image(tmp_path / "one.png", photo((200, 200)))
    write_pts(tmp_path / "one.pts", shape(predictor.layout, 200, 200))
    figures = evaluate(predictor, annotated_faces(tmp_path, predictor.layout), box="detector").to_dict()
    assert figures["nme_interocular"] is None
    assert figures["nme_weighted"] is None
    assert figures["coverage"] == figures["coverage_constant"] == {"0.5": None, "0.9": None, "0.95": None}
    assert figures["ellipse_area"] is figures["ece_normal"] is None
    assert figures["bias_rate"] is None
    assert figures["fr"] == {"0.05": 1.0, "0.08": 1.0, "0.10": 1.0}
    assert figures["auc"] == {"0.05": 0.0, "0.08": 0.0, "0.10": 0.0}
    assert evaluation_lines(figures)


def test_layout_with_a_distance_of_its_own(
    tmp_path: Path, tiny_model: MakeModel, shape: Callable[..., np.ndarray]
) -> None:
    layout = dataclasses.replace(
        load_layout("29"), distances={"inter_pupil": ((16,), (17,))}, default_distance="inter_pupil"
    )
    predictor = Predictor(Engine(tiny_model(layout, margin=FITTING_MARGIN), device="cpu"), Given())
    write_image(tmp_path / "one.png", photo((200, 200)))
    write_pts(tmp_path / "one.pts", shape(layout, 200, 200))
    figures = evaluate(predictor, annotated_faces(tmp_path, layout)).to_dict()
    assert figures["nme_interocular"] is None
    assert figures["nme_interpupil"] is not None


def test_photo_that_cannot_be_read(
    tmp_path: Path, predictor: Predictor, shape: Callable[..., np.ndarray]
) -> None:
    (tmp_path / "one.jpg").write_text("no photo")
    write_pts(tmp_path / "one.pts", shape(predictor.layout, 200, 200))
    with pytest.raises(MediaError, match=r"one\.jpg"):
        evaluate(predictor, annotated_faces(tmp_path, predictor.layout))
    with pytest.raises(FormatError, match="no annotated faces"):
        evaluate(predictor, [])


def split_file(path: Path, rows: list[tuple[str, str]], header: tuple[str, ...] = ("file", "split")) -> Path:
    with path.open("w", newline="") as stream:
        csv.writer(stream).writerows([header, *rows])
    return path


def test_parts_of_a_split(tmp_path: Path, shape: Callable[..., np.ndarray]) -> None:
    layout = load_layout("68")
    for name in ("a/1", "a/2", "b/1"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        write_image(tmp_path / f"{name}.jpg", photo((200, 200)))
        write_pts(tmp_path / f"{name}.pts", shape(layout, 200, 200))
    rows = [("a/1.jpg", "train"), ("a/2.jpg", "val"), ("b/1.jpg", "val")]
    split = split_file(tmp_path / "split.csv", rows)
    assert [face.label for face in annotated_faces(tmp_path, layout)] == ["a/1.pts", "a/2.pts", "b/1.pts"]
    chosen = annotated_faces(tmp_path, layout, split=split, part="val")
    assert [face.label for face in chosen] == ["a/2.pts", "b/1.pts"]
    assert read_split(split, None) == {"a/1.jpg", "a/2.jpg", "b/1.jpg"}
    with pytest.raises(FormatError, match=r"no photo is in part 'test' \(parts: train, val\)"):
        read_split(split, "test")
    with pytest.raises(FormatError, match=r"1 of its photos are not under .*, as c/1.jpg"):
        annotated_faces(tmp_path, layout, split=split_file(split, [("c/1.jpg", "val")]), part="val")


def test_files_that_are_no_split(tmp_path: Path) -> None:
    path = tmp_path / "split.csv"
    with pytest.raises(FormatError, match="no such split file"):
        read_split(path, "val")
    with pytest.raises(FormatError, match="columns file and split"):
        read_split(split_file(path, [("a", "b")], ("photo", "part")), "val")
    path.write_bytes(b"file,split\n\xff\xfe,val\n")
    with pytest.raises(FormatError, match="cannot be read as a split"):
        read_split(path, "val")
    path.write_bytes(b"")
    with pytest.raises(FormatError, match="columns file and split"):
        read_split(path, "val")


def test_faces_of_a_photo_come_together() -> None:
    points = np.zeros((68, 2))
    faces = [AnnotatedFace(Path(name), points, str(i)) for i, name in enumerate(["b", "a", "b", "c"])]
    grouped = [(path.name, [face.label for face in members]) for path, members in by_photo(faces)]
    assert grouped == [("a", ["1"]), ("b", ["0", "2"]), ("c", ["3"])]


def test_box_pairs_and_what_is_left(tmp_path: Path, shape: Callable[..., np.ndarray]) -> None:
    layout = load_layout("68")
    write_image(tmp_path / "two.png", photo((200, 200)))
    write_pts(tmp_path / "two.1.pts", shape(layout, 200, 200))
    write_pts(tmp_path / "two.2.pts", shape(layout, 600, 400))
    truth = FaceBox.of_points(shape(layout, 200, 200))
    detected = BoxMapping(dx=0.05, dy=-0.1, sx=1.1, sy=1.2).apply(truth)
    pairs = pair_boxes(Given(FaceBox(0, 0, 20, 20), detected), annotated_faces(tmp_path, layout))
    assert (pairs.recall, pairs.missed) == (0.5, ("two.2.pts",))
    mapping = pairs.fit()
    np.testing.assert_allclose(mapping.apply(detected).as_tuple(), truth.as_tuple(), atol=1e-5)
    left = pairs.residuals(lambda face: mapping.apply(face.box))
    assert left["centre"]["p95"] == pytest.approx(0, abs=1e-6)
    assert left["iou"] == pytest.approx(1, abs=1e-6)
    before = pairs.residuals(lambda face: face.box)
    assert before["side"]["median"] == pytest.approx(detected.longer_side / truth.longer_side - 1)
    with pytest.raises(FormatError, match="found none"):
        pair_boxes(Given(), annotated_faces(tmp_path, layout)).fit()
