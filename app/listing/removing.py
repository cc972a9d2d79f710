"""Takes photos out of the project: those that are selected in the list, or the one that is shown."""

from __future__ import annotations

from app.panels.message_bar import Tone
from app.session import Session
from app.workbench import Workbench


class Removing:
    """Joins `photo.remove`."""

    def __init__(self, workbench: Workbench) -> None:
        self._workbench = workbench
        self._page = workbench.page
        workbench.registry.on("photo.remove", self._remove)

    def session_opened(self, session: Session) -> None:
        """Nothing to do: the list is asked when the command is given."""

    def close(self) -> None:
        """Nothing runs here."""

    def _remove(self) -> None:
        session = self._page.session
        if session is None or self._page.canvas.is_dragging:
            return
        rows = self._page.photo_panel.chosen_rows() or ([] if session.row is None else [session.row])
        if not rows:
            self._workbench.say("No photo is selected.")
            return
        images = [session.images[row] for row in rows]
        finished = sum(session.summaries[image.id].accepted for image in images)
        if not self._page.attempt(lambda: session.remove_photos([image.id for image in images])):
            return
        many = len(images) > 1
        what = f"{len(images):,} photos" if many else images[0].path.name
        faces = {0: "", 1: " with 1 accepted face"}.get(finished, f" with {finished:,} accepted faces")
        stay = "their files stay where they are" if many else "its file stays where it is"
        self._workbench.say(f"Removed {what}{faces} from the project; {stay}.", Tone.DONE, undo=True)
