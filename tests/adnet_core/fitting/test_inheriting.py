"""What a model inherits is moved by as much as there are faces, and never thrown away."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import onnx
import pytest
from numpy.typing import NDArray
from onnx import numpy_helper

from adnet_core.conversion.annotated_faces import AnnotatedFace, face_prints
from adnet_core.faces.geometry import FaceBox, covariance_from_frames
from adnet_core.faces.layout import load_layout
from adnet_core.faces.shape_prior import ShapePrior, fit_shape_prior
from adnet_core.faces.uncertainty import coverages, mahalanobis_squared
from adnet_core.fitted_model import carry_calibration, fit_model
from adnet_core.fitting.calibration import Residuals, calibration_of, fit_calibration
from adnet_core.fitting.inheriting import LEAST, UNKNOWN, Rows, chosen_worth, worths
from adnet_core.fitting.mix import moved_mix
from adnet_core.fitting.prior import fit_prior, usual_sigma
from adnet_core.fitting.shapes import shape_prior_of
from adnet_core.judging.simulation import SimulatedFace, annotate
from adnet_core.media.photos import read_photo
from adnet_core.models.calibration import Calibration
from adnet_core.models.engine import Engine
from adnet_core.models.model_file import ModelInfo, read_model_info
from adnet_core.models.predictor import Predictor
from adnet_core.models.propagation import ResidualPrior
from adnet_core.ranking.face_score import mix_inputs
from adnet_core.ranking.queue_mix import QueueMix
from tests.adnet_core.conftest import schematic_face

Array = NDArray[np.float64]
LAYOUT = load_layout("68")
COUNT = LAYOUT.point_count
PLAIN = Calibration(np.ones((COUNT, 2)))


def face_shapes(count: int, seed: int, *, wider: float = 0.0) -> Array:
    """(count, P, 2) faces about 100 pixels wide, varied in six ways; of another collection `wider`."""
    base = np.random.default_rng(98).uniform(0, 100, (COUNT, 2))
    ways = np.random.default_rng(99).normal(0, 1, (6, COUNT, 2))
    random = np.random.default_rng(seed)
    found = base + np.einsum("fk,kpc->fpc", random.normal(0, 2, (count, 6)), ways)
    found = found + random.normal(0, 0.4, found.shape)
    return np.asarray(found * (1 + wider * random.uniform(0.5, 1, (count, 1, 1)) * [1.0, 0.0]))


def residuals(count: int, seed: int, *, size: float = 1.0, kind: int = 0) -> Residuals:
    """Errors that go together in eight ways, of which half are other ones in another `kind` of faces."""
    landmarks = face_shapes(count, seed)
    common = np.random.default_rng(1).normal(0, 1, (8, COUNT, 2))
    if kind:
        common[:4] = np.random.default_rng(100 + kind).normal(0, 1, (4, COUNT, 2))
    random = np.random.default_rng(1000 + seed)
    moved = np.einsum("fk,kpc->fpc", random.normal(0, 1, (count, 8)), common)
    errors = size * (moved + random.normal(0, 0.5, moved.shape))
    covariance = np.tile(9 * size**2 * np.eye(2), (count, COUNT, 1, 1))
    return Residuals(errors, covariance, landmarks, tuple(range(count)))


def corrections(prior: ResidualPrior | None, faces: Residuals) -> float:
    covariance = covariance_from_frames(faces.covariance, faces.frames(LAYOUT))
    truth = faces.truth(LAYOUT)
    counts = [
        annotate(SimulatedFace(*face), LAYOUT, tolerance=0.05, prior=prior).corrections
        for face in zip(faces.landmarks, covariance, truth, strict=True)
    ]
    return float(np.mean(counts))


@pytest.fixture(scope="module")
def inherited() -> ResidualPrior:
    return fit_prior(residuals(400, 0), PLAIN, LAYOUT)


def test_candidates_are_worth_no_more_than_what_stands_behind() -> None:
    assert worths((100, 300, 1000), 1810) == [100, 300, 1000]
    assert worths((100, 300, 1000), 200) == [100, 200]
    assert worths((100, 3000), None) == [100, UNKNOWN]
    assert worths((100, 300), 0) == [LEAST]


def test_the_candidate_of_the_lowest_cost_on_other_photos_is_chosen() -> None:
    seen: list[tuple[int, int]] = []

    def cost(others: Rows, inside: Rows, worth: float) -> float:
        assert not (others & inside).any()
        seen.append((int(others.sum()), int(inside.sum())))
        return abs(worth - 300)

    assert chosen_worth((100, 300, 1000), range(10), cost) == 300
    assert all(others + inside == 10 for others, inside in seen)
    assert chosen_worth((100, 300, 1000), ["one"] * 9, cost) == 1000


@pytest.mark.parametrize("count", [1, 2, 5, 30])
def test_few_faces_cost_no_corrections(inherited: ResidualPrior, count: int) -> None:
    others = residuals(20, 2, kind=1)
    before = corrections(inherited, others)
    own = fit_prior(residuals(count, 3, kind=1), PLAIN, LAYOUT, start=inherited)
    assert corrections(own, others) <= before * 1.02
    assert own.faces is not None
    assert count + 300 <= own.faces <= count + 400


def test_many_faces_of_another_kind_bring_the_prior_to_theirs(inherited: ResidualPrior) -> None:
    others = residuals(30, 2, kind=1)
    costs = [
        corrections(fit_prior(residuals(count, 3, kind=1), PLAIN, LAYOUT, start=inherited), others)
        for count in (30, 120, 360)
    ]
    assert costs == sorted(costs, reverse=True)
    assert costs[-1] < 0.9 * corrections(inherited, others)


def test_a_prior_of_many_faces_is_moved_less_than_one_of_few(inherited: ResidualPrior) -> None:
    own = residuals(60, 3, kind=1)
    few = dataclasses.replace(inherited, faces=10.0)
    moved = [fit_prior(own, PLAIN, LAYOUT, start=one) for one in (inherited, few)]
    changes = [float(np.abs(one.covariance - inherited.covariance).mean()) for one in moved]
    assert changes[0] < changes[1]
    assert moved[1].faces == 70


def test_the_usual_size_of_ellipses_is_moved_by_as_many_faces_as_there_are() -> None:
    few, many = residuals(3, 3, size=2.0), residuals(600, 4, size=2.0)
    own = usual_sigma(many, PLAIN, LAYOUT)
    assert own is not None
    assert usual_sigma(few, PLAIN, LAYOUT, start=own / 2) == pytest.approx(own / 2, rel=0.01)
    moved = usual_sigma(many, PLAIN, LAYOUT, start=own / 2)
    assert moved == pytest.approx(own * 2 ** (-300 / 900), rel=1e-6)
    nobody = few.rows(np.zeros(3, dtype=bool))
    assert usual_sigma(nobody, PLAIN, LAYOUT, start=own) == own
    assert usual_sigma(nobody, PLAIN, LAYOUT) is None


def test_errors_on_faces_that_were_learnt_say_how_they_go_together_and_not_how_large_they_are(
    inherited: ResidualPrior,
) -> None:
    own = residuals(80, 3, kind=1)
    learnt = dataclasses.replace(own, errors=0.3 * own.errors)
    one = fit_prior(own, PLAIN, LAYOUT, start=inherited)
    other = fit_prior(learnt, PLAIN, LAYOUT, start=inherited)
    np.testing.assert_allclose(other.covariance, one.covariance, atol=1e-6)
    assert one.trend is not None
    assert other.trend is not None
    np.testing.assert_allclose(other.trend.weights, one.trend.weights, atol=1e-6)


@pytest.mark.parametrize("count", [1, 2, 5, 20])
def test_a_first_prior_of_few_faces_is_no_worse_than_none(count: int) -> None:
    others = residuals(12, 2)
    first = fit_prior(residuals(count, 3), PLAIN, LAYOUT)
    assert corrections(first, others) <= corrections(None, others)
    assert first.faces == count


def off_shapes(prior: ShapePrior, start: ShapePrior) -> float:
    own, other = (one.components.reshape(len(one.components), -1) for one in (prior, start))
    return float(np.abs(own.T @ own - other.T @ other).sum())


def test_shapes_move_from_the_inherited_ones_to_the_own_without_a_cliff() -> None:
    start = fit_shape_prior(face_shapes(400, 0))
    assert start is not None
    fresh, elsewhere = face_shapes(200, 5, wider=0.2), face_shapes(200, 6)
    usual, unlikely, faces, changes = [], [], [], []
    for count in (1, 5, 19, 20, 60, 240, 960):
        moved = shape_prior_of(face_shapes(count, 7, wider=0.2), range(count), start)
        assert moved is not None
        usual.append(float(np.median(moved.distance(elsewhere))))
        unlikely.append(float(np.median(moved.distance(fresh))))
        faces.append(moved.faces)
        changes.append(off_shapes(moved, start))
    # What was usual stays usual; the other kind becomes so with its faces.
    assert max(abs(one - 1) for one in usual[:4]) < 0.15
    assert unlikely[-1] < 1.15 < unlikely[0]
    assert changes[3] < 1.5 * changes[2]
    assert faces[0] == 401
    assert all(one is not None and one > count for one, count in zip(faces, (1, 5, 19), strict=False))


def test_shapes_without_an_inherited_prior_are_those_of_the_faces() -> None:
    shapes = face_shapes(60, 0)
    own = shape_prior_of(shapes, range(60))
    assert own is not None
    assert own.faces == 60
    assert shape_prior_of(shapes[:3], range(3)) is None


def test_a_mix_is_moved_by_the_corrections_that_faces_took() -> None:
    random = np.random.default_rng(0)
    start, own = QueueMix((0.9, 0.6, 3.0, 0.8), 199), np.array([0.5, 0.9, 3.0, 0.3])

    def faces(count: int) -> tuple[Array, Array]:
        inputs = mix_inputs(random.uniform(1, 30, count), 0.0, random.uniform(0.7, 2.5, count))
        return inputs, np.expm1(inputs @ own + random.normal(0, 0.2, count))

    away = []
    for count in (1, 9, 100, 2000):
        moved = moved_mix(start, *faces(count), range(count))
        away.append(float(np.abs(np.array(moved.numbers) - own).sum()))
        assert moved.numbers[2] == pytest.approx(3.0)  # of a detector's doubt, these faces say nothing
        assert moved.faces is not None
        assert moved.faces > count
    assert away == sorted(away, reverse=True)
    assert away[0] > 0.95 * float(np.abs(np.array(start.numbers) - own).sum())
    assert away[-1] < 0.3 * away[0]


def ellipse_faces(count: int, seed: int, scale: float = 1.0) -> Residuals:
    """Errors whose size is one face's own, as real ones are, on average `scale` times what a model states."""
    random = np.random.default_rng(seed)
    landmarks = face_shapes(count, seed)
    errors = random.standard_normal((count, COUNT, 2)) * np.exp(random.normal(0, 0.4, (count, 1, 1)))
    covariance = np.tile(np.eye(2), (count, COUNT, 1, 1))
    return Residuals(scale * errors, covariance, landmarks, tuple(range(count)))


