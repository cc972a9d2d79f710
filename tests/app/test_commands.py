from __future__ import annotations

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from app.camera.feature import CameraCommands
from app.commands import ACTIONS, MENUS, ActionRegistry, ActionSpec, Where, check_keys
from app.window import MainWindow


def camera_of(window: MainWindow) -> CameraCommands:
    return next(feature for feature in window.features if isinstance(feature, CameraCommands))


def test_no_key_belongs_to_two_actions() -> None:
    check_keys()
    twice = (ActionSpec("a", "A", "File", ("Ctrl+A",)), ActionSpec("b", "B", "File", ("Ctrl+A",)))
    with pytest.raises(ValueError, match=r"Ctrl\+A belongs to a and to b"):
        check_keys(twice)
    with pytest.raises(ValueError, match="two actions are named a"):
        check_keys((twice[0], twice[0]))


def test_a_key_may_do_one_thing_with_photos_and_another_with_the_camera(qtbot: QtBot) -> None:
    photos = ActionSpec("photos", "Photos", "Photo", ("C",))
    camera = ActionSpec("camera", "Camera", "Camera", ("C",), where=Where.CAMERA)
    both = ActionSpec("both", "Both", "File", ("Q",), where=Where.BOTH)
    check_keys((photos, camera, both))
    with pytest.raises(ValueError, match="C belongs to photos and to b"):
        check_keys((photos, camera, ActionSpec("b", "B", "File", ("C",), where=Where.BOTH)))
    window = QWidget()
    qtbot.addWidget(window)
    registry = ActionRegistry(window, (photos, camera, both))
    registry.rebind("photos", "V")
    assert registry.keys("camera") == ("C",)
    assert registry.owner_of("V", "camera") is None
    assert registry.owner_of("Q", "camera") is both
    registry.rebind("camera", "V")
    assert registry.keys("photos") == ("V",)
    registry.rebind("camera", "Q")
    assert registry.keys("both") == ()
    kept = registry.chosen_keys()
    registry.choose_keys({})
    assert registry.keys("both") == ("Q",)
    registry.choose_keys(kept)
    assert (registry.keys("photos"), registry.keys("camera"), registry.keys("both")) == (("V",), ("Q",), ())
    registry.enable(Where.CAMERA)
    assert [registry[name].isEnabled() for name in ("photos", "camera", "both")] == [False, True, True]


@pytest.mark.parametrize("spec", ACTIONS, ids=lambda spec: spec.name)
def test_keys_are_keys_and_menus_are_there(spec: ActionSpec, qtbot: QtBot) -> None:
    assert spec.menu in (*MENUS, "Theme")
    for key in spec.keys:
        sequence = QKeySequence(key)
        assert sequence.count() == 1
        assert sequence.toString() != ""


def test_what_is_done_all_day_is_under_the_left_hand() -> None:
    left = set("QWERTASDFGZXCVB12345") | {"Tab", "Space", "Esc"}
    daily = {
        "photo.next",
        "photo.previous",
        "face.accept",
        "face.reject",
        "face.next",
        "face.previous",
        "point.next",
        "point.visibility",
        "view.fit_face",
        "view.bare",
        "overlay.attention_point",
    }
    keys = {spec.name: spec.keys for spec in ACTIONS}
    for name in daily:
        assert set(keys[name]) & left, name


def test_every_action_does_something_and_is_found(open_window: object, folder: object) -> None:
    assert callable(open_window)
    window = open_window(folder)
    # The camera's page is made when it is first shown.
    camera_of(window).show("no such video.mp4")
    in_menus = {
        action.objectName()
        for menu in window.menuBar().findChildren(QMenu)
        for action in menu.actions()
        if action.objectName()
    }
    for spec in ACTIONS:
        action = window.registry[spec.name]
        assert action.receivers("2triggered(bool)") > 0, spec.name
        assert (spec.name in in_menus) == spec.in_menu, spec.name
