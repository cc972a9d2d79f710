"""Several views of a face are one answer: the mean of where they see it, less sure where they differ."""

from __future__ import annotations

import json
import math
import typing
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from adnet_core.commands.options import ViewsOption
from adnet_core.errors import ModelError
from adnet_core.faces.geometry import FaceBox, tangent_frames
from adnet_core.faces.layout import load_layout
from adnet_core.fitting.view_spread import network_sideways
from adnet_core.formats.face import AnnotatedFace
from adnet_core.media import write_image
from adnet_core.models.engine import Engine, EngineOutput
from adnet_core.models.model_file import ModelInfo, read_model_info
from adnet_core.models.predictor import Predictor
from adnet_core.models.views import (
    COMMON,
    MOST_VIEWS,
    Sign,
    View,
    ViewSpread,
    signs_of,
    variance_between,
    views_of,
)

MakeModel = Callable[..., Path]
SPREAD = ViewSpread(constant=0.1, face_exponent=0.3, point_exponent=0.4, usual=0.05, faces=199.0)
ALONE = ViewSpread(0.1, 0.0, 0.0, 1.0, 199.0, {"distance": Sign(-0.5, 80.0, -0.7, 0.7)})


def circles(seed: int = 0, count: int = 68) -> np.ndarray:
    angle = np.linspace(0, 2 * np.pi, count, endpoint=False)
    return 100 * np.stack([np.cos(angle), np.sin(angle)], axis=1) + np.random.default_rng(seed).normal(0, 1)


def spot(x: float, y: float) -> np.ndarray:
    """A photo of 900 x 700 with a soft white spot, which the tiny model takes for a face's centre."""
    rows, columns = np.mgrid[0:700, 0:900]
    light = np.exp(-((columns - x) ** 2 + (rows - y) ** 2) / 72)
    return np.repeat(np.round(light * 255)[:, :, None], 3, axis=2).astype(np.uint8)


def test_views_of_layouts_with_and_without_a_mirror() -> None:
    assert views_of(load_layout("68"), 2) == (View(), View(mirrored=True))
    assert not any(view.mirrored for view in views_of(replace(load_layout("5"), mirrors=False), MOST_VIEWS))
    for count in (0, MOST_VIEWS + 1):
        with pytest.raises(ValueError, match=f"1 to {MOST_VIEWS} views"):
            views_of(load_layout("68"), count)
    (option,) = (one for one in typing.get_args(ViewsOption) if hasattr(one, "max"))
    assert option.max == MOST_VIEWS


def test_a_view_is_cut_around_a_moved_box() -> None:
    assert View(False, 0.1, -0.5, 2.0).box(FaceBox(0, 0, 10, 20)).as_tuple() == (-4.0, -20.0, 16.0, 20.0)
    assert View().box(FaceBox(1, 2, 3, 4)) == FaceBox(1, 2, 3, 4)


def test_variance_between_by_hand() -> None:
    frames = np.broadcast_to(np.array([[0.0, 1.0], [-1.0, 0.0]]), (3, 2, 2))  # the tangent goes down
    views = np.array([[[0.0, 0.0]] * 3, [[4.0, 2.0]] * 3])
    np.testing.assert_allclose(variance_between(views, frames), [[2.0, 8.0]] * 3)


def test_usual_views_leave_ellipses_and_differing_ones_widen_them() -> None:
    frames = tangent_frames(circles(), load_layout("68"))
    covariance = np.broadcast_to(4.0 * np.eye(2), (68, 2, 2))
    plain = ViewSpread(0.0, 0.3, 0.4, usual=0.05)
    usual = np.full((68, 2), 0.05 * 4.0)
    np.testing.assert_allclose(plain.apply(covariance, frames, usual), covariance, atol=1e-9)
    np.testing.assert_allclose(
        plain.apply(covariance, frames, 4 * usual), 4.0**0.6 * covariance, rtol=1e-9, atol=1e-9
    )
    one = usual.copy()
    one[7] *= 10
    mean = (67 + 10) / 68
    wider = plain.apply(covariance, frames, one)
    scale = mean**0.3 * ((10 + COMMON) / (mean + COMMON)) ** 0.4
    np.testing.assert_allclose(wider[7], scale**2 * covariance[7], rtol=1e-9, atol=1e-9)
    assert np.isfinite(plain.apply(covariance, frames, np.zeros((68, 2)))).all()


