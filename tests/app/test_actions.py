from __future__ import annotations

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from app.actions import ACTIONS, MENUS, ActionSpec, check_keys


def test_no_key_belongs_to_two_actions() -> None:
    check_keys()
    twice = (ActionSpec("a", "A", "File", ("Ctrl+A",)), ActionSpec("b", "B", "File", ("Ctrl+A",)))
    with pytest.raises(ValueError, match=r"Ctrl\+A belongs to a and to b"):
        check_keys(twice)
    with pytest.raises(ValueError, match="two actions are named a"):
        check_keys((twice[0], twice[0]))


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
