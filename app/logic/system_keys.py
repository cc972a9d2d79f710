"""Which keys the commands have on which system: those of their records, and on a Mac others for some.

Keys are in Qt's portable notation, in which a Mac's Command is Ctrl, its Option is Alt and its Control is
Meta: most keys of the records are those that people of a Mac expect already.
"""

from __future__ import annotations

from collections.abc import Sequence

MAC = "darwin"
"""As `sys.platform` names it."""

_OWN_ON_MAC = {
    "view.full_screen": ("Meta+Ctrl+F",),  # as Qt's StandardKey.FullScreen there
    "view.next_part": ("Meta+Tab",),
    "view.previous_part": ("Meta+Shift+Tab", "Meta+Shift+Backtab"),
    "face.accept_incomplete": ("Ctrl+Return",),
    "photo.scale": ("Meta+M",),
    "measure.new": ("Meta+Shift+M",),
    "nudge.photo": ("Meta+Shift+A",),
    "help.manual": ("Ctrl+?",),  # as StandardKey.HelpContents
    # What Macs call Delete is Backspace; Delete is there on large keyboards only.
    "edit.delete": ("Backspace", "Del"),
    "layout.remove": ("Backspace", "Del"),
    "photo.remove": ("Ctrl+Shift+D", "Shift+Backspace", "Shift+Del"),
}
_DIGIT, _LETTER = "Ctrl+Alt+{}", "Meta+{}"


def keys_on(system: str, command: str, keys: Sequence[str]) -> tuple[str, ...]:
    """The keys of a command (by its id) on a system, as `sys.platform` names it, where its record has
    `keys`. On a Mac, where Option types signs, a letter is with Control instead and a digit with Command as
    well."""
    if system != MAC:
        return tuple(keys)
    if command in _OWN_ON_MAC:
        return _OWN_ON_MAC[command]
    return tuple(_without_sign(key) for key in keys)


def _without_sign(key: str) -> str:
    if not types_on_mac(key):
        return key
    *modifiers, last = key.split("+")
    others = [modifier for modifier in modifiers if modifier != "Alt"]
    return (_DIGIT if last.isdigit() else _LETTER).format("+".join([*others, last]))


def types_on_mac(key: str) -> bool:
    """Whether a key types a sign there, as Option with a letter does."""
    *modifiers, last = key.split("+") if not key.endswith("+") else [*key[:-2].split("+"), "+"]
    is_sign = len(last) == 1 or last == "Space"
    return is_sign and "Alt" in modifiers and not {"Ctrl", "Meta"} & set(modifiers)