def test_signs_of_a_face_widen_its_ellipses_as_far_as_faces_were_seen() -> None:
    frames = tangent_frames(circles(), load_layout("68"))
    covariance = np.broadcast_to(4.0 * np.eye(2), (68, 2, 2))

    def wider(sign: str, exponent: float, usual: float, **of_face: float | None) -> float:
        by = ViewSpread(0.0, 0.0, 0.0, 1.0, signs={sign: Sign(exponent, usual, -1.0, math.log(3))})
        given: dict[str, typing.Any] = {"distance": 50.0, **of_face}
        between = np.broadcast_to([1.5**2, 2.0**2], (68, 2))  # 2.5 pixels apart
        return float(by.apply(covariance, frames, between, **given)[0, 0, 0]) / 4

    assert wider("distance", -0.5, 100.0) == pytest.approx(2.0)
    assert wider("distance", -0.5, 100.0, distance=1e9) == pytest.approx(1 / 3)
    assert wider("shape", 0.5, 1.0, shape=2.0) == pytest.approx(2.0)
    assert wider("shape", 0.5, 1.0, shape=9.0) == pytest.approx(3.0)
    assert wider("shape", 0.5, 1.0, shape=0.01) == pytest.approx(math.exp(-1))
    assert wider("apart", 1.0, 0.025) == pytest.approx(4.0)
    assert wider("sigma", -1.0, 0.02) == pytest.approx(0.25)
    for unknown in ({"shape": None}, {"shape": math.nan}, {"shape": 0.0}):
        assert wider("shape", 0.5, 1.0, **unknown) == pytest.approx(1.0)
    for distance in (0.0, math.nan):
        assert wider("apart", 1.0, 0.025, distance=distance) == pytest.approx(1.0)
        assert wider("sigma", 1.0, 0.02, distance=distance) == pytest.approx(1.0)
    assert signs_of(covariance, None, 50.0).apart is None


@pytest.mark.parametrize("x", [371.3, 402.0, 455.8])
def test_a_mirrored_view_sees_the_face_where_it_is(tiny_model: MakeModel, x: float) -> None:
    """The tiny model answers with the mean shape around the spot: mirrored and named anew, it is the same."""
    predictor = Predictor(Engine(tiny_model(), device="cpu"))
    for seen in predictor.view_answers(spot(x, 310.0), [FaceBox(300, 200, 500, 400)], MOST_VIEWS)[0]:
        points = seen.landmarks
        np.testing.assert_allclose((points.min(axis=0) + points.max(axis=0)) / 2, [x, 310.0], atol=0.2)