@pytest.mark.parametrize("count", range(2, 10))
def test_ellipses_of_few_faces_stay_as_honest_as_the_inherited(count: int) -> None:
    inherited = fit_calibration(ellipse_faces(200, 0), LAYOUT)
    others = ellipse_faces(300, 1)

    def dishonesty(calibration: Calibration) -> float:
        distances = mahalanobis_squared(others.errors, others.calibrated(calibration))
        return sum(
            abs(share - float(level)) for level, share in coverages(distances, calibration.tails).items()
        )

    before = dishonesty(inherited)
    drawn = [ellipse_faces(count, 10 + seed) for seed in range(6)]
    after = [dishonesty(calibration_of(one, LAYOUT, inherited)[0]) for one in drawn]
    alone = [dishonesty(fit_calibration(one, LAYOUT)) for one in drawn]
    assert np.mean(after) < before + 0.05
    assert np.mean(after) < 0.6 * np.mean(alone)


def test_a_calibration_says_on_how_many_faces_it_stands() -> None:
    inherited, _ = calibration_of(ellipse_faces(200, 0), LAYOUT, None)
    assert inherited.faces == 200
    moved, weight = calibration_of(ellipse_faces(5, 1), LAYOUT, inherited)
    assert moved.faces == 25
    assert weight == 0.2
    few, weight = calibration_of(ellipse_faces(6, 1), LAYOUT, dataclasses.replace(inherited, faces=2.0))
    assert few.faces == 8
    assert weight == 0.75


