"""Making a team, joining and leaving it."""

from __future__ import annotations

import contextlib
import time
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from adnet_core.errors import LayoutError, ProjectError
from adnet_core.projects.file.addresses import real_file, require_new_project
from adnet_core.projects.file.team_tables import drop_team_tables, make_team_tables
from adnet_core.projects.inputs import author_name
from adnet_core.projects.layout_columns import LayoutColumns
from adnet_core.projects.layout_edits import put_columns
from adnet_core.projects.photo_table import PhotoTable
from adnet_core.projects.project_settings import TAGS_SETTING
from adnet_core.projects.store import Project
from adnet_core.team.arrivals import Arrivals
from adnet_core.team.consensus_project import consensus_figures
from adnet_core.team.events import FaceEvent, PhotoEditEvent, PhotoEvent, TeamError, event_of, head_of
from adnet_core.team.figures import team_figures
from adnet_core.team.own_meeting import enter, opened_shared_log, own_shared_log
from adnet_core.team.owners_choices import give_scores, gold_is_shown, is_owner, own_score
from adnet_core.team.photo_names import same_photos
from adnet_core.team.settling import Settling
from adnet_core.team.shared_log import FORMAT, ROLES, SharedLog, TeamHeader
from adnet_core.team.shared_log_kinds import create_shared_log, open_shared_log
from adnet_core.team.shared_photos import SharedPhotos
from adnet_core.team.synchronising import (
    MOST_READ,
    Progress,
    Synchronised,
    Synchroniser,
    silent,
    synchronising_alone,
)
from adnet_core.team.team_state import TEAM, Fact, TeamState

POLL_SECONDS = 1.0
ROUND_SECONDS = 0.5
"""Between two looks while a team is followed: fifty people would else wake each other at each edit."""


@contextlib.contextmanager
def in_team(path: Path) -> Iterator[tuple[Project, TeamState]]:
    """A project of a team, open for whoever synchronises it, alone. Raises ProjectError and TeamError."""
    path = real_file(path)
    with synchronising_alone(path), Project.open(path, author=TEAM) as project:
        state = TeamState(project.journal)
        state.require()
        yield project, state


def create_team(path: Path, address: str, name: str, progress: Progress = silent) -> Synchronised:
    """Make a team of which this project is the first, and send all of it.

    Raises ProjectError and TeamError.
    """
    name = _name(name)
    path = real_file(path)
    with synchronising_alone(path), Project.open(path, author=TEAM) as project:
        _refuse_second(project)
        header = TeamHeader(
            format=FORMAT,
            id=uuid.uuid4().hex,
            columns=project.journal.columns.to_json(),
            created=time.time(),
        )
        with contextlib.closing(create_shared_log(address, header)) as shared_log:
            shared_log.register(name)
            _begin(project, shared_log, header, name)
            state = TeamState(project.journal)
            state.state_fact("member", name, {"role": "owner", "left": False}, name)
            tags = project.settings.get(TAGS_SETTING)
            if isinstance(tags, list):
                state.state_fact("setting", TAGS_SETTING, tags, name)
            return Synchroniser(project, shared_log, progress).synchronise()


def join_team(path: Path, address: str, name: str, progress: Progress = silent) -> Synchronised:
    """Bring a project into a team, or make one there that has all of it.

    Photos that the team has are known by their content, or by their path where they were never looked at.
    What was begun and interrupted is gone on with. Raises ProjectError and TeamError.
    """
    name = _name(name)
    path = real_file(path)
    if path.exists():
        _refuse_other_name(path, name)
    else:
        require_new_project(path)
    with contextlib.closing(open_shared_log(address)) as shared_log:
        header = shared_log.header()
        try:
            columns = LayoutColumns.from_json(header.columns, address)
        except (LayoutError, ValueError, TypeError, LookupError):
            raise TeamError(f"{shared_log.address}: has a layout that cannot be read") from None
        role = shared_log.register(name)
        if not path.exists():
            with Project.create(path, columns.layout, author=TEAM) as made, made.journal.transaction():
                put_columns(made.journal, columns)
        with synchronising_alone(path), Project.open(path, author=TEAM) as project:
            state = TeamState(project.journal)
            if not state.is_in_team or state.get("team") != header.id:
                _refuse_second(project)
                if project.journal.columns != columns:
                    raise TeamError(
                        f"{path}: its layout {project.layout.name} is not the team's, which is "
                        f"{columns.layout.name}, or was changed in another way"
                    )
                shared = SharedPhotos(project)
                images = [shared.looked_at(image) for image in PhotoTable(project.journal).all_in_file()]
                photos, edits = _log_of_team(shared_log, project) if images else ([], [])
                known = same_photos(photos, images)
                with project.journal.transaction():
                    _begin(project, shared_log, header, name)
                    by_number = {image.id: image for image in images}
                    for photo, image_id in known.items():
                        shared.share_photo(by_number[image_id], photo)
                    Arrivals(project, Settling(project.journal)).know(edits)
            if state.get("address") != shared_log.address:  # the same team, which has moved
                state.set("address", shared_log.address)
            synchroniser = Synchroniser(project, shared_log, progress)
            synchroniser.pull()
            if not any(fact.value.get("role") == "owner" for fact in state.facts("member")):
                role = role or "owner"  # whoever made the team was interrupted
            before = state.fact("member", name)
            if before is None or before.value.get("left") or (role and before.value.get("role") != role):
                does = role or (before.value.get("role") if before is not None else "annotator")
                state.state_fact("member", name, {"role": does, "left": False}, name)
            return synchroniser.synchronise()


