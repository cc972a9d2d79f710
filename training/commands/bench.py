"""`adnet bench`: the product's speed.

What needs torch is imported by the function: its help does without.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from adnet_core.commands.options import (
    JsonOption,
)
from adnet_core.commands.terminal import FAILED, complain, print_json, say
from adnet_core.files.whole_files import write_bytes

commands = typer.Typer()


@commands.command()
def bench(
    only: Annotated[
        list[str], typer.Option("--only", metavar="PART", help="Measure this part alone; may be repeated.")
    ] = [],  # noqa: B006  typer's form
    output: Annotated[
        Path | None, typer.Option("--output", help="Also write the JSON to this file, or add to it.")
    ] = None,
    document: Annotated[
        Path | None, typer.Option("--document", help="Put the table between the marks of this document.")
    ] = None,
    source: Annotated[
        Path | None, typer.Option("--from", help="Measure nothing: show the JSON of an earlier time.")
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Measure the product's speed on this machine and print one table; some ten minutes.

    A wrong name after --only lists all parts; `widths`, which compares networks, is measured only when named.
    With --output, parts that are not measured again stay as the file has them.
    """
    from training.bench import suite
    from training.bench.result import read_result, table, write_document

    unknown = [name for name in only if name not in suite.PARTS]
    if unknown:
        raise typer.BadParameter(f"--only {unknown[0]}: no such part; there are {', '.join(suite.PARTS)}")
    if source is not None:
        result = read_result(source)
    else:
        result = suite.run_bench(only, on_step=lambda name: complain(f"measuring: {name}"))
    if output is not None:
        result = result.added_to(output)
        write_bytes(output, result.to_json())
    if document is not None:
        write_document(result, document)
    if as_json:
        print_json(json.loads(result.to_json()))
    else:
        say(*table(result).split("\n"))
    failed = [part for part in result.parts.values() if part.problem]
    for part in failed:
        complain(f"{part.title}: {part.problem}")
    if failed:
        raise typer.Exit(FAILED)
