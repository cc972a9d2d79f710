"""`adnet team`: several people on one set."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from adnet_core.commands.options import JsonOption
from adnet_core.commands.terminal import print_json, progress, say
from adnet_core.projects.authors import person
from adnet_core.projects.merging.agreement import agreement_lines
from adnet_core.projects.store import Project
from adnet_core.team import membership
from adnet_core.team.archiving import archive as write_archive
from adnet_core.team.leases import DEFAULT_HOURS, by_holder
from adnet_core.team.leases import assign as take_photos
from adnet_core.team.leases import release as give_back
from adnet_core.team.owners_choices import choose_review_share, gold_is_shown, show_gold
from adnet_core.team.passes import ask_again, prepare_again
from adnet_core.team.shared_log import SharedLog
from adnet_core.team.shared_log_kinds import open_shared_log
from adnet_core.team.status import team_status
from adnet_core.team.synchronising import Progress, Synchronised, Synchroniser
from adnet_core.team.team_state import TEAM, TeamState

commands = typer.Typer()
team = typer.Typer(
    name="team",
    help="Work on one set with others: who shares the log of edits, where, and who does what.",
    no_args_is_help=True,
    rich_markup_mode=None,
)
commands.add_typer(team)

AddressArgument = Annotated[
    str,
    typer.Argument(
        metavar="PLACE", help="A folder that all of the team can write, or postgresql://HOST/DATABASE."
    ),
]
ProjectOption = Annotated[Path, typer.Option("--project", "-p", help="Project file (.adnet).")]
ProjectArgument = Annotated[Path, typer.Argument(metavar="PROJECT", help="Project file (.adnet).")]
AuthorOption = Annotated[
    str, typer.Option("--author", help="Who you are in the team; else the name by which you logged in.")
]


@team.command()
def create(
    address: AddressArgument, project: ProjectOption, author: AuthorOption = "", as_json: JsonOption = False
) -> None:
    """Make a team of which a project is the first, and share all of it.

    A database keeps its password in ~/.pgpass or a service file, never in the project.
    """
    with _progress() as advance:
        done = membership.create_team(project, address, person(author or None), advance)
    _tell(project, done, as_json)


@team.command()
def join(
    address: AddressArgument, project: ProjectOption, author: AuthorOption = "", as_json: JsonOption = False
) -> None:
    """Bring a project into a team, or make one there that has all of it.

    Photos are sought from the project's folder by the paths that the team knows; adnet relink finds those
    that were moved. Interrupted, it goes on where it was.
    """
    with _progress() as advance:
        done = membership.join_team(project, address, person(author or None), advance)
    _tell(project, done, as_json)


@team.command()
def sync(
    project: ProjectArgument,
    follow: Annotated[bool, typer.Option("--follow", help="Go on until it is stopped with Ctrl+C.")] = False,
    as_json: JsonOption = False,
) -> None:
    """Take in what others have done, and send what was done here."""
    if not follow:
        with _progress() as advance:
            done = membership.synchronise(project, advance)
        _tell(project, done, as_json)
        return
    for news in membership.follow(project):
        if as_json:
            print_json({"project": str(project), **_facts(news)})
        else:
            say(f"{datetime.now():%H:%M:%S} {news if isinstance(news, str) else news.sentence()}")


@team.command()
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


@team.command()
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


@team.command()
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
    with membership.in_team(project) as (opened, state), _shared_log(state) as shared_log:
        synchroniser = Synchroniser(opened, shared_log)
        synchroniser.synchronise()
        holders = list(dict.fromkeys(to or [state.get("name")]))
        if release:
            given = sum(give_back(opened, shared_log, name) for name in holders)
            synchroniser.synchronise()
            _say(as_json, {"released": given}, f"{given:,} photos were given back")
            return
        if again:
            asked = ask_again(opened, holders, again)
            synchroniser.synchronise()
            each = ", ".join(f"{count:,} for {name}" for name, count in asked.items())
            _say(
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
    _say(as_json, facts, words + taken)


@team.command()
def again(project: ProjectArgument, as_json: JsonOption = False) -> None:
    """Make the project in which you do photos a second time, and take in what you have done there.

    It lies beside the team's project and has no face of the first time. Open it in the window, finish its
    faces, and run this once more; the window does so by itself when the team's project is opened.
    """
    with membership.in_team(project) as (opened, state), _shared_log(state) as shared_log:
        synchroniser = Synchroniser(opened, shared_log)
        synchroniser.synchronise()
        done = prepare_again(opened)
        synchroniser.synchronise()
    where = "".join(f"; open {path}" for path in done.paths)
    _say(
        as_json,
        {"projects": list(map(str, done.paths)), "waiting": done.waiting, "taken_in": done.taken_in},
        f"{done.waiting:,} photos to do again, {done.taken_in:,} faces taken in{where}",
    )


@team.command()
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
        with _changing_team(project) as opened:
            set_remote_folder(opened, "" if nowhere else address)
    with membership.in_team(project) as (opened, _):
        count, problems = fetch_all(opened) if fetch else (0, [])
        where = remote_folder(opened)
    facts = {"photos": where, "fetched": count, "problems": problems}
    came = f"; {count:,} were fetched, {len(problems):,} cannot be" if fetch else ""
    _say(as_json, facts, f"photos that are not here are fetched from {where or 'nowhere'}{came}")
    if problems and not as_json:
        for problem in problems[:20]:
            say(f"  {problem}")


@team.command()
def model(
    project: ProjectArgument,
    name: Annotated[
        str,
        typer.Argument(metavar="[MODEL]", help="A model to give to the team, by name or path."),
    ] = "",
    at: Annotated[
        str,
        typer.Option("--at", metavar="ADDRESS", help="Where its file lies, if not in the team's folder."),
    ] = "",
    as_json: JsonOption = False,
) -> None:
    """Give the team a model, and fetch those of the team that are not here; each is known by its hash."""
    from adnet_core.team.team_models import fetch_models, share_model, team_models

    with membership.in_team(project) as (opened, state), _shared_log(state) as shared_log:
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


@team.command()
def gold(
    project: ProjectArgument,
    truth: Annotated[
        Path | None,
        typer.Argument(metavar="[TRUTH]", help="A project whose accepted faces are known to be right."),
    ] = None,
    show: Annotated[
        bool | None,
        typer.Option("--show/--hide", help="Whether people see how close to the truth they are themselves."),
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Put photos of known truth among the team's, without their faces, so that nobody can tell them apart.

    The truth stays in its file, on this machine; adnet team report measures everybody against it. With --show
    it sends everybody their figures, too, whenever an owner asks for them.
    """
    count = 0 if truth is None else membership.take_gold(project, truth)
    if show is not None:
        with _changing_team(project) as opened:
            show_gold(opened, show)
    with membership.in_team(project) as (_, state):
        shown = gold_is_shown(state)
    words = (
        f"{count:,} photos of {truth} are among the team's; adnet team report says how close everybody is"
        if truth is not None
        else f"people see how close they are themselves: {'yes' if shown else 'no'}"
    )
    _say(as_json, {"gold": count, "truth": str(truth or ""), "shown": shown}, words)


