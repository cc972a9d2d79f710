"""A project in a team: File, Team joins and leaves one, and what others do comes by itself meanwhile.

A project that is in no team asks nothing of anybody: whether it is in one stands in its own file.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from adnet_core.files.plain_text import one_line
from adnet_core.projects.authors import login_name
from adnet_core.team import membership
from adnet_core.team.status import team_status
from adnet_core.team.synchronising import Synchronised
from adnet_core.team.team_state import TeamState
from app.commands import Command, On
from app.logic.session import Session
from app.logic.translating import listed, marked, tr, translated
from app.logic.work.background import Owner, Piece
from app.panels.line_sheet import LineSheet
from app.panels.message_bar import Tone
from app.room import Feature, Panel, Room, on_session
from app.team.again import AgainFeature
from app.team.leasing import USUAL_COUNT, LeasingFeature
from app.team.models import TeamModelsFeature
from app.team.panel_feature import TeamPanelFeature
from app.team.photos import TeamPhotosFeature
from app.workbench import Workbench

_HINT = marked(
    "A folder that all of the team can write, or postgresql://HOST/DATABASE. What you do in this project "
    "goes there, with your name and the paths of the photos, and what the others do comes here; photos do "
    "not. A password belongs into ~/.pgpass."
)
_ROLES = {
    "owner": marked("owner", about="a member of a team"),
    "reviewer": marked("reviewer", about="a member of a team"),
    "annotator": marked("annotator", about="a member of a team"),
}
_IN_TEAM = marked("This project is in a team already.")
_IN_NONE = marked("This project is in no team.")


class TeamFeature(Feature):
    """Joins, leaves, and follows the team of the open project in a thread."""

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench)
        self._worker = workbench.worker(marked("team"))
        # Ends before the project does, where the project leaves its team.
        self._following: Owner | None = None
        self._piece: Piece | None = None
        # The session whose team was asked for news.
        self._asked: Session | None = None
        self.joining: LineSheet = self._sheet(tr("Where does the team meet?"))
        self.joining.written.connect(self.join)
        self.making: LineSheet = self._sheet(tr("Where shall the team meet?"))
        self.making.written.connect(self.make)
        self.leasing: LeasingFeature = LeasingFeature(workbench)
        self.again: AgainFeature = AgainFeature(workbench)
        self.models: TeamModelsFeature = TeamModelsFeature(workbench)
        self.photos: TeamPhotosFeature = TeamPhotosFeature(workbench)
        self.panel_feature: TeamPanelFeature = TeamPanelFeature(workbench)
        for sheet in (self.joining, self.making):
            workbench.on_escape(sheet.shut, over_all=True)

    @property
    def parts(self) -> tuple[Feature, ...]:
        return (self.photos, self.models, self.leasing, self.again, self.panel_feature)

    def session_opened(self, session: Session) -> None:
        self._stop()
        self._say("")
        if not session.project.read_only and TeamState(session.project.journal).is_in_team:
            self._follow(session)

    def close(self) -> None:
        self._stop()
        self._worker.close()

    # Why a command cannot be done now

    def without_team(self) -> str:
        return self.without_project() or ("" if self._is_in_team else tr(_IN_NONE))

    def within_team(self) -> str:
        return self.without_project() or (tr(_IN_TEAM) if self._is_in_team else "")

    @property
    def _is_in_team(self) -> bool:
        session = self.page.session
        return session is not None and TeamState(session.project.journal).is_in_team

    # What the commands do

    @on_session
    def join(self, session: Session, text: str) -> None:
        """Bring the open project into the team that meets at an address."""
        name, address = self._name, text.strip()
        if address:
            words = tr("joining {address} …", address=one_line(address))
            self._change(session, words, lambda path: _joined(path, address, name))

    @on_session
    def make(self, session: Session, text: str) -> None:
        """Make a team that meets at an address, of which this is the first project."""
        name, address = self._name, text.strip()
        if address:
            words = tr("sharing {address} …", address=one_line(address))
            self._change(session, words, lambda path: _made(path, address, name))

    @on_session
    def leave(self, session: Session) -> None:
        self._change(session, tr("leaving the team …"), _left)

    @on_session
    def tell(self, session: Session) -> None:
        """Who is in the team, and whether all is sent."""
        self.page.say(_described(team_status(session.project.path, reach=False)))

    @property
    def _name(self) -> str:
        return self.workbench.author or login_name()

    def _sheet(self, title: str) -> LineSheet:
        """Asks for a folder or a database; a folder is chosen around the photos', not among them."""
        bench = self.workbench
        return LineSheet(title, tr(_HINT), bench.pages, folder_near=lambda: bench.usual_folder(around=True))

    def _change(self, session: Session, words: str, change: Callable[[Path], str]) -> None:
        """Join or leave in the thread, once nothing else is synchronised there."""
        self._stop()
        self._say(words)
        path = session.project.path

        def done(sentence: str) -> None:
            self._say("")
            self.page.say(sentence, Tone.DONE, cause=self.page.causes.project())
            self._begin(session)

        def failed(sentence: str) -> None:
            self._say("")
            self.page.say(
                tr("{sentence}.", sentence=sentence), Tone.PROBLEM, cause=self.page.causes.project()
            )
            self._begin(session)

        self._worker.add(Piece(session.owner, lambda _piece: change(path), returned=done, errored=failed))

    def _begin(self, session: Session) -> None:
        if self.page.session is session and TeamState(session.project.journal).is_in_team:
            self._follow(session)
            self.leasing.begin(session)
        elif self.page.session is session:
            self.leasing.end(session)

    # Following

    def _follow(self, session: Session) -> None:
        self._following = Owner("team")
        self._following.faulted = session.owner.faulted
        self._piece = self._worker.add(
            Piece(
                self._following,
                lambda piece: _followed(session.project.path, piece),
                progressed=self._show,
                errored=lambda sentence: self._say(tr("team: {problem}", problem=sentence)),
            )
        )
        self._say(tr("team: synchronising …"))

    def _stop(self) -> None:
        if self._following is not None:
            self._following.end()
        self._following = self._piece = None

    def _show(self, news: Synchronised | str) -> None:
        """Quietly: the window goes on whatever the network does."""
        if not isinstance(news, str) and (news.facts or news.edits):
            self.leasing.look_again()
            self.photos.look_again()
        self._after_news()
        if isinstance(news, str):
            about = tr("{problem}. What you do is sent once it can be reached.", problem=news)
            self._say(tr("team: not reached, goes on alone"), about)
        elif news.newer:
            about = tr("{sentence}.", sentence=translated(news.sentence()))
            self._say(tr("team: needs a newer version"), about)
        elif news.unsent:
            self._say(tr("team: {edits:,} to send", edits=news.unsent))
        else:
            self._say(tr("team: up to date"))

    def _after_news(self) -> None:
        self.leasing.asked()
        session = self.page.session
        if session is not None and session is not self._asked:
            self._asked = session
            self.again.asked(session)
            self.models.asked(session)

    def _say(self, words: str, tip: str = "") -> None:
        self.workbench.status.show_team(words, tip)


