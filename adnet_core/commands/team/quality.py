"""`adnet team`: what people's work is measured by, and what it is together."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from adnet_core.commands.options import JsonOption, ProjectArgument
from adnet_core.commands.team.opened_team import changing_team
from adnet_core.commands.terminal import print_facts, print_json, say
from adnet_core.projects.merging.agreement import agreement_lines
from adnet_core.projects.store import Project
from adnet_core.team import membership
from adnet_core.team.owners_choices import choose_review_share, gold_is_shown, show_gold
from adnet_core.team.team_state import TEAM

commands = typer.Typer()


@commands.command()
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
        with changing_team(project) as opened:
            show_gold(opened, show)
    with membership.in_team(project) as (_, state):
        shown = gold_is_shown(state)
    words = (
        f"{count:,} photos of {truth} are among the team's; adnet team report says how close everybody is"
        if truth is not None
        else f"people see how close they are themselves: {'yes' if shown else 'no'}"
    )
    print_facts(as_json, {"gold": count, "truth": str(truth or ""), "shown": shown}, words)


@commands.command()
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
        with changing_team(project) as opened:
            choose_review_share(opened, share)
    with Project.open(project, author=TEAM, read_only=True) as opened:
        now = opened.reviews.share
        waiting = sum(opened.reviews.queue().to_review.values())
    facts = {"share": now, "waiting": waiting}
    print_facts(as_json, facts, f"{100 * now:g} % of the accepted faces are reviewed; {waiting:,} wait")


@commands.command()
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


@commands.command()
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
