"""Near-duplicates stand back for each other; different faces do not; a hundred thousand take a moment."""

from __future__ import annotations

import time

import cv2
import numpy as np
import pytest

from adnet_core.ranking.variety import DISCOUNT, LOOK_SIZE, SAME_LOOK, look_of, varied


def crop(seed: int) -> np.ndarray:
    """(256, 256, 3) a picture of broad patches."""
    patches = np.random.default_rng(seed).integers(0, 255, (6, 6, 3)).astype(np.uint8)
    return cv2.resize(patches, (256, 256), interpolation=cv2.INTER_CUBIC)


def distance(one: np.ndarray, other: np.ndarray) -> float:
    return float(np.linalg.norm(one.astype(float) - other.astype(float)) / 100)


def random_looks(count: int, seed: int = 0) -> np.ndarray:
    vectors = np.random.default_rng(seed).standard_normal((count, LOOK_SIZE))
    return np.rint(100 * vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.int8)


def test_the_next_frame_looks_alike_and_another_face_does_not() -> None:
    first = crop(0)
    matrix = cv2.getRotationMatrix2D((128, 128), 2.0, 1.03)
    matrix[:, 2] += (3, -4)
    moved = cv2.warpAffine(first, matrix, (256, 256), borderMode=cv2.BORDER_REPLICATE)
    darker = np.clip(0.7 * moved + 20, 0, 255).astype(np.uint8)
    assert distance(look_of(first), look_of(darker)) < SAME_LOOK
    assert min(distance(look_of(first), look_of(crop(seed))) for seed in range(1, 30)) > SAME_LOOK


def test_a_crop_without_contrast_is_near_nothing() -> None:
    assert not look_of(np.full((256, 256, 3), 90, np.uint8)).any()


def test_a_duplicate_is_halved_and_the_better_one_stays() -> None:
    looks = random_looks(3)
    looks = np.stack([looks[0], looks[0], looks[1], looks[2]])
    assert varied([3.0, 4.0, 2.0, 1.0], looks).tolist() == [3.0 * DISCOUNT, 4.0, 2.0, 1.0]


def test_each_further_frame_counts_less() -> None:
    scores = np.array([5.0, 4.0, 3.0, 2.0])
    assert varied(scores, np.repeat(random_looks(1), 4, axis=0)) == pytest.approx(
        scores * DISCOUNT ** np.arange(4)
    )


def test_finished_faces_stand_before_all() -> None:
    looks = np.repeat(random_looks(1), 2, axis=0)
    assert varied([9.0, 1.0], looks, [False, True])[0] == 9.0 * DISCOUNT


def test_unknown_looks_are_left_alone() -> None:
    assert varied([3.0, 2.0, 1.0], np.zeros((3, LOOK_SIZE), np.int8)).tolist() == [3.0, 2.0, 1.0]
    assert varied([], np.zeros((0, LOOK_SIZE), np.int8)).shape == (0,)


def test_frames_of_one_video_do_not_fill_the_head() -> None:
    """Twenty videos of fifty frames, one of them much harder than the others."""
    base = random_looks(20).astype(float)
    noise = np.random.default_rng(1).normal(0, 2, (1000, LOOK_SIZE))
    looks = np.rint(np.repeat(base, 50, axis=0) + noise).astype(np.int8)
    scores = np.random.default_rng(2).uniform(5, 10, 1000)
    scores[:50] *= 4
    plain, mixed = np.argsort(-scores)[:50] // 50, np.argsort(-varied(scores, looks))[:50] // 50
    assert len(set(plain)) == 1
    assert len(set(mixed)) == 20


@pytest.mark.parametrize("alike", [1, 1000])
def test_a_hundred_thousand_faces_take_seconds_at_most(alike: int) -> None:
    looks = np.repeat(random_looks(100_000 // alike), alike, axis=0)
    scores = np.random.default_rng(0).uniform(0, 30, len(looks))
    start = time.process_time()
    found = varied(scores, looks)
    assert time.process_time() - start < 10.0
    assert (found < scores).mean() == pytest.approx(0.0 if alike == 1 else 1.0, abs=0.01)
