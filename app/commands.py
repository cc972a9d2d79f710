"""The commands of the window: one record each, and the registry that menus, palette and keys are made from.

The records of a room stand in its feature.py. Keys lie under the left hand, since the right one holds the
mouse.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Flag, auto
from functools import partial
from itertools import product
from typing import Any, Generic, TypeVar

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from app.icons import icon
from app.logic.system_keys import keys_on
from app.logic.translating import tr
from app.native_keys import native, with_modifiers
from app.panels.plain import plain_tip

F = TypeVar("F")
R = TypeVar("R")
W = TypeVar("W")


class Where(Flag):
    """What the window shows when a command can be done."""

    PHOTOS = auto()
    CAMERA = auto()
    LAYOUT = auto()
    BOTH = PHOTOS | CAMERA


class On(Flag):
    """What was pressed with the right button, where a menu of what can be done with it appears."""

    NOTHING = 0
    POINT = auto()
    FACE = auto()
    PHOTO = auto()
    LIST = auto()
    TIMELINE = auto()


@dataclass(frozen=True)
class Command(Generic[F]):
    """One command: all that the window knows of it. Its texts are English; `label`, `menu_label` and `hint`
    give them in the language of the window. F is the feature of its room, which `do` and the others
    are called with.

    `id` is stable, for settings and tests; `keys` are in Qt's portable notation. `why_not` says in a sentence
    why the command cannot be done now, and nothing where it can: menus and palette show it grey then, and its
    key says why. `checked` says whether it is on, of those that can be; `remembered`: it is found again as it
    was left. `part`: menus have a line between their parts, in the order of the numbers. `repeats` lets a key
    that is held down act again and again; `where` it works: on the page of photos, in the camera view, in
    both, or where a layout is drawn; commands that never work at the same time may share a key. `in_menu` is
    False where a menu entry would only be in the way. `on`: in whose context menus it stands too. `icon`: the
    name of its drawing (`app/icons.py`). `bar`: its place in the toolbar, whose parts are the tens; `short`
    is said beside its icon there. `role`: which entry of the program's own menu it is on a Mac. A `tip` may
    name the keys that are held, as `with_modifiers` has them.
    """

    id: str
    text: str
    menu: str
    keys: tuple[str, ...] = ()
    do: Callable[[F], object] = field(kw_only=True)
    why_not: Callable[[F], str] | None = field(kw_only=True, default=None)
    checked: Callable[[F], bool] | None = field(kw_only=True, default=None)
    remembered: bool = field(kw_only=True, default=False)
    tip: str = field(kw_only=True, default="")
    part: int = field(kw_only=True, default=0)
    repeats: bool = field(kw_only=True, default=False)
    where: Where = field(kw_only=True, default=Where.PHOTOS)
    in_menu: bool = field(kw_only=True, default=True)
    icon: str = field(kw_only=True, default="")
    bar: int = field(kw_only=True, default=0)
    short: str = field(kw_only=True, default="")
    on: On = field(kw_only=True, default=On.NOTHING)
    role: QAction.MenuRole = field(kw_only=True, default=QAction.MenuRole.NoRole)

    @property
    def label(self) -> str:
        """`text` in the language of the window."""
        return tr(self.text)

    @property
    def menu_label(self) -> str:
        """`menu` in the language of the window."""
        return tr(self.menu)

    @property
    def hint(self) -> str:
        """`tip` in the language of the window; empty where there is none."""
        return with_modifiers(self.tip) if self.tip else ""

    def on_system(self, system: str) -> Command[F]:
        """The same command with the keys that it has on a system, as `sys.platform` names it."""
        return replace(self, keys=keys_on(system, self.id, self.keys))

    def of_part(self, part: Callable[[W], F]) -> Command[W]:
        """The same command of a feature of which this one's is a part."""

        def through(do: Callable[[F], R]) -> Callable[[W], R]:
            return lambda whole: do(part(whole))

        own: Command[Any] = self
        made: Command[W] = replace(
            own,
            do=through(self.do),
            why_not=self.why_not and through(self.why_not),
            checked=self.checked and through(self.checked),
        )
        return made


MENUS = (
    "File",
    "Edit",
    "Photo",
    "Face",
    "Select",
    "Correct",
    "Flags",
    "Review",
    "Camera",
    "Layout",
    "View",
    "Overlays",
    "Help",
)


SUBMENUS = {"Team": "File", "Boxes from": "Photo", "Theme": "View"}
"""Menus in others: at their end, or before a command of theirs (`BEFORE`)."""

BEFORE = {"Team": "file.author"}


def in_order(commands: Sequence[Command[Any]]) -> tuple[Command[Any], ...]:
    """Menu by menu, each in its parts; within a part as they were."""
    menus = (*MENUS, *SUBMENUS)
    return tuple(sorted(commands, key=lambda command: (menus.index(command.menu), command.part)))


