from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from app import main
from app.camera.feature import CameraFeature
from app.commands import MENUS, SUBMENUS, Command, CommandRegistry, Where, check_keys
from app.logic.system_keys import _OWN_ON_MAC
from app.rooms import COMMANDS, commands_on
from app.window import MainWindow
from tests.app.keys_of_a_mac import why_not_on_mac
from tests.app.windows import feature_of


def camera_of(window: MainWindow) -> CameraFeature:
    return feature_of(window, CameraFeature)


def command(
    name: str, key: str, *, where: Where = Where.PHOTOS, **about: Callable[[list[str]], Any]
) -> Command[list[str]]:
    """A command that notes that it was done."""

    def do(done: list[str]) -> None:
        done.append(name)

    return Command(name, name.title(), "File", (key,), do=do, where=where, **about)  # type: ignore[arg-type]


def test_no_key_belongs_to_two_commands() -> None:
    check_keys(COMMANDS)
    with pytest.raises(ValueError, match=r"Ctrl\+A belongs to a and to b"):
        check_keys((command("a", "Ctrl+A"), command("b", "Ctrl+A")))
    with pytest.raises(ValueError, match="two commands are called a"):
        check_keys((command("a", "Ctrl+A"), command("a", "Ctrl+A")))


@pytest.mark.parametrize("system", ["linux", "win32", "darwin"])
def test_no_key_belongs_to_two_commands_on_any_system(system: str) -> None:
    commands = commands_on(system)
    check_keys(commands)
    assert [spec.id for spec in commands] == [spec.id for spec in COMMANDS]
    for spec in commands:
        for key in spec.keys:
            # Keys are compared as they are written, with those that a person presses.
            assert QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText) == key, spec.id


def test_on_a_mac_no_key_types_a_sign_or_is_taken_by_the_system() -> None:
    on_mac = commands_on("darwin")
    taken = {(spec.id, key): why for spec in on_mac for key in spec.keys if (why := why_not_on_mac(key))}
    assert taken == {}
    # It is there for some reason: the keys of the records would not do.
    there = {(spec.id, key) for spec in commands_on("linux") for key in spec.keys if why_not_on_mac(key)}
    assert ("face.accept_incomplete", "Ctrl+Space") in there
    assert ("video.next", "Alt+D") in there
    # Every command that has a key elsewhere has one there, and each of its own is a command's.
    keys = {spec.id: spec.keys for spec in on_mac}
    assert all(keys[spec.id] for spec in commands_on("linux") if spec.keys)
    assert set(_OWN_ON_MAC) <= set(keys)
    assert keys["view.full_screen"] == ("Meta+Ctrl+F",)
    assert keys["file.close"] == ("Ctrl+W",)
    assert "Backspace" in keys["edit.delete"]


SIGNS = {"Meta": "⌃", "Alt": "⌥", "Shift": "⇧", "Ctrl": "⌘"}
KEY_SIGNS = {"Backspace": "⌫", "Del": "⌦", "Return": "↩", "Tab": "⇥"}


def on_mac_in_signs(key: str) -> str:
    *held, last = key.split("+")
    return "".join(SIGNS[one] for one in SIGNS if one in held) + KEY_SIGNS.get(last, last)


def test_the_keys_that_differ_on_a_mac_are_in_the_document() -> None:
    document = (Path(main.__file__).parents[1] / "docs" / "on-a-mac.md").read_text("utf-8")
    rows = [
        line for line in document.splitlines() if line.startswith("| ") and "`" in line and "app/" not in line
    ]
    wanted = []
    for usual, mac in zip(commands_on("linux"), commands_on("darwin"), strict=True):
        if usual.keys != mac.keys:
            here = ", ".join(f"`{key}`" for key in usual.keys if "Backtab" not in key)
            there = ", ".join(on_mac_in_signs(key) for key in mac.keys if "Backtab" not in key)
            wanted.append(f"| {usual.text} | {here} | {there} |")
    assert rows == wanted


def test_quitting_and_preferences_are_in_the_program_s_own_menu_on_a_mac_and_nothing_else(
    qtbot: QtBot,
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    registry = CommandRegistry(window, COMMANDS)
    roles = {spec.id: registry[spec.id].menuRole() for spec in COMMANDS}
    assert roles.pop("file.quit") is QAction.MenuRole.QuitRole
    assert roles.pop("file.preferences") is QAction.MenuRole.PreferencesRole
    assert set(roles.values()) == {QAction.MenuRole.NoRole}


def test_a_key_may_do_one_thing_with_photos_and_another_with_the_camera(qtbot: QtBot) -> None:
    photos, camera = command("photos", "C"), command("camera", "C", where=Where.CAMERA)
    both = command("both", "Q", where=Where.BOTH)
    check_keys((photos, camera, both))
    with pytest.raises(ValueError, match="C belongs to photos and to b"):
        check_keys((photos, camera, command("b", "C", where=Where.BOTH)))
    window = QWidget()
    qtbot.addWidget(window)
    registry = CommandRegistry(window, (photos, camera, both))
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


def test_what_cannot_be_done_is_grey_in_menus_and_its_key_says_why(qtbot: QtBot) -> None:
    window, said, done = QWidget(), [], list[str]()
    qtbot.addWidget(window)
    can = command("can", "A")
    cannot = command("cannot", "B", why_not=lambda done: "" if done else "Do A first.")
    registry = CommandRegistry(window, (can, cannot))
    registry.on_refused(said.append)
    for one in (can, cannot):
        registry.bind(one, done)
    menu = QMenu(window)
    registry.fill(menu, "File")
    menu.aboutToShow.emit()
    assert [action.isEnabled() for action in menu.actions()] == [True, False]
    menu.aboutToHide.emit()
    assert registry["cannot"].isEnabled()
    registry["cannot"].trigger()
    assert (said, done) == (["Do A first."], [])
    registry["can"].trigger()
    registry["cannot"].trigger()
    assert (said, done) == (["Do A first."], ["can", "cannot"])
    menu.aboutToShow.emit()
    assert all(action.isEnabled() for action in menu.actions())


def test_what_is_on_is_checked_whoever_has_turned_it_on(qtbot: QtBot) -> None:
    window, on = QWidget(), list[str]()
    qtbot.addWidget(window)

    def turn(state: list[str]) -> None:
        if state:
            state.clear()
        else:
            state.append("on")

    one = Command("one", "One", "View", do=turn, checked=bool, remembered=True)
    registry = CommandRegistry(window, (one, command("other", "B")))
    registry.bind(one, on)
    assert not registry["one"].isChecked()
    registry["one"].trigger()
    assert registry["one"].isChecked()
    assert registry.remembered() == {"one": True}
    on.clear()
    registry.show_checked()
    assert not registry["one"].isChecked()
    registry.restore({"one": True, "other": True, "no such": True})
    assert on == ["on"]
    assert registry["one"].isChecked()


@pytest.mark.parametrize("spec", COMMANDS, ids=lambda spec: spec.id)
def test_keys_are_keys_and_menus_are_there(spec: Command[Any], qtbot: QtBot) -> None:
    assert spec.menu in (*MENUS, *SUBMENUS)
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
    keys = {spec.id: spec.keys for spec in COMMANDS}
    for name in daily:
        assert set(keys[name]) & left, name


def test_every_command_does_something_and_is_found(open_window: object, folder: object) -> None:
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
    for spec in COMMANDS:
        action = window.registry[spec.id]
        assert action.receivers("2triggered(bool)") > 0, spec.id
        assert (spec.id in in_menus) == spec.in_menu, spec.id
