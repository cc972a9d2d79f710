"""Every action of the window in one table: its name, its keys and where it is found.

Keys lie under the left hand, since the right one holds the mouse. Menus, the sheet of keys and the
shortcuts are all made from this table.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Flag, auto
from itertools import product

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from app.correcting.corrections import FLAG_KEYS
from app.panels.plain import plain_tip


class Where(Flag):
    """What the window shows when an action can be done."""

    PHOTOS = auto()
    CAMERA = auto()
    BOTH = PHOTOS | CAMERA


@dataclass(frozen=True)
class ActionSpec:
    """One action. `name` is stable, for settings and tests; `keys` are in Qt's portable notation.

    `apart` begins a new part of its menu; `repeats` lets a key that is held down act again and again;
    `where` it works: on the page of photos, in the camera view, or in both; actions that never work at the
    same time may share a key. `in_menu` is False where a menu entry would only be in the way.
    """

    name: str
    text: str
    menu: str
    keys: tuple[str, ...] = ()
    tip: str = ""
    checkable: bool = False
    repeats: bool = False
    where: Where = Where.PHOTOS
    in_menu: bool = True
    apart: bool = False


def _nudges() -> Iterator[ActionSpec]:
    for key in ("Left", "Right", "Up", "Down"):
        way = key.lower()
        yield ActionSpec(f"nudge.{way}", f"Nudge {way}", "Correct", (key,), repeats=True, in_menu=False)
    for key in ("Left", "Right", "Up", "Down"):
        way = key.lower()
        yield ActionSpec(
            f"nudge.{way}.far", f"Nudge {way} × 10", "Correct", (f"Shift+{key}",), repeats=True, in_menu=False
        )


ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec("file.open_folder", "Open folder…", "File", ("Ctrl+O",), where=Where.BOTH),
    ActionSpec("file.open_photos", "Open photos or project…", "File", ("Ctrl+Shift+O",), where=Where.BOTH),
    ActionSpec("file.camera", "Camera", "File", ("F6",), checkable=True, where=Where.BOTH),
    ActionSpec("file.import", "Import annotations…", "File", ("Ctrl+I",), apart=True),
    ActionSpec("file.export", "Export annotations…", "File", ("Ctrl+Shift+E",)),
    ActionSpec("file.find_moved", "Find moved photos…", "File", apart=True),
    ActionSpec("file.backups", "Backups…", "File"),
    ActionSpec("file.quit", "Quit", "File", ("Ctrl+Q",), where=Where.BOTH, apart=True),
    ActionSpec("edit.undo", "Undo", "Edit", ("Ctrl+Z",), repeats=True),
    ActionSpec("edit.redo", "Redo", "Edit", ("Ctrl+Shift+Z", "Ctrl+Y"), repeats=True),
    ActionSpec("photo.next", "Next photo", "Photo", ("D", "PgDown"), repeats=True),
    ActionSpec("photo.previous", "Previous photo", "Photo", ("A", "PgUp"), repeats=True),
    ActionSpec("photo.unfinished", "Next unfinished face", "Photo", ("C",)),
    ActionSpec("photo.first", "First photo", "Photo", ("Home",), apart=True),
    ActionSpec("photo.last", "Last photo", "Photo", ("End",)),
    ActionSpec("photo.search", "Search in the list", "Photo", ("Ctrl+F",), apart=True),
    ActionSpec("photo.filter", "List other photos", "Photo", ("Shift+C",)),
    ActionSpec("photo.order", "List in another order", "Photo", ("Shift+D",)),
    ActionSpec(
        "photo.remove",
        "Remove from the project",
        "Photo",
        ("Ctrl+Shift+D", "Shift+Delete"),
        tip="The photos that are selected in the list; their files stay, and undo brings them back",
        apart=True,
    ),
    ActionSpec(
        "photo.find_annotated",
        "Find the annotated photo…",
        "Photo",
        tip="Where another photo has its name: look for the one that was annotated, by what it holds",
        apart=True,
    ),
    ActionSpec(
        "photo.scale_points",
        "Scale the points to this photo",
        "Photo",
        tip="Where the photo was made larger or smaller after it was annotated",
    ),
    ActionSpec(
        "photo.take",
        "Take this photo as the annotated one",
        "Photo",
        tip="Where only what does not show has changed in it; the points stay where they are",
    ),
    ActionSpec("video.next", "Next frame of the video", "Photo", ("Alt+D",), repeats=True, apart=True),
    ActionSpec("video.previous", "Previous frame of the video", "Photo", ("Alt+A",), repeats=True),
    ActionSpec("video.second_on", "A second on in the video", "Photo", ("Alt+E",), repeats=True),
    ActionSpec("video.second_back", "A second back in the video", "Photo", ("Alt+Q",), repeats=True),
    ActionSpec("video.choose", "Choose frames of the video…", "Photo", ("Alt+V",)),
    ActionSpec("video.carry", "Carry corrections to frames around", "Photo", ("Alt+C",)),
    ActionSpec("face.accept", "Accept, and on to the next", "Face", ("Space",)),
    ActionSpec(
        "face.accept_incomplete",
        "Accept without the points that are not placed",
        "Face",
        ("Ctrl+Space",),
        tip="The face is accepted, and those of its points that nobody has placed count nowhere",
    ),
    ActionSpec("face.reject", "Reject, and on to the next", "Face", ("R",)),
    ActionSpec("face.reopen", "Reopen a finished face", "Face", ("Shift+R",)),
    ActionSpec("face.next", "Next face in the photo", "Face", ("E",), repeats=True, apart=True),
    ActionSpec("face.previous", "Previous face in the photo", "Face", ("Q",), repeats=True),
    ActionSpec("face.draw", "Draw the box of a missed face", "Face", ("B",), apart=True),
    ActionSpec("face.adjust", "Adjust the box of this face", "Face", ("Ctrl+E",), checkable=True),
    ActionSpec("face.renew", "Predict this face again", "Face", ("G",)),
    ActionSpec("face.delete", "Delete face", "Face", ("Delete", "Ctrl+D")),
    ActionSpec("point.next", "Largest ellipse, then the next", "Select", ("Tab",), repeats=True),
    ActionSpec(
        "point.previous", "Back to the point before", "Select", ("Shift+Tab", "Shift+Backtab"), repeats=True
    ),
    ActionSpec("point.visibility", "Visible, occluded, outside", "Correct", ("V",)),
    ActionSpec(
        "point.absent",
        "Not there, or placed again",
        "Correct",
        ("Shift+V",),
        tip="A point that is not in this photo, or not placed yet, counts nowhere",
    ),
    ActionSpec("point.place", "Place points by clicking", "Correct", ("Shift+A",), checkable=True),
    ActionSpec("point.reset", "Back to the prediction", "Correct", ("X",), apart=True),
    ActionSpec("shape.reset_curve", "Curve back to the prediction", "Correct", ("Shift+X",)),
    ActionSpec("shape.reset_face", "Face back to the prediction", "Correct", ("Ctrl+X",)),
    ActionSpec("select.curve", "Select its curve, then the next", "Select", ("S",), repeats=True, apart=True),
    ActionSpec("select.all", "Select all points", "Select", ("Ctrl+A",)),
    ActionSpec("shape.snap", "Snap a curve to its edges", "Correct", ("Shift+E",), apart=True),
    ActionSpec("shape.renew_curve", "Predict a curve again", "Correct", ("Shift+G",)),
    ActionSpec("shape.spread", "Spread a curve evenly", "Correct", ("Shift+S",)),
    ActionSpec(
        "shape.turn_left", "Turn the selection left", "Correct", ("Ctrl+Left",), repeats=True, apart=True
    ),
    ActionSpec("shape.turn_right", "Turn the selection right", "Correct", ("Ctrl+Right",), repeats=True),
    ActionSpec("shape.grow", "Enlarge the selection", "Correct", ("Ctrl+Up",), repeats=True),
    ActionSpec("shape.shrink", "Shrink the selection", "Correct", ("Ctrl+Down",), repeats=True),
    ActionSpec("shape.mirror", "Mirror this half onto the other", "Correct", ("Shift+B",), apart=True),
    ActionSpec("shape.swap", "Exchange left and right", "Correct", ("Ctrl+B",)),
    ActionSpec("shape.copy_previous", "Copy from the photo before", "Correct", ("Ctrl+V",)),
    ActionSpec("point.unplaced", "Next point that is not placed", "Select", ("Shift+N",), repeats=True),
    ActionSpec("flaw.next", "Next that looks wrong", "Select", ("T",), repeats=True),
    *(
        ActionSpec(f"flag.{number}", f"Flag {number}", "Flags", (f"Ctrl+{number}",), checkable=True)
        for number in range(1, FLAG_KEYS + 1)
    ),
    ActionSpec("flag.edit", "Flags of this project…", "Flags", ("Ctrl+Shift+F",), apart=True),
    ActionSpec("face.note", "Write a note", "Flags", ("N",)),
    ActionSpec(
        "point.follow", "Corrections move the rest", "Correct", ("Shift+T",), checkable=True, apart=True
    ),
    ActionSpec("nudge.photo", "Nudge by photo pixels", "Correct", ("Ctrl+Shift+A",), checkable=True),
    ActionSpec("review.next", "Next face to review or decide", "Review", ("Ctrl+R",), repeats=True),
    ActionSpec("review.previous", "Back to the one before", "Review", ("Ctrl+Shift+R",), repeats=True),
    ActionSpec("review.agree", "Agree, and on to the next to review", "Review", ("Shift+Space",)),
    ActionSpec("review.return", "Send back, and on to the next to review", "Review", ("Shift+Q",)),
    ActionSpec("review.note", "Write a note of the review", "Review", ("Shift+W",)),
    ActionSpec("review.take_first", "Take the first version (mine)", "Review", ("Alt+1",)),
    ActionSpec("review.take_second", "Take the second version (theirs)", "Review", ("Alt+2",)),
    ActionSpec("review.take_mean", "Take the mean of all versions", "Review", ("Alt+3",)),
    *_nudges(),
    ActionSpec("point.deselect", "Deselect or give up", "Select", ("Esc",), apart=True),
    *(
        ActionSpec(f"camera.{name}", text, "Camera", keys, checkable=checkable, where=Where.CAMERA)
        for name, text, keys, checkable in (
            ("take", "Take this frame", ("C", "Space"), False),
            ("series", "Take one every few seconds", ("E",), True),
            ("freeze", "Freeze the picture", ("F",), True),
            ("mirror", "Show it as a mirror does", ("M",), True),
            ("smooth", "Smooth the points shown", ("S",), True),
            ("leave", "Back to the photos", ("Esc",), False),
        )
    ),
    ActionSpec("view.fit_face", "Fit face", "View", ("F",)),
    ActionSpec("view.fit_photo", "Fit photo", "View", ("Shift+F",)),
    ActionSpec("view.zoom_in", "Zoom in", "View", ("+", "="), repeats=True),
    ActionSpec("view.zoom_out", "Zoom out", "View", ("-",), repeats=True),
    ActionSpec(
        "view.turn_right",
        "Turn the view right",
        "View",
        ("Alt+R",),
        tip="A quarter turn of what is shown, for faces that lie on their side; nothing is changed",
    ),
    ActionSpec("view.turn_left", "Turn the view left", "View", ("Alt+Shift+R",)),
    ActionSpec("view.bare", "Only the photo, while held", "View", ("W",), in_menu=False, apart=True),
    ActionSpec("view.settings", "Strengths, brightness…", "View", ("Z",), apart=True),
    ActionSpec("view.level", "Ellipses at 50, 90, 95 %", "View", ("Shift+Z",)),
    ActionSpec("view.grid", "Pixel grid, zoomed in", "View", ("Ctrl+G",), checkable=True),
    ActionSpec("view.photos", "List of photos", "View", ("F3",), checkable=True, apart=True),
    ActionSpec("view.face", "Face panel", "View", ("F4",), checkable=True),
    ActionSpec("view.statistics", "Statistics panel", "View", ("F5",), checkable=True),
    ActionSpec("view.review", "Review panel", "View", ("F8",), checkable=True),
    ActionSpec("view.training", "Training panel", "View", ("F7",), checkable=True),
    ActionSpec("view.models", "List of models", "View", ("Shift+F7",), checkable=True),
    ActionSpec("view.full_screen", "Full screen", "View", ("F11",), checkable=True, where=Where.BOTH),
    ActionSpec("overlay.points", "Points", "Overlays", ("1",), checkable=True),
    ActionSpec("overlay.curves", "Curves", "Overlays", ("2",), checkable=True),
    ActionSpec("overlay.ellipses", "Error ellipses", "Overlays", ("3",), checkable=True),
    ActionSpec(
        "overlay.attention_point",
        "Attention of the selected points",
        "Overlays",
        ("4",),
        checkable=True,
        apart=True,
    ),
    ActionSpec("overlay.attention_curve", "Attention of a curve", "Overlays", ("Alt+4",), checkable=True),
    ActionSpec("overlay.attention_all", "Attention of all points", "Overlays", ("5",), checkable=True),
    ActionSpec("overlay.edges", "Edge maps", "Overlays", ("6",), checkable=True),
    ActionSpec("overlay.numbers", "Point numbers", "Overlays", ("7",), checkable=True, apart=True),
    ActionSpec("overlay.names", "Point names", "Overlays", ("Alt+7",), checkable=True),
    ActionSpec("overlay.boxes", "Face marks", "Overlays", ("8",), checkable=True),
    ActionSpec("overlay.directions", "Tangent and normal", "Overlays", ("9",), checkable=True),
    ActionSpec("overlay.flaws", "What looks wrong", "Overlays", ("0",), checkable=True),
    ActionSpec("overlay.versions", "What each person placed", "Overlays", ("Alt+0",), checkable=True),
    ActionSpec("theme.system", "As the system", "Theme", checkable=True, where=Where.BOTH),
    ActionSpec("theme.light", "Light", "Theme", checkable=True, where=Where.BOTH),
    ActionSpec("theme.dark", "Dark", "Theme", checkable=True, where=Where.BOTH),
    ActionSpec("help.palette", "Any action by its name", "Help", ("Ctrl+K",), where=Where.BOTH),
    ActionSpec("help.welcome", "First steps", "Help", ("Shift+F1",)),
    ActionSpec("help.keys", "Keys", "Help", ("?", "F1"), where=Where.BOTH, apart=True),
)

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
    "View",
    "Overlays",
    "Help",
)


def check_keys(specs: tuple[ActionSpec, ...] = ACTIONS) -> None:
    """Raise ValueError where two actions share a name, or a key in one place: Qt would then do neither."""
    names: set[str] = set()
    owners: dict[tuple[str, Where], str] = {}
    for spec in specs:
        if spec.name in names:
            raise ValueError(f"two actions are named {spec.name}")
        names.add(spec.name)
        for key, where in product(spec.keys, spec.where):
            other = owners.setdefault((key, where), spec.name)
            if other != spec.name:
                raise ValueError(f"{key} belongs to {other} and to {spec.name}")


def _usable(keys: Sequence[str]) -> tuple[str, ...]:
    """Those that are one key each."""
    return tuple(key for key in keys if QKeySequence(key).count() == 1 and QKeySequence(key).toString())


class ActionRegistry:
    """The QActions of a window, by name."""

    def __init__(self, owner: QWidget, specs: tuple[ActionSpec, ...] = ACTIONS) -> None:
        check_keys(specs)
        self.specs = specs
        self._specs = {spec.name: spec for spec in specs}
        self._keys: dict[str, tuple[str, ...]] = {spec.name: spec.keys for spec in specs}
        self._heard: list[Callable[[], object]] = []
        self._actions: dict[str, QAction] = {}
        for spec in specs:
            action = QAction(spec.text, owner)
            action.setObjectName(spec.name)
            action.setAutoRepeat(spec.repeats)
            action.setCheckable(spec.checkable)
            owner.addAction(action)
            self._actions[spec.name] = action
            self._show_keys(spec)

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def on(self, name: str, do: Callable[[], object]) -> None:
        """Call `do` when the action is triggered by its key or from a menu."""
        self._actions[name].triggered.connect(lambda _checked=False: do())

    def check(self, name: str, checked: bool) -> None:
        """Show an action as on or off without triggering it."""
        self._actions[name].setChecked(checked)

    # Keys that a person has chosen

    def keys(self, name: str) -> tuple[str, ...]:
        """The keys of an action now, in Qt's portable notation."""
        return self._keys[name]

    def shown_key(self, name: str) -> str:
        """The first key of an action as this system writes it; empty where it has none."""
        return self._actions[name].shortcut().toString(QKeySequence.SequenceFormat.NativeText)

    def words(self, sentence: str) -> str:
        """A sentence with the key of each action that it names in braces; its place in the menus where the
        action has no key."""

        def key_of(found: re.Match[str]) -> str:
            spec = self._specs.get(found[1])
            if spec is None:
                return found[0]
            return self.shown_key(spec.name) or f"“{spec.text}” (menu {spec.menu})"

        return re.sub(r"\{([a-z_]+\.[a-z0-9_]+)\}", key_of, sentence)

    def owner_of(self, key: str, name: str) -> ActionSpec | None:
        """The action that a key calls where the action `name` works."""
        return next((spec for spec in self._beside(name) if key in self._keys[spec.name]), None)

    def rebind(self, name: str, key: str) -> None:
        """Give an action another first key, taken away from whichever had it; none where `key` is empty."""
        for spec in self._beside(name):
            self._keys[spec.name] = tuple(k for k in self._keys[spec.name] if k != key)
        self._keys[name] = (key, *self._keys[name][1:]) if key else ()
        self._keys_changed()

    def chosen_keys(self) -> dict[str, tuple[str, ...]]:
        """The actions whose keys are not those of the table."""
        return {name: keys for name, keys in self._keys.items() if keys != self._specs[name].keys}

    def choose_keys(self, chosen: Mapping[str, Sequence[str]]) -> None:
        """Take keys that `chosen_keys` gave, and the table's for all others; a chosen key is taken away
        from the action that has it in the table. What is no action or no key is left out."""
        known = {name: _usable(keys) for name, keys in chosen.items() if name in self._specs}
        taken: set[tuple[str, Where]] = set()

        def free(spec: ActionSpec, keys: Sequence[str]) -> tuple[str, ...]:
            return tuple(key for key in keys if not any((key, where) in taken for where in spec.where))

        for name, keys in known.items():
            known[name] = free(self._specs[name], keys)
            taken.update(product(keys, self._specs[name].where))
        for spec in self.specs:
            self._keys[spec.name] = known.get(spec.name, free(spec, spec.keys))
        self._keys_changed()

    def reset_key(self, name: str) -> None:
        """Give an action the table's keys again; what it had been given goes back to where it was."""
        held, own = self._keys[name], self._specs[name].keys
        for spec in self._beside(name):
            kept = tuple(key for key in self._keys[spec.name] if key not in own)
            back = tuple(key for key in spec.keys if key in held and key not in kept and key not in own)
            self._keys[spec.name] = own if spec.name == name else (*back, *kept)
        self._keys_changed()

    def _beside(self, name: str) -> list[ActionSpec]:
        """The actions that can be done when this one can, itself among them."""
        return [spec for spec in self.specs if spec.where & self._specs[name].where]

    def on_change(self, do: Callable[[], object]) -> None:
        """Call `do` after keys have changed."""
        self._heard.append(do)

    def _keys_changed(self) -> None:
        for spec in self.specs:
            self._show_keys(spec)
        for do in self._heard:
            do()

    def _show_keys(self, spec: ActionSpec) -> None:
        action, keys = self._actions[spec.name], self._keys[spec.name]
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.setToolTip(
            plain_tip(f"{spec.tip or spec.text} ({', '.join(keys)})" if keys else spec.tip or spec.text)
        )

    def enable(self, where: Where) -> None:
        """Let the actions of what the window shows now work, and no others."""
        for spec in self.specs:
            self._actions[spec.name].setEnabled(bool(spec.where & where))

    def fill(self, menu: QMenu, title: str) -> None:
        """Put the actions of a menu into it."""
        for spec in self.specs:
            if spec.menu == title and spec.in_menu:
                if spec.apart and not menu.isEmpty():
                    menu.addSeparator()
                menu.addAction(self._actions[spec.name])
