"""The actions that correct several points at once, flag faces and go to what looks wrong."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from math import radians
from typing import TYPE_CHECKING

from app.annotating.feature import NO_POINT
from app.correcting.corrections import Corrections
from app.correcting.flaws import Flaw
from app.panels.message_bar import Tone
from app.workbench import Workbench

if TYPE_CHECKING:
    from app.session import Session

TURN = radians(1.0)
GROWTH = 1.01

NO_POINTS = "Select several points first: {select.curve} a curve, {select.all} all, Shift+drag an area."


class CorrectingCommands:
    """Joins the registry's correcting actions to a page."""

    def __init__(self, workbench: Workbench) -> None:
        self._registry = registry = workbench.registry
        self._page = page = workbench.page
        on, using = registry.on, self._using
        on("select.curve", using(self._select_curve))
        on("select.all", using(lambda work: self._unless(work.select_all(), page.without_face())))
        for name, angle in (("left", -TURN), ("right", TURN)):
            on(f"shape.turn_{name}", using(partial(self._turn, angle=angle)))
        for name, factor in (("grow", GROWTH), ("shrink", 1 / GROWTH)):
            on(f"shape.{name}", using(partial(self._scale, factor=factor)))
        on("shape.spread", using(self._spread))
        on("shape.snap", using(self._snap))
        on("shape.renew_curve", using(self._renew_curve))
        on("shape.mirror", using(self._mirror))
        on("shape.swap", using(self._swap))
        on("shape.copy_previous", using(self._copy))
        on("shape.reset_curve", using(lambda work: self._unless(work.reset_curves(), self._no_prediction())))
        on("shape.reset_face", using(lambda work: self._unless(work.reset_face(), self._no_prediction())))
        on("flaw.next", using(self._next_flaw))
        on("face.note", page.face_panel.write_note)

    def session_opened(self, session: Session) -> None:
        """Nothing to do: every action looks up the corrections when it is called."""

    def close(self) -> None:
        """Nothing runs here."""

    def _using(self, do: Callable[[Corrections], object]) -> Callable[[], None]:
        def run() -> None:
            page = self._page
            if page.corrections is not None and not page.canvas.is_dragging:
                page.attempt(lambda: do(work) if (work := page.corrections) is not None else None)

        return run

    def _say(self, text: str, tone: Tone = Tone.INFO, *, undo: bool = False) -> None:
        self._page.say(text, tone, undo=self._registry["edit.undo"].trigger if undo else None)

    def _unless(self, done: bool, sentence: str) -> None:
        if not done:
            self._say(sentence)

    def _no_prediction(self) -> str:
        session = self._page.session
        if session is None or session.face is None:
            return self._page.without_face()
        return "No model has placed these points." if session.chosen else NO_POINT

    def _select_curve(self, work: Corrections) -> None:
        curve = work.select_curve()
        if curve is None:
            self._say(self._page.without_face())
        else:
            self._say(f"{curve.name.replace('_', ' ')}: {len(curve.points)} points selected.")

    def _turn(self, work: Corrections, angle: float) -> None:
        self._unless(work.turn(angle), NO_POINTS)

    def _scale(self, work: Corrections, factor: float) -> None:
        self._unless(work.scale(factor), NO_POINTS)

    def _spread(self, work: Corrections) -> None:
        if not work.session.chosen:
            self._say(NO_POINT)
        else:
            self._unless(work.spread(), "The points of this curve are spread evenly already.")

    def _snap(self, work: Corrections) -> None:
        face = work.session.face
        maps = self._page.worker.maps.get(face.id) if face is not None else None
        if not work.session.chosen:
            self._say(NO_POINT)
        elif not work.curves_chosen():
            self._say("This point is on no curve.")
        elif maps is None or not work.can_snap(maps):
            self._say("There are no edge maps of this face yet: the model has to look at it first.")
        elif work.snap(maps):
            self._say("The curve lies on the ridge of its edge map now.", undo=True)
        else:
            self._say("The edge map shows no ridge near this curve.")

    def _renew_curve(self, work: Corrections) -> None:
        curves = work.curves_chosen()
        if not work.session.chosen:
            self._say(NO_POINT)
        elif not curves:
            self._say("This point is on no curve.")
        else:
            self._page.predicting.renew_face(points=sorted({i for c in curves for i in c.points}))

    def _mirror(self, work: Corrections) -> None:
        if work.session.point is None:
            self._say("Select a point of the half that is right: it is mirrored onto the other.")
        elif work.mirror_half():
            self._say("The other half is a mirror image now.", undo=True)
        else:
            self._say("This point lies in the middle: select one of the half that is right.")

    def _swap(self, work: Corrections) -> None:
        if work.swap_sides():
            self._say("Left and right are exchanged.", undo=True)
        else:
            self._say(self._page.without_face())

    def _copy(self, work: Corrections) -> None:
        count = work.copy_from_previous()
        if count:
            faces = "The face" if count == 1 else f"{count} faces"
            self._say(f"{faces} of the photo before.", undo=True)
        else:
            self._say("The photo before has no face to copy.")

    def _next_flaw(self, work: Corrections) -> None:
        flaw = work.go_to_flaw()
        if flaw is None:
            self._say("Nothing looks wrong about this face.", Tone.DONE)
            return
        words = flaw_words(flaw, work)
        self._say(f"{words[0].upper()}{words[1:]}.", Tone.WARNING)
        if len(flaw.points) < work.session.layout.point_count:
            self._page.canvas.reveal(flaw.points[0])


def flaw_words(flaw: Flaw, work: Corrections) -> str:
    """What is wrong and where."""
    layout = work.session.layout
    if len(flaw.points) == layout.point_count:
        return f"{flaw.kind.value}, in the whole face: {{shape.swap}} exchanges them"
    names = ", ".join(layout.point_names[point].replace("_", " ") for point in flaw.points[:2])
    more = " …" if len(flaw.points) > 2 else ""
    return f"{flaw.kind.value}: {names}{more}"
