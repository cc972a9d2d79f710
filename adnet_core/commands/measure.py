"""`adnet measure`: what is measured of the accepted faces of a project, and how well it repeats."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from adnet_core.commands.options import JsonOption
from adnet_core.commands.terminal import FAILED, complain, print_json, say
from adnet_core.errors import FormatError
from adnet_core.faces.layout import load_layout
from adnet_core.files.whole_files import raised_as, write_bytes
from adnet_core.judging.measuring import (
    agreement,
    checked_layout,
    measured_faces,
    shapes_csv,
    shapes_of,
    summary,
    values_csv,
)
from adnet_core.projects.store import Project

commands = typer.Typer()


@commands.command()
def measure(
    projects: Annotated[
        list[Path],
        typer.Argument(metavar="PROJECT...", help="Project files (.adnet), one for each observer."),
    ],
    layout: Annotated[
        str | None,
        typer.Option("--layout", help="TOML file that says what is measured; else the project's layout."),
    ] = None,
    csv_file: Annotated[
        Path | None, typer.Option("--csv", help="Write a row a face: values with standard errors.")
    ] = None,
    shapes_file: Annotated[
        Path | None,
        typer.Option("--shapes", help="Write a row a face: its shape after Procrustes alignment, as CSV."),
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Measure accepted faces: distances, angles, areas and ratios, shapes, and how well they repeat.

    What is measured is what the project's layout defines under [measurements].

    Distances, areas and their ratios are in pixels, or in the unit of the photo's scale where it has one. The
    standard errors follow from the ellipses of the points; a point that a person has set has none. With
    several projects of the same photos, the faces that all have accepted are compared: technical error of
    measurement, reliability, intraclass correlations.

    The JSON object holds layout, faces (photo, face, values by name with value, error and unit), summary
    (faces, mean, sd and unit of each), shape (of complete faces: mean, centroid sizes) and repeatability.
    """
    with Project.open(projects[0], author="reader", read_only=True) as project:
        own = project.layout
    chosen = own if layout is None else checked_layout(own, load_layout(layout))
    problems: list[str] = []
    observers = [measured_faces(path, chosen, problems) for path in projects]
    faces = observers[0]
    whole = shapes_of(faces)
    compared = agreement(observers, chosen) if len(observers) > 1 else None
    tables: list[tuple[Path, bytes]] = []
    if csv_file is not None:
        tables.append((csv_file, values_csv(faces, chosen)))
    if shapes_file is not None:
        if whole is None:
            raise FormatError(f"{shapes_file}: no face has all of its points, so there is no shape to write")
        tables.append((shapes_file, shapes_csv(*whole, chosen)))
    for path, data in tables:
        _refuse_to_replace(path, data)
    for path, data in tables:
        _write(path, data)
    figures = summary(faces)
    if as_json:
        print_json(
            {
                "layout": chosen.name,
                "faces": [
                    {
                        "photo": str(one.face.photo),
                        "face": one.face.label,
                        "values": {
                            value.name: {
                                "value": _number(value.value),
                                "error": _number(value.error),
                                "unit": value.unit,
                            }
                            for value in one.values
                        },
                    }
                    for one in faces
                ],
                "summary": figures,
                "shape": None
                if whole is None
                else {
                    "faces": len(whole[0]),
                    "mean": whole[1].mean.tolist(),
                    "centroid_sizes": whole[1].sizes.tolist(),
                },
                "repeatability": compared,
                "faults": problems,
            }
        )
    else:
        _say(projects[0], chosen.name, len(faces), figures, compared)
    for problem in problems:
        complain(problem)
    if problems:
        raise typer.Exit(FAILED)


def _say(
    path: Path, layout: str, count: int, figures: dict[str, dict[str, Any]], compared: dict[str, Any] | None
) -> None:
    say(f"{path}: {count:,} accepted {'face' if count == 1 else 'faces'}, layout {layout}")
    if not figures:
        say("  the layout defines no measurements ([measurements] in its file, docs/layouts.md)")
    for name, row in figures.items():
        spread = "" if row["sd"] is None else f" ± {row['sd']:.4g}"
        say(f"  {name}: {row['mean']:.6g}{spread} {row['unit']} ({row['faces']:,})".rstrip())
    if compared is None:
        return
    say(f"  {compared['observers']} observers, {compared['faces']:,} faces that all have accepted")
    for name, row in compared["measurements"].items():
        say(
            f"  {name}: technical error {row['tem']:.4g} ({_percent(row['relative'])}), "
            f"ICC(2,1) {_figure(row['icc2'])}, ICC(3,1) {_figure(row['icc3'])}"
        )


def _figure(value: float | None) -> str:
    return "not known" if value is None else f"{value:.3f}"


def _percent(value: float | None) -> str:
    return "of no mean" if value is None else f"{value:.2f} % of the mean"


def _number(value: float) -> float | None:
    return value if value == value else None


def _refuse_to_replace(path: Path, data: bytes) -> None:
    """Raises FormatError for a file that is no such table, as its first line tells: a project, say."""
    if not path.is_file():
        return
    heading = data.partition(b"\n")[0] + b"\n"
    with raised_as(FormatError, path, "cannot be read"), path.open("rb") as stream:
        if stream.read(len(heading)) != heading:
            raise FormatError(f"{path}: is there already and no table of these columns; give a new name")


def _write(path: Path, data: bytes) -> None:
    with raised_as(FormatError, path):
        path.parent.mkdir(parents=True, exist_ok=True)
        write_bytes(path, data)
