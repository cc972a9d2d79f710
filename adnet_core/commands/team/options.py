"""The options that several commands of `adnet team` share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

AddressArgument = Annotated[
    str,
    typer.Argument(
        metavar="PLACE", help="A folder that all of the team can write, or postgresql://HOST/DATABASE."
    ),
]
ProjectOption = Annotated[Path, typer.Option("--project", "-p", help="Project file (.adnet).")]
AuthorOption = Annotated[
    str, typer.Option("--author", help="Who you are in the team; else the name by which you logged in.")
]
