"""The commands that correct several points at once, flag faces and go to what looks wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from math import radians
from typing import Concatenate, ParamSpec

from app.commands import Command, On
from app.correcting.copying import CopyingFeature
from app.correcting.flagging import FlaggingFeature
from app.correcting.placing import PlacingFeature
from app.logic.correcting.flaws import Flaw
from app.logic.corrections import FLAG_KEYS, Corrections
from app.logic.translating import marked, tr
from app.panels.message_bar import Tone
from app.room import Feature, Room
from app.workbench import Workbench

TURN = radians(1.0)
GROWTH = 1.01

P = ParamSpec("P")

NOT_PREDICTED = marked("No model has placed these points.")
NO_POINTS = marked(
    "Select several points first: {select.curve} a curve, {select.all} all, Shift+drag an area."
)


def on_corrections(
    method: Callable[Concatenate[CorrectingFeature, Corrections, P], object],
) -> Callable[Concatenate[CorrectingFeature, P], None]:
    """A method that corrects the current face; what the project refuses is said."""

    def run(self: CorrectingFeature, /, *args: P.args, **kwargs: P.kwargs) -> None:
        page, work = self.page, self.page.corrections
        if work is not None and not page.canvas.is_dragging:
            page.attempt(lambda: method(self, work, *args, **kwargs))

    return run


class CorrectingFeature(Feature):
    """Corrects several points at once, flags faces and places points by clicks."""

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench)
        self.flagging = FlaggingFeature(workbench)
        self.placing = PlacingFeature(workbench)
        self.copying = CopyingFeature(workbench)

    @property
    def parts(self) -> tuple[Feature, ...]:
        return (self.placing, self.flagging, self.copying)

    # Why a command cannot be done now

    def without_curve(self) -> str:
        work = self.page.corrections
        return self.without_point() or (
            "" if work is not None and work.curves_chosen() else tr("This point is on no curve.")
        )

    def without_half(self) -> str:
        right = tr("Select a point of the half that is right: it is mirrored onto the other.")
        return right if self.without_point() else ""

    def without_group(self) -> str:
        session = self.page.session
        return "" if session is not None and len(session.selection.chosen) > 1 else tr(NO_POINTS)

    # What is done

    @on_corrections
    def select_all(self, work: Corrections) -> None:
        work.select_all()

    @on_corrections
    def reset_curves(self, work: Corrections) -> None:
        if not work.reset_curves():
            self._say(tr(NOT_PREDICTED))

    @on_corrections
    def reset_face(self, work: Corrections) -> None:
        if not work.reset_face():
            self._say(tr(NOT_PREDICTED))

    def _say(self, text: str, tone: Tone = Tone.INFO, *, undo: bool = False) -> None:
        self.workbench.say(text, tone, undo=undo)

    @on_corrections
    def select_curve(self, work: Corrections) -> None:
        curve = work.select_curve()
        if curve is not None:
            self._say(
                tr(
                    "{curve}: {count} point selected.",
                    "{curve}: {count} points selected.",
                    count=len(curve.points),
                    curve=curve.name.replace("_", " "),
                )
            )

    @on_corrections
    def turn(self, work: Corrections, angle: float) -> None:
        if not work.turn(angle):
            self._say(tr(NO_POINTS))

    @on_corrections
    def scale(self, work: Corrections, factor: float) -> None:
        if not work.scale(factor):
            self._say(tr(NO_POINTS))

    @on_corrections
    def spread(self, work: Corrections) -> None:
        if not work.spread():
            self._say(tr("The points of this curve are spread evenly already."))

    @on_corrections
    def snap(self, work: Corrections) -> None:
        face = work.session.face
        maps = self.page.worker.maps.get(face.id) if face is not None else None
        if maps is None or not work.can_snap(maps):
            self._say(tr("There are no edge maps of this face yet: the model has to look at it first."))
        elif work.snap(maps):
            self._say(tr("The curve lies on the ridge of its edge map now."), undo=True)
        else:
            self._say(tr("The edge map shows no ridge near this curve."))

    @on_corrections
    def renew_curve(self, work: Corrections) -> None:
        curves = work.curves_chosen()
        self.page.predicting.renew_face(points=sorted({i for c in curves for i in c.points}))

    @on_corrections
    def mirror(self, work: Corrections) -> None:
        if work.mirror_half():
            self._say(tr("The other half is a mirror image now."), undo=True)
        else:
            self._say(tr("This point lies in the middle: select one of the half that is right."))

    @on_corrections
    def swap(self, work: Corrections) -> None:
        if work.swap_sides():
            self._say(tr("Left and right are exchanged."), undo=True)

    @on_corrections
    def copy(self, work: Corrections) -> None:
        count = work.copy_from_previous()
        if count:
            words = tr("The face of the photo before.", "{count} faces of the photo before.", count=count)
            self._say(words, undo=True)
        else:
            self._say(tr("The photo before has no face to copy."))

    @on_corrections
    def next_flaw(self, work: Corrections) -> None:
        flaw = work.go_to_flaw()
        if flaw is None:
            self._say(tr("Nothing looks wrong about this face."), Tone.DONE)
            return
        words = flaw_words(flaw, work)
        self._say(f"{words[0].upper()}{words[1:]}.", Tone.WARNING)
        if len(flaw.points) < work.session.layout.point_count:
            self.page.canvas.reveal(flaw.points[0])


def flaw_words(flaw: Flaw, work: Corrections) -> str:
    """What is wrong and where."""
    layout = work.session.layout
    if len(flaw.points) == layout.point_count:
        return tr("{flaw}, in the whole face: {{shape.swap}} exchanges them", flaw=tr(flaw.kind.value))
    names = ", ".join(layout.point_names[point].replace("_", " ") for point in flaw.points[:2])
    more = " …" if len(flaw.points) > 2 else ""
    return f"{tr(flaw.kind.value)}: {names}{more}"


def _flags() -> Iterator[Command[CorrectingFeature]]:
    for number in range(1, FLAG_KEYS + 1):
        yield Command(
            f"flag.{number}",
            f"Flag {number}",
            "Flags",
            (f"Ctrl+{number}",),
            do=partial(_switch_flag, number=number),
            why_not=CorrectingFeature.without_face,
            checked=partial(_has_flag, number=number),
        )


def _switch_flag(feature: CorrectingFeature, number: int) -> None:
    feature.flagging.switch_number(number)


def _has_flag(feature: CorrectingFeature, number: int) -> bool:
    return feature.flagging.has_number(number)


COMMANDS: tuple[Command[CorrectingFeature], ...] = (
    Command(
        "select.curve",
        "Select its curve, then the next",
        "Select",
        ("S",),
        do=lambda it: it.select_curve(),
        why_not=lambda it: it.without_face(),
        repeats=True,
        part=1,
        on=On.POINT,
    ),
    Command(
        "select.all",
        "Select all points",
        "Select",
        ("Ctrl+A",),
        do=lambda it: it.select_all(),
        why_not=lambda it: it.without_face(),
        part=1,
    ),
    Command(
        "flaw.next",
        "Next that looks wrong",
        "Select",
        ("T",),
        do=lambda it: it.next_flaw(),
        why_not=lambda it: it.without_face(),
        repeats=True,
        part=2,
    ),
    Command(
        "point.place",
        "Place points by clicking",
        "Correct",
        ("Shift+A",),
        do=lambda it: it.placing.switch(),
        why_not=lambda it: "" if it.placing.may_take_the_photo else it.without_face(),
        checked=lambda it: it.placing.is_on,
        on=On.FACE,
    ),
    Command(
        "shape.reset_curve",
        "Curve back to the prediction",
        "Correct",
        ("Shift+X",),
        do=lambda it: it.reset_curves(),
        why_not=lambda it: it.without_point(),
        part=1,
        on=On.POINT,
    ),
    Command(
        "shape.reset_face",
        "Face back to the prediction",
        "Correct",
        ("Ctrl+X",),
        do=lambda it: it.reset_face(),
        why_not=lambda it: it.without_face(),
        part=1,
        on=On.FACE,
    ),
    Command(
        "shape.snap",
        "Snap a curve to its edges",
        "Correct",
        ("Shift+E",),
        do=lambda it: it.snap(),
        why_not=lambda it: it.without_curve(),
        part=2,
        on=On.POINT,
    ),
    Command(
        "shape.renew_curve",
        "Predict a curve again",
        "Correct",
        ("Shift+G",),
        do=lambda it: it.renew_curve(),
        why_not=lambda it: it.without_curve(),
        part=2,
        on=On.POINT,
    ),
    Command(
        "shape.spread",
        "Spread a curve evenly",
        "Correct",
        ("Shift+S",),
        do=lambda it: it.spread(),
        why_not=lambda it: it.without_point(),
        part=2,
        on=On.POINT,
    ),
    Command(
        "shape.turn_left",
        "Turn the selection left",
        "Correct",
        ("Ctrl+Left",),
        do=lambda it: it.turn(-TURN),
        why_not=lambda it: it.without_group(),
        repeats=True,
        part=3,
    ),
    Command(
        "shape.turn_right",
        "Turn the selection right",
        "Correct",
        ("Ctrl+Right",),
        do=lambda it: it.turn(TURN),
        why_not=lambda it: it.without_group(),
        repeats=True,
        part=3,
    ),
    Command(
        "shape.grow",
        "Enlarge the selection",
        "Correct",
        ("Ctrl+Up",),
        do=lambda it: it.scale(GROWTH),
        why_not=lambda it: it.without_group(),
        repeats=True,
        part=3,
    ),
    Command(
        "shape.shrink",
        "Shrink the selection",
        "Correct",
        ("Ctrl+Down",),
        do=lambda it: it.scale(1 / GROWTH),
        why_not=lambda it: it.without_group(),
        repeats=True,
        part=3,
    ),
    Command(
        "shape.mirror",
        "Mirror this half onto the other",
        "Correct",
        ("Shift+B",),
        do=lambda it: it.mirror(),
        why_not=lambda it: it.without_half(),
        part=4,
    ),
    Command(
        "shape.swap",
        "Exchange left and right",
        "Correct",
        ("Ctrl+B",),
        do=lambda it: it.swap(),
        why_not=lambda it: it.without_face(),
        part=4,
        on=On.FACE,
    ),
    Command(
        "shape.copy_previous",
        "Copy from the photo before",
        "Correct",
        ("Ctrl+Shift+C",),
        do=lambda it: it.copy(),
        why_not=lambda it: it.without_project(),
        part=4,
        on=On.PHOTO,
    ),
    Command(
        "face.copy",
        "Copy face",
        "Edit",
        ("Ctrl+C",),
        icon="copy",
        do=lambda it: it.copying.copy(),
        why_not=lambda it: it.without_face(),
        part=2,
        on=On.FACE,
    ),
    Command(
        "face.paste",
        "Paste face",
        "Edit",
        ("Ctrl+V",),
        icon="clipboard-paste",
        do=lambda it: it.copying.paste(),
        why_not=lambda it: it.copying.without_copy(),
        tip="At the same part of this photo, or beside the face that is there",
        part=2,
        on=On.FACE | On.PHOTO,
    ),
    Command(
        "face.paste_in_box",
        "Paste face into a box",
        "Edit",
        ("Ctrl+Shift+V",),
        do=lambda it: it.copying.paste_in_box(),
        why_not=lambda it: it.copying.without_copy(),
        part=2,
        on=On.PHOTO,
    ),
    Command(
        "flag.edit",
        "Flags of this project…",
        "Flags",
        ("Ctrl+Shift+F",),
        do=lambda it: it.flagging.edit(),
        why_not=lambda it: it.without_project(),
        part=1,
    ),
    Command(
        "face.note",
        "Write a note",
        "Flags",
        ("N",),
        do=lambda it: it.page.face_panel.write_note(),
        why_not=lambda it: it.without_face(),
        part=1,
        on=On.FACE,
    ),
    *_flags(),
)

ROOM = Room(CorrectingFeature, COMMANDS)