def leave_team(path: Path, *, unsent: bool = False) -> int:
    """Take a project out of its team, once all is sent; it stays as it is. Returns how much was sent.

    With `unsent` also where the team cannot be reached; what was not sent stays in this file alone.
    """
    with in_team(path) as (project, state):
        sent = 0
        try:
            with own_shared_log(state) as shared_log:
                name = state.get("name")
                own = state.fact("member", name)
                role = "annotator" if own is None else own.value.get("role", "annotator")
                state.state_fact("member", name, {"role": role, "left": True}, name)
                sent = Synchroniser(project, shared_log).synchronise().sent
        except TeamError as error:
            if not unsent:
                raise TeamError(
                    f"{error}; --unsent leaves the team all the same, and what was not sent stays here alone"
                ) from None
        with project.journal.transaction():
            project.journal.file.change_tables(drop_team_tables)
        return sent


def synchronise(path: Path, progress: Progress = silent) -> Synchronised:
    """Once. Raises ProjectError and TeamError."""
    with in_team(path) as (project, state), own_shared_log(state) as shared_log:
        return Synchroniser(project, shared_log, progress).synchronise()


def take_gold(path: Path, truth: Path) -> int:
    """Let a project of known truth judge the team's work, and give the team its photos without their faces.

    Only owners may. Where the truth lies is kept in this file and goes nowhere. Returns how many photos it
    has. Raises TeamError and ProjectError.
    """
    truth = real_file(truth)
    with in_team(path) as (project, state):
        own = state.fact("member", state.get("name"))
        if own is None or own.value.get("role") != "owner":
            raise TeamError(f"{path}: only an owner of the team takes gold")
        with Project.open(truth, author=TEAM, read_only=True) as known:
            if known.layout != project.layout:
                raise ProjectError(f"{truth}: its layout {known.layout.name} is not the team's")
            photos = {image.sha256: image for image, _ in known.accepted_faces() if image.sha256}
        if not photos:
            raise ProjectError(f"{truth}: has no accepted face on a photo whose content it knows")
        there = {image.sha256 for image in PhotoTable(project.journal).all_in_file()}
        with own_shared_log(state) as shared_log:
            with project.journal.transaction():
                for sha256, image in photos.items():
                    if sha256 not in there:
                        added = project.add_images([image.path])[0]
                        project.describe_image(added.id, sha256, image.width, image.height)
                state.set("gold", str(truth))
            Synchroniser(project, shared_log).synchronise()
        return len(photos)


def report(path: Path, truth: Path | None = None) -> dict[str, Any]:
    """The figures of a project's team (`figures`); `truth` is else that of `take_gold`.

    Where there is no truth, one's own part of it is what an owner has sent. An owner's file sends what it
    has, if people are to see it.
    """
    with Project.open(real_file(path), author=TEAM, read_only=True) as project:
        state = TeamState(project.journal)
        state.require()
        if truth is None and state.get("gold"):
            truth = Path(state.get("gold"))
        figures = {**team_figures(project, truth), "consensus": consensus_figures(project)}
        own = figures["people"].get(state.get("name"))
        if own is not None and truth is None:
            own["gold"] = own_score(state)
        sends = truth is not None and is_owner(state) and gold_is_shown(state)
    if sends:
        with Project.open(real_file(path), author=TEAM) as project:
            give_scores(project, figures)
    return figures


