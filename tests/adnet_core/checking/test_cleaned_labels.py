"""Labels drawn towards answers: how far, whose, and what stays."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import numpy as np
import pytest
from numpy.typing import NDArray

from adnet_core.checking.cleaned_labels import (
    FEWEST,
    CleanedFaces,
    ConstantShare,
    LabelNoise,
    check_folds,
    clean_faces,
    cleaned,
)
from adnet_core.errors import ModelError
from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import Layout, load_layout
from adnet_core.formats.face import AnnotatedFace
from adnet_core.media import write_image
from adnet_core.models.model_file import ModelInfo
from adnet_core.models.predictor import Predictor
from adnet_core.runs.folds import LEFT_OUT, fold_number

Array = NDArray[np.float64]


@dataclass
class Says:
    """A model that answers each face with its label moved by `offset`, as sure as `sigma` pixels."""

    layout: Layout
    labels: Array
    offset: tuple[float, float]
    sigma: float = 1.0
    views: int = 1
    engine: Any = field(default_factory=lambda: SimpleNamespace(info=SimpleNamespace(name="says")))

    def predict_boxes(self, pixels: Any, boxes: list[Any], *, maps: bool, views: int) -> list[Any]:
        covariance = np.broadcast_to(self.sigma**2 * np.eye(2), (len(self.labels), 2, 2))
        return [SimpleNamespace(landmarks=self.labels + np.array(self.offset), covariance=covariance)]


@pytest.fixture
def photos(tmp_path: Path) -> list[Path]:
    paths = [tmp_path / "set" / f"{number}.png" for number in range(8)]
    paths[0].parent.mkdir()
    for path in paths:
        write_image(path, np.zeros((400, 400, 3), np.uint8))
    return paths


def cleaned_by(
    photos: list[Path], points: Array, models: list[Says], trust: Any, *, by_folds: bool = False
) -> CleanedFaces:
    faces = [AnnotatedFace(photo, points, photo.stem) for photo in photos]
    return clean_faces(faces, cast("list[Predictor]", models), trust, by_folds=by_folds)


def test_labels_go_the_share_of_the_way(photos: list[Path], faces: Array, layout: Layout) -> None:
    points = faces[0]
    done = cleaned_by(photos[:1], points, [Says(layout, points, (4.0, -2.0))], ConstantShare(0.25))
    np.testing.assert_allclose(done.faces[0].points, points + np.array([1.0, -0.5]))
    assert done.moved == pytest.approx(100 * np.hypot(1.0, 0.5) / float(layout.distance(points)))


def test_of_several_models_the_mean_counts(photos: list[Path], faces: Array, layout: Layout) -> None:
    points = faces[0]
    models = [Says(layout, points, (4.0, 0.0)), Says(layout, points, (0.0, 2.0))]
    done = cleaned_by(photos[:1], points, models, ConstantShare(1.0))
    np.testing.assert_allclose(done.faces[0].points, points + np.array([2.0, 1.0]))


def test_by_folds_the_model_answers_that_has_not_learnt_the_photo(
    photos: list[Path], faces: Array, layout: Layout
) -> None:
    points = faces[0]
    models = [Says(layout, points, (float(number), 0.0)) for number in (1, 2, 3)]
    done = cleaned_by(photos, points, models, ConstantShare(1.0), by_folds=True)
    moved = [face.points[0, 0] - points[0, 0] for face in done.faces]
    np.testing.assert_allclose(moved, [fold_number(photo, 3) for photo in photos])
    assert len(set(np.round(moved))) > 1


def test_labels_go_further_the_surer_the_model_is(faces: Array, layout: Layout) -> None:
    distance = float(layout.distance(faces[0]))
    noise = LabelNoise(0.02)
    for sigma, share in ((0.02 * distance, 0.5), (0.04 * distance, 0.2), (0.01 * distance, 0.8)):
        trust = noise(np.broadcast_to(sigma**2 * np.eye(2), (68, 2, 2)), distance)
        np.testing.assert_allclose(trust, np.broadcast_to(share * np.eye(2), (68, 2, 2)), atol=1e-12)


def test_the_best_guess_is_closer_to_the_truth_than_label_and_answer() -> None:
    """Of labels and answers that scatter as they say they do."""
    random = np.random.default_rng(0)
    truth = np.zeros((4000, 2))
    covariance = np.broadcast_to(np.diag([9.0, 1.0]), (4000, 2, 2))
    labels = random.normal(0, 2.0, truth.shape)
    answers = random.normal(0, [3.0, 1.0], truth.shape)
    trust = LabelNoise(0.02)(covariance, 100.0)
    better = cleaned(labels, answers, trust)
    errors = [np.sqrt((points**2).mean(axis=0)) for points in (labels, answers, better)]
    assert (errors[2] < np.minimum(errors[0], errors[1])).all()
    np.testing.assert_allclose(errors[2], np.sqrt([1 / (1 / 4 + 1 / 9), 1 / (1 / 4 + 1)]), rtol=0.05)


def test_absent_points_stay_absent_and_visibility_stays(
    photos: list[Path], faces: Array, layout: Layout
) -> None:
    points = faces[0].copy()
    points[3] = np.nan
    done = cleaned_by(photos[:1], points, [Says(layout, faces[0], (4.0, 0.0))], ConstantShare(0.5))
    assert np.isnan(done.faces[0].points[3]).all()
    np.testing.assert_allclose(done.faces[0].points[4], points[4] + [2.0, 0.0])
    assert np.isfinite(done.moved)


def test_what_cannot_be_asked_keeps_its_labels_and_is_said(
    photos: list[Path], faces: Array, layout: Layout
) -> None:
    points = faces[0].copy()
    points[36] = np.nan  # an eye's corner, of the distance
    gone = photos[0].with_name("gone.png")
    told: list[str] = []
    asked = [AnnotatedFace(photos[0], points, "first"), AnnotatedFace(gone, faces[0], "second")]
    model = cast("Predictor", Says(layout, faces[0], (4.0, 0.0)))
    done = clean_faces(asked, [model], ConstantShare(1.0), by_folds=False, on_skip=told.append)
    for before, after in zip(asked, done.faces, strict=True):
        np.testing.assert_array_equal(before.points, after.points)
    assert len(told) == 2
    assert "first" in told[0]
    assert "gone.png" in told[1]
    assert done.moved == 0.0


def test_a_photo_of_several_faces_is_read_once_and_faces_keep_their_order(
    photos: list[Path], faces: Array, layout: Layout, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[Path] = []

    def reads(path: Path) -> Any:
        read.append(path)
        return SimpleNamespace(pixels=np.zeros((4, 4, 3), np.uint8))

    monkeypatch.setattr("adnet_core.checking.cleaned_labels.read_photo", reads)
    asked = [AnnotatedFace(photos[at], faces[0], str(number)) for number, at in enumerate((1, 0, 1))]
    model = cast("Predictor", Says(layout, faces[0], (4.0, 0.0)))
    done = clean_faces(asked, [model], ConstantShare(1.0), by_folds=False)
    assert sorted(read) == [photos[0], photos[1]]
    assert [face.label for face in done.faces] == ["0", "1", "2"]


def test_models_of_two_layouts_are_refused(photos: list[Path], faces: Array, layout: Layout) -> None:
    models = [Says(layout, faces[0], (0.0, 0.0)), Says(load_layout("29"), faces[0], (0.0, 0.0))]
    with pytest.raises(ModelError, match="another layout"):
        cleaned_by(photos[:1], faces[0], models, ConstantShare(0.5))


def left_out(name: str, fold: str | None) -> ModelInfo:
    return ModelInfo(name, load_layout("5"), provenance={} if fold is None else {LEFT_OUT: fold})


def test_a_model_answers_for_the_fold_that_its_run_left_out() -> None:
    assert check_folds([left_out("a", "1/2"), left_out("b", "2/2")]) == []
    (unsaid,) = check_folds([left_out("a", "1/2"), left_out("old", None)])
    assert unsaid.startswith("old: does not say")
    for given in (("2/2", "1/2"), ("1/3", "2/3"), ("1/2", "1/2")):
        with pytest.raises(ModelError, match="its run left out fold"):
            check_folds([left_out("a", given[0]), left_out("b", given[1])])


@pytest.mark.parametrize(("count", "stays"), [(FEWEST, True), (FEWEST - 1, False)])
def test_what_is_the_same_in_all_faces_is_no_chance(
    tmp_path: Path, faces: Array, layout: Layout, count: int, stays: bool
) -> None:
    """All labels lie (4, -2) from the answers: so are they placed, in large faces as in small ones."""
    points = faces[0]
    photo = tmp_path / "photo.png"
    write_image(photo, np.zeros((400, 400, 3), np.uint8))
    many = [AnnotatedFace(photo, points, str(number)) for number in range(count)]
    model = cast("Predictor", Says(layout, points, (-4.0, 2.0)))
    done = clean_faces(many, [model], ConstantShare(0.5), by_folds=False)
    expected = points if stays else points + np.array([-2.0, 1.0])
    np.testing.assert_allclose(done.faces[3].points, expected)
    assert done.moved == pytest.approx(
        0.0 if stays else 100 * np.hypot(2, 1) / float(layout.distance(points))
    )


def test_the_size_of_a_face_scales_what_is_the_same(tmp_path: Path, faces: Array, layout: Layout) -> None:
    points = faces[0]
    photo = tmp_path / "photo.png"
    write_image(photo, np.zeros((400, 400, 3), np.uint8))

    class Scaled:
        """Answers to the left of the label by 2 % of the face."""

        views, engine = 1, SimpleNamespace(info=SimpleNamespace(name="scaled"))

        def __init__(self) -> None:
            self.layout = layout

        def predict_boxes(self, pixels: Any, boxes: list[Any], *, maps: bool, views: int) -> list[Any]:
            scale = boxes[0].longer_side / FaceBox.of_points(points).longer_side
            answer = points * scale - np.array([0.02 * boxes[0].longer_side, 0.0])
            return [SimpleNamespace(landmarks=answer, covariance=np.broadcast_to(np.eye(2), (68, 2, 2)))]

    many = [AnnotatedFace(photo, points * (1 + number % 3), str(number)) for number in range(FEWEST)]
    done = clean_faces(many, [cast("Predictor", Scaled())], ConstantShare(1.0), by_folds=False)
    for before, after in zip(many, done.faces, strict=True):
        np.testing.assert_allclose(after.points, before.points)
