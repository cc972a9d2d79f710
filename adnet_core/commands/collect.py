"""The command `adnet collect`: what the tasks of `adnet predict --lines` found, as one."""

from __future__ import annotations

import os
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from adnet_core.commands.options import JsonOption
from adnet_core.commands.terminal import FAILED, complain, print_json, progress, say
from adnet_core.errors import FormatError
from adnet_core.files.whole_files import open_to_read, raised_as, replacing
from adnet_core.formats.photo_stems import is_photo
from adnet_core.predictions.collected_files import WRITERS, refuse_to_replace
from adnet_core.predictions.collecting import Collection, Counts, layout_of_lines
from adnet_core.predictions.many_photos import Shard
from adnet_core.predictions.photo_lists import Unusable, listed_photos, shown_list
from adnet_core.predictions.videos import is_video

commands = typer.Typer()

SHOWN_FAILURES = 20


@commands.command()
def collect(
    lines: Annotated[
        list[Path],
        typer.Argument(metavar="LINES...", help="Files of `adnet predict --lines`, or Parquet tables."),
    ],
    out: Annotated[
        Path,
        typer.Option(
            "-o",
            "--out",
            metavar="P.adnet|FACES.parquet|FACES.csv|COCO.json",
            help="What to make: a project, a table of faces (Parquet needs the extra [tables]) or a COCO "
            "keypoint file.",
        ),
    ],
    from_list: Annotated[
        str | None,
        typer.Option(
            "--from", metavar="FILE", help="The list that was predicted: says which photos of it are missing."
        ),
    ] = None,
    photos: Annotated[
        Path | None,
        typer.Option(
            "--photos", metavar="FOLDER", help="Where relative paths lead from, if not this folder."
        ),
    ] = None,
    missing: Annotated[
        Path | None,
        typer.Option(
            "--missing",
            metavar="FILE",
            help="Write the photos of --from that are missing or failed, for `adnet predict --from`.",
        ),
    ] = None,
    layout: Annotated[
        str | None,
        typer.Option(
            "--layout", help="Layout of the faces: name or TOML file; else the one that the lines name."
        ),
    ] = None,
    overwrite: Annotated[
        bool, typer.Option("--overwrite", help="Replace such a table that is there.")
    ] = False,
    as_json: JsonOption = False,
) -> None:
    """Join the lines of all shards of `adnet predict`, and say what is missing, double or failed.

    A project has its queue at once: points, ellipses, scores, shapes and looks are in the lines, and neither
    photos nor model are looked at. Of a photo with two lines the first counts; one that failed in one task
    and was read by another has not failed. Lines of another model, layout or way of finding are refused.
    Frames of videos that come into a project are written as photos into `clip.frames` beside clip.mp4.

    A shard without a line counts as missing, though a small one may have had no photo: the list says it for
    certain. Ends with 2 where photos are missing or failed; what is there has been written. With --json:
    {"photos", "faces", "double", "failed", "missing", "missing_shards": ["3/8", ...], "cut_short"};
    missing is null without --from.
    """
    write = WRITERS.get(out.suffix.lower())
    if write is None:
        raise typer.BadParameter(f"-o {out}: what to make is told by its ending: {', '.join(WRITERS)}")
    if missing is not None and from_list is None:
        raise typer.BadParameter("--missing goes with --from")
    read = {os.path.realpath(one) for one in (*lines, *([Path(from_list)] if from_list else []))}
    for option, written in (("-o", out), ("--missing", missing)):
        if written is not None and os.path.realpath(written) in read:
            raise FormatError(f"{written}: is read here, so {option} may not write over it")
    if missing is not None and os.path.realpath(missing) == os.path.realpath(out):
        raise FormatError(f"{out}: cannot hold what is made and what is missing; give --missing a name")
    refuse_to_replace(out, overwrite=overwrite)
    if photos is not None and not photos.is_dir():
        if photos.exists():
            raise FormatError(f"{photos}: is a file, and --photos is a folder")
        # The photos need not lie here: a project may be made for another machine.
        complain(f"{photos}: there is no such folder here; relative paths lead from it all the same")
    # Read before anything is written: a list that is none is to cost nothing.
    wanted = None if from_list is None else list(listed_photos(from_list, Shard()))
    if wanted == []:
        complain(f"{shown_list(from_list or '')}: names no photo")
    if missing is not None and wanted is not None:
        _refuse_to_replace(missing, {name for name, _ in wanted})
    known = layout_of_lines(lines, layout)
    collection = Collection(lines, photos=photos, on_remark=complain)
    with progress("photos", 0) as advance:
        write(collection, out, known, advance)
    counts = collection.counts
    for problem in list(collection.failed.values())[:SHOWN_FAILURES]:
        complain(problem)
    if wanted is not None:
        names = [name for name, _ in wanted if name]
        lacking = collection.missing(names)
        if missing is not None:
            failed = [name for name in dict.fromkeys(names) if collection.has_failed(name)]
            text = "".join(f"{name}\n" for name in dict.fromkeys(lacking + failed))
            with raised_as(FormatError, missing), replacing(missing) as unfinished:
                unfinished.write_bytes(text.encode("utf-8", "surrogateescape"))
    if as_json:
        print_json(asdict(counts))
    else:
        say(f"{out}: {_words(counts)}")
    lacks_some = counts.missing_shards if counts.missing is None else counts.missing
    nameless = [one.problem for name, one in wanted or () if isinstance(one, Unusable) and not name]
    for problem in nameless:
        complain(problem)
    if counts.failed or lacks_some or nameless:
        raise typer.Exit(FAILED)


def _refuse_to_replace(missing: Path, names: set[str]) -> None:
    """Raises FormatError where a file is there with a line that is no name: neither one of these, which the
    list has, nor, since the list may have been another when some were missing, one that ends as photos and
    videos do."""
    if not missing.is_file():
        return
    with raised_as(FormatError, missing, "cannot be read"), open_to_read(missing) as stream:
        for line in stream:
            name = line.decode("utf-8", "surrogateescape").strip("\r\n")
            if not (name in names or is_photo(name) or is_video(Path(name))):
                raise FormatError(
                    f"{missing}: is there already and no list of missing photos, so it is not replaced; "
                    "give a new name"
                )


def _words(counts: Counts) -> str:
    parts = [f"{counts.photos:,} photos", f"{counts.faces:,} faces", f"{counts.failed:,} failed"]
    if counts.double:
        parts.append(f"{counts.double:,} double lines left out")
    if counts.missing is not None:
        parts.append(f"{counts.missing:,} missing")
    if counts.missing_shards:
        shown = ", ".join(counts.missing_shards[:20])
        more = len(counts.missing_shards) - 20
        parts.append(f"no line of shard {shown}" + (f" and {more:,} more" if more > 0 else ""))
    return ", ".join(parts)