def check_keys(commands: Sequence[Command[Any]]) -> None:
    """Raise ValueError where two commands share an id, or a key in one place: Qt would then do neither."""
    ids: set[str] = set()
    owners: dict[tuple[str, Where], str] = {}
    for command in commands:
        if command.id in ids:
            raise ValueError(f"two commands are called {command.id}")
        ids.add(command.id)
        for key, where in product(command.keys, command.where):
            other = owners.setdefault((key, where), command.id)
            if other != command.id:
                raise ValueError(f"{key} belongs to {other} and to {command.id}")


def _usable(keys: Sequence[str]) -> tuple[str, ...]:
    """Those that are one key each, as Qt writes them: Del, where Delete would do as well."""
    sequences = [QKeySequence(key) for key in keys]
    return tuple(one.toString() for one in sequences if one.count() == 1 and one.toString())


class CommandRegistry:
    """The commands of a window by their ids, each with the QAction that its menu and its keys have."""

    def __init__(self, owner: QWidget, commands: Sequence[Command[Any]]) -> None:
        check_keys(commands)
        self.commands = in_order(commands)
        self._by_id = {command.id: command for command in commands}
        self._keys: dict[str, tuple[str, ...]] = {command.id: command.keys for command in commands}
        self._features: dict[str, Any] = {}
        self._where = Where.BOTH
        self._refused: Callable[[str], object] = lambda _sentence: None
        self._listeners: list[Callable[[], object]] = []
        self._watchers: list[Callable[[], object]] = []
        self._actions: dict[str, QAction] = {}
        for command in self.commands:
            action = QAction(command.label, owner)
            action.setObjectName(command.id)
            action.setAutoRepeat(command.repeats)
            action.setCheckable(command.checked is not None)
            # Without one, Qt guesses it by the English text.
            action.setMenuRole(command.role)
            if command.icon:
                action.setIcon(icon(command.icon))
            owner.addAction(action)
            self._actions[command.id] = action
            self._show_keys(command)

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def bind(self, command: Command[F], feature: F) -> None:
        """From here on the command does something, with the feature of its room."""
        self._features[command.id] = feature
        self._actions[command.id].triggered.connect(lambda _checked=False: self._do(command, feature))
        if command.checked is not None:
            self._actions[command.id].setChecked(self.is_on(command.id))
        self._state_changed()

    def on_refused(self, say: Callable[[str], object]) -> None:
        """Where it is said why a command cannot be done now."""
        self._refused = say

    def why_not(self, name: str) -> str:
        """Why a command cannot be done now; empty where it can."""
        command = self._by_id[name]
        if command.why_not is None or name not in self._features:
            return ""
        return command.why_not(self._features[name])

    def works_here(self, name: str) -> bool:
        """Whether a command is one of what the window shows now."""
        return bool(self._by_id[name].where & self._where)

    def is_on(self, name: str) -> bool:
        """Whether a command that can be on or off is on."""
        command = self._by_id[name]
        return bool(command.checked and name in self._features and command.checked(self._features[name]))

    def show_checked(self) -> None:
        """Show each command as on or off that can be; to be called where something else has changed one."""
        for command in self.commands:
            if command.checked is not None:
                self._actions[command.id].setChecked(self.is_on(command.id))
        self._state_changed()

    def on_state(self, do: Callable[[], object]) -> None:
        """Call `do` where what can be done, or is on, may have changed: often, so it should not do much."""
        self._watchers.append(do)

    def _state_changed(self) -> None:
        for do in self._watchers:
            do()

    def remembered(self) -> dict[str, bool]:
        """Which of the commands that are found again as they were left are on."""
        return {command.id: self.is_on(command.id) for command in self.commands if command.remembered}

    def restore(self, kept: Mapping[str, bool]) -> None:
        """Turn on and off what `remembered` gave; what is no command of that kind is left out."""
        for command in self.commands:
            if command.remembered and kept.get(command.id, self.is_on(command.id)) != self.is_on(command.id):
                command.do(self._features[command.id])
        self.show_checked()

    def _do(self, command: Command[F], feature: F) -> None:
        reason = command.why_not(feature) if command.why_not is not None else ""
        if reason:
            self._refused(reason)
        else:
            command.do(feature)
        self.show_checked()

    # Keys that a person has chosen

    def keys(self, name: str) -> tuple[str, ...]:
        """The keys of an action now, in Qt's portable notation."""
        return self._keys[name]

    def shown_key(self, name: str) -> str:
        """The first key of an action as this system writes it; empty where it has none."""
        return native(self._keys[name][0]) if self._keys[name] else ""

    def tip(self, name: str) -> str:
        """What an action does, with its keys as this system writes them."""
        hint = self._by_id[name].hint or self._by_id[name].label
        keys = ", ".join(map(native, self._keys[name]))
        return f"{hint} ({keys})" if keys else hint

    def words(self, sentence: str) -> str:
        """A sentence with the key of each action that it names in braces; its place in the menus where the
        action has no key."""

        def key_of(found: re.Match[str]) -> str:
            command = self._by_id.get(found[1])
            if command is None:
                return found[0]
            return self.shown_key(command.id) or tr(
                "“{command}” (menu {menu})", command=command.label, menu=command.menu_label
            )

        return re.sub(r"\{([a-z_]+\.[a-z0-9_]+)\}", key_of, sentence)

    def owner_of(self, key: str, name: str) -> Command[Any] | None:
        """The action that a key calls where the action `name` works."""
        return next((command for command in self._beside(name) if key in self._keys[command.id]), None)

    def rebind(self, name: str, key: str) -> None:
        """Give an action another first key, taken away from whichever had it; none where `key` is empty."""
        for command in self._beside(name):
            self._keys[command.id] = tuple(k for k in self._keys[command.id] if k != key)
        self._keys[name] = (key, *self._keys[name][1:]) if key else ()
        self._keys_changed()

    def chosen_keys(self) -> dict[str, tuple[str, ...]]:
        """The actions whose keys are not those of the table."""
        return {name: keys for name, keys in self._keys.items() if keys != self._by_id[name].keys}

    def choose_keys(self, chosen: Mapping[str, Sequence[str]]) -> None:
        """Take keys that `chosen_keys` gave, and the table's for all others; a chosen key is taken away
        from the action that has it in the table. What is no action or no key is left out."""
        known = {name: _usable(keys) for name, keys in chosen.items() if name in self._by_id}
        taken: set[tuple[str, Where]] = set()

        def free(command: Command[Any], keys: Sequence[str]) -> tuple[str, ...]:
            return tuple(key for key in keys if not any((key, where) in taken for where in command.where))

        for name, keys in known.items():
            known[name] = free(self._by_id[name], keys)
            taken.update(product(keys, self._by_id[name].where))
        for command in self.commands:
            self._keys[command.id] = known.get(command.id, free(command, command.keys))
        self._keys_changed()

    def reset_key(self, name: str) -> None:
        """Give an action the table's keys again; what it had been given goes back to where it was."""
        held, own = self._keys[name], self._by_id[name].keys
        for command in self._beside(name):
            kept = tuple(key for key in self._keys[command.id] if key not in own)
            back = tuple(key for key in command.keys if key in held and key not in kept and key not in own)
            self._keys[command.id] = own if command.id == name else (*back, *kept)
        self._keys_changed()

    def _beside(self, name: str) -> list[Command[Any]]:
        """The actions that can be done when this one can, itself among them."""
        return [command for command in self.commands if command.where & self._by_id[name].where]

    def on_change(self, do: Callable[[], object]) -> None:
        """Call `do` after keys have changed."""
        self._listeners.append(do)

    def _keys_changed(self) -> None:
        for command in self.commands:
            self._show_keys(command)
        for do in self._listeners:
            do()

    def _show_keys(self, command: Command[Any]) -> None:
        action = self._actions[command.id]
        action.setShortcuts([QKeySequence(key) for key in self._keys[command.id]])
        action.setToolTip(plain_tip(self.tip(command.id)))

    def enable(self, where: Where) -> None:
        """Let the commands of what the window shows now work, and no others."""
        self._where = where
        self._show_enabled(self.commands)
        self._state_changed()

    def fill(self, menu: QMenu, title: str) -> None:
        """Put the commands of a menu into it. What cannot be done is grey while the menu is looked at; its
        key stays alive, to say why."""
        self._fill(menu, [command for command in self.commands if command.menu == title and command.in_menu])

    def fill_context(self, menu: QMenu, on: On) -> None:
        """The same with the commands of a context menu, in the order of the menus that they come from."""
        self._fill(menu, [command for command in self.commands if command.on & on])

    def _fill(self, menu: QMenu, shown: Sequence[Command[Any]]) -> None:
        parts = [(command.menu, command.part) for command in shown]
        for number, command in enumerate(shown):
            if number and parts[number] != parts[number - 1]:
                menu.addSeparator()
            menu.addAction(self._actions[command.id])
        menu.aboutToShow.connect(partial(self._show_enabled, shown, grey=True))
        menu.aboutToHide.connect(partial(self._show_enabled, shown))

    def _show_enabled(self, commands: Sequence[Command[Any]], *, grey: bool = False) -> None:
        for command in commands:
            works = bool(command.where & self._where)
            if works and grey:
                works = not self.why_not(command.id)
            self._actions[command.id].setEnabled(works)
