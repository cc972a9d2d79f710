"""The orders of the queue over faces with and without known parts."""

from __future__ import annotations

import numpy as np
import pytest

from adnet_core.ranking.orders import FaceScores, QueueOrder
from adnet_core.ranking.variety import LOOK_SIZE

NAN = float("nan")


def scores(**changes: object) -> FaceScores:
    """Five faces: the fourth is finished, the fifth has no covariances; the first two look alike."""
    looks = np.zeros((5, LOOK_SIZE), np.int8)
    looks[[0, 1], 0], looks[2, 1], looks[3, 2] = 100, 100, 100
    values: dict[str, object] = {
        "doubtful": np.array([20.0, 19.0, 15.0, 50.0, NAN]),
        "doubt": np.array([0.1, 0.2, 0.05, 0.5, 0.3]),
        "shape": np.array([1.0, 1.0, 3.0, 9.0, NAN]),
        "looks": looks,
        "waiting": np.array([True, True, True, False, True]),
        **changes,
    }
    return FaceScores(**values)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("order", "rows"),
    [
        (QueueOrder.CORRECTION, [0, 1, 2, 4]),
        (QueueOrder.DETECTOR, [4, 1, 0, 2]),
        (QueueOrder.SHAPE, [2, 0, 1, 4]),
        (QueueOrder.MIXED, [2, 1, 0, 4]),
    ],
)
def test_orders(order: QueueOrder, rows: list[int]) -> None:
    """Finished faces are not queued, and those whose score is not known come last."""
    assert scores().queue(order).tolist() == rows


def test_near_duplicates_stand_back_in_the_mix() -> None:
    looks = np.zeros((5, LOOK_SIZE), np.int8)
    apart = scores(looks=looks, shape=np.full(5, NAN)).queue(QueueOrder.MIXED).tolist()
    alike = scores(shape=np.full(5, NAN)).queue(QueueOrder.MIXED).tolist()
    assert apart == [1, 0, 2, 4]
    assert alike == [1, 2, 0, 4]


def test_a_finished_twin_puts_a_face_back() -> None:
    looks = np.zeros((5, LOOK_SIZE), np.int8)
    looks[[1, 3], 0] = 100
    assert scores(looks=looks, shape=np.full(5, NAN)).queue(QueueOrder.MIXED).tolist() == [0, 2, 1, 4]


def test_no_faces() -> None:
    none = FaceScores(*(np.empty(0) for _ in range(3)), np.empty((0, LOOK_SIZE), np.int8), np.empty(0, bool))
    assert all(none.queue(order).tolist() == [] for order in QueueOrder)
