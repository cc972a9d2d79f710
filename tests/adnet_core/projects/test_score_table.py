"""The scores in a project file: written with each face, filled in for older ones, read at once."""

from __future__ import annotations

import dataclasses
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from adnet_core.faces.shape_prior import ShapePrior
from adnet_core.faces.states import FaceState
from adnet_core.projects import Project
from adnet_core.projects.records import FaceRecord, NewPhoto
from adnet_core.projects.rows import face_values
from adnet_core.ranking.face_score import doubtful_points
from adnet_core.ranking.orders import QueueOrder
from adnet_core.ranking.variety import LOOK_SIZE

Predict = Callable[..., Any]
LOOK = np.arange(-7, 8, dtype=np.int8)


@pytest.fixture
def scored(project: Project, predict: Predict) -> FaceRecord:
    """A face of a predictor that says what its shape and look are."""
    image = project.add_images([project.path.with_name("one.jpg")])[0]
    given = dataclasses.replace(predict(10, 20, sigma=4), shape=2.5, look=LOOK)
    return project.record_predictions(image.id, [given], "m")[0]


def older(path: Path) -> None:
    """Take the scores out of a project file, as version 2 had none."""
    with closing(sqlite3.connect(path)) as connection:
        for index in ("steps_by_session", "steps_by_author"):
            connection.execute(f"DROP INDEX {index}")
        connection.execute("ALTER TABLE steps DROP COLUMN session")
        connection.execute("DROP TABLE scores")
        connection.execute("DROP TABLE lineage")
        connection.execute("PRAGMA user_version = 2")
        connection.commit()


def test_a_prediction_is_scored_when_it_is_recorded(project: Project, scored: FaceRecord) -> None:
    found = project.scores.read()
    assert project.scores.face_ids(found.numbers.tolist()) == [scored.id]
    assert found.image_ids.tolist() == [scored.image_id]
    expected = doubtful_points(scored.points, scored.covariance, project.layout)
    assert found.scores.doubtful[0] == pytest.approx(float(expected), rel=1e-5)
    assert found.scores.doubt[0] == pytest.approx(0.1)
    assert found.scores.shape[0] == 2.5
    assert found.scores.looks.tolist() == [LOOK.tolist()]
    assert found.scores.waiting.all()


def test_the_photo_says_the_worst_of_its_unfinished_faces(
    project: Project, scored: FaceRecord, predict: Predict
) -> None:
    summary = project.image_summary(scored.image_id)
    assert summary.doubtful == project.scores.read().scores.doubtful[0]
    assert (summary.doubt, summary.shape) == (pytest.approx(0.1), 2.5)
    assert project.image_states()[scored.image_id] == summary
    project.set_state(scored.id, FaceState.ACCEPTED)
    done = project.image_summary(scored.image_id)
    assert (done.doubtful, done.doubt, done.shape) == (None, None, None)
    assert not project.scores.read().scores.waiting.any()


def test_points_placed_by_hand_are_not_doubted_any_more_until_undone(
    project: Project, scored: FaceRecord
) -> None:
    before = float(project.scores.read().scores.doubtful[0])
    project.move_points(scored.id, [0, 1, 4], scored.points[[0, 1, 4]] + 1)
    after = project.scores.read().scores
    assert 0 < after.doubtful[0] < 0.7 * before
    assert after.shape[0] == 2.5
    project.undo()
    assert project.scores.read().scores.doubtful[0] == pytest.approx(before)


def test_a_renewed_prediction_renews_shape_and_look(
    project: Project, scored: FaceRecord, predict: Predict
) -> None:
    again = project.record_predictions(scored.image_id, [predict(11, 20)], "n")[0]
    assert again.id == scored.id
    found = project.scores.read().scores
    assert np.isnan(found.shape[0])
    assert not found.looks.any()


def test_a_deleted_face_and_one_without_covariances(project: Project, scored: FaceRecord) -> None:
    project.add_face(scored.image_id, scored.box, scored.points)
    project.delete_face(scored.id)
    found = project.scores.read().scores
    assert len(found.doubtful) == 1
    assert np.isnan(found.doubtful[0])


def test_older_projects_get_their_scores(
    project: Project, scored: FaceRecord, predict: Predict, tmp_path: Path
) -> None:
    images = project.add_images(tmp_path / f"{i}.jpg" for i in range(600))
    for image in images:
        project.record_predictions(image.id, [predict(10, 20, sigma=1 + image.id / 50)], "m")
    before = project.scores.read()
    project.close()
    older(project.path)
    random = np.random.default_rng(0)
    prior = ShapePrior(random.normal(size=(6, 2)), random.normal(size=(3, 6, 2)), 0.1, 2.0)
    with Project.open(project.path, author="ann") as again:
        empty = again.scores.read().scores
        assert np.isnan(empty.doubtful).all()
        assert again.scores.fill(prior, go_on=lambda: False) == 0
        told: list[tuple[int, int]] = []
        assert again.scores.fill(prior, progress=lambda done, total: told.append((done, total))) == 601
        assert told == [(500, 601), (601, 601)]
        assert again.scores.fill(prior) == 0
        after = again.scores.read()
        assert after.scores.doubtful == pytest.approx(before.scores.doubtful)
        assert after.scores.doubt == pytest.approx(before.scores.doubt)
        assert after.scores.shape == pytest.approx(float(prior.distance(scored.points)))