def _followed(path: Path, piece: Piece) -> None:
    for news in membership.follow(path, lambda: piece.stopping):
        piece.report(news)


def _joined(path: Path, address: str, name: str) -> str:
    done = membership.join_team(path, address, name)
    return tr(
        "This project is in the team: {photos} and {edits} of others came.",
        photos=tr("{count:,} photo", "{count:,} photos", count=done.photos),
        edits=tr("{count:,} edit", "{count:,} edits", count=done.edits),
    )


def _made(path: Path, address: str, name: str) -> str:
    membership.create_team(path, address, name)
    return tr("The team meets at {address}; the others join it there.", address=one_line(address))


def _left(path: Path) -> str:
    membership.leave_team(path)
    return tr("This project is in no team any more; it keeps all that it has.")


def _described(found: dict[str, Any]) -> str:
    names = listed([_member(one) for one in found["members"]])
    address = one_line(found["place"])
    if found["unsent"]:
        unsent = found["unsent"]
        return tr(
            "In the team at {place}: {names}; {unsent:,} to send.", place=address, names=names, unsent=unsent
        )
    return tr("In the team at {place}: {names}; all is sent.", place=address, names=names)


def _member(one: dict[str, Any]) -> str:
    role = tr(_ROLES[one["role"]], about="a member of a team") if one["role"] in _ROLES else one["role"]
    if one["left"]:
        return tr("{name} ({role}, has left)", name=one["name"], role=role)
    return tr("{name} ({role})", name=one["name"], role=role)


