"""`adnet team`: who does which photos, and which a second time."""

from __future__ import annotations

from typing import Annotated

import typer

from adnet_core.commands.options import JsonOption, ProjectArgument
from adnet_core.commands.terminal import print_facts
from adnet_core.team import membership
from adnet_core.team.leases import DEFAULT_HOURS, by_holder
from adnet_core.team.leases import assign as take_photos
from adnet_core.team.leases import release as give_back
from adnet_core.team.own_meeting import own_shared_log
from adnet_core.team.passes import ask_again, prepare_again
from adnet_core.team.synchronising import Synchroniser

commands = typer.Typer()


@commands.command()
def assign(
    project: ProjectArgument,
    to: Annotated[
        list[str] | None,
        typer.Option(
            "--to",
            metavar="NAME",
            help="For whom; several do not see each other's points.",
        ),
    ] = None,
    count: Annotated[int, typer.Option("--count", min=1, help="How many, in the queue's order.")] = 20,
    folder: Annotated[
        str, typer.Option("--folder", help="Only photos below this folder of the project.")
    ] = "",
    photo: Annotated[
        list[str] | None, typer.Option("--photo", help="These photos, by their paths in the project.")
    ] = None,
    hours: Annotated[
        float, typer.Option("--hours", min=0.01, max=8760, help="After so long others may take them.")
    ] = DEFAULT_HOURS,
    again: Annotated[
        float,
        typer.Option(
            "--again",
            metavar="SHARE",
            min=0.0,
            max=1.0,
            help="Not new photos but this share of those that they have finished, to be done a second time.",
        ),
    ] = 0.0,
    release: Annotated[bool, typer.Option("--release", help="Give back all that was taken.")] = False,
    as_json: JsonOption = False,
) -> None:
    """Take photos to work on, so that nobody else is led to them, or give them to others."""
    with membership.in_team(project) as (opened, state), own_shared_log(state) as shared_log:
        synchroniser = Synchroniser(opened, shared_log)
        synchroniser.synchronise()
        holders = list(dict.fromkeys(to or [state.get("name")]))
        if release:
            given = sum(give_back(opened, shared_log, name) for name in holders)
            synchroniser.synchronise()
            print_facts(as_json, {"released": given}, f"{given:,} photos were given back")
            return
        if again:
            asked = ask_again(opened, holders, again)
            synchroniser.synchronise()
            each = ", ".join(f"{count:,} for {name}" for name, count in asked.items())
            print_facts(
                as_json, {"again": asked}, f"photos to do again: {each}; adnet team again makes their project"
            )
            return
        done = take_photos(
            opened,
            shared_log,
            holders,
            count=count,
            folder=folder,
            photos=photo or (),
            hours=hours,
            blind=len(holders) > 1,
        )
        synchroniser.synchronise()
        counts = dict(by_holder(state))
    words = f"{len(done.photos):,} photos for {', '.join(holders)}, for {hours:g} hours"
    taken = f"; {len(done.taken):,} were taken by somebody else" if done.taken else ""
    facts = {"photos": list(done.photos), "taken": list(done.taken), "holders": holders, "held": counts}
    print_facts(as_json, facts, words + taken)


@commands.command()
def again(project: ProjectArgument, as_json: JsonOption = False) -> None:
    """Make the project in which you do photos a second time, and take in what you have done there.

    It lies beside the team's project and has no face of the first time. Open it in the window, finish its
    faces, and run this once more; the window does so by itself when the team's project is opened.
    """
    with membership.in_team(project) as (opened, state), own_shared_log(state) as shared_log:
        synchroniser = Synchroniser(opened, shared_log)
        synchroniser.synchronise()
        done = prepare_again(opened)
        synchroniser.synchronise()
    where = "".join(f"; open {path}" for path in done.paths)
    print_facts(
        as_json,
        {"projects": list(map(str, done.paths)), "waiting": done.waiting, "taken_in": done.taken_in},
        f"{done.waiting:,} photos to do again, {done.taken_in:,} faces taken in{where}",
    )
