"""What keys do on a Mac before any program sees them."""

from __future__ import annotations

from app.logic.system_keys import types_on_mac

TAKEN_ON_MAC = {
    "Ctrl+H": "hides the program",
    "Ctrl+Alt+H": "hides all others",
    "Ctrl+M": "puts the window into the Dock",
    "Ctrl+Alt+M": "puts all windows into the Dock",
    "Ctrl+Space": "opens Spotlight",
    "Ctrl+Alt+Space": "searches in the Finder",
    "Ctrl+Tab": "goes to another program",
    "Ctrl+Shift+Tab": "goes to another program",
    "Ctrl+Shift+Backtab": "goes to another program",
    "Ctrl+`": "goes to another window",
    "Ctrl+Alt+D": "hides the Dock",
    "Ctrl+Alt+Esc": "ends programs",
    "Ctrl+Shift+Q": "logs out",
    "Meta+Ctrl+Q": "locks the screen",
    "Meta+Ctrl+Space": "lists emoji",
    "Meta+Ctrl+D": "looks a word up",
    "Ctrl+Alt+8": "magnifies the screen",
    "Ctrl+Alt+=": "magnifies the screen",
    "Ctrl+Alt+-": "magnifies the screen",
    "Ctrl+Shift+3": "keeps a picture of the screen",
    "Ctrl+Shift+4": "keeps a picture of the screen",
    "Ctrl+Shift+5": "keeps a picture of the screen",
    "Ctrl+Shift+A": "looks a word up in the Terminal's manual",
    "Ctrl+Shift+M": "looks a word up in the Terminal's manual",
    "Ctrl+Shift+L": "searches the web",
    "Ctrl+Shift+Y": "writes a sticky note",
    "Ctrl+F1": "mirrors screens",
    "Ctrl+F5": "begins VoiceOver",
    "Ctrl+Alt+F5": "opens the shortcuts of accessibility",
    "Meta+Space": "goes to another language of the keyboard",
    "Meta+Alt+Space": "goes to another language of the keyboard",
    "Meta+Left": "goes to another desktop",
    "Meta+Right": "goes to another desktop",
    "Meta+Up": "opens Mission Control",
    "Meta+Down": "shows the windows of the program",
    **{f"Meta+{digit}": "goes to another desktop" for digit in range(1, 10)},
    **{f"Meta+F{number}": "gives the keyboard to a part of the screen" for number in range(1, 9)},
    "F11": "shows the desktop",
    "F12": "showed the Dashboard",
}
"""What macOS does with keys as it comes, before a program sees them."""


def why_not_on_mac(key: str) -> str:
    """What a key does on a Mac before a command has it; empty where it is free."""
    return "types a sign" if types_on_mac(key) else TAKEN_ON_MAC.get(key, "")