def test_many_faces_make_a_calibration_their_own() -> None:
    inherited = fit_calibration(ellipse_faces(200, 0), LAYOUT)
    moved, _ = calibration_of(ellipse_faces(400, 1, scale=2.0), LAYOUT, inherited)
    ratio = np.exp(np.log(moved.scale / inherited.scale).mean())
    assert ratio == pytest.approx(2.0, rel=0.08)


def photos(folder: Path, count: int, seed: int) -> list[AnnotatedFace]:
    """Photos with a bright spot on black, which the tiny model of the tests takes for its face's middle."""
    random = np.random.default_rng(seed)
    folder.mkdir()
    found = []
    for number in range(count):
        pixels = np.zeros((256, 256, 3), np.uint8)
        x, y = random.integers(120, 136, 2)
        pixels[y - 4 : y + 4, x - 4 : x + 4] = 255
        path = folder / f"{number}.png"
        cv2.imwrite(str(path), pixels)
        points = schematic_face(LAYOUT) + np.array([x, y]) + random.normal(0, 2, (COUNT, 2))
        found.append(AnnotatedFace(path, points, path.name))
    return found


def behind(info: ModelInfo) -> list[float | None]:
    parts = (info.calibration, info.prior, info.shape, info.mix)
    return [None if part is None else part.faces for part in parts]