def test_a_prior_for_other_points_is_left_alone(project: Project, scored: FaceRecord) -> None:
    project.close()
    older(project.path)
    other = ShapePrior(np.eye(7, 2), np.ones((1, 7, 2)), 0.1, 1.0)
    with Project.open(project.path, author="ann") as again:
        assert again.scores.fill(other) == 1
        assert np.isnan(again.scores.read().scores.shape).all()


def test_a_damaged_look_is_unknown(project: Project, scored: FaceRecord) -> None:
    with closing(sqlite3.connect(project.path)) as connection:
        connection.execute("UPDATE scores SET look = 'nothing'")
        connection.commit()
    assert not project.scores.read().scores.looks.any()


def test_photos_by_an_order(project: Project, scored: FaceRecord, predict: Predict) -> None:
    second = project.add_images([project.path.with_name("two.jpg")])[0]
    project.record_predictions(second.id, [predict(0, 0, sigma=9), predict(300, 0, sigma=1)], "m")
    project.add_images([project.path.with_name("three.jpg")])
    found = project.scores.read()
    by_photo = found.by_photo(QueueOrder.CORRECTION)
    assert by_photo.keys() == {scored.image_id, second.id}
    assert by_photo[second.id] == pytest.approx(found.scores.doubtful.max())


def test_a_hundred_thousand_faces_are_queued_in_a_moment(
    project: Project, scored: FaceRecord, tmp_path: Path
) -> None:
    count = 100_000
    copied = ", ".join(face_values(scored))
    project.close()
    with closing(sqlite3.connect(project.path)) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        numbers = f"WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < {count})"
        connection.execute(f"{numbers} INSERT INTO images (id, relative) SELECT i, i || '.jpg' FROM n")
        connection.execute(
            f"{numbers} INSERT INTO faces (id, image_id, touched, {copied}) "
            f"SELECT lower(hex(randomblob(16))), i, 1, {copied} FROM n, (SELECT {copied} FROM faces)"
        )
        connection.execute(
            f"{numbers} INSERT INTO scores SELECT i, i % 60 / 2.0, 0.1, 1.0, randomblob({LOOK_SIZE}) FROM n"
        )
        connection.commit()
    with Project.open(project.path, author="ann") as large:
        start = time.process_time()
        mixed = large.scores.read().by_photo(QueueOrder.MIXED)
        taken = time.process_time() - start
        start = time.process_time()
        summaries = large.image_states()
        listed = time.process_time() - start
    print(f"{count:,} faces queued in {taken:.2f} s, listed in {listed:.2f} s")
    assert len(mixed) == len(summaries) == count
    assert all(summary.shape is not None for summary in summaries.values())
    assert taken < 20.0
    assert listed < 10.0


def test_photos_put_in_together_are_scored_as_one_by_one(project: Project, predict: Predict) -> None:
    """Also those without ellipses, and of no size."""
    given = [
        dataclasses.replace(predict(10 * number, 20, sigma=1 + number / 50), shape=2.5, look=LOOK)
        for number in range(300)
    ]
    given[7] = dataclasses.replace(given[7], covariance=None)
    given[9] = dataclasses.replace(given[9], landmarks=np.full_like(given[9].landmarks, 5.0))
    for number, one in enumerate(given):
        image = project.add_images([project.path.with_name(f"one{number}.jpg")])[0]
        project.record_predictions(image.id, [one], "m")
    alone = project.scores.read().scores
    errors = [face.expected_error for face in project.image_states().values()]
    photos = [NewPhoto(project.path.with_name(f"all{number}.jpg"), "", 0, 9, 9, "m") for number in range(300)]
    project.add_predicted([(photo, [one]) for photo, one in zip(photos, given, strict=True)])
    both = project.scores.read().scores
    for name in ("doubtful", "doubt", "shape", "looks"):
        values = getattr(both, name)
        np.testing.assert_allclose(values[300:], getattr(alone, name), rtol=1e-12)
        np.testing.assert_array_equal(values[:300], getattr(alone, name))
    together = [face.expected_error for face in list(project.image_states().values())[300:]]
    assert [error is None for error in together] == [error is None for error in errors]
    np.testing.assert_allclose(
        [error for error in together if error is not None],
        [error for error in errors if error is not None],
        rtol=1e-12,
    )
    assert together[7] is together[9] is None
