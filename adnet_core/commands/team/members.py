"""`adnet team`: making or joining a team, who is in it, and sending and taking in edits."""

from __future__ import annotations

import time
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from adnet_core.commands.options import JsonOption, ProjectArgument
from adnet_core.commands.team.opened_team import progress_of_events
from adnet_core.commands.team.options import AddressArgument, AuthorOption, ProjectOption
from adnet_core.commands.terminal import print_facts, print_json, say
from adnet_core.projects.authors import person
from adnet_core.team import membership
from adnet_core.team.status import team_status
from adnet_core.team.synchronising import Synchronised

commands = typer.Typer()


@commands.command()
def create(
    address: AddressArgument, project: ProjectOption, author: AuthorOption = "", as_json: JsonOption = False
) -> None:
    """Make a team of which a project is the first, and share all of it.

    A database keeps its password in ~/.pgpass or a service file, never in the project.
    """
    with progress_of_events() as advance:
        done = membership.create_team(project, address, person(author or None), advance)
    _print_synchronised(project, done, as_json)


@commands.command()
def join(
    address: AddressArgument, project: ProjectOption, author: AuthorOption = "", as_json: JsonOption = False
) -> None:
    """Bring a project into a team, or make one there that has all of it.

    Photos are sought from the project's folder by the paths that the team knows; adnet relink finds those
    that were moved. Interrupted, it goes on where it was.
    """
    with progress_of_events() as advance:
        done = membership.join_team(project, address, person(author or None), advance)
    _print_synchronised(project, done, as_json)


@commands.command()
def sync(
    project: ProjectArgument,
    follow: Annotated[bool, typer.Option("--follow", help="Go on until it is stopped with Ctrl+C.")] = False,
    as_json: JsonOption = False,
) -> None:
    """Take in what others have done, and send what was done here."""
    if not follow:
        with progress_of_events() as advance:
            done = membership.synchronise(project, advance)
        _print_synchronised(project, done, as_json)
        return
    for news in membership.follow(project):
        if as_json:
            print_json({"project": str(project), **_facts(news)})
        else:
            say(f"{datetime.now():%H:%M:%S} {news if isinstance(news, str) else news.sentence()}")


@commands.command()
def status(project: ProjectArgument, as_json: JsonOption = False) -> None:
    """Say in which team a project is, who is in it, what waits, and whether it can be reached."""
    found = team_status(project)
    if as_json:
        print_json(found)
        return
    size = len(found["members"])
    say(f"{project}: {found['name']} ({found['role']}), in a team of {size} at {found['place']}")
    reached = "reached" if found["reached"] else f"not reached: {found['problem']}"
    say(f"{reached}; {found['unsent']:,} to send; {found['early']:,} wait for others")
    if found["newer"]:
        say(f"{found['newer']:,} edits need a newer version of adnet-annotate; until then nothing is edited")
    if found["unreadable"]:
        say(f"{found['unreadable']:,} events cannot be read and are left out")
    _say_members(found["members"])


@commands.command()
def members(
    project: ProjectArgument,
    role: Annotated[
        tuple[str, str] | None,
        typer.Option("--role", metavar="NAME ROLE", help="What somebody does: owner, reviewer or annotator."),
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """List who is in the team, or say what somebody does there.

    In a database NAME is a login of the server, which gets the role there before it joins.
    """
    if role is not None:
        membership.set_role(project, *role)
    found = team_status(project, reach=False)["members"]
    if as_json:
        print_json({"members": found})
    else:
        _say_members(found)


def _facts(done: Synchronised | str) -> dict[str, Any]:
    return {"problem": done} if isinstance(done, str) else done.to_dict()


def _print_synchronised(project: Path, done: Synchronised, as_json: bool) -> None:
    print_facts(as_json, {"project": str(project), **done.to_dict()}, f"{project}: {done.sentence()}")


def _say_members(members: list[dict[str, Any]]) -> None:
    for one in members:
        seen = "" if one["last_edit"] is None else f", last edit {_ago(one['last_edit'])}"
        left = ", has left" if one["left"] else ""
        held = f", {one['photos_held']:,} photos taken" if one["photos_held"] else ""
        say(f"  {one['name']}: {one['role']}{held}{seen}{left}")


def _ago(at: float) -> str:
    """By the clock of whoever made it."""
    minutes = max(0, int((time.time() - at) / 60))
    if minutes < 60:
        return f"{minutes} minutes ago"
    return f"{minutes // 60:,} hours ago" if minutes < 48 * 60 else f"{minutes // 1440:,} days ago"
