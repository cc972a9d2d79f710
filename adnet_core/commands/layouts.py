"""`adnet layout`: drafting a layout from what one has, looking at one, and changing a project's."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Annotated, Any

import typer
from numpy.typing import NDArray

from adnet_core.commands.inputs import make_predictor
from adnet_core.commands.layout_change import commands as change_commands
from adnet_core.commands.options import DeviceChoice, JsonOption
from adnet_core.commands.terminal import complain, print_json, say
from adnet_core.conversion.layout_draft import draft_layout
from adnet_core.errors import LayoutError, MediaError
from adnet_core.faces.layout import Layout, load_layout
from adnet_core.faces.layout_text import layout_toml
from adnet_core.files.whole_files import write_bytes
from adnet_core.formats.pts import read_pts
from adnet_core.media.photos import read_photo, write_image
from adnet_core.predictions.layout_picture import layout_picture

commands = typer.Typer()
layout_commands = typer.Typer(
    name="layout",
    help="Draft a layout of landmarks, look at one, or change that of a project.",
    no_args_is_help=True,
    rich_markup_mode=None,
)
layout_commands.add_typer(change_commands)
commands.add_typer(layout_commands)

LayoutArgument = Annotated[
    str, typer.Argument(metavar="LAYOUT", help="Name of a bundled layout, or a TOML file.")
]


@layout_commands.command()
def draft(
    source: Annotated[
        str,
        typer.Argument(
            metavar="SOURCE",
            help="A file of COCO, CVAT, Label Studio, labelme, dlib, SLEAP or DeepLabCut, a layout, or a "
            "number of points.",
        ),
    ],
    output: Annotated[Path, typer.Option("--output", "-o", help="The TOML file to write.")],
    name: Annotated[str, typer.Option("--name", help="The layout's name; else by the source.")] = "",
    force: Annotated[bool, typer.Option("--force", help="Replace the layout where there is one.")] = False,
    as_json: JsonOption = False,
) -> None:
    """Write a layout with the names, joined points and mirror pairs that a file has."""
    if output.exists() and not force:
        raise LayoutError(f"{output}: is there already; --force replaces it")
    _refuse_another_kind(output, "layout that can be read", load_layout)
    found = draft_layout(source, name=name)
    text = layout_toml(found.layout, [f"Drafted from {Path(source).name}.", *found.remarks])
    write_bytes(output, text.encode())
    if as_json:
        print_json({"layout": str(output), **_facts(found.layout), "remarks": list(found.remarks)})
        return
    for remark in found.remarks:
        complain(remark)
    say(f"{output}: {_summary(found.layout)}")


@layout_commands.command()
def show(
    layout: LayoutArgument,
    on: Annotated[
        Path | None,
        typer.Option("--on", metavar="PHOTO", help="Draw it on this photo: where PHOTO.pts or a model says."),
    ] = None,
    model: Annotated[
        str | None, typer.Option("--model", "-m", help="A model of this layout that places the points.")
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Write the picture to this file (.png or .jpg).")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace the picture where there is one.")] = False,
    as_json: JsonOption = False,
) -> None:
    """List a layout's points, curves, mirror pairs and distances, and draw them into a picture."""
    if output is not None and on is not None and os.path.realpath(output) == os.path.realpath(on):
        raise LayoutError(f"{output}: is the photo itself, which the picture may not write over")
    if output is not None:
        _refuse_to_replace(output, force=force)
    chosen = load_layout(layout)
    if (on is not None or model is not None) and output is None:
        raise typer.BadParameter("--on and --model go with --output, the picture to write")
    if output is not None:
        pixels = None if on is None else read_photo(on).pixels
        points = None if on is None or pixels is None else _points_on(on, pixels, chosen, model)
        if on is not None and points is None:
            complain(f"{on}: nothing says where its points are, so a schematic one is drawn")
        write_image(output, layout_picture(chosen, pixels, points))
    if as_json:
        print_json(_facts(chosen) | {"picture": None if output is None else str(output)})
    else:
        say(*_lines(chosen))


def _refuse_to_replace(picture: Path, *, force: bool) -> None:
    """Raises LayoutError where something is there already: always where that is no picture, since a name
    may be mistyped, and a picture unless `force` asks for it, since it may be a photo."""
    if not force and _holds_something(picture):
        raise LayoutError(f"{picture}: is there already; --force replaces it")
    _refuse_another_kind(picture, "picture", read_photo)


def _refuse_another_kind(path: Path, kind: str, read: Callable[[Path], object]) -> None:
    """Raises LayoutError where something is there that `read` does not take for such a `kind` of file."""
    if not _holds_something(path):
        return
    try:
        read(path)
    except (LayoutError, MediaError):
        raise LayoutError(
            f"{path}: is there already and no {kind}, so it is not replaced; give a new name"
        ) from None


def _holds_something(path: Path) -> bool:
    """Whether a file is there that is not empty, which would be nobody's loss."""
    return path.is_file() and path.stat().st_size > 0


def _points_on(photo: Path, pixels: Any, layout: Layout, model: str | None) -> NDArray[Any] | None:
    """(P, 2) by the .pts file beside the photo, or as a model of this layout finds the likeliest face."""
    beside = photo.with_suffix(".pts")
    if model is None:
        return read_pts(beside, expected=layout.point_count) if beside.is_file() else None

    predictor = make_predictor(model, DeviceChoice.auto, None)
    if predictor.layout.point_names != layout.point_names:
        raise LayoutError(f"{model}: is a model of the layout {predictor.layout.name}, not of {layout.name}")
    found = predictor.predict(pixels, maps=False)
    return max(found, key=lambda face: face.score).landmarks if found else None


def _facts(layout: Layout) -> dict[str, Any]:
    return {
        "name": layout.name,
        "points": list(layout.point_names),
        "curves": {c.name: {"points": list(c.points), "closed": c.closed} for c in layout.curves},
        "mirror_pairs": [list(pair) for pair in layout.mirror_pairs] if layout.mirrors else None,
        "distances": {name: [list(a), list(b)] for name, (a, b) in layout.distances.items()},
        "default_distance": layout.default_distance,
        "groups": {name: list(members) for name, members in layout.groups.items()},
        "tags": list(layout.tags),
    }


def _summary(layout: Layout) -> str:
    mirror = f"{len(layout.mirror_pairs)} mirror pairs" if layout.mirrors else "no mirror"
    curves = f"{len(layout.curves)} curve{'' if len(layout.curves) == 1 else 's'}"
    return f"{layout.point_count} points, {curves}, {mirror}"


def _lines(layout: Layout) -> Iterator[str]:
    title = f" ({layout.title})" if layout.title else ""
    yield f"{layout.name}{title}: {_summary(layout)}"
    width = max(map(len, layout.point_names))
    curves = [[c.name for c in layout.curves if index in c.points] for index in range(layout.point_count)]
    for index, name in enumerate(layout.point_names):
        twin = layout.flip[index]
        mirror = f"mirrors {twin}" if layout.mirrors and twin != index else ""
        yield f"  {index:>4}  {name:<{width}}  {mirror:<13} {', '.join(curves[index])}".rstrip()
    for curve in layout.curves:
        kind = "closed" if curve.closed else "open"
        yield f"  curve {curve.name} ({kind}): {', '.join(map(str, curve.points))}"
    for name, (first, second) in layout.distances.items():
        default = ", the one that errors are measured by" if name == layout.default_distance else ""
        yield f"  distance {name}: {list(first)} to {list(second)}{default}"
    if not layout.distances:
        yield "  errors are measured by the diagonal of the points' box"
