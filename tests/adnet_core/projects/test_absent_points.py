"""Points that nobody has placed: in a project, its log, its scores and figures, and in older projects."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from adnet_core.faces.face_template import template_points
from adnet_core.faces.geometry import FaceBox, tangent_frames
from adnet_core.faces.layout import Layout
from adnet_core.faces.states import FaceState, PointOrigin, Visibility
from adnet_core.projects import FaceRecord, Project
from adnet_core.projects.changes import expected_corrections, expected_error
from adnet_core.projects.correction_figures import FigureKeeper
from adnet_core.projects.merging.agreement import Agreement, Difference, mean_version, versions_agree
from adnet_core.projects.records import FaceVersion
from adnet_core.projects.verifying import verify_project

BOX = FaceBox(10, 20, 110, 140)
ABSENT, VISIBLE = Visibility.ABSENT, Visibility.VISIBLE


@pytest.fixture
def unplaced(project: Project) -> FaceRecord:
    """A face drawn in a photo, no point of which anybody has placed."""
    image = project.add_images([project.path.with_name("drawn.jpg")])[0]
    points = template_points(project.layout, BOX)
    return project.add_face(image.id, BOX, points, origin=PointOrigin.PREDICTED, visibility=ABSENT)


def test_a_point_that_is_placed_is_absent_no_longer(project: Project, unplaced: FaceRecord) -> None:
    assert not unplaced.placed.any()
    assert np.isnan(unplaced.placed_points).all()
    assert unplaced.extent == BOX
    project.move_points(unplaced.id, [2, 4], [[50, 60], [30, 40]])
    face = project.face(unplaced.id)
    assert np.flatnonzero(face.placed).tolist() == [2, 4]
    assert face.placed_points[[2, 4]].tolist() == [[50, 60], [30, 40]]
    assert face.extent == FaceBox(30, 40, 50, 60)
    project.undo()
    assert not project.face(unplaced.id).placed.any()


def test_seeing_an_absent_point_places_it_where_it_is(project: Project, unplaced: FaceRecord) -> None:
    project.set_visibility(unplaced.id, [1], Visibility.OCCLUDED)
    face = project.face(unplaced.id)
    assert (face.visibility[1], face.origin[1]) == (Visibility.OCCLUDED, PointOrigin.MOVED)
    assert np.flatnonzero(face.placed).tolist() == [1]


def test_a_placed_point_that_is_taken_away_has_neither_ellipse_nor_hand(
    project: Project, face: FaceRecord
) -> None:
    project.move_points(face.id, [0], [[1, 1]])
    project.set_visibility(face.id, [0, 5], ABSENT)
    gone = project.face(face.id)
    assert gone.origin[[0, 5]].tolist() == [PointOrigin.PREDICTED] * 2
    assert gone.covariance is not None
    assert np.isnan(gone.covariance[[0, 5]]).all()
    assert np.isfinite(gone.covariance[1:5]).all()
    project.undo()
    back = project.face(face.id)
    assert back.origin[0] == PointOrigin.MOVED
    assert back.covariance is not None
    assert np.isfinite(back.covariance).all()


def test_scores_leave_absent_points_out(project: Project, face: FaceRecord, layout: Layout) -> None:
    project.set_visibility(face.id, [5], ABSENT)
    changed = project.face(face.id)
    wild = replace(changed, points=np.where(np.arange(6)[:, None] == 5, 1e6, changed.points))
    assert expected_error(wild, layout) == pytest.approx(expected_error(changed, layout))
    np.testing.assert_allclose(expected_corrections([wild], layout), expected_corrections([changed], layout))
    assert 0 < expected_corrections([changed], layout)[0] < expected_corrections([face], layout)[0]


def test_an_absent_neighbour_has_no_part_in_a_tangent(layout: Layout) -> None:
    points = np.array([[0.0, 0], [1, 0], [2, 0], [3, 0], [5, 5], [np.nan, np.nan]])
    np.testing.assert_allclose(tangent_frames(points, layout)[[4, 5]], np.tile(np.eye(2), (2, 1, 1)))


def test_a_point_beyond_the_edge_stays_absent(project: Project, unplaced: FaceRecord) -> None:
    project.describe_image(unplaced.image_id, "", 20, 20)
    assert not project.face(unplaced.id).placed.any()


def test_agreement_leaves_absent_points_out(face: FaceRecord, layout: Layout) -> None:
    points = np.array([[0.0, 0], [0, 0], [100, 0], [100, 0], [20, 80], [80, 80]])
    first = replace(face, points=points, state=FaceState.ACCEPTED)
    absent = np.array([0, 0, 0, 0, 0, ABSENT], dtype=np.int8)
    far = points.copy()
    far[5] = 1e5
    second = replace(first, points=far, visibility=absent)
    difference = Difference.between(first, second, layout)
    assert difference is not None
    assert np.isnan(difference.parts[5]).all()
    assert difference.mean == 0
    assert not versions_agree(first, second, layout, 1.0)
    assert versions_agree(second, replace(second, points=points), layout, 0.0)
    agreement = Agreement(layout)
    agreement.add([FaceVersion("ann", 0, second), FaceVersion("bob", 0, replace(second, points=points))])
    (pair,) = agreement.to_dict()
    assert (pair["distance"], pair["visibility_agreement"]) == (0, 1)
    middle = mean_version([first, second])
    np.testing.assert_allclose(middle.points, points)
    assert middle.placed.all()
    nobody = mean_version([second, second])
    assert np.flatnonzero(~nobody.placed).tolist() == [5]


def test_correction_figures_leave_absent_points_out(
    project: Project, face: FaceRecord, unplaced: FaceRecord
) -> None:
    project.move_points(face.id, [4], face.points[[4]] + 3)
    project.set_visibility(face.id, [5], ABSENT)
    project.move_points(unplaced.id, [0, 1, 2, 3], face.points[:4])
    for one in (face, unplaced):
        project.set_state(one.id, FaceState.ACCEPTED)
    log = {one.face_id: one for one in project.correction_log().update().fresh}
    assert np.isnan(log[face.id].accepted[5]).all()
    assert np.isnan(log[unplaced.id].predicted).all()
    assert (log[face.id].placed, log[unplaced.id].placed) == (1, 4)
    keeper = FigureKeeper(project.layout)
    keeper.take(list(log.values()))
    figures = keeper.figures()
    assert np.isfinite(figures.parts[..., 0]).sum(axis=1).tolist() == [5, 0]
    assert np.isfinite(figures.bias().tangent)


def test_an_older_project_is_read_with_its_schematic_points_absent(
    project: Project, predict: Callable[..., object], as_version_1: Callable[[Path], None]
) -> None:
    """Older versions wrote drawn faces as if a model had placed them; a file's own predictions stay."""
    image = project.add_images([project.path.with_name("one.jpg")])[0]
    found = project.record_predictions(image.id, [predict(400, 400)], "m")[0]  # type: ignore[list-item]
    imported = project.add_face(image.id, BOX, found.points - 300, origin=PointOrigin.PREDICTED)
    drawn = project.add_face(
        image.id, BOX, template_points(project.layout, BOX), origin=PointOrigin.PREDICTED
    )
    project.move_points(drawn.id, [0, 3], [[1, 2], [3, 4]])
    project.set_state(drawn.id, FaceState.ACCEPTED)
    path = project.path
    project.close()
    as_version_1(path)
    with Project.open(path, author="reader", read_only=True) as there:
        before = {face.id: face for face in there.faces(image.id)}
    with Project.open(path, author="ann") as there:
        faces = {face.id: face for face in there.faces(image.id)}
        edits = [edit.id for edit in there.edits(drawn.id)]
    for read in (before, faces):
        assert np.flatnonzero(read[drawn.id].placed).tolist() == [0, 3]
        assert read[drawn.id].state is FaceState.ACCEPTED
        assert read[found.id].placed.all()
        assert read[imported.id].placed.all()
    assert verify_project(path, photos=False).faults == ()
    with Project.open(path, author="ann") as there:
        assert [edit.id for edit in there.edits(drawn.id)] == edits