def test_a_network_whose_answers_lie_to_one_side_is_found_out(
    tiny_model: MakeModel, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Its answers on the mirrored crop lie to that side of the crop, so to the other of the face. The tiny
    model's do already: it answers with one shape, which is not symmetric."""
    predictor = Predictor(Engine(tiny_model(), device="cpu"))
    photo, box = spot(420.0, 310.0), FaceBox(300, 200, 500, 400)
    face = AnnotatedFace(tmp_path / "spot.png", np.array([[300.0, 200.0], [500.0, 400.0]]), "spot")
    write_image(face.photo, photo)
    without = network_sideways(predictor, [face])
    run = predictor.engine.run

    def to_the_right(crops: np.ndarray, *, maps: bool = True) -> EngineOutput:
        output = run(crops, maps=maps)
        return replace(output, landmarks=output.landmarks + np.array([3.0, 0.0], np.float32))

    monkeypatch.setattr(predictor.engine, "run", to_the_right)
    found = network_sideways(predictor, [face])
    assert found == pytest.approx(without + 3.0, abs=0.05)
    before = [one.landmarks for one in predictor.view_answers(photo, [box], 2)[0]]
    predictor.engine.info = replace(predictor.engine.info, sideways=3.0)
    after = [one.landmarks for one in predictor.view_answers(photo, [box], 2)[0]]
    np.testing.assert_array_equal(after[0], before[0])
    pixels = 1 / predictor.view_answers(photo, [box], 1)[0][0].crop[0, 0]
    np.testing.assert_allclose(after[1] - before[1], np.broadcast_to([6 * pixels, 0], (68, 2)), atol=1e-9)
    assert network_sideways(predictor, [face]) == pytest.approx(found, abs=0.01), "found again, not doubled"


def test_a_network_that_knows_no_face_lies_to_no_side(
    tiny_model: MakeModel, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """What a run leaves that has learnt nothing can be read, and trained on."""
    predictor = Predictor(Engine(tiny_model(), device="cpu"))
    face = AnnotatedFace(tmp_path / "spot.png", np.array([[300.0, 200.0], [500.0, 400.0]]), "spot")
    write_image(face.photo, spot(420.0, 310.0))
    run = predictor.engine.run

    def anywhere(crops: np.ndarray, *, maps: bool = True) -> EngineOutput:
        output = run(crops, maps=maps)
        return replace(output, landmarks=output.landmarks + np.array([4000.0, 0.0], np.float32))

    monkeypatch.setattr(predictor.engine, "run", anywhere)
    assert network_sideways(predictor, [face]) == 0.0


def test_the_mean_of_the_views_is_the_answer(tiny_model: MakeModel) -> None:
    path = tiny_model(views={2: SPREAD})
    predictor = Predictor(Engine(path, device="cpu"))
    photo, box = spot(420.0, 310.0), FaceBox(300, 200, 500, 400)
    first, second = predictor.view_answers(photo, [box], 2)[0]
    (face,) = predictor.predict_boxes(photo, [box], views=2)
    np.testing.assert_allclose(face.landmarks, (first.landmarks + second.landmarks) / 2)
    frames = tangent_frames(face.landmarks, predictor.layout)
    between = variance_between(np.stack([first.landmarks, second.landmarks]), frames)
    mean = (first.covariance + second.covariance) / 2
    np.testing.assert_allclose(face.covariance, SPREAD.apply(mean, frames, between))
    assert face.answers == ()
    predictor.keeps_answers = True
    (kept,) = predictor.predict_boxes(photo, [box], views=2)
    np.testing.assert_array_equal(kept.answers[1].landmarks, second.landmarks)
    predictor.keeps_answers = False
    assert face.attention is not None
    (alone,) = predictor.predict_boxes(photo, [box])
    np.testing.assert_array_equal(alone.landmarks, first.landmarks)
    by_itself = Predictor(Engine(path, device="cpu"), views=2)
    np.testing.assert_allclose(by_itself.predict_boxes(photo, [box])[0].landmarks, first.landmarks)
    (twice,) = by_itself.predict_boxes(photo, [box], passes=2)
    (asked,) = predictor.predict_boxes(photo, [box], passes=2, views=2)
    np.testing.assert_array_equal(twice.landmarks, asked.landmarks)


def test_one_view_is_as_sure_as_the_model_says_of_one(tiny_model: MakeModel) -> None:
    photo, box = spot(420.0, 310.0), FaceBox(300, 200, 500, 400)
    plain = Predictor(Engine(tiny_model(), device="cpu"))
    signed = Predictor(Engine(tiny_model(views={1: ALONE}), device="cpu"))
    (before,), (after,) = (one.predict_boxes(photo, [box]) for one in (plain, signed))
    np.testing.assert_array_equal(before.landmarks, after.landmarks)
    frames = tangent_frames(after.landmarks, plain.layout)
    distance = float(plain.layout.distance(after.landmarks))
    expected = ALONE.apply(before.covariance, frames, None, distance=distance)
    np.testing.assert_allclose(after.covariance, expected)
    assert not np.allclose(after.covariance, before.covariance)
    # What a model says of its errors is fitted to what it says before that.
    ((raw,),) = signed.view_answers(photo, [box], 1)
    np.testing.assert_allclose(raw.covariance, before.covariance)


def test_a_model_file_says_how_views_are_combined(tiny_model: MakeModel) -> None:
    info = read_model_info(tiny_model(views={1: ALONE, 2: SPREAD, 4: SPREAD}))
    assert info.views == {1: ALONE, 2: SPREAD, 4: SPREAD}
    # Programs from before there was one know several views only.
    assert set(json.loads(info.to_json())["views"]) == {"2", "4"}
    assert ModelInfo.from_json(info.to_json(), "m").views == info.views
    text = info.to_json()
    for wrong, reason in (
        (text.replace('"views": {"2"', '"views": {"9"'), "views"),
        (text.replace('"usual": 0.05', '"usual": -1'), "usual"),
        (text.replace('"distance": {"exp', '"colour": {"exp'), "'colour' is no sign"),
        (text.replace('"highest": 0.7', '"highest": -0.8'), "range"),
        (text.replace('"exponent": -0.5', '"exponent": 77'), "exponent"),
        (text.replace('"lowest"', '"smallest"'), "incomplete"),
    ):
        with pytest.raises(ModelError, match=reason):
            ModelInfo.from_json(wrong, "m.onnx")
