"""The commands of `adnet` about project files: `backups`. Joined to those of cli.py."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from adnet_core.cli import JsonOption, app
from adnet_core.terminal import print_json

ProjectArgument = Annotated[Path, typer.Argument(help="Project file (.adnet).")]


@app.command()
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
    from adnet_core.annotation.backups import list_backups, make_backup, restore_backup
    from adnet_core.errors import ProjectError

    kept: Path | None = None
    if make:
        make_backup(project)
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
        print(f"{project}: restored backup {restore}" + (f"; what stood there is {kept}" if kept else ""))
        return
    for backup in found:
        size = f"{backup.size_bytes / 1e6:.1f} MB"
        edits = "1 edit" if backup.edits == 1 else f"{backup.edits:,} edits"
        print(f"{backup.number}: {backup.made:%Y-%m-%d %H:%M:%S}, {edits}, {size}")
    if not found:
        print(f"{project}: no backups")
