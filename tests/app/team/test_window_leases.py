"""Who works on which photo, in the window: what going on passes over, what the list says."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import cv2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from adnet_core.faces.states import FaceState, PointOrigin
from adnet_core.projects import Project
from adnet_core.team import membership
from adnet_core.team.leases import hand_out, held_photos, leases, take_one
from adnet_core.team.passes import again_path, ask_again
from adnet_core.team.team_state import TeamState
from app.logic.listing.photo_list import Shown
from app.logic.team.people import people_now
from app.panels.photo_model import PhotoRole
from app.team.feature import TeamFeature
from app.team.leasing import LeasingFeature
from app.team.panel_feature import TeamPanelFeature
from app.window import MainWindow
from tests.app.conftest import LAYOUT, ONE, PaintedFaces, painted
from tests.app.windows import feature_of, session_of

Open = Callable[..., MainWindow]


@pytest.fixture
def two(tmp_path: Path) -> tuple[Path, Path]:
    """Ann's project of five photos and Bob's of the same, in one team."""
    ann = tmp_path / "ann" / "p.adnet"
    ann.parent.mkdir()
    with Project.create(ann, LAYOUT, author="ann") as project:
        for number in range(5):
            photo = ann.parent / f"{number}.png"
            pixels = painted([ONE])
            pixels[0, 0] = number  # five photos of different content
            cv2.imwrite(os.fspath(photo), pixels)
            image = project.add_images([photo])[0]
            found = PaintedFaces().predict(pixels)
            face = project.record_predictions(image.id, found, "f" * 64)[0]
            project.move_points(face.id, [0], [[200.0, 150.0 + number]])
    membership.create_team(ann, str(tmp_path / "shared"), "ann")
    bob = tmp_path / "bob" / "p.adnet"
    bob.parent.mkdir()
    for photo in ann.parent.glob("*.png"):
        (bob.parent / photo.name).write_bytes(photo.read_bytes())
    membership.join_team(bob, str(tmp_path / "shared"), "bob")
    return ann, bob


def holders(path: Path) -> dict[str, tuple[str, ...]]:
    """Who has taken which photo, by the file of one of them."""
    with Project.open(path, author="x", read_only=True) as project:
        held = held_photos(project)
        return {
            image.relative: lease.holders
            for image in project.images()
            if (lease := held.lease(image.id)) is not None
        }


def test_going_on_passes_over_what_others_have_and_takes_where_it_leads(
    qtbot: QtBot, open_window: Open, two: tuple[Path, Path]
) -> None:
    ann, bob = two
    hand_out(bob, (), count=2, photos=["1.png", "2.png"])
    membership.synchronise(bob)
    membership.synchronise(ann)
    window = open_window(ann, author="ann")
    session = session_of(window)
    session.go_to(0)
    assert {image.relative for image in session.images if session.held.others(image.id)} == {"1.png", "2.png"}
    window.registry["face.accept"].trigger()
    assert session.image is not None
    assert session.image.relative == "3.png"
    assert "Passed over 2 photos that bob" in window.page.message.text
    # Bob learns of it, and is led elsewhere.
    qtbot.waitUntil(lambda: window.status.team.text() == "team: up to date", timeout=20_000)
    qtbot.waitUntil(lambda: _synchronised(bob).get("3.png") == ("ann",), timeout=20_000)
    with Project.open(bob, author="bob") as project:
        taken = next(image.id for image in project.images() if image.relative == "3.png")
        assert not take_one(project, taken, 30)


def _synchronised(path: Path) -> dict[str, tuple[str, ...]]:
    membership.synchronise(path)
    return holders(path)


def test_the_list_says_who_has_what_and_only_mine_is_remembered(
    qtbot: QtBot, open_window: Open, two: tuple[Path, Path]
) -> None:
    ann, bob = two
    hand_out(bob, (), count=1, photos=["2.png"])
    membership.synchronise(bob)
    window = open_window(ann, author="ann")
    session = session_of(window)
    model = window.page.photo_panel.model
    rows = {image.relative: row for row, image in enumerate(session.images)}

    def mark(name: str) -> str:
        return str(model.index_of_row(rows[name]).data(PhotoRole.HOLDER))

    qtbot.waitUntil(lambda: mark("2.png") == "bob", timeout=20_000)
    tip = model.index_of_row(rows["2.png"]).data(Qt.ItemDataRole.ToolTipRole)
    assert "bob has taken it, since " in tip
    leasing = feature_of(window, LeasingFeature)
    qtbot.waitUntil(lambda: len(session.held.mine) == 1, timeout=20_000)  # where opening has led
    window.registry["team.take"].trigger()
    QTest.keyClicks(leasing.taking.field, "2")
    QTest.keyClick(leasing.taking.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(session.held.mine) == 3, timeout=20_000)
    window.registry["team.only_mine"].trigger()
    assert session.listing.view.shown is Shown.MINE
    listed = {session.images[row].id for row in session.listing.rows}
    assert listed == session.held.mine
    window.close()
    again = open_window(ann, author="ann")
    assert session_of(again).listing.view.shown is Shown.MINE
    qtbot.waitUntil(lambda: again.status.team.text() == "team: up to date", timeout=20_000)
    again.registry["team.give_back"].trigger()
    qtbot.waitUntil(lambda: not session_of(again).held.mine, timeout=20_000)
    assert "You have taken no photo" in again.page.photo_panel.list.hint


def test_in_no_team_nothing_is_offered_of_it(open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    panel = window.page.photo_panel
    for _ in range(2 * panel.filter.count()):
        panel.next_filter()
        assert session_of(window).listing.view.shown is not Shown.MINE
    assert feature_of(window, TeamFeature).leasing.without_team() == "This project is in no team."


def test_who_is_on_what_is_in_the_panel_and_lapsed_leases_too(
    qtbot: QtBot, open_window: Open, two: tuple[Path, Path]
) -> None:
    ann, bob = two
    hand_out(bob, (), count=3, photos=["1.png", "2.png"])
    with Project.open(bob, author="bob") as project:
        image = next(image for image in project.images() if image.relative == "4.png")
        face = project.faces(image.id)[0]
        project.move_points(face.id, [0], [[11.0, 12.0]])
        state = TeamState(project.journal)
        photo = next(iter(leases(state)))
        value = {"holders": ["bob"], "seconds": 0.0, "blind": False}
        state.state_fact("lease", photo, value, "bob")
    membership.synchronise(bob)
    membership.synchronise(ann)
    window = open_window(ann, author="ann")
    window.registry["view.team"].trigger()
    panel = feature_of(window, TeamPanelFeature).panel
    qtbot.waitUntil(lambda: panel.people.count() == 2, timeout=20_000)
    assert panel.people.item(0).text().startswith("ann (you), owner")
    words = panel.people.item(1).text().splitlines()
    assert words[0] == "bob, annotator"
    assert words[1].startswith("on 4.png since ")
    assert words[2].startswith("1 photo taken until ")
    assert words[3] == "1 lease has lapsed"
    held = session_of(window).held
    assert [one.lapsed for one in people_now(session_of(window).project, held)] == [0, 1]
    panel.button.click()
    qtbot.waitUntil(lambda: panel.figures.topLevelItemCount() > 0, timeout=20_000)
    assert panel.figures.topLevelItem(0).text(0) in ("ann", "bob")


def test_photos_are_handed_out_by_the_sheet(qtbot: QtBot, open_window: Open, two: tuple[Path, Path]) -> None:
    ann, bob = two
    window = open_window(ann, author="ann")
    qtbot.waitUntil(lambda: window.status.team.text() == "team: up to date", timeout=20_000)
    leasing = feature_of(window, TeamFeature).leasing
    window.registry["team.hand_out"].trigger()
    sheet = leasing.sheet
    assert sheet.isVisible()
    assert sheet.chosen_people() == ("ann",)
    for row in range(sheet.people.count()):
        sheet.people.item(row).setCheckState(Qt.CheckState.Checked)
    assert "do not see each other's points" in sheet.words.text()
    sheet.count.setValue(2)
    QTest.mouseClick(sheet.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "2 photos are handed out to ann, bob" in window.page.message.text, timeout=20_000)
    qtbot.waitUntil(lambda: sorted(_synchronised(bob).values()).count(("ann", "bob")) == 2, timeout=20_000)


def test_photos_to_do_again_open_without_their_first_points(
    qtbot: QtBot, open_window: Open, two: tuple[Path, Path]
) -> None:
    ann, _ = two
    with Project.open(ann, author="ann") as project:
        for image in project.images():
            project.set_state(project.faces(image.id)[0].id, FaceState.ACCEPTED)
    with membership.in_team(ann) as (project, _state):
        assert ask_again(project, ["ann"], 0.4) == {"ann": 2}
    window = open_window(ann, author="ann")
    qtbot.waitUntil(lambda: "2 photos wait for you" in window.page.message.text, timeout=20_000)
    window.registry["team.again"].trigger()
    qtbot.waitUntil(
        lambda: window.page.session is not None and window.page.session.project.path == again_path(ann, 2),
        timeout=20_000,
    )
    session = session_of(window)
    assert len(session.images) == 2
    qtbot.waitUntil(lambda: bool(session.faces), timeout=20_000)  # as a model finds them, anew
    assert session.faces[0].origin[0] == PointOrigin.PREDICTED
