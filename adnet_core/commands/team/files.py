"""`adnet team`: photos and models that do not lie with everybody."""

from __future__ import annotations

from typing import Annotated

import typer

from adnet_core.commands.options import JsonOption, ProjectArgument
from adnet_core.commands.team.opened_team import changing_team
from adnet_core.commands.terminal import print_facts, print_json, say
from adnet_core.team import membership
from adnet_core.team.own_meeting import own_shared_log
from adnet_core.team.synchronising import Synchroniser

commands = typer.Typer()


@commands.command()
def photos(
    project: ProjectArgument,
    address: Annotated[
        str,
        typer.Argument(
            metavar="[ADDRESS]",
            help="A folder elsewhere: https://HOST/FOLDER, s3://BUCKET/FOLDER, sftp://HOST/FOLDER.",
        ),
    ] = "",
    nowhere: Annotated[bool, typer.Option("--nowhere", help="Everybody has the photos; fetch none.")] = False,
    fetch: Annotated[
        bool, typer.Option("--fetch", help="Put all photos that are not here where the project expects them.")
    ] = False,
    as_json: JsonOption = False,
) -> None:
    """Say where photos lie that not everybody has, by their paths in the project; for owners.

    The window fetches what is looked at, and what comes next, and keeps it by its hash within a bound. What
    is not the photo that is known is not taken for it. --fetch is for training and exporting. Passwords and
    keys are the service's own matter (~/.netrc, ~/.aws, ~/.ssh).
    """
    from adnet_core.team.team_photos import fetch_all, remote_folder, set_remote_folder

    if address or nowhere:
        with changing_team(project) as opened:
            set_remote_folder(opened, "" if nowhere else address)
    with membership.in_team(project) as (opened, _):
        count, problems = fetch_all(opened) if fetch else (0, [])
        where = remote_folder(opened)
    facts = {"photos": where, "fetched": count, "problems": problems}
    came = f"; {count:,} were fetched, {len(problems):,} cannot be" if fetch else ""
    print_facts(as_json, facts, f"photos that are not here are fetched from {where or 'nowhere'}{came}")
    if problems and not as_json:
        for problem in problems[:20]:
            say(f"  {problem}")


@commands.command()
def model(
    project: ProjectArgument,
    name: Annotated[
        str,
        typer.Argument(metavar="[MODEL]", help="A model to give to the team, by name, file or run folder."),
    ] = "",
    at: Annotated[
        str,
        typer.Option("--at", metavar="ADDRESS", help="Where its file lies, if not in the team's folder."),
    ] = "",
    as_json: JsonOption = False,
) -> None:
    """Give the team a model, and fetch those of the team that are not here; each is known by its hash."""
    from adnet_core.team.team_models import fetch_models, share_model, team_models

    with membership.in_team(project) as (opened, state), own_shared_log(state) as shared_log:
        synchroniser = Synchroniser(opened, shared_log)
        synchroniser.synchronise()
        if name:
            share_model(opened, name, at)
            synchroniser.synchronise()
        came = fetch_models(opened)
        found = team_models(opened)
    facts = [{"name": one.name, "sha256": one.sha256, "path": str(one.path or "")} for one in found]
    if as_json:
        print_json({"models": facts, "fetched": list(map(str, came))})
        return
    say(f"{len(found):,} models of the team, {len(came):,} of them fetched now")
    for one in found:
        say(f"  {one.name} ({one.sha256[:12]}): {one.path or 'not here'}")
