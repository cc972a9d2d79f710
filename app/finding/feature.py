"""The choice of who finds the objects in the photos of the project that is open."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from adnet_core.models.finding import FINDING_WORDS, Finding
from app.commands import Command
from app.logic.causes import unchanged
from app.logic.session import Session
from app.logic.translating import marked, tr
from app.page.predicting import SET_BY_CLICKS
from app.panels.message_bar import Tone
from app.room import Feature, Room, on_session
from app.workbench import Workbench

MENU = "Boxes from"
_CHOSEN = {
    Finding.FACES: marked("Faces of people are looked for."),
    Finding.WHOLE_PHOTO: marked("The whole photo is taken for the object."),
    Finding.MODEL: marked("The model's own finder looks for objects."),
    Finding.NONE: marked("Boxes are drawn by hand: {face.draw} draws one."),
}


class FindingFeature(Feature):
    """A menu with a choice for each way of finding, of which one is on."""

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench)
        self.page.predicting.changed.connect(lambda _here: workbench.registry.show_checked())

    def is_chosen(self, finding: Finding) -> bool:
        return self.page.predicting.finding is finding

    @on_session
    def choose(self, session: Session, finding: Finding) -> None:
        """Find objects in this way from now on; photos that nobody has touched are looked at anew."""
        predicting = self.page.predicting
        count = predicting.find_by(finding)
        chosen = unchanged(lambda: predicting.finding)
        if predicting.lacks_finder:
            self.page.say(
                tr(
                    "The model has no finder of its own yet: the next training adds one. Until "
                    "then boxes are drawn by hand."
                ),
                Tone.WARNING,
                cause=chosen,
            )
            return
        sentence = SET_BY_CLICKS if predicting.takes_the_photo else _CHOSEN[finding]
        words = tr(sentence)
        if count:
            anew = tr(
                "The photo where nobody has changed a face is looked at anew.",
                "The {count:,} photos where nobody has changed a face are looked at anew.",
                count=count,
            )
            words = f"{words} {anew}"
        self.page.say(words, Tone.DONE, cause=chosen)


def _choices() -> Iterator[Command[FindingFeature]]:
    tips = {
        Finding.FACES: "A detector of people's faces, upright or not, gives the boxes",
        Finding.WHOLE_PHOTO: "One object a photo, which fills it: a specimen, an X-ray",
        Finding.MODEL: "What the model has learnt from the boxes of its own objects; a training adds it",
        Finding.NONE: "Nothing is found by itself: a person draws each box",
    }
    for finding, words in FINDING_WORDS.items():
        yield Command(
            f"finding.{finding.name.lower()}",
            "Drawing by hand" if finding is Finding.NONE else words[0].upper() + words[1:],
            MENU,
            do=partial(FindingFeature.choose, finding=finding),
            why_not=FindingFeature.without_project,
            checked=partial(FindingFeature.is_chosen, finding=finding),
            tip=tips[finding],
        )


ROOM = Room(FindingFeature, tuple(_choices()))
