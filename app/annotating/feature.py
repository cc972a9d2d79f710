"""What each action of the page does. The table in app.commands says which key calls it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from adnet_core.faces.states import FaceState, Visibility
from adnet_core.projects.records import FaceRecord, HistoryStep, PhotoEdit
from app.canvas.framing import FIT_FACE, FIT_PHOTO
from app.canvas.overlays import AttentionMode, Overlay
from app.listing.photo_list import ListView
from app.panels.message_bar import Tone
from app.session import Session
from app.workbench import Workbench

ZOOM_STEP = 1.25

NO_POINT = "Select a point first: click one, or {point.next}."

_VISIBILITY_WORDS = {
    Visibility.VISIBLE: "Visible.",
    Visibility.OCCLUDED: "Occluded: something is in front of it.",
    Visibility.OUTSIDE: "Outside the photo.",
    Visibility.ABSENT: "This point is not placed: drag its mark, or {point.absent} places it where that is.",
}
ALL_ABSENT = "No point of this face is placed yet: {point.place} places them by clicks."
_ATTENTION = {
    "overlay.attention_point": AttentionMode.POINT,
    "overlay.attention_curve": AttentionMode.CURVE,
    "overlay.attention_all": AttentionMode.ALL,
    "overlay.edges": AttentionMode.EDGES,
}


class AnnotateCommands:
    """Joins the registry's annotating actions to a page."""

    def __init__(self, workbench: Workbench) -> None:
        self._registry = registry = workbench.registry
        self._page = page = workbench.page
        on = registry.on
        with_session = self._with_session
        on("edit.undo", with_session(self._undo))
        on("edit.redo", with_session(self._redo))
        on("photo.next", with_session(partial(self._step_photo, by=1)))
        on("photo.previous", with_session(partial(self._step_photo, by=-1)))
        on("photo.first", with_session(partial(Session.go_to_end, last=False)))
        on("photo.last", with_session(partial(Session.go_to_end, last=True)))
        on("photo.search", self._search)
        on("photo.filter", page.photo_panel.next_filter)
        on("photo.order", page.photo_panel.next_order)
        on("photo.unfinished", with_session(self._go_on))
        on("face.accept", with_session(partial(self._finish, state=FaceState.ACCEPTED)))
        on("face.accept_incomplete", with_session(self._accept_incomplete))
        on("face.reject", with_session(partial(self._finish, state=FaceState.REJECTED)))
        on("face.reopen", with_session(self._reopen))
        on("face.next", with_session(partial(self._step_face, by=1)))
        on("face.previous", with_session(partial(self._step_face, by=-1)))
        on("face.draw", with_session(self._draw))
        on("face.adjust", with_session(self._adjust))
        page.canvas.adjusting_changed.connect(partial(registry.check, "face.adjust"))
        on("face.renew", page.renew_face)
        on("face.delete", with_session(self._delete))
        on("point.next", with_session(partial(self._step_point, by=1)))
        on("point.previous", with_session(partial(self._step_point, by=-1)))
        on("point.visibility", with_session(self._visibility))
        on("point.absent", with_session(self._switch_absent))
        on("point.unplaced", with_session(self._next_unplaced))
        on("point.follow", self._switch_following)
        registry.check("point.follow", page.followers.enabled)
        on("nudge.photo", self._tell_nudge)
        on("point.reset", with_session(self._reset_point))
        for way, (dx, dy) in {"left": (-1, 0), "right": (1, 0), "up": (0, -1), "down": (0, 1)}.items():
            on(f"nudge.{way}", with_session(partial(self._nudge, dx=dx, dy=dy)))
            on(f"nudge.{way}.far", with_session(partial(self._nudge, dx=10 * dx, dy=10 * dy)))
        on("view.fit_face", lambda: page.fit(FIT_FACE))
        on("view.fit_photo", lambda: page.fit(FIT_PHOTO))
        on("view.turn_right", lambda: page.turn(1))
        on("view.turn_left", lambda: page.turn(-1))
        on("view.zoom_in", lambda: page.canvas.zoom(ZOOM_STEP))
        on("view.zoom_out", lambda: page.canvas.zoom(1 / ZOOM_STEP))
        on("view.bare", lambda: page.canvas.set_bare(True))
        on("view.settings", page.view_settings.toggle)
        on("view.level", self._next_level)
        on("view.grid", self._switch_grid)
        registry.check("view.grid", page.canvas.has_grid)
        on("view.photos", self._show_panels)
        for name, overlay in self._switched().items():
            registry.check(name, overlay.visible)
            on(name, partial(self._switch_overlay, name, overlay))
        registry.check("overlay.numbers", page.canvas.numbers.visible)
        on("overlay.numbers", self._switch_numbers)
        on("overlay.names", self._switch_names)
        for name in _ATTENTION:
            on(name, partial(self._switch_attention, name))
        registry.check("view.photos", True)

    def _switched(self) -> dict[str, Overlay]:
        canvas = self._page.canvas
        overlays = (
            canvas.points,
            canvas.curves,
            canvas.ellipses,
            canvas.boxes,
            canvas.directions,
            canvas.flaws,
            canvas.versions,
        )
        return {f"overlay.{overlay.name}": overlay for overlay in overlays}

    def _with_session(self, do: Callable[[Session], object]) -> Callable[[], None]:
        def run() -> None:
            session = self._page.session
            if session is not None and not self._page.canvas.is_dragging:
                self._page.attempt(lambda: do(session))

        return run

    def _say(self, text: str, tone: Tone = Tone.INFO, *, undo: bool = False) -> None:
        self._page.say(text, tone, undo=self._registry["edit.undo"].trigger if undo else None)

    # Photos and faces

    def _search(self) -> None:
        if not self._registry["view.photos"].isChecked():
            self._registry["view.photos"].trigger()
        self._page.photo_panel.search.setFocus()
        self._page.photo_panel.search.selectAll()

    def _step_photo(self, session: Session, by: int) -> None:
        if session.images and not session.step_photo(by):
            of = "" if session.listing.view == ListView() else " of the list"
            self._say(f"This is the last photo{of}." if by > 0 else f"This is the first photo{of}.")

    def _step_face(self, session: Session, by: int) -> None:
        session.step_face(by)
        if session.face is None:
            self._say(self._page.without_face())

    def _finish(self, session: Session, state: FaceState, *, whole: bool = True) -> None:
        """Accept or reject, and go on; `whole`: ask before a face is accepted that lacks points."""
        face = session.face
        if face is None:
            self._say(self._page.without_face())
            return
        if whole and state is FaceState.ACCEPTED and face.state is not state and not face.placed.all():
            self._ask_about_absent(session, face)
            return
        session.set_state(state)
        self._go_on(session)

    def _accept_incomplete(self, session: Session) -> None:
        self._finish(session, FaceState.ACCEPTED, whole=False)

    def _ask_about_absent(self, session: Session, face: FaceRecord) -> None:
        """Say that points are not placed, select the next of them, and offer to accept the face without."""
        point = session.go_to_unplaced()
        if point is not None:
            self._page.canvas.reveal(point)
        count, total = int((~face.placed).sum()), len(face.placed)
        which = f"{count} of {total} points are" if count > 1 else f"1 of {total} points is"
        self._page.message.show_message(
            f"{which} not placed; {{point.unplaced}} goes to the next. {{face.accept_incomplete}} accepts "
            "the face as it is.",
            Tone.WARNING,
            button="Accept as it is",
            do=lambda: self._accept_as_it_is(session, face.id),
            owner=session.owner,
        )

    def _accept_as_it_is(self, session: Session, face_id: str) -> None:
        """The button of the question: about the face that it was asked of, while that is the current one."""
        if session is self._page.session and session.face is not None and session.face.id == face_id:
            self._registry["face.accept_incomplete"].trigger()

    def _go_on(self, session: Session) -> None:
        if not session.next_unfinished():
            self._say("Every face is accepted or rejected.", Tone.DONE)

    def _reopen(self, session: Session) -> None:
        if session.face is None:
            self._say(self._page.without_face())
            return
        moved = bool((session.face.origin != 0).any())
        session.set_state(FaceState.CORRECTED if moved else FaceState.PREDICTED)

    def _draw(self, session: Session) -> None:
        if session.image is None or self._page.canvas.photo_size is None:
            self._say("No photo to draw in.")
            return
        self._page.canvas.await_box()
        self._say("Drag a box around the face, from the brows to the chin. {point.deselect} gives up.")

    def _adjust(self, session: Session) -> None:
        wanted = session.face is not None and not self._page.canvas.is_adjusting
        self._page.canvas.adjust_box(wanted)
        self._registry.check("face.adjust", wanted)
        if session.face is None:
            self._say(self._page.without_face())
        elif wanted:
            self._say("Drag an edge or a corner: the face is predicted again in it. {point.deselect} ends.")

    def _delete(self, session: Session) -> None:
        if session.delete_face():
            self._say("Face deleted.", undo=True)
        else:
            self._say(self._page.without_face())

    # Points

    def _step_point(self, session: Session, by: int) -> None:
        point = session.step_uncertain(by)
        if point is None:
            self._say(ALL_ABSENT if session.face is not None else self._page.without_face())
        else:
            self._page.canvas.reveal(point)

    def _nudge(self, session: Session, dx: int, dy: int) -> None:
        """By pixels of the screen, so that a nudge is fine where one has zoomed in, or by the photo's own."""
        by_photo = self._registry["nudge.photo"].isChecked()
        view = self._page.canvas.view
        # Left is left on the screen, also where the photo is shown turned.
        right, down = replace(view, scale=1.0 if by_photo else max(view.scale, 1e-6)).to_photo(dx, dy)
        if not session.nudge(right, down):
            self._say("Select a point to nudge it: click one, or {point.next}.")

    def _tell_nudge(self) -> None:
        by_photo = self._registry["nudge.photo"].isChecked()
        self._say(
            f"Arrow keys move points by a pixel of the {'photo' if by_photo else 'screen'}, Shift by ten."
        )

    def _visibility(self, session: Session) -> None:
        now = session.cycle_visibility()
        self._say(NO_POINT if now is None else _VISIBILITY_WORDS[now])

    def _switch_absent(self, session: Session) -> None:
        now = session.switch_absent()
        if now is None:
            self._say(NO_POINT)
        elif now is Visibility.ABSENT:
            self._say("Not there: the point is left out of everything. {point.absent} places it again.")
        else:
            self._say("Placed where its mark was.")

    def _next_unplaced(self, session: Session) -> None:
        point = session.go_to_unplaced()
        if point is not None:
            self._page.canvas.reveal(point)
        elif session.face is None:
            self._say(self._page.without_face())
        else:
            self._say("Every point of this face is placed.", Tone.DONE)

    def _reset_point(self, session: Session) -> None:
        if session.point is None:
            self._say(NO_POINT)
        elif not session.reset_point():
            self._say("No model has placed this point.")

    # Undo

    def _undo(self, session: Session) -> None:
        step = session.undo()
        self._say("Nothing to undo." if step is None else f"Undone: {_step_words(session, step)}.")

    def _redo(self, session: Session) -> None:
        step = session.redo()
        self._say("Nothing to redo." if step is None else f"Done again: {_step_words(session, step)}.")

    # What is seen

    def session_opened(self, session: Session) -> None:
        """Nothing to do: every action looks up the session when it is called."""

    def close(self) -> None:
        """Nothing runs here."""

    def _show_panels(self) -> None:
        self._page.photo_panel.setVisible(self._registry["view.photos"].isChecked())

    def _next_level(self) -> None:
        level = self._page.view_settings.next_level()
        self._say(f"Ellipses that hold the true point in {level} of 100 cases.")

    def _switch_grid(self) -> None:
        self._page.canvas.has_grid = self._registry["view.grid"].isChecked()
        self._page.canvas.refresh()

    def _switch_following(self) -> None:
        page = self._page
        on = page.followers.enabled = self._registry["point.follow"].isChecked()
        if on and page.model is not None and page.followers.prior is None:
            name = page.model.name
            self._say(f"{name} does not know how its errors go together: points move one by one.")

    def _switch_overlay(self, name: str, overlay: Overlay) -> None:
        overlay.visible = self._registry[name].isChecked()
        self._page.canvas.refresh()

    def _switch_attention(self, name: str) -> None:
        """One of the maps at a time."""
        wanted = self._registry[name].isChecked()
        for other in _ATTENTION:
            self._registry.check(other, wanted and other == name)
        canvas = self._page.canvas
        canvas.attention.mode = _ATTENTION[name] if wanted else AttentionMode.OFF
        canvas.refresh()
        session = self._page.session
        of_points = name in ("overlay.attention_point", "overlay.attention_curve")
        if wanted and session is not None and of_points and session.point is None:
            self._say("Select a point to see where the network looked for it: click one, or {point.next}.")

    def _switch_names(self) -> None:
        """Names stand where numbers would, so one of the two at a time."""
        numbers = self._page.canvas.numbers
        numbers.names = self._registry["overlay.names"].isChecked()
        numbers.visible = numbers.names
        self._registry.check("overlay.numbers", False)
        self._page.canvas.refresh()

    def _switch_numbers(self) -> None:
        numbers = self._page.canvas.numbers
        numbers.visible, numbers.names = self._registry["overlay.numbers"].isChecked(), False
        self._registry.check("overlay.names", False)
        self._page.canvas.refresh()


