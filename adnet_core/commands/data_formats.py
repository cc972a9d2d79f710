"""How annotated data are written that commands take, where `--format` does not say it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import typer

from adnet_core.commands.options import ReadingOptions
from adnet_core.commands.terminal import complain
from adnet_core.conversion.catalogue import annotation_format
from adnet_core.conversion.known_formats import format_names
from adnet_core.conversion.recognition import recognise

DEFAULT_FORMAT = "300w"
"""What reads data of which nothing says how they are written, or says what is wrong with them."""
Reading = TypeVar("Reading", bound=ReadingOptions)


def with_format(reading: Reading, *data: Path) -> Reading:
    """`reading` with the format of the data, found out where `--format` does not name it."""
    return replace(reading, data_format=reading.data_format or found_format(*data))


def found_format(*data: Path) -> str:
    """The format of annotated data that nobody has named: 300-W's for folders with its files, and for what is
    not there, else by names and beginnings, which is then said on standard error.

    Raises typer.BadParameter for data in no known format, or in several.
    """
    found = {path: _recognised(path) for path in data}
    for path, name in found.items():
        if name is None:
            raise typer.BadParameter(
                f"{path} is in no format that is known here; where it is one of {', '.join(format_names())} "
                "all the same, name it by --format"
            )
        if name != found[data[0]]:
            raise typer.BadParameter(
                f"{path} is in the format {name}, {data[0]} in {found[data[0]]}: all --data have one format"
            )
    name = found[data[0]] if data else None
    if name not in (None, DEFAULT_FORMAT):
        complain(f"{data[0]}: read as {name}, {annotation_format(name).title}")
    return name or DEFAULT_FORMAT


def _recognised(data: Path) -> str | None:
    """A format's name, None for a file that is in none that is known."""
    if not data.exists() or (data.is_dir() and any(data.rglob("*.pts"))):
        return DEFAULT_FORMAT
    return recognise(data) or (DEFAULT_FORMAT if data.is_dir() else None)