@team.command()
def review(
    project: ProjectArgument,
    share: Annotated[
        float | None,
        typer.Option("--share", min=0.0, max=1.0, help="Of the accepted faces, 1 for all; for owners."),
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Say how many of the accepted faces a second person looks at, a sample by chance or all."""
    if share is not None:
        with _changing_team(project) as opened:
            choose_review_share(opened, share)
    with Project.open(project, author=TEAM, read_only=True) as opened:
        now = opened.reviews.share
        waiting = sum(opened.reviews.queue().to_review.values())
    facts = {"share": now, "waiting": waiting}
    _say(as_json, facts, f"{100 * now:g} % of the accepted faces are reviewed; {waiting:,} wait")


@team.command()
def report(
    project: ProjectArgument,
    truth: Annotated[
        Path | None, typer.Option("--gold", help="A project of known truth; else that of adnet team gold.")
    ] = None,
    html: Annotated[Path | None, typer.Option("--html", help="Write a page with all figures.")] = None,
    as_json: JsonOption = False,
) -> None:
    """Say who has done how much and how fast, how far people agree, and how close they are to the truth.

    Goes by what this machine has; adnet team sync brings the rest. Distances are percent of the layout's
    default distance.
    """
    found = membership.report(project, truth)
    if html is not None:
        from adnet_core.report.team_report import write_team_report

        write_team_report(html, found)
    if as_json:
        print_json(found)
        return
    for name, one in found["people"].items():
        work = one["all"]
        pace = "" if work["seconds_a_face"] is None else f", {work['seconds_a_face']:.1f} s a face"
        say(f"{name}: {work['faces']:,} faces{pace}, {work['corrections']:,} corrections")
        for word, errors in (
            ("the others", one["against_others"]),
            ("the truth", one["gold"]),
            (f"{name} a second time", one["itself"]),
        ):
            if errors is not None:
                say(f"  {_off(errors)} from {word}, {errors['faces']:,} faces")
    say(*agreement_lines(found["agreement"]))
    together = found["consensus"]
    if together is not None:
        say(
            f"{together['faces']:,} faces by several people, {together['disputed_faces']:,} of them "
            "disputed; how exact each is by them:"
        )
        for name, one in together["people"].items():
            say(f"  {name}: {_exact(one)}")
        for line in _moves(together["without_offsets"]):
            say(line)


@team.command()
def consensus(
    project: ProjectArgument,
    output: Annotated[Path, typer.Option("--output", "-o", help="The project file to write.")],
    without_offsets: Annotated[
        bool,
        typer.Option("--without-offsets", help="As it would be if nobody were always off to one side."),
    ] = False,
    accept_disputed: Annotated[
        bool, typer.Option("--accept-disputed", help="Accept faces too on which people differ.")
    ] = False,
    as_json: JsonOption = False,
) -> None:
    """Write a project in which each face that several people did is what they say together.

    Per point the robust mean along tangent and normal, weighted by how exact each person is, with an ellipse.
    Faces are accepted where all have accepted theirs and differ by no more than their precision explains;
    export and train them as those of any project. Keep the file beside the project, whose photos it names.
    """
    from adnet_core.team.consensus_project import write_consensus

    done = write_consensus(project, output, without_offsets=without_offsets, accept_disputed=accept_disputed)
    if as_json:
        print_json({"consensus": str(output), **done.to_dict()})
        return
    say(
        f"{output}: {done.faces:,} faces are a consensus, {done.accepted:,} of them accepted; "
        f"{len(done.disputed):,} are disputed"
    )
    for name, one in done.people.items():
        say(f"  {name}: {_exact(one)}, by {one['faces']:,} faces")


@team.command()
def archive(
    project: ProjectArgument,
    output: Annotated[Path, typer.Option("--output", "-o", help="The project file to write.")],
    as_json: JsonOption = False,
) -> None:
    """Write all that the team has done as a project that is in no team."""
    membership.synchronise(project)
    write_archive(project, output)
    _say(as_json, {"archive": str(output)}, f"{output}: has all of the team, and is in none")


@team.command()
def leave(
    project: ProjectArgument,
    unsent: Annotated[
        bool,
        typer.Option("--unsent", help="Also where the team cannot be reached: the rest stays here alone."),
    ] = False,
    as_json: JsonOption = False,
) -> None:
    """Send what is left, and take the project out of the team; it keeps all that it has."""
    sent = membership.leave_team(project, unsent=unsent)
    _say(
        as_json,
        {"project": str(project), "sent": sent},
        f"{project}: is in no team any more; {sent:,} events went",
    )


def _moves(offsets: dict[str, dict[str, float | None]]) -> list[str]:
    """Which points the consensus would have elsewhere without offsets, the furthest five."""
    sizes = sorted(
        ((abs(one["normal"] or 0.0), name, one["normal"] or 0.0) for name, one in offsets.items()),
        reverse=True,
    )
    far = [f"{name} {shift:+.2f} %" for size, name, shift in sizes[:5] if size >= 0.05]
    return (
        [f"without offsets the consensus would lie elsewhere along the normal: {', '.join(far)}"]
        if far
        else []
    )


def _exact(one: dict[str, Any]) -> str:
    """ "tangent 1.20 ± 0.04 %, normal 0.60 ± 0.02 %"."""
    parts = []
    for word in ("tangent", "normal"):
        size, error = one[word], one[f"{word}_error"]
        within = "" if error is None else f" ± {error:.2f}"
        parts.append(f"{word} –" if size is None else f"{word} {size:.2f}{within} %")
    return ", ".join(parts)


def _off(errors: dict[str, Any]) -> str:
    sizes = (f"{word} {errors[word]:.2f} %" for word in ("tangent", "normal") if errors[word] is not None)
    whole = "–" if errors["distance"] is None else f"{errors['distance']:.2f} %"
    return f"{whole} ({', '.join(sizes)})"


@contextlib.contextmanager
def _changing_team(project: Path) -> Iterator[Project]:
    """A project whose team is told at once of what is changed."""
    with membership.in_team(project) as (opened, state):
        yield opened
        with _shared_log(state) as shared_log:
            Synchroniser(opened, shared_log).synchronise()


@contextlib.contextmanager
def _shared_log(state: TeamState) -> Iterator[SharedLog]:
    shared_log = open_shared_log(state.get("address"))
    try:
        shared_log.register(state.get("name"))
        yield shared_log
    finally:
        shared_log.close()


@contextlib.contextmanager
def _progress() -> Iterator[Progress]:
    with progress("Synchronising", 0) as advance:
        yield lambda what, count: advance(count)


def _facts(done: Synchronised | str) -> dict[str, Any]:
    return {"problem": done} if isinstance(done, str) else done.to_dict()


def _tell(project: Path, done: Synchronised, as_json: bool) -> None:
    _say(as_json, {"project": str(project), **done.to_dict()}, f"{project}: {done.sentence()}")


def _say(as_json: bool, facts: dict[str, Any], words: str) -> None:
    if as_json:
        print_json(facts)
    else:
        say(words)


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