def photo_words(edits: Sequence[PhotoEdit]) -> str:
    """What a step has done with photos; empty where it did nothing with any."""
    here = {edit.image_id for edit in edits if edit.after.removed is False}
    gone = {edit.image_id for edit in edits if edit.after.removed}
    words = [
        f"the photo is {where}" if len(ids) == 1 else f"{len(ids):,} photos are {where}"
        for ids, where in ((gone, "out of the project"), (here, "in the project again"))
        if ids
    ]
    if not words and any(edit.after.sha256 is not None for edit in edits):
        return "which file the photo is"
    return " and ".join(words)


def _step_words(session: Session, step: HistoryStep) -> str:
    """What an undo or redo has done, from the edits that it appended."""
    photos = photo_words(step.photo_edits)
    if photos or not step.edits:
        return photos or "a change"
    first = step.edits[0]
    after, before = first.after, first.before
    if after.deleted is not None:
        return "the face is gone" if after.deleted else "the face is back"
    if after.indices is not None:
        count = len(after.indices)
        name = session.layout.point_names[int(after.indices[0])].replace("_", " ")
        whose = name if count == 1 else f"{count} points"
        if after.points is None:
            return f"the visibility of {whose}"
        return f"the place of {whose}" if count == 1 else f"the places of {whose}"
    if after.state is not None and before.state is not None:
        return f"the face is {after.state.value}, no longer {before.state.value}"
    if after.note is not None:
        return f"the note is “{after.note}”" if after.note else "there is no note"
    if after.tags is not None:
        return f"flagged: {', '.join(after.tags)}" if after.tags else "the face has no flags"
    return "a change"
