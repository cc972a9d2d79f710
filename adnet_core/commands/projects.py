"""The commands of `adnet` about project files: `backups`, `merge`, `relink`, `rescue`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from adnet_core.commands.options import JsonOption
from adnet_core.commands.terminal import print_json, say, steps
from adnet_core.errors import ProjectError
from adnet_core.faces.layout import load_layout
from adnet_core.faces.shared_points import listed
from adnet_core.projects import relinking
from adnet_core.projects.backups import list_backups, make_backup, restore_backup
from adnet_core.projects.file.addresses import real_file
from adnet_core.projects.file.leftover_logs import set_aside, set_aside_logs
from adnet_core.projects.file.lineage import log_of, read_log
from adnet_core.projects.merging.agreement import agreement_lines
from adnet_core.projects.merging.merging import merge_projects
from adnet_core.projects.mirror import rescue as made_of
from adnet_core.projects.store import Project
from adnet_core.sentences import faces_words

commands = typer.Typer()

ProjectArgument = Annotated[Path, typer.Argument(metavar="PROJECT", help="Project file (.adnet).")]


@commands.command()
def backups(
    project: ProjectArgument,
    make: Annotated[bool, typer.Option("--make", help="Make one now, if anything was edited.")] = False,
    restore: Annotated[
        int | None, typer.Option("--restore", metavar="NUMBER", help="Put this one in the project's place.")
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """List the backups of a project, make one, or put one back.

    The window makes them while one works. Restoring keeps what stood in the project's place under another
    name; the project must not be open meanwhile.
    """
    kept: Path | None = None
    if make:
        make_backup(project, look_anyway=True)
    found = list_backups(project)
    if restore is not None:
        chosen = [backup for backup in found if backup.number == restore]
        if not chosen:
            numbers = ", ".join(str(backup.number) for backup in found) or "none"
            raise ProjectError(f"{project}: has no backup {restore} (there are: {numbers})")
        kept = restore_backup(project, chosen[0])
    elif not project.exists() and not found:
        raise ProjectError(f"{project}: no such project file")
    if as_json:
        rows = [
            {
                "number": backup.number,
                "path": str(backup.path),
                "made": backup.made.isoformat(),
                "edits": backup.edits,
                "bytes": backup.size_bytes,
            }
            for backup in found
        ]
        replaced = None if kept is None else str(kept)
        print_json({"backups": rows, "restored": restore, "replaced": replaced})
        return
    if restore is not None:
        say(f"{project}: restored backup {restore}" + (f"; what stood there is {kept}" if kept else ""))
        return
    for backup in found:
        size = f"{backup.size_bytes / 1e6:.1f} MB"
        edits = "1 edit" if backup.edits == 1 else f"{backup.edits:,} edits"
        say(f"{backup.number}: {backup.made:%Y-%m-%d %H:%M:%S}, {edits}, {size}")
    if not found:
        say(f"{project}: no backups")


@commands.command()
def merge(
    projects: Annotated[
        list[Path], typer.Argument(metavar="PROJECT", help="Project files of several people.")
    ],
    output: Annotated[Path, typer.Option("--output", "-o", help="The project file to make.")],
    tolerance: Annotated[
        float,
        typer.Option(
            "--tolerance",
            min=0,
            max=100,
            help="Faces whose points are this close in the mean, in percent of the inter-ocular distance, "
            "and equal in all else, need no decision.",
        ),
    ] = 0.0,
    layout: Annotated[
        str | None,
        typer.Option(
            "--layout",
            help="Layout of the new file, where those of the projects differ: name or TOML file.",
        ),
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Merge the project files of several people, and say how far they agree.

    The new file holds every edit of all of them; the others stay as they are. A face that several people
    left differently is disputed, and trains nobody, until someone decides in the window's review panel.
    Layouts that differ are joined by the names of their points: other_layouts says what each shares. People
    are told apart by their names: of one person's work the newest stands, and outdone counts the faces that
    the same name left in several ways (`adnet convert --author` names whose work a file holds).

    Agreement is stated for each two people. distance, tangent, normal: of their points, in percent of the
    inter-ocular distance (the layout's default distance), all points and by region, over the faces that
    neither rejected or deleted (compared of faces). visibility_agreement, state_agreement: share of points
    and of faces that both say the same of; *_kappa: the same beyond chance (Cohen).
    """
    if len(projects) < 2:
        raise typer.BadParameter("name at least two project files to merge")
    with steps() as advance:
        report = merge_projects(
            projects,
            output,
            tolerance=tolerance / 100,
            layout=None if layout is None else load_layout(layout),
            progress=lambda done, total: advance("photos", done, total),
        )
    if as_json:
        print_json({"project": str(output), **report.to_dict()})
        return
    say(
        f"{output}: {report.photos:,} photos, {report.faces:,} faces, {report.edits:,} edits; "
        f"{report.disputed:,} to decide on"
    )
    for count, what in (
        (report.removed, "removed from the project, and still in the file with all faces"),
        (report.kept, "in the project though somebody removed it, since somebody else has worked on it"),
    ):
        if count:
            say(f"  {count:,} {'photo' if count == 1 else 'photos'} {what}")
    if report.outdone:
        say(f"  {faces_words(report.outdone)} left in several ways by one person, of which the newest stands")
    for other in report.other_layouts:
        say(f"  {other['project']}: {_shared_words(other, report.layout)}")
    for line in agreement_lines(report.agreement):
        say(line)


def _shared_words(other: dict[str, Any], layout: str) -> str:
    """What a project of another layout shares with the merged one."""
    words = f"{other['shared']} of its {other['points']} points are points of {layout}"
    if other["left_out"]:
        words += f"; in the log alone: {listed(other['left_out'])}"
    if other["not_placed"]:
        words += f"; not placed in its faces: {listed(other['not_placed'])}"
    return words


@commands.command()
def relink(
    project: ProjectArgument,
    folder: Annotated[
        Path, typer.Argument(metavar="FOLDER", help="Where to look, with all folders below it.")
    ],
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say what would be found, write nothing.")
    ] = False,
    as_json: JsonOption = False,
) -> None:
    """Find photos of a project that were moved or renamed, by their content (SHA-256)."""
    with Project.open(project, author="adnet relink", read_only=dry_run) as opened, steps() as advance:
        report = relinking.relink(
            opened,
            folder,
            write=not dry_run,
            progress=lambda done, total: advance("files", done, total),
        )
    if as_json:
        print_json(report.to_dict())
        return
    say(report.sentence(folder))
    for line in report.lines():
        say(line)


@commands.command()
def rescue(project: ProjectArgument, as_json: JsonOption = False) -> None:
    """Make projects of edits that belong to another file which had the project's name.

    A session that was cut off, as by a power failure, leaves its last edits in a log beside the project.
    Where another file has the name by then, the log is set aside when that file is opened. What it continues
    is looked for among the copy that follows an open project and the backups; `adnet merge` joins both then.
    """
    if not project.exists() and read_log(log_of(real_file(project)), None).committed:
        set_aside(real_file(project))
    logs = set_aside_logs(real_file(project))
    made = [(log, made_of(project, log)) for log in logs]
    if as_json:
        print_json({"project": str(project), "rescued": {str(log): str(path) for log, path in made}})
        return
    for log, path in made:
        say(f"{path}: made of {log.name}")
    if not made:
        say(f"{project}: no edits of another file lie beside it")
