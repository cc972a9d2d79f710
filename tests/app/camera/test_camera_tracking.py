"""Faces keep their numbers, the detector is asked seldom, and what is lost is noticed at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np
import pytest

from adnet_core.faces.geometry import FaceBox
from app.logic.camera.tracking import MISSES, FaceTracker, TrackedFace, is_followed, matched

from .conftest import SHAPE, SIZE, Disc, DiscPredictor, frame_of, prediction_of

Scene = Callable[[int], Sequence[Disc]]


def play(tracker: FaceTracker, scene: Scene, indices: range) -> list[tuple[TrackedFace, ...]]:
    return [tracker.update(frame_of(scene(index), index)) for index in indices]


def positions(faces: Sequence[TrackedFace]) -> dict[int, tuple[float, float]]:
    return {face.identity: FaceBox.of_points(face.prediction.landmarks).center for face in faces}


def test_the_last_landmarks_are_the_next_box() -> None:
    predictor = DiscPredictor()
    tracker = FaceTracker(predictor, detect_every=30)
    shown = play(tracker, lambda i: [Disc(60 + 2 * i, 100)], range(60))
    assert predictor.detections == 2, "at the first frame and thirty frames later"
    assert predictor.followed == 59
    for index, faces in enumerate(shown):
        assert list(positions(faces)) == [1]
        assert positions(faces)[1] == pytest.approx((60 + 2 * index, 100), abs=0.2)


def test_two_faces_keep_their_numbers_while_they_pass_each_other() -> None:
    tracker = FaceTracker(DiscPredictor(), detect_every=5)
    shown = play(tracker, lambda i: [Disc(40 + 3 * i, 70), Disc(280 - 3 * i, 150)], range(80))
    for index, faces in enumerate(shown):
        found = positions(faces)
        assert found[1] == pytest.approx((40 + 3 * index, 70), abs=0.3)
        assert found[2] == pytest.approx((280 - 3 * index, 150), abs=0.3)
        assert len(found) == 2


def test_a_newcomer_gets_the_next_number_within_the_interval() -> None:
    tracker = FaceTracker(DiscPredictor(), detect_every=10)
    shown = play(tracker, lambda i: [Disc(60, 100)] + ([Disc(200, 100)] if i >= 12 else []), range(30))
    first = next(index for index, faces in enumerate(shown) if len(faces) == 2)
    assert first == 20
    assert list(positions(shown[-1])) == [1, 2]


def test_a_face_that_goes_is_dropped_at_once_and_looked_for() -> None:
    predictor = DiscPredictor()
    tracker = FaceTracker(predictor, detect_every=30, search_every=5)
    shown = play(tracker, lambda i: [Disc(60, 100)] if i < 10 else [], range(31))
    assert [len(faces) for faces in shown] == [1] * 10 + [0] * 21
    # At frame 10, where it was lost, and every fifth one after that.
    assert predictor.detections == 1 + 1 + 4


def test_a_face_that_jumps_is_found_again_in_the_same_frame() -> None:
    tracker = FaceTracker(DiscPredictor())
    shown = play(tracker, lambda i: [Disc(60, 100) if i < 10 else Disc(260, 100)], range(12))
    assert all(len(faces) == 1 for faces in shown)
    (face,) = shown[10]
    assert FaceBox.of_points(face.points).center == pytest.approx((260, 100), abs=0.3)
    assert face.identity == 2, "nobody moves so far between two frames"


def test_a_face_that_cannot_be_followed_does_not_call_the_detector_for_each_frame() -> None:
    class Unsure(DiscPredictor):
        def predict_boxes(self, pixels, boxes, **options):  # type: ignore[no-untyped-def]
            self.followed += len(boxes)
            return [prediction_of(Disc(*box.center).landmarks, box.longer_side) for box in boxes]

    predictor = Unsure()
    play(FaceTracker(predictor, search_every=5), lambda i: [Disc(100, 100)], range(50))
    assert predictor.detections == 10


def test_a_face_of_which_the_network_grows_unsure_is_looked_for_sooner() -> None:
    class Doubting(DiscPredictor):
        doubt = 1.0

        def predict_boxes(self, pixels, boxes, **options):  # type: ignore[no-untyped-def]
            found = super().predict_boxes(pixels, boxes, **options)
            return [replace(face, covariance=face.covariance * self.doubt**2) for face in found]

    predictor = Doubting()
    tracker = FaceTracker(predictor, detect_every=100, search_every=5)
    play(tracker, lambda i: [Disc(100, 100)], range(20))
    assert predictor.detections == 1
    predictor.doubt = 1.4
    (face,) = tracker.update(frame_of([Disc(100, 100)], 20))
    assert predictor.detections == 2
    assert face.identity == 1, "it is there, so it stays"


def test_a_restless_face_is_looked_for_where_it_led() -> None:
    class UnsureAside(DiscPredictor):
        """Less sure of a face the farther it lies from the middle of its box."""

        def predict_boxes(self, pixels, boxes, **options):  # type: ignore[no-untyped-def]
            found = super().predict_boxes(pixels, boxes, **options)
            aside = [
                np.hypot(*(np.mean(face.landmarks, axis=0) - box.center)) / box.width
                for face, box in zip(found, boxes, strict=True)
            ]
            return [
                replace(face, covariance=face.covariance * (1 + 10 * off) ** 2)
                for face, off in zip(found, aside, strict=True)
            ]

    predictor = UnsureAside()
    shown = play(FaceTracker(predictor), lambda i: [Disc(100 + 8 * (i % 2), 100)], range(25))
    assert [list(positions(faces)) for faces in shown] == [[1]] * 25
    assert predictor.detections == 1
    assert predictor.followed > 24, "some frames were looked at twice"


def test_a_steady_motion_is_expected_to_go_on() -> None:
    asked: list[float] = []

    class Asked(DiscPredictor):
        def predict_boxes(self, pixels, boxes, **options):  # type: ignore[no-untyped-def]
            asked.append(boxes[0].center[0])
            return super().predict_boxes(pixels, boxes, **options)

    tracker = FaceTracker(Asked(), smoothing=False)
    # Far apart, as on a slow machine: without foresight the boxes would hardly overlap.
    shown = play(tracker, lambda i: [Disc(40 + 12 * i, 100)], range(20))
    assert [list(positions(faces)) for faces in shown] == [[1]] * 20
    truth = 40 + 12 * np.arange(1, 20)
    assert np.abs(np.array(asked) - truth)[6:].max() < 1


@pytest.mark.parametrize(("away", "identity"), [(30, 1), (90, 2)])
def test_a_face_that_comes_back_soon_keeps_its_number(away: int, identity: int) -> None:
    tracker = FaceTracker(DiscPredictor(), search_every=5)
    back = 10 + away
    shown = play(
        tracker, lambda i: [] if 10 <= i < back else [Disc(60 + (i >= back) * 10, 100)], range(back + 6)
    )
    assert list(positions(shown[-1])) == [identity]


def test_a_number_is_never_given_twice() -> None:
    tracker = FaceTracker(DiscPredictor(), search_every=2)
    stay = 70  # longer than a lost face is remembered
    shown = play(tracker, lambda i: [Disc(40 + 240 * (i // stay % 2), 100)], range(4 * stay))
    assert [list(positions(shown[index * stay + stay // 2])) for index in range(4)] == [[1], [2], [3], [4]]


def test_what_the_detector_denies_for_long_is_no_face() -> None:
    predictor = DiscPredictor()
    tracker = FaceTracker(predictor, detect_every=10, search_every=3)
    assert len(tracker.update(frame_of([Disc(60, 100)], 0))) == 1
    predictor.blind = True
    shown = play(tracker, lambda i: [Disc(60, 100)], range(1, 40))
    kept = [len(faces) for faces in shown]
    assert kept[: 9 + 3 * (MISSES - 1)] == [1] * (9 + 3 * (MISSES - 1)), "one miss is forgiven"
    assert kept[9 + 3 * (MISSES - 1)] == 0


def test_two_that_slid_onto_one_face_become_one() -> None:
    tracker = FaceTracker(DiscPredictor(), detect_every=100)
    scene = lambda i: [Disc(100 + min(i, 15) * 2.0, 100), Disc(160 - min(i, 15) * 2.0, 100)]  # noqa: E731
    shown = play(tracker, scene, range(25))
    assert len(shown[0]) == 2
    assert len(shown[-1]) == 1


def test_without_smoothing_the_points_are_the_networks() -> None:
    tracker = FaceTracker(DiscPredictor(), smoothing=False)
    rng = np.random.default_rng(0)
    shakes = rng.normal(0, 1, (20, 2))
    shown = play(tracker, lambda i: [Disc(100 + shakes[i, 0], 100 + shakes[i, 1])], range(20))
    for (face,) in shown:
        np.testing.assert_array_equal(face.points, face.prediction.landmarks)


def test_smoothing_calms_what_is_shown_and_leaves_the_prediction() -> None:
    shakes = np.random.default_rng(0).normal(0, 0.3, (60, 2))
    scene = lambda i: [Disc(100 + shakes[i, 0], 100 + shakes[i, 1])]  # noqa: E731
    tracker = FaceTracker(DiscPredictor())
    smooth = np.stack([face.points for (face,) in play(tracker, scene, range(60))])
    raw = FaceTracker(DiscPredictor(), smoothing=False)
    rough = np.stack([face.points for (face,) in play(raw, scene, range(60))])
    assert np.diff(smooth[20:], axis=0).std() < 0.6 * np.diff(rough[20:], axis=0).std()
    (face,) = tracker.update(frame_of(scene(5), 60))
    (truth,) = raw.update(frame_of(scene(5), 60))
    np.testing.assert_allclose(face.prediction.landmarks, truth.prediction.landmarks)


def test_switching_smoothing_works_from_the_next_frame() -> None:
    tracker = FaceTracker(DiscPredictor())
    scene = lambda i: [Disc(100 + 3 * (i % 2), 100)]  # noqa: E731
    (face,) = play(tracker, scene, range(6))[-1]
    assert not np.array_equal(face.points, face.prediction.landmarks)
    tracker.smoothing = False
    (face,) = tracker.update(frame_of(scene(6), 6))
    np.testing.assert_array_equal(face.points, face.prediction.landmarks)
    tracker.smoothing = True
    (face,) = tracker.update(frame_of(scene(7), 7))
    np.testing.assert_array_equal(face.points, face.prediction.landmarks, "it begins afresh")
    (face,) = tracker.update(frame_of(scene(8), 8))
    assert not np.array_equal(face.points, face.prediction.landmarks)


def test_what_counts_as_followed() -> None:
    size = 40.0
    before = FaceBox(80, 80, 120, 120)

    def followed(x: float, y: float = 100.0, scale: float = 1.0, sigma: float = 0.5) -> bool:
        points = np.array([x, y]) + SHAPE * size * scale
        return is_followed(prediction_of(points, sigma), before, 0.5 / size, SIZE)

    assert followed(100)
    assert followed(110)
    assert not followed(130), "jumped"
    assert not followed(100, scale=1.7)
    assert not followed(100, scale=0.5)
    assert followed(100, sigma=0.7)
    assert not followed(100, sigma=0.85), "the network is less sure than it was"
    assert not followed(100, sigma=float("nan"))
    assert not followed(float("nan"))
    assert not is_followed(prediction_of(np.full((68, 2), 100.0), 0.5), before, 1.0, SIZE), "one point"
    edge = FaceBox(-20, 80, 20, 120)
    inside, outside = (prediction_of(np.array([x, 100.0]) + SHAPE * size, 0.5) for x in (1.0, -2.0))
    assert is_followed(inside, edge, 1.0, SIZE)
    assert not is_followed(outside, edge, 1.0, SIZE), "it has left the picture"


def test_each_box_is_matched_once_and_the_best_first() -> None:
    a, b = FaceBox(0, 0, 10, 10), FaceBox(6, 0, 16, 10)
    assert matched([a, b], [FaceBox(5, 0, 15, 10)]) == {1: 0}
    assert matched([a, b], [FaceBox(5, 0, 15, 10), FaceBox(1, 0, 11, 10)]) == {1: 0, 0: 1}
    assert matched([a], [FaceBox(50, 0, 60, 10)]) == {}
    assert matched([], [a]) == matched([a], []) == {}