def test_copies_of_an_older_project_stay_copies(
    project: Project, tmp_path: Path, as_version_1: Callable[[Path], None]
) -> None:
    image = project.add_images([project.path.with_name("one.jpg")])[0]
    drawn = project.add_face(
        image.id, BOX, template_points(project.layout, BOX), origin=PointOrigin.PREDICTED
    )
    path, copy = project.path, tmp_path / "copy.adnet"
    project.close()
    as_version_1(path)
    copy.write_bytes(path.read_bytes())
    logs = []
    for one in (path, copy):
        with Project.open(one, author="ann") as there:
            logs.append([(edit.id, edit.at, edit.author) for edit in there.edits(drawn.id)])
    assert logs[0] == logs[1]
    assert len(logs[0]) == 2


def test_damaged_rows_of_an_older_project_do_not_keep_it_from_opening(
    project: Project, as_version_1: Callable[[Path], None]
) -> None:
    image = project.add_images([project.path.with_name("one.jpg")])[0]
    project.add_face(image.id, BOX, template_points(project.layout, BOX), origin=PointOrigin.PREDICTED)
    path = project.path
    project.close()
    as_version_1(path)
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE faces SET origin = x'00', visibility = 'x'")
        connection.commit()
    with Project.open(path, author="ann") as there:
        assert len(there.images()) == 1
