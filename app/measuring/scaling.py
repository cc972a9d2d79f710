"""The scale of the photo that is shown: by two clicks and a length, given to others, taken away."""

from __future__ import annotations

from PySide6.QtCore import QPointF

from adnet_core.faces.scale import Scale
from app.logic.measuring.live import scale_words
from app.logic.measuring.ruler import Ruler, scale_by
from app.logic.session import Change, Session
from app.logic.translating import tr
from app.panels.line_sheet import LineSheet
from app.panels.message_bar import Tone
from app.room import Feature, on_session
from app.workbench import Workbench

USUAL_LENGTH = "10 mm"


class ScalingFeature(Feature):
    """While it is on, clicks are the ends of a length that is known."""

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench)
        self.ruler: Ruler | None = None
        self._length = USUAL_LENGTH
        self._photo: int | None = None
        self.sheet = LineSheet(
            tr("How long is this line?"), tr("A length with its unit, as 10 mm or 2.5 cm."), self.page.canvas
        )
        self.sheet.written.connect(self._written)
        self.sheet.given_up.connect(self.stop)
        self.page.canvas.place_clicked.connect(self._clicked)
        self.page.leaving.connect(self.stop)
        workbench.on_escape(self.stop)

    def session_opened(self, session: Session) -> None:
        """The scales of another project."""
        self.stop()
        session.listeners.append(lambda change: self._changed(session, change))
        self._show(session)

    def scale(self) -> Scale | None:
        """Of the photo that is shown."""
        session = self.page.session
        image = session.image if session is not None else None
        return None if session is None or image is None else session.project.scales.get(image.id)

    def start(self) -> None:
        """Wait for the two ends."""
        if self.ruler is not None:
            self.stop()
            return
        placing = self.workbench.registry["point.place"]
        if placing.isChecked():
            placing.trigger()
        session = self.page.session
        assert session is not None
        assert session.image is not None
        self.ruler, self._photo = Ruler(), session.image.id
        self.page.canvas.place_by_clicks(True)
        self.workbench.registry.show_checked()
        self._ask(tr("Click one end of a length that you know, as on a ruler. Esc ends."))

    def stop(self) -> bool:
        """Select by clicks again; False where that is so already."""
        if self.ruler is None:
            return False
        self.ruler = None
        self.sheet.shut()
        self.page.canvas.show_ruler(())
        self.page.canvas.place_by_clicks(False)
        self.workbench.registry.show_checked()
        self.page.message.look()
        return True

    def without_photo(self) -> str:
        session = self.page.session
        return "" if session is not None and session.image is not None else tr("No photo is shown.")

    def without_scale(self) -> str:
        return self.without_photo() or ("" if self.scale() is not None else tr("This photo has no scale."))

    @on_session
    def remove(self, session: Session) -> None:
        """Take the scale away from the photo."""
        if session.image is not None and self.scale() is not None:
            self._set(session, session.image.id, None, tr("The photo has no scale any more."))

    @on_session
    def give_to_all(self, session: Session) -> None:
        """Photos of one camera that stands still have one scale: those without one get this photo's."""
        scale, known = self.scale(), session.project.scales.all()
        if scale is None:
            return
        others = [image.id for image in session.images if image.id not in known]
        session.project.scales.set_all(dict.fromkeys(others, scale))
        self.workbench.page.say(
            tr(
                "{count:,} photo has got this scale.",
                "{count:,} photos have got this scale.",
                count=len(others),
            ),
            Tone.DONE,
            undo=lambda: self.page.attempt(
                lambda: session.project.scales.set_all(dict.fromkeys(others, None))
            ),
        )

    def _clicked(self, position: QPointF) -> None:
        if self.ruler is None or self.ruler.is_whole:
            return
        self.ruler = self.ruler.clicked((position.x(), position.y()))
        self.page.canvas.show_ruler(self.ruler.ends)
        if not self.ruler.is_whole:
            self._ask(tr("Click the other end of it."))
            return
        self.page.canvas.place_by_clicks(False)
        self.page.message.look()
        self.sheet.open(self._length)

    def _ask(self, words: str) -> None:
        ruler = self.ruler
        self.page.say(words, cause=lambda: self.ruler is ruler)

    def _written(self, text: str) -> None:
        ruler, photo, session = self.ruler, self._photo, self.page.session
        if ruler is None or not ruler.is_whole or photo is None or session is None:
            return
        try:
            scale = scale_by(ruler, text)
        except ValueError as error:
            self.page.say(str(error), Tone.PROBLEM)
            self.sheet.open(text)
            return
        self._length = text.strip()
        self.stop()
        self.page.attempt(
            lambda: self._set(session, photo, scale, tr("{scale}, in this photo.", scale=scale_words(scale)))
        )

    def _set(self, session: Session, photo: int, scale: Scale | None, words: str) -> None:
        scales = session.project.scales
        before = scales.get(photo)

        def back() -> None:
            self.page.attempt(lambda: scales.set(photo, before))
            self.page.message.put_away()
            self.show_anew(session)

        scales.set(photo, scale)
        self.show_anew(session)
        self.page.say(words, Tone.DONE, undo=back)

    def show_anew(self, session: Session) -> None:
        """Whoever shows values by the scale shows them anew."""
        session.notify(Change.FACES)

    def _changed(self, session: Session, change: Change) -> None:
        if Change.PHOTO in change and self.ruler is not None:
            self.stop()
        if change & (Change.PHOTO | Change.FACES):
            self._show(session)

    def _show(self, _session: Session) -> None:
        self.workbench.status.show_scale(scale_words(self.scale()))
