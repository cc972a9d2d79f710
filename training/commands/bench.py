"""`adnet bench`: the product's speed.

What needs torch is imported by the function: its help does without.
"""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from adnet_core.commands.inputs import check_split
from adnet_core.commands.options import JsonOption, SplitOption
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
    price: Annotated[
        float | None,
        typer.Option(
            "--price", min=0.0, max=1e6, help="Of an hour of a core: what a million photos cost (throughput)."
        ),
    ] = None,
    peers: Annotated[
        Path | None,
        typer.Option(
            "--peers",
            metavar="PYTHON",
            help="The Python of an environment with mediapipe, dlib, or both, to compare with (peers).",
        ),
    ] = None,
    data: Annotated[
        Path | None, typer.Option("--data", help="Folder of photos with .pts files of 68 points (peers).")
    ] = None,
    split: SplitOption = None,
    part: Annotated[str | None, typer.Option("--part", help="Part of the split to compare on.")] = None,
    as_json: JsonOption = False,
) -> None:
    """Measure the product's speed on this machine and print one table; some ten minutes.

    A wrong name after --only lists all parts; `widths`, which compares networks, is measured only when named.
    `peers` sets other landmark detectors beside ours, on the photos of --data, a photo at a time by each and
    with the network cut off. Nothing of them comes with the program; what is missing is one line.

    With --output, parts that are not measured again stay as the file has them.
    """
    from training.bench import suite
    from training.bench.million import throughput
    from training.bench.peers import peers as compare_peers
    from training.bench.result import Result, read_result, table, this_machine, with_table, write_document

    unknown = [name for name in only if name not in suite.PARTS]
    if unknown:
        raise typer.BadParameter(f"--only {unknown[0]}: no such part; there are {', '.join(suite.PARTS)}")
    check_split(split, part)
    if (peers is not None or data is not None) and "peers" not in only:
        raise typer.BadParameter("--peers and --data go with --only peers")
    if price is not None and only and "throughput" not in only:
        raise typer.BadParameter("--price goes with --only throughput")
    if source is not None:
        result = read_result(source)
    else:
        # What cannot be written is said before the minutes that measuring takes.
        nothing = Result(this_machine(), {})
        if output is not None:
            nothing.added_to(output)
        if document is not None:
            with_table(nothing, document)
        result = suite.run_bench(
            only,
            on_step=lambda name: complain(f"measuring: {name}"),
            given={
                "peers": partial(compare_peers, peers, data, split, part),
                "throughput": partial(throughput, price),
            },
        )
    if output is not None:
        result = result.added_to(output)
        write_bytes(output, result.to_json())
    if document is not None:
        write_document(result, document)
    if as_json:
        print_json(json.loads(result.to_json()))
    else:
        say(*table(result).split("\n"))
    failed = [measured for measured in result.parts.values() if measured.problem]
    for measured in failed:
        complain(f"{measured.title}: {measured.problem}")
    if failed:
        raise typer.Exit(FAILED)