def set_role(path: Path, name: str, role: str) -> None:
    """Say what somebody does in the team. Only its owners may.

    In a database `name` is a login, which may do the role's work there from then on. Raises TeamError.
    """
    if role not in ROLES:
        raise TeamError(f"{role}: is no role; there are {', '.join(ROLES)}")
    with in_team(path) as (project, state):
        own = state.fact("member", state.get("name"))
        if own is None or own.value.get("role") != "owner":
            raise TeamError(f"{path}: only an owner of the team gives roles")
        with own_shared_log(state) as shared_log:
            others = {fact.name for fact in state.facts("member") if _is_owner(fact)} - {name}
            if role != "owner" and not others:
                raise TeamError(
                    f"{name}: is the only owner of the team of {path}; first make somebody else one"
                )
            known = shared_log.give_role(name, role) or name
            before = state.fact("member", known)
            if before is None and not shared_log.has_roles:
                raise TeamError(f"{name}: is nobody in the team of {path}")
            if before is not None:
                state.state_fact("member", known, {**before.value, "role": role}, state.get("name"))
            Synchroniser(project, shared_log).synchronise()


def follow(path: Path, stopped: Callable[[], bool] = lambda: False) -> Iterator[Synchronised | str]:
    """Keep a project and its team the same; gives what each round that had something to do has done.

    Where the team cannot be reached it gives why, once, and tries again.
    """
    with (
        in_team(path) as (project, state),
        opened_shared_log(state.get("address"), state.path) as shared_log,
    ):
        synchroniser = Synchroniser(project, shared_log)
        problem, begun = "", False
        while not stopped():
            looked = time.monotonic()
            try:
                if not begun or problem:  # what is there again need not be what was there
                    enter(shared_log, state)
                done = synchroniser.synchronise()
                if not begun or problem or done.edits or done.photos or done.facts or done.sent:
                    yield done
                problem, begun = "", True
                shared_log.wait(POLL_SECONDS)
                time.sleep(max(0.0, looked + min(ROUND_SECONDS, POLL_SECONDS) - time.monotonic()))
            except TeamError as error:
                if str(error) != problem:
                    problem = str(error)
                    yield problem
                time.sleep(POLL_SECONDS)


def _name(name: str) -> str:
    try:
        return author_name(name)
    except ValueError:
        raise TeamError("a team needs a name of whoever joins it: --author NAME") from None


def _refuse_second(project: Project) -> None:
    state = TeamState(project.journal)
    if state.is_in_team:
        raise TeamError(
            f"{project.path}: is in a team already, at {state.get('address')}; adnet team leave takes it out"
        )


def _refuse_other_name(path: Path, name: str) -> None:
    """A project that is in a team is there under one name."""
    with Project.open(path, author=TEAM, read_only=True) as project:
        state = TeamState(project.journal)
        if state.is_in_team and state.get("name") != name:
            own = state.get("name")
            raise TeamError(f"{path}: is in a team already, as {own}; --author '{own}' joins it again")


def _is_owner(member: Fact) -> bool:
    return member.value.get("role") == "owner" and not member.value.get("left")


def _begin(project: Project, shared_log: SharedLog, header: TeamHeader, name: str) -> None:
    journal = project.journal
    state = TeamState(journal)
    with journal.transaction():
        journal.file.change_tables(make_team_tables)
        for key, log in (("began at", "edits"), ("photos began at", "photo_edits")):
            newest = journal.rows(f"SELECT ifnull(max(seq), 0) FROM {log}")[0][0]
            state.set(key, str(newest))
        state.set("team", header.id)
        state.set("address", shared_log.address)
        state.set("name", name)


def _log_of_team(
    shared_log: SharedLog, project: Project
) -> tuple[list[PhotoEvent], list[FaceEvent | PhotoEditEvent]]:
    """All photos that the team has, and those of its edits that a project has too."""
    rows = project.journal.rows("SELECT id FROM edits UNION ALL SELECT id FROM photo_edits")
    own = {str(row[0]) for row in rows}
    photos: dict[str, PhotoEvent] = {}
    edits: dict[str, FaceEvent | PhotoEditEvent] = {}
    cursor = ""
    while True:
        page = shared_log.read(cursor, MOST_READ)
        for received in page.events:
            with contextlib.suppress(TeamError):  # said when it is taken in
                if head_of(received.text).t != "photo" and head_of(received.text).id not in own:
                    continue
                event = event_of(received.text)
                if isinstance(event, PhotoEvent):
                    photos.setdefault(event.photo, event)
                elif isinstance(event, (FaceEvent, PhotoEditEvent)):
                    edits.setdefault(event.id, event)
        cursor = page.cursor
        if not page.more:
            return list(photos.values()), list(edits.values())
