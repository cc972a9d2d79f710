"""While no point is selected the panel shows the whole face, with its doubtful points to go to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot

from adnet_core.faces.layout import Layout
from adnet_core.faces.states import FaceState, PointOrigin, Visibility
from adnet_core.projects.records import FaceRecord
from adnet_core.ranking.face_score import doubtful_points, doubts
from app.logic.face_figures import doubtful_in
from app.window import MainWindow

Open = Callable[..., MainWindow]


def test_the_chances_of_all_points_are_what_the_face_is_scored_by(
    make_face: Callable[..., FaceRecord], layout: Layout
) -> None:
    face = make_face()
    chances = doubts(face.points, face.covariance, layout)
    assert chances.shape == (layout.point_count,)
    assert ((chances >= 0) & (chances <= 1)).all()
    assert chances.sum() == pytest.approx(float(doubtful_points(face.points, face.covariance, layout)))


def test_as_many_are_marked_as_are_to_be_expected(
    make_face: Callable[..., FaceRecord], layout: Layout
) -> None:
    face = make_face()
    marked = doubtful_in(face, layout)
    assert face.covariance is not None
    assert len(marked) == round(float(doubtful_points(face.points, face.covariance, layout))) > 3
    chances = doubts(face.points, face.covariance, layout)
    assert list(marked) == sorted(marked, key=lambda point: -chances[point])
    assert min(chances[list(marked)]) >= max(np.delete(chances, list(marked)))


def test_what_a_person_placed_finished_or_left_out_is_in_no_doubt(
    make_face: Callable[..., FaceRecord], layout: Layout
) -> None:
    face = make_face()
    first, second, *_ = doubtful_in(face, layout)
    origin, visibility = face.origin.copy(), face.visibility.copy()
    origin[first] = PointOrigin.MOVED
    assert first not in doubtful_in(replace(face, origin=origin), layout)
    visibility[second] = Visibility.ABSENT
    assert second not in doubtful_in(replace(face, visibility=visibility), layout)
    for state in (FaceState.ACCEPTED, FaceState.REJECTED):
        assert doubtful_in(replace(face, state=state), layout) == ()
    assert doubtful_in(replace(face, covariance=None), layout) == ()


@pytest.mark.parametrize("degrees", [0.0, 90.0, 25.0])
def test_a_click_on_a_mark_goes_to_the_point(
    qtbot: QtBot, open_window: Open, folder: Path, degrees: float
) -> None:
    window = open_window(folder)
    page = window.page
    panel, session = page.face_panel, page.session
    assert session is not None
    page.turn(degrees)
    assert panel.overview.isVisible()
    assert not panel.loupe.isVisible()
    assert panel.overview.doubtful
    point = panel.overview.doubtful[0]
    place = panel.overview.position_of(point)
    assert place is not None
    assert panel.overview.rect().contains(place.toPoint())
    nearest = panel.overview.mark_at(place)
    assert nearest == point
    qtbot.mouseClick(panel.overview, Qt.MouseButton.LeftButton, pos=place.toPoint())
    assert session.selection.point == point
    assert panel.loupe.isVisible()
    assert not panel.overview.isVisible()
    assert page.canvas.hasFocus()
    session.selection.deselect()
    assert panel.overview.isVisible()


def test_all_points_of_the_face_are_in_sight(open_window: Open, folder: Path, layout: Layout) -> None:
    overview = open_window(folder).page.face_panel.overview
    for point in range(layout.point_count):
        place = overview.position_of(point)
        assert place is not None
        assert overview.rect().contains(place.toPoint())


def test_beside_a_mark_nothing_is_chosen(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    overview, session = window.page.face_panel.overview, window.page.session
    assert session is not None
    assert overview.mark_at(QPointF(1, 1)) is None
    qtbot.mouseClick(overview, Qt.MouseButton.LeftButton, pos=QPointF(1, 1).toPoint())
    assert session.selection.point is None


def test_it_says_what_it_shows(qtbot: QtBot, open_window: Open, folder: Path, layout: Layout) -> None:
    window = open_window(folder)
    overview, session = window.page.face_panel.overview, window.page.session
    assert session is not None
    count = len(overview.doubtful)
    assert overview.accessibleDescription() == f"{count} doubtful points · Tab"
    point = overview.doubtful[0]
    place = overview.position_of(point)
    assert place is not None
    assert overview.tip_at(place).startswith(f"{point + 1} {layout.point_names[point].replace('_', ' ')}:")
    session.delete_face()
    assert overview.accessibleDescription() == "No face"
