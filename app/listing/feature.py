"""The list of photos in the window: taking photos out of the project, and scores for the queue."""

from __future__ import annotations

from app.commands import Command, On
from app.listing.jumping import JumpingFeature
from app.listing.legend_sheet import LegendSheet
from app.listing.predicting_all import PredictingAllFeature, State
from app.listing.queue_scores import QueueScoresFeature
from app.logic.session import Session
from app.logic.translating import tr
from app.panels.message_bar import Tone
from app.room import Feature, Room, on_session
from app.workbench import Workbench


class ListingFeature(Feature):
    """Works on the photos that are selected in the list, or on the one that is shown."""

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench)
        self.queue_scores = QueueScoresFeature(workbench)
        self.jumping = JumpingFeature(workbench)
        self.predicting_all = PredictingAllFeature(workbench)
        self.legend = LegendSheet(workbench.page.canvas)
        workbench.on_escape(self.legend.shut)
        workbench.page.photo_panel.legend.clicked.connect(workbench.registry["help.list"].trigger)

    @property
    def parts(self) -> tuple[Feature, ...]:
        return (self.queue_scores, self.predicting_all, self.jumping)

    def without_photos(self) -> str:
        closed = self.without_project()
        if closed or self.page.meant_rows():
            return closed
        session = self.page.session
        if session is not None and session.passing is not None:
            return tr("This frame is not in the project.")
        return tr("No photo is selected.")

    @on_session
    def remove(self, session: Session) -> None:
        """Take the photos out of the project."""
        images = [session.images[row] for row in self.page.meant_rows()]
        finished = sum(session.photos.summaries[image.id].accepted for image in images)
        session.remove_photos([image.id for image in images])
        self.workbench.say(_removed_words(len(images), images[0].path.name, finished), Tone.DONE, undo=True)


def _removed_words(photos: int, name: str, accepted: int) -> str:
    """That photos were removed, with so many accepted faces; `name` is the only one's."""
    if photos > 1 and accepted:
        what = tr("{count:,} photo", "{count:,} photos", count=photos)
        return tr(
            "Removed {photos} with {count:,} accepted face from the project; their files stay "
            "where they are.",
            "Removed {photos} with {count:,} accepted faces from the project; their files stay "
            "where they are.",
            count=accepted,
            photos=what,
        )
    if photos > 1:
        return tr(
            "Removed {count:,} photo from the project; their files stay where they are.",
            "Removed {count:,} photos from the project; their files stay where they are.",
            count=photos,
        )
    if accepted:
        return tr(
            "Removed {name} with {count:,} accepted face from the project; its file stays where it is.",
            "Removed {name} with {count:,} accepted faces from the project; its file stays where it is.",
            count=accepted,
            name=name,
        )
    return tr("Removed {name} from the project; its file stays where it is.", name=name)


COMMANDS: tuple[Command[ListingFeature], ...] = (
    Command(
        "photo.predict_all",
        "Predict all photos",
        "Photo",
        ("Ctrl+Shift+G",),
        do=lambda it: it.predicting_all.toggle(),
        why_not=lambda it: it.predicting_all.why_not(),
        checked=lambda it: it.predicting_all.state is State.RUNNING,
        tip="In the background, what you look at first; again: pause. Photos with faces of this model are "
        "passed over",
        part=3,
    ),
    Command(
        "help.list",
        "What the list says",
        "Help",
        do=lambda it: it.legend.toggle(),
        tip="What “12 doubtful”, “shape 2.1×” and “±2.5 %” mean",
        part=1,
    ),
    Command(
        "photo.jump",
        "Go to a photo…",
        "Photo",
        ("Ctrl+J",),
        do=lambda it: it.jumping.ask(),
        why_not=lambda it: it.without_project(),
        tip="By its name, a part of it, or its number in the list",
        part=1,
        on=On.LIST | On.PHOTO,
    ),
    Command(
        "photo.remove",
        "Remove from the project",
        "Photo",
        ("Ctrl+Shift+D", "Shift+Del"),
        do=lambda it: it.remove(),
        why_not=lambda it: it.without_photos(),
        tip="The photos that are selected in the list; their files stay, and undo brings them back",
        part=3,
        on=On.LIST,
    ),
)

ROOM = Room(ListingFeature, COMMANDS)
