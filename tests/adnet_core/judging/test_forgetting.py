"""How far a new model's answers have moved from its base's, and what that says of the base's faces."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import load_layout
from adnet_core.judging.forgetting import SIDE, VIEWS, Moved, measure_moved
from adnet_core.models.model_file import ModelInfo

LAYOUT = load_layout("68")
SHAPE = np.random.default_rng(0).uniform(0, 1, (LAYOUT.point_count, 2))


class Placing:
    """Puts the same shape into every box, `off` the distance of the eyes to the right."""

    def __init__(self, off: float = 0.0, stated: Any = 3.0, layout: Any = LAYOUT) -> None:
        self.layout, self.off = layout, off
        validation = {} if stated is None else {"nme_interocular": stated}
        self.engine = SimpleNamespace(info=ModelInfo("m", LAYOUT, validation=validation))
        self.seen: list[tuple[NDArray[np.uint8], FaceBox]] = []

    def predict_boxes(self, pixels: NDArray[np.uint8], boxes: list[FaceBox], **_: Any) -> list[Any]:
        (box,) = boxes
        self.seen.append((pixels, box))
        points = np.array([box.x0, box.y0]) + SHAPE * box.longer_side
        return [SimpleNamespace(landmarks=points + np.array([self.off * LAYOUT.distance(points), 0.0]))]


def moved(base: Any, new: Any) -> Moved | None:
    return measure_moved(base, new)


@pytest.mark.parametrize(("off", "share"), [(0.0, 0.0), (0.016, 0.2019), (0.03, 0.6008)])
def test_answers_that_moved_add_to_the_error_as_a_random_step(off: float, share: float) -> None:
    found = moved(Placing(), Placing(off))
    assert found is not None
    assert found.moved == pytest.approx(100 * off)
    assert found.share == pytest.approx(share, abs=1e-3)
    assert found.to_dict() == {
        "moved": found.moved, "before": 3.0, "views": VIEWS, "share": found.share,
    }  # fmt: skip


@pytest.mark.parametrize("stated", [None, "good", 0.0, float("nan")])
def test_without_a_stated_error_there_is_no_share(stated: Any) -> None:
    found = moved(Placing(stated=stated), Placing(0.01))
    assert found is not None
    assert found.share is None
    assert found.moved == pytest.approx(1.0)


def test_the_views_are_many_and_always_the_same_ones() -> None:
    one, other = Placing(), Placing()
    moved(one, other)
    again = Placing()
    moved(again, Placing())
    for (pixels, box), (same, its_box) in zip(one.seen, again.seen, strict=True):
        np.testing.assert_array_equal(pixels, same)
        assert box == its_box
        assert pixels.shape == (SIDE, SIDE, 3)
        assert 0 <= box.x0 < box.x1 <= SIDE
    assert len({pixels.tobytes() for pixels, _ in one.seen}) == VIEWS
    assert all(np.array_equal(mine[0], theirs[0]) for mine, theirs in zip(one.seen, other.seen, strict=True))


def test_of_what_is_no_face_the_sample_photo_says_nothing() -> None:
    layout = SimpleNamespace(distances={"height": 1}, point_count=LAYOUT.point_count)
    assert moved(Placing(layout=layout), Placing(layout=layout)) is None
