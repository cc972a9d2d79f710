"""How the photo is seen: zoom and turns, what is drawn over it, the list beside it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from app.canvas.overlays import OVERLAYS, Overlay
from app.canvas.overlays.overlay import Switch
from app.commands import Command, On
from app.logic.canvas.framing import FIT_FACE, FIT_PHOTO
from app.logic.causes import unchanged
from app.logic.translating import marked, tr
from app.page.annotate_page import PHOTOS
from app.room import Feature, Room

ZOOM_STEP = 1.25
LEAN_STEP = 5.0


class ViewingFeature(Feature):
    """What is seen of the photo that is open."""

    def lean(self, degrees: float) -> None:
        """Turn what is shown by less than a quarter, and say how far it is turned."""
        self.page.turn(degrees)
        shown = self.page.canvas.view.degrees
        self.page.say(
            tr("Shown turned by {degrees:g}°; {{view.upright}} shows it upright.", degrees=shown)
            if shown
            else tr("Shown upright."),
            cause=unchanged(lambda: self.page.canvas.view.degrees),
        )

    def next_level(self) -> None:
        level = self.page.view_settings.next_level()
        self.page.say(
            tr("Ellipses that hold the true point in {level} of 100 cases.", level=level),
            cause=self.page.causes.project(),
        )

    def switch_grid(self) -> None:
        self.page.canvas.set_grid(not self.page.canvas.has_grid)

    def switch_overlay(self, kind: type[Overlay], switch: Switch[Overlay]) -> None:
        overlay = self.page.canvas.overlay(kind)
        on = not switch.is_on(overlay)
        switch.turn(overlay, on)
        self.page.canvas.refresh()
        session = self.page.session
        if on and switch.of_point and session is not None and session.selection.point is None:
            self.workbench.say(
                tr("Select a point to see where the network looked for it: click one, or {point.next}.")
            )

    def shows(self, kind: type[Overlay], switch: Switch[Overlay]) -> bool:
        return switch.is_on(self.page.canvas.overlay(kind))


_Own = Command[ViewingFeature]


def _overlays() -> Iterator[_Own]:
    for kind in OVERLAYS:
        for switch in kind.switches():
            yield Command(
                switch.id,
                switch.text,
                "Overlays",
                switch.keys,
                do=partial(ViewingFeature.switch_overlay, kind=kind, switch=switch),
                checked=partial(ViewingFeature.shows, kind=kind, switch=switch),
                remembered=True,
                part=kind.part,
            )


COMMANDS: tuple[_Own, ...] = (
    Command("view.fit_face", "Fit face", "View", ("F",), do=lambda it: it.page.fit(FIT_FACE), on=On.FACE),
    Command(
        "view.fit_photo",
        "Fit photo",
        "View",
        ("Shift+F",),
        do=lambda it: it.page.fit(FIT_PHOTO),
        on=On.PHOTO,
    ),
    Command(
        "view.zoom_in",
        "Zoom in",
        "View",
        ("+", "="),
        do=lambda it: it.page.canvas.zoom(ZOOM_STEP),
        repeats=True,
    ),
    Command(
        "view.zoom_out",
        "Zoom out",
        "View",
        ("-",),
        do=lambda it: it.page.canvas.zoom(1 / ZOOM_STEP),
        repeats=True,
    ),
    Command(
        "view.turn_right",
        "Turn the view right",
        "View",
        ("Alt+R",),
        do=lambda it: it.page.turn(90),
        tip="A quarter turn of what is shown, for faces that lie on their side; nothing is changed",
        on=On.PHOTO,
    ),
    Command(
        "view.turn_left",
        "Turn the view left",
        "View",
        ("Alt+Shift+R",),
        do=lambda it: it.page.turn(-90),
        on=On.PHOTO,
    ),
    Command(
        "view.lean_right",
        "Turn the view a little right",
        "View",
        ("Alt+Right",),
        do=lambda it: it.lean(LEAN_STEP),
        repeats=True,
        tip=marked("By five degrees; {alt} and the wheel turn it too"),
    ),
    Command(
        "view.lean_left",
        "Turn the view a little left",
        "View",
        ("Alt+Left",),
        do=lambda it: it.lean(-LEAN_STEP),
        repeats=True,
    ),
    Command(
        "view.upright",
        "Show the photo upright",
        "View",
        ("Alt+Up",),
        do=lambda it: it.page.turn(-it.page.canvas.view.degrees),
        why_not=lambda it: "" if it.page.canvas.view.degrees else tr("The photo is shown upright."),
        on=On.PHOTO,
    ),
    Command(
        "view.bare",
        "Only the photo, while held",
        "View",
        ("W",),
        do=lambda it: it.page.canvas.set_bare(True),
        in_menu=False,
        part=1,
    ),
    Command(
        "view.settings",
        "Strengths, brightness…",
        "View",
        ("Z",),
        icon="sun-medium",
        bar=51,
        do=lambda it: it.page.view_settings.toggle(),
        part=2,
        on=On.PHOTO,
    ),
    Command(
        "view.level", "Ellipses at 50, 90, 95 %", "View", ("Shift+Z",), do=lambda it: it.next_level(), part=2
    ),
    Command(
        "view.grid",
        "Pixel grid, zoomed in",
        "View",
        ("Ctrl+G",),
        do=lambda it: it.switch_grid(),
        checked=lambda it: it.page.canvas.has_grid,
        remembered=True,
        part=2,
    ),
    Command(
        "view.photos",
        "List of photos",
        "View",
        ("F3",),
        icon="images",
        do=lambda it: it.page.side.switch(PHOTOS),
        checked=lambda it: it.page.side.is_seen(PHOTOS),
        part=3,
    ),
    Command(
        "view.reset_panels",
        marked("Reset the panels"),
        "View",
        do=lambda it: it.page.side.reset(),
        tip=marked("All panels in sight and where they were in the beginning"),
        part=3,
    ),
    *_overlays(),
)

ROOM = Room(ViewingFeature, COMMANDS)
