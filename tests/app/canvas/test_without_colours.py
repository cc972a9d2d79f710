"""What is told by colour is told by shape too: drawn in one colour, no two states look alike."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import combinations

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from adnet_core.faces.states import FaceState, PointOrigin, Visibility
from app.canvas.overlays import versions
from app.canvas.overlays.boxes import STATE_GLYPHS
from app.canvas.overlays.points import Marker, draw_marker
from app.canvas.overlays.versions import SHAPES, draw_version_marker
from app.logic.colours import VERSION_COLOURS
from app.panels.legend import ENTRIES
from app.panels.photo_model import PhotoState
from app.statistics import plots
from app.statistics.plots import fill_patterned, person_look

SIDE = 26
GREY = (210, 210, 210)
DIFFERENT = 6
"""So many pixels of two pictures differ clearly, at the least."""
Draw = Callable[[QPainter], None]

pytestmark = pytest.mark.usefixtures("qapp")


def drawn(draw: Draw) -> NDArray[np.int16]:
    """The lightness of what is drawn on a middle grey."""
    image = QImage(SIDE, SIDE, QImage.Format.Format_ARGB32)
    image.fill(QColor(90, 90, 90))
    painter = QPainter(image)
    draw(painter)
    painter.end()
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    return np.frombuffer(grey.constBits(), np.uint8).reshape(SIDE, -1)[:, :SIDE].astype(np.int16)


def alike(draws: Sequence[tuple[object, Draw]]) -> list[tuple[object, object]]:
    pictures = [(name, drawn(draw)) for name, draw in draws]
    return [
        (a, b)
        for (a, one), (b, other) in combinations(pictures, 2)
        if (abs(one - other) > 40).sum() < DIFFERENT
    ]


def marker(
    origin: PointOrigin, visibility: Visibility, decided: FaceState | None, diameter: float, selected: bool
) -> Draw:
    look = Marker(origin, visibility, GREY, diameter, selected, 1.0, decided)
    return lambda painter: draw_marker(painter, look, QPointF(SIDE / 2, SIDE / 2))


@pytest.mark.parametrize("diameter", [8.0, 9.0, 11.0])
@pytest.mark.parametrize("visibility", [one for one in Visibility if one is not Visibility.ABSENT])
def test_each_state_of_a_point_has_a_shape(visibility: Visibility, diameter: float) -> None:
    origins = [*PointOrigin] if visibility is Visibility.VISIBLE else [PointOrigin.PREDICTED]
    looks = [
        (
            (origin, decided, selected),
            marker(origin, visibility, decided, diameter, selected),
        )
        for origin in origins
        for decided in (None, FaceState.ACCEPTED, FaceState.REJECTED)
        for selected in (False, True)
    ]
    assert alike(looks) == []


@pytest.mark.parametrize("decided", [None, FaceState.ACCEPTED, FaceState.REJECTED])
def test_whether_a_point_is_seen_has_a_shape(decided: FaceState | None) -> None:
    looks = [(one, marker(PointOrigin.PREDICTED, one, decided, 9.0, False)) for one in Visibility]
    assert alike(looks) == []


def test_no_two_markers_of_the_legend_have_one_shape() -> None:
    looks = [(one.origin, one.visibility, one.decided) for one, _word in ENTRIES]
    assert len(set(looks)) == len(looks)


def test_people_whose_versions_are_compared_have_shapes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(versions, "VERSION_COLOURS", (GREY,))

    def look(number: int, hollow: bool) -> Draw:
        middle = QPointF(SIDE / 2, SIDE / 2)
        return lambda painter: draw_version_marker(painter, number, middle, 5.5, hollow=hollow)

    assert (
        alike([((n, hollow), look(n, hollow)) for n in range(len(SHAPES)) for hollow in (False, True)]) == []
    )
    assert len({(n % len(SHAPES), n % len(VERSION_COLOURS)) for n in range(20)}) == 20


def test_people_of_the_chart_have_patterns() -> None:
    def look(number: int) -> Draw:
        return lambda painter: fill_patterned(painter, QRectF(4, 4, 18, 18), GREY, person_look(number)[1])

    assert alike([(number, look(number)) for number in range(6)]) == []
    assert len({person_look(number) for number in range(30)}) == 30


def test_along_and_across_have_patterns_and_marks() -> None:
    both = (Qt.BrushStyle.SolidPattern, plots._NORMAL_PATTERN)

    def look(pattern: Qt.BrushStyle) -> Draw:
        return lambda painter: fill_patterned(painter, QRectF(2, 8, 20, 7), GREY, pattern)

    assert alike([(one, look(one)) for one in both]) == []
    assert plots.TANGENT_MARK != plots.NORMAL_MARK


@pytest.mark.parametrize("colours", [plots._ON_LIGHT, plots._ON_DARK])
def test_the_scale_of_corrections_goes_one_way_in_lightness(colours: Sequence[tuple[int, ...]]) -> None:
    lightness = [0.2126 * red + 0.7152 * green + 0.0722 * blue for red, green, blue in colours]
    assert (np.diff(lightness) > 8).all()


def test_each_state_of_a_face_and_of_a_photo_has_a_sign() -> None:
    assert set(STATE_GLYPHS) == set(FaceState)
    assert len(set(STATE_GLYPHS.values())) == len(FaceState)
    assert len({state.sign for state in PhotoState}) == len(PhotoState)
