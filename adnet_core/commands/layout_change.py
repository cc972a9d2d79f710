"""`adnet layout change`: another layout for a project that has faces already."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from adnet_core.commands.options import AuthorOption, JsonOption, ProjectArgument
from adnet_core.commands.terminal import print_json, say
from adnet_core.faces.layout import load_layout
from adnet_core.faces.layout_difference import LayoutDifference
from adnet_core.projects.authors import person
from adnet_core.projects.backups import make_backup
from adnet_core.projects.layout_change import change_by_names
from adnet_core.projects.layout_effect import effect_lines, faces_with_removed
from adnet_core.projects.store import Project

commands = typer.Typer()


@commands.command()
def change(
    project: ProjectArgument,
    layout: Annotated[
        str,
        typer.Argument(metavar="NEW", help="Its new layout: a TOML file or a name."),
    ],
    rename: Annotated[
        list[str] | None,
        typer.Option(
            "--rename", metavar="OLD=NEW", help="Point OLD is called NEW in the new layout; may be repeated."
        ),
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would happen, write nothing.")] = False,
    author: AuthorOption = None,
    as_json: JsonOption = False,
) -> None:
    """Change the layout of a project: its points, curves, mirror, distances, groups or flags.

    Points of the same name are the same, also in another order. Faces keep what they have of them; a new
    point is not placed in any face; what faces have of a point that goes stays in the project's log. It is a
    step of undo like any other, and a backup is made before. A window that has the project open follows.

    The JSON object holds project, layout, points, added, removed (name: faces in which it is placed), renamed
    (pairs), back (added points that the project had before, which come back with their places), lines
    (sentences), backup and changed.
    """
    new = load_layout(layout)
    with Project.open(project, author=person(author), read_only=dry_run) as opened:
        found = change_by_names(opened.layout, new, _renamed(rename or []))
        facts = _facts(opened, found)
        changed = not dry_run and not found.is_none
        if changed:
            backup = make_backup(project)
            facts["backup"] = None if backup is None else str(backup.path)
            opened.change_layout(found)
    if as_json:
        print_json({"project": str(project), "layout": new.name, **facts, "changed": changed})
        return
    say(f"{project}: {'would have' if dry_run else 'has'} the layout {new.name}, {new.point_count} points")
    say(*(f"  {line}" for line in facts["lines"]))


def _renamed(pairs: list[str]) -> dict[str, str]:
    renamed: dict[str, str] = {}
    for pair in pairs:
        old, equals, new = pair.partition("=")
        if not (old and equals and new):
            raise typer.BadParameter(f"'{pair}' is not OLD=NEW", param_hint="--rename")
        if old in renamed or new in renamed.values():
            raise typer.BadParameter(f"'{pair}' names a point a second time", param_hint="--rename")
        renamed[old] = new
    return renamed


def _facts(project: Project, found: LayoutDifference) -> dict[str, Any]:
    lines = effect_lines(project, found)
    if len(found.removed) == len(found.added) and found.added:
        lines.append("points that are only called otherwise keep their places by --rename OLD=NEW")
    return {
        "points": found.after.point_count,
        "added": list(found.added),
        "removed": faces_with_removed(project, found),
        "renamed": [list(pair) for pair in found.renamed],
        "back": list(project.points_coming_back(found)),
        "lines": lines,
        "backup": None,
    }
