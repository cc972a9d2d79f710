"""What gives the boxes of a photo: the whole photo, nobody, or a model's own finder."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from pathlib import Path

import numpy as np
import onnx
import pytest

from adnet_core.errors import ModelError
from adnet_core.faces.geometry import FaceBox
from adnet_core.models.boxes import BoxMapping
from adnet_core.models.detector import CenterFaceDetector
from adnet_core.models.engine import Engine
from adnet_core.models.finder_part import FinderPart
from adnet_core.models.finders import NoFinder, OwnFinder, WholePhoto, decode, without_overlaps
from adnet_core.models.finding import Finding
from adnet_core.models.model_file import read_model_info, replace_info
from adnet_core.models.predictor import Predictor

MakeModel = Callable[..., Path]
MakeFinder = Callable[..., FinderPart]


def bright(*boxes: tuple[int, int, int, int], size: tuple[int, int] = (600, 400)) -> np.ndarray:
    """A dark photo of this width and height with white rectangles."""
    pixels = np.zeros((size[1], size[0], 3), np.uint8)
    for x0, y0, x1, y1 in boxes:
        pixels[y0:y1, x0:x1] = 255
    return pixels


def test_the_whole_photo_is_one_object() -> None:
    (found,) = WholePhoto().detect(bright())
    assert found.box == FaceBox(0, 0, 599, 399)  # between the centres of its outermost pixels
    assert found.score == 1.0
    assert NoFinder().detect(bright()) == []


def test_a_model_maps_the_whole_photo_to_its_object(tiny_model: MakeModel) -> None:
    mapping = BoxMapping(sx=0.5, sy=0.5)
    predictor = Predictor(
        Engine(tiny_model("hand-21", box_mappings={"whole-photo": mapping})), finding=Finding.WHOLE_PHOTO
    )
    (found,) = predictor.detector.detect(bright())
    assert predictor.landmark_box(found) == FaceBox(149.75, 99.75, 449.25, 299.25)
    (hand,) = predictor.predict(bright((280, 180, 320, 220)))
    assert hand.landmarks.shape == (21, 2)
    assert FaceBox.of_points(hand.landmarks).center == pytest.approx((299.5, 199.5), abs=0.5)


def test_spots_are_found_at_their_places(tmp_path: Path, tiny_finder: MakeFinder) -> None:
    finder = OwnFinder(tiny_finder(sizes=(300,)), tmp_path)
    # Cells of a copy half as large: 16 pixels of the photo each.
    found = finder.detect(bright((96, 96, 112, 112), (448, 288, 464, 304)))
    assert [one.score for one in found] == pytest.approx([1.0, 1.0])
    for one, middle in zip(
        sorted(found, key=lambda one: one.box.x0), [(103.5, 103.5), (455.5, 295.5)], strict=True
    ):
        assert one.box.center == pytest.approx(middle, abs=0.01)
        assert one.box.longer_side == pytest.approx(2 * 96, abs=0.01)


def test_boxes_end_with_the_photo(tmp_path: Path, tiny_finder: MakeFinder) -> None:
    (found,) = OwnFinder(tiny_finder(sizes=(600,)), tmp_path).detect(bright((592, 392, 600, 400)))
    assert (found.box.x1, found.box.y1) == pytest.approx((599, 399))
    assert found.box.x0 == pytest.approx(595.5 - 48)


@pytest.mark.parametrize("size", [(1, 1), (7, 900), (33, 17)])
def test_small_and_narrow_photos(tmp_path: Path, tiny_finder: MakeFinder, size: tuple[int, int]) -> None:
    assert OwnFinder(tiny_finder(sizes=(64, 128)), tmp_path).detect(bright(size=size)) == []


def test_a_tiny_photo_is_not_shown_ever_larger(
    tmp_path: Path, tiny_finder: MakeFinder, monkeypatch: pytest.MonkeyPatch
) -> None:
    finder = OwnFinder(tiny_finder(sizes=(64, 1024, 2048)), tmp_path)
    run, shapes = finder.run, []
    monkeypatch.setattr(finder, "run", lambda planes: shapes.append(planes.shape[2:]) or run(planes))
    assert finder.detect(bright(size=(40, 20))) == []
    assert shapes == [(32, 64), (80, 160)]


def test_an_object_seen_in_two_copies_is_found_once(tmp_path: Path, tiny_finder: MakeFinder) -> None:
    finder = OwnFinder(tiny_finder(sizes=(300, 330)), tmp_path)
    assert len(finder.detect(bright((96, 96, 128, 128)))) == 1


def test_cells_become_boxes() -> None:
    heat = np.zeros((1, 1, 3, 4), np.float32)
    heat[0, 0, 1, 2], heat[0, 0, 1, 1] = 0.9, 0.7  # the cooler neighbour is no peak
    sides = np.zeros((1, 4, 3, 4), np.float32)
    sides[0, :, 1, 2] = (1, 2, 3, 4)
    boxes, scores = decode(heat, sides, threshold=0.5)
    assert boxes.tolist() == [[18.5, 9.5, 22.5, 15.5]]  # cell 2 has its centre at 19.5, cell 1 at 11.5
    assert scores == pytest.approx([0.9])


def test_the_surest_of_overlapping_boxes_stays() -> None:
    boxes = np.array([[0.0, 0, 10, 10], [1, 0, 11, 10], [20, 20, 30, 30], [25, 25, 31, 30], [25, 25, 36, 36]])
    # The fourth lies within the third but for a sixth of it; the fifth, larger, shares less with it.
    assert without_overlaps(boxes, np.array([0.5, 0.9, 0.6, 0.5, 0.5])) == [1, 2, 4]
    around = np.array([[20.0, 20, 30, 30], [10, 10, 60, 60]])
    assert without_overlaps(around, np.array([0.9, 0.8])) == [0]
    assert without_overlaps(np.zeros((0, 4)), np.zeros(0)) == []


def test_a_model_file_keeps_its_finder(tiny_model: MakeModel, tiny_finder: MakeFinder) -> None:
    part = tiny_finder()
    path = tiny_model("hand-21")
    assert read_model_info(path).finder is None
    replace_info(path, dataclasses.replace(read_model_info(path), finder=part))
    assert read_model_info(path).finder == part
    replace_info(path, dataclasses.replace(read_model_info(path), licence="mine"))
    assert read_model_info(path).finder == part


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"graph": b"\x08"}, "its finder"),
        ({"sizes": ()}, "sizes"),
        ({"sizes": (300, 10**9)}, "sizes"),
        ({"sizes": (-300,)}, "sizes"),
        ({"threshold": 1.5}, "threshold"),
    ],
)
def test_a_damaged_finder_is_refused_by_name(
    tiny_model: MakeModel, tiny_finder: MakeFinder, change: dict[str, object], reason: str
) -> None:
    path = tiny_model("hand-21", finder=tiny_finder(**change))
    with pytest.raises(ModelError, match=reason) as caught:
        read_model_info(path)
    assert str(path) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_another_network_is_no_finder(tiny_model: MakeModel, tiny_finder: MakeFinder) -> None:
    graph = onnx.load_from_string(tiny_finder().graph)
    graph.graph.output[0].name = "grey"
    with pytest.raises(ModelError, match="not from photo to heat and sides"):
        read_model_info(tiny_model(finder=tiny_finder(graph=graph.SerializeToString())))


def test_a_finder_of_a_later_version_is_refused(
    tiny_model: MakeModel, tiny_finder: MakeFinder, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tiny_model(finder=tiny_finder())
    monkeypatch.setattr("adnet_core.models.finder_part.FINDER_VERSION", 2)
    with pytest.raises(ModelError, match="its finder has version 1, this program reads version 2"):
        read_model_info(path)


def test_who_finds_is_chosen_by_name(tiny_model: MakeModel, tiny_finder: MakeFinder) -> None:
    plain, own = Engine(tiny_model()), Engine(tiny_model("29", finder=tiny_finder()))
    assert isinstance(Predictor(plain).detector, CenterFaceDetector)
    assert isinstance(Predictor(own).detector, OwnFinder)  # a model for horses finds horses
    predictor = Predictor(own, finding=Finding.WHOLE_PHOTO)
    assert isinstance(predictor.detector, WholePhoto)
    assert predictor.find_by(Finding.NONE) is Finding.NONE
    assert predictor.predict(bright((0, 0, 600, 400))) == []
    assert predictor.find_by(None) is Finding.MODEL
    with pytest.raises(ModelError, match="has no finder of its own"):
        Predictor(plain, finding=Finding.MODEL)


def test_landmarks_from_the_models_own_finder(tiny_model: MakeModel, tiny_finder: MakeFinder) -> None:
    predictor = Predictor(Engine(tiny_model("hand-21", finder=tiny_finder(sizes=(300,)))))
    hands = predictor.predict(bright((96, 96, 112, 112), (448, 288, 464, 304)))
    middles = sorted(FaceBox.of_points(hand.landmarks).center for hand in hands)
    np.testing.assert_allclose(middles, [(103.5, 103.5), (455.5, 295.5)], atol=0.5)
