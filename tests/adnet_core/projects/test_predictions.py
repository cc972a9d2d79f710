"""Which fresh prediction meets which face."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from adnet_core.faces.states import PointOrigin
from adnet_core.projects.inputs import new_face
from adnet_core.projects.predictions import match_predictions
from adnet_core.projects.records import FaceRecord

Predict = Callable[..., Any]


def as_face(prediction: Any) -> FaceRecord:
    return new_face(
        1,
        6,
        prediction.box,
        prediction.landmarks,
        prediction.covariance,
        origin=PointOrigin.PREDICTED,
        score=0.5,
        model_sha256="m",
    )


def test_each_renews_the_face_that_it_overlaps_most(predict: Predict) -> None:
    near, far = as_face(predict(0, 0)), as_face(predict(30, 0))
    match = match_predictions([predict(25, 0), predict(2, 0)], [near, far], [])
    assert [face.id for _, face in match.renewed] == [far.id, near.id]
    assert (match.new, match.stale) == ((), ())


def test_a_face_is_renewed_once(predict: Predict) -> None:
    face = as_face(predict(0, 0))
    first, second = predict(1, 0), predict(2, 0)
    match = match_predictions([first, second], [face], [])
    assert match.renewed == ((first, face),)
    assert match.new == (second,)


def test_too_little_overlap_makes_a_new_face(predict: Predict) -> None:
    face, far = as_face(predict(0, 0)), predict(70, 0)
    match = match_predictions([far], [face], [])
    assert (match.renewed, match.new, match.stale) == ((), (far,), (face,))


def test_touched_faces_hold_their_place(predict: Predict) -> None:
    untouched, touched = as_face(predict(5, 0)), as_face(predict(0, 0))
    match = match_predictions([predict(3, 0)], [untouched], [touched])
    assert (match.renewed, match.new, match.stale) == ((), (), (untouched,))


def test_points_count_where_boxes_differ(predict: Predict) -> None:
    """A box drawn generously by hand still holds the face in it."""
    wide = predict(-200, -200, 500)
    wide.landmarks[:] = predict(0, 0).landmarks
    match = match_predictions([predict(0, 0)], [], [as_face(wide)])
    assert match.new == ()
    np.testing.assert_array_equal(wide.landmarks, predict(0, 0).landmarks)