def test_a_model_file_passes_on_what_it_knows_and_says_on_how_many_faces_it_stands(
    tiny_model: Callable[..., Path], tmp_path: Path
) -> None:
    base = tiny_model(path=tmp_path / "base.onnx")
    many, few = photos(tmp_path / "many", 40, 0), photos(tmp_path / "few", 4, 1)
    fit_model(base, many)
    before = read_model_info(base)
    assert behind(before)[:3] == [40, 40, 40]
    fit_model(base, few[:2], few, target=tmp_path / "next.onnx")
    after = read_model_info(tmp_path / "next.onnx")
    assert behind(after)[:3] == [22, 44, 44]
    assert before.calibration is not None
    assert after.calibration is not None
    np.testing.assert_allclose(after.calibration.scale, before.calibration.scale, rtol=0.15)
    assert after.calibrated_on == before.calibrated_on + face_prints(few[:2])
    # What was judged were other faces than those of the inherited calibration: two photos, in two folds.
    assert after.validation["out_of_fold"]["faces"] == 2
    fit_model(base, few[:2], few, target=tmp_path / "afresh.onnx", afresh=True)
    assert behind(read_model_info(tmp_path / "afresh.onnx"))[:2] == [2, 4]
    fit_model(base, few[:2], few, target=tmp_path / "kept.onnx", afresh=True, keep_priors=True)
    assert behind(read_model_info(tmp_path / "kept.onnx"))[:3] == [2, 40, 40]


def test_a_model_that_is_surer_of_itself_than_its_base_keeps_its_ellipses(
    tiny_model: Callable[..., Path], tmp_path: Path
) -> None:
    """It states sigmas half as large, and inherits a calibration that was fitted for its base's."""
    calibration = Calibration(np.full((COUNT, 2), 1.5), 6.0, 0.3, 0.02, 80.0)
    base = tiny_model(path=tmp_path / "base.onnx", calibration=calibration)
    model = onnx.load(base)
    for tensor in model.graph.initializer:
        if tensor.name == "spread":
            tensor.CopyFrom(numpy_helper.from_array(numpy_helper.to_array(tensor) / 4, "spread"))
    surer = tmp_path / "surer.onnx"
    onnx.save(model, surer)
    faces = photos(tmp_path / "photos", 4, 0)
    done: list[tuple[str, int, int]] = []
    carry_calibration(surer, base, faces, progress=lambda *step: done.append(step))
    assert done[-1][1:] == (8, 8)
    before, after = (
        Predictor(Engine(path, device="cpu")).predict_boxes(
            read_photo(faces[0].photo).pixels, [FaceBox.of_points(faces[0].points)], maps=False
        )[0]
        for path in (base, surer)
    )
    np.testing.assert_allclose(after.covariance, before.covariance, rtol=1e-4)
    carried = read_model_info(surer).calibration
    assert carried is not None
    np.testing.assert_allclose(carried.scale, 3.0, rtol=1e-4)
    assert carried.faces == 80


def test_a_model_without_a_calibration_or_faces_carries_none(
    tiny_model: Callable[..., Path], tmp_path: Path
) -> None:
    plain = tiny_model(path=tmp_path / "plain.onnx")
    calibrated = tiny_model(path=tmp_path / "calibrated.onnx", calibration=PLAIN)
    before = [path.read_bytes() for path in (plain, calibrated)]
    carry_calibration(plain, calibrated, photos(tmp_path / "photos", 1, 0))
    carry_calibration(calibrated, plain, [])
    assert [path.read_bytes() for path in (plain, calibrated)] == before


def test_calibrating_again_on_the_same_faces_changes_nothing(
    tiny_model: Callable[..., Path], tmp_path: Path
) -> None:
    path = tiny_model(path=tmp_path / "base.onnx")
    faces = photos(tmp_path / "photos", 12, 0)
    first = fit_model(path, faces)
    before = read_model_info(path)
    second = fit_model(path, faces)
    after = read_model_info(path)
    assert after.calibration is not None
    assert before.calibration is not None
    np.testing.assert_allclose(after.calibration.scale, before.calibration.scale, rtol=1e-6)
    assert first["out_of_fold"]["coverage"] == second["out_of_fold"]["coverage"]
