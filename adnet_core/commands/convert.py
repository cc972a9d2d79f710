"""`adnet convert`: annotations from one format to another."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from adnet_core.commands.options import (
    ColumnsOption,
    ImagesOption,
    JsonOption,
    OverwriteOption,
    PixelOriginOption,
    format_option,
)
from adnet_core.commands.terminal import FAILED, complain, print_json, progress, say, steps
from adnet_core.conversion import converting as conversion
from adnet_core.conversion.catalogue import annotation_format, asked_reading
from adnet_core.conversion.conversion_words import report, report_lines
from adnet_core.conversion.known_formats import format_names
from adnet_core.conversion.layout_draft import LayoutDraft
from adnet_core.conversion.other_layouts import draft_for, draft_words
from adnet_core.conversion.project_format import by_author
from adnet_core.conversion.recognition import recognise
from adnet_core.errors import FormatError
from adnet_core.faces.layout import layout_names, load_layout
from adnet_core.formats.annotation_format import AnnotationFormat

commands = typer.Typer()

SHOWN_FAULTS = 20


@commands.command()
def convert(
    source: Annotated[Path, typer.Argument(metavar="SRC", help="File or folder of annotations.")],
    target: Annotated[Path, typer.Argument(metavar="DST", help="File or folder to write.")],
    target_format: Annotated[str, format_option("--to", "Format of DST.")],
    source_format: Annotated[
        str | None,
        format_option("--from", "Format of SRC; else told by its name and how it begins."),
    ] = None,
    layout: Annotated[
        str | None,
        typer.Option("--layout", help="Layout of DST: name or TOML file; else the source's own, or 68."),
    ] = None,
    from_layout: Annotated[
        str | None,
        typer.Option(
            "--from-layout", help="Layout of SRC, where that is another and SRC does not say which."
        ),
    ] = None,
    images: ImagesOption = None,
    pixel_origin: PixelOriginOption = None,
    columns: ColumnsOption = None,
    everything: Annotated[
        bool, typer.Option("--all", help="Also faces that nobody has accepted, and predictions.")
    ] = False,
    author: Annotated[
        str | None,
        typer.Option("--author", help="Whose work the faces of a new project are; else 'import'."),
    ] = None,
    copy_photos: Annotated[
        bool, typer.Option("--copy-photos", help="Copy the photos to where DST says they are.")
    ] = False,
    overwrite: OverwriteOption = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say what would be done, write nothing.")
    ] = False,
    as_json: JsonOption = False,
) -> None:
    """Turn annotations into another tool's format, and say what it cannot hold.

    docs/formats.md lists the formats, what each carries, and what its coordinates count from. Faces that
    cannot be read are reported and left out, and the command ends with 2 after the others. Where SRC has
    another layout than DST, points are taken over by their names, and it is said which these are.

    The JSON object holds source_format, target, format, layout, photos, faces, files, copied_photos, turned
    (photos that programs of the format do not turn by their EXIF orientation), other_photos (others that lie
    where DST leads to), replaced (files that were there), lost (what the format cannot hold: number of
    faces), left_out (reason: number of faces), not_read (what of the source is not read: number), remarks
    (how something doubtful was read), faults (sentences) and written.
    """
    known = recognise(source) if source_format is None else source_format
    if known is None and source.exists():
        known_names = ", ".join(format_names())
        raise typer.BadParameter(
            f"{source} is in no format that is known here; where it is one of {known_names} all the same, "
            "name it by --from"
        )
    # What is not there is told by the reader, whichever it is.
    read_as, write_as = (
        annotation_format(known or "coco"),
        annotation_format(target_format),
    )
    if author is not None:
        if write_as.name != "project" or not author.strip():
            raise typer.BadParameter("--author goes with --to project, and is the name of a person")
        write_as = by_author(author)
    reading = asked_reading(read_as, columns or ())
    chosen = conversion.layout_of(read_as, source, layout or from_layout)
    with steps() as step:
        try:
            found = conversion.gather(
                source,
                read_as,
                chosen,
                images=images,
                everything=everything,
                pixel_origin=pixel_origin,
                own=None if from_layout is None else load_layout(from_layout),
                reading=reading,
                progress=lambda done, total: step("read", done, total),
            )
        except FormatError as error:
            draft = draft_for(read_as, source, chosen)
            if draft is None or "--layout" in str(error):
                raise
            raise FormatError(f"{error}; {draft_words(draft)} ({_way_to(draft, read_as, source)})") from None
        planned = conversion.plan(
            found.faces,
            target,
            write_as,
            chosen,
            images=images,
            copy_photos=copy_photos,
            sizes=found.sizes,
            progress=lambda done, total: step("photos", done, total),
        )
    conversion.refuse_to_replace_source(planned, source, read_as)
    if not dry_run:
        with progress("write", len(planned.photos)) as advance:
            own = [source] if read_as.name == "project" else []
            conversion.write(planned, overwrite=overwrite, advance=advance, projects=own)
    result = report(found, planned)
    faults = result["faults"]
    if as_json:
        print_json({"source_format": read_as.name} | result | {"written": not dry_run})
    else:
        if source_format is None:
            say(f"{source}: read as {read_as.name}, {read_as.title}")
        say(f"{target}: {'would hold' if dry_run else 'holds'}")
        say(*(f"  {line}" for line in report_lines(found, planned)))
    for fault in faults[:SHOWN_FAULTS]:
        complain(fault)
    if len(faults) > SHOWN_FAULTS:
        complain(f"and {len(faults) - SHOWN_FAULTS} more faults, which --json lists")
    if faults:
        raise typer.Exit(FAILED)


def _way_to(draft: LayoutDraft, form: AnnotationFormat, path: Path) -> str:
    """How a command comes to use a drafted layout."""
    name = draft.layout.name
    if name in layout_names():
        return f"--layout {name}"
    source = draft.layout.point_count if form.name == "300w" else path
    return f"adnet layout draft {source} -o mine.toml, then --layout mine.toml"