COMMANDS: tuple[Command[TeamFeature], ...] = (
    Command(
        "team.join",
        "Join a team…",
        "Team",
        do=lambda it: it.joining.open(""),
        why_not=lambda it: it.within_team(),
        tip="Share what is done in this project with others, in a folder or a database",
    ),
    Command(
        "team.make",
        "Make a team…",
        "Team",
        do=lambda it: it.making.open(""),
        why_not=lambda it: it.within_team(),
        tip="Of which this project is the first",
    ),
    Command(
        "team.status",
        "Who is in the team",
        "Team",
        do=lambda it: it.tell(),
        why_not=lambda it: it.without_team(),
        part=1,
    ),
    Command(
        "team.only_mine",
        marked("Only mine"),
        "Team",
        do=lambda it: it.leasing.only_mine(),
        why_not=lambda it: it.leasing.without_team(),
        checked=lambda it: it.leasing.lists_mine(),
        tip=marked("List the photos that you have taken, or that were handed out to you"),
        part=2,
        on=On.LIST,
    ),
    Command(
        "team.take",
        marked("Take the next photos…"),
        "Team",
        do=lambda it: it.leasing.taking.open(str(USUAL_COUNT)),
        why_not=lambda it: it.leasing.without_team(),
        tip=marked("In the queue's order; nobody else is led to them for 12 hours"),
        part=2,
    ),
    Command(
        "team.take_chosen",
        marked("Take the selected photos"),
        "Team",
        do=lambda it: it.leasing.take_chosen(),
        why_not=lambda it: it.leasing.without_chosen(),
        tip=marked("Those that are selected in the list; nobody else is led to them for 12 hours"),
        part=2,
        on=On.LIST,
    ),
    Command(
        "team.hand_out",
        marked("Hand out photos…"),
        "Team",
        do=lambda it: it.leasing.open_sheet(),
        why_not=lambda it: it.leasing.without_team(),
        tip=marked("To one person, or to several who do not see each other's points"),
        part=2,
    ),
    Command(
        "team.give_back",
        marked("Give back what I have taken"),
        "Team",
        do=lambda it: it.leasing.give_back(),
        why_not=lambda it: it.leasing.without_team(),
        part=2,
    ),
    Command(
        "team.again",
        marked("Do photos again"),
        "Team",
        do=lambda it: it.again.open(),
        why_not=lambda it: it.without_team(),
        tip=marked("Those that you are to do a second time, without seeing your first points"),
        part=2,
    ),
    Command(
        "team.leave",
        "Leave the team",
        "Team",
        do=lambda it: it.leave(),
        why_not=lambda it: it.without_team(),
        tip="Once all is sent; the project keeps all that it has",
        part=3,
    ),
)

PANEL: Panel[TeamFeature] = Panel(
    "team",
    marked("Team"),
    marked("Who of the team is on what, and how fast and how exact everybody is"),
    marked("Team panel"),
    ("Shift+F8",),
    widget=lambda it: it.panel_feature.panel,
)

ROOM = Room(TeamFeature, COMMANDS, (PANEL,))
