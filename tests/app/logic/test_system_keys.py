from __future__ import annotations

import pytest

from app.logic.system_keys import keys_on, types_on_mac
from tests.app.keys_of_a_mac import TAKEN_ON_MAC, why_not_on_mac


@pytest.mark.parametrize("system", ["linux", "win32", "darwin"])
def test_most_keys_are_the_same_everywhere(system: str) -> None:
    keys = ("Ctrl+D", "Shift+X", "Space", "F4", "Alt+Right", "+", "Ctrl+,")
    assert keys_on(system, "some.command", keys) == keys


@pytest.mark.parametrize(
    ("key", "on_mac"),
    [
        ("Alt+D", "Meta+D"),
        ("Alt+Shift+R", "Meta+Shift+R"),
        ("Alt+4", "Ctrl+Alt+4"),
        ("Ctrl+Alt+T", "Ctrl+Alt+T"),
    ],
)
def test_what_types_a_sign_on_a_mac_is_another_key_there(key: str, on_mac: str) -> None:
    assert keys_on("darwin", "some.command", (key, "Q")) == (on_mac, "Q")
    assert keys_on("linux", "some.command", (key, "Q")) == (key, "Q")
    assert not types_on_mac(on_mac)


@pytest.mark.parametrize(
    ("key", "types"),
    [
        ("Alt+A", True),
        ("Alt+Shift+A", True),
        ("Alt+1", True),
        ("Alt++", True),
        ("Alt+Space", True),
        ("Alt+Left", False),
        ("Alt+F4", False),
        ("Ctrl+Alt+A", False),
        ("Meta+Alt+A", False),
        ("A", False),
        ("+", False),
        ("Ctrl++", False),
    ],
)
def test_option_types_signs(key: str, types: bool) -> None:
    assert types_on_mac(key) is types
    assert (why_not_on_mac(key) == "types a sign") is types


def test_what_the_system_does_with_its_own_keys_is_said() -> None:
    assert why_not_on_mac("Ctrl+M") == "puts the window into the Dock"
    assert why_not_on_mac("F11") == "shows the desktop"
    assert not why_not_on_mac("Ctrl+D")
    assert all(TAKEN_ON_MAC.values())
